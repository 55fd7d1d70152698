//! Why a table has no results.

use crate::problem::{Problem, table_refused};
use arrow_schema::ArrowError;
use pyo3::exceptions::{PyMemoryError, PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3_arrow::error::PyArrowError;
use spbe_core::Problem as Core;
use spbe_core::batch::Misfit;
use std::io;

/// Why a table has no results.
pub(crate) enum Failure {
    /// Columns that do not fit, or rows that are refused.
    Problems(Vec<Problem>),
    /// The table's own program could not go on.
    Arrow(ArrowError),
    /// Python could not.
    Python(PyErr),
    /// There is not so much memory.
    Memory(io::Error),
    /// What does not fit together.
    Misfit(Misfit),
    /// Nobody waits for the results any more.
    Stopped,
}

impl From<ArrowError> for Failure {
    fn from(error: ArrowError) -> Self {
        Self::Arrow(error)
    }
}

impl From<PyErr> for Failure {
    fn from(error: PyErr) -> Self {
        Self::Python(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Memory(error)
    }
}

impl From<Misfit> for Failure {
    fn from(misfit: Misfit) -> Self {
        match misfit {
            Misfit::Count(problem) => Self::Problems(vec![Problem::from(&problem)]),
            other => Self::Misfit(other),
        }
    }
}

impl From<&Core> for Failure {
    fn from(problem: &Core) -> Self {
        Self::Problems(vec![Problem::from(problem)])
    }
}

impl Failure {
    /// As Python raises it.
    pub(crate) fn raised(self, py: Python<'_>) -> PyErr {
        match self {
            Self::Problems(problems) => table_refused(py, &problems),
            Self::Arrow(ArrowError::MemoryError(message)) => PyMemoryError::new_err(message),
            Self::Arrow(ArrowError::CDataInterface(message)) => PyValueError::new_err(message),
            Self::Arrow(error) => PyArrowError::ArrowError(error).into(),
            Self::Python(error) => error,
            Self::Memory(error) => PyMemoryError::new_err(format!("no memory for the results: {error}")),
            Self::Misfit(misfit) => PyValueError::new_err(misfit.to_string()),
            Self::Stopped => PyRuntimeError::new_err("the work was stopped"),
        }
    }
}
