//! Telling people, or programs, why a command ended before its end.

use crate::session::Session;
use crate::stop::{FINE, REFUSED, STREAM, Stop, USAGE};
use crate::words;
use spbe_core::Problem;

impl Stop {
    /// Tells people, or programs, and gives the exit code.
    pub(crate) fn tell(self, session: &mut Session<'_, '_>) -> u8 {
        let lang = session.lang();
        match self {
            Self::Refused { refusal, .. } if session.json() => match session.print(&refusal.to_json_pretty()) {
                Ok(()) | Err(Self::Closed) => REFUSED,
                Err(stop) => stop.tell(session),
            },
            Self::Refused { name, refusal } => {
                problems(session, &name, refusal.problems());
                REFUSED
            }
            Self::NoAnswer(sentence) => {
                session.complain(&sentence);
                REFUSED
            }
            Self::Usage(sentence) => {
                session.complain(&sentence);
                USAGE
            }
            Self::Reading { name, error } => {
                session.complain(&format!("{name}: {}", words::cannot_read(&error, lang)));
                STREAM
            }
            Self::Writing(error) => {
                session.complain(&words::cannot_write(&error, lang));
                STREAM
            }
            // Whoever closed the stream has seen enough.
            Self::Closed => FINE,
        }
    }
}

/// Every problem of an input, one a line; on one line with its name where there is only one.
fn problems(session: &mut Session<'_, '_>, name: &str, problems: &[Problem]) {
    let lang = session.lang();
    if let [problem] = problems {
        session.complain(&format!("{name}: {}", problem.message(lang)));
    } else {
        session.complain(&format!("{name}: {} {}", problems.len(), words::PROBLEMS.of(lang)));
        for problem in problems {
            session.complain(&format!("  {}", problem.message(lang)));
        }
    }
    if problems.iter().any(|problem| problem.code() == "missing_indicator") {
        session.complain(words::DRAFT_HINT.of(lang));
    }
}
