//! Documents and codes, in and out.

use crate::errors::{Refused, answer, refused};
use crate::levels::draft;
use crate::registry::instruments;
use crate::score::with;
use spbe_core::{Draft, InvalidAssessment, Record, Scorecard};
use wasm_bindgen::prelude::*;

/// Reads a document of format `spbe-assessment/1` and writes it as the library does.
///
/// # Errors
///
/// Every problem of the document.
#[wasm_bindgen(js_name = readDocument)]
#[must_use]
pub fn read_document(document: &[u8], own: &[u32]) -> String {
    answer(|| Ok(record(document, own)?.to_json()))
}

/// The record of a document.
pub(crate) fn record(document: &[u8], own: &[u32]) -> Result<Record, Refused> {
    Record::from_json_with(document, &instruments(own)?).map_err(refused)
}

/// The result of a document of format `spbe-assessment/1`, as one of format `spbe-scorecard/1`.
///
/// # Errors
///
/// Every problem of the document, blanks among them unless they count as 0.
#[wasm_bindgen(js_name = scoreDocument)]
#[must_use]
pub fn score_document(document: &[u8], own: &[u32], zero: bool, rounded: bool) -> String {
    answer(|| {
        let record = record(document, own)?;
        let card = scored(&record, zero).map_err(refused)?;
        Ok(record.card_to_json(&with(card, rounded)))
    })
}

/// What a record amounts to.
pub(crate) fn scored(record: &Record, zero: bool) -> Result<Scorecard, InvalidAssessment> {
    if !zero {
        return record.score();
    }
    let card = record.draft().with_blanks_as_zero()?;
    Ok(match record.targets() {
        Some(targets) => card.with_targets(targets.clone()),
        None => card,
    })
}

/// The short code of an assessment or a draft.
///
/// # Errors
///
/// Every problem of the values; `code_none` where the instrument has no codes.
#[wasm_bindgen]
#[must_use]
pub fn code(number: u32, units: &[i32]) -> String {
    answer(|| draft(number, units)?.code().map_err(refused))
}

/// What a short code stands for, as a document of format `spbe-assessment/1`.
///
/// # Errors
///
/// Every problem of the code.
#[wasm_bindgen]
#[must_use]
pub fn decode(code: &str) -> String {
    answer(|| Draft::from_code(code).map(|draft| Record::new(draft).to_json()).map_err(refused))
}
