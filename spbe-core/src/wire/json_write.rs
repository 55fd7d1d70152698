//! Making a JSON tree, and writing it.

use super::json::Json;
use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

impl<'a> Json<'a> {
    pub(crate) fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    pub(crate) fn whole(number: impl ToString + Copy) -> Self {
        Self::Number(number.to_string().into())
    }

    /// An object with the entries that are put into it.
    pub(crate) fn object(fill: impl FnOnce(&mut Object<'a>)) -> Self {
        let mut object = Object(Vec::new());
        fill(&mut object);
        Self::Object(object.0)
    }
}

/// An object in the making.
pub(crate) struct Object<'a>(Vec<(Cow<'a, str>, Json<'a>)>);

impl<'a> Object<'a> {
    /// An entry.
    pub(crate) fn put(&mut self, key: &'static str, value: Json<'a>) {
        self.0.push((Cow::Borrowed(key), value));
    }

    /// An entry that is left out where there is nothing.
    pub(crate) fn put_some(&mut self, key: &'static str, value: Option<Json<'a>>) {
        if let Some(value) = value {
            self.put(key, value);
        }
    }

    /// An entry that is text.
    pub(crate) fn text(&mut self, key: &'static str, text: &'a str) {
        self.put(key, Json::Text(Cow::Borrowed(text)));
    }

    /// An entry that is text, left out where there is none.
    pub(crate) fn text_some(&mut self, key: &'static str, text: Option<&'a str>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    /// A list, left out where it is empty.
    pub(crate) fn list_some(&mut self, key: &'static str, items: Vec<Json<'a>>) {
        if !items.is_empty() {
            self.put(key, Json::List(items));
        }
    }
}

impl Json<'_> {
    /// Without white space.
    pub(crate) fn compact(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
            Self::Number(digits) => out.push_str(digits),
            Self::Text(text) => quote(text, out),
            Self::List(items) => {
                out.push('[');
                for (at, item) in items.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { "," });
                    item.write(out);
                }
                out.push(']');
            }
            Self::Object(entries) => {
                out.push('{');
                for (at, (key, value)) in entries.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { "," });
                    quote(key, out);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
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
                    item.write(out);
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
            plain => plain.write(out),
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
