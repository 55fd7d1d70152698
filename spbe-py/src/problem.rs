//! Problems as Python raises them: all of them in one exception.

use crate::lang::Language;
use pyo3::prelude::*;
use pyo3::types::{PyTuple, PyType};
use spbe_core::{Lang, Problem as Core};
use spbe_sheet::{NotWritable, SheetFault, SheetProblem};

/// One thing that is wrong with input, and where.
///
/// `code` names the kind, for programs, and never changes; the sentences are for people.
///
/// >>> try:
/// ...     score([3] * 46 + [6])
/// ... except AssessmentError as error:
/// ...     problem = error.problems[0]
/// >>> problem.code, problem.indicator
/// ('out_of_scale', '47')
/// >>> problem.message
/// 'indicator 47: level 6 is not in 1 to 5'
/// >>> problem.message_in("id")
/// 'indikator 47: tingkat 6 di luar 1 sampai 5'
#[pyclass(frozen, eq, hash, module = "spbe")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Problem {
    code: String,
    indicator: Option<String>,
    path: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
    english: String,
    indonesian: String,
    cell: Cell,
}

/// Where a problem stands in a spreadsheet, and what stands there.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
struct Cell {
    sheet: Option<String>,
    name: Option<String>,
    row: Option<usize>,
    text: Option<String>,
}

impl From<&Core> for Problem {
    fn from(problem: &Core) -> Self {
        Self {
            code: problem.code().into(),
            indicator: problem.indicator().map(Into::into),
            path: problem.path().map(Into::into),
            line: problem.position().map(|(line, _)| line),
            column: problem.position().map(|(_, column)| column),
            english: problem.message(Lang::English),
            indonesian: problem.message(Lang::Indonesian),
            cell: Cell::default(),
        }
    }
}

impl From<&SheetProblem> for Problem {
    fn from(problem: &SheetProblem) -> Self {
        let number = |number: Option<u32>| number.and_then(|number| usize::try_from(number).ok());
        Self {
            code: problem.code().into(),
            indicator: problem.indicator().map(Into::into),
            path: None,
            line: None,
            column: number(problem.column()),
            english: problem.message(Lang::English),
            indonesian: problem.message(Lang::Indonesian),
            cell: Cell {
                sheet: problem.sheet().map(Into::into),
                name: problem.cell(),
                row: number(problem.row()),
                text: problem.text().map(Into::into),
            },
        }
    }
}

impl From<&Self> for Problem {
    fn from(problem: &Self) -> Self {
        problem.clone()
    }
}

impl From<&NotWritable> for Problem {
    fn from(refusal: &NotWritable) -> Self {
        let path = match refusal {
            NotWritable::Entry { path, .. } => Some(path.clone()),
            _ => None,
        };
        Self::of_file(refusal.code(), path, refusal.message(Lang::English), refusal.message(Lang::Indonesian))
    }
}

impl Problem {
    /// A problem of a table, or of one of its rows.
    pub(crate) fn of_table(
        code: &str,
        indicator: Option<&str>,
        row: Option<usize>,
        english: String,
        indonesian: String,
    ) -> Self {
        let whole = Self::of_file(code, None, english, indonesian);
        Self { indicator: indicator.map(Into::into), cell: Cell { row, ..Cell::default() }, ..whole }
    }

    /// A problem of a whole file, or of what stands at a path in it.
    fn of_file(code: &str, path: Option<String>, english: String, indonesian: String) -> Self {
        let code = code.into();
        Self { code, indicator: None, path, line: None, column: None, english, indonesian, cell: Cell::default() }
    }

    /// What a spreadsheet could have, too, in a document; at a path, which stands in front of the sentence.
    pub(crate) fn of_document(fault: &SheetFault, path: &str) -> Self {
        let sentence = |lang| format!("{path}: {}", fault.sentence(lang)).trim_start_matches(": ").to_owned();
        let path = Some(path.to_owned()).filter(|path| !path.is_empty());
        Self::of_file(fault.code(), path, sentence(Lang::English), sentence(Lang::Indonesian))
    }
}

#[pymethods]
impl Problem {
    #[new]
    #[pyo3(signature = (code, indicator, path, line, column, en, id, sheet=None, cell=None, row=None, text=None, /))]
    #[expect(clippy::too_many_arguments, reason = "a pickle has them all")]
    fn new(
        code: String,
        indicator: Option<String>,
        path: Option<String>,
        line: Option<usize>,
        column: Option<usize>,
        en: String,
        id: String,
        sheet: Option<String>,
        cell: Option<String>,
        row: Option<usize>,
        text: Option<String>,
    ) -> Self {
        let cell = Cell { sheet, name: cell, row, text };
        Self { code, indicator, path, line, column, english: en, indonesian: id, cell }
    }

    /// A stable name for the kind of problem, such as `out_of_scale`.
    #[getter]
    fn code(&self) -> &str {
        &self.code
    }

    /// The printed number of the indicator at fault, if it is one.
    #[getter]
    fn indicator(&self) -> Option<&str> {
        self.indicator.as_deref()
    }

    /// Where in a document, as a JSON Pointer: `/levels/12`.
    #[getter]
    fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }

    /// The line in a text, from 1.
    #[getter]
    fn line(&self) -> Option<usize> {
        self.line
    }

    /// The column: in a text from 1, in bytes; in a spreadsheet column D is 4.
    #[getter]
    fn column(&self) -> Option<usize> {
        self.column
    }

    /// The sheet of a workbook; `None` in a text file, and for a problem of the whole file.
    #[getter]
    fn sheet(&self) -> Option<&str> {
        self.cell.sheet.as_deref()
    }

    /// The cell of a spreadsheet, such as `D14`.
    #[getter]
    fn cell(&self) -> Option<&str> {
        self.cell.name.as_deref()
    }

    /// The row: of a spreadsheet from 1; of a table from 0, as in `frame.iloc[row]`.
    #[getter]
    fn row(&self) -> Option<usize> {
        self.cell.row
    }

    /// What the cell shows, cut where it is long.
    #[getter]
    fn text(&self) -> Option<&str> {
        self.cell.text.as_deref()
    }

    /// The sentence in English, with its place.
    #[getter]
    fn message(&self) -> &str {
        &self.english
    }

    /// The sentence in a language, "id" or "en", with its place.
    fn message_in(&self, lang: Language) -> &str {
        lang.get().pick(&self.indonesian, &self.english)
    }

    fn __str__(&self) -> &str {
        &self.english
    }

    fn __repr__(&self) -> String {
        format!("<Problem {}: {}>", self.code, self.english)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyType>, Bound<'py, PyTuple>)> {
        let py = slf.py();
        let Self { code, indicator, path, line, column, english, indonesian, cell } = slf.get().clone();
        let of_document = (code, indicator, path, line, column, english, indonesian).into_pyobject(py)?;
        let of_cell = (cell.sheet, cell.name, cell.row, cell.text).into_pyobject(py)?;
        Ok((slf.get_type(), of_document.as_sequence().concat(of_cell.as_sequence())?.to_tuple()?))
    }
}

/// The exceptions of the package: defined in Python, because they carry problems.
fn exception<'py>(py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
    py.import("spbe._errors")?.getattr(name)
}

fn with_problems<T>(py: Python<'_>, name: &str, problems: &[T]) -> PyErr
where
    for<'a> Problem: From<&'a T>,
{
    let raised = || -> PyResult<PyErr> {
        let problems = PyTuple::new(py, problems.iter().map(Problem::from))?;
        Ok(PyErr::from_value(exception(py, name)?.call1((problems,))?))
    };
    raised().unwrap_or_else(|error| error)
}

/// What is wrong with the arguments of a call. A value of a wrong kind makes it a `TypeError` as well.
pub(crate) fn refused(py: Python<'_>, problems: &[Core]) -> PyErr {
    refused_as(py, problems.iter().any(|problem| problem.code() == "wrong_kind"), problems)
}

/// The same, where the caller knows whether something was of a wrong kind.
pub(crate) fn refused_as(py: Python<'_>, of_a_wrong_kind: bool, problems: &[Core]) -> PyErr {
    with_problems(py, if of_a_wrong_kind { "AssessmentTypeError" } else { "AssessmentError" }, problems)
}

/// What is wrong with one argument of a call.
pub(crate) fn refused_one(py: Python<'_>, problem: Core) -> PyErr {
    refused(py, &[problem])
}

/// What is wrong with a document, a spreadsheet, a code or a name.
pub(crate) fn invalid<T>(py: Python<'_>, problems: &[T]) -> PyErr
where
    for<'a> Problem: From<&'a T>,
{
    with_problems(py, "AssessmentError", problems)
}

/// What is wrong with a table. Columns of a wrong kind make it a `TypeError` as well.
pub(crate) fn table_refused(py: Python<'_>, problems: &[Problem]) -> PyErr {
    let of_a_wrong_kind = problems.iter().any(|problem| problem.code == "wrong_kind");
    with_problems(py, if of_a_wrong_kind { "AssessmentTypeError" } else { "AssessmentError" }, problems)
}

/// What is wrong with a file as a whole.
pub(crate) fn invalid_one(py: Python<'_>, problem: Problem) -> PyErr {
    invalid(py, &[problem])
}

/// What is wrong with the definition of an instrument, or that there is none of that name.
pub(crate) fn no_instrument(py: Python<'_>, problems: &[Core]) -> PyErr {
    with_problems(py, "InstrumentError", problems)
}
