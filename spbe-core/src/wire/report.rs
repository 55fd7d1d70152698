//! Problems and workings as JSON, for programs that call the command line or a binding.

use super::card::notices;
use super::json::Json;
#[cfg(feature = "own")]
use crate::error::InvalidInstrument;
use crate::error::{InvalidAssessment, Problem};
use crate::explain::{Working, WorkingLine};
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
                listed(self.problems()).compact()
            }

            /// The same, for people, indented.
            #[must_use]
            pub fn to_json_pretty(&self) -> String {
                listed(self.problems()).pretty()
            }
        }
    )*};
}
problems_as_json!(InvalidAssessment);
#[cfg(feature = "own")]
problems_as_json!(InvalidInstrument);

fn listed(problems: &[Problem]) -> Json<'_> {
    Json::object(|object| {
        object.text("format", PROBLEMS_FORMAT);
        object.put("problems", Json::List(problems.iter().map(problem).collect()));
    })
}

fn problem(problem: &Problem) -> Json<'_> {
    Json::object(|object| {
        object.text("code", problem.code());
        object.text_some("indicator", problem.indicator());
        object.text_some("path", problem.path());
        if let Some((line, column)) = problem.position() {
            object.put("line", Json::whole(line));
            object.put("column", Json::whole(column));
        }
        object.put("en", Json::text(problem.message(Lang::English)));
        object.put("id", Json::text(problem.message(Lang::Indonesian)));
    })
}

impl Scorecard {
    /// Writes the working of every node as a document of format `spbe-explain/1`, without white space.
    #[must_use]
    pub fn explain_to_json(&self) -> String {
        workings(self).compact()
    }

    /// The same, for people, indented.
    #[must_use]
    pub fn explain_to_json_pretty(&self) -> String {
        workings(self).pretty()
    }
}

fn workings(card: &Scorecard) -> Json<'_> {
    Json::object(|object| {
        object.text("format", EXPLAIN_FORMAT);
        object.text("instrument", card.instrument().id());
        object.list_some("notices", notices(card.instrument()));
        object.put("workings", Json::List(card.explain().into_iter().map(working).collect()));
    })
}

fn working(working: Working<'_>) -> Json<'_> {
    let part = working.part();
    Json::object(|object| {
        object.put("node", Json::text(part.node().to_string()));
        object.text("name", part.name(Lang::Indonesian));
        object.text_some("table", working.table());
        object.put("lines", Json::List(working.lines().map(line).collect()));
        object.put("sum", shown(working.sum()));
        object.put("divisor", shown(working.divisor()));
        object.put("result", shown(working.result().exact()));
        object.put("rounded", Json::text(working.result().rounded().to_string()));
    })
}

fn line(line: WorkingLine<'_>) -> Json<'_> {
    Json::object(|object| {
        object.text("number", line.part().number());
        object.text("name", line.part().name(Lang::Indonesian));
        object.put("value", shown(line.value().exact()));
        object.put("weight", shown(line.weight()));
        object.put("product", shown(line.product()));
    })
}

/// Exactly: as decimal text where the digits end, as a fraction where they do not.
fn shown(value: Ratio) -> Json<'static> {
    Json::text(value.to_shortest())
}
