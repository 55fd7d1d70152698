//! Whether a file is a spreadsheet, or a document of JSON.

/// Whether a file is a spreadsheet rather than a JSON document, going by its content, and by the ending of its name where the
/// content does not tell.
///
/// ```
/// use spbe_sheet::is_spreadsheet;
///
/// assert!(is_spreadsheet(b"PK\x03\x04", "json")); // a workbook under a wrong name
/// assert!(!is_spreadsheet(b"\n{\"format\": \"spbe-assessment/1\"", "csv"));
/// assert!(is_spreadsheet(b"", "csv"));
/// assert!(is_spreadsheet(b"No;Nilai\n1;3\n", ""));
/// assert!(!is_spreadsheet(b"3", ""));
/// ```
#[must_use]
pub fn is_spreadsheet(bytes: &[u8], extension: &str) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    match text {
        [b'{' | b'[', ..] => return false,
        [b'P', b'K', ..] | [0xd0, 0xcf, ..] | [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => return true,
        _ => {}
    }
    match extension.to_ascii_lowercase().as_str() {
        "csv" | "tsv" | "txt" | "xlsx" | "xlsm" | "xls" | "ods" => true,
        "json" | "jsonl" => false,
        _ => {
            let first = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
            first.iter().any(|byte| matches!(byte, b',' | b';' | b'\t'))
        }
    }
}
