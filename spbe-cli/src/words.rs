//! The words of the interface, in Indonesian and English.
//!
//! Labels, predicates, level names and problems are the core's; these are the
//! headings and sentences around them.

use spbe_core::{Lang, Ratio};
use std::cmp::Ordering;
use std::io;

/// A word in Indonesian and in English.
pub(crate) struct Word(pub(crate) &'static str, pub(crate) &'static str);

impl Word {
    pub(crate) const fn of(&self, lang: Lang) -> &'static str {
        lang.pick(self.0, self.1)
    }
}

// Labels of a report.
pub(crate) const EXACTLY: Word = Word("Tepatnya", "Exactly");
pub(crate) const ROUNDING: Word = Word("Pembulatan", "Rounding");
pub(crate) const BLANKS: Word = Word("Belum diisi", "Blanks");
pub(crate) const TARGET_INDEX: Word = Word("Target indeks", "Target index");
pub(crate) const TARGET_PREDICATE: Word = Word("Target predikat", "Target predicate");
pub(crate) const TARGET_LEVEL: Word = Word("Target tingkat", "Target level");
pub(crate) const TARGET_SOURCE: Word = Word("Asal target", "Targets from");
pub(crate) const STRONGEST: Word = Word("Aspek terkuat", "Strongest aspect");
pub(crate) const WEAKEST: Word = Word("Aspek terlemah", "Weakest aspect");
pub(crate) const AVERAGES_FROM: Word = Word("Asal rata-rata", "Averages from");
pub(crate) const INSTRUMENT: Word = Word("Instrumen", "Instrument");
pub(crate) const TITLE: Word = Word("Judul", "Title");
pub(crate) const CITATION: Word = Word("Rujukan", "Citation");
pub(crate) const FIGURES: Word = Word("Asal angka", "Figures from");
pub(crate) const FROM_REGULATION: Word = Word("naskah peraturan", "the regulation's own text");
pub(crate) const NOTICE: Word = Word("Perhatian", "Notice");
pub(crate) const IN_FORCE_FROM: Word = Word("Berlaku sejak", "In force from");
pub(crate) const YEARS: Word = Word("Tahun evaluasi", "Evaluations of");
pub(crate) const UNDEFINED: Word = Word("Tidak diatur", "Not defined");
pub(crate) const FINGERPRINT: Word = Word("Sidik jari", "Fingerprint");
pub(crate) const INDICATORS: Word = Word("Indikator", "Indicators");
pub(crate) const ASPECTS: Word = Word("Aspek", "Aspects");
pub(crate) const DOMAINS: Word = Word("Domain", "Domains");
pub(crate) const ROWS: Word = Word("Isi", "Contents");
pub(crate) const SCALE: Word = Word("Skala", "Scale");
pub(crate) const WORKINGS: Word = Word("Perhitungan", "Workings");
pub(crate) const PREDICATES: Word = Word("Predikat", "Predicates");
pub(crate) const ANSWERED: Word = Word("Sudah diisi", "Answered");
pub(crate) const MISSING: Word = Word("Belum diisi", "Missing");
pub(crate) const WITHIN_REACH: Word = Word("Dapat dicapai", "Within reach");
pub(crate) const SEVERAL: Word = Word("menurut indikator", "by indicator");
pub(crate) const NONE: Word = Word("tidak ada", "none");
pub(crate) const EARLIER: Word = Word("Sebelumnya", "Earlier");
pub(crate) const LATER: Word = Word("Sesudahnya", "Later");
pub(crate) const HOW_FAR: Word = Word("Selisih", "Difference");
pub(crate) const BEFORE: Word = Word("Semula", "Before");
pub(crate) const AFTER: Word = Word("Menjadi", "After");
pub(crate) const CHANGES: Word = Word("Perubahan", "Changes");
pub(crate) const SOURCE: Word = Word("Sumber", "Source");

// What became of rows.
pub(crate) const REMOVED: Word = Word("Dihapus", "Removed");
pub(crate) const ADDED: Word = Word("Ditambahkan", "Added");
pub(crate) const RENAMED: Word = Word("Berganti nama", "Renamed");
pub(crate) const REWEIGHTED: Word = Word("Berganti bobot", "Re-weighted");

// Verdicts.
pub(crate) const MET: Word = Word("tercapai", "met");
pub(crate) const NOT_MET: Word = Word("belum tercapai", "not met");

pub(crate) const BEFORE_ROUNDING: Word = Word(" sebelum pembulatan", " before rounding");

// Headings of columns; where they break when they do.
pub(crate) const WEIGHT: Word = Word("Bobot\n%", "Weight\n%");
pub(crate) const INDEX: Word = Word("Indeks", "Index");
pub(crate) const CONTRIBUTION: Word = Word("Kontri-\nbusi", "Contri-\nbution");
pub(crate) const DIFFERENCE: Word = Word("Seli-\nsih", "Diff.");
pub(crate) const NUMBER: Word = Word("No.", "No.");
pub(crate) const INDICATOR: Word = Word("Indikator", "Indicator");
pub(crate) const LEVEL: Word = Word("Tingkat", "Level");
pub(crate) const VALUE: Word = Word("Nilai", "Value");
pub(crate) const LEVEL_NAME: Word = Word("Nama\ntingkat", "Level\nname");
pub(crate) const TARGET: Word = Word("Target", "Target");
pub(crate) const GAP: Word = Word("Seli-\nsih", "Gap");
pub(crate) const LOWEST: Word = Word("Terendah", "Lowest");
pub(crate) const HIGHEST: Word = Word("Tertinggi", "Highest");
pub(crate) const YEAR: Word = Word("Tahun", "Year");
pub(crate) const CAPABILITY: Word = Word("Kapabilitas", "Capability");

// Messages.
pub(crate) const STDIN: Word = Word("masukan standar", "standard input");
pub(crate) const STDIN_ONCE: Word =
    Word("masukan standar hanya dapat dibaca satu kali", "standard input can be read only once");
pub(crate) const PROBLEMS: Word = Word("masalah", "problems");
pub(crate) const DRAFT_HINT: Word = Word(
    "petunjuk: `spbe draft` menunjukkan indikator yang belum diisi dan indeks yang masih dapat dicapai",
    "hint: `spbe draft` shows what is missing and which index is still within reach",
);
pub(crate) const WHICH_YEAR: Word = Word("tahun tidak disebut; tambahkan --year", "no year is given; add --year");

/// Which indices a band has, up to the floor of the band above.
pub(crate) fn range(floor: Option<&str>, above: Option<&str>, highest: &str, lang: Lang) -> String {
    let (to, below) = lang.pick((" sampai ", " sampai di bawah "), (" to ", " to below "));
    match (floor, above) {
        (Some(floor), Some(above)) => format!("{floor}{below}{above}"),
        (Some(floor), None) => format!("{floor}{to}{highest}"),
        (None, Some(above)) => format!("{} {above}", lang.pick("di bawah", "below")),
        (None, None) => lang.pick("semua", "all").into(),
    }
}

/// How far a value is above or below its target.
pub(crate) fn away(gap: Ratio, lang: Lang) -> String {
    let side = match gap.cmp(&Ratio::ZERO) {
        Ordering::Equal => return lang.pick("tepat", "exactly").into(),
        Ordering::Less => lang.pick("di bawah", "below"),
        Ordering::Greater => lang.pick("di atas", "above"),
    };
    let distance = gap.fixed(4).to_string();
    format!("{} {side}", lang.number(distance.trim_start_matches('-')))
}

pub(crate) fn below_target(below: usize, with_target: usize, lang: Lang) -> String {
    match lang {
        Lang::Indonesian => format!("{below} dari {with_target} indikator di bawah target"),
        Lang::English => format!("{below} of {with_target} indicators below it"),
    }
}

pub(crate) fn counted_as_zero(blanks: usize, lang: Lang) -> String {
    match lang {
        Lang::Indonesian => format!("{blanks} indikator dihitung 0"),
        Lang::English => format!("{blanks} counted as 0"),
    }
}

pub(crate) fn all_alike(index: &str, lang: Lang) -> String {
    format!("{}: {index}", lang.pick("semuanya sama", "all alike"))
}

/// So many rows of a kind, whose word stands for more than one.
pub(crate) fn counted(rows: usize, kind: &Word, lang: Lang) -> String {
    let kind = kind.of(lang).to_lowercase();
    let one = lang == Lang::English && rows == 1;
    format!("{rows} {}", if one { kind.trim_end_matches('s') } else { &kind })
}

pub(crate) fn out_of(part: usize, whole: usize, lang: Lang) -> String {
    format!("{part} {} {whole}", lang.pick("dari", "of"))
}

pub(crate) fn from_to(lowest: &str, highest: &str, lang: Lang) -> String {
    format!("{lowest} {} {highest}", lang.pick("sampai", "to"))
}

pub(crate) fn scale(values: &str, decimals: u8, lang: Lang) -> String {
    match (decimals, lang) {
        (0, Lang::Indonesian) => format!("{values}, bilangan bulat"),
        (0, Lang::English) => format!("{values}, whole numbers"),
        (_, Lang::Indonesian) => format!("{values}, paling banyak {decimals} angka desimal"),
        (_, Lang::English) => format!("{values}, with at most {decimals} decimals"),
    }
}

/// Which years' evaluations an instrument is for.
pub(crate) fn years((first, last): (u16, Option<u16>), lang: Lang) -> String {
    match last {
        Some(last) if last == first => first.to_string(),
        Some(last) => from_to(&first.to_string(), &last.to_string(), lang),
        None => format!("{} {first}", lang.pick("sejak", "from")),
    }
}

pub(crate) fn two_instruments(id: &str, lang: Lang) -> String {
    match lang {
        Lang::Indonesian => format!("ada dua instrumen yang berbeda dengan id `{id}`"),
        Lang::English => format!("two different instruments have the id `{id}`"),
    }
}

/// That the predicate depends on rounding, with both readings.
pub(crate) fn borderline(exact: (&str, &str), rounded: (&str, &str), lang: Lang) -> String {
    let ((exact, of_exact), (rounded, of_rounded)) = (exact, rounded);
    match lang {
        Lang::Indonesian => format!(
            "predikat bergantung pada pembulatan: indeks eksak {exact} berarti {of_exact}, \
             indeks dua desimal {rounded} berarti {of_rounded}"
        ),
        Lang::English => format!(
            "the predicate depends on rounding: the exact index {exact} is {of_exact}, \
             the two-decimal index {rounded} is {of_rounded}"
        ),
    }
}

pub(crate) fn read_from_rounded(lang: Lang) -> &'static str {
    lang.pick("predikat dibaca dari indeks dua desimal", "the predicate is read from the two-decimal index")
}

pub(crate) fn no_averages(year: u16, years: impl Iterator<Item = u16>, lang: Lang) -> String {
    let years: Vec<String> = years.map(|year| year.to_string()).collect();
    let years = years.join(", ");
    match lang {
        Lang::Indonesian => format!("tidak ada rata-rata terbitan untuk {year}; ada untuk {years}"),
        Lang::English => format!("no published averages for {year}; there are some for {years}"),
    }
}

pub(crate) fn averages_of_another(year: u16, other: &str, instrument: &str, lang: Lang) -> String {
    match lang {
        Lang::Indonesian => format!("rata-rata terbitan untuk {year} adalah rata-rata {other}, bukan {instrument}"),
        Lang::English => format!("the published averages for {year} are those of {other}, not of {instrument}"),
    }
}

pub(crate) fn no_group<'a>(group: &str, year: u16, groups: impl Iterator<Item = &'a str>, lang: Lang) -> String {
    let groups = groups.collect::<Vec<_>>().join(", ");
    match lang {
        Lang::Indonesian => format!("tidak ada rata-rata kelompok `{group}` untuk {year}; kelompok: {groups}"),
        Lang::English => format!("no averages of a group `{group}` for {year}; groups: {groups}"),
    }
}

pub(crate) fn no_working(node: &str, instrument: &str, lang: Lang) -> String {
    match lang {
        Lang::Indonesian => format!("{instrument} tidak memiliki domain atau aspek `{node}` untuk dihitung"),
        Lang::English => format!("{instrument} has no domain or aspect `{node}` to work out"),
    }
}

pub(crate) fn cannot_read(error: &io::Error, lang: Lang) -> String {
    let why = match error.kind() {
        io::ErrorKind::NotFound => lang.pick("tidak ditemukan", "not found"),
        io::ErrorKind::PermissionDenied => lang.pick("tidak ada izin", "permission denied"),
        io::ErrorKind::IsADirectory => lang.pick("ini folder, bukan berkas", "it is a folder, not a file"),
        _ => return format!("{}: {error}", lang.pick("tidak dapat dibaca", "cannot be read")),
    };
    format!("{}: {why}", lang.pick("tidak dapat dibaca", "cannot be read"))
}

pub(crate) fn cannot_write(error: &io::Error, lang: Lang) -> String {
    let why = match error.kind() {
        io::ErrorKind::StorageFull => lang.pick("ruang penyimpanan habis", "no space is left").into(),
        _ => error.to_string(),
    };
    format!("{}: {why}", lang.pick("keluaran standar tidak dapat ditulis", "standard output cannot be written"))
}

/// Text from outside as a terminal can show it: nothing in it moves the cursor,
/// changes colours or turns the direction of writing.
pub(crate) fn visible(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if c.is_control() || turns(c) { '\u{fffd}' } else { c }).collect()
}

/// The same on one line.
pub(crate) fn on_one_line(text: &str) -> String {
    visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
