//! The phases of an evaluation, and which of their levels counts.

use crate::name::{Lang, Name, name};

/// A phase of an evaluation, in the order in which they happen.
///
/// Source: `PermenPANRB` 59/2020, as `docs/sources.md` reports it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// The agency's own assessors.
    #[doc(alias = "penilaian mandiri")]
    SelfAssessment,
    /// External assessors, from documents.
    #[doc(alias = "penilaian dokumen")]
    DocumentReview,
    /// External assessors, in an interview.
    #[doc(alias = "penilaian interviu")]
    Interview,
    /// External assessors, on a visit, where it is needed.
    #[doc(alias = "penilaian visitasi")]
    Visit,
}

impl Phase {
    /// The phases, first to last.
    pub const ALL: [Self; 4] = [Self::SelfAssessment, Self::DocumentReview, Self::Interview, Self::Visit];

    /// A stable name for programs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SelfAssessment => "self_assessment",
            Self::DocumentReview => "document_review",
            Self::Interview => "interview",
            Self::Visit => "visit",
        }
    }

    /// The official name: *Penilaian Mandiri*.
    #[must_use]
    pub const fn name(self) -> Name {
        match self {
            Self::SelfAssessment => name!("Penilaian Mandiri", "Self-assessment"),
            Self::DocumentReview => name!("Penilaian Dokumen", "Document review"),
            Self::Interview => name!("Penilaian Interviu", "Interview"),
            Self::Visit => name!("Penilaian Visitasi", "Visit"),
        }
    }

    /// The word that tells it from the others: *Mandiri*.
    #[must_use]
    pub const fn short_name(self, lang: Lang) -> &'static str {
        match self {
            Self::SelfAssessment => lang.pick("Mandiri", "Self"),
            Self::DocumentReview => lang.pick("Dokumen", "Document"),
            Self::Interview => lang.pick("Interviu", "Interview"),
            Self::Visit => lang.pick("Visitasi", "Visit"),
        }
    }

    /// Which level of an indicator counts: that of the last phase that gave it
    /// one. A phase that did not take an indicator up leaves the level of the
    /// phase before; levels of phases are never averaged.
    ///
    /// ```
    /// use spbe_core::Phase;
    ///
    /// assert_eq!(Phase::last([Some(3), Some(2), None, None]), Some((Phase::DocumentReview, 2)));
    /// assert_eq!(Phase::last::<u8>([None; 4]), None);
    /// ```
    #[must_use]
    pub fn last<T>(levels: [Option<T>; 4]) -> Option<(Self, T)> {
        let given = Self::ALL.into_iter().zip(levels);
        given.rev().find_map(|(phase, level)| Some((phase, level?)))
    }
}
