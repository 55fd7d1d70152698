//! A JSON tree that loses nothing: numbers stay text, keys keep their order, repeated keys stay.

use crate::error::Problem;
use crate::fault::{Fault, Kind, Measure, Syntax};
use crate::limits::{DEPTH, DOCUMENT_BYTES};
use alloc::borrow::Cow;
use alloc::vec::Vec;
use hifijson::SliceLexer;
use hifijson::num::LexWrite;
use hifijson::str::LexAlloc;
use hifijson::token::Lex;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Json<'a> {
    Null,
    Bool(bool),
    /// The digits, as written.
    Number(Cow<'a, str>),
    Text(Cow<'a, str>),
    List(Vec<Json<'a>>),
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
}

impl<'a> Json<'a> {
    /// Reads one document.
    ///
    /// # Errors
    ///
    /// `too_large` for too many bytes or too deep nesting, `syntax` with line and column.
    pub(crate) fn read(bytes: &'a [u8]) -> Result<Self, Problem> {
        if bytes.len() > DOCUMENT_BYTES {
            return Err(Problem::new(Fault::TooLarge { what: Measure::Bytes, limit: DOCUMENT_BYTES }));
        }
        // Windows editors put a mark in front of UTF-8.
        let body = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let refused = |fault, read: usize| {
            let (line, column) = position(body.split_at_checked(read).map_or(body, |(read, _)| read));
            Problem::new(fault).at_position(line, column)
        };
        if let Err(error) = core::str::from_utf8(body) {
            return Err(refused(Fault::Syntax { expected: Syntax::Utf8 }, error.valid_up_to()));
        }
        let mut lexer = SliceLexer::new(body);
        document(&mut lexer, DEPTH)
            .map_err(|Stop(fault)| refused(fault, body.len().saturating_sub(lexer.as_slice().len())))
    }

    /// The kind, as messages name it.
    pub(crate) fn kind(&self) -> Kind {
        match self {
            Self::Null => Kind::Null,
            Self::Bool(_) => Kind::Boolean,
            Self::Number(digits) if digits.contains(['.', 'e', 'E']) => Kind::Decimals,
            Self::Number(digits) if digits.parse::<i64>().is_err() => Kind::LargeNumber,
            Self::Number(_) => Kind::Whole,
            Self::Text(_) => Kind::Text,
            Self::List(_) => Kind::List,
            Self::Object(_) => Kind::Object,
        }
    }

    /// A document that this library wrote, whose depth nobody has to limit.
    pub(crate) fn of_written(document: &'a str) -> Option<Self> {
        self::document(&mut SliceLexer::new(document.as_bytes()), usize::MAX).ok()
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }
}

/// The entries of an object.
pub(crate) type Entries<'a> = [(Cow<'a, str>, Json<'a>)];

/// The places of entries by the bytes of their keys; where a key stands twice, in the order of the document.
pub(crate) fn by_key(entries: &Entries<'_>) -> Vec<usize> {
    let mut places: Vec<usize> = (0..entries.len()).collect();
    places.sort_unstable_by_key(|at| (entries.get(*at).map(|(key, _)| key), *at));
    places
}

/// Of every entry, whether its key stood there before.
pub(crate) fn repeated(entries: &Entries<'_>) -> Vec<bool> {
    let mut repeated = alloc::vec![false; entries.len()];
    let mut before = None;
    for at in by_key(entries) {
        let key = entries.get(at).map(|(key, _)| key);
        if let Some(repeated) = repeated.get_mut(at) {
            *repeated = key == before;
        }
        before = key;
    }
    repeated
}

/// What stopped the reader.
struct Stop(Fault);

impl From<Syntax> for Stop {
    fn from(expected: Syntax) -> Self {
        Self(Fault::Syntax { expected })
    }
}

fn document<'a>(lexer: &mut SliceLexer<'a>, depth: usize) -> Result<Json<'a>, Stop> {
    let next = lexer.ws_peek().ok_or(Syntax::Value)?;
    let read = value(next, lexer, depth)?;
    match lexer.ws_peek() {
        Some(_) => Err(Syntax::End.into()),
        None => Ok(read),
    }
}

fn value<'a>(next: u8, lexer: &mut SliceLexer<'a>, depth: usize) -> Result<Json<'a>, Stop> {
    let inside = || depth.checked_sub(1).ok_or(Stop(Fault::TooLarge { what: Measure::Depth, limit: DEPTH }));
    match next {
        b'0'..=b'9' | b'-' => {
            let (digits, _) = lexer.num_string().validated().map_err(|_| Syntax::Digit)?;
            Ok(Json::Number(Cow::Borrowed(digits)))
        }
        b'"' => Ok(Json::Text(text(lexer)?)),
        b'[' => {
            let depth = inside()?;
            let mut list = Vec::new();
            items(lexer, b']', (Syntax::ValueOrEnd, Syntax::Value), &mut |next, lexer| {
                list.push(value(next, lexer, depth)?);
                Ok(())
            })?;
            Ok(Json::List(list))
        }
        b'{' => {
            let depth = inside()?;
            let mut entries = Vec::new();
            items(lexer, b'}', (Syntax::Key, Syntax::Key), &mut |next, lexer| {
                entries.push(entry(next, lexer, depth)?);
                Ok(())
            })?;
            Ok(Json::Object(entries))
        }
        // Looked at before it is taken, so that an error stands where the word begins.
        _ => {
            let words = [("null", Json::Null), ("true", Json::Bool(true)), ("false", Json::Bool(false))];
            for (word, meaning) in words {
                if let Some(rest) = lexer.as_slice().strip_prefix(word.as_bytes()) {
                    *lexer = SliceLexer::new(rest);
                    return Ok(meaning);
                }
            }
            Err(Syntax::Value.into())
        }
    }
}

/// Reads one item of a list or an object.
type Item<'i, 'a> = &'i mut dyn FnMut(u8, &mut SliceLexer<'a>) -> Result<(), Stop>;

/// Everything between two brackets, with commas between the items. `first` and `further` are what is missing where
/// the document ends instead of giving an item.
fn items<'a>(
    lexer: &mut SliceLexer<'a>,
    end: u8,
    (first, further): (Syntax, Syntax),
    item: Item<'_, 'a>,
) -> Result<(), Stop> {
    let mut next = lexer.discarded().ws_peek().ok_or(first)?;
    if next != end {
        loop {
            item(next, lexer)?;
            match lexer.ws_peek() {
                Some(b',') => next = lexer.discarded().ws_peek().ok_or(further)?,
                Some(other) if other == end => break,
                _ => return Err(Syntax::CommaOrEnd.into()),
            }
        }
    }
    lexer.discarded();
    Ok(())
}

fn entry<'a>(next: u8, lexer: &mut SliceLexer<'a>, depth: usize) -> Result<(Cow<'a, str>, Json<'a>), Stop> {
    if next != b'"' {
        return Err(Syntax::Key.into());
    }
    let key = text(lexer)?;
    lexer.expect(Lex::ws_peek, b':').ok_or(Syntax::Colon)?;
    let next = lexer.ws_peek().ok_or(Syntax::Value)?;
    Ok((key, value(next, lexer, depth)?))
}

/// A string, from its opening quote. An error leaves the lexer at what is wrong.
fn text<'a>(lexer: &mut SliceLexer<'a>) -> Result<Cow<'a, str>, Stop> {
    let inside = lexer.discarded().as_slice();
    lexer.str_string().map_err(|_| {
        if let Some((_, rest)) = wrong_byte(inside).and_then(|at| inside.split_at_checked(at)) {
            *lexer = SliceLexer::new(rest);
        }
        Syntax::Text.into()
    })
}

/// Where the first byte stands that a string cannot have; `None` for one whose escapes are no characters.
fn wrong_byte(inside: &[u8]) -> Option<usize> {
    let (mut at, byte) = (0_usize, |at: usize| inside.get(at).copied());
    loop {
        match byte(at) {
            None | Some(0..=0x1f) => return Some(at),
            Some(b'"') => return None,
            Some(b'\\') => {
                at = at.saturating_add(1);
                match byte(at) {
                    Some(b'u') => {
                        let is_digit = |digit: &usize| {
                            byte(at.saturating_add(*digit)).is_some_and(|byte| byte.is_ascii_hexdigit())
                        };
                        let digits = (1..=4).take_while(is_digit).count();
                        at = at.saturating_add(digits);
                        if digits < 4 {
                            return Some(at.saturating_add(1));
                        }
                    }
                    Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {}
                    _ => return Some(at),
                }
            }
            Some(_) => {}
        }
        at = at.saturating_add(1);
    }
}

/// Line and column, from 1, of the place after these bytes.
fn position(read: &[u8]) -> (usize, usize) {
    let line = read.split(|byte| *byte == b'\n').count();
    let last = read.rsplit(|byte| *byte == b'\n').next().unwrap_or(read);
    (line, last.len().saturating_add(1))
}
