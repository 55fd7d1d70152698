//! What every level of an instrument asks for.

use crate::documents::{dict, frame};
use crate::instrument::{Instrument, Which};
use crate::lang::Language;
use crate::plans::hash_of;
use crate::requirement::Requirement;
use crate::{Made, made};
use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use pyo3::types::{PyIterator, PyTuple};
use spbe_core::Lang;

/// Every requirement of an instrument, by indicator and level, in one language.
///
/// >>> wanted = requirements(lang="en")
/// >>> len(wanted), wanted[34].indicator, wanted[34].level, wanted[34].text("en")
/// (188, '9', 4, 'Review and evaluate the internal policy on ICT audit periodically.')
/// >>> wanted.to_dict()["indicators"][0]["linked"]
/// [{'indicator': '11', 'role': 'execution', 'text': 'See indicator 11 too: it carries out this policy.'}]
#[pyclass(frozen, eq, sequence, module = "spbe")]
#[derive(Clone, PartialEq)]
pub(crate) struct Requirements {
    instrument: Instrument,
    lang: Lang,
    all: Vec<spbe_core::Requirement>,
}

impl Requirements {
    fn of(instrument: Instrument, lang: Lang) -> Self {
        let all = instrument.core().requirements().collect();
        Self { instrument, lang, all }
    }

    fn at(&self, at: usize) -> Option<Requirement> {
        Some(Requirement::new(self.instrument.clone(), *self.all.get(at)?))
    }
}

#[pymethods]
impl Requirements {
    /// The instrument.
    #[getter]
    fn instrument(&self) -> Instrument {
        self.instrument.clone()
    }

    /// The language of the document and the data frame: `id` or `en`.
    #[getter]
    const fn lang(&self) -> &'static str {
        crate::lang::code(self.lang)
    }

    /// A document of format `spbe-requirements/1`, with the linked indicators and what has to be said beside them; `None`
    /// where the instrument has no requirements.
    fn to_json(&self) -> Option<String> {
        self.instrument.core().requirements_to_json(self.lang)
    }

    /// The same document as a `dict`.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.to_json().map(|json| dict(py, &json)).transpose()
    }

    /// The requirements as a data frame of pandas, or of Polars: `backend` is "pandas", "polars", or whichever is there.
    #[pyo3(signature = (*, backend=None))]
    fn to_frame<'py>(slf: &Bound<'py, Self>, backend: Option<&Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyAny>> {
        frame("requirements", slf.as_any(), backend)
    }

    const fn __len__(&self) -> usize {
        self.all.len()
    }

    fn __getitem__(&self, at: isize) -> PyResult<Requirement> {
        let from_the_end = self.__len__().checked_sub(at.unsigned_abs());
        let at = if at < 0 { from_the_end } else { usize::try_from(at).ok() };
        at.and_then(|at| self.at(at)).ok_or_else(|| PyIndexError::new_err("no such requirement"))
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
        let all = (0..self.__len__()).filter_map(|at| self.at(at));
        PyTuple::new(py, all.collect::<Vec<_>>())?.try_iter()
    }

    fn __hash__(&self) -> u64 {
        hash_of(&(&self.instrument, self.lang()))
    }

    fn __repr__(&self) -> String {
        format!("<Requirements {} {}>", self.instrument.core().id(), self.__len__())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, (Instrument, &'static str)> {
        made(py, "_requirements", (self.instrument.clone(), self.lang()))
    }
}

/// Every requirement of PermenPANRB 59/2020, or of `instrument`, which may have none.
///
/// `lang` is "id" or "en", otherwise the language of the surroundings.
///
/// >>> len(requirements()), len(requirements(instrument="permenpanrb-8-2026"))
/// (188, 0)
#[pyfunction]
#[pyo3(signature = (*, instrument=None, lang=None))]
pub(crate) fn requirements(
    py: Python<'_>,
    instrument: Option<Which>,
    lang: Option<Language>,
) -> PyResult<Requirements> {
    let instrument = Which::or_usual(instrument, py)?;
    Ok(Requirements::of(Instrument::from(&instrument), Language::or_surroundings(lang)))
}

/// Makes requirements again.
#[pyfunction]
pub(crate) fn _requirements(instrument: &Bound<'_, Instrument>, lang: Language) -> Requirements {
    Requirements::of(instrument.get().clone(), lang.get())
}
