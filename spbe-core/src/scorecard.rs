//! The result of an assessment: node sums, and views that work things out when asked.

use crate::band::{Band, Basis, Predicate};
use crate::draft::Draft;
use crate::index::Index;
use crate::instrument::Instrument;
use crate::name::Lang;
use crate::node::Node;
use crate::score_part::ScorePart;
use crate::targets::Targets;
use alloc::vec::Vec;

/// What became of blanks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Blanks {
    /// There were none.
    None,
    /// They counted as 0, as in the report of 2023; see [`Draft::with_blanks_as_zero`].
    Zero,
}

/// What an assessment amounts to (*hasil penilaian*): the index, its predicate,
/// and every part of it.
///
/// ```
/// use spbe_core::{Assessment, PERMENPANRB_59_2020};
///
/// let levels = [3; 47];
/// let card = Assessment::in_order(&PERMENPANRB_59_2020, levels)?.score();
/// assert_eq!(card.index().exact().to_string(), "3");
/// assert_eq!(card.band().unwrap().name().indonesian(), "Baik");
/// assert_eq!(card.domains().len(), 4);
///
/// let first = card.indicators().next().unwrap();
/// assert_eq!(first.weight().to_string(), "13/10"); // 1.3 percent
/// assert_eq!(first.contribution().to_string(), "39/1000"); // 3 x 1.3 %
/// # Ok::<(), spbe_core::InvalidAssessment>(())
/// ```
#[doc(alias = "hasil penilaian")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scorecard {
    draft: Draft,   // INVARIANT: without blanks, unless they count as zero
    sums: Vec<i64>, // INVARIANT: sums of units times steps, for the index, domains, aspects
    blanks: Blanks,
    basis: Basis,
    targets: Option<Targets>,
}

impl Scorecard {
    pub(crate) fn of(draft: Draft, blanks: Blanks) -> Self {
        let instrument = draft.instrument();
        let domains = instrument.domains().len();
        let aspects = instrument.aspects();
        let mut sums = alloc::vec![0_i64; domains + aspects.len() + 1];
        let (products, step) = draft.products();
        for (product, indicator) in products.zip(instrument.indicators()) {
            if let Some(aspect) = sums.get_mut(domains + indicator.aspect()) {
                *aspect += product;
            }
        }
        for (at, aspect) in aspects.iter().enumerate() {
            let Some(own) = sums.get_mut(domains + at + 1) else { continue };
            *own /= step;
            let sum = *own;
            if let Some(index) = sums.first_mut() {
                *index += sum;
            }
            if let Some(domain) = aspect.domain().and_then(|domain| sums.get_mut(domain)) {
                *domain += sum;
            }
        }
        Self { draft, sums, blanks, basis: Basis::Exact, targets: None }
    }

    /// The same result with the predicate read from another form of the index.
    #[must_use]
    pub fn with_basis(mut self, basis: Basis) -> Self {
        self.basis = basis;
        self
    }

    /// The same result held against targets. Targets of another instrument are left out.
    #[must_use]
    pub fn with_targets(mut self, targets: Targets) -> Self {
        let fit = targets.instrument() == self.instrument();
        self.targets = fit.then_some(targets);
        self
    }

    /// The instrument it was computed under.
    #[must_use]
    pub const fn instrument(&self) -> &Instrument {
        self.draft.instrument()
    }

    /// The values it was computed from.
    #[must_use]
    pub const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// What became of blanks.
    #[must_use]
    pub const fn blanks(&self) -> Blanks {
        self.blanks
    }

    /// Which form of the index decides the predicate.
    #[must_use]
    pub const fn basis(&self) -> Basis {
        self.basis
    }

    /// The index.
    #[must_use]
    pub fn index(&self) -> Index {
        self.index_of(Node::Index)
    }

    /// The predicate of the index.
    #[must_use]
    pub fn predicate(&self) -> Predicate {
        self.instrument().predicate(self.index(), self.basis)
    }

    /// The band of the predicate, with its names.
    ///
    /// Every result has one; `None` is only there because nothing in this crate panics.
    #[must_use]
    pub fn band(&self) -> Option<&Band> {
        self.instrument().band(self.predicate())
    }

    /// The name of the predicate, in a language.
    #[must_use]
    pub fn predicate_name(&self, lang: Lang) -> &str {
        self.band().map_or("", |band| band.name().in_lang(lang))
    }

    /// Whether the predicate depends on rounding (*predikat bergantung pada
    /// pembulatan*): the exact and the two-decimal index give different ones.
    #[must_use]
    pub fn borderline(&self) -> bool {
        let by = |basis| self.instrument().predicate(self.index(), basis);
        by(Basis::Exact) != by(Basis::Rounded)
    }

    /// The targets it is held against.
    #[must_use]
    pub const fn targets(&self) -> Option<&Targets> {
        self.targets.as_ref()
    }

    /// One node.
    #[must_use]
    pub const fn part(&self, node: Node) -> ScorePart<'_> {
        ScorePart { card: self, node }
    }

    /// The domains, in order.
    #[must_use]
    pub fn domains(&self) -> impl ExactSizeIterator<Item = ScorePart<'_>> + DoubleEndedIterator {
        self.rows(self.instrument().domains().len(), Node::Domain)
    }

    /// The aspects, in order.
    #[must_use]
    pub fn aspects(&self) -> impl ExactSizeIterator<Item = ScorePart<'_>> + DoubleEndedIterator {
        self.rows(self.instrument().aspects().len(), Node::Aspect)
    }

    /// The indicators, in order.
    #[must_use]
    pub fn indicators(&self) -> impl ExactSizeIterator<Item = ScorePart<'_>> + DoubleEndedIterator {
        self.rows(self.instrument().indicators().len(), Node::Indicator)
    }

    fn rows(
        &self,
        count: usize,
        node: fn(usize) -> Node,
    ) -> impl ExactSizeIterator<Item = ScorePart<'_>> + DoubleEndedIterator {
        (0..count).map(move |at| self.part(node(at + 1)))
    }

    /// The aspects with the highest and with the lowest index; more than one where they tie.
    #[must_use]
    pub fn extremes(&self) -> (Vec<ScorePart<'_>>, Vec<ScorePart<'_>>) {
        let highest = self.aspects().map(ScorePart::index).max();
        let lowest = self.aspects().map(ScorePart::index).min();
        let with = |index| self.aspects().filter(|part| Some(part.index()) == index).collect();
        (with(highest), with(lowest))
    }

    /// The sum of value times weight, and the weight, in whole units.
    pub(crate) fn terms(&self, node: Node) -> (i64, i64) {
        let instrument = self.instrument();
        let scale = instrument.scale();
        let units = instrument.units_of(node);
        let sum = match node {
            Node::Indicator(row) => self.draft.value(row).map_or(0, |value| units * scale.in_steps(value)),
            _ => self.sums.get(node.position(instrument)).copied().unwrap_or_default(),
        };
        (sum, units * i64::from(scale.steps()))
    }

    pub(crate) fn index_of(&self, node: Node) -> Index {
        let (sum, units) = self.terms(node);
        Index::of(sum, units)
    }
}
