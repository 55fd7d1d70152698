//! Complete assessments: the step from values to a result that cannot fail.

use crate::draft::Draft;
use crate::error::InvalidAssessment;
use crate::index::Index;
use crate::instrument::Instrument;
use crate::key::Key;
use crate::node::Node;
use crate::reading::Reading;
use crate::scale::Given;
use crate::scorecard::{Blanks, Scorecard};
use crate::value::Value;

/// A complete assessment (*penilaian*): one valid value for every indicator of its instrument.
///
/// Because an `Assessment` is always complete, [`score`](Self::score) cannot fail.
///
/// ```
/// use spbe_core::{Assessment, PERMENPANRB_59_2020};
///
/// let rows = (1..=47).map(|number| (number, 3));
/// let card = Assessment::read(&PERMENPANRB_59_2020, rows)?.score();
/// assert_eq!(card.index().to_string(), "3.00");
///
/// let error = Assessment::read(&PERMENPANRB_59_2020, [(1, 3), (2, 6), (48, 1)]).unwrap_err();
/// assert_eq!(error.problems()[0].to_string(), "indicator 2: level 6 is not in 1 to 5");
/// assert_eq!(error.problems()[1].to_string(), "permenpanrb-59-2020 has no indicator `48`");
/// assert_eq!(error.problems()[2].to_string(), "indicator 3: no level given");
/// # Ok::<(), spbe_core::InvalidAssessment>(())
/// ```
#[doc(alias = "penilaian")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment(Draft); // INVARIANT: no blanks

impl Assessment {
    /// Reads values by printed number, in any order.
    ///
    /// # Errors
    ///
    /// Returns every problem: those of single rows in the order given
    /// (`unknown_indicator`, `duplicate_indicator`, and those of
    /// [`Scale::read`](crate::Scale::read)); `wrong_count` where the number of
    /// rows fits another edition; then `missing_indicator` in the order of the
    /// instrument.
    pub fn read<'a, K, V>(
        instrument: &Instrument,
        rows: impl IntoIterator<Item = (K, V)>,
    ) -> Result<Self, InvalidAssessment>
    where
        K: Into<Key<'a>>,
        V: Into<Given<'a>>,
    {
        Reading::of_rows(instrument, rows).complete().map(Self)
    }

    /// Reads one value for every indicator, in the order of the instrument.
    ///
    /// # Errors
    ///
    /// Returns every problem: `wrong_count`, with the edition that would fit, then
    /// those of [`Scale::read`](crate::Scale::read) in the order given, then
    /// `missing_indicator` for blanks.
    pub fn in_order<'a, V: Into<Given<'a>>>(
        instrument: &Instrument,
        values: impl IntoIterator<Item = V>,
    ) -> Result<Self, InvalidAssessment> {
        Reading::of_list(instrument, values).complete().map(Self)
    }

    /// A draft of which the caller knows that it has no blanks.
    #[cfg(feature = "full")]
    pub(crate) const fn of_complete(draft: Draft) -> Self {
        Self(draft)
    }

    /// The instrument.
    #[must_use]
    pub const fn instrument(&self) -> &Instrument {
        self.0.instrument()
    }

    /// The values, in the order of the instrument.
    pub fn values(&self) -> impl Iterator<Item = Value> {
        self.0.values().iter().flatten().copied()
    }

    /// The value of an indicator, by row from 1.
    #[must_use]
    pub fn value(&self, row: usize) -> Option<Value> {
        self.0.value(row)
    }

    /// The same assessment with one value changed.
    ///
    /// # Errors
    ///
    /// Returns `unknown_indicator`, `missing_indicator` for a blank, or a problem
    /// of [`Scale::read`](crate::Scale::read).
    pub fn with<'a>(&self, key: impl Into<Key<'a>>, given: impl Into<Given<'a>>) -> Result<Self, InvalidAssessment> {
        let mut draft = self.0.clone();
        draft.set(key, given)?;
        draft.complete()
    }

    /// As a draft, to change more than one value.
    #[must_use]
    pub fn into_draft(self) -> Draft {
        self.0
    }

    /// As a draft.
    #[must_use]
    pub const fn as_draft(&self) -> &Draft {
        &self.0
    }

    /// The index alone, without the rest of the result.
    #[must_use]
    pub fn index(&self) -> Index {
        let instrument = self.instrument();
        let whole = instrument.units_of(Node::Index) * i64::from(instrument.scale().steps());
        Index::of(self.sum(), whole)
    }

    /// The whole result.
    #[must_use]
    pub fn score(&self) -> Scorecard {
        Scorecard::of(self.0.clone(), Blanks::None)
    }
}

impl Draft {
    /// The assessment, if every indicator has a value.
    ///
    /// # Errors
    ///
    /// Returns `missing_indicator` for each that has none, after a `wrong_count`
    /// where the number of values fits another edition.
    pub fn complete(self) -> Result<Assessment, InvalidAssessment> {
        Reading::of_draft(self).complete().map(Assessment)
    }
}

impl TryFrom<Draft> for Assessment {
    type Error = InvalidAssessment;

    fn try_from(draft: Draft) -> Result<Self, InvalidAssessment> {
        draft.complete()
    }
}
