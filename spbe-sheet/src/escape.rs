//! Texts that a spreadsheet program would take for formulas, kept from it and given back.

use std::borrow::Cow;

/// What a formula, or a text after an apostrophe of ours, begins with.
const RISKY: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\''];

/// The text with an apostrophe in front where a spreadsheet program would take it for a formula. Numbers stay.
pub(crate) fn escaped(text: &str) -> Cow<'_, str> {
    let number = text.strip_prefix('-').unwrap_or(text);
    let plain = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    let first = text.trim_start_matches([' ', '\u{a0}']);
    if first.starts_with(RISKY) && !plain { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// A text without the apostrophe that keeps spreadsheet programs from taking it for a formula.
pub(crate) fn unescaped(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches([' ', '\u{a0}']).starts_with(RISKY) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::{escaped, unescaped};

    #[test]
    fn what_could_be_a_formula_is_kept_as_text_and_given_back() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            ("+62 21", "'+62 21"),
            ("-2+3", "'-2+3"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            (" =1", "' =1"),
            ("'=1", "''=1"),
            ("-", "'-"),
            ("-2", "-2"),
            ("-2,5", "-2,5"),
            ("3", "3"),
            ("Kota Serang", "Kota Serang"),
            ("", ""),
        ] {
            assert_eq!(escaped(text), expected);
            assert_eq!(unescaped(expected), text);
        }
        assert_eq!(unescaped("'Abd al-Rahman"), "'Abd al-Rahman");
    }
}
