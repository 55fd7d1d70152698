//! The cases of the conformance suite that have a result, through batches: all those of one instrument, one treatment of
//! blanks and one basis together.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails may panic")]

use serde_json::Value;
use spbe_core::batch::{Column, Hundredths, Input, OnBlank, Outputs, Scorer, Values};
use spbe_core::{Basis, Draft, Given, Instrument, Lang, Node, Ratio, Record, find_instrument};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A case with a result: what went in, and what is expected.
struct Case {
    name: String,
    draft: Draft,
    expect: Value,
}

/// Cases that can be scored together: instrument, blanks, basis.
type Batches = BTreeMap<(String, bool, bool), Vec<Case>>;

#[test]
fn every_case_with_a_result_has_it_in_a_batch_too() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../conformance");
    let manifest: Value = serde_json::from_str(&fs::read_to_string(folder.join("manifest.json")).unwrap()).unwrap();
    let mut batches = Batches::new();
    let mut expected = 0;
    for name in manifest["files"].as_object().unwrap().keys() {
        let file: Value = serde_json::from_str(&fs::read_to_string(folder.join(name)).unwrap()).unwrap();
        for case in file["cases"].as_array().unwrap() {
            expected += usize::from(case["expect"]["index"].is_string() && case["kind"] != "index");
            read(case, &file, &folder, &mut batches);
        }
    }
    let mut count = 0;
    for ((_, zero, rounded), cases) in &batches {
        scored(*zero, *rounded, cases);
        count += cases.len();
    }
    println!("cases through batches: {count} passed, 0 failed, in {} batches", batches.len());
    assert_eq!((count, expected), (1882, 1882));
}

/// Puts a case with a result where it belongs.
fn read(case: &Value, file: &Value, folder: &Path, batches: &mut Batches) {
    let expect = &case["expect"];
    if !expect["index"].is_string() || case["kind"] == "index" {
        return;
    }
    let defined =
        case.get("definition").map(|definition| Instrument::from_json(definition.to_string().as_bytes()).unwrap());
    let draft = if case["kind"] == "document" {
        let text = match case["file"].as_str() {
            Some(file) => fs::read_to_string(folder.join(file)).unwrap(),
            None => case["document"].as_str().unwrap().to_owned(),
        };
        Record::from_json_with(text.as_bytes(), defined.as_slice()).unwrap().draft().clone()
    } else {
        let id = case["instrument"].as_str().or(file["instrument"].as_str()).unwrap_or_default();
        let instrument = defined.unwrap_or_else(|| find_instrument(id, &[]).unwrap().clone());
        draft(&instrument, case)
    };
    let key = (draft.instrument().fingerprint(), case["blanks"] == "zero", case["basis"] == "rounded");
    let name = format!("{}: {}", draft.instrument(), case["name"]);
    batches.entry(key).or_default().push(Case { name, draft, expect: expect.clone() });
}

fn draft(instrument: &Instrument, case: &Value) -> Draft {
    let mut draft = Draft::new(instrument);
    if let Some(levels) = case["levels"].as_array() {
        return Draft::in_order(instrument, levels.iter().map(given)).unwrap();
    }
    for indicator in instrument.indicators() {
        draft.set(indicator.number(), given(&case["fill"])).unwrap();
    }
    for (number, level) in case["levels"].as_object().unwrap() {
        draft.set(number.as_str(), given(level)).unwrap();
    }
    draft
}

fn given(value: &Value) -> Given<'_> {
    match value {
        Value::String(text) => Given::Text(text),
        Value::Number(number) => Given::Whole(number.as_i64().unwrap()),
        _ => Given::Blank,
    }
}

/// Scores a batch, and compares every row with what its case expects.
fn scored(zero: bool, rounded: bool, cases: &[Case]) {
    let instrument = cases[0].draft.instrument();
    let on_blank = if zero { OnBlank::Zero } else { OnBlank::Refuse };
    let basis = if rounded { Basis::Rounded } else { Basis::Exact };
    let values = cases.iter().flat_map(|case| case.draft.values());
    let units = |value: &Option<spbe_core::Value>| value.map_or(-1, |value| i64::from(value.ten_thousandths()));
    let units: Vec<i64> = values.map(units).collect();
    let block = Column::from(Values::TenThousandths64(&units)).with_blank(-1);
    let input = Input::row_major(block, instrument.indicators().len()).unwrap();
    let rows = cases.len();
    assert_eq!(input.rows(), rows);
    let nodes: Vec<Node> = instrument.nodes().filter(|node| !matches!(node, Node::Indicator(_))).collect();
    let (mut sums, mut hundredths, mut ranks) = (vec![0; rows], vec![0; rows], vec![0; rows]);
    let mut doubles = vec![vec![0.0; rows]; nodes.len()];
    let outputs = Outputs::new().sums(&mut sums).rounded(Hundredths::I32(&mut hundredths)).ranks(&mut ranks);
    let mut outputs = nodes.iter().zip(&mut doubles).fold(outputs, |outputs, (node, out)| outputs.doubles(*node, out));
    let scorer = Scorer::new(instrument).on_blank(on_blank).with_basis(basis);
    assert_eq!(scorer.score_into(&input, &mut outputs), Ok(0));

    let whole = instrument.units_of(Node::Index) * 10_i64.pow(instrument.scale().decimals().into());
    for (row, Case { name, expect, .. }) in cases.iter().enumerate() {
        assert_eq!(Ratio::new(sums[row], whole).unwrap(), ratio(&expect["index"]), "{name}");
        let two_decimals = Ratio::new(hundredths[row].into(), 100).unwrap().fixed(2).to_string();
        assert_eq!(Some(two_decimals.as_str()), expect["rounded"].as_str().or(Some(two_decimals.as_str())), "{name}");
        let predicate = instrument.predicates().nth(usize::from(ranks[row] - 1)).unwrap();
        let predicate = instrument.band(predicate).unwrap().name().in_lang(Lang::Indonesian);
        assert_eq!(Some(predicate), expect["predicate"].as_str().or(Some(predicate)), "{name}");
        for (node, doubles) in nodes.iter().zip(&doubles) {
            let exact = match node {
                Node::Domain(at) => &expect["domains"][at - 1],
                Node::Aspect(at) => &expect["aspects"][at - 1],
                _ => &expect["index"],
            };
            if exact.is_string() {
                assert_eq!(doubles[row].to_bits(), ratio(exact).to_f64().to_bits(), "{name}: {node}");
            }
        }
    }
}

/// A fraction as a case writes it.
fn ratio(text: &Value) -> Ratio {
    let text = text.as_str().unwrap();
    let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
    Ratio::new(numerator.parse().unwrap(), denominator.parse().unwrap()).unwrap()
}
