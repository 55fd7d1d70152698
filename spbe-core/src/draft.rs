//! Assessments that may have blanks.

use crate::annex::Indicator;
use crate::assessment::Assessment;
use crate::band::Predicate;
use crate::error::{InvalidAssessment, Problem};
use crate::fault::Fault;
use crate::instrument::Instrument;
use crate::node::Node;
use crate::reach;
use crate::reading::{Key, Reading};
use crate::scale::{Given, Value};
use crate::scorecard::{Blanks, Scorecard};
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

    /// Reads values by printed number, in any order. Blanks are allowed.
    ///
    /// # Errors
    ///
    /// Returns every problem in the order given: `unknown_indicator`,
    /// `duplicate_indicator`, and those of [`Scale::read`](crate::Scale::read).
    pub fn read<'a, K, V>(
        instrument: &Instrument,
        rows: impl IntoIterator<Item = (K, V)>,
    ) -> Result<Self, InvalidAssessment>
    where
        K: Into<Key<'a>>,
        V: Into<Given<'a>>,
    {
        let mut reading = Reading::of(instrument);
        for (key, given) in rows {
            reading.row(key.into(), given.into(), |problem| problem);
        }
        reading.draft()
    }

    /// Reads one value for every indicator, in the order of the instrument. Blanks are allowed.
    ///
    /// # Errors
    ///
    /// Returns every problem: `wrong_count`, with the edition that would fit, then
    /// those of [`Scale::read`](crate::Scale::read) in the order given.
    pub fn in_order<'a, V: Into<Given<'a>>>(
        instrument: &Instrument,
        values: impl IntoIterator<Item = V>,
    ) -> Result<Self, InvalidAssessment> {
        let mut reading = Reading::of(instrument);
        for value in values {
            reading.next(value.into(), |problem| problem);
        }
        reading.draft()
    }

    pub(crate) fn filled(&self, blank: Value) -> Self {
        let values = self.values.iter().map(|value| Some(value.unwrap_or(blank))).collect();
        Self { instrument: self.instrument.clone(), values }
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
        let (row, value) = self.accept(key.into(), given.into())?;
        self.put(row, value);
        Ok(())
    }

    pub(crate) fn accept(&self, key: Key<'_>, given: Given<'_>) -> Result<(usize, Option<Value>), Problem> {
        let Some(row) = key.row(&self.instrument) else {
            let instrument = self.instrument.id().into();
            return Err(Problem::new(Fault::UnknownIndicator { given: key.text(), instrument }));
        };
        let number = Node::Indicator(row).number(&self.instrument);
        let read = self.instrument.scale().read(given);
        Ok((row, read.map_err(|fault| Problem::new(fault).of_indicator(number))?))
    }

    pub(crate) fn put(&mut self, row: usize, value: Option<Value>) {
        if let Some(place) = row.checked_sub(1).and_then(|at| self.values.get_mut(at)) {
            *place = value;
        }
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

    /// The result if every blank gets the lowest value: no completion comes out lower, at any node.
    #[must_use]
    pub fn lowest(&self) -> Scorecard {
        Scorecard::of(self.filled(self.instrument.scale().lowest()), Blanks::None)
    }

    /// The result if every blank gets the highest value: no completion comes out higher, at any node.
    #[must_use]
    pub fn highest(&self) -> Scorecard {
        Scorecard::of(self.filled(self.instrument.scale().highest()), Blanks::None)
    }

    /// The result if blanks count as 0, which may be below the scale.
    ///
    /// Source: inferred from the report of 2023, where one agency's printed
    /// values are possible only so. No regulation states it.
    #[must_use]
    pub fn with_blanks_as_zero(&self) -> Scorecard {
        let blanks = if self.missing().next().is_some() { Blanks::Zero } else { Blanks::None };
        Scorecard::of(self.clone(), blanks)
    }

    /// The predicates that some completion gets, lowest first.
    ///
    /// Exactly those: none that every completion would jump over.
    #[must_use]
    pub fn reachable(&self) -> Vec<Predicate> {
        reach::predicates(self)
    }

    /// The assessment, if every indicator has a value.
    ///
    /// # Errors
    ///
    /// Returns `missing_indicator` for each that has none.
    pub fn complete(self) -> Result<Assessment, InvalidAssessment> {
        let blank = |indicator: &Indicator| Problem::new(Fault::MissingIndicator).of_indicator(indicator.number());
        let missing = self.missing().map(blank).collect();
        InvalidAssessment::unless(missing, Assessment::of_complete(self))
    }
}
