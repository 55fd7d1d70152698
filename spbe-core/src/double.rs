//! The doubles that plots and frames get: the nearest ones.

/// The double nearest to a quotient, ties to even.
#[expect(
    clippy::cast_precision_loss,
    clippy::float_arithmetic,
    reason = "the one place that makes a float: of whole numbers that a double holds, by one correctly rounded division, \
              or by powers of two"
)]
pub(crate) fn nearest_f64(numerator: u128, denominator: u128) -> f64 {
    const EXACT: u128 = 1 << f64::MANTISSA_DIGITS;
    if numerator == 0 {
        return 0.0;
    }
    if numerator <= EXACT && denominator <= EXACT {
        return numerator as f64 / denominator as f64;
    }
    // One bit of the quotient at a time, until 55 of them are known; the rest only says whether anything is left.
    let (mut quotient, mut rest) = (numerator / denominator, numerator % denominator);
    let mut shift = 0_i32;
    while quotient < 1 << 55 {
        quotient <<= 1;
        shift -= 1;
        // rest < denominator <= 2^106, so doubling fits
        rest <<= 1;
        if rest >= denominator {
            rest -= denominator;
            quotient |= 1;
        }
    }
    if rest != 0 {
        quotient |= 1;
    }
    let mut value = quotient as f64;
    while shift < 0 {
        value /= 2.0;
        shift += 1;
    }
    value
}

#[cfg(test)]
mod tests {
    use super::nearest_f64;

    #[test]
    fn floats_are_the_nearest_doubles() {
        assert_eq!(nearest_f64(5937, 2000).to_bits(), 2.9685_f64.to_bits());
        assert_eq!(nearest_f64(1, 3).to_bits(), (1.0_f64 / 3.0).to_bits());
        // Ties to even, just past the 53 bits of a double: 2^53 + 1 and 2^53 + 3.
        for (above, expected) in [(1, 9_007_199_254_740_992.0_f64), (3, 9_007_199_254_740_996.0)] {
            let value = nearest_f64((1 << 53) + above, 1);
            assert_eq!(value.to_bits(), expected.to_bits(), "2^53 + {above}");
        }
        // The long way gives what the short way gives.
        for (a, b) in [(1_u128, 3_u128), (22, 7), (5937, 2000), (1, 10), (999, 1000)] {
            let stretch = 1_u128 << 60;
            assert_eq!(nearest_f64(a * stretch, b * stretch).to_bits(), nearest_f64(a, b).to_bits(), "{a}/{b}");
        }
    }
}
