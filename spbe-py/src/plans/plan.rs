//! Plans: raises, what they cost, and what becomes of the levels.

use super::choice::Choice;
use super::frontier::Frontier;
use super::margin::Margin;
use super::path::Path;
use super::question::{given_by, hashed};
use super::step::Step;
use super::target::ToTarget;
use crate::documents::frame;
use crate::draft::Draft;
use crate::exact;
use crate::index::Index;
use crate::{Made, made};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use spbe_cli::plans::Way;
use spbe_core::{Basis, Instrument, Lang};
use std::sync::Arc;

/// Where a plan comes from, which is enough to make it again.
#[derive(Clone, PartialEq)]
pub(crate) enum Source {
    Path(Path),
    Frontier(Frontier, u64),
    ToTarget(ToTarget),
    Margin(Margin),
}

/// Raises by a level each, what they cost together, and where they lead; or drops, in a margin.
///
/// >>> plan = frontier([3] * 47).plan(2)
/// >>> [(step.indicator, step.level, step.to) for step in plan.steps], plan.index
/// ([('42', 3, 4), ('43', 3, 4)], Index('3.06', exact='153/50'))
/// >>> plan.plans  # as good as this one, which is among them
/// 21
#[pyclass(frozen, eq, module = "spbe")]
#[derive(Clone, PartialEq)]
pub(crate) struct Plan {
    core: Arc<spbe_core::Plan>,
    basis: Basis,
    source: Box<Source>,
}

impl Plan {
    pub(crate) fn of(core: Arc<spbe_core::Plan>, basis: Basis, source: Source) -> Self {
        Self { core, basis, source: Box::new(source) }
    }

    pub(crate) fn core(&self) -> &spbe_core::Plan {
        &self.core
    }

    pub(crate) fn instrument(&self) -> &Instrument {
        self.core.after().instrument()
    }

    pub(crate) fn hashed_with(&self, what: &impl std::hash::Hash) -> u64 {
        hashed(self.core.after(), what)
    }

    /// Whether it goes up, or down as in a margin.
    pub(crate) fn way(&self) -> Way {
        if matches!(*self.source, Source::Margin(_)) { Way::Down } else { Way::Up }
    }

    /// The official name of the predicate of an index.
    pub(crate) fn predicate_of(instrument: &Instrument, index: spbe_core::Index, basis: Basis) -> &str {
        let band = instrument.band(instrument.predicate(index, basis));
        band.map(|band| band.name().in_lang(Lang::Indonesian)).unwrap_or_default()
    }
}

#[pymethods]
impl Plan {
    /// Every step by a level, in the order of the annex, level by level.
    #[getter]
    pub(crate) fn steps<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let steps = (0..self.core.steps().len()).map(|at| Step::of(self.clone(), at));
        PyTuple::new(py, steps.collect::<Vec<_>>())
    }

    /// What all steps cost.
    #[getter]
    pub(crate) fn cost(&self) -> u64 {
        self.core.cost()
    }

    /// How many steps by a level there are.
    #[getter]
    pub(crate) fn levels(&self) -> usize {
        self.core.steps().len()
    }

    /// The printed numbers of the indicators that change, in order.
    #[getter]
    pub(crate) fn indicators<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let number = |row| spbe_core::Node::Indicator(row).number(self.instrument());
        PyTuple::new(py, self.core.raised().map(|(row, ..)| number(row)).collect::<Vec<_>>())
    }

    /// What all steps change the index by, exactly; above zero, also on the way down.
    #[getter]
    pub(crate) fn gain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        exact::fraction(py, self.core.gain())
    }

    /// The index that it leads to.
    #[getter]
    pub(crate) fn index(&self) -> Index {
        self.core.index().into()
    }

    /// The official name of the predicate that it leads to.
    #[getter]
    pub(crate) fn predicate(&self) -> &str {
        Self::predicate_of(self.instrument(), self.core.index(), self.basis)
    }

    /// The levels after it, which `score` takes.
    #[getter]
    pub(crate) fn after(&self) -> Draft {
        self.core.after().as_draft().clone().into()
    }

    /// What could as well be chosen otherwise: each choice by itself, and all of them together.
    #[getter]
    pub(crate) fn choices<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let choices = (0..self.core.choices().len()).map(|at| Choice::of(self.clone(), at));
        PyTuple::new(py, choices.collect::<Vec<_>>())
    }

    /// To how many plans the choices lead; `None` where they are too many to count. Fewer than `plans` where raises of
    /// other worth in other numbers would do as well.
    #[getter]
    pub(crate) fn arrangements(&self) -> Option<u128> {
        self.core.arrangements()
    }

    /// How many plans are as good, of the same cost and with the same index, this one included; `None` beyond 2^128.
    #[getter]
    pub(crate) fn plans(&self) -> Option<u128> {
        self.core.plans()
    }

    /// The steps as a data frame of pandas, or of Polars: `backend` is "pandas", "polars", or whichever is there.
    #[pyo3(signature = (*, backend=None))]
    fn to_frame<'py>(slf: &Bound<'py, Self>, backend: Option<&Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyAny>> {
        frame("plan", slf.as_any(), backend)
    }

    fn __hash__(&self) -> u64 {
        self.hashed_with(&"plan")
    }

    fn __repr__(&self) -> String {
        let (levels, cost, index) = (self.levels(), self.cost(), self.core.index());
        format!("<Plan {levels} steps, cost {cost}: {index} {}>", self.predicate())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, Bound<'py, PyTuple>> {
        let one = |of: Bound<'py, PyAny>| PyTuple::new(py, [of]);
        match &*self.source {
            Source::Path(path) => given_by(py, "attrgetter", "plan", one(path.clone().into_pyobject(py)?.into_any())?),
            Source::Margin(margin) => {
                given_by(py, "attrgetter", "drops", one(margin.clone().into_pyobject(py)?.into_any())?)
            }
            Source::ToTarget(target) => {
                given_by(py, "attrgetter", "plan", one(target.clone().into_pyobject(py)?.into_any())?)
            }
            Source::Frontier(frontier, budget) => made(py, "_plan", (frontier.clone(), *budget).into_pyobject(py)?),
        }
    }
}

/// Makes a plan of a frontier again.
#[pyfunction]
pub(crate) fn _plan(py: Python<'_>, frontier: &Bound<'_, Frontier>, budget: u64) -> PyResult<Plan> {
    frontier.get().within(py, budget)
}
