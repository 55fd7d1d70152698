//! Problems as Python raises them: all of them in one exception.

use crate::lang::Language;
use pyo3::prelude::*;
use pyo3::types::{PyTuple, PyType};
use spbe_core::{Lang, Problem as Core};

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
    position: Option<(usize, usize)>,
    english: String,
    indonesian: String,
}

/// What makes a problem again.
type Parts = (String, Option<String>, Option<String>, Option<usize>, Option<usize>, String, String);

impl From<&Core> for Problem {
    fn from(problem: &Core) -> Self {
        Self {
            code: problem.code().into(),
            indicator: problem.indicator().map(Into::into),
            path: problem.path().map(Into::into),
            position: problem.position(),
            english: problem.message(Lang::English),
            indonesian: problem.message(Lang::Indonesian),
        }
    }
}

#[pymethods]
impl Problem {
    #[new]
    #[pyo3(signature = (code, indicator, path, line, column, en, id, /))]
    fn new(
        code: String,
        indicator: Option<String>,
        path: Option<String>,
        line: Option<usize>,
        column: Option<usize>,
        en: String,
        id: String,
    ) -> Self {
        Self { code, indicator, path, position: line.zip(column), english: en, indonesian: id }
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
        self.position.map(|(line, _)| line)
    }

    /// The column in a text, from 1, in bytes.
    #[getter]
    fn column(&self) -> Option<usize> {
        self.position.map(|(_, column)| column)
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

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, Parts) {
        let this = slf.get().clone();
        let (line, column) = this.position.unzip();
        (slf.get_type(), (this.code, this.indicator, this.path, line, column, this.english, this.indonesian))
    }
}

/// The exceptions of the package: defined in Python, because they carry problems.
fn exception<'py>(py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
    py.import("spbe._errors")?.getattr(name)
}

fn with_problems(py: Python<'_>, name: &str, problems: &[Core]) -> PyErr {
    let raised = || -> PyResult<PyErr> {
        let problems = PyTuple::new(py, problems.iter().map(Problem::from))?;
        Ok(PyErr::from_value(exception(py, name)?.call1((problems,))?))
    };
    raised().unwrap_or_else(|error| error)
}

/// What is wrong with the arguments of a call. A value of a wrong kind makes it a `TypeError` as well.
pub(crate) fn refused(py: Python<'_>, problems: &[Core]) -> PyErr {
    let of_a_wrong_kind = problems.iter().any(|problem| problem.code() == "wrong_kind");
    with_problems(py, if of_a_wrong_kind { "AssessmentTypeError" } else { "AssessmentError" }, problems)
}

/// What is wrong with one argument of a call.
pub(crate) fn refused_one(py: Python<'_>, problem: Core) -> PyErr {
    refused(py, &[problem])
}

/// What is wrong with a document, a code or a name.
pub(crate) fn invalid(py: Python<'_>, problems: &[Core]) -> PyErr {
    with_problems(py, "AssessmentError", problems)
}

/// What is wrong with the definition of an instrument, or that there is none of that name.
pub(crate) fn no_instrument(py: Python<'_>, problems: &[Core]) -> PyErr {
    with_problems(py, "InstrumentError", problems)
}
