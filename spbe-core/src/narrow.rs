//! Bands that a single step can jump over. Only instruments of one's own have any.

use crate::band::{Band, Basis, Predicate};
use crate::draft::Draft;
use crate::index::Index;
use crate::instrument::Instrument;
use crate::limits::SUMS;
use crate::node::Node;
use alloc::vec::Vec;

/// The predicates that completions get, where the instrument has a band narrower than a step.
///
/// The check of an instrument lets such a band through only where the sums are few enough to try them all.
pub(crate) fn met(draft: &Draft) -> Option<Vec<Predicate>> {
    let instrument = draft.instrument();
    let narrow = instrument.predicates().any(|predicate| !is_wide(instrument, predicate));
    (narrow && i128::from(span(instrument)) <= SUMS).then(|| tried(draft))
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

#[cfg(test)]
mod tests {
    use super::is_wide;
    use crate::instruments::INSTRUMENTS;

    /// Where there are no instruments of one's own, nothing of this module is compiled.
    #[test]
    fn no_regulation_has_a_band_narrower_than_a_step() {
        for instrument in INSTRUMENTS {
            assert!(instrument.predicates().all(|predicate| is_wide(instrument, predicate)), "{instrument}");
        }
    }
}
