//! Results of a table, as Python has them.

use super::engine::Results;
use arrow_array::ffi::FFI_ArrowSchema;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{RecordBatch, RecordBatchIterator};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};
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

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(self.0.schema.as_ref());
        let schema = schema.map_err(|error| PyValueError::new_err(error.to_string()))?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    /// A schema that is wished for is ignored: whoever reads casts. Casts of our own would double the package.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let batches = self.0.batches.clone().into_iter().map(Ok);
        let reader = RecordBatchIterator::new(batches, Arc::clone(&self.0.schema));
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(reader)), c"arrow_array_stream")
    }
}
