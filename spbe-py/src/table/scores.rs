//! Results of a table, as Python has them.

use super::engine::Results;
use arrow_array::{ArrayRef, RecordBatch, StructArray};
use arrow_schema::Field;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};
use pyo3_arrow::error::PyArrowResult;
use pyo3_arrow::ffi::{ArrayIterator, to_schema_pycapsule, to_stream_pycapsule};
use std::sync::Arc;

/// Results of a table, a row for each of its rows, for anything that speaks Arrow.
///
/// `pyarrow.table(scores)`, `polars.DataFrame(scores)`, `pandas.DataFrame.from_arrow(scores)`, and DuckDB by its name in a
/// query take it without a copy.
#[pyclass(frozen, module = "spbe")]
pub(crate) struct Scores(pub(super) Results);

impl Scores {
    fn rows(&self) -> usize {
        self.0.batches.iter().map(RecordBatch::num_rows).sum()
    }
}

#[pymethods]
impl Scores {
    /// The names of the columns.
    #[getter]
    fn column_names<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.0.schema.fields().iter().map(|field| field.name()))
    }

    /// How many rows have no result.
    #[getter]
    const fn refused(&self) -> usize {
        self.0.refused
    }

    /// A data frame of pandas or Polars, whichever is there; `backend` says which.
    #[pyo3(signature = (*, backend=None))]
    fn to_frame<'py>(slf: &Bound<'py, Self>, backend: Option<&str>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("spbe._frame")?.getattr("scores")?.call1((slf, backend))
    }

    fn __len__(&self) -> usize {
        self.rows()
    }

    fn __repr__(&self) -> String {
        format!("<Scores of {} rows, {} without a result>", self.rows(), self.0.refused)
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyArrowResult<Bound<'py, PyCapsule>> {
        to_schema_pycapsule(py, self.0.schema.as_ref())
    }

    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyArrowResult<Bound<'py, PyCapsule>> {
        let field = Field::new_struct("", self.0.schema.fields().clone(), false);
        let array = |batch| Ok(Arc::new(StructArray::from(batch)) as ArrayRef);
        let arrays = self.0.batches.clone().into_iter().map(array);
        to_stream_pycapsule(py, Box::new(ArrayIterator::new(arrays, Arc::new(field))), requested_schema)
    }
}
