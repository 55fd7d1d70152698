//! The spreadsheets that SPBE assessments live in.

mod heading;
