//! What is wrong with a table: sentences about its columns, and those of the core about its rows.

use crate::problem::Problem;
use spbe_core::{InvalidAssessment, Lang};

/// How many problems of rows an exception has. It says how many more rows there are.
pub(crate) const MOST_PROBLEMS: usize = 100;

/// A sentence in both languages.
pub(crate) struct Sentence {
    pub(crate) english: String,
    pub(crate) indonesian: String,
}

impl Sentence {
    /// A problem of the whole table.
    pub(crate) fn problem(self, code: &str) -> Problem {
        Problem::of_table(code, None, None, self.english, self.indonesian)
    }
}

/// Several things with commas and a word before the last, in English and Indonesian.
pub(crate) fn listed(things: impl Iterator<Item = String>) -> (String, String) {
    let things: Vec<String> = things.collect();
    let Some((last, before)) = things.split_last().filter(|(_, before)| !before.is_empty()) else {
        let all = things.concat();
        return (all.clone(), all);
    };
    let before = before.join(", ");
    (format!("{before} and {last}"), format!("{before} dan {last}"))
}

/// The problems of one row, each with its place.
pub(crate) fn of_row(invalid: &InvalidAssessment, row: usize) -> impl Iterator<Item = Problem> {
    invalid.problems().iter().map(move |problem| {
        let sentence = |lang: Lang, word| format!("{word} {row}, {}", problem.message(lang));
        let (english, indonesian) = (sentence(Lang::English, "row"), sentence(Lang::Indonesian, "baris"));
        Problem::of_table(problem.code(), problem.indicator(), Some(row), english, indonesian)
    })
}

/// All that is wrong with one row, in a line.
pub(crate) fn in_a_line(invalid: &InvalidAssessment, lang: Lang) -> String {
    let sentences: Vec<String> = invalid.problems().iter().map(|problem| problem.message(lang)).collect();
    sentences.join("; ")
}

/// That more rows have no result than there are problems shown.
pub(crate) fn more_rows(more: usize, rows: usize) -> Problem {
    Sentence {
        english: format!("{more} more of {rows} rows have no result; rows count from 0"),
        indonesian: format!("{more} lagi dari {rows} baris tidak memiliki hasil; baris dihitung dari 0"),
    }
    .problem("more_rows")
}
