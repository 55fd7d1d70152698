//! Parts of the documents of plans: steps, choices, options.

use super::card::{fine, index, predicate_tree};
use super::json::Json;
use super::record_json::value_tree;
use crate::analysis::{Choice, Goal, PathOptions, Plan, Step};
use crate::band::Basis;
use crate::index::Index;
use crate::instrument::Instrument;
use crate::name::Lang;
use crate::node::Node;
use alloc::string::ToString;
use alloc::vec::Vec;

/// Keys with what stands there, if anything does.
pub(super) type Entries<'a> = Vec<(&'static str, Option<Json<'a>>)>;

pub(super) fn whole<'a>(number: impl ToString + Copy) -> Json<'a> {
    Json::number(number.to_string())
}

fn number(instrument: &Instrument, row: usize) -> Json<'_> {
    Json::text(Node::Indicator(row).number(instrument))
}

pub(super) fn numbers(instrument: &Instrument, rows: impl Iterator<Item = usize>) -> Json<'_> {
    Json::List(rows.map(|row| number(instrument, row)).collect())
}

/// An index with its predicate.
pub(super) fn standing(instrument: &Instrument, at: Index, basis: Basis) -> Entries<'_> {
    let predicate = instrument.predicate(at, basis);
    Vec::from([("index", Some(index(at))), ("predicate", predicate_tree(instrument, predicate))])
}

pub(super) fn goal(goal: &Goal) -> Json<'_> {
    Json::object([
        ("predicate", goal.band().map(|band| Json::text(band.name().indonesian()))),
        ("index", goal.index().map(|index| Json::text(index.to_string()))),
    ])
}

/// What a plan comes to: its cost and counts, and where it leads.
pub(super) fn sums<'a>(instrument: &'a Instrument, plan: &Plan, basis: Basis) -> Entries<'a> {
    let mut entries = Vec::from([
        ("cost", Some(whole(plan.cost()))),
        ("levels", Some(whole(plan.steps().len()))),
        ("indicators", Some(whole(plan.raised().count()))),
        ("change", Some(fine(plan.gain()))),
    ]);
    entries.extend(standing(instrument, plan.index(), basis));
    entries
}

pub(super) fn steps<'a>(instrument: &'a Instrument, plan: &Plan) -> Json<'a> {
    Json::List(plan.steps().iter().map(|step| self::step(instrument, *step)).collect())
}

fn step(instrument: &Instrument, step: Step) -> Json<'_> {
    let node = Node::Indicator(step.row());
    Json::object([
        ("indicator", Some(number(instrument, step.row()))),
        ("name", Some(Json::text(node.name(instrument, Lang::Indonesian)))),
        ("from", Some(value_tree(step.from()))),
        ("to", Some(value_tree(step.to()))),
        ("cost", Some(whole(step.cost()))),
        ("change", Some(fine(step.gain()))),
        ("certain", Some(Json::Bool(step.is_certain()))),
    ])
}

/// What could as well be chosen otherwise, and how many plans are as good.
pub(super) fn others<'a>(instrument: &'a Instrument, plan: &Plan) -> Entries<'a> {
    let count = |count: Option<u128>| Some(count.map_or(Json::Null, |count| Json::text(count.to_string())));
    let choices = plan.choices().iter().map(|choice| self::choice(instrument, choice));
    Vec::from([
        ("choices", Some(Json::List(choices.collect()))),
        ("arrangements", count(plan.arrangements())),
        ("plans", count(plan.plans())),
    ])
}

fn choice<'a>(instrument: &'a Instrument, choice: &Choice) -> Json<'a> {
    let counts = |counts: &mut dyn Iterator<Item = usize>| Json::List(counts.map(whole).collect());
    match choice {
        Choice::Any { raises, levels, among } => Json::object([
            ("any", Some(whole(*raises))),
            ("of", Some(numbers(instrument, choice.rows()))),
            ("at_most", Some(counts(&mut among.iter().map(|(_, most)| *most)))),
            ("levels_each", (*levels != 1).then(|| whole(*levels))),
        ]),
        Choice::Swap { levels, .. } => Json::object([
            ("levels", Some(counts(&mut levels.iter().copied()))),
            ("of", Some(numbers(instrument, choice.rows()))),
        ]),
    }
}

/// What raises cost and which there may be, as far as anything was said; `None` where nothing was.
pub(super) fn options(options: &PathOptions) -> Option<Json<'_>> {
    let instrument = options.instrument();
    let level = |level: u8| Json::number(level.to_string());
    let cost = |(row, to, cost): (usize, u8, u64)| {
        Json::object([
            ("indicator", Some(number(instrument, row))),
            ("to", Some(level(to))),
            ("cost", Some(whole(cost))),
        ])
    };
    let ceiling = |(row, most): (usize, u8)| (Node::Indicator(row).number(instrument).to_string().into(), level(most));
    let tree = Json::object([
        ("max_step", options.max_step().map(whole)),
        ("ceiling", options.ceiling().map(level)),
        ("ceilings", (options.ceilings().len() > 0).then(|| Json::Object(options.ceilings().map(ceiling).collect()))),
        ("locked", (options.locked().len() > 0).then(|| numbers(instrument, options.locked()))),
        ("costs", (options.costs().len() > 0).then(|| Json::List(options.costs().map(cost).collect()))),
    ]);
    match &tree {
        Json::Object(entries) if entries.is_empty() => None,
        _ => Some(tree),
    }
}
