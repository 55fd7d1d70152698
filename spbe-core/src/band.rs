//! Predicates: the bands of an instrument that an index falls into.

use crate::index::Index;
use crate::name::{Lang, Name};
use crate::value::Value;
use alloc::format;
use alloc::string::String;

/// A band (*predikat*) of an instrument: from its floor, which belongs to it, up
/// to the floor of the next.
#[doc(alias = "predikat")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Band {
    pub(crate) name: Name,
    pub(crate) second_name: Option<Name>,
    pub(crate) floor: Option<Value>,
}

impl Band {
    /// The name, such as *Baik*.
    #[must_use]
    pub const fn name(&self) -> &Name {
        &self.name
    }

    /// The second name that some instruments give a band.
    #[must_use]
    pub const fn second_name(&self) -> Option<&Name> {
        self.second_name.as_ref()
    }

    /// The names as people print them: the official one, with the second one in
    /// parentheses where there is one; in English also what they mean.
    ///
    /// ```
    /// use spbe_core::{Lang, PERMENPANRB_8_2026, PERMENPANRB_59_2020};
    ///
    /// let highest = &PERMENPANRB_59_2020.bands()[0];
    /// assert_eq!(highest.label(Lang::Indonesian), "Memuaskan");
    /// assert_eq!(highest.label(Lang::English), "Memuaskan (Excellent)");
    /// assert_eq!(PERMENPANRB_8_2026.bands()[0].label(Lang::Indonesian), "Memuaskan (Unggul)");
    /// ```
    #[must_use]
    pub fn label(&self, lang: Lang) -> String {
        let (name, second) = (&self.name, self.second_name());
        let twofold = |first: &str, second: Option<&str>| match second {
            Some(second) => format!("{first} ({second})"),
            None => first.into(),
        };
        let official = twofold(name.indonesian(), second.map(Name::indonesian));
        match (lang, name.english(), second) {
            (Lang::English, Some(english), None) => format!("{official} ({english})"),
            (Lang::English, Some(english), Some(second)) => {
                format!("{official} / {}", twofold(english, second.english()))
            }
            _ => official,
        }
    }

    /// The lowest index in the band; `None` for the lowest band, which has no floor.
    #[must_use]
    pub const fn floor(&self) -> Option<Value> {
        self.floor
    }
}

/// The predicate (*predikat*) of an index: the rank of a band in its instrument,
/// from 1 for the lowest.
///
/// Predicates of one instrument are ordered by rank. Between instruments a rank
/// means nothing; names and floors belong to the instrument's
/// [`Band`](crate::Band)s.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Predicate(u8);

impl Predicate {
    pub(crate) const fn of_rank(rank: u8) -> Self {
        Self(rank)
    }

    /// The rank, from 1 for the lowest.
    #[must_use]
    pub const fn rank(self) -> u8 {
        self.0
    }
}

/// Which form of the index decides the predicate.
///
/// Source: PermenPANRB 59/2020 gives ranges of the index and says nothing of
/// rounding. The report of 2024 fits the exact index on 612 of 612 agencies,
/// that of 2023 the two-decimal one on 621 of 621.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Basis {
    /// The exact index: the plain reading of the text, and the practice of 2024.
    #[default]
    Exact,
    /// The index with two decimals, half up: the practice of 2023.
    Rounded,
}

impl Basis {
    /// Whether an index, in this form, reaches so many ten-thousandths.
    pub(crate) const fn reaches(self, index: Index, ten_thousandths: u32) -> bool {
        match self {
            Self::Exact => index.at_least(ten_thousandths),
            Self::Rounded => index.rounded().hundredths() * 100 >= ten_thousandths as i64,
        }
    }
}
