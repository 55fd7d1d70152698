//! What the npm package `spbe` calls: numbers and text in, numbers and text out.
//!
//! Nobody calls these functions but the package's own JavaScript (`js/`), which
//! makes plain frozen objects of what comes out. No rule lives on either side of
//! this border: both convert. What is wrong with input is thrown as an `Error`
//! with the problems that `spbe-core` found.
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
