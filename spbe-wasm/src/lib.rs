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

pub mod documents;
pub mod editions;
pub mod errors;
pub mod levels;
#[cfg(target_family = "wasm")]
mod memory;
pub mod registry;
pub mod score;
