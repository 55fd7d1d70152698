//! Assessments: in documents and spreadsheets, and as values on the command line.

use crate::args::{Values, Within};
use crate::own;
use crate::session::Session;
use crate::source::{self, Content};
use crate::stop::{Stop, option};
use crate::words;
use spbe_core::{Assessment, Draft, Given, Instrument, InvalidAssessment, Kind, PERMENPANRB_59_2020, Record, Scale};
use spbe_sheet::{Contents, Found, Options};
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
        let blanks = invalid.problems().iter().all(|problem| problem.code() == "missing_indicator");
        match self.found.as_ref().filter(|_| blanks).map(Found::assessment) {
            Some(Err(invalid)) => Stop::refused(self.name.clone(), invalid),
            _ => Stop::refused(self.name.clone(), invalid),
        }
    }
}

/// The assessment that the command line names.
pub(crate) fn assessment(values: &Values, blanks: Blanks, session: &mut Session<'_, '_>) -> Result<Input, Stop> {
    let Some(levels) = &values.levels else {
        let asked = values.instrument.as_deref().map(|id| own::named("--instrument", id, session)).transpose()?;
        let path = values.file.as_deref().unwrap_or(Path::new("-"));
        return in_file(path, &values.within, asked.as_ref(), session);
    };
    for (name, given) in [("--sheet", &values.within.of_sheet), ("--agency", &values.within.agency)] {
        if given.is_some() {
            return Err(option(name, words::ONLY_IN_SHEETS.of(session.lang())));
        }
    }
    let id = values.instrument.as_deref().unwrap_or(PERMENPANRB_59_2020.id());
    let instrument = own::named("--instrument", id, session)?;
    Input::of("--levels".into(), listed(&instrument, levels, blanks).map(Record::new))
}

/// The assessment in a document, or in a spreadsheet that holds one.
pub(crate) fn in_file(
    path: &Path,
    within: &Within,
    asked: Option<&Instrument>,
    session: &mut Session<'_, '_>,
) -> Result<Input, Stop> {
    let lang = session.lang();
    let name = source::name(path, session);
    let bytes = match source::content(path, session)? {
        Content::Sheet(bytes) => bytes,
        Content::Document(bytes) => {
            let of_sheets = [
                ("--sheet", within.of_sheet.is_some()),
                ("--agency", within.agency.is_some()),
                ("--instrument", asked.is_some()),
            ];
            if let Some((name, _)) = of_sheets.into_iter().find(|(_, given)| *given) {
                return Err(option(name, words::ONLY_IN_SHEETS.of(lang)));
            }
            return Input::of(name, Record::from_json_with(&bytes, session.own()));
        }
    };
    let contents = in_sheet(&name, &bytes, within, asked, session)?;
    let mut found = contents.into_found();
    let agencies: Vec<String> = found.iter().map(|found| found.record().agency().unwrap_or("–").to_owned()).collect();
    if let Some(agency) = &within.agency {
        let same =
            |found: &Found| found.record().agency().is_some_and(|other| other.to_lowercase() == agency.to_lowercase());
        found.retain(same);
        if found.len() > 1 {
            let rows: Vec<String> = found.iter().map(|found| found.row().to_string()).collect();
            return Err(option("--agency", &words::agency_twice(agency, &rows.join(", "), lang)));
        }
    }
    match (found.pop(), found.is_empty()) {
        (Some(only), true) => Ok(Input { name, record: only.record().clone(), found: Some(only) }),
        (None, _) => Err(option("--agency", &words::no_agency(&agencies, lang))),
        (Some(_), false) => Err(Stop::Usage(format!("{name}: {}", words::several_agencies(&agencies, lang)))),
    }
}

/// Everything in a spreadsheet. Rows that were passed over are told.
pub(crate) fn in_sheet(
    name: &str,
    bytes: &[u8],
    within: &Within,
    asked: Option<&Instrument>,
    session: &mut Session<'_, '_>,
) -> Result<Contents, Stop> {
    let contents = spbe_sheet::read(bytes, &options(within, asked, session));
    let contents = contents.map_err(|invalid| Stop::refused(name.into(), invalid))?;
    for passed in contents.passed_over() {
        session.complain(&format!("{name}: {}", passed.message(session.lang())));
    }
    Ok(contents)
}

/// What the reader of spreadsheets is told.
pub(crate) fn options(within: &Within, asked: Option<&Instrument>, session: &Session<'_, '_>) -> Options {
    let mut options = Options::new().with_own(session.own());
    if let Some(instrument) = asked {
        options = options.with_instrument(instrument);
    }
    match &within.of_sheet {
        Some(sheet) => options.with_sheet(sheet),
        None => options,
    }
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
