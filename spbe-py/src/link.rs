//! Which indicators go together.

use crate::instrument::Instrument;
use crate::lang::Language;
use crate::{Made, made};
use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use spbe_core::Node;

/// An indicator that is worth working on together with another one: advice of this project, from the names of the
/// indicators; the regulation does not link them.
///
/// >>> link = requirement(11, 3).linked[0]
/// >>> link.indicator, link.role
/// ('1', 'policy')
/// >>> print(link.text("en"))
/// See indicator 1 too: the internal policy behind it.
#[pyclass(frozen, eq, hash, module = "spbe")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Link {
    instrument: Instrument,
    of: usize,
    core: spbe_core::Link,
}

impl Link {
    pub(crate) const fn new(instrument: Instrument, of: usize, core: spbe_core::Link) -> Self {
        Self { instrument, of, core }
    }
}

#[pymethods]
impl Link {
    /// The printed number of the other indicator.
    #[getter]
    fn indicator(&self) -> &str {
        Node::Indicator(self.core.row()).number(self.instrument.core())
    }

    /// The row of the other indicator in its table, from 1.
    #[getter]
    const fn row(&self) -> usize {
        self.core.row()
    }

    /// What the other indicator is to this one: `policy`, or `execution` of it.
    #[getter]
    const fn role(&self) -> &'static str {
        self.core.code()
    }

    /// The advice, in a language or in that of the surroundings.
    #[pyo3(signature = (lang=None))]
    fn text(&self, lang: Option<Language>) -> String {
        self.core.text(Language::or_surroundings(lang))
    }

    /// Whose advice this is, in a language or in that of the surroundings.
    ///
    /// >>> Link.note("en")
    /// "Advice of this library, from the names of the indicators; not the regulation's."
    #[staticmethod]
    #[pyo3(signature = (lang=None))]
    fn note(lang: Option<Language>) -> &'static str {
        spbe_core::Link::note(Language::or_surroundings(lang))
    }

    fn __str__(&self) -> String {
        self.text(None)
    }

    fn __repr__(&self) -> String {
        format!("<Link to indicator {}: {}>", self.indicator(), self.core.code())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, (Instrument, usize, usize)> {
        made(py, "_link", (self.instrument.clone(), self.of, self.core.row()))
    }
}

/// Makes a link again.
#[pyfunction]
pub(crate) fn _link(instrument: &Bound<'_, Instrument>, of: usize, row: usize) -> PyResult<Link> {
    let instrument = instrument.get().clone();
    let core = instrument.core().linked(of).find(|link| link.row() == row);
    let core = core.ok_or_else(|| PyIndexError::new_err("no such link"))?;
    Ok(Link { instrument, of, core })
}
