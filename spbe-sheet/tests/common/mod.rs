//! Workbooks made by hand, part by part.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// An archive of parts.
pub(crate) fn packed(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let quick = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).compression_level(Some(1));
    for (name, bytes) in parts {
        archive.start_file(*name, quick).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// An archive in order with a sheet, and with parts that replace those of the same name.
pub(crate) fn xlsx(sheet: &str, others: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let plain = [
        ("[Content_Types].xml", "<Types/>"),
        (
            "_rels/.rels",
            r#"<Relationships><Relationship Id="1" Type="x/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships><Relationship Id="1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        ("xl/workbook.xml", r#"<workbook><sheets><sheet name="Nilai" sheetId="1" r:id="1"/></sheets></workbook>"#),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    let kept = plain.iter().filter(|(name, _)| others.iter().all(|(other, _)| other != name));
    let mut parts: Vec<(&str, Vec<u8>)> = kept.map(|(name, text)| (*name, text.as_bytes().to_vec())).collect();
    parts.extend(others.iter().cloned());
    packed(&parts)
}
