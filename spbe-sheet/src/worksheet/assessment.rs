//! The sheet with the table of indicators.

use super::book::{Book, protect, put_label, set_page};
use super::cells::{Shown, address, fixed, write, write_text};
use super::exact::double;
use super::hidden::{self, LABEL, STEPS, SUM, TARGET_STEPS};
use super::inputs;
use super::levels;
use super::lines::row_height;
use super::look::{self, Band};
use super::plan::{Column, HEADINGS, Plan, Slot};
use super::words;
use crate::heading::Heading;
use rust_xlsxwriter::{ColNum, Format, IgnoreError, RowNum, Worksheet, XlsxError};
use spbe_core::{Node, Phase, Targets, Value};

pub(super) fn fill(book: &Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let plan = &book.plan;
    sheet.set_name(book.word(&words::ASSESSMENT))?;
    for (column, kind) in (0..).zip(plan.columns) {
        sheet.set_column_width_pixels(column, kind.width())?;
    }
    top(book, sheet)?;
    for (column, kind) in (0..).zip(plan.columns) {
        write_text(sheet, HEADINGS, column, kind.heading(plan.live, book.lang), &look::heading())?;
    }
    sheet.set_row_height_pixels(HEADINGS, 40)?;
    for node in &plan.lines {
        match node {
            Node::Indicator(_) => indicator(book, sheet, *node)?,
            _ => section(book, sheet, *node)?,
        }
    }
    if plan.live {
        inputs::table(book, sheet)?;
    }
    sheet.ignore_error_range(0, 0, plan.end(), plan.last_column(), IgnoreError::NumberStoredAsText)?;
    sheet.set_freeze_panes(HEADINGS.saturating_add(1), 2)?.set_repeat_rows(HEADINGS, HEADINGS)?;
    sheet.set_print_area(0, 0, plan.end().saturating_sub(1), plan.last_column())?;
    set_page(sheet, book.lang, true);
    protect(sheet);
    Ok(())
}

/// Title, notices, and whose the assessment is.
fn top(book: &Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let (plan, last) = (&book.plan, book.plan.last_column());
    let title = if plan.live { &words::WORKSHEET_TITLE } else { &words::RESULT_TITLE };
    let title = format!("{} – {}", book.word(title), book.instrument.index_name().in_lang(book.lang));
    write_text(sheet, 0, 0, &title, &look::title())?;
    sheet.set_row_height_pixels(0, 28)?;
    let mut about = book.about();
    if plan.live {
        about = format!("{about}\n{}", book.word(&words::HOW_TO));
    }
    sheet.merge_range(1, 0, 1, last, "", &look::remark())?;
    write_text(sheet, 1, 0, &about, &look::remark())?;
    let width = plan.columns.iter().map(|column| column.width()).sum();
    sheet.set_row_height_pixels(1, row_height([(about.as_str(), width)]))?;

    let record = book.record;
    let band = if plan.live { Band::Input } else { Band::Plain };
    let targets = record.targets();
    let predicate = targets.and_then(|targets| book.instrument.band(targets.predicate()?));
    let text = |text: Option<&str>| text.map_or(Shown::Nothing, Shown::text);
    let index = targets.and_then(Targets::index);
    for (heading, shown, band) in [
        (Heading::Agency, text(record.agency()), band),
        (Heading::Group, text(record.group()), band),
        (Heading::Year, record.year().map_or(Shown::Nothing, |year| Shown::Number(f64::from(year))), band),
        (Heading::Instrument, text(Some(book.instrument.id())), Band::Plain),
        (Heading::TargetIndex, index.map_or(Shown::Nothing, number), band),
        (Heading::TargetPredicate, text(predicate.map(|band| band.name().indonesian())), band),
    ] {
        let (slot, format) = (plan.slot(heading), look::value(band));
        let format = if heading == Heading::TargetIndex { format.set_num_format("0.00##") } else { format };
        put_label(sheet, slot, heading.text(book.lang), &format)?;
        write(sheet, slot.row, slot.value(), &shown, &format)?;
    }
    let slot = plan.slot(Heading::Agency);
    let width =
        (slot.value()..=slot.last).filter_map(|at| plan.columns.get(usize::from(at))).map(|column| column.width());
    let of_agency = row_height([(record.agency().unwrap_or_default(), width.sum())]);
    let of_predicate = if plan.live { highest_label(book, Column::Evidence.width() / 10 * 9) } else { 0 };
    for (row, height) in (slot.row..HEADINGS).zip([of_agency, of_predicate, 0]) {
        // A frozen head that fills the screen leaves no room for the table.
        sheet.set_row_height_pixels(row, height.clamp(24, 75))?;
    }
    if plan.live { answers(book, sheet) } else { Ok(()) }
}

/// The index, its predicate and how much is answered, where one sees them while filling in.
fn answers(book: &Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let put = |sheet: &mut Worksheet, slot: Slot, label: &str, formula: &str, shown: Shown, format: &Format| {
        put_label(sheet, slot, label, format)?;
        book.put(sheet, (slot.row, slot.value()), formula, &shown, format)
    };
    let index = Shown::number_or(book.index(Node::Index), book.word(&words::INCOMPLETE));
    let format = look::value(Band::Plain).set_bold().set_num_format(look::TWO);
    put(
        sheet,
        Plan::answer(0),
        &Node::Index.label(book.instrument, book.lang),
        &node_formula(book, Node::Index),
        index,
        &format,
    )?;
    let predicate = book.predicate().map_or_else(|| Shown::text(book.word(&words::INCOMPLETE)), Shown::Text);
    let label = book.word(&words::PREDICATE);
    put(sheet, Plan::answer(1), label, &predicate_formula(book), predicate, &format)?;
    let (answered, all) = (book.record.draft().answered(), book.instrument.indicators().len());
    let shown = Shown::Text(format!("{answered}{}{all}", book.word(&words::OUT_OF)));
    let label = book.word(&words::ANSWERED);
    put(sheet, Plan::answer(2), label, &hidden::answered_formula(book), shown, &look::value(Band::Plain))
}

/// The height that the longest name of a predicate needs in a column of so many pixels.
fn highest_label(book: &Book<'_>, width: u32) -> u32 {
    let labels = book.instrument.bands().iter().map(|band| row_height([(band.label(book.lang).as_str(), width)]));
    labels.max().unwrap_or_default()
}

/// The index of a node, or that something is missing.
pub(super) fn node_formula(book: &Book<'_>, node: Node) -> String {
    hidden::rounded_formula(book, node, SUM, &format!("\"{}\"", book.word(&words::INCOMPLETE)))
}

/// The predicate: the highest band whose threshold the sum reaches.
pub(super) fn predicate_formula(book: &Book<'_>) -> String {
    let sum = hidden::cell_of(book, Node::Index, SUM);
    let (thresholds, labels) = (hidden::band_cells(book, hidden::THRESHOLD), hidden::band_cells(book, LABEL));
    let incomplete = book.word(&words::INCOMPLETE);
    format!("IF(ISNUMBER({sum}),INDEX({labels},MATCH({sum},{thresholds},1)),\"{incomplete}\")")
}

/// The row of a domain, an aspect or the index.
fn section(book: &Book<'_>, sheet: &mut Worksheet, node: Node) -> Result<(), XlsxError> {
    let (plan, row) = (&book.plan, book.plan.row(node));
    let band = band_of(node);
    for (column, kind) in (0..).zip(plan.columns) {
        match kind {
            Column::Indicator => {
                let title = book.title_of(node);
                write_text(sheet, row, column, &title, &look::text(band))?;
                sheet.set_row_height_pixels(row, row_height([(title.as_str(), wide(*kind))]))?;
            }
            Column::Weight => {
                let weight = Shown::Number(book.instrument.weight(node).to_f64());
                write(sheet, row, column, &weight, &look::number(band, "0.00##"))?;
            }
            Column::Final => {
                let shown = Shown::number_or(book.index(node), book.word(&words::INCOMPLETE));
                let format = look::number(band, look::TWO).set_text_wrap();
                book.put(sheet, (row, column), &node_formula(book, node), &shown, &format)?;
            }
            Column::LevelName if node == Node::Index => {
                let shown = book.predicate().map_or_else(|| Shown::text(book.word(&words::INCOMPLETE)), Shown::Text);
                if plan.live {
                    sheet.merge_range(row, column, row, plan.column(Column::Gap), "", &look::text(band))?;
                }
                book.put(sheet, (row, column), &predicate_formula(book), &shown, &look::text(band))?;
            }
            // Joined with the name of the predicate.
            Column::Target | Column::Gap if node == Node::Index && plan.live => {}
            Column::Contribution => {
                let shown = Shown::Number(book.card.part(node).contribution().to_f64());
                write(sheet, row, column, &shown, &look::number(band, look::FOUR))?;
            }
            _ => write(sheet, row, column, &Shown::Nothing, &look::cell(band))?,
        }
    }
    if node == Node::Index {
        let width =
            if plan.live { Column::LevelName.width() + 2 * Column::Gap.width() } else { Column::LevelName.width() };
        sheet.set_row_height_pixels(row, highest_label(book, width / 10 * 9))?;
    }
    Ok(())
}

pub(super) const fn band_of(node: Node) -> Band {
    match node {
        Node::Index => Band::Index,
        Node::Domain(_) => Band::Domain,
        Node::Aspect(_) => Band::Aspect,
        Node::Indicator(_) => Band::Plain,
    }
}

/// A width that bold text fits into.
const fn wide(column: Column) -> u32 {
    column.width() / 10 * 9
}

/// The row of an indicator.
fn indicator(book: &Book<'_>, sheet: &mut Worksheet, node: Node) -> Result<(), XlsxError> {
    let (plan, record, row) = (&book.plan, book.record, book.plan.row(node));
    let name = node.name(book.instrument, book.lang);
    let number_format = if book.instrument.scale().decimals() == 0 { "0" } else { "General" };
    let evidence = book.filled.as_ref().and_then(|filled| filled.evidence(node.row())).unwrap_or_default();
    let service = record.service(node.row()).unwrap_or_default();
    let remark = record.note(node.row()).unwrap_or_default();
    let input = if plan.live { Band::Input } else { Band::Plain };
    for (column, kind) in (0..).zip(plan.columns) {
        let at = (row, column);
        match kind {
            Column::Number => {
                write_text(sheet, row, column, node.number(book.instrument), &look::number(Band::Plain, "@"))?;
            }
            Column::Indicator => write_text(sheet, row, column, name, &look::text(Band::Plain))?,
            Column::Weight => {
                let weight = Shown::Number(book.instrument.weight(node).to_f64());
                write(sheet, row, column, &weight, &look::number(Band::Plain, "0.00##"))?;
            }
            Column::Phase(phase) => {
                let value = book.filled.as_ref().and_then(|filled| filled.value(*phase, node.row()));
                write(sheet, row, column, &value.map_or(Shown::Nothing, number), &look::number(input, number_format))?;
            }
            Column::Final => {
                let shown = record.draft().value(node.row()).map_or_else(|| Shown::text(""), number);
                let format = look::number(Band::Plain, number_format).set_bold();
                book.put(sheet, at, &final_formula(book, row), &shown, &format)?;
            }
            Column::LevelName => {
                let shown = Shown::text(book.card.part(node).level_name(book.lang).unwrap_or_default());
                let shown = if record.draft().value(node.row()).is_some() { shown } else { Shown::text("") };
                level_name(book, sheet, node, at, &shown)?;
            }
            Column::Contribution => {
                let shown = Shown::Number(book.card.part(node).contribution().to_f64());
                write(sheet, row, column, &shown, &look::number(Band::Plain, look::FOUR))?;
            }
            Column::Target => {
                let target = record.targets().and_then(|targets| targets.level(node.row()));
                write(sheet, row, column, &target.map_or(Shown::Nothing, number), &look::number(input, number_format))?;
            }
            Column::Gap => gap(book, sheet, node, at)?,
            Column::Service => write_text(sheet, row, column, service, &look::text(input))?,
            Column::Note => write_text(sheet, row, column, remark, &look::text(input))?,
            Column::Evidence => write_text(sheet, row, column, evidence, &look::text(input))?,
        }
    }
    let cells = [
        (name, Column::Indicator.width()),
        (service, Column::Service.width()),
        (remark, Column::Note.width()),
        (evidence, Column::Evidence.width()),
    ];
    sheet.set_row_height_pixels(row, row_height(cells))?;
    Ok(())
}

/// The value of the last phase that has one.
fn final_formula(book: &Book<'_>, row: RowNum) -> String {
    Phase::ALL.into_iter().fold("\"\"".to_owned(), |otherwise, phase| {
        let cell = address(row, book.plan.column(Column::Phase(phase)));
        format!("IF({cell}<>\"\",{cell},{otherwise})")
    })
}

fn level_name(
    book: &Book<'_>,
    sheet: &mut Worksheet,
    node: Node,
    at: (RowNum, ColNum),
    shown: &Shown,
) -> Result<(), XlsxError> {
    let format = look::text(Band::Plain);
    let Some((levels, names)) = levels::cells_of(book, node) else {
        return write(sheet, at.0, at.1, &Shown::Nothing, &format);
    };
    let steps = hidden::cell_of(book, node, STEPS);
    let value = fixed(None, at.0, book.plan.column(Column::Final));
    let formula = format!("IF(ISNUMBER({steps}),IFERROR(INDEX({names},MATCH({value},{levels},0)),\"\"),\"\")");
    book.put(sheet, at, &formula, shown, &format)
}

/// How far a value is above its target, exactly: a difference of whole steps.
fn gap(book: &Book<'_>, sheet: &mut Worksheet, node: Node, at: (RowNum, ColNum)) -> Result<(), XlsxError> {
    let steps = book.exact.as_ref().map_or(1, super::exact::Exact::steps);
    let (own, target) = (hidden::cell_of(book, node, STEPS), hidden::cell_of(book, node, TARGET_STEPS));
    let divided = if steps == 1 { String::new() } else { format!("/{steps}") };
    let formula = format!("IF(AND(ISNUMBER({own}),ISNUMBER({target})),({own}-{target}){divided},\"\")");
    let value = book.record.draft().value(node.row());
    let wanted = book.record.targets().and_then(|targets| targets.level(node.row()));
    let difference = value.zip(wanted).and_then(|(value, wanted)| value.exact().checked_sub(wanted.exact()));
    let shown = difference.map_or_else(|| Shown::text(""), |difference| Shown::Number(difference.to_f64()));
    let format = if book.instrument.scale().decimals() == 0 { "+0;-0;0" } else { "+General;-General;0" };
    book.put(sheet, at, &formula, &shown, &look::number(Band::Plain, format))
}

/// A value as the number of a cell.
pub(super) fn number(value: Value) -> Shown {
    Shown::Number(value.level().map_or_else(|| value.exact().to_f64(), |level| double(i64::from(level))))
}

/// The cell of a value above the table, on the sheet of the table.
pub(super) fn slot_cell(book: &Book<'_>, heading: Heading) -> String {
    let slot = book.plan.slot(heading);
    fixed(Some(book.word(&words::ASSESSMENT)), slot.row, slot.value())
}
