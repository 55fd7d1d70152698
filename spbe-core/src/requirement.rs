//! What the next level of an indicator asks for, in a sentence of our own.

use crate::instrument::Instrument;
use crate::name::Lang;
use alloc::format;
use alloc::string::String;

#[rustfmt::skip] // one line a requirement
mod administration;
#[rustfmt::skip]
mod governance;
#[rustfmt::skip]
mod management;
#[rustfmt::skip]
mod policy;
#[rustfmt::skip]
mod public;

/// The tables, in the order of the annex.
static TABLES: [&[Requirement]; 5] = [
    &policy::POLICY,
    &governance::GOVERNANCE,
    &management::MANAGEMENT,
    &administration::ADMINISTRATION,
    &public::PUBLIC,
];

/// What a level asks for beyond the level below it.
///
/// The sentence is short and this project's own; it has no legal standing. What
/// counts is the criterion that [`cites`](Self::cites) names. Levels build on
/// each other: a requirement says what is added, and presupposes the requirements before it.
///
/// Level 1 has no requirement. Of indicators 1 to 31 it asks for nothing: the annex
/// gives it where the matter is there and where it is not. Of the services, 32
/// to 47, it asks for information one way.
///
/// Source: `PermenPANRB` 59/2020, annex II.E.
#[doc(alias = "kriteria")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Requirement {
    row: u8,
    level: u8,
    indonesian: &'static str,
    english: &'static str,
}

/// A requirement, as the tables write it.
const fn requirement(row: u8, level: u8, indonesian: &'static str, english: &'static str) -> Requirement {
    Requirement { row, level, indonesian, english }
}

impl Requirement {
    /// The row of the indicator, from 1.
    #[must_use]
    pub const fn row(self) -> usize {
        self.row as usize
    }

    /// The level that the requirement leads to: 2, 3, 4 or 5.
    #[must_use]
    pub const fn level(self) -> u8 {
        self.level
    }

    /// The sentence: what to do, or to have.
    #[must_use]
    pub const fn text(self, lang: Lang) -> &'static str {
        lang.pick(self.indonesian, self.english)
    }

    /// Where the regulation has the criterion itself.
    #[must_use]
    pub fn cites(self, lang: Lang) -> String {
        let (source, Self { row, level, .. }) = (Self::source(lang), self);
        match lang {
            Lang::Indonesian => format!("{source}, indikator {row}, tingkat {level}"),
            Lang::English => format!("{source}, indicator {row}, level {level}"),
        }
    }

    /// The part of the regulation that all criteria stand in.
    #[must_use]
    pub const fn source(lang: Lang) -> &'static str {
        lang.pick("PermenPANRB 59/2020, Lampiran II.E", "PermenPANRB 59/2020, annex II.E")
    }

    /// What everybody who shows requirements has to say beside them.
    #[must_use]
    pub const fn note(lang: Lang) -> &'static str {
        lang.pick(
            "Ringkasan buatan pustaka ini; yang berlaku adalah kriteria dalam peraturan. Setiap tingkat mensyaratkan tingkat di bawahnya.",
            "Summaries of this library's own; the criteria of the regulation decide. Every level presupposes the level below it.",
        )
    }
}

impl Instrument {
    /// Every requirement, by indicator and level; none for instruments other than `PermenPANRB` 59/2020.
    pub fn requirements(&self) -> impl Iterator<Item = Requirement> {
        // No other instrument can carry this id: a document that does has to say the same.
        let has_requirements = self.id() == "permenpanrb-59-2020";
        TABLES.iter().filter(move |_| has_requirements).flat_map(|table| table.iter().copied())
    }

    /// What a level asks of an indicator beyond the level below it.
    ///
    /// `None` for level 1, for rows and levels that are not there, and for
    /// instruments other than `PermenPANRB` 59/2020.
    ///
    /// ```
    /// use spbe_core::{Lang, PERMENPANRB_8_2026, PERMENPANRB_59_2020};
    ///
    /// let requirement = PERMENPANRB_59_2020.requirement(9, 4).unwrap();
    /// assert_eq!(requirement.text(Lang::Indonesian), "Reviu dan evaluasi kebijakan internal Audit TIK secara berkala.");
    /// assert_eq!(requirement.text(Lang::English), "Review and evaluate the internal policy on ICT audit periodically.");
    /// assert_eq!(requirement.cites(Lang::English), "PermenPANRB 59/2020, annex II.E, indicator 9, level 4");
    ///
    /// assert_eq!(PERMENPANRB_59_2020.requirement(9, 1), None);
    /// assert_eq!(PERMENPANRB_8_2026.requirement(9, 4), None);
    /// ```
    #[must_use]
    pub fn requirement(&self, row: usize, level: u8) -> Option<Requirement> {
        self.requirements().find(|requirement| requirement.row() == row && requirement.level == level)
    }

    /// Everything that is asked of an indicator on the way from one level to a higher one, lowest first.
    ///
    /// Blanks and level 1 start alike; there is nothing on the way to the same or a lower level.
    ///
    /// ```
    /// use spbe_core::PERMENPANRB_59_2020;
    ///
    /// let levels: Vec<u8> = PERMENPANRB_59_2020.requirements_between(13, 2, 4).map(|requirement| requirement.level()).collect();
    /// assert_eq!(levels, [3, 4]);
    /// ```
    pub fn requirements_between(&self, row: usize, from: u8, to: u8) -> impl Iterator<Item = Requirement> {
        self.requirements()
            .filter(move |requirement| requirement.row() == row && from < requirement.level && requirement.level <= to)
    }
}
