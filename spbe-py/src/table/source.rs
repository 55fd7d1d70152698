//! What a table can be: anything that speaks Arrow, or a table of numbers in memory.

use super::grid::Grid;
use super::kinds::Program;
use arrow_array::RecordBatchReader;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use pyo3_arrow::input::AnyRecordBatch;
use pyo3_arrow::{PyRecordBatch, PyRecordBatchReader};
use spbe_core::Scale;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A table on its way in.
pub(crate) enum Source {
    Batches(Box<dyn RecordBatchReader + Send>),
    Grid(Grid),
}

impl Source {
    pub(crate) fn of(table: &Bound<'_, PyAny>, scale: Scale) -> PyResult<Self> {
        if table.hasattr("__arrow_c_stream__")? {
            let capsule = table.call_method0("__arrow_c_stream__")?;
            let read = || PyRecordBatchReader::from_arrow_pycapsule(capsule.cast()?)?.into_reader();
            return unbroken(table.py(), read).map(Self::Batches);
        }
        if table.hasattr("__arrow_c_array__")? {
            let capsules = table.call_method0("__arrow_c_array__")?;
            let read = || {
                let (schema, array): (Bound<'_, PyCapsule>, Bound<'_, PyCapsule>) = capsules.extract()?;
                AnyRecordBatch::RecordBatch(PyRecordBatch::from_arrow_pycapsule(&schema, &array)?).into_reader()
            };
            return unbroken(table.py(), read).map(Self::Batches);
        }
        if let Some(grid) = Grid::of(table, scale)? {
            return Ok(Self::Grid(grid));
        }
        Err(PyTypeError::new_err(format!(
            "a table is one of pyarrow, pandas, Polars or DuckDB, anything else that speaks Arrow, or a NumPy array with two \
             dimensions, not {}",
            table.get_type().name()?
        )))
    }
}

/// What an import gives. Of memory that is no Arrow at all the library may say so by a panic.
fn unbroken<T>(py: Python<'_>, import: impl FnOnce() -> PyResult<T>) -> PyResult<T> {
    const BROKEN: &str = "what the table hands over is no table of Arrow";
    match catch_unwind(AssertUnwindSafe(import)) {
        Ok(Err(error)) => Err(PyValueError::new_err(format!("{BROKEN}: {}", error.value(py)))),
        Ok(imported) => imported,
        Err(_) => Err(PyValueError::new_err(BROKEN)),
    }
}

/// The program that a table comes from.
pub(crate) fn program(table: &Bound<'_, PyAny>) -> PyResult<Program> {
    Ok(Program::of_module(&table.get_type().module()?.to_string_lossy()))
}
