//! The questions: functions of the package.

use super::frontier::Frontier;
use super::goal;
use super::margin::Margin;
use super::options::{Known, Limits, Wrong};
use super::path::Path;
use super::question::{Question, Subject};
use super::target::ToTarget;
use crate::given::Taken;
use crate::instrument::Which;
use crate::levels::Label;
use crate::targets::Targets;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyMapping;
use spbe_core::{Goal, PathOptions};

/// Plan the cheapest way up to a predicate or an index.
///
/// `levels` is what `score` takes, or a Record or a Scorecard, whose targets are then preferred among equally good plans.
/// `to` is the name of a predicate, or an index as text, `int`, `Decimal` or `Fraction`; without it the next predicate.
///
/// What raises cost, and which there may be:
///
/// - `cost`: by indicator, for a raise by any level; by (indicator, level), for the raise to that level; rows of indicator,
///   level and cost; or a file with such a table. Whole numbers; what has none costs 1.
/// - `locked`: indicators that stay as they are.
/// - `ceiling`: a level that none is raised beyond; or by indicator, where `None` stands for all others.
/// - `max_step`: at most so many levels of each indicator, such as one year's work.
/// - `basis`: "exact" or "rounded", the index that decides whether the goal is reached.
/// - `targets`: of equally good plans the one that is shown prefers what is below its target.
///
/// >>> way = path([3] * 47, to="Sangat Baik")
/// >>> way.cost, way.index, way.predicate
/// (18, Index('3.53', exact='141/40'), 'Sangat Baik')
/// >>> score(way.after).predicate
/// 'Sangat Baik'
/// >>> dear = path([3] * 47, cost={42: 40, (43, 4): 20}, locked=[44, 45], max_step=1)
/// >>> dear.cost, dear.levels, "43" in dear.indicators
/// (19, 19, False)
///
/// `None` where the levels have the highest predicate and `to` says nothing. Raises AssessmentError, listing every problem,
/// and where a best plan would take too much work.
#[pyfunction]
#[pyo3(signature = (
    levels, to=None, *, instrument=None, cost=None, locked=None, ceiling=None, max_step=None, basis=None, targets=None
))]
#[expect(clippy::too_many_arguments, reason = "Python names them")]
pub(crate) fn path(
    levels: &Bound<'_, PyAny>,
    to: Option<&Bound<'_, PyAny>>,
    instrument: Option<Which>,
    cost: Option<&Bound<'_, PyAny>>,
    locked: Option<&Bound<'_, PyAny>>,
    ceiling: Option<&Bound<'_, PyAny>>,
    max_step: Option<&Bound<'_, PyAny>>,
    basis: Option<&str>,
    targets: Option<&Bound<'_, Targets>>,
) -> PyResult<Option<Path>> {
    let py = levels.py();
    let subject = Subject::of(levels, instrument, basis)?;
    let limits = Limits { cost, locked, ceiling, max_step };
    let (question, goal) = Question::read(py, subject, limits, targets, |subject, wrong| match to {
        Some(to) => Ok(wrong.keep(goal::goal(subject.assessment.instrument(), to)?)),
        None => Ok(Goal::next(&subject.assessment, subject.basis())),
    })?;
    goal.map(|goal| Path::search(py, question, goal)).transpose()
}

/// Find the best index for every cost, from nothing up to all raises that there may be.
///
/// The arguments are those of `path`.
///
/// >>> best = frontier([3] * 47, max_step=1)
/// >>> best[-1].cost, best[-1].index
/// (47, Index('4.00', exact='4'))
#[pyfunction]
#[pyo3(signature = (
    levels, *, instrument=None, cost=None, locked=None, ceiling=None, max_step=None, basis=None, targets=None
))]
#[expect(clippy::too_many_arguments, reason = "Python names them")]
pub(crate) fn frontier(
    levels: &Bound<'_, PyAny>,
    instrument: Option<Which>,
    cost: Option<&Bound<'_, PyAny>>,
    locked: Option<&Bound<'_, PyAny>>,
    ceiling: Option<&Bound<'_, PyAny>>,
    max_step: Option<&Bound<'_, PyAny>>,
    basis: Option<&str>,
    targets: Option<&Bound<'_, Targets>>,
) -> PyResult<Frontier> {
    let py = levels.py();
    let subject = Subject::of(levels, instrument, basis)?;
    let limits = Limits { cost, locked, ceiling, max_step };
    let (question, ()) = Question::read(py, subject, limits, targets, |_, _| Ok(()))?;
    Frontier::search(py, question)
}

/// Plan what it takes to bring every indicator to its target, and which index that gives.
///
/// `targets` are Targets, a level for every indicator, or levels by indicator; without them those of the Record or the
/// Scorecard. The other arguments are those of `path`.
///
/// >>> to_target([2] * 47, {1: 3, "2": 5}).cost
/// 4
#[pyfunction]
#[pyo3(signature = (
    levels, targets=None, *, instrument=None, cost=None, locked=None, ceiling=None, max_step=None, basis=None
))]
#[expect(clippy::too_many_arguments, reason = "Python names them")]
pub(crate) fn to_target(
    levels: &Bound<'_, PyAny>,
    targets: Option<&Bound<'_, PyAny>>,
    instrument: Option<Which>,
    cost: Option<&Bound<'_, PyAny>>,
    locked: Option<&Bound<'_, PyAny>>,
    ceiling: Option<&Bound<'_, PyAny>>,
    max_step: Option<&Bound<'_, PyAny>>,
    basis: Option<&str>,
) -> PyResult<ToTarget> {
    let py = levels.py();
    let subject = Subject::of(levels, instrument, basis)?;
    let limits = Limits { cost, locked, ceiling, max_step };
    let (question, wanted) = Question::read(py, subject, limits, None, |subject, wrong| match targets {
        Some(targets) => wanted(targets, subject.assessment.instrument(), wrong),
        None => subject.targets().cloned().map(Some).ok_or_else(|| {
            PyValueError::new_err(
                "targets: pass Targets, a level, or levels by indicator; there are none with the levels",
            )
        }),
    })?;
    let instrument = question.instrument();
    let wanted = wanted.unwrap_or_else(|| spbe_core::Targets::of(instrument));
    ToTarget::search(py, question, wanted)
}

/// Targets as an argument: themselves, a level for every indicator, or levels by indicator.
fn wanted(
    given: &Bound<'_, PyAny>,
    instrument: &spbe_core::Instrument,
    wrong: &mut Wrong,
) -> PyResult<Option<spbe_core::Targets>> {
    if let Ok(targets) = given.cast::<Targets>() {
        return targets.get().fitting(instrument).map(Some);
    }
    let none = spbe_core::Targets::of(instrument);
    let Ok(mapping) = given.cast::<PyMapping>() else {
        return Ok(wrong.keep(none.with_level(Taken::of(given)?.given(instrument.scale()))));
    };
    let (mut targets, mut known, options) = (none, Known::default(), PathOptions::of(instrument));
    for pair in mapping.items()?.iter() {
        let (number, level): (Bound<'_, PyAny>, Bound<'_, PyAny>) = pair.extract()?;
        let (label, taken) = (Label::of(&number)?, Taken::of(&level)?);
        let once = known.once(&label, None, &options);
        let read = once.and_then(|_| targets.clone().with_level_of(&label.text(), taken.given(instrument.scale())));
        targets = wrong.keep(read).unwrap_or(targets);
    }
    Ok(Some(targets))
}

/// Find how safe the predicate is: the fewest drops by a level that lose it.
///
/// `levels` is what `path` takes. `None` where the predicate is the lowest: there is none to lose.
///
/// >>> margin([3] * 46 + [1], basis="exact").fewest
/// 12
/// >>> margin([1] * 47) is None
/// True
#[pyfunction]
#[pyo3(signature = (levels, *, instrument=None, basis=None))]
pub(crate) fn margin(
    levels: &Bound<'_, PyAny>,
    instrument: Option<Which>,
    basis: Option<&str>,
) -> PyResult<Option<Margin>> {
    Margin::search(levels.py(), Subject::of(levels, instrument, basis)?)
}
