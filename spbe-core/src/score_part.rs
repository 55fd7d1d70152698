//! A part of a result, and what can be asked about it.

use crate::annex::Indicator;
use crate::index::Index;
use crate::name::Lang;
use crate::node::Node;
use crate::ratio::Ratio;
use crate::scorecard::Scorecard;
use crate::value::Value;

/// A part of a result: a domain, an aspect, an indicator, or the whole.
#[derive(Clone, Copy, Debug)]
pub struct ScorePart<'a> {
    pub(crate) card: &'a Scorecard,
    pub(crate) node: Node,
}

impl<'a> ScorePart<'a> {
    /// Which part it is.
    #[must_use]
    pub const fn node(self) -> Node {
        self.node
    }

    /// The row in its table, from 1.
    #[must_use]
    pub const fn row(self) -> usize {
        self.node.row()
    }

    /// The printed number.
    #[must_use]
    pub fn number(self) -> &'a str {
        self.node.number(self.card.instrument())
    }

    /// The official name, or the English one.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'a str {
        self.node.name(self.card.instrument(), lang)
    }

    /// The weight in percent of the whole index, exactly.
    #[must_use]
    pub fn weight(self) -> Ratio {
        self.card.instrument().weight(self.node)
    }

    /// The index of the part; for an indicator its value.
    #[must_use]
    pub fn index(self) -> Index {
        self.card.index_of(self.node)
    }

    /// The value of an indicator; `None` for a blank, and for any other part.
    #[must_use]
    pub fn value(self) -> Option<Value> {
        match self.node {
            Node::Indicator(row) => self.card.draft().value(row),
            _ => None,
        }
    }

    /// What the part adds to the index, exactly. The contributions of all
    /// domains, of all aspects and of all indicators each add up to the index.
    #[must_use]
    pub fn contribution(self) -> Ratio {
        let (sum, _) = self.card.terms(self.node);
        let (_, whole) = self.card.terms(Node::Index);
        Ratio::of(sum, whole)
    }

    /// Value times weight in percent: a hundred times the contribution.
    pub(crate) fn in_percent(self) -> Ratio {
        let (sum, _) = self.card.terms(self.node);
        let (_, whole) = self.card.terms(Node::Index);
        Ratio::of(100 * sum, whole)
    }

    /// The name of the value's level, where the instrument names levels and the value is one.
    #[must_use]
    pub fn level_name(self, lang: Lang) -> Option<&'a str> {
        let instrument = self.card.instrument();
        let level = instrument.capability(self.indicator()?)?.level(self.value()?)?;
        Some(level.name().in_lang(lang))
    }

    /// The target of an indicator.
    #[must_use]
    pub fn target(self) -> Option<Value> {
        match self.node {
            Node::Indicator(row) => self.card.targets()?.level(row),
            _ => None,
        }
    }

    /// How far an indicator is above its target; below it is negative.
    #[must_use]
    pub fn gap(self) -> Option<Ratio> {
        Some(self.index() - self.target()?.as_index())
    }

    fn indicator(self) -> Option<&'a Indicator> {
        match self.node {
            Node::Indicator(_) => self.node.get(self.card.instrument().indicators()),
            _ => None,
        }
    }
}
