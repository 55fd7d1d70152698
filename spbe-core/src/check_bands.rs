//! The rules of bands and capabilities, row by row.
#![expect(
    clippy::indexing_slicing,
    reason = "runs in the compiler, where iterators and `get` do not; every index is below the length that its loop or rule \
              number was made from, or a row that an earlier condition of the same rule found to exist"
)]

use crate::check::{Table, unless};
use crate::check_rows::flaw_of_names;
use crate::flaw::{Flaw, FlawKind, Part};
use crate::limits::SUMS;
use crate::name::str_of;
use crate::spelling::{is_id, is_name};
use crate::value::Value;
use crate::weight::Weight;

impl Table<'_> {
    pub(crate) const fn flaw_of_band(self, at: usize, rule: usize) -> Option<Flaw> {
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
                match (is_name(&band.name), second) {
                    (false, _) => Some(Flaw::new(FlawKind::Name, part)),
                    (true, false) => Some(Flaw::new(FlawKind::Name, part).at_key("/second_name")),
                    (true, true) => None,
                }
            }
            (1, floor) => unless(floor.is_none() == last, FlawKind::Floor, part),
            (_, None) => None,
            (2, Some(floor)) => {
                let (lowest, highest) = (self.scale.lowest as u32, self.scale.highest as u32);
                let within =
                    floor.ten_thousandths() > lowest * Value::ONE && floor.ten_thousandths() <= highest * Value::ONE;
                unless(within || !self.scale_has_ends(), FlawKind::FloorScale, part)
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

    pub(crate) const fn flaw_of_capability(self, at: usize, rule: usize) -> Option<Flaw> {
        let capability = &self.capabilities[at];
        let part = Part::Capability(at + 1);
        let levels = capability.levels();
        let (mut in_order, mut level) = (true, 0);
        while level < levels.len() {
            in_order = in_order && levels[level].level as usize == self.scale.lowest as usize + level;
            level += 1;
        }
        let span = self.scale.highest.saturating_sub(self.scale.lowest) as usize + 1;
        let complete = levels.is_empty() || levels.len() == span;
        match rule {
            0 if !is_name(&capability.name) => Some(Flaw::new(FlawKind::Name, part)),
            0 if !is_id(str_of(&capability.code)) => Some(Flaw::new(FlawKind::Name, part).at_key("/code")),
            0 => {
                level = 0;
                while level < levels.len() {
                    let part = Part::Level(at + 1, level + 1);
                    let flaw = flaw_of_names(&levels[level].name, &levels[level].variants, part);
                    if flaw.is_some() {
                        return flaw;
                    }
                    if let Some(meaning) = &levels[level].meaning
                        && !is_name(meaning)
                    {
                        return Some(Flaw::new(FlawKind::Name, part).at_key("/meaning"));
                    }
                    level += 1;
                }
                None
            }
            _ => unless(in_order && complete || !self.scale_has_ends(), FlawKind::Levels, part),
        }
    }

    /// Whether a band from `floor` to below `above` cannot be jumped over: it is at least as wide as the largest
    /// single step of the index, or there are few enough sums to try them all.
    pub(crate) const fn reaches_between(self, floor: Value, above: Value) -> bool {
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
