//! `spbe code` and `spbe decode`: the short code of an assessment.

use crate::args::{Decode, Values};
use crate::draft::reach;
use crate::input::{self, Blanks};
use crate::json;
use crate::report::notices;
use crate::session::Session;
use crate::stop::{FINE, Stop};
use crate::table::facts;
use crate::words;
use serde_json::json;
use spbe_core::{Draft, Record};

pub(crate) fn write(values: &Values, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    let input = input::assessment(values, Blanks::Allowed, session)?;
    let draft = input.record().draft();
    let code = draft.code().map_err(|problem| input.refused(problem.into()))?;
    let instrument = draft.instrument();
    if session.json() {
        let notices = json::notices(&[instrument]);
        session.print(&json::pretty(&json!({ "instrument": instrument.id(), "code": code, "notices": notices })))?;
        return Ok(FINE);
    }
    session.print(&code)?;
    // Beside the code, so that another program can still take the code.
    for (label, notice) in notices(&[instrument], session.lang()) {
        session.complain(&format!("{label}: {notice}"));
    }
    Ok(FINE)
}

pub(crate) fn read(args: &Decode, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    let lang = session.lang();
    let refused = |invalid| Stop::refused(args.code.clone(), invalid);
    let draft = Draft::from_code(&args.code).map_err(refused)?;
    if session.json() {
        session.print(&Record::new(draft).to_json_pretty())?;
        return Ok(FINE);
    }
    let value = |value: &Option<spbe_core::Value>| value.map_or("-".to_owned(), |value| value.to_string());
    let levels: Vec<String> = draft.values().iter().map(value).collect();
    let instrument = draft.instrument();
    let mut rows = vec![
        (words::INSTRUMENT.of(lang).to_owned(), instrument.id().to_owned()),
        (instrument.index_name().in_lang(lang).to_owned(), reach(&draft, lang)),
    ];
    rows.extend(notices(&[instrument], lang));
    // The levels stay on one line, to be copied.
    let text = format!("{}\n\n{}", facts(rows, session.width()), levels.join(","));
    session.show(&text)?;
    Ok(FINE)
}
