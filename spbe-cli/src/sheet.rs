//! `spbe sheet`: a worksheet to fill in, or one that is filled in already.

use crate::args::Sheet;
use crate::input;
use crate::output::save;
use crate::own;
use crate::session::Session;
use crate::stop::{FINE, Stop};
use spbe_core::{Draft, PERMENPANRB_59_2020, Record};

pub(crate) fn run(args: &Sheet, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    let asked = args.instrument.as_deref().map(|id| own::named("--instrument", id, session)).transpose()?;
    let record = match &args.file {
        Some(file) => input::in_file(file, &args.within, asked.as_ref(), session)?.record().clone(),
        None => Record::new(Draft::new(asked.as_ref().unwrap_or(&PERMENPANRB_59_2020))),
    };
    let bytes = spbe_sheet::to_csv(&record, session.lang()).into_bytes();
    save(&args.output, &bytes, session)?;
    Ok(FINE)
}
