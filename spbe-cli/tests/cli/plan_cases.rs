//! The cases about plans, which have a folder and a manifest of their own.

use crate::conform::{expected, has, sent};
use crate::support::suite;
use serde_json::{Value, json};
use spbe_cli::conform::answer;
use std::fs::{read_dir, read_to_string};

fn load(name: &str) -> Value {
    serde_json::from_str(&read_to_string(suite().join("analysis").join(name)).unwrap()).unwrap()
}

#[test]
fn every_case_about_plans_is_answered_as_it_expects() {
    let manifest = load("manifest.json");
    let (mut total, mut failures) = (0_u64, Vec::new());
    for (name, expected_count) in manifest["files"].as_object().unwrap() {
        let cases = load(name);
        let cases_of_file = cases["cases"].as_array().unwrap();
        assert_eq!(&json!(cases_of_file.len()), expected_count, "{name}: the manifest has another count");
        for case in cases_of_file {
            total += 1;
            let answered = answer(&sent(case, &cases["instrument"]));
            // An answer says nothing beside what the case expects either.
            let keys = |value: &Value| {
                let mut keys: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
                keys.sort();
                keys
            };
            let expected = Value::Object(expected(case));
            let whole = answered["answer"].is_object() && keys(&answered["answer"]) == keys(&expected);
            if answered["name"] != case["name"] || !whole || !has(&answered["answer"], &expected) {
                failures.push(format!("{name}: {}: {answered}, expected {expected}", case["name"]));
            }
        }
    }
    assert!(failures.is_empty(), "{} of {total} cases about plans failed:\n{}", failures.len(), failures.join("\n"));
    assert_eq!((&json!(total), total > 500), (&manifest["total"], true));
    println!("plans (Rust): {total} passed, 0 failed");
}

/// Every case file beside the manifest is in it.
#[test]
fn no_file_of_cases_about_plans_is_left_out() {
    let manifest = load("manifest.json");
    let mut files = 0;
    for folder in read_dir(suite().join("analysis")).unwrap().map(|entry| entry.unwrap().path()) {
        for entry in read_dir(&folder).into_iter().flatten() {
            let name = format!(
                "{}/{}",
                folder.file_name().unwrap().to_str().unwrap(),
                entry.unwrap().file_name().to_str().unwrap()
            );
            assert!(manifest["files"][&name].is_number(), "{name} is not in the manifest");
            files += 1;
        }
    }
    assert_eq!(files, manifest["files"].as_object().unwrap().len());
}

#[test]
fn a_case_about_plans_that_is_none_is_an_error() {
    let ask = |more: Value| {
        let mut case =
            json!({"kind": "path", "instrument": "permenpanrb-59-2020", "fill": 3, "levels": {}, "to": "Baik"});
        case.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        answer(&case)["error"].clone()
    };
    for (more, said) in [
        (json!({"to": 3.5}), "`to` is missing, or no text"),
        (json!({"options": []}), "`options.` is of the wrong kind, or there is no such option"),
        (json!({"options": {"budget": 3}}), "`options.budget` is of the wrong kind, or there is no such option"),
        (json!({"options": {"max_step": "1"}}), "`options.max_step` is of the wrong kind, or there is no such option"),
        (json!({"options": {"locked": [1]}}), "`options.locked` is of the wrong kind, or there is no such option"),
        (json!({"options": {"costs": [["1", 2]]}}), "`options.costs` is of the wrong kind, or there is no such option"),
        (json!({"kind": "to_target"}), "`targets` is no object"),
        (json!({"kind": "margin", "basis": "half"}), "`basis` is `half`, neither `exact` nor `rounded`"),
    ] {
        assert_eq!(ask(more.clone()), said, "{more}");
    }
    let blank = json!({"kind": "margin", "instrument": "permenpanrb-59-2020", "levels": {"1": 3}});
    assert_eq!(answer(&blank)["answer"]["problems"][0]["code"], "missing_indicator");
}
