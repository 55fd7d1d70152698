//! The one check of an instrument: by the compiler for regulations, at run time
//! for any other, rule by rule through the same function.
#![expect(
    clippy::indexing_slicing,
    reason = "runs in the compiler, where iterators and `get` do not; every index is below the length that its loop or rule \
              number was made from, or a row that an earlier condition of the same rule found to exist"
)]

use crate::annex::{Aspect, Capability, Domain, Indicator, Parts};
use crate::band::Band;
use crate::flaw::{Flaw, FlawKind, Part};
use crate::limits::{BANDS, INDICATORS, UNITS, YEARS};
use crate::name::{Name, Text, rows_of, str_of};
use crate::node::Node;
use crate::scale::Scale;
use crate::spelling::{is_date, is_id, is_label, is_name};
use crate::value::Value;
use crate::weight::Weight;

/// A borrowed view of what an instrument says.
#[derive(Clone, Copy)]
pub(crate) struct Table<'a> {
    pub(crate) id: &'a str,
    pub(crate) title: &'a Name,
    pub(crate) citation: &'a str,
    pub(crate) index_name: &'a Name,
    pub(crate) in_force_from: Option<&'a str>,
    pub(crate) years: Option<(u16, Option<u16>)>,
    pub(crate) revoked_by: Option<&'a str>,
    pub(crate) tables: &'a [(Node, Text)],
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
            in_force_from: match &self.in_force_from {
                Some(day) => Some(str_of(day)),
                None => None,
            },
            years: self.years,
            revoked_by: match &self.revoked_by {
                Some(id) => Some(str_of(id)),
                None => None,
            },
            tables: rows_of(&self.tables),
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
pub(crate) const fn unless(holds: bool, kind: FlawKind, part: Part) -> Option<Flaw> {
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
            0 => {
                let revoker = match self.revoked_by {
                    Some(id) => is_id(id),
                    None => true,
                };
                match (is_id(self.id), revoker) {
                    (false, _) => Some(Flaw::new(FlawKind::Id, part)),
                    (true, false) => Some(Flaw::new(FlawKind::Id, part).at_key("/revoked_by")),
                    (true, true) => None,
                }
            }
            1 => {
                let key = if !is_name(self.title) {
                    "/title"
                } else if !is_name(self.index_name) {
                    "/index_name"
                } else if !self.citation.is_empty() && !is_label(self.citation) {
                    "/citation"
                } else {
                    match self.unnamed_table() {
                        Some(key) => key,
                        None => return None,
                    }
                };
                Some(Flaw::new(FlawKind::Name, part).at_key(key))
            }
            2 => {
                let dated = match self.in_force_from {
                    Some(day) => is_date(day),
                    None => true,
                };
                match (dated, self.years_fit()) {
                    (false, _) => Some(Flaw::new(FlawKind::Date, part)),
                    (true, false) => Some(Flaw::new(FlawKind::Date, part).at_key("/years")),
                    (true, true) => None,
                }
            }
            3 => unless(self.scale_has_ends(), FlawKind::ScaleEnds, part),
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

    /// The first table of the regulation whose name does not print on one line.
    const fn unnamed_table(self) -> Option<&'static str> {
        let mut at = 0;
        while at < self.tables.len() {
            let (node, name) = &self.tables[at];
            if !is_label(str_of(name)) {
                return Some(match node {
                    Node::Index => "/tables/index",
                    Node::Domain(_) => "/tables/domain",
                    Node::Aspect(_) | Node::Indicator(_) => "/tables/aspect",
                });
            }
            at += 1;
        }
        None
    }

    pub(crate) const fn scale_has_ends(self) -> bool {
        self.scale.lowest < self.scale.highest && self.scale.highest <= Value::HIGHEST
    }

    /// Whether the years of evaluation are years that documents may speak of, the first before the last.
    const fn years_fit(self) -> bool {
        match self.years {
            None => true,
            Some((first, last)) => {
                let last = match last {
                    Some(last) => last as u32,
                    None => YEARS.1,
                };
                first as u32 >= YEARS.0 && first as u32 <= last && last <= YEARS.1
            }
        }
    }

    /// Whether every row belongs to a row that exists; where one does not, sums would only repeat that.
    pub(crate) const fn parents_exist(self) -> bool {
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

    pub(crate) const fn domain_exists(self, row: Option<usize>) -> bool {
        match row {
            Some(row) => row >= 1 && row <= self.domains.len(),
            None => self.domains.is_empty(),
        }
    }

    pub(crate) const fn aspect_exists(self, row: usize) -> bool {
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
}
