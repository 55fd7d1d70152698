//! The best index for every cost.

use super::front::{Front, Point, Work};
use super::goal::whole;
use super::ladder::Ladder;
use super::options::PathOptions;
use super::plan::{Plan, urgency};
use super::solve::{every_cost, shown};
use crate::assessment::Assessment;
use crate::error::Problem;
use crate::index::Index;
use alloc::vec::Vec;

/// The best index for every cost: every point at which paying more gets more.
#[derive(Clone, Debug)]
pub struct Frontier {
    assessment: Assessment,
    options: PathOptions,
    ladders: Vec<Ladder>,
    free: i64,
    front: Front,
}

/// A cost, and the best index that it buys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FrontierPoint {
    cost: u64,
    index: Index,
}

impl FrontierPoint {
    /// The cost.
    #[must_use]
    pub const fn cost(self) -> u64 {
        self.cost
    }

    /// The highest index that can be had for it.
    #[must_use]
    pub const fn index(self) -> Index {
        self.index
    }
}

impl Assessment {
    /// The best index for every cost, from nothing up to all raises that there may be.
    ///
    /// # Errors
    ///
    /// `other_instrument` for options of another instrument; `too_much_work`
    /// beyond [`WORK`](crate::limits::WORK).
    ///
    /// ```
    /// use spbe_core::{Assessment, PERMENPANRB_59_2020, PathOptions};
    ///
    /// let assessment = Assessment::in_order(&PERMENPANRB_59_2020, [3; 47])?;
    /// let frontier = assessment.frontier(&PathOptions::of(&PERMENPANRB_59_2020))?;
    /// let second = frontier.points().nth(1).unwrap();
    /// assert_eq!((second.cost(), second.index().to_string()), (1, "3.03".into()));
    /// assert_eq!(frontier.plan(1)?.steps()[0].row(), 42);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn frontier(&self, options: &PathOptions) -> Result<Frontier, Problem> {
        self.same_instrument(options.instrument())?;
        let ladders = Ladder::up(self, options);
        let front = every_cost(&ladders).map_err(Problem::new)?;
        let free = ladders.iter().map(Ladder::free_gain).sum();
        Ok(Frontier { assessment: self.clone(), options: options.clone(), ladders, free, front })
    }
}

impl Frontier {
    /// The points, from the lowest cost, which is nothing, to the highest.
    #[must_use]
    pub fn points(&self) -> impl ExactSizeIterator<Item = FrontierPoint> + DoubleEndedIterator {
        let (base, whole) = (self.assessment.sum() + self.free, whole(self.assessment.instrument()));
        let point = move |point: &Point| FrontierPoint { cost: point.cost, index: Index::of(base + point.gain, whole) };
        self.front.points().iter().map(point)
    }

    /// The plan of the highest index that costs at most so much, as [`Assessment::path`] would show it.
    ///
    /// # Errors
    ///
    /// `too_much_work`.
    pub fn plan(&self, budget: u64) -> Result<Plan, Problem> {
        let within = |point: &&Point| point.cost <= budget;
        let end = self.front.points().iter().rev().find(within).copied().unwrap_or(Point::START);
        let solved = shown(&self.ladders, &self.front, end, urgency(&self.options), &mut Work::default());
        Ok(Plan::of(&self.assessment, &self.ladders, &solved.map_err(Problem::new)?))
    }
}
