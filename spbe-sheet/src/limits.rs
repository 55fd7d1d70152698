//! Limits on files. Checked first, each with a clear error.

/// Bytes of a file: 32 MiB.
pub const FILE_BYTES: usize = 32 << 20;

/// Bytes of a workbook once it is unpacked, all parts together: 128 MiB.
pub const UNPACKED_BYTES: usize = 128 << 20;

/// Parts of a workbook file.
pub const PARTS: usize = 2_000;

/// Elements of XML inside one another.
pub const DEPTH: usize = 256;

/// Bytes of a heading or of a name; what is longer is neither.
pub const LABEL_BYTES: usize = 2_000;

/// Sheets of a workbook.
pub const SHEETS: usize = 1_000;

/// Styles, links and names of a workbook, each part for itself.
pub const ENTRIES: usize = 131_072;

/// Cells that are not empty, all sheets together. A merged cell counts as many times as it covers cells.
pub const CELLS: usize = 1_000_000;

/// Bytes of the texts in all cells together: 64 MiB.
pub const TEXT_BYTES: usize = 64 << 20;

/// Bytes of one row of a CSV file that is read as a stream: 1 MiB.
pub const ROW_BYTES: usize = 1 << 20;

/// Rows among which the header is looked for, empty ones not counted.
pub const HEADER_ROWS: usize = 60;

/// Cells of a row that can be a header.
pub const HEADER_CELLS: usize = 2_000;

/// Assessments in one file.
pub const RECORDS: usize = 25_000;

/// Problems after which a reader stops to look for more.
pub const PROBLEMS: usize = 1_000;
