//! The spreadsheets that SPBE assessments live in: reads CSV, XLSX and ODS of many shapes, and writes worksheets
//! whose formulas are exact.

mod about;
mod builder;
mod costs;
mod escape;
mod fault;
mod found;
mod grid;
mod heading;
mod indicator;
mod kept;
mod labels;
pub mod limits;
mod locate;
mod long;
mod markup;
mod ods;
mod only;
mod pack;
mod problem;
mod read;
mod sentences;
mod sniff;
mod stream;
mod table;
mod table_out;
mod text;
mod value;
mod wide;
mod wide_workbook;
mod words;
mod workbook;
mod worksheet;

pub use crate::costs::costs;
pub use crate::fault::{SheetFault, SheetMeasure};
pub use crate::found::{Contents, Found, PassedOver};
pub use crate::problem::{InvalidSheet, SheetProblem};
pub use crate::read::{Options, read};
pub use crate::sniff::is_spreadsheet;
pub use crate::stream::{Stream, StreamRow};
pub use crate::table_out::{CsvText, agency_headings, left_out, left_out_of_tables, to_csv, to_wide_csv};
pub use crate::wide_workbook::to_wide_workbook;
pub use crate::worksheet::{HIDDEN_SHEET, MOST_STEPS, NotWritable, WORKSHEET_FORMAT, WrongEntry, results, worksheet};
