//! The cheapest way up.

use super::goal::Goal;
use super::ladder::Ladder;
use super::options::PathOptions;
use super::plan::{Plan, urgency};
use super::solve::cheapest;
use crate::assessment::Assessment;
use crate::error::Problem;
use crate::fault::Fault;
use crate::instrument::Instrument;
use crate::ratio::Ratio;

/// The cheapest way to a goal, or how far it is out of reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Path {
    /// A best plan: no other reaches the goal for less.
    Plan(Plan),
    /// All raises that there may be do not reach it.
    Unreachable(Unreachable),
}

/// How far a goal is out of reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreachable {
    highest: Plan,
    short_by: Ratio,
}

impl Unreachable {
    /// All raises that there may be: no other plan gets a higher index.
    #[must_use]
    pub const fn highest(&self) -> &Plan {
        &self.highest
    }

    /// How far its index is below what is needed, exactly.
    #[must_use]
    pub const fn short_by(&self) -> Ratio {
        self.short_by
    }
}

impl Path {
    /// The plan, where the goal is within reach.
    #[must_use]
    pub const fn plan(&self) -> Option<&Plan> {
        match self {
            Self::Plan(plan) => Some(plan),
            Self::Unreachable(_) => None,
        }
    }

    /// How far the goal is out of reach, where it is.
    #[must_use]
    pub const fn unreachable(&self) -> Option<&Unreachable> {
        match self {
            Self::Plan(_) => None,
            Self::Unreachable(unreachable) => Some(unreachable),
        }
    }
}

impl Assessment {
    /// The cheapest way to a goal: the plan of the lowest cost, and of those with the same cost one with the
    /// highest index.
    ///
    /// Several plans may be as good. The one that is shown is found step by
    /// step, what is below its target first, then what is lowest, then by row:
    /// a step is taken if any best plan has it along with those taken before.
    /// [`Plan::choices`] says what could as well be chosen otherwise.
    ///
    /// Provably the best: an exact dynamic programme over whole numbers, for
    /// which costs and weights may be any.
    ///
    /// # Errors
    ///
    /// `other_instrument` for a goal or options of another instrument;
    /// `too_much_work` beyond [`WORK`](crate::limits::WORK), which no instrument
    /// that is built in comes near with costs of up to three digits.
    ///
    /// ```
    /// use spbe_core::{Assessment, Goal, PERMENPANRB_59_2020, PathOptions};
    ///
    /// // Kota Serang 2021
    /// let levels = [
    ///     1, 1, 3, 2, 3, 4, 3, 4, 3, 3, 2, 2, 2, 3, 2, 3, 4, 4, 3, 3, 2, 3, 3, 3, 1, 2, 3, 3, 1, 1, 1, //
    ///     4, 3, 3, 4, 3, 2, 3, 3, 3, 3, 3, 3, 4, 5, 5, 4,
    /// ];
    /// let assessment = Assessment::in_order(&PERMENPANRB_59_2020, levels)?;
    /// let goal = Goal::read(&PERMENPANRB_59_2020, "Sangat Baik")?;
    ///
    /// let options = PathOptions::of(&PERMENPANRB_59_2020);
    /// let path = assessment.path(&goal, &options)?;
    /// assert_eq!(path.plan().unwrap().steps().len(), 19);
    /// assert_eq!(path.plan().unwrap().index().to_string(), "3.51");
    ///
    /// // In one year, with at most one level each: Memuaskan is out of reach.
    /// let goal = Goal::read(&PERMENPANRB_59_2020, "Memuaskan")?;
    /// let path = assessment.path(&goal, &options.with_max_step(1)?)?;
    /// let unreachable = path.unreachable().unwrap();
    /// assert_eq!(unreachable.highest().index().decimal().unwrap(), "3.9085");
    /// assert_eq!(unreachable.short_by().to_shortest(), "0.2915");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn path(&self, goal: &Goal, options: &PathOptions) -> Result<Path, Problem> {
        self.same_instrument(goal.instrument())?;
        self.same_instrument(options.instrument())?;
        let ladders = Ladder::up(self, options);
        let need = goal.sum(options.basis()).saturating_sub(self.sum());
        if let Some(solved) = cheapest(&ladders, need, urgency(options)).map_err(Problem::new)? {
            return Ok(Path::Plan(Plan::of(self, &ladders, &solved)));
        }
        let all = ladders.iter().map(|ladder| (ladder, ladder.steps.len()));
        let highest = Plan::taking(self, all, alloc::vec::Vec::new(), Some(1));
        let needed = goal.needed(options.basis());
        let short_by = needed.checked_sub(highest.index().exact()).unwrap_or(Ratio::ZERO);
        Ok(Path::Unreachable(Unreachable { highest, short_by }))
    }

    /// The raises that there may be and whose cost was not given: row and level, in order. Each costs one.
    pub fn without_cost(&self, options: &PathOptions) -> impl Iterator<Item = (usize, u8)> {
        let ladders = Ladder::up(self, options).into_iter();
        let raises = ladders.flat_map(|ladder| ladder.steps.into_iter().map(move |step| (ladder.row, step.to)));
        let raises = raises.filter_map(|(row, to)| Some((row, to.level()?)));
        let given: alloc::collections::BTreeSet<(usize, u8)> = options.costs().map(|(row, to, _)| (row, to)).collect();
        raises.filter(move |raise| !given.contains(raise))
    }

    /// That something was made for this assessment's instrument.
    pub(crate) fn same_instrument(&self, other: &Instrument) -> Result<(), Problem> {
        let own = self.instrument();
        if own == other {
            return Ok(());
        }
        Err(Problem::new(Fault::OtherInstrument { given: other.id().into(), expected: own.id().into() }))
    }
}
