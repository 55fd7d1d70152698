//! Assessments as plain tables: what goes into CSV files, and into workbooks of many agencies.

use crate::escape::escaped;
use crate::heading::Heading;
use crate::worksheet::NotWritable;
use serde_json::{Map, Value as Json};
use spbe_core::{Lang, Node, Record, Targets, Value};

/// One assessment as CSV: statements about it, then a row for each indicator.
///
/// Indonesian files have semicolons and decimal commas, as Excel expects under
/// that language; English ones commas and points. Both begin with the mark that
/// makes Excel read UTF-8. What would be a formula has an apostrophe in front.
/// [`read`](crate::read) gives the same record back, but for the values of an
/// earlier year, the source of targets, and `meta`, which CSV does not hold;
/// [`left_out`] names them.
#[must_use]
pub fn to_csv(record: &Record, lang: Lang) -> String {
    let targets = record.targets();
    let text = |text: Option<&str>| text.map(|text| escaped(text).into_owned());
    let instrument = record.instrument();
    let statements = [
        (Heading::Agency, text(record.agency())),
        (Heading::Group, text(record.group())),
        (Heading::Year, record.year().map(|year| year.to_string())),
        (Heading::Instrument, Some(instrument.id().to_owned())),
        (Heading::TargetIndex, targets.and_then(Targets::index).map(|index| number(index, lang))),
        (Heading::TargetPredicate, targets.and_then(|targets| target_predicate(targets, lang))),
    ];
    let statements =
        statements.into_iter().filter_map(|(heading, said)| Some(vec![heading.text(lang).to_owned(), said?]));
    let statements: Vec<Vec<String>> = statements.collect();
    let evidence = evidence(record);
    let count = instrument.indicators().len();
    let any = |text: &dyn Fn(usize) -> bool| (1..=count).any(text);
    let shown_target = |row: usize| targets.and_then(|targets| targets.level(row));
    let columns: Vec<Heading> = [
        Some(Heading::Number),
        Some(Heading::Indicator),
        Some(Heading::Value),
        any(&|row| shown_target(row).is_some()).then_some(Heading::Target),
        any(&|row| record.service(row).is_some()).then_some(Heading::Service),
        any(&|row| record.note(row).is_some()).then_some(Heading::Note),
        (!evidence.is_empty()).then_some(Heading::Evidence),
    ]
    .into_iter()
    .flatten()
    .collect();
    let mut rows: Vec<Vec<String>> = vec![columns.iter().map(|heading| heading.text(lang).to_owned()).collect()];
    for row in 1..=count {
        let node = Node::Indicator(row);
        let cell = |heading: &Heading| match heading {
            Heading::Number => node.number(instrument).to_owned(),
            Heading::Indicator => escaped(node.name(instrument, lang)).into_owned(),
            Heading::Value => record.draft().value(row).map_or(String::new(), |value| number(value, lang)),
            Heading::Target => shown_target(row).map_or(String::new(), |value| number(value, lang)),
            Heading::Service => escaped(record.service(row).unwrap_or_default()).into_owned(),
            Heading::Note => escaped(record.note(row).unwrap_or_default()).into_owned(),
            _ => escaped(evidence.get(node.number(instrument)).and_then(Json::as_str).unwrap_or_default()).into_owned(),
        };
        rows.push(columns.iter().map(cell).collect());
    }
    let separator = separator(lang);
    format!("{MARK}{}\n{}", csv_text(&statements, separator), csv_text(&rows, separator))
}

/// Assessments under one instrument as CSV: a row for each, a column for each indicator.
///
/// Separator, numbers and the mark in front are those of [`to_csv`]. Notes,
/// services, targets and what [`left_out_of_tables`] names are not in it.
///
/// # Errors
///
/// `several_instruments`.
pub fn to_wide_csv(records: &[Record], lang: Lang) -> Result<String, NotWritable> {
    let rows = wide_rows(records, lang)?;
    let text = |cell: WideCell| match cell {
        WideCell::Text(text) => escaped(&text).into_owned(),
        WideCell::Value(value) => number(value, lang),
        WideCell::Year(year) => year.to_string(),
        WideCell::Blank => String::new(),
    };
    let rows: Vec<Vec<String>> = rows.into_iter().map(|row| row.into_iter().map(text).collect()).collect();
    Ok(format!("{MARK}{}", csv_text(&rows, separator(lang))))
}

/// Lines of a CSV file on their way. What would be a formula has an apostrophe in front.
///
/// ```
/// use spbe_sheet::CsvText;
///
/// let mut text = CsvText::new(',');
/// ["=1+1", "a, b"].iter().for_each(|cell| text.cell(cell));
/// text.end_line();
/// assert_eq!(text.finish(), "'=1+1,\"a, b\"\n");
/// ```
#[derive(Debug)]
pub struct CsvText(csv::Writer<Vec<u8>>);

// Writing into memory does not fail.
impl CsvText {
    /// No lines yet; with a character between cells.
    #[must_use]
    pub fn new(separator: char) -> Self {
        let separator = u8::try_from(separator).unwrap_or(b',');
        Self(csv::WriterBuilder::new().delimiter(separator).flexible(true).from_writer(Vec::new()))
    }

    /// The next cell of the line.
    pub fn cell(&mut self, text: &str) {
        let _ = self.0.write_field(escaped(text).as_ref());
    }

    /// The end of the line.
    pub fn end_line(&mut self) {
        let _ = self.0.write_record(None::<&[u8]>);
    }

    /// The lines, each with its end.
    #[must_use]
    pub fn finish(self) -> String {
        String::from_utf8(self.0.into_inner().unwrap_or_default()).unwrap_or_default()
    }
}

/// The headings of the columns that say whose an assessment is: agency, group and year.
#[must_use]
pub fn agency_headings(lang: Lang) -> [&'static str; 3] {
    [Heading::Agency, Heading::Group, Heading::Year].map(|heading| heading.text(lang))
}

/// A cell of a table of agencies.
#[derive(Clone, Debug)]
pub(crate) enum WideCell {
    Text(String),
    Value(Value),
    Year(u32),
    Blank,
}

/// The header and a row for each record.
///
/// # Errors
///
/// `several_instruments`.
pub(crate) fn wide_rows(records: &[Record], lang: Lang) -> Result<Vec<Vec<WideCell>>, NotWritable> {
    let Some(first) = records.first() else { return Ok(Vec::new()) };
    let instrument = first.instrument();
    if records.iter().any(|record| record.instrument() != instrument) {
        return Err(NotWritable::SeveralInstruments);
    }
    let text = |text: Option<&str>| text.map_or(WideCell::Blank, |text| WideCell::Text(text.into()));
    let whose = |record: &Record| {
        let year = record.year().map_or(WideCell::Blank, WideCell::Year);
        [text(record.agency()), text(record.group()), year, WideCell::Text(instrument.id().into())]
    };
    // A column that no record fills is none: a heading for agencies asks every row for one.
    let filled = |at: usize| {
        let cells = records.iter().filter_map(|record| whose(record).into_iter().nth(at));
        cells.into_iter().any(|cell| !matches!(cell, WideCell::Blank))
    };
    let kept: Vec<bool> = (0..4).map(filled).collect();
    let only_kept =
        |cells: [WideCell; 4]| cells.into_iter().zip(&kept).filter(|(_, kept)| **kept).map(|(cell, _)| cell);
    let [agency, group, year] = agency_headings(lang);
    let headings = [agency, group, year, Heading::Instrument.text(lang)].map(|heading| WideCell::Text(heading.into()));
    let numbers =
        (1..=instrument.indicators().len()).map(|row| WideCell::Text(Node::Indicator(row).label(instrument, lang)));
    let mut rows: Vec<Vec<WideCell>> = vec![only_kept(headings).chain(numbers).collect()];
    for record in records {
        let values = record.draft().values().iter().map(|value| value.map_or(WideCell::Blank, WideCell::Value));
        rows.push(only_kept(whose(record)).chain(values).collect());
    }
    Ok(rows)
}

/// What of a record a CSV file does not hold, by the keys of its document.
#[must_use]
pub fn left_out(record: &Record) -> Vec<&'static str> {
    let source = record.targets().and_then(Targets::source);
    let others = record.meta().is_some_and(|meta| {
        let meta: Map<String, Json> = serde_json::from_str(&meta).unwrap_or_default();
        let worksheet = meta.get("worksheet").and_then(Json::as_object);
        meta.keys().any(|key| key != "worksheet")
            || worksheet.is_some_and(|own| own.keys().any(|key| key != "evidence"))
    });
    let kept = [(source.is_some(), "targets.source"), (record.previous().is_some(), "previous"), (others, "meta")];
    kept.into_iter().filter_map(|(there, key)| there.then_some(key)).collect()
}

/// What of a record a table of many agencies does not hold, by the keys of its document.
#[must_use]
pub fn left_out_of_tables(record: &Record) -> Vec<&'static str> {
    let rows = 1..=record.draft().values().len();
    let kept = [
        (rows.clone().any(|row| record.service(row).is_some()), "services"),
        (rows.into_iter().any(|row| record.note(row).is_some()), "notes"),
        (record.targets().is_some(), "targets"),
        (record.previous().is_some(), "previous"),
        (record.meta().is_some(), "meta"),
    ];
    kept.into_iter().filter_map(|(there, key)| there.then_some(key)).collect()
}

/// Where the evidence for each value is, by printed number, as our worksheets keep it under `meta`.
fn evidence(record: &Record) -> Map<String, Json> {
    let worksheet = record.meta_entry("worksheet").and_then(|json| serde_json::from_str::<Json>(&json).ok());
    worksheet.and_then(|own| own.get("evidence").and_then(Json::as_object).cloned()).unwrap_or_default()
}

fn target_predicate(targets: &Targets, lang: Lang) -> Option<String> {
    let band = targets.instrument().band(targets.predicate()?)?;
    Some(band.name().in_lang(lang).to_owned())
}

fn number(value: Value, lang: Lang) -> String {
    lang.number(&value.to_string())
}

/// What makes Excel read UTF-8.
const MARK: char = '\u{feff}';

fn separator(lang: Lang) -> u8 {
    lang.pick(b';', b',')
}

fn csv_text(rows: &[Vec<String>], separator: u8) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(separator).flexible(true).from_writer(Vec::new());
    for row in rows {
        // Writing into memory does not fail.
        let _ = writer.write_record(row);
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}
