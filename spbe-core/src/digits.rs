//! Numbers as digits.

use alloc::format;
use alloc::string::{String, ToString};
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
    let sign = if units < 0 { "-" } else { "" };
    let Some(scale) = 10_u128.checked_pow(places).filter(|_| places > 0) else {
        return units.to_string();
    };
    let magnitude = units.unsigned_abs();
    let width = usize::try_from(places).unwrap_or_default();
    match (u64::try_from(magnitude), u64::try_from(scale)) {
        // The usual case, on one register.
        (Ok(magnitude), Ok(scale)) => format!("{sign}{}.{:0width$}", magnitude / scale, magnitude % scale),
        _ => format!("{sign}{}.{:0width$}", magnitude / scale, magnitude % scale),
    }
}

/// `units` of 10^-`places`, without trailing zeros: `2.5`.
pub(crate) fn decimal_text(units: i128, places: u32) -> String {
    let text = fixed_text(units, places);
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').into() } else { text }
}
