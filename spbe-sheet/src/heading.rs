//! What the columns and the lines above a table are called: written one way, read in many.

use crate::limits::LABEL_BYTES;
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
    /// The domain or aspect that an indicator belongs to: known without being told.
    Parent,
    /// A weight, a rank, or what follows from the values: known without being told.
    Derived,
}

/// What a column of agencies is called.
const AGENCY: [&str; 32] = [
    "nama instansi",
    "agency name",
    "pemerintah daerah",
    "nama pemerintah daerah",
    "pemda",
    "nama pemda",
    "k l d",
    "k l pd",
    "kementerian lembaga daerah",
    "kementerian lembaga",
    "nama kementerian lembaga",
    "k l",
    "nama k l",
    "kabupaten kota",
    "nama kabupaten kota",
    "kab kota",
    "nama kab kota",
    "daerah",
    "nama daerah",
    "provinsi kabupaten kota",
    "instansi pemerintah",
    "instansi pusat pemerintah daerah",
    "unit kerja",
    "nama unit kerja",
    "skpd",
    "nama skpd",
    "ippd",
    "nama ippd",
    "opd",
    "nama opd",
    "perangkat daerah",
    "institution",
];

impl Heading {
    const ALL: [Self; 20] = [
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
        Self::Parent,
        Self::Derived,
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
            Self::Parent => lang.pick("Aspek", "Aspect"),
            Self::Derived => lang.pick("Bobot", "Weight"),
        }
    }

    /// What else agencies write.
    const fn variants(self) -> &'static [&'static str] {
        match self {
            Self::Number => &[
                "nomor",
                "no urut",
                "nomor urut",
                "no indikator",
                "nomor indikator",
                "kode",
                "kode indikator",
                "number",
                "indicator number",
            ],
            Self::Indicator => &[
                "nama indikator",
                "indikator spbe",
                "nama indikator spbe",
                "indikator penilaian",
                "uraian indikator",
                "aspek indikator",
                "aspek dan indikator",
                "domain aspek indikator",
                "domain aspek dan indikator",
                "indicator name",
            ],
            Self::Value => &[
                "level",
                "tingkat",
                "tingkat kematangan",
                "level kematangan",
                "nilai indikator",
                "nilai tingkat kematangan",
                "tingkat kematangan indikator",
                "level indikator",
                "nilai level",
                "hasil penilaian",
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
            Self::Agency => &AGENCY,
            Self::Group => &["kelompok instansi", "jenis instansi", "kategori instansi"],
            Self::Year => &["tahun evaluasi", "tahun penilaian"],
            Self::Instrument => &["id instrumen", "edisi", "edition", "instrument id"],
            Self::TargetIndex => &["target nilai indeks", "index target"],
            Self::TargetPredicate => &["predicate target"],
            Self::Parent => &["domain", "nama domain", "nama aspek", "domain aspek", "no domain", "no aspek"],
            Self::Derived => &[
                "bobot indikator",
                "bobot x nilai",
                "bobot nilai",
                "nilai x bobot",
                "nilai terbobot",
                "nilai tertimbang",
                "kontribusi",
                "indeks",
                "indeks spbe",
                "nilai indeks",
                "nilai indeks spbe",
                "index",
                "spbe index",
                "predikat",
                "predicate",
                "peringkat",
                "ranking",
                "rank",
            ],
        }
    }

    /// Whether nothing of it is read, so that there may be several.
    pub(crate) const fn is_passed(self) -> bool {
        matches!(self, Self::Parent | Self::Derived)
    }

    /// Whether a heading of this meaning says *indicator*, or only counts rows.
    pub(crate) fn only_counts(text: &str) -> bool {
        matches!(folded(text).as_str(), "no" | "nomor" | "no urut" | "nomor urut" | "number")
    }

    /// What a heading or a label means. Case, punctuation and a remark in parentheses do not matter.
    pub(crate) fn of_text(text: &str) -> Option<Self> {
        if text.len() > LABEL_BYTES {
            return None;
        }
        let wanted = folded(text);
        Self::ALL.into_iter().find(|heading| {
            let ours = [Lang::Indonesian, Lang::English].map(|lang| heading.text(lang));
            ours.iter().chain(heading.variants()).any(|known| known.eq_ignore_ascii_case(&wanted))
        })
    }
}

/// Words in lower case without punctuation, up to a remark in parentheses.
pub(crate) fn folded(text: &str) -> String {
    let before = text.split('(').next().unwrap_or_default();
    let words = before.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{Heading, folded};
    use spbe_core::Lang;

    #[test]
    fn headings_are_read_in_many_spellings() {
        for (text, expected) in [
            ("No", Some(Heading::Number)),
            ("NO.", Some(Heading::Number)),
            (" No.\nIndikator ", Some(Heading::Number)),
            ("INDIKATOR", Some(Heading::Indicator)),
            ("Domain / Aspek / Indikator", Some(Heading::Indicator)),
            ("Tingkat\r\nKematangan", Some(Heading::Value)),
            ("Nilai (1-5)", Some(Heading::Value)),
            ("Nilai  Akhir", Some(Heading::Final)),
            ("Bobot (%)", Some(Heading::Derived)),
            ("Kab./Kota", Some(Heading::Agency)),
            ("K/L/PD", Some(Heading::Agency)),
            ("Aspek", Some(Heading::Parent)),
            ("Nilai 2024", None),
            ("Kebijakan", None),
            ("", None),
            ("(1)", None),
        ] {
            assert_eq!(Heading::of_text(text), expected, "{text:?}");
        }
    }

    #[test]
    fn no_spelling_has_two_meanings_and_what_we_write_is_read() {
        for heading in Heading::ALL {
            for text in [heading.text(Lang::Indonesian), heading.text(Lang::English)].iter().chain(heading.variants()) {
                assert_eq!(Heading::of_text(text), Some(heading), "{text}");
                assert!(!folded(text).is_empty());
            }
        }
    }
}
