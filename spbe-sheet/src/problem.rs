//! Problems of spreadsheets: a fault with its cell, and all of them together.

use crate::fault::SheetFault;
use crate::grid::Address;
use serde_json::{Map, Value};
use spbe_core::{Lang, PROBLEMS_FORMAT, Problem};
use std::fmt;

/// One thing that is wrong in a spreadsheet, and where.
///
/// [`code`](Self::code) names the kind, for programs, and never changes. The
/// sentences are for people and may change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetProblem(Box<Details>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Details {
    fault: SheetFault,
    sheet: Option<String>,
    cell: Option<Address>,
    text: Option<String>,
    indicator: Option<String>,
}

impl SheetProblem {
    pub(crate) fn new(fault: impl Into<SheetFault>) -> Self {
        Self(Box::new(Details { fault: fault.into(), sheet: None, cell: None, text: None, indicator: None }))
    }

    pub(crate) fn on(mut self, sheet: Option<&str>) -> Self {
        self.0.sheet = sheet.map(Into::into);
        self
    }

    pub(crate) fn at(mut self, row: u32, column: u32) -> Self {
        self.0.cell = Some(Address(row, column));
        self
    }

    pub(crate) fn showing(mut self, text: &str) -> Self {
        self.0.text = (!text.is_empty()).then(|| shortened(text));
        self
    }

    pub(crate) fn of_indicator(mut self, number: &str) -> Self {
        self.0.indicator = Some(number.into());
        self
    }

    /// A stable name for the kind of problem, the same in every language.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.0.fault.code()
    }

    /// What is wrong, as data.
    #[must_use]
    pub fn fault(&self) -> &SheetFault {
        &self.0.fault
    }

    /// The sheet; `None` in a text file, and for a problem of the whole file.
    #[must_use]
    pub fn sheet(&self) -> Option<&str> {
        self.0.sheet.as_deref()
    }

    /// The row, counted from 1.
    #[must_use]
    pub fn row(&self) -> Option<u32> {
        self.0.cell.map(|Address(row, _)| row)
    }

    /// The column, counted from 1: column D is 4.
    #[must_use]
    pub fn column(&self) -> Option<u32> {
        self.0.cell.map(|Address(_, column)| column.saturating_add(1))
    }

    /// The cell as spreadsheet programs write it: `D14`.
    #[must_use]
    pub fn cell(&self) -> Option<String> {
        self.0.cell.map(|address| address.to_string())
    }

    /// What the cell shows, cut where it is long.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        self.0.text.as_deref()
    }

    /// The printed number of the indicator at fault, if it is one.
    #[must_use]
    pub fn indicator(&self) -> Option<&str> {
        self.0.indicator.as_deref()
    }

    /// The sentence, with its place, in a language.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let place: Vec<String> = [self.0.sheet.clone(), self.cell()].into_iter().flatten().collect();
        let mut start = place.join("!");
        if let Some(text) = &self.0.text {
            start = format!("{start} `{text}`").trim_start().into();
        }
        let indicator =
            self.0.indicator.as_ref().map(|number| format!("{} {number}", lang.pick("indikator", "indicator")));
        let parts = [Some(start).filter(|start| !start.is_empty()), indicator, Some(self.0.fault.sentence(lang))];
        parts.into_iter().flatten().collect::<Vec<_>>().join(": ")
    }
}

/// The English sentence, with its place.
impl fmt::Display for SheetProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::English))
    }
}

/// What the core found wrong, without a cell.
impl From<Problem> for SheetProblem {
    fn from(problem: Problem) -> Self {
        let new = Self::new(problem.fault().clone());
        match problem.indicator() {
            Some(number) => new.of_indicator(number),
            None => new,
        }
    }
}

/// A file that holds no whole, valid assessment, with every problem.
///
/// Problems come sheet by sheet and row by row. There is always at least one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", listed(problems))]
pub struct InvalidSheet {
    problems: Vec<SheetProblem>, // INVARIANT: not empty
}

impl InvalidSheet {
    /// Problems, of which the caller knows that there is one.
    pub(crate) const fn of(problems: Vec<SheetProblem>) -> Self {
        Self { problems }
    }

    /// Every problem.
    #[must_use]
    pub fn problems(&self) -> &[SheetProblem] {
        &self.problems
    }

    /// Writes every problem as a document of format `spbe-problems/1`, without white space.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.tree().to_string()
    }

    /// The same, for people, indented.
    #[must_use]
    pub fn to_json_pretty(&self) -> String {
        format!("{:#}", self.tree())
    }

    fn tree(&self) -> Value {
        let problems = self.problems.iter().map(|problem| {
            let entries = [
                ("code", Some(problem.code().into())),
                ("indicator", problem.indicator().map(Into::into)),
                ("sheet", problem.sheet().map(Into::into)),
                ("cell", problem.cell().map(Into::into)),
                ("row", problem.row().map(Into::into)),
                ("column", problem.column().map(Into::into)),
                ("text", problem.text().map(Into::into)),
                ("en", Some(problem.message(Lang::English).into())),
                ("id", Some(problem.message(Lang::Indonesian).into())),
            ];
            let stated = entries.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
            Value::Object(stated.collect::<Map<String, Value>>())
        });
        serde_json::json!({ "format": PROBLEMS_FORMAT, "problems": problems.collect::<Vec<_>>() })
    }
}

impl From<SheetProblem> for InvalidSheet {
    fn from(problem: SheetProblem) -> Self {
        Self { problems: vec![problem] }
    }
}

impl From<SheetFault> for InvalidSheet {
    fn from(fault: SheetFault) -> Self {
        SheetProblem::new(fault).into()
    }
}

fn listed(problems: &[SheetProblem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

/// What a cell shows, on one line, cut where it would swamp a message.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    let visible = |c: char| if c.is_control() { ' ' } else { c };
    let mut short: String = text.chars().take(LONGEST).map(visible).collect();
    if text.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    short
}
