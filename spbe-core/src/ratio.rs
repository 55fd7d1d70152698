//! Exact quotients of whole numbers.

mod order;
mod text;

#[cfg(feature = "rust_decimal")]
pub use self::text::NeverEnds;

use crate::double::nearest_f64;
use crate::whole::{gcd, quotient};

/// An exact quotient of two whole numbers, with a sign.
///
/// Ratios compare and hash by value: 2/4 equals 1/2. They carry differences,
/// contributions and weights; an index of an assessment is an
/// [`Index`](crate::Index).
///
/// ```
/// use spbe_core::Ratio;
///
/// let third = Ratio::new(1, 3).unwrap();
/// assert_eq!(third.to_string(), "1/3");
/// assert_eq!(third.decimal(), None); // never ends
/// assert_eq!(third.fixed(4).to_string(), "0.3333");
/// assert_eq!(Ratio::new(1, 0), None);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Ratio {
    // INVARIANT: -LIMIT <= numerator <= LIMIT, 0 < denominator <= LIMIT
    numerator: i128,
    denominator: i128,
}

/// The difference of any two indices fits, and so does a million times that.
const LIMIT: u128 = 1 << 106;

impl Ratio {
    /// Zero.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };

    /// One.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// A quotient; `None` where `denominator` is zero.
    #[must_use]
    pub const fn new(numerator: i64, denominator: i64) -> Option<Self> {
        match denominator {
            0 => None,
            below if below < 0 => Some(Self { numerator: -(numerator as i128), denominator: -(below as i128) }),
            _ => Some(Self::of(numerator, denominator)),
        }
    }

    /// A quotient whose denominator is known to be above zero.
    pub(crate) const fn of(numerator: i64, denominator: i64) -> Self {
        debug_assert!(denominator > 0, "a denominator is above zero");
        Self { numerator: numerator as i128, denominator: denominator as i128 }
    }

    /// The numerator and the denominator in lowest terms; the denominator is above zero.
    #[must_use]
    pub const fn parts(self) -> (i128, i128) {
        let divisor = gcd(self.numerator.unsigned_abs(), self.denominator.unsigned_abs()).cast_signed();
        (quotient(self.numerator, divisor), quotient(self.denominator, divisor))
    }

    /// Whether the value is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.numerator < 0
    }

    /// Whether the value is zero.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// The sum; `None` where it does not fit.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let (a, b) = self.parts();
        let (c, d) = other.parts();
        let numerator = a.checked_mul(d)?.checked_add(c.checked_mul(b)?)?;
        Self::fitting(numerator, b.checked_mul(d)?)
    }

    /// The difference; `None` where it does not fit.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(Self { numerator: -other.numerator, ..other })
    }

    /// The product; `None` where it does not fit.
    #[must_use]
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        let (a, b) = self.parts();
        let (c, d) = other.parts();
        Self::fitting(a.checked_mul(c)?, b.checked_mul(d)?)
    }

    /// The double nearest to the value, ties to even.
    ///
    /// For plots and frames; nothing in this crate decides anything by it.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        let (numerator, denominator) = self.parts();
        let sign = if numerator < 0 { -1.0 } else { 1.0 };
        nearest_f64(numerator.unsigned_abs(), denominator.unsigned_abs()).copysign(sign)
    }

    /// a/b less c/d, of whole numbers that are at most 2^53 with denominators above zero.
    pub(crate) const fn difference((a, b): (i64, i64), (c, d): (i64, i64)) -> Self {
        let numerator = a as i128 * d as i128 - c as i128 * b as i128;
        Self { numerator, denominator: b as i128 * d as i128 }
    }

    /// A quotient in lowest terms, if it is within the limit.
    fn fitting(numerator: i128, denominator: i128) -> Option<Self> {
        let (numerator, denominator) = Self { numerator, denominator }.parts();
        let fits = numerator.unsigned_abs() <= LIMIT && denominator.unsigned_abs() <= LIMIT;
        fits.then_some(Self { numerator, denominator })
    }
}
