//! Answers from their pickles, which say what was asked.

use super::frontier::Frontier;
use super::margin::Margin;
use super::options::Limits;
use super::path::Path;
use super::question::{Question, Subject};
use super::target::ToTarget;
use crate::problem::refused_one;
use crate::targets::Targets;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use spbe_core::Goal;

/// What asks the same question again, as a pickle has it.
type Again<'py> = (
    Bound<'py, PyAny>,
    Bound<'py, PyAny>,
    Bound<'py, PyAny>,
    Bound<'py, PyDict>,
    Option<Bound<'py, PyAny>>,
    String,
    Option<Bound<'py, Targets>>,
);

/// The question of a pickle.
fn asked_again(py: Python<'_>, parts: &Again<'_>) -> PyResult<Question> {
    let (levels, cost, locked, ceiling, max_step, basis, targets) = parts;
    let limits =
        Limits { cost: Some(cost), locked: Some(locked), ceiling: Some(ceiling.as_any()), max_step: max_step.as_ref() };
    let subject = Subject::of(levels, None, Some(basis))?;
    Ok(Question::read(py, subject, limits, targets.as_ref(), |_, _| Ok(()))?.0)
}

/// Makes a path again.
#[pyfunction]
pub(crate) fn _path(py: Python<'_>, predicate: Option<&str>, index: Option<&str>, parts: Again<'_>) -> PyResult<Path> {
    let question = asked_again(py, &parts)?;
    let goal = match (predicate, index) {
        (Some(name), _) => Goal::to_predicate(question.instrument(), name),
        (None, digits) => Goal::to_index(question.instrument(), digits.unwrap_or_default()),
    };
    let goal = goal.map_err(|problem| refused_one(py, problem))?;
    Path::search(py, question, goal)
}

/// Makes a frontier again.
#[pyfunction]
pub(crate) fn _frontier(py: Python<'_>, parts: Again<'_>) -> PyResult<Frontier> {
    Frontier::search(py, asked_again(py, &parts)?)
}

/// Makes a plan to targets again.
#[pyfunction]
pub(crate) fn _to_target(py: Python<'_>, targets: &Bound<'_, Targets>, parts: Again<'_>) -> PyResult<ToTarget> {
    let question = asked_again(py, &parts)?;
    let targets = targets.get().fitting(question.instrument())?;
    ToTarget::search(py, question, targets)
}

/// Makes a margin again.
#[pyfunction]
pub(crate) fn _margin(levels: &Bound<'_, PyAny>, basis: &str) -> PyResult<Option<Margin>> {
    Margin::search(levels.py(), Subject::of(levels, None, Some(basis))?)
}
