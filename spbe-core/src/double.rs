//! The doubles that plots and frames get: the nearest ones.

use crate::digits::decimal_text;
use alloc::string::{String, ToString};

/// The double nearest to a quotient, ties to even.
#[expect(
    clippy::cast_precision_loss,
    clippy::float_arithmetic,
    reason = "the one place that makes a float: of whole numbers that a double holds, by one correctly rounded division, \
              or by powers of two"
)]
pub(crate) fn nearest_f64(numerator: u128, denominator: u128) -> f64 {
    const EXACT: u64 = 1 << f64::MANTISSA_DIGITS;
    if let (Ok(numerator @ ..=EXACT), Ok(denominator @ ..=EXACT)) =
        (u64::try_from(numerator), u64::try_from(denominator))
    {
        return numerator as f64 / denominator as f64;
    }
    if numerator == 0 {
        return 0.0;
    }
    // One bit of the quotient at a time, until 55 of them are known; the rest only says whether anything is left.
    let (mut quotient, mut rest, mut bits) = (0_u64, 0, u128::BITS.cast_signed());
    while quotient < 1 << 55 {
        bits -= 1;
        // rest < denominator <= 2^106, so doubling fits
        rest <<= 1;
        if bits >= 0 {
            rest |= numerator >> bits & 1;
        }
        quotient <<= 1;
        if rest >= denominator {
            rest -= denominator;
            quotient |= 1;
        }
    }
    if rest != 0 || bits > 0 && numerator.trailing_zeros().cast_signed() < bits {
        quotient |= 1;
    }
    let mut value = quotient as f64;
    while bits < 0 {
        value /= 2.0;
        bits += 1;
    }
    while bits > 0 {
        value *= 2.0;
        bits -= 1;
    }
    value
}

/// The shortest decimal text that reads back as a double, and of the shortest the one nearest to it: what every language prints.
///
/// For doubles whose last bit is worth at least 2^-122: a quotient of whole numbers up to 2^53
/// is at least 2^-53, and its last bit 2^-106. Written out here because the formatter of the
/// standard library brings tables for every double there is, which a browser
/// would have to load.
pub(crate) fn shortest_text(double: f64) -> String {
    let bits = double.to_bits();
    let (fraction, exponent) = (bits & ((1 << 52) - 1), bits >> 52 & 0x7ff);
    let sign = if double.is_sign_negative() { "-" } else { "" };
    // The double is mantissa x 2^-shift.
    let mantissa = u128::from(if exponent == 0 { fraction } else { fraction | 1 << 52 });
    let shift = 1075_u64.saturating_sub(exponent.max(1));
    debug_assert!(mantissa == 0 || shift <= 122, "a double finer than any quotient here");
    if mantissa == 0 || shift == 0 || shift > 122 {
        let whole = mantissa << exponent.max(1).saturating_sub(1075).min(64);
        return sign.to_string() + &decimal_text(whole.cast_signed(), 0);
    }
    // In quarters of the last bit: where the texts that read back as this double end, below and above it. Below a
    // power of two doubles lie twice as close.
    let whole_bits = shift.saturating_add(2);
    let whole = 1_u128 << whole_bits;
    let mut above = 2_u128;
    let ends = u128::from(mantissa.is_multiple_of(2)); // the ends themselves read back where the last bit is 0
    let (mut units, mut places) = (mantissa << 2 >> whole_bits, 0);
    let mut rest = (mantissa << 2) & (whole - 1);
    loop {
        let below = if fraction == 0 { above / 2 } else { above };
        let (down, up) = (rest < below + ends, whole - rest < above + ends);
        if down || up {
            // No further digit is needed; the last one may have to be one higher.
            let higher = up && (!down || rest * 2 >= whole);
            return sign.to_string() + &decimal_text((units + u128::from(higher)).cast_signed(), places);
        }
        // Below 2^128: the rest is below 2^124, and so is what is looked at above it until it is reached.
        (rest, above) = (rest * 10, above * 10);
        units = units * 10 + (rest >> whole_bits);
        rest &= whole - 1;
        places += 1;
    }
}

/// The double that a JSON number reads as; `None` for more digits than any program writes for a double.
#[cfg(any(feature = "full", test))]
pub(crate) fn read_double(number: &str) -> Option<f64> {
    const MOST: usize = 30;
    let (number, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (sign, number) = number.strip_prefix('-').map_or((1.0_f64, number), |number| (-1.0, number));
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = alloc::format!("{whole}{fraction}");
    let digits = digits.trim_start_matches('0');
    let exponent: i32 = exponent.parse().ok()?;
    let mut exponent = exponent.checked_sub(i32::try_from(fraction.len()).ok()?)?;
    let digits = match digits.trim_end_matches('0') {
        "" => return Some(0.0_f64.copysign(sign)),
        short => {
            exponent = exponent.checked_add(i32::try_from(digits.len().saturating_sub(short.len())).ok()?)?;
            short
        }
    };
    if digits.len() > MOST || exponent.unsigned_abs() > 30 {
        return None;
    }
    let power = 10_u128.checked_pow(exponent.unsigned_abs())?;
    let digits: u128 = digits.parse().ok()?;
    let (numerator, denominator) = if exponent < 0 { (digits, power) } else { (digits.checked_mul(power)?, 1) };
    Some(nearest_f64(numerator, denominator).copysign(sign))
}

#[cfg(test)]
mod tests {
    use super::{nearest_f64, read_double, shortest_text};
    use alloc::string::ToString;

    #[test]
    fn floats_are_the_nearest_doubles() {
        assert_eq!(nearest_f64(5937, 2000).to_bits(), 2.9685_f64.to_bits());
        assert_eq!(nearest_f64(1, 3).to_bits(), (1.0_f64 / 3.0).to_bits());
        // Ties to even, just past the 53 bits of a double: 2^53 + 1 and 2^53 + 3.
        for (above, expected) in [(1, 9_007_199_254_740_992.0_f64), (3, 9_007_199_254_740_996.0)] {
            let value = nearest_f64((1 << 53) + above, 1);
            assert_eq!(value.to_bits(), expected.to_bits(), "2^53 + {above}");
        }
        // Quotients that are longer than a double, ties and what is just above them too.
        for whole in [(1_u128 << 106) - 1, 1 << 106, (1 << 70) + (1 << 17), (1 << 70) + (1 << 17) + 1, (1 << 56) + 1] {
            assert_eq!(Ok(nearest_f64(whole, 1)), whole.to_string().parse(), "{whole}");
        }
        // The long way gives what the short way gives.
        for (a, b) in [(1_u128, 3_u128), (22, 7), (5937, 2000), (1, 10), (999, 1000)] {
            let stretch = 1_u128 << 60;
            assert_eq!(nearest_f64(a * stretch, b * stretch).to_bits(), nearest_f64(a, b).to_bits(), "{a}/{b}");
        }
    }

    /// Doubles next to each other around many quotients, powers of two among them.
    #[test]
    fn doubles_are_written_and_read_as_the_standard_library_does() {
        let mut seen = 0;
        for denominator in [1_u32, 3, 7, 8, 11, 300, 999, 1000, 1024, 2000, 65_536, 1_000_000] {
            // Miri is a thousand times slower: a few of each denominator there, all of them everywhere else.
            let fewer = if cfg!(miri) { 2_000 } else { 1 };
            for numerator in (0..=100 * denominator).step_by((denominator as usize / 40).max(1) * fewer) {
                let bits = (f64::from(numerator) / f64::from(denominator)).to_bits();
                for bits in bits.saturating_sub(2)..=bits + 2 {
                    for double in [f64::from_bits(bits), -f64::from_bits(bits)] {
                        if double != 0.0 && double.abs() < 1e-6 {
                            continue;
                        }
                        let text = double.to_string();
                        assert_eq!(shortest_text(double), text);
                        assert_eq!(read_double(&text).map(f64::to_bits), Some(double.to_bits()), "{text}");
                        seen += 1;
                    }
                }
            }
        }
        assert!(seen > if cfg!(miri) { 120 } else { 300_000 }, "{seen}");
    }

    #[test]
    fn the_smallest_differences_are_written_too() {
        let mut seen = 0;
        for denominator in (1..=53).map(|bits| 1_u64 << bits).chain((1..=15).map(|places| 10_u64.pow(places))) {
            for denominator in [denominator - 1, denominator, denominator + 1] {
                for numerator in [1_u64, 2, 3, 7, 999_983] {
                    let double = nearest_f64(numerator.into(), denominator.max(1).into());
                    if double > 1e9 {
                        continue;
                    }
                    assert_eq!(shortest_text(double), double.to_string());
                    seen += 1;
                }
            }
        }
        assert!(seen > 900, "{seen}");
    }

    #[test]
    fn numbers_are_read_however_a_program_writes_them() {
        for (text, double) in [
            ("2.9685", 2.9685),
            ("2.96850000000000", 2.9685),
            ("29685e-4", 2.9685),
            ("0.29685E+1", 2.9685),
            ("2.968500000000000138555833473", 2.9685),
            ("0.000", 0.0),
            ("-0.0", -0.0),
            ("3.0", 3.0),
            ("300e-2", 3.0),
        ] {
            assert_eq!(read_double(text).map(f64::to_bits), Some(f64::to_bits(double)), "{text}");
        }
        for text in ["1e99", "1e999999999999", "0.1234567890123456789012345678901", "1e-31"] {
            assert_eq!(read_double(text), None, "{text}");
        }
    }
}
