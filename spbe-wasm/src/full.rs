//! What `spbe/full` has beside the main entry: instruments of one's own, verification, what stands between results and
//! between instruments, ways up, what was published, spreadsheets, and whole tables.
//!
//! The feature `full` compiles it in. Whatever is too heavy for a page that shows a form belongs here.

pub mod between;
pub mod own;
pub mod plans;
pub mod published;
pub mod sheets;
pub mod tables;
pub mod workbooks;

use crate::errors::{answer, refused};
use crate::registry::instruments;
use spbe_core::verify_with;
use wasm_bindgen::prelude::*;

/// Checks a document of format `spbe-scorecard/1`.
///
/// # Errors
///
/// Every problem that keeps it from being scored, or the first statement that does not follow.
#[wasm_bindgen]
pub fn verify(document: &[u8], own: &[u32]) {
    answer(|| verify_with(document, &instruments(own)?).map(|_| ()).map_err(refused));
}
