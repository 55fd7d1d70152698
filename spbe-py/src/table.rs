//! Tables: a row for each assessment, a column for each indicator; results as Arrow.

mod columns;
mod engine;
mod grid;
mod held;
mod kinds;
mod problems;
mod rows;
mod shape;
mod slab;
mod source;
mod stop;

use self::columns::Asked;
use self::engine::{Engine, Errors, Results};
use self::rows::Rules;
use self::shape::Shape;
use self::slab::Pool;
use self::source::{Source, program};
use crate::instrument::Which;
use crate::lang::Language;
use crate::long::interruptible;
use crate::score::basis_of;
use arrow_array::{ArrayRef, StructArray};
use arrow_schema::Field;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};
use pyo3_arrow::error::PyArrowResult;
use pyo3_arrow::ffi::{ArrayIterator, to_schema_pycapsule, to_stream_pycapsule};
use spbe_core::Basis;
use spbe_core::batch::{OnBlank, Scorer};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The most threads that a call may ask for.
const MOST_THREADS: usize = 1024;

/// Results of a table, a row for each of its rows, for anything that speaks Arrow.
#[pyclass(frozen, module = "spbe")]
pub(crate) struct Scores(Results);

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

    fn __len__(&self) -> usize {
        self.0.batches.iter().map(arrow_array::RecordBatch::num_rows).sum()
    }

    fn __repr__(&self) -> String {
        format!("<Scores of {} rows, {} refused>", self.__len__(), self.0.refused)
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
        let arrays = self.0.batches.clone().into_iter().map(|batch| Ok(Arc::new(StructArray::from(batch)) as ArrayRef));
        to_stream_pycapsule(py, Box::new(ArrayIterator::new(arrays, Arc::new(field))), requested_schema)
    }
}

/// What is asked for beside the table.
struct Options {
    instrument: Option<Which>,
    errors: Errors,
    on_blank: OnBlank,
    basis: Basis,
    threads: usize,
}

impl Options {
    fn read(
        instrument: Option<Which>,
        errors: &str,
        blanks: Option<&str>,
        basis: Option<&str>,
        threads: i64,
        lang: Option<Language>,
    ) -> PyResult<Self> {
        let errors = match errors {
            "raise" => Errors::Raise,
            "column" => Errors::Column(lang.map_or(spbe_core::Lang::English, Language::get)),
            other => return Err(PyValueError::new_err(format!("errors is \"raise\" or \"column\", not {other:?}"))),
        };
        let on_blank = match blanks {
            None => OnBlank::Refuse,
            Some("zero") => OnBlank::Zero,
            Some(other) => return Err(PyValueError::new_err(format!("blanks is None or \"zero\", not {other:?}"))),
        };
        let wanted = usize::try_from(threads).ok().filter(|threads| (1..=MOST_THREADS).contains(threads));
        let threads = wanted
            .ok_or_else(|| PyValueError::new_err(format!("threads are from 1 to {MOST_THREADS}, not {threads}")))?;
        let basis = basis.map_or(Ok(Basis::Exact), basis_of)?;
        Ok(Self { instrument, errors, on_blank, basis, threads })
    }

    fn engine(self, py: Python<'_>) -> PyResult<Engine> {
        let instrument = Which::or_usual(self.instrument, py)?;
        let scorer = Scorer::new(&instrument).with_basis(self.basis).on_blank(self.on_blank);
        let shape = Shape::new(&scorer, matches!(self.errors, Errors::Column(_)));
        let rules = Rules { scorer, on_blank: self.on_blank };
        Ok(Engine { rules, shape, errors: self.errors, threads: self.threads, pool: Arc::new(Pool::default()) })
    }
}

/// Scores a table. The work is done on a thread of its own, which stops soon after nobody waits any more.
fn scored(engine: &Arc<Engine>, table: &Bound<'_, PyAny>, columns: Option<&Bound<'_, PyAny>>) -> PyResult<Scores> {
    let py = table.py();
    let asked = columns.map(Asked::of).transpose()?;
    let from = program(table)?;
    let source = Source::of(table, engine.rules.scorer.instrument().scale())?;
    let stop = Arc::new(AtomicBool::new(false));
    let (engine, stopped) = (Arc::clone(engine), Arc::clone(&stop));
    let done = interruptible(py, move || engine.run(source, asked.as_ref(), from, &stopped));
    stop.store(true, Ordering::Relaxed);
    match done? {
        Ok(results) => Ok(Scores(results)),
        Err(failure) => Err(failure.raised(py)),
    }
}

/// Score a table: a row for each assessment, a column for each indicator.
#[pyfunction]
#[pyo3(signature = (
    table, *, instrument=None, columns=None, errors="raise", blanks=None, basis=None, threads=1, lang=None
))]
#[expect(clippy::too_many_arguments, reason = "each is named by the caller")]
pub(crate) fn score_table(
    table: &Bound<'_, PyAny>,
    instrument: Option<Which>,
    columns: Option<&Bound<'_, PyAny>>,
    errors: &str,
    blanks: Option<&str>,
    basis: Option<&str>,
    threads: i64,
    lang: Option<Language>,
) -> PyResult<Scores> {
    let options = Options::read(instrument, errors, blanks, basis, threads, lang)?;
    scored(&Arc::new(options.engine(table.py())?), table, columns)
}
