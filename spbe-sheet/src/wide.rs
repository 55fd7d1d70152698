//! Tables with a row for each agency and a column for each indicator.

use crate::about::{About, Statement};
use crate::builder::{Builder, Context};
use crate::fault::{SheetFault, SheetMeasure};
use crate::found::{Found, PassedOver};
use crate::grid::{Address, Cell, Grid, Row};
use crate::heading::Heading;
use crate::limits::{PROBLEMS, RECORDS};
use crate::problem::SheetProblem;
use crate::table::counts_columns;
use crate::value::{is_blank, value};
use crate::words::sums_up;

/// What a row of such a table is.
pub(crate) enum Wide {
    /// An assessment, or every problem with it.
    Agency(Result<Box<Found>, Vec<SheetProblem>>),
    /// A sum, an average, a footnote.
    PassedOver(PassedOver),
    /// Nothing that anybody would miss.
    Nothing,
}

/// Reads a row under the header.
pub(crate) fn row(row: &Row, context: Context<'_>, above: &About) -> Wide {
    let columns = context.columns;
    let filled = |cell: &Cell| !is_blank(cell.trimmed());
    let Some((_, first)) = row.cells.iter().find(|(_, cell)| filled(cell)) else { return Wide::Nothing };
    if counts_columns(row, columns) {
        return Wide::Nothing;
    }
    let label = row.text(columns.get(Heading::Agency));
    let first = first.trimmed();
    let shown = if is_blank(label) { first } else { label };
    let values = || columns.indicators.iter().filter_map(|(column, _)| row.get(*column));
    if values().all(|cell| !is_value(cell, context)) && Heading::of_text(label) == Some(Heading::Agency) {
        return Wide::Nothing; // The header printed again, as on every page.
    }
    if !values().any(filled) || sums_up(shown) || shown != first && sums_up(first) {
        return Wide::PassedOver(PassedOver::new(context.sheet, row.number, shown));
    }
    if let Some(column) = columns.get(Heading::Agency).filter(|_| is_blank(label)) {
        // A line under the table may hold a date or a name where values stand.
        if !values().any(|cell| is_value(cell, context)) {
            return Wide::PassedOver(PassedOver::new(context.sheet, row.number, shown));
        }
        return Wide::Agency(Err(vec![context.problem(SheetFault::NoAgency, row.number, column, "")]));
    }
    let mut builder = Builder::new(context, row.number, about(row, context, above));
    for (column, indicator) in &columns.indicators {
        builder.single(row, *column, *indicator);
    }
    instrument_of_row(row, context, &mut builder);
    beyond(row, context, &mut builder);
    Wide::Agency(builder.finish().map(Box::new))
}

/// What the row says of its agency, over what stands above the table.
pub(crate) fn about(row: &Row, context: Context<'_>, above: &About) -> About {
    let mut about = above.clone();
    for (heading, column) in &context.columns.named {
        if let Some(cell) = row.get(*column) {
            about.insert(*heading, Statement { text: cell.trimmed().into(), cell: Address(row.number, *column) });
        }
    }
    about
}

/// A row that names another instrument than its table.
pub(crate) fn instrument_of_row(row: &Row, context: Context<'_>, builder: &mut Builder<'_>) {
    let Some(column) = context.columns.get(Heading::Instrument) else { return };
    let (text, asked) = (row.text(Some(column)), context.instrument.id());
    if !is_blank(text) && text != asked {
        let fault = SheetFault::InstrumentDiffers { asked: asked.into() };
        builder.problems.push(context.problem(fault, row.number, column, text));
    }
}

/// A row of a text with a cell beyond the last heading: something in it was parted that belongs together.
pub(crate) fn beyond(row: &Row, context: Context<'_>, builder: &mut Builder<'_>) {
    let cell = row.beyond(context.columns.last()).filter(|_| context.sheet.is_none());
    if let Some(column) = cell {
        builder.problems.push(context.problem(SheetFault::BeyondHeadings, row.number, column, row.text(Some(column))));
    }
}

/// Whether a cell holds a value of the scale.
fn is_value(cell: &Cell, context: Context<'_>) -> bool {
    matches!(value(cell, context.instrument.scale(), None), Ok(Some(_)))
}

/// A name as it is compared: blanks and case do not matter.
pub(crate) fn folded_name(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

pub(crate) fn too_many(context: Context<'_>) -> SheetProblem {
    SheetProblem::new(SheetFault::TooLarge { what: SheetMeasure::Records, limit: RECORDS }).on(context.sheet)
}

/// Reads a whole table.
pub(crate) fn table(
    grid: &Grid,
    context: Context<'_>,
    above: &About,
    problems: &mut Vec<SheetProblem>,
) -> (Vec<Found>, Vec<PassedOver>) {
    let (mut found, mut passed_over) = (Vec::new(), Vec::new());
    for line in grid.rows.iter().filter(|line| line.number > context.columns.header) {
        match row(line, context, above) {
            Wide::Agency(Ok(agency)) => found.push(*agency),
            Wide::Agency(Err(mut refused)) => problems.append(&mut refused),
            Wide::PassedOver(passed) => passed_over.push(passed),
            Wide::Nothing => {}
        }
        if problems.len() > PROBLEMS {
            break;
        }
        if found.len() > RECORDS {
            problems.push(too_many(context));
            break;
        }
    }
    (found, passed_over)
}
