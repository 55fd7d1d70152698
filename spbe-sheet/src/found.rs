//! What came out of a file: assessments, and what was passed over.

use crate::fault::SheetFault;
use crate::grid::Address;
use crate::limits::PROBLEMS;
use crate::problem::{InvalidSheet, SheetProblem, shortened};
use spbe_core::{Assessment, Fault, Lang, Node, Record};

/// An assessment in a spreadsheet: the record, and where its values stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub(crate) record: Record,
    pub(crate) sheet: Option<String>,
    pub(crate) cells: Vec<Option<Address>>, // by indicator
    pub(crate) row: u32,
}

impl Found {
    /// The record. It may have blanks.
    #[must_use]
    pub const fn record(&self) -> &Record {
        &self.record
    }

    /// The record, as its own.
    #[must_use]
    pub fn into_record(self) -> Record {
        self.record
    }

    /// The sheet it stands on; `None` in a text file.
    #[must_use]
    pub fn sheet(&self) -> Option<&str> {
        self.sheet.as_deref()
    }

    /// The row in which it stands or begins, counted from 1.
    #[must_use]
    pub const fn row(&self) -> u32 {
        self.row
    }

    /// The cell of an indicator's value, by row of the instrument from 1: `D14`.
    #[must_use]
    pub fn cell(&self, indicator: usize) -> Option<String> {
        self.address(indicator).map(|address| address.to_string())
    }

    fn address(&self, indicator: usize) -> Option<Address> {
        *self.cells.get(indicator.checked_sub(1)?)?
    }

    /// The values, if none is missing.
    ///
    /// # Errors
    ///
    /// `missing_indicator` for every blank, with its cell where it has one.
    pub fn assessment(&self) -> Result<Assessment, InvalidSheet> {
        self.record.assessment().map_err(|_| InvalidSheet::of(self.blanks().collect()))
    }

    /// How many indicators have a row or a column of their own.
    pub(crate) fn rows(&self) -> usize {
        self.cells.iter().flatten().count()
    }

    /// Whether those are the first so many of the instrument.
    pub(crate) fn begins_with(&self, count: usize) -> bool {
        self.cells.iter().take(count).all(Option::is_some)
    }

    fn blanks(&self) -> impl Iterator<Item = SheetProblem> {
        let instrument = self.record.instrument();
        let missing = self.record.draft().missing().filter_map(|indicator| instrument.row(indicator.number()));
        missing.map(move |row| {
            let problem = SheetProblem::new(SheetFault::Core(Fault::MissingIndicator));
            let problem = problem.on(self.sheet()).of_indicator(Node::Indicator(row).number(instrument));
            match self.address(row) {
                Some(Address(row, column)) => problem.at(row, column),
                None => problem,
            }
        })
    }
}

/// A row with something in it that belongs to no assessment, such as an average or a footnote; or a column, such as a code
/// of the region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassedOver {
    pub(crate) sheet: Option<String>,
    pub(crate) row: u32,
    /// The cell of its heading, where it is a column.
    column: Option<Address>,
    pub(crate) text: String,
}

impl PassedOver {
    pub(crate) fn new(sheet: Option<&str>, row: u32, text: &str) -> Self {
        Self { sheet: sheet.map(Into::into), row, column: None, text: shortened(text) }
    }

    /// A column with a heading that means nothing here, and something in it.
    pub(crate) fn column_of(sheet: Option<&str>, place: Address, text: &str) -> Self {
        Self { column: Some(place), ..Self::new(sheet, place.0, text) }
    }

    /// The sheet; `None` in a text file.
    #[must_use]
    pub fn sheet(&self) -> Option<&str> {
        self.sheet.as_deref()
    }

    /// The row, counted from 1; that of the heading, where it is a column.
    #[must_use]
    pub const fn row(&self) -> u32 {
        self.row
    }

    /// The cell of the heading, where it is a column: `F5`. `None` for a row.
    #[must_use]
    pub fn cell(&self) -> Option<String> {
        self.column.map(|place| place.to_string())
    }

    /// The first text in it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The sentence, in a language.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let sheet = self.sheet.as_ref().map(|sheet| format!("{sheet}, ")).unwrap_or_default();
        if let Some(place) = self.column {
            let passed = lang.pick("kolom dilewati", "column passed over");
            return format!("{sheet}{place} `{}`: {passed}", self.text);
        }
        let (row, passed) = lang.pick(("baris", "dilewati"), ("row", "passed over"));
        format!("{sheet}{row} {} `{}`: {passed}", self.row, self.text)
    }
}

/// Everything that a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    pub(crate) found: Vec<Found>, // INVARIANT: not empty
    pub(crate) passed_over: Vec<PassedOver>,
}

impl Contents {
    /// The assessments, in the order of the file. There is always at least one.
    #[must_use]
    pub fn found(&self) -> &[Found] {
        &self.found
    }

    /// The assessments, as their own.
    #[must_use]
    pub fn into_found(self) -> Vec<Found> {
        self.found
    }

    /// Whether no assessment has a blank.
    ///
    /// # Errors
    ///
    /// `missing_indicator` for every blank of every assessment, with its cell where it has one.
    pub fn complete(&self) -> Result<(), InvalidSheet> {
        let mut problems: Vec<SheetProblem> =
            self.found.iter().flat_map(Found::blanks).take(PROBLEMS.saturating_add(1)).collect();
        if problems.is_empty() {
            return Ok(());
        }
        if problems.len() > PROBLEMS {
            problems.truncate(PROBLEMS);
            problems.push(SheetProblem::new(SheetFault::More));
        }
        Err(InvalidSheet::of(problems))
    }

    /// Rows with values that belong to no assessment, such as averages, and columns whose heading means nothing here.
    #[must_use]
    pub fn passed_over(&self) -> &[PassedOver] {
        &self.passed_over
    }
}
