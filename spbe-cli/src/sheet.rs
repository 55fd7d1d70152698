//! `spbe sheet`: a worksheet to fill in, or one that is filled in already.

use crate::args::Sheet;
use crate::input;
use crate::output::save;
use crate::own;
use crate::session::Session;
use crate::sheet_words;
use crate::stop::{FINE, Stop, option};
use spbe_core::{Draft, Instrument, Lang, PERMENPANRB_59_2020, Record};
use spbe_sheet::NotWritable;
use std::path::Path;

pub(crate) fn run(args: &Sheet, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    let record = match &args.file {
        Some(file) => input::in_file(file, &args.within, session)?.record().clone(),
        None => Record::new(Draft::new(&instrument(args, session)?)),
    };
    let bytes = worksheet(&args.output, &record, session)?;
    save(&args.output, &bytes, session)?;
    Ok(FINE)
}

/// The instrument of an empty worksheet: the one that is named, or the one that was brought along.
fn instrument(args: &Sheet, session: &Session<'_, '_>) -> Result<Instrument, Stop> {
    let lang = session.lang();
    let of_files = [("--sheet", &args.within.table.of_sheet), ("--agency", &args.within.agency)];
    if let Some((name, _)) = of_files.into_iter().find(|(_, given)| given.is_some()) {
        return Err(option(name, sheet_words::ONLY_IN_SHEETS.of(lang)));
    }
    match (&args.within.table.instrument, session.own()) {
        (Some(id), _) => own::named("--instrument", id, session),
        (None, []) => Ok(PERMENPANRB_59_2020.clone()),
        (None, [only]) => Ok(only.clone()),
        (None, _) => Err(option("--instrument", sheet_words::WHICH_INSTRUMENT.of(lang))),
    }
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
