//! What does not fit together before a row is looked at.

use crate::error::Problem;
use crate::name::Lang;
use crate::node::Node;
use alloc::format;
use alloc::string::String;
use core::fmt;

/// What does not fit together: inputs, outputs and instrument of a batch.
///
/// Values of single rows are no misfit: such a row is refused, and the others are scored.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Misfit {
    /// Another number of columns than the instrument has indicators; `wrong_count`.
    Count(Problem),
    /// Columns of different lengths.
    Columns {
        /// The column, counted from 1.
        column: usize,
        /// How many rows it has.
        given: usize,
        /// How many the first has.
        expected: usize,
    },
    /// Numbers that do not make whole rows.
    Rows {
        /// How many numbers there are.
        given: usize,
        /// How many make a row.
        width: usize,
    },
    /// Fewer bits than values.
    Validity {
        /// How many bits there are.
        given: usize,
        /// How many values.
        expected: usize,
    },
    /// An output of another length than the inputs.
    Output {
        /// How many rows it has.
        given: usize,
        /// How many the inputs have.
        expected: usize,
    },
    /// An output for something that is no domain, no aspect and not the index.
    Part {
        /// What it was for.
        node: Node,
        /// The instrument.
        instrument: String,
    },
}

impl Misfit {
    /// A stable name for this kind of misfit, the same in every language.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Count(problem) => problem.code(),
            Self::Columns { .. } => "uneven_columns",
            Self::Rows { .. } => "uneven_rows",
            Self::Validity { .. } => "short_validity",
            Self::Output { .. } => "wrong_output_length",
            Self::Part { .. } => "unknown_part",
        }
    }

    /// The sentence in a language.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Self::Count(problem) => problem.message(lang),
            Self::Columns { column, given, expected } => match lang {
                Lang::Indonesian => format!("kolom {column} memuat {given} baris, kolom 1 memuat {expected}"),
                Lang::English => format!("column {column} has {given} rows, column 1 has {expected}"),
            },
            Self::Rows { given, width } => match lang {
                Lang::Indonesian => format!("{given} nilai tidak membentuk baris utuh yang memuat {width} nilai"),
                Lang::English => format!("{given} values do not make whole rows of {width}"),
            },
            Self::Validity { given, expected } => match lang {
                Lang::Indonesian => format!("penanda nilai kosong hanya mencakup {given} dari {expected} nilai"),
                Lang::English => format!("validity covers {given} of {expected} values"),
            },
            Self::Output { given, expected } => match lang {
                Lang::Indonesian => format!("keluaran memuat {given} baris, masukan memuat {expected}"),
                Lang::English => format!("an output has {given} rows, the inputs have {expected}"),
            },
            Self::Part { node, instrument } => match lang {
                Lang::Indonesian => format!("{instrument} tidak memuat kolom hasil untuk `{node}`"),
                Lang::English => format!("{instrument} has no column of results for `{node}`"),
            },
        }
    }
}

/// The English sentence.
impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::English))
    }
}

impl core::error::Error for Misfit {}
