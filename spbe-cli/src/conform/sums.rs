//! An assessment with a given weighted sum.

use super::No;
use spbe_core::{Assessment, Given, Instrument, Node, Ratio};
use std::collections::{BTreeMap, HashSet};

/// How many steps a search may take: enough for every sum of every regulation.
const STEPS: u32 = 1 << 22;

/// An assessment whose values, weighted with the instrument's smallest whole
/// units and counted in the scale's smallest steps, add up to `sum`.
pub(super) fn assessment(instrument: &Instrument, sum: i64) -> Result<Assessment, No> {
    let none = || No::Error(format!("no assessment of {} has the sum {sum}", instrument.id()));
    let scale = instrument.scale();
    let steps = 10_i64.pow(u32::from(scale.decimals()));
    let [lowest, highest] = [scale.lowest(), scale.highest()].map(|end| end.level().map_or(0, i64::from) * steps);
    let units = units(instrument).ok_or_else(none)?;
    let at_the_lowest: i64 = units.iter().map(|unit| unit * lowest).sum();
    let above = sum.checked_sub(at_the_lowest).filter(|above| *above >= 0).ok_or_else(none)?;
    let mut rows_by_unit: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for (at, unit) in units.iter().enumerate() {
        rows_by_unit.entry(*unit).or_default().push(at);
    }
    let span = highest - lowest;
    let count = |rows: &Vec<usize>| i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let groups = rows_by_unit.iter().rev().map(|(unit, rows)| Group { unit: *unit, most: count(rows) * span });
    let mut search = Search::of(groups.collect());
    if !search.find(0, above) {
        return Err(if search.steps_left > 0 { none() } else { No::Skip("too many sums to search".into()) });
    }
    let mut values = vec![lowest; units.len()];
    for (rows, taken) in rows_by_unit.values().rev().zip(&search.taken) {
        let mut left = *taken;
        for at in rows {
            let raise = left.min(span);
            left -= raise;
            if let Some(value) = values.get_mut(*at) {
                *value += raise;
            }
        }
    }
    let texts: Vec<String> = values.iter().map(|value| in_digits(*value, steps, scale.decimals())).collect();
    let given = texts.iter().map(|text| match text.parse() {
        Ok(whole) => Given::Whole(whole),
        Err(_) => Given::Text(text),
    });
    Ok(Assessment::in_order(instrument, given)?)
}

/// A value that is so many of a scale's smallest steps.
fn in_digits(value: i64, steps: i64, decimals: u8) -> String {
    match value % steps {
        0 => (value / steps).to_string(),
        rest => format!("{}.{rest:0width$}", value / steps, width = usize::from(decimals)),
    }
}

/// The weights of the indicators as whole numbers that share no factor.
fn units(instrument: &Instrument) -> Option<Vec<i64>> {
    let rows = 1..=instrument.indicators().len();
    let percent = Ratio::new(1, 100)?;
    let share = |row| Some(instrument.weight(Node::Indicator(row)).checked_mul(percent)?.parts());
    let shares: Vec<(i128, i128)> = rows.map(share).collect::<Option<_>>()?;
    let whole = shares
        .iter()
        .try_fold(1, |whole: i128, (_, denominator)| whole.checked_mul(denominator / gcd(whole, *denominator)))?;
    shares.iter().map(|(part, of)| i64::try_from(part.checked_mul(whole / of)?).ok()).collect()
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// Indicators of one weight, which are alike.
struct Group {
    unit: i64,
    /// How many steps they take together at most.
    most: i64,
}

/// A search for a sum, the heaviest group first.
struct Search {
    groups: Vec<Group>,
    /// The largest sum of every group and those after it, and what all of theirs are multiples of.
    rest: Vec<(i64, i64)>,
    /// How many steps each group takes.
    taken: Vec<i64>,
    /// What is known not to work: from this group on, this sum.
    dead: HashSet<(usize, i64)>,
    steps_left: u32,
}

impl Search {
    fn of(groups: Vec<Group>) -> Self {
        let mut rest = vec![(0, 0)];
        for group in groups.iter().rev() {
            let (largest, shared) = rest.last().copied().unwrap_or_default();
            let shared = i64::try_from(gcd(shared.into(), group.unit.into())).unwrap_or(1);
            rest.push((largest + group.unit * group.most, shared));
        }
        rest.reverse();
        let taken = vec![0; groups.len()];
        Self { groups, rest, taken, dead: HashSet::new(), steps_left: STEPS }
    }

    /// Whether the groups from `at` on can add up to `sum`; then `taken` says how.
    fn find(&mut self, at: usize, sum: i64) -> bool {
        let Some(Group { unit, most }) = self.groups.get(at) else { return sum == 0 };
        let (unit, most) = (*unit, *most);
        let (largest, shared) = self.rest.get(at).copied().unwrap_or_default();
        if sum > largest || sum % shared.max(1) != 0 || self.dead.contains(&(at, sum)) {
            return false;
        }
        let next = at.saturating_add(1);
        let (largest_of_next, _) = self.rest.get(next).copied().unwrap_or_default();
        for steps in (0..=most.min(sum / unit.max(1))).rev() {
            let left = sum - steps * unit;
            if left > largest_of_next || self.steps_left == 0 {
                break;
            }
            self.steps_left -= 1;
            if self.find(next, left) {
                if let Some(taken) = self.taken.get_mut(at) {
                    *taken = steps;
                }
                return true;
            }
        }
        self.dead.insert((at, sum));
        false
    }
}
