//! Tables of what raises cost: an indicator, a level and a cost in each row.

use crate::fault::SheetFault;
use crate::grid::{Address, Cell, Grid, Kind, Row};
use crate::heading::folded;
use crate::limits::{HEADER_ROWS, LABEL_BYTES, PROBLEMS};
use crate::problem::{InvalidSheet, SheetProblem};
use crate::read::{names, sheets};
use crate::text;
use crate::value::{is_blank, value};
use spbe_core::{Node, PathOptions};
use std::collections::BTreeMap;

/// What the columns are called: of the indicator, of the level that is reached, of the cost.
const HEADINGS: [&[&str]; 3] = [
    &["indikator", "indicator", "nomor indikator", "nomor", "no"],
    &["tingkat", "level", "tingkat tujuan", "ke tingkat", "to", "to level", "nilai"],
    &["biaya", "cost"],
];

/// Those of a level that leave no doubt: a column of levels beside such a one says what is left.
const CERTAIN: &[&str] = &["tingkat tujuan", "ke tingkat", "to", "to level"];

/// Reads what raises cost and adds it to the options: CSV (comma, semicolon or tab), XLSX or ODS with the columns
/// indicator, level and cost. What else stands in the table is left alone.
///
/// ```
/// use spbe_core::{PERMENPANRB_59_2020, PathOptions};
/// use spbe_sheet::costs;
///
/// let options = PathOptions::of(&PERMENPANRB_59_2020);
/// let options = costs(b"Indikator;Tingkat;Biaya\n1;2;40\n1;3;250\n", options)?;
/// assert_eq!((options.cost(1, 2), options.cost(1, 3), options.cost(1, 4)), (40, 250, 1));
/// # Ok::<(), spbe_sheet::InvalidSheet>(())
/// ```
///
/// # Errors
///
/// Every problem, with its cell: `no_costs`, `stands_twice` (two columns for one thing that say different things),
/// `empty_cell`, `cost_twice`, `unknown_indicator`, `out_of_scale`, `bad_cost`
/// and what is wrong with files, cells and levels.
pub fn costs(bytes: &[u8], options: PathOptions) -> Result<PathOptions, InvalidSheet> {
    if let Some(grids) = sheets(bytes)? {
        let visible = grids.iter().filter(|grid| !grid.hidden);
        let tables: Vec<_> = visible.filter_map(|grid| Some((grid, located(grid)?))).collect();
        return match tables.as_slice() {
            [] => Err(SheetFault::NoCosts.into()),
            [(grid, columns)] => of_table(grid, columns.clone(), options),
            many => Err(SheetFault::SeveralTables { sheets: names(many.iter().map(|(grid, _)| *grid)) }.into()),
        };
    }
    let text = text::decoded(bytes)?;
    let (separators, rest) = text::separators(&text);
    let quotes = |separator: u8| text::bad_quotes(rest, separator);
    let mut tables = Vec::new();
    for separator in &separators {
        let head = text::head(rest, *separator)?;
        tables.extend(located(&head).map(|columns| (*separator, columns)));
    }
    let (separator, columns) = match tables.as_slice() {
        [table] => table.clone(),
        [] => {
            let open = separators.iter().find_map(|separator| quotes(*separator));
            return Err(open.map_or_else(|| SheetFault::NoCosts.into(), bad_quotes));
        }
        _ => return Err(SheetFault::AmbiguousSeparator.into()),
    };
    if let Some(at) = quotes(separator) {
        return Err(bad_quotes(at));
    }
    of_table(&text::grid(rest, separator, usize::MAX)?, columns, options)
}

fn bad_quotes(at: Address) -> InvalidSheet {
    SheetProblem::new(SheetFault::BadQuotes).at(at.0, at.1).into()
}

/// The row of the headings, and the columns that may be those of indicator, level and cost.
#[derive(Clone, Debug)]
struct Columns {
    header: u32,
    columns: [Vec<u32>; 3], // INVARIANT: none is empty
}

/// The first row that names all three columns.
fn located(grid: &Grid) -> Option<Columns> {
    grid.rows.iter().take(HEADER_ROWS).find_map(|row| {
        let named = |headings: &[&str]| {
            let is_named = |cell: &Cell| cell.text.len() <= LABEL_BYTES && headings.contains(&&*folded(&cell.text));
            let columns = row.cells.iter().filter(|(_, cell)| is_named(cell)).map(|(column, _)| *column);
            Some(columns.collect::<Vec<u32>>()).filter(|columns| !columns.is_empty())
        };
        let [indicator, level, cost] = HEADINGS.map(named);
        let level = named(CERTAIN).or(level);
        Some(Columns { header: row.number, columns: [indicator?, level?, cost?] })
    })
}

impl Columns {
    /// The one column of each kind, unless two claim to be it.
    ///
    /// Of several for the indicator those with names are left out, and so are those that say the same as the first.
    fn chosen(self, grid: &Grid, options: &PathOptions) -> Result<[u32; 3], InvalidSheet> {
        let below = || grid.rows.iter().filter(|row| row.number > self.header);
        let numbered = |column: u32| {
            below().all(|row| {
                let cell = row.get(column).filter(|cell| !is_blank(cell.trimmed()));
                cell.is_none_or(|cell| of_indicator(cell, options).is_ok())
            })
        };
        let [mut indicator, level, cost] = self.columns;
        if indicator.len() > 1 && indicator.iter().any(|column| numbered(*column)) {
            indicator.retain(|column| numbered(*column));
        }
        if let [first, rest @ ..] = indicator.as_slice() {
            let said = |row: &Row, column: u32| row.text(Some(column)).to_owned();
            let differs = |column: &u32| below().any(|row| said(row, *column) != said(row, *first));
            indicator = [*first].into_iter().chain(rest.iter().copied().filter(differs)).collect();
        }
        let mut chosen = [0; 3];
        for (chosen, columns) in chosen.iter_mut().zip([indicator, level, cost]) {
            match columns.as_slice() {
                [first, second, ..] => {
                    let other = Address(self.header, *first).to_string();
                    let heading = grid.rows.iter().find(|row| row.number == self.header);
                    let problem = SheetProblem::new(SheetFault::StandsTwice { other }).on(grid.sheet.as_deref());
                    let shown = heading.map_or_else(Default::default, |row| row.text(Some(*second)));
                    return Err(problem.at(self.header, *second).showing(shown).into());
                }
                columns => *chosen = columns.first().copied().unwrap_or_default(),
            }
        }
        Ok(chosen)
    }
}

fn of_table(grid: &Grid, columns: Columns, mut options: PathOptions) -> Result<PathOptions, InvalidSheet> {
    let (mut problems, mut known) = (Vec::new(), BTreeMap::new());
    let header = columns.header;
    let columns = columns.chosen(grid, &options)?;
    let last = grid.rows.iter().find(|row| row.number == header).and_then(|row| row.cells.last());
    let last = last.map(|(column, _)| *column).filter(|_| grid.sheet.is_none());
    for row in grid.rows.iter().filter(|row| row.number > header) {
        if let Some(column) = last.and_then(|last| row.beyond(last)) {
            Place { grid, row, problems: &mut problems }.refuse(column, SheetFault::BeyondHeadings);
            continue;
        }
        let cells = columns.map(|column| row.get(column).filter(|cell| !is_blank(cell.trimmed())));
        if cells.iter().all(Option::is_none) {
            continue;
        }
        let mut place = Place { grid, row, problems: &mut problems };
        let [indicator, level, cost] = columns;
        let indicator = place.read(indicator, |cell| of_indicator(cell, &options));
        let level = place.read(level, |cell| of_level(cell, &options));
        let cost = place.read(cost, of_cost);
        let (Some(of_row), Some(level), Some(cost)) = (indicator, level, cost) else { continue };
        let [first, ..] = columns;
        let here = Address(row.number, first);
        if let Some(before) = known.insert((of_row, level), here) {
            known.insert((of_row, level), before);
            place.refuse(first, SheetFault::CostTwice { first: before.to_string() });
            continue;
        }
        let number = Node::Indicator(of_row).number(options.instrument()).to_owned();
        if let Err(problem) = options.put_cost(number.as_str(), level.into(), &cost) {
            place.refuse(first, problem.fault().clone().into());
        }
    }
    if problems.len() > PROBLEMS {
        problems.truncate(PROBLEMS);
        problems.push(SheetProblem::new(SheetFault::More));
    }
    if problems.is_empty() { Ok(options) } else { Err(InvalidSheet::of(problems)) }
}

/// A row whose cells are read, and what is wrong with them.
struct Place<'a> {
    grid: &'a Grid,
    row: &'a Row,
    problems: &'a mut Vec<SheetProblem>,
}

impl Place<'_> {
    /// What a cell says, unless something is wrong with it.
    fn read<T>(&mut self, column: u32, read: impl FnOnce(&Cell) -> Result<T, SheetFault>) -> Option<T> {
        let cell = self.row.get(column).filter(|cell| !is_blank(cell.trimmed()));
        let said = cell.map_or(Err(SheetFault::EmptyCell), |cell| match cell.kind {
            Kind::Error => Err(SheetFault::ShowsError),
            Kind::Formula => Err(SheetFault::NoResult),
            Kind::Date => Err(SheetFault::HoldsDate),
            _ => read(cell),
        });
        said.map_err(|fault| self.refuse(column, fault)).ok()
    }

    fn refuse(&mut self, column: u32, fault: SheetFault) {
        let shown = self.row.text(Some(column));
        let problem = SheetProblem::new(fault).on(self.grid.sheet.as_deref()).at(self.row.number, column);
        self.problems.push(problem.showing(shown));
    }
}

fn of_indicator(cell: &Cell, options: &PathOptions) -> Result<usize, SheetFault> {
    Ok(options.read_row(cell.trimmed()).map_err(|problem| problem.fault().clone())?)
}

fn of_level(cell: &Cell, options: &PathOptions) -> Result<u8, SheetFault> {
    let read = value(cell, options.instrument().scale(), None);
    let level = match read {
        Ok(Some(value)) => value.level().ok_or(SheetFault::NotALevel)?,
        Ok(None) | Err(SheetFault::NotAValue) => return Err(SheetFault::NotALevel),
        Err(fault) => return Err(fault),
    };
    Ok(options.read_level(level.into()).map_err(|problem| problem.fault().clone())?)
}

fn of_cost(cell: &Cell) -> Result<String, SheetFault> {
    let cost = PathOptions::read_cost(cell.trimmed()).map_err(|problem| problem.fault().clone())?;
    Ok(cost.to_string())
}
