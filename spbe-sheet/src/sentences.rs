//! Codes and sentences of faults in spreadsheets, in English and Indonesian.

use crate::fault::{SheetFault, SheetMeasure};
use spbe_core::Lang;

impl SheetFault {
    /// A stable name for this kind of fault, the same in every language.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Core(fault) => fault.code(),
            Self::TooLarge { .. } => "too_large",
            Self::Broken { .. } => "broken_file",
            Self::Locked => "locked_file",
            Self::OldFormat => "old_format",
            Self::NotUtf8 => "not_utf8",
            Self::NoTable => "no_table",
            Self::AmbiguousSeparator => "ambiguous_separator",
            Self::SeveralTables { .. } => "several_tables",
            Self::NoSuchSheet { .. } => "no_such_sheet",
            Self::SeveralAssessments { .. } => "several_assessments",
            Self::NoSuchAgency { .. } => "no_such_agency",
            Self::AgencyTwice { .. } => "agency_twice",
            Self::EmptyTable => "empty_table",
            Self::BadQuotes => "bad_quotes",
            Self::SecondTable => "second_table",
            Self::OtherEdition { .. } => "other_edition",
            Self::StandsTwice { .. } => "stands_twice",
            Self::NotAValue => "not_a_value",
            Self::WordDiffers => "word_differs",
            Self::ShowsError => "shows_error",
            Self::NoResult => "formula_without_result",
            Self::BeyondHeadings => "beyond_headings",
            Self::HoldsDate => "holds_date",
            Self::Merged => "merged",
            Self::NameDiffers { .. } => "name_differs",
            Self::AmbiguousName { .. } => "ambiguous_name",
            Self::Twice { .. } => "duplicate_indicator",
            Self::NoIndicator => "no_indicator",
            Self::NoAgency => "no_agency",
            Self::FinalDiffers { .. } => "final_differs",
            Self::InstrumentDiffers { .. } => "instrument_differs",
            Self::Contradicts { .. } => "contradicts",
            Self::NotAYear => "not_a_year",
            Self::NoCosts => "no_costs",
            Self::NotALevel => "not_a_level",
            Self::EmptyCell => "empty_cell",
            Self::CostTwice { .. } => "cost_twice",
            Self::More => "more_problems",
        }
    }

    /// The sentence, without its place, in a language.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Core(fault), _) => fault.sentence(lang),
            (_, Lang::English) => self.english(),
            (_, Lang::Indonesian) => self.indonesian(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Core(fault) => fault.sentence(Lang::English),
            Self::TooLarge { what, limit } => format!("more than {limit} {}", what.english()),
            Self::Broken { reason } => format!("the workbook cannot be read: {reason}"),
            Self::Locked => "the workbook asks for a password: save it without one".into(),
            Self::OldFormat => "an old or binary Excel file: save it as .xlsx".into(),
            Self::NotUtf8 => "the text is not UTF-8: save it as CSV UTF-8".into(),
            Self::NoTable => {
                "no table of an assessment: name the columns `No`, `Indikator` and `Nilai` in a header row, \
                              or have a column for each indicator, headed by its number or name"
                    .into()
            }
            Self::AmbiguousSeparator => {
                "both commas, semicolons or tabs would make a table: put texts with separators in double quotes".into()
            }
            Self::SeveralTables { sheets } => format!("tables on several sheets ({sheets}): say which sheet"),
            Self::NoSuchSheet { sheets } if sheets.is_empty() => {
                "no such sheet; this file has none to choose from".into()
            }
            Self::NoSuchSheet { sheets } => format!("no such sheet; there are: {sheets}"),
            Self::SeveralAssessments { count, agencies } => {
                format!("holds {count} assessments ({agencies}): choose one by its agency")
            }
            Self::NoSuchAgency { agencies } => format!("no such agency; there are: {agencies}"),
            Self::AgencyTwice { rows } => format!("this agency stands in several rows: {rows}"),
            Self::EmptyTable => "no indicator under this header".into(),
            Self::StandsTwice { other } => format!("the same stands in {other}: rename or remove one"),
            Self::BadQuotes => {
                "a double quote opens this cell and does not close with it: close it, or double every quote inside"
                    .into()
            }
            Self::SecondTable => "another table begins here: put each table on a sheet of its own".into(),
            Self::OtherEdition { edition } => {
                format!(
                    "an indicator of {edition}: name the instrument, in a line `Instrumen` above the table or as an option"
                )
            }
            Self::NotAValue => "not a value, or more than one: write one number, or leave the cell empty".into(),
            Self::WordDiffers => "the number and the word beside it mean different levels".into(),
            Self::ShowsError => "the cell shows an error: mend its formula or write the number".into(),
            Self::NoResult => {
                "the formula has no result yet: open the file in a spreadsheet program and save it, or write the number".into()
            }
            Self::BeyondHeadings => {
                "no heading stands above this cell: a comma within a value needs quotes around it, or columns are parted by `;`".into()
            }
            Self::HoldsDate => "the cell holds a date: format it as a number and write the value again".into(),
            Self::Merged => "a merged cell covers several rows or columns: unmerge it and write each value".into(),
            Self::NameDiffers { other } => {
                format!("the name is that of indicator {other}: correct the number or the name")
            }
            Self::AmbiguousName { rows } => format!("the name belongs to {rows}: give the indicator's number"),
            Self::Twice { first } => format!("given more than once, first in {first}"),
            Self::NoIndicator => "a value without an indicator: give its number in this row".into(),
            Self::NoAgency => "no agency in this row: write it in every row".into(),
            Self::FinalDiffers { last } => format!("the last phase gives {last}: correct one, or remove this column"),
            Self::InstrumentDiffers { asked } => {
                format!("another instrument is named here than the one asked for, {asked}")
            }
            Self::Contradicts { other } => format!("elsewhere this agency has `{other}`"),
            Self::NotAYear => "a year is a whole number such as 2024".into(),
            Self::NoCosts => {
                "no table of costs: name the columns `Indikator`, `Tingkat` and `Biaya` in a header row".into()
            }
            Self::NotALevel => "not a level: write a whole number such as 3".into(),
            Self::EmptyCell => "an empty cell: every row has an indicator, a level and a cost".into(),
            Self::CostTwice { first } => format!("the cost of this raise stands in {first} already: remove one"),
            Self::More => "there are more problems; mend these first".into(),
        }
    }

    fn indonesian(&self) -> String {
        match self {
            Self::Core(fault) => fault.sentence(Lang::Indonesian),
            Self::TooLarge { what, limit } => format!("lebih dari {limit} {}", what.indonesian()),
            Self::Broken { reason } => format!("berkas buku kerja tidak dapat dibaca: {reason}"),
            Self::Locked => "buku kerja dilindungi kata sandi: simpan tanpa kata sandi".into(),
            Self::OldFormat => "berkas Excel lama atau biner: simpan sebagai .xlsx".into(),
            Self::NotUtf8 => "teks bukan UTF-8: simpan sebagai CSV UTF-8".into(),
            Self::NoTable => "tidak ada tabel penilaian: beri judul kolom `No`, `Indikator`, dan `Nilai`, atau satu kolom \
                              untuk setiap indikator dengan nomor atau namanya"
                .into(),
            Self::AmbiguousSeparator => {
                "koma, titik koma, atau tab sama-sama membentuk tabel: apit teks yang memuat pemisah dengan tanda petik ganda"
                    .into()
            }
            Self::SeveralTables { sheets } => format!("ada tabel di beberapa lembar ({sheets}): sebutkan lembar mana"),
            Self::NoSuchSheet { sheets } if sheets.is_empty() => {
                "lembar itu tidak ada; berkas ini tidak memuat lembar yang dapat dipilih".into()
            }
            Self::NoSuchSheet { sheets } => format!("lembar itu tidak ada; yang ada: {sheets}"),
            Self::SeveralAssessments { count, agencies } => {
                format!("memuat {count} penilaian ({agencies}): pilih satu menurut instansinya")
            }
            Self::NoSuchAgency { agencies } => format!("instansi itu tidak ada; yang ada: {agencies}"),
            Self::AgencyTwice { rows } => format!("instansi ini ada di beberapa baris: {rows}"),
            Self::EmptyTable => "tidak ada indikator di bawah judul kolom ini".into(),
            Self::StandsTwice { other } => format!("hal yang sama ada di {other}: ganti namanya atau hapus salah satu"),
            Self::BadQuotes => {
                "tanda petik ganda membuka sel ini dan tidak menutupnya: tutup, atau gandakan setiap petik di dalamnya".into()
            }
            Self::SecondTable => "tabel lain dimulai di sini: letakkan setiap tabel di lembar tersendiri".into(),
            Self::OtherEdition { edition } => {
                format!("indikator dari {edition}: sebutkan instrumennya, di baris `Instrumen` di atas tabel atau sebagai opsi")
            }
            Self::NotAValue => {
                "bukan nilai, atau lebih dari satu nilai: tulis satu angka, atau kosongkan selnya".into()
            }
            Self::WordDiffers => "angka dan kata di sampingnya menyatakan tingkat yang berbeda".into(),
            Self::ShowsError => "sel menampilkan kesalahan: perbaiki rumusnya atau tulis angkanya".into(),
            Self::NoResult => {
                "rumus belum memiliki hasil: buka dan simpan berkas itu di program lembar kerja, atau tulis angkanya".into()
            }
            Self::BeyondHeadings => {
                "sel ini tidak memiliki judul kolom: apit nilai yang memuat koma dengan tanda kutip, atau pisahkan kolom dengan `;`".into()
            }
            Self::HoldsDate => "sel berisi tanggal: ubah formatnya menjadi angka dan tulis ulang nilainya".into(),
            Self::Merged => {
                "sel gabungan mencakup beberapa baris atau kolom: pisahkan selnya dan tulis setiap nilai".into()
            }
            Self::NameDiffers { other } => format!("nama ini milik indikator {other}: perbaiki nomor atau namanya"),
            Self::AmbiguousName { rows } => format!("nama ini dimiliki {rows}: beri nomor indikatornya"),
            Self::Twice { first } => format!("diberikan lebih dari satu kali, pertama di {first}"),
            Self::NoIndicator => "nilai tanpa indikator: tulis nomor indikatornya di baris ini".into(),
            Self::NoAgency => "baris ini tanpa instansi: tulis instansi di setiap baris".into(),
            Self::FinalDiffers { last } => {
                format!("tahap terakhir memberi {last}: perbaiki salah satu, atau hapus kolom ini")
            }
            Self::InstrumentDiffers { asked } => {
                format!("instrumen yang disebut di sini berbeda dari yang diminta, yaitu {asked}")
            }
            Self::Contradicts { other } => format!("di tempat lain instansi ini memiliki `{other}`"),
            Self::NotAYear => "tahun adalah bilangan bulat seperti 2024".into(),
            Self::NoCosts => {
                "tidak ada tabel biaya: beri judul kolom `Indikator`, `Tingkat`, dan `Biaya` dalam satu baris".into()
            }
            Self::NotALevel => "bukan tingkat: tulis bilangan bulat seperti 3".into(),
            Self::EmptyCell => "sel kosong: setiap baris memuat indikator, tingkat, dan biaya".into(),
            Self::CostTwice { first } => format!("biaya kenaikan ini sudah ada di {first}: hapus salah satu"),
            Self::More => "masih ada masalah lain; perbaiki yang ini dahulu".into(),
        }
    }
}

impl SheetMeasure {
    const fn english(self) -> &'static str {
        match self {
            Self::FileBytes => "bytes",
            Self::UnpackedBytes => "bytes once unpacked",
            Self::Parts => "parts in the file",
            Self::Depth => "elements inside one another",
            Self::Entries => "styles, sheets, links or names",
            Self::Records => "assessments",
            Self::Cells => "cells",
            Self::TextBytes => "bytes of text in the cells",
            Self::RowBytes => "bytes in one row",
        }
    }

    const fn indonesian(self) -> &'static str {
        match self {
            Self::FileBytes => "bita",
            Self::UnpackedBytes => "bita setelah dibuka",
            Self::Parts => "bagian dalam berkas",
            Self::Depth => "tingkat elemen bersarang",
            Self::Entries => "gaya, lembar, tautan, atau nama",
            Self::Records => "penilaian",
            Self::Cells => "sel",
            Self::TextBytes => "bita teks dalam sel",
            Self::RowBytes => "bita dalam satu baris",
        }
    }
}
