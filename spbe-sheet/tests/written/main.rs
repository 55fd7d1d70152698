//! Workbooks as others find them: read back by another library, with kind and with hostile texts in them.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "a test says what went wrong by stopping there"
)]

mod answers;
mod back;
mod hostile;
mod support;
