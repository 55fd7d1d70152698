//! How cases write their input.

use serde_json::Value as Json;
use spbe_core::{Assessment, Basis, Blanks, Draft, Given, Instrument, Kind, Node, Scorecard};
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

/// Some assessment with a weighted sum: greedily from the lowest, indicators in an order that lets every
/// reachable sum be met; fails if none is found.
pub(crate) fn with_sum(instrument: &Instrument, sum: i64) -> Assessment {
    let unit = |row: usize| {
        let (numerator, denominator) = instrument.weight(Node::Indicator(row)).parts();
        i64::try_from(numerator * 20 / denominator).unwrap()
    };
    let mut sums = BTreeMap::from([(2000_i64, Vec::new())]);
    // Sums reached so far, each with the raises that lead there; indicators of one weight are alike.
    let rows: Vec<usize> = (1..=instrument.indicators().len()).collect();
    for chunk in rows.chunk_by(|a, b| unit(*a) == unit(*b)) {
        let mut wider = BTreeMap::new();
        for (reached, raises) in &sums {
            for steps in 0..=chunk.len() * 4 {
                let next = reached + unit(chunk[0]) * i64::try_from(steps).unwrap();
                if next <= sum {
                    let with = || raises.iter().copied().chain([(chunk[0], chunk.len(), steps)]).collect();
                    wider.entry(next).or_insert_with(with);
                }
            }
        }
        sums = wider;
    }
    let raises: &Vec<(usize, usize, usize)> =
        sums.get(&sum).unwrap_or_else(|| panic!("no assessment has the sum {sum}"));
    let mut levels = vec![1_u8; instrument.indicators().len()];
    for (first, count, steps) in raises {
        for step in 0..*steps {
            levels[first - 1 + step % count] += 1;
        }
    }
    Assessment::in_order(instrument, levels).unwrap()
}
