//! Streams of lines, and `spbe score --json-lines`: a result, or its problems, for every line.

use crate::args::Score;
use crate::json;
use crate::score::{scored, targets};
use crate::session::Session;
use crate::source;
use crate::stop::{FINE, REFUSED, Stop};
use spbe_core::limits::DOCUMENT_BYTES;
use spbe_core::{Instrument, InvalidAssessment, Record};
use std::path::Path;

pub(crate) fn run(args: &Score, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    let path = args.values.file.as_deref().unwrap_or(Path::new("-"));
    each(path, DOCUMENT_BYTES, session, |line, number, own| {
        scored_line(args, line, own).map_err(|invalid| json::problems_of_line(&invalid, number))
    })
}

fn scored_line(args: &Score, line: &[u8], own: &[Instrument]) -> Result<String, InvalidAssessment> {
    let record = Record::from_json_with(line, own)?;
    let targets = targets(&args.rules, &record).map_err(|(_, problem)| problem)?;
    let card = scored(&args.rules, &record, targets)?;
    Ok(record.card_to_json(&card))
}

/// One line comes in, one line goes out for each, as soon as it is there. Blank
/// lines are passed over, but counted. Where an answer is an error, so is the
/// exit code.
pub(crate) fn each(
    path: &Path,
    most: usize,
    session: &mut Session<'_, '_>,
    answer: impl Fn(&[u8], u64, &[Instrument]) -> Result<String, String>,
) -> Result<u8, Stop> {
    let mut file = source::open(path, session)?;
    let mut code = FINE;
    for number in 1_u64.. {
        let line = match &mut file {
            Some(file) => source::line(file, most),
            None => source::line(session.io().stdin(), most),
        };
        let line = line.map_err(|error| Stop::Reading { name: source::name(path, session), error })?;
        let Some(line) = line else { break };
        let whole = line.len() <= most;
        if whole && line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let answer = answer(&line, number, session.own()).unwrap_or_else(|refusal| {
            code = REFUSED;
            refusal
        });
        match session.print(&answer) {
            Err(Stop::Closed) => break,
            other => other?,
        }
    }
    Ok(code)
}
