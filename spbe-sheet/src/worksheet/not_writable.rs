//! Why a workbook or a table cannot be written.

use super::exact::{MOST_FRACTIONS, MOST_STEPS};
use rust_xlsxwriter::XlsxError;
use spbe_core::{Lang, Problem};
use std::fmt;

/// Why a workbook or a table cannot be written.
///
/// [`code`](Self::code) names the kind, for programs, and never changes; the
/// sentences are for people.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotWritable {
    /// The index of the instrument has more steps than formulas of a spreadsheet can tell apart safely.
    TooFine {
        /// The id of the instrument.
        instrument: String,
    },
    /// What the record says under `meta`, in the entry `worksheet`, is not what this crate writes there.
    Entry {
        /// Where, as a JSON Pointer: `/meta/worksheet/phases/interview/13`.
        path: String,
        /// What is wrong there.
        wrong: WrongEntry,
    },
    /// Records under more than one instrument, which no table holds.
    SeveralInstruments,
    /// The workbook could not be put together. No record and no instrument that passed the core's checks leads here.
    Workbook {
        /// What the library that writes workbooks says, in English.
        reason: String,
    },
}

/// What is wrong with an entry that a worksheet would show.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WrongEntry {
    /// It is not an object, a value or text as it should be.
    Kind,
    /// There is no such phase, indicator or part.
    Unknown,
    /// The value is none of the instrument's scale.
    Value(Problem),
    /// The phases lead to another value than the record has.
    Disagrees {
        /// Where the phases lead.
        phases: String,
        /// What the record says; a dash where it says nothing.
        record: String,
    },
}

impl NotWritable {
    /// A stable name for the kind, the same in every language.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooFine { .. } => "too_fine_for_sheet",
            Self::Entry { .. } => "worksheet_entry",
            Self::SeveralInstruments => "several_instruments",
            Self::Workbook { .. } => "workbook",
        }
    }

    /// The sentence, in a language.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::TooFine { instrument }, Lang::Indonesian) => format!(
                "indeks {instrument} terlalu halus untuk rumus lembar kerja: paling banyak {MOST_STEPS} langkah, atau \
                 {MOST_FRACTIONS} bersama target berdesimal empat"
            ),
            (Self::TooFine { instrument }, Lang::English) => format!(
                "the index of {instrument} is too fine for formulas of a spreadsheet: at most {MOST_STEPS} steps, or \
                 {MOST_FRACTIONS} together with targets of four decimals"
            ),
            (Self::Entry { path, wrong }, _) => format!("{path}: {}", wrong.message(lang)),
            (Self::SeveralInstruments, Lang::Indonesian) => "satu tabel memuat satu instrumen".into(),
            (Self::SeveralInstruments, Lang::English) => "one table holds one instrument".into(),
            (Self::Workbook { reason }, Lang::Indonesian) => format!("buku kerja tidak dapat disusun: {reason}"),
            (Self::Workbook { reason }, Lang::English) => format!("the workbook cannot be put together: {reason}"),
        }
    }
}

impl WrongEntry {
    fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Kind, Lang::Indonesian) => {
                "bukan objek, nilai, atau teks paling panjang 10000 karakter sebagaimana mestinya".into()
            }
            (Self::Kind, Lang::English) => {
                "not an object, a value or a text of at most 10000 characters as it should be".into()
            }
            (Self::Unknown, Lang::Indonesian) => "tidak ada tahap, indikator, atau bagian dengan nama itu".into(),
            (Self::Unknown, Lang::English) => "there is no phase, indicator or part of that name".into(),
            (Self::Value(problem), _) => problem.message(lang),
            (Self::Disagrees { phases, record }, Lang::Indonesian) => {
                format!("nilai akhir menurut tahap adalah {phases}, sedangkan penilaian menyebut {record}")
            }
            (Self::Disagrees { phases, record }, Lang::English) => {
                format!("the phases lead to {phases}, but the assessment says {record}")
            }
        }
    }
}

/// The English sentence.
impl fmt::Display for NotWritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::English))
    }
}

impl std::error::Error for NotWritable {}

impl From<XlsxError> for NotWritable {
    fn from(error: XlsxError) -> Self {
        Self::Workbook { reason: error.to_string() }
    }
}
