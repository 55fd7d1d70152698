//! How rows get their labels, and how labels find their rows.

use crate::annex::{Aspect, Domain, Indicator};
use crate::band::{Band, Predicate};
use crate::instrument::Instrument;
use crate::name::{Lang, Name, Variants, folded};
use crate::node::Node;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

impl Node {
    /// Where the node stands when the index, all domains, all aspects and all
    /// indicators are written one after the other.
    pub(crate) fn position(self, instrument: &Instrument) -> usize {
        let before = match self {
            Self::Index | Self::Domain(_) => 0,
            Self::Aspect(_) => instrument.domains().len(),
            Self::Indicator(_) => instrument.domains().len().saturating_add(instrument.aspects().len()),
        };
        before.saturating_add(self.row())
    }

    /// The node with a [`position`](Self::position).
    pub(crate) fn at(position: usize, instrument: &Instrument) -> Self {
        let (domains, aspects) = (instrument.domains().len(), instrument.aspects().len());
        match (position.saturating_sub(domains), position.saturating_sub(domains.saturating_add(aspects))) {
            (0, _) if position == 0 => Self::Index,
            (0, _) => Self::Domain(position),
            (row, 0) => Self::Aspect(row),
            (_, row) => Self::Indicator(row),
        }
    }

    /// The printed number: `13`, `35-2`; empty for the index.
    #[must_use]
    pub fn number(self, instrument: &Instrument) -> &str {
        match self {
            Self::Index => None,
            Self::Domain(_) => self.get(instrument.domains()).map(Domain::number),
            Self::Aspect(_) => self.get(instrument.aspects()).map(Aspect::number),
            Self::Indicator(_) => self.get(instrument.indicators()).map(Indicator::number),
        }
        .unwrap_or_default()
    }

    /// Kind and printed number: `Aspek 2`; only the kind for the index.
    #[must_use]
    pub fn label(self, instrument: &Instrument, lang: Lang) -> String {
        match self {
            Self::Index => self.kind(lang).into(),
            _ => format!("{} {}", self.kind(lang), self.number(instrument)),
        }
    }

    /// The official name.
    #[must_use]
    pub fn name(self, instrument: &Instrument, lang: Lang) -> &str {
        instrument.named(self).map_or("", |(name, _)| name.in_lang(lang))
    }
}

impl Instrument {
    /// The row of an indicator, from 1, by its printed number.
    #[must_use]
    pub fn row(&self, number: &str) -> Option<usize> {
        let position = self.indicators().iter().position(|indicator| indicator.number() == number)?;
        position.checked_add(1)
    }

    /// The nodes that a label means: names in both languages, name variants, and
    /// `Indikator 13`, `Aspek 2`, `Domain 1` or their English forms.
    ///
    /// Case, punctuation and the words *Tingkat Kematangan* do not matter. More
    /// than one node can share a name; numbers decide, names are labels.
    ///
    /// ```
    /// use spbe_core::{Node, PERMENPANRB_59_2020};
    ///
    /// let found: Vec<Node> = PERMENPANRB_59_2020.find("penyelenggaraan spbe").collect();
    /// assert_eq!(found, [Node::Aspect(4)]);
    /// ```
    pub fn find(&self, label: &str) -> impl Iterator<Item = Node> {
        let wanted = folded(label);
        self.nodes().filter(move |node| self.labels_of(*node).contains(&wanted))
    }

    /// Everything that a node answers to, as labels are compared.
    pub(crate) fn labels_of(&self, node: Node) -> Vec<String> {
        let mut labels = Vec::new();
        for lang in [Lang::Indonesian, Lang::English] {
            labels.push(folded(&node.label(self, lang)));
        }
        if let Some((name, variants)) = self.named(node) {
            labels.push(folded(name.indonesian()));
            if let Some(english) = name.english() {
                labels.push(folded(english));
            }
            for variant in variants.iter() {
                labels.push(folded(variant));
            }
        }
        labels
    }

    /// What a node is called, and other names for it.
    pub(crate) fn named(&self, node: Node) -> Option<(&Name, &Variants)> {
        match node {
            Node::Index => Some((self.index_name(), &Variants::Written(&[]))),
            Node::Domain(_) => node.get(self.domains()).map(|row| (row.name(), &row.variants)),
            Node::Aspect(_) => node.get(self.aspects()).map(|row| (row.name(), &row.variants)),
            Node::Indicator(_) => node.get(self.indicators()).map(|row| (row.name(), &row.variants)),
        }
    }

    /// The predicate with a name, in either language.
    #[must_use]
    pub fn predicate_named(&self, name: &str) -> Option<Predicate> {
        let wanted = folded(name);
        let named = |band: &Band| {
            band.name.is_spelled(&wanted) || band.second_name().is_some_and(|second| second.is_spelled(&wanted))
        };
        let from_the_top = self.bands().iter().position(named)?;
        let rank = self.bands().len().checked_sub(from_the_top)?;
        u8::try_from(rank).ok().map(Predicate::of_rank)
    }
}
