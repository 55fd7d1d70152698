//! Exact values as Python has them: fractions, decimals, whole numbers.

use crate::given::decimal;
use pyo3::exceptions::PyZeroDivisionError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;
use spbe_core::{Fixed, Ratio, Rounded, Value};

/// A `fractions.Fraction`.
pub(crate) fn fraction(py: Python<'_>, value: Ratio) -> PyResult<Bound<'_, PyAny>> {
    fraction_type(py)?.call1(value.parts())
}

pub(crate) fn fraction_type(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static FRACTION: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    FRACTION.import(py, "fractions", "Fraction")
}

/// A `decimal.Decimal` of what is shown.
pub(crate) fn fixed(py: Python<'_>, value: Fixed) -> PyResult<Bound<'_, PyAny>> {
    decimal(py)?.call1((value.to_string(),))
}

/// A `decimal.Decimal` of a published value, with two places.
pub(crate) fn rounded(py: Python<'_>, value: Rounded) -> PyResult<Bound<'_, PyAny>> {
    fixed(py, value.into())
}

/// An `int` where a value is whole, otherwise a `decimal.Decimal`.
pub(crate) fn value(py: Python<'_>, value: Value) -> PyResult<Bound<'_, PyAny>> {
    match value.level() {
        Some(level) => Ok(level.into_pyobject(py)?.into_any()),
        None => decimal(py)?.call1((value.to_string(),)),
    }
}

/// The same, where there is a value.
pub(crate) fn optional_value(py: Python<'_>, given: Option<Value>) -> PyResult<Option<Bound<'_, PyAny>>> {
    given.map(|given| value(py, given)).transpose()
}

/// A quotient in its shortest exact form: digits where they end, otherwise a fraction.
#[pyfunction]
pub(crate) fn _shortest(numerator: i64, denominator: i64) -> PyResult<String> {
    let ratio = Ratio::new(numerator, denominator).map(Ratio::to_shortest);
    ratio.ok_or_else(|| PyZeroDivisionError::new_err("a denominator is not zero"))
}
