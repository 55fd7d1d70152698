//! Spreadsheets on their way out: worksheets, results, tables.

use crate::card::Scorecard;
use crate::instrument::Which;
use crate::lang::Language;
use crate::long::interruptible;
use crate::problem::invalid;
use crate::record::Record;
use pyo3::exceptions::{PyOSError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyTuple};
use spbe_core::{Draft, Lang};
use spbe_sheet::{
    NotWritable, left_out, left_out_of_tables, results, to_csv, to_wide_csv, to_wide_workbook, worksheet,
};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What is written, and what of it the file will not hold, by the keys of documents.
type Written<'py> = (Bound<'py, PyBytes>, Bound<'py, PyTuple>);

/// What goes into a file, and what does not.
type Made = Result<(Vec<u8>, BTreeSet<&'static str>), NotWritable>;

/// Makes the content of a file, which hears Ctrl-C.
fn made(
    py: Python<'_>,
    lang: Option<Language>,
    make: impl FnOnce(Lang) -> Made + Send + 'static,
) -> PyResult<Written<'_>> {
    let lang = Language::or_surroundings(lang);
    let (bytes, left_out) = interruptible(py, move || make(lang))?.map_err(|refusal| invalid(py, &[refusal]))?;
    Ok((PyBytes::new(py, &bytes), PyTuple::new(py, left_out)?))
}

/// A worksheet of a record, or an empty one; or the same as CSV.
#[pyfunction]
pub(crate) fn _worksheet<'py>(
    py: Python<'py>,
    record: Option<&Bound<'py, Record>>,
    instrument: Option<Which>,
    csv: bool,
    lang: Option<Language>,
) -> PyResult<Written<'py>> {
    let record = match record {
        Some(record) => record.get().shared(),
        None => Arc::new(spbe_core::Record::new(Draft::new(&Which::or_usual(instrument, py)?))),
    };
    made(py, lang, move |lang| {
        if csv {
            return Ok((to_csv(&record, lang).into_bytes(), left_out(&record).into_iter().collect()));
        }
        Ok((worksheet(&record, lang)?, BTreeSet::new()))
    })
}

/// A workbook of a result.
#[pyfunction]
pub(crate) fn _results<'py>(
    py: Python<'py>,
    card: &Bound<'py, Scorecard>,
    lang: Option<Language>,
) -> PyResult<Written<'py>> {
    let (card, record) = card.get().with_its_record();
    made(py, lang, move |lang| Ok((results(&record, &card, lang)?, BTreeSet::new())))
}

/// A table with a row for each record: a workbook, or CSV.
#[pyfunction]
pub(crate) fn _table<'py>(
    py: Python<'py>,
    records: Vec<Bound<'py, Record>>,
    csv: bool,
    lang: Option<Language>,
) -> PyResult<Written<'py>> {
    let records: Vec<_> = records.iter().map(|record| record.get().shared()).collect();
    made(py, lang, move |lang| {
        let records: Vec<spbe_core::Record> = records.iter().map(|record| (**record).clone()).collect();
        let left_out = records.iter().flat_map(left_out_of_tables).collect();
        let bytes = if csv { to_wide_csv(&records, lang)?.into_bytes() } else { to_wide_workbook(&records, lang)? };
        Ok((bytes, left_out))
    })
}

/// Writes a file whole or not at all.
#[pyfunction]
pub(crate) fn _write_whole(py: Python<'_>, path: PathBuf, content: &[u8]) -> PyResult<()> {
    py.detach(|| spbe_cli::write_whole(&path, content)).map_err(|error| os_error(&error, &path))
}

/// What Python would say of an error with a file: the class for its number, with that number and the file's name.
fn os_error(error: &io::Error, path: &Path) -> PyErr {
    let Some(number) = error.raw_os_error() else { return PyValueError::new_err(error.to_string()) };
    let text = error.to_string();
    let text = text.split(" (os error ").next().unwrap_or(&text).to_owned();
    // Python takes the last for the number on Windows, and nowhere else.
    PyOSError::new_err((number, text, path.as_os_str().to_owned(), number))
}
