//! Instruments by number: the built-in ones first, then those that were loaded and are still in use.

use crate::errors::{no_instrument, refused};
use core::cell::RefCell;
use spbe_core::{INSTRUMENTS, Instrument, PERMENPANRB_59_2020, find_instrument};
use wasm_bindgen::prelude::*;

thread_local! {
    /// Instruments that were loaded; a place is free again once JavaScript has forgotten its instrument.
    static LOADED: RefCell<Vec<Option<Instrument>>> = const { RefCell::new(Vec::new()) };
}

/// The instrument with a number.
///
/// # Errors
///
/// `unknown_instrument` for a number that was not handed out: the package's own JavaScript has none.
pub(crate) fn instrument(number: u32) -> Result<Instrument, JsValue> {
    let at = usize::try_from(number).unwrap_or(usize::MAX);
    if let Some(built_in) = INSTRUMENTS.get(at) {
        return Ok((*built_in).clone());
    }
    let loaded = LOADED.with_borrow(|loaded| loaded.get(at.checked_sub(INSTRUMENTS.len())?)?.clone());
    loaded.map_or_else(|| find_instrument("", &[]).cloned().map_err(refused), Ok)
}

/// Instruments with these numbers.
pub(crate) fn instruments(numbers: &[u32]) -> Result<Vec<Instrument>, JsValue> {
    numbers.iter().map(|number| instrument(*number)).collect()
}

/// The number of the built-in instrument with an id; without one, of the usual one.
///
/// # Errors
///
/// `unknown_instrument`.
#[wasm_bindgen(js_name = builtIn)]
#[expect(clippy::needless_pass_by_value, reason = "what may be missing crosses the border by value")]
pub fn built_in(id: Option<String>) -> Result<u32, JsValue> {
    let wanted = find_instrument(id.as_deref().unwrap_or(PERMENPANRB_59_2020.id()), &[]).map_err(refused)?;
    let number = INSTRUMENTS.iter().position(|instrument| *instrument == wanted);
    Ok(number.and_then(|number| u32::try_from(number).ok()).unwrap_or_default())
}

/// Reads a definition and hands out a number for it.
///
/// # Errors
///
/// Every problem of the definition.
#[wasm_bindgen(js_name = loadInstrument)]
pub fn load_instrument(document: &[u8]) -> Result<u32, JsValue> {
    let instrument = Instrument::from_json(document).map_err(|invalid| no_instrument(&invalid))?;
    let at = LOADED.with_borrow_mut(|loaded| {
        let free = loaded.iter().position(Option::is_none).unwrap_or(loaded.len());
        match loaded.get_mut(free) {
            Some(place) => *place = Some(instrument),
            None => loaded.push(Some(instrument)),
        }
        free
    });
    Ok(u32::try_from(at.saturating_add(INSTRUMENTS.len())).unwrap_or(u32::MAX))
}

/// Gives back the number of a loaded instrument that nobody uses any more.
#[wasm_bindgen]
pub fn forget(number: u32) {
    let at = usize::try_from(number).ok().and_then(|at| at.checked_sub(INSTRUMENTS.len()));
    LOADED.with_borrow_mut(|loaded| {
        if let Some(place) = at.and_then(|at| loaded.get_mut(at)) {
            *place = None;
        }
    });
}
