//! Text files: their encoding, their separator, and their cells.

use crate::fault::{SheetFault, SheetMeasure};
use crate::grid::{Address, Cell, Grid, Kind, Row};
use crate::limits::{CELLS, HEADER_ROWS};
use crate::problem::InvalidSheet;
use csv::{ByteRecord, ReaderBuilder, Terminator};
use std::borrow::Cow;
use std::io::{Chain, Read};

/// Which character parts the cells of a text file.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// The text of a file: UTF-8, with or without a mark in front, or UTF-16 with one. Lines end in a line feed.
///
/// # Errors
///
/// `not_utf8`, also for a text with NUL in it: that is UTF-16 without its mark, or no text.
pub(crate) fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, InvalidSheet> {
    let wide = |bytes: &[u8], read: fn([u8; 2]) -> u16| {
        let (pairs, rest) = bytes.as_chunks::<2>();
        let text = char::decode_utf16(pairs.iter().copied().map(read)).collect::<Result<String, _>>();
        text.ok().filter(|_| rest.is_empty()).map(Cow::Owned)
    };
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => std::str::from_utf8(rest).ok().map(Cow::Borrowed),
        all => std::str::from_utf8(all).ok().map(Cow::Borrowed),
    };
    let text = text.filter(|text| !text.contains('\0')).ok_or(SheetFault::NotUtf8)?;
    // Old programs end a line with a carriage return alone.
    let old = !text.contains('\n') && text.contains('\r');
    Ok(if old { Cow::Owned(text.replace('\r', "\n")) } else { text })
}

/// The separator that the first line states, as Excel writes it: `sep=;`. The rest is what programs show: they do not
/// count that line.
pub(crate) fn stated_separator(text: &str) -> (Option<u8>, &str) {
    let stated = || {
        let (line, rest) = text.split_once('\n')?;
        match line.trim_end_matches('\r').as_bytes() {
            [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', separator] => Some((*separator, rest)),
            _ => None,
        }
    };
    match stated() {
        Some((separator, rest)) if SEPARATORS.contains(&separator) => (Some(separator), rest),
        _ => (None, text),
    }
}

/// A reader of cells with a separator. The last row ends in a line feed too, whether the source has one or not.
pub(crate) fn reader<R: Read>(from: R, separator: u8) -> csv::Reader<Chain<R, &'static [u8]>> {
    // A line feed alone ends a row: so every one of them is counted, those of empty rows too.
    let mut builder = ReaderBuilder::new();
    builder
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .terminator(Terminator::Any(b'\n'))
        .from_reader(from.chain(&b"\n"[..]))
}

/// A record as a row. Bytes that are no UTF-8 are refused.
fn row(record: &ByteRecord, number: u32) -> Result<Row, InvalidSheet> {
    let mut cells = Vec::with_capacity(record.len());
    let last = record.len().saturating_sub(1);
    for ((column, at), field) in (0_u32..).zip(0_usize..).zip(record) {
        let field = if at == last { field.strip_suffix(b"\r").unwrap_or(field) } else { field };
        if !field.is_empty() {
            let text = std::str::from_utf8(field).map_err(|_| SheetFault::NotUtf8)?;
            cells.push((column, Cell::new(text, Kind::Text)));
        }
    }
    Ok(Row { number, cells })
}

/// The separators that a text may have, and the text under the line that states one.
pub(crate) fn separators(text: &str) -> (Vec<u8>, &str) {
    let (stated, rest) = stated_separator(text);
    (stated.map_or(SEPARATORS.to_vec(), |separator| vec![separator]), rest)
}

/// The first rows, for whoever finds the table among them.
///
/// # Errors
///
/// As [`grid`].
pub(crate) fn head(text: &str, separator: u8) -> Result<Grid, InvalidSheet> {
    grid(text, separator, HEADER_ROWS.saturating_mul(2))
}

/// The cell whose opening double quote does not close with it: what follows would be swallowed.
pub(crate) fn bad_quotes(text: &str, separator: u8) -> Option<Address> {
    let mut at = Address(1, 0);
    let mut opened: Option<Address> = None;
    let mut begins = true;
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        match (byte, opened) {
            (b'"', None) if begins => opened = Some(at),
            (b'"', Some(_)) if bytes.peek() == Some(&b'"') => drop(bytes.next()),
            (b'"', Some(from)) => {
                opened = None;
                let closes = bytes.peek().is_none_or(|next| matches!(next, b'\r' | b'\n') || *next == separator);
                if !closes {
                    return Some(from);
                }
            }
            (b'\n', None) => at = Address(at.0.saturating_add(1), 0),
            (_, None) if byte == separator => at.1 = at.1.saturating_add(1),
            _ => {}
        }
        begins = opened.is_none() && (byte == b'\n' || byte == separator);
    }
    opened
}

/// The rows of a text file, at most so many.
///
/// # Errors
///
/// `too_large` for more cells than are read.
pub(crate) fn grid(text: &str, separator: u8, most: usize) -> Result<Grid, InvalidSheet> {
    let wide = |line: &str| line.len() > CELLS && line.matches(char::from(separator)).nth(CELLS).is_some();
    if text.split('\n').any(wide) {
        return Err(SheetFault::TooLarge { what: SheetMeasure::Cells, limit: CELLS }.into());
    }
    let mut rows = Rows::new(reader(text.as_bytes(), separator));
    let mut grid = Grid::default();
    let mut cells = 0_usize;
    while grid.rows.len() < most {
        let Some(row) = rows.next()? else { break };
        cells = cells.saturating_add(row.cells.len());
        if cells > CELLS {
            return Err(SheetFault::TooLarge { what: SheetMeasure::Cells, limit: CELLS }.into());
        }
        grid.rows.push(row);
    }
    Ok(grid)
}

/// Rows one after the other, numbered as spreadsheet programs number them: empty lines count.
pub(crate) struct Rows<R> {
    reader: csv::Reader<R>,
    record: ByteRecord,
    number: u32,
}

impl<R: Read> Rows<R> {
    pub(crate) fn new(reader: csv::Reader<R>) -> Self {
        Self { reader, record: ByteRecord::new(), number: 0 }
    }

    /// The next row; `None` after the last.
    ///
    /// # Errors
    ///
    /// `not_utf8`, and `broken_file` where the source cannot be read.
    pub(crate) fn next(&mut self) -> Result<Option<Row>, InvalidSheet> {
        let before = self.reader.position().line();
        let read = self.reader.read_byte_record(&mut self.record);
        if !read.map_err(|error| SheetFault::Broken { reason: error.to_string() })? {
            return Ok(None);
        }
        // Line feeds that were passed: of empty rows, and one for this row.
        let passed = self.reader.position().line().saturating_sub(before);
        let inside = self.record.as_slice().split(|byte| *byte == b'\n').count().saturating_sub(1);
        let rows = passed.saturating_sub(u64::try_from(inside).unwrap_or(u64::MAX));
        self.number = self.number.saturating_add(u32::try_from(rows).unwrap_or(u32::MAX));
        row(&self.record, self.number).map(Some)
    }
}

#[cfg(test)]
mod tests {
    use super::{bad_quotes, decoded, grid, separators};
    use crate::grid::Address;

    #[test]
    fn rows_are_numbered_as_programs_show_them() {
        for (text, expected) in [
            ("a\nb\n", "1a 2b"),
            ("a\nb", "1a 2b"),
            ("a\r\nb", "1a 2b"),
            ("\n\na\n\nb\n\n", "3a 5b"),
            ("\r\n\r\na\r\n\r\nb\r\n", "3a 5b"),
            ("\n\na", "3a"),
            ("\"a\nb\";c\nd", "1a|b 1c 2d"),
            ("\"a\r\nb\";c\r\n\r\nd", "1a|b 1c 3d"),
            ("\"a\n\n\nb\"\n\nd", "1a|||b 3d"),
            ("\ra\r\rb", "2a 4b"),
            ("sep=;\r\na;b\r\n", "1a 1b"),
            ("SEP=;\na\n", "1a"),
            (";;\n;a;\n", "2a"),
            ("\"\"\na", "2a"),
            ("", ""),
        ] {
            let text_of = decoded(text.as_bytes()).unwrap();
            let grid = grid(separators(&text_of).1, b';', usize::MAX).unwrap();
            let cells = grid.rows.iter().flat_map(|row| row.cells.iter().map(move |(_, cell)| (row.number, cell)));
            let shown: Vec<String> = cells
                .map(|(row, cell)| format!("{row}{}", cell.text.replace("\r\n", "|").replace('\n', "|")))
                .collect();
            assert_eq!(shown.join(" "), expected, "{text:?}");
        }
    }

    #[test]
    fn a_quote_that_does_not_close_with_its_cell_is_found() {
        for (text, expected) in [
            ("a;\"b;c\"\n\"d\"\"\";e", None),
            ("a \"b\" c;d", None),
            ("a\nb;\"c\nd;e", Some(Address(2, 1))),
            ("\"a;3\n2;\"b;4", Some(Address(1, 0))),
            ("\"a\nb\"\n\"c", Some(Address(2, 0))),
            ("\"a\" ;b", Some(Address(1, 0))),
            ("\"", Some(Address(1, 0))),
            ("\"\"", None),
        ] {
            assert_eq!(bad_quotes(text, b';'), expected, "{text:?}");
        }
    }

    #[test]
    fn texts_are_unicode() {
        for (bytes, expected) in [
            (&b"No;Nilai"[..], Some("No;Nilai")),
            (b"\xef\xbb\xbfNo", Some("No")),
            (b"\xff\xfeN\0o\0", Some("No")),
            (b"\xfe\xff\0N\0o", Some("No")),
            (b"\xff\xfeN\0o", None),            // half a character
            (b"\xff\xfe\x3d\xd8", None),        // half a pair
            (b"N\0o\0", None),                  // UTF-16 without its mark
            (b"Dinas Kominfo \x96 2024", None), // Windows
        ] {
            assert_eq!(decoded(bytes).ok().as_deref(), expected, "{bytes:?}");
        }
    }
}
