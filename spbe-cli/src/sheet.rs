//! `spbe sheet`: a worksheet to fill in, or one that is filled in already.

use crate::args::Sheet;
use crate::input;
use crate::output::save;
use crate::own;
use crate::session::Session;
use crate::stop::{FINE, Stop};
use spbe_core::{Draft, Lang, PERMENPANRB_59_2020, Record};
use spbe_sheet::NotWritable;
use std::path::Path;

pub(crate) fn run(args: &Sheet, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    let asked = args.instrument.as_deref().map(|id| own::named("--instrument", id, session)).transpose()?;
    let record = match &args.file {
        Some(file) => input::in_file(file, &args.within, asked.as_ref(), session)?.record().clone(),
        None => Record::new(Draft::new(asked.as_ref().unwrap_or(&PERMENPANRB_59_2020))),
    };
    let bytes = worksheet(&args.output, &record, session)?;
    save(&args.output, &bytes, session)?;
    Ok(FINE)
}

/// The worksheet of a record.
pub(crate) fn worksheet(path: &Path, record: &Record, session: &Session<'_, '_>) -> Result<Vec<u8>, Stop> {
    let lang = session.lang();
    spbe_sheet::worksheet(record, lang).map_err(|refusal| not_writable(path, &refusal, lang))
}

/// Why there is no workbook.
pub(crate) fn not_writable(path: &Path, refusal: &NotWritable, lang: Lang) -> Stop {
    Stop::NoAnswer(format!("{}: {}", path.display(), refusal.message(lang)))
}
