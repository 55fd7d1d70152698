//! Doubles out of sums: the nearest ones, without a division for each.
#![expect(
    clippy::inline_always,
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "like `nearest_f64`, one of the two places that make floats: of whole numbers that a double holds"
)]

use super::lane::Number;
use crate::double::nearest_f64;

/// How the double nearest to sum / divisor follows from the sum.
#[derive(Clone, Copy, Debug)]
pub(super) enum Quotient {
    /// As sum x high + sum x low, where high and low add up to 1 / divisor.
    ///
    /// The first product is exact, because the bits of a sum and of `high`
    /// together are at most 53. All else is off by less than the distance that
    /// a quotient of such numbers keeps from the middle between two doubles, so
    /// the one rounding that counts, of the addition, goes the right way.
    Times { high: f64, low: f64 },
    /// By division, which rounds correctly.
    Divided { by: f64 },
}

impl Quotient {
    /// For sums up to `most`.
    pub(super) fn new(most: u64, divisor: u64) -> Self {
        Self::times(most, divisor).unwrap_or(Self::Divided { by: divisor as f64 })
    }

    /// Where it is proven that multiplication will do.
    ///
    /// Let sums have k bits, the divisor d have l, and q = sum / d. `high` is 1/d
    /// cut to 53 - k bits, so `low` is below 2^(k-52) of it, and its own error
    /// below 2^(k-105) of 1/d; sum x low adds as much. So before the last
    /// rounding the value is off by less than 2^(k-104) q. The middle of two
    /// doubles is m 2^e with m below 2^54; unless q is there, it is at least
    /// 2^e / d away, which is more than 2^(-54-l) q. No q is there: a divisor
    /// cannot make 54 bits out of sums of fewer. So k + l < 50 suffices.
    fn times(most: u64, divisor: u64) -> Option<Self> {
        let bits = |number: u64| 64 - number.leading_zeros();
        let (k, l) = (bits(most), bits(divisor));
        if divisor == 0 || k + l >= 50 {
            return None;
        }
        // 1/d is at least 2^-l, so it has 53 - k bits before the place 2^-(53 - k + l - 1)
        let places = 52 - k + l;
        let power = 1_u128 << places;
        let (cut, rest) = (power.checked_div(divisor.into())?, power.checked_rem(divisor.into())?);
        let high = nearest_f64(cut, power);
        let low = nearest_f64(rest, u128::from(divisor)) * nearest_f64(1, power);
        Some(Self::Times { high, low })
    }

    /// The doubles nearest to many quotients.
    #[inline(always)]
    pub(super) fn doubles<N: Number>(self, sums: &[N], out: &mut [f64]) {
        match self {
            Self::Times { high, low } => {
                for (out, sum) in out.iter_mut().zip(sums) {
                    let sum = sum.double();
                    *out = sum * high + sum * low;
                }
            }
            Self::Divided { by } => {
                for (out, sum) in out.iter_mut().zip(sums) {
                    *out = sum.double() / by;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Quotient;
    use alloc::vec;
    use alloc::vec::Vec;

    fn assert_nearest(quotient: Quotient, sums: impl Iterator<Item = u64>, divisor: u64) {
        let sums: Vec<u64> = sums.collect();
        let mut doubles = vec![0.0; sums.len()];
        quotient.doubles(&sums, &mut doubles);
        for (sum, double) in sums.into_iter().zip(doubles) {
            // One division of whole numbers that doubles hold is correctly rounded.
            assert_eq!(double.to_bits(), (sum as f64 / divisor as f64).to_bits(), "{sum} / {divisor}");
        }
    }

    #[test]
    fn two_multiplications_give_what_a_division_gives() {
        let fewer = if cfg!(miri) { 199 } else { 1 };
        for divisor in (1..=2_000).step_by(fewer) {
            let most = divisor * 5;
            let quotient = Quotient::new(most, divisor);
            assert!(matches!(quotient, Quotient::Times { .. }), "{divisor}");
            assert_nearest(quotient, (0..=most).step_by(if divisor == 2_000 { 1 } else { 7 } * fewer), divisor);
        }
        // Pemdi: a hundred units of ten thousand steps.
        assert_nearest(Quotient::new(5_000_000, 1_000_000), (0..=5_000_000).step_by(11 * fewer), 1_000_000);
    }

    /// As far as the proof goes, and one bit further, where a division takes over.
    #[test]
    fn sums_at_the_limit_are_right_too() {
        for (most, divisor, times) in [
            ((1 << 25) - 1, (1 << 24) - 1, true),
            ((1 << 25) - 1, (1 << 23) + 1, true),
            ((1 << 25) - 1, 1 << 23, true),
            ((1 << 48) - 1, 1, true),
            (1, (1 << 48) - 1, true),
            ((1 << 25) - 1, (1 << 25) - 1, false),
            ((1 << 53) - 1, 100, false),
        ] {
            let quotient = Quotient::new(most, divisor);
            assert_eq!(matches!(quotient, Quotient::Times { .. }), times, "{most} / {divisor}");
            let steps = (most / 1_000).max(1);
            assert_nearest(quotient, (0..1_000).map(|step| most - (step * steps).min(most)), divisor);
            assert_nearest(quotient, (0..1_000).map(|sum| sum.min(most)), divisor);
        }
    }
}
