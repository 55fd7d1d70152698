//! Problems and workings as JSON, for programs that call the command line or a binding.

use super::card::notices;
use super::json::Json;
use crate::error::{InvalidAssessment, InvalidInstrument, Problem};
use crate::explain::Working;
use crate::name::Lang;
use crate::ratio::Ratio;
use crate::scorecard::Scorecard;
use alloc::string::{String, ToString};

/// The format that [`InvalidAssessment::to_json`] writes.
pub const PROBLEMS_FORMAT: &str = "spbe-problems/1";

/// The format that [`Scorecard::explain_to_json`] writes.
pub const EXPLAIN_FORMAT: &str = "spbe-explain/1";

macro_rules! problems_as_json {
    ($($invalid:ty),*) => {$(
        impl $invalid {
            /// Writes every problem as a document of format `spbe-problems/1`, without white space.
            #[must_use]
            pub fn to_json(&self) -> String {
                listed(self.problems()).to_string()
            }

            /// The same, for people, indented.
            #[must_use]
            pub fn to_json_pretty(&self) -> String {
                listed(self.problems()).pretty()
            }
        }
    )*};
}
problems_as_json!(InvalidAssessment, InvalidInstrument);

fn listed(problems: &[Problem]) -> Json<'_> {
    Json::object([
        ("format", Some(Json::text(PROBLEMS_FORMAT))),
        ("problems", Some(Json::List(problems.iter().map(problem).collect()))),
    ])
}

fn problem(problem: &Problem) -> Json<'_> {
    let number = |number: usize| Json::number(number.to_string());
    let (line, column) = problem.position().unzip();
    Json::object([
        ("code", Some(Json::text(problem.code()))),
        ("indicator", problem.indicator().map(Json::text)),
        ("path", problem.path().map(Json::text)),
        ("line", line.map(number)),
        ("column", column.map(number)),
        ("en", Some(Json::text(problem.message(Lang::English)))),
        ("id", Some(Json::text(problem.message(Lang::Indonesian)))),
    ])
}

impl Scorecard {
    /// Writes the working of every node as a document of format `spbe-explain/1`, without white space.
    #[must_use]
    pub fn explain_to_json(&self) -> String {
        workings(self).to_string()
    }

    /// The same, for people, indented.
    #[must_use]
    pub fn explain_to_json_pretty(&self) -> String {
        workings(self).pretty()
    }
}

fn workings(card: &Scorecard) -> Json<'_> {
    Json::object([
        ("format", Some(Json::text(EXPLAIN_FORMAT))),
        ("instrument", Some(Json::text(card.instrument().id()))),
        ("notices", notices(card.instrument())),
        ("workings", Some(Json::List(card.explain().into_iter().map(working).collect()))),
    ])
}

fn working(working: Working<'_>) -> Json<'_> {
    let part = working.part();
    let lines = working.lines().map(|line| {
        Json::object([
            ("number", Some(Json::text(line.part().number()))),
            ("name", Some(Json::text(line.part().name(Lang::Indonesian)))),
            ("value", Some(shown(line.value().exact()))),
            ("weight", Some(shown(line.weight()))),
            ("product", Some(shown(line.product()))),
        ])
    });
    Json::object([
        ("node", Some(Json::text(part.node().to_string()))),
        ("name", Some(Json::text(part.name(Lang::Indonesian)))),
        ("table", working.table().map(Json::text)),
        ("lines", Some(Json::List(lines.collect()))),
        ("sum", Some(shown(working.sum()))),
        ("divisor", Some(shown(working.divisor()))),
        ("result", Some(shown(working.result().exact()))),
        ("rounded", Some(Json::text(working.result().rounded().to_string()))),
    ])
}

/// Exactly: as decimal text where the digits end, as a fraction where they do not.
fn shown(value: Ratio) -> Json<'static> {
    Json::text(value.to_shortest())
}
