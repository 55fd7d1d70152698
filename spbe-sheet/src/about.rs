//! Whose assessment a table is: what stands in lines above it, a label with its value beside it.

use crate::fault::SheetFault;
use crate::grid::{Address, Cell, Grid, Row};
use crate::heading::{Heading, folded};
use crate::problem::SheetProblem;
use std::collections::BTreeMap;

/// A statement above the table, and its cell.
#[derive(Clone, Debug)]
pub(crate) struct Statement {
    pub(crate) text: String,
    pub(crate) cell: Address,
}

/// The statements above a table.
pub(crate) type About = BTreeMap<Heading, Statement>;

/// Reads labels such as `Instansi` or `Tahun:` with what stands to their right, or behind their colon.
pub(crate) fn above(grid: &Grid, header: u32, problems: &mut Vec<SheetProblem>) -> About {
    let mut about = About::new();
    for row in grid.rows.iter().take_while(|row| row.number < header).filter(|row| states(row)) {
        for (at, (column, cell)) in row.cells.iter().enumerate() {
            let Some((heading, statement)) = statement(row, at, *column, cell) else { continue };
            match about.get(&heading) {
                Some(first) if first.text != statement.text => problems.push(
                    SheetProblem::new(SheetFault::StandsTwice { other: first.cell.to_string() })
                        .on(grid.sheet.as_deref())
                        .at(statement.cell.0, statement.cell.1)
                        .showing(&statement.text),
                ),
                Some(_) => {}
                None => drop(about.insert(heading, statement)),
            }
        }
    }
    about
}

/// Whether a row can state something: it is not the header of a table, where headings stand side by side.
fn states(row: &Row) -> bool {
    let own = row.cells.iter().filter(|(_, cell)| !cell.covered && !cell.trimmed().is_empty());
    let headings: Vec<(u32, Option<Heading>)> =
        own.map(|(column, cell)| (*column, Heading::of_text(cell.trimmed()))).collect();
    let of_tables = |heading: &Heading| {
        matches!(heading, Heading::Number | Heading::Indicator | Heading::Value | Heading::Phase(_) | Heading::Final)
    };
    let both = |pair: &[(u32, Option<Heading>)]| match pair {
        [(first, Some(_)), (second, Some(_))] => first.checked_add(1) == Some(*second),
        _ => false,
    };
    let side_by_side = headings.len() > 2 && headings.windows(2).any(both);
    !side_by_side && !headings.iter().filter_map(|(_, heading)| heading.as_ref()).any(of_tables)
}

/// A label, and what it states: behind its colon, or in the cell beside it.
pub(crate) fn statement(row: &Row, at: usize, column: u32, cell: &Cell) -> Option<(Heading, Statement)> {
    let text = cell.trimmed();
    if let Some((label, value)) = text.split_once(':') {
        let (heading, value) = (stated(label)?, value.trim());
        if !value.is_empty() {
            return Some((heading, Statement { text: value.into(), cell: Address(row.number, column) }));
        }
    }
    let heading = stated(text)?;
    // The cell beside it; behind a gap only what stands alone there.
    let filled = |cell: &Cell| !cell.covered && !matches!(cell.trimmed(), "" | ":");
    let mut right = row.cells.iter().skip(at.saturating_add(1));
    let mut beside = column;
    let (column, cell) = right.find(|(column, cell)| {
        beside = if filled(cell) { beside } else { *column };
        filled(cell)
    })?;
    let alone = row.cells.iter().filter(|(_, cell)| filled(cell)).count() == 2;
    if beside.checked_add(1) != Some(*column) && !alone {
        return None;
    }
    let text = cell.trimmed().trim_start_matches(':').trim();
    // Labels side by side are a header of another table, not a statement. `Kelompok | Pemerintah Daerah` is one.
    let filled = row.cells.iter().filter(|(_, cell)| !matches!(cell.trimmed(), "" | ":")).count();
    let names_indicator = ["indikator ", "indicator "].iter().any(|word| folded(text).starts_with(word));
    // Some are never anything else, such as `Tahun |  | Target predikat` where both are blank.
    let never_said = matches!(stated(text), Some(heading) if !matches!(heading, Heading::Agency | Heading::Group));
    let is_label = filled > 2 && Heading::of_text(text).is_some()
        || heading == Heading::Instrument && names_indicator
        || never_said;
    (!is_label).then(|| (heading, Statement { text: text.into(), cell: Address(row.number, *column) }))
}

/// The labels that may stand above a table.
fn stated(label: &str) -> Option<Heading> {
    use Heading::{Agency, Group, Instrument, TargetIndex, TargetPredicate, Year};
    Heading::of_text(label)
        .filter(|heading| matches!(heading, Agency | Group | Year | Instrument | TargetIndex | TargetPredicate))
}
