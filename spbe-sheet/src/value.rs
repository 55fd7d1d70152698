//! What a cell says about an indicator: a value, a blank, or something to ask back about.

use crate::fault::SheetFault;
use crate::grid::{Cell, Kind};
use crate::words::{is_date, number_in_words, roman, shows_error, without_prefix};
use spbe_core::{Capability, Given, Kind as Found, Scale, Value};

/// Reads a value as people write it: `3`, `3,0`, `Level 3`, `3 (tiga)`, `3 - Terdefinisi`, `Terdefinisi`, `Tingkat III`; a
/// dash is a blank.
///
/// What stands beside a number has to mean the same.
///
/// # Errors
///
/// Whatever is not one value of the scale, and says so.
pub(crate) fn value(cell: &Cell, scale: Scale, levels: Option<&Capability>) -> Result<Option<Value>, SheetFault> {
    match cell.kind {
        Kind::Error => return Err(SheetFault::ShowsError),
        Kind::Formula => return Err(SheetFault::NoResult),
        Kind::Date => return Err(SheetFault::HoldsDate),
        Kind::Boolean => return Ok(scale.read(Given::Other(Found::Boolean))?),
        Kind::Text | Kind::Number => {}
    }
    // Nearly every cell is one digit.
    if let [digit @ b'0'..=b'9'] = cell.text.as_bytes() {
        return Ok(scale.read(Given::Whole((digit - b'0').into()))?);
    }
    let text = cell.trimmed();
    let text = text.strip_prefix('\'').unwrap_or(text).trim();
    if is_blank(text) || without_prefix(text).is_some_and(is_blank) && text.ends_with(is_dash) {
        return Ok(None);
    }
    if shows_error(text) {
        return Err(SheetFault::ShowsError);
    }
    if is_date(text) {
        return Err(SheetFault::HoldsDate);
    }
    if let Some(part) = Part::of(text, scale, levels) {
        return part.read;
    }
    let (first, rest) = parted(text).ok_or(SheetFault::NotAValue)?;
    let both = (Part::of(first, scale, levels), Part::of(rest, scale, levels));
    let (Some(first), Some(rest)) = both else { return Err(SheetFault::NotAValue) };
    if first.digits && rest.digits {
        return Err(SheetFault::NotAValue); // `2-3`, `3 (4)`: two numbers.
    }
    match (first.read?, rest.read?) {
        (first, rest) if first == rest => Ok(first),
        _ => Err(SheetFault::WordDiffers),
    }
}

/// Whether a text stands for nothing: empty, or a dash.
pub(crate) fn is_blank(text: &str) -> bool {
    let mut letters = text.chars();
    match letters.next() {
        None => true,
        Some(first) => is_dash(first) && letters.next().is_none(),
    }
}

const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '−')
}

/// A text that says one thing: a number, a number in words, the name of a level.
struct Part {
    read: Result<Option<Value>, SheetFault>,
    /// Whether it is written in digits.
    digits: bool,
}

impl Part {
    fn of(text: &str, scale: Scale, levels: Option<&Capability>) -> Option<Self> {
        let text = text.trim();
        let after = without_prefix(text);
        let plain = after.unwrap_or(text).trim_end_matches('.');
        let in_words = || {
            let named = |text| levels.and_then(|levels| levels.level_named(text)).map(|level| level.level().into());
            number_in_words(plain)
                .or_else(|| roman(plain, after.is_some()))
                .or_else(|| named(text))
                .or_else(|| named(plain))
        };
        if plain.bytes().any(|byte| byte.is_ascii_digit()) {
            return read_number(plain, scale).map(|read| Self { read, digits: true });
        }
        let number = in_words()?;
        Some(Self { read: scale.read(Given::Whole(number)).map_err(SheetFault::from), digits: false })
    }
}

/// A text of two parts: the second in parentheses, behind a dash, a colon or an equals sign, or behind a blank.
fn parted(text: &str) -> Option<(&str, &str)> {
    if let Some(inside) = text.strip_suffix(')') {
        return inside.split_once('(');
    }
    let behind = |c: char| is_dash(c) || matches!(c, ':' | '=');
    text.split_once(behind).or_else(|| text.split_once(char::is_whitespace))
}

/// A number with a point or a comma before its decimals. Zeros at either end change nothing. `None` where it is no number.
fn read_number(number: &str, scale: Scale) -> Option<Result<Option<Value>, SheetFault>> {
    let pointed = number.replace(',', ".");
    let (whole, fraction) = pointed.split_once('.').unwrap_or((&pointed, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (sign, unsigned) = whole.strip_prefix('-').map_or(("", whole), |unsigned| ("-", unsigned));
    if !digits(unsigned) || !digits(fraction) {
        return None;
    }
    let unsigned = Some(unsigned.trim_start_matches('0')).filter(|rest| !rest.is_empty()).unwrap_or("0");
    let (whole, fraction) = (format!("{sign}{unsigned}"), fraction.trim_end_matches('0'));
    let read = if fraction.is_empty() {
        scale.read(whole.parse().map_or(Given::Other(Found::LargeNumber), Given::Whole))
    } else if scale.decimals() == 0 {
        scale.read(Given::Other(Found::Decimals))
    } else {
        scale.read(Given::Text(&format!("{whole}.{fraction}")))
    };
    Some(read.map_err(SheetFault::from))
}

#[cfg(test)]
mod tests {
    use super::value;
    use crate::grid::{Cell, Kind};
    use spbe_core::{PERMENPANRB_8_2026, PERMENPANRB_59_2020};

    /// What a cell is read as under 59/2020 (a process) and under 8/2026: a value, `blank`, or the code of the fault.
    #[test]
    fn values_are_read_as_people_write_them() {
        for (text, levels, decimals) in [
            ("3", "3", "3"),
            (" 3\u{a0}", "3", "3"),
            ("3.0", "3", "3"),
            ("3,00", "3", "3"),
            ("1.000", "1", "1"), // a thousand is on no scale
            ("03", "3", "3"),
            ("3.", "3", "3"),
            ("'3", "3", "3"),
            ("3,5", "wrong_kind", "3.5"),
            ("3.1234", "wrong_kind", "3.1234"),
            ("3,12345", "wrong_kind", "too_many_decimals"),
            ("0", "out_of_scale", "out_of_scale"),
            ("6", "out_of_scale", "out_of_scale"),
            ("-1", "out_of_scale", "out_of_scale"),
            ("99999999999999999999", "wrong_kind", "wrong_kind"),
            ("", "blank", "blank"),
            ("-", "blank", "blank"),
            ("–", "blank", "blank"),
            ("Level -", "blank", "blank"),
            ("Level 3", "3", "3"),
            ("LEVEL3", "3", "3"),
            ("Level: 3", "3", "3"),
            ("Tingkat 3", "3", "3"),
            ("Tingkat Kematangan 3", "3", "3"),
            ("Level III", "3", "3"),
            ("Tingkat V", "5", "5"),
            ("III", "3", "3"),
            ("iv", "4", "4"),
            ("V", "not_a_value", "not_a_value"), // a tick
            ("I", "not_a_value", "not_a_value"),
            ("x", "not_a_value", "not_a_value"),
            ("tiga", "3", "3"),
            ("Lima", "5", "5"),
            ("enam", "out_of_scale", "out_of_scale"),
            ("3 (tiga)", "3", "3"),
            ("3(tiga)", "3", "3"),
            ("lima (5)", "5", "5"),
            ("lima (4)", "word_differs", "word_differs"),
            ("3 (empat)", "word_differs", "word_differs"),
            ("Level 3 (tiga)", "3", "3"),
            ("Level 3 (III)", "3", "3"),
            ("Terdefinisi", "3", "not_a_value"),
            ("TERDEFINISI", "3", "not_a_value"),
            ("Berkembang", "not_a_value", "3"),
            ("3 - Terdefinisi", "3", "not_a_value"),
            ("3. Terdefinisi", "3", "not_a_value"),
            ("3 Terdefinisi", "3", "not_a_value"),
            ("Level 3: Terdefinisi", "3", "not_a_value"),
            ("Terdefinisi (3)", "3", "not_a_value"),
            ("Terdefinisi (2)", "word_differs", "not_a_value"),
            ("4 = Terpadu dan Terukur", "4", "not_a_value"),
            ("Terpadu dan Terukur - 4", "4", "not_a_value"),
            ("3 (lihat catatan)", "not_a_value", "not_a_value"),
            ("2-3", "not_a_value", "not_a_value"),
            ("3/5", "not_a_value", "not_a_value"),
            ("3 dari 5", "not_a_value", "not_a_value"),
            ("3 (3)", "not_a_value", "not_a_value"),
            ("3 4", "not_a_value", "not_a_value"),
            ("1e0", "not_a_value", "not_a_value"),
            ("+3", "not_a_value", "not_a_value"),
            (".5", "not_a_value", "not_a_value"),
            ("3,,5", "not_a_value", "not_a_value"),
            ("1.234,5", "not_a_value", "not_a_value"),
            ("３", "not_a_value", "not_a_value"),
            ("٣", "not_a_value", "not_a_value"),
            ("TRUE", "not_a_value", "not_a_value"),
            ("=1+1", "not_a_value", "not_a_value"),
            ("Level", "not_a_value", "not_a_value"),
            ("Nilai", "not_a_value", "not_a_value"),
            ("Levelling 3", "not_a_value", "not_a_value"),
            ("n/a", "not_a_value", "not_a_value"),
            ("()", "not_a_value", "not_a_value"),
            (")", "not_a_value", "not_a_value"),
            ("#REF!", "shows_error", "shows_error"),
            ("#N/A", "shows_error", "shows_error"),
            ("Err:508", "shows_error", "shows_error"),
            ("3-Apr", "holds_date", "holds_date"),
            ("03-Mei", "holds_date", "holds_date"),
            ("3 April 2024", "holds_date", "holds_date"),
            ("03/04/2024", "holds_date", "holds_date"),
            ("2024-04-03", "holds_date", "holds_date"),
        ] {
            let cell = Cell::new(text, Kind::Text);
            for (instrument, expected) in [(&PERMENPANRB_59_2020, levels), (&PERMENPANRB_8_2026, decimals)] {
                let found = match value(&cell, instrument.scale(), instrument.capabilities().first()) {
                    Ok(Some(value)) => value.to_string(),
                    Ok(None) => "blank".into(),
                    Err(fault) => fault.code().into(),
                };
                assert_eq!(found, expected, "`{text}` under {}", instrument.id());
            }
        }
    }

    #[test]
    fn what_a_program_stored_is_no_text() {
        for (text, kind, expected) in [
            ("3", Kind::Number, None),
            ("2.9999999999999996", Kind::Number, Some("wrong_kind")),
            ("45385", Kind::Date, Some("holds_date")),
            ("TRUE", Kind::Boolean, Some("wrong_kind")),
            ("#SPILL!", Kind::Error, Some("shows_error")),
        ] {
            let read = value(&Cell::new(text, kind), PERMENPANRB_59_2020.scale(), None);
            assert_eq!(read.err().map(|fault| fault.code()), expected, "{text}");
        }
    }
}
