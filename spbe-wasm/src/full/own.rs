//! Instruments of one's own: loaded, kept as long as JavaScript holds them, and forgotten.

use crate::errors::{Refused, answer};
use core::cell::RefCell;
use spbe_core::{INSTRUMENTS, Instrument};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "./errors.js")]
extern "C" {
    /// Keeps an `InstrumentError`, from a document of format `spbe-problems/1`, as `refuse` keeps other errors.
    #[wasm_bindgen(js_name = refuseInstrument)]
    fn refuse_instrument(document: &str);
}

thread_local! {
    /// Instruments that were loaded; a place is free again once JavaScript has forgotten its instrument.
    static LOADED: RefCell<Vec<Option<Instrument>>> = const { RefCell::new(Vec::new()) };
}

/// The instrument with a number beyond those of the built-in ones.
pub(crate) fn loaded(number: usize) -> Option<Instrument> {
    LOADED.with_borrow(|loaded| loaded.get(number.checked_sub(INSTRUMENTS.len())?)?.clone())
}

/// Reads a definition and hands out a number for it.
///
/// # Errors
///
/// Every problem of the definition.
#[wasm_bindgen(js_name = loadInstrument)]
#[must_use]
pub fn load_instrument(document: &[u8]) -> u32 {
    answer(|| {
        let instrument = Instrument::from_json(document).map_err(|invalid| {
            refuse_instrument(&invalid.to_json());
            Refused
        })?;
        let at = LOADED.with_borrow_mut(|loaded| {
            let free = loaded.iter().position(Option::is_none).unwrap_or(loaded.len());
            match loaded.get_mut(free) {
                Some(place) => *place = Some(instrument),
                None => loaded.push(Some(instrument)),
            }
            free
        });
        Ok(u32::try_from(at.saturating_add(INSTRUMENTS.len())).unwrap_or(u32::MAX))
    })
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
