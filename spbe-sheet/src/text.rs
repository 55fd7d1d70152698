//! Text files: their encoding, their separator, and their cells.

use crate::fault::{SheetFault, SheetMeasure};
use crate::grid::{Cell, Grid, Kind, Row};
use crate::limits::{CELLS, HEADER_ROWS};
use crate::problem::InvalidSheet;
use csv::{ByteRecord, ReaderBuilder};
use std::borrow::Cow;

/// Which character parts the cells of a text file.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// The text of a file: UTF-8, with or without a mark in front, or UTF-16 with one.
///
/// # Errors
///
/// `not_utf8`.
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
    text.ok_or_else(|| SheetFault::NotUtf8.into())
}

/// The separator that the first line states, as Excel writes it: `sep=;`.
pub(crate) fn stated_separator(text: &[u8]) -> Option<u8> {
    let rest = text.strip_prefix(b"sep=").or_else(|| text.strip_prefix(b"SEP="))?;
    match rest {
        [separator, b'\r' | b'\n', ..] => Some(*separator).filter(|separator| SEPARATORS.contains(separator)),
        _ => None,
    }
}

/// A reader of cells with a separator.
pub(crate) fn reader<R: std::io::Read>(from: R, separator: u8) -> csv::Reader<R> {
    ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(from)
}

/// A record as a row. Bytes that are no UTF-8 are refused.
fn row(record: &ByteRecord, number: u32) -> Result<Row, InvalidSheet> {
    let mut cells = Vec::new();
    for (column, field) in (0_u32..).zip(record) {
        if !field.is_empty() {
            let text = std::str::from_utf8(field).map_err(|_| SheetFault::NotUtf8)?;
            cells.push((column, Cell::new(text, Kind::Text)));
        }
    }
    Ok(Row { number, cells })
}

/// The first rows with each separator that the file may have, for whoever finds the table among them.
pub(crate) fn heads(text: &str) -> Vec<(u8, Grid)> {
    let separators = stated_separator(text.as_bytes()).map_or(SEPARATORS.to_vec(), |separator| vec![separator]);
    let head = |separator: u8| Some((separator, grid(text, separator, HEADER_ROWS.saturating_mul(2)).ok()?));
    separators.into_iter().filter_map(head).collect()
}

/// The rows of a text file, at most so many.
///
/// # Errors
///
/// `too_large` for more cells than are read.
pub(crate) fn grid(text: &str, separator: u8, most: usize) -> Result<Grid, InvalidSheet> {
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

impl<R: std::io::Read> Rows<R> {
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
        // Lines that were passed: empty ones, those inside quotes, and the end of this one.
        let lines = self.reader.position().line().saturating_sub(before);
        let inside = self.record.as_slice().split(|byte| *byte == b'\n').count().saturating_sub(1);
        let empty = lines.saturating_sub(1).saturating_sub(u64::try_from(inside).unwrap_or(u64::MAX));
        let passed = u32::try_from(empty).unwrap_or(u32::MAX);
        self.number = self.number.saturating_add(passed).saturating_add(1);
        row(&self.record, self.number).map(Some)
    }
}
