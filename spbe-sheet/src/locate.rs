//! Under which instrument a grid is read, and where its table is.

use crate::about::{About, above};
use crate::fault::SheetFault;
use crate::grid::{Address, Cell, Grid};
use crate::heading::Heading;
use crate::kept::Kept;
use crate::limits::HEADER_ROWS;
use crate::problem::{InvalidSheet, SheetProblem};
use crate::read::Options;
use crate::table::{self, Columns};
use crate::value::is_blank;
use spbe_core::{Instrument, PERMENPANRB_59_2020, find_instrument};

/// A table: the instrument it is read under, its columns, and what stands above it.
pub(crate) struct Located {
    pub(crate) instrument: Instrument,
    pub(crate) columns: Columns,
    pub(crate) above: About,
    /// Whether anybody said which instrument it is.
    pub(crate) stated: bool,
}

/// Finds the table in a grid; `None` where there is none.
pub(crate) fn locate(grid: &Grid, options: &Options, kept: Option<&Kept>) -> Result<Option<Located>, InvalidSheet> {
    let mut problems = Vec::new();
    let everywhere = above(grid, u32::MAX, &mut Vec::new());
    let named = everywhere.get(&Heading::Instrument).map(|said| (said.text.clone(), said.cell));
    let named = named.or_else(|| in_column(grid, &options.own)).filter(|(text, _)| !is_blank(text));
    let asked = options.instrument.clone();
    let on = |problem: SheetProblem, id: &str, place: Address| {
        problem.on(grid.sheet.as_deref()).at(place.0, place.1).showing(id)
    };
    let keeps = || Some(kept?.record.as_ref()?.instrument().clone());
    let found = if let Some((id, place)) = &named {
        match (find_instrument(id, &options.own), asked) {
            (Ok(found), Some(asked)) if found.id() != asked.id() => {
                let fault = SheetFault::InstrumentDiffers { asked: asked.id().into() };
                let problem = on(SheetProblem::new(fault), id, *place);
                return if has_table(grid, &asked) { Err(problem.into()) } else { Ok(None) };
            }
            (_, Some(asked)) => asked,
            (Ok(found), None) => found.clone(),
            (Err(problem), None) => {
                let problem = on(SheetProblem::from(problem), id, *place);
                return if has_table(grid, &PERMENPANRB_59_2020) { Err(problem.into()) } else { Ok(None) };
            }
        }
    } else {
        asked.or_else(keeps).unwrap_or_else(|| PERMENPANRB_59_2020.clone())
    };
    let stated = named.is_some() || options.instrument.is_some() || kept.is_some();
    let columns = match table::find(grid, &found.names()) {
        Ok(None) => return Ok(None),
        Ok(Some(columns)) => columns,
        Err(problems) => return Err(InvalidSheet::of(problems)),
    };
    let above = above(grid, columns.from, &mut problems);
    if problems.is_empty() {
        Ok(Some(Located { instrument: found, columns, above, stated }))
    } else {
        Err(InvalidSheet::of(problems))
    }
}

fn has_table(grid: &Grid, instrument: &Instrument) -> bool {
    !matches!(table::find(grid, &instrument.names()), Ok(None))
}

/// The instrument in a column of that name, in the row under its heading.
fn in_column(grid: &Grid, own: &[Instrument]) -> Option<(String, Address)> {
    grid.rows.windows(2).take(HEADER_ROWS).find_map(|pair| {
        let [header, first] = pair else { return None };
        let heading = |cell: &Cell| Heading::of_text(cell.trimmed()) == Some(Heading::Instrument);
        let (column, _) = header.cells.iter().find(|(_, cell)| heading(cell))?;
        let text = first.text(Some(*column));
        find_instrument(text, own).ok().map(|known| (known.id().to_owned(), Address(first.number, *column)))
    })
}
