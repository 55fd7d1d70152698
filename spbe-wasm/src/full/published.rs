//! What was published: averages of groups of agencies, and the national index of every year.

use core::fmt::Write;
use spbe_core::{Averages, Instrument, Lang, NATIONAL_SOURCE, Node, Ratio, averages_of, national_series};
use wasm_bindgen::prelude::*;

/// Published averages of a year, a line for each group: year, group, source,
/// instrument, then the index, and the lists of domains and aspects.
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
