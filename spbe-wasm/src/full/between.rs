//! What stands between two results, and between two instruments.

use crate::errors::answer;
use crate::levels::card;
use crate::registry::instrument;
use crate::score::line;
use core::fmt::Write;
use spbe_core::{Change, Instrument, Lang, Node, diff};
use wasm_bindgen::prelude::*;

/// How far the second result is above the first, in the forms of [`spbe_core::Figures`];
/// between instruments why there is no difference, in English and in Indonesian.
///
/// # Errors
///
/// Every problem of the values.
#[wasm_bindgen]
#[must_use]
pub fn compare(
    number: u32,
    units: &[i32],
    zero: bool,
    later: u32,
    later_units: &[i32],
    later_zero: bool,
) -> Vec<String> {
    answer(|| {
        let (before, after) = (card(number, units, zero)?, card(later, later_units, later_zero)?);
        let comparison = after.after(&before);
        let reasons = [Lang::English, Lang::Indonesian].map(|lang| comparison.reason(lang));
        Ok(match comparison.difference() {
            Some(difference) => difference.figures().texts().into(),
            None => reasons.into_iter().flatten().collect(),
        })
    })
}

/// What changed from one instrument to another, a line for each change: its
/// kind, its node in the first and in the second, the weight in each.
///
/// # Errors
///
/// An unknown number.
#[wasm_bindgen]
#[must_use]
pub fn changes(first: u32, second: u32) -> String {
    answer(|| {
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
            let weight =
                |instrument: &Instrument, node: Option<Node>| node.map(|node| instrument.weight(node).figures());
            let found: Vec<_> = [weight(&first, from), weight(&second, to)].into_iter().flatten().collect();
            line(&mut text, &found);
        }
        Ok(text)
    })
}
