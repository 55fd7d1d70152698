//! XLSX files and archives that are made to harm.

use crate::Case;
use crate::common::{packed, xlsx};

const SHEET: &str = r#"<worksheet><sheetData><row><c t="inlineStr"><is><t>No</t></is></c><c t="inlineStr"><is><t>Nilai</t></is></c></row>
<row><c><v>1</v></c><c><v>3</v></c></row></sheetData></worksheet>"#;
pub(crate) const CASES: &[Case] = &[
    ("a plain workbook", || xlsx(SHEET, &[]), "read"),
    ("zip bomb", || xlsx(SHEET, &[("xl/media/image1.png", vec![0; 300 << 20])]), "too_large"),
    (
        "a text of 120 MB",
        || {
            xlsx(
                &format!(
                    "<worksheet><sheetData><c t=\"inlineStr\"><is><t>{}</t></is></c></sheetData></worksheet>",
                    "a".repeat(120 << 20)
                ),
                &[],
            )
        },
        "too_large",
    ),
    (
        "a nested zip",
        || xlsx(SHEET, &[("xl/embeddings/a.zip", packed(&[("b.zip", packed(&[("c", vec![0; 1 << 20])]))]))]),
        "read",
    ),
    (
        "a nested bomb",
        || packed(&[("[Content_Types].xml", b"<Types/>".to_vec()), ("a.zip", packed(&[("b", vec![0; 100 << 20])]))]),
        "broken_file",
    ),
    (
        "lying sizes",
        || {
            let mut file = xlsx(SHEET, &[]);
            // Every local header and every entry of the list claims four gigabytes.
            for at in 0..file.len().saturating_sub(46) {
                match &file[at..at + 4] {
                    b"PK\x01\x02" => file[at + 24..at + 28].fill(0xfe),
                    b"PK\x03\x04" => file[at + 22..at + 26].fill(0xfe),
                    _ => {}
                }
            }
            file
        },
        "read",
    ),
    (
        "a million entries",
        || {
            let entry = [b"PK\x01\x02".to_vec(), vec![0; 42]].concat();
            let list = entry.repeat(600_000);
            let mut end = b"PK\x05\x06\0\0\0\0\xff\xff\xff\xff".to_vec();
            end.extend(u32::try_from(list.len()).unwrap().to_le_bytes());
            end.extend([0; 6]);
            [b"PK\x03\x04".to_vec(), list, end].concat()
        },
        "too_large",
    ),
    (
        "a truncated archive",
        || {
            let file = xlsx(SHEET, &[]);
            file[..file.len() * 2 / 3].to_vec()
        },
        "broken_file",
    ),
    ("broken XML", || xlsx("<worksheet><sheetData><row><c r=\"A1\" <v>", &[]), "broken_file"),
    (
        "entity bomb",
        || {
            xlsx(
                &format!(
                    "<!DOCTYPE a [<!ENTITY a \"{}\"><!ENTITY b \"{}\">]><worksheet><sheetData><c t=\"str\"><v>&b;</v></c></sheetData></worksheet>",
                    "a".repeat(1_000),
                    "&a;".repeat(1_000)
                ),
                &[],
            )
        },
        "broken_file",
    ),
    ("elements without end", || xlsx(&"<a>".repeat(30_000_000), &[]), "too_large"),
    (
        "uniqueCount of 10^18",
        || xlsx(SHEET, &[("xl/sharedStrings.xml", br#"<sst uniqueCount="1000000000000000000"/>"#.to_vec())]),
        "too_large",
    ),
    (
        "25 million empty texts",
        || xlsx(SHEET, &[("xl/sharedStrings.xml", format!("<sst>{}</sst>", "<si/>".repeat(25_000_000)).into_bytes())]),
        "too_large",
    ),
    (
        "20 million formats",
        || {
            xlsx(
                SHEET,
                &[(
                    "xl/styles.xml",
                    format!("<styleSheet><cellXfs>{}</cellXfs></styleSheet>", "<xf/>".repeat(20_000_000)).into_bytes(),
                )],
            )
        },
        "too_large",
    ),
    (
        "a long font in many formats",
        || {
            let fonts = format!("<fonts><font><name val=\"{}\"/></font></fonts>", "a".repeat(1 << 20));
            xlsx(
                SHEET,
                &[(
                    "xl/styles.xml",
                    format!(
                        "<styleSheet>{fonts}<cellXfs>{}</cellXfs></styleSheet>",
                        "<xf fontId=\"0\"/>".repeat(100_000)
                    )
                    .into_bytes(),
                )],
            )
        },
        "broken_file",
    ),
    (
        "a shared text of 1 MB in 100,000 cells",
        || {
            let strings = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(1 << 20)).into_bytes();
            xlsx(
                &format!("<worksheet><sheetData>{}</sheetData></worksheet>", "<c t=\"s\"><v>0</v></c>".repeat(100_000)),
                &[("xl/sharedStrings.xml", strings)],
            )
        },
        "too_large",
    ),
    (
        "two million cells",
        || xlsx(&format!("<worksheet><sheetData>{}</sheetData></worksheet>", "<c><v>3</v></c>".repeat(2_000_000)), &[]),
        "too_large",
    ),
    (
        "five million formatted cells",
        || {
            xlsx(
                &SHEET.replace(
                    "</sheetData>",
                    &("<row>".to_owned() + &"<c s=\"1\"/>".repeat(5_000_000) + "</row></sheetData>"),
                ),
                &[],
            )
        },
        "read",
    ),
    (
        "100,000 merged areas",
        || {
            let areas: String = (0..100_000).map(|_| "<mergeCell ref=\"D4:XFD1048576\"/>").collect();
            xlsx(&SHEET.replace("</worksheet>", &format!("<mergeCells>{areas}</mergeCells></worksheet>")), &[])
        },
        "read",
    ),
    (
        "an area over everything",
        || {
            xlsx(
                &SHEET
                    .replace("</worksheet>", "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells></worksheet>"),
                &[],
            )
        },
        "too_large",
    ),
    (
        "an area that ends before it begins",
        || xlsx(&SHEET.replace("</worksheet>", "<mergeCells><mergeCell ref=\"B9:A1\"/></mergeCells></worksheet>"), &[]),
        "broken_file",
    ),
    (
        "absurd row numbers",
        || xlsx(&SHEET.replace("<row><c><v>1", "<row r=\"4294967297\"><c><v>1"), &[]),
        "broken_file",
    ),
    (
        "a sheet that is its own relationships",
        || {
            let links = r#"<Relationships><Relationship Id="1" Type="x/worksheet" Target="_rels/workbook.xml.rels"/></Relationships>"#;
            xlsx(SHEET, &[("xl/_rels/workbook.xml.rels", links.as_bytes().to_vec())])
        },
        "no_table",
    ),
    (
        "a book that is its own sheet",
        || {
            let links =
                r#"<Relationships><Relationship Id="1" Type="x/worksheet" Target="workbook.xml"/></Relationships>"#;
            xlsx(SHEET, &[("xl/_rels/workbook.xml.rels", links.as_bytes().to_vec())])
        },
        "no_table",
    ),
    (
        "a million sheets",
        || {
            let sheets = r#"<sheet name="A" r:id="1"/>"#.repeat(1_000_000);
            xlsx(SHEET, &[("xl/workbook.xml", format!("<workbook><sheets>{sheets}</sheets></workbook>").into_bytes())])
        },
        "too_large",
    ),
    (
        "one sheet 100,000 times",
        || {
            let sheets = r#"<sheet name="A" r:id="1"/>"#.repeat(100_000);
            xlsx(SHEET, &[("xl/workbook.xml", format!("<workbook><sheets>{sheets}</sheets></workbook>").into_bytes())])
        },
        "too_large",
    ),
    (
        "a format of 300 brackets",
        || {
            let format = format!(
                "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"{}\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs></styleSheet>",
                "[".repeat(300)
            );
            xlsx(SHEET, &[("xl/styles.xml", format.into_bytes())])
        },
        "broken_file",
    ),
];
