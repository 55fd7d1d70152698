//! The exact dynamic programme: all combinations of raises that no other beats.

use super::bound::Bound;
use super::ladder::{Ladder, Rung};
use crate::fault::Fault;
use crate::limits::WORK;
use alloc::vec::Vec;

/// What some raises cost and what they change the weighted sum by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Point {
    pub(crate) cost: u64,
    pub(crate) gain: i64,
}

impl Point {
    pub(crate) const START: Self = Self { cost: 0, gain: 0 };
    /// After every other: no raises cost so much.
    const END: Self = Self { cost: u64::MAX, gain: 0 };

    const fn with(self, rung: Rung) -> Self {
        Self { cost: self.cost + rung.cost, gain: self.gain + rung.gain }
    }

    /// The point from which a rung leads here.
    pub(crate) fn without(self, rung: Rung) -> Option<Self> {
        let gain = self.gain.checked_sub(rung.gain).filter(|gain| *gain >= 0)?;
        Some(Self { cost: self.cost.checked_sub(rung.cost)?, gain })
    }
}

/// Combinations that are looked at, counted; there is an end to it.
#[derive(Debug, Default)]
pub(crate) struct Work(usize);

impl Work {
    /// Counts more work.
    ///
    /// # Errors
    ///
    /// `too_much_work`.
    pub(crate) fn add(&mut self, more: usize) -> Result<(), Fault> {
        self.0 = self.0.saturating_add(more);
        if self.0 > WORK { Err(Fault::TooMuchWork { limit: WORK }) } else { Ok(()) }
    }
}

/// For the first none, one, two, … ladders: every cost with the most that it can buy,
/// where that is more than any lower cost buys.
///
/// So no list is longer than the range of costs, nor than the range of gains:
/// the smaller of the two bounds it.
#[derive(Clone, Debug)]
pub(crate) struct Front {
    pub(crate) layers: Vec<Vec<Point>>, // INVARIANT: not empty; each rises in cost and in gain
}

impl Front {
    /// All combinations that no other beats, or with a bound only those that can still lead to a best one.
    ///
    /// # Errors
    ///
    /// `too_much_work`.
    pub(crate) fn of(ladders: &[&Ladder], bound: Option<&Bound>, work: &mut Work) -> Result<Self, Fault> {
        let mut layers = Vec::with_capacity(ladders.len() + 1);
        let mut last = Vec::from([Point::START]);
        let mut merged = Vec::new();
        let dearest = bound.map_or(u64::MAX, Bound::enough);
        for (at, ladder) in ladders.iter().enumerate() {
            let mut points = last.clone();
            if let Some(raise) = ladder.even() {
                // One raise more, two more, four more: as many stops in fewer turns.
                let (mut more, mut left) = (1_u8, u8::try_from(ladder.rungs.len()).unwrap_or(u8::MAX));
                while left > 0 {
                    more = left.min(more);
                    work.add(points.len() * 2)?;
                    merge(&points, &points, raise.times(more), dearest, &mut merged);
                    core::mem::swap(&mut points, &mut merged);
                    (more, left) = (more.saturating_mul(2), left - more);
                }
            } else {
                for rung in &ladder.rungs {
                    work.add(points.len() + last.len())?;
                    merge(&points, &last, *rung, dearest, &mut merged);
                    core::mem::swap(&mut points, &mut merged);
                }
            }
            if let Some(bound) = bound {
                bound.prune(&mut points, at);
            }
            layers.push(core::mem::replace(&mut last, points));
        }
        layers.push(last);
        Ok(Self { layers })
    }

    /// The points of all ladders together.
    pub(crate) fn points(&self) -> &[Point] {
        self.layers.last().map_or(&[], Vec::as_slice)
    }
}

/// Merges points with others that a rung moves on, in order of cost, and leaves out what another beats.
fn merge(points: &[Point], others: &[Point], rung: Rung, dearest: u64, merged: &mut Vec<Point>) {
    merged.clear();
    let mut left = points.iter().copied();
    let mut right = others.iter().map(|point| point.with(rung)).take_while(|point| point.cost <= dearest);
    let (mut a, mut b) = (left.next().unwrap_or(Point::END), right.next().unwrap_or(Point::END));
    let mut most = -1;
    while a.cost.min(b.cost) < Point::END.cost {
        let from_left = (a.cost, core::cmp::Reverse(a.gain)) <= (b.cost, core::cmp::Reverse(b.gain));
        let point = if from_left { a } else { b };
        if point.gain > most {
            most = point.gain;
            merged.push(point);
        }
        if from_left {
            a = left.next().unwrap_or(Point::END);
        } else {
            b = right.next().unwrap_or(Point::END);
        }
    }
}
