//! The rules of domains, aspects and indicators, row by row.
#![expect(
    clippy::indexing_slicing,
    reason = "runs in the compiler, where iterators and `get` do not; every index is below the length that its loop or rule \
              number was made from, or a row that an earlier condition of the same rule found to exist"
)]

use crate::annex::Share;
use crate::check::{Table, unless};
use crate::flaw::{Flaw, FlawKind, Part};
use crate::name::{Name, Variants};
use crate::spelling::{are_labels, is_name, is_number, same};

impl Table<'_> {
    pub(crate) const fn flaw_of_domain(self, at: usize, rule: usize) -> Option<Flaw> {
        let domain = &self.domains[at];
        let part = Part::Domain(at + 1);
        match rule {
            0 => flaw_of_names(domain.name(), &domain.variants, part),
            1 => {
                let mut unique = is_number(domain.number());
                let mut other = 0;
                while other < at {
                    unique = unique && !same(self.domains[other].number(), domain.number());
                    other += 1;
                }
                unless(unique, FlawKind::Number, part)
            }
            _ => {
                let (mut rows, mut weight, mut aspect) = (0, 0, 0);
                while aspect < self.aspects.len() {
                    if let Some(row) = self.aspects[aspect].domain
                        && row == at + 1
                    {
                        rows += 1;
                        weight += self.aspects[aspect].weight.units();
                    }
                    aspect += 1;
                }
                if rule == 2 {
                    return unless(rows > 0, FlawKind::Empty, part);
                }
                let adds_up = rows == 0 || weight == domain.weight.units();
                unless(adds_up || !self.parents_exist(), FlawKind::AspectWeights, part)
            }
        }
    }

    pub(crate) const fn flaw_of_aspect(self, at: usize, rule: usize) -> Option<Flaw> {
        let aspect = &self.aspects[at];
        let part = Part::Aspect(at + 1);
        match rule {
            0 => flaw_of_names(aspect.name(), &aspect.variants, part),
            1 => {
                let mut unique = is_number(aspect.number());
                let mut other = 0;
                while other < at {
                    unique = unique && !same(self.aspects[other].number(), aspect.number());
                    other += 1;
                }
                unless(unique, FlawKind::Number, part)
            }
            2 => unless(self.domain_exists(aspect.domain), FlawKind::Parent, part),
            3 => {
                let mut in_order = true;
                if let Some(row) = aspect.domain
                    && self.domain_exists(aspect.domain)
                {
                    // The nearest row before it that belongs to one that exists.
                    let mut before = at;
                    while before > 0 && !self.domain_exists(self.aspects[before - 1].domain) {
                        before -= 1;
                    }
                    if before > 0
                        && let Some(above) = self.aspects[before - 1].domain
                    {
                        in_order = above <= row;
                    }
                }
                unless(in_order, FlawKind::Order, part)
            }
            _ => {
                let (mut rows, mut equal, mut weight, mut indicator) = (0, 0, 0_u64, 0);
                while indicator < self.indicators.len() {
                    if self.indicators[indicator].aspect == at + 1 {
                        rows += 1;
                        match self.indicators[indicator].share {
                            Share::Equal => equal += 1,
                            Share::Percent(percent) => weight += percent.units() as u64,
                        }
                    }
                    indicator += 1;
                }
                let mixed = equal != 0 && equal != rows;
                match rule {
                    4 => unless(rows > 0, FlawKind::Empty, part),
                    5 => unless(!mixed, FlawKind::MixedShares, part),
                    _ => {
                        let adds_up = rows == 0 || equal != 0 || weight == aspect.weight.units() as u64;
                        unless(adds_up || !self.parents_exist(), FlawKind::IndicatorWeights, part)
                    }
                }
            }
        }
    }

    pub(crate) const fn flaw_of_indicator(self, at: usize, rule: usize) -> Option<Flaw> {
        let indicator = &self.indicators[at];
        let part = Part::Indicator(at + 1);
        match rule {
            0 => flaw_of_names(indicator.name(), &indicator.variants, part),
            1 => {
                let mut unique = is_number(indicator.number());
                let mut other = 0;
                while other < at {
                    unique = unique && !same(self.indicators[other].number(), indicator.number());
                    other += 1;
                }
                unless(unique, FlawKind::Number, part)
            }
            2 => unless(self.aspect_exists(indicator.aspect), FlawKind::Parent, part),
            3 => {
                let mut before = at;
                while before > 0 && !self.aspect_exists(self.indicators[before - 1].aspect) {
                    before -= 1;
                }
                let in_order = before == 0
                    || !self.aspect_exists(indicator.aspect)
                    || self.indicators[before - 1].aspect <= indicator.aspect;
                unless(in_order, FlawKind::Order, part)
            }
            _ => {
                let known = match indicator.capability {
                    Some(row) => row >= 1 && row <= self.capabilities.len(),
                    None => true,
                };
                unless(known, FlawKind::Capability, part)
            }
        }
    }
}

/// A row's name, then its other names.
pub(crate) const fn flaw_of_names(name: &Name, variants: &Variants, part: Part) -> Option<Flaw> {
    match (is_name(name), are_labels(variants)) {
        (false, _) => Some(Flaw::new(FlawKind::Name, part)),
        (true, false) => Some(Flaw::new(FlawKind::Name, part).at_key("/variants")),
        (true, true) => None,
    }
}
