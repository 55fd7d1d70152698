//! What an answer says of a result.

use serde_json::{Map, Value, json};
use spbe_core::{Draft, Indicator, Instrument, Lang, Predicate, Ratio, ScorePart, Scorecard};

fn exact<'a>(parts: impl Iterator<Item = ScorePart<'a>>) -> Value {
    parts.map(|part| part.index().exact().to_string()).collect()
}

fn rounded<'a>(parts: impl Iterator<Item = ScorePart<'a>>) -> Value {
    parts.map(|part| part.index().to_string()).collect()
}

/// Everything that a case may expect of a result.
pub(super) fn score(card: &Scorecard) -> Value {
    let contributions: Vec<String> = card.indicators().map(|part| part.contribution().to_string()).collect();
    json!({
        "index": card.index().exact().to_string(),
        "decimal": card.index().decimal(),
        "rounded": card.index().to_string(),
        "value": card.index().to_f64().to_string(),
        "predicate": card.predicate_name(Lang::Indonesian),
        "borderline": card.borderline(),
        "domains": exact(card.domains()),
        "aspects": exact(card.aspects()),
        "domains_rounded": rounded(card.domains()),
        "aspects_rounded": rounded(card.aspects()),
        "contributions": contributions,
    })
}

/// Rounding and bands alone.
pub(super) fn index(card: &Scorecard) -> Value {
    let by_rounded = card.clone().with_basis(spbe_core::Basis::Rounded);
    json!({
        "index": card.index().exact().to_string(),
        "rounded": card.index().to_string(),
        "predicate": card.predicate_name(Lang::Indonesian),
        "predicate_of_rounded": by_rounded.predicate_name(Lang::Indonesian),
    })
}

/// What is missing, and what is within reach.
pub(super) fn draft(draft: &Draft) -> Value {
    let instrument: &Instrument = draft.instrument();
    let name = |predicate: Predicate| instrument.band(predicate).map(|band| band.name().indonesian());
    let end = |card: &Scorecard| {
        json!({
            "index": card.index().exact().to_string(),
            "domains": exact(card.domains()),
            "aspects": exact(card.aspects()),
        })
    };
    json!({
        "answered": draft.answered(),
        "missing": draft.missing().map(Indicator::number).collect::<Vec<_>>(),
        "reachable": draft.reachable().into_iter().filter_map(name).collect::<Vec<_>>(),
        "lowest": end(&draft.lowest()),
        "highest": end(&draft.highest()),
    })
}

/// The working of every node, by node.
pub(super) fn workings(card: &Scorecard) -> Value {
    let working = |working: spbe_core::Working<'_>| {
        let lines: Value = working
            .lines()
            .map(|line| {
                let exactly = [line.value().exact(), line.weight(), line.product()].map(Ratio::to_shortest);
                [line.part().number().to_owned()].into_iter().chain(exactly).collect::<Value>()
            })
            .collect();
        let said = json!({
            "lines": lines,
            "sum": working.sum().to_shortest(),
            "divisor": working.divisor().to_shortest(),
            "result": working.result().exact().to_shortest(),
        });
        (working.part().node().to_string(), said)
    };
    json!({ "nodes": card.explain().into_iter().map(working).collect::<Map<_, _>>() })
}
