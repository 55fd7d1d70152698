//! Values of indicators: exact, with at most four decimals.

use crate::digits::decimal_text;
use crate::index::Index;
use crate::ratio::Ratio;
use crate::weight::parse_ten_thousandths;
use core::fmt;

/// The value of an indicator: a maturity level (*tingkat kematangan*), or a
/// decimal where the instrument has them.
///
/// Exact, with at most four decimals, from 0 to 100. Which values an indicator
/// may take is the business of its instrument's [`Scale`](crate::Scale).
///
/// ```
/// use spbe_core::Value;
///
/// let value = Value::decimal("3.25").unwrap();
/// assert_eq!(value.to_string(), "3.25");
/// assert_eq!(Value::whole(3).unwrap().to_string(), "3");
/// assert_eq!(Value::decimal("3,25"), None);
/// ```
#[doc(alias = "tingkat kematangan")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Value(u32);

impl Value {
    /// Ten-thousandths in one whole.
    pub(crate) const ONE: u32 = 10_000;

    /// The highest value that any scale may have.
    pub const HIGHEST: u8 = 100;

    /// A whole value; `None` above [`HIGHEST`](Self::HIGHEST).
    #[must_use]
    pub const fn whole(level: u8) -> Option<Self> {
        if level <= Self::HIGHEST { Some(Self::level_of(level)) } else { None }
    }

    /// A level that a checked scale has.
    pub(crate) const fn level_of(level: u8) -> Self {
        Self(level as u32 * Self::ONE)
    }

    /// A value from decimal text: digits, and at most four more after a point.
    ///
    /// `None` for anything else (signs, exponents, commas, leading zeros) and above 100.
    #[must_use]
    pub const fn decimal(text: &str) -> Option<Self> {
        match parse_ten_thousandths(text) {
            Some(units) if units <= Self::HIGHEST as u32 * Self::ONE => Some(Self(units)),
            _ => None,
        }
    }

    /// A value from its ten-thousandths, in which every value is whole; `None` above 100.
    ///
    /// ```
    /// use spbe_core::Value;
    ///
    /// assert_eq!(Value::from_ten_thousandths(32_500), Value::decimal("3.25"));
    /// assert_eq!(Value::from_ten_thousandths(1_000_001), None);
    /// ```
    #[must_use]
    pub const fn from_ten_thousandths(units: u32) -> Option<Self> {
        if units <= Self::HIGHEST as u32 * Self::ONE { Some(Self(units)) } else { None }
    }

    /// A value of a scale, in ten-thousandths.
    pub(crate) const fn of_ten_thousandths(units: u32) -> Self {
        Self(units)
    }

    /// The value in ten-thousandths: 3.25 is 32,500.
    #[must_use]
    pub const fn ten_thousandths(self) -> u32 {
        self.0
    }

    /// In ten-thousandths, for sums.
    pub(crate) const fn as_ten_thousandths(self) -> i64 {
        self.0 as i64
    }

    /// The value as an index, to compare with one.
    pub(crate) const fn as_index(self) -> Index {
        Index::of(self.0 as i64, Self::ONE as i64)
    }

    /// The value as a ratio.
    #[must_use]
    pub const fn exact(self) -> Ratio {
        Ratio::of(self.0 as i64, Self::ONE as i64)
    }

    /// The level, where the value is whole.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "a value is at most 100")]
    pub const fn level(self) -> Option<u8> {
        match self.0 % Self::ONE {
            0 => Some((self.0 / Self::ONE) as u8),
            _ => None,
        }
    }
}

/// Without trailing zeros: `3`, `3.25`.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&decimal_text(i128::from(self.0), 4))
    }
}
