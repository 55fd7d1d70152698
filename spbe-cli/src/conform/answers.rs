//! The answer to each kind of case.

use super::case::{card, definition, draft, instrument, list, rows, text};
use super::{No, plans, problem_list, scores, sums};
use serde_json::{Value, json};
use spbe_core::{Assessment, Draft, Instrument, InvalidAssessment, Record, SCORECARD_FORMAT, verify_with};

pub(super) fn of(case: &Value, own: &[Instrument]) -> Result<Value, No> {
    let kind = text(case, "kind")?;
    match kind {
        "score" => Ok(scores::score(&card(case, &instrument(case, own)?)?)),
        "index" => index(case, &instrument(case, own)?),
        "draft" => Ok(scores::draft(&draft(case, &instrument(case, own)?)?)),
        "problems" => problems(case, own),
        "code" => code(case, &instrument(case, own)?),
        "explain" => Ok(scores::workings(&card(case, &instrument(case, own)?)?)),
        "document" => document(case, own),
        "find" => {
            let found = instrument(case, own)?;
            let nodes: Vec<String> = found.find(text(case, "label")?).map(|node| node.to_string()).collect();
            Ok(json!({ "nodes": nodes }))
        }
        "instrument" => {
            let read = || Instrument::from_json(text(case, "document")?.as_bytes()).map_err(No::from);
            let defined = definition(case).unwrap_or_else(read)?;
            Ok(json!({ "fingerprint": defined.fingerprint() }))
        }
        "path" => plans::path(case, &instrument(case, own)?),
        "frontier" => plans::frontier(case, &instrument(case, own)?),
        "margin" => plans::margin(case, &instrument(case, own)?),
        "to_target" => plans::to_target(case, &instrument(case, own)?),
        other => Err(No::Skip(format!("unknown kind `{other}`"))),
    }
}

/// A weighted sum: rounding and bands alone.
fn index(case: &Value, instrument: &Instrument) -> Result<Value, No> {
    let sum = case.get("sum").and_then(Value::as_i64);
    let sum = sum.ok_or_else(|| No::Error("`sum` is missing, or no whole number".into()))?;
    let assessment = sums::assessment(instrument, sum)?;
    Ok(scores::index(&assessment.score()))
}

fn code(case: &Value, instrument: &Instrument) -> Result<Value, No> {
    let draft = draft(case, instrument)?;
    let code = draft.code()?;
    let reads = |spelling: &str| Draft::from_code(spelling).is_ok_and(|read| read == draft);
    let spellings = case.get("reads").and_then(Value::as_array).into_iter().flatten();
    let read: Vec<bool> = spellings.map(|spelling| spelling.as_str().is_some_and(reads)).collect();
    Ok(json!({ "reads_back": reads(&code), "code": code, "reads": read }))
}

/// Input that ought to be refused.
fn problems(case: &Value, own: &[Instrument]) -> Result<Value, No> {
    let with_blanks = case.get("draft") == Some(&Value::Bool(true));
    let given = |key: &str| case.get(key).filter(|value| !value.is_null());
    let refused = if let Some(given) = given("rows") {
        let given = given.as_array().ok_or_else(|| No::Error("`rows` is no list".into()))?;
        let (instrument, rows) = (instrument(case, own)?, rows(given)?);
        if with_blanks { Draft::read(&instrument, rows).err() } else { Assessment::read(&instrument, rows).err() }
    } else if let Some(Value::Array(levels)) = given("levels") {
        let (instrument, levels) = (instrument(case, own)?, list(levels)?);
        if with_blanks {
            Draft::in_order(&instrument, levels).err()
        } else {
            Assessment::in_order(&instrument, levels).err()
        }
    } else if let Some(Value::String(document)) = given("document") {
        refused_document(document, with_blanks, &known(case, own)?)
    } else if let Some(Value::String(code)) = given("code") {
        Draft::from_code(code).err()
    } else {
        return Err(No::Error("there is none of `rows`, `levels`, `document` and `code`".into()));
    };
    let problems = refused.map(InvalidAssessment::into_problems).unwrap_or_default();
    Ok(json!({ "problems": problem_list(&problems) }))
}

/// The instruments that a document may name: the caller's own, and the one that comes with the case.
fn known(case: &Value, own: &[Instrument]) -> Result<Vec<Instrument>, No> {
    let defined = definition(case).transpose()?;
    Ok(defined.into_iter().chain(own.iter().cloned()).collect())
}

/// Documents of results are verified, documents of assessments read and completed.
fn refused_document(document: &str, with_blanks: bool, own: &[Instrument]) -> Option<InvalidAssessment> {
    if document.contains(SCORECARD_FORMAT) {
        return verify_with(document.as_bytes(), own).err();
    }
    match Record::from_json_with(document.as_bytes(), own) {
        Ok(record) if !with_blanks => record.assessment().err(),
        read => read.err(),
    }
}

/// A document that is read, scored where it is complete, and written.
fn document(case: &Value, own: &[Instrument]) -> Result<Value, No> {
    let Some(document) = case.get("document") else {
        return Err(match case.get("file") {
            Some(_) => No::Skip("the document is in a file, and no folder is given".into()),
            None => No::Error("`document` is missing".into()),
        });
    };
    let document = document.as_str().ok_or_else(|| No::Error("`document` is no text".into()))?;
    let record = Record::from_json_with(document.as_bytes(), &known(case, own)?)?;
    let mut answer = record.score().map_or(json!({}), |card| scores::score(&card));
    if let Some(entries) = answer.as_object_mut() {
        entries.insert("written".into(), record.to_json().into());
    }
    Ok(answer)
}
