//! How far a result is from its targets.

use crate::node::Node;
use crate::ratio::Ratio;
use crate::score_part::ScorePart;
use crate::scorecard::Scorecard;
use crate::targets::Targets;

impl Scorecard {
    /// The targets, and how far this result is from them.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome<'_>> {
        self.targets().map(|targets| Outcome::of(self, targets))
    }
}

/// How far a result is from its targets.
#[derive(Clone, Copy, Debug)]
pub struct Outcome<'a> {
    card: &'a Scorecard,
    targets: &'a Targets,
}

impl<'a> Outcome<'a> {
    pub(crate) const fn of(card: &'a Scorecard, targets: &'a Targets) -> Self {
        Self { card, targets }
    }

    /// The targets.
    #[must_use]
    pub const fn targets(self) -> &'a Targets {
        self.targets
    }

    /// How far the exact index is above its target; below it is negative.
    #[must_use]
    pub fn index_gap(self) -> Option<Ratio> {
        Some(self.card.index() - self.targets.index()?.as_index())
    }

    /// Whether the index reaches its target, exactly or as the result's basis has it.
    #[must_use]
    pub fn index_met(self) -> Option<bool> {
        let target = self.targets.index()?;
        Some(self.card.basis().reaches(self.card.index(), target.ten_thousandths()))
    }

    /// Whether the predicate is at least the target.
    #[must_use]
    pub fn predicate_met(self) -> Option<bool> {
        Some(self.card.predicate() >= self.targets.predicate()?)
    }

    /// The indicators below their target, in order.
    pub fn below(self) -> impl Iterator<Item = ScorePart<'a>> {
        self.card.indicators().filter(|part| part.gap().is_some_and(Ratio::is_negative))
    }

    /// How many indicators have a target.
    #[must_use]
    pub fn with_target(self) -> usize {
        self.card.indicators().filter(|part| part.target().is_some()).count()
    }

    /// Whether an indicator reaches its target, by row from 1.
    #[must_use]
    pub fn level_met(self, row: usize) -> Option<bool> {
        self.card.part(Node::Indicator(row)).gap().map(|gap| !gap.is_negative())
    }

    /// Whether index and predicate reach their targets. Single indicators do not decide it.
    #[must_use]
    pub fn met(self) -> bool {
        self.index_met() != Some(false) && self.predicate_met() != Some(false)
    }
}
