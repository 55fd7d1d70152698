//! Walking a JSON tree and collecting every problem with its path.

use super::json::Json;
use crate::error::Problem;
use crate::fault::{Fault, Kind, Measure, shortened};
use crate::limits::{DIGITS, TEXT_CHARACTERS};
use crate::scale::Given;
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// Every problem found so far.
#[derive(Default)]
pub(crate) struct Walk {
    pub(crate) problems: Vec<Problem>,
}

impl Walk {
    pub(crate) fn problem(&mut self, fault: Fault, path: &str) {
        self.problems.push(Problem::new(fault).at_path(path));
    }

    pub(crate) fn wrong_kind(&mut self, expected: Kind, found: &Json<'_>, path: &str) {
        self.problem(Fault::WrongKind { expected, found: found.kind() }, path);
    }

    /// What has to hold everywhere in a document: no key twice in an object, no endless text or number.
    pub(crate) fn everywhere(&mut self, json: &Json<'_>, path: &str) {
        match json {
            Json::Number(number) if number.bytes().filter(u8::is_ascii_digit).count() > DIGITS => {
                self.problem(Fault::TooLarge { what: Measure::Digits, limit: DIGITS }, path);
            }
            Json::Text(text) => self.length(text, path),
            Json::List(items) => {
                for (at, item) in items.iter().enumerate() {
                    self.everywhere(item, &format!("{path}/{at}"));
                }
            }
            Json::Object(entries) => {
                let mut seen = BTreeSet::new();
                for (key, value) in entries {
                    let inner = step(path, key);
                    self.length(key, &inner);
                    if !seen.insert(key.as_ref()) {
                        self.problem(Fault::DuplicateKey { key: shortened(key) }, &inner);
                    }
                    self.everywhere(value, &inner);
                }
            }
            _ => {}
        }
    }

    fn length(&mut self, text: &str, path: &str) {
        // Bytes are never fewer than characters.
        if text.len() > TEXT_CHARACTERS && text.chars().count() > TEXT_CHARACTERS {
            let limit = TEXT_CHARACTERS;
            self.problem(Fault::TooLarge { what: Measure::Characters, limit }, path);
        }
    }

    /// The entries of an object; none, with a problem, if it is something else.
    pub(crate) fn entries<'t, 'a>(
        &mut self,
        json: &'t Json<'a>,
        path: &str,
    ) -> &'t [(alloc::borrow::Cow<'a, str>, Json<'a>)] {
        match json {
            Json::Object(entries) => entries,
            other => {
                self.wrong_kind(Kind::Object, other, path);
                &[]
            }
        }
    }

    /// That an object has no other keys than these.
    pub(crate) fn only(&mut self, json: &Json<'_>, path: &str, known: &[&str]) {
        let mut seen = BTreeSet::new();
        for (key, _) in self.entries(json, path) {
            // A repeated key is reported as such already.
            if !known.contains(&key.as_ref()) && seen.insert(key.as_ref()) {
                self.problem(Fault::UnknownKey { key: shortened(key) }, &step(path, key));
            }
        }
    }

    /// A key that has to be there.
    pub(crate) fn required<'t, 'a>(
        &mut self,
        json: &'t Json<'a>,
        path: &str,
        key: &'static str,
    ) -> Option<&'t Json<'a>> {
        let found = json.get(key);
        if found.is_none() && matches!(json, Json::Object(_)) {
            self.problem(Fault::MissingKey { key }, path);
        }
        found
    }

    pub(crate) fn text<'t>(&mut self, json: &'t Json<'_>, path: &str) -> Option<&'t str> {
        match json {
            Json::Text(text) => Some(text),
            other => {
                self.wrong_kind(Kind::Text, other, path);
                None
            }
        }
    }

    /// The text of a key that may be left out.
    pub(crate) fn optional_text(&mut self, json: &Json<'_>, path: &str, key: &str) -> Option<String> {
        let found = json.get(key)?;
        self.text(found, &step(path, key)).map(Into::into)
    }

    /// A whole number from `lowest` to `highest`.
    pub(crate) fn whole(&mut self, json: &Json<'_>, path: &str, (lowest, highest): (u32, u32)) -> Option<u32> {
        let Json::Number(digits) = json else {
            self.wrong_kind(Kind::Whole, json, path);
            return None;
        };
        match json.kind() {
            Kind::Whole | Kind::LargeNumber => {
                let number = digits.parse().ok().filter(|number| (lowest..=highest).contains(number));
                if number.is_none() {
                    self.problem(Fault::OutOfRange { given: shortened(digits), lowest, highest }, path);
                }
                number
            }
            _ => {
                self.wrong_kind(Kind::Whole, json, path);
                None
            }
        }
    }
}

/// A JSON value as a value from outside.
pub(crate) fn given<'t>(json: &'t Json<'_>) -> Given<'t> {
    match (json, json.kind()) {
        (Json::Null, _) => Given::Blank,
        (Json::Text(text), _) => Given::Text(text),
        (Json::Number(digits), kind) => digits.parse().map_or(Given::Other(kind), Given::Whole),
        (_, kind) => Given::Other(kind),
    }
}

/// A path one step further (RFC 6901).
pub(crate) fn step(path: &str, key: &str) -> String {
    let key = shortened(key).replace('~', "~0").replace('/', "~1");
    format!("{path}/{key}")
}
