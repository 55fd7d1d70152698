//! The cheapest way up, and how safe a predicate is.
//!
//! Answers cross as the documents that the library writes of them; what these
//! do not say, the levels afterwards above all, crosses beside them.

use crate::errors::{Refused, answer, refused, refused_by};
use crate::full::sheets;
use crate::levels::{assessment, given};
use crate::registry::instrument;
use spbe_core::{
    Assessment, Basis, Fault, Goal, Kind, MarginReport, Node, Path, PathOptions, PathReport, Plan, Problem, Record,
    Targets,
};
use spbe_sheet::costs;
use wasm_bindgen::prelude::*;

/// The cheapest way to a goal; without one to the next predicate. A document of format `spbe-path/1`, and that of
/// the assessment afterwards; nothing where there is no next predicate.
///
/// # Errors
///
/// Every problem of the values; that of the goal, or the first of what was said.
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
        Ok(Vec::from([report.to_json(None), after]))
    })
}

/// What it takes to bring every indicator to its target, in the texts of [`path`].
///
/// # Errors
///
/// Every problem of the values; the first of the targets, or of what was said.
#[wasm_bindgen(js_name = toTarget)]
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "lists of texts cross the border by value")]
pub fn to_target(number: u32, units: &[i32], rounded: bool, asked: Vec<String>, said: Vec<String>) -> Vec<String> {
    answer(|| {
        let assessment = assessment(number, units)?;
        let instrument = assessment.instrument().clone();
        let targets = asked.chunks_exact(FIELDS).try_fold(Targets::of(&instrument), target);
        let targets = targets.map_err(|problem| refused_by(&instrument, &problem.into()))?;
        let options = options(&assessment, basis(rounded), &said)?;
        let report = PathReport::new(assessment, options).with_targets(targets).map_err(refused)?;
        let plan = report.to_target().map(|(_, all)| after(all.plan())).unwrap_or_default();
        Ok(Vec::from([report.to_json(None), plan]))
    })
}

/// The best index for every cost: a document of format `spbe-path/1`.
///
/// # Errors
///
/// Every problem of the values; the first of what was said.
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

/// How safe the predicate is: a document of format `spbe-margin/1`, and that of the assessment after the drops,
/// where there is a predicate to lose.
///
/// # Errors
///
/// Every problem of the values.
#[wasm_bindgen]
#[must_use]
pub fn margin(number: u32, units: &[i32], rounded: bool) -> Vec<String> {
    answer(|| {
        let report = MarginReport::new(assessment(number, units)?, basis(rounded)).map_err(refused)?;
        let drops = report.margin().map(|margin| after(margin.drops()));
        Ok([report.to_json(None)].into_iter().chain(drops).collect())
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

/// What becomes of an assessment, as a document of format `spbe-assessment/1`.
fn after(plan: &Plan) -> String {
    Record::new(plan.after().as_draft().clone()).to_json()
}

/// How many texts there are for each thing that was said.
const FIELDS: usize = 4;

/// What raises cost, and which there may be. Each thing that was said has four texts: its name, the indicator
/// that it is about, a level, and what else there is to it.
fn options(assessment: &Assessment, basis: Basis, said: &[String]) -> Result<PathOptions, Refused> {
    let instrument = assessment.instrument();
    let start = (PathOptions::of(instrument).with_basis(basis), None);
    let read = said.chunks_exact(FIELDS).try_fold(start, |(options, targets), fields| match name(fields) {
        "level" | "levels" => {
            let targets = targets.unwrap_or_else(|| Targets::of(instrument));
            Ok((options, Some(target(targets, fields)?)))
        }
        _ => Ok((option(options, fields)?, targets)),
    });
    let (options, targets) = read.map_err(|problem: Problem| refused_by(instrument, &problem.into()))?;
    Ok(match targets {
        Some(targets) => options.with_targets(targets),
        None => options,
    })
}

fn name(fields: &[String]) -> &str {
    fields.first().map_or("", String::as_str)
}

/// Adds one thing that was said.
fn option(mut options: PathOptions, fields: &[String]) -> Result<PathOptions, Problem> {
    let [name, key, level, cost] = fields else { return Ok(options) };
    match name.as_str() {
        "locked" => return options.with_locked(key.as_str()),
        "maxStep" => return options.with_max_step(whole(level)?),
        "ceiling" => return options.with_ceiling(whole(level)?),
        "ceilings" => return options.with_ceiling_of(key.as_str(), whole(level)?),
        // A cost of every level of an indicator.
        "cost" => {
            let levels = options.instrument().scale().levels().skip(1);
            for level in levels {
                options.put_cost(key.as_str(), level.into(), cost)?;
            }
        }
        _ => options.put_cost(key.as_str(), whole(level)?, cost)?,
    }
    Ok(options)
}

/// Adds a level that all indicators are to have, or one of them: the number of its kind stands before it.
fn target(targets: Targets, fields: &[String]) -> Result<Targets, Problem> {
    let [name, key, kind, level] = fields else { return Ok(targets) };
    let level = given(kind.parse().unwrap_or(u8::MAX), level);
    if name == "level" { targets.with_level(level) } else { targets.with_level_of(key, level) }
}

/// A whole number: what it is not where an object has something else as the key of a level.
fn whole(text: &str) -> Result<i64, Problem> {
    text.parse().map_err(|_| Fault::WrongKind { expected: Kind::Whole, found: Kind::Text }.into())
}
