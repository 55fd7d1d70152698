//! Names, texts, numbers and weights in the document of an instrument.

use super::instrument_gaps::Gap;
use super::instrument_read::Reader;
use super::json::Json;
use super::walk::{given, step};
use crate::fault::{Fault, Kind};
use crate::flaw::FlawKind;
use crate::name::{Name, Text, Variants};
use crate::scale::Given;
use crate::weight::Weight;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

impl Reader {
    /// A row's own keys; nothing where the row is no object, which is a problem already.
    pub(super) fn only(&mut self, row: &Json<'_>, path: &str, known: &[&str]) {
        if matches!(row, Json::Object(_)) {
            self.walk.only(row, path, known);
        }
    }

    /// A text that has to be there; none, with a problem, where it is not.
    pub(super) fn required_text(&mut self, json: &Json<'_>, path: &str, key: &'static str) -> Option<Text> {
        let found = self.walk.required(json, path, key)?;
        self.walk.text(found, &step(path, key)).map(|text| Text::Owned(text.into()))
    }

    /// A printed number; one that no other row has where it is missing.
    pub(super) fn number(&mut self, row: &Json<'_>, path: &str, at: usize) -> (Text, bool) {
        let number = self.required_text(row, path, "number");
        let there = number.is_some();
        (number.unwrap_or_else(|| Text::Owned(format!("row-{at}"))), there)
    }

    /// The printed number of a row that other rows belong to.
    pub(super) fn number_of_group(&mut self, row: &Json<'_>, path: &str, at: usize) -> Text {
        let (number, there) = self.number(row, path, at);
        if !there {
            self.stand_in(Gap::Parent);
        }
        number
    }

    /// A name in one language, or an object with the Indonesian and perhaps the English one.
    pub(super) fn name(&mut self, json: &Json<'_>, path: &str) -> Name {
        match json {
            Json::Text(name) => Name { indonesian: Text::Owned(String::from(name.as_ref())), english: None },
            Json::Object(_) => {
                self.walk.only(json, path, &["id", "en"]);
                Name {
                    indonesian: self.required_text(json, path, "id").unwrap_or(Text::Borrowed("?")),
                    english: self.walk.optional_text(json, path, "en").map(Text::Owned),
                }
            }
            other => {
                self.walk.wrong_kind(Kind::TextOrObject, other, path);
                Name { indonesian: Text::Borrowed("?"), english: None }
            }
        }
    }

    pub(super) fn required_name(&mut self, json: &Json<'_>, path: &str, key: &'static str) -> Name {
        match self.walk.required(json, path, key) {
            Some(name) => self.name(name, &step(path, key)),
            None => Name { indonesian: Text::Borrowed("?"), english: None },
        }
    }

    pub(super) fn optional_name(&mut self, json: &Json<'_>, path: &str, key: &str) -> Option<Name> {
        Some(self.name(json.get(key)?, &step(path, key)))
    }

    pub(super) fn variants(&mut self, row: &Json<'_>, path: &str) -> Variants {
        Variants::Brought(self.texts(row, path, "variants").into_iter().map(|(name, _)| name).collect())
    }

    /// The texts of a list that may be left out, each with its path.
    pub(super) fn texts(&mut self, json: &Json<'_>, path: &str, key: &str) -> Vec<(String, String)> {
        let path = step(path, key);
        match json.get(key) {
            Some(Json::List(items)) => {
                let texts = items.iter().enumerate().filter_map(|(at, item)| {
                    let path = format!("{path}/{at}");
                    Some((self.walk.text(item, &path)?.into(), path))
                });
                texts.collect()
            }
            Some(other) => {
                self.walk.wrong_kind(Kind::List, other, &path);
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    pub(super) fn required_weight(&mut self, row: &Json<'_>, path: &str) -> Weight {
        let Some(weight) = self.walk.required(row, path, "weight") else {
            self.stand_in(Gap::Weight);
            return Weight::WHOLE;
        };
        self.weight(weight, path)
    }

    /// Percent, as text or as a whole number.
    pub(super) fn weight(&mut self, json: &Json<'_>, path: &str) -> Weight {
        let path = step(path, "weight");
        let weight = match given(json) {
            Given::Text(text) => Weight::read_percent(text),
            Given::Whole(whole) => u32::try_from(whole).ok().and_then(Weight::whole_percent),
            _ => {
                self.stand_in(Gap::Weight);
                self.walk.wrong_kind(Kind::WholeOrDecimalText, json, &path);
                return Weight::WHOLE;
            }
        };
        weight.unwrap_or_else(|| {
            self.stand_in(Gap::Weight);
            self.walk.problem(Fault::Flaw(FlawKind::Weight), &path);
            Weight::WHOLE
        })
    }
}
