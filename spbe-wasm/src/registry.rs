//! Instruments by number: the built-in ones first, then (in `spbe/full`) those that were loaded and are still in use.

use crate::errors::{Refused, answer, refused};
#[cfg(feature = "full")]
use crate::full::own::loaded;
use spbe_core::{INSTRUMENTS, Instrument, PERMENPANRB_59_2020, find_instrument};
use wasm_bindgen::prelude::*;

/// The instrument with a number.
///
/// # Errors
///
/// `unknown_instrument` for a number that was not handed out: the package's own JavaScript has none.
pub(crate) fn instrument(number: u32) -> Result<Instrument, Refused> {
    let at = usize::try_from(number).unwrap_or(usize::MAX);
    if let Some(built_in) = INSTRUMENTS.get(at) {
        return Ok((*built_in).clone());
    }
    loaded(at).map_or_else(|| find_instrument("", &[]).cloned().map_err(refused), Ok)
}

/// Without `spbe/full` nothing is loaded.
#[cfg(not(feature = "full"))]
const fn loaded(_: usize) -> Option<Instrument> {
    None
}

/// Instruments with these numbers.
pub(crate) fn instruments(numbers: &[u32]) -> Result<Vec<Instrument>, Refused> {
    numbers.iter().map(|number| instrument(*number)).collect()
}

/// The number of the built-in instrument with an id; without one, of the usual one.
///
/// # Errors
///
/// `unknown_instrument`.
#[wasm_bindgen(js_name = builtIn)]
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "what may be missing crosses the border by value")]
pub fn built_in(id: Option<String>) -> u32 {
    answer(|| {
        let wanted = find_instrument(id.as_deref().unwrap_or(PERMENPANRB_59_2020.id()), &[]).map_err(refused)?;
        let number = INSTRUMENTS.iter().position(|instrument| *instrument == wanted);
        Ok(number.and_then(|number| u32::try_from(number).ok()).unwrap_or_default())
    })
}
