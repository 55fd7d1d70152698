//! What a workbook file may unpack to, tried before anybody reads it: its parts are few and small enough, and say
//! nothing that would make a reader set memory aside without end.

use crate::fault::{SheetFault, SheetMeasure};
use crate::limits::{PARTS, UNPACKED_BYTES};
use crate::markup;
use crate::problem::InvalidSheet;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// What kind of workbook a packed file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Packed {
    Xlsx,
    Ods,
}

/// The part that holds the cells of an ODS workbook.
pub(crate) const ODS_CONTENT: &str = "content.xml";

/// Unpacks every part once, within the limits, and tells what the file is.
///
/// # Errors
///
/// `broken_file`, `locked_file`, `old_format` for a binary workbook, `too_large`.
pub(crate) fn check(bytes: &[u8]) -> Result<Packed, InvalidSheet> {
    let mut archive = opened(bytes)?;
    let mut left = UNPACKED_BYTES;
    let (mut ods, mut xlsx, mut binary) = (false, false, false);
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(broken)?;
        let name = part.name().map_err(broken)?.to_ascii_lowercase();
        let unpacked = taken(part, &mut left)?;
        match name.as_str() {
            ODS_CONTENT => ods = true,
            "xl/workbook.bin" => binary = true,
            "meta-inf/manifest.xml" if contains(&unpacked, b"encryption-data") => return Err(SheetFault::Locked.into()),
            "[content_types].xml" => xlsx = true,
            _ => {}
        }
        // A workbook says which parts its sheets are: it may be any.
        markup::check(&unpacked)?;
    }
    match (binary, xlsx, ods) {
        (true, ..) => Err(SheetFault::OldFormat.into()),
        (_, true, _) => Ok(Packed::Xlsx),
        (_, _, true) => Ok(Packed::Ods),
        _ => Err(broken("neither XLSX nor ODS")),
    }
}

/// One part of a file that was checked.
///
/// # Errors
///
/// `broken_file`.
pub(crate) fn part(bytes: &[u8], name: &str) -> Result<Vec<u8>, InvalidSheet> {
    let mut archive = opened(bytes)?;
    let part = archive.by_name(name).map_err(broken)?;
    taken(part, &mut UNPACKED_BYTES.clone())
}

/// The list of parts. Its length is tried before a reader sets room for it aside.
fn opened(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, InvalidSheet> {
    const ENTRY: &[u8] = b"K\x01\x02";
    let entries = bytes.split(|byte| *byte == b'P').filter(|rest| rest.starts_with(ENTRY)).take(PARTS + 1).count();
    let too_many = || SheetFault::TooLarge { what: SheetMeasure::Parts, limit: PARTS }.into();
    if entries > PARTS {
        return Err(too_many());
    }
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > PARTS { Err(too_many()) } else { Ok(archive) }
}

/// What a part unpacks to, as long as there is room for it, whatever size it claims.
fn taken(part: impl Read, left: &mut usize) -> Result<Vec<u8>, InvalidSheet> {
    let mut unpacked = Vec::new();
    let most = u64::try_from(*left).unwrap_or(u64::MAX).saturating_add(1);
    part.take(most).read_to_end(&mut unpacked).map_err(broken)?;
    match left.checked_sub(unpacked.len()) {
        Some(rest) => *left = rest,
        None => return Err(SheetFault::TooLarge { what: SheetMeasure::UnpackedBytes, limit: UNPACKED_BYTES }.into()),
    }
    Ok(unpacked)
}

pub(crate) fn broken(error: impl std::fmt::Display) -> InvalidSheet {
    let reason = error.to_string().chars().take(200).map(|c| if c.is_control() { ' ' } else { c }).collect();
    SheetFault::Broken { reason }.into()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
