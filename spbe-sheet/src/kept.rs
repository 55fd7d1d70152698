//! What our worksheets keep of a record that their visible sheets do not show: a document on a hidden sheet.

use crate::grid::Grid;
use spbe_core::{Instrument, Record};

/// The name of the hidden sheet.
pub(crate) const SHEET: &str = "spbe";

/// What stands in its first cell.
pub(crate) const FORMAT: &str = "spbe-worksheet/1";

/// The record that a workbook keeps, if it is one of ours.
///
/// A hidden sheet that somebody changed is as good as none: it supplies only
/// what no visible cell says.
pub(crate) fn record(grids: &[Grid], own: &[Instrument]) -> Option<Record> {
    let grid = grids.iter().find(|grid| grid.sheet.as_deref() == Some(SHEET))?;
    let mut first_column = grid.rows.iter().map(|row| row.get(0).map_or("", |cell| cell.text.as_str()));
    if first_column.next()? != FORMAT {
        return None;
    }
    let document: String = first_column.skip(1).collect();
    Record::from_json_with(document.as_bytes(), own).ok()
}
