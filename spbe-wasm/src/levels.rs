//! Values on their way in.

use crate::errors::{KINDS, Refused, answer, refused_by};
use crate::registry::instrument;
use spbe_core::{Assessment, Draft, Given, Key, Kind, Scorecard, Value};
use wasm_bindgen::prelude::*;

/// A blank, among values in ten-thousandths.
const BLANK: i32 = -1;

/// Reads values of any kind, one by one.
///
/// `texts` has the digits or the text of every value, where it has any, with
/// a line break after each; where `keyed`, the text of its indicator stands before
/// it in the same way, and otherwise values stand in the order of the instrument.
/// `lengths` has the length of each of these in 16-bit units, as JavaScript counts,
/// for any of them may have line breaks itself; `kinds` a number of `KINDS` for every value.
///
/// # Errors
///
/// Every problem of the values.
#[wasm_bindgen(js_name = readLevels)]
#[must_use]
pub fn read_levels(number: u32, keyed: bool, complete: bool, kinds: &[u8], texts: &str, lengths: &[u32]) -> Vec<i32> {
    answer(|| {
        let instrument = instrument(number)?;
        let texts = cut(texts, lengths);
        let rows = texts.chunks(if keyed { 2 } else { 1 });
        let values = rows.clone().zip(kinds).map(|(row, kind)| given(*kind, row.last().copied().unwrap_or_default()));
        let read = if keyed {
            let keys = rows.map(|row| Key::Text(row.first().copied().unwrap_or_default()));
            if complete {
                Assessment::read(&instrument, keys.zip(values)).map(Assessment::into_draft)
            } else {
                Draft::read(&instrument, keys.zip(values))
            }
        } else if complete {
            Assessment::in_order(&instrument, values).map(Assessment::into_draft)
        } else {
            Draft::in_order(&instrument, values)
        };
        read.map(|draft| units_of(&draft)).map_err(|invalid| refused_by(&instrument, &invalid))
    })
}

/// The pieces of a text: each has so many 16-bit units, and a line break after it.
fn cut<'a>(text: &'a str, lengths: &[u32]) -> Vec<&'a str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    for length in lengths {
        let mut left = usize::try_from(*length).unwrap_or(usize::MAX);
        let mut end = 0_usize;
        for character in rest.chars() {
            if left == 0 {
                break;
            }
            left = left.saturating_sub(character.len_utf16());
            end = end.saturating_add(character.len_utf8());
        }
        let (piece, others) = rest.split_at_checked(end).unwrap_or((rest, ""));
        pieces.push(piece);
        rest = others.strip_prefix('\n').unwrap_or(others);
    }
    pieces
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
pub(crate) fn draft(number: u32, units: &[i32]) -> Result<Draft, Refused> {
    let instrument = instrument(number)?;
    Draft::in_order(&instrument, units.iter().copied().map(value)).map_err(|invalid| refused_by(&instrument, &invalid))
}

/// The assessment that values in ten-thousandths make.
pub(crate) fn assessment(number: u32, units: &[i32]) -> Result<Assessment, Refused> {
    let instrument = instrument(number)?;
    Assessment::in_order(&instrument, units.iter().copied().map(value))
        .map_err(|invalid| refused_by(&instrument, &invalid))
}

/// The result of values in ten-thousandths. Blanks count as 0 where the caller says so.
pub(crate) fn card(number: u32, units: &[i32], zero: bool) -> Result<Scorecard, Refused> {
    if zero {
        let draft = draft(number, units)?;
        let scored = draft.with_blanks_as_zero();
        return scored.map_err(|problem| refused_by(draft.instrument(), &problem.into()));
    }
    Ok(assessment(number, units)?.score())
}
