//! Indicators as they come from outside.

use crate::digits::fixed_text;
use crate::fault::shortened;
use crate::instrument::Instrument;
use alloc::string::String;

/// An indicator as it comes from outside: its printed number, as a number or as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Key<'a> {
    /// A whole number.
    Number(i64),
    /// Text, such as `"13"` or `"35-2"`.
    Text(&'a str),
}

macro_rules! keys_of_numbers {
    ($($number:ty),*) => {$(
        impl From<$number> for Key<'_> {
            fn from(number: $number) -> Self {
                Self::Number(number.into())
            }
        }
    )*};
}
keys_of_numbers!(u8, u16, u32, i32, i64);

impl<'a> From<&'a str> for Key<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl Key<'_> {
    /// The row that it names.
    pub(crate) fn row(self, instrument: &Instrument) -> Option<usize> {
        match self {
            Self::Text(text) => instrument.row(text),
            // Rows are nearly always numbered as they stand.
            Self::Number(number) => {
                let at = usize::try_from(number).ok()?.checked_sub(1)?;
                let plain = |label: &str| !label.starts_with('0') && label.parse() == Ok(number);
                match instrument.indicators().get(at) {
                    Some(indicator) if plain(indicator.number()) => at.checked_add(1),
                    _ => instrument.row(&fixed_text(number.into(), 0)),
                }
            }
        }
    }

    pub(crate) fn text(self) -> String {
        match self {
            Self::Number(number) => fixed_text(number.into(), 0),
            Self::Text(text) => shortened(text),
        }
    }
}
