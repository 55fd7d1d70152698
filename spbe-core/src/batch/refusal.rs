//! Why a row has no result, in two bytes.

/// Why a row has no result: what is wrong first, and at which indicator.
///
/// The first in the order of [`InvalidAssessment`](crate::InvalidAssessment):
/// values that are none of the scale before blanks. All of it, with its
/// sentences, is what [`Scorer::card`](super::Scorer::card) returns for the row.
///
/// ```
/// use spbe_core::batch::{Refusal, RefusalKind};
///
/// assert_eq!(Refusal::of_code(0), None); // the row has a result
/// let refusal = Refusal::of_code(2 * 256 + 13).unwrap();
/// assert_eq!((refusal.kind(), refusal.row()), (RefusalKind::Value, 13));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Refusal {
    kind: RefusalKind,
    row: u8,
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RefusalKind {
    /// A blank: `missing_indicator`.
    Blank,
    /// A number that is no value of the scale: `out_of_scale`, `too_many_decimals`, `wrong_kind`.
    Value,
    /// A blank that was to count as 0, under an instrument whose sources do not say that it may: `not_defined`.
    BlankNotDefined,
}

impl RefusalKind {
    const ALL: [Self; 3] = [Self::Blank, Self::Value, Self::BlankNotDefined];

    const fn number(self) -> u8 {
        match self {
            Self::Blank => 1,
            Self::Value => 2,
            Self::BlankNotDefined => 3,
        }
    }
}

impl Refusal {
    pub(crate) const fn new(kind: RefusalKind, row: u8) -> Self {
        Self { kind, row }
    }

    /// What an output of problems says of a row: `None` for 0, which is a row with a result.
    #[must_use]
    pub fn of_code(code: u16) -> Option<Self> {
        let [kind, row] = code.to_be_bytes();
        let kind = RefusalKind::ALL.into_iter().find(|known| known.number() == kind)?;
        Some(Self { kind, row })
    }

    /// The number that an output of problems has for it: 256 times the kind (a
    /// blank 1, a value 2, a blank that is not defined 3) and the row.
    #[must_use]
    pub const fn code(self) -> u16 {
        u16::from_be_bytes([self.kind.number(), self.row])
    }

    /// What is wrong.
    #[must_use]
    pub const fn kind(self) -> RefusalKind {
        self.kind
    }

    /// The indicator at fault, by row from 1.
    #[must_use]
    pub const fn row(self) -> usize {
        self.row as usize
    }
}
