//! What a draft can still become: how low, how high, which predicates.

use crate::band::Predicate;
use crate::draft::Draft;
use crate::error::Problem;
use crate::fault::Fault;
#[cfg(feature = "full")]
use crate::narrow;
use crate::scorecard::{Blanks, Scorecard};
use crate::undefined::Undefined;
use alloc::vec::Vec;

impl Draft {
    /// The result if every blank gets the lowest value: no completion comes out lower, at any node.
    #[must_use]
    pub fn lowest(&self) -> Scorecard {
        Scorecard::of(self.filled(self.instrument().scale().lowest()), Blanks::None)
    }

    /// The result if every blank gets the highest value: no completion comes out higher, at any node.
    #[must_use]
    pub fn highest(&self) -> Scorecard {
        Scorecard::of(self.filled(self.instrument().scale().highest()), Blanks::None)
    }

    /// The result if blanks count as 0, which may be below the scale.
    ///
    /// Source: inferred from the report of 2023, where one agency's printed
    /// values are possible only so. No regulation states it.
    ///
    /// # Errors
    ///
    /// `not_defined` for an instrument whose sources do not say what becomes of
    /// blanks, unless there are none.
    pub fn with_blanks_as_zero(&self) -> Result<Scorecard, Problem> {
        if self.missing().next().is_none() {
            return Ok(Scorecard::of(self.clone(), Blanks::None));
        }
        let instrument = self.instrument();
        if instrument.undefined().contains(&Undefined::Blanks) {
            let fault = Fault::NotDefined { what: Undefined::Blanks, instrument: instrument.id().into() };
            return Err(Problem::new(fault));
        }
        Ok(Scorecard::of(self.clone(), Blanks::Zero))
    }

    /// The predicates that some completion gets, lowest first.
    ///
    /// Exactly those: none that every completion would jump over.
    #[must_use]
    pub fn reachable(&self) -> Vec<Predicate> {
        // Raising blanks step by step from lowest to highest meets every band that is at least as wide as one step.
        let (lowest, highest) = (self.lowest().predicate(), self.highest().predicate());
        let mut between = Vec::new();
        for rank in lowest.rank()..=highest.rank() {
            between.push(Predicate::of_rank(rank));
        }
        #[cfg(feature = "full")]
        if let Some(met) = narrow::met(self) {
            between.retain(|predicate| met.contains(predicate));
        }
        between
    }
}
