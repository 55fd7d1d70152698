//! What raises cost, and which there may be.

use crate::band::Basis;
use crate::error::Problem;
use crate::fault::{Fault, shortened};
use crate::instrument::Instrument;
use crate::key::Key;
use crate::limits::COST;
use crate::node::Node;
use crate::scale::Scale;
use crate::targets::Targets;
use crate::value::Value;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::ToString;

/// What raises cost, and which of them there may be.
///
/// Without more, every raise by a level costs one, and every indicator may be
/// raised to the highest level of the scale.
///
/// ```
/// use spbe_core::{PERMENPANRB_59_2020, PathOptions};
///
/// let options = PathOptions::of(&PERMENPANRB_59_2020)
///     .with_cost_of(29, 3, "40")? // raising indicator 29 to level 3 costs 40
///     .with_locked(1)? // indicator 1 stays as it is
///     .with_max_step(1)?; // one year's work: at most one level each
///
/// let error = options.clone().with_cost_of(29, 1, "40").unwrap_err();
/// assert_eq!(error.to_string(), "indicator 29: level 1 is not in 2 to 5");
/// let error = options.with_cost_of(29, 4, "2,5").unwrap_err();
/// assert_eq!(error.to_string(), "indicator 29: cost `2,5` is not a whole number from 0 to 100000000000");
/// # Ok::<(), spbe_core::Problem>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathOptions {
    instrument: Instrument,
    costs: BTreeMap<(usize, u8), u64>, // by row and the level that is reached
    locked: BTreeSet<usize>,
    ceiling: Option<u8>,
    ceilings: BTreeMap<usize, u8>,
    max_step: Option<u8>,
    basis: Basis,
    targets: Option<Targets>,
}

impl PathOptions {
    /// Every raise by a level costs one, and none is kept from.
    #[must_use]
    pub fn of(instrument: &Instrument) -> Self {
        Self {
            instrument: instrument.clone(),
            costs: BTreeMap::new(),
            locked: BTreeSet::new(),
            ceiling: None,
            ceilings: BTreeMap::new(),
            max_step: None,
            basis: Basis::Exact,
            targets: None,
        }
    }

    /// With what it costs to raise an indicator to a level from the one before;
    /// from a value between two levels, too.
    ///
    /// # Errors
    ///
    /// `unknown_indicator`, `out_of_scale` for a level that nothing can be raised
    /// to, `bad_cost` unless the cost is a whole number from 0 to [`COST`].
    pub fn with_cost_of<'a>(mut self, key: impl Into<Key<'a>>, level: i64, cost: &str) -> Result<Self, Problem> {
        self.put_cost(key.into(), level, cost)?;
        Ok(self)
    }

    /// Adds a cost, in place; see [`with_cost_of`](Self::with_cost_of). A later one takes the place of an earlier one.
    ///
    /// # Errors
    ///
    /// Those of [`with_cost_of`](Self::with_cost_of); the options stay as they were.
    pub fn put_cost<'a>(&mut self, key: impl Into<Key<'a>>, level: i64, cost: &str) -> Result<(), Problem> {
        let row = self.read_row(key)?;
        let number = Node::Indicator(row).number(&self.instrument);
        let level = self.read_level(level).map_err(|problem| problem.of_indicator(number))?;
        let cost = Self::read_cost(cost).map_err(|problem| problem.of_indicator(number))?;
        self.costs.insert((row, level), cost);
        Ok(())
    }

    /// The row of an indicator, by its printed number.
    ///
    /// # Errors
    ///
    /// `unknown_indicator`.
    pub fn read_row<'a>(&self, key: impl Into<Key<'a>>) -> Result<usize, Problem> {
        let key = key.into();
        key.row(&self.instrument).ok_or_else(|| {
            let instrument = self.instrument.id().into();
            Problem::new(Fault::UnknownIndicator { given: key.text(), instrument })
        })
    }

    /// A level that something can be raised to: above the lowest of the scale.
    ///
    /// # Errors
    ///
    /// `out_of_scale`.
    pub fn read_level(&self, level: i64) -> Result<u8, Problem> {
        Ok(self.level(level, self.instrument.scale().lowest.saturating_add(1))?)
    }

    /// A cost as it is written: digits, and nothing else.
    ///
    /// # Errors
    ///
    /// `bad_cost` unless it is a whole number from 0 to [`COST`].
    pub fn read_cost(text: &str) -> Result<u64, Problem> {
        let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let cost = text.parse().ok().filter(|cost| plain && *cost <= COST);
        cost.ok_or_else(|| Problem::new(Fault::BadCost { given: shortened(text), highest: COST }))
    }

    /// With an indicator that stays as it is.
    ///
    /// # Errors
    ///
    /// `unknown_indicator`.
    pub fn with_locked<'a>(mut self, key: impl Into<Key<'a>>) -> Result<Self, Problem> {
        let row = self.read_row(key)?;
        self.locked.insert(row);
        Ok(self)
    }

    /// With a level that no indicator is raised beyond. One that is beyond it stays as it is.
    ///
    /// # Errors
    ///
    /// `out_of_scale`.
    pub fn with_ceiling(mut self, level: i64) -> Result<Self, Problem> {
        self.ceiling = Some(self.level(level, self.instrument.scale().lowest)?);
        Ok(self)
    }

    /// With a level that one indicator is not raised beyond, whatever holds for all.
    ///
    /// # Errors
    ///
    /// `unknown_indicator` or `out_of_scale`.
    pub fn with_ceiling_of<'a>(mut self, key: impl Into<Key<'a>>, level: i64) -> Result<Self, Problem> {
        let row = self.read_row(key)?;
        let level = self.level(level, self.instrument.scale().lowest).map_err(|fault| self.of_row(row, fault))?;
        self.ceilings.insert(row, level);
        Ok(self)
    }

    /// With at most so many levels for each indicator, such as one year's work.
    /// From a value between two levels, reaching the next whole one counts as a level.
    ///
    /// # Errors
    ///
    /// `out_of_range` unless it is 1 to 100.
    pub fn with_max_step(mut self, levels: i64) -> Result<Self, Problem> {
        let (lowest, highest) = (1, Value::HIGHEST);
        let read = u8::try_from(levels).ok().filter(|levels| (lowest..=highest).contains(levels));
        let fault = Fault::OutOfRange { given: levels.to_string(), lowest: lowest.into(), highest: highest.into() };
        self.max_step = Some(read.ok_or_else(|| Problem::new(fault))?);
        Ok(self)
    }

    /// With the form of the index that decides whether a goal is reached.
    #[must_use]
    pub fn with_basis(self, basis: Basis) -> Self {
        Self { basis, ..self }
    }

    /// With targets of indicators: where plans are equally good, the one that is shown prefers what is below its target.
    /// Targets of another instrument are left out.
    #[must_use]
    pub fn with_targets(self, targets: Targets) -> Self {
        let targets = Some(targets).filter(|targets| *targets.instrument() == self.instrument);
        Self { targets, ..self }
    }

    /// The instrument.
    #[must_use]
    pub const fn instrument(&self) -> &Instrument {
        &self.instrument
    }

    /// What it costs to raise an indicator, by row from 1, to a level from the one before; one where nothing else was said.
    #[must_use]
    pub fn cost(&self, row: usize, level: u8) -> u64 {
        self.costs.get(&(row, level)).copied().unwrap_or(1)
    }

    /// The costs that were given: row, level and cost, in order.
    #[must_use]
    pub fn costs(&self) -> impl ExactSizeIterator<Item = (usize, u8, u64)> {
        self.costs.iter().map(|((row, level), cost)| (*row, *level, *cost))
    }

    /// The rows of indicators that stay as they are, in order.
    #[must_use]
    pub fn locked(&self) -> impl ExactSizeIterator<Item = usize> {
        self.locked.iter().copied()
    }

    /// The level that no indicator is raised beyond.
    #[must_use]
    pub const fn ceiling(&self) -> Option<u8> {
        self.ceiling
    }

    /// The levels that single indicators are not raised beyond: row and level, in order.
    #[must_use]
    pub fn ceilings(&self) -> impl ExactSizeIterator<Item = (usize, u8)> {
        self.ceilings.iter().map(|(row, level)| (*row, *level))
    }

    /// How many levels an indicator may be raised by at most.
    #[must_use]
    pub const fn max_step(&self) -> Option<u8> {
        self.max_step
    }

    /// Which form of the index decides whether a goal is reached.
    #[must_use]
    pub const fn basis(&self) -> Basis {
        self.basis
    }

    /// The targets.
    #[must_use]
    pub const fn targets(&self) -> Option<&Targets> {
        self.targets.as_ref()
    }

    /// The highest level that an indicator may be raised to, whatever it has; `None` where it is locked.
    pub(crate) fn top(&self, row: usize) -> Option<u8> {
        let top = self.ceilings.get(&row).copied().or(self.ceiling).unwrap_or(self.instrument.scale().highest);
        (!self.locked.contains(&row)).then_some(top)
    }

    fn of_row(&self, row: usize, fault: Fault) -> Problem {
        Problem::new(fault).of_indicator(Node::Indicator(row).number(&self.instrument))
    }

    /// A whole level from `lowest` to the highest of the scale.
    fn level(&self, given: i64, lowest: u8) -> Result<u8, Fault> {
        let Scale { highest, .. } = self.instrument.scale();
        let level = u8::try_from(given).ok().filter(|level| (lowest..=highest).contains(level));
        let (lowest, highest) = (Value::level_of(lowest), Value::level_of(highest));
        level.ok_or_else(|| Fault::OutOfScale { given: given.to_string(), lowest, highest, whole: true })
    }
}
