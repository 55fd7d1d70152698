//! Documents on their way in and out.

use crate::card::Scorecard;
use crate::instrument::Instrument;
use crate::long::interruptible;
use crate::problem::invalid;
use crate::record::Record;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyList, PyString, PyTuple};
use spbe_core::limits::DOCUMENT_BYTES;

/// The bytes of a document: no more than it takes to see that there are too many.
pub(crate) struct Document(pub(crate) Vec<u8>);

impl FromPyObject<'_, '_> for Document {
    type Error = PyErr;

    fn extract(value: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        let most = DOCUMENT_BYTES.saturating_add(1);
        let cut = |bytes: &[u8]| Self(bytes.iter().take(most).copied().collect());
        if let Ok(bytes) = value.cast::<PyBytes>() {
            return Ok(cut(bytes.as_bytes()));
        }
        if let Ok(text) = value.cast::<PyString>() {
            return Ok(cut(text.to_str()?.as_bytes()));
        }
        let named = value.get_type().name()?.to_string_lossy().into_owned();
        Err(PyTypeError::new_err(format!("a document is bytes or str, not {named}")))
    }
}

/// Instruments of the caller's own, beside the built-in ones.
pub(crate) struct Own(pub(crate) Vec<spbe_core::Instrument>);

impl FromPyObject<'_, '_> for Own {
    type Error = PyErr;

    fn extract(value: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        let listed = value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>();
        let items = if listed { value.try_iter()?.collect::<PyResult<Vec<_>>>()? } else { vec![value.to_owned()] };
        let one = |item: Bound<'_, PyAny>| {
            if let Ok(instrument) = item.cast::<Instrument>() {
                return Ok(instrument.get().core().clone());
            }
            let named = item.get_type().name()?.to_string_lossy().into_owned();
            Err(PyTypeError::new_err(format!("instruments are a list of Instrument, not of {named}")))
        };
        items.into_iter().map(one).collect::<PyResult<_>>().map(Self)
    }
}

/// A record from the bytes of its document.
#[pyfunction]
pub(crate) fn _record_of_json(py: Python<'_>, document: Document, instruments: Own) -> PyResult<Record> {
    let read = interruptible(py, move || spbe_core::Record::from_json_with(&document.0, &instruments.0))?;
    read.map(Record::from).map_err(|problems| invalid(py, problems.problems()))
}

/// A result from the bytes of its document, if everything in it follows from its levels.
#[pyfunction]
pub(crate) fn _verified(py: Python<'_>, document: Document, instruments: Own) -> PyResult<Scorecard> {
    let read = interruptible(py, move || spbe_core::verify_with(&document.0, &instruments.0))?;
    read.map(Scorecard::from).map_err(|problems| invalid(py, problems.problems()))
}

/// JSON as Python has it.
pub(crate) fn dict<'py>(py: Python<'py>, json: &str) -> PyResult<Bound<'py, PyAny>> {
    py.import("json")?.call_method1("loads", (json,))
}

/// A value as JSON; text is JSON already.
pub(crate) fn json_of(value: &Bound<'_, PyAny>) -> PyResult<String> {
    match value.cast::<PyString>() {
        Ok(text) => Ok(text.to_str()?.to_owned()),
        Err(_) => value.py().import("json")?.call_method1("dumps", (value,))?.extract(),
    }
}

/// A data frame that the Python side makes.
pub(crate) fn frame<'py>(
    of: &str,
    what: &Bound<'py, PyAny>,
    backend: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    what.py().import("spbe._frame")?.call_method1(of, (what, backend))
}
