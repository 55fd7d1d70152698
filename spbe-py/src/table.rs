//! Tables: a row for each assessment, a column for each indicator; results as Arrow.

mod columns;
mod engine;
mod grid;
mod held;
mod kinds;
mod options;
mod problems;
mod rows;
mod scores;
mod shape;
mod slab;
mod source;
mod stop;

pub(crate) use self::scores::Scores;

use self::columns::Asked;
use self::engine::Engine;
use self::kinds::Program;
use self::options::{Given, Options};
use self::source::{Source, program};
use crate::instrument::Which;
use crate::lang::Language;
use crate::long::interruptible;
use crate::problem::table_refused;
use crate::{Made, made};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3_arrow::PySchema;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Scores a table. The work is done on a thread of its own, which stops soon after nobody waits any more.
fn scored(engine: &Arc<Engine>, table: &Bound<'_, PyAny>, columns: Option<&Bound<'_, PyAny>>) -> PyResult<Scores> {
    let py = table.py();
    let asked = columns.map(Asked::of).transpose()?;
    let from = program(table)?;
    let source = Source::of(table, engine.rules.scorer.instrument().scale())?;
    if matches!(source, Source::Grid(_)) && asked.is_some() {
        return Err(PyTypeError::new_err(
            "an array has no names of columns: its columns are in the order of the annex",
        ));
    }
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
///
/// `table` is anything that speaks Arrow (pyarrow, pandas, Polars, DuckDB), read where it lies, or a NumPy array with two
/// dimensions. Columns are found by printed number or name; `columns` says them instead, as a list of names in the order of
/// the annex or a dict by printed number. Other columns are ignored. Numbers are whole, of any width; where values have
/// decimals, decimals or text as well.
///
/// >>> import numpy
/// >>> levels = numpy.full((3, 47), 3, dtype="uint8")
/// >>> levels[1] = 4
/// >>> scores = score_table(levels)
/// >>> scores
/// <Scores of 3 rows, 0 without a result>
/// >>> scores.column_names[:5]
/// ('index', 'index_rounded', 'predicate', 'domain_1', 'domain_2')
/// >>> import pyarrow
/// >>> pyarrow.table(scores)["predicate"].to_pylist()
/// ['Baik', 'Sangat Baik', 'Baik']
///
/// With `errors="raise"`, a row with a blank or a value that is none raises AssessmentError with the first hundred
/// problems, each with its row, from 0. With `errors="column"`, it has no result, and the last column, `problem`, says why, in
/// English or in `lang`.
///
/// >>> levels[2, 12] = 6
/// >>> scores = score_table(levels, errors="column")
/// >>> pyarrow.table(scores)["problem"].to_pylist()
/// [None, None, 'indicator 13: level 6 is not in 1 to 5']
///
/// `blanks="zero"` counts blanks as 0. Python's other threads go on; `threads` says on how many the work is done.
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
    let instrument = Which::or_usual(instrument, table.py())?;
    let options = Options::read(instrument, errors, blanks, basis, threads, lang)?;
    scored(&Arc::new(options.engine()), table, columns)
}

/// Scores one table after the other, with the arguments of `score_table`, in memory that is used again.
///
/// Results that nobody has any more leave their memory to the next: for batches in a loop.
///
/// >>> scorer = TableScorer(instrument="permenpanrb-59-2020")
/// >>> import numpy
/// >>> len(scorer.score(numpy.full((600, 47), 3)))
/// 600
#[pyclass(frozen, module = "spbe")]
pub(crate) struct TableScorer {
    options: Options,
    engine: Arc<Engine>,
}

#[pymethods]
impl TableScorer {
    #[new]
    #[pyo3(signature = (*, instrument=None, errors="raise", blanks=None, basis=None, threads=1, lang=None))]
    fn new(
        py: Python<'_>,
        instrument: Option<Which>,
        errors: &str,
        blanks: Option<&str>,
        basis: Option<&str>,
        threads: i64,
        lang: Option<Language>,
    ) -> PyResult<Self> {
        let options = Options::read(Which::or_usual(instrument, py)?, errors, blanks, basis, threads, lang)?;
        let engine = Arc::new(options.engine());
        Ok(Self { options, engine })
    }

    /// Score a table, as `score_table` does.
    #[pyo3(signature = (table, *, columns=None))]
    fn score(&self, table: &Bound<'_, PyAny>, columns: Option<&Bound<'_, PyAny>>) -> PyResult<Scores> {
        scored(&self.engine, table, columns)
    }

    /// The instrument.
    #[getter]
    fn instrument(&self) -> crate::instrument::Instrument {
        (&self.options.instrument).into()
    }

    fn __repr__(&self) -> String {
        format!("<TableScorer {}>", self.options.instrument.id())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, Given> {
        made(py, "_table_scorer", self.options.given())
    }
}

/// Makes a scorer of tables again.
#[pyfunction]
pub(crate) fn _table_scorer(
    py: Python<'_>,
    instrument: Which,
    errors: &str,
    blanks: Option<&str>,
    basis: &str,
    threads: i64,
    lang: Language,
) -> PyResult<TableScorer> {
    TableScorer::new(py, Some(instrument), errors, blanks, Some(basis), threads, Some(lang))
}

/// The names of the columns that are read of a table with a schema, in the order of the annex.
#[pyfunction]
pub(crate) fn _table_columns(
    py: Python<'_>,
    schema: PySchema,
    instrument: Which,
    columns: Option<&Bound<'_, PyAny>>,
    program: &str,
) -> PyResult<Vec<String>> {
    let asked = columns.map(Asked::of).transpose()?;
    let (schema, instrument) = (schema.into_inner(), instrument.found(py)?);
    let places = columns::found(&schema, &instrument, asked.as_ref(), Program::of_module(program));
    let places = places.map_err(|problems| table_refused(py, &problems))?;
    Ok(places.iter().filter_map(|at| schema.fields().get(*at)).map(|field| field.name().clone()).collect())
}
