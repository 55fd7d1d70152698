//! Weighted sums: the whole numbers that indices are quotients of.

use crate::assessment::Assessment;
use crate::score_part::ScorePart;

impl Assessment {
    /// The weighted sum: every value in the scale's smallest steps times its
    /// weight in whole units, see [`ScorePart::sum`](crate::ScorePart::sum).
    #[must_use]
    pub fn sum(&self) -> i64 {
        let (products, step) = self.as_draft().products();
        let mut sum = 0;
        for product in products {
            sum += product;
        }
        sum / step
    }
}

impl ScorePart<'_> {
    /// The weighted sum, a whole number: every value in the scale's smallest steps
    /// times its weight in whole units ([`Instrument::units_of`](crate::Instrument::units_of)).
    ///
    /// Under one instrument, index and predicate follow from the sum of the
    /// index, and sums order like indices; it is what a database can sort by.
    ///
    /// ```
    /// use spbe_core::{Assessment, Node, PERMENPANRB_59_2020};
    ///
    /// let card = Assessment::in_order(&PERMENPANRB_59_2020, [3; 47])?.score();
    /// assert_eq!(card.part(Node::Index).sum(), 6_000); // 3 x 2,000 units
    /// # Ok::<(), spbe_core::InvalidAssessment>(())
    /// ```
    #[must_use]
    pub fn sum(self) -> i64 {
        self.card.terms(self.node()).0
    }
}
