//! Assessments that may have blanks.

use crate::annex::Indicator;
use crate::error::Problem;
use crate::fault::Fault;
use crate::instrument::Instrument;
use crate::key::Key;
use crate::node::Node;
use crate::scale::Given;
use crate::value::Value;
use alloc::vec::Vec;

/// An assessment (*penilaian*) that may have blanks: a valid value for some indicators.
///
/// It knows what is missing, how low and how high the index can still come out,
/// and which predicates are within reach; all of it exactly.
///
/// ```
/// use spbe_core::{Draft, PERMENPANRB_59_2020};
///
/// // Domain 4 is not answered yet.
/// let draft = Draft::read(&PERMENPANRB_59_2020, (1..=31).map(|number| (number, 3)))?;
/// assert_eq!(draft.missing().count(), 16);
/// assert_eq!(draft.lowest().index().to_string(), "2.09");
/// assert_eq!(draft.highest().index().to_string(), "3.91");
/// assert_eq!(draft.reachable().len(), 3); // Cukup, Baik, Sangat Baik
/// # Ok::<(), spbe_core::InvalidAssessment>(())
/// ```
#[doc(alias = "penilaian")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    instrument: Instrument,
    values: Vec<Option<Value>>, // INVARIANT: one per indicator, in order, each on the instrument's scale
}

impl Draft {
    /// A draft with every indicator blank.
    #[must_use]
    pub fn new(instrument: &Instrument) -> Self {
        Self { instrument: instrument.clone(), values: alloc::vec![None; instrument.indicators().len()] }
    }

    /// The instrument.
    #[must_use]
    pub const fn instrument(&self) -> &Instrument {
        &self.instrument
    }

    /// The values, in the order of the instrument; `None` for a blank.
    #[must_use]
    pub fn values(&self) -> &[Option<Value>] {
        &self.values
    }

    /// The value of an indicator, by row from 1.
    #[must_use]
    pub fn value(&self, row: usize) -> Option<Value> {
        *Node::Indicator(row).get(&self.values)?
    }

    /// Changes one value, or takes it away with [`Given::Blank`].
    ///
    /// # Errors
    ///
    /// Returns `unknown_indicator` or a problem of [`Scale::read`](crate::Scale::read);
    /// the draft stays as it was.
    pub fn set<'a>(&mut self, key: impl Into<Key<'a>>, given: impl Into<Given<'a>>) -> Result<(), Problem> {
        let (row, value) = self.instrument.accept(key.into(), given.into())?;
        self.put(row, value);
        Ok(())
    }

    pub(crate) fn put(&mut self, row: usize, value: Option<Value>) {
        if let Some(place) = row.checked_sub(1).and_then(|at| self.values.get_mut(at)) {
            *place = value;
        }
    }

    /// The same with every blank at one value.
    pub(crate) fn filled(&self, blank: Value) -> Self {
        let mut filled = self.clone();
        for value in &mut filled.values {
            value.get_or_insert(blank);
        }
        filled
    }

    /// Value times units of every indicator, a blank counting as 0, and what to divide sums of them by.
    ///
    /// One division for a sum instead of one for each value, wherever the larger sums fit.
    pub(crate) fn products(&self) -> (impl Iterator<Item = i64>, i64) {
        const MOST_UNITS: i64 = i64::MAX / (Value::HIGHEST as i64 * Value::ONE as i64);
        let scale = self.instrument.scale();
        let fits = self.instrument.units_of(Node::Index) <= MOST_UNITS;
        let number = move |value: Value| if fits { value.as_ten_thousandths() } else { scale.in_steps(value) };
        let rows = self.instrument.units_of_indicators().iter().zip(&self.values);
        (rows.map(move |(units, value)| units * value.map_or(0, number)), if fits { scale.step() } else { 1 })
    }

    /// How many indicators have a value.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.values.iter().flatten().count()
    }

    /// The indicators without a value, in order.
    pub fn missing(&self) -> impl Iterator<Item = &Indicator> {
        let rows = self.instrument.indicators().iter().zip(&self.values);
        rows.filter(|(_, value)| value.is_none()).map(|(indicator, _)| indicator)
    }
}

impl Instrument {
    /// A value from outside, with the row that it is for.
    pub(crate) fn accept(&self, key: Key<'_>, given: Given<'_>) -> Result<(usize, Option<Value>), Problem> {
        let Some(row) = key.row(self) else {
            let instrument = self.id().into();
            return Err(Problem::new(Fault::UnknownIndicator { given: key.text(), instrument }));
        };
        match self.scale().read(given) {
            Ok(value) => Ok((row, value)),
            Err(fault) => Err(Problem::new(fault).of_indicator(Node::Indicator(row).number(self))),
        }
    }
}
