//! `spbe score --json-lines`: a result, or its problems, for every line of a stream.

use crate::args::Score;
use crate::input;
use crate::json;
use crate::score::{scored, targets};
use crate::session::Session;
use crate::stop::{FINE, REFUSED, Stop};
use spbe_core::limits::DOCUMENT_BYTES;
use spbe_core::{InvalidAssessment, Record};
use std::path::Path;

/// One document a line comes in, one line goes out for each, as soon as it is
/// there. Blank lines are passed over, but counted.
pub(crate) fn run(args: &Score, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    let path = args.values.file.as_deref().unwrap_or(Path::new("-"));
    let mut file = input::open(path, session)?;
    let mut code = FINE;
    for number in 1_u64.. {
        let line = match &mut file {
            Some(file) => input::line(file),
            None => input::line(session.io().stdin()),
        };
        let line = line.map_err(|error| Stop::Reading { name: input::name(path, session), error })?;
        let Some(line) = line else { break };
        let whole = line.len() <= DOCUMENT_BYTES;
        if whole && line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let answer = scored_line(args, &line).unwrap_or_else(|invalid| {
            code = REFUSED;
            json::problems_of_line(&invalid, number)
        });
        match session.print(&answer) {
            Err(Stop::Closed) => break,
            other => other?,
        }
    }
    Ok(code)
}

fn scored_line(args: &Score, line: &[u8]) -> Result<String, InvalidAssessment> {
    let record = Record::from_json(line)?;
    let targets = targets(&args.rules, &record).map_err(|(_, problem)| problem)?;
    let card = scored(&args.rules, &record, targets)?;
    Ok(record.card_to_json(&card))
}
