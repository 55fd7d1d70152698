//! Results: sums, and the figures that follow from them.

use crate::errors::{answer, refused};
use crate::levels::{assessment, card, draft, units_of};
use core::fmt::Write;
use spbe_core::{Basis, Blanks, Fault, Figures, Lang, Node, Problem, Scorecard};
use wasm_bindgen::prelude::*;

/// The weighted sum of the index alone.
///
/// # Errors
///
/// Every problem of the values.
#[wasm_bindgen]
#[must_use]
pub fn sum(number: u32, units: &[i32], zero: bool) -> f64 {
    answer(|| {
        if zero {
            return Ok(double(card(number, units, zero)?.part(Node::Index).sum()));
        }
        assessment(number, units).map(|assessment| double(assessment.sum()))
    })
}

/// The weighted sums of the index, the domains and the aspects.
///
/// # Errors
///
/// Every problem of the values.
#[wasm_bindgen]
#[must_use]
pub fn sums(number: u32, units: &[i32], zero: bool) -> Vec<f64> {
    answer(|| {
        let card = card(number, units, zero)?;
        let parts = [card.part(Node::Index)].into_iter().chain(card.domains()).chain(card.aspects());
        Ok(parts.map(|part| double(part.sum())).collect())
    })
}

/// A sum as JavaScript counts. Exact: no sum of an instrument is beyond 2^53.
#[expect(clippy::cast_precision_loss, reason = "a sum is at most 2^53, by the rule on fineness of instruments")]
pub(crate) const fn double(sum: i64) -> f64 {
    sum as f64
}

/// The figures of some nodes, a line for each: its index (or value), then its
/// contribution, in the forms of [`Figures`], with tabs between them; and in a
/// last line the ranks of the predicate by the exact and by the two-decimal
/// index. Nodes are numbered as the index, domains, aspects and indicators
/// stand one after the other.
///
/// # Errors
///
/// Every problem of the values.
#[wasm_bindgen]
#[must_use]
pub fn figures(number: u32, units: &[i32], zero: bool, nodes: &[u32]) -> String {
    answer(|| {
        let card = card(number, units, zero)?;
        let all: Vec<Node> = card.instrument().nodes().collect();
        let mut text = String::new();
        for node in nodes.iter().filter_map(|at| all.get(usize::try_from(*at).ok()?)) {
            let part = card.part(*node);
            line(&mut text, &[part.index().figures(), part.contribution().figures()]);
        }
        let rank = |basis| card.instrument().predicate(card.index(), basis).rank();
        // Writing to a `String` does not fail.
        let _ = writeln!(text, "{}\t{}", rank(Basis::Exact), rank(Basis::Rounded));
        Ok(text)
    })
}

/// Adds a line of figures.
pub(crate) fn line(text: &mut String, figures: &[Figures]) {
    for figures in figures {
        for form in figures.texts() {
            text.push_str(&form);
            text.push('\t');
        }
    }
    text.push('\n');
}

/// What a draft can still become: how many predicates are within reach, their
/// ranks, then the values that give the lowest index and those that give the highest.
///
/// # Errors
///
/// Every problem of the values.
#[wasm_bindgen]
#[must_use]
pub fn bounds(number: u32, units: &[i32]) -> Vec<i32> {
    answer(|| {
        let draft = draft(number, units)?;
        let ranks: Vec<i32> = draft.reachable().into_iter().map(|predicate| predicate.rank().into()).collect();
        let mut said = vec![i32::try_from(ranks.len()).unwrap_or_default()];
        said.extend(ranks);
        said.extend(units_of(draft.lowest().draft()));
        said.extend(units_of(draft.highest().draft()));
        Ok(said)
    })
}

/// Whether the predicate is read from the two-decimal index.
///
/// # Errors
///
/// `unknown_word`.
#[wasm_bindgen(js_name = isRounded)]
#[must_use]
pub fn is_rounded(basis: &str) -> bool {
    answer(|| Ok(Basis::from_code(basis).map_err(|problem| refused(problem.at_path("/basis")))? == Basis::Rounded))
}

/// Whether blanks count as 0.
///
/// # Errors
///
/// `unknown_word`.
#[wasm_bindgen(js_name = isZero)]
#[must_use]
pub fn is_zero(blanks: &str) -> bool {
    answer(|| Ok(Blanks::from_code(blanks).map_err(|problem| refused(problem.at_path("/blanks")))? == Blanks::Zero))
}

/// Whether the tag of a language means Indonesian.
///
/// # Errors
///
/// `unknown_word` for a tag that means neither Indonesian nor English.
#[wasm_bindgen(js_name = isIndonesian)]
#[must_use]
pub fn is_indonesian(tag: &str) -> bool {
    let unknown = || Problem::from(Fault::UnknownWord { given: tag.into(), expected: "id, en" }).at_path("/lang");
    answer(|| Ok(Lang::from_tag(tag).ok_or_else(|| refused(unknown()))? == Lang::Indonesian))
}

/// The working of every node, as a document of format `spbe-explain/1`.
///
/// # Errors
///
/// Every problem of the values.
#[wasm_bindgen]
#[must_use]
pub fn explain(number: u32, units: &[i32], zero: bool) -> String {
    answer(|| Ok(card(number, units, zero)?.explain_to_json()))
}

/// The working of every node as text, in the order of [`explain`], with a NUL after each.
///
/// # Errors
///
/// Every problem of the values.
#[wasm_bindgen(js_name = explainText)]
#[must_use]
pub fn explain_text(number: u32, units: &[i32], zero: bool, indonesian: bool) -> String {
    let lang = if indonesian { Lang::Indonesian } else { Lang::English };
    answer(|| {
        let mut text = String::new();
        for working in card(number, units, zero)?.explain() {
            text.push_str(&working.text(lang));
            text.push('\0');
        }
        Ok(text)
    })
}

/// The result by the basis that was asked for.
pub(crate) fn with(card: Scorecard, rounded: bool) -> Scorecard {
    if rounded { card.with_basis(Basis::Rounded) } else { card }
}
