//! The sheet with the working of every aspect, domain and the index.

use super::book::{Book, protect, set_page};
use super::cells::write_text;
use super::lines::row_height;
use super::look::{self, Band};
use super::words;
use rust_xlsxwriter::{ColNum, RowNum, Worksheet, XlsxError};
use spbe_core::{Ratio, Working};

const WIDTHS: [u32; 4] = [470, 110, 110, 130];
const LAST: ColNum = 3;

/// Exact figures: decimals where they end, otherwise fractions. They are text, so that no program rounds them.
pub(super) fn fill(book: &Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name(book.word(&words::WORKING))?;
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width_pixels(column, width)?;
    }
    let title = format!("{} – {}", book.word(&words::WORKING_TITLE), book.instrument.index_name().in_lang(book.lang));
    write_text(sheet, 0, 0, &title, &look::title())?;
    sheet.set_row_height_pixels(0, 28)?;
    let mut row = 2;
    for working in book.card.explain() {
        row = one(book, sheet, row, working)?.saturating_add(1);
    }
    set_page(sheet, book.lang, false);
    protect(sheet);
    Ok(())
}

/// One working. Gives the row under it.
fn one(book: &Book<'_>, sheet: &mut Worksheet, row: RowNum, working: Working<'_>) -> Result<RowNum, XlsxError> {
    let title = match working.table() {
        Some(table) => format!("{} ({table})", book.title_of(working.part().node())),
        None => book.title_of(working.part().node()),
    };
    write_text(sheet, row, 0, &title, &look::subtitle())?;
    sheet.set_row_height_pixels(row, 22)?;
    let mut row = row.saturating_add(1);
    let headings = ["", book.word(&words::LEVEL), book.word(&words::WEIGHT), book.word(&words::PRODUCT)];
    for (column, heading) in (0..).zip(headings) {
        write_text(sheet, row, column, heading, &look::heading())?;
    }
    for line in working.lines() {
        let figures = [line.value().exact(), line.weight(), line.product()];
        row = row.saturating_add(1);
        figures_of(book, sheet, row, &book.title_of(line.part().node()), figures.map(Some), Band::Plain)?;
    }
    row = row.saturating_add(1);
    let sum = [None, Some(working.divisor()), Some(working.sum())];
    figures_of(book, sheet, row, book.word(&words::SUM), sum, Band::Aspect)?;
    row = row.saturating_add(1);
    let result = working.result();
    let label = format!("{}: {}", book.word(&words::DIVIDED), book.lang.number(&working.divisor().to_shortest()));
    figures_of(book, sheet, row, &label, [None, None, Some(result.exact())], Band::Aspect)?;
    let rounded = book.lang.number(&result.rounded().to_string());
    if result.rounded().exact() != result.exact() {
        row = row.saturating_add(1);
        write_text(sheet, row, 0, "≈", &look::text(Band::Aspect))?;
        for column in 1..LAST {
            write_text(sheet, row, column, "", &look::text(Band::Aspect))?;
        }
        write_text(sheet, row, LAST, &rounded, &look::number(Band::Aspect, "@"))?;
    }
    Ok(row.saturating_add(1))
}

fn figures_of(
    book: &Book<'_>,
    sheet: &mut Worksheet,
    row: RowNum,
    label: &str,
    figures: [Option<Ratio>; 3],
    band: Band,
) -> Result<(), XlsxError> {
    write_text(sheet, row, 0, label, &look::text(band))?;
    let format = look::number(band, "@").set_text_wrap();
    for (column, figure) in (1..).zip(figures) {
        let text = figure.map(|figure| book.lang.number(&figure.to_shortest())).unwrap_or_default();
        write_text(sheet, row, column, &text, &format)?;
    }
    sheet.set_row_height_pixels(row, row_height([(label, WIDTHS[0])]))?;
    Ok(())
}
