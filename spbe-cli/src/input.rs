//! Files, standard input and values on the command line, and how much of them is read.

use crate::args::Values;
use crate::own;
use crate::session::Session;
use crate::stop::Stop;
use crate::words;
use spbe_core::limits::DOCUMENT_BYTES;
use spbe_core::{Assessment, Draft, Given, Instrument, InvalidAssessment, Kind, Record, Scale};
use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind, Read};
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

/// What to call a file in messages.
pub(crate) fn name(path: &Path, session: &Session<'_, '_>) -> String {
    if is_stdin(path) { words::STDIN.of(session.lang()).into() } else { path.display().to_string() }
}

/// The bytes of a document, and one more than the limit where there are more.
pub(crate) fn document(path: &Path, session: &mut Session<'_, '_>) -> Result<Vec<u8>, Stop> {
    let most = u64::try_from(DOCUMENT_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    let read = if is_stdin(path) {
        session.take_stdin()?;
        session.io().stdin().take(most).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    read.map(|_| bytes).map_err(|error| Stop::Reading { name: name(path, session), error })
}

fn is_stdin(path: &Path) -> bool {
    path == Path::new("-")
}

/// A file to read line by line; `None` for standard input.
pub(crate) fn open(path: &Path, session: &mut Session<'_, '_>) -> Result<Option<BufReader<File>>, Stop> {
    if is_stdin(path) {
        session.take_stdin()?;
        return Ok(None);
    }
    let opened = File::open(path).map(|file| Some(BufReader::new(file)));
    opened.map_err(|error| Stop::Reading { name: name(path, session), error })
}

/// The next line without its end, cut one byte past a limit; `None` after the last.
pub(crate) fn line(from: &mut dyn BufRead, most: usize) -> std::io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    let mut begun = false;
    loop {
        let available = match from.fill_buf() {
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            other => other?,
        };
        if available.is_empty() {
            return Ok(begun.then_some(line));
        }
        begun = true;
        let part = available.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let (ends, used) = (part.len() < available.len(), part.len());
        let room = most.saturating_add(1).saturating_sub(line.len());
        line.extend(part.iter().take(room));
        from.consume(used.saturating_add(usize::from(ends)));
        if ends {
            return Ok(Some(line));
        }
    }
}
