//! Where in a grid the table is, and what its columns hold.

use crate::about::statement;
use crate::fault::SheetFault;
use crate::grid::{Address, Cell, Grid, Row};
use crate::heading::Heading;
use crate::indicator::{self, Meaning, looks_like_number};
use crate::limits::{HEADER_CELLS, HEADER_ROWS};
use crate::problem::SheetProblem;
use spbe_core::{Lang, Names, Node, Phase, Value};
use std::collections::BTreeMap;

/// What the columns of a table hold, and where its header is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Columns {
    /// The row of the header, the last one where there are two.
    pub(crate) header: u32,
    /// The row from which the header begins.
    pub(crate) from: u32,
    /// Columns with a heading of their own.
    pub(crate) named: BTreeMap<Heading, u32>,
    /// Columns of indicators, by column: a row of the instrument. Empty in a table with a row for each indicator.
    pub(crate) indicators: Vec<(u32, usize)>,
    /// Headings that mean nothing here.
    pub(crate) unread: Vec<(Address, String)>,
    /// Whether the column of numbers may only count rows: it is called `No`, and no more.
    pub(crate) only_counts: bool,
}

impl Columns {
    pub(crate) fn get(&self, heading: Heading) -> Option<u32> {
        self.named.get(&heading).copied()
    }

    /// The last column with a heading.
    pub(crate) fn last(&self) -> u32 {
        let indicators = self.indicators.iter().map(|(column, _)| *column);
        let unread = self.unread.iter().map(|(place, _)| place.1);
        self.named.values().copied().chain(indicators).chain(unread).max().unwrap_or_default()
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
pub(crate) fn find(grid: &Grid, names: &Names<'_>) -> Result<Option<Columns>, Vec<SheetProblem>> {
    let rows = grid.rows.iter().take(HEADER_ROWS);
    let headers = rows.clone().zip([None].into_iter().chain(rows.map(Some)));
    for (at, (row, above)) in headers.enumerate() {
        let above = above.filter(|above| above.number.saturating_add(1) == row.number);
        if let Some(first) = header(row, above, grid.sheet.as_deref(), names) {
            // A heading over several columns has its words in the row below.
            let below = grid.rows.get(at.saturating_add(1)).filter(|below| goes_on(below, row));
            let second = below.and_then(|below| header(below, Some(row), grid.sheet.as_deref(), names));
            let taken = second.filter(|second| second.problems.len() <= first.problems.len()).unwrap_or(first);
            return if taken.problems.is_empty() { Ok(Some(taken.columns)) } else { Err(taken.problems) };
        }
    }
    Ok(None)
}

/// Whether a header goes on in the row below: there stand headings of values that the header does not have there.
fn goes_on(below: &Row, header: &Row) -> bool {
    let of_value = |heading| matches!(heading, Heading::Phase(_) | Heading::Final | Heading::Value | Heading::Target);
    let adjacent = header.number.saturating_add(1) == below.number;
    let mut headings = below.cells.iter().filter(|(column, cell)| header.text(Some(*column)) != cell.trimmed());
    adjacent && headings.any(|(_, cell)| Heading::of_text(cell.trimmed()).is_some_and(of_value))
}

/// A row as the header of a table with a row for each indicator, if it is one.
pub(crate) fn repeated(row: &Row, names: &Names<'_>) -> Option<Columns> {
    let header = header(row, None, None, names)?;
    Some(header.columns).filter(|columns| !columns.are_wide())
}

struct Header {
    columns: Columns,
    problems: Vec<SheetProblem>,
}

/// What the cells of a row may be as headings.
struct Reading<'a> {
    sheet: Option<&'a str>,
    names: &'a Names<'a>,
    columns: Columns,
    problems: Vec<SheetProblem>,
    of_indicators: Vec<SheetProblem>,
    /// Indicators with their columns.
    seen: BTreeMap<usize, u32>,
    /// Headings that name indicators in words.
    in_words: usize,
    /// Whether some number of an indicator can be no value.
    beyond_scale: bool,
}

/// A row as a header, if it can be one. Headings that it lacks may stand in the row above.
fn header(row: &Row, above: Option<&Row>, sheet: Option<&str>, names: &Names<'_>) -> Option<Header> {
    if row.cells.len() > HEADER_CELLS {
        return None;
    }
    let columns = Columns { header: row.number, from: row.number, ..Columns::default() };
    let mut reading = Reading {
        sheet,
        names,
        columns,
        problems: Vec::new(),
        of_indicators: Vec::new(),
        seen: BTreeMap::new(),
        in_words: 0,
        beyond_scale: false,
    };
    for (column, cell, from) in cells(row, above) {
        reading.cell(column, cell.trimmed(), from, from == row.number);
    }
    reading.header()
}

impl Reading<'_> {
    fn problem(&self, fault: SheetFault, row: u32, column: u32, text: &str) -> SheetProblem {
        SheetProblem::new(fault).on(self.sheet).at(row, column).showing(text)
    }

    fn twice(&self, other: u32, row: u32, column: u32, text: &str) -> SheetProblem {
        let fault = SheetFault::StandsTwice { other: Address(self.columns.header, other).to_string() };
        self.problem(fault, row, column, text)
    }

    fn cell(&mut self, column: u32, text: &str, row: u32, own: bool) {
        let heading = Heading::of_text(text);
        if let Some(heading) = heading {
            self.columns.from = self.columns.from.min(row);
            if heading == Heading::Number {
                self.columns.only_counts = Heading::only_counts(text);
            }
            match self.columns.named.get(&heading) {
                Some(_) if heading.is_passed() => {}
                Some(other) => self.problems.push(self.twice(*other, row, column, text)),
                None => drop(self.columns.named.insert(heading, column)),
            }
        }
        if text.is_empty() {
            return;
        }
        if !own {
            if heading.is_none() {
                self.columns.unread.push((Address(row, column), text.into()));
            }
            return;
        }
        match (indicator::of_heading(text, self.names), heading) {
            (Ok((Meaning::Indicator(found), _)), Some(_)) => {
                // An instrument of one's own may have an indicator `Layanan`.
                let name = Node::Indicator(found).label(self.names.instrument(), Lang::Indonesian);
                let fault = SheetFault::AmbiguousName { rows: format!("{name}, kolom {text}") };
                self.of_indicators.push(self.problem(fault, row, column, text));
            }
            (Ok((Meaning::Indicator(found), in_words)), None) => {
                match self.seen.insert(found, column) {
                    Some(other) => self.of_indicators.push(self.twice(other, row, column, text)),
                    None => self.in_words = self.in_words.saturating_add(usize::from(in_words)),
                }
                self.columns.indicators.push((column, found));
                let number = Node::Indicator(found).number(self.names.instrument()).parse::<u8>();
                self.beyond_scale |= number
                    .ok()
                    .and_then(Value::whole)
                    .is_none_or(|number| number > self.names.instrument().scale().highest());
            }
            (Ok((Meaning::Unknown, _)), None) if looks_like_number(text) => {
                self.of_indicators.push(self.problem(
                    indicator::unknown(text, self.names.instrument()),
                    row,
                    column,
                    text,
                ));
            }
            (Ok((Meaning::Unknown, _)), None) => self.columns.unread.push((Address(row, column), text.into())),
            (Err(fault), None) => self.of_indicators.push(self.problem(fault, row, column, text)),
            (_, Some(_)) | (Ok(_), None) => {}
        }
    }

    fn header(mut self) -> Option<Header> {
        let has = |heading| self.columns.named.contains_key(&heading);
        let own = |(place, _): &(Address, String)| place.0 == self.columns.header;
        let half = self.names.instrument().indicators().len().div_ceil(2);
        // Two headings that name indicators in words are no accident. Bare numbers are headings where they are many, and
        // either can be no values or stand beside a heading for the agency: a row of levels looks much the same.
        let many = self.seen.len() >= half && (has(Heading::Agency) || self.beyond_scale);
        let wide = self.in_words >= 2 || many;
        // `No` alone may count anything, unless everything beside it is known.
        let numbered = has(Heading::Number)
            && !(self.columns.only_counts && (has(Heading::Parent) || self.columns.unread.iter().any(own)));
        let long = (numbered || has(Heading::Indicator)) && self.columns.of_values().next().is_some();
        if wide {
            self.problems.append(&mut self.of_indicators);
        } else {
            self.columns.indicators.clear();
        }
        (wide || long).then_some(Header { columns: self.columns, problems: self.problems })
    }
}

/// The cells of a row, and of the row above where the row has none, with the row each stands in.
///
/// Beyond the row's last cell, a label with its value beside it is a statement above the table, no heading.
fn cells<'a>(row: &'a Row, above: Option<&'a Row>) -> impl Iterator<Item = (u32, &'a Cell, u32)> {
    let own = row.cells.iter().map(|(column, cell)| (*column, cell, row.number));
    let last = row.cells.last().map_or(0, |(column, _)| *column);
    let higher = above.into_iter().flat_map(move |above| {
        let missing = above.cells.iter().enumerate().filter(move |(at, (column, cell))| {
            let stated = *column > last && statement(above, *at, *column, cell).is_some();
            row.get(*column).is_none() && !stated
        });
        missing.map(|(_, (column, cell))| (*column, cell, above.number))
    });
    own.chain(higher)
}

/// Whether a row under a header only counts the columns: `(1)`, `(2)`, `(3)`, …
pub(crate) fn counts_columns(row: &Row, columns: &Columns) -> bool {
    let numbers = || row.cells.iter().map(|(_, cell)| cell.trimmed()).filter(|text| !text.is_empty());
    let counted = (1..).zip(numbers()).all(|(at, text)| text.trim_matches(['(', ')']).parse() == Ok(at));
    if !counted {
        return false;
    }
    let in_parentheses = numbers().all(|text| text.starts_with('(') && text.ends_with(')'));
    let label = if columns.are_wide() { Heading::Agency } else { Heading::Indicator };
    let label_is_number = columns.get(label).is_some_and(|column| looks_like_number(row.text(Some(column))));
    numbers().nth(1).is_some() && (in_parentheses || label_is_number)
}
