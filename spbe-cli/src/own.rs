//! Instruments: the built-in ones, and those of one's own, from files.

use crate::session::Session;
use crate::source;
use crate::stop::{Stop, option, option_problem};
use crate::words;
use spbe_core::{Instrument, Problem, find_instrument};
use std::path::{Path, PathBuf};

/// Reads the files that `--instrument-file` names.
pub(crate) fn load(files: &[PathBuf], session: &mut Session<'_, '_>) -> Result<(), Stop> {
    for file in files {
        let instrument = read(file, session)?;
        if session.own().iter().any(|own| own.id() == instrument.id() && *own != instrument) {
            return Err(option("--instrument-file", &words::two_instruments(instrument.id(), session.lang())));
        }
        session.add_own(instrument);
    }
    Ok(())
}

/// The instrument in a file.
pub(crate) fn read(path: &Path, session: &mut Session<'_, '_>) -> Result<Instrument, Stop> {
    let bytes = source::document(path, session)?;
    Instrument::from_json(&bytes).map_err(|invalid| Stop::refused(source::name(path, session), invalid))
}

/// The instrument with an id, for the option that asks for it.
pub(crate) fn named(asked_by: &str, id: &str, session: &Session<'_, '_>) -> Result<Instrument, Stop> {
    let unknown = |problem: &Problem| option_problem(asked_by, problem, session.lang());
    find_instrument(id, session.own()).cloned().map_err(|problem| unknown(&problem))
}

/// The instrument with an id, or the one in a file, for the option that asks for it.
pub(crate) fn named_or_read(asked_by: &str, text: &str, session: &mut Session<'_, '_>) -> Result<Instrument, Stop> {
    let named = named(asked_by, text, session);
    if named.is_err() && is_path(text) { read(Path::new(text), session) } else { named }
}

/// Whether a text means a file: one that is there, or one that cannot be an id.
fn is_path(text: &str) -> bool {
    let path = Path::new(text);
    text == "-" || path.exists() || path.components().count() > 1 || path.extension().is_some()
}
