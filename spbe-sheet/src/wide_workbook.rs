//! A workbook of many agencies: one sheet, a row for each.

use crate::table_out::{WideCell, wide_rows};
use crate::worksheet::{NotWritable, clean, new_workbook};
use rust_xlsxwriter::Format;
use spbe_core::{Lang, Record};

/// Assessments under one instrument as an XLSX workbook: a row for each, a column for each indicator.
///
/// The columns are those of [`to_wide_csv`](crate::to_wide_csv). The same
/// records give the same bytes.
///
/// # Errors
///
/// `several_instruments`, and `workbook` for more rows than a sheet has.
pub fn to_wide_workbook(records: &[Record], lang: Lang) -> Result<Vec<u8>, NotWritable> {
    let rows = wide_rows(records, lang)?;
    let name = lang.pick("Rekap", "Agencies");
    let mut workbook = new_workbook(name)?;
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?;
    let bold = Format::new().set_bold();
    for (row, cells) in (0_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                WideCell::Text(text) if row == 0 => drop(sheet.write_string_with_format(row, column, text, &bold)?),
                WideCell::Text(text) => drop(sheet.write_string(row, column, clean(&text).as_ref())?),
                WideCell::Value(value) => drop(sheet.write_number(row, column, value.exact().to_f64())?),
                WideCell::Year(year) => drop(sheet.write_number(row, column, year)?),
                WideCell::Blank => {}
            }
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_column_width(0, 32)?;
    Ok(workbook.save_to_buffer()?)
}
