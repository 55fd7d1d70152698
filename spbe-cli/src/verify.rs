//! `spbe verify`: whether the document of a result says what follows from its levels.

use crate::args::Verify;
use crate::json;
use crate::session::Session;
use crate::source;
use crate::stop::{FINE, Stop};
use serde_json::json;
use spbe_core::{Lang, verify_with};

pub(crate) fn run(args: &Verify, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    let lang = session.lang();
    let bytes = source::document(&args.file, session)?;
    let name = source::name(&args.file, session);
    let card = verify_with(&bytes, session.own()).map_err(|invalid| Stop::refused(name, invalid))?;
    let band = card.band().map(|band| band.label(lang)).unwrap_or_default();
    if session.json() {
        let verified = json!({
            "verified": true,
            "instrument": card.instrument().id(),
            "index": json::index(card.index()),
            "predicate": card.predicate_name(Lang::Indonesian),
        });
        session.print(&json::pretty(&verified))?;
    } else {
        let (name, index) = (card.instrument().index_name().in_lang(lang), lang.number(&card.index().to_string()));
        session.show(&format!("OK: {name} {index} {band}"))?;
    }
    Ok(FINE)
}
