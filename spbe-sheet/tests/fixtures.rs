//! Every file in `fixtures/` gives the records or the problems that stand in the document beside it.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails may panic")]

use serde_json::{Value, json};
use spbe_core::{Instrument, Lang};
use spbe_sheet::limits::PROBLEMS;
use spbe_sheet::{Contents, Found, InvalidSheet, Options, read};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How many there are: none is left out by accident.
const FIXTURES: usize = 101;

#[test]
fn every_fixture_gives_what_stands_beside_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let fixtures = fixtures(&folder);
    let mut wrong = Vec::new();
    for (name, file) in &fixtures {
        let expected: Value =
            serde_json::from_slice(&std::fs::read(folder.join(format!("{name}.json"))).unwrap()).unwrap();
        let found = read(&std::fs::read(file).unwrap(), &options(&expected, &folder));
        let found = match &found {
            Ok(contents) => contents_as_expected(contents, &expected),
            Err(invalid) => json!({ "problems": problems(invalid) }),
        };
        let mut wanted = expected.clone();
        wanted.as_object_mut().unwrap().retain(|key, _| !matches!(key.as_str(), "about" | "options"));
        if found != wanted {
            wrong.push(format!("{name}: {}\n  found    {found}\n  expected {wanted}", expected["about"]));
        }
    }
    assert!(wrong.is_empty(), "{} of {} fixtures differ\n{}", wrong.len(), fixtures.len(), wrong.join("\n"));
    assert_eq!(fixtures.len(), FIXTURES);
    println!("fixtures: {} passed, 0 failed", fixtures.len());
}

/// Every document of expectations with its file, which has another ending. Neither is without the other.
fn fixtures(folder: &Path) -> BTreeMap<String, PathBuf> {
    let (mut expected, mut files) = (Vec::new(), BTreeMap::new());
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("json") => expected.push(stem),
            Some("csv" | "xlsx" | "xls" | "ods") => assert_eq!(files.insert(stem, path), None),
            _ => {}
        }
    }
    expected.sort();
    assert_eq!(expected, files.keys().cloned().collect::<Vec<_>>(), "files and expectations go in pairs");
    files
}

fn options(expected: &Value, folder: &Path) -> Options {
    let mut options = Options::new();
    let said = |key: &str| expected["options"][key].as_str();
    if let Some(id) = said("instrument") {
        options = options.with_instrument(spbe_core::instrument(id).unwrap());
    }
    if let Some(file) = said("own") {
        options = options.with_own(&[Instrument::from_json(&std::fs::read(folder.join(file)).unwrap()).unwrap()]);
    }
    if let Some(sheet) = said("sheet") {
        options = options.with_sheet(sheet);
    }
    options
}

/// What was found, with the statements that the expectation makes.
fn contents_as_expected(contents: &Contents, expected: &Value) -> Value {
    let missing = |found: &Found| found.record().draft().missing().count();
    let blanks: usize = contents.found().iter().map(missing).sum();
    assert_eq!(contents.complete().map_or_else(|invalid| invalid.problems().len(), |()| 0), blanks.min(PROBLEMS + 1));
    let records = contents.found().iter().enumerate().map(|(at, found)| record(found, &expected["records"][at]));
    let mut tree = json!({ "records": records.collect::<Vec<_>>() });
    if !contents.passed_over().is_empty() {
        let both =
            |passed: &spbe_sheet::PassedOver| json!([passed.message(Lang::English), passed.message(Lang::Indonesian)]);
        tree["passed_over"] = contents.passed_over().iter().map(both).collect();
    }
    tree
}

fn record(found: &Found, expected: &Value) -> Value {
    let record = found.record();
    let instrument = record.instrument();
    let mut tree = json!({});
    let stated = [
        ("agency", record.agency().map(Into::into)),
        ("group", record.group().map(Into::into)),
        ("year", record.year().map(Into::into)),
        ("sheet", found.sheet().map(Into::into)),
        ("instrument", Some(instrument.id()).filter(|id| *id != "permenpanrb-59-2020").map(Into::into)),
    ];
    for (key, value) in stated {
        if let Some(value) = value {
            tree[key] = value;
        }
    }
    let level = |value: &Option<spbe_core::Value>| match value {
        None => Value::Null,
        Some(value) => value.level().map_or_else(|| value.to_string().into(), Into::into),
    };
    tree["levels"] = record.draft().values().iter().map(level).collect();
    match found.assessment() {
        Ok(assessment) => {
            let card = assessment.score();
            tree["index"] = card.index().to_string().into();
            tree["predicate"] = card.predicate_name(Lang::Indonesian).into();
        }
        Err(invalid) => {
            let blanks = record.draft().values().iter().filter(|value| value.is_none()).count();
            assert_eq!(invalid.problems().len(), blanks);
        }
    }
    let cells = expected["cells"].as_object().into_iter().flatten();
    let cells: BTreeMap<_, _> = cells.map(|(row, _)| (row, found.cell(row.parse().unwrap()))).collect();
    if !cells.is_empty() {
        tree["cells"] = json!(cells);
    }
    let notes = (1..=instrument.indicators().len()).filter_map(|row| Some((row.to_string(), record.note(row)?)));
    let notes: BTreeMap<_, _> = notes.collect();
    if !notes.is_empty() {
        tree["notes"] = json!(notes);
    }
    tree
}

/// Problems as their document has them, without rows and columns, which the cell says.
fn problems(invalid: &InvalidSheet) -> Value {
    let document: Value = serde_json::from_str(&invalid.to_json()).unwrap();
    for (problem, shown) in invalid.problems().iter().zip(document["problems"].as_array().unwrap()) {
        assert_eq!(shown["en"], problem.to_string());
        assert_eq!(shown["row"].as_u64().map(|row| row.to_string()), problem.row().map(|row| row.to_string()));
        let cell = problem.cell().unwrap_or_default();
        assert!(cell.ends_with(&problem.row().map(|row| row.to_string()).unwrap_or_default()));
    }
    let mut problems = document["problems"].clone();
    for problem in problems.as_array_mut().unwrap() {
        problem.as_object_mut().unwrap().retain(|key, _| !matches!(key.as_str(), "row" | "column"));
    }
    problems
}
