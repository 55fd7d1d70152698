//! Limits on input. Checked first, each with a clear error.

/// Bytes of a document: 1 MiB.
pub const DOCUMENT_BYTES: usize = 1 << 20;

/// Lists and objects inside one another.
pub const DEPTH: usize = 32;

/// Characters of one text in a document.
pub const TEXT_CHARACTERS: usize = 10_000;

/// Digits of a number in a document.
pub const DIGITS: usize = 40;

/// Rows that a caller in another language may hand over at once, for readers that look at them one by one.
pub const ROWS: usize = 10_000;

/// Indicators of an instrument.
pub const INDICATORS: usize = 250;

/// Bands of an instrument: fewest and most.
pub const BANDS: (usize, usize) = (2, 9);

/// Bytes of a name in an instrument.
pub const NAME_BYTES: usize = 300;

/// Years that a document may speak of: first and last.
pub const YEARS: (u32, u32) = (2000, 2199);

/// The largest weighted sum of an instrument, 2^53: up to there a double holds
/// every whole number, and so does JavaScript.
pub const UNITS: i128 = 1 << 53;

/// Weighted sums that are tried one by one where a band could be jumped over.
pub const SUMS: i128 = 1 << 20;

/// The highest cost of a raise by a level: a hundred billion. So the cost of
/// any plan is below 2^53, too.
pub const COST: u64 = 100_000_000_000;

/// Combinations of raises that are looked at in search of a best plan: 2^24.
/// What would take more is refused.
pub const WORK: usize = 1 << 24;
