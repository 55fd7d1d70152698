//! Nodes: the places of an instrument that have a name, a weight and an index.

use crate::name::Lang;
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

    /// The row of a table that it names.
    #[must_use]
    pub fn get<T>(self, rows: &[T]) -> Option<&T> {
        rows.get(self.row().checked_sub(1)?)
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
