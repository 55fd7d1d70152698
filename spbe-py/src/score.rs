//! From levels to a result.

use crate::card::Scorecard;
use crate::draft::Draft;
use crate::instrument::Which;
use crate::levels;
use crate::problem::{refused, refused_one};
use crate::record::Record;
use crate::targets::Targets;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use spbe_core::Basis;

/// The basis with a name.
pub(crate) fn basis_of(name: &str) -> PyResult<Basis> {
    let known = [Basis::Exact, Basis::Rounded].into_iter().find(|basis| basis.code() == name);
    known.ok_or_else(|| PyValueError::new_err(format!("a basis is \"exact\" or \"rounded\", not {name:?}")))
}

/// The result of a draft that has no blanks, or whose blanks count as 0.
fn scored(py: Python<'_>, draft: &spbe_core::Draft, blanks_as_zero: bool) -> PyResult<spbe_core::Scorecard> {
    if blanks_as_zero {
        return draft.with_blanks_as_zero().map_err(|problem| refused_one(py, problem));
    }
    match draft.clone().complete() {
        Ok(assessment) => Ok(assessment.score()),
        Err(invalid) => Err(refused(py, invalid.problems())),
    }
}

/// Score one level for every indicator.
///
/// `levels` is a list in the order of the annex, a mapping by printed number, or a list of pairs of both.
///
/// >>> card = score([3] * 47)
/// >>> card.index.rounded, card.index.exact, card.predicate
/// (Decimal('3.00'), Fraction(3, 1), 'Baik')
/// >>> score({number: 3 for number in range(1, 48)}) == card
/// True
/// >>> score(["3.25"] * 20, instrument="permenpanrb-8-2026").index.rounded
/// Decimal('3.25')
///
/// Raises AssessmentError, listing every problem, unless every indicator has one level of the instrument's scale; it is
/// a TypeError too where a level is of the wrong kind, such as a float.
#[pyfunction]
#[pyo3(signature = (levels, *, instrument=None, basis=None, blanks_as_zero=false, targets=None))]
pub(crate) fn score(
    levels: &Bound<'_, PyAny>,
    instrument: Option<Which>,
    basis: Option<&str>,
    blanks_as_zero: bool,
    targets: Option<&Bound<'_, Targets>>,
) -> PyResult<Scorecard> {
    let basis = basis.map(basis_of).transpose()?;
    let mut card = if blanks_as_zero {
        scored(levels.py(), &levels::draft(levels, instrument)?, true)?
    } else {
        levels::assessment(levels, instrument)?.score()
    };
    if let Some(basis) = basis {
        card = card.with_basis(basis);
    }
    if let Some(targets) = targets {
        let targets = targets.get().fitting(card.instrument())?;
        card = card.with_targets(targets);
    }
    Ok(card.into())
}

/// Makes a result again.
#[pyfunction]
pub(crate) fn _card(
    py: Python<'_>,
    draft: &Bound<'_, Draft>,
    basis: &str,
    blanks_as_zero: bool,
    targets: Option<&Bound<'_, Targets>>,
    record: Option<&Bound<'_, Record>>,
) -> PyResult<Scorecard> {
    let mut card = scored(py, draft.get().core(), blanks_as_zero)?.with_basis(basis_of(basis)?);
    if let Some(targets) = targets {
        let targets = targets.get().fitting(card.instrument())?;
        card = card.with_targets(targets);
    }
    Ok(Scorecard::made_of(card, record.map(|record| record.get().shared())))
}
