//! `spbe conform`, and the answers it gives.

use crate::support::{Cli, OWN, file, suite};
use serde_json::{Map, Value, json};
use spbe_cli::conform::answer;
use std::collections::BTreeMap;
use std::fs::read_to_string;

/// A case as the protocol sends it: with its instrument, without what it expects.
pub(crate) fn sent(case: &Value, instrument: &Value) -> Value {
    let mut sent = case.as_object().unwrap().clone();
    sent.entry("instrument").or_insert_with(|| instrument.clone());
    for kept_back in ["expect", "why", "published", "candidates"] {
        sent.remove(kept_back);
    }
    if case["kind"] == "code" {
        sent.remove("code");
    }
    if let Some(name) = sent.remove("file") {
        let text = read_to_string(suite().join(name.as_str().unwrap())).unwrap();
        sent.insert("document".into(), text.into());
    }
    Value::Object(sent)
}

/// What a case expects.
pub(crate) fn expected(case: &Value) -> Map<String, Value> {
    let mut expected = case.get("expect").map(|expect| expect.as_object().unwrap().clone()).unwrap_or_default();
    if case["kind"] == "code" {
        expected.insert("code".into(), case["code"].clone());
        let spellings = case["reads"].as_array().map_or(0, Vec::len);
        expected.insert("reads".into(), vec![true; spellings].into());
    }
    expected
}

/// Whether an answer has everything that is expected; of an object only the expected keys count.
pub(crate) fn has(answered: &Value, expected: &Value) -> bool {
    match (answered, expected) {
        (Value::Object(_), Value::Object(expected)) => {
            expected.iter().all(|(key, expected)| answered.get(key).is_some_and(|answered| has(answered, expected)))
        }
        _ => answered == expected,
    }
}

#[test]
fn every_case_of_the_suite_is_answered_as_it_expects() {
    let load = |name: &str| serde_json::from_str::<Value>(&read_to_string(suite().join(name)).unwrap()).unwrap();
    let manifest = load("manifest.json");
    let (mut total, mut failures) = (0_u64, Vec::new());
    let mut editions: BTreeMap<String, u64> = BTreeMap::new();
    for (name, expected_count) in manifest["files"].as_object().unwrap() {
        let cases = load(name);
        let cases_of_file = cases["cases"].as_array().unwrap();
        assert_eq!(&json!(cases_of_file.len()), expected_count, "{name}: the manifest has another count");
        for case in cases_of_file {
            total += 1;
            *editions.entry(name.split('/').next().unwrap().to_owned()).or_default() += 1;
            let answered = answer(&sent(case, &cases["instrument"]));
            if answered["name"] != case["name"] || !has(&answered["answer"], &Value::Object(expected(case))) {
                failures.push(format!("{name}: {}: {answered}", case["name"]));
            }
        }
    }
    for (edition, count) in &editions {
        println!("conformance cases, {edition}: {count}");
    }
    assert!(failures.is_empty(), "{} of {total} cases failed:\n{}", failures.len(), failures.join("\n"));
    assert_eq!((&json!(total), total > 1000), (&manifest["total"], true));
    println!("conformance (Rust): {total} passed, 0 failed");
}

/// Every case file beside the manifest is in it.
#[test]
fn no_case_file_is_left_out() {
    let manifest: Value = serde_json::from_str(&read_to_string(suite().join("manifest.json")).unwrap()).unwrap();
    let mut files = 0;
    for folder in spbe_core::INSTRUMENTS.map(spbe_core::Instrument::id).iter().chain(&["custom"]) {
        for entry in std::fs::read_dir(suite().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "json") {
                let name = format!("{folder}/{}", path.file_name().unwrap().to_str().unwrap());
                assert!(manifest["files"][&name].is_number(), "{name} is not in the manifest");
                files += 1;
            }
        }
    }
    assert_eq!(files, manifest["files"].as_object().unwrap().len());
}

#[test]
fn every_sum_of_the_oracle_is_found_and_no_other() {
    let lines = read_to_string(suite().join("permenpanrb-59-2020/sums.txt")).unwrap();
    let ask = |sum: i64| answer(&json!({"kind": "index", "instrument": "permenpanrb-59-2020", "sum": sum}));
    let mut before = 1999;
    for line in lines.lines() {
        let [sum, index, rounded, predicate, of_rounded] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let sum = sum.parse().unwrap();
        assert_eq!(
            ask(sum)["answer"],
            json!({"index": index, "rounded": rounded, "predicate": predicate, "predicate_of_rounded": of_rounded})
        );
        // Between two sums there is none.
        for missing in before + 1..sum {
            assert_eq!(ask(missing)["error"], format!("no assessment of permenpanrb-59-2020 has the sum {missing}"));
        }
        before = sum;
    }
    assert_eq!(before, 10_000);
    for beyond in [10_001, i64::MAX, 0, -1, i64::MIN] {
        assert!(ask(beyond)["error"].is_string(), "{beyond}");
    }
}

#[test]
fn sums_of_other_editions_are_counted_in_their_own_units() {
    let ask = |instrument: &str, sum: i64| {
        let answered = answer(&json!({"kind": "index", "instrument": instrument, "sum": sum}));
        answered["answer"]["index"].as_str().unwrap_or_default().to_owned()
    };
    // Pemdi: 100 units, four decimals, so the index is sum/1000000.
    for (sum, index) in [
        (1_000_000, "1"),
        (5_000_000, "5"),
        (1_000_003, "1000003/1000000"), // one step of the lightest indicators
        (2_499_999, "2499999/1000000"),
        (3_141_592, "392699/125000"),
        (4_999_997, "4999997/1000000"),
        (1_000_001, ""),
        (4_999_999, ""),
    ] {
        assert_eq!(ask("permenpanrb-8-2026", sum), index, "{sum}");
    }
    // 5/2018: weights in 300ths, because six rows share 20 percent; levels from 0.
    for (sum, index) in [(0, "0"), (300, "1"), (3, "1/100"), (10, "1/30"), (1500, "5"), (1, ""), (1499, "")] {
        assert_eq!(ask("permenpanrb-5-2018", sum), index, "{sum}");
    }
}

#[test]
fn a_case_may_bring_its_instrument() {
    let definition: Value = serde_json::from_str(OWN).unwrap();
    let case = |kind: &str, more: Value| {
        let mut case = json!({"name": "own", "kind": kind, "definition": definition});
        case.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        case
    };
    let scored = answer(&case("score", json!({"levels": [3, "2.5", 4]})));
    assert_eq!((&scored["name"], &scored["answer"]["decimal"]), (&json!("own"), &json!("3.16666675")));
    let draft = answer(&case("draft", json!({"levels": {"1": 3}})));
    assert_eq!((&draft["answer"]["answered"], &draft["answer"]["reachable"]), (&json!(1), &json!(["Cukup", "Baik"])));
    assert_eq!(draft["answer"]["lowest"]["index"], "999999/1000000");
    let found = answer(&case("find", json!({"label": "indikator 3"})));
    assert_eq!(found["answer"]["nodes"], json!(["indicator 3"]));
    let document = r#"{"format":"spbe-assessment/1","instrument":"dinas-contoh","levels":[3,"2.5",null]}"#;
    let read = answer(&case("document", json!({"document": document})));
    assert_eq!(read["answer"], json!({"written": document}), "not complete, so it has no result");
    let coded = answer(&case("code", json!({"levels": [3, 3, 3]})));
    assert_eq!(coded["answer"]["problems"][0]["code"], "code_none");
    let refused = answer(&case("score", json!({"levels": [3, 9, 4]})));
    assert_eq!(
        refused["answer"],
        json!({"problems": [{
            "code": "out_of_scale",
            "indicator": "2",
            "path": null,
            "en": "indicator 2: value 9 is not in 0 to 4",
            "id": "indikator 2: nilai 9 di luar 0 sampai 4",
        }]})
    );
}

#[test]
fn a_definition_has_a_fingerprint_or_problems() {
    let definition: Value = serde_json::from_str(OWN).unwrap();
    let ask = |definition: Value| answer(&json!({"name": "own", "kind": "instrument", "definition": definition}));
    let fingerprint = ask(definition.clone())["answer"]["fingerprint"].clone();
    assert_eq!(fingerprint.as_str().unwrap().len(), 64);
    // As text it may have what an object cannot.
    assert_eq!(ask(OWN.into())["answer"]["fingerprint"], fingerprint);
    let twice = OWN.replacen('{', "{\"id\": \"dinas\", ", 1);
    assert_eq!(ask(twice.into())["answer"]["problems"][0]["code"], "duplicate_key");
    let mut flawed = definition;
    flawed["bands"][0]["floor"] = json!("9");
    assert_eq!(
        ask(flawed)["answer"]["problems"][0],
        json!({
            "code": "floor_off_scale",
            "indicator": null,
            "path": "/bands/0/floor",
            "en": "/bands/0/floor: a floor is above the scale's lowest value and not above its highest",
            "id": "/bands/0/floor: batas bawah di atas nilai terendah skala dan tidak di atas nilai tertingginya",
        })
    );
}

#[test]
fn spellings_of_a_code_are_told_apart() {
    let case = json!({
        "name": "threes", "kind": "code", "instrument": "permenpanrb-59-2020", "fill": 3, "levels": {},
        "reads": ["28r89-xkpjg-5qj58-mkf88-pc6z9", "28R89XKPJG5QJ58MKF88PC6Z8", 7],
    });
    assert_eq!(
        answer(&case)["answer"],
        json!({"reads_back": true, "code": "28R89XKPJG5QJ58MKF88PC6Z9", "reads": [true, false, false]})
    );
}

#[test]
fn accepted_input_has_no_problems() {
    let levels = vec![3; 47];
    let case = json!({"kind": "problems", "instrument": "permenpanrb-59-2020", "levels": levels});
    assert_eq!(answer(&case), json!({"answer": {"problems": []}}));
    let case = json!({"kind": "problems", "instrument": "permenpanrb-59-2020", "rows": [], "draft": true});
    assert_eq!(answer(&case), json!({"answer": {"problems": []}}));
}

#[test]
fn what_is_not_done_here_is_skipped_and_what_is_no_case_is_an_error() {
    for (case, key, said) in [
        (json!({"name": "a", "kind": "poem"}), "skip", "unknown kind `poem`"),
        (
            json!({"kind": "document", "file": "assessments/kota-serang-2021.json"}),
            "skip",
            "the document is in a file, and no folder is given",
        ),
        (json!({}), "error", "`kind` is missing, or no text"),
        (json!(null), "error", "`kind` is missing, or no text"),
        (json!([1, 2]), "error", "`kind` is missing, or no text"),
        (json!({"kind": 3}), "error", "`kind` is missing, or no text"),
        (json!({"kind": "score"}), "error", "`instrument` is missing, or no text"),
        (json!({"kind": "instrument"}), "error", "`document` is missing, or no text"),
        (json!({"kind": "document"}), "error", "`document` is missing"),
        (json!({"kind": "document", "document": 1}), "error", "`document` is no text"),
        (json!({"kind": "problems"}), "error", "there is none of `rows`, `levels`, `document` and `code`"),
        (json!({"kind": "problems", "rows": {}}), "error", "`rows` is no list"),
    ] {
        assert_eq!(answer(&case)[key], said, "{case}");
        assert_eq!(answer(&case).get("name"), case.get("name"));
    }
    for (more, said) in [
        (json!({}), "`levels` is missing, or neither a list nor an object"),
        (json!({"levels": 3}), "`levels` is missing, or neither a list nor an object"),
        (json!({"levels": [{"other": "poem"}]}), "{\"other\":\"poem\"} is no value of a case"),
        (json!({"kind": "index"}), "`sum` is missing, or no whole number"),
        (json!({"kind": "index", "sum": 2.5}), "`sum` is missing, or no whole number"),
        (json!({"kind": "find"}), "`label` is missing, or no text"),
        (json!({"kind": "problems", "rows": [[1]]}), "[1] is no row of a case"),
        (json!({"kind": "problems", "rows": [[null, 1]]}), "[null,1] is no row of a case"),
        (json!({"fill": 3, "levels": {}, "blanks": "one"}), "`blanks` is `one`, not `zero`"),
        (json!({"fill": 3, "levels": {}, "basis": "half"}), "`basis` is `half`, neither `exact` nor `rounded`"),
    ] {
        let mut case = json!({"kind": "score", "instrument": "permenpanrb-59-2020"});
        case.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        assert_eq!(answer(&case), json!({"error": said}), "{case}");
    }
    let unknown = answer(&json!({"kind": "score", "instrument": "pemdi", "levels": []}));
    assert!(unknown["skip"].as_str().unwrap().starts_with("unknown instrument `pemdi`; known: "), "{unknown}");
}

#[test]
fn cases_are_answered_line_by_line() {
    let good = r#"{"name": "threes", "kind": "score", "instrument": "permenpanrb-59-2020", "fill": 3, "levels": {}}"#;
    let lines = format!("{good}\n\n{{\n{{\"name\": \"b\", \"kind\": \"poem\"}}\n{{\"name\": \"c\"}}\n{good}");
    let ended = Cli::new(["conform"]).stdin(&lines).run();
    let answers: Vec<Value> = ended.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((ended.code, ended.stderr.as_str(), answers.len()), (1, "", 5));
    assert_eq!((&answers[0]["name"], &answers[0]["answer"]["index"]), (&json!("threes"), &json!("3")));
    assert_eq!(answers[0], answers[4]);
    assert!(answers[1]["error"].as_str().unwrap().starts_with("not JSON: "), "{}", answers[1]);
    assert_eq!(answers[2], json!({"name": "b", "skip": "unknown kind `poem`"}));
    assert_eq!(answers[3], json!({"name": "c", "error": "`kind` is missing, or no text"}));
    // What is skipped is no error.
    let path = file("cases.jsonl", &format!("{good}\n{{\"name\": \"b\", \"kind\": \"poem\"}}\n"));
    assert_eq!(Cli::new(["conform", path.to_str().unwrap()]).run().fine().lines().count(), 2);
}

#[test]
fn documents_in_files_are_read_from_the_folder_of_the_suite() {
    let case = |name: &str| format!(r#"{{"name": "a", "kind": "document", "file": "{name}"}}"#);
    let ask = |name: &str| {
        let folder = suite();
        let ended = Cli::new(["conform", "-", "--folder", folder.to_str().unwrap()]).stdin(case(name)).run();
        (ended.code, serde_json::from_str::<Value>(&ended.stdout).unwrap())
    };
    let (code, answered) = ask("assessments/kota-serang-2021.json");
    assert_eq!((code, &answered["answer"]["index"]), (0, &json!("5937/2000")));
    let (code, answered) = ask("assessments/none.json");
    assert_eq!((code, &answered["name"]), (1, &json!("a")));
    assert!(answered["error"].as_str().unwrap().starts_with("assessments/none.json: "), "{answered}");
}

#[test]
fn cases_may_name_an_instrument_from_a_file() {
    let path = file("conform-own.json", OWN);
    let case = r#"{"name": "a", "kind": "score", "instrument": "dinas-contoh", "levels": [4, 4, 4]}"#;
    let args = ["conform", "--instrument-file", path.to_str().unwrap()];
    assert!(Cli::new(args).stdin(case).run().fine().contains(r#""index":"4""#));
    assert!(Cli::new(["conform"]).stdin(case).run().fine().contains(r#""skip":"unknown instrument"#));
}

#[test]
fn a_document_past_the_limit_fits_a_line_and_a_line_past_all_limits_is_an_error() {
    let case = |blanks: usize| {
        let document = format!("{{{}}}", " ".repeat(blanks));
        json!({"name": "long", "kind": "problems", "document": document}).to_string()
    };
    let answered = Cli::new(["conform"]).stdin(case(1 << 20)).run().fine();
    assert!(answered.contains(r#""code":"too_large""#), "{answered}");
    let ended = Cli::new(["conform"]).stdin(case(8 << 20)).run();
    assert_eq!((ended.code, ended.stdout.as_str()), (1, "{\"error\":\"more than 8388608 bytes\"}\n"));
}
