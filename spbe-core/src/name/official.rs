//! What an instrument says, written in a regulation's file: nobody brings any, and programs shall be small.

use super::first_line;

pub(crate) type Text = &'static str;
pub(crate) type Rows<T> = &'static [T];

pub(crate) const fn text(words: &'static str) -> Text {
    words
}

pub(crate) const fn rows<T>(rows: &'static [T]) -> Rows<T> {
    rows
}

pub(crate) const fn str_of(text: &Text) -> &str {
    text
}

pub(crate) const fn rows_of<T>(rows: &Rows<T>) -> &[T] {
    rows
}

/// A name in Indonesian and in English.
///
/// The Indonesian name is the official one, letter for letter; the English name
/// is this project's translation and has no legal standing.
///
/// It is one text of three lines, the printed number of a row before both names:
/// tables of texts take more bytes than the texts, once a program is compressed.
#[derive(Clone)]
pub struct Name {
    lines: Text,
}

impl Name {
    pub(crate) const fn written(lines: Text) -> Self {
        Self { lines }
    }

    const fn both(&self) -> (&str, &str) {
        first_line(first_line(self.lines).1)
    }

    /// The Indonesian name, as the source prints it.
    #[must_use]
    pub const fn indonesian(&self) -> &str {
        self.both().0
    }

    /// The English name; there always is one.
    #[must_use]
    pub const fn english(&self) -> Option<&str> {
        Some(self.both().1)
    }
}

/// The printed number of a row, and its name.
#[derive(Clone, Debug)]
pub(crate) struct Label(Name);

impl Label {
    pub(crate) const fn written(lines: Text) -> Self {
        Self(Name::written(lines))
    }

    pub(crate) const fn number(&self) -> &str {
        first_line(self.0.lines).0
    }

    pub(crate) const fn name(&self) -> &Name {
        &self.0
    }
}
