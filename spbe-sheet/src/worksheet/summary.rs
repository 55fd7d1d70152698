//! The sheet with index, predicate, domains, aspects, averages and the chart.

use super::assessment::{band_of, node_formula, number, predicate_formula, slot_cell};
use super::book::{Book, protect, put_label, set_page};
use super::cells::{Shown, write, write_text};
use super::chart;
use super::compared;
use super::hidden::{self, BAND, SUM, TARGET_SUM, THRESHOLD};
use super::lines::row_height;
use super::look::{self, Band};
use super::plan::{Slot, indicators_under};
use super::words;
use crate::heading::Heading;
use rust_xlsxwriter::{ColNum, RowNum, Worksheet, XlsxError};
use spbe_core::{Basis, Blanks, Draft, Index, Indicator, Node, Outcome, Targets, average_years};

const NUMBER: ColNum = 0;
const NAME: ColNum = 1;
const WEIGHT: ColNum = 2;
const VALUE: ColNum = 3;
const TARGET: ColNum = 4;
pub(super) const FIRST_AVERAGE: ColNum = 5;
const WIDTHS: [u32; 5] = [86, 330, 84, 110, 90];
const AVERAGE_WIDTH: u32 = 96;

/// The row of the index; predicate, count, and targets follow.
pub(super) const INDEX_ROW: RowNum = 3;
const HEADINGS: RowNum = 9;

pub(super) fn fill(book: &Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name(book.word(&words::RESULT))?;
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width_pixels(column, width)?;
    }
    let years = if book.averages().is_empty() { 0 } else { average_years().count() };
    let last = (FIRST_AVERAGE..).take(years).last().unwrap_or(TARGET);
    for column in FIRST_AVERAGE..=last.max(FIRST_AVERAGE) {
        sheet.set_column_width_pixels(column, if years > 0 { AVERAGE_WIDTH } else { 20 })?;
    }
    top(book, sheet, last)?;
    answers(book, sheet)?;
    targets(book, sheet)?;
    if years > 0 {
        compared::choices(book, sheet)?;
    }
    let end = table(book, sheet)?;
    remarks(book, sheet, end, last)?;
    let beside = last.saturating_add(if years > 0 { 2 } else { 3 });
    sheet.set_column_width_pixels(beside.saturating_sub(1), 20)?;
    chart::insert(book, sheet, INDEX_ROW, beside)?;
    set_page(sheet, book.lang, true);
    sheet.set_print_fit_to_pages(1, 1);
    protect(sheet);
    Ok(())
}

/// The width of all columns up to one, which may be the last of the averages.
fn width_to(last: ColNum) -> u32 {
    let averages = last.saturating_add(1).saturating_sub(FIRST_AVERAGE);
    WIDTHS.iter().sum::<u32>().saturating_add(AVERAGE_WIDTH.saturating_mul(averages.into()))
}

fn top(book: &Book<'_>, sheet: &mut Worksheet, last: ColNum) -> Result<(), XlsxError> {
    let title = format!("{} – {}", book.word(&words::RESULT_TITLE), book.instrument.index_name().in_lang(book.lang));
    write_text(sheet, 0, 0, &title, &look::title())?;
    sheet.set_row_height_pixels(0, 28)?;
    let (agency, year) = (slot_cell(book, Heading::Agency), slot_cell(book, Heading::Year));
    let formula = format!("{agency}&IF({year}=\"\",\"\",IF({agency}=\"\",\"\",\", \")&{year})");
    let year = book.record.year().map(|year| year.to_string());
    let whose: Vec<String> = book.record.agency().map(Into::into).into_iter().chain(year).collect();
    book.put(sheet, (1, 0), &formula, &Shown::Text(whose.join(", ")), &look::subtitle())?;
    sheet.set_row_height_pixels(1, 22)?;
    let about = book.about();
    sheet.merge_range(2, 0, 2, last, "", &look::remark())?;
    write_text(sheet, 2, 0, &about, &look::remark())?;
    sheet.set_row_height_pixels(2, row_height([(about.as_str(), width_to(last))]))?;
    Ok(())
}

/// The index and the predicate, and how much is answered, or the exact index.
fn answers(book: &Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let slot = |at: RowNum| Slot { row: INDEX_ROW.saturating_add(at), label: NAME, last: TARGET };
    let incomplete = book.word(&words::INCOMPLETE);
    let large = look::large().set_num_format(look::TWO);
    put_label(sheet, slot(0), book.instrument.index_name().in_lang(book.lang), &large)?;
    let index = Shown::number_or(book.index(Node::Index), incomplete);
    book.put(sheet, (slot(0).row, WEIGHT), &node_formula(book, Node::Index), &index, &large)?;
    put_label(sheet, slot(1), book.word(&words::PREDICATE), &large)?;
    let predicate = book.predicate().unwrap_or_else(|| incomplete.into());
    let height = row_height([(predicate.as_str(), 200)]).saturating_add(8);
    book.put(sheet, (slot(1).row, WEIGHT), &predicate_formula(book), &Shown::Text(predicate), &large)?;
    let plain = look::value(Band::Plain);
    if book.live() {
        let count = format!(
            "{}{}{}",
            book.record.draft().answered(),
            book.word(&words::OUT_OF),
            book.instrument.indicators().len()
        );
        put_label(sheet, slot(2), book.word(&words::ANSWERED), &plain)?;
        book.put(sheet, (slot(2).row, WEIGHT), &hidden::answered_formula(book), &Shown::Text(count), &plain)?;
    } else {
        put_label(sheet, slot(2), book.word(&words::EXACTLY), &plain)?;
        write_text(sheet, slot(2).row, WEIGHT, &exactly(book), &plain)?;
    }
    for (row, height) in [(slot(0).row, 28), (slot(1).row, height), (slot(2).row, 22)] {
        sheet.set_row_height_pixels(row, height)?;
    }
    Ok(())
}

/// The exact index, as a decimal and as a fraction, and how the predicate came about where that is not the plain way.
fn exactly(book: &Book<'_>) -> String {
    let exact = book.card.index().exact();
    let (shortest, fraction) = (book.lang.number(&exact.to_shortest()), exact.to_string());
    let mut text = if shortest == fraction { shortest } else { format!("{shortest} = {fraction}") };
    if book.card.basis() == Basis::Rounded {
        text = format!("{text}; {} {}", book.word(&words::PREDICATE), book.word(&words::BASIS_ROUNDED));
    }
    if book.card.blanks() == Blanks::Zero {
        let missing: Vec<&str> = book.card.draft().missing().map(Indicator::number).collect();
        let (blanks, zero) = (book.word(&words::BLANKS), book.word(&words::BLANKS_AS_ZERO));
        text = format!("{text}; {blanks}, {zero}: {}", missing.join(", "));
    }
    text
}

/// The targets of the index and the predicate, and whether they are met.
fn targets(book: &Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let own = book.record.targets();
    let outcome = book.card.outcome().filter(|_| book.is_complete(Node::Index));
    let index = own.and_then(Targets::index).map_or_else(|| Shown::text(""), number);
    let met = outcome.and_then(Outcome::index_met);
    target(book, sheet, 3, Heading::TargetIndex, &index, &index_met(book), met)?;
    let band = own.and_then(|targets| book.instrument.band(targets.predicate()?));
    let predicate = Shown::text(band.map_or("", |band| band.name().indonesian()));
    let met = outcome.and_then(Outcome::predicate_met);
    target(book, sheet, 4, Heading::TargetPredicate, &predicate, &predicate_met(book), met)
}

fn target(
    book: &Book<'_>,
    sheet: &mut Worksheet,
    at: RowNum,
    heading: Heading,
    shown: &Shown,
    condition: &str,
    met: Option<bool>,
) -> Result<(), XlsxError> {
    let (row, format) = (INDEX_ROW.saturating_add(at), look::value(Band::Plain).set_num_format("0.00##"));
    put_label(sheet, Slot { row, label: NAME, last: WEIGHT }, heading.text(book.lang), &format)?;
    let cell = slot_cell(book, heading);
    book.put(sheet, (row, WEIGHT), &format!("IF({cell}=\"\",\"\",{cell})"), shown, &format)?;
    sheet.merge_range(row, VALUE, row, TARGET, "", &format)?;
    let (yes, no) = (book.word(&words::MET), book.word(&words::NOT_MET));
    let sum = hidden::cell_of(book, Node::Index, SUM);
    let verdict = format!("IFERROR(IF({condition},\"{yes}\",\"{no}\"),\"\")");
    let formula = format!("IF(OR({cell}=\"\",NOT(ISNUMBER({sum}))),\"\",{verdict})");
    let verdict = Shown::text(met.map_or("", |met| if met { yes } else { no }));
    book.put(sheet, (row, VALUE), &formula, &verdict, &format)?;
    let text = if let Shown::Text(text) = shown { text.as_str() } else { "" };
    sheet.set_row_height_pixels(row, row_height([(text, WIDTHS[2])]).max(22))?;
    Ok(())
}

/// Whether the exact index reaches its target: whole numbers over one denominator.
fn index_met(book: &Book<'_>) -> String {
    let Some(exact) = &book.exact else { return String::new() };
    let (cell, sum) = (slot_cell(book, Heading::TargetIndex), hidden::cell_of(book, Node::Index, SUM));
    let whole = exact.denominator(Node::Index).max(1);
    format!("{sum}*{}>=ROUND({cell}*10000,0)*{}", exact.fractions() / whole, exact.fractions() / 10_000)
}

/// Whether the sum reaches the threshold of the predicate asked for; an error where there is no such predicate.
fn predicate_met(book: &Book<'_>) -> String {
    let (cell, sum) = (slot_cell(book, Heading::TargetPredicate), hidden::cell_of(book, Node::Index, SUM));
    let (names, thresholds) = (hidden::band_cells(book, BAND), hidden::band_cells(book, THRESHOLD));
    format!("{sum}>=SUMPRODUCT(({names}={cell})*{thresholds})/SUMPRODUCT(--({names}={cell}))")
}

/// The index of a node if every indicator met its target; `None` where one has none.
pub(super) fn target_of(book: &Book<'_>, node: Node) -> Option<Index> {
    let targets = book.record.targets()?;
    let (first, last) = indicators_under(book.instrument, node);
    let mut draft = Draft::new(book.instrument);
    for row in first..=last {
        let number = Node::Indicator(row).number(book.instrument);
        draft.set(number, targets.level(row)?).ok()?;
    }
    Some(draft.lowest().part(node).index())
}

/// The table of domains and aspects, and the index under it. Gives the row under that.
fn table(book: &Book<'_>, sheet: &mut Worksheet) -> Result<RowNum, XlsxError> {
    let part = if book.instrument.domains().is_empty() { &words::PART_OF_ASPECTS } else { &words::PART };
    let target = Heading::Target.text(book.lang);
    let headings =
        [Heading::Number.text(book.lang), book.word(part), book.word(&words::WEIGHT), book.word(&words::INDEX), target];
    for (column, heading) in (0..).zip(headings) {
        write_text(sheet, HEADINGS, column, heading, &look::heading())?;
    }
    let years: Vec<u16> = if book.averages().is_empty() { Vec::new() } else { average_years().collect() };
    for (column, year) in (FIRST_AVERAGE..).zip(&years) {
        let heading = format!("{} {year}", book.word(&words::AVERAGE));
        write_text(sheet, HEADINGS, column, &heading, &look::heading())?;
    }
    sheet.set_row_height_pixels(HEADINGS, 40)?;
    let mut row = HEADINGS;
    for node in book.plan.lines.iter().copied().filter(|node| !matches!(node, Node::Indicator(_))) {
        row = row.saturating_add(1);
        line(book, sheet, row, node, &years)?;
    }
    Ok(row.saturating_add(1))
}

fn line(book: &Book<'_>, sheet: &mut Worksheet, row: RowNum, node: Node, years: &[u16]) -> Result<(), XlsxError> {
    let band = if matches!(node, Node::Aspect(_)) { Band::Plain } else { band_of(node) };
    let number = look::number(band, look::TWO).set_text_wrap();
    let name = node.name(book.instrument, book.lang);
    let label = node.label(book.instrument, book.lang);
    write_text(sheet, row, NUMBER, if node == Node::Index { "" } else { &label }, &look::text(band))?;
    write_text(sheet, row, NAME, name, &look::text(band))?;
    let weight = Shown::Number(book.instrument.weight(node).to_f64());
    write(sheet, row, WEIGHT, &weight, &look::number(band, "0.00##"))?;
    let index = Shown::number_or(book.index(node), book.word(&words::INCOMPLETE));
    book.put(sheet, (row, VALUE), &node_formula(book, node), &index, &number)?;
    if node == Node::Index {
        write(sheet, row, TARGET, &Shown::Nothing, &number)?;
    } else {
        let target = Shown::number_or(target_of(book, node).map(|index| index.rounded().exact().to_f64()), "");
        book.put(sheet, (row, TARGET), &hidden::rounded_formula(book, node, TARGET_SUM, "\"\""), &target, &number)?;
    }
    for (column, year) in (FIRST_AVERAGE..).zip(years) {
        let shown = Shown::number_or(compared::average(book, node, u32::from(*year)), "–");
        book.put(sheet, (row, column), &compared::average_formula(book, node, Some(*year), "\"–\""), &shown, &number)?;
    }
    sheet.set_row_height_pixels(row, row_height([(name, WIDTHS[1] / 10 * 9), (label.as_str(), WIDTHS[0])]))?;
    Ok(())
}

/// What the columns of targets and averages are, and where their figures come from.
fn remarks(book: &Book<'_>, sheet: &mut Worksheet, row: RowNum, last: ColNum) -> Result<(), XlsxError> {
    let mut lines = vec![book.word(&words::TARGET_OF_PARTS).to_owned()];
    if let Some(source) = book.record.targets().and_then(Targets::source) {
        lines.push(format!("{}: {source}", book.word(&words::TARGET_SOURCE)));
    }
    let mut sources: Vec<String> = Vec::new();
    for averages in book.averages() {
        let source = format!("{} {}: {}.", book.word(&words::AVERAGE), averages.year(), averages.source());
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    lines.append(&mut sources);
    let width = width_to(last);
    for (row, line) in (row.saturating_add(1)..).zip(&lines) {
        sheet.merge_range(row, 0, row, last, "", &look::remark())?;
        write_text(sheet, row, 0, line, &look::remark())?;
        sheet.set_row_height_pixels(row, row_height([(line.as_str(), width)]))?;
    }
    Ok(())
}
