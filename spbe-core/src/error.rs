//! Problems of input: a fault with its place, and all of them together.

use crate::fault::Fault;
use crate::name::Lang;
use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

/// One thing that is wrong, and where.
///
/// [`code`](Self::code) names the kind, for programs, and never changes. The
/// sentences are for people and may change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem(Box<Details>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Details {
    fault: Fault,
    indicator: Option<String>,
    path: Option<String>,
    position: Option<(usize, usize)>,
}

impl Problem {
    pub(crate) fn new(fault: Fault) -> Self {
        Self(Box::new(Details { fault, indicator: None, path: None, position: None }))
    }

    /// The same problem, of the indicator with a printed number.
    #[must_use]
    pub fn of_indicator(mut self, number: &str) -> Self {
        self.0.indicator = Some(number.into());
        self
    }

    /// The same problem, at a place of a document or of what a caller passed: a JSON Pointer (RFC 6901).
    #[must_use]
    pub fn at_path(mut self, path: &str) -> Self {
        self.0.path = Some(path.into());
        self
    }

    pub(crate) fn at_position(mut self, line: usize, column: usize) -> Self {
        self.0.position = Some((line, column));
        self
    }

    /// A stable name for the kind of problem, the same in every language.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.0.fault.code()
    }

    /// What is wrong, as data.
    #[must_use]
    pub fn fault(&self) -> &Fault {
        &self.0.fault
    }

    /// The printed number of the indicator at fault, if it is one.
    #[must_use]
    pub fn indicator(&self) -> Option<&str> {
        self.0.indicator.as_deref()
    }

    /// Where in a document, as a JSON Pointer (RFC 6901): `/levels/12`.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        self.0.path.as_deref()
    }

    /// Line and column in a text, both counted from 1, columns in bytes.
    #[must_use]
    pub fn position(&self) -> Option<(usize, usize)> {
        self.0.position
    }

    /// The sentence, with its place, in a language.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let mut message = String::new();
        if let Some((line, column)) = self.0.position {
            let (line_word, column_word) = lang.pick(("baris", "kolom"), ("line", "column"));
            message = alloc::format!("{line_word} {line}, {column_word} {column}: ");
        } else if let Some(indicator) = &self.0.indicator {
            message.push_str(lang.pick("indikator ", "indicator "));
            message.push_str(indicator);
            message.push_str(": ");
        } else if let Some(path) = self.0.path.as_ref().filter(|path| !path.is_empty()) {
            message.push_str(path);
            message.push_str(": ");
        }
        message + &self.0.fault.sentence(lang)
    }
}

/// A problem without a place.
impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        Self::new(fault)
    }
}

/// The English sentence, with its place.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::English))
    }
}

impl core::error::Error for Problem {}

/// Input that is not a whole, valid assessment, with every problem.
///
/// Problems of single rows come in the order given, then indicators without a
/// value in the order of the instrument. There is always at least one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", listed(problems))]
pub struct InvalidAssessment {
    problems: Vec<Problem>, // INVARIANT: not empty
}

impl InvalidAssessment {
    /// `value` if there is no problem.
    ///
    /// # Errors
    ///
    /// The problems, where there are any.
    ///
    /// ```
    /// use spbe_core::{Fault, InvalidAssessment, Problem};
    ///
    /// assert_eq!(InvalidAssessment::unless(Vec::new(), 3), Ok(3));
    /// let problem = Problem::from(Fault::UnknownKey { key: "sejak".into() }).at_path("/sejak");
    /// let invalid = InvalidAssessment::unless(vec![problem], 3).unwrap_err();
    /// assert_eq!(invalid.to_string(), "/sejak: unknown key `sejak`");
    /// ```
    pub fn unless<T>(problems: Vec<Problem>, value: T) -> Result<T, Self> {
        if problems.is_empty() { Ok(value) } else { Err(Self { problems }) }
    }

    /// Problems, of which the caller knows that there is one.
    pub(crate) const fn of(problems: Vec<Problem>) -> Self {
        Self { problems }
    }

    /// Every problem.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Every problem, as its own.
    #[must_use]
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }
}

impl From<Problem> for InvalidAssessment {
    fn from(problem: Problem) -> Self {
        Self { problems: Vec::from([problem]) }
    }
}

/// A document that is no instrument, with every problem.
///
/// Problems of the document come first, then rules that do not hold: of the
/// whole, then table by table, row by row. There is always at least one.
#[cfg(feature = "full")]
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", listed(problems))]
pub struct InvalidInstrument {
    problems: Vec<Problem>, // INVARIANT: not empty
}

#[cfg(feature = "full")]
impl InvalidInstrument {
    /// Problems, of which the caller knows that there is one.
    pub(crate) const fn of(problems: Vec<Problem>) -> Self {
        Self { problems }
    }

    /// Every problem.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Every problem, as its own.
    #[must_use]
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }
}

fn listed(problems: &[Problem]) -> String {
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    lines.join("; ")
}
