//! Tables with a row for each indicator: of one agency, or of several with their name in each row.

use crate::about::About;
use crate::builder::{Builder, Context};
use crate::fault::SheetFault;
use crate::found::{Found, PassedOver};
use crate::grid::{Address, Grid, Row};
use crate::heading::{Heading, sums_up};
use crate::indicator::{self, Meaning};
use crate::problem::SheetProblem;
use crate::table::counts_columns;
use crate::value::{is_blank, value};
use crate::wide;
use std::collections::BTreeMap;

/// Reads a whole table.
pub(crate) fn table(
    grid: &Grid,
    context: Context<'_>,
    above: &About,
    problems: &mut Vec<SheetProblem>,
) -> (Vec<Found>, Vec<PassedOver>) {
    let mut builders: Vec<Builder<'_>> = Vec::new();
    let mut by_key: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    let mut passed_over = Vec::new();
    for row in grid.rows.iter().filter(|row| row.number > context.columns.header) {
        let Some(indicator) = indicator_of(row, context, &mut passed_over, problems) else { continue };
        let Some(key) = key(row, context, problems) else { continue };
        let at = *by_key.entry(key).or_insert(builders.len());
        if at == builders.len() {
            builders.push(Builder::new(context, row.number, wide::about(row, context, above)));
        }
        let Some(builder) = builders.get_mut(at) else { continue };
        let place = Address(row.number, labels(context).next().unwrap_or_default());
        if let Some(first) = builder.seen.get(&indicator) {
            let number =
                context.instrument.indicators().get(indicator.saturating_sub(1)).map_or("", |row| row.number());
            let fault = SheetFault::Twice { first: first.to_string() };
            let text = row.text(Some(place.1));
            builder.problems.push(context.problem(fault, place.0, place.1, text).of_indicator(number));
            continue;
        }
        builder.seen.insert(indicator, place);
        agree(row, context, builder);
        wide::instrument_of_row(row, context, builder);
        builder.settled(row, indicator);
    }
    let mut found = Vec::new();
    for builder in builders {
        match builder.finish() {
            Ok(agency) => found.push(agency),
            Err(mut refused) => problems.append(&mut refused),
        }
    }
    (found, passed_over)
}

/// The columns that say which indicator a row is.
fn labels(context: Context<'_>) -> impl Iterator<Item = u32> {
    let columns = context.columns;
    [Heading::Number, Heading::Indicator].into_iter().filter_map(|heading| columns.get(heading))
}

/// The indicator of a row, or `None` for a title, a sum, a footnote, and for a row that is refused.
fn indicator_of(
    row: &Row,
    context: Context<'_>,
    passed_over: &mut Vec<PassedOver>,
    problems: &mut Vec<SheetProblem>,
) -> Option<usize> {
    let own = |heading| context.columns.get(heading).and_then(|column| row.get(column)).filter(|cell| !cell.covered);
    let (number, name) = (own(Heading::Number), own(Heading::Indicator));
    let text = |cell: Option<&crate::grid::Cell>| cell.map_or(String::new(), |cell| cell.trimmed().to_owned());
    let (number, name) = (text(number), text(name));
    let filled = |column: u32| row.get(column).is_some_and(|cell| !cell.covered && !is_blank(cell.trimmed()));
    let given: Vec<u32> =
        context.columns.of_values().map(|(_, column)| column).filter(|column| filled(*column)).collect();
    if counts_columns(row, context.columns) {
        return None;
    }
    let column = labels(context).next().unwrap_or_default();
    let shown = if number.is_empty() { &name } else { &number };
    let mut pass = || {
        if let Some((_, first)) = row.cells.first().filter(|_| !given.is_empty()) {
            let text = first.trimmed().chars().take(40).collect();
            passed_over.push(PassedOver { sheet: context.sheet.map(Into::into), row: row.number, text });
        }
    };
    match indicator::of_row(&number, &name, context.instrument) {
        Ok(Meaning::Indicator(indicator)) => return Some(indicator),
        Ok(Meaning::Other) => {} // a domain or an aspect, with or without its index
        _ if given.is_empty() => {}
        Err(fault) => problems.push(context.problem(fault, row.number, column, shown)),
        Ok(Meaning::Unknown) if sums_up(&name) || sums_up(&number) => pass(),
        Ok(Meaning::Unknown) => {
            // A value without an indicator. Text under the table, such as a place and a date, is none.
            let scale = context.instrument.scale();
            let cells = given.iter().filter_map(|column| Some((*column, row.get(*column)?)));
            match cells.into_iter().find(|(_, cell)| matches!(value(cell, scale, None), Ok(Some(_)))) {
                None => pass(),
                Some((at, cell)) if shown.is_empty() && covers(row, context) => {
                    problems.push(context.problem(SheetFault::Merged, row.number, at, cell.trimmed()));
                }
                Some((at, cell)) if shown.is_empty() => {
                    problems.push(context.problem(SheetFault::NoIndicator, row.number, at, cell.trimmed()));
                }
                Some(_) => {
                    let fault = indicator::unknown(shown, context.instrument);
                    problems.push(context.problem(fault, row.number, column, shown));
                }
            }
        }
    }
    None
}

/// Whether the row's number or name is part of a merged cell that begins higher up.
fn covers(row: &Row, context: Context<'_>) -> bool {
    labels(context).any(|column| row.get(column).is_some_and(|cell| cell.covered))
}

/// Whose row it is, in a table of several agencies.
fn key(row: &Row, context: Context<'_>, problems: &mut Vec<SheetProblem>) -> Option<Vec<String>> {
    let text = |heading| row.text(context.columns.get(heading)).to_owned();
    let key = [Heading::Agency, Heading::Year].map(text);
    if let Some(column) = context.columns.get(Heading::Agency).filter(|_| key.iter().take(1).any(String::is_empty)) {
        problems.push(context.problem(SheetFault::NoAgency, row.number, column, ""));
        return None;
    }
    Some(key.to_vec())
}

/// Whether the row says the same of its agency as the rows before.
fn agree(row: &Row, context: Context<'_>, builder: &mut Builder<'_>) {
    for heading in [Heading::Group, Heading::TargetIndex, Heading::TargetPredicate] {
        let Some(column) = context.columns.get(heading) else { continue };
        let (text, said) = (row.text(Some(column)), builder.about.get(&heading));
        let other = said.map(|said| said.text.clone()).unwrap_or_default();
        if !is_blank(text) && text != other {
            builder.problems.push(context.problem(SheetFault::Contradicts { other }, row.number, column, text));
        }
    }
}
