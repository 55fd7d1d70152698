//! What a table can be: anything that speaks Arrow, or a table of numbers in memory.

use super::grid::Grid;
use super::kinds::Program;
use arrow_array::RecordBatchReader;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3_arrow::PyRecordBatchReader;
use pyo3_arrow::input::AnyRecordBatch;
use spbe_core::Scale;

/// A table on its way in.
pub(crate) enum Source {
    Batches(Box<dyn RecordBatchReader + Send>),
    Grid(Grid),
}

impl Source {
    pub(crate) fn of(table: &Bound<'_, PyAny>, scale: Scale) -> PyResult<Self> {
        if table.hasattr("__arrow_c_stream__")? {
            return Ok(Self::Batches(table.extract::<PyRecordBatchReader>()?.into_reader()?));
        }
        if table.hasattr("__arrow_c_array__")? {
            return Ok(Self::Batches(table.extract::<AnyRecordBatch>()?.into_reader()?));
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

/// The program that a table comes from.
pub(crate) fn program(table: &Bound<'_, PyAny>) -> PyResult<Program> {
    Ok(Program::of_module(&table.get_type().module()?.to_string_lossy()))
}
