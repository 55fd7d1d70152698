//! Which types of Arrow a column of values may have, and what to do about those it may not.

use super::problems::{Sentence, listed};
use arrow_schema::DataType;
use spbe_core::Scale;

/// The program a table comes from, as far as words go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Program {
    Pandas,
    Polars,
    DuckDb,
    Numpy,
    Spark,
    Other,
}

impl Program {
    /// By the module of a type.
    pub(crate) fn of_module(module: &str) -> Self {
        match module.split('.').next().unwrap_or_default() {
            "pandas" => Self::Pandas,
            "polars" => Self::Polars,
            "duckdb" | "_duckdb" => Self::DuckDb,
            "numpy" => Self::Numpy,
            "pyspark" => Self::Spark,
            _ => Self::Other,
        }
    }

    /// How columns are cast there to something that is read.
    fn cast(self, column: &str, scale: Scale) -> String {
        let whole = scale.decimals() == 0;
        let places = scale.decimals();
        let digits = places.saturating_add(3);
        match self {
            Self::Pandas if whole => format!("table.astype({{{column:?}: \"UInt8\"}})"),
            Self::Pandas => {
                format!("table.astype({{{column:?}: pandas.ArrowDtype(pyarrow.decimal128({digits}, {places}))}})")
            }
            Self::Polars if whole => format!("table.cast({{{column:?}: polars.UInt8}})"),
            Self::Polars => format!("table.cast({{{column:?}: polars.Decimal({digits}, {places})}})"),
            Self::DuckDb if whole => format!("CAST(\"{column}\" AS UTINYINT)"),
            Self::DuckDb => format!("CAST(\"{column}\" AS DECIMAL({digits}, {places}))"),
            Self::Numpy if whole => "table.astype(\"uint8\")".into(),
            Self::Numpy => "columns of decimals or text in pyarrow, pandas or Polars".into(),
            Self::Spark if whole => format!("df.withColumn({column:?}, df[{column:?}].cast(\"tinyint\"))"),
            Self::Spark => format!("df.withColumn({column:?}, df[{column:?}].cast(\"decimal({digits}, {places})\"))"),
            Self::Other if whole => format!("table[{column:?}].cast(\"uint8\")"),
            Self::Other => format!("table[{column:?}].cast(pyarrow.decimal128({digits}, {places}))"),
        }
    }
}

/// Whether values are read from columns of a type.
pub(crate) fn accepts(kind: &DataType, scale: Scale) -> bool {
    match kind {
        DataType::Dictionary(_, values) => !matches!(**values, DataType::Dictionary(..)) && accepts(values, scale),
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => scale.decimals() > 0,
        // Decimals that are whole are levels, too; a column of nothing has only blanks.
        DataType::Null
        | DataType::Decimal32(..)
        | DataType::Decimal64(..)
        | DataType::Decimal128(..)
        | DataType::Decimal256(..) => true,
        kind => kind.is_integer(),
    }
}

/// What a type is called, where programs agree on a word.
fn name(kind: &DataType) -> String {
    match kind {
        DataType::Float16 => "float16".into(),
        DataType::Float32 => "float32".into(),
        DataType::Float64 => "float64".into(),
        DataType::Boolean => "bool".into(),
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => "text".into(),
        DataType::Dictionary(_, values) => format!("dictionary of {}", name(values)),
        other => other.to_string().to_lowercase(),
    }
}

/// That columns hold what no value is, and how to cast them.
pub(crate) fn refusal(columns: &[&str], kind: &DataType, scale: Scale, from: Program) -> Sentence {
    let (name, whole) = (name(kind), scale.decimals() == 0);
    let cast = from.cast(columns.first().copied().unwrap_or_default(), scale);
    let (listed_en, listed_id) = listed(columns.iter().map(|column| format!("{column:?}")));
    let wanted_en = if whole { "whole numbers" } else { "whole numbers, decimals or text" };
    let wanted_id = if whole { "bilangan bulat" } else { "bilangan bulat, desimal, atau teks" };
    // What these casts do with 3.7 differs, and nobody should learn it from a score.
    let (checked_en, checked_id) = match from {
        Program::Pandas => ("", ""),
        Program::Other if whole => ("", ""),
        _ if kind.is_floating() && whole => (
            " (it drops decimals without a word: check first that there are none)",
            " (desimal hilang tanpa pemberitahuan: pastikan dahulu tidak ada)",
        ),
        _ => ("", ""),
    };
    // An array has no columns to name.
    let (subject_en, subject_id) = match columns.len() {
        0 => ("the array holds".into(), "larik".into()),
        1 => (format!("column {listed_en} holds"), format!("kolom {listed_id}")),
        _ => (format!("columns {listed_en} hold"), format!("kolom {listed_id}")),
    };
    Sentence {
        english: format!("{subject_en} {name}, and values are {wanted_en}: cast first, such as {cast}{checked_en}"),
        indonesian: format!(
            "{subject_id} berisi {name}, sedangkan nilai adalah {wanted_id}: ubah dahulu, misalnya {cast}{checked_id}"
        ),
    }
}
