//! Workbooks for agencies: a worksheet that calculates exactly, and results in the same look.

mod assessment;
mod book;
mod cells;
mod chart;
mod compared;
mod exact;
mod filled;
mod hidden;
mod inputs;
mod levels;
mod lines;
mod look;
mod not_writable;
mod plan;
mod summary;
mod words;
mod working;

use self::book::Book;
use self::exact::Exact;
use self::filled::Filled;
use self::plan::Plan;
use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};
use spbe_core::{Lang, Record, Scorecard};

pub(crate) use self::book::new_workbook;
pub(crate) use self::cells::clean;
pub use self::exact::MOST_STEPS;
pub use self::not_writable::{NotWritable, WrongEntry};

/// The format that the hidden sheet of a worksheet names in its first cell.
pub const WORKSHEET_FORMAT: &str = "spbe-worksheet/1";

/// The name of the hidden sheet of a worksheet.
pub const HIDDEN_SHEET: &str = "spbe";

/// A worksheet (*kertas kerja*) of an assessment, as the bytes of an XLSX file.
///
/// Rows in the order of the annex, with a column for each phase, targets,
/// notes and evidence; formulas give aspects, domains, the index and the
/// predicate, and say *belum lengkap* while values are missing. An empty
/// worksheet is that of an empty draft. A record with values fills it in: its
/// values stand in the column of the first phase, unless the entry `worksheet`
/// of its `meta` says which phase gave what:
///
/// ```json
/// {"phases": {"self_assessment": {"1": 3}, "interview": {"1": 2}}, "evidence": {"1": "SK Nomor 7"}}
/// ```
///
/// The formulas are exact: they add whole numbers (level times weight in whole
/// units), divide once, round once, and compare sums with whole thresholds.
/// Every formula carries the answer it has now, from the same core. No text of
/// a record or an instrument is ever part of a formula. The same record gives
/// the same bytes.
///
/// ```
/// use spbe_core::{Draft, Lang, PERMENPANRB_59_2020, Record};
/// use spbe_sheet::worksheet;
///
/// let record = Record::new(Draft::new(&PERMENPANRB_59_2020));
/// let bytes = worksheet(&record, Lang::Indonesian)?;
/// assert!(bytes.starts_with(b"PK")); // an XLSX file is a ZIP archive
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// - `too_fine_for_sheet`: the index has more than [`MOST_STEPS`] steps. Every built-in instrument has less.
/// - `worksheet_entry`: `meta` has an entry `worksheet` that is not of the form above, or whose phases lead to
///   other values than the record has.
#[doc(alias = "kertas kerja")]
pub fn worksheet(record: &Record, lang: Lang) -> Result<Vec<u8>, NotWritable> {
    let exact = Exact::of(record.instrument())?;
    let filled = Filled::of(record)?;
    let card = held_against_targets(record, &record.draft().lowest());
    let book = Book {
        record,
        instrument: record.instrument(),
        card: &card,
        lang,
        plan: Plan::of(record.instrument(), true),
        exact: Some(exact),
        filled: Some(filled),
    };
    let title = format!("{} {}", words::WORKSHEET_TITLE.of(lang), record.instrument().id());
    let mut workbook = new_workbook(&title)?;
    let sheets: [Fill; 4] = [assessment::fill, summary::fill, levels::fill, hidden::fill];
    save(&book, &mut workbook, &sheets)
}

/// The results of an assessment, as the bytes of an XLSX file in the look of a worksheet.
///
/// Sheets with the index, the predicate, domains and aspects; every indicator
/// with its value, contribution and notes; the working of every node in exact
/// figures; and the names of levels. Plain values, no formulas.
///
/// `card` is what `record` amounts to; targets of the record are held against it.
///
/// ```
/// use spbe_core::{Draft, Lang, PERMENPANRB_59_2020, Record};
/// use spbe_sheet::results;
///
/// let record = Record::new(Draft::read(&PERMENPANRB_59_2020, (1..=47).map(|number| (number, 3)))?);
/// let bytes = results(&record, &record.assessment()?.score(), Lang::Indonesian)?;
/// assert!(bytes.starts_with(b"PK"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// None that a record or a result can cause; `workbook` if the file cannot be put together.
#[doc(alias = "hasil penilaian")]
pub fn results(record: &Record, card: &Scorecard, lang: Lang) -> Result<Vec<u8>, NotWritable> {
    let card = held_against_targets(record, card);
    let book = Book {
        record,
        instrument: card.instrument(),
        card: &card,
        lang,
        plan: Plan::of(card.instrument(), false),
        exact: None,
        filled: None,
    };
    let title = format!("{} {}", words::RESULT_TITLE.of(lang), card.instrument().id());
    let mut workbook = new_workbook(&title)?;
    let sheets: [Fill; 5] = [summary::fill, assessment::fill, working::fill, levels::fill, hidden::fill];
    save(&book, &mut workbook, &sheets)
}

type Fill = fn(&Book<'_>, &mut Worksheet) -> Result<(), XlsxError>;

fn save(book: &Book<'_>, workbook: &mut Workbook, sheets: &[Fill]) -> Result<Vec<u8>, NotWritable> {
    for fill in sheets {
        let sheet = workbook.add_worksheet();
        // A formula that gives an empty text says so; the library would make it 0.
        sheet.set_formula_result_default("");
        fill(book, sheet)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn held_against_targets(record: &Record, card: &Scorecard) -> Scorecard {
    match record.targets() {
        Some(targets) => card.clone().with_targets(targets.clone()),
        None => card.clone(),
    }
}
