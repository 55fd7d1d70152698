//! What a batch has to add up: an instrument as whole numbers.

use super::quotient::Quotient;
use super::rounding::Rounding;
use crate::band::{Basis, Predicate};
use crate::index::Index;
use crate::instrument::Instrument;
use crate::node::Node;
use alloc::vec::Vec;

/// An instrument as whole numbers.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) width: Width,
    pub(super) aspects: Vec<AspectPlan>,
    pub(super) domains: Vec<Quotient>,
    pub(super) index: Quotient,
    pub(super) rounding: Rounding,
    /// The lowest sum of every band but the lowest, lowest first.
    pub(super) floors: Vec<u64>,
}

/// How wide the numbers have to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Width {
    /// Levels in one byte, sums in two.
    Narrow,
    /// Levels in one byte, sums in four.
    Levels,
    /// Steps and sums in four bytes.
    Steps,
    /// Steps in four bytes, sums in eight.
    Wide,
}

/// An aspect: its rows by weight.
#[derive(Clone, Debug)]
pub(super) struct AspectPlan {
    /// The place of its domain, from 0.
    pub(super) domain: Option<usize>,
    pub(super) groups: Vec<Group>,
    /// Of the sum of its only group, or of its weighted sum where it has more.
    pub(super) quotient: Quotient,
}

/// Rows of one weight, few enough for their plain sum to fit a lane.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) unit: u64,
    /// Places of its indicators, from 0.
    pub(super) rows: Vec<usize>,
}

impl Plan {
    pub(super) fn of(instrument: &Instrument, basis: Basis) -> Self {
        let scale = instrument.scale();
        let steps = u64::from(scale.steps());
        let units = |node| u64::try_from(instrument.units_of(node)).unwrap_or_default();
        let highest = u64::try_from(scale.in_steps(scale.highest())).unwrap_or(u64::MAX);
        let whole = units(Node::Index).saturating_mul(steps);
        let most = units(Node::Index).saturating_mul(highest);
        let width = match (scale.decimals(), most) {
            (0, ..=0xffff) => Width::Narrow,
            (0, ..=0xffff_ffff) => Width::Levels,
            (_, ..=0xffff_ffff) => Width::Steps,
            _ => Width::Wide,
        };
        let lane = if matches!(width, Width::Narrow | Width::Levels) { 0xff } else { 0xffff_ffff };
        let together = usize::try_from(lane / highest.max(1)).unwrap_or(usize::MAX).max(1);
        let quotient = |units: u64| Quotient::new(units.saturating_mul(highest), units.saturating_mul(steps));
        let aspects = (1..).zip(instrument.aspects()).map(|(row, aspect)| {
            let groups = groups(instrument, row, together);
            let divisor = match groups.as_slice() {
                [only] => u64::try_from(only.rows.len()).unwrap_or(1),
                _ => units(Node::Aspect(row)),
            };
            AspectPlan { domain: aspect.domain().map(|row| row.saturating_sub(1)), groups, quotient: quotient(divisor) }
        });
        let domains = (1..=instrument.domains().len()).map(|row| quotient(units(Node::Domain(row))));
        Self {
            width,
            aspects: aspects.collect(),
            domains: domains.collect(),
            index: quotient(units(Node::Index)),
            rounding: Rounding::of(whole, most),
            floors: floors(instrument, basis, whole, most),
        }
    }
}

/// The rows of an aspect by weight, in the order in which a weight first occurs.
fn groups(instrument: &Instrument, aspect: usize, together: usize) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for ((at, indicator), unit) in (0..).zip(instrument.indicators()).zip(instrument.units_of_indicators()) {
        if indicator.aspect() != aspect {
            continue;
        }
        let unit = u64::try_from(*unit).unwrap_or_default();
        match groups.iter_mut().find(|group| group.unit == unit && group.rows.len() < together) {
            Some(group) => group.rows.push(at),
            None => groups.push(Group { unit, rows: Vec::from([at]) }),
        }
    }
    groups
}

/// The lowest sum that has each predicate or a higher one, but for the lowest predicate; no sum that no row has.
fn floors(instrument: &Instrument, basis: Basis, whole: u64, most: u64) -> Vec<u64> {
    let predicate = |sum: u64| {
        let [sum, whole] = [sum, whole].map(|number| i64::try_from(number).unwrap_or(i64::MAX));
        instrument.predicate(Index::of(sum, whole), basis)
    };
    let floor = |at_least: Predicate| {
        // The predicate never falls as the sum rises.
        let (mut below, mut from) = (0, most.saturating_add(1));
        while below < from {
            let middle = below + (from - below) / 2;
            if predicate(middle) >= at_least { from = middle } else { below = middle + 1 }
        }
        from
    };
    instrument.predicates().skip(1).map(floor).filter(|floor| *floor <= most).collect()
}
