//! The hidden sheet: the record's document, and helper cells of whole numbers.

use super::book::Book;
use super::cells::{Shown, address, fixed, range, write, write_text};
use super::compared;
use super::exact::double;
use super::plan::{Column, Plan, indicators_under, row_of};
use super::summary;
use super::{WORKSHEET_FORMAT, look, words};
use rust_xlsxwriter::{ColNum, RowNum, Worksheet, XlsxError};
use spbe_core::{Node, average_years};

// The columns. The first holds the document.
const NUMBER: ColNum = 2;
const UNITS: ColNum = 3;
pub(super) const STEPS: ColNum = 4;
pub(super) const TARGET_STEPS: ColNum = 5;
pub(super) const NODE: ColNum = 7;
pub(super) const DENOMINATOR: ColNum = 8;
pub(super) const SUM: ColNum = 9;
pub(super) const OWN: ColNum = 10;
pub(super) const TARGET_SUM: ColNum = 11;
pub(super) const TARGET: ColNum = 12;
pub(super) const AVERAGE: ColNum = 13;
pub(super) const THRESHOLD: ColNum = 15;
pub(super) const LABEL: ColNum = 16;
pub(super) const BAND: ColNum = 17;
pub(super) const GROUP: ColNum = 19;
pub(super) const YEAR: ColNum = 20;
pub(super) const KEY: ColNum = 22;
pub(super) const AVERAGES: ColNum = 23;

/// Characters of the document in a cell. Excel takes 32,767, in units of UTF-16.
const PIECE: usize = 30_000;

pub(super) fn fill(book: &Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name(book.hidden())?.set_very_hidden(true);
    if book.live() {
        document(book, sheet)?;
        indicators(book, sheet)?;
        bands(book, sheet)?;
    }
    nodes(book, sheet)?;
    averages(book, sheet)?;
    super::book::protect(sheet);
    Ok(())
}

/// The format, the instrument, and the document in pieces, one below the other.
fn document(book: &Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let plain = look::base();
    write_text(sheet, 0, 0, WORKSHEET_FORMAT, &plain)?;
    write_text(sheet, 1, 0, book.instrument.id(), &plain)?;
    let Some(filled) = &book.filled else { return Ok(()) };
    for (at, piece) in pieces(&filled.unseen.to_json()).iter().enumerate() {
        write_text(sheet, row_of(at.saturating_add(2)), 0, piece, &plain)?;
    }
    Ok(())
}

/// The document in pieces that fit into cells. What a cell cannot hold is written the way JSON has for it.
fn pieces(document: &str) -> Vec<String> {
    let document = document.replace('\u{fffe}', "\\ufffe").replace('\u{ffff}', "\\uffff").replace("_x", "\\u005fx");
    let (mut pieces, mut units) = (vec![String::new()], 0_usize);
    for letter in document.chars() {
        units = units.saturating_add(letter.len_utf16());
        if units > PIECE {
            pieces.push(String::new());
            units = letter.len_utf16();
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(letter);
        }
    }
    pieces
}

/// Of every indicator its units, and value and target in the scale's smallest steps.
fn indicators(book: &Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let (plain, Some(exact)) = (look::base(), &book.exact) else { return Ok(()) };
    let main = book.word(&words::ASSESSMENT);
    for (column, heading) in [(NUMBER, "number"), (UNITS, "units"), (STEPS, "steps"), (TARGET_STEPS, "target")] {
        write_text(sheet, 0, column, heading, &plain)?;
    }
    let scale = book.instrument.scale();
    let in_steps = |cell: &str| {
        let (decimals, steps) = (scale.decimals(), exact.steps());
        let whole = if steps == 1 { format!("ROUND({cell},0)") } else { format!("ROUND({cell}*{steps},0)") };
        let (lowest, highest) = (scale.lowest(), scale.highest());
        let on_scale = format!("AND({cell}>={lowest},{cell}<={highest},ROUND({cell},{decimals})={cell})");
        format!("IF(ISNUMBER({cell}),IF({on_scale},{whole},\"x\"),IF({cell}=\"\",\"\",\"x\"))")
    };
    for (at, indicator) in book.instrument.indicators().iter().enumerate() {
        let (node, row) = (Node::Indicator(at.saturating_add(1)), Plan::helper(at.saturating_add(1)));
        let line = book.plan.row(node);
        write_text(sheet, row, NUMBER, indicator.number(), &plain)?;
        sheet.write_number_with_format(row, UNITS, double(book.instrument.units_of(node)), &plain)?;
        let steps = |value: Option<spbe_core::Value>| {
            value.map_or_else(|| Shown::text(""), |value| Shown::Number(double(exact.in_steps(value))))
        };
        let value = fixed(Some(main), line, book.plan.column(Column::Final));
        book.put(sheet, (row, STEPS), &in_steps(&value), &steps(book.record.draft().value(node.row())), &plain)?;
        let target = fixed(Some(main), line, book.plan.column(Column::Target));
        let own = book.record.targets().and_then(|targets| targets.level(node.row()));
        book.put(sheet, (row, TARGET_STEPS), &in_steps(&target), &steps(own), &plain)?;
    }
    Ok(())
}

/// The sum of units times steps where every indicator has a value.
fn sum_formula(book: &Book<'_>, node: Node, column: ColNum) -> String {
    let (first, last) = indicators_under(book.instrument, node);
    let (first, last) = (Plan::helper(first), Plan::helper(last));
    let (units, steps) = (range(book.hidden(), first, last, UNITS), range(book.hidden(), first, last, column));
    let count = last.saturating_sub(first).saturating_add(1);
    format!("IF(COUNT({steps})={count},SUMPRODUCT({units},{steps}),\"\")")
}

/// A sum over its denominator, with two decimals, or something else where there is no sum.
pub(super) fn rounded_formula(book: &Book<'_>, node: Node, sum: ColNum, otherwise: &str) -> String {
    let row = book.plan.helper_of(node, book.instrument);
    let (sum, denominator) = (fixed(Some(book.hidden()), row, sum), fixed(Some(book.hidden()), row, DENOMINATOR));
    format!("IF(ISNUMBER({sum}),ROUND(100*{sum}/{denominator},0)/100,{otherwise})")
}

/// Of the index, every domain and every aspect the sums, and what a chart shows.
fn nodes(book: &Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let plain = look::base();
    write_text(sheet, 0, OWN, book.word(&words::LEVEL), &plain)?;
    write_text(sheet, 0, TARGET, crate::heading::Heading::Target.text(book.lang), &plain)?;
    compared::write_average_name(book, sheet, (0, AVERAGE))?;
    for node in book.instrument.nodes().take_while(|node| !matches!(node, Node::Indicator(_))) {
        let row = book.plan.helper_of(node, book.instrument);
        write_text(sheet, row, NODE, &node.label(book.instrument, book.lang), &plain)?;
        if let Some(exact) = &book.exact {
            sheet.write_number_with_format(row, DENOMINATOR, double(exact.denominator(node)), &plain)?;
            let shown = |sum: Option<i64>| sum.map_or_else(|| Shown::text(""), |sum| Shown::Number(double(sum)));
            let own = book.is_complete(node).then(|| exact.sum(node, book.card.part(node).index()));
            book.put(sheet, (row, SUM), &sum_formula(book, node, STEPS), &shown(own), &plain)?;
            let target = summary::target_of(book, node).map(|index| exact.sum(node, index));
            book.put(sheet, (row, TARGET_SUM), &sum_formula(book, node, TARGET_STEPS), &shown(target), &plain)?;
        }
        let or_not = |number: Option<f64>| number.map_or(Shown::NotAvailable, Shown::Number);
        book.put(sheet, (row, OWN), &rounded_formula(book, node, SUM, "NA()"), &or_not(book.index(node)), &plain)?;
        let target = summary::target_of(book, node).map(|index| index.rounded().exact().to_f64());
        book.put(sheet, (row, TARGET), &rounded_formula(book, node, TARGET_SUM, "NA()"), &or_not(target), &plain)?;
        let average = compared::charted_average(book, node);
        let formula = compared::average_formula(book, node, None, "NA()");
        book.put(sheet, (row, AVERAGE), &formula, &or_not(average), &plain)?;
    }
    Ok(())
}

/// The bands, lowest first: from which sum, and their names.
fn bands(book: &Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let (plain, Some(exact)) = (look::base(), &book.exact) else { return Ok(()) };
    let bands = book.instrument.bands().iter().rev();
    for (row, (threshold, band)) in (1..).zip(exact.thresholds().into_iter().zip(bands)) {
        sheet.write_number_with_format(row, THRESHOLD, double(threshold), &plain)?;
        write_text(sheet, row, LABEL, &band.label(book.lang), &plain)?;
        write_text(sheet, row, BAND, band.name().indonesian(), &plain)?;
    }
    Ok(())
}

/// The cells of the bands in a column.
pub(super) fn band_cells(book: &Book<'_>, column: ColNum) -> String {
    range(book.hidden(), 1, row_of(book.instrument.bands().len()), column)
}

/// The groups of agencies that averages were published for, each once, in the order of the reports.
pub(super) fn groups(book: &Book<'_>) -> Vec<&'static str> {
    let mut groups = Vec::new();
    for averages in book.averages() {
        if !groups.contains(&averages.group()) {
            groups.push(averages.group());
        }
    }
    groups
}

/// The published averages: lists to choose from, and a row for each group and year.
fn averages(book: &Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let plain = look::base();
    let all = book.averages();
    if all.is_empty() || !book.live() {
        return Ok(());
    }
    for (row, group) in (1..).zip(groups(book)) {
        write_text(sheet, row, GROUP, group, &plain)?;
    }
    for (row, year) in (1..).zip(average_years()) {
        sheet.write_number_with_format(row, YEAR, f64::from(year), &plain)?;
    }
    for (row, averages) in (1..).zip(&all) {
        write_text(sheet, row, KEY, &format!("{}|{}", averages.group(), averages.year()), &plain)?;
        for (column, node) in (AVERAGES..).zip(book.instrument.nodes()) {
            let Some(average) = averages.of(node) else { break };
            write(sheet, row, column, &Shown::Number(average.exact().to_f64()), &plain)?;
        }
    }
    Ok(())
}

/// The cells of a list to choose from.
pub(super) fn list(book: &Book<'_>, column: ColNum, length: usize) -> String {
    range(book.hidden(), 1, row_of(length), column)
}

/// The count of answered indicators, out of all, and how many values are not valid.
pub(super) fn answered_formula(book: &Book<'_>) -> String {
    let count = book.instrument.indicators().len();
    let steps = range(book.hidden(), 1, row_of(count), STEPS);
    let (out_of, invalid) = (book.word(&words::OUT_OF), book.word(&words::INVALID));
    format!(
        "COUNT({steps})&\"{out_of}{count}\"&IF(COUNTIF({steps},\"x\")>0,\", \"&COUNTIF({steps},\"x\")&\"{invalid}\",\"\")"
    )
}

/// The cell of a helper column in the row of a node.
pub(super) fn cell_of(book: &Book<'_>, node: Node, column: ColNum) -> String {
    let row: RowNum = match node {
        Node::Indicator(row) => Plan::helper(row),
        _ => book.plan.helper_of(node, book.instrument),
    };
    format!("{}!{}", book.hidden(), address(row, column))
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn pieces_fit_into_cells_and_make_the_document_again() {
        let document = "\u{1f600}a".repeat(25_000);
        let cut = pieces(&document);
        assert_eq!(cut.len(), 3);
        assert!(cut.iter().all(|piece| piece.encode_utf16().count() <= 30_000));
        assert_eq!(cut.concat(), document);
        assert_eq!(pieces("{\"a\": \"_x0041_\u{fffe}\"}"), ["{\"a\": \"\\u005fx0041_\\ufffe\"}"]);
    }
}
