//! Spreadsheets on their way in.

use crate::errors::{Refused, answer};
use crate::registry::{instrument, instruments};
use serde_json::json;
use spbe_core::Lang;
use spbe_sheet::limits::FILE_BYTES;
use spbe_sheet::{Contents, InvalidSheet, Options, SheetFault, SheetMeasure, read};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "./sheet-errors.js")]
extern "C" {
    /// Keeps an `AssessmentError`, from a document of format `spbe-problems/1` whose problems have cells.
    #[wasm_bindgen(js_name = refuseSheet)]
    fn refuse_sheet(document: &str);
}

pub(crate) fn refused(invalid: &InvalidSheet) -> Refused {
    refuse_sheet(&invalid.to_json());
    Refused
}

/// Reads every assessment in a file. `number` is the instrument it is read
/// under, if one was asked for; `complete` refuses blanks.
///
/// The first text says, as an object, where each assessment stands and what was
/// passed over; those after it are the assessments, as documents of format
/// `spbe-assessment/1`.
///
/// # Errors
///
/// Every problem of the file.
#[wasm_bindgen(js_name = readSheet)]
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "what may be missing crosses the border by value")]
pub fn read_sheet(
    bytes: &[u8],
    number: Option<u32>,
    own: &[u32],
    sheet: Option<String>,
    complete: bool,
) -> Vec<String> {
    answer(|| {
        let mut options = Options::new().with_own(&instruments(own)?);
        if let Some(number) = number {
            options = options.with_instrument(&instrument(number)?);
        }
        if let Some(sheet) = &sheet {
            options = options.with_sheet(sheet);
        }
        let contents = read(bytes, &options).map_err(|invalid| refused(&invalid))?;
        if complete {
            contents.complete().map_err(|invalid| refused(&invalid))?;
        }
        let documents = contents.found().iter().map(|found| found.record().to_json());
        Ok([places(&contents)].into_iter().chain(documents).collect())
    })
}

/// Where everything stands.
fn places(contents: &Contents) -> String {
    let found = contents.found().iter().map(|found| {
        let rows = 1..=found.record().instrument().indicators().len();
        json!({ "sheet": found.sheet(), "row": found.row(), "cells": rows.map(|row| found.cell(row)).collect::<Vec<_>>() })
    });
    let passed_over = contents.passed_over().iter().map(|passed| {
        json!({
            "sheet": passed.sheet(),
            "row": passed.row(),
            "cell": passed.cell(),
            "text": passed.text(),
            "en": passed.message(Lang::English),
            "id": passed.message(Lang::Indonesian),
        })
    });
    json!({ "found": found.collect::<Vec<_>>(), "passed_over": passed_over.collect::<Vec<_>>() }).to_string()
}

/// How many bytes a file may have.
#[wasm_bindgen(js_name = fileBytes)]
#[must_use]
pub fn file_bytes() -> u32 {
    u32::try_from(FILE_BYTES).unwrap_or(u32::MAX)
}

/// Refuses documents that together have more bytes than a file may have.
#[wasm_bindgen(js_name = refuseFiles)]
pub fn refuse_files() {
    refused(&SheetFault::TooLarge { what: SheetMeasure::FileBytes, limit: FILE_BYTES }.into());
}
