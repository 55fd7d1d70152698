//! The steps that an indicator can take, up or down, and where it can stop.

use super::options::PathOptions;
use crate::assessment::Assessment;
use crate::value::Value;
use alloc::vec::Vec;

/// One indicator and the levels that it can reach one after the other.
#[derive(Clone, Debug)]
pub(crate) struct Ladder {
    pub(crate) row: usize,
    /// Level by level.
    pub(crate) steps: Vec<LevelStep>,
    /// How many of the steps come first and cost nothing: they are always taken.
    pub(crate) free: usize,
    /// Where it can stop beyond the free steps, each dearer and better than the one before.
    ///
    /// A step that costs nothing is taken with the one before it, so nothing stops in front of it.
    pub(crate) rungs: Vec<Rung>,
}

/// One indicator by one level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LevelStep {
    pub(crate) from: Value,
    pub(crate) to: Value,
    pub(crate) cost: u64,
    /// What the weighted sum changes by; above zero, also on the way down.
    pub(crate) gain: i64,
}

/// A place to stop: all steps up to it, counted from the free ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Rung {
    pub(crate) levels: usize,
    pub(crate) cost: u64,
    pub(crate) gain: i64,
}

impl Rung {
    /// So many raises alike. There are no more than 101.
    pub(crate) fn times(self, raises: u8) -> Self {
        let Self { levels, cost, gain } = self;
        Self { levels: levels * usize::from(raises), cost: cost * u64::from(raises), gain: gain * i64::from(raises) }
    }
}

impl Ladder {
    fn of(row: usize, steps: Vec<LevelStep>) -> Self {
        let free = steps.iter().take_while(|step| step.cost == 0).count();
        let mut rungs: Vec<Rung> = Vec::with_capacity(steps.len());
        let mut sum = Rung::default();
        for step in steps.iter().skip(free) {
            let here = Rung { levels: sum.levels + 1, cost: sum.cost + step.cost, gain: sum.gain + step.gain };
            if step.cost == 0 {
                rungs.pop();
            }
            rungs.push(here);
            sum = here;
        }
        Self { row, steps, free, rungs }
    }

    /// Every indicator that can be raised, in order.
    pub(crate) fn up(assessment: &Assessment, options: &PathOptions) -> Vec<Self> {
        let scale = assessment.instrument().scale();
        let most = options.max_step().map_or(usize::MAX, usize::from);
        Self::all(assessment, |row, value, gain| {
            let first = value.ten_thousandths() / Value::ONE + 1;
            let top = options.top(row).unwrap_or_default().min(scale.highest);
            let levels = u8::try_from(first).map(|first| first..=top).into_iter().flatten();
            let mut from = value;
            levels.take(most).fold(Vec::new(), |mut steps, level| {
                let to = Value::level_of(level);
                steps.push(LevelStep { from, to, cost: options.cost(row, level), gain: gain(from, to) });
                from = to;
                steps
            })
        })
    }

    /// Every indicator that can be lowered, in order; every level counts one.
    pub(crate) fn down(assessment: &Assessment) -> Vec<Self> {
        let lowest = assessment.instrument().scale().lowest;
        Self::all(assessment, |_, value, loss| {
            let first = value.ten_thousandths().div_ceil(Value::ONE);
            let levels = u8::try_from(first).map(|first| lowest..first).into_iter().flatten().rev();
            let mut from = value;
            levels.fold(Vec::new(), |mut steps, level| {
                let to = Value::level_of(level);
                steps.push(LevelStep { from, to, cost: 1, gain: loss(to, from) });
                from = to;
                steps
            })
        })
    }

    fn all(
        assessment: &Assessment,
        steps: impl Fn(usize, Value, &dyn Fn(Value, Value) -> i64) -> Vec<LevelStep>,
    ) -> Vec<Self> {
        let instrument = assessment.instrument();
        let scale = instrument.scale();
        let rows = (1..).zip(assessment.values()).zip(instrument.units_of_indicators());
        let ladders = rows.map(|((row, value), units)| {
            let between = |low, high| units * (scale.in_steps(high) - scale.in_steps(low));
            Self::of(row, steps(row, value, &between))
        });
        ladders.filter(|ladder| !ladder.steps.is_empty()).collect()
    }

    /// What the free steps change the sum by.
    pub(crate) fn free_gain(&self) -> i64 {
        self.steps.iter().take(self.free).map(|step| step.gain).sum()
    }

    /// The raise that leads from every stop to the next, where it is one and the same.
    pub(crate) fn even(&self) -> Option<Rung> {
        let first = *self.rungs.first()?;
        (1..).zip(&self.rungs).all(|(raises, rung)| *rung == first.times(raises)).then_some(first)
    }

    /// A place to stop; 0 is that after the free steps.
    pub(crate) fn rung(&self, at: usize) -> Rung {
        at.checked_sub(1).and_then(|at| self.rungs.get(at)).copied().unwrap_or_default()
    }

    /// How many steps lead to a place to stop, the free ones too.
    pub(crate) fn levels(&self, at: usize) -> usize {
        self.free + self.rung(at).levels
    }

    /// Every place to stop, from that after the free steps.
    pub(crate) fn stops(&self) -> impl Iterator<Item = (usize, Rung)> {
        [Rung::default()].into_iter().chain(self.rungs.iter().copied()).enumerate()
    }
}
