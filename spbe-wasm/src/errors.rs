//! Problems, told to JavaScript.

use spbe_core::{Fault, Instrument, InvalidAssessment, Kind, Measure, Problem, limits};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "./errors.js")]
extern "C" {
    /// Keeps the error that is thrown once the call is over, from a document of format `spbe-problems/1` and the
    /// row of each problem's indicator (0 where there is none).
    fn refuse(document: &str, rows: &[u32]);
}

/// JavaScript has been told what is wrong, and throws it when it is back: nothing that is answered matters.
#[derive(Debug)]
pub(crate) struct Refused;

/// What is answered; anything where JavaScript has been told what is wrong.
pub(crate) fn answer<T: Default>(ask: impl FnOnce() -> Result<T, Refused>) -> T {
    ask().unwrap_or_default()
}

/// Problems of input that names no rows of an instrument, or those of several.
pub(crate) fn refused(invalid: impl Into<InvalidAssessment>) -> Refused {
    refuse(&invalid.into().to_json(), &[]);
    Refused
}

/// Problems of values of an instrument.
pub(crate) fn refused_by(instrument: &Instrument, invalid: &InvalidAssessment) -> Refused {
    let row = |problem: &Problem| instrument.row(problem.indicator()?).and_then(|row| u32::try_from(row).ok());
    let rows: Vec<u32> = invalid.problems().iter().map(|problem| row(problem).unwrap_or_default()).collect();
    refuse(&invalid.to_json(), &rows);
    Refused
}

/// Refuses an argument of the wrong kind, or a part of one at a place. Kinds are numbered in `KINDS`.
#[wasm_bindgen(js_name = refuseKind)]
pub fn refuse_kind(expected: usize, found: usize, place: &str) {
    refused(placed(Problem::from(Fault::WrongKind { expected: kind(expected), found: kind(found) }), place));
}

/// A problem at a place, where it has one.
pub(crate) fn placed(problem: Problem, place: &str) -> Problem {
    if place.is_empty() { problem } else { problem.at_path(place) }
}

/// Refuses an option that there is not.
#[wasm_bindgen(js_name = refuseKey)]
pub fn refuse_key(key: &str) {
    refused(Problem::from(Fault::UnknownKey { key: key.into() }));
}

/// Refuses too much of something: 0 bytes of a document, 1 characters of a text, 2 rows.
#[wasm_bindgen(js_name = refuseLength)]
pub fn refuse_length(what: usize) {
    let (what, limit) = match what {
        0 => (Measure::Bytes, limits::DOCUMENT_BYTES),
        1 => (Measure::Characters, limits::TEXT_CHARACTERS),
        _ => (Measure::Rows, limits::ROWS),
    };
    refused(Problem::from(Fault::TooLarge { what, limit }));
}

/// How long things may be: bytes of a document, characters of a text, rows.
#[wasm_bindgen]
#[must_use]
pub fn limits() -> Vec<u32> {
    [limits::DOCUMENT_BYTES, limits::TEXT_CHARACTERS, limits::ROWS]
        .into_iter()
        .map(|limit| u32::try_from(limit).unwrap_or(u32::MAX))
        .collect()
}

/// Kinds of values by number, as `js/kinds.js` counts them.
pub(crate) const KINDS: [Kind; 13] = [
    Kind::Null,
    Kind::Whole,
    Kind::Text,
    Kind::Decimals,
    Kind::LargeNumber,
    Kind::Boolean,
    Kind::List,
    Kind::Object,
    Kind::Other,
    Kind::ListOrObject,
    Kind::TextOrObject,
    Kind::Bytes,
    Kind::Pair,
];

/// The kind with a number.
pub(crate) fn kind(number: usize) -> Kind {
    KINDS.get(number).copied().unwrap_or(Kind::Other)
}
