//! Published averages beside the result: which are compared, and their cells.

use super::assessment::slot_cell;
use super::book::Book;
use super::cells::{Shown, fixed, write_text};
use super::hidden::{self, AVERAGES, GROUP, KEY, YEAR};
use super::look::{self, Band};
use super::plan::row_of;
use super::summary::{FIRST_AVERAGE, INDEX_ROW};
use super::words;
use crate::heading::Heading;
use rust_xlsxwriter::{ColNum, DataValidation, Formula, RowNum, Worksheet, XlsxError};
use spbe_core::{Node, average_years, averages};

/// Which averages are compared: a list of groups, and one of years for the chart.
pub(super) fn choices(book: &Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let band = if book.live() { Band::Input } else { Band::Plain };
    let format = look::value(band);
    let (groups, years) = (hidden::groups(book).len(), average_years().count());
    let group_list = hidden::list(book, GROUP, groups);
    let year_list = hidden::list(book, YEAR, years);
    let first = fixed(Some(book.hidden()), 1, GROUP);
    let last = fixed(Some(book.hidden()), row_of(years), YEAR);
    let (group, year) = (slot_cell(book, Heading::Group), slot_cell(book, Heading::Year));
    // Compared as text, because a search would take `*` for any letters.
    let known =
        |cell: &str, list: &str, otherwise: &str| format!("IF(SUMPRODUCT(--({list}={cell}))>0,{cell},{otherwise})");
    let shown_group = Shown::text(book.compared_group().unwrap_or_default());
    let shown_year = book.compared_year().map_or(Shown::Nothing, |year| Shown::Number(f64::from(year)));
    let parts = [
        (&words::COMPARED_GROUP, known(&group, &group_list, &first), shown_group, group_list),
        (&words::COMPARED_YEAR, known(&year, &year_list, &last), shown_year, year_list),
    ];
    for (at, (label, formula, shown, list)) in (0..).zip(parts) {
        let row = INDEX_ROW.saturating_add(at);
        let next = FIRST_AVERAGE.saturating_add(1);
        sheet.merge_range(row, FIRST_AVERAGE, row, next, "", &look::label())?;
        write_text(sheet, row, FIRST_AVERAGE, book.word(label), &look::label())?;
        let column = next.saturating_add(1);
        book.put(sheet, (row, column), &formula, &shown, &format)?;
        if book.live() {
            let choose = DataValidation::new().allow_list_formula(Formula::new(list));
            sheet.add_data_validation(row, column, row, column, &choose)?;
        }
    }
    Ok(())
}

/// The cell with the group or, one below, the year that is compared.
fn compared_cell(book: &Book<'_>, below: RowNum) -> String {
    fixed(Some(book.word(&words::RESULT)), INDEX_ROW.saturating_add(below), FIRST_AVERAGE.saturating_add(2))
}

/// The published average of a node: of a year, or of the year chosen for the chart.
pub(super) fn average_formula(book: &Book<'_>, node: Node, year: Option<u16>, otherwise: &str) -> String {
    let count = book.averages().len();
    if count == 0 {
        return otherwise.into();
    }
    let position = book.instrument.nodes().position(|other| other == node).unwrap_or_default();
    let column = AVERAGES.saturating_add(ColNum::try_from(position).unwrap_or_default());
    let year = year.map_or_else(|| compared_cell(book, 1), |year| year.to_string());
    let (values, keys) = (hidden::list(book, column, count), hidden::list(book, KEY, count));
    format!("IFERROR(INDEX({values},MATCH({}&\"|\"&{year},{keys},0)),{otherwise})", compared_cell(book, 0))
}

pub(super) fn average(book: &Book<'_>, node: Node, year: u32) -> Option<f64> {
    let group = book.compared_group()?;
    let published = averages(u16::try_from(year).ok()?, &group).filter(|_| !book.averages().is_empty())?;
    Some(published.of(node)?.exact().to_f64())
}

/// The average that the chart shows.
pub(super) fn charted_average(book: &Book<'_>, node: Node) -> Option<f64> {
    average(book, node, book.compared_year()?)
}

/// What the chart calls the averages: `Rata-rata Kota 2021`.
pub(super) fn write_average_name(
    book: &Book<'_>,
    sheet: &mut Worksheet,
    at: (RowNum, ColNum),
) -> Result<(), XlsxError> {
    let (Some(group), Some(year)) = (book.compared_group(), book.compared_year()) else { return Ok(()) };
    let word = book.word(&words::AVERAGE);
    let formula = format!("\"{word} \"&{}&\" \"&{}", compared_cell(book, 0), compared_cell(book, 1));
    book.put(sheet, at, &formula, &Shown::Text(format!("{word} {group} {year}")), &look::base())
}
