//! The words on a workbook, in Indonesian and English. Names of indicators, levels and predicates are the core's.

use spbe_core::Lang;

/// A word in Indonesian and in English.
pub(super) struct Word(&'static str, &'static str);

impl Word {
    pub(super) const fn of(&self, lang: Lang) -> &'static str {
        lang.pick(self.0, self.1)
    }
}

// Names of sheets: letters alone, so that formulas need no quotes.
pub(super) const ASSESSMENT: Word = Word("Penilaian", "Assessment");
pub(super) const RESULT: Word = Word("Hasil", "Result");
pub(super) const WORKING: Word = Word("Perhitungan", "Working");
pub(super) const LEVELS: Word = Word("Tingkat", "Levels");

// Titles.
pub(super) const WORKSHEET_TITLE: Word = Word("Kertas kerja penilaian", "Assessment worksheet");
pub(super) const RESULT_TITLE: Word = Word("Hasil penilaian", "Result of the assessment");
pub(super) const WORKING_TITLE: Word = Word("Perhitungan", "Working");
pub(super) const LEVELS_TITLE: Word = Word("Tingkat dan predikat", "Levels and predicates");

// Headings.
pub(super) const WEIGHT: Word = Word("Bobot (%)", "Weight (%)");
pub(super) const LEVEL_NAME: Word = Word("Nama tingkat", "Level name");
pub(super) const GAP: Word = Word("Selisih", "Gap");
pub(super) const CONTRIBUTION: Word = Word("Kontribusi", "Contribution");
pub(super) const PART: Word = Word("Domain dan aspek", "Domains and aspects");
pub(super) const CHART_TITLE: Word = Word("Indeks per aspek", "Index by aspect");
pub(super) const PART_OF_ASPECTS: Word = Word("Aspek", "Aspect");
pub(super) const INDEX: Word = Word("Indeks", "Index");
pub(super) const LEVEL: Word = Word("Nilai", "Value");
pub(super) const NAME: Word = Word("Nama", "Name");
pub(super) const MEANING: Word = Word("Arti", "Meaning");
pub(super) const FROM: Word = Word("Mulai dari", "From");
pub(super) const PRODUCT: Word = Word("Nilai × bobot", "Value × weight");
pub(super) const SUM: Word = Word("Jumlah", "Sum");
pub(super) const DIVIDED: Word = Word("Dibagi bobot", "Divided by the weight");

// Labels.
pub(super) const PREDICATE: Word = Word("Predikat", "Predicate");
pub(super) const ANSWERED: Word = Word("Terisi", "Answered");
pub(super) const EXACTLY: Word = Word("Tepatnya", "Exactly");
pub(super) const BASIS_ROUNDED: Word = Word("dari indeks dua desimal", "from the two-decimal index");
pub(super) const BLANKS: Word = Word("Belum diisi", "Blanks");
pub(super) const BLANKS_AS_ZERO: Word = Word("dihitung 0", "counted as 0");
pub(super) const TARGET_SOURCE: Word = Word("Asal target", "Targets from");
pub(super) const COMPARED_GROUP: Word = Word("Kelompok pembanding", "Compare with");
pub(super) const COMPARED_YEAR: Word = Word("Tahun pada grafik", "Year in the chart");
pub(super) const AVERAGE: Word = Word("Rata-rata", "Average");
pub(super) const SCALE: Word = Word("Skala", "Scale");

// What cells say.
pub(super) const INCOMPLETE: Word = Word("belum lengkap", "incomplete");
pub(super) const OUT_OF: Word = Word(" dari ", " of ");
pub(super) const INVALID: Word = Word(" tidak sah", " not valid");
pub(super) const MET: Word = Word("tercapai", "met");
pub(super) const NOT_MET: Word = Word("belum tercapai", "not met");
pub(super) const PAGE: Word = Word("&C&8&A&R&8Halaman &P dari &N", "&C&8&A&R&8Page &P of &N");

// Sentences.
pub(super) const HOW_TO: Word = Word(
    "Isi sel kuning. Nilai akhir adalah nilai tahap terakhir yang diisi; rumus menghitung aspek, domain, indeks, dan predikat.",
    "Fill in the yellow cells. The final value is that of the last phase filled in; formulas give aspects, domains, index and predicate.",
);
pub(super) const TARGET_OF_PARTS: Word = Word(
    "Target domain dan aspek: nilainya bila setiap indikator mencapai targetnya.",
    "Target of a domain or an aspect: its index if every indicator meets its target.",
);
pub(super) const WRONG_VALUE_TITLE: Word = Word("Nilai tidak sah", "Not a valid value");
pub(super) const WRONG_VALUE: Word = Word("Nilai yang mungkin: ", "Possible values: ");
pub(super) const TO: Word = Word(" sampai ", " to ");
pub(super) const DECIMALS: Word = Word(", paling banyak desimal: ", ", decimals at most: ");
pub(super) const WRONG_YEAR: Word = Word("Tahun: ", "Years: ");
