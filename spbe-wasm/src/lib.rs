//! What the npm package `spbe` calls: numbers and text in, numbers and text out.
//!
//! Nobody calls these functions but the package's own JavaScript (`js/`), which
//! makes plain frozen objects of what comes out. No rule lives on either side of
//! this border: both convert. The problems that `spbe-core` finds in input are
//! told to JavaScript (`errors`), which throws them as an `Error` when the call
//! is over; so what is answered has no place for them.
//!
//! Values cross as ten-thousandths (`Int32Array`, in the order of the
//! instrument, -1 for a blank), sums as doubles, which hold every sum exactly
//! (`spbe_core::limits::UNITS`), and instruments as numbers that `registry`
//! hands out.
//!
//! It is compiled twice: as it is for the main entry, and with the feature `full`
//! for `spbe/full`, which has all of it and what stands in `full`.

pub mod documents;
pub mod editions;
pub mod errors;
#[cfg(feature = "full")]
pub mod full;
pub mod levels;
#[cfg(target_family = "wasm")]
mod memory;
pub mod registry;
pub mod score;
