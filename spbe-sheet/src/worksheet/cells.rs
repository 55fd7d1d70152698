//! Cells: text stays text, and a formula carries the answer it has now.

use rust_xlsxwriter::utility::{row_col_to_cell, row_col_to_cell_absolute};
use rust_xlsxwriter::{ColNum, Format, Formula, RowNum, Worksheet, XlsxError};
use std::borrow::Cow;

/// What a cell shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shown {
    Nothing,
    Number(f64),
    Text(String),
    /// No value yet, in cells that only a chart reads.
    NotAvailable,
}

impl Shown {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A number where there is one, otherwise a word.
    pub(super) fn number_or(number: Option<f64>, word: &str) -> Self {
        number.map_or_else(|| Self::Text(word.into()), Self::Number)
    }
}

/// Writes text. Nothing in it is ever read as a formula, a number or a link.
pub(super) fn write_text(
    sheet: &mut Worksheet,
    row: RowNum,
    column: ColNum,
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    let text = clean(text);
    // The library takes text of this form for formatted text and does not escape it; in two pieces it does.
    if text.starts_with("<r>") && text.ends_with("</r>") {
        let (plain, (first, rest)) = (Format::new(), text.split_at(1));
        sheet.write_rich_string_with_format(row, column, &[(&plain, first), (&plain, rest)], format)?;
    } else if text.is_empty() {
        sheet.write_blank(row, column, format)?;
    } else {
        sheet.write_string_with_format(row, column, text, format)?;
    }
    Ok(())
}

/// Writes what a cell shows, without a formula.
pub(super) fn write(
    sheet: &mut Worksheet,
    row: RowNum,
    column: ColNum,
    shown: &Shown,
    format: &Format,
) -> Result<(), XlsxError> {
    match shown {
        Shown::Nothing => drop(sheet.write_blank(row, column, format)?),
        Shown::Number(number) => drop(sheet.write_number_with_format(row, column, *number, format)?),
        Shown::Text(text) => write_text(sheet, row, column, text, format)?,
        Shown::NotAvailable => drop(sheet.write_formula_with_format(row, column, not_available(), format)?),
    }
    Ok(())
}

/// Writes a formula together with what it gives.
pub(super) fn write_formula(
    sheet: &mut Worksheet,
    row: RowNum,
    column: ColNum,
    formula: &str,
    shown: &Shown,
    format: &Format,
) -> Result<(), XlsxError> {
    let formula = match shown {
        Shown::Nothing => Formula::new(formula),
        Shown::Number(number) => Formula::new(formula).set_result(number.to_string()),
        Shown::Text(text) => Formula::new(formula).set_result(cached(text)),
        Shown::NotAvailable => Formula::new(formula).set_result("#N/A"),
    };
    sheet.write_formula_with_format(row, column, formula, format)?;
    Ok(())
}

fn not_available() -> Formula {
    Formula::new("NA()").set_result("#N/A")
}

/// Text as the answer of a formula. A file says that of digits and of words such as `TRUE` as if they were numbers,
/// so for those it says nothing, and the program that opens the file works them out.
fn cached(text: &str) -> String {
    let is_text = text.parse::<f64>().is_err() && !text.starts_with('#') && !matches!(text, "TRUE" | "FALSE");
    if is_text { clean(text).into_owned() } else { String::new() }
}

/// Text that a file can hold: what XML cannot is replaced, letter by letter.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    let cannot = |letter: char| matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if text.contains(cannot) { Cow::Owned(text.replace(cannot, "\u{fffd}")) } else { Cow::Borrowed(text) }
}

/// `D7`.
pub(super) fn address(row: RowNum, column: ColNum) -> String {
    row_col_to_cell(row, column)
}

/// `$D$7`, or `Hasil!$D$7` with the name of a sheet.
pub(super) fn fixed(sheet: Option<&str>, row: RowNum, column: ColNum) -> String {
    let cell = row_col_to_cell_absolute(row, column);
    sheet.map_or_else(|| cell.clone(), |sheet| format!("{sheet}!{cell}"))
}

/// `spbe!$D$2:$D$11`.
pub(super) fn range(sheet: &str, first: RowNum, last: RowNum, column: ColNum) -> String {
    format!("{}:{}", fixed(Some(sheet), first, column), row_col_to_cell_absolute(last, column))
}

#[cfg(test)]
mod tests {
    use super::{cached, clean};

    #[test]
    fn what_xml_cannot_hold_is_replaced_and_nothing_else() {
        assert_eq!(clean("\tsatu\r\ndua\u{1}\u{8}\u{fffe}"), "\tsatu\r\ndua\u{fffd}\u{fffd}\u{fffd}");
        assert_eq!(clean("=1+1 <r> &P _x0041_"), "=1+1 <r> &P _x0041_");
    }

    #[test]
    fn no_name_passes_for_a_number_or_an_error() {
        for name in ["1", "-2e3", "inf", "NaN", "infinity", "TRUE", "FALSE", "#N/A", "#VALUE!"] {
            assert_eq!(cached(name), "", "{name}");
        }
        for name in ["Baik", "=1+1", "true", "Sangat Baik"] {
            assert_eq!(cached(name), name);
        }
    }
}
