//! The cheapest way up, and how safe a predicate is.
//!
//! Answers cross as the documents that the library writes of them; what these
//! do not say, the levels afterwards above all, crosses beside them.

use crate::errors::{Refused, answer, kind, refused, refused_by};
use crate::full::sheets;
use crate::levels::{assessment, given};
use crate::registry::instrument;
use spbe_core::{
    Assessment, Basis, Fault, Goal, Instrument, InvalidAssessment, Kind, Lang, Margin, MarginReport, Node, Path,
    PathOptions, PathReport, Plan, Problem, Record, Targets,
};
use spbe_sheet::costs;
use wasm_bindgen::prelude::*;

/// The cheapest way to a goal; without one to the next predicate. A document of format `spbe-path/1`, that of the
/// assessment afterwards, and two sentences for each choice; nothing where there is no next predicate.
///
/// # Errors
///
/// Every problem of the values; that of the goal, or every one of what was said.
#[wasm_bindgen]
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "what may be missing and lists of texts cross the border by value")]
pub fn path(number: u32, units: &[i32], to: Option<String>, rounded: bool, said: Vec<String>) -> Vec<String> {
    answer(|| {
        let (assessment, basis) = (assessment(number, units)?, basis(rounded));
        let goal = match to {
            Some(text) => Some(Goal::read(assessment.instrument(), &text).map_err(refused)?),
            None => Goal::next(&assessment, basis),
        };
        let options = options(&assessment, basis, &said)?;
        let Some(goal) = goal else { return Ok(Vec::new()) };
        let report = PathReport::new(assessment, options).with_goal(goal).map_err(refused)?;
        let plan = report.paths().first().map(|(_, path)| match path {
            Path::Plan(plan) => plan,
            Path::Unreachable(unreachable) => unreachable.highest(),
        });
        let after = plan.map(after).unwrap_or_default();
        Ok([report.to_json(None), after].into_iter().chain(plan.into_iter().flat_map(choices)).collect())
    })
}

/// What it takes to bring every indicator to its target, in the texts of [`path`].
///
/// # Errors
///
/// Every problem of the values; every one of the targets and of what was said.
#[wasm_bindgen(js_name = toTarget)]
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "lists of texts cross the border by value")]
pub fn to_target(number: u32, units: &[i32], rounded: bool, asked: Vec<String>, said: Vec<String>) -> Vec<String> {
    answer(|| {
        let assessment = assessment(number, units)?;
        let instrument = assessment.instrument().clone();
        let mut wanted = Said::of(&instrument);
        wanted.read(&asked);
        let Said { options, targets, problems } = wanted;
        let options = Said { options, targets: None, problems }.options(basis(rounded), &said)?;
        let targets = targets.unwrap_or_else(|| Targets::of(&instrument));
        let report = PathReport::new(assessment, options).with_targets(targets).map_err(refused)?;
        let plan = report.to_target().map(|(_, all)| after(all.plan())).unwrap_or_default();
        Ok(Vec::from([report.to_json(None), plan]))
    })
}

/// The best index for every cost: a document of format `spbe-path/1`.
///
/// # Errors
///
/// Every problem of the values; every one of what was said.
#[wasm_bindgen]
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "lists of texts cross the border by value")]
pub fn frontier(number: u32, units: &[i32], rounded: bool, said: Vec<String>) -> String {
    answer(|| {
        let assessment = assessment(number, units)?;
        let options = options(&assessment, basis(rounded), &said)?;
        let report = PathReport::new(assessment, options).with_frontier().map_err(refused)?;
        Ok(report.to_json(None))
    })
}

/// How safe the predicate is: a document of format `spbe-margin/1`, and, where there is a predicate to lose, that of the
/// assessment after the drops and two sentences for each choice.
///
/// # Errors
///
/// Every problem of the values.
#[wasm_bindgen]
#[must_use]
pub fn margin(number: u32, units: &[i32], rounded: bool) -> Vec<String> {
    answer(|| {
        let report = MarginReport::new(assessment(number, units)?, basis(rounded)).map_err(refused)?;
        let drops = report.margin().map(Margin::drops);
        let said = drops.into_iter().flat_map(|drops| [after(drops)].into_iter().chain(choices(drops)));
        Ok([report.to_json(None)].into_iter().chain(said).collect())
    })
}

/// Reads a table of costs: three texts for each, the indicator, the level that is reached, and the cost.
///
/// # Errors
///
/// Every problem of the file.
#[wasm_bindgen(js_name = costsFromSheet)]
#[must_use]
pub fn costs_from_sheet(bytes: &[u8], number: u32) -> Vec<String> {
    answer(|| {
        let instrument = instrument(number)?;
        let options = costs(bytes, PathOptions::of(&instrument)).map_err(|invalid| sheets::refused(&invalid))?;
        let line = |(row, to, cost): (usize, u8, u64)| {
            [Node::Indicator(row).number(&instrument).to_owned(), to.to_string(), cost.to_string()]
        };
        Ok(options.costs().flat_map(line).collect())
    })
}

const fn basis(rounded: bool) -> Basis {
    if rounded { Basis::Rounded } else { Basis::Exact }
}

/// What could as well be chosen: an Indonesian and an English sentence for each choice.
fn choices(plan: &Plan) -> impl Iterator<Item = String> {
    let both = |choice| [Lang::Indonesian, Lang::English].map(|lang| plan.choice_text(choice, lang));
    plan.choices().iter().flat_map(both)
}

/// What becomes of an assessment, as a document of format `spbe-assessment/1`.
fn after(plan: &Plan) -> String {
    Record::new(plan.after().as_draft().clone()).to_json()
}

/// How many texts there are for each thing that was said: its name, the indicator that it is about, a level, what
/// else there is to it, and its place.
const FIELDS: usize = 5;

/// What raises cost, and which there may be.
fn options(assessment: &Assessment, basis: Basis, said: &[String]) -> Result<PathOptions, Refused> {
    Said::of(assessment.instrument()).options(basis, said)
}

/// What was said so far, and all that is wrong with it.
struct Said {
    options: PathOptions,
    targets: Option<Targets>,
    problems: Vec<Problem>,
}

impl Said {
    fn of(instrument: &Instrument) -> Self {
        Self { options: PathOptions::of(instrument), targets: None, problems: Vec::new() }
    }

    /// Reads the rest, and refuses all of it where anything is wrong.
    fn options(mut self, basis: Basis, said: &[String]) -> Result<PathOptions, Refused> {
        self.read(said);
        let Self { options, targets, problems } = self;
        let instrument = options.instrument().clone();
        let options = match targets {
            Some(targets) => options.with_targets(targets),
            None => options,
        };
        InvalidAssessment::unless(problems, options.with_basis(basis))
            .map_err(|invalid| refused_by(&instrument, &invalid))
    }

    fn read(&mut self, said: &[String]) {
        for fields in said.chunks_exact(FIELDS) {
            let [name, key, level, more, place] = fields else { continue };
            let added = match name.as_str() {
                // The numbers of both kinds, where something is not what it has to be. There is no value to show, so it has a place.
                "kind" => {
                    let [expected, found] = [level, more].map(|number| kind(number.parse().unwrap_or(usize::MAX)));
                    let fault = Fault::WrongKind { expected, found };
                    Err(Problem::from(fault).at_path(place))
                }
                _ => self.add(name, key, level, more),
            };
            if let Err(problem) = added {
                self.problems.push(problem);
            }
        }
    }

    /// Adds one thing. What is refused changes nothing.
    fn add(&mut self, name: &str, key: &str, level: &str, more: &str) -> Result<(), Problem> {
        let options = &mut self.options;
        match name {
            "level" | "levels" => {
                let targets = self.targets.get_or_insert_with(|| Targets::of(options.instrument()));
                // The number of the kind of a level stands before it.
                let level = given(level.parse().unwrap_or(u8::MAX), more);
                let read = targets.clone();
                *targets = if name == "level" { read.with_level(level) } else { read.with_level_of(key, level) }?;
            }
            "locked" => *options = options.clone().with_locked(key)?,
            "maxStep" => *options = options.clone().with_max_step(whole(level)?)?,
            "ceiling" => *options = options.clone().with_ceiling(whole(level)?)?,
            "ceilings" => *options = options.clone().with_ceiling_of(key, whole(level)?)?,
            // A cost of every level of an indicator.
            "cost" => {
                let levels = options.instrument().scale().levels().skip(1);
                for level in levels {
                    options.put_cost(key, level.into(), more)?;
                }
            }
            _ => options.put_cost(key, whole(level)?, more)?,
        }
        Ok(())
    }
}

/// A whole number: what it is not where an object has something else as the key of a level.
fn whole(text: &str) -> Result<i64, Problem> {
    text.parse().map_err(|_| Fault::WrongKind { expected: Kind::Whole, found: Kind::Text }.into())
}
