//! The built-in instruments, one file per regulation.

use crate::instrument::Instrument;
use alloc::string::String;
use alloc::vec::Vec;

#[rustfmt::skip] // one line per row of the annex
mod permenpanrb_59_2020;
mod rows;

pub use permenpanrb_59_2020::PERMENPANRB_59_2020;

/// Every built-in instrument, in the order of the regulations.
pub static INSTRUMENTS: [&Instrument; 1] = [&PERMENPANRB_59_2020];

/// How many values each published edition asks for, for the hint at a wrong count.
///
/// Source: PermenPANRB 5/2018 (35 indicators, the last answered for one to three
/// services), 59/2020, 8/2026.
const COUNTS: [(usize, &str); 5] = [
    (35, "permenpanrb-5-2018-one-service"),
    (36, "permenpanrb-5-2018-two-services"),
    (37, "permenpanrb-5-2018"),
    (47, "permenpanrb-59-2020"),
    (20, "permenpanrb-8-2026"),
];

/// The built-in instrument with an id.
///
/// ```
/// assert_eq!(spbe_core::instrument("permenpanrb-59-2020").unwrap().indicators().len(), 47);
/// assert_eq!(spbe_core::instrument("permenpanrb-59"), None);
/// ```
#[must_use]
pub fn instrument(id: &str) -> Option<&'static Instrument> {
    INSTRUMENTS.into_iter().find(|instrument| instrument.id() == id)
}

/// The published edition that asks for so many values.
pub(crate) fn fitting(count: usize) -> Option<&'static str> {
    COUNTS.iter().find(|(values, _)| *values == count).map(|(_, id)| *id)
}

/// The ids of all of them, for messages.
pub(crate) fn known() -> String {
    let ids: Vec<&str> = INSTRUMENTS.into_iter().map(Instrument::id).collect();
    ids.join(", ")
}
