//! The conformance suite, run through the public interface of the crate.
//!
//! Every file that the manifest names is run, every case is counted, and the
//! counts have to be the manifest's. A kind of case or a key that nobody here
//! knows is a failure.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails may panic"
)]

mod kinds;
mod levels;

use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../conformance")
}

fn load(path: &Path) -> Json {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_case_holds_and_every_case_is_counted() {
    let manifest = load(&folder().join("manifest.json"));
    let files: BTreeMap<String, usize> = serde_json::from_value(manifest["files"].clone()).unwrap();
    let mut failures = Vec::new();
    let mut total = 0;
    for (name, expected) in &files {
        let file = load(&folder().join(name));
        assert_eq!(file["format"], "spbe-conformance/1", "{name}");
        let instrument = spbe_core::instrument(file["instrument"].as_str().unwrap()).expect("a built-in instrument");
        let by_sum = levels::by_sum(instrument);
        let cases = file["cases"].as_array().unwrap();
        for case in cases {
            let ran = std::panic::catch_unwind(|| kinds::run(instrument, case, &folder(), &by_sum));
            if ran.is_err() {
                failures.push(format!("{name}: {}", case["name"]));
            }
        }
        println!("{name}: {} cases", cases.len());
        assert_eq!(cases.len(), *expected, "{name}: the manifest has another count");
        total += cases.len();
    }
    assert!(failures.is_empty(), "{} of {total} cases failed:\n{}", failures.len(), failures.join("\n"));
    assert!(total >= 1000, "only {total} cases");
    assert_eq!(total, usize::try_from(manifest["total"].as_u64().unwrap()).unwrap());
    println!("conformance (Rust): {total} passed, 0 failed");
}

#[test]
fn no_case_file_is_left_out() {
    let manifest = load(&folder().join("manifest.json"));
    for instrument in spbe_core::INSTRUMENTS {
        for entry in fs::read_dir(folder().join(instrument.id())).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if Path::new(&name).extension().is_some_and(|ending| ending == "json") {
                let name = format!("{}/{name}", instrument.id());
                assert!(manifest["files"][&name].is_number(), "{name} is not in the manifest");
            }
        }
    }
}

/// All of them: the sums that the oracle finds are the sums that the crate reaches, and each rounds and falls into its
/// band as the oracle says.
#[test]
fn every_reachable_index_rounds_and_falls_into_its_band() {
    let instrument = &spbe_core::PERMENPANRB_59_2020;
    let text = fs::read_to_string(folder().join("permenpanrb-59-2020/sums.txt")).unwrap();
    let by_sum = levels::by_sum(instrument);
    let mut lines = 0;
    for line in text.lines() {
        let expected: Vec<&str> = line.split('\t').collect();
        let derived = kinds::of_sum(instrument, &by_sum[&expected[0].parse().unwrap()]);
        assert_eq!(derived.as_slice(), &expected[1..], "sum {}", expected[0]);
        lines += 1;
    }
    assert_eq!((lines, by_sum.len()), (7771, 7771));
    println!("reachable indices: {lines} passed, 0 failed");
}
