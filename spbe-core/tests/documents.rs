//! Documents at their limits, and results that somebody changed.
#![expect(clippy::unwrap_used, reason = "a test that fails may panic")]

use serde_json::{Value as Json, json};
use spbe_core::{Assessment, Lang, PERMENPANRB_59_2020 as INSTRUMENT, Record, Scorecard, Targets, limits, verify};

const KOTA_SERANG: &str = include_str!("../../conformance/assessments/kota-serang-2021.json");

fn card() -> (Record, Scorecard) {
    let record = Record::from_json(KOTA_SERANG.as_bytes()).unwrap();
    let card = record.score().unwrap();
    (record, card)
}

#[test]
fn a_document_over_the_limit_is_refused_before_it_is_read() {
    let mut document = KOTA_SERANG.to_owned();
    document.push_str(&" ".repeat(limits::DOCUMENT_BYTES - document.len()));
    assert!(Record::from_json(document.as_bytes()).is_ok());
    document.push(' ');
    let error = Record::from_json(document.as_bytes()).unwrap_err();
    assert_eq!(error.to_string(), "more than 1048576 bytes");
    assert_eq!(error.problems()[0].message(Lang::Indonesian), "lebih dari 1048576 bita");
}

#[test]
fn text_that_is_not_utf_8_is_refused_with_its_place() {
    let error = Record::from_json(b"{\n  \"agency\": \"Kota \xff\"}").unwrap_err();
    assert_eq!(error.to_string(), "line 2, column 19: expected UTF-8");
    let error = Record::from_json(b"").unwrap_err();
    assert_eq!(error.to_string(), "line 1, column 1: expected a value");
}

#[test]
fn a_document_of_deeply_nested_lists_does_not_end_the_program() {
    let error = Record::from_json("[".repeat(1 << 20).as_bytes()).unwrap_err();
    assert_eq!(error.problems()[0].code(), "too_large");
}

#[test]
fn many_repeated_keys_are_all_named_in_good_time() {
    let document = format!("{{{}\"a\":1}}", "\"a\":1,".repeat(100_000));
    let error = Record::from_json(document.as_bytes()).unwrap_err();
    let repeated = error.problems().iter().filter(|problem| problem.code() == "duplicate_key").count();
    assert_eq!(repeated, 100_000);
}

#[test]
fn records_built_in_code_keep_to_the_limits_of_documents() {
    let draft = Assessment::in_order(&INSTRUMENT, [3; 47]).unwrap().into_draft();
    let record = || Record::new(draft.clone());
    let long = "x".repeat(limits::TEXT_CHARACTERS + 1);
    assert_eq!(record().with_agency(&long).unwrap_err().to_string(), "more than 10000 characters");
    assert_eq!(record().with_note("48", "?").unwrap_err().to_string(), "permenpanrb-59-2020 has no indicator `48`");
    assert_eq!(record().with_year(1999).unwrap_err().to_string(), "1999 is not in 2000 to 2199");
    assert_eq!(record().with_meta("[1]").unwrap_err().to_string(), "/meta: expected an object, not a list");
    let full = record()
        .with_agency("Kota Contoh")
        .and_then(|record| record.with_group("Kota"))
        .and_then(|record| record.with_year(2024))
        .and_then(|record| record.with_service("45", "Kesehatan"))
        .and_then(|record| record.with_note("1", "Perwali 3/2021"))
        .and_then(|record| record.with_previous(draft.clone(), Some(2023)))
        .unwrap()
        .with_targets(Targets::report_2021())
        .with_meta(r#"{"asal": 1.50}"#)
        .unwrap();
    assert_eq!(full.meta().as_deref(), Some(r#"{"asal":1.50}"#));
    assert_eq!(Record::from_json(full.to_json().as_bytes()).unwrap(), full);
}

/// Every statement of a result document, by path.
fn statements(json: &Json, path: &str, found: &mut Vec<String>) {
    match json {
        Json::Object(entries) => {
            for (key, value) in entries {
                statements(value, &format!("{path}/{key}"), found);
            }
        }
        Json::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                statements(item, &format!("{path}/{at}"), found);
            }
        }
        _ => found.push(path.into()),
    }
}

#[test]
fn a_result_with_any_one_statement_changed_is_refused_with_its_path() {
    let (record, card) = card();
    let document: Json = serde_json::from_str(&record.card_to_json(&card)).unwrap();
    assert_eq!(verify(document.to_string().as_bytes()).unwrap(), card);
    let mut paths = Vec::new();
    statements(&document, "", &mut paths);
    assert!(paths.len() > 700, "{} statements", paths.len());
    // Whose result it is, where it came from and sentences for people, which nothing derives.
    let free =
        ["/agency", "/group", "/year", "/library", "/targets/source", "/meta/source", "/notices/0/en", "/notices/0/id"];
    let mut refused = 0;
    for path in paths.iter().filter(|path| !free.contains(&path.as_str())) {
        let mut forged = document.clone();
        let place = forged.pointer_mut(path).unwrap();
        *place = match place {
            Json::Bool(truth) => json!(!*truth),
            Json::Number(number) if number.as_i64() == Some(1) => json!(2),
            Json::Number(_) => json!(1),
            Json::String(text) => json!(format!("{text}0")),
            _ => json!("?"),
        };
        let error = verify(forged.to_string().as_bytes()).expect_err(path);
        // What everything is derived from shows in something that was derived, or cannot be read at all.
        let sources = ["/format", "/instrument/id", "/basis", "/targets/", "/number", "/value"];
        if !sources.iter().any(|source| path.contains(source)) || path.contains("index/value") {
            let named = error.problems()[0].path();
            assert_eq!(named, Some(path.as_str()), "{error}");
        }
        refused += 1;
    }
    assert_eq!(refused, paths.len() - free.len());
    println!("verify: {refused} forged statements refused");
}

#[cfg(feature = "serde")]
mod through_serde {
    use super::{Json, KOTA_SERANG, Record, card, json};

    #[test]
    fn documents_are_the_same_through_serde() {
        let (record, card) = card();
        assert_eq!(serde_json::from_str::<Record>(KOTA_SERANG).unwrap(), record);
        assert_eq!(serde_json::to_string(&record).unwrap(), record.to_json());
        assert_eq!(serde_json::to_string(&card).unwrap(), card.to_json());
        assert_eq!(serde_json::to_value(card.index()).unwrap(), json!("5937/2000"));
        assert_eq!(serde_json::to_value(card.index().rounded()).unwrap(), json!("2.97"));
    }

    #[test]
    fn problems_come_through_serde_with_their_paths() {
        let mut document: Json = serde_json::from_str(KOTA_SERANG).unwrap();
        document["levels"][2] = json!(3.0);
        document["levels"][3] = json!(9);
        let error = serde_json::from_value::<Record>(document).unwrap_err();
        assert_eq!(
            error.to_string(),
            "indicator 3: expected a whole number, not a number with decimals; indicator 4: level 9 is not in 1 to 5"
        );
        let twice = KOTA_SERANG.replacen("\"year\": 2021", "\"year\": 2021, \"year\": 2022", 1);
        let error = serde_json::from_str::<Record>(&twice).unwrap_err();
        assert!(error.to_string().starts_with("/year: key `year` is there more than once"), "{error}");
    }
}
