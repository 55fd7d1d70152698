//! Spreadsheets on their way out: worksheets, results, plain tables.

use crate::documents::{record, scored};
use crate::errors::{Refused, answer, refused};
use crate::registry::instrument;
use crate::score::with;
use spbe_core::{Draft, Lang, Record};
use spbe_sheet::{
    NotWritable, left_out, left_out_of_tables, results, to_csv, to_wide_csv, to_wide_workbook, worksheet,
};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "./sheet-errors.js")]
extern "C" {
    /// Keeps an `AssessmentError` with one problem: its code, where in a document, and its sentences.
    #[wasm_bindgen(js_name = refuseWriting)]
    fn refuse_writing(code: &str, path: Option<String>, english: &str, indonesian: &str);
}

fn refusal(refusal: &NotWritable) -> Refused {
    let path = match refusal {
        NotWritable::Entry { path, .. } => Some(path.clone()),
        _ => None,
    };
    refuse_writing(refusal.code(), path, &refusal.message(Lang::English), &refusal.message(Lang::Indonesian));
    Refused
}

const fn lang(indonesian: bool) -> Lang {
    if indonesian { Lang::Indonesian } else { Lang::English }
}

/// The worksheet of an instrument, to fill in, as the bytes of an XLSX file.
///
/// # Errors
///
/// `too_fine_for_sheet`.
#[wasm_bindgen(js_name = emptyWorksheet)]
#[must_use]
pub fn empty_worksheet(number: u32, indonesian: bool) -> Vec<u8> {
    answer(|| {
        let record = Record::new(Draft::new(&instrument(number)?));
        worksheet(&record, lang(indonesian)).map_err(|refused| refusal(&refused))
    })
}

/// The worksheet of a document of format `spbe-assessment/1`, as the bytes of an XLSX file.
///
/// # Errors
///
/// Every problem of the document; `too_fine_for_sheet`, `worksheet_entry`.
#[wasm_bindgen(js_name = worksheet)]
#[must_use]
pub fn worksheet_of(document: &[u8], own: &[u32], indonesian: bool) -> Vec<u8> {
    answer(|| worksheet(&record(document, own)?, lang(indonesian)).map_err(|refused| refusal(&refused)))
}

/// The result of a document of format `spbe-assessment/1`, as the bytes of an XLSX file.
///
/// # Errors
///
/// Every problem of the document, blanks among them unless they count as 0.
#[wasm_bindgen(js_name = resultSheet)]
#[must_use]
pub fn result_sheet(document: &[u8], own: &[u32], zero: bool, rounded: bool, indonesian: bool) -> Vec<u8> {
    answer(|| {
        let record = record(document, own)?;
        let card = with(scored(&record, zero).map_err(refused)?, rounded);
        results(&record, &card, lang(indonesian)).map_err(|refused| refusal(&refused))
    })
}

/// A document of format `spbe-assessment/1` as CSV, and the keys of what CSV does not hold.
///
/// # Errors
///
/// Every problem of the document.
#[wasm_bindgen(js_name = toCsv)]
#[must_use]
pub fn csv(document: &[u8], own: &[u32], indonesian: bool) -> Vec<String> {
    answer(|| {
        let record = record(document, own)?;
        let kept = left_out(&record).into_iter().map(str::to_owned);
        Ok([to_csv(&record, lang(indonesian))].into_iter().chain(kept).collect())
    })
}

/// Documents of format `spbe-assessment/1` as CSV with a row for each, and the keys of what such a table does not hold.
///
/// # Errors
///
/// Every problem of the first document that has any; `several_instruments`.
#[wasm_bindgen(js_name = toWideCsv)]
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "lists of texts cross the border by value")]
pub fn wide_csv(documents: Vec<String>, own: &[u32], indonesian: bool) -> Vec<String> {
    answer(|| {
        let records = records(&documents, own)?;
        let text = to_wide_csv(&records, lang(indonesian)).map_err(|refused| refusal(&refused))?;
        Ok([text].into_iter().chain(left_out_of(&records)).collect())
    })
}

/// The same as the bytes of an XLSX file, and the same keys.
///
/// # Errors
///
/// As [`wide_csv`]; `workbook` for more rows than a sheet has.
#[wasm_bindgen(js_name = toWideSheet)]
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "lists of texts cross the border by value")]
pub fn wide_sheet(documents: Vec<String>, own: &[u32], indonesian: bool) -> Vec<JsValue> {
    answer(|| {
        let records = records(&documents, own)?;
        let bytes = to_wide_workbook(&records, lang(indonesian)).map_err(|refused| refusal(&refused))?;
        Ok([JsValue::from(bytes)].into_iter().chain(left_out_of(&records).into_iter().map(JsValue::from)).collect())
    })
}

fn records(documents: &[String], own: &[u32]) -> Result<Vec<Record>, Refused> {
    documents.iter().map(|document| record(document.as_bytes(), own)).collect()
}

/// What a table of these does not hold, each key once.
fn left_out_of(records: &[Record]) -> Vec<String> {
    let mut keys: Vec<&str> = records.iter().flat_map(left_out_of_tables).collect();
    keys.sort_unstable();
    keys.dedup();
    keys.into_iter().map(str::to_owned).collect()
}
