//! Ratios as text: fractions, decimals where they end, and a fixed number of places.

use super::Ratio;
use crate::digits::{Fixed, decimal_text, fixed_text};
use crate::whole::divided;
use alloc::string::{String, ToString};
use core::fmt;

impl Ratio {
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
}
