//! What an instrument says, written in a regulation's file or brought by a caller.

use super::first_line;
use alloc::borrow::Cow;

/// A text.
pub(crate) type Text = Cow<'static, str>;

/// A flat table: the rows of one annex table.
pub(crate) type Rows<T> = Cow<'static, [T]>;

pub(crate) const fn text(words: &'static str) -> Text {
    Cow::Borrowed(words)
}

pub(crate) const fn rows<T: Clone>(rows: &'static [T]) -> Rows<T> {
    Cow::Borrowed(rows)
}

/// The text itself, also in the compiler.
pub(crate) const fn str_of(text: &Text) -> &str {
    match text {
        Cow::Borrowed(text) => text,
        Cow::Owned(text) => text.as_str(),
    }
}

/// The rows themselves, also in the compiler.
pub(crate) const fn rows_of<T: Clone>(rows: &Rows<T>) -> &[T] {
    match rows {
        Cow::Borrowed(rows) => rows,
        Cow::Owned(rows) => rows.as_slice(),
    }
}

/// A name in Indonesian, and in English where somebody wrote one.
///
/// The Indonesian name is the official one, letter for letter; the English name
/// is this project's translation and has no legal standing.
#[derive(Clone)]
pub struct Name {
    pub(crate) indonesian: Text,
    pub(crate) english: Option<Text>,
}

impl Name {
    /// A name written in a regulation's file, as [`name!`](super::name) puts it.
    pub(crate) const fn written(lines: &'static str) -> Self {
        let (indonesian, english) = first_line(first_line(lines).1);
        Self { indonesian: text(indonesian), english: Some(text(english)) }
    }

    /// The Indonesian name, as the source prints it.
    #[must_use]
    pub const fn indonesian(&self) -> &str {
        str_of(&self.indonesian)
    }

    /// The English name, where there is one.
    #[must_use]
    pub const fn english(&self) -> Option<&str> {
        match &self.english {
            Some(english) => Some(str_of(english)),
            None => None,
        }
    }
}

/// The printed number of a row, and its name.
#[derive(Clone, Debug)]
pub(crate) struct Label {
    pub(crate) number: Text,
    pub(crate) name: Name,
}

impl Label {
    /// A label written in a regulation's file, as [`label!`](super::label) puts it.
    pub(crate) const fn written(lines: &'static str) -> Self {
        Self { number: text(first_line(lines).0), name: Name::written(lines) }
    }

    pub(crate) const fn number(&self) -> &str {
        str_of(&self.number)
    }

    pub(crate) const fn name(&self) -> &Name {
        &self.name
    }
}
