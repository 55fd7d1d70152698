//! Values on their way in.

use crate::errors::{KINDS, refused_by};
use crate::registry::instrument;
use spbe_core::{Assessment, Draft, Given, Key, Kind, Scorecard, Value};
use wasm_bindgen::prelude::*;

/// A blank, among values in ten-thousandths.
const BLANK: i32 = -1;

/// Reads values of any kind, one by one.
///
/// `kinds` has a number of `KINDS` for every value and `texts` its digits or
/// its text, where it has any. `keys` has the indicator of every value; it is
/// absent where values stand in the order of the instrument.
///
/// # Errors
///
/// Every problem of the values.
#[wasm_bindgen(js_name = readLevels)]
#[expect(clippy::needless_pass_by_value, reason = "lists of texts cross the border by value")]
pub fn read_levels(
    number: u32,
    keys: Option<Vec<String>>,
    kinds: &[u8],
    texts: Vec<String>,
    complete: bool,
) -> Result<Vec<i32>, JsValue> {
    let instrument = instrument(number)?;
    let values = kinds.iter().zip(&texts).map(|(kind, text)| given(*kind, text));
    let read = match &keys {
        Some(keys) => {
            let rows = keys.iter().map(|key| Key::Text(key)).zip(values);
            if complete {
                Assessment::read(&instrument, rows).map(Assessment::into_draft)
            } else {
                Draft::read(&instrument, rows)
            }
        }
        None if complete => Assessment::in_order(&instrument, values).map(Assessment::into_draft),
        None => Draft::in_order(&instrument, values),
    };
    read.map(|draft| units_of(&draft)).map_err(|invalid| refused_by(&instrument, &invalid))
}

/// A value as it came.
pub(crate) fn given(kind: u8, text: &str) -> Given<'_> {
    match KINDS.get(usize::from(kind)).copied().unwrap_or(Kind::Other) {
        Kind::Null => Given::Blank,
        Kind::Whole => text.parse().map_or(Given::Other(Kind::LargeNumber), Given::Whole),
        Kind::Text => Given::Text(text),
        kind => Given::Other(kind),
    }
}

/// The values of a draft in ten-thousandths.
pub(crate) fn units_of(draft: &Draft) -> Vec<i32> {
    let units = |value: &Option<Value>| value.and_then(|value| i32::try_from(value.ten_thousandths()).ok());
    draft.values().iter().map(|value| units(value).unwrap_or(BLANK)).collect()
}

fn value(units: i32) -> Given<'static> {
    let value = u32::try_from(units).ok().and_then(Value::from_ten_thousandths);
    value.map_or(Given::Blank, Given::Value)
}

/// The draft that values in ten-thousandths make.
pub(crate) fn draft(number: u32, units: &[i32]) -> Result<Draft, JsValue> {
    let instrument = instrument(number)?;
    Draft::in_order(&instrument, units.iter().copied().map(value)).map_err(|invalid| refused_by(&instrument, &invalid))
}

/// The assessment that values in ten-thousandths make.
pub(crate) fn assessment(number: u32, units: &[i32]) -> Result<Assessment, JsValue> {
    let instrument = instrument(number)?;
    Assessment::in_order(&instrument, units.iter().copied().map(value))
        .map_err(|invalid| refused_by(&instrument, &invalid))
}

/// The result of values in ten-thousandths. Blanks count as 0 where the caller says so.
pub(crate) fn card(number: u32, units: &[i32], zero: bool) -> Result<Scorecard, JsValue> {
    if zero {
        let draft = draft(number, units)?;
        let scored = draft.with_blanks_as_zero();
        return scored.map_err(|problem| refused_by(draft.instrument(), &problem.into()));
    }
    Ok(assessment(number, units)?.score())
}
