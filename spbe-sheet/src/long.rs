//! Tables with a row for each indicator: of one agency, or of several with their name in each row.

use crate::about::{About, statement};
use crate::builder::{Builder, Context};
use crate::fault::SheetFault;
use crate::found::{Found, PassedOver};
use crate::grid::{Address, Grid, Row};
use crate::heading::Heading;
use crate::labels::{Label, Labels};
use crate::limits::{PROBLEMS, RECORDS};
use crate::problem::SheetProblem;
use crate::table::repeated;
use crate::value::is_blank;
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
    let labels = Labels::new(grid, context);
    let mut refused = 0_usize;
    for row in grid.rows.iter().filter(|row| row.number > context.columns.header) {
        if problems.len().saturating_add(refused) > PROBLEMS {
            break;
        }
        match next_table(row, grid, &labels, above) {
            Next::Row => {}
            Next::Header => continue,
            Next::Table(problem) => {
                problems.push(*problem);
                break;
            }
        }
        let (indicator, given) = match labels.label(row) {
            Label::Indicator(indicator, given) => (indicator, given),
            Label::PassedOver(passed) => {
                passed_over.push(passed);
                continue;
            }
            Label::Refused(problem) => {
                problems.push(*problem);
                continue;
            }
            Label::Nothing => continue,
        };
        let Some(key) = key(row, context, problems) else { continue };
        let at = *by_key.entry(key).or_insert(builders.len());
        if at == RECORDS {
            problems.push(wide::too_many(context));
            break;
        }
        if at == builders.len() {
            builders.push(Builder::new(context, row.number, wide::about(row, context, above)));
        }
        let Some(builder) = builders.get_mut(at) else { continue };
        let before = builder.problems.len();
        indicator_row(row, context, builder, indicator, given, labels.column());
        refused = refused.saturating_add(builder.problems.len().saturating_sub(before));
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

/// Reads a row of an indicator. One without a value, such as a line of a legend, repeats nothing.
fn indicator_row(
    row: &Row,
    context: Context<'_>,
    builder: &mut Builder<'_>,
    indicator: usize,
    given: bool,
    column: u32,
) {
    let place = Address(row.number, column);
    match builder.seen.get(&indicator) {
        Some(_) if !given => return,
        Some((first, true)) => {
            let number =
                context.instrument.indicators().get(indicator.saturating_sub(1)).map_or("", |row| row.number());
            let fault = SheetFault::Twice { first: first.to_string() };
            let problem = context.problem(fault, place.0, place.1, row.text(Some(place.1)));
            builder.problems.push(problem.of_indicator(number));
            return;
        }
        _ => {}
    }
    builder.seen.insert(indicator, (place, given));
    agree(row, context, builder);
    wide::instrument_of_row(row, context, builder);
    wide::beyond(row, context, builder);
    builder.settled(row, indicator);
}

/// What a row below the header begins.
enum Next {
    /// Nothing: it is one of the table.
    Row,
    /// A header printed again, as on every page.
    Header,
    /// Another table.
    Table(Box<SheetProblem>),
}

fn next_table(row: &Row, grid: &Grid, labels: &Labels<'_>, above: &About) -> Next {
    let context = labels.context();
    let columns = context.columns;
    let other = |column: u32, text: &str| {
        Next::Table(Box::new(context.problem(SheetFault::SecondTable, row.number, column, text)))
    };
    let label = |(_, cell): &&(u32, crate::grid::Cell)| {
        matches!(Heading::of_text(cell.trimmed()), Some(Heading::Number | Heading::Indicator))
    };
    if let Some((column, cell)) = row.cells.iter().find(label) {
        let texts = |row: &Row| row.cells.iter().map(|(at, cell)| (*at, cell.trimmed().to_owned())).collect::<Vec<_>>();
        let header = |row: &&Row| (columns.from..=columns.header).contains(&row.number);
        if grid
            .rows
            .iter()
            .take_while(|row| row.number <= columns.header)
            .filter(header)
            .any(|own| texts(own) == texts(row))
        {
            return Next::Header;
        }
        match repeated(row, labels.names()) {
            Some(again) if again.named == columns.named => return Next::Header,
            Some(_) => return other(*column, cell.trimmed()),
            None => {}
        }
    }
    let Some(agency) = above.get(&Heading::Agency) else { return Next::Row };
    for (at, (column, cell)) in row.cells.iter().enumerate() {
        let Some((Heading::Agency, said)) = statement(row, at, *column, cell) else { continue };
        if wide::folded_name(&said.text) != wide::folded_name(&agency.text) {
            return other(said.cell.1, &said.text);
        }
    }
    Next::Row
}

/// Whose row it is, in a table of several agencies.
fn key(row: &Row, context: Context<'_>, problems: &mut Vec<SheetProblem>) -> Option<Vec<String>> {
    let text = |heading| wide::folded_name(row.text(context.columns.get(heading)));
    let key = [Heading::Agency, Heading::Year].map(text);
    if let Some(column) = context.columns.get(Heading::Agency).filter(|_| key.iter().take(1).any(|text| is_blank(text)))
    {
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
