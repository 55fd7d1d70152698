//! Results of a block, from its sums into the slices of a caller.
#![expect(clippy::inline_always, reason = "only what is inlined is compiled for the processor that a batch runs on")]

use super::lane::Number;
use super::outputs::{Hundredths, Outputs};
use super::rounding::Rounding;
use crate::node::Node;

/// The doubles of a node for the rows of a block, where they are asked for.
#[inline(always)]
pub(super) fn doubles<'o>(outputs: &'o mut Outputs<'_>, node: Node, from: usize, rows: usize) -> Option<&'o mut [f64]> {
    let (_, out) = outputs.doubles.iter_mut().find(|(other, _)| *other == node)?;
    rows_of(out, from, rows)
}

/// The rows of a block.
#[inline(always)]
pub(super) fn rows_of<T>(out: &mut [T], from: usize, rows: usize) -> Option<&mut [T]> {
    out.get_mut(from..)?.get_mut(..rows)
}

/// Indices as reports print them.
#[expect(
    clippy::cast_possible_truncation,
    reason = "an index is at most 100; of rows that are refused nothing is kept"
)]
#[inline(always)]
pub(super) fn rounded<N: Number>(rounding: Rounding, sums: &[N], out: &mut Hundredths<'_>, from: usize) {
    let rows = sums.len();
    match out {
        Hundredths::I16(out) => hundredths(rounding, sums, rows_of(out, from, rows), |number| number as i16),
        Hundredths::I32(out) => hundredths(rounding, sums, rows_of(out, from, rows), |number| number as i32),
        Hundredths::I128(out) => hundredths(rounding, sums, rows_of(out, from, rows), i128::from),
    }
}

#[inline(always)]
fn hundredths<N: Number, T>(rounding: Rounding, sums: &[N], out: Option<&mut [T]>, whole: impl Fn(u64) -> T) {
    let places = out.unwrap_or_default().iter_mut().zip(sums);
    match rounding {
        Rounding::Times { a, b, m, k } => {
            for (place, sum) in places {
                let number = sum.wide().wrapping_mul(a).wrapping_add(b);
                *place = whole(number.wrapping_mul(m) >> k);
            }
        }
        Rounding::Divided { whole: by } => {
            for (place, sum) in places {
                *place = whole(Rounding::divided(sum.wide(), by));
            }
        }
    }
}

/// Sums as they are.
#[inline(always)]
pub(super) fn sums<N: Number>(sums: &[N], out: &mut [i64]) {
    for (place, sum) in out.iter_mut().zip(sums) {
        *place = sum.wide().cast_signed();
    }
}

/// Ranks of predicates: one more for every floor that a sum reaches.
#[inline(always)]
pub(super) fn ranks<N: Number>(floors: &[u64], sums: &[N], out: &mut [u8]) {
    out.fill(1);
    for floor in floors {
        let floor = N::of(*floor);
        for (rank, sum) in out.iter_mut().zip(sums) {
            *rank += u8::from(*sum >= floor);
        }
    }
}

/// What a row that is refused gets instead of a result.
pub(super) fn refuse(outputs: &mut Outputs<'_>, row: usize) {
    for (_, out) in &mut outputs.doubles {
        put(out, row, f64::NAN);
    }
    match &mut outputs.rounded {
        Some(Hundredths::I16(out)) => put(out, row, 0),
        Some(Hundredths::I32(out)) => put(out, row, 0),
        Some(Hundredths::I128(out)) => put(out, row, 0),
        None => {}
    }
    if let Some(out) = &mut outputs.ranks {
        put(out, row, 0);
    }
    if let Some(out) = &mut outputs.sums {
        put(out, row, -1);
    }
}

fn put<T>(out: &mut [T], row: usize, value: T) {
    if let Some(place) = out.get_mut(row) {
        *place = value;
    }
}
