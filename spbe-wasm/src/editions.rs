//! What instruments say, and what stands between them.

use crate::registry::instrument;
use crate::score::{double, line};
use core::fmt::Write;
use spbe_core::{
    Averages, Change, INSTRUMENTS, Instrument, LIBRARY, Lang, NATIONAL_SOURCE, Node, Ratio, averages_of, diff,
    national_series,
};
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

/// What changed from one instrument to another, a line for each change: its
/// kind, its node in the first and in the second, the weight in each.
///
/// # Errors
///
/// An unknown number.
#[wasm_bindgen]
pub fn changes(first: u32, second: u32) -> Result<String, JsValue> {
    let (first, second) = (instrument(first)?, instrument(second)?);
    let mut text = String::new();
    for change in diff(&first, &second) {
        let (kind, from, to) = match change {
            Change::Added { node } => ("added", None, Some(node)),
            Change::Removed { node } => ("removed", Some(node), None),
            Change::Renamed { from, to } => ("renamed", Some(from), Some(to)),
            Change::Reweighted { from, to, .. } => ("reweighted", Some(from), Some(to)),
            Change::Scale => ("scale", None, None),
            Change::Bands => ("bands", None, None),
            _ => continue,
        };
        let place = |node: Option<Node>| node.map(|node| node.to_string()).unwrap_or_default();
        // Writing to a `String` does not fail.
        let _ = write!(text, "{kind}\t{}\t{}\t", place(from), place(to));
        let weight = |instrument: &Instrument, node: Option<Node>| node.map(|node| instrument.weight(node).figures());
        let found: Vec<_> = [weight(&first, from), weight(&second, to)].into_iter().flatten().collect();
        line(&mut text, &found);
    }
    Ok(text)
}

/// Published averages of a year, a line for each group: year, group, source,
/// instrument, then the index, domains and aspects, each list with its length before it.
#[wasm_bindgen]
#[must_use]
pub fn averages(year: u16) -> String {
    let mut text = String::new();
    for found in averages_of(year) {
        let _ = write!(text, "{}\t{}\t{}\t{}", found.year(), found.group(), found.source(), found.instrument());
        list(&mut text, found, &[Node::Index]);
        for nodes in nodes_of(found) {
            list(&mut text, found, &nodes);
        }
        text.push('\n');
    }
    text
}

/// The domains and the aspects of the instrument that averages are of.
fn nodes_of(averages: &Averages) -> [Vec<Node>; 2] {
    let instrument = spbe_core::instrument(averages.instrument());
    let nodes = |wanted: fn(&Node) -> bool| instrument.into_iter().flat_map(Instrument::nodes).filter(wanted).collect();
    [nodes(|node| matches!(node, Node::Domain(_))), nodes(|node| matches!(node, Node::Aspect(_)))]
}

fn list(text: &mut String, averages: &Averages, nodes: &[Node]) {
    let published: Vec<String> =
        nodes.iter().filter_map(|node| averages.of(*node)).map(|mean| mean.to_string()).collect();
    let _ = write!(text, "\t{}", published.join(" "));
}

/// The years that averages were published for.
#[wasm_bindgen(js_name = averageYears)]
#[must_use]
pub fn average_years() -> Vec<u16> {
    spbe_core::average_years().collect()
}

/// The national index of every year, a line for each: year, instrument, index,
/// the difference to the year before, or why there is none in English and in Indonesian.
#[wasm_bindgen(js_name = nationalSeries)]
#[must_use]
pub fn series() -> String {
    let mut text = String::new();
    let mut before = None;
    for national in national_series() {
        let _ = write!(text, "{}\t{}\t{}", national.year(), national.instrument(), national.index());
        if let Some(earlier) = before {
            let above = national.above(earlier).map(Ratio::figures);
            let reason = |lang| national.reason(earlier, lang).unwrap_or_default();
            let forms = above.map(spbe_core::Figures::texts).into_iter().flatten();
            let _ = write!(text, "\t{}\t{}", reason(Lang::English), reason(Lang::Indonesian));
            for form in forms {
                let _ = write!(text, "\t{form}");
            }
        }
        text.push('\n');
        before = Some(national);
    }
    text
}

/// Where the national series was published.
#[wasm_bindgen(js_name = nationalSource)]
#[must_use]
pub fn national_source() -> String {
    NATIONAL_SOURCE.into()
}
