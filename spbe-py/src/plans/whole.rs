//! Whole numbers, indicators and costs as arguments of plans.

use crate::given::Taken;
use crate::levels::Label;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyInt, PyString};
use spbe_core::Kind;

/// A whole number, such as a level; `what` says of what.
pub(crate) fn whole(what: &str, value: &Bound<'_, PyAny>) -> PyResult<i64> {
    match Taken::of(value)? {
        Taken::Whole(number) => Ok(number),
        Taken::Other(Kind::LargeNumber) => {
            Err(PyValueError::new_err(format!("{what}: a whole number of at most 64 bits, please")))
        }
        _ => {
            let named = named(value)?;
            Err(PyTypeError::new_err(format!("{what}: pass a whole number such as 4, not {named}")))
        }
    }
}

/// What the type of a value is called.
pub(crate) fn named(value: &Bound<'_, PyAny>) -> PyResult<String> {
    Ok(value.get_type().name()?.to_string_lossy().into_owned())
}

/// Indicators: one by its printed number, or several.
pub(crate) fn labels(given: &Bound<'_, PyAny>) -> PyResult<Vec<Label>> {
    if given.is_instance_of::<PyString>() || given.is_instance_of::<PyInt>() {
        return Ok(vec![Label::of(given)?]);
    }
    let listed = given.try_iter().map_err(|_| {
        let named = named(given).unwrap_or_default();
        PyTypeError::new_err(format!(
            "locked: pass indicators by their printed numbers, such as [1, \"35-2\"], not {named}"
        ))
    })?;
    listed.map(|item| Label::of(&item?)).collect()
}

/// A cost, before anybody looked at what it says.
pub(crate) struct Cost {
    /// Its digits, or what else was given, as text.
    pub(crate) text: String,
    /// Whether it is of a kind that no cost has, such as a float.
    pub(crate) of_a_wrong_kind: bool,
}

impl Cost {
    pub(crate) fn of(value: &Bound<'_, PyAny>) -> PyResult<Self> {
        let (text, of_a_wrong_kind) = match Taken::of(value)? {
            Taken::Whole(number) => (number.to_string(), false),
            Taken::Text(text) => (text.to_string(), false),
            Taken::Decimal(digits) => (digits.into(), false),
            Taken::Other(Kind::LargeNumber) => (shown(value)?, false),
            Taken::Blank | Taken::Other(_) => (shown(value)?, true),
        };
        Ok(Self { text, of_a_wrong_kind })
    }
}

/// What a value prints as. Python itself refuses to write out very long numbers; their type does, too.
fn shown(value: &Bound<'_, PyAny>) -> PyResult<String> {
    let plain = value.is_instance_of::<PyBool>() || value.get_type().hasattr("__float__")? || value.is_none();
    let text = if plain { value.str().ok() } else { None };
    text.map_or_else(|| named(value), |text| Ok(text.to_string_lossy().into_owned()))
}
