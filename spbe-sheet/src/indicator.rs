//! Which indicator a heading or a row speaks of: numbers decide, names are labels.

use crate::fault::SheetFault;
use crate::limits::LABEL_BYTES;
use crate::problem::shortened;
use spbe_core::{Fault, Instrument, Lang, Names, Node};

/// What a label, or a number with a label, means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// An indicator, by row from 1.
    Indicator(usize),
    /// The index, a domain or an aspect.
    Other,
    /// Nothing of this instrument.
    Unknown,
}

/// The indicator of a row that has a cell for the number and one for the name.
///
/// # Errors
///
/// `unknown_indicator` for a number that the instrument does not have,
/// `name_differs` and `ambiguous_name`.
pub(crate) fn of_row(number: &str, name: &str, names: &Names<'_>) -> Result<Meaning, SheetFault> {
    let short = |text: &str| text.len() <= LABEL_BYTES;
    if !short(number) || !short(name) {
        return if short(number) && !number.is_empty() { of_row(number, "", names) } else { Ok(Meaning::Unknown) };
    }
    // A name that begins with a number, such as `24 jam`, is a name first.
    let in_one = number.is_empty() && names.find(name).is_empty();
    let (number, name) = if in_one { numbered(name) } else { (number, name) };
    let instrument = names.instrument();
    let differs = |other| SheetFault::NameDiffers { other: Node::Indicator(other).number(instrument).into() };
    let found: &[Node] = if name.is_empty() { &[] } else { names.find(name) };
    let rows: Vec<usize> = found.iter().filter_map(|node| row_of(*node)).collect();
    let others = found.len() > rows.len();
    let Some(given) = by_number(number, names) else {
        return match rows.as_slice() {
            [] if others || is_heading(number, names) || is_heading(name, names) => Ok(Meaning::Other),
            [] if looks_like_number(number) => Err(unknown(number, instrument)),
            [] => Ok(Meaning::Unknown),
            [row] if !others => Ok(Meaning::Indicator(*row)),
            _ => Err(ambiguous(found, instrument)),
        };
    };
    match rows.as_slice() {
        rows if rows.contains(&given) => Ok(Meaning::Indicator(given)),
        [] if others => Ok(Meaning::Other),
        [] => contradicting(name, given, names).map_or(Ok(Meaning::Indicator(given)), |other| Err(differs(other))),
        [other, ..] => Err(differs(*other)),
    }
}

/// The indicator that a name with its own number in front means, where that is another than the one given: a column `No`
/// may count rows that are in another order.
fn contradicting(name: &str, given: usize, names: &Names<'_>) -> Option<usize> {
    let (number, bare) = numbered(name);
    if number.is_empty() {
        return None;
    }
    let mut rows = names.find(bare).iter().filter_map(|node| row_of(*node)).peekable();
    if rows.peek().is_none() {
        // A number alone may count, too; after the word it does not.
        let lower = name.to_ascii_lowercase();
        let says = ["indikator ", "indicator "].iter().any(|word| lower.starts_with(word));
        return by_printed(number, names.instrument()).filter(|row| says && *row != given);
    }
    let rows: Vec<usize> = rows.collect();
    rows.first().copied().filter(|_| !rows.contains(&given))
}

/// Whether a label is that of a domain, an aspect or the index: `Aspek 4`, or `Aspek 4: Penyelenggara SPBE`.
fn is_heading(label: &str, names: &Names<'_>) -> bool {
    let before = label.split([':', '.', '–']).next().unwrap_or_default();
    let heads = |text: &str| !text.is_empty() && names.find(text).iter().any(|node| row_of(*node).is_none());
    heads(label) || heads(before)
}

/// The indicator of a heading, and whether its words say so: a bare number could be anything.
///
/// # Errors
///
/// As [`of_row`].
pub(crate) fn of_heading(text: &str, names: &Names<'_>) -> Result<(Meaning, bool), SheetFault> {
    match of_row("", text, names) {
        Err(SheetFault::Core(_)) => Ok((Meaning::Unknown, false)),
        other => Ok((other?, by_printed(text, names.instrument()).is_none())),
    }
}

/// The row of a printed number: `13`, `13.`, `(13)`, `35-2`, `Indikator 13`, `I13`.
fn by_number(text: &str, names: &Names<'_>) -> Option<usize> {
    by_printed(text, names.instrument()).or_else(|| names.find(text).iter().copied().find_map(row_of)).or_else(|| {
        let lower = text.to_ascii_lowercase();
        let rest = ["indikator", "indicator", "ind", "i"].iter().find_map(|word| lower.strip_prefix(word))?;
        names.instrument().row(rest.trim_start_matches(['_', '-', ' ', '.']))
    })
}

fn by_printed(text: &str, instrument: &Instrument) -> Option<usize> {
    let plain = text.trim_matches(['(', ')', ' ']).trim_end_matches(['.', ')']);
    instrument.row(plain).or_else(|| instrument.row(plain.trim_start_matches('0')))
}

/// A label that begins with a number, in two: `13. Nama` is `13` and `Nama`.
fn numbered(label: &str) -> (&str, &str) {
    let lower = label.to_ascii_lowercase();
    let word = ["indikator ", "indicator "].iter().find(|word| lower.starts_with(**word)).map_or(0, |word| word.len());
    let Some(rest) = label.get(word..) else { return ("", label) };
    let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '-').unwrap_or(rest.len());
    let Some((number, name)) = rest.split_at_checked(digits) else { return ("", label) };
    let after = name.trim_start_matches(['.', ')', ':', ' ', '-', '–']);
    // What follows a number is a name only if it has letters: `2.97` is neither.
    let parted = name.is_empty() || after.len() < name.len() && after.starts_with(char::is_alphabetic);
    if parted && looks_like_number(number) {
        (number, after)
    } else if word == 0 {
        whole(label)
    } else {
        ("", label)
    }
}

/// A label that is a number in disguise, such as `I13` or `(13)`, or a name.
fn whole(label: &str) -> (&str, &str) {
    let short = label.len() <= 6 && label.bytes().any(|byte| byte.is_ascii_digit());
    if short { (label, "") } else { ("", label) }
}

pub(crate) fn looks_like_number(text: &str) -> bool {
    text.bytes().next().is_some_and(|byte| byte.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.'))
}

pub(crate) fn unknown(given: &str, instrument: &Instrument) -> SheetFault {
    let given = shortened(given);
    SheetFault::Core(Fault::UnknownIndicator { given, instrument: instrument.id().into() })
}

fn ambiguous(found: &[Node], instrument: &Instrument) -> SheetFault {
    let rows: Vec<String> = found.iter().map(|node| node.label(instrument, Lang::Indonesian)).collect();
    SheetFault::AmbiguousName { rows: rows.join(", ") }
}

const fn row_of(node: Node) -> Option<usize> {
    match node {
        Node::Indicator(row) => Some(row),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Meaning, of_heading, of_row};
    use spbe_core::{PERMENPANRB_5_2018, PERMENPANRB_59_2020};

    fn row(number: &str, name: &str) -> String {
        shown(of_row(number, name, &PERMENPANRB_59_2020.names()))
    }

    fn shown(meaning: Result<Meaning, crate::fault::SheetFault>) -> String {
        match meaning {
            Ok(Meaning::Indicator(row)) => row.to_string(),
            Ok(Meaning::Other) => "other".into(),
            Ok(Meaning::Unknown) => "unknown".into(),
            Err(fault) => fault.code().into(),
        }
    }

    #[test]
    fn numbers_decide_and_names_must_not_contradict() {
        for (number, name, expected) in [
            ("13", "", "13"),
            ("13.", "", "13"),
            ("(13)", "", "13"),
            ("013", "", "13"),
            ("I13", "", "13"),
            ("Indikator 13", "", "13"),
            ("48", "", "unknown_indicator"),
            ("0", "", "unknown_indicator"),
            ("13", "Kebijakan yang dipotong", "13"),
            ("13", "Keterpaduan Rencana dan Anggaran SPBE", "13"),
            ("13", "Rencana dan Anggaran SPBE", "13"), // as in 2021
            ("13", "Inovasi Proses Bisnis SPBE", "name_differs"),
            ("1", "Kebijakan Internal SPBE", "other"), // a domain
            ("1.1.2", "Inovasi Proses Bisnis SPBE", "14"),
            ("1.1.2", "Sesuatu", "unknown_indicator"),
            ("", "Inovasi Proses Bisnis SPBE", "14"),
            ("", "TINGKAT KEMATANGAN INOVASI PROSES BISNIS SPBE", "14"),
            ("", "14. Inovasi Proses Bisnis SPBE", "14"),
            ("", "Indikator 14: Inovasi Proses Bisnis SPBE", "14"),
            ("", "13. Inovasi Proses Bisnis SPBE", "name_differs"),
            ("", "14", "14"),
            ("", "Layanan SPBE", "other"),
            ("", "Aspek 3", "other"),
            ("", "Indeks SPBE", "other"),
            ("", "Serang, 3 Maret 2024", "unknown"),
            ("", "", "unknown"),
        ] {
            assert_eq!(row(number, name), expected, "`{number}` `{name}`");
        }
        let old = PERMENPANRB_5_2018.names();
        for (number, expected) in [("35", "35"), ("35-2", "36"), ("35-4", "unknown_indicator")] {
            assert_eq!(shown(of_row(number, "", &old)), expected, "{number}");
        }
    }

    #[test]
    fn headings_say_whether_words_name_the_indicator() {
        let names = PERMENPANRB_59_2020.names();
        for (text, expected) in [
            ("7", Some((7, false))),
            ("(7)", Some((7, false))),
            ("I7", Some((7, true))),
            ("Indikator 7", Some((7, true))),
            ("7. Kebijakan", Some((7, true))),
            ("Layanan Keuangan", Some((34, true))),
            ("2021", None),
            ("Kode", None),
        ] {
            let found = match of_heading(text, &names) {
                Ok((Meaning::Indicator(row), in_words)) => Some((row, in_words)),
                _ => None,
            };
            assert_eq!(found, expected, "{text}");
        }
    }
}
