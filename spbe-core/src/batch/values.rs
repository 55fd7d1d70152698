//! Numbers as other programs hold them: columns of any whole-number type, with or without blanks.

use crate::scale::Given;

/// Numbers that a caller holds, borrowed as they are.
///
/// Whole levels may have any integer type. Where a scale has decimals, numbers
/// come in ten-thousandths (3.25 is 32,500), or as whole levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Values<'a> {
    /// Whole levels.
    U8(&'a [u8]),
    /// Whole levels.
    I8(&'a [i8]),
    /// Whole levels.
    U16(&'a [u16]),
    /// Whole levels.
    I16(&'a [i16]),
    /// Whole levels.
    U32(&'a [u32]),
    /// Whole levels.
    I32(&'a [i32]),
    /// Whole levels.
    U64(&'a [u64]),
    /// Whole levels.
    I64(&'a [i64]),
    /// Ten-thousandths.
    TenThousandths32(&'a [i32]),
    /// Ten-thousandths.
    TenThousandths64(&'a [i64]),
}

/// The same expression for every width of number.
macro_rules! each_width {
    ($values:expr, $slice:ident => $body:expr) => {
        match $values {
            Values::U8($slice) => $body,
            Values::I8($slice) => $body,
            Values::U16($slice) => $body,
            Values::I16($slice) => $body,
            Values::U32($slice) => $body,
            Values::I32($slice) => $body,
            Values::U64($slice) => $body,
            Values::I64($slice) => $body,
            Values::TenThousandths32($slice) => $body,
            Values::TenThousandths64($slice) => $body,
        }
    };
}

/// The same numbers, each slice replaced by a part of it.
macro_rules! cut {
    ($values:expr, $from:expr, $length:expr, $($variant:ident),*) => {
        match $values {
            $(Values::$variant(slice) => Values::$variant(part_of(slice, $from, $length)),)*
        }
    };
}

fn part_of<T>(slice: &[T], from: usize, length: usize) -> &[T] {
    let rest = slice.get(from..).unwrap_or_default();
    rest.get(..length).unwrap_or(rest)
}

impl<'a> Values<'a> {
    /// How many numbers there are.
    #[must_use]
    pub const fn len(self) -> usize {
        each_width!(self, slice => slice.len())
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// So many of them from a place on; fewer where there are no more.
    #[must_use]
    pub(crate) fn part(self, from: usize, length: usize) -> Self {
        cut!(self, from, length, U8, I8, U16, I16, U32, I32, U64, I64, TenThousandths32, TenThousandths64)
    }

    /// Whether they are ten-thousandths.
    pub(crate) const fn in_ten_thousandths(self) -> bool {
        matches!(self, Self::TenThousandths32(_) | Self::TenThousandths64(_))
    }

    /// The number at a place, as it stands there.
    pub(crate) fn number(self, at: usize) -> Option<i128> {
        each_width!(self, slice => slice.get(at).map(|number| i128::from(*number)))
    }

    /// The number at a place, for the reader of values.
    fn given(self, at: usize) -> Given<'a> {
        let Some(number) = self.number(at) else { return Given::Blank };
        match i64::try_from(number) {
            Ok(whole) if !self.in_ten_thousandths() => Given::Whole(whole),
            _ if self.in_ten_thousandths() => Given::TenThousandths(number),
            _ => Given::TenThousandths(number.saturating_mul(10_000)),
        }
    }
}

macro_rules! levels {
    ($($number:ty => $variant:ident),*) => {$(
        impl<'a> From<&'a [$number]> for Values<'a> {
            /// Whole levels.
            fn from(levels: &'a [$number]) -> Self {
                Self::$variant(levels)
            }
        }
    )*};
}
levels!(u8 => U8, i8 => I8, u16 => U16, i16 => I16, u32 => U32, i32 => I32, u64 => U64, i64 => I64);

/// Which of many values are there: one bit for each, lowest bit first, 1 where
/// there is a value. The validity of Apache Arrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bitmap<'a> {
    bytes: &'a [u8],
    offset: usize,
}

impl<'a> Bitmap<'a> {
    /// Bits that begin `offset` bits into `bytes`.
    #[must_use]
    pub const fn new(bytes: &'a [u8], offset: usize) -> Self {
        Self { bytes, offset }
    }

    /// How many bits there are.
    #[must_use]
    pub const fn len(self) -> usize {
        self.bytes.len().saturating_mul(8).saturating_sub(self.offset)
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Whether the value at a place is there; past the end nothing is.
    #[must_use]
    pub fn get(self, at: usize) -> bool {
        let bit = self.offset.saturating_add(at);
        self.bytes.get(bit / 8).is_some_and(|byte| byte >> (bit % 8) & 1 == 1)
    }

    /// Eight bits from one on; past the end none is set.
    #[inline]
    pub(crate) fn eight(self, from: usize) -> u8 {
        let start = self.offset.saturating_add(from);
        let byte = |at: usize| self.bytes.get(at).copied().unwrap_or_default();
        let [bits, _] = (u16::from_le_bytes([byte(start / 8), byte(start / 8 + 1)]) >> (start % 8)).to_le_bytes();
        bits
    }

    /// Whether so many bits from one on are all set.
    pub(crate) fn are_set(self, from: usize, count: usize) -> bool {
        let start = self.offset.saturating_add(from);
        let end = start.saturating_add(count);
        let bytes = self.bytes.get(start / 8..end.div_ceil(8)).unwrap_or_default();
        let (first, last) = (0xff_u8 << (start % 8), 0xff_u8 >> (7 - (end.saturating_sub(1)) % 8));
        match bytes {
            [] => count == 0,
            [only] => only & first & last == first & last,
            [head, middle @ .., tail] => {
                head & first == first && tail & last == last && middle.iter().fold(0xff, |all, byte| all & byte) == 0xff
            }
        }
    }

    /// The bits from a place on.
    pub(crate) const fn from(self, at: usize) -> Self {
        Self { bytes: self.bytes, offset: self.offset.saturating_add(at) }
    }
}

/// Numbers with their blanks: a column of a table, or a block of its rows.
///
/// ```
/// use spbe_core::batch::{Bitmap, Column};
///
/// let levels = [3_u8, 0, 5];
/// let column = Column::from(levels.as_slice()).with_valid(Bitmap::new(&[0b101], 0));
/// assert_eq!(column.len(), 3); // the second is blank
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Column<'a> {
    pub(crate) values: Values<'a>,
    pub(crate) valid: Option<Bitmap<'a>>,
    pub(crate) blank: Option<i64>,
}

impl<'a> Column<'a> {
    /// With the bits that say which values are there.
    #[must_use]
    pub const fn with_valid(self, valid: Bitmap<'a>) -> Self {
        Self { valid: Some(valid), ..self }
    }

    /// With a number that stands for a blank, such as -1 or 255, where a caller has no bits for that.
    ///
    /// It is compared with the numbers as they stand, so with ten-thousandths
    /// where they are. A number that the scale has is never a blank.
    #[must_use]
    pub const fn with_blank(self, number: i64) -> Self {
        Self { blank: Some(number), ..self }
    }

    /// How many numbers there are, blanks among them.
    #[must_use]
    pub const fn len(self) -> usize {
        self.values.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Whether anything says which numbers are blanks.
    pub(crate) const fn may_have_blanks(self) -> bool {
        self.valid.is_some() || self.blank.is_some()
    }

    /// So many of them from a place on.
    pub(crate) fn part(self, from: usize, length: usize) -> Self {
        let valid = self.valid.map(|valid| valid.from(from));
        Self { values: self.values.part(from, length), valid, ..self }
    }

    /// The value at a place, for the reader of values.
    pub(crate) fn given(self, at: usize) -> Given<'a> {
        match self.valid {
            Some(valid) if !valid.get(at) => Given::Blank,
            _ => self.values.given(at),
        }
    }

    /// Whether the number at a place is the one that stands for a blank.
    pub(crate) fn is_marked(self, at: usize) -> bool {
        self.blank.is_some_and(|blank| self.values.number(at) == Some(blank.into()))
    }
}

impl<'a, V: Into<Values<'a>>> From<V> for Column<'a> {
    fn from(values: V) -> Self {
        Self { values: values.into(), valid: None, blank: None }
    }
}
