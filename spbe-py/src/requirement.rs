//! What the next level asks for, and which indicators go together.

use crate::documents::{dict, frame};
use crate::instrument::{Instrument, Which};
use crate::lang::Language;
use crate::levels::Label;
use crate::plans::hash_of;
use crate::plans::whole::whole;
use crate::problem::refused_one;
use crate::row::Row;
use crate::{Made, made};
use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use pyo3::types::{PyIterator, PyTuple};
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
        let link = |core| Link { instrument: self.instrument.clone(), of: self.core.row(), core };
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
        Some(Requirement { instrument: self.instrument.clone(), core: *self.all.get(at)? })
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
