//! What may be typed where: lists to choose from, limits, and the mark of what does not fit.

use super::book::Book;
use super::cells::{address, clean};
use super::hidden::{self, BAND, GROUP};
use super::look;
use super::plan::{Column, HEADINGS};
use super::words;
use crate::heading::Heading;
use rust_xlsxwriter::{
    ColNum, ConditionalFormatCell, ConditionalFormatCellRule, ConditionalFormatFormula, DataValidation,
    DataValidationErrorStyle, DataValidationRule, Formula, RowNum, Worksheet, XlsxError,
};
use spbe_core::limits::YEARS;
use spbe_core::{LevelName, Node, Phase, Value};

/// Characters that a program takes in a message, or in a list of values.
const MESSAGE: usize = 255;
/// Characters of the title of a message.
const TITLE: usize = 32;

pub(super) fn table(book: &Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let plan = &book.plan;
    let (first, last) = (HEADINGS.saturating_add(1), plan.end().saturating_sub(1));
    for node in &plan.lines {
        if let Node::Indicator(_) = node {
            let row = plan.row(*node);
            let (from, to) = (Column::Phase(Phase::SelfAssessment), Column::Phase(Phase::Visit));
            let value = value(book, *node)?;
            sheet.add_data_validation(row, plan.column(from), row, plan.column(to), &value)?;
            let target = plan.column(Column::Target);
            sheet.add_data_validation(row, target, row, target, &value)?;
        }
    }
    let phases = (plan.column(Column::Phase(Phase::SelfAssessment)), plan.column(Column::Phase(Phase::Visit)));
    let target = plan.column(Column::Target);
    for (from, to) in [phases, (target, target)] {
        let unfit = ConditionalFormatFormula::new().set_rule(unfit(book, first, from).as_str());
        sheet.add_conditional_format(first, from, last, to, &unfit.set_format(look::wrong()))?;
    }
    let gap = plan.column(Column::Gap);
    let below = ConditionalFormatCell::new().set_rule(ConditionalFormatCellRule::LessThan(0));
    sheet.add_conditional_format(first, gap, last, gap, &below.set_format(look::below()))?;
    top(book, sheet)
}

/// The values above the table.
fn top(book: &Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let add = |sheet: &mut Worksheet, heading: Heading, validation: &DataValidation| {
        let slot = book.plan.slot(heading);
        sheet.add_data_validation(slot.row, slot.value(), slot.row, slot.value(), validation).map(drop)
    };
    let (from, to) = YEARS;
    let between = |from: u32, to: u32| DataValidationRule::Between(from.cast_signed(), to.cast_signed());
    let years = DataValidation::new().allow_whole_number(between(from, to));
    let message = format!("{}{from}{}{to}", book.word(&words::WRONG_YEAR), book.word(&words::TO));
    add(sheet, Heading::Year, &refusing(book, years, &message)?)?;

    let scale = book.instrument.scale();
    let (lowest, highest) = (scale.lowest().exact().to_f64(), scale.highest().exact().to_f64());
    let index = DataValidation::new().allow_decimal_number(DataValidationRule::Between(lowest, highest));
    let message =
        format!("{}{}{}{}", book.word(&words::WRONG_VALUE), scale.lowest(), book.word(&words::TO), scale.highest());
    add(sheet, Heading::TargetIndex, &refusing(book, index, &message)?)?;

    let names = DataValidation::new().allow_list_formula(Formula::new(hidden::band_cells(book, BAND)));
    add(sheet, Heading::TargetPredicate, &names)?;

    let groups = hidden::groups(book).len();
    if groups > 0 {
        // Any other group is fine too: no averages are compared then.
        let list = DataValidation::new().allow_list_formula(Formula::new(hidden::list(book, GROUP, groups)));
        add(sheet, Heading::Group, &list.show_error_message(false))?;
    }
    Ok(())
}

/// A value of the scale: a list to choose from, or any number between the ends where the scale has decimals.
fn value(book: &Book<'_>, node: Node) -> Result<DataValidation, XlsxError> {
    let scale = book.instrument.scale();
    let levels: Vec<String> = scale.levels().map(|level| level.to_string()).collect();
    let (lowest, highest) = (scale.lowest().exact().to_f64(), scale.highest().exact().to_f64());
    let validation = if scale.decimals() > 0 {
        DataValidation::new().allow_decimal_number(DataValidationRule::Between(lowest, highest))
    } else if levels.join(",").len() <= MESSAGE {
        DataValidation::new().allow_list_strings(&levels)?
    } else {
        let whole = |value: Value| i32::from(value.level().unwrap_or_default());
        let ends = DataValidationRule::Between(whole(scale.lowest()), whole(scale.highest()));
        DataValidation::new().allow_whole_number(ends)
    };
    let mut message =
        format!("{}{}{}{}", book.word(&words::WRONG_VALUE), scale.lowest(), book.word(&words::TO), scale.highest());
    if scale.decimals() > 0 {
        message = format!("{message}{}{}", book.word(&words::DECIMALS), scale.decimals());
    }
    let validation = refusing(book, validation, &message)?;
    match prompt(book, node) {
        Some((title, names)) => validation.set_input_title(title)?.set_input_message(names),
        None => Ok(validation),
    }
}

/// What the levels of an indicator are called, where that fits into what a program shows beside a cell.
fn prompt(book: &Book<'_>, node: Node) -> Option<(String, String)> {
    let indicator = book.instrument.indicators().get(node.row().checked_sub(1)?)?;
    let capability = book.instrument.capability(indicator)?;
    let name = |level: &LevelName| format!("{} {}", level.level(), level.name().in_lang(book.lang));
    let names: Vec<String> = capability.levels().iter().map(name).collect();
    let (title, names) =
        (clean(capability.name().in_lang(book.lang)).into_owned(), clean(&names.join("\n")).into_owned());
    let fits = |text: &str, most: usize| (1..=most).contains(&text.encode_utf16().count());
    (fits(&title, TITLE) && fits(&names, MESSAGE)).then_some((title, names))
}

fn refusing(book: &Book<'_>, validation: DataValidation, message: &str) -> Result<DataValidation, XlsxError> {
    let validation = validation.set_error_style(DataValidationErrorStyle::Stop);
    validation.set_error_title(book.word(&words::WRONG_VALUE_TITLE))?.set_error_message(message)
}

/// Whether a cell holds something that is no value of the scale, however it came there.
fn unfit(book: &Book<'_>, row: RowNum, column: ColNum) -> String {
    let (cell, scale) = (address(row, column), book.instrument.scale());
    let (lowest, highest, decimals) = (scale.lowest(), scale.highest(), scale.decimals());
    format!(
        "IF({cell}=\"\",FALSE,IF(ISNUMBER({cell}),OR({cell}<{lowest},{cell}>{highest},ROUND({cell},{decimals})<>{cell}),TRUE))"
    )
}
