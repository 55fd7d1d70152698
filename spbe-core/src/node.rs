//! Nodes: the places of an instrument that have a name, a weight and an index.

use crate::annex::{Aspect, Domain, Indicator};
use crate::instrument::Instrument;
use crate::name::Lang;
use alloc::format;
use alloc::string::String;
use core::fmt;

/// A place in an instrument: the index itself, or a row of one of its tables.
///
/// Rows are counted from 1, in the order of the annex.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// The whole index.
    Index,
    /// A domain (*domain*).
    Domain(usize),
    /// An aspect (*aspek*).
    Aspect(usize),
    /// An indicator (*indikator*).
    Indicator(usize),
}

impl Node {
    /// The row in its table, from 1; 0 for the index.
    #[must_use]
    pub const fn row(self) -> usize {
        match self {
            Self::Index => 0,
            Self::Domain(row) | Self::Aspect(row) | Self::Indicator(row) => row,
        }
    }

    /// The node's row of a table.
    pub(crate) fn get<T>(self, rows: &[T]) -> Option<&T> {
        rows.get(self.row().checked_sub(1)?)
    }

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

    /// The name of the node's kind: `Aspek`.
    #[must_use]
    pub const fn kind(self, lang: Lang) -> &'static str {
        match self {
            Self::Index => lang.pick("Indeks", "Index"),
            Self::Domain(_) => "Domain",
            Self::Aspect(_) => lang.pick("Aspek", "Aspect"),
            Self::Indicator(_) => lang.pick("Indikator", "Indicator"),
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
        match self {
            Self::Index => Some(instrument.index_name()),
            Self::Domain(_) => self.get(instrument.domains()).map(Domain::name),
            Self::Aspect(_) => self.get(instrument.aspects()).map(Aspect::name),
            Self::Indicator(_) => self.get(instrument.indicators()).map(Indicator::name),
        }
        .map_or("", |name| name.in_lang(lang))
    }
}

/// Kind and row, for programs: `aspect 2`.
impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Index => f.write_str("index"),
            Self::Domain(row) => write!(f, "domain {row}"),
            Self::Aspect(row) => write!(f, "aspect {row}"),
            Self::Indicator(row) => write!(f, "indicator {row}"),
        }
    }
}
