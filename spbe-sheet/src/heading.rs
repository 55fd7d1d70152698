//! What the columns and the lines above a table are called: written one way, read in many.

use spbe_core::{Lang, Phase};

/// What a column of a table holds, beside indicators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Heading {
    /// The printed number of an indicator.
    Number,
    /// The name of an indicator.
    Indicator,
    /// A value, without a word on its phase.
    Value,
    /// The value of a phase.
    Phase(Phase),
    /// The value that counts, which follows from the phases.
    Final,
    /// The target of an indicator.
    Target,
    /// What an indicator was answered for.
    Service,
    /// The note on an indicator.
    Note,
    /// Where the evidence for a value is.
    Evidence,
    /// The agency.
    Agency,
    /// The group of agencies.
    Group,
    /// The year of the evaluation.
    Year,
    /// The id of the instrument.
    Instrument,
    /// The target for the index.
    TargetIndex,
    /// The target for the predicate.
    TargetPredicate,
}

impl Heading {
    const ALL: [Self; 18] = [
        Self::Number,
        Self::Indicator,
        Self::Value,
        Self::Phase(Phase::SelfAssessment),
        Self::Phase(Phase::DocumentReview),
        Self::Phase(Phase::Interview),
        Self::Phase(Phase::Visit),
        Self::Final,
        Self::Target,
        Self::Service,
        Self::Note,
        Self::Evidence,
        Self::Agency,
        Self::Group,
        Self::Year,
        Self::Instrument,
        Self::TargetIndex,
        Self::TargetPredicate,
    ];

    /// What we write.
    pub(crate) const fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::Number => lang.pick("No", "No"),
            Self::Indicator => lang.pick("Indikator", "Indicator"),
            Self::Value => lang.pick("Nilai", "Value"),
            Self::Phase(phase) => phase.short_name(lang),
            Self::Final => lang.pick("Nilai akhir", "Final value"),
            Self::Target => lang.pick("Target", "Target"),
            Self::Service => lang.pick("Layanan", "Service"),
            Self::Note => lang.pick("Catatan", "Notes"),
            Self::Evidence => lang.pick("Bukti", "Evidence"),
            Self::Agency => lang.pick("Instansi", "Agency"),
            Self::Group => lang.pick("Kelompok", "Group"),
            Self::Year => lang.pick("Tahun", "Year"),
            Self::Instrument => lang.pick("Instrumen", "Instrument"),
            Self::TargetIndex => lang.pick("Target indeks", "Target index"),
            Self::TargetPredicate => lang.pick("Target predikat", "Target predicate"),
        }
    }
}
