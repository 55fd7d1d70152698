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

    /// What else agencies write.
    const fn variants(self) -> &'static [&'static str] {
        match self {
            Self::Number => {
                &["nomor", "no indikator", "nomor indikator", "kode", "kode indikator", "number", "indicator number"]
            }
            Self::Indicator => &["nama indikator", "indikator penilaian", "uraian indikator", "indicator name"],
            Self::Value => &[
                "level",
                "tingkat",
                "tingkat kematangan",
                "level kematangan",
                "nilai indikator",
                "nilai tingkat kematangan",
                "tingkat kematangan indikator",
                "skor",
                "capaian",
                "maturity level",
                "score",
            ],
            Self::Phase(Phase::SelfAssessment) => {
                &["penilaian mandiri", "nilai mandiri", "nilai penilaian mandiri", "self assessment"]
            }
            Self::Phase(Phase::DocumentReview) => {
                &["penilaian dokumen", "nilai dokumen", "nilai penilaian dokumen", "document review"]
            }
            Self::Phase(Phase::Interview) => {
                &["penilaian interviu", "nilai interviu", "nilai penilaian interviu", "interview"]
            }
            Self::Phase(Phase::Visit) => &["penilaian visitasi", "nilai visitasi", "nilai penilaian visitasi", "visit"],
            Self::Final => &["akhir", "nilai final", "hasil akhir", "final"],
            Self::Target => {
                &["target level", "level target", "nilai target", "target tingkat kematangan", "target nilai"]
            }
            Self::Service => &["nama layanan", "service name"],
            Self::Note => &["keterangan", "penjelasan", "note", "remarks", "explanation"],
            Self::Evidence => &["bukti dukung", "data dukung", "bukti pendukung"],
            Self::Agency => &[
                "nama instansi",
                "agency name",
                "pemerintah daerah",
                "nama pemerintah daerah",
                "pemda",
                "nama pemda",
                "k l d",
                "k l pd",
                "kementerian lembaga daerah",
                "ippd",
                "nama ippd",
                "opd",
                "nama opd",
                "perangkat daerah",
                "institution",
            ],
            Self::Group => &["kelompok instansi", "jenis instansi", "kategori instansi"],
            Self::Year => &["tahun evaluasi", "tahun penilaian"],
            Self::Instrument => &["id instrumen", "edisi", "edition", "instrument id"],
            Self::TargetIndex => &["target nilai indeks", "index target"],
            Self::TargetPredicate => &["predicate target"],
        }
    }

    /// What a heading or a label means. Case, punctuation and a remark in parentheses do not matter.
    pub(crate) fn of_text(text: &str) -> Option<Self> {
        let wanted = folded(text);
        Self::ALL.into_iter().find(|heading| {
            let ours = [Lang::Indonesian, Lang::English].map(|lang| heading.text(lang));
            ours.iter().chain(heading.variants()).any(|known| folded(known) == wanted)
        })
    }
}

/// Words in lower case without punctuation, up to a remark in parentheses.
pub(crate) fn folded(text: &str) -> String {
    let before = text.split('(').next().unwrap_or_default();
    let words = before.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Whether a row sums others up, by how its label begins.
pub(crate) fn sums_up(label: &str) -> bool {
    const BEGINNINGS: [&str; 11] = [
        "rata rata",
        "rerata",
        "average",
        "mean",
        "jumlah",
        "total",
        "nilai indeks",
        "indeks",
        "minimum",
        "maksimum",
        "median",
    ];
    let label = folded(label);
    BEGINNINGS.iter().any(|beginning| label == *beginning || label.starts_with(&format!("{beginning} ")))
}
