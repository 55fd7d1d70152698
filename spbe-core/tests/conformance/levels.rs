//! How cases write their input.

use serde_json::Value as Json;
use spbe_core::{Basis, Blanks, Draft, Given, Instrument, Kind, Node, Scorecard};
use std::collections::BTreeMap;

/// A value as a case writes it.
pub(crate) fn given(json: &Json) -> Given<'_> {
    match json {
        Json::Null => Given::Blank,
        Json::Bool(_) => Given::Other(Kind::Boolean),
        Json::String(text) => Given::Text(text),
        Json::Number(number) => number.as_i64().map_or(Given::Other(Kind::Decimals), Given::Whole),
        Json::Array(_) => Given::Other(Kind::List),
        Json::Object(kind) => Given::Other(match kind["other"].as_str().unwrap() {
            "decimals" => Kind::Decimals,
            "boolean" => Kind::Boolean,
            "large_number" => Kind::LargeNumber,
            "list" => Kind::List,
            "object" => Kind::Object,
            "other" => Kind::Other,
            kind => panic!("unknown kind {kind}"),
        }),
    }
}

/// The levels of a case, blanks allowed.
pub(crate) fn draft(instrument: &Instrument, case: &Json) -> Draft {
    match &case["levels"] {
        Json::Array(levels) => Draft::in_order(instrument, levels.iter().map(given)).unwrap(),
        Json::Object(levels) => {
            let mut draft = Draft::new(instrument);
            if !case["fill"].is_null() {
                for indicator in instrument.indicators() {
                    draft.set(indicator.number(), given(&case["fill"])).unwrap();
                }
            }
            for (number, level) in levels {
                draft.set(number.as_str(), given(level)).unwrap();
            }
            draft
        }
        other => panic!("levels are a list or an object, not {other}"),
    }
}

/// The result of a case.
pub(crate) fn card(instrument: &Instrument, case: &Json) -> Scorecard {
    let draft = draft(instrument, case);
    let card = match case["blanks"].as_str() {
        None => draft.complete().unwrap().score(),
        Some("zero") => {
            let card = draft.with_blanks_as_zero();
            assert_eq!(card.blanks(), Blanks::Zero);
            card
        }
        Some(other) => panic!("unknown treatment of blanks {other}"),
    };
    match case["basis"].as_str() {
        None | Some("exact") => card,
        Some("rounded") => card.with_basis(Basis::Rounded),
        Some(other) => panic!("unknown basis {other}"),
    }
}

/// Every reachable weighted sum, in the instrument's smallest units, with an assessment that has it.
///
/// Indicators of one weight are alike, so raises are counted weight by weight.
pub(crate) fn by_sum(instrument: &Instrument) -> BTreeMap<i64, Vec<u8>> {
    let unit = |row: usize| {
        let (numerator, denominator) = instrument.weight(Node::Indicator(row)).parts();
        i64::try_from(numerator * 20 / denominator).unwrap()
    };
    let rows: Vec<usize> = (1..=instrument.indicators().len()).collect();
    let mut sums = BTreeMap::from([(rows.iter().map(|row| unit(*row)).sum(), vec![1; rows.len()])]);
    for alike in rows.chunk_by(|a, b| unit(*a) == unit(*b)) {
        let mut wider: BTreeMap<i64, Vec<u8>> = BTreeMap::new();
        for (reached, levels) in &sums {
            let (mut sum, mut raised) = (*reached, levels.clone());
            wider.entry(sum).or_insert_with(|| raised.clone());
            for step in 0..alike.len() * 4 {
                raised[alike[step % alike.len()] - 1] += 1;
                sum += unit(alike[0]);
                wider.entry(sum).or_insert_with(|| raised.clone());
            }
        }
        sums = wider;
    }
    sums
}
