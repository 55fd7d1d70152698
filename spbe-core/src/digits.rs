//! Numbers as digits.

use crate::whole::{divided, quotient};
use alloc::string::String;
use core::fmt;

/// A value with a fixed number of decimals, for display: `0.0130`.
///
/// Half away from zero. It prints what it holds and can be read no further:
/// calculate with the [`Ratio`](crate::Ratio) it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fixed {
    pub(crate) units: i128,
    pub(crate) places: u8,
}

impl fmt::Display for Fixed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if f.sign_plus() && self.units > 0 { "+" } else { "" };
        f.write_str(sign)?;
        f.write_str(&fixed_text(self.units, u32::from(self.places)))
    }
}

/// `units` of 10^-`places`, with every decimal: `2.50`.
pub(crate) fn fixed_text(units: i128, places: u32) -> String {
    let mut text = String::from(if units < 0 { "-" } else { "" });
    write_digits(units.unsigned_abs(), places, &mut text);
    text
}

/// Writes a whole number with a point before so many of its digits, and at least one before the point.
#[expect(clippy::cast_possible_truncation, reason = "what ten leaves over")]
fn write_digits(number: u128, places: u32, out: &mut String) {
    let (tens, digit) = divided(number, 10);
    if tens > 0 || places > 0 {
        write_digits(tens, places.saturating_sub(1), out);
    }
    if places == 1 {
        out.push('.');
    }
    out.push(char::from(b'0' + digit as u8));
}

/// `units` of 10^-`places`, without trailing zeros: `2.5`.
pub(crate) fn decimal_text(mut units: i128, mut places: u32) -> String {
    while places > 0 && quotient(units, 10) * 10 == units {
        units = quotient(units, 10);
        places -= 1;
    }
    fixed_text(units, places)
}
