//! What our worksheets keep of a record that their visible sheets do not show: a document on a hidden sheet.

use crate::grid::Grid;
use crate::worksheet::{HIDDEN_SHEET, WORKSHEET_FORMAT};
use spbe_core::{Instrument, Record};

/// What one of our worksheets keeps.
pub(crate) struct Kept {
    /// The record; `None` where somebody changed the hidden sheet.
    pub(crate) record: Option<Record>,
}

/// What a workbook keeps, if it is one of ours.
///
/// A hidden sheet that somebody changed is as good as none: it supplies only
/// what no visible cell says.
pub(crate) fn kept(grids: &[Grid], own: &[Instrument]) -> Option<Kept> {
    let grid = grids.iter().find(|grid| grid.sheet.as_deref() == Some(HIDDEN_SHEET))?;
    let mut first_column = grid.rows.iter().map(|row| row.get(0).map_or("", |cell| cell.text.as_str()));
    if first_column.next()? != WORKSHEET_FORMAT {
        return None;
    }
    // Under the format stands the instrument's id, then the document.
    let document: String = first_column.skip(1).collect();
    Some(Kept { record: Record::from_json_with(document.as_bytes(), own).ok() })
}
