//! A plan: raises, what they cost, and what becomes of the assessment.

use super::choice::{Choice, choices};
use super::goal::whole;
use super::ladder::{Ladder, LevelStep};
use super::options::PathOptions;
use super::solve::Solved;
use crate::assessment::Assessment;
use crate::index::Index;
use crate::ratio::Ratio;
use crate::value::Value;
use alloc::vec::Vec;

/// One indicator by one level, up or down.
///
/// From a value between two levels it leads to the next whole one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    row: usize,
    change: LevelStep,
    whole: i64,
    certain: bool,
}

impl Step {
    /// The row of the indicator, from 1.
    #[must_use]
    pub const fn row(self) -> usize {
        self.row
    }

    /// The value before.
    #[must_use]
    pub const fn from(self) -> Value {
        self.change.from
    }

    /// The level after.
    #[must_use]
    pub const fn to(self) -> Value {
        self.change.to
    }

    /// What it costs.
    #[must_use]
    pub const fn cost(self) -> u64 {
        self.change.cost
    }

    /// What it changes the index by, exactly; above zero, also on the way down.
    #[must_use]
    pub const fn gain(self) -> Ratio {
        Ratio::of(self.change.gain, self.whole)
    }

    /// Whether every plan that is as good has this step.
    #[must_use]
    pub const fn is_certain(self) -> bool {
        self.certain
    }
}

/// A plan (*rencana kenaikan*): which indicators to raise to which levels, what
/// it costs, and what becomes of the assessment.
///
/// Often other plans are as good: of the same cost, with the same index.
/// [`choices`](Self::choices) says what could as well be chosen otherwise,
/// [`plans`](Self::plans) how many such plans there are.
#[doc(alias = "rencana kenaikan")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    steps: Vec<Step>,
    cost: u64,
    gain: Ratio,
    after: Assessment,
    choices: Vec<Choice>,
    plans: Option<u128>,
}

impl Plan {
    /// The plan that takes each ladder to its place to stop.
    pub(crate) fn of(assessment: &Assessment, ladders: &[Ladder], solved: &Solved) -> Self {
        let counts = ladders.iter().zip(&solved.stops).map(|(ladder, stop)| ladder.levels(*stop));
        let choices = if solved.plans == Some(1) { Vec::new() } else { choices(ladders, &solved.stops) };
        let mut plan = Self::taking(assessment, ladders.iter().zip(counts), choices, solved.plans);
        let mut fewest = ladders.iter().zip(&solved.fewest).peekable();
        let mut taken = 0;
        for step in &mut plan.steps {
            while fewest.next_if(|(ladder, _)| ladder.row < step.row).is_some() {
                taken = 0;
            }
            taken += 1;
            step.certain = fewest.peek().is_some_and(|(_, fewest)| taken <= **fewest);
        }
        plan
    }

    /// The plan that takes so many steps of each ladder, all of them certain.
    pub(crate) fn taking<'a>(
        assessment: &Assessment,
        counts: impl Iterator<Item = (&'a Ladder, usize)>,
        choices: Vec<Choice>,
        plans: Option<u128>,
    ) -> Self {
        let whole = whole(assessment.instrument());
        let mut draft = assessment.as_draft().clone();
        let mut steps = Vec::new();
        let (mut cost, mut gain) = (0, 0);
        for (ladder, count) in counts {
            for step in ladder.steps.iter().take(count) {
                draft.put(ladder.row, Some(step.to));
                (cost, gain) = (cost + step.cost, gain + step.gain);
                steps.push(Step { row: ladder.row, change: *step, whole, certain: true });
            }
        }
        Self { steps, cost, gain: Ratio::of(gain, whole), after: Assessment::of_complete(draft), choices, plans }
    }

    /// Every step by a level, in the order of the instrument, level by level.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The rows that are raised, each with the value before, the level after and what it costs.
    pub fn raised(&self) -> impl Iterator<Item = (usize, Value, Value, u64)> {
        self.steps.chunk_by(|a, b| a.row == b.row).filter_map(|steps| {
            let (first, last) = (steps.first()?, steps.last()?);
            Some((first.row, first.from(), last.to(), steps.iter().map(|step| step.cost()).sum()))
        })
    }

    /// What all steps cost.
    #[must_use]
    pub const fn cost(&self) -> u64 {
        self.cost
    }

    /// What all steps change the index by, exactly.
    #[must_use]
    pub const fn gain(&self) -> Ratio {
        self.gain
    }

    /// What becomes of the assessment.
    #[must_use]
    pub const fn after(&self) -> &Assessment {
        &self.after
    }

    /// The index that it leads to.
    #[must_use]
    pub fn index(&self) -> Index {
        self.after.index()
    }

    /// What could as well be chosen otherwise: each choice by itself, and all of them together.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    /// How many plans are as good, this one included: of the same cost, with the
    /// same index. `None` beyond 2^128, which takes more indicators than any edition has.
    #[must_use]
    pub const fn plans(&self) -> Option<u128> {
        self.plans
    }

    /// How many of these plans the choices lead to; `None` where they are too many to count.
    ///
    /// Fewer than [`plans`](Self::plans) where other indicators would do as well in other numbers.
    #[must_use]
    pub fn arrangements(&self) -> Option<u128> {
        self.choices.iter().try_fold(1_u128, |product, choice| product.checked_mul(choice.ways()?))
    }
}

/// Which of equally good plans is shown: what is below its target first, then what is lowest, then by row.
pub(crate) fn urgency(options: &PathOptions) -> impl Fn(&Ladder, &LevelStep) -> (bool, Value, usize) {
    let targets = options.targets();
    move |ladder, step| {
        let below = targets.and_then(|targets| targets.level(ladder.row)).is_some_and(|target| step.from < target);
        (!below, step.from, ladder.row)
    }
}
