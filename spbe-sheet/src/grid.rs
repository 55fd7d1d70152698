//! Cells with their places: what every kind of file is turned into before anybody asks what it means.

use std::fmt;

/// What a cell holds, as far as a reader may rely on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Text, or a number as somebody typed it.
    Text,
    /// A number that a spreadsheet program stored as one.
    Number,
    /// True or false.
    Boolean,
    /// A date or a time.
    Date,
    /// An error, such as `#REF!`.
    Error,
    /// A formula that no program has worked out yet.
    Formula,
}

/// A cell that is not empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) text: String,
    pub(crate) kind: Kind,
    /// Whether it only shows what a merged cell, of which it is not the first, holds.
    pub(crate) covered: bool,
}

impl Cell {
    pub(crate) fn new(text: impl Into<String>, kind: Kind) -> Self {
        Self { text: text.into(), kind, covered: false }
    }

    /// The text without blanks at its ends.
    pub(crate) fn trimmed(&self) -> &str {
        self.text.trim_matches(|c: char| c.is_whitespace() || c == '\u{a0}')
    }
}

/// A row with its cells from left to right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Row {
    /// Counted from 1, as spreadsheet programs do.
    pub(crate) number: u32,
    /// Columns counted from 0.
    pub(crate) cells: Vec<(u32, Cell)>, // INVARIANT: ascending columns
}

impl Row {
    pub(crate) fn get(&self, column: u32) -> Option<&Cell> {
        let at = self.cells.binary_search_by_key(&column, |(column, _)| *column).ok()?;
        self.cells.get(at).map(|(_, cell)| cell)
    }

    /// The text of a cell without blanks at its ends; empty where there is none.
    pub(crate) fn text(&self, column: Option<u32>) -> &str {
        column.and_then(|column| self.get(column)).map_or("", Cell::trimmed)
    }

    /// The first column to the right of another that holds something.
    pub(crate) fn beyond(&self, last: u32) -> Option<u32> {
        let filled = |(column, cell): &&(u32, Cell)| *column > last && !cell.trimmed().is_empty();
        self.cells.iter().find(filled).map(|(column, _)| *column)
    }
}

/// A rectangle of cells that are merged into one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Area {
    pub(crate) rows: (u32, u32),
    pub(crate) columns: (u32, u32),
}

/// A sheet, or a text file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Grid {
    /// The name of the sheet; `None` for a text file.
    pub(crate) sheet: Option<String>,
    pub(crate) hidden: bool,
    pub(crate) rows: Vec<Row>, // INVARIANT: ascending numbers
}

impl Grid {
    /// A sheet of cells in any order, the later of two in one place counting.
    pub(crate) fn of_cells(sheet: String, hidden: bool, mut cells: Vec<((u32, u32), Cell)>) -> Self {
        cells.sort_by_key(|(place, _)| *place);
        let mut rows: Vec<Row> = Vec::new();
        for ((row, column), cell) in cells {
            if rows.last().is_none_or(|last| last.number != row) {
                rows.push(Row { number: row, cells: Vec::new() });
            }
            let Some(last) = rows.last_mut() else { continue };
            match last.cells.last_mut() {
                Some((known, known_cell)) if *known == column => *known_cell = cell,
                _ => last.cells.push((column, cell)),
            }
        }
        Self { sheet: Some(sheet), hidden, rows }
    }
}

/// A place as spreadsheet programs write it: `D14`. The row counts from 1, the column from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Address(pub(crate) u32, pub(crate) u32);

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = Vec::new();
        let mut left = u64::from(self.1).saturating_add(1);
        while left > 0 {
            let digit = (left - 1) % 26;
            letters.push(char::from(b'A'.saturating_add(u8::try_from(digit).unwrap_or_default())));
            left = (left - 1) / 26;
        }
        letters.iter().rev().try_for_each(|letter| write!(f, "{letter}"))?;
        write!(f, "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn columns_have_letters() {
        for (column, expected) in [(0, "A7"), (25, "Z7"), (26, "AA7"), (701, "ZZ7"), (702, "AAA7"), (16_383, "XFD7")] {
            assert_eq!(Address(7, column).to_string(), expected);
        }
        assert_eq!(Address(u32::MAX, u32::MAX).to_string(), "MWLQKWV4294967295");
    }
}
