//! Which indicator a heading or a row speaks of: numbers decide, names are labels.

use crate::fault::SheetFault;
use crate::problem::shortened;
use spbe_core::{Fault, Instrument, Lang, Node};

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
pub(crate) fn of_row(number: &str, name: &str, instrument: &Instrument) -> Result<Meaning, SheetFault> {
    let (number, name) = if number.is_empty() { numbered(name) } else { (number, name) };
    let found: Vec<Node> = if name.is_empty() { Vec::new() } else { instrument.find(name).collect() };
    let rows: Vec<usize> = found.iter().filter_map(|node| row_of(*node)).collect();
    let others = found.len() > rows.len();
    let Some(given) = by_number(number, instrument) else {
        return match rows.as_slice() {
            [] if others => Ok(Meaning::Other),
            [] if looks_like_number(number) => Err(unknown(number, instrument)),
            [] => Ok(Meaning::Unknown),
            [row] if !others => Ok(Meaning::Indicator(*row)),
            _ => Err(ambiguous(&found, instrument)),
        };
    };
    match rows.as_slice() {
        rows if rows.contains(&given) => Ok(Meaning::Indicator(given)),
        [] if others => Ok(Meaning::Other),
        [] => Ok(Meaning::Indicator(given)),
        [other, ..] => Err(SheetFault::NameDiffers { other: Node::Indicator(*other).number(instrument).into() }),
    }
}

/// The indicator of a heading, and whether its words say so: a bare number could be anything.
///
/// # Errors
///
/// As [`of_row`].
pub(crate) fn of_heading(text: &str, instrument: &Instrument) -> Result<(Meaning, bool), SheetFault> {
    match of_row("", text, instrument) {
        Err(SheetFault::Core(_)) => Ok((Meaning::Unknown, false)),
        other => Ok((other?, by_printed(text, instrument).is_none())),
    }
}

/// The row of a printed number: `13`, `13.`, `(13)`, `35-2`, `Indikator 13`, `I13`.
fn by_number(text: &str, instrument: &Instrument) -> Option<usize> {
    by_printed(text, instrument).or_else(|| instrument.find(text).find_map(row_of)).or_else(|| {
        let lower = text.to_ascii_lowercase();
        let rest = ["indikator", "indicator", "ind", "i"].iter().find_map(|word| lower.strip_prefix(word))?;
        instrument.row(rest.trim_start_matches(['_', '-', ' ', '.']))
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
    let parted = name.is_empty() || after.len() < name.len();
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
