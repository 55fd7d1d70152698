//! Output for programs that the core has no document for. Exact values are text.

use serde_json::{Map, Value, json};
use spbe_core::{Index, Instrument, InvalidAssessment, Lang, Ratio};

/// An index in the forms that scorecard documents give it.
pub(crate) fn index(index: Index) -> Value {
    json!({
        "exact": index.exact().to_string(),
        "decimal": index.decimal(),
        "rounded": index.rounded().to_string(),
        "value": index.to_f64(),
    })
}

/// A difference in the forms that scorecard documents give one.
pub(crate) fn difference(difference: Ratio) -> Value {
    json!({
        "exact": difference.to_string(),
        "decimal": difference.decimal(),
        "rounded": difference.fixed(4).to_string(),
        "value": difference.to_f64(),
    })
}

/// A sentence in both languages; null where there is none.
pub(crate) fn sentence(in_lang: impl Fn(Lang) -> Option<String>) -> Value {
    match (in_lang(Lang::English), in_lang(Lang::Indonesian)) {
        (Some(english), Some(indonesian)) => json!({ "en": english, "id": indonesian }),
        _ => Value::Null,
    }
}

/// What there is to know about instruments, as scorecard documents say it.
pub(crate) fn notices(instruments: &[&Instrument]) -> Value {
    let mut notices: Vec<Value> = Vec::new();
    for notice in instruments.iter().flat_map(|instrument| instrument.notices()) {
        let said = json!({
            "code": notice.code(),
            "en": notice.message(Lang::English),
            "id": notice.message(Lang::Indonesian),
        });
        if !notices.contains(&said) {
            notices.push(said);
        }
    }
    Value::Array(notices)
}

/// Indented, as the documents of the core are.
pub(crate) fn pretty(value: &Value) -> String {
    format!("{value:#}")
}

/// The problems of a line of input, on one line, with the line's number.
pub(crate) fn problems_of_line(invalid: &InvalidAssessment, line: u64) -> String {
    let document = invalid.to_json();
    match serde_json::from_str::<Map<String, Value>>(&document) {
        Ok(mut problems) => {
            problems.insert("input_line".into(), line.into());
            Value::Object(problems).to_string()
        }
        Err(_) => document,
    }
}

/// A document of workings with those of certain nodes alone.
pub(crate) fn workings_of(document: &str, nodes: &[String]) -> String {
    match serde_json::from_str::<Value>(document) {
        Ok(mut document) => {
            if let Some(workings) = document.get_mut("workings").and_then(Value::as_array_mut) {
                workings.retain(|working| nodes.iter().any(|node| working["node"] == **node));
            }
            pretty(&document)
        }
        Err(_) => document.into(),
    }
}
