//! What instruments say.

use crate::errors::answer;
use crate::registry::instrument;
use crate::score::{double, line};
use spbe_core::{INSTRUMENTS, LIBRARY, Lang};
use wasm_bindgen::prelude::*;

/// The ids of the built-in instruments, with a line break after each.
#[wasm_bindgen]
#[must_use]
pub fn ids() -> String {
    let mut text = String::new();
    for instrument in INSTRUMENTS {
        fields(&mut text, &[instrument.id()]);
    }
    text
}

/// Adds a line of texts that have no tab and no line break, with a tab between them.
fn fields(text: &mut String, fields: &[&str]) {
    for (at, field) in fields.iter().enumerate() {
        text.push_str(if at == 0 { "" } else { "\t" });
        text.push_str(field);
    }
    text.push('\n');
}

/// Name and version of the library.
#[wasm_bindgen]
#[must_use]
pub fn library() -> String {
    LIBRARY.into()
}

/// What an instrument says, as a document of format `spbe-instrument/1`.
#[wasm_bindgen(js_name = exportInstrument)]
#[must_use]
pub fn export_instrument(number: u32) -> String {
    answer(|| Ok(instrument(number)?.to_json()))
}

/// The fingerprint of an instrument.
#[wasm_bindgen]
#[must_use]
pub fn fingerprint(number: u32) -> String {
    answer(|| Ok(instrument(number)?.fingerprint()))
}

/// The weight of every node in percent, a line for each, in the forms of [`spbe_core::Figures`].
#[wasm_bindgen]
#[must_use]
pub fn weights(number: u32) -> String {
    answer(|| {
        let instrument = instrument(number)?;
        let mut text = String::new();
        for node in instrument.nodes() {
            line(&mut text, &[instrument.weight(node).figures()]);
        }
        Ok(text)
    })
}

/// What everybody has to know of an instrument, a line for each notice: its code, its English and its Indonesian sentence.
#[wasm_bindgen]
#[must_use]
pub fn notices(number: u32) -> String {
    answer(|| {
        let mut text = String::new();
        for notice in instrument(number)?.notices() {
            let [english, indonesian] = [Lang::English, Lang::Indonesian].map(|lang| notice.message(lang));
            fields(&mut text, &[notice.code(), &english, &indonesian]);
        }
        Ok(text)
    })
}

/// The weight of every node in whole units.
#[wasm_bindgen]
#[must_use]
pub fn units(number: u32) -> Vec<f64> {
    answer(|| {
        let instrument = instrument(number)?;
        Ok(instrument.nodes().map(|node| double(instrument.units_of(node))).collect())
    })
}

/// The nodes that a label means, such as `aspect 4`, with a line break after each.
#[wasm_bindgen]
#[must_use]
pub fn find(number: u32, label: &str) -> String {
    answer(|| {
        let mut text = String::new();
        for node in instrument(number)?.find(label) {
            fields(&mut text, &[&node.to_string()]);
        }
        Ok(text)
    })
}
