//! How safe a predicate is.

use super::plan::{Plan, Source};
use super::question::{Subject, hashed, searched};
use crate::documents::{dict, frame};
use crate::draft::Draft;
use crate::exact;
use crate::index::Index;
use crate::instrument::Instrument;
use crate::lang::Language;
use crate::problem::refused_one;
use crate::record::Record;
use crate::{Made, made};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use spbe_cli::plans::of_margin;
use spbe_core::{Assessment, MarginReport, Node};
use std::sync::Arc;

/// How safe a predicate is: the fewest drops by a level that lose it.
///
/// >>> safe = margin([3] * 47)
/// >>> safe.predicate, safe.fewest, safe.above, safe.alone
/// ('Baik', 14, Fraction(2, 5), ())
/// >>> safe.falls_to, safe.index
/// ('Cukup', Index('2.59', exact='517/200'))
#[pyclass(frozen, eq, module = "spbe")]
#[derive(Clone)]
pub(crate) struct Margin(Arc<Answer>);

/// What was asked, with the answer.
struct Answer {
    of: Option<Arc<spbe_core::Record>>,
    margin: spbe_core::Margin,
    drops: Arc<spbe_core::Plan>,
    report: MarginReport,
}

impl PartialEq for Margin {
    /// The answer follows from the question.
    fn eq(&self, other: &Self) -> bool {
        let asked = |margin: &Self| (margin.0.report.assessment().clone(), margin.0.report.basis());
        asked(self) == asked(other) && self.0.of == other.0.of
    }
}

impl Margin {
    /// Searches; `None` where the predicate is the lowest.
    pub(crate) fn search(py: Python<'_>, subject: Subject) -> PyResult<Option<Self>> {
        let basis = subject.basis();
        let Subject { assessment, of, .. } = subject;
        let instrument = assessment.instrument().clone();
        let report = searched(py, &instrument, move || MarginReport::new(assessment, basis))?;
        let report = report.map_err(|problem| refused_one(py, problem))?;
        let Some(margin) = report.margin().cloned() else { return Ok(None) };
        let drops = Arc::new(margin.drops().clone());
        Ok(Some(Self(Arc::new(Answer { of, margin, drops, report }))))
    }

    fn assessment(&self) -> &Assessment {
        self.0.report.assessment()
    }
}

#[pymethods]
impl Margin {
    /// The official name of the predicate that is to be lost.
    #[getter]
    fn predicate(&self) -> &str {
        let assessment = self.assessment();
        Plan::predicate_of(assessment.instrument(), assessment.index(), self.0.report.basis())
    }

    /// How far the index is above the lowest that gets this predicate, exactly.
    #[getter]
    fn above<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        exact::fraction(py, self.0.margin.above())
    }

    /// How many drops by a level it takes at the fewest.
    #[getter]
    fn fewest(&self) -> usize {
        self.0.margin.fewest()
    }

    /// The printed numbers of the indicators of which a single drop by a level is enough, in order.
    #[getter]
    fn alone<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let number = |row: &usize| Node::Indicator(*row).number(self.assessment().instrument());
        PyTuple::new(py, self.0.margin.alone().iter().map(number).collect::<Vec<_>>())
    }

    /// So few drops that lose it, of those some that bring the index lowest. Each costs one.
    #[getter]
    fn drops(&self) -> Plan {
        Plan::of(Arc::clone(&self.0.drops), self.0.report.basis(), Source::Margin(self.clone()))
    }

    /// The drops, one by one.
    #[getter]
    fn steps<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.drops().steps(py)
    }

    /// What could as well drop instead.
    #[getter]
    fn choices<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.drops().choices(py)
    }

    /// The index after the drops.
    #[getter]
    fn index(&self) -> Index {
        self.0.drops.index().into()
    }

    /// The official name of the predicate after the drops.
    #[getter]
    fn falls_to(&self) -> &str {
        Plan::predicate_of(self.assessment().instrument(), self.0.drops.index(), self.0.report.basis())
    }

    /// The levels before any drop.
    #[getter]
    fn before(&self) -> Draft {
        self.assessment().as_draft().clone().into()
    }

    /// The levels after the drops, which `score` takes.
    #[getter]
    fn after(&self) -> Draft {
        self.0.drops.after().as_draft().clone().into()
    }

    /// The instrument.
    #[getter]
    fn instrument(&self) -> Instrument {
        self.assessment().instrument().into()
    }

    /// Which form of the index decides the predicate: `exact` or `rounded`.
    #[getter]
    fn basis(&self) -> &'static str {
        self.0.report.basis().code()
    }

    /// The record that it is about, where it came from one.
    #[getter]
    fn record(&self) -> Option<Record> {
        self.0.of.clone().map(Record::from)
    }

    /// Everything it says, as a document of format `spbe-margin/1`.
    #[pyo3(signature = (*, pretty=false))]
    fn to_json(&self, pretty: bool) -> String {
        let of = self.0.of.as_deref();
        if pretty { self.0.report.to_json_pretty(of) } else { self.0.report.to_json(of) }
    }

    /// The same document as a `dict`. Exact values are text; `value` is the nearest double.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dict(py, &self.to_json(false))
    }

    /// The drops as a data frame of pandas, or of Polars: `backend` is "pandas", "polars", or whichever is there.
    #[pyo3(signature = (*, backend=None))]
    fn to_frame<'py>(slf: &Bound<'py, Self>, backend: Option<&Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyAny>> {
        frame("plan", slf.as_any(), backend)
    }

    /// The margin as HTML, for a page or a notebook, in a language or in that of the surroundings.
    #[pyo3(signature = (*, lang=None))]
    fn to_html<'py>(&self, py: Python<'py>, lang: Option<Language>) -> PyResult<Bound<'py, PyAny>> {
        let lang = Language::or_surroundings(lang);
        super::html(py, &of_margin(&self.0.report, self.0.of.as_deref(), lang), None, lang)
    }

    fn _repr_html_<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.to_html(py, None)
    }

    fn __hash__(&self) -> u64 {
        hashed(self.assessment(), &self.0.report.basis().code())
    }

    fn __repr__(&self) -> String {
        let (fewest, index) = (self.fewest(), self.0.drops.index());
        format!("<Margin {} lost by {fewest} drops: {index} {}>", self.predicate(), self.falls_to())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, (Bound<'py, PyAny>, &'static str)> {
        let levels = match &self.0.of {
            Some(record) => Record::from(Arc::clone(record)).into_pyobject(py)?.into_any(),
            None => self.before().into_pyobject(py)?.into_any(),
        };
        made(py, "_margin", (levels, self.basis()))
    }
}
