//! The index: the one division, and the one rounding.

use crate::digits::{Fixed, fixed_text};
use crate::ratio::Ratio;
use alloc::string::String;
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::ops::Sub;

/// An index (*nilai indeks*): the exact weighted mean of values.
///
/// Never below 0 and never above the highest value of its instrument's scale.
/// Below the lowest only where blanks were counted as 0. Indices compare and
/// hash by value.
///
/// ```
/// use spbe_core::{Assessment, PERMENPANRB_59_2020};
///
/// let rows = (1..=47).map(|number| (number, if number <= 10 { 4 } else { 3 }));
/// let index = Assessment::read(&PERMENPANRB_59_2020, rows)?.index();
/// assert_eq!(index.to_string(), "3.13");
/// assert_eq!(index.exact().to_string(), "313/100");
/// # Ok::<(), spbe_core::InvalidAssessment>(())
/// ```
#[doc(alias = "nilai indeks")]
#[derive(Clone, Copy, Debug)]
pub struct Index {
    // INVARIANT: 0 <= numerator, 0 < denominator, both at most 2^53
    numerator: i64,
    denominator: i64,
}

impl Index {
    /// The one division: a sum of value times weight, over the weights.
    pub(crate) const fn of(numerator: i64, denominator: i64) -> Self {
        debug_assert!(numerator >= 0 && denominator > 0, "an index is not below zero");
        Self { numerator, denominator }
    }

    /// The exact value.
    #[must_use]
    pub const fn exact(self) -> Ratio {
        Ratio::of(self.numerator, self.denominator)
    }

    /// The value as reports print it: two decimals, half up.
    ///
    /// This is the only rounding in the crate that anything can depend on, and
    /// only where a caller asks for [`Basis::Rounded`](crate::Basis::Rounded).
    ///
    /// Source: reports of `KemenPANRB` for 2023 and 2024. Half up on the exact
    /// index reproduces every printed index of both (621 and 612 agencies).
    #[must_use]
    pub const fn rounded(self) -> Rounded {
        // floor(100 n / d + 1/2), in whole numbers of at most 201 x 2^53
        Rounded((200 * self.numerator + self.denominator) / (2 * self.denominator))
    }

    /// The double nearest to the exact value, for plots and frames.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        self.exact().to_f64()
    }

    /// Exactly the value as decimal text; `None` where the digits never end.
    #[must_use]
    pub fn decimal(self) -> Option<String> {
        self.exact().decimal()
    }

    /// Whether the exact value is at least so many ten-thousandths.
    pub(crate) const fn at_least(self, ten_thousandths: u32) -> bool {
        self.numerator as i128 * 10_000 >= ten_thousandths as i128 * self.denominator as i128
    }
}

impl PartialEq for Index {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Index {}

impl Hash for Index {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.exact().hash(state);
    }
}

impl PartialOrd for Index {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Index {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = i128::from(self.numerator) * i128::from(other.denominator);
        left.cmp(&(i128::from(other.numerator) * i128::from(self.denominator)))
    }
}

/// The exact difference. Between editions it means nothing: see [`Instrument`](crate::Instrument).
impl Sub for Index {
    type Output = Ratio;

    fn sub(self, other: Self) -> Ratio {
        Ratio::difference((self.numerator, self.denominator), (other.numerator, other.denominator))
    }
}

/// As reports print it: `2.97`.
impl fmt::Display for Index {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.rounded().fmt(f)
    }
}

/// An index as a report prints it: two decimals, half up.
///
/// It orders and compares like the number it prints. For calculations use the
/// exact [`Index`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rounded(i64);

impl Rounded {
    /// A published value, in hundredths.
    pub(crate) const fn of_hundredths(hundredths: i64) -> Self {
        Self(hundredths)
    }

    /// The value in hundredths: 2.97 is 297.
    #[must_use]
    pub const fn hundredths(self) -> i64 {
        self.0
    }

    /// The value as a ratio: 2.97 is 297/100.
    #[must_use]
    pub const fn exact(self) -> Ratio {
        Ratio::of(self.0, 100)
    }
}

impl fmt::Display for Rounded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&fixed_text(i128::from(self.0), 2))
    }
}

impl From<Rounded> for Fixed {
    fn from(rounded: Rounded) -> Self {
        Self { units: rounded.0.into(), places: 2 }
    }
}

#[cfg(feature = "rust_decimal")]
impl From<Rounded> for rust_decimal::Decimal {
    fn from(rounded: Rounded) -> Self {
        Self::new(rounded.0, 2)
    }
}
