//! The cheapest way to a goal.

use super::goal;
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
use crate::{Made, made};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use spbe_cli::plans::{Block, of_path};
use spbe_core::{Goal, Lang, PathReport, Ratio};
use std::sync::Arc;

/// What makes a path again: the predicate or the index, and the question.
type Again<'py> = (Option<&'py str>, Option<String>, Parts<'py>);

/// The cheapest way to a goal, or how far it is out of reach.
///
/// Out of reach, everything else is about all raises that there may be, which get the highest index.
///
/// >>> way = path([3] * 47, "Memuaskan", max_step=1)
/// >>> way.reached, way.index, way.short_by
/// (False, Index('4.00', exact='4'), Fraction(1, 5))
#[pyclass(frozen, eq, module = "spbe")]
#[derive(Clone)]
pub(crate) struct Path(Arc<Answer>);

/// How wide a page of text is.
const WIDTH: u16 = 100;

/// A question with its answer.
struct Answer {
    question: Question,
    goal: Goal,
    plan: Arc<spbe_core::Plan>,
    short_by: Option<Ratio>,
    report: PathReport,
}

impl PartialEq for Path {
    /// The answer follows from the question.
    fn eq(&self, other: &Self) -> bool {
        (&self.0.question, &self.0.goal) == (&other.0.question, &other.0.goal)
    }
}

impl Path {
    /// Searches.
    pub(crate) fn search(py: Python<'_>, question: Question, goal: Goal) -> PyResult<Self> {
        let (asked, to) = (question.clone(), goal.clone());
        let report = question.searched(py, move || PathReport::new(asked.assessment, asked.options).with_goal(to))?;
        let report = report.map_err(|problem| refused_one(py, problem))?;
        let path = report.paths().first().map(|(_, path)| path);
        let beyond = path.and_then(spbe_core::Path::unreachable);
        let short_by = beyond.map(spbe_core::Unreachable::short_by);
        let highest = beyond.map(spbe_core::Unreachable::highest);
        match path.and_then(spbe_core::Path::plan).or(highest).cloned().map(Arc::new) {
            Some(plan) => Ok(Self(Arc::new(Answer { question, goal, plan, short_by, report }))),
            None => Err(pyo3::exceptions::PyRuntimeError::new_err("a path without an answer")),
        }
    }

    pub(crate) fn blocks(&self, lang: Lang) -> Vec<Block> {
        of_path(&self.0.report, self.0.question.of.as_deref(), lang)
    }
}

#[pymethods]
impl Path {
    /// Whether the goal is within reach.
    #[getter]
    fn reached(&self) -> bool {
        self.0.short_by.is_none()
    }

    /// The goal: the official name of a predicate, or an index.
    #[getter]
    fn to<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        goal::shown(py, &self.0.goal)
    }

    /// The lowest index that is enough, exactly.
    #[getter]
    fn needed<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        exact::fraction(py, self.0.goal.needed(self.0.question.options.basis()))
    }

    /// How far the highest index is below what is needed, exactly; `None` where the goal is within reach.
    #[getter]
    fn short_by<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.0.short_by.map(|short_by| exact::fraction(py, short_by)).transpose()
    }

    /// The plan.
    #[getter]
    fn plan(&self) -> Plan {
        let basis = self.0.question.options.basis();
        Plan::of(Arc::clone(&self.0.plan), basis, Source::Path(self.clone()))
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

    /// What could as well be chosen otherwise: each choice by itself, and all of them together.
    #[getter]
    fn choices<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.plan().choices(py)
    }

    /// To how many plans the choices lead; `None` where they are too many to count. Fewer than `plans` where raises of
    /// other worth in other numbers would do as well.
    #[getter]
    fn arrangements(&self) -> Option<u128> {
        self.0.plan.arrangements()
    }

    /// How many plans are as good, of the same cost and with the same index, this one included; `None` beyond 2^128.
    #[getter]
    fn plans(&self) -> Option<u128> {
        self.0.plan.plans()
    }

    /// The raises that there may be and whose cost was not given, as number and level. Each of them counts 1.
    ///
    /// >>> path([4] * 47, cost={(42, 5): 3}).without_cost[40:43]
    /// (('41', 5), ('43', 5), ('44', 5))
    #[getter]
    fn without_cost<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.0.question.without_cost(py)
    }

    /// The instrument.
    #[getter]
    fn instrument(&self) -> Instrument {
        self.0.question.instrument().into()
    }

    /// Which form of the index decides: `exact` or `rounded`.
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

    /// The plan as text, as the command `spbe path` shows it, in a language or in that of the surroundings.
    #[pyo3(signature = (lang=None))]
    fn text(&self, lang: Option<Language>) -> String {
        let lines =
            self.blocks(Language::or_surroundings(lang)).iter().map(|block| block.text(WIDTH)).collect::<Vec<_>>();
        lines.join("\n\n")
    }

    /// The plan as HTML, for a page or a notebook, in a language or in that of the surroundings.
    #[pyo3(signature = (*, lang=None))]
    fn to_html<'py>(&self, py: Python<'py>, lang: Option<Language>) -> PyResult<Bound<'py, PyAny>> {
        let lang = Language::or_surroundings(lang);
        let raises = if self.reached() { Some(self.steps(py)?) } else { None };
        super::html(py, &self.blocks(lang), raises, lang)
    }

    fn _repr_html_<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.to_html(py, None)
    }

    fn __str__(&self) -> String {
        self.text(None)
    }

    fn __hash__(&self) -> u64 {
        self.0.question.hashed_with(&self.0.plan.cost())
    }

    fn __repr__(&self) -> String {
        let (name, index) = goal::parts(&self.0.goal);
        let to = name.map(ToOwned::to_owned).or(index).unwrap_or_default();
        let (levels, cost) = (self.levels(), self.cost());
        let (index, predicate) = (self.0.plan.index(), self.predicate());
        match self.0.short_by {
            None => format!("<Path to {to}: {levels} steps, cost {cost}, {index} {predicate}>"),
            Some(short_by) => {
                format!("<Path to {to}: out of reach by {}, {index} {predicate}>", short_by.to_shortest())
            }
        }
    }

    fn __reduce__<'py>(slf: &'py Bound<'py, Self>) -> Made<'py, Again<'py>> {
        let (py, answer) = (slf.py(), &slf.get().0);
        let (predicate, index) = goal::parts(&answer.goal);
        made(py, "_path", (predicate, index, answer.question.parts(py)?))
    }
}
