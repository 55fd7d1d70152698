//! Kinds of faults in input: what is wrong, without where.

#[cfg(feature = "full")]
use crate::flaw::FlawKind;
use crate::undefined::Undefined;
use crate::value::Value;
use alloc::string::String;

/// A kind of value, as far as messages speak of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// A whole number.
    Whole,
    /// A whole number, or text with a decimal number.
    WholeOrDecimalText,
    /// A number with decimals, or a binary float.
    Decimals,
    /// A whole number with more digits than anything here needs.
    LargeNumber,
    /// Text.
    Text,
    /// True or false.
    Boolean,
    /// Nothing (`null`, `None`).
    Null,
    /// A list.
    List,
    /// An object, a dictionary, a map.
    Object,
    /// A list or an object.
    ListOrObject,
    /// A list of two.
    Pair,
    /// Text or an object.
    TextOrObject,
    /// The bytes of a file.
    Bytes,
    /// Anything else.
    Other,
}

/// What is wrong, without where.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// A value of the wrong kind, such as text where a whole number belongs.
    WrongKind {
        /// What belongs there.
        expected: Kind,
        /// What was there.
        found: Kind,
    },
    /// A number that is not on the scale of its instrument.
    OutOfScale {
        /// The number, as given.
        given: String,
        /// The lowest value of the scale.
        lowest: Value,
        /// The highest value of the scale.
        highest: Value,
        /// Whether the scale has whole levels only.
        whole: bool,
    },
    /// Text that is not a decimal number.
    NotANumber {
        /// The text.
        given: String,
    },
    /// A number with more decimals than allowed.
    TooManyDecimals {
        /// The number, as given.
        given: String,
        /// How many decimals there may be.
        decimals: u8,
    },
    /// An indicator that the instrument does not have.
    UnknownIndicator {
        /// What was given as an indicator.
        given: String,
        /// The instrument.
        instrument: String,
    },
    /// An indicator given more than once.
    DuplicateIndicator,
    /// An indicator without a value.
    MissingIndicator,
    /// A list with another number of values than the instrument has indicators.
    WrongCount {
        /// How many values there were.
        given: usize,
        /// How many the instrument has.
        expected: usize,
        /// The instrument.
        instrument: String,
        /// The published edition that has as many indicators as there were values.
        fits: Option<&'static str>,
    },
    /// More bytes, characters, digits or levels of nesting than the limit.
    TooLarge {
        /// What there is too much of.
        what: Measure,
        /// The limit.
        limit: usize,
    },
    /// Not a JSON document.
    Syntax {
        /// What would have been right.
        expected: Syntax,
    },
    /// A key that stands in its object twice.
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// A key that has no meaning here.
    UnknownKey {
        /// The key.
        key: String,
    },
    /// A key that has to be there.
    MissingKey {
        /// The key.
        key: &'static str,
    },
    /// A document of another format.
    UnknownFormat {
        /// What the document says it is.
        given: String,
        /// What can be read here.
        expected: &'static str,
    },
    /// An instrument that is not built in.
    UnknownInstrument {
        /// The id, as given.
        given: String,
        /// The ids that are known, for the sentence.
        known: String,
    },
    /// A predicate that the instrument does not have.
    UnknownPredicate {
        /// The name, as given.
        given: String,
        /// The instrument.
        instrument: String,
    },
    /// A word that is not one of those that belong here.
    UnknownWord {
        /// The word, as given.
        given: String,
        /// The words that would do.
        expected: &'static str,
    },
    /// A whole number outside its range.
    OutOfRange {
        /// The number, as given.
        given: String,
        /// The lowest number allowed.
        lowest: u32,
        /// The highest number allowed.
        highest: u32,
    },
    /// A statement of a scorecard that does not follow from its levels.
    #[cfg(feature = "full")]
    Differs {
        /// What the document says; `None` where it says nothing.
        given: Option<String>,
        /// What follows; `None` where nothing belongs there.
        derived: Option<String>,
    },
    /// A rule of instruments that does not hold.
    #[cfg(feature = "full")]
    Flaw(FlawKind),
    /// An id that belongs to a built-in instrument which says something else.
    #[cfg(feature = "full")]
    ReservedId {
        /// The id.
        given: String,
    },
    /// Something that no source of an instrument defines.
    NotDefined {
        /// What.
        what: Undefined,
        /// The instrument.
        instrument: String,
    },
    /// A character that no assessment code has.
    CodeCharacter {
        /// The character.
        given: char,
        /// Its place, counted from 1.
        position: usize,
    },
    /// An assessment code of the wrong length.
    CodeLength {
        /// How many characters there were.
        given: usize,
        /// How many a code of this kind has; `None` where it is too short to tell.
        expected: Option<usize>,
    },
    /// An assessment code for an edition that is not built in.
    CodeEdition,
    /// An assessment code in which a character is wrong, or two have changed places.
    CodeCheck,
    /// An assessment code that stands for nothing, although its check is right.
    CodeValue,
    /// An instrument whose assessments have no code.
    CodeNone {
        /// The instrument.
        instrument: String,
    },
    /// A cost that is not a whole number, or beyond the limit.
    #[cfg(feature = "full")]
    BadCost {
        /// The cost, as given.
        given: String,
        /// The highest cost that a raise may have.
        highest: u64,
    },
    /// A search for a best plan that would look at more combinations than the limit.
    #[cfg(feature = "full")]
    TooMuchWork {
        /// The limit.
        limit: usize,
    },
    /// A goal, options or targets of another instrument than the assessment's.
    #[cfg(feature = "full")]
    OtherInstrument {
        /// The instrument of the goal, the options or the targets.
        given: String,
        /// The instrument of the assessment.
        expected: String,
    },
}

/// What a limit is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Measure {
    /// Bytes of a document.
    Bytes,
    /// Objects and lists inside one another.
    Depth,
    /// Characters of a text.
    Characters,
    /// Digits of a number.
    Digits,
    /// Rows of a list.
    Rows,
}

/// What a JSON reader expected at the place where it stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Syntax {
    /// Any value.
    Value,
    /// A value, or the end of the list or object.
    ValueOrEnd,
    /// A comma, or the end of the list or object.
    CommaOrEnd,
    /// A key in double quotes.
    Key,
    /// A colon.
    Colon,
    /// A digit.
    Digit,
    /// A string with valid escapes that ends.
    Text,
    /// UTF-8.
    Utf8,
    /// The end of the document.
    End,
}

/// What a caller gave, cut where it would swamp a message.
pub(crate) fn shortened(given: &str) -> String {
    const LONGEST: usize = 40;
    let mut letters = given.chars();
    let mut short: String = letters.by_ref().take(LONGEST).map(visible).collect();
    if letters.next().is_some() {
        short.push('…');
    }
    short
}

/// A character that a message can carry: no control character.
pub(crate) fn visible(given: char) -> char {
    if given.is_control() { '\u{fffd}' } else { given }
}
