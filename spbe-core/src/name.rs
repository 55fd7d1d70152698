//! Names in two languages, and how a label finds its row.

#[cfg(not(feature = "full"))]
mod official;
#[cfg(feature = "full")]
mod own;

#[cfg(not(feature = "full"))]
use self::official as held;
#[cfg(feature = "full")]
use self::own as held;

pub use self::held::Name;
pub(crate) use self::held::{Label, Rows, Text, rows, rows_of, str_of, text};
use alloc::string::String;
use core::fmt;
use core::hash::{Hash, Hasher};

/// Other names for the same row.
///
/// Written in a regulation's file, where the compiler cannot hold a list that
/// would have to be freed, or brought by a caller.
#[derive(Clone, Debug)]
pub(crate) enum Variants {
    Written(&'static [&'static str]),
    #[cfg(feature = "full")]
    Brought(alloc::vec::Vec<String>),
}

impl Variants {
    #[cfg(feature = "full")]
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        let (written, brought): (&[&str], &[String]) = match self {
            Self::Written(written) => (written, &[]),
            Self::Brought(brought) => (&[], brought),
        };
        written.iter().copied().chain(brought.iter().map(String::as_str))
    }

    #[cfg(not(feature = "full"))]
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

/// A name as a regulation's file has it: in Indonesian and in English.
macro_rules! name {
    ($indonesian:literal, $english:literal $(,)?) => {
        $crate::name::Name::written(concat!("\n", $indonesian, "\n", $english))
    };
}
pub(crate) use name;

/// A row's printed number and its name, as a regulation's file has them.
macro_rules! label {
    ($number:literal, $indonesian:literal, $english:literal) => {
        $crate::name::Label::written(concat!($number, "\n", $indonesian, "\n", $english))
    };
}
pub(crate) use label;

/// The first line, and the others. No label has more lines than one: rules of instruments see to that.
const fn first_line(lines: &str) -> (&str, &str) {
    let (mut rest, mut length) = (lines.as_bytes(), 0);
    while let [byte, tail @ ..] = rest {
        if *byte == b'\n' {
            let (first, rest) = lines.split_at(length);
            return (first, rest.split_at(1).1);
        }
        (rest, length) = (tail, length + 1);
    }
    (lines, "")
}

impl Name {
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

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        (self.indonesian(), self.english()) == (other.indonesian(), other.english())
    }
}

impl Eq for Name {}

impl Hash for Name {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.indonesian(), self.english()).hash(state);
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (indonesian, english) = (self.indonesian(), self.english());
        f.debug_struct("Name").field("indonesian", &indonesian).field("english", &english).finish()
    }
}

impl PartialEq for Label {
    fn eq(&self, other: &Self) -> bool {
        (self.number(), self.name()) == (other.number(), other.name())
    }
}

impl Eq for Label {}

impl Hash for Label {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.number(), self.name()).hash(state);
    }
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
