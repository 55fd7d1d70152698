//! What instruments say.

use crate::registry::instrument;
use crate::score::{double, line};
use spbe_core::{INSTRUMENTS, LIBRARY, Lang};
use wasm_bindgen::prelude::*;

/// The ids of the built-in instruments.
#[wasm_bindgen]
#[must_use]
pub fn ids() -> Vec<String> {
    INSTRUMENTS.map(|instrument| instrument.id().to_owned()).into()
}

/// Name and version of the library.
#[wasm_bindgen]
#[must_use]
pub fn library() -> String {
    LIBRARY.into()
}

/// What an instrument says, as a document of format `spbe-instrument/1`.
///
/// # Errors
///
/// An unknown number.
#[wasm_bindgen(js_name = exportInstrument)]
pub fn export_instrument(number: u32) -> Result<String, JsValue> {
    Ok(instrument(number)?.to_json())
}

/// The fingerprint of an instrument.
///
/// # Errors
///
/// An unknown number.
#[wasm_bindgen]
pub fn fingerprint(number: u32) -> Result<String, JsValue> {
    Ok(instrument(number)?.fingerprint())
}

/// The weight of every node in percent, a line for each, in the forms of [`spbe_core::Figures`].
///
/// # Errors
///
/// An unknown number.
#[wasm_bindgen]
pub fn weights(number: u32) -> Result<String, JsValue> {
    let instrument = instrument(number)?;
    let mut text = String::new();
    for node in instrument.nodes() {
        line(&mut text, &[instrument.weight(node).figures()]);
    }
    Ok(text)
}

/// What everybody has to know of an instrument: code, English and Indonesian sentence of every notice.
///
/// # Errors
///
/// An unknown number.
#[wasm_bindgen]
pub fn notices(number: u32) -> Result<Vec<String>, JsValue> {
    let instrument = instrument(number)?;
    let said = instrument
        .notices()
        .into_iter()
        .flat_map(|notice| [notice.code().to_owned(), notice.message(Lang::English), notice.message(Lang::Indonesian)]);
    Ok(said.collect())
}

/// The weight of every node in whole units.
///
/// # Errors
///
/// An unknown number.
#[wasm_bindgen]
pub fn units(number: u32) -> Result<Vec<f64>, JsValue> {
    let instrument = instrument(number)?;
    Ok(instrument.nodes().map(|node| double(instrument.units_of(node))).collect())
}

/// The nodes that a label means, such as `aspect 4`.
///
/// # Errors
///
/// An unknown number.
#[wasm_bindgen]
pub fn find(number: u32, label: &str) -> Result<Vec<String>, JsValue> {
    Ok(instrument(number)?.find(label).map(|node| node.to_string()).collect())
}
