//! Checking a scorecard document: every statement in it, derived anew.

use super::card::{SCORECARD_FORMAT, document_of};
use super::json::Json;
use super::record::Record;
use super::record_json::read_targets;
use super::walk::{Walk, given, step};
use crate::band::Basis;
use crate::double::read_double;
use crate::draft::Draft;
use crate::error::{InvalidAssessment, Problem};
use crate::fault::{Fault, shortened};
use crate::instrument::Instrument;
use crate::key::Key;
use crate::limits::YEARS;
use crate::reading::Reading;
use crate::scorecard::{Blanks, Scorecard};
use crate::targets::Targets;
use alloc::format;
use alloc::string::String;

/// Checks a document of format `spbe-scorecard/1` (*periksa hasil*).
///
/// The values of the indicators are scored anew under the document's
/// instrument, basis and targets, and everything the document says is compared
/// with what follows, in the document's order. A document of another version of
/// this library is checked all the same.
///
/// # Errors
///
/// What keeps the document from being scored: every problem, with its path. If
/// it can be scored: one `differs`, for the first statement that is wrong or
/// missing, or `unknown_key` for one that nothing calls for.
///
/// ```
/// use spbe_core::{Assessment, PERMENPANRB_59_2020, verify};
///
/// let card = Assessment::in_order(&PERMENPANRB_59_2020, [3; 47])?.score();
/// let document = card.to_json();
/// assert_eq!(verify(document.as_bytes()), Ok(card));
///
/// let forged = document.replacen(r#""rounded":"3.00""#, r#""rounded":"3.10""#, 1);
/// let error = verify(forged.as_bytes()).unwrap_err();
/// assert_eq!(error.to_string(), r#"/index/rounded: says "3.10", but "3.00" follows from the levels"#);
/// # Ok::<(), spbe_core::InvalidAssessment>(())
/// ```
pub fn verify(bytes: &[u8]) -> Result<Scorecard, InvalidAssessment> {
    verify_with(bytes, &[])
}

/// Checks a document that may name one of one's own instruments.
///
/// # Errors
///
/// As [`verify`].
pub fn verify_with(bytes: &[u8], own: &[Instrument]) -> Result<Scorecard, InvalidAssessment> {
    let json = Json::read(bytes)?;
    let mut walk = Walk::new(own);
    walk.everywhere(&json, "");
    let (card, record) = match read(&mut walk, &json) {
        Some(read) => InvalidAssessment::unless(walk.problems, read)?,
        // Then something that it takes to score is missing or wrong, which is a problem.
        None => return Err(InvalidAssessment::of(walk.problems)),
    };
    let derived = document_of(&card, Some(&record));
    let derived = Json::of_written(&derived).unwrap_or(Json::Null);
    match first_difference(&json, &derived, "") {
        Some(problem) => Err(problem.into()),
        None => Ok(card),
    }
}

/// The result that the document's values give, and whose the document says it is.
fn read(walk: &mut Walk<'_>, json: &Json<'_>) -> Option<(Scorecard, Record)> {
    walk.format(json, SCORECARD_FORMAT);
    if !matches!(json, Json::Object(_)) {
        walk.entries(json, "");
        return None;
    }
    let instrument = walk.required(json, "", "instrument");
    let id = instrument.and_then(|instrument| {
        walk.entries(instrument, "/instrument");
        walk.required(instrument, "/instrument", "id")
    });
    let instrument = id.and_then(|id| walk.instrument(id, "/instrument/id"));
    let rows = walk.required(json, "", "indicators");
    let basis = walk.optional_text(json, "", "basis");
    let basis = walk.word(basis, "/basis", Basis::CODES, &[("exact", Basis::Exact), ("rounded", Basis::Rounded)]);
    let blanks = walk.optional_text(json, "", "blanks");
    let blanks = walk.word(blanks, "/blanks", Blanks::CODES, &[("zero", Blanks::Zero)]);
    let (instrument, rows) = (instrument?, rows?);
    let draft = read_values(walk, &instrument, rows, blanks.is_some())?;
    let targets = json.get("targets").map(|targets| read_targets(walk, &instrument, targets));
    let record = whose(walk, json, Draft::new(&instrument), targets.clone())?;
    let card = match draft.with_blanks_as_zero() {
        Ok(card) => card.with_basis(basis.unwrap_or_default()),
        Err(problem) => {
            walk.problems.push(problem.at_path("/blanks"));
            return None;
        }
    };
    Some((targets.map_or(card.clone(), |targets| card.with_targets(targets)), record))
}

/// Reads the values of the indicators.
fn read_values(walk: &mut Walk<'_>, instrument: &Instrument, json: &Json<'_>, with_blanks: bool) -> Option<Draft> {
    let Json::List(items) = json else {
        walk.wrong_kind(crate::Kind::List, json, "/indicators");
        return None;
    };
    let mut reading = Reading::of(instrument);
    for (at, item) in items.iter().enumerate() {
        let path = format!("/indicators/{at}");
        let number = walk.required(item, &path, "number").and_then(|number| walk.text(number, &step(&path, "number")));
        let value = walk.required(item, &path, "value");
        walk.entries(item, &path);
        if let (Some(number), Some(value)) = (number, value) {
            reading.row(Key::Text(number), given(value), &|problem| problem.at_path(&path));
        }
    }
    if with_blanks {
        let (draft, mut problems) = reading.into_parts();
        walk.problems.append(&mut problems);
        return Some(draft);
    }
    match reading.complete() {
        Ok(draft) => Some(draft),
        Err(invalid) => {
            walk.problems.extend(invalid.into_problems());
            None
        }
    }
}

/// Agency, group, year and `meta`, which nothing can derive: they are as the document says.
fn whose(walk: &mut Walk<'_>, json: &Json<'_>, draft: Draft, targets: Option<Targets>) -> Option<Record> {
    let mut record = Record::new(draft);
    if let Some(agency) = walk.optional_text(json, "", "agency") {
        record = record.with_agency(&agency).ok()?;
    }
    if let Some(group) = walk.optional_text(json, "", "group") {
        record = record.with_group(&group).ok()?;
    }
    if let Some(year) = json.get("year").and_then(|year| walk.whole(year, "/year", YEARS)) {
        record = record.with_year(year).ok()?;
    }
    if let Some(meta) = json.get("meta") {
        walk.entries(meta, "/meta");
        record = record.with_meta_tree(meta);
    }
    Some(match targets {
        Some(targets) => record.with_targets(targets),
        None => record,
    })
}

/// The first place, in the derived document's order, where two documents differ.
fn first_difference(given: &Json<'_>, derived: &Json<'_>, path: &str) -> Option<Problem> {
    let differs = || {
        let (given, derived) = brief_both(given, derived);
        Some(Problem::new(Fault::Differs { given: Some(given), derived: Some(derived) }).at_path(path))
    };
    match (given, derived) {
        (Json::Object(said), Json::Object(follows)) => {
            for (key, derived) in follows {
                let inner = step(path, key);
                let found = match given.get(key) {
                    // Another version may have written it, in other words.
                    Some(Json::Text(_)) if inner == "/library" || is_wording(&inner) => None,
                    Some(given) => first_difference(given, derived, &inner),
                    None => {
                        let derived = Some(brief(derived));
                        Some(Problem::new(Fault::Differs { given: None, derived }).at_path(&inner))
                    }
                };
                if found.is_some() {
                    return found;
                }
            }
            let extra = said.iter().find(|(key, _)| derived.get(key).is_none());
            extra.map(|(key, _)| Problem::new(Fault::UnknownKey { key: shortened(key) }).at_path(&step(path, key)))
        }
        (Json::List(said), Json::List(follows)) if said.len() == follows.len() => {
            let mut pairs = said.iter().zip(follows).enumerate();
            pairs.find_map(|(at, (given, derived))| first_difference(given, derived, &format!("{path}/{at}")))
        }
        (given, derived) if given == derived => None,
        (Json::Number(given), Json::Number(derived)) if same_number(given, derived) => None,
        _ => differs(),
    }
}

/// Whether a statement is a sentence for people: its code stands beside it.
fn is_wording(path: &str) -> bool {
    path.starts_with("/notices/") && (path.ends_with("/en") || path.ends_with("/id"))
}

/// Whether two numbers are one, however a program writes it: `3`, `3.0`.
fn same_number(given: &str, derived: &str) -> bool {
    let bits = |digits: &str| read_double(digits).map(f64::to_bits);
    bits(given).is_some_and(|given| Some(given) == bits(derived))
}

/// Two values for a message, from where they begin to differ if that is far in.
fn brief_both(given: &Json<'_>, derived: &Json<'_>) -> (String, String) {
    const LEAD: usize = 10;
    let (Json::Text(given), Json::Text(derived)) = (given, derived) else { return (brief(given), brief(derived)) };
    let alike = given.chars().zip(derived.chars()).take_while(|(a, b)| a == b).count();
    let from = alike.saturating_sub(LEAD);
    let tail = |text: &str| {
        let tail: String = text.chars().skip(from).collect();
        let whole = if from > LEAD { format!("…{tail}") } else { text.into() };
        brief(&Json::Text(whole.into()))
    };
    (tail(given), tail(derived))
}

/// A value for a message.
fn brief(json: &Json<'_>) -> String {
    match json {
        Json::Object(_) => "{…}".into(),
        Json::List(items) if items.len() > 4 => format!("[… {} …]", items.len()),
        plain => shortened(&plain.compact()),
    }
}
