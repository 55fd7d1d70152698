//! Parts of the documents of plans: steps, choices, options.

use super::card::{fine, number, predicate};
use super::json_write::{Place, Writer};
use super::record_json::value;
use crate::analysis::{Choice, Goal, PathOptions, Plan, Step};
use crate::assessment::Assessment;
use crate::band::Basis;
use crate::index::Index;
use crate::instrument::Instrument;
use crate::name::Lang;
use crate::node::Node;
use alloc::string::ToString;

fn printed(place: Place<'_>, instrument: &Instrument, row: usize) {
    place.text(Node::Indicator(row).number(instrument));
}

pub(super) fn numbers(place: Place<'_>, instrument: &Instrument, rows: impl Iterator<Item = usize>) {
    place.list(|list| rows.for_each(|row| printed(list.item(), instrument, row)));
}

/// An index with its predicate.
pub(super) fn standing(object: &mut Writer, instrument: &Instrument, at: Index, basis: Basis) {
    number(object.at("index"), at.figures());
    predicate(object, instrument, instrument.predicate(at, basis));
}

pub(super) fn goal(place: Place<'_>, goal: &Goal) {
    place.object(|object| {
        object.text_some("predicate", goal.band().map(|band| band.name().indonesian()));
        if let Some(index) = goal.index() {
            object.text("index", &index.to_string());
        }
    });
}

/// What a plan comes to: its cost and counts, and where it leads.
pub(super) fn sums(object: &mut Writer, instrument: &Instrument, plan: &Plan, basis: Basis) {
    object.at("cost").whole(plan.cost());
    object.at("levels").whole(plan.steps().len());
    object.at("indicators").whole(plan.raised().count());
    fine(object.at("change"), plan.gain());
    standing(object, instrument, plan.index(), basis);
}

pub(super) fn steps(object: &mut Writer, instrument: &Instrument, plan: &Plan) {
    object.at("steps").list(|list| plan.steps().iter().for_each(|each| step(list.item(), instrument, *each)));
}

fn step(place: Place<'_>, instrument: &Instrument, step: Step) {
    place.object(|object| {
        printed(object.at("indicator"), instrument, step.row());
        object.text("name", Node::Indicator(step.row()).name(instrument, Lang::Indonesian));
        value(object.at("from"), step.from());
        value(object.at("to"), step.to());
        object.at("cost").whole(step.cost());
        fine(object.at("change"), step.gain());
        object.at("certain").truth(step.is_certain());
    });
}

/// What could as well be chosen otherwise, and how many plans are as good.
pub(super) fn others(object: &mut Writer, instrument: &Instrument, plan: &Plan) {
    object.at("choices").list(|list| plan.choices().iter().for_each(|each| choice(list.item(), instrument, each)));
    count(object.at("arrangements"), plan.arrangements());
    count(object.at("plans"), plan.plans());
}

/// A number that may be past what doubles hold: as text; `null` where it is past what is counted.
fn count(place: Place<'_>, count: Option<u128>) {
    match count {
        Some(count) => place.text(&count.to_string()),
        None => place.null(),
    }
}

fn choice(place: Place<'_>, instrument: &Instrument, choice: &Choice) {
    place.object(|object| match choice {
        Choice::Any { raises, levels, among } => {
            object.at("any").whole(*raises);
            numbers(object.at("of"), instrument, choice.rows());
            object.at("at_most").list(|list| among.iter().for_each(|(_, most)| list.item().whole(*most)));
            object.whole_some("levels_each", Some(*levels).filter(|levels| *levels != 1));
        }
        Choice::Swap { levels, .. } => {
            object.at("levels").list(|list| levels.iter().for_each(|levels| list.item().whole(*levels)));
            numbers(object.at("of"), instrument, choice.rows());
        }
    });
}

/// The raises that there may be and whose cost was not said.
pub(super) fn without_cost(object: &mut Writer, assessment: &Assessment, options: &PathOptions) {
    object.list_some("without_cost", |list| {
        for (row, to) in assessment.without_cost(options) {
            list.item().object(|object| {
                printed(object.at("indicator"), assessment.instrument(), row);
                object.at("to").whole(to);
            });
        }
    });
}

/// What raises cost and which there may be, as far as anything was said.
pub(super) fn options(object: &mut Writer, options: &PathOptions) {
    let instrument = options.instrument();
    object.object_some("options", |object| {
        object.whole_some("max_step", options.max_step());
        object.whole_some("ceiling", options.ceiling());
        object.object_some("ceilings", |object| {
            for (row, most) in options.ceilings() {
                object.at(Node::Indicator(row).number(instrument)).whole(most);
            }
        });
        object.list_some("locked", |list| options.locked().for_each(|row| printed(list.item(), instrument, row)));
        object.list_some("costs", |list| {
            for (row, to, cost) in options.costs() {
                list.item().object(|object| {
                    printed(object.at("indicator"), instrument, row);
                    object.at("to").whole(to);
                    object.at("cost").whole(cost);
                });
            }
        });
    });
}
