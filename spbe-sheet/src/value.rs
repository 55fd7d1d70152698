//! What a cell says about an indicator: a value, a blank, or something to ask back about.

use crate::fault::SheetFault;
use crate::grid::{Cell, Kind};
use crate::heading::folded;
use spbe_core::{Capability, Given, Kind as Found, Scale, Value};

/// Words that stand before a number without changing it.
const BEFORE: [&str; 6] = ["level", "lvl", "tingkat", "tkt", "nilai", "skor"];

/// Numbers in words, from 0, in Indonesian and English.
const WORDS: [[&str; 11]; 2] = [
    ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"],
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
];

/// Reads a value as people write it: `3`, `3,0`, `Level 3`, `3 (tiga)`, `3 - Terdefinisi`, `Terdefinisi`; a dash is a blank.
///
/// # Errors
///
/// Whatever is not one value of the scale, and says so.
pub(crate) fn value(cell: &Cell, scale: Scale, levels: Option<&Capability>) -> Result<Option<Value>, SheetFault> {
    match cell.kind {
        Kind::Error => return Err(SheetFault::ShowsError),
        Kind::Date => return Err(SheetFault::HoldsDate),
        Kind::Boolean => return Ok(scale.read(Given::Other(Found::Boolean))?),
        Kind::Text | Kind::Number => {}
    }
    let text = cell.trimmed();
    let text = after_word(text.strip_prefix('\'').unwrap_or(text).trim());
    if is_blank(text) {
        return Ok(None);
    }
    if let Some(number) = number_in_words(text) {
        return Ok(scale.read(Given::Whole(number))?);
    }
    if let Some(level) = levels.and_then(|levels| levels.level_named(text)) {
        return Ok(scale.read(Given::Whole(level.level().into()))?);
    }
    let (number, rest) = number_and_rest(text).ok_or(SheetFault::NotAValue)?;
    let read = read_number(number, scale)?;
    if let (Some(value), false) = (read, rest.is_empty()) {
        let named = levels.and_then(|levels| levels.level_named(rest)).map(|level| i64::from(level.level()));
        let meant = number_in_words(rest).or(named).ok_or(SheetFault::NotAValue)?;
        if value.level().map(i64::from) != Some(meant) {
            return Err(SheetFault::WordDiffers);
        }
    }
    Ok(read)
}

/// Whether a text stands for nothing: empty, or a dash.
pub(crate) fn is_blank(text: &str) -> bool {
    matches!(text, "" | "-" | "–" | "—" | "−")
}

fn number_in_words(text: &str) -> Option<i64> {
    let wanted = folded(text.trim_matches(['(', ')']));
    let at = WORDS.iter().find_map(|words| words.iter().position(|word| *word == wanted))?;
    i64::try_from(at).ok()
}

/// What stands after a word such as *Level*.
fn after_word(text: &str) -> &str {
    let lower = text.to_ascii_lowercase();
    let word = BEFORE.iter().find(|word| lower.starts_with(**word)).map_or(0, |word| word.len());
    text.get(word..).unwrap_or(text).trim_start_matches([' ', ':', '.', '\u{a0}'])
}

/// The number that a text begins with, and what follows in parentheses or after a dash.
fn number_and_rest(text: &str) -> Option<(&str, &str)> {
    let signed = text.strip_prefix('-').unwrap_or(text);
    let digits = signed.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(signed.len());
    let (number, rest) = text.split_at_checked(digits.saturating_add(text.len().saturating_sub(signed.len())))?;
    let number = number.trim_end_matches('.');
    let rest = rest.trim();
    let inside = rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    // A dash with a number after it is a span or a date, no remark.
    let after = rest.strip_prefix(['-', '–', ':', '=']);
    let remark = inside.or(after).unwrap_or(rest).trim();
    let plain = number.bytes().any(|byte| byte.is_ascii_digit());
    (plain && rest.is_empty() == remark.is_empty()).then_some((number, remark))
}

/// A number with a point or a comma before its decimals. Zeros at the end change nothing.
fn read_number(number: &str, scale: Scale) -> Result<Option<Value>, SheetFault> {
    let pointed = number.replace(',', ".");
    let (whole, fraction) = pointed.split_once('.').unwrap_or((&pointed, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = whole.strip_prefix('-').unwrap_or(whole);
    if !digits(unsigned) || !digits(fraction) || (unsigned.len() > 1 && unsigned.starts_with('0')) {
        return Err(SheetFault::NotAValue);
    }
    let fraction = fraction.trim_end_matches('0');
    if fraction.is_empty() {
        let given = whole.parse().map_or(Given::Other(Found::LargeNumber), Given::Whole);
        return Ok(scale.read(given)?);
    }
    if scale.decimals() == 0 {
        return Ok(scale.read(Given::Other(Found::Decimals))?);
    }
    Ok(scale.read(Given::Text(&format!("{whole}.{fraction}")))?)
}
