//! Weights, in percent of the whole index.

use crate::digits::decimal_text;
use crate::flaw::FlawKind;
use crate::name::Lang;
use crate::ratio::Ratio;
use alloc::string::String;
use core::fmt;

/// A weight (*bobot*) in percent of the whole index, as a regulation states it.
///
/// Inside it is a whole number of ten-thousandths of a percent, above 0 and at
/// most 100 %. So 2.75 % is exactly that, and sums of weights are exact.
#[doc(alias = "bobot")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weight(u32);

impl Weight {
    /// Ten-thousandths of a percent in one percent.
    pub(crate) const SCALE: u32 = 10_000;

    /// The whole index: 100 percent.
    pub const WHOLE: Self = Self(100 * Self::SCALE);

    /// A weight as a regulation prints it, such as `"2.75"`, read by the compiler.
    ///
    /// # Panics
    ///
    /// Panics, in the compiler, unless the text is digits with at most four
    /// decimals, above 0 and at most 100.
    #[expect(clippy::panic, reason = "runs in the compiler")]
    pub(crate) const fn percent_of(text: &str) -> Self {
        match Self::read_percent(text) {
            Some(weight) => weight,
            None => panic!("{}", FlawKind::Weight.sentence(Lang::English)),
        }
    }

    /// A weight in percent, as text; `None` unless it is above 0 and at most 100, with at most four decimals.
    pub(crate) const fn read_percent(text: &str) -> Option<Self> {
        match parse_ten_thousandths(text) {
            Some(units) if units > 0 && units <= Self::WHOLE.0 => Some(Self(units)),
            _ => None,
        }
    }

    /// A weight of whole percent; `None` unless it is above 0 and at most 100.
    #[cfg(feature = "full")]
    pub(crate) const fn whole_percent(percent: u32) -> Option<Self> {
        match percent {
            1..=100 => Some(Self(percent * Self::SCALE)),
            _ => None,
        }
    }

    /// Ten-thousandths of a percent.
    pub(crate) const fn units(self) -> u32 {
        self.0
    }

    /// The weight in percent, exactly: 1.3 % is 13/10.
    #[must_use]
    pub const fn percent(self) -> Ratio {
        Ratio::of(self.0 as i64, Self::SCALE as i64)
    }
}

/// In percent, without trailing zeros: `2.75`.
impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text: String = decimal_text(i128::from(self.0), 4);
        f.pad(&text)
    }
}

/// Reads `12`, `12.5` or `12.3456` as ten-thousandths; nothing else.
pub(crate) const fn parse_ten_thousandths(text: &str) -> Option<u32> {
    let mut rest = text.as_bytes();
    let mut units: u32 = 0;
    let mut decimals: Option<u8> = None;
    if rest.len() > 12 || matches!(rest, [b'0', b'0'..=b'9', ..]) {
        return None;
    }
    let mut digits = 0_u8;
    while let [first, tail @ ..] = rest {
        match (*first, decimals) {
            (b'0'..=b'9', Some(4)) => return None,
            (b'0'..=b'9', _) => {
                let Some(shifted) = units.checked_mul(10) else { return None };
                let Some(sum) = shifted.checked_add((*first - b'0') as u32) else { return None };
                units = sum;
                digits += 1;
                if let Some(seen) = decimals {
                    decimals = Some(seen + 1);
                }
            }
            (b'.', None) if digits > 0 && !tail.is_empty() => decimals = Some(0),
            _ => return None,
        }
        rest = tail;
    }
    if digits == 0 {
        return None;
    }
    let mut missing = match decimals {
        Some(seen) => 4 - seen,
        None => 4,
    };
    while missing > 0 {
        let Some(shifted) = units.checked_mul(10) else { return None };
        units = shifted;
        missing -= 1;
    }
    Some(units)
}

#[cfg(test)]
mod tests {
    use super::parse_ten_thousandths;

    #[test]
    fn only_plain_decimals_are_read() {
        for (text, expected) in [
            ("0", Some(0)),
            ("1.3", Some(13_000)),
            ("2.75", Some(27_500)),
            ("2.1234", Some(21_234)),
            ("100.00", Some(1_000_000)),
            ("429497", None),
            ("2.12345", None),
            ("", None),
            (".5", None),
            ("5.", None),
            ("1.2.3", None),
            ("+3", None),
            ("-3", None),
            ("1e2", None),
            ("03", None),
            ("0.5", Some(5_000)),
            ("1_3", None),
            ("1,3", None),
            (" 3", None),
            ("\u{0663}", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(parse_ten_thousandths(text), expected, "{text:?}");
        }
    }
}
