//! Goals as arguments.

use super::whole::named;
use crate::exact::{fraction_type, value};
use crate::given::Taken;
use crate::index::Index;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use spbe_core::{Goal, Instrument, Kind, Lang, Problem, Ratio};

/// A goal: the name of a predicate, or an index as text or as an exact number.
pub(crate) fn goal(instrument: &Instrument, to: &Bound<'_, PyAny>) -> PyResult<Result<Goal, Problem>> {
    let index = |digits: &str| Ok(Goal::to_index(instrument, digits));
    if let Ok(exact) = to.cast::<Index>() {
        return index(&exact.get().core().to_shortest());
    }
    if to.is_instance(fraction_type(to.py())?)? {
        let parts = (to.getattr("numerator")?.extract(), to.getattr("denominator")?.extract());
        let (Ok(numerator), Ok(denominator)) = parts else { return index(&to.str()?.to_string_lossy()) };
        return index(&Ratio::new(numerator, denominator).map_or_else(String::new, Ratio::to_shortest));
    }
    match Taken::of(to)? {
        Taken::Text(text) => Ok(Goal::read(instrument, &text)),
        Taken::Decimal(digits) => index(&digits),
        Taken::Whole(number) => index(&number.to_string()),
        Taken::Other(Kind::LargeNumber) => index(&to.str().map_or_else(|_| String::new(), |digits| digits.to_string())),
        Taken::Blank | Taken::Other(_) => {
            let named = named(to)?;
            let message = format!(
                "to: pass the name of a predicate, or an index as text such as \"3.5\", an int, a Decimal or a Fraction, not {named}"
            );
            Err(PyTypeError::new_err(message))
        }
    }
}

/// What a goal is: the official name of a predicate, or an index.
pub(crate) fn shown<'py>(py: Python<'py>, goal: &Goal) -> PyResult<Bound<'py, PyAny>> {
    match (goal.band(), goal.index()) {
        (Some(band), _) => Ok(band.name().in_lang(Lang::Indonesian).into_pyobject(py)?.into_any()),
        (None, Some(index)) => value(py, index),
        (None, None) => Ok(py.None().into_bound(py)), // a goal is one of both
    }
}

/// What makes a goal again: the name of a predicate, or the digits of an index.
pub(crate) fn parts(goal: &Goal) -> (Option<&str>, Option<String>) {
    let name = goal.band().map(|band| band.name().in_lang(Lang::Indonesian));
    (name, goal.index().map(|index| index.to_string()))
}
