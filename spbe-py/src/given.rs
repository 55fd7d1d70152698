//! Values as Python gives them, handed to the core's one reader.

use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple, PyType};
use spbe_core::{Given, Kind, Scale};

/// A value taken from Python: what it is, before anybody looked at what it says. Small, because nearly all are whole.
pub(crate) enum Taken {
    Whole(i64),
    Text(Box<PyBackedStr>),
    /// The digits of a `decimal.Decimal`.
    Decimal(Box<str>),
    Blank,
    Other(Kind),
}

impl Taken {
    /// The same value, as the core takes it. A decimal that is whole is a whole number; no other is one of a scale of those.
    pub(crate) fn given(&self, scale: Scale) -> Given<'_> {
        match self {
            Self::Whole(number) => Given::Whole(*number),
            Self::Text(text) => Given::Text(text),
            Self::Decimal(digits) => match digits.parse() {
                Ok(whole) => Given::Whole(whole),
                Err(_) if scale.decimals() == 0 => Given::Other(Kind::Decimals),
                Err(_) => Given::Text(digits),
            },
            Self::Blank => Given::Blank,
            Self::Other(kind) => Given::Other(*kind),
        }
    }

    /// Takes a value by its type. Nothing is converted but what is a whole number already, and decimals to their digits.
    pub(crate) fn of(value: &Bound<'_, PyAny>) -> PyResult<Self> {
        if let Ok(number) = value.cast_exact::<PyInt>() {
            return Ok(whole(number.as_any()));
        }
        if value.is_none() {
            return Ok(Self::Blank);
        }
        if let Ok(text) = value.cast::<PyString>() {
            // A lone surrogate is no text that any reader takes.
            return Ok(
                PyBackedStr::try_from(text.clone()).map_or(Self::Other(Kind::Other), |text| Self::Text(text.into()))
            );
        }
        if value.is_instance_of::<PyBool>() {
            return Ok(Self::Other(Kind::Boolean));
        }
        if value.is_instance_of::<PyInt>() {
            return Ok(whole(value));
        }
        if value.is_instance_of::<PyFloat>() {
            return Ok(Self::Other(Kind::Decimals));
        }
        if value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>() {
            return Ok(Self::Other(Kind::List));
        }
        if value.is_instance_of::<PyDict>() {
            return Ok(Self::Other(Kind::Object));
        }
        Self::of_a_library(value)
    }

    /// Decimals, and the numbers of numpy, pandas and others.
    fn of_a_library(value: &Bound<'_, PyAny>) -> PyResult<Self> {
        if value.is_instance(decimal(value.py())?)? {
            return decimal_digits(value);
        }
        let kind = value.get_type();
        match kind.name()?.to_string_lossy().as_ref() {
            "bool" | "bool_" => return Ok(Self::Other(Kind::Boolean)),
            "NAType" => return Ok(Self::Blank), // pandas.NA
            _ => {}
        }
        if kind.hasattr("__index__")? {
            return Ok(index_of(value).map_or(Self::Other(Kind::Other), |number| whole(&number)));
        }
        let real = kind.hasattr("__float__")?;
        Ok(Self::Other(if real { Kind::Decimals } else { Kind::Other }))
    }
}

/// A Python whole number. Nothing here needs more than 64 bits.
fn whole(number: &Bound<'_, PyAny>) -> Taken {
    number.extract().map_or(Taken::Other(Kind::LargeNumber), Taken::Whole)
}

/// The whole number that something stands for, as `operator.index` has it.
pub(crate) fn index_of<'py>(value: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    value.py().import("operator")?.call_method1("index", (value,))
}

/// `decimal.Decimal`.
pub(crate) fn decimal(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    DECIMAL.import(py, "decimal", "Decimal")
}

/// The digits of a `decimal.Decimal`, without trailing zeros.
fn decimal_digits(value: &Bound<'_, PyAny>) -> PyResult<Taken> {
    // Plain digits only while there are few: Decimal("1E+999999999") has a billion of them.
    const PLACES: i64 = 40;
    let finite: bool = value.call_method0("is_finite")?.extract()?;
    let exponent = value.call_method0("as_tuple")?.getattr("exponent")?;
    let adjusted: i64 = value.call_method0("adjusted")?.extract()?;
    let plain = finite && adjusted.abs() <= PLACES && exponent.extract::<i64>()?.abs() <= PLACES;
    if !plain {
        return Ok(Taken::Decimal(value.str()?.to_string_lossy().into()));
    }
    let digits: String = value.call_method1("__format__", ("f",))?.extract()?;
    let ends = digits.contains('.').then(|| digits.trim_end_matches('0').trim_end_matches('.').to_owned());
    Ok(Taken::Decimal(ends.unwrap_or(digits).into()))
}
