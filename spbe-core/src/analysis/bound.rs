//! What can no longer lead to a best plan: exact bounds on cost.

use super::front::Point;
use super::ladder::{Ladder, Rung};
use alloc::vec::Vec;

/// What is needed, a cost that is known to be enough for it, and the least that
/// the remaining ladders could do with if raises could be had in fractions.
#[derive(Debug)]
pub(crate) struct Bound {
    need: i64, // INVARIANT: above zero
    enough: u64,
    slopes: Vec<Slope>,
}

/// A stretch of the lower edge of a ladder's places to stop: so much gain for so much cost.
#[derive(Clone, Copy, Debug)]
struct Slope {
    ladder: usize,
    gain: i64,
    cost: u64,
}

impl Slope {
    /// Cheapest gain first.
    fn dearness(self, other: Self) -> core::cmp::Ordering {
        let left = u128::from(self.cost) * u128::from(other.gain.unsigned_abs());
        left.cmp(&(u128::from(other.cost) * u128::from(self.gain.unsigned_abs())))
    }
}

impl Bound {
    /// The bound for a need above zero; `None` where all ladders together do not reach it.
    pub(crate) fn of(ladders: &[&Ladder], need: i64) -> Option<Self> {
        let mut slopes: Vec<Slope> = Vec::with_capacity(ladders.len() * 4);
        for (at, ladder) in ladders.iter().enumerate() {
            let from = slopes.len();
            edge(at, &ladder.rungs, from, &mut slopes);
        }
        // Stable: the stretches of a ladder, which get dearer, stay in order.
        slopes.sort_by(|a, b| a.dearness(*b));
        let enough = enough(ladders, &slopes, need)?;
        Some(Self { need, enough, slopes })
    }

    /// A cost that is known to be enough.
    pub(crate) const fn enough(&self) -> u64 {
        self.enough
    }

    /// Keeps the points, of the ladders up to `at`, from which the ladders after
    /// it could reach the need for no more than what is known to be enough.
    pub(crate) fn prune(&self, points: &mut Vec<Point>, at: usize) {
        // Once the need is met, what costs more cannot be best.
        let met = points.partition_point(|point| point.gain < self.need);
        points.truncate(met.saturating_add(1));
        let mut slopes = self.slopes.iter().filter(|slope| slope.ladder > at);
        let mut slope = slopes.next();
        let (mut gain, mut cost) = (0_i64, 0_u64);
        // From the highest gain down, so that what is still needed grows.
        points.reverse();
        points.retain(|point| {
            let rest = self.need - point.gain;
            if rest <= 0 {
                return point.cost <= self.enough;
            }
            while let Some(whole) = slope.filter(|slope| gain + slope.gain < rest) {
                (gain, cost) = (gain + whole.gain, cost + whole.cost);
                slope = slopes.next();
            }
            let Some(part) = slope else { return false };
            let Some(left) = self.enough.checked_sub(point.cost).and_then(|left| left.checked_sub(cost)) else {
                return false;
            };
            let wanted = u128::from(part.cost) * u128::from((rest - gain).unsigned_abs());
            wanted <= u128::from(left) * u128::from(part.gain.unsigned_abs())
        });
        points.reverse();
    }
}

/// The lower edge of a ladder's places to stop: stretches that get dearer.
fn edge(ladder: usize, rungs: &[Rung], from: usize, slopes: &mut Vec<Slope>) {
    let mut last = Rung::default();
    for rung in rungs {
        let mut slope = Slope { ladder, gain: rung.gain - last.gain, cost: rung.cost - last.cost };
        while let Some(before) = slopes.get(from..).and_then(<[Slope]>::last).copied() {
            if before.dearness(slope).is_lt() {
                break;
            }
            slopes.pop();
            slope = Slope { ladder, gain: slope.gain + before.gain, cost: slope.cost + before.cost };
        }
        slopes.push(slope);
        last = *rung;
    }
}

/// The cost of a good plan: the cheapest stretches as far as they do not reach the need, then the one stop
/// of one ladder that reaches it for the least.
fn enough(ladders: &[&Ladder], slopes: &[Slope], need: i64) -> Option<u64> {
    let mut stands = alloc::vec![Point::START; ladders.len()];
    let (mut gain, mut cost) = (0_i64, 0_u64);
    let mut found: Option<u64> = None;
    for slope in slopes {
        if gain + slope.gain >= need {
            found = Some(cost + slope.cost);
            break;
        }
        if let Some(stand) = stands.get_mut(slope.ladder) {
            *stand = Point { cost: stand.cost + slope.cost, gain: stand.gain + slope.gain };
        }
        (gain, cost) = (gain + slope.gain, cost + slope.cost);
    }
    let found = found?;
    let last = ladders.iter().zip(&stands).flat_map(|(ladder, stand)| {
        let others = (gain - stand.gain, cost - stand.cost);
        ladder.rungs.iter().filter(move |rung| others.0 + rung.gain >= need).map(move |rung| others.1 + rung.cost)
    });
    last.chain([found]).min()
}
