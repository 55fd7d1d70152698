//! The built-in instruments, one file per regulation.

use crate::instrument::Instrument;
use alloc::string::String;
use alloc::vec::Vec;

#[rustfmt::skip] // one line per row of the annex
mod permenpanrb_59_2020;
#[rustfmt::skip]
mod permenpanrb_5_2018;
#[rustfmt::skip]
mod permenpanrb_8_2026;
mod rows;

pub use permenpanrb_5_2018::{PERMENPANRB_5_2018, PERMENPANRB_5_2018_ONE_SERVICE, PERMENPANRB_5_2018_TWO_SERVICES};
pub use permenpanrb_8_2026::PERMENPANRB_8_2026;
pub use permenpanrb_59_2020::PERMENPANRB_59_2020;

/// Every built-in instrument, in the order of the regulations.
pub static INSTRUMENTS: [&Instrument; 5] = [
    &PERMENPANRB_5_2018,
    &PERMENPANRB_5_2018_TWO_SERVICES,
    &PERMENPANRB_5_2018_ONE_SERVICE,
    &PERMENPANRB_59_2020,
    &PERMENPANRB_8_2026,
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

/// The built-in instrument that asks for so many values, for the hint at a wrong count.
pub(crate) fn fitting(count: usize) -> Option<&'static str> {
    INSTRUMENTS.into_iter().find(|instrument| instrument.indicators().len() == count).map(Instrument::id)
}

/// The ids of all of them, for messages.
pub(crate) fn known() -> String {
    let ids: Vec<&str> = INSTRUMENTS.into_iter().map(Instrument::id).collect();
    ids.join(", ")
}
