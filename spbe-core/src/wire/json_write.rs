//! Writing JSON, and laying it out for people.

use super::json::Json;
use alloc::string::{String, ToString};
use core::fmt::Display;

/// A document in the making, at whose end an object or a list is open.
pub(crate) struct Writer(String);

/// The place of one value, at the end of a document in the making.
pub(crate) struct Place<'w>(&'w mut Writer);

/// A document: an object with the entries that are put into it, without white space.
pub(crate) fn document(fill: impl FnOnce(&mut Writer)) -> String {
    let mut writer = Writer(String::new());
    Place(&mut writer).object(fill);
    writer.0
}

/// A document of this library for people: with line breaks and two blanks of indentation for every level.
pub(crate) fn pretty(document: &str) -> String {
    Json::of_written(document).map_or_else(|| document.into(), |json| json.pretty())
}

impl Writer {
    /// The place of a key's value, in an object.
    pub(crate) fn at(&mut self, key: &str) -> Place<'_> {
        self.comma();
        quote(key, &mut self.0);
        self.0.push(':');
        Place(self)
    }

    /// The place of one more item, in a list.
    pub(crate) fn item(&mut self) -> Place<'_> {
        self.comma();
        Place(self)
    }

    /// Before an item of a list or object that has another one.
    fn comma(&mut self) {
        if !self.0.ends_with(['{', '[']) {
            self.0.push(',');
        }
    }

    /// An entry that is text.
    pub(crate) fn text(&mut self, key: &str, text: &str) {
        self.at(key).text(text);
    }

    /// An entry that is text, left out where there is none.
    pub(crate) fn text_some(&mut self, key: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    /// An entry that is a whole number, left out where there is none.
    pub(crate) fn whole_some(&mut self, key: &str, number: Option<impl Display>) {
        if let Some(number) = number {
            self.at(key).whole(number);
        }
    }

    /// A list, left out where nothing is put into it.
    pub(crate) fn list_some(&mut self, key: &str, fill: impl FnOnce(&mut Writer)) {
        let before = self.0.len();
        self.at(key).list(fill);
        self.take_back_empty(before);
    }

    /// An object, left out where nothing is put into it.
    pub(crate) fn object_some(&mut self, key: &str, fill: impl FnOnce(&mut Writer)) {
        let before = self.0.len();
        self.at(key).object(fill);
        self.take_back_empty(before);
    }

    fn take_back_empty(&mut self, before: usize) {
        if self.0.ends_with("[]") || self.0.ends_with("{}") {
            self.0.truncate(before);
        }
    }
}

impl Place<'_> {
    pub(crate) fn null(self) {
        self.0.0.push_str("null");
    }

    pub(crate) fn truth(self, truth: bool) {
        self.0.0.push_str(if truth { "true" } else { "false" });
    }

    pub(crate) fn whole(self, number: impl Display) {
        self.digits(&number);
    }

    fn digits(self, number: &dyn Display) {
        self.json(&number.to_string());
    }

    pub(crate) fn text(self, text: &str) {
        quote(text, &mut self.0.0);
    }

    /// What is JSON already, such as the digits of a number.
    pub(crate) fn json(self, json: &str) {
        self.0.0.push_str(json);
    }

    pub(crate) fn object(self, fill: impl FnOnce(&mut Writer)) {
        self.0.0.push('{');
        fill(self.0);
        self.0.0.push('}');
    }

    pub(crate) fn list(self, fill: impl FnOnce(&mut Writer)) {
        self.0.0.push('[');
        fill(self.0);
        self.0.0.push(']');
    }
}

impl Json<'_> {
    /// Without white space.
    pub(crate) fn compact(&self) -> String {
        let mut writer = Writer(String::new());
        self.put(Place(&mut writer));
        writer.0
    }

    fn put(&self, place: Place<'_>) {
        match self {
            Self::Null => place.null(),
            Self::Bool(truth) => place.truth(*truth),
            Self::Number(digits) => place.json(digits),
            Self::Text(text) => place.text(text),
            Self::List(items) => place.list(|list| items.iter().for_each(|item| item.put(list.item()))),
            Self::Object(entries) => {
                place.object(|object| entries.iter().for_each(|(key, value)| value.put(object.at(key))));
            }
        }
    }

    /// With line breaks and two blanks of indentation for every level; lists of plain values on one line.
    pub(crate) fn pretty(&self) -> String {
        let mut text = String::new();
        self.write_pretty(&mut text, 0);
        text
    }

    fn write_pretty(&self, out: &mut String, depth: usize) {
        let open = |out: &mut String, depth: usize| {
            out.push('\n');
            out.extend(core::iter::repeat_n("  ", depth));
        };
        let inner = depth.saturating_add(1);
        match self {
            Self::List(items) if items.iter().any(|item| matches!(item, Self::List(_) | Self::Object(_))) => {
                out.push('[');
                for (at, item) in items.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { "," });
                    open(out, inner);
                    item.write_pretty(out, inner);
                }
                open(out, depth);
                out.push(']');
            }
            Self::List(items) => {
                out.push('[');
                for (at, item) in items.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { ", " });
                    out.push_str(&item.compact());
                }
                out.push(']');
            }
            Self::Object(entries) if !entries.is_empty() => {
                out.push('{');
                for (at, (key, value)) in entries.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { "," });
                    open(out, inner);
                    quote(key, out);
                    out.push_str(": ");
                    value.write_pretty(out, inner);
                }
                open(out, depth);
                out.push('}');
            }
            plain => out.push_str(&plain.compact()),
        }
    }
}

/// Writes text as a JSON string: quotes, backslashes and every control character escaped.
fn quote(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '"' | '\\' => out.extend(['\\', letter]),
            '\0'..='\x1f' | '\x7f' => {
                out.push_str("\\u00");
                hex(u32::from(letter), out);
            }
            plain => out.push(plain),
        }
    }
    out.push('"');
}

/// Writes a byte as two hexadecimal digits.
pub(crate) fn hex(byte: u32, out: &mut String) {
    out.extend([byte >> 4, byte & 15].into_iter().filter_map(|digit| char::from_digit(digit, 16)));
}
