//! The one check of an instrument: by the compiler for regulations, at run time
//! for any other, rule by rule through the same function.
#![expect(
    clippy::indexing_slicing,
    reason = "runs in the compiler, where iterators and `get` do not; every index is below the length that its loop or rule \
              number was made from, or a row that an earlier condition of the same rule found to exist"
)]

use crate::annex::{Aspect, Capability, Domain, Indicator, Parts, Share};
use crate::band::Band;
use crate::flaw::{Flaw, FlawKind, Part};
use crate::limits::{BANDS, INDICATORS, SUMS, UNITS};
use crate::name::{Name, rows_of, str_of};
use crate::scale::Scale;
use crate::spelling::{is_date, is_id, is_label, is_name, is_number, same};
use crate::value::Value;
use crate::weight::Weight;

/// A borrowed view of what an instrument says.
#[derive(Clone, Copy)]
pub(crate) struct Table<'a> {
    pub(crate) id: &'a str,
    pub(crate) title: &'a Name,
    pub(crate) citation: &'a str,
    pub(crate) index_name: &'a Name,
    pub(crate) in_force_from: &'a str,
    pub(crate) scale: Scale,
    pub(crate) capabilities: &'a [Capability],
    pub(crate) domains: &'a [Domain],
    pub(crate) aspects: &'a [Aspect],
    pub(crate) indicators: &'a [Indicator],
    pub(crate) bands: &'a [Band],
}

impl Parts {
    pub(crate) const fn table(&self) -> Table<'_> {
        Table {
            id: str_of(&self.id),
            title: &self.title,
            citation: str_of(&self.citation),
            index_name: &self.index_name,
            in_force_from: str_of(&self.in_force_from),
            scale: self.scale,
            capabilities: rows_of(&self.capabilities),
            domains: rows_of(&self.domains),
            aspects: rows_of(&self.aspects),
            indicators: rows_of(&self.indicators),
            bands: rows_of(&self.bands),
        }
    }

    /// How much every node weighs in the instrument's smallest whole units, in
    /// the order index, domains, aspects, indicators; made by the compiler.
    pub(crate) const fn units<const N: usize>(&self) -> [i64; N] {
        let mut units = [0; N];
        self.table().fill_units(&mut units);
        units
    }
}

// How many rules there are for the whole, and for each row of each table.
const WHOLE: usize = 9;
const PER_DOMAIN: usize = 4;
const PER_ASPECT: usize = 7;
const PER_INDICATOR: usize = 5;
const PER_BAND: usize = 5;
const PER_CAPABILITY: usize = 2;

/// A flaw where a condition does not hold.
const fn unless(holds: bool, kind: FlawKind, part: Part) -> Option<Flaw> {
    if holds { None } else { Some(Flaw::new(kind, part)) }
}

impl Table<'_> {
    /// How many rules there are to check.
    pub(crate) const fn rules(self) -> usize {
        WHOLE
            + PER_DOMAIN * self.domains.len()
            + PER_ASPECT * self.aspects.len()
            + PER_INDICATOR * self.indicators.len()
            + PER_BAND * self.bands.len()
            + PER_CAPABILITY * self.capabilities.len()
    }

    /// What one rule finds.
    pub(crate) const fn flaw(self, rule: usize) -> Option<Flaw> {
        if rule < WHOLE {
            return self.flaw_of_whole(rule);
        }
        let mut rule = rule - WHOLE;
        if rule < PER_DOMAIN * self.domains.len() {
            return self.flaw_of_domain(rule / PER_DOMAIN, rule % PER_DOMAIN);
        }
        rule -= PER_DOMAIN * self.domains.len();
        if rule < PER_ASPECT * self.aspects.len() {
            return self.flaw_of_aspect(rule / PER_ASPECT, rule % PER_ASPECT);
        }
        rule -= PER_ASPECT * self.aspects.len();
        if rule < PER_INDICATOR * self.indicators.len() {
            return self.flaw_of_indicator(rule / PER_INDICATOR, rule % PER_INDICATOR);
        }
        rule -= PER_INDICATOR * self.indicators.len();
        if rule < PER_BAND * self.bands.len() {
            return self.flaw_of_band(rule / PER_BAND, rule % PER_BAND);
        }
        rule -= PER_BAND * self.bands.len();
        if rule < PER_CAPABILITY * self.capabilities.len() {
            return self.flaw_of_capability(rule / PER_CAPABILITY, rule % PER_CAPABILITY);
        }
        None
    }

    /// Stops the compiler at the first flaw, with its place and its sentence.
    pub(crate) const fn stop_at_first_flaw(self) {
        let mut rule = 0;
        while rule < self.rules() {
            if let Some(flaw) = self.flaw(rule) {
                flaw.stop();
            }
            rule += 1;
        }
    }

    const fn flaw_of_whole(self, rule: usize) -> Option<Flaw> {
        let part = Part::Whole;
        match rule {
            0 => unless(is_id(self.id), FlawKind::Id, part),
            1 => {
                let named = is_name(self.title) && is_name(self.index_name) && is_label(self.citation);
                unless(named, FlawKind::Name, part)
            }
            2 => unless(is_date(self.in_force_from), FlawKind::Date, part),
            3 => {
                let ends = self.scale.lowest < self.scale.highest && self.scale.highest <= Value::HIGHEST;
                unless(ends, FlawKind::ScaleEnds, part)
            }
            4 => unless(self.scale.decimals <= 4, FlawKind::ScaleDecimals, part),
            5 => {
                let count = self.indicators.len();
                unless(count >= 1 && count <= INDICATORS, FlawKind::IndicatorCount, part)
            }
            6 => {
                let count = self.bands.len();
                unless(count >= BANDS.0 && count <= BANDS.1, FlawKind::BandCount, part)
            }
            7 => unless(self.weight_at_the_top() == Weight::WHOLE.units(), FlawKind::TopWeights, part),
            _ => unless(self.is_fine_enough(), FlawKind::TooFine, part),
        }
    }

    const fn flaw_of_domain(self, at: usize, rule: usize) -> Option<Flaw> {
        let domain = &self.domains[at];
        let part = Part::Domain(at + 1);
        match rule {
            0 => unless(is_name(&domain.name), FlawKind::Name, part),
            1 => {
                let mut unique = is_number(str_of(&domain.number));
                let mut other = 0;
                while other < at {
                    unique = unique && !same(str_of(&self.domains[other].number), str_of(&domain.number));
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

    const fn flaw_of_aspect(self, at: usize, rule: usize) -> Option<Flaw> {
        let aspect = &self.aspects[at];
        let part = Part::Aspect(at + 1);
        match rule {
            0 => unless(is_name(&aspect.name), FlawKind::Name, part),
            1 => {
                let mut unique = is_number(str_of(&aspect.number));
                let mut other = 0;
                while other < at {
                    unique = unique && !same(str_of(&self.aspects[other].number), str_of(&aspect.number));
                    other += 1;
                }
                unless(unique, FlawKind::Number, part)
            }
            2 => unless(self.domain_exists(aspect.domain), FlawKind::Parent, part),
            3 => {
                let in_order = match (at, aspect.domain) {
                    (0, _) | (_, None) => true,
                    (_, Some(row)) => match self.aspects[at - 1].domain {
                        Some(before) => before <= row,
                        None => true,
                    },
                };
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

    const fn flaw_of_indicator(self, at: usize, rule: usize) -> Option<Flaw> {
        let indicator = &self.indicators[at];
        let part = Part::Indicator(at + 1);
        match rule {
            0 => unless(is_name(&indicator.name), FlawKind::Name, part),
            1 => {
                let mut unique = is_number(str_of(&indicator.number));
                let mut other = 0;
                while other < at {
                    unique = unique && !same(str_of(&self.indicators[other].number), str_of(&indicator.number));
                    other += 1;
                }
                unless(unique, FlawKind::Number, part)
            }
            2 => unless(self.aspect_exists(indicator.aspect), FlawKind::Parent, part),
            3 => {
                let in_order = at == 0 || self.indicators[at - 1].aspect <= indicator.aspect;
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

    const fn flaw_of_band(self, at: usize, rule: usize) -> Option<Flaw> {
        let band = &self.bands[at];
        let part = Part::Band(at + 1);
        let last = at + 1 == self.bands.len();
        let above = if at == 0 { None } else { self.bands[at - 1].floor };
        match (rule, band.floor) {
            (0, _) => {
                let second = match &band.second_name {
                    Some(name) => is_name(name),
                    None => true,
                };
                unless(is_name(&band.name) && second, FlawKind::Name, part)
            }
            (1, floor) => unless(floor.is_none() == last, FlawKind::Floor, part),
            (_, None) => None,
            (2, Some(floor)) => {
                let (lowest, highest) = (self.scale.lowest as u32, self.scale.highest as u32);
                let within =
                    floor.ten_thousandths() > lowest * Value::ONE && floor.ten_thousandths() <= highest * Value::ONE;
                unless(within, FlawKind::FloorScale, part)
            }
            (3, Some(floor)) => {
                let below = match above {
                    Some(above) => floor.ten_thousandths() < above.ten_thousandths(),
                    None => true,
                };
                unless(below, FlawKind::FloorOrder, part)
            }
            (_, Some(floor)) => match above {
                Some(above) => unless(self.reaches_between(floor, above), FlawKind::BandNarrow, part),
                None => None,
            },
        }
    }

    const fn flaw_of_capability(self, at: usize, rule: usize) -> Option<Flaw> {
        let capability = &self.capabilities[at];
        let part = Part::Capability(at + 1);
        let (mut named, mut in_order, mut level) = (is_name(&capability.name), true, 0);
        let levels = capability.levels();
        while level < levels.len() {
            named = named && is_name(&levels[level].name) && is_name(&levels[level].meaning);
            in_order = in_order && levels[level].level as usize == self.scale.lowest as usize + level;
            level += 1;
        }
        let complete =
            levels.is_empty() || level == (self.scale.highest.saturating_sub(self.scale.lowest)) as usize + 1;
        match rule {
            0 => unless(named && is_id(str_of(&capability.code)), FlawKind::Name, part),
            _ => unless(in_order && complete, FlawKind::Levels, part),
        }
    }

    /// Whether every row belongs to a row that exists; where one does not, sums would only repeat that.
    const fn parents_exist(self) -> bool {
        let (mut exist, mut at) = (true, 0);
        while at < self.aspects.len() {
            exist = exist && self.domain_exists(self.aspects[at].domain);
            at += 1;
        }
        at = 0;
        while at < self.indicators.len() {
            exist = exist && self.aspect_exists(self.indicators[at].aspect);
            at += 1;
        }
        exist
    }

    const fn domain_exists(self, row: Option<usize>) -> bool {
        match row {
            Some(row) => row >= 1 && row <= self.domains.len(),
            None => self.domains.is_empty(),
        }
    }

    const fn aspect_exists(self, row: usize) -> bool {
        row >= 1 && row <= self.aspects.len()
    }

    /// What stands directly under the index: the domains, or the aspects where there are none.
    const fn weight_at_the_top(self) -> u32 {
        let (mut weight, mut at) = (0_u32, 0);
        while at < self.domains.len() {
            weight = weight.saturating_add(self.domains[at].weight.units());
            at += 1;
        }
        while self.domains.is_empty() && at < self.aspects.len() {
            weight = weight.saturating_add(self.aspects[at].weight.units());
            at += 1;
        }
        weight
    }

    /// Whether every sum of this instrument stays within 2^53.
    const fn is_fine_enough(self) -> bool {
        let Some(common) = self.common() else { return false };
        if self.scale.decimals > 4 || common == 0 {
            return true; // other rules say what is wrong
        }
        let whole = Weight::WHOLE.units() as i128 * common / self.divisor(common);
        whole * self.scale.steps() as i128 * self.scale.highest as i128 <= UNITS
    }

    /// Whether a band from `floor` to below `above` cannot be jumped over: it is at least as wide as the largest
    /// single step of the index, or there are few enough sums to try them all.
    const fn reaches_between(self, floor: Value, above: Value) -> bool {
        let Some(common) = self.common() else { return true };
        if above.ten_thousandths() <= floor.ten_thousandths() || self.scale.decimals > 4 {
            return true; // another rule says what is wrong
        }
        let divisor = self.divisor(common);
        let (mut largest, mut at) = (0, 0);
        while at < self.indicators.len() {
            let units = self.multiple(at, common) / divisor;
            largest = if units > largest { units } else { largest };
            at += 1;
        }
        let whole = Weight::WHOLE.units() as i128 * common / divisor * self.scale.steps() as i128;
        let width = (above.ten_thousandths() - floor.ten_thousandths()) as i128;
        let sums = whole * self.scale.highest.saturating_sub(self.scale.lowest) as i128;
        width * whole >= largest * Value::ONE as i128 || sums <= SUMS
    }
}
