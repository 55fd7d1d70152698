//! `spbe instruments`: the editions of the index, one of them, or the check of a file.

use crate::annex::{self, contents, scale};
use crate::args::Instruments;
use crate::json;
use crate::own;
use crate::report::notices;
use crate::session::{Session, Tone};
use crate::stop::{FINE, Stop};
use crate::table::facts;
use crate::words;
use serde_json::{Value, json};
use spbe_core::{INSTRUMENTS, Instrument};
use std::path::Path;

pub(crate) fn run(args: &Instruments, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    if let Some(file) = &args.check {
        return check(file, session);
    }
    if let Some(wanted) = &args.show {
        let instrument = own::named_or_read("--show", wanted, session)?;
        if session.json() {
            session.print(&instrument.to_json_pretty())?;
        } else {
            let text = annex::text(&instrument, session);
            session.show(&text)?;
        }
        return Ok(FINE);
    }
    let known = || INSTRUMENTS.into_iter().chain(session.own());
    if session.json() {
        let listed: Vec<Value> = known().map(listed).collect();
        session.print(&json::pretty(&json!({ "instruments": listed })))?;
    } else {
        let summaries: Vec<String> = known().map(|instrument| summary(instrument, session)).collect();
        session.show(&summaries.join("\n\n"))?;
    }
    Ok(FINE)
}

fn listed(instrument: &Instrument) -> Value {
    let years = instrument.years().map(|(first, last)| json!({ "first": first, "last": last }));
    json!({
        "id": instrument.id(),
        "title": instrument.title().indonesian(),
        "indicators": instrument.indicators().len(),
        "official": instrument.is_official(),
        "provenance": instrument.provenance().code(),
        "in_force_from": instrument.in_force_from(),
        "years": years,
        "revoked_by": instrument.revoked_by(),
        "fingerprint": instrument.fingerprint(),
        "notices": json::notices(&[instrument]),
    })
}

fn summary(instrument: &Instrument, session: &Session<'_, '_>) -> String {
    let lang = session.lang();
    let mut rows = vec![
        (words::TITLE.of(lang).to_owned(), instrument.title().in_lang(lang).to_owned()),
        (words::INDICATORS.of(lang).to_owned(), instrument.indicators().len().to_string()),
    ];
    rows.extend(instrument.in_force_from().map(|day| (words::IN_FORCE_FROM.of(lang).to_owned(), day.to_owned())));
    rows.extend(instrument.years().map(|years| (words::YEARS.of(lang).to_owned(), words::years(years, lang))));
    rows.extend(notices(&[instrument], lang));
    format!("{}\n{}", session.paint(Tone::Bold, instrument.id()), facts(rows, session.width()))
}

/// Whether a file holds an instrument.
fn check(file: &Path, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    let instrument = own::read(file, session)?;
    if session.json() {
        let checked = json!({
            "checked": true,
            "id": instrument.id(),
            "domains": instrument.domains().len(),
            "aspects": instrument.aspects().len(),
            "indicators": instrument.indicators().len(),
            "predicates": instrument.bands().len(),
            "fingerprint": instrument.fingerprint(),
        });
        session.print(&json::pretty(&checked))?;
        return Ok(FINE);
    }
    let lang = session.lang();
    let predicates = words::counted(instrument.bands().len(), &words::PREDICATES, lang);
    let rows = [
        (words::TITLE.of(lang).to_owned(), instrument.title().in_lang(lang).to_owned()),
        (words::ROWS.of(lang).to_owned(), format!("{}, {predicates}", contents(&instrument, lang))),
        (words::SCALE.of(lang).to_owned(), scale(&instrument, lang)),
        (words::FINGERPRINT.of(lang).to_owned(), instrument.fingerprint()),
    ];
    let text = format!("OK: {}\n{}", instrument.id(), facts(rows, session.width()));
    session.show(&text)?;
    Ok(FINE)
}
