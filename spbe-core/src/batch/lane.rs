//! The whole numbers that blocks are made of: values in lanes, and weighted sums of them.
#![expect(clippy::inline_always, reason = "only what is inlined is compiled for the processor that a batch runs on")]
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_lossless,
    clippy::cast_sign_loss,
    reason = "the same for every width; widths are chosen so that every sum of an instrument fits"
)]

use super::transpose::{HEIGHT, transpose, transpose_bytes};
use super::values::Values;

/// A whole number as wide as a plan needs it. Sums of rows that are refused may wrap.
pub(super) trait Number: Copy + Default + PartialOrd {
    fn plus(self, other: Self) -> Self;
    fn times(self, other: Self) -> Self;
    fn of(number: u64) -> Self;
    fn wide(self) -> u64;
    /// As a double, which holds every sum of an instrument.
    fn double(self) -> f64;
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Number for $number {
            #[inline(always)]
            fn plus(self, other: Self) -> Self {
                self.wrapping_add(other)
            }
            #[inline(always)]
            fn times(self, other: Self) -> Self {
                self.wrapping_mul(other)
            }
            #[inline(always)]
            fn of(number: u64) -> Self {
                number as Self
            }
            #[inline(always)]
            fn wide(self) -> u64 {
                self as u64
            }
            #[inline(always)]
            fn double(self) -> f64 {
                self as f64
            }
        }
    )*};
}
numbers!(u8, u16, u32, u64);

/// A value of an indicator in the scale's smallest steps, or that there is none.
pub(super) trait Lane: Number + Ord {
    /// What is no value of any scale.
    const WRONG: Self;
    /// A blank; no value of any scale either.
    const BLANK: Self;
    /// The distance from a lowest value; far above every scale for a number below it.
    fn above(self, lowest: Self) -> Self;
    /// Numbers of a caller that are lanes as they stand.
    fn direct(values: Values<'_>) -> Option<&[Self]>;
    /// Rows as columns; see [`transpose`].
    fn transpose(rows: &[Self], count: usize, pitch: usize, columns: &mut [[Self; HEIGHT]]);
}

impl Lane for u8 {
    const WRONG: Self = Self::MAX;
    const BLANK: Self = Self::MAX - 1;
    #[inline(always)]
    fn above(self, lowest: Self) -> Self {
        self.wrapping_sub(lowest)
    }
    #[inline(always)]
    fn direct(values: Values<'_>) -> Option<&[Self]> {
        if let Values::U8(levels) = values { Some(levels) } else { None }
    }
    #[inline(always)]
    fn transpose(rows: &[Self], count: usize, pitch: usize, columns: &mut [[Self; HEIGHT]]) {
        transpose_bytes(rows, count, pitch, columns);
    }
}

impl Lane for u32 {
    const WRONG: Self = Self::MAX;
    const BLANK: Self = Self::MAX - 1;
    #[inline(always)]
    fn above(self, lowest: Self) -> Self {
        self.wrapping_sub(lowest)
    }
    #[inline(always)]
    fn direct(_: Values<'_>) -> Option<&[Self]> {
        None
    }
    #[inline(always)]
    fn transpose(rows: &[Self], count: usize, pitch: usize, columns: &mut [[Self; HEIGHT]]) {
        transpose(rows, count, pitch, columns);
    }
}

/// A number as a caller has it.
pub(super) trait Source: Copy + PartialEq + TryFrom<i64> {
    /// The number where it is at most `most`, which is below 2^31; otherwise something above.
    fn up_to(self, most: u32) -> u32;
}

macro_rules! sources {
    ($($number:ty as $unsigned:ty),*) => {$(
        impl Source for $number {
            // Numbers below zero become numbers above everything.
            #[inline(always)]
            fn up_to(self, most: u32) -> u32 {
                let number = self as $unsigned;
                if number as u64 > most as u64 { u32::MAX } else { number as u32 }
            }
        }
    )*};
}
sources!(u8 as u8, i8 as u8, u16 as u16, i16 as u16, u32 as u32, i32 as u32, u64 as u64, i64 as u64);
