//! From a need to the plan that is shown.

use super::best::Best;
use super::bound::Bound;
use super::front::{Front, Point, Work};
use super::ladder::{Ladder, LevelStep};
use crate::fault::Fault;
use alloc::vec::Vec;

/// The plan that is shown, and what all best plans have in common.
#[derive(Debug)]
pub(crate) struct Solved {
    /// The place to stop of every ladder.
    pub(crate) stops: Vec<usize>,
    /// The fewest steps that any best plan takes on every ladder.
    pub(crate) fewest: Vec<usize>,
    /// How many best plans there are; `None` beyond 2^128.
    pub(crate) plans: Option<u128>,
}

/// The cheapest way to a need, among these one of the highest gain, among these the first by the order of `rank`;
/// `None` where all steps together do not reach it.
///
/// # Errors
///
/// `too_much_work`.
pub(crate) fn cheapest<K: Ord>(
    ladders: &[Ladder],
    need: i64,
    rank: impl Fn(&Ladder, &LevelStep) -> K,
) -> Result<Option<Solved>, Fault> {
    let need = need.saturating_sub(ladders.iter().map(Ladder::free_gain).sum());
    if need <= 0 {
        return Ok(Some(Solved::free(ladders)));
    }
    let (_, sorted) = in_solving_order(ladders);
    let Some(bound) = Bound::of(&sorted, need) else { return Ok(None) };
    let mut work = Work::default();
    let front = Front::of(&sorted, Some(&bound), &mut work)?;
    let Some(end) = front.points().iter().find(|point| point.gain >= need) else { return Ok(None) };
    shown(ladders, &front, *end, rank, &mut work).map(Some)
}

/// The best that every cost buys.
///
/// # Errors
///
/// `too_much_work`.
pub(crate) fn every_cost(ladders: &[Ladder]) -> Result<Front, Fault> {
    Front::of(&in_solving_order(ladders).1, None, &mut Work::default())
}

/// Ladders in the order in which they are combined, and where each stands among those given.
///
/// Any order leads to the same plan. Those that gain most a level come first: few different sums of them fit
/// below a need, and most combinations are met in the last layers only.
fn in_solving_order(ladders: &[Ladder]) -> (Vec<usize>, Vec<&Ladder>) {
    let mut sorted: Vec<(usize, &Ladder)> = ladders.iter().enumerate().collect();
    sorted.sort_by_key(|(_, ladder)| core::cmp::Reverse(ladder.steps.last().map(|step| step.gain)));
    sorted.into_iter().unzip()
}

/// The plan that is shown of those that end in a point.
///
/// # Errors
///
/// `too_much_work`.
pub(crate) fn shown<K: Ord>(
    ladders: &[Ladder],
    front: &Front,
    end: Point,
    rank: impl Fn(&Ladder, &LevelStep) -> K,
    work: &mut Work,
) -> Result<Solved, Fault> {
    let (places, sorted) = in_solving_order(ladders);
    let best = Best::of(&sorted, front, end, work)?;
    let (fewest, plans) = (best.fewest(), best.plans());
    let mut order: Vec<(K, usize, usize)> = Vec::new();
    if plans != Some(1) {
        for (at, ladder) in sorted.iter().enumerate() {
            let steps = (1..).zip(&ladder.steps).skip(ladder.free);
            order.extend(steps.map(|(levels, step)| (rank(ladder, step), at, levels)));
        }
        order.sort_unstable();
    }
    let stops = best.settle(order.into_iter().map(|(_, at, levels)| (at, levels)));
    Ok(Solved { stops: put_back(&places, &stops), fewest: put_back(&places, &fewest), plans })
}

/// What was found for sorted ladders, in the order of those given.
fn put_back(places: &[usize], found: &[usize]) -> Vec<usize> {
    let mut back = alloc::vec![0; found.len()];
    for (place, found) in places.iter().zip(found) {
        if let Some(slot) = back.get_mut(*place) {
            *slot = *found;
        }
    }
    back
}

impl Solved {
    /// Only what costs nothing.
    fn free(ladders: &[Ladder]) -> Self {
        let fewest = ladders.iter().map(|ladder| ladder.free).collect();
        Self { stops: alloc::vec![0; ladders.len()], fewest, plans: Some(1) }
    }
}
