//! From the bytes of a file to the assessments in it.

use crate::builder::Context;
use crate::fault::{SheetFault, SheetMeasure};
use crate::found::{Contents, Found, PassedOver};
use crate::grid::Grid;
use crate::kept::{self, Kept};
use crate::limits::{FILE_BYTES, PROBLEMS};
use crate::locate::{Located, locate};
use crate::problem::{InvalidSheet, SheetProblem, shortened};
use crate::table::{self, Columns};
use crate::value::is_blank;
use crate::{long, pack, text, wide, workbook};
use spbe_core::{Fault, INSTRUMENTS, Instrument, PERMENPANRB_59_2020, fitting};

/// What a reader is told beside the file.
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub(crate) instrument: Option<Instrument>,
    pub(crate) own: Vec<Instrument>,
    pub(crate) sheet: Option<String>,
}

impl Options {
    /// Nothing: the file says what it is, or is read under `PermenPANRB` 59/2020.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads under this instrument. A file that names another one is refused.
    #[must_use]
    pub fn with_instrument(self, instrument: &Instrument) -> Self {
        Self { instrument: Some(instrument.clone()), ..self }
    }

    /// Knows these instruments of one's own, beside the built-in ones, when a file names one.
    #[must_use]
    pub fn with_own(self, own: &[Instrument]) -> Self {
        Self { own: own.to_vec(), ..self }
    }

    /// Reads this sheet of a workbook, also if it is hidden.
    #[must_use]
    pub fn with_sheet(self, sheet: &str) -> Self {
        Self { sheet: Some(sheet.into()), ..self }
    }
}

/// Reads every assessment in a file: CSV (comma, semicolon or tab; UTF-8 or UTF-16 with a mark), XLSX or ODS.
///
/// A table has a row for each indicator or a row for each agency; the header is
/// found by its words. What could mean two things is a problem, never a guess.
///
/// ```
/// use spbe_sheet::{Options, read};
///
/// let csv = "Instansi;Kota Contoh\nTahun;2024\n\nNo;Indikator;Nilai\n1;;3\n2;;Level 4\n3;;2 (dua)\n";
/// let contents = read(csv.as_bytes(), &Options::new())?;
/// let record = contents.found()[0].record();
/// assert_eq!(record.agency(), Some("Kota Contoh"));
/// assert_eq!(record.draft().answered(), 3);
/// # Ok::<(), spbe_sheet::InvalidSheet>(())
/// ```
///
/// # Errors
///
/// Every problem, with sheet, cell and what the cell shows; `docs/errors.md` lists the codes.
pub fn read(bytes: &[u8], options: &Options) -> Result<Contents, InvalidSheet> {
    match sheets(bytes)? {
        Some(grids) => of_sheets(&grids, options),
        None => of_text(bytes, options),
    }
}

/// The sheets of a workbook; `None` for a text file.
///
/// # Errors
///
/// `too_large`, `locked_file`, `old_format`, and what is wrong with a workbook.
pub(crate) fn sheets(bytes: &[u8]) -> Result<Option<Vec<Grid>>, InvalidSheet> {
    if bytes.len() > FILE_BYTES {
        return Err(SheetFault::TooLarge { what: SheetMeasure::FileBytes, limit: FILE_BYTES }.into());
    }
    match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => {
            let packed = pack::check(bytes)?;
            workbook::grids(bytes, packed).map(Some)
        }
        // Compound files: Excel before 2007, and workbooks under a password.
        [0xd0, 0xcf, 0x11, 0xe0, ..] => {
            let marks: [&[u8]; 2] = [b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0", b"E\0n\0c\0r\0y\0p\0t\0i\0o\0n\0"];
            let locked = marks.iter().any(|mark| bytes.windows(mark.len()).any(|window| window == *mark));
            Err(if locked { SheetFault::Locked } else { SheetFault::OldFormat }.into())
        }
        _ => Ok(None),
    }
}

fn of_text(bytes: &[u8], options: &Options) -> Result<Contents, InvalidSheet> {
    if let Some(name) = &options.sheet {
        return Err(SheetProblem::new(SheetFault::NoSuchSheet { sheets: String::new() }).showing(name).into());
    }
    let text = text::decoded(bytes)?;
    let bad_quotes = |separator, text: &str| {
        text::bad_quotes(text, separator).map(|at| SheetProblem::new(SheetFault::BadQuotes).at(at.0, at.1))
    };
    let (separators, rest) = text::separators(&text);
    let Some((separator, located)) = located_in(&text, options)? else {
        if let Some(problem) = separators.iter().find_map(|separator| bad_quotes(*separator, rest)) {
            return Err(problem.into());
        }
        let (mut heads, mut refused) = (Vec::new(), None);
        for head in separators.iter().map(|separator| text::head(rest, *separator)) {
            match head {
                Ok(head) => heads.push(head),
                Err(invalid) => refused = Some(invalid),
            }
        }
        return Err(refused.unwrap_or_else(|| no_table(&heads, options)));
    };
    if let Some(problem) = bad_quotes(separator, rest) {
        return Err(problem.into());
    }
    let grid = text::grid(rest, separator, usize::MAX)?;
    of_table(&grid, &located?, None)
}

/// The table of a text, or what is wrong with its header, and the separator that makes it one; `None` where none does.
///
/// # Errors
///
/// `ambiguous_separator`, where more than one does.
pub(crate) fn located_in(text: &str, options: &Options) -> Result<Option<Separated>, InvalidSheet> {
    let (separators, rest) = text::separators(text);
    let mut tables: Vec<Separated> = Vec::new();
    for separator in separators {
        let Ok(head) = text::head(rest, separator) else { continue };
        match locate(&head, options, None) {
            Ok(None) => {}
            Ok(Some(located)) => tables.push((separator, Ok(located))),
            Err(invalid) => tables.push((separator, Err(invalid))),
        }
    }
    if tables.len() > 1 {
        return Err(SheetFault::AmbiguousSeparator.into());
    }
    Ok(tables.pop())
}

/// A separator, and the table that it makes.
type Separated = (u8, Result<Located, InvalidSheet>);

/// Why there is no table: it may be one of another edition.
fn no_table<'a>(grids: impl IntoIterator<Item = &'a Grid>, options: &Options) -> InvalidSheet {
    let asked = options.instrument.as_ref().unwrap_or(&PERMENPANRB_59_2020);
    for grid in grids {
        for other in INSTRUMENTS.into_iter().filter(|other| options.instrument.is_none() && other.id() != asked.id()) {
            let Ok(Some(columns)) = table::find(grid, &other.names()) else { continue };
            let given = columns.indicators.len();
            if let Some(fits) = fitting(given).filter(|fits| *fits == other.id()) {
                let expected = asked.indicators().len();
                let fault = Fault::WrongCount { given, expected, instrument: asked.id().into(), fits: Some(fits) };
                let first = columns.indicators.iter().map(|(column, _)| *column).min().unwrap_or_default();
                return SheetProblem::new(fault).on(grid.sheet.as_deref()).at(columns.header, first).into();
            }
        }
    }
    SheetFault::NoTable.into()
}

fn of_sheets(grids: &[Grid], options: &Options) -> Result<Contents, InvalidSheet> {
    let kept = kept::kept(grids, &options.own);
    let candidates: Vec<&Grid> = match &options.sheet {
        Some(name) => grids.iter().filter(|grid| grid.sheet.as_deref() == Some(name)).collect(),
        None => grids.iter().filter(|grid| !grid.hidden).collect(),
    };
    if let (Some(name), true) = (&options.sheet, candidates.is_empty()) {
        let sheets = names(grids.iter().filter(|grid| !grid.hidden));
        return Err(SheetProblem::new(SheetFault::NoSuchSheet { sheets }).showing(name).into());
    }
    let mut tables = Vec::new();
    for grid in &candidates {
        match locate(grid, options, kept.as_ref()) {
            Ok(None) => {}
            Ok(Some(located)) => tables.push((*grid, Ok(located))),
            Err(invalid) => tables.push((*grid, Err(invalid))),
        }
    }
    let contents = tables.into_iter().map(|(grid, located)| {
        let contents = located.and_then(|located| of_table(grid, &located, kept.as_ref()));
        (grid, contents)
    });
    let (empty, mut tables): (Vec<_>, Vec<_>) = contents.partition(|(_, contents)| is_empty(contents));
    if tables.len() > 1 {
        let sheets = names(tables.iter().map(|(grid, _)| *grid));
        return Err(SheetFault::SeveralTables { sheets }.into());
    }
    let only = tables.pop().or_else(|| empty.into_iter().next());
    only.map_or_else(|| Err(no_table(candidates, options)), |(_, contents)| contents)
}

/// Whether a table holds no indicator, such as one of aspects and domains alone.
fn is_empty(contents: &Result<Contents, InvalidSheet>) -> bool {
    let empty = |problem: &SheetProblem| *problem.fault() == SheetFault::EmptyTable;
    contents.as_ref().is_err_and(|invalid| invalid.problems().iter().all(empty))
}

/// Names of sheets for a sentence: the first of them, where there are many.
pub(crate) fn names<'a>(grids: impl Iterator<Item = &'a Grid>) -> String {
    const MOST: usize = 20;
    let mut names: Vec<String> =
        grids.filter_map(|grid| grid.sheet.as_deref()).map(|sheet| format!("`{}`", shortened(sheet))).collect();
    if names.len() > MOST {
        names.truncate(MOST);
        names.push("…".into());
    }
    names.join(", ")
}

fn of_table(grid: &Grid, located: &Located, kept: Option<&Kept>) -> Result<Contents, InvalidSheet> {
    let Located { instrument, columns, above, stated } = located;
    let ours = kept.is_some();
    let kept = kept.and_then(|kept| kept.record.as_ref()).filter(|kept| kept.instrument() == instrument);
    let context = Context { sheet: grid.sheet.as_deref(), instrument, columns, stated: *stated, ours, kept };
    let mut problems = Vec::new();
    let (found, passed_over): (Vec<Found>, Vec<PassedOver>) = if columns.are_wide() {
        wide::table(grid, context, above, &mut problems)
    } else {
        long::table(grid, context, above, &mut problems)
    };
    if !stated && problems.is_empty() {
        problems.extend(found.iter().find_map(|found| other_edition(found, instrument)));
    }
    if found.is_empty() && problems.is_empty() {
        let row = SheetProblem::new(SheetFault::EmptyTable).on(grid.sheet.as_deref());
        let first = columns.named.values().copied().chain(columns.indicators.iter().map(|(column, _)| *column)).min();
        return Err(row.at(columns.header, first.unwrap_or_default()).into());
    }
    if problems.is_empty() {
        // What our worksheets show beside their input cells follows from these.
        let mut all = if ours { Vec::new() } else { unread(grid, columns) };
        all.extend(passed_over.into_iter().filter(|_| !ours));
        return Ok(Contents { found, passed_over: all });
    }
    if problems.len() > PROBLEMS {
        problems.truncate(PROBLEMS);
        problems.push(SheetProblem::new(SheetFault::More));
    }
    Err(InvalidSheet::of(problems))
}

/// Columns with a heading that means nothing here, and something below it.
fn unread(grid: &Grid, columns: &Columns) -> Vec<PassedOver> {
    let below = || grid.rows.iter().filter(|row| row.number > columns.header);
    let filled = |column: u32| below().any(|row| !is_blank(row.text(Some(column))));
    let unread = columns.unread.iter().filter(|(place, _)| filled(place.1));
    unread.map(|(place, text)| PassedOver::column_of(grid.sheet.as_deref(), *place, text)).collect()
}

/// A table without a word on its instrument that has exactly the rows of another edition.
fn other_edition(found: &Found, instrument: &Instrument) -> Option<SheetProblem> {
    let (given, expected) = (found.rows(), instrument.indicators().len());
    let fits = fitting(given).filter(|_| given != expected && found.begins_with(given))?;
    let fault = Fault::WrongCount { given, expected, instrument: instrument.id().into(), fits: Some(fits) };
    Some(SheetProblem::new(fault).on(found.sheet()))
}
