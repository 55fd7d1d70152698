//! Why a command ends before its end, and the exit code that says so.

use spbe_core::{InvalidAssessment, InvalidInstrument, Lang, Problem};
use spbe_sheet::InvalidSheet;
use std::io;

/// Everything went well.
pub(crate) const FINE: u8 = 0;

/// The input is refused, or a result could not be verified.
pub(crate) const REFUSED: u8 = 1;

/// The command line is wrong.
pub(crate) const USAGE: u8 = 2;

/// A file or a stream cannot be read or written.
pub(crate) const STREAM: u8 = 3;

/// Why a command ends before its end.
pub(crate) enum Stop {
    /// The input has problems. The name says which input.
    Refused { name: String, refusal: Refusal },
    /// There is no answer to what was asked, for a reason in one sentence.
    NoAnswer(String),
    /// The command line asks for something that does not exist, in one sentence.
    Usage(String),
    /// A file or a stream cannot be read.
    Reading { name: String, error: io::Error },
    /// A file cannot be written.
    Saving { name: String, error: io::Error },
    /// Standard output cannot be written.
    Writing(io::Error),
    /// Nobody reads standard output any more.
    Closed,
}

/// What was refused, with every problem.
pub(crate) enum Refusal {
    Assessment(InvalidAssessment),
    Instrument(InvalidInstrument),
    Sheet(InvalidSheet),
}

impl From<InvalidSheet> for Refusal {
    fn from(invalid: InvalidSheet) -> Self {
        Self::Sheet(invalid)
    }
}

impl From<InvalidAssessment> for Refusal {
    fn from(invalid: InvalidAssessment) -> Self {
        Self::Assessment(invalid)
    }
}

impl From<InvalidInstrument> for Refusal {
    fn from(invalid: InvalidInstrument) -> Self {
        Self::Instrument(invalid)
    }
}

impl Refusal {
    /// The sentence of every problem, with its place.
    pub(crate) fn messages(&self, lang: Lang) -> Vec<String> {
        match self {
            Self::Assessment(invalid) => invalid.problems().iter().map(|problem| problem.message(lang)).collect(),
            Self::Instrument(invalid) => invalid.problems().iter().map(|problem| problem.message(lang)).collect(),
            Self::Sheet(invalid) => invalid.problems().iter().map(|problem| problem.message(lang)).collect(),
        }
    }

    /// Whether an indicator without a value is among the problems.
    pub(crate) fn lacks_a_value(&self) -> bool {
        let missing = |code: &str| code == "missing_indicator";
        match self {
            Self::Assessment(invalid) => invalid.problems().iter().any(|problem| missing(problem.code())),
            Self::Instrument(_) => false,
            Self::Sheet(invalid) => invalid.problems().iter().any(|problem| missing(problem.code())),
        }
    }

    pub(crate) fn to_json_pretty(&self) -> String {
        match self {
            Self::Assessment(invalid) => invalid.to_json_pretty(),
            Self::Instrument(invalid) => invalid.to_json_pretty(),
            Self::Sheet(invalid) => invalid.to_json_pretty(),
        }
    }
}

impl Stop {
    /// A refusal of the input with this name.
    pub(crate) fn refused(name: String, refusal: impl Into<Refusal>) -> Self {
        Self::Refused { name, refusal: refusal.into() }
    }

    pub(crate) fn from_writing(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::Closed,
            _ => Self::Writing(error),
        }
    }
}

/// A sentence about an option of the command line.
pub(crate) fn option(name: &str, sentence: &str) -> Stop {
    Stop::Usage(format!("{name}: {sentence}"))
}

/// What is wrong with an option, as the core says it.
pub(crate) fn option_problem(name: &str, problem: &Problem, lang: Lang) -> Stop {
    option(name, &problem.message(lang))
}
