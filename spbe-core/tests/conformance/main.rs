//! The conformance suite, run through the public interface of the crate.
//!
//! Every file that the manifest names is run, every case is counted, and the
//! counts have to be the manifest's. A kind of case or a key that nobody here
//! knows is a failure.

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
        let cases = file["cases"].as_array().unwrap();
        for case in cases {
            let ran = std::panic::catch_unwind(|| kinds::run(instrument, case, &folder()));
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
            if name.ends_with(".json") {
                let name = format!("{}/{name}", instrument.id());
                assert!(manifest["files"][&name].is_number(), "{name} is not in the manifest");
            }
        }
    }
}
