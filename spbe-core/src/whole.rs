//! Whole numbers: quotients and common divisors, by one instruction where a processor's numbers are long enough.

/// A quotient without its remainder; of numbers that are no longer than a
/// processor's by one instruction, which all but contrived ones are.
#[expect(clippy::cast_possible_truncation, reason = "both were looked at")]
pub(crate) const fn quotient(a: i128, b: i128) -> i128 {
    match (a as i64 as i128 == a, b as i64 as i128 == b, b > 0) {
        (true, true, true) => (a as i64 / b as i64) as i128,
        _ => a / b,
    }
}

#[expect(clippy::cast_possible_truncation, reason = "both were looked at")]
pub(crate) const fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        if a <= u64::MAX as u128 && b <= u64::MAX as u128 {
            let (mut a, mut b) = (a as u64, b as u64);
            while b != 0 {
                (a, b) = (b, a % b);
            }
            return a as u128;
        }
        (a, b) = (b, a % b);
    }
    a
}
