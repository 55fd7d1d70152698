//! The sheet that says what levels and predicates mean.

use super::book::{Book, protect, set_page};
use super::cells::{Shown, range, write, write_text};
use super::lines::row_height;
use super::look::{self, Band};
use super::words;
use rust_xlsxwriter::{ColNum, Format, RowNum, Worksheet, XlsxError};
use spbe_core::{Capability, Node};

const WIDTHS: [u32; 3] = [80, 230, 560];
const LEVEL: ColNum = 0;
const NAME: ColNum = 1;
/// The row of the first capability's title.
const FIRST: RowNum = 3;

pub(super) fn fill(book: &Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name(book.word(&words::LEVELS))?;
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width_pixels(column, width)?;
    }
    write_text(sheet, 0, 0, book.word(&words::LEVELS_TITLE), &look::title())?;
    sheet.set_row_height_pixels(0, 28)?;
    let scale = book.instrument.scale();
    let mut ends =
        format!("{}: {}{}{}", book.word(&words::SCALE), scale.lowest(), book.word(&words::TO), scale.highest());
    if scale.decimals() > 0 {
        ends = format!("{ends}{}{}", book.word(&words::DECIMALS), scale.decimals());
    }
    write_text(sheet, 1, 0, &ends, &look::base())?;
    let mut row = FIRST;
    for capability in named(book) {
        row = levels(book, sheet, row, capability)?;
    }
    bands(book, sheet, row)?;
    set_page(sheet, book.lang, true);
    protect(sheet);
    Ok(())
}

/// The capabilities whose levels have names.
fn named<'b>(book: &'b Book<'_>) -> impl Iterator<Item = &'b Capability> {
    book.instrument.capabilities().iter().filter(|capability| !capability.levels().is_empty())
}

/// The cells with the levels and with their names of the capability that an indicator measures.
pub(super) fn cells_of(book: &Book<'_>, node: Node) -> Option<(String, String)> {
    let indicator = book.instrument.indicators().get(node.row().checked_sub(1)?)?;
    let wanted = book.instrument.capability(indicator)?;
    let mut row = FIRST;
    for capability in named(book) {
        let first = row.saturating_add(2);
        let last = first.saturating_add(length(capability)).saturating_sub(1);
        if capability.code() == wanted.code() {
            let sheet = book.word(&words::LEVELS);
            return Some((range(sheet, first, last, LEVEL), range(sheet, first, last, NAME)));
        }
        row = last.saturating_add(2);
    }
    None
}

fn length(capability: &Capability) -> RowNum {
    super::plan::row_of(capability.levels().len())
}

/// The levels of a capability. Gives the row for what comes next.
fn levels(book: &Book<'_>, sheet: &mut Worksheet, row: RowNum, capability: &Capability) -> Result<RowNum, XlsxError> {
    write_text(sheet, row, 0, capability.name().in_lang(book.lang), &look::subtitle())?;
    sheet.set_row_height_pixels(row, 24)?;
    headings(book, sheet, row.saturating_add(1), [&words::LEVEL, &words::NAME, &words::MEANING])?;
    let mut at = row.saturating_add(2);
    for level in capability.levels() {
        let meaning = level.meaning().map_or("", |meaning| meaning.in_lang(book.lang));
        let name = level.name().in_lang(book.lang);
        let number = Shown::Number(f64::from(level.level()));
        write(sheet, at, LEVEL, &number, &look::number(Band::Plain, "0"))?;
        line(sheet, at, name, meaning, &look::text(Band::Plain))?;
        at = at.saturating_add(1);
    }
    Ok(at.saturating_add(1))
}

/// The predicates, highest first, and from which index on they are given.
fn bands(book: &Book<'_>, sheet: &mut Worksheet, row: RowNum) -> Result<(), XlsxError> {
    write_text(sheet, row, 0, book.word(&words::PREDICATE), &look::subtitle())?;
    sheet.set_row_height_pixels(row, 24)?;
    headings(book, sheet, row.saturating_add(1), [&words::FROM, &words::PREDICATE])?;
    for (at, band) in (row.saturating_add(2)..).zip(book.instrument.bands()) {
        let floor = band.floor().unwrap_or(book.instrument.scale().lowest());
        write(sheet, at, LEVEL, &Shown::Number(floor.exact().to_f64()), &look::number(Band::Plain, "0.00##"))?;
        let (label, format) = (band.label(book.lang), look::text(Band::Plain));
        write_text(sheet, at, NAME, &label, &format)?;
        sheet.set_row_height_pixels(at, row_height([(label.as_str(), WIDTHS[1])]))?;
    }
    Ok(())
}

fn headings<const N: usize>(
    book: &Book<'_>,
    sheet: &mut Worksheet,
    row: RowNum,
    headings: [&words::Word; N],
) -> Result<(), XlsxError> {
    for (column, heading) in (0..).zip(headings) {
        write_text(sheet, row, column, book.word(heading), &look::heading())?;
    }
    Ok(())
}

fn line(sheet: &mut Worksheet, row: RowNum, name: &str, meaning: &str, format: &Format) -> Result<(), XlsxError> {
    write_text(sheet, row, NAME, name, format)?;
    write_text(sheet, row, NAME.saturating_add(1), meaning, format)?;
    sheet.set_row_height_pixels(row, row_height([(name, WIDTHS[1]), (meaning, WIDTHS[2])]))?;
    Ok(())
}
