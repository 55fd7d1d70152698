//! Plain and weighted sums of many rows at once.
#![expect(clippy::inline_always, reason = "only what is inlined is compiled for the processor that a batch runs on")]

use super::lane::{Lane, Number};

/// Adds values, and finds rows that have to be refused.
#[inline(always)]
pub(super) fn add<L: Lane>(lanes: &[L], lowest: L, span: L, sums: &mut [L], refused: &mut [u8]) {
    for ((sum, refused), lane) in sums.iter_mut().zip(refused).zip(lanes) {
        *sum = sum.plus(*lane);
        *refused |= u8::from(lane.above(lowest) > span);
    }
}

/// Adds the values of four columns at once.
#[inline(always)]
pub(super) fn add_four<L: Lane>([a, b, c, d]: [&[L]; 4], lowest: L, span: L, sums: &mut [L], refused: &mut [u8]) {
    for (((((sum, refused), a), b), c), d) in sums.iter_mut().zip(refused).zip(a).zip(b).zip(c).zip(d) {
        *sum = sum.plus(a.plus(*b)).plus(c.plus(*d));
        let furthest = a.above(lowest).max(b.above(lowest)).max(c.above(lowest).max(d.above(lowest)));
        *refused |= u8::from(furthest > span);
    }
}

/// Adds values, blanks not counting, and finds rows that have to be refused.
#[inline(always)]
pub(super) fn add_or_blank<L: Lane>(lanes: &[L], lowest: L, span: L, sums: &mut [L], refused: &mut [u8]) {
    for ((sum, refused), lane) in sums.iter_mut().zip(refused).zip(lanes) {
        let blank = *lane == L::BLANK;
        *sum = sum.plus(if blank { L::default() } else { *lane });
        *refused |= u8::from(!blank && lane.above(lowest) > span);
    }
}

/// Adds a sum times its weight.
#[inline(always)]
pub(super) fn weigh<L: Lane, A: Number>(group: &[L], unit: A, sums: &mut [A]) {
    for (sum, group) in sums.iter_mut().zip(group) {
        *sum = sum.plus(A::of(group.wide()).times(unit));
    }
}
