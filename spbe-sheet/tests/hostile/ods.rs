//! ODS files that are made to harm.

use crate::Case;
use crate::common::packed;

const ODS_HEAD: &str = r#"<a><office:spreadsheet><table:table table:name="A"><table:table-row><table:table-cell><text:p>No</text:p></table:table-cell>
<table:table-cell><text:p>Nilai</text:p></table:table-cell></table:table-row>"#;
const ODS_ROW: &str = r#"<table:table-row><table:table-cell office:value-type="float" office:value="1"/><table:table-cell office:value-type="float" office:value="3"/></table:table-row>"#;
const ODS_TAIL: &str = "</table:table></office:spreadsheet></a>";

pub(crate) const CASES: &[Case] = &[
    (
        "ODS: a cell 16,384 times in a million rows",
        || {
            ods(&format!(
                "{ODS_ROW}<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"3\"/></table:table-row>"
            ))
        },
        "too_large",
    ),
    (
        "ODS: a text of 1 MB 1,000 times",
        || {
            ods(&format!(
                "<table:table-row table:number-rows-repeated=\"1000\"><table:table-cell><text:p>{}</text:p></table:table-cell></table:table-row>",
                "a".repeat(1 << 20)
            ))
        },
        "too_large",
    ),
    (
        "ODS: four billion blanks",
        || {
            ods(
                "<table:table-row><table:table-cell><text:p><text:s text:c=\"4294967295\"/></text:p></table:table-cell></table:table-row>",
            )
        },
        "too_large",
    ),
    (
        "ODS: four billion empty rows",
        || ods(&format!("<table:table-row table:number-rows-repeated=\"4294967295\"/>{ODS_ROW}")),
        "broken_file",
    ),
    (
        "ODS: a table that never ends",
        || {
            packed(&[
                ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
                ("META-INF/manifest.xml", b"<a/>".to_vec()),
                ("content.xml", ODS_HEAD.as_bytes().to_vec()),
            ])
        },
        "broken_file",
    ),
    (
        "ODS: a cell over everything",
        || {
            ods(
                "<table:table-row><table:table-cell table:number-columns-spanned=\"4294967295\" table:number-rows-spanned=\"4294967295\"><text:p>a</text:p></table:table-cell></table:table-row>",
            )
        },
        "too_large",
    ),
    (
        "ODS: 100,000 blank cells over everything",
        || {
            ods(&"<table:table-row><table:table-cell table:number-columns-spanned=\"4294967295\" table:number-rows-spanned=\"4294967295\"/></table:table-row>".repeat(100_000))
        },
        "empty_table",
    ),
    (
        "ODS: tables inside one another",
        || ods(&"<table:table-row><table:table-cell><table:table>".repeat(1_000_000)),
        "too_large",
    ),
    (
        "ODS: entity bomb",
        || ods("<table:table-row><table:table-cell><text:p>&lol9;</text:p></table:table-cell></table:table-row>"),
        "broken_file",
    ),
    (
        "ODS: an encrypted one",
        || {
            packed(&[
                (
                    "META-INF/manifest.xml",
                    b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>".to_vec(),
                ),
                ("content.xml", vec![7; 1_000]),
            ])
        },
        "locked_file",
    ),
];

fn ods(rows: &str) -> Vec<u8> {
    packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
        ("META-INF/manifest.xml", b"<manifest:manifest/>".to_vec()),
        ("content.xml", format!("{ODS_HEAD}{rows}{ODS_TAIL}").into_bytes()),
    ])
}
