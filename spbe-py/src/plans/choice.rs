//! What could as well be chosen otherwise.

use super::plan::Plan;
use crate::lang::Language;
use crate::{Made, made};
use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use spbe_core::Node;

/// Indicators among which a plan could as well choose otherwise, at the same cost and with the same index.
///
/// Either any so many raises (`raises`) among them will do, or any of them may get any of certain amounts (`amounts`).
///
/// >>> choice = path([3] * 47, "Sangat Baik").choices[0]
/// >>> choice.raises, len(choice.indicators), choice.at_most[0], choice.ways
/// (6, 10, 2, 2850)
/// >>> print(choice.text("en"))
/// any 6 raises among 32, 33, 34, 35, 36, 37, 38, 39, 40, 41; at most twice on 32, 33, 34, 35, 36, 37, 38, 39, 40, 41
#[pyclass(frozen, eq, module = "spbe")]
#[derive(Clone, PartialEq)]
pub(crate) struct Choice {
    plan: Plan,
    at: usize,
    core: spbe_core::Choice,
}

impl Choice {
    /// A choice of a plan; those of a plan are all that there are.
    pub(crate) fn of(plan: Plan, at: usize) -> Option<Self> {
        let core = plan.core().choices().get(at)?.clone();
        Some(Self { plan, at, core })
    }
}

#[pymethods]
impl Choice {
    /// The printed numbers of the indicators, in order.
    #[getter]
    fn indicators<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let number = |row| Node::Indicator(row).number(self.plan.instrument());
        PyTuple::new(py, self.core.rows().map(number).collect::<Vec<_>>())
    }

    /// How many raises to take among them; `None` where amounts are handed out.
    #[getter]
    const fn raises(&self) -> Option<usize> {
        match &self.core {
            spbe_core::Choice::Any { raises, .. } => Some(*raises),
            _ => None,
        }
    }

    /// How many levels one of these raises is: 1, unless some cost nothing; `None` where amounts are handed out.
    #[getter]
    const fn levels_each(&self) -> Option<usize> {
        match &self.core {
            spbe_core::Choice::Any { levels, .. } => Some(*levels),
            _ => None,
        }
    }

    /// How many of these raises there may be of each indicator, in their order; `None` where amounts are handed out.
    #[getter]
    fn at_most<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyTuple>>> {
        match &self.core {
            spbe_core::Choice::Any { among, .. } => {
                PyTuple::new(py, among.iter().map(|(_, most)| *most).collect::<Vec<_>>()).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// How many levels to hand out, highest first, as many as there are indicators; `None` where any raises will do.
    #[getter]
    fn amounts<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyTuple>>> {
        match &self.core {
            spbe_core::Choice::Swap { levels, .. } => PyTuple::new(py, levels).map(Some),
            _ => Ok(None),
        }
    }

    /// How many ways there are to choose; `None` where they are too many to count.
    #[getter]
    fn ways(&self) -> Option<u128> {
        self.core.ways()
    }

    /// The choice as a sentence, in a language or in that of the surroundings.
    #[pyo3(signature = (lang=None))]
    fn text(&self, lang: Option<Language>) -> String {
        let text = spbe_cli::plans::choices(self.plan.core(), self.plan.way(), Language::or_surroundings(lang));
        text.into_iter().nth(self.at).map(|(_, text)| text).unwrap_or_default()
    }

    fn __hash__(&self) -> u64 {
        self.plan.hashed_with(&("choice", self.at))
    }

    fn __repr__(&self) -> String {
        format!("<Choice {}>", self.text(Some(Language::english())))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, (Plan, usize)> {
        made(py, "_choice", (self.plan.clone(), self.at))
    }
}

/// Makes a choice again.
#[pyfunction]
pub(crate) fn _choice(plan: &Bound<'_, Plan>, at: usize) -> PyResult<Choice> {
    Choice::of(plan.get().clone(), at).ok_or_else(|| PyIndexError::new_err("no such choice"))
}
