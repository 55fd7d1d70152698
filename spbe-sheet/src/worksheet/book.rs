//! What every sheet of a workbook needs to know, and how it puts things into cells.

use super::cells::{Shown, write, write_formula, write_text};
use super::exact::Exact;
use super::filled::Filled;
use super::look;
use super::plan::{Plan, Slot, indicators_under};
use super::words;
use rust_xlsxwriter::{
    ColNum, DocProperties, ExcelDateTime, Format, ProtectionOptions, RowNum, Workbook, Worksheet, XlsxError,
};
use spbe_core::{Averages, Instrument, Lang, Node, Record, Scorecard, average_years, averages_of};

/// A workbook's contents.
pub(super) struct Book<'a> {
    pub(super) record: &'a Record,
    pub(super) instrument: &'a Instrument,
    /// The result. Of a draft: with some value in blanks, so it holds for complete nodes alone.
    pub(super) card: &'a Scorecard,
    pub(super) lang: Lang,
    pub(super) plan: Plan,
    pub(super) exact: Option<Exact<'a>>,
    pub(super) filled: Option<Filled>,
}

impl Book<'_> {
    /// Whether formulas are written, or only what they give.
    pub(super) const fn live(&self) -> bool {
        self.plan.live
    }

    /// The name of the hidden sheet.
    pub(super) const fn hidden(&self) -> &'static str {
        if self.live() { super::HIDDEN_SHEET } else { "data" }
    }

    pub(super) fn word(&self, word: &words::Word) -> &'static str {
        word.of(self.lang)
    }

    /// Whether every indicator under a node has a value, or blanks count.
    pub(super) fn is_complete(&self, node: Node) -> bool {
        let (first, last) = indicators_under(self.instrument, node);
        !self.live() || (first..=last).all(|row| self.record.draft().value(row).is_some())
    }

    /// The index of a node with two decimals; `None` while a value under it is missing.
    pub(super) fn index(&self, node: Node) -> Option<f64> {
        let rounded = self.card.part(node).index().rounded();
        self.is_complete(node).then(|| rounded.exact().to_f64())
    }

    /// The names of the predicate; `None` while a value is missing.
    pub(super) fn predicate(&self) -> Option<String> {
        let band = self.card.band().filter(|_| self.is_complete(Node::Index));
        band.map(|band| band.label(self.lang))
    }

    /// Kind, printed number and name: `Aspek 2: Perencanaan Strategis SPBE`; only the name for the index.
    pub(super) fn title_of(&self, node: Node) -> String {
        let name = node.name(self.instrument, self.lang);
        match node {
            Node::Index => name.into(),
            _ => format!("{}: {name}", node.label(self.instrument, self.lang)),
        }
    }

    /// The title of the instrument, and what everybody has to know about it, line by line.
    pub(super) fn about(&self) -> String {
        let mut lines = vec![self.instrument.title().in_lang(self.lang).to_owned()];
        let notices = self.instrument.notices().into_iter().map(|notice| notice.message(self.lang));
        lines.extend(notices.map(|notice| capitalised(&notice, self.instrument.id())));
        lines.join("\n")
    }

    /// The averages published for this instrument, by year and in the order of the reports.
    pub(super) fn averages(&self) -> Vec<&'static Averages> {
        let of_this =
            |averages: &&Averages| self.instrument.is_official() && averages.instrument() == self.instrument.id();
        average_years().flat_map(averages_of).filter(of_this).collect()
    }

    /// The group to compare with: that of the record where averages of it were published, else the first of a report.
    pub(super) fn compared_group(&self) -> Option<String> {
        let all = self.averages();
        let own =
            self.record.group().filter(|own| all.iter().any(|averages| averages.group().eq_ignore_ascii_case(own)));
        own.or_else(|| all.first().map(|averages| averages.group())).map(Into::into)
    }

    /// The year to compare with in the chart: that of the record where averages of it were published, else the last.
    pub(super) fn compared_year(&self) -> Option<u32> {
        let own = self.record.year().filter(|own| average_years().any(|year| u32::from(year) == *own));
        own.or_else(|| average_years().last().map(u32::from))
    }

    /// Puts a formula into a cell of a workbook that calculates; otherwise what it gives.
    pub(super) fn put(
        &self,
        sheet: &mut Worksheet,
        (row, column): (RowNum, ColNum),
        formula: &str,
        shown: &Shown,
        format: &Format,
    ) -> Result<(), XlsxError> {
        if self.live() {
            write_formula(sheet, row, column, formula, shown, format)
        } else {
            write(sheet, row, column, shown, format)
        }
    }
}

/// Puts a label and joins the cells that its value goes over; the value comes after.
pub(super) fn put_label(sheet: &mut Worksheet, slot: Slot, label: &str, format: &Format) -> Result<(), XlsxError> {
    write_text(sheet, slot.row, slot.label, label, &look::label())?;
    if slot.last > slot.value() {
        sheet.merge_range(slot.row, slot.value(), slot.row, slot.last, "", format)?;
    }
    Ok(())
}

/// A sentence with a capital, unless it starts with an id, and a full stop.
fn capitalised(sentence: &str, id: &str) -> String {
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) if !sentence.starts_with(id) => first.to_uppercase().chain(letters).chain(['.']).collect(),
        _ => format!("{sentence}."),
    }
}

/// A workbook that is the same bytes every time.
pub(crate) fn new_workbook(title: &str) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let never = ExcelDateTime::from_ymd(2026, 6, 5)?;
    workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&never));
    workbook.set_default_format(&look::base(), 17, 64)?;
    Ok(workbook)
}

/// A4, one page wide, with page numbers; without the lines between cells.
pub(super) fn set_page(sheet: &mut Worksheet, lang: Lang, landscape: bool) {
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0).set_footer(words::PAGE.of(lang));
    sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3).set_screen_gridlines(false);
    if landscape {
        sheet.set_landscape();
    }
}

/// Nothing but inputs can be changed by mistake; widths and heights can. There is no password.
pub(super) fn protect(sheet: &mut Worksheet) {
    let options = ProtectionOptions { format_columns: true, format_rows: true, ..ProtectionOptions::new() };
    sheet.protect_with_options(&options);
}
