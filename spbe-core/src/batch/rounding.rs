//! Sums as hundredths of an index, without a division for each.

use crate::index::Index;
use crate::whole::gcd;

/// How [`Index::rounded`] follows from a sum of one instrument.
///
/// Its quotient, in lowest terms (a x sum + b) / d, by one multiplication: for
/// every x up to the largest there is, x / d is x m / 2^k without its
/// remainder, where m is the whole number above 2^k / d and x (m d - 2^k) is
/// below 2^k (Granlund and Montgomery 1994).
#[derive(Clone, Copy, Debug)]
pub(super) enum Rounding {
    /// By multiplication, all in 64 bits.
    Times { a: u64, b: u64, m: u64, k: u32 },
    /// By division; `whole` is what the sum is divided by.
    Divided { whole: u64 },
}

impl Rounding {
    /// For sums up to `most` of an index that is the sum divided by `whole`.
    pub(super) fn of(whole: u64, most: u64) -> Self {
        Self::times(whole, most).unwrap_or(Self::Divided { whole })
    }

    fn times(whole: u64, most: u64) -> Option<Self> {
        let twice = whole.checked_mul(2)?;
        let shared = u64::try_from(gcd(200, twice.into())).ok()?;
        let (a, b, d) = (200_u64.checked_div(shared)?, whole.checked_div(shared)?, twice.checked_div(shared)?);
        let largest = most.checked_mul(a)?.checked_add(b)?;
        (0..64_u32).find_map(|k| {
            let power = 1_u64 << k;
            let m = power.checked_div(d)? + 1;
            let above = m.checked_mul(d)? - power;
            let exact = largest.checked_mul(above)? < power;
            (exact && largest.checked_mul(m).is_some()).then_some(Self::Times { a, b, m, k })
        })
    }

    /// The index that a sum makes, as reports print it, in hundredths.
    pub(super) fn divided(sum: u64, whole: u64) -> u64 {
        // An index holds no more; only the sum of a row that is refused is larger, and nothing of it is kept.
        let [sum, whole] = [sum, whole].map(|number| number.min(1 << 53).cast_signed());
        u64::try_from(Index::of(sum, whole).rounded().hundredths()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Rounding;

    #[test]
    fn multiplication_rounds_as_an_index_does() {
        let fewer = if cfg!(miri) { 997 } else { 1 };
        for (whole, most, step) in [
            (2_000, 10_000, 1),
            (300, 1_500, 1),
            (100, 10_000, 1),
            (1, 100, 1),
            (7, 35, 1),
            (999_983, 4_999_915, 13),
            (1_000_000, 5_000_000, 7),
            (1 << 20, 1 << 22, 11),
        ] {
            let rounding = Rounding::of(whole, most);
            let Rounding::Times { a, b, m, k } = rounding else { panic!("{whole}: {rounding:?}") };
            for sum in (0..=most).step_by(step * fewer) {
                assert_eq!((((sum * a + b) * m) >> k), Rounding::divided(sum, whole), "{sum} / {whole}");
            }
        }
        assert!(matches!(Rounding::of((1 << 50) - 1, (1 << 53) - 1), Rounding::Divided { .. }));
    }
}
