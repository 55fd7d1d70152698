//! Weights as whole units: percent times whatever makes every weight whole, over what they share.
#![expect(
    clippy::indexing_slicing,
    reason = "runs in the compiler, where iterators and `get` do not; every index is below the length its loop compares it with"
)]

use crate::annex::Share;
use crate::check::Table;
use crate::limits::UNITS;
use crate::whole::gcd;

impl Table<'_> {
    /// The least common multiple of the row counts of aspects with equal shares;
    /// `None` where it is beyond any use.
    pub(crate) const fn common(self) -> Option<i128> {
        let (mut common, mut aspect) = (1_i128, 0);
        while aspect < self.aspects.len() {
            let rows = self.equal_rows(aspect + 1);
            if rows > 0 {
                common = common / gcd(common.unsigned_abs(), rows.unsigned_abs()).cast_signed() * rows;
            }
            if common > UNITS {
                return None;
            }
            aspect += 1;
        }
        Some(common)
    }

    /// How many rows of an aspect weigh the same; 0 where they state their weights.
    pub(crate) const fn equal_rows(self, aspect: usize) -> i128 {
        let (mut rows, mut at) = (0, 0);
        while at < self.indicators.len() {
            if self.indicators[at].aspect == aspect && matches!(self.indicators[at].share, Share::Equal) {
                rows += 1;
            }
            at += 1;
        }
        rows
    }

    /// The weight of an indicator in ten-thousandths of a percent times `common`, a whole number.
    pub(crate) const fn multiple(self, at: usize, common: i128) -> i128 {
        let indicator = &self.indicators[at];
        match indicator.share {
            Share::Percent(weight) => weight.units() as i128 * common,
            Share::Equal if indicator.aspect >= 1 && indicator.aspect <= self.aspects.len() => {
                let weight = self.aspects[indicator.aspect - 1].weight.units() as i128;
                weight * common / self.equal_rows(indicator.aspect)
            }
            Share::Equal => 0,
        }
    }

    /// What all those whole numbers share.
    pub(crate) const fn divisor(self, common: i128) -> i128 {
        let (mut divisor, mut at) = (0, 0);
        while at < self.indicators.len() {
            divisor = gcd(divisor, self.multiple(at, common).unsigned_abs());
            at += 1;
        }
        if divisor == 0 { 1 } else { divisor.cast_signed() }
    }

    /// How many nodes there are, the index among them.
    pub(crate) const fn nodes(self) -> usize {
        1 + self.domains.len() + self.aspects.len() + self.indicators.len()
    }

    /// The units of every node of an instrument without flaws, in the order index, domains, aspects, indicators.
    #[expect(clippy::cast_possible_truncation, reason = "a unit is at most 2^53, by the rule on fineness")]
    pub(crate) const fn fill_units(self, units: &mut [i64]) {
        let Some(common) = self.common() else { return };
        let divisor = self.divisor(common);
        let aspects_from = 1 + self.domains.len();
        let indicators_from = aspects_from + self.aspects.len();
        let mut at = 0;
        while at < self.indicators.len() && indicators_from + at < units.len() {
            let own = (self.multiple(at, common) / divisor) as i64;
            let aspect = self.indicators[at].aspect;
            units[indicators_from + at] = own;
            units[aspects_from + aspect - 1] += own;
            if let Some(domain) = self.aspects[aspect - 1].domain {
                units[domain] += own;
            }
            units[0] += own;
            at += 1;
        }
    }
}
