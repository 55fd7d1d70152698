//! The one door for values from outside: rows on their way into a draft, and what is wrong with them.

use crate::draft::Draft;
use crate::error::{InvalidAssessment, Problem};
use crate::fault::Fault;
use crate::instrument::Instrument;
use crate::instruments::fitting;
use crate::key::Key;
use crate::node::Node;
use crate::scale::Given;
use alloc::vec::Vec;

impl Draft {
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
        Reading::of_rows(instrument, rows).draft()
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
        Reading::of_list(instrument, values).draft()
    }
}

/// Rows on their way into a draft, and what is wrong with them.
pub(crate) struct Reading {
    draft: Draft,
    seen: Vec<bool>,
    given: usize,
    by_order: bool,
    pub(crate) problems: Vec<Problem>,
}

impl Reading {
    pub(crate) fn of(instrument: &Instrument) -> Self {
        let draft = Draft::new(instrument);
        let seen = alloc::vec![false; draft.values().len()];
        Self { draft, seen, given: 0, by_order: false, problems: Vec::new() }
    }

    /// A draft that is to be complete.
    pub(crate) fn of_draft(draft: Draft) -> Self {
        let given = draft.answered();
        Self { draft, seen: Vec::new(), given, by_order: false, problems: Vec::new() }
    }

    /// A reading of values in the order of the instrument.
    pub(crate) fn in_order(instrument: &Instrument) -> Self {
        Self { by_order: true, ..Self::of(instrument) }
    }

    /// Reads values by printed number.
    pub(crate) fn of_rows<'a, K: Into<Key<'a>>, V: Into<Given<'a>>>(
        instrument: &Instrument,
        rows: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        let mut reading = Self::of(instrument);
        for (key, given) in rows {
            reading.row(key.into(), given.into(), &|problem| problem);
        }
        reading
    }

    /// Reads values in the order of the instrument.
    pub(crate) fn of_list<'a, V: Into<Given<'a>>>(
        instrument: &Instrument,
        values: impl IntoIterator<Item = V>,
    ) -> Self {
        let mut reading = Self::in_order(instrument);
        for value in values {
            reading.next(value.into(), &|problem| problem);
        }
        reading
    }

    /// A value with its indicator. `place` adds to a problem where it stands.
    pub(crate) fn row(&mut self, key: Key<'_>, given: Given<'_>, place: &dyn Fn(Problem) -> Problem) {
        self.given = self.given.saturating_add(1);
        match self.draft.instrument().accept(key, given) {
            Err(problem) => {
                self.problems.push(place(problem));
                // A refused value was given all the same: its indicator is not missing too, and not free.
                if let Some(row) = key.row(self.draft.instrument())
                    && !self.mark(row)
                {
                    self.repeated(row, place);
                }
            }
            Ok((row, value)) if self.mark(row) => self.draft.put(row, value),
            Ok((row, _)) => self.repeated(row, place),
        }
    }

    fn repeated(&mut self, row: usize, place: &dyn Fn(Problem) -> Problem) {
        let number = Node::Indicator(row).number(self.draft.instrument());
        self.problems.push(place(Problem::new(Fault::DuplicateIndicator).of_indicator(number)));
    }

    /// The next value in the order of the instrument.
    #[cfg_attr(feature = "full", inline)] // the crate without that feature is for small programs
    pub(crate) fn next(&mut self, given: Given<'_>, place: &dyn Fn(Problem) -> Problem) {
        self.given = self.given.saturating_add(1);
        let row = self.given;
        let Some(indicator) = Node::Indicator(row).get(self.draft.instrument().indicators()) else { return };
        match self.draft.instrument().scale().read(given) {
            Ok(value) => self.draft.put(row, value),
            Err(fault) => {
                let problem = Problem::new(fault).of_indicator(indicator.number());
                self.problems.push(place(problem));
            }
        }
    }

    /// Notes that a row was given; `false` if it was before.
    fn mark(&mut self, row: usize) -> bool {
        match row.checked_sub(1).and_then(|at| self.seen.get_mut(at)) {
            Some(seen) => !core::mem::replace(seen, true),
            None => false,
        }
    }

    fn wrong_count(&self) -> Problem {
        wrong_count(self.draft.instrument(), self.given)
    }

    fn count_is_wrong(&self) -> bool {
        self.given != self.draft.values().len()
    }

    /// Puts the count, where it is wrong in a list, before the problems of rows.
    pub(crate) fn note_count(&mut self, place: &dyn Fn(Problem) -> Problem) {
        if self.by_order && self.count_is_wrong() {
            self.problems.insert(0, place(self.wrong_count()));
        }
    }

    /// The draft, or every problem.
    pub(crate) fn draft(mut self) -> Result<Draft, InvalidAssessment> {
        self.note_count(&|problem| problem);
        InvalidAssessment::unless(self.problems, self.draft)
    }

    /// The draft with its problems, for a reader that has more of its own.
    pub(crate) fn into_parts(self) -> (Draft, Vec<Problem>) {
        (self.draft, self.problems)
    }

    /// The draft without blanks, or every problem, missing indicators among them.
    pub(crate) fn complete(mut self) -> Result<Draft, InvalidAssessment> {
        self.note_count(&|problem| problem);
        let listed_wrong = self.by_order && self.count_is_wrong();
        if !listed_wrong {
            let mut missing = Vec::new();
            for indicator in self.draft.missing() {
                // What was refused is not missing too.
                if !self.is_at_fault(indicator.number()) {
                    missing.push(Problem::new(Fault::MissingIndicator).of_indicator(indicator.number()));
                }
            }
            if !missing.is_empty() && self.count_is_wrong() && fitting(self.given).is_some() {
                self.problems.push(self.wrong_count());
            }
            self.problems.append(&mut missing);
        }
        InvalidAssessment::unless(self.problems, self.draft)
    }

    fn is_at_fault(&self, number: &str) -> bool {
        self.problems.iter().any(|problem| problem.indicator() == Some(number))
    }
}

/// That so many values are too few or too many, and which edition they would fit.
pub(crate) fn wrong_count(instrument: &Instrument, given: usize) -> Problem {
    Problem::new(Fault::WrongCount {
        given,
        expected: instrument.indicators().len(),
        instrument: instrument.id().into(),
        fits: fitting(given).filter(|id| *id != instrument.id()),
    })
}
