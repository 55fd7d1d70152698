//! What everybody who sees a result has to know.

use crate::lang::Language;
use pyo3::prelude::*;
use pyo3::types::{PyTuple, PyType};
use spbe_core::{Instrument, Lang};

/// Something to know about an instrument and every result under it.
///
/// >>> notice = instrument("permenpanrb-59-2020").notices[0]
/// >>> notice.code, notice.message
/// ('revoked', 'permenpanrb-59-2020 has been revoked by permenpanrb-8-2026')
#[pyclass(frozen, eq, hash, module = "spbe")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Notice {
    code: String,
    english: String,
    indonesian: String,
}

#[pymethods]
impl Notice {
    #[new]
    #[pyo3(signature = (code, en, id, /))]
    const fn new(code: String, en: String, id: String) -> Self {
        Self { code, english: en, indonesian: id }
    }

    /// A stable name, such as `revoked`.
    #[getter]
    fn code(&self) -> &str {
        &self.code
    }

    /// The sentence in English.
    #[getter]
    fn message(&self) -> &str {
        &self.english
    }

    /// The sentence in a language, "id" or "en".
    fn message_in(&self, lang: Language) -> &str {
        lang.get().pick(&self.indonesian, &self.english)
    }

    fn __str__(&self) -> &str {
        &self.english
    }

    fn __repr__(&self) -> String {
        format!("<Notice {}: {}>", self.code, self.english)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String, String, String)) {
        let this = slf.get().clone();
        (slf.get_type(), (this.code, this.english, this.indonesian))
    }
}

/// The notices of an instrument.
pub(crate) fn notices<'py>(py: Python<'py>, instrument: &Instrument) -> PyResult<Bound<'py, PyTuple>> {
    let notices = instrument.notices().into_iter().map(|notice| Notice {
        code: notice.code().into(),
        english: notice.message(Lang::English),
        indonesian: notice.message(Lang::Indonesian),
    });
    PyTuple::new(py, notices.collect::<Vec<_>>())
}
