//! What each kind of case asserts.

use crate::levels::{card, draft, given};
use serde_json::{Value as Json, json};
use spbe_core::{
    Assessment, Draft, Indicator, Instrument, InvalidAssessment, Key, Lang, Node, Predicate, Record, ScorePart,
    Scorecard,
};
use std::collections::BTreeMap;
use std::path::Path;

pub(crate) fn run(instrument: &Instrument, case: &Json, folder: &Path, by_sum: &BTreeMap<i64, Vec<u8>>) {
    match case["kind"].as_str().unwrap() {
        "score" => score(&card(instrument, case), &case["expect"]),
        "index" => index(instrument, case, by_sum),
        "draft" => drafted(instrument, case),
        "code" => code(instrument, case),
        "explain" => explain(instrument, case),
        "problems" => problems(instrument, case),
        "document" => document(case, folder),
        "find" => find(instrument, case),
        kind => panic!("unknown kind {kind}"),
    }
}

#[track_caller]
fn same(key: &str, derived: &Json, expected: &Json) {
    assert_eq!(derived, expected, "{key}");
}

fn exact<'a>(parts: impl Iterator<Item = ScorePart<'a>>) -> Json {
    parts.map(|part| part.index().exact().to_string()).collect()
}

fn rounded<'a>(parts: impl Iterator<Item = ScorePart<'a>>) -> Json {
    parts.map(|part| part.index().rounded().to_string()).collect()
}

fn score(card: &Scorecard, expect: &Json) {
    let expect = expect.as_object().unwrap();
    assert!(!expect.is_empty(), "a case expects something");
    for (key, expected) in expect {
        let derived = match key.as_str() {
            "index" => json!(card.index().exact().to_string()),
            "decimal" => json!(card.index().decimal()),
            "rounded" => json!(card.index().rounded().to_string()),
            "value" => json!(card.index().to_f64().to_string()),
            "predicate" => json!(card.predicate_name(Lang::Indonesian)),
            "borderline" => json!(card.borderline()),
            "domains" => exact(card.domains()),
            "aspects" => exact(card.aspects()),
            "domains_rounded" => rounded(card.domains()),
            "aspects_rounded" => rounded(card.aspects()),
            "contributions" => card.indicators().map(|part| part.contribution().to_string()).collect(),
            key => panic!("unknown key {key}"),
        };
        same(key, &derived, expected);
    }
}

/// What rounding and bands make of an assessment.
pub(crate) fn of_sum(instrument: &Instrument, levels: &[u8]) -> [String; 4] {
    let card = Assessment::in_order(instrument, levels.iter().copied()).unwrap().score();
    let by_rounded = card.clone().with_basis(spbe_core::Basis::Rounded);
    [
        card.index().exact().to_string(),
        card.index().rounded().to_string(),
        card.predicate_name(Lang::Indonesian).into(),
        by_rounded.predicate_name(Lang::Indonesian).into(),
    ]
}

/// A weighted sum: rounding and bands alone.
fn index(instrument: &Instrument, case: &Json, by_sum: &BTreeMap<i64, Vec<u8>>) {
    let sum = case["sum"].as_i64().unwrap();
    let derived = of_sum(instrument, &by_sum[&sum]);
    for (key, expected) in case["expect"].as_object().unwrap() {
        let keys = ["index", "rounded", "predicate", "predicate_of_rounded"];
        let at = keys.iter().position(|known| known == key).unwrap_or_else(|| panic!("unknown key {key}"));
        same(key, &json!(derived[at]), expected);
    }
}

fn name(instrument: &Instrument, predicate: Predicate) -> &str {
    instrument.band(predicate).unwrap().name().indonesian()
}

fn drafted(instrument: &Instrument, case: &Json) {
    let draft = draft(instrument, case);
    for (key, expected) in case["expect"].as_object().unwrap() {
        let derived = match key.as_str() {
            "answered" => json!(draft.answered()),
            "missing" => draft.missing().map(Indicator::number).collect(),
            "reachable" => draft.reachable().into_iter().map(|predicate| name(instrument, predicate)).collect(),
            "lowest" => return_score(&draft.lowest(), expected),
            "highest" => return_score(&draft.highest(), expected),
            key => panic!("unknown key {key}"),
        };
        same(key, &derived, expected);
    }
}

/// Asserts the keys of a result, and gives back what was expected.
fn return_score(card: &Scorecard, expected: &Json) -> Json {
    score(card, expected);
    expected.clone()
}

fn code(instrument: &Instrument, case: &Json) {
    let draft = draft(instrument, case);
    let code = case["code"].as_str().unwrap();
    assert_eq!(draft.code().unwrap(), code);
    let others = case["reads"].as_array().into_iter().flatten().map(|other| other.as_str().unwrap());
    for spelling in others.chain([code]) {
        assert_eq!(Draft::from_code(spelling).unwrap(), draft, "{spelling}");
    }
}

fn node(instrument: &Instrument, label: &str) -> Node {
    let mut found = instrument.nodes().filter(|node| node.to_string() == label);
    found.next().unwrap_or_else(|| panic!("no node {label}"))
}

fn explain(instrument: &Instrument, case: &Json) {
    let card = card(instrument, case);
    let workings = card.explain();
    for (label, expected) in case["expect"]["nodes"].as_object().unwrap() {
        let node = node(instrument, label);
        let working = workings.iter().find(|working| working.part().node() == node).unwrap();
        let lines: Json = working
            .lines()
            .map(|line| {
                let part = line.part();
                [
                    part.number().into(),
                    line.value().exact().to_shortest(),
                    line.weight().to_shortest(),
                    line.product().to_shortest(),
                ]
            })
            .map(|line| json!(line))
            .collect();
        let derived = json!({
            "lines": lines,
            "sum": working.sum().to_shortest(),
            "divisor": working.divisor().to_shortest(),
            "result": working.result().exact().to_shortest(),
        });
        same(label, &derived, expected);
    }
}

fn problems(instrument: &Instrument, case: &Json) {
    let draft = case["draft"] == json!(true);
    let refused = if let Some(rows) = case["rows"].as_array() {
        let key = |key: &Json| -> Key<'static> {
            match key {
                Json::Number(number) => Key::Number(number.as_i64().unwrap()),
                Json::String(text) => Key::Text(Box::leak(text.clone().into_boxed_str())),
                other => panic!("an indicator is a number or text, not {other}"),
            }
        };
        let rows = rows.iter().map(|row| (key(&row[0]), given(&row[1])));
        if draft { Draft::read(instrument, rows).err() } else { Assessment::read(instrument, rows).err() }
    } else if let Some(levels) = case["levels"].as_array() {
        let levels = levels.iter().map(given);
        if draft { Draft::in_order(instrument, levels).err() } else { Assessment::in_order(instrument, levels).err() }
    } else if let Some(document) = case["document"].as_str() {
        refused_document(document, draft)
    } else if let Some(code) = case["code"].as_str() {
        Draft::from_code(code).err()
    } else {
        panic!("a case of problems has input");
    };
    let derived: Json = refused
        .expect("the input is refused")
        .problems()
        .iter()
        .map(|problem| {
            json!({
                "code": problem.code(),
                "indicator": problem.indicator(),
                "path": problem.path(),
                "en": problem.message(Lang::English),
                "id": problem.message(Lang::Indonesian),
            })
        })
        .collect();
    same("problems", &derived, &case["expect"]["problems"]);
}

/// Documents of results are verified, documents of assessments read and completed.
fn refused_document(document: &str, draft: bool) -> Option<InvalidAssessment> {
    if document.contains(spbe_core::SCORECARD_FORMAT) {
        return spbe_core::verify(document.as_bytes()).err();
    }
    match Record::from_json(document.as_bytes()) {
        Ok(record) if draft => panic!("the document is accepted: {}", record.to_json()),
        Ok(record) => record.assessment().err(),
        Err(invalid) => Some(invalid),
    }
}

fn document(case: &Json, folder: &Path) {
    let text = match (case["document"].as_str(), case["file"].as_str()) {
        (Some(document), None) => document.into(),
        (None, Some(file)) => std::fs::read_to_string(folder.join(file)).unwrap(),
        _ => panic!("a document is given, or named"),
    };
    let record = Record::from_json(text.as_bytes()).unwrap();
    let mut expect = case["expect"].clone();
    if let Some(written) = expect.as_object_mut().unwrap().remove("written") {
        same("written", &json!(record.to_json()), &written);
    }
    assert_eq!(Record::from_json(record.to_json().as_bytes()).unwrap(), record, "it reads back");
    if !expect.as_object().unwrap().is_empty() {
        let card = record.score().unwrap();
        score(&card, &expect);
        let card_document = record.card_to_json(&card);
        assert_eq!(spbe_core::verify(card_document.as_bytes()).unwrap(), card);
    }
}

fn find(instrument: &Instrument, case: &Json) {
    let found: Json = instrument.find(case["label"].as_str().unwrap()).map(|node| node.to_string()).collect();
    same("nodes", &found, &case["expect"]["nodes"]);
}
