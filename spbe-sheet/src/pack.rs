//! What a workbook file may unpack to, tried before anybody reads it: its parts are small enough, and say nothing
//! that would make a reader set memory aside without end.

use crate::fault::{SheetFault, SheetMeasure};
use crate::limits::{CELLS, PARTS, UNPACKED_BYTES};
use crate::problem::InvalidSheet;
use quick_xml::Reader;
use quick_xml::events::Event;
use quick_xml::events::attributes::Attributes;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// What kind of workbook a packed file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Packed {
    Xlsx,
    Ods,
}

/// Unpacks every part once, within the limits, and tells what the file is.
///
/// # Errors
///
/// `broken_file`, `locked_file`, `old_format` for a binary workbook, `too_large`.
pub(crate) fn check(bytes: &[u8]) -> Result<Packed, InvalidSheet> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > PARTS {
        return Err(SheetFault::TooLarge { what: SheetMeasure::Parts, limit: PARTS }.into());
    }
    let mut left = UNPACKED_BYTES;
    let (mut kind, mut binary) = (None, false);
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(broken)?;
        let name = part.name().map_err(broken)?.to_ascii_lowercase();
        let mut unpacked = Vec::new();
        let most = u64::try_from(left).unwrap_or(u64::MAX).saturating_add(1);
        part.take(most).read_to_end(&mut unpacked).map_err(broken)?;
        let Some(rest) = left.checked_sub(unpacked.len()) else {
            return Err(SheetFault::TooLarge { what: SheetMeasure::UnpackedBytes, limit: UNPACKED_BYTES }.into());
        };
        left = rest;
        match name.as_str() {
            "content.xml" => {
                kind = kind.or(Some(Packed::Ods));
                repeats(&unpacked)?;
            }
            "xl/workbook.bin" => binary = true,
            "meta-inf/manifest.xml" if contains(&unpacked, b"encryption-data") => return Err(SheetFault::Locked.into()),
            "[content_types].xml" => kind = Some(Packed::Xlsx),
            name if name.ends_with("sharedstrings.xml") => counts(&unpacked)?,
            _ => {}
        }
    }
    match kind {
        _ if binary => Err(SheetFault::OldFormat.into()),
        Some(kind) => Ok(kind),
        None => Err(SheetFault::Broken { reason: "neither XLSX nor ODS".into() }.into()),
    }
}

pub(crate) fn broken(error: impl std::fmt::Display) -> InvalidSheet {
    let reason = error.to_string().chars().take(200).map(|c| if c.is_control() { ' ' } else { c }).collect();
    SheetFault::Broken { reason }.into()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Refuses a sheet whose repeated cells would fill the memory: ODS writes a million equal cells as one.
fn repeats(xml: &[u8]) -> Result<(), InvalidSheet> {
    let mut sheet = Extent::default();
    elements(xml, |name, attributes| {
        match name {
            "table" => sheet = Extent::default(),
            "table-row" => sheet.row(number(attributes, "table:number-rows-repeated")),
            "table-cell" | "covered-table-cell" => {
                let filled = |key: &str| key.starts_with("office:") || key == "table:formula";
                let filled = attributes.clone().flatten().any(|attribute| filled(attribute.key.as_ref()));
                sheet.cell(number(attributes, "table:number-columns-repeated"), filled);
            }
            _ => {}
        }
        if sheet.cells() > CELLS.saturating_mul(4) { Err(too_many_cells()) } else { Ok(()) }
    })
}

/// How far a sheet reaches, rows and columns without content at its ends not counted.
#[derive(Default)]
struct Extent {
    rows: usize,
    repeated: usize,
    blank_cells: usize,
    row_cells: usize,
    last_filled_row: usize,
    width: usize,
    kept: usize,
}

impl Extent {
    fn row(&mut self, repeated: usize) {
        self.rows = self.rows.saturating_add(repeated);
        (self.repeated, self.blank_cells, self.row_cells) = (repeated, 0, 0);
    }

    fn cell(&mut self, repeated: usize, filled: bool) {
        if !filled {
            self.blank_cells = self.blank_cells.saturating_add(repeated);
            return;
        }
        let new = std::mem::take(&mut self.blank_cells).saturating_add(repeated);
        self.row_cells = self.row_cells.saturating_add(new);
        self.kept = self.kept.saturating_add(new);
        self.width = self.width.max(self.row_cells);
        self.last_filled_row = self.rows;
    }

    /// How many cells a reader may keep for it.
    fn cells(&self) -> usize {
        self.kept.max(self.last_filled_row.saturating_mul(self.width))
    }
}

fn too_many_cells() -> InvalidSheet {
    SheetFault::TooLarge { what: SheetMeasure::Cells, limit: CELLS }.into()
}

/// Refuses a list of texts that claims to be longer than any file: a reader would set aside room for it.
fn counts(xml: &[u8]) -> Result<(), InvalidSheet> {
    elements(xml, |name, attributes| match name {
        "sst" if number(attributes, "uniqueCount") > CELLS => Err(too_many_cells()),
        _ => Ok(()),
    })
}

/// Every element where it begins.
fn elements(
    xml: &[u8],
    mut each: impl FnMut(&str, Attributes<'_>) -> Result<(), InvalidSheet>,
) -> Result<(), InvalidSheet> {
    let mut reader = Reader::from_reader(xml);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(broken)? {
            Event::Start(element) | Event::Empty(element) => {
                each(element.local_name().as_ref(), element.attributes())?;
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// A number in an attribute; 1 where there is none.
fn number(attributes: Attributes<'_>, key: &str) -> usize {
    let attribute = attributes.flatten().find(|attribute| attribute.key.as_ref() == key);
    attribute.map_or(1, |attribute| attribute.value.trim().parse().unwrap_or(usize::MAX))
}
