//! What a draft can still become: how low, how high, which predicates.

use crate::band::{Band, Basis, Predicate};
use crate::draft::Draft;
use crate::error::Problem;
use crate::fault::Fault;
use crate::index::Index;
use crate::instrument::Instrument;
use crate::limits::SUMS;
use crate::node::Node;
use crate::scorecard::{Blanks, Scorecard};
use crate::undefined::Undefined;
use crate::value::Value;
use alloc::vec::Vec;

impl Draft {
    /// The result if every blank gets the lowest value: no completion comes out lower, at any node.
    #[must_use]
    pub fn lowest(&self) -> Scorecard {
        Scorecard::of(self.filled(self.instrument().scale().lowest()), Blanks::None)
    }

    /// The result if every blank gets the highest value: no completion comes out higher, at any node.
    #[must_use]
    pub fn highest(&self) -> Scorecard {
        Scorecard::of(self.filled(self.instrument().scale().highest()), Blanks::None)
    }

    /// The result if blanks count as 0, which may be below the scale.
    ///
    /// Source: inferred from the report of 2023, where one agency's printed
    /// values are possible only so. No regulation states it.
    ///
    /// # Errors
    ///
    /// `not_defined` for an instrument whose sources do not say what becomes of
    /// blanks, unless there are none.
    pub fn with_blanks_as_zero(&self) -> Result<Scorecard, Problem> {
        if self.missing().next().is_none() {
            return Ok(Scorecard::of(self.clone(), Blanks::None));
        }
        let instrument = self.instrument();
        if instrument.undefined().contains(&Undefined::Blanks) {
            let fault = Fault::NotDefined { what: Undefined::Blanks, instrument: instrument.id().into() };
            return Err(Problem::new(fault));
        }
        Ok(Scorecard::of(self.clone(), Blanks::Zero))
    }

    /// The predicates that some completion gets, lowest first.
    ///
    /// Exactly those: none that every completion would jump over.
    #[must_use]
    pub fn reachable(&self) -> Vec<Predicate> {
        predicates(self)
    }

    /// With every blank at one value.
    fn filled(&self, blank: Value) -> Self {
        let values = self.values().iter().map(|value| Some(value.unwrap_or(blank))).collect();
        Self::of_values(self.instrument(), values)
    }
}

/// The predicates within reach, lowest first.
///
/// Raising blanks step by step from lowest to highest meets every band that is
/// at least as wide as one step. The check of an instrument lets a narrower
/// band through only where the sums are few enough to try them all.
fn predicates(draft: &Draft) -> Vec<Predicate> {
    let instrument = draft.instrument();
    let (lowest, highest) = (draft.lowest().predicate(), draft.highest().predicate());
    let between = instrument.predicates().filter(|predicate| (lowest..=highest).contains(predicate));
    let span = i128::from(span(instrument));
    if span > SUMS || instrument.predicates().all(|predicate| is_wide(instrument, predicate)) {
        return between.collect();
    }
    let met = tried(draft);
    between.filter(|predicate| met.contains(predicate)).collect()
}

/// How many smallest steps of the index lie between everything lowest and everything highest.
fn span(instrument: &Instrument) -> i64 {
    let scale = instrument.scale();
    let steps = scale.in_steps(scale.highest()).saturating_sub(scale.in_steps(scale.lowest()));
    instrument.units_of(Node::Index).saturating_mul(steps)
}

/// Whether no single step of an indicator can jump over the band.
fn is_wide(instrument: &Instrument, predicate: Predicate) -> bool {
    let floor = |rank: u8| instrument.band(Predicate::of_rank(rank)).and_then(Band::floor);
    let (Some(floor), Some(above)) = (floor(predicate.rank()), floor(predicate.rank().saturating_add(1))) else {
        return true; // the lowest and the highest band have one end only
    };
    let width = above.ten_thousandths().saturating_sub(floor.ten_thousandths());
    let largest = instrument.nodes().filter(|node| matches!(node, Node::Indicator(_)));
    let largest = largest.map(|node| instrument.units_of(node)).max().unwrap_or_default();
    let whole = i128::from(instrument.units_of(Node::Index)) * i128::from(instrument.scale().steps());
    i128::from(width) * whole >= i128::from(largest) * 10_000
}

/// The predicates of all sums that completions have, one sum at a time.
fn tried(draft: &Draft) -> Vec<Predicate> {
    let instrument = draft.instrument();
    let scale = instrument.scale();
    let most = scale.in_steps(scale.highest()).saturating_sub(scale.in_steps(scale.lowest()));
    let length = usize::try_from(span(instrument)).unwrap_or_default().saturating_add(1);
    let mut reached = alloc::vec![false; length];
    if let Some(first) = reached.first_mut() {
        *first = true;
    }
    for (at, value) in draft.values().iter().enumerate() {
        let step = usize::try_from(instrument.units_of(Node::Indicator(at.saturating_add(1)))).unwrap_or_default();
        if value.is_some() || step == 0 {
            continue;
        }
        // How many steps of this indicator a sum uses; a sum reached without it uses none.
        let mut used = alloc::vec![0_i64; length];
        for sum in step..length {
            let Some(before) = sum.checked_sub(step) else { continue };
            let from = reached.get(before).copied().unwrap_or_default();
            let count = used.get(before).copied().unwrap_or_default();
            let (Some(reached), Some(used)) = (reached.get_mut(sum), used.get_mut(sum)) else { continue };
            if from && count < most && !*reached {
                (*reached, *used) = (true, count.saturating_add(1));
            }
        }
    }
    let (base, denominator) = draft.lowest().terms(Node::Index);
    let mut met = Vec::new();
    for (sum, _) in (0_i64..).zip(&reached).filter(|(_, reached)| **reached) {
        let predicate = instrument.predicate(Index::of(base.saturating_add(sum), denominator), Basis::Exact);
        if met.last() != Some(&predicate) {
            met.push(predicate);
        }
    }
    met
}
