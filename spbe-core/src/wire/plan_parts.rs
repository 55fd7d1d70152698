//! Parts of the documents of plans: steps, choices, options.

use super::card::{fine, number, predicate_tree};
use super::json::Json;
use super::json_write::Object;
use super::record_json::value_tree;
use crate::analysis::{Choice, Goal, PathOptions, Plan, Step};
use crate::assessment::Assessment;
use crate::band::Basis;
use crate::index::Index;
use crate::instrument::Instrument;
use crate::name::Lang;
use crate::node::Node;
use alloc::string::ToString;
use alloc::vec::Vec;

fn printed(instrument: &Instrument, row: usize) -> Json<'_> {
    Json::text(Node::Indicator(row).number(instrument))
}

pub(super) fn numbers(instrument: &Instrument, rows: impl Iterator<Item = usize>) -> Json<'_> {
    Json::List(rows.map(|row| printed(instrument, row)).collect())
}

/// An index with its predicate.
pub(super) fn standing<'a>(object: &mut Object<'a>, instrument: &'a Instrument, at: Index, basis: Basis) {
    object.put("index", number(at.figures()));
    object.put_some("predicate", predicate_tree(instrument, instrument.predicate(at, basis)));
}

pub(super) fn goal(goal: &Goal) -> Json<'_> {
    Json::object(|object| {
        object.text_some("predicate", goal.band().map(|band| band.name().indonesian()));
        object.put_some("index", goal.index().map(|index| Json::text(index.to_string())));
    })
}

/// What a plan comes to: its cost and counts, and where it leads.
pub(super) fn sums<'a>(object: &mut Object<'a>, instrument: &'a Instrument, plan: &Plan, basis: Basis) {
    object.put("cost", Json::whole(plan.cost()));
    object.put("levels", Json::whole(plan.steps().len()));
    object.put("indicators", Json::whole(plan.raised().count()));
    object.put("change", fine(plan.gain()));
    standing(object, instrument, plan.index(), basis);
}

pub(super) fn steps<'a>(instrument: &'a Instrument, plan: &Plan) -> Json<'a> {
    Json::List(plan.steps().iter().map(|step| self::step(instrument, *step)).collect())
}

fn step(instrument: &Instrument, step: Step) -> Json<'_> {
    Json::object(|object| {
        object.put("indicator", printed(instrument, step.row()));
        object.text("name", Node::Indicator(step.row()).name(instrument, Lang::Indonesian));
        object.put("from", value_tree(step.from()));
        object.put("to", value_tree(step.to()));
        object.put("cost", Json::whole(step.cost()));
        object.put("change", fine(step.gain()));
        object.put("certain", Json::Bool(step.is_certain()));
    })
}

/// What could as well be chosen otherwise, and how many plans are as good.
pub(super) fn others<'a>(object: &mut Object<'a>, instrument: &'a Instrument, plan: &Plan) {
    let count = |count: Option<u128>| count.map_or(Json::Null, |count| Json::text(count.to_string()));
    let choices = plan.choices().iter().map(|choice| self::choice(instrument, choice));
    object.put("choices", Json::List(choices.collect()));
    object.put("arrangements", count(plan.arrangements()));
    object.put("plans", count(plan.plans()));
}

fn choice<'a>(instrument: &'a Instrument, choice: &Choice) -> Json<'a> {
    let counts = |counts: &mut dyn Iterator<Item = usize>| Json::List(counts.map(Json::whole).collect());
    Json::object(|object| match choice {
        Choice::Any { raises, levels, among } => {
            object.put("any", Json::whole(*raises));
            object.put("of", numbers(instrument, choice.rows()));
            object.put("at_most", counts(&mut among.iter().map(|(_, most)| *most)));
            object.put_some("levels_each", (*levels != 1).then(|| Json::whole(*levels)));
        }
        Choice::Swap { levels, .. } => {
            object.put("levels", counts(&mut levels.iter().copied()));
            object.put("of", numbers(instrument, choice.rows()));
        }
    })
}

/// The raises that there may be and whose cost was not said.
pub(super) fn without_cost<'a>(assessment: &'a Assessment, options: &PathOptions) -> Vec<Json<'a>> {
    let raise = |(row, to): (usize, u8)| {
        Json::object(|object| {
            object.put("indicator", printed(assessment.instrument(), row));
            object.put("to", Json::whole(to));
        })
    };
    assessment.without_cost(options).map(raise).collect()
}

/// What raises cost and which there may be, as far as anything was said; `None` where nothing was.
pub(super) fn options(options: &PathOptions) -> Option<Json<'_>> {
    let instrument = options.instrument();
    let cost = |(row, to, cost): (usize, u8, u64)| {
        Json::object(|object| {
            object.put("indicator", printed(instrument, row));
            object.put("to", Json::whole(to));
            object.put("cost", Json::whole(cost));
        })
    };
    let ceiling =
        |(row, most): (usize, u8)| (Node::Indicator(row).number(instrument).to_string().into(), Json::whole(most));
    let tree = Json::object(|object| {
        object.put_some("max_step", options.max_step().map(Json::whole));
        object.put_some("ceiling", options.ceiling().map(Json::whole));
        object.put_some(
            "ceilings",
            (options.ceilings().len() > 0).then(|| Json::Object(options.ceilings().map(ceiling).collect())),
        );
        object.put_some("locked", (options.locked().len() > 0).then(|| numbers(instrument, options.locked())));
        object.list_some("costs", options.costs().map(cost).collect());
    });
    match &tree {
        Json::Object(entries) if entries.is_empty() => None,
        _ => Some(tree),
    }
}
