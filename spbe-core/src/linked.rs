//! Indicators that are worth working on together: advice of our own.

use crate::instrument::Instrument;
use crate::name::Lang;
use alloc::format;
use alloc::string::String;

/// Internal policies, and the indicators that measure what becomes of them.
///
/// Read from the names of the indicators. The regulation does not link them.
static PAIRS: [(usize, usize); 12] =
    [(1, 11), (2, 12), (3, 23), (4, 15), (5, 16), (6, 17), (7, 18), (8, 22), (9, 29), (9, 30), (9, 31), (10, 19)];

/// An indicator that is worth working on together with another one.
///
/// This is advice of this project, from the names of the indicators; the
/// regulation does not link them, and no score depends on it.
/// [`note`](Self::note) says so, for everybody who shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Link {
    /// The indicator of the internal policy behind this one.
    Policy(usize),
    /// An indicator of what becomes of this policy.
    Execution(usize),
}

impl Link {
    /// The row of the other indicator, from 1.
    #[must_use]
    pub const fn row(self) -> usize {
        match self {
            Self::Policy(row) | Self::Execution(row) => row,
        }
    }

    /// A stable name for programs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Policy(_) => "policy",
            Self::Execution(_) => "execution",
        }
    }

    /// The advice, as a sentence.
    #[must_use]
    pub fn text(self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Policy(row), Lang::Indonesian) => {
                format!("Lihat pula indikator {row}: kebijakan internal yang menjadi dasarnya.")
            }
            (Self::Policy(row), Lang::English) => format!("See indicator {row} too: the internal policy behind it."),
            (Self::Execution(row), Lang::Indonesian) => {
                format!("Lihat pula indikator {row}: pelaksanaan kebijakan ini.")
            }
            (Self::Execution(row), Lang::English) => format!("See indicator {row} too: it carries out this policy."),
        }
    }

    /// Whose advice this is.
    #[must_use]
    pub const fn note(lang: Lang) -> &'static str {
        lang.pick(
            "Saran pustaka ini menurut nama indikator, bukan ketentuan peraturan.",
            "Advice of this library, from the names of the indicators; not the regulation's.",
        )
    }
}

impl Instrument {
    /// The indicators that are worth working on together with one; often none.
    ///
    /// None for instruments other than `PermenPANRB` 59/2020.
    ///
    /// ```
    /// use spbe_core::{Link, PERMENPANRB_59_2020};
    ///
    /// let linked: Vec<Link> = PERMENPANRB_59_2020.linked(9).collect();
    /// assert_eq!(linked, [Link::Execution(29), Link::Execution(30), Link::Execution(31)]);
    /// assert_eq!(PERMENPANRB_59_2020.linked(31).collect::<Vec<_>>(), [Link::Policy(9)]);
    /// ```
    pub fn linked(&self, row: usize) -> impl Iterator<Item = Link> {
        let has_links = self.id() == "permenpanrb-59-2020";
        PAIRS.iter().filter(move |_| has_links).filter_map(move |(policy, execution)| {
            if *policy == row {
                Some(Link::Execution(*execution))
            } else {
                (*execution == row).then_some(Link::Policy(*policy))
            }
        })
    }
}
