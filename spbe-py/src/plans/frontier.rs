//! The best index for every cost.

use super::plan::{Plan, Source};
use super::question::{Parts, Question};
use crate::documents::{dict, frame};
use crate::draft::Draft;
use crate::index::Index;
use crate::instrument::Instrument;
use crate::lang::Language;
use crate::problem::refused_one;
use crate::record::Record;
use crate::{Made, made};
use pyo3::exceptions::{PyIndexError, PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyIterator, PyTuple};
use spbe_cli::plans::of_path;
use spbe_core::PathReport;
use std::sync::Arc;

/// The best index for every cost: the points at which paying more gets more, from nothing to all raises that there may be.
///
/// >>> best = frontier([3] * 47)
/// >>> len(best), best[1], best[-1]
/// (95, <FrontierPoint cost 1: 3.03 Baik>, <FrontierPoint cost 94: 5.00 Memuaskan>)
/// >>> best.plan(18).predicate
/// 'Sangat Baik'
#[pyclass(frozen, eq, sequence, module = "spbe")]
#[derive(Clone)]
pub(crate) struct Frontier(Arc<Answer>);

/// A question with its answer.
struct Answer {
    question: Question,
    frontier: spbe_core::Frontier,
    points: Vec<spbe_core::FrontierPoint>,
    report: PathReport,
}

impl PartialEq for Frontier {
    /// The answer follows from the question.
    fn eq(&self, other: &Self) -> bool {
        self.0.question == other.0.question
    }
}

impl Frontier {
    /// Searches.
    pub(crate) fn search(py: Python<'_>, question: Question) -> PyResult<Self> {
        let asked = question.clone();
        let report = question.searched(py, move || PathReport::new(asked.assessment, asked.options).with_frontier())?;
        let report = report.map_err(|problem| refused_one(py, problem))?;
        match report.frontier().cloned() {
            Some(frontier) => {
                let points = frontier.points().collect();
                Ok(Self(Arc::new(Answer { question, frontier, points, report })))
            }
            None => Err(PyRuntimeError::new_err("a frontier without an answer")),
        }
    }

    /// The plan of the highest index that costs at most so much.
    pub(crate) fn within(&self, py: Python<'_>, budget: u64) -> PyResult<Plan> {
        let answer = Arc::clone(&self.0);
        let plan = self.0.question.searched(py, move || answer.frontier.plan(budget))?;
        let plan = plan.map_err(|problem| refused_one(py, problem))?;
        Ok(Plan::of(Arc::new(plan), self.0.question.options.basis(), Source::Frontier(self.clone(), budget)))
    }

    fn point(&self, at: usize) -> Option<FrontierPoint> {
        let core = *self.0.points.get(at)?;
        Some(FrontierPoint { frontier: self.clone(), at, core })
    }
}

#[pymethods]
impl Frontier {
    /// The plan of the highest index that costs at most so much, as `path` would show it.
    #[pyo3(signature = (budget, /))]
    fn plan(&self, budget: &Bound<'_, PyAny>) -> PyResult<Plan> {
        let py = budget.py();
        let budget = super::whole::whole("budget", budget)?;
        let budget = u64::try_from(budget).map_err(|_| PyValueError::new_err("budget: a cost is not below zero"))?;
        self.within(py, budget)
    }

    /// The points, from the lowest cost, which is nothing, to the highest.
    #[getter]
    fn points<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, (0..self.0.points.len()).filter_map(|at| self.point(at)).collect::<Vec<_>>())
    }

    /// The levels before any raise.
    #[getter]
    fn before(&self) -> Draft {
        self.0.question.levels()
    }

    /// The raises that there may be and whose cost was not given, as number and level. Each of them counts 1.
    #[getter]
    fn without_cost<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.0.question.without_cost(py)
    }

    /// The instrument.
    #[getter]
    fn instrument(&self) -> Instrument {
        self.0.question.instrument().into()
    }

    /// Which form of the index decides the predicates: `exact` or `rounded`.
    #[getter]
    fn basis(&self) -> &'static str {
        self.0.question.options.basis().code()
    }

    /// The record that it is about, where it came from one.
    #[getter]
    fn record(&self) -> Option<Record> {
        self.0.question.of.clone().map(Record::from)
    }

    /// Everything it says, as a document of format `spbe-path/1`.
    #[pyo3(signature = (*, pretty=false))]
    fn to_json(&self, pretty: bool) -> String {
        let of = self.0.question.of.as_deref();
        if pretty { self.0.report.to_json_pretty(of) } else { self.0.report.to_json(of) }
    }

    /// The same document as a `dict`. Exact values are text; `value` is the nearest double.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dict(py, &self.to_json(false))
    }

    /// The points as a data frame of pandas, or of Polars: `backend` is "pandas", "polars", or whichever is there.
    #[pyo3(signature = (*, backend=None))]
    fn to_frame<'py>(slf: &Bound<'py, Self>, backend: Option<&Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyAny>> {
        frame("frontier", slf.as_any(), backend)
    }

    /// The points as HTML, for a page or a notebook, in a language or in that of the surroundings.
    #[pyo3(signature = (*, lang=None))]
    fn to_html<'py>(&self, py: Python<'py>, lang: Option<Language>) -> PyResult<Bound<'py, PyAny>> {
        let lang = Language::or_surroundings(lang);
        super::html(py, &of_path(&self.0.report, self.0.question.of.as_deref(), lang), None, lang)
    }

    fn _repr_html_<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.to_html(py, None)
    }

    fn __len__(&self) -> usize {
        self.0.points.len()
    }

    fn __getitem__(&self, at: isize) -> PyResult<FrontierPoint> {
        let from_the_end = self.__len__().checked_sub(at.unsigned_abs());
        let at = if at < 0 { from_the_end } else { usize::try_from(at).ok() };
        at.and_then(|at| self.point(at)).ok_or_else(|| PyIndexError::new_err("no such point"))
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
        self.points(py)?.try_iter()
    }

    fn __hash__(&self) -> u64 {
        self.0.question.hashed_with(&"frontier")
    }

    fn __repr__(&self) -> String {
        format!("<Frontier {} of {} points>", self.0.question.instrument().id(), self.__len__())
    }

    fn __reduce__<'py>(slf: &'py Bound<'py, Self>) -> Made<'py, (Parts<'py>,)> {
        let py = slf.py();
        made(py, "_frontier", (slf.get().0.question.parts(py)?,))
    }
}

/// A cost, and the best index that it buys.
#[pyclass(frozen, eq, module = "spbe")]
#[derive(Clone, PartialEq)]
pub(crate) struct FrontierPoint {
    frontier: Frontier,
    at: usize,
    core: spbe_core::FrontierPoint,
}

#[pymethods]
impl FrontierPoint {
    /// The cost.
    #[getter]
    const fn cost(&self) -> u64 {
        self.core.cost()
    }

    /// The highest index that can be had for it.
    #[getter]
    fn index(&self) -> Index {
        self.core.index().into()
    }

    /// The official name of its predicate.
    #[getter]
    fn predicate(&self) -> &str {
        let question = &self.frontier.0.question;
        Plan::predicate_of(question.instrument(), self.core.index(), question.options.basis())
    }

    /// A plan that gets it.
    #[getter]
    fn plan(&self, py: Python<'_>) -> PyResult<Plan> {
        self.frontier.within(py, self.core.cost())
    }

    fn __hash__(&self) -> u64 {
        self.frontier.0.question.hashed_with(&self.at)
    }

    fn __repr__(&self) -> String {
        format!("<FrontierPoint cost {}: {} {}>", self.core.cost(), self.core.index(), self.predicate())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, (Frontier, usize)> {
        made(py, "_point", (self.frontier.clone(), self.at))
    }
}

/// Makes a point again.
#[pyfunction]
pub(crate) fn _point(frontier: &Bound<'_, Frontier>, at: usize) -> PyResult<FrontierPoint> {
    frontier.get().point(at).ok_or_else(|| PyIndexError::new_err("no such point"))
}
