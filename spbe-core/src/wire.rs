//! Documents in and out.

pub(crate) mod card;
pub(crate) mod code;
mod fingerprint;
pub(crate) mod instrument;
#[cfg(feature = "full")]
mod instrument_gaps;
#[cfg(feature = "full")]
mod instrument_read;
#[cfg(feature = "full")]
mod instrument_rows;
#[cfg(feature = "full")]
mod instrument_words;
pub(crate) mod json;
mod json_write;
#[cfg(feature = "full")]
pub(crate) mod plan;
#[cfg(feature = "full")]
mod plan_parts;
pub(crate) mod record;
pub(crate) mod record_json;
mod record_meta;
pub(crate) mod report;
pub(crate) mod requirements;
#[cfg(feature = "serde")]
mod serde;
#[cfg(feature = "full")]
pub(crate) mod verify;
pub(crate) mod walk;
