//! Whole numbers that keep formulas exact: units, steps, sums, thresholds.

use super::not_writable::NotWritable;
use spbe_core::{Index, Instrument, Node, Ratio, Value};

/// The most steps that an index may have between two whole numbers.
///
/// A spreadsheet divides doubles and rounds with corrections of its own, near
/// the fifteenth digit. An index that is not halfway between two hundredths is
/// then at least 5 x 10^-9 hundredths away from there, which no correction reaches.
pub const MOST_STEPS: i64 = 100_000_000;

/// The most steps where an index is held against a target with four decimals.
pub(super) const MOST_FRACTIONS: i64 = 10_000_000_000;

/// Ten-thousandths in one whole: targets of the index have four decimals.
const TARGET_STEPS: i64 = 10_000;

/// The whole numbers of an instrument.
pub(super) struct Exact<'a> {
    instrument: &'a Instrument,
    steps: i64,
}

impl<'a> Exact<'a> {
    pub(super) fn of(instrument: &'a Instrument) -> Result<Self, NotWritable> {
        let exact = Self { instrument, steps: 10_i64.pow(u32::from(instrument.scale().decimals())) };
        let whole = exact.denominator(Node::Index);
        let fits = whole <= MOST_STEPS && exact.fractions() <= MOST_FRACTIONS;
        if fits { Ok(exact) } else { Err(NotWritable::TooFine { instrument: instrument.id().into() }) }
    }

    /// Smallest steps of the scale in one whole.
    pub(super) const fn steps(&self) -> i64 {
        self.steps
    }

    /// What a weighted sum of steps is divided by.
    pub(super) fn denominator(&self, node: Node) -> i64 {
        self.instrument.units_of(node).saturating_mul(self.steps)
    }

    /// The common denominator of the index and a target.
    pub(super) fn fractions(&self) -> i64 {
        let whole = self.denominator(Node::Index);
        let shared = Ratio::new(whole, TARGET_STEPS).map_or(1, |ratio| ratio.parts().1);
        whole.saturating_mul(i64::try_from(shared).unwrap_or(i64::MAX))
    }

    /// A value in smallest steps.
    pub(super) fn in_steps(&self, value: Value) -> i64 {
        times(value.exact(), self.steps)
    }

    /// The weighted sum behind the index of a node.
    pub(super) fn sum(&self, node: Node, index: Index) -> i64 {
        times(index.exact(), self.denominator(node))
    }

    /// The weighted sum that each band starts from, lowest band first: the least whole number that reaches the floor.
    pub(super) fn thresholds(&self) -> Vec<i64> {
        let whole = i128::from(self.denominator(Node::Index));
        let floors = self.instrument.bands().iter().rev().map(|band| band.floor().map(Value::exact));
        let least = |floor: Option<Ratio>| {
            let (numerator, denominator) = floor.unwrap_or(Ratio::ZERO).parts();
            let product = numerator.saturating_mul(whole);
            i64::try_from(product.saturating_add(denominator - 1) / denominator).unwrap_or(i64::MAX)
        };
        floors.map(least).collect()
    }
}

/// A ratio times a number that makes it whole.
fn times(ratio: Ratio, factor: i64) -> i64 {
    let (numerator, denominator) = ratio.parts();
    i64::try_from(numerator.saturating_mul(i128::from(factor)) / denominator).unwrap_or(i64::MAX)
}

/// The double of a whole number that is at most 2^53.
pub(super) fn double(whole: i64) -> f64 {
    Ratio::new(whole, 1).unwrap_or(Ratio::ZERO).to_f64()
}

#[cfg(test)]
mod tests {
    use super::{Exact, MOST_STEPS};
    use spbe_core::{INSTRUMENTS, Instrument, Lang, Node, PERMENPANRB_8_2026, PERMENPANRB_59_2020};

    #[test]
    fn every_built_in_instrument_fits() {
        let mut tried = 0;
        for instrument in INSTRUMENTS {
            assert!(Exact::of(instrument).is_ok(), "{instrument}");
            tried += 1;
        }
        assert_eq!(tried, 5);
        assert_eq!(Exact::of(&PERMENPANRB_59_2020).unwrap().denominator(Node::Index), 2_000);
        assert_eq!(Exact::of(&PERMENPANRB_8_2026).unwrap().denominator(Node::Index), 1_000_000);
    }

    #[test]
    fn thresholds_are_the_least_sums_that_reach_a_floor() {
        // 1, 1.8, 2.6, 3.5 and 4.2 of 2000; the lowest band starts anywhere.
        assert_eq!(Exact::of(&PERMENPANRB_59_2020).unwrap().thresholds(), [0, 3_600, 5_200, 7_000, 8_400]);
    }

    /// Two rows whose weights share nothing but a ten-thousandth of a percent.
    fn fine(decimals: u8) -> Instrument {
        let (first, second) = ("10.0001", "89.9999");
        let text = format!(
            r#"{{"format": "spbe-instrument/1", "id": "halus", "title": "Halus", "scale": {{"lowest": 1, "highest": 5, "decimals": {decimals}}},
            "aspects": [{{"number": "1", "name": "A", "weight": 100}}],
            "indicators": [{{"number": "1", "aspect": "1", "name": "I", "weight": "{first}"}},
                           {{"number": "2", "aspect": "1", "name": "J", "weight": "{second}"}}],
            "bands": [{{"name": "Atas", "floor": "3"}}, {{"name": "Bawah"}}]}}"#
        );
        Instrument::from_json(text.as_bytes()).unwrap()
    }

    #[test]
    fn an_index_with_too_many_steps_is_refused() {
        // Units of 10^6, times 10^2 steps: just what is allowed.
        let widest = fine(2);
        assert_eq!(Exact::of(&widest).unwrap().denominator(Node::Index), MOST_STEPS);
        let refused = Exact::of(&fine(3)).err().unwrap();
        assert_eq!(refused.code(), "too_fine_for_sheet");
        assert_eq!(
            refused.message(Lang::English),
            "the index of halus is too fine for formulas of a spreadsheet: at most 100000000 steps, or 10000000000 \
             together with targets of four decimals"
        );
        assert_eq!(
            refused.message(Lang::Indonesian),
            "indeks halus terlalu halus untuk rumus lembar kerja: paling banyak 100000000 langkah, atau 10000000000 \
             bersama target berdesimal empat"
        );
    }
}
