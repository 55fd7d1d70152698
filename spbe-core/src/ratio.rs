//! Exact quotients of whole numbers.

use crate::digits::{Fixed, decimal_text, fixed_text};
use crate::double::nearest_f64;
use crate::whole::{divided, gcd, quotient};
use alloc::string::{String, ToString};
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};

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

    /// Exactly the value as decimal text, such as `2.9685`; `None` where the digits never end
    /// (or go on past 38 places, which no instrument comes near).
    #[must_use]
    pub fn decimal(self) -> Option<String> {
        let (numerator, denominator) = self.parts();
        let (rest, twos) = without(denominator.unsigned_abs(), 2);
        let (rest, fives) = without(rest, 5);
        if rest != 1 {
            return None;
        }
        let places = twos.max(fives);
        let (factor, times) = if twos > fives { (5, twos - fives) } else { (2, fives - twos) };
        let mut units = numerator;
        for _ in 0..times {
            if places > 38 || units.unsigned_abs() > i128::MAX.unsigned_abs() / 5 {
                return None;
            }
            units *= factor;
        }
        Some(decimal_text(units, places))
    }

    /// Exactly the value in its shortest form: decimal text where the digits end, otherwise a fraction.
    ///
    /// ```
    /// use spbe_core::Ratio;
    ///
    /// assert_eq!(Ratio::new(11, 4).unwrap().to_shortest(), "2.75");
    /// assert_eq!(Ratio::new(23, 11).unwrap().to_shortest(), "23/11");
    /// ```
    #[must_use]
    pub fn to_shortest(self) -> String {
        self.decimal().unwrap_or_else(|| self.to_string())
    }

    /// The value with a fixed number of decimals, at most six, half away from zero.
    #[must_use]
    pub const fn fixed(self, places: u8) -> Fixed {
        let places = if places > 6 { 6 } else { places };
        let (numerator, denominator) = self.parts();
        let (mut scaled, mut place) = (numerator.unsigned_abs(), 0);
        while place < places {
            scaled *= 10;
            place += 1;
        }
        let (whole, rest) = divided(scaled, denominator.unsigned_abs());
        let away = rest >= denominator.unsigned_abs() - rest;
        let units = if away { whole + 1 } else { whole }.cast_signed();
        Fixed { units: if numerator < 0 { -units } else { units }, places }
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

/// A number without a factor, and how often it had it.
fn without(mut number: u128, factor: u128) -> (u128, u32) {
    let mut times = 0;
    while let (quotient, 0) = divided(number, factor) {
        number = quotient;
        times += 1;
    }
    (number, times)
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.parts() == other.parts()
    }
}

impl Eq for Ratio {}

impl Hash for Ratio {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.parts().hash(state);
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By value. Long terms are compared whole part by whole part, so nothing can overflow.
impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        let ((mut a, mut b), (mut c, mut d)) = (self.parts(), other.parts());
        if let (Some(left), Some(right)) = (a.checked_mul(d), c.checked_mul(b)) {
            return left.cmp(&right);
        }
        loop {
            let by_whole = a.div_euclid(b).cmp(&c.div_euclid(d));
            if by_whole.is_ne() {
                return by_whole;
            }
            (a, c) = (a.rem_euclid(b), c.rem_euclid(d));
            match (a, c) {
                (0, _) | (_, 0) => return a.signum().cmp(&c.signum()),
                // a/b < c/d exactly where d/c < b/a
                _ => (a, b, c, d) = (d, c, b, a),
            }
        }
    }
}

/// In lowest terms: `5937/2000`, or `3` where it is whole.
impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (numerator, denominator) = self.parts();
        let mut text = fixed_text(numerator, 0);
        if denominator != 1 {
            text.push('/');
            text.push_str(&fixed_text(denominator, 0));
        }
        f.pad(&text)
    }
}

/// The exact value where its digits end within 28 places.
#[cfg(feature = "rust_decimal")]
impl TryFrom<Ratio> for rust_decimal::Decimal {
    type Error = NeverEnds;

    fn try_from(ratio: Ratio) -> Result<Self, NeverEnds> {
        let text = ratio.decimal().ok_or(NeverEnds)?;
        Self::from_str_exact(&text).map_err(|_| NeverEnds)
    }
}

/// The digits of a value never end, or go on past what a `Decimal` holds.
#[cfg(feature = "rust_decimal")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the digits of this value do not end")]
#[non_exhaustive]
pub struct NeverEnds;

#[cfg(test)]
mod tests {
    use super::Ratio;
    use alloc::string::ToString;
    use core::cmp::Ordering;

    fn ratio(numerator: i64, denominator: i64) -> Ratio {
        Ratio::new(numerator, denominator).unwrap()
    }

    #[test]
    fn text_is_in_lowest_terms_with_the_sign_above() {
        for (value, text) in [
            (ratio(5937, 2000), "5937/2000"),
            (ratio(6, -4), "-3/2"),
            (ratio(-6, -3), "2"),
            (ratio(0, -7), "0"),
            (ratio(i64::MIN, -1), "9223372036854775808"),
            (ratio(i64::MAX, i64::MIN), "-9223372036854775807/9223372036854775808"),
        ] {
            assert_eq!(value.to_string(), text);
        }
        assert_eq!(Ratio::new(1, 0), None);
    }

    #[test]
    fn half_goes_away_from_zero() {
        for (value, places, text) in [
            (ratio(4625, 1000), 2, "4.63"),
            (ratio(-4625, 1000), 2, "-4.63"),
            (ratio(4_624_999, 1_000_000), 2, "4.62"),
            (ratio(1, 3), 4, "0.3333"),
            (ratio(2, 3), 0, "1"),
            (ratio(-1, 2), 0, "-1"),
            (ratio(-1, 1000), 2, "0.00"),
            (ratio(13, 1000), 4, "0.0130"),
        ] {
            assert_eq!(value.fixed(places).to_string(), text, "{value}");
        }
        assert_eq!(alloc::format!("{:+}", ratio(1, 4).fixed(2)), "+0.25");
        assert_eq!(alloc::format!("{:+}", ratio(0, 4).fixed(2)), "0.00");
    }

    #[test]
    fn decimals_are_given_only_where_they_end() {
        for (value, text) in [
            (ratio(5937, 2000), Some("2.9685")),
            (ratio(3, 1), Some("3")),
            (ratio(-1, 8), Some("-0.125")),
            (ratio(23, 11), None),
            (ratio(30, 1), Some("30")),
        ] {
            assert_eq!(value.decimal().as_deref(), text, "{value}");
        }
    }

    #[test]
    fn order_holds_where_products_do_not_fit() {
        let (high, low) = (1_i64 << 52, (1_i64 << 52) - 7);
        let big = ratio(high + 1, low).checked_mul(ratio(high + 3, low + 2)).unwrap();
        let bigger = ratio(high + 1, low).checked_mul(ratio(high + 5, low + 2)).unwrap();
        assert_eq!(big.cmp(&bigger), Ordering::Less);
        assert_eq!(bigger.cmp(&big), Ordering::Greater);
        assert_eq!(big.cmp(&big), Ordering::Equal);
        let (minus_big, minus_bigger) =
            (Ratio::ZERO.checked_sub(big).unwrap(), Ratio::ZERO.checked_sub(bigger).unwrap());
        assert_eq!(minus_big.cmp(&minus_bigger), Ordering::Greater);
    }
}
