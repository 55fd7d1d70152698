//! What could as well be chosen otherwise.

use super::ladder::{Ladder, Rung};
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

/// Indicators among which a plan could as well choose otherwise, at the same
/// cost and with the same index: "any 4 of these 6".
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Choice {
    /// Raises that all cost and gain the same: any so many of them will do.
    Any {
        /// How many raises to take.
        raises: usize,
        /// How many levels one of them is: 1, unless some cost nothing.
        levels: usize,
        /// Among which indicators: the row from 1, and how many raises there may be of it.
        among: Vec<(usize, usize)>,
    },
    /// Indicators whose raises cost and gain the same level by level: any of
    /// them may get any of the amounts.
    Swap {
        /// How many levels, highest first; as many as there are indicators.
        levels: Vec<usize>,
        /// Which indicators, by row from 1.
        among: Vec<usize>,
    },
}

impl Choice {
    /// The rows of the indicators, in order.
    pub fn rows(&self) -> impl Iterator<Item = usize> {
        let (any, swap): (&[(usize, usize)], &[usize]) = match self {
            Self::Any { among, .. } => (among, &[]),
            Self::Swap { among, .. } => (&[], among),
        };
        any.iter().map(|(row, _)| *row).chain(swap.iter().copied())
    }

    /// How many ways there are to choose; `None` where they are too many to count.
    #[must_use]
    pub fn ways(&self) -> Option<u128> {
        match self {
            Self::Any { raises, among, .. } => spread(*raises, among.iter().map(|(_, most)| *most)),
            Self::Swap { levels, .. } => {
                let mut left = levels.len();
                levels.chunk_by(PartialEq::eq).try_fold(1_u128, |ways, same| {
                    let chosen = spread(same.len(), core::iter::repeat_n(1, left));
                    left -= same.len();
                    ways.checked_mul(chosen?)
                })
            }
        }
    }
}

/// In how many ways so many raises are spread over indicators of which each takes no more than its own most.
fn spread(raises: usize, mosts: impl Iterator<Item = usize>) -> Option<u128> {
    let mut ways = alloc::vec![0_u128; raises + 1];
    *ways.first_mut()? = 1;
    for most in mosts {
        let mut next = Vec::with_capacity(ways.len());
        let mut sum = 0_u128;
        for at in 0..ways.len() {
            sum = sum.checked_add(*ways.get(at)?)?;
            if let Some(gone) = at.checked_sub(most + 1) {
                sum -= *ways.get(gone)?;
            }
            next.push(sum);
        }
        ways = next;
    }
    ways.last().copied()
}

/// What ladders have in common that can stand in for one another.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Kind<'a> {
    /// Every stop is one and the same raise after the one before.
    Even(Rung),
    /// The same stops.
    Same(&'a [Rung]),
}

impl<'a> Kind<'a> {
    fn of(ladder: &'a Ladder) -> Option<Self> {
        if ladder.rungs.is_empty() {
            return None;
        }
        Some(ladder.even().map_or(Self::Same(&ladder.rungs), Self::Even))
    }
}

/// The choices that a plan leaves, in the order of their first indicators.
pub(crate) fn choices(ladders: &[Ladder], stops: &[usize]) -> Vec<Choice> {
    let mut kinds: BTreeMap<Kind<'_>, Vec<(&Ladder, usize)>> = BTreeMap::new();
    for (ladder, stop) in ladders.iter().zip(stops) {
        if let Some(kind) = Kind::of(ladder) {
            kinds.entry(kind).or_default().push((ladder, *stop));
        }
    }
    let mut choices: Vec<Choice> = kinds.iter().filter_map(|(kind, members)| choice(kind, members)).collect();
    choices.sort_by_key(|choice| choice.rows().next());
    choices
}

fn choice(kind: &Kind<'_>, members: &[(&Ladder, usize)]) -> Option<Choice> {
    match kind {
        Kind::Even(rung) => {
            let raises = members.iter().map(|(_, stop)| *stop).sum();
            let among: Vec<_> = members.iter().map(|(ladder, _)| (ladder.row, ladder.rungs.len())).collect();
            let all: usize = among.iter().map(|(_, most)| most).sum();
            let open = members.len() > 1 && raises > 0 && raises < all;
            open.then_some(Choice::Any { raises, levels: rung.levels, among })
        }
        Kind::Same(_) => {
            let among = members.iter().map(|(ladder, _)| ladder.row).collect();
            let mut levels: Vec<usize> = members.iter().map(|(ladder, stop)| ladder.rung(*stop).levels).collect();
            levels.sort_unstable_by(|a, b| b.cmp(a));
            (levels.first() != levels.last()).then_some(Choice::Swap { levels, among })
        }
    }
}
