//! Assessments: in documents and spreadsheets, and as values on the command line.

use crate::args::{Table, Values, Within};
use crate::own;
use crate::session::Session;
use crate::sheet_words;
use crate::source::{self, Content};
use crate::stop::{Stop, option};
use spbe_core::{
    Assessment, Draft, Given, Instrument, InvalidAssessment, Kind, Lang, PERMENPANRB_59_2020, Record, Scale,
};
use spbe_sheet::{Contents, Found, InvalidSheet, Options, PassedOver};
use std::path::Path;

/// Whether blanks may come in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Blanks {
    Allowed,
    Refused,
}

/// An assessment, and what to call the place that it came from.
pub(crate) struct Input {
    name: String,
    record: Record,
    found: Option<Found>, // where it stands in a spreadsheet
}

impl Input {
    fn of(name: String, read: Result<Record, InvalidAssessment>) -> Result<Self, Stop> {
        match read {
            Ok(record) => Ok(Self { name, record, found: None }),
            Err(invalid) => Err(Stop::refused(name, invalid)),
        }
    }

    /// What to call the place.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) const fn record(&self) -> &Record {
        &self.record
    }

    /// A refusal of this input. Blanks of a spreadsheet are told with their cells.
    pub(crate) fn refused(&self, invalid: InvalidAssessment) -> Stop {
        // So many values may fit another edition; in a spreadsheet the reader has looked at that.
        let of_blanks = |code: &str| matches!(code, "missing_indicator" | "wrong_count");
        let blanks = invalid.problems().iter().all(|problem| of_blanks(problem.code()));
        match self.found.as_ref().filter(|_| blanks).map(Found::assessment) {
            Some(Err(invalid)) => Stop::refused(self.name.clone(), invalid),
            _ => Stop::refused(self.name.clone(), invalid),
        }
    }
}

/// The assessment that the command line names.
pub(crate) fn assessment(values: &Values, blanks: Blanks, session: &mut Session<'_, '_>) -> Result<Input, Stop> {
    let Some(levels) = &values.levels else {
        return in_file(values.file.as_deref().unwrap_or(Path::new("-")), &values.within, session);
    };
    let table = &values.within.table;
    for (name, given) in [("--sheet", &table.of_sheet), ("--agency", &values.within.agency)] {
        if given.is_some() {
            return Err(option(name, sheet_words::ONLY_IN_SHEETS.of(session.lang())));
        }
    }
    let id = table.instrument.as_deref().unwrap_or(PERMENPANRB_59_2020.id());
    let instrument = own::named("--instrument", id, session)?;
    Input::of("--levels".into(), listed(&instrument, levels, blanks).map(Record::new))
}

/// The assessment in a document, or in a spreadsheet that holds one.
pub(crate) fn in_file(path: &Path, within: &Within, session: &mut Session<'_, '_>) -> Result<Input, Stop> {
    let lang = session.lang();
    let name = source::name(path, session);
    let bytes = match source::content(path, session)? {
        Content::Sheet(bytes) => bytes,
        Content::Document(bytes) => {
            let of_sheets = [
                ("--sheet", within.table.of_sheet.is_some()),
                ("--agency", within.agency.is_some()),
                ("--instrument", within.table.instrument.is_some()),
            ];
            if let Some((name, _)) = of_sheets.into_iter().find(|(_, given)| *given) {
                return Err(option(name, sheet_words::ONLY_IN_SHEETS.of(lang)));
            }
            return Input::of(name, Record::from_json_with(&bytes, session.own()));
        }
    };
    let contents = in_sheet(&name, &bytes, &within.table, session)?;
    match contents.only(within.agency.as_deref()) {
        Ok(only) => Ok(Input { name, record: only.record().clone(), found: Some(only) }),
        Err(invalid) if within.agency.is_some() => Err(option("--agency", &messages(&invalid, lang))),
        Err(invalid) => {
            let hint = sheet_words::HOW_TO_CHOOSE.of(lang);
            Err(Stop::Usage(format!("{name}: {}; {hint}", messages(&invalid, lang))))
        }
    }
}

fn messages(invalid: &InvalidSheet, lang: Lang) -> String {
    invalid.problems().iter().map(|problem| problem.message(lang)).collect::<Vec<_>>().join("; ")
}

/// Everything in a spreadsheet. Rows that were passed over are told.
pub(crate) fn in_sheet(
    name: &str,
    bytes: &[u8],
    table: &Table,
    session: &mut Session<'_, '_>,
) -> Result<Contents, Stop> {
    let contents = spbe_sheet::read(bytes, &options(table, session)?);
    let contents = contents.map_err(|invalid| Stop::refused(name.into(), invalid))?;
    tell_passed_over(name, contents.passed_over(), session);
    Ok(contents)
}

/// Says what was not read: each on a line, or, where there is much of it, the places alone.
fn tell_passed_over(name: &str, passed: &[PassedOver], session: &mut Session<'_, '_>) {
    const FEW: usize = 3;
    let lang = session.lang();
    if passed.len() <= FEW {
        for passed in passed {
            session.complain(&format!("{name}: {}", passed.message(lang)));
        }
        return;
    }
    let rows = passed.iter().filter(|passed| passed.cell().is_none()).map(|passed| passed.row().to_string());
    let columns = passed.iter().filter_map(PassedOver::cell);
    session.complain(&format!(
        "{name}: {}",
        sheet_words::passed_over(&rows.collect::<Vec<_>>(), &columns.collect::<Vec<_>>(), lang)
    ));
}

/// What the reader of spreadsheets is told.
pub(crate) fn options(table: &Table, session: &Session<'_, '_>) -> Result<Options, Stop> {
    let mut options = Options::new().with_own(session.own());
    if let Some(id) = &table.instrument {
        options = options.with_instrument(&own::named("--instrument", id, session)?);
    }
    Ok(match &table.of_sheet {
        Some(sheet) => options.with_sheet(sheet),
        None => options,
    })
}

/// Values in the order of the annex, separated by commas.
fn listed(instrument: &Instrument, levels: &str, blanks: Blanks) -> Result<Draft, InvalidAssessment> {
    let values = levels.split(',').map(|word| match word.trim() {
        "" | "-" => Given::Blank,
        word => given(word, instrument.scale()),
    });
    match blanks {
        Blanks::Allowed => Draft::in_order(instrument, values),
        Blanks::Refused => Assessment::in_order(instrument, values).map(Assessment::into_draft),
    }
}

/// A word of the command line as what it looks like, so that a refusal can say what is wrong with it.
pub(crate) fn given(word: &str, scale: Scale) -> Given<'_> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = word.strip_prefix('-').unwrap_or(word);
    if digits(unsigned) && (unsigned == "0" || !unsigned.starts_with('0')) {
        return word.parse().map_or(Given::Other(Kind::LargeNumber), Given::Whole);
    }
    match unsigned.split_once('.') {
        Some((whole, fraction)) if scale.decimals() == 0 && digits(whole) && digits(fraction) => {
            Given::Other(Kind::Decimals)
        }
        _ => Given::Text(word),
    }
}
