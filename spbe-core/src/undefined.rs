//! What no source defines.

/// Something that no source that was read defines. It is refused or marked, never invented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Undefined {
    /// Which form of the index decides the predicate. The exact one does, and every result says so.
    Basis,
    /// What becomes of blanks. Counting them as 0 is refused.
    Blanks,
    /// How a report words strengths and weaknesses.
    Wording,
}

impl Undefined {
    /// The word that documents use: `basis`, `blanks` or `wording`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Basis => "basis",
            Self::Blanks => "blanks",
            Self::Wording => "wording",
        }
    }
}
