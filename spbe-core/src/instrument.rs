//! Instruments: the editions of the index, checked.

use crate::annex::{Aspect, Capability, Domain, Indicator, Parts, Provenance};
use crate::band::{Band, Basis, Predicate};
#[cfg(feature = "full")]
use crate::flaw::Flaw;
use crate::index::Index;
use crate::name::Text;
use crate::name::{Name, rows_of, str_of};
use crate::node::Node;
use crate::ratio::Ratio;
use crate::scale::Scale;
use crate::undefined::Undefined;
#[cfg(feature = "full")]
use alloc::{sync::Arc, vec::Vec};
use core::fmt;

/// An edition of the index (*instrumen*): domains, aspects and indicators with
/// their weights, the scale of values, and the bands of the index.
///
/// Every instrument has passed one check: weights add up at each level, rows
/// stand in order, bands have no gap. Those of regulations pass it in the
/// compiler; [`from_json`](Self::from_json) applies the same function to any
/// other. A handle is cheap to clone.
///
/// Values of different instruments are not comparable: nothing is subtracted
/// between them.
#[doc(alias = "instrumen")]
#[derive(Clone)]
pub struct Instrument(Repr);

#[derive(Clone)]
enum Repr {
    Official {
        parts: &'static Parts,
        units: &'static [i64],
    },
    #[cfg(feature = "full")]
    Loaded(Arc<(Parts, Vec<i64>)>),
}

impl Instrument {
    /// An instrument of a regulation, checked by the compiler.
    ///
    /// Private to the crate, so that nobody else can make one that calls itself official.
    pub(crate) const fn official(parts: &'static Parts, units: &'static [i64]) -> Self {
        parts.table().stop_at_first_flaw();
        assert!(units.len() == parts.table().nodes(), "there is a unit for every node");
        Self(Repr::Official { parts, units })
    }

    /// An instrument that a document describes, or every rule that does not hold.
    #[cfg(feature = "full")]
    pub(crate) fn load(parts: Parts) -> Result<Self, Vec<Flaw>> {
        let table = parts.table();
        let flaws: Vec<Flaw> = (0..table.rules()).filter_map(|rule| table.flaw(rule)).collect();
        if !flaws.is_empty() {
            return Err(flaws);
        }
        let mut units = alloc::vec![0; table.nodes()];
        table.fill_units(&mut units);
        Ok(Self(Repr::Loaded(Arc::new((parts, units)))))
    }

    /// What the instrument says.
    pub(crate) fn parts(&self) -> &Parts {
        match &self.0 {
            Repr::Official { parts, .. } => parts,
            #[cfg(feature = "full")]
            Repr::Loaded(loaded) => &loaded.0,
        }
    }

    /// Units of every node, in the order of [`Node::position`].
    pub(crate) fn units(&self) -> &[i64] {
        match &self.0 {
            Repr::Official { units, .. } => units,
            #[cfg(feature = "full")]
            Repr::Loaded(loaded) => &loaded.1,
        }
    }

    /// Units of the indicators, in order.
    pub(crate) fn units_of_indicators(&self) -> &[i64] {
        let count = self.parts().indicators.len();
        let units = self.units();
        units.split_at_checked(units.len().saturating_sub(count)).map_or(&[], |(_, indicators)| indicators)
    }

    /// The weight of a node in whole units: weights as the smallest whole
    /// numbers that stand in the same proportion. Those of all indicators add up
    /// to that of the index.
    ///
    /// Under `PermenPANRB` 59/2020 the index has 2,000 units, indicator 1 has 26.
    ///
    /// ```
    /// use spbe_core::{Node, PERMENPANRB_59_2020};
    ///
    /// assert_eq!(PERMENPANRB_59_2020.units_of(Node::Index), 2_000);
    /// assert_eq!(PERMENPANRB_59_2020.units_of(Node::Indicator(1)), 26); // 1.3 %
    /// ```
    #[must_use]
    pub fn units_of(&self, node: Node) -> i64 {
        self.units().get(node.position(self)).copied().unwrap_or(1)
    }

    /// Whether this is a built-in instrument of a regulation.
    #[must_use]
    pub const fn is_official(&self) -> bool {
        matches!(self.0, Repr::Official { .. })
    }

    /// The stable name, such as `permenpanrb-59-2020`.
    #[must_use]
    pub fn id(&self) -> &str {
        str_of(&self.parts().id)
    }

    /// The title of the regulation.
    #[must_use]
    pub fn title(&self) -> &Name {
        &self.parts().title
    }

    /// Where it was promulgated, and which of its tables are used.
    #[must_use]
    pub fn citation(&self) -> &str {
        str_of(&self.parts().citation)
    }

    /// What the index is called: *Indeks SPBE*.
    #[must_use]
    pub fn index_name(&self) -> &Name {
        &self.parts().index_name
    }

    /// How its figures came here.
    #[must_use]
    pub fn provenance(&self) -> Provenance {
        self.parts().provenance
    }

    /// What no source that was read defines.
    #[must_use]
    pub fn undefined(&self) -> &[Undefined] {
        rows_of(&self.parts().undefined)
    }

    /// The day from which it applies, as `2021-01-01`, where a source says.
    #[must_use]
    pub fn in_force_from(&self) -> Option<&str> {
        self.parts().in_force_from.as_ref().map(str_of)
    }

    /// The first and the last year of the evaluations it is for; `None` for a last year that has not come.
    #[must_use]
    pub fn years(&self) -> Option<(u16, Option<u16>)> {
        self.parts().years
    }

    /// The id of the instrument that revoked it.
    #[must_use]
    pub fn revoked_by(&self) -> Option<&str> {
        self.parts().revoked_by.as_ref().map(str_of)
    }

    /// Which values an indicator may take.
    #[must_use]
    pub fn scale(&self) -> Scale {
        self.parts().scale
    }

    /// The families of level names.
    #[must_use]
    pub fn capabilities(&self) -> &[Capability] {
        rows_of(&self.parts().capabilities)
    }

    /// The domains, in order; none where aspects stand directly under the index.
    #[must_use]
    pub fn domains(&self) -> &[Domain] {
        rows_of(&self.parts().domains)
    }

    /// The aspects, in order.
    #[must_use]
    pub fn aspects(&self) -> &[Aspect] {
        rows_of(&self.parts().aspects)
    }

    /// The indicators, in order.
    #[must_use]
    pub fn indicators(&self) -> &[Indicator] {
        rows_of(&self.parts().indicators)
    }

    /// The bands, highest first, as regulations print them.
    #[must_use]
    pub fn bands(&self) -> &[Band] {
        rows_of(&self.parts().bands)
    }

    /// The table of the regulation that a working of this node follows, such as `Tabel 10`.
    #[must_use]
    pub fn table(&self, node: Node) -> Option<&str> {
        let same_kind = |other: &&(Node, Text)| core::mem::discriminant(&other.0) == core::mem::discriminant(&node);
        self.parts().tables.iter().find(same_kind).map(|(_, table)| str_of(table))
    }

    /// The capability that an indicator measures.
    #[must_use]
    pub fn capability(&self, indicator: &Indicator) -> Option<&Capability> {
        self.capabilities().get(indicator.capability?.checked_sub(1)?)
    }

    /// Every node: the index, then domains, aspects and indicators in order.
    pub fn nodes(&self) -> impl Iterator<Item = Node> {
        (0..self.units().len()).map(|position| Node::at(position, self))
    }

    /// The node that a node stands directly under; `None` for the index.
    #[must_use]
    pub fn parent(&self, node: Node) -> Option<Node> {
        match node {
            Node::Index => None,
            Node::Domain(_) => Some(Node::Index),
            Node::Aspect(_) => Some(node.get(self.aspects())?.domain.map_or(Node::Index, Node::Domain)),
            Node::Indicator(_) => Some(Node::Aspect(node.get(self.indicators())?.aspect)),
        }
    }

    /// The nodes directly under a node.
    pub fn children(&self, node: Node) -> impl Iterator<Item = Node> {
        self.nodes().filter(move |child| self.parent(*child) == Some(node))
    }

    /// The weight of a node in percent of the whole index, exactly.
    #[must_use]
    pub fn weight(&self, node: Node) -> Ratio {
        Ratio::of(100 * self.units_of(node), self.units_of(Node::Index))
    }

    /// The predicate of an index. The floor of a band belongs to the band.
    #[must_use]
    pub fn predicate(&self, index: Index, basis: Basis) -> Predicate {
        let mut rank = u8::try_from(self.bands().len()).unwrap_or(u8::MAX);
        for band in self.bands() {
            match band.floor {
                Some(floor) if !basis.reaches(index, floor.ten_thousandths()) => rank = rank.saturating_sub(1),
                _ => break,
            }
        }
        Predicate::of_rank(rank)
    }

    /// The band of a predicate.
    #[must_use]
    pub fn band(&self, predicate: Predicate) -> Option<&Band> {
        let from_the_top = self.bands().len().checked_sub(usize::from(predicate.rank()))?;
        self.bands().get(from_the_top)
    }

    /// The predicates, lowest first.
    pub fn predicates(&self) -> impl DoubleEndedIterator<Item = Predicate> {
        let count = u8::try_from(self.bands().len()).unwrap_or(u8::MAX);
        (1..=count).map(Predicate::of_rank)
    }
}

/// By everything the instruments say.
#[cfg(feature = "full")]
impl PartialEq for Instrument {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.parts(), other.parts()) || self.parts() == other.parts()
    }
}

/// There are only those of regulations, each with an id of its own.
#[cfg(not(feature = "full"))]
impl PartialEq for Instrument {
    fn eq(&self, other: &Self) -> bool {
        self.id() == other.id()
    }
}

impl Eq for Instrument {}

/// Only the id: the tables are long.
impl fmt::Debug for Instrument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Instrument").field(&self.id()).finish()
    }
}

/// The id.
impl fmt::Display for Instrument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}
