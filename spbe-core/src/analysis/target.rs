//! Every indicator to its target.

use super::ladder::Ladder;
use super::options::PathOptions;
use super::plan::Plan;
use crate::assessment::Assessment;
use crate::error::Problem;
use crate::targets::Targets;
use alloc::vec::Vec;

/// What it takes to bring every indicator to its target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToTarget {
    plan: Plan,
    short: Vec<usize>,
}

impl ToTarget {
    /// The raises: no more of any indicator than its target asks for.
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The rows of indicators that stay below their targets, because they may not be raised so far.
    #[must_use]
    pub fn short(&self) -> &[usize] {
        &self.short
    }
}

impl Assessment {
    /// What it takes to bring every indicator to its target, and which index that gives.
    ///
    /// Indicators without a target stay as they are.
    ///
    /// # Errors
    ///
    /// `other_instrument` for targets or options of another instrument.
    ///
    /// ```
    /// use spbe_core::{Assessment, PERMENPANRB_59_2020, PathOptions, Targets};
    ///
    /// // Kota Serang 2021, and level 3 for every indicator
    /// let levels = [
    ///     1, 1, 3, 2, 3, 4, 3, 4, 3, 3, 2, 2, 2, 3, 2, 3, 4, 4, 3, 3, 2, 3, 3, 3, 1, 2, 3, 3, 1, 1, 1, //
    ///     4, 3, 3, 4, 3, 2, 3, 3, 3, 3, 3, 3, 4, 5, 5, 4,
    /// ];
    /// let assessment = Assessment::in_order(&PERMENPANRB_59_2020, levels)?;
    /// let all = assessment.to_target(&Targets::report_2021(), &PathOptions::of(&PERMENPANRB_59_2020))?;
    /// assert_eq!((all.plan().cost(), all.plan().raised().count()), (20, 14));
    /// assert_eq!(all.plan().index().decimal().unwrap(), "3.311");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_target(&self, targets: &Targets, options: &PathOptions) -> Result<ToTarget, Problem> {
        self.same_instrument(targets.instrument())?;
        self.same_instrument(options.instrument())?;
        let ladders = Ladder::up(self, options);
        let below = |row: usize, value| targets.level(row).is_some_and(|target| value < target);
        let counts = ladders.iter().map(|ladder| {
            let wanted = ladder.steps.iter().take_while(|step| below(ladder.row, step.from));
            (ladder, wanted.count())
        });
        let plan = Plan::taking(self, counts, Vec::new(), Some(1));
        let rows = (1..).zip(plan.after().values());
        let short = rows.filter(|(row, value)| below(*row, *value)).map(|(row, _)| row).collect();
        Ok(ToTarget { plan, short })
    }
}
