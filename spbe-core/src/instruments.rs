//! The built-in instruments, one file per regulation.

use crate::error::Problem;
use crate::fault::{Fault, shortened};
use crate::instrument::Instrument;
use alloc::string::String;

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

/// The id of the first built-in instrument that asks for so many values, for the hint at a wrong count.
#[must_use]
pub fn fitting(count: usize) -> Option<&'static str> {
    INSTRUMENTS.into_iter().find(|instrument| instrument.indicators().len() == count).map(Instrument::id)
}

/// The instrument with an id: a built-in one, or one of one's own.
///
/// # Errors
///
/// `unknown_instrument`, which names every id that is known.
pub fn find_instrument<'a>(id: &str, own: &'a [Instrument]) -> Result<&'a Instrument, Problem> {
    let mut known = String::new();
    for instrument in INSTRUMENTS.into_iter().chain(own) {
        if instrument.id() == id {
            return Ok(instrument);
        }
        known.push_str(if known.is_empty() { "" } else { ", " });
        known.push_str(instrument.id());
    }
    Err(Problem::new(Fault::UnknownInstrument { given: shortened(id), known }))
}
