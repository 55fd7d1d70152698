//! The spreadsheets that SPBE assessments live in: reads CSV, XLSX and ODS of many shapes.

mod about;
mod builder;
mod fault;
mod found;
mod grid;
mod heading;
mod indicator;
mod kept;
mod labels;
pub mod limits;
mod long;
mod markup;
mod ods;
mod pack;
mod problem;
mod read;
mod sentences;
mod table;
mod text;
mod value;
mod wide;
mod words;
mod workbook;

pub use crate::fault::{SheetFault, SheetMeasure};
pub use crate::found::{Contents, Found, PassedOver};
pub use crate::problem::{InvalidSheet, SheetProblem};
pub use crate::read::{Options, read};
