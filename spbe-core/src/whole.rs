//! Whole numbers: quotients and common divisors, by one instruction where a processor's numbers are long enough.

/// A quotient without its remainder.
pub(crate) const fn quotient(a: i128, b: i128) -> i128 {
    let quotient = divided(a.unsigned_abs(), b.unsigned_abs()).0.cast_signed();
    if (a < 0) == (b < 0) { quotient } else { -quotient }
}

/// The quotient and the remainder of whole numbers, the divisor above 0 and at most 2^127.
///
/// Numbers that are no longer than a processor's by one instruction, which all but contrived ones are. Longer
/// numbers bit by bit: they are rare, and the compiler's way to divide them is long too.
#[expect(clippy::cast_possible_truncation, reason = "both were looked at")]
pub(crate) const fn divided(a: u128, b: u128) -> (u128, u128) {
    if a <= u64::MAX as u128 && b <= u64::MAX as u128 {
        return ((a as u64 / b as u64) as u128, (a as u64 % b as u64) as u128);
    }
    let (mut quotient, mut rest, mut bit) = (0, 0, u128::BITS - a.leading_zeros());
    while bit > 0 {
        bit -= 1;
        rest = rest << 1 | a >> bit & 1;
        quotient <<= 1;
        if rest >= b {
            rest -= b;
            quotient |= 1;
        }
    }
    (quotient, rest)
}

pub(crate) const fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, divided(a, b).1);
    }
    a
}
