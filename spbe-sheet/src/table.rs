//! Where in a grid the table is, and what its columns hold.

use crate::fault::SheetFault;
use crate::grid::{Address, Cell, Grid, Row};
use crate::heading::Heading;
use crate::indicator::{self, Meaning, looks_like_number};
use crate::limits::HEADER_ROWS;
use crate::problem::SheetProblem;
use spbe_core::{Instrument, Phase};
use std::collections::BTreeMap;

/// What the columns of a table hold, and where its header is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Columns {
    /// The row of the header, the last one where there are two.
    pub(crate) header: u32,
    /// The row from which the header begins.
    pub(crate) from: u32,
    /// Columns with a heading of their own.
    pub(crate) named: BTreeMap<Heading, u32>,
    /// Columns of indicators, by column: a row of the instrument. Empty in a table with a row for each indicator.
    pub(crate) indicators: Vec<(u32, usize)>,
}

impl Columns {
    pub(crate) fn get(&self, heading: Heading) -> Option<u32> {
        self.named.get(&heading).copied()
    }

    /// Whether each row is an agency.
    pub(crate) fn are_wide(&self) -> bool {
        !self.indicators.is_empty()
    }

    /// The columns that may hold a value of an indicator: phases first to last, or the only one.
    pub(crate) fn of_values(&self) -> impl Iterator<Item = (Heading, u32)> {
        let phases = Phase::ALL.into_iter().map(Heading::Phase);
        let headings = phases.chain([Heading::Value, Heading::Final]);
        headings.filter_map(|heading| Some((heading, self.get(heading)?)))
    }
}

/// The columns of the table in a grid; `None` where there is none.
///
/// # Errors
///
/// Two columns that hold the same, or a heading that says two things.
pub(crate) fn find(grid: &Grid, instrument: &Instrument) -> Result<Option<Columns>, Vec<SheetProblem>> {
    let rows = grid.rows.iter().take(HEADER_ROWS);
    let headers = rows.clone().zip([None].into_iter().chain(rows.map(Some)));
    for (at, (row, above)) in headers.enumerate() {
        let above = above.filter(|above| above.number.saturating_add(1) == row.number);
        if let Some(first) = header(row, above, grid, instrument) {
            // A heading over several columns has its words in the row below.
            let below = grid.rows.get(at.saturating_add(1));
            let spans = row.cells.iter().any(|(_, cell)| cell.covered);
            let second = below.filter(|_| spans).and_then(|below| header(below, Some(row), grid, instrument));
            let taken = second.filter(|second| second.problems.len() <= first.problems.len()).unwrap_or(first);
            return if taken.problems.is_empty() { Ok(Some(taken.columns)) } else { Err(taken.problems) };
        }
    }
    Ok(None)
}

struct Header {
    columns: Columns,
    problems: Vec<SheetProblem>,
}

/// A row as a header, if it can be one. Headings that it lacks may stand in the row above.
fn header(row: &Row, above: Option<&Row>, grid: &Grid, instrument: &Instrument) -> Option<Header> {
    let mut columns = Columns { header: row.number, from: row.number, named: BTreeMap::new(), indicators: Vec::new() };
    let (mut problems, mut of_indicators) = (Vec::new(), Vec::new());
    let mut explicit = 0_usize;
    let mut seen: BTreeMap<usize, u32> = BTreeMap::new();
    for (column, cell, from) in cells(row, above) {
        let problem = |fault: SheetFault| {
            SheetProblem::new(fault).on(grid.sheet.as_deref()).at(from, column).showing(cell.trimmed())
        };
        let twice = |other: u32| problem(SheetFault::StandsTwice { other: Address(row.number, other).to_string() });
        if let Some(heading) = Heading::of_text(cell.trimmed()) {
            match columns.named.get(&heading) {
                Some(other) => problems.push(twice(*other)),
                None => drop(columns.named.insert(heading, column)),
            }
            columns.from = columns.from.min(from);
        } else if from == row.number {
            match indicator::of_heading(cell.trimmed(), instrument) {
                Ok((Meaning::Indicator(found), by_words)) => {
                    if let Some(other) = seen.insert(found, column) {
                        of_indicators.push(twice(other));
                    } else if by_words {
                        explicit = explicit.saturating_add(1);
                    }
                    columns.indicators.push((column, found));
                }
                Ok((Meaning::Unknown, _)) if looks_like_number(cell.trimmed()) => {
                    of_indicators.push(problem(indicator::unknown(cell.trimmed(), instrument)));
                }
                Ok(_) => {}
                Err(fault) => of_indicators.push(problem(fault)),
            }
        }
    }
    let half = instrument.indicators().len().div_ceil(2);
    let distinct = seen.len();
    // Headings that name indicators in words, or numbers for at least half of them: a row of levels has few distinct ones.
    let wide = explicit >= 2 || distinct >= half;
    let has = |heading| columns.named.contains_key(&heading);
    let long = (has(Heading::Number) || has(Heading::Indicator)) && columns.of_values().next().is_some();
    if wide {
        problems.append(&mut of_indicators);
    } else {
        columns.indicators.clear();
    }
    (wide || long).then_some(Header { columns, problems })
}

/// The cells of a row, and of the row above where the row has none, with the row each stands in.
fn cells<'a>(row: &'a Row, above: Option<&'a Row>) -> impl Iterator<Item = (u32, &'a Cell, u32)> {
    let own = row.cells.iter().map(|(column, cell)| (*column, cell, row.number));
    let higher = above.into_iter().flat_map(move |above| {
        let missing = above.cells.iter().filter(|(column, _)| row.get(*column).is_none());
        missing.map(|(column, cell)| (*column, cell, above.number))
    });
    own.chain(higher)
}

/// Whether a row under a header only counts the columns: `(1)`, `(2)`, `(3)`, …
pub(crate) fn counts_columns(row: &Row, columns: &Columns) -> bool {
    let numbers: Vec<&str> = row.cells.iter().map(|(_, cell)| cell.trimmed()).filter(|text| !text.is_empty()).collect();
    let in_parentheses = numbers.iter().all(|text| text.starts_with('(') && text.ends_with(')'));
    let name_is_number =
        columns.get(Heading::Indicator).is_some_and(|column| looks_like_number(row.text(Some(column))));
    let beside_number = columns.get(Heading::Number).is_some() && name_is_number;
    let counted = (1..).zip(&numbers).all(|(at, text)| text.trim_matches(['(', ')']).parse() == Ok(at));
    numbers.len() >= 2 && counted && (in_parentheses || beside_number && !columns.are_wide())
}
