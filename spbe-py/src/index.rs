//! Indices as Python has them.

use crate::exact;
use crate::given::decimal;
use pyo3::basic::CompareOp;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyInt, PyType};
use spbe_core::Ratio;

/// An index, exactly.
///
/// It compares with indices, `int`, `Fraction` and `Decimal` by value. It does not compare with a `float`: 2.6 has no
/// binary form.
///
/// >>> index = score([1] * 10 + [2] + [1] * 36).index
/// >>> index.exact, index.rounded, float(index)
/// (Fraction(41, 40), Decimal('1.03'), 1.025)
/// >>> index
/// Index('1.03', exact='41/40')
/// >>> index >= 1, f"{index}", f"{index:.4f}"
/// (True, '1.03', '1.0250')
#[pyclass(frozen, module = "spbe")]
#[derive(Clone, Copy)]
pub(crate) struct Index(Ratio);

impl From<spbe_core::Index> for Index {
    fn from(index: spbe_core::Index) -> Self {
        Self(index.exact())
    }
}

impl Index {
    pub(crate) const fn core(&self) -> Ratio {
        self.0
    }
}

#[pymethods]
impl Index {
    /// The exact value.
    #[getter]
    fn exact<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        exact::fraction(py, self.0)
    }

    /// The value as reports print it: two decimals, half up.
    #[getter]
    fn rounded<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        exact::fixed(py, self.0.fixed(2))
    }

    /// Exactly the value as a `Decimal`; `None` where the digits never end.
    #[getter]
    fn decimal<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.0.decimal().map(|digits| decimal(py)?.call1((digits,))).transpose()
    }

    fn __float__(&self) -> f64 {
        self.0.to_f64()
    }

    fn __str__(&self) -> String {
        self.0.fixed(2).to_string()
    }

    fn __repr__(&self) -> String {
        format!("Index('{}', exact='{}')", self.0.fixed(2), self.0)
    }

    /// With two decimals, or as many as `.0f` to `.6f` says, half up on the exact value.
    fn __format__(&self, format_spec: &str) -> PyResult<String> {
        let places = match format_spec {
            "" => Some(2),
            spec => spec.strip_prefix('.').and_then(|spec| spec.strip_suffix('f')).and_then(|places| {
                match places.as_bytes() {
                    [digit @ b'0'..=b'6'] => Some(digit.saturating_sub(b'0')),
                    _ => None,
                }
            }),
        };
        let places = places.ok_or_else(|| {
            PyValueError::new_err(format!("an index is formatted by '' or '.0f' to '.6f', not {format_spec:?}"))
        })?;
        Ok(self.0.fixed(places).to_string())
    }

    fn __richcmp__<'py>(&self, other: &Bound<'py, PyAny>, op: CompareOp) -> PyResult<Bound<'py, PyAny>> {
        let py = other.py();
        if let Ok(other) = other.cast::<Self>() {
            return Ok(op.matches(self.0.cmp(&other.get().0)).into_pyobject(py)?.to_owned().into_any());
        }
        match (comparable(other), op) {
            (Ok(Some(other)), _) => exact::fraction(py, self.0)?.rich_compare(other, op),
            (Ok(None), _) => Ok(py.NotImplemented().into_bound(py)),
            // What has no order with it is not equal to it either.
            (Err(_), CompareOp::Eq | CompareOp::Ne) => {
                Ok(matches!(op, CompareOp::Ne).into_pyobject(py)?.to_owned().into_any())
            }
            (Err(error), _) => Err(error),
        }
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        exact::fraction(py, self.0)?.hash()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (i128, i128)) {
        (slf.get_type(), slf.get().0.parts())
    }

    #[new]
    #[pyo3(signature = (numerator, denominator, /))]
    fn new(numerator: i64, denominator: i64) -> PyResult<Self> {
        let ratio = Ratio::new(numerator, denominator).filter(|ratio| !ratio.is_negative());
        ratio
            .map(Self)
            .ok_or_else(|| PyValueError::new_err("an index is not below zero, and its denominator is not zero"))
    }
}

/// The same value as a fraction or a whole number, where it is exact and of a sensible length.
fn comparable<'py>(other: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyAny>>> {
    let py = other.py();
    if other.is_instance_of::<PyInt>() || other.is_instance(exact::fraction_type(py)?)? {
        return Ok(Some(other.clone()));
    }
    if !other.is_instance(decimal(py)?)? {
        return Ok(None);
    }
    // Decimal("1E+999999999") as a fraction would fill the memory.
    let short = |exponent: i64| exponent.abs() <= 1000;
    let exponent = other.call_method0("as_tuple")?.getattr("exponent")?;
    let short = exponent.extract().is_ok_and(short);
    if !short {
        return Err(PyTypeError::new_err(format!("an index does not compare with {}", other.repr()?)));
    }
    exact::fraction_type(py)?.call1((other,)).map(Some)
}
