//! Telling people, or programs, why a command ended before its end.

use crate::session::Session;
use crate::stop::{FINE, REFUSED, Refusal, STREAM, Stop, USAGE};
use crate::{sheet_words, words};

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
                problems(session, &name, &refusal);
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
            Self::Saving { name, error } => {
                session.complain(&format!("{name}: {}", sheet_words::cannot_save(&error, lang)));
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
fn problems(session: &mut Session<'_, '_>, name: &str, refusal: &Refusal) {
    let lang = session.lang();
    let messages = refusal.messages(lang);
    if let [message] = messages.as_slice() {
        session.complain(&format!("{name}: {message}"));
    } else {
        session.complain(&format!("{name}: {} {}", messages.len(), words::PROBLEMS.of(lang)));
        for message in messages {
            session.complain(&format!("  {message}"));
        }
    }
    if refusal.lacks_a_value() {
        session.complain(words::DRAFT_HINT.of(lang));
    }
}
