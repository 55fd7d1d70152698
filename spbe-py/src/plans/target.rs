//! Every indicator to its target.

use super::plan::{Plan, Source};
use super::question::{Parts, Question};
use crate::documents::{dict, frame};
use crate::draft::Draft;
use crate::exact;
use crate::index::Index;
use crate::instrument::Instrument;
use crate::lang::Language;
use crate::problem::refused_one;
use crate::record::Record;
use crate::targets::Targets;
use crate::{Made, made};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use spbe_cli::plans::of_path;
use spbe_core::{Node, PathReport};
use std::sync::Arc;

/// What it takes to bring every indicator to its target, and which index that gives.
///
/// >>> all_to_3 = to_target([2] * 10 + [3] * 37, 3)
/// >>> all_to_3.levels, all_to_3.index, all_to_3.short
/// (10, Index('3.00', exact='3'), ())
#[pyclass(frozen, eq, module = "spbe")]
#[derive(Clone)]
pub(crate) struct ToTarget(Arc<Answer>);

/// A question with its answer.
struct Answer {
    question: Question,
    targets: spbe_core::Targets,
    plan: Arc<spbe_core::Plan>,
    short: Vec<usize>,
    report: PathReport,
}

impl PartialEq for ToTarget {
    /// The answer follows from the question.
    fn eq(&self, other: &Self) -> bool {
        (&self.0.question, &self.0.targets) == (&other.0.question, &other.0.targets)
    }
}

impl ToTarget {
    pub(crate) fn search(py: Python<'_>, question: Question, targets: spbe_core::Targets) -> PyResult<Self> {
        let (asked, wanted) = (question.clone(), targets.clone());
        let report =
            question.searched(py, move || PathReport::new(asked.assessment, asked.options).with_targets(wanted))?;
        let report = report.map_err(|problem| refused_one(py, problem))?;
        match report.to_target().map(|(_, all)| (Arc::new(all.plan().clone()), all.short().to_vec())) {
            Some((plan, short)) => Ok(Self(Arc::new(Answer { question, targets, plan, short, report }))),
            None => Err(PyRuntimeError::new_err("targets without an answer")),
        }
    }
}

#[pymethods]
impl ToTarget {
    /// The targets.
    #[getter]
    fn targets(&self) -> Targets {
        (&self.0.targets).into()
    }

    /// The printed numbers of the indicators that stay below their targets, because they may not be raised so far.
    #[getter]
    fn short<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let number = |row: &usize| Node::Indicator(*row).number(self.0.question.instrument());
        PyTuple::new(py, self.0.short.iter().map(number).collect::<Vec<_>>())
    }

    /// The plan: no more of any indicator than its target asks for.
    #[getter]
    fn plan(&self) -> Plan {
        let basis = self.0.question.options.basis();
        Plan::of(Arc::clone(&self.0.plan), basis, Source::ToTarget(self.clone()))
    }

    /// Every step by a level, in the order of the annex, level by level.
    #[getter]
    fn steps<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.plan().steps(py)
    }

    /// What all steps cost.
    #[getter]
    fn cost(&self) -> u64 {
        self.0.plan.cost()
    }

    /// How many steps by a level there are.
    #[getter]
    fn levels(&self) -> usize {
        self.0.plan.steps().len()
    }

    /// The printed numbers of the indicators that are raised, in order.
    #[getter]
    fn indicators<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.plan().indicators(py)
    }

    /// What all steps change the index by, exactly.
    #[getter]
    fn gain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        exact::fraction(py, self.0.plan.gain())
    }

    /// The index that it leads to.
    #[getter]
    fn index(&self) -> Index {
        self.0.plan.index().into()
    }

    /// The official name of the predicate that it leads to.
    #[getter]
    fn predicate(&self) -> &str {
        let (instrument, basis) = (self.0.question.instrument(), self.0.question.options.basis());
        Plan::predicate_of(instrument, self.0.plan.index(), basis)
    }

    /// The levels before it.
    #[getter]
    fn before(&self) -> Draft {
        self.0.question.levels()
    }

    /// The levels after it, which `score` takes.
    #[getter]
    fn after(&self) -> Draft {
        self.0.plan.after().as_draft().clone().into()
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

    /// Which form of the index decides the predicate: `exact` or `rounded`.
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

    /// The steps as a data frame of pandas, or of Polars: `backend` is "pandas", "polars", or whichever is there.
    #[pyo3(signature = (*, backend=None))]
    fn to_frame<'py>(slf: &Bound<'py, Self>, backend: Option<&Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyAny>> {
        frame("plan", slf.as_any(), backend)
    }

    /// The plan as HTML, for a page or a notebook, in a language or in that of the surroundings.
    #[pyo3(signature = (*, lang=None))]
    fn to_html<'py>(&self, py: Python<'py>, lang: Option<Language>) -> PyResult<Bound<'py, PyAny>> {
        let lang = Language::or_surroundings(lang);
        super::html(py, &of_path(&self.0.report, self.0.question.of.as_deref(), lang), Some(self.steps(py)?), lang)
    }

    fn _repr_html_<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.to_html(py, None)
    }

    fn __hash__(&self) -> u64 {
        self.0.question.hashed_with(&"to_target")
    }

    fn __repr__(&self) -> String {
        let (levels, cost, index) = (self.levels(), self.cost(), self.0.plan.index());
        format!("<ToTarget {levels} steps, cost {cost}: {index} {}>", self.predicate())
    }

    fn __reduce__<'py>(slf: &'py Bound<'py, Self>) -> Made<'py, (Targets, Parts<'py>)> {
        let (py, answer) = (slf.py(), &slf.get().0);
        made(py, "_to_target", (Targets::from(&answer.targets), answer.question.parts(py)?))
    }
}
