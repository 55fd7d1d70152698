//! How safe a predicate is.

use super::goal::Goal;
use super::ladder::Ladder;
use super::plan::Plan;
use super::solve::cheapest;
use crate::assessment::Assessment;
use crate::band::{Basis, Predicate};
use crate::error::Problem;
use crate::ratio::Ratio;
use alloc::vec::Vec;

/// How safe a predicate is (*batas aman*): what it takes to lose it.
#[doc(alias = "batas aman")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Margin {
    predicate: Predicate,
    above: Ratio,
    drops: Plan,
    alone: Vec<usize>,
}

impl Margin {
    /// The predicate that is to be lost.
    #[must_use]
    pub const fn predicate(&self) -> Predicate {
        self.predicate
    }

    /// How far the index is above the lowest that gets this predicate, exactly.
    #[must_use]
    pub const fn above(&self) -> Ratio {
        self.above
    }

    /// The fewest drops by a level that lose it, and of those as few some that bring the index lowest;
    /// each costs one.
    #[must_use]
    pub const fn drops(&self) -> &Plan {
        &self.drops
    }

    /// How many drops by a level it takes.
    #[must_use]
    pub fn fewest(&self) -> usize {
        self.drops.steps().len()
    }

    /// The rows of indicators of which a single drop by a level loses it, in order.
    #[must_use]
    pub fn alone(&self) -> &[usize] {
        &self.alone
    }
}

impl Assessment {
    /// How safe the predicate is: the fewest drops by a level that lose it.
    /// `None` where it is the lowest: there is none to lose.
    ///
    /// A value between two levels drops to the next lower whole one. Where
    /// several sets of drops are as few and bring the index as low, the one that
    /// is shown has the first rows; [`Plan::choices`] says what could as well drop.
    ///
    /// # Errors
    ///
    /// `too_much_work` beyond [`WORK`](crate::limits::WORK), which takes an
    /// instrument of a caller's own.
    ///
    /// ```
    /// use spbe_core::{Assessment, Basis, PERMENPANRB_59_2020};
    ///
    /// let assessment = Assessment::in_order(&PERMENPANRB_59_2020, [3; 47])?;
    /// let margin = assessment.margin(Basis::Exact)?.unwrap();
    /// assert_eq!(margin.fewest(), 14);
    /// assert!(margin.alone().is_empty());
    /// assert_eq!(margin.above().to_shortest(), "0.4"); // 3 is 0.4 above the floor of Baik
    ///
    /// let assessment = Assessment::in_order(&PERMENPANRB_59_2020, [1; 47])?;
    /// assert_eq!(assessment.margin(Basis::Exact)?, None); // Kurang is the lowest
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn margin(&self, basis: Basis) -> Result<Option<Margin>, Problem> {
        let instrument = self.instrument();
        let predicate = instrument.predicate(self.index(), basis);
        if instrument.predicates().next() == Some(predicate) {
            return Ok(None);
        }
        let goal = Goal::of_predicate(instrument, predicate);
        let ladders = Ladder::down(self);
        let need = self.sum() - goal.sum(basis) + 1;
        let solved = cheapest(&ladders, need, |ladder, _| ladder.row).map_err(Problem::new)?;
        // Below every floor but the lowest there is a value of the scale, so it can be lost.
        let Some(solved) = solved else { return Ok(None) };
        let single = |ladder: &&Ladder| ladder.steps.first().is_some_and(|step| step.gain >= need);
        let alone = ladders.iter().filter(single).map(|ladder| ladder.row).collect();
        let above = self.index().exact().checked_sub(goal.needed(basis)).unwrap_or(Ratio::ZERO);
        let drops = Plan::of(self, &ladders, &solved);
        Ok(Some(Margin { predicate, above, drops, alone }))
    }
}
