//! What a case gives: its instrument, its levels.

use super::No;
use serde_json::Value;
use spbe_core::{Basis, Draft, Given, Instrument, Key, Kind, Scorecard};

/// A text that a case has to have.
pub(super) fn text<'a>(case: &'a Value, key: &str) -> Result<&'a str, No> {
    let text = case.get(key).and_then(Value::as_str);
    text.ok_or_else(|| No::Error(format!("`{key}` is missing, or no text")))
}

/// The document of an instrument that comes with the case, as it stands or as text.
pub(super) fn definition(case: &Value) -> Option<Result<Instrument, No>> {
    let document = match case.get("definition").filter(|definition| !definition.is_null())? {
        Value::String(text) => text.clone(),
        document => document.to_string(),
    };
    Some(Instrument::from_json(document.as_bytes()).map_err(No::from))
}

/// The instrument that a case is about.
pub(super) fn instrument(case: &Value, own: &[Instrument]) -> Result<Instrument, No> {
    if let Some(defined) = definition(case) {
        return defined;
    }
    let id = text(case, "instrument")?;
    let unknown = |problem: spbe_core::Problem| No::Skip(problem.message(spbe_core::Lang::English));
    spbe_core::find_instrument(id, own).cloned().map_err(unknown)
}

/// A value as a case writes it.
pub(super) fn given(value: &Value) -> Result<Given<'_>, No> {
    Ok(match value {
        Value::Null => Given::Blank,
        Value::Bool(_) => Given::Other(Kind::Boolean),
        Value::String(text) => Given::Text(text),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => Given::Whole(whole),
            None if number.is_u64() => Given::Other(Kind::LargeNumber),
            None => Given::Other(Kind::Decimals),
        },
        Value::Array(_) => Given::Other(Kind::List),
        Value::Object(_) => Given::Other(match value.get("other").and_then(Value::as_str) {
            Some("decimals") => Kind::Decimals,
            Some("boolean") => Kind::Boolean,
            Some("large_number") => Kind::LargeNumber,
            Some("list") => Kind::List,
            Some("object") => Kind::Object,
            Some("other") => Kind::Other,
            _ => return Err(No::Error(format!("{value} is no value of a case"))),
        }),
    })
}

/// Rows with their indicators, in the order given.
pub(super) fn rows(rows: &[Value]) -> Result<Vec<(Key<'_>, Given<'_>)>, No> {
    rows.iter().map(row).collect()
}

fn row(row: &Value) -> Result<(Key<'_>, Given<'_>), No> {
    let wrong = || No::Error(format!("{row} is no row of a case"));
    let Some([key, value]) = row.as_array().map(Vec::as_slice) else { return Err(wrong()) };
    let key = match (key.as_i64(), key.as_str()) {
        (Some(number), _) => Key::Number(number),
        (None, Some(text)) => Key::Text(text),
        (None, None) => return Err(wrong()),
    };
    Ok((key, given(value)?))
}

/// A list of values.
pub(super) fn list(levels: &[Value]) -> Result<Vec<Given<'_>>, No> {
    levels.iter().map(given).collect()
}

/// The levels of a case, blanks allowed.
pub(super) fn draft(case: &Value, instrument: &Instrument) -> Result<Draft, No> {
    match case.get("levels") {
        Some(Value::Array(levels)) => Ok(Draft::in_order(instrument, list(levels)?)?),
        Some(Value::Object(levels)) => {
            let mut draft = Draft::new(instrument);
            if let Some(fill) = case.get("fill") {
                for indicator in instrument.indicators() {
                    draft.set(indicator.number(), given(fill)?)?;
                }
            }
            for (number, level) in levels {
                draft.set(number.as_str(), given(level)?)?;
            }
            Ok(draft)
        }
        _ => Err(No::Error("`levels` is missing, or neither a list nor an object".into())),
    }
}

/// The result of a case.
pub(super) fn card(case: &Value, instrument: &Instrument) -> Result<Scorecard, No> {
    let draft = draft(case, instrument)?;
    let card = match case.get("blanks").map(Value::as_str) {
        None | Some(None) => draft.complete()?.score(),
        Some(Some("zero")) => draft.with_blanks_as_zero()?,
        Some(Some(other)) => return Err(No::Error(format!("`blanks` is `{other}`, not `zero`"))),
    };
    Ok(card.with_basis(basis(case)?))
}

/// Which form of the index decides the predicate.
pub(super) fn basis(case: &Value) -> Result<Basis, No> {
    match case.get("basis").map(Value::as_str) {
        None | Some(None | Some("exact")) => Ok(Basis::Exact),
        Some(Some("rounded")) => Ok(Basis::Rounded),
        Some(Some(other)) => Err(No::Error(format!("`basis` is `{other}`, neither `exact` nor `rounded`"))),
    }
}
