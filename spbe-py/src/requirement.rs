//! What a level asks for.

use crate::instrument::{Instrument, Which};
use crate::lang::Language;
use crate::levels::Label;
use crate::link::Link;
use crate::plans::whole::whole;
use crate::problem::refused_one;
use crate::row::Row;
use crate::{Made, made};
use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use spbe_core::{Lang, Node, PathOptions};

/// What a level asks for beyond the level below it, in a sentence of this project's own.
///
/// What counts is the criterion that `cites` names. Levels build on each other.
///
/// >>> wanted = requirement(9, 4)
/// >>> wanted.indicator, wanted.level, wanted.cites("en")
/// ('9', 4, 'PermenPANRB 59/2020, annex II.E, indicator 9, level 4')
/// >>> print(wanted.text("id"))
/// Reviu dan evaluasi kebijakan internal Audit TIK secara berkala.
/// >>> [link.indicator for link in wanted.linked]
/// ['29', '30', '31']
#[pyclass(frozen, eq, hash, module = "spbe")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Requirement {
    instrument: Instrument,
    core: spbe_core::Requirement,
}

impl Requirement {
    pub(crate) const fn new(instrument: Instrument, core: spbe_core::Requirement) -> Self {
        Self { instrument, core }
    }

    /// What a level asks of an indicator, where there is a sentence for it.
    pub(crate) fn find(instrument: &spbe_core::Instrument, row: usize, level: u8) -> Option<Self> {
        let core = instrument.requirement(row, level)?;
        Some(Self { instrument: instrument.into(), core })
    }

    const fn node(&self) -> Node {
        Node::Indicator(self.core.row())
    }
}

#[pymethods]
impl Requirement {
    /// The printed number of the indicator.
    #[getter]
    fn indicator(&self) -> &str {
        self.node().number(self.instrument.core())
    }

    /// The row of the indicator in its table, from 1.
    #[getter]
    const fn row(&self) -> usize {
        self.core.row()
    }

    /// The level that it leads to.
    #[getter]
    const fn level(&self) -> u8 {
        self.core.level()
    }

    /// What to do, or to have, in a language or in that of the surroundings.
    #[pyo3(signature = (lang=None))]
    fn text(&self, lang: Option<Language>) -> &'static str {
        self.core.text(Language::or_surroundings(lang))
    }

    /// Where the regulation has the criterion itself, in a language or in that of the surroundings.
    #[pyo3(signature = (lang=None))]
    fn cites(&self, lang: Option<Language>) -> String {
        self.core.cites(Language::or_surroundings(lang))
    }

    /// The indicators that are worth working on together with this one: advice of this project; often none.
    #[getter]
    fn linked<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let links = self.instrument.core().linked(self.core.row());
        let link = |core| Link::new(self.instrument.clone(), self.core.row(), core);
        PyTuple::new(py, links.map(link).collect::<Vec<_>>())
    }

    /// What everybody who shows requirements has to say beside them, in a language or in that of the surroundings.
    ///
    /// >>> Requirement.note("en")
    /// "Summaries of this library's own; the criteria of the regulation decide. Every level presupposes the level below it."
    #[staticmethod]
    #[pyo3(signature = (lang=None))]
    fn note(lang: Option<Language>) -> &'static str {
        spbe_core::Requirement::note(Language::or_surroundings(lang))
    }

    /// The row of the instrument.
    #[getter]
    fn instrument_row(&self) -> Row {
        Row::of(self.instrument.core(), self.node())
    }

    fn __str__(&self) -> &'static str {
        self.text(None)
    }

    fn __repr__(&self) -> String {
        let (level, text) = (self.core.level(), self.core.text(Lang::English));
        format!("<Requirement indicator {}, level {level}: {text}>", self.indicator())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, (Instrument, usize, u8)> {
        made(py, "_requirement", (self.instrument.clone(), self.core.row(), self.core.level()))
    }
}

/// Makes a requirement again.
#[pyfunction]
pub(crate) fn _requirement(instrument: &Bound<'_, Instrument>, row: usize, level: u8) -> PyResult<Requirement> {
    let found = Requirement::find(instrument.get().core(), row, level);
    found.ok_or_else(|| PyIndexError::new_err("no such requirement"))
}

/// What a level asks of an indicator beyond the level below it.
///
/// `indicator` is its printed number. `None` for the lowest level, and for instruments other than PermenPANRB 59/2020.
///
/// >>> print(requirement(13, 3).text("en"))
/// Consult the ICT management unit on all SPBE plans and budgets of the work units.
/// >>> requirement(13, 1) is None
/// True
///
/// Raises AssessmentError if the instrument has no such indicator, or no such level.
#[pyfunction]
#[pyo3(signature = (indicator, level, *, instrument=None))]
pub(crate) fn requirement(
    py: Python<'_>,
    indicator: &Bound<'_, PyAny>,
    level: &Bound<'_, PyAny>,
    instrument: Option<Which>,
) -> PyResult<Option<Requirement>> {
    let instrument = Which::or_usual(instrument, py)?;
    let (label, level) = (Label::of(indicator)?, whole("level", level)?);
    let options = PathOptions::of(&instrument);
    let row = options.read_row(label.key()).map_err(|problem| refused_one(py, problem))?;
    let lowest = instrument.scale().lowest().level().map(i64::from);
    if lowest == Some(level) {
        return Ok(None);
    }
    let number = Node::Indicator(row).number(&instrument);
    let level = options.read_level(level).map_err(|problem| refused_one(py, problem.of_indicator(number)))?;
    Ok(Requirement::find(&instrument, row, level))
}
