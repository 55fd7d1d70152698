//! A workbook gives records or reasons, whatever its parts say. The first byte tells which part the rest is: so the
//! readers of XML get it, not only that of archives.
#![no_main]

mod sheets;

use libfuzzer_sys::fuzz_target;
use spbe_sheet::{Options, read};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const RELS: &str = r#"<Relationships><Relationship Id="1" Type="x/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const LINKS: &str =
    r#"<Relationships><Relationship Id="1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook><sheets><sheet name="Nilai" sheetId="1" r:id="1"/></sheets></workbook>"#;
const STYLES: &str = r#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
const STRINGS: &str =
    "<sst><si><t>No</t></si><si><t>Indikator</t></si><si><t>Nilai</t></si><si><t>Instansi</t></si></sst>";
const SHEET: &str = r#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>2</v></c></row>
<row r="2"><c r="A2"><v>1</v></c><c r="C2" s="1"><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>"#;
const TYPES: &str = "<Types/>";
const ODS_HEAD: &str = "<a><office:spreadsheet><table:table table:name=\"Nilai\">";
const ODS_TAIL: &str = "</table:table></office:spreadsheet></a>";

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, part)) = bytes.split_first() else { return };
    let file = match kind % 12 {
        0 => part.to_vec(),
        1 => xlsx([SHEET.as_bytes(), STRINGS.as_bytes(), STYLES.as_bytes(), BOOK.as_bytes(), part, RELS.as_bytes()]),
        2 => xlsx([SHEET.as_bytes(), STRINGS.as_bytes(), STYLES.as_bytes(), BOOK.as_bytes(), LINKS.as_bytes(), part]),
        3 => xlsx([SHEET.as_bytes(), STRINGS.as_bytes(), STYLES.as_bytes(), part, LINKS.as_bytes(), RELS.as_bytes()]),
        4 => xlsx([SHEET.as_bytes(), STRINGS.as_bytes(), part, BOOK.as_bytes(), LINKS.as_bytes(), RELS.as_bytes()]),
        5 => xlsx([SHEET.as_bytes(), part, STYLES.as_bytes(), BOOK.as_bytes(), LINKS.as_bytes(), RELS.as_bytes()]),
        6 => xlsx([part, STRINGS.as_bytes(), STYLES.as_bytes(), BOOK.as_bytes(), LINKS.as_bytes(), RELS.as_bytes()]),
        7 => {
            // Several parts at once, with a zero byte between them.
            let mut parts = part.splitn(4, |byte| *byte == 0).chain([&b""[..]; 4]);
            let mut next = || parts.next().unwrap_or_default();
            xlsx([next(), next(), next(), next(), LINKS.as_bytes(), RELS.as_bytes()])
        }
        8 => ods(part),
        _ => ods(&[ODS_HEAD.as_bytes(), part, ODS_TAIL.as_bytes()].concat()),
    };
    sheets::assert_sound(&read(&file, &Options::new()));
});

fn xlsx([sheet, strings, styles, book, links, rels]: [&[u8]; 6]) -> Vec<u8> {
    packed(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", rels),
        ("xl/_rels/workbook.xml.rels", links),
        ("xl/workbook.xml", book),
        ("xl/styles.xml", styles),
        ("xl/sharedStrings.xml", strings),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

fn ods(content: &[u8]) -> Vec<u8> {
    packed(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)])
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in parts {
        archive.start_file(*name, stored).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}
