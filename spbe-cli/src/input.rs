//! Assessments: in documents, and as values on the command line.

use crate::args::Values;
use crate::own;
use crate::session::Session;
use crate::source::{document, name};
use crate::stop::Stop;
use spbe_core::{Assessment, Draft, Given, Instrument, InvalidAssessment, Kind, Record, Scale};
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
}

impl Input {
    fn of(name: String, read: Result<Record, InvalidAssessment>) -> Result<Self, Stop> {
        match read {
            Ok(record) => Ok(Self { name, record }),
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

    /// A refusal of this input.
    pub(crate) fn refused(&self, invalid: InvalidAssessment) -> Stop {
        Stop::refused(self.name.clone(), invalid)
    }
}

/// The assessment that the command line names.
pub(crate) fn assessment(values: &Values, blanks: Blanks, session: &mut Session<'_, '_>) -> Result<Input, Stop> {
    let Some(levels) = &values.levels else {
        return in_file(values.file.as_deref().unwrap_or(Path::new("-")), session);
    };
    let instrument = own::named("--instrument", &values.instrument, session)?;
    Input::of("--levels".into(), listed(&instrument, levels, blanks).map(Record::new))
}

/// The assessment in a document.
pub(crate) fn in_file(path: &Path, session: &mut Session<'_, '_>) -> Result<Input, Stop> {
    let bytes = document(path, session)?;
    Input::of(name(path, session), Record::from_json_with(&bytes, session.own()))
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
