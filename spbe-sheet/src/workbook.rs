//! Workbooks as sheets of cells; XLSX in particular.

use crate::fault::{SheetFault, SheetMeasure};
use crate::grid::{Area, Cell, Grid, Kind};
use crate::limits::{CELLS, TEXT_BYTES};
use crate::ods;
use crate::pack::{Packed, broken};
use crate::problem::InvalidSheet;
use calamine::{Data, DataRef, Reader, Sheet, SheetType, SheetVisible, Xlsx, XlsxError};
use std::io::Cursor;

/// How much of a workbook may still be taken.
pub(crate) struct Budget {
    cells: usize,
    bytes: usize,
}

impl Budget {
    fn take(&mut self, cells: usize, bytes: usize) -> Result<(), InvalidSheet> {
        let (Some(cells), Some(bytes)) = (self.cells.checked_sub(cells), self.bytes.checked_sub(bytes)) else {
            let fault = match self.cells.checked_sub(cells) {
                None => SheetFault::TooLarge { what: SheetMeasure::Cells, limit: CELLS },
                Some(_) => SheetFault::TooLarge { what: SheetMeasure::TextBytes, limit: TEXT_BYTES },
            };
            return Err(fault.into());
        };
        *self = Self { cells, bytes };
        Ok(())
    }

    /// Takes the same so many times.
    pub(crate) fn take_times(&mut self, times: u32, cells: usize, bytes: usize) -> Result<(), InvalidSheet> {
        let times = usize::try_from(times).unwrap_or(usize::MAX);
        self.take(cells.saturating_mul(times), bytes.saturating_mul(times))
    }

    /// Whether there is room for a text of so many bytes.
    pub(crate) fn fits(&self, bytes: usize) -> Result<(), InvalidSheet> {
        Self { ..*self }.take(0, bytes)
    }
}

/// The sheets of a workbook that was checked.
///
/// # Errors
///
/// `broken_file`, `locked_file`, `too_large`.
pub(crate) fn grids(bytes: &[u8], packed: Packed) -> Result<Vec<Grid>, InvalidSheet> {
    let mut budget = Budget { cells: CELLS, bytes: TEXT_BYTES };
    match packed {
        Packed::Xlsx => {
            let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
                XlsxError::Password => SheetFault::Locked.into(),
                other => broken(other),
            })?;
            let sheets = sheets(book.sheets_metadata());
            sheets.into_iter().map(|(name, hidden)| xlsx(&mut book, name, hidden, &mut budget)).collect()
        }
        Packed::Ods => ods::grids(bytes, &mut budget),
    }
}

/// Names of sheets with cells, and whether they are hidden.
fn sheets(sheets: &[Sheet]) -> Vec<(String, bool)> {
    let with_cells = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    with_cells.map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).collect()
}

fn xlsx(book: &mut Xlsx<Cursor<&[u8]>>, name: String, hidden: bool, budget: &mut Budget) -> Result<Grid, InvalidSheet> {
    let mut cells = Vec::new();
    let mut reader = match book.worksheet_cells_reader(&name) {
        Ok(reader) => reader,
        Err(XlsxError::NotAWorksheet(_)) => return Ok(Grid::of_cells(name, hidden, cells)),
        Err(error) => return Err(broken(error)),
    };
    while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(broken)? {
        let (row, column) = cell.pos;
        let length = match &cell.value {
            DataRef::SharedString(text) => text.len(),
            DataRef::String(text) => text.len(),
            _ => 0,
        };
        let held = match (&cell.value, &cell.formula) {
            (DataRef::Empty, None) => continue, // A cell with a format and nothing in it.
            (DataRef::Empty, Some(_)) => Some(Cell::new("=", Kind::Formula)),
            (value, _) => taken(&Data::from(value.clone())),
        };
        budget.take(1, length)?;
        if let Some(held) = held {
            cells.push(((row.saturating_add(1), column), held));
        }
    }
    drop(reader);
    let merged = book.merge_cells_by_sheet_name(&name).map_err(broken)?;
    let areas = merged.iter().map(|area| Area {
        rows: (area.start.0.saturating_add(1), area.end.0.saturating_add(1)),
        columns: (area.start.1, area.end.1),
    });
    cover(&mut cells, areas, budget)?;
    Ok(Grid::of_cells(name, hidden, cells))
}

/// What a cell holds, as text; `None` where that is nothing.
fn taken(data: &Data) -> Option<Cell> {
    let cell = match data {
        Data::Empty => return None,
        Data::String(text) => Cell::new(text.as_str(), Kind::Text),
        Data::Int(number) => Cell::new(number.to_string(), Kind::Number),
        // The shortest digits that mean this double: what the program showed when it was typed.
        Data::Float(number) => Cell::new(number.to_string(), Kind::Number),
        Data::Bool(truth) => Cell::new(if *truth { "TRUE" } else { "FALSE" }, Kind::Boolean),
        Data::DateTime(day) if day.is_datetime() => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            Cell::new(format!("{year:04}-{month:02}-{day:02}"), Kind::Date)
        }
        Data::DateTime(span) => Cell::new(span.as_f64().to_string(), Kind::Date),
        Data::DateTimeIso(text) | Data::DurationIso(text) => Cell::new(text.as_str(), Kind::Date),
        Data::Error(error) => Cell::new(error.to_string(), Kind::Error),
    };
    (!cell.text.is_empty()).then_some(cell)
}

/// Lets every cell under a merged one show what that holds.
pub(crate) fn cover(
    cells: &mut Vec<((u32, u32), Cell)>,
    areas: impl Iterator<Item = Area>,
    budget: &mut Budget,
) -> Result<(), InvalidSheet> {
    cells.sort_by_key(|(place, _)| *place);
    let known = cells.len();
    for Area { rows, columns } in areas {
        let first = (rows.0, columns.0);
        let own = cells.get(..known).unwrap_or_default();
        let Some((_, cell)) = own.binary_search_by_key(&first, |(place, _)| *place).ok().and_then(|at| own.get(at))
        else {
            continue;
        };
        let cell = Cell { covered: true, ..cell.clone() };
        for row in rows.0..=rows.1 {
            for column in (columns.0..=columns.1).filter(|column| (row, *column) != first) {
                budget.take(1, cell.text.len())?;
                cells.push(((row, column), cell.clone()));
            }
        }
    }
    Ok(())
}
