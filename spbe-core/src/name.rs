//! Names in two languages, and how a label finds its row.

pub(crate) use self::held::{Rows, Text, rows, rows_of, str_of, text};
use alloc::string::String;
use core::hash::{Hash, Hasher};

/// What an instrument says, written in a regulation's file or brought by a caller.
#[cfg(feature = "own")]
mod held {
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
}

/// What an instrument says, written in a regulation's file: nobody brings any.
#[cfg(not(feature = "own"))]
mod held {
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
}

/// Other names for the same row.
///
/// Written in a regulation's file, where the compiler cannot hold a list that
/// would have to be freed, or brought by a caller.
#[derive(Clone, Debug)]
pub(crate) enum Variants {
    Written(&'static [&'static str]),
    #[cfg(feature = "own")]
    Brought(alloc::vec::Vec<String>),
}

impl Variants {
    #[cfg(feature = "own")]
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        let (written, brought): (&[&str], &[String]) = match self {
            Self::Written(written) => (written, &[]),
            Self::Brought(brought) => (&[], brought),
        };
        written.iter().copied().chain(brought.iter().map(String::as_str))
    }

    #[cfg(not(feature = "own"))]
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        let Self::Written(written) = self;
        written.iter().copied()
    }
}

impl PartialEq for Variants {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Variants {}

impl Hash for Variants {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.iter().for_each(|name| name.hash(state));
    }
}

/// A language that labels and sentences are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Indonesian (*Bahasa Indonesia*), the language of the regulations.
    Indonesian,
    /// English.
    #[default]
    English,
}

impl Lang {
    /// The language of a tag such as `id`, `id_ID.UTF-8`, `en` or `en-GB`.
    ///
    /// ```
    /// use spbe_core::Lang;
    ///
    /// assert_eq!(Lang::from_tag("id_ID.UTF-8"), Some(Lang::Indonesian));
    /// assert_eq!(Lang::from_tag("en"), Some(Lang::English));
    /// assert_eq!(Lang::from_tag("fr_FR"), None);
    /// ```
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        use Lang::{English, Indonesian};
        for (word, lang) in
            [("id", Indonesian), ("in", Indonesian), ("ind", Indonesian), ("en", English), ("eng", English)]
        {
            if let Some((start, after)) = tag.as_bytes().split_at_checked(word.len())
                && start.eq_ignore_ascii_case(word.as_bytes())
                && matches!(after, [] | [b'_' | b'-' | b'.', ..])
            {
                return Some(lang);
            }
        }
        None
    }

    /// One of two texts: the Indonesian or the English one.
    #[must_use]
    pub const fn pick<T: Copy>(self, indonesian: T, english: T) -> T {
        match self {
            Self::Indonesian => indonesian,
            Self::English => english,
        }
    }

    /// A number as people of this language write it: `2,97` in Indonesian.
    #[must_use]
    pub fn number(self, digits: &str) -> String {
        match self {
            Self::Indonesian => replaced(digits, '.', ","),
            Self::English => digits.into(),
        }
    }
}

/// A name in Indonesian, and in English where somebody wrote one.
///
/// The Indonesian name is the official one, letter for letter; the English name
/// is this project's translation and has no legal standing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Name {
    pub(crate) indonesian: Text,
    pub(crate) english: Option<Text>,
}

impl Name {
    /// A name written in a regulation's file.
    pub(crate) const fn both(indonesian: &'static str, english: &'static str) -> Self {
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

    /// The name in a language; the Indonesian one where the other is not there.
    #[must_use]
    pub const fn in_lang(&self, lang: Lang) -> &str {
        match (lang, self.english()) {
            (Lang::English, Some(english)) => english,
            _ => self.indonesian(),
        }
    }

    /// Whether one of the two is written so, as far as [`folded`] names go.
    pub(crate) fn is_spelled(&self, wanted: &str) -> bool {
        folded(self.indonesian()) == wanted || self.english().is_some_and(|english| folded(english) == wanted)
    }
}

/// A text with something else for one of its characters.
pub(crate) fn replaced(text: &str, character: char, by: &str) -> String {
    let mut other = String::new();
    for letter in text.chars() {
        if letter == character {
            other.push_str(by);
        } else {
            other.push(letter);
        }
    }
    other
}

/// What two spellings of one name have in common: words in lower case, without
/// punctuation, without the words that start nearly every indicator.
pub(crate) fn folded(label: &str) -> String {
    let (mut words, mut between) = (String::new(), false);
    for letter in label.chars() {
        if letter.is_ascii_punctuation() || letter.is_whitespace() {
            between = true;
            continue;
        }
        if between && !words.is_empty() {
            words.push(' ');
        }
        words.push(letter.to_ascii_lowercase());
        between = false;
    }
    for start in ["tingkat kematangan ", "maturity of "] {
        if let Some(rest) = words.strip_prefix(start) {
            return rest.into();
        }
    }
    words
}
