//! The spreadsheets that SPBE assessments live in.

mod heading;
mod worksheet;

pub use crate::worksheet::{HIDDEN_SHEET, MOST_STEPS, NotWritable, WORKSHEET_FORMAT, WrongEntry, results, worksheet};
