//! Steps of a plan: one indicator by one level.

use super::choice::Choice;
use super::plan::Plan;
use crate::exact;
use crate::lang::Language;
use crate::requirement::Requirement;
use crate::row::Row;
use crate::{Made, made};
use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use spbe_core::{Lang, Node};

/// One indicator by one level, up or down. From a value between two levels it leads to the next whole one.
///
/// >>> step = path([3] * 47, "Sangat Baik").steps[0]
/// >>> step.indicator, step.name, step.level, step.to, step.gain, step.cost, step.certain
/// ('32', 'Tingkat Kematangan Layanan Perencanaan', 3, 4, Fraction(11, 400), 1, False)
/// >>> step.requirement.cites("en")
/// 'PermenPANRB 59/2020, annex II.E, indicator 32, level 4'
#[pyclass(frozen, eq, module = "spbe")]
#[derive(Clone, PartialEq)]
pub(crate) struct Step {
    plan: Plan,
    at: usize,
    core: spbe_core::Step,
}

impl Step {
    /// A step of a plan; those of a plan are all that there are.
    pub(crate) fn of(plan: Plan, at: usize) -> Option<Self> {
        let core = *plan.core().steps().get(at)?;
        Some(Self { plan, at, core })
    }

    const fn node(&self) -> Node {
        Node::Indicator(self.core.row())
    }
}

#[pymethods]
impl Step {
    /// The printed number of the indicator, such as `13` or `35-2`.
    #[getter]
    fn indicator(&self) -> &str {
        self.node().number(self.plan.instrument())
    }

    /// The row of the indicator in its table, from 1.
    #[getter]
    const fn row(&self) -> usize {
        self.core.row()
    }

    /// The official name of the indicator.
    #[getter]
    fn name(&self) -> &str {
        self.node().name(self.plan.instrument(), Lang::Indonesian)
    }

    /// The name in a language, "id" or "en".
    fn name_in(&self, lang: Language) -> &str {
        self.node().name(self.plan.instrument(), lang.get())
    }

    /// The value before.
    #[getter]
    fn level<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        exact::value(py, self.core.from())
    }

    /// The level after.
    #[getter]
    fn to<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        exact::value(py, self.core.to())
    }

    /// What it changes the index by, exactly; above zero, also on the way down.
    #[getter]
    fn gain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        exact::fraction(py, self.core.gain())
    }

    /// What it costs.
    #[getter]
    const fn cost(&self) -> u64 {
        self.core.cost()
    }

    /// Whether every plan that is as good has this step.
    #[getter]
    const fn certain(&self) -> bool {
        self.core.is_certain()
    }

    /// The choice that it is one of; `None` where it is certain, and where only raises of other worth could replace it.
    #[getter]
    fn choice(&self) -> Option<Choice> {
        let choices = self.plan.core().choices();
        let at = choices.iter().position(|choice| choice.rows().any(|row| row == self.core.row()))?;
        if self.core.is_certain() { None } else { Choice::of(self.plan.clone(), at) }
    }

    /// What the level after asks for, where the instrument has sentences for it; `None` on the way down.
    #[getter]
    fn requirement(&self) -> Option<Requirement> {
        let level = self.core.to().level().filter(|_| self.core.from() < self.core.to())?;
        Requirement::find(self.plan.instrument(), self.core.row(), level)
    }

    /// The row of the instrument.
    #[getter]
    fn instrument_row(&self) -> Row {
        Row::of(self.plan.instrument(), self.node())
    }

    fn __hash__(&self) -> u64 {
        self.plan.hashed_with(&self.at)
    }

    fn __repr__(&self) -> String {
        let (from, to) = (self.core.from(), self.core.to());
        format!("<Step indicator {} '{}' {from} to {to}>", self.indicator(), self.name())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, (Plan, usize)> {
        made(py, "_step", (self.plan.clone(), self.at))
    }
}

/// Makes a step again.
#[pyfunction]
pub(crate) fn _step(plan: &Bound<'_, Plan>, at: usize) -> PyResult<Step> {
    Step::of(plan.get().clone(), at).ok_or_else(|| PyIndexError::new_err("no such step"))
}
