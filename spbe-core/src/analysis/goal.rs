//! What a path is to reach: a predicate, or an index.

use crate::assessment::Assessment;
use crate::band::{Band, Basis, Predicate};
use crate::error::Problem;
use crate::instrument::Instrument;
use crate::node::Node;
use crate::ratio::Ratio;
use crate::targets::Targets;
use crate::value::Value;

/// What a path is to reach: a predicate or better, or an index or more.
///
/// ```
/// use spbe_core::{Goal, PERMENPANRB_59_2020};
///
/// let goal = Goal::read(&PERMENPANRB_59_2020, "Sangat Baik")?;
/// assert_eq!(goal.predicate().unwrap().rank(), 4);
/// let goal = Goal::read(&PERMENPANRB_59_2020, "3.5")?;
/// assert_eq!(goal.index().unwrap().to_string(), "3.5");
///
/// let error = Goal::read(&PERMENPANRB_59_2020, "Istimewa").unwrap_err();
/// assert_eq!(error.to_string(), "permenpanrb-59-2020 has no predicate `Istimewa`");
/// # Ok::<(), spbe_core::Problem>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    instrument: Instrument,
    aim: Aim,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Aim {
    Predicate(Predicate), // INVARIANT: of the instrument
    Index(Value),         // INVARIANT: not beyond the ends of its scale
}

impl Goal {
    /// A goal as a person writes it: the name of a predicate in either language,
    /// or an index as decimal text.
    ///
    /// # Errors
    ///
    /// `unknown_predicate`; for text that starts with a digit `not_a_number`,
    /// `too_many_decimals` (there may be four) or `out_of_scale`.
    pub fn read(instrument: &Instrument, text: &str) -> Result<Self, Problem> {
        if text.starts_with(|first: char| first.is_ascii_digit()) {
            Self::to_index(instrument, text)
        } else {
            Self::to_predicate(instrument, text)
        }
    }

    /// At least a predicate, by its name in either language.
    ///
    /// # Errors
    ///
    /// `unknown_predicate`.
    pub fn to_predicate(instrument: &Instrument, name: &str) -> Result<Self, Problem> {
        let predicate = Targets::of(instrument).with_predicate(name)?.predicate();
        Ok(Self::of(instrument, predicate.map(Aim::Predicate)))
    }

    /// At least an index, as decimal text with at most four decimals.
    ///
    /// # Errors
    ///
    /// `not_a_number`, `too_many_decimals` or `out_of_scale`.
    pub fn to_index(instrument: &Instrument, text: &str) -> Result<Self, Problem> {
        let index = Targets::of(instrument).with_index(text)?.index();
        Ok(Self::of(instrument, index.map(Aim::Index)))
    }

    /// The next predicate above that of an assessment; `None` where it has the highest.
    ///
    /// ```
    /// use spbe_core::{Assessment, Basis, Goal, PERMENPANRB_59_2020};
    ///
    /// let assessment = Assessment::in_order(&PERMENPANRB_59_2020, [3; 47])?;
    /// let goal = Goal::next(&assessment, Basis::Exact).unwrap();
    /// assert_eq!(goal.band().unwrap().name().indonesian(), "Sangat Baik");
    /// # Ok::<(), spbe_core::InvalidAssessment>(())
    /// ```
    #[must_use]
    pub fn next(assessment: &Assessment, basis: Basis) -> Option<Self> {
        let instrument = assessment.instrument();
        let here = instrument.predicate(assessment.index(), basis);
        let next = instrument.predicates().find(|predicate| *predicate > here)?;
        Some(Self::of(instrument, Some(Aim::Predicate(next))))
    }

    pub(crate) fn of_predicate(instrument: &Instrument, predicate: Predicate) -> Self {
        Self::of(instrument, Some(Aim::Predicate(predicate)))
    }

    fn of(instrument: &Instrument, aim: Option<Aim>) -> Self {
        let lowest = || Aim::Index(instrument.scale().lowest());
        Self { instrument: instrument.clone(), aim: aim.unwrap_or_else(lowest) }
    }

    /// The instrument.
    #[must_use]
    pub const fn instrument(&self) -> &Instrument {
        &self.instrument
    }

    /// The predicate, where the goal is one.
    #[must_use]
    pub const fn predicate(&self) -> Option<Predicate> {
        match self.aim {
            Aim::Predicate(predicate) => Some(predicate),
            Aim::Index(_) => None,
        }
    }

    /// The band of the predicate, where the goal is one.
    #[must_use]
    pub fn band(&self) -> Option<&Band> {
        self.instrument.band(self.predicate()?)
    }

    /// The index, where the goal is one.
    #[must_use]
    pub const fn index(&self) -> Option<Value> {
        match self.aim {
            Aim::Predicate(_) => None,
            Aim::Index(index) => Some(index),
        }
    }

    /// The lowest index that is enough: the floor of the predicate or the index
    /// itself; where the two-decimal index decides, the lowest that is rounded to that.
    #[must_use]
    pub fn needed(&self, basis: Basis) -> Ratio {
        Ratio::of(self.needed_ten_thousandths(basis), Value::ONE.into())
    }

    fn needed_ten_thousandths(&self, basis: Basis) -> i64 {
        let floor = match self.aim {
            Aim::Predicate(_) => self.band().and_then(Band::floor).map_or(0, Value::as_ten_thousandths),
            Aim::Index(index) => index.as_ten_thousandths(),
        };
        match basis {
            Basis::Exact => floor,
            // Half a hundredth below the first hundredth that is not below the floor.
            Basis::Rounded => ((floor + 99) / 100 * 100 - 50).max(0),
        }
    }

    /// The smallest weighted sum that is enough.
    pub(crate) fn sum(&self, basis: Basis) -> i64 {
        let whole = whole(&self.instrument);
        let needed = i128::from(self.needed_ten_thousandths(basis)) * i128::from(whole);
        let one = i128::from(Value::ONE);
        i64::try_from((needed + one - 1) / one).unwrap_or(i64::MAX)
    }
}

/// What weighted sums are divided by to give an index.
pub(crate) fn whole(instrument: &Instrument) -> i64 {
    instrument.units_of(Node::Index) * i64::from(instrument.scale().steps())
}

#[cfg(test)]
mod tests {
    use super::Goal;
    use crate::band::Basis;
    use crate::instruments::PERMENPANRB_59_2020;
    use alloc::string::ToString;

    /// A sum is enough exactly where the instrument says that its index reaches the goal.
    #[test]
    fn the_smallest_sum_is_the_first_that_reaches_the_goal() {
        let instrument = &PERMENPANRB_59_2020;
        for name in ["Kurang", "Cukup", "Baik", "Sangat Baik", "Memuaskan"] {
            let goal = Goal::to_predicate(instrument, name).unwrap();
            for basis in [Basis::Exact, Basis::Rounded] {
                let reaches = |sum| {
                    let index = crate::index::Index::of(sum, 2_000);
                    Some(instrument.predicate(index, basis)) >= goal.predicate()
                };
                let sum = goal.sum(basis);
                assert!(reaches(sum) && (sum == 0 || !reaches(sum - 1)), "{name} {basis:?}: {sum}");
            }
        }
    }

    #[test]
    fn what_is_needed_is_the_floor_or_half_a_hundredth_below() {
        let goal = Goal::to_predicate(&PERMENPANRB_59_2020, "Baik").unwrap();
        assert_eq!(goal.needed(Basis::Exact).to_shortest(), "2.6");
        assert_eq!(goal.needed(Basis::Rounded).to_shortest(), "2.595");
        let goal = Goal::to_index(&PERMENPANRB_59_2020, "2.9601").unwrap();
        assert_eq!(goal.needed(Basis::Rounded).to_shortest(), "2.965");
    }

    #[test]
    fn a_goal_that_is_none_says_why() {
        for (text, expected) in [
            ("", "permenpanrb-59-2020 has no predicate ``"),
            ("baik sekali", "permenpanrb-59-2020 has no predicate `baik sekali`"),
            ("3,5", "`3,5` is not a decimal number such as 3.25"),
            ("3.50001", "3.50001 has more than 4 decimals"),
            ("5.1", "value 5.1 is not in 1 to 5"),
            ("0.5", "value 0.5 is not in 1 to 5"),
        ] {
            assert_eq!(Goal::read(&PERMENPANRB_59_2020, text).unwrap_err().to_string(), expected);
        }
    }
}
