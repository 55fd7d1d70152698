//! Walking a JSON tree and collecting every problem with its path.

use super::json::{Json, repeated};
use crate::error::Problem;
use crate::fault::{Fault, Kind, Measure, shortened};
use crate::instrument::Instrument;
use crate::instruments::find_instrument;
use crate::limits::{DIGITS, TEXT_CHARACTERS};
use crate::name::replaced;
use crate::scale::Given;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// Every problem found so far, and the instruments that a document may name.
#[derive(Default)]
pub(crate) struct Walk<'o> {
    pub(crate) problems: Vec<Problem>,
    own: &'o [Instrument],
}

impl<'o> Walk<'o> {
    /// A walk through a document that may name these instruments and the built-in ones.
    pub(crate) const fn new(own: &'o [Instrument]) -> Self {
        Self { problems: Vec::new(), own }
    }

    /// The instrument that an id names.
    pub(crate) fn instrument(&mut self, json: &Json<'_>, path: &str) -> Option<Instrument> {
        let id = self.text(json, path)?;
        match find_instrument(id, self.own) {
            Ok(found) => Some(found.clone()),
            Err(problem) => {
                self.problems.push(problem.at_path(path));
                None
            }
        }
    }

    pub(crate) fn problem(&mut self, fault: Fault, path: &str) {
        self.problems.push(Problem::new(fault).at_path(path));
    }

    /// The problem of something that was done with what stands there, if it has one.
    pub(crate) fn unless(&mut self, done: Result<(), Problem>, path: &str) {
        if let Err(problem) = done {
            self.problems.push(problem.at_path(path));
        }
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
                for ((key, value), repeated) in entries.iter().zip(repeated(entries)) {
                    let inner = step(path, key);
                    self.length(key, &inner);
                    if repeated {
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
        let entries = self.entries(json, path);
        for ((key, _), repeated) in entries.iter().zip(repeated(entries)) {
            // A repeated key is reported as such already.
            if !known.contains(&key.as_ref()) && !repeated {
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

    /// That a document says that it has a format.
    pub(crate) fn format(&mut self, json: &Json<'_>, expected: &'static str) {
        if let Some(format) = self.required(json, "", "format")
            && let Some(format) = self.text(format, "/format")
            && format != expected
        {
            self.problem(Fault::UnknownFormat { given: shortened(format), expected }, "/format");
        }
    }

    /// What a word stands for; none, with a problem, for a word that is not there.
    #[cfg(feature = "full")]
    pub(crate) fn word<T: Copy>(
        &mut self,
        given: Option<String>,
        path: &str,
        expected: &'static str,
        known: &[(&str, T)],
    ) -> Option<T> {
        let given = given?;
        let found = known.iter().find(|(word, _)| *word == given).map(|(_, meaning)| *meaning);
        if found.is_none() {
            self.problem(Fault::UnknownWord { given: shortened(&given), expected }, path);
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
    let key = replaced(&replaced(&shortened(key), '~', "~0"), '/', "~1");
    format!("{path}/{key}")
}
