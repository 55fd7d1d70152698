//! XML of a workbook, tried before the reader of workbooks sees it.
//!
//! That reader takes addresses and counts at their word: an address beyond 32 bits becomes another cell, an area that
//! ends before it begins a length below zero, a count of texts as much memory. So these are refused here, in whatever
//! part they stand.

use crate::fault::{SheetFault, SheetMeasure};
use crate::limits::{CELLS, DEPTH, ENTRIES, SHEETS};
use crate::pack::broken;
use crate::problem::InvalidSheet;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;

/// The last row and column that spreadsheet programs have.
pub(crate) const LAST: (u32, u32) = (1_048_576, 16_384);

/// Longest format of a number that Excel takes, in characters.
const FORMAT: usize = 255;

/// Longest attribute of a style, which a reader copies into every cell format that uses it.
const STYLE: usize = 2_048;

/// Tries the XML of a part. What is no XML ends where it stops to be.
///
/// # Errors
///
/// `too_large`, and `broken_file` for an address that is none.
pub(crate) fn check(xml: &[u8]) -> Result<(), InvalidSheet> {
    let mut reader = Reader::from_reader(xml);
    // As the reader of workbooks does it: what follows an end that does not fit is read all the same.
    reader.config_mut().check_end_names = false;
    reader.config_mut().check_comments = false;
    reader.config_mut().expand_empty_elements = true;
    let mut depth = 0_usize;
    let mut seen = Seen::default();
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                depth = depth.saturating_add(1);
                if depth > DEPTH {
                    return Err(too_large(SheetMeasure::Depth, DEPTH));
                }
                seen.element(&element)?;
            }
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::Eof) | Err(_) => return Ok(()),
            Ok(_) => {}
        }
    }
}

fn too_large(what: SheetMeasure, limit: usize) -> InvalidSheet {
    SheetFault::TooLarge { what, limit }.into()
}

/// What a part has had so far.
#[derive(Default)]
struct Seen {
    counts: BTreeMap<&'static str, usize>,
    styles: bool,
}

impl Seen {
    fn element(&mut self, element: &BytesStart<'_>) -> Result<(), InvalidSheet> {
        let name = element.local_name();
        match name.as_ref() {
            "row" => each(element, "r", |text| row(text).is_some())?,
            "c" => each(element, "r", |text| address(text).is_some())?,
            "dimension" => each(element, "ref", is_area)?,
            "mergeCell" => {
                self.count("mergeCell", CELLS)?;
                each(element, "ref", is_area)?;
            }
            "si" => self.count("si", CELLS)?,
            "sst" => {
                let claimed = |text: &str| text.parse::<usize>().is_ok_and(|count| count <= CELLS);
                if each(element, "uniqueCount", claimed).is_err() {
                    return Err(too_large(SheetMeasure::Cells, CELLS));
                }
            }
            "styleSheet" => self.styles = true,
            "numFmt" => {
                self.count("numFmt", ENTRIES)?;
                each(element, "formatCode", |text| text.chars().count() <= 8 * FORMAT && unescaped(text) <= FORMAT)?;
            }
            "xf" => self.count("xf", ENTRIES)?,
            "font" => self.count("font", ENTRIES)?,
            "fill" => self.count("fill", ENTRIES)?,
            "border" => self.count("border", ENTRIES)?,
            "sheet" => self.count("sheet", SHEETS)?,
            "definedName" => self.count("definedName", ENTRIES)?,
            "Relationship" => self.count("Relationship", ENTRIES)?,
            _ => {}
        }
        if self.styles && element.attributes_raw().len() > STYLE {
            return Err(broken("a style is too long"));
        }
        Ok(())
    }

    fn count(&mut self, what: &'static str, limit: usize) -> Result<(), InvalidSheet> {
        let count = self.counts.entry(what).or_default();
        *count = count.saturating_add(1);
        let measure = if limit == CELLS { SheetMeasure::Cells } else { SheetMeasure::Entries };
        if *count > limit { Err(too_large(measure, limit)) } else { Ok(()) }
    }
}

/// Every attribute of a name, however often it stands there: readers differ in which of them counts.
fn each(element: &BytesStart<'_>, key: &str, fits: impl Fn(&str) -> bool) -> Result<(), InvalidSheet> {
    let mut attributes = element.attributes();
    for attribute in attributes.with_checks(false) {
        let attribute = attribute.map_err(broken)?;
        if attribute.key.as_ref() == key && !fits(&attribute.value) {
            let given: String = attribute.value.chars().take(40).collect();
            return Err(broken(format_args!("{key}=\"{given}\" cannot be")));
        }
    }
    Ok(())
}

fn unescaped(text: &str) -> usize {
    quick_xml::escape::unescape(text).map_or(usize::MAX, |text| text.chars().count())
}

/// `A1:C3`, or a single cell: an area that does not end before it begins.
fn is_area(text: &str) -> bool {
    let (from, to) = text.split_once(':').unwrap_or((text, text));
    match (address(from), address(to)) {
        (Some(from), Some(to)) => from.0 <= to.0 && from.1 <= to.1,
        _ => false,
    }
}

/// `D14` as row and column, both from 1.
fn address(text: &str) -> Option<(u32, u32)> {
    let letters = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    let (letters, digits) = text.split_at_checked(letters)?;
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters.bytes().map(|letter| u32::from(letter.to_ascii_uppercase().saturating_sub(b'A')));
    let column =
        column.fold(0, |column: u32, letter| column.saturating_mul(26).saturating_add(letter).saturating_add(1));
    Some((row(digits)?, column)).filter(|(_, column)| *column <= LAST.1)
}

fn row(text: &str) -> Option<u32> {
    let plain = !text.is_empty() && text.len() <= 7 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|row| plain && (1..=LAST.0).contains(row))
}

#[cfg(test)]
mod tests {
    use super::{address, check, is_area};

    #[test]
    fn addresses_stay_within_a_sheet() {
        for (text, expected) in [
            ("A1", Some((1, 1))),
            ("xfd1048576", Some((1_048_576, 16_384))),
            ("XFE1", None),
            ("A0", None),
            ("A1048577", None),
            ("A4294967297", None), // 2^32 + 1: A1, if it were cut
            ("AAAAAAAAA1", None),
            ("A", None),
            ("1", None),
            ("A1 ", None),
            ("Ä1", None),
            ("", None),
        ] {
            assert_eq!(address(text), expected, "{text}");
        }
        for (text, expected) in [("A1:B2", true), ("A1", true), ("B2:A1", false), ("A1:B2:C3", false), (":", false)] {
            assert_eq!(is_area(text), expected, "{text}");
        }
    }

    #[test]
    fn what_a_reader_would_take_at_its_word_is_refused() {
        for (xml, expected) in [
            (r#"<worksheet><sheetData><row r="1"><c r="A1"/></row></sheetData></worksheet>"#, None),
            (r#"<c r="A1" r="A4294967297"/>"#, Some(r#"r="A4294967297" cannot be"#)),
            (r#"<row r="4294967296"/>"#, Some(r#"r="4294967296" cannot be"#)),
            (r#"<mergeCell ref="C3:A1"/>"#, Some(r#"ref="C3:A1" cannot be"#)),
            (r#"<x:dimension ref="A0"/>"#, Some(r#"ref="A0" cannot be"#)),
            (r#"<sst uniqueCount="1000000000000000000"/>"#, Some("more than 1000000 cells")),
            (r#"<sst uniqueCount="3"/>"#, None),
            ("no XML at all & < >", None),
        ] {
            let found = check(xml.as_bytes()).err().map(|invalid| invalid.to_string());
            let expected = expected.map(|text| match text.strip_suffix(" cannot be") {
                Some(_) => format!("the workbook cannot be read: {text}"),
                None => text.to_owned(),
            });
            assert_eq!(found, expected, "{xml}");
        }
        let long = format!(r#"<numFmt numFmtId="164" formatCode="{}"/>"#, "[".repeat(256));
        assert!(check(long.as_bytes()).is_err());
        let deep = "<a>".repeat(300);
        assert_eq!(check(deep.as_bytes()).unwrap_err().to_string(), "more than 256 elements inside one another");
    }
}
