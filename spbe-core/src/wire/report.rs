//! Problems and workings as JSON, for programs that call the command line or a binding.

use super::card::notices;
use super::json_write::{Place, document, pretty};
#[cfg(feature = "full")]
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
                listed(self.problems())
            }

            /// The same, for people, indented.
            #[must_use]
            pub fn to_json_pretty(&self) -> String {
                pretty(&listed(self.problems()))
            }
        }
    )*};
}
problems_as_json!(InvalidAssessment);
#[cfg(feature = "full")]
problems_as_json!(InvalidInstrument);

fn listed(problems: &[Problem]) -> String {
    document(|object| {
        object.text("format", PROBLEMS_FORMAT);
        object.at("problems").list(|list| problems.iter().for_each(|found| problem(list.item(), found)));
    })
}

fn problem(place: Place<'_>, problem: &Problem) {
    place.object(|object| {
        object.text("code", problem.code());
        object.text_some("indicator", problem.indicator());
        object.text_some("path", problem.path());
        if let Some((line, column)) = problem.position() {
            object.at("line").whole(line);
            object.at("column").whole(column);
        }
        object.text("en", &problem.message(Lang::English));
        object.text("id", &problem.message(Lang::Indonesian));
    });
}

impl Scorecard {
    /// Writes the working of every node as a document of format `spbe-explain/1`, without white space.
    #[must_use]
    pub fn explain_to_json(&self) -> String {
        workings(self)
    }

    /// The same, for people, indented.
    #[must_use]
    pub fn explain_to_json_pretty(&self) -> String {
        pretty(&workings(self))
    }
}

fn workings(card: &Scorecard) -> String {
    document(|object| {
        object.text("format", EXPLAIN_FORMAT);
        object.text("instrument", card.instrument().id());
        notices(object, card.instrument());
        object.at("workings").list(|list| card.explain().iter().for_each(|each| working(list.item(), *each)));
    })
}

fn working(place: Place<'_>, working: Working<'_>) {
    let part = working.part();
    place.object(|object| {
        object.text("node", &part.node().to_string());
        object.text("name", part.name(Lang::Indonesian));
        object.text_some("table", working.table());
        object.at("lines").list(|list| working.lines().for_each(|each| line(list.item(), each)));
        shown(object.at("sum"), working.sum());
        shown(object.at("divisor"), working.divisor());
        shown(object.at("result"), working.result().exact());
        object.text("rounded", &working.result().rounded().to_string());
    });
}

fn line(place: Place<'_>, line: WorkingLine<'_>) {
    place.object(|object| {
        object.text("number", line.part().number());
        object.text("name", line.part().name(Lang::Indonesian));
        shown(object.at("value"), line.value().exact());
        shown(object.at("weight"), line.weight());
        shown(object.at("product"), line.product());
    });
}

/// Exactly: as decimal text where the digits end, as a fraction where they do not.
fn shown(place: Place<'_>, value: Ratio) {
    place.text(&value.to_shortest());
}
