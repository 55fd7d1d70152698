//! Ratios compare, equal and hash by value.

use super::Ratio;
use core::cmp::Ordering;
use core::hash::{Hash, Hasher};

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

#[cfg(test)]
mod tests {
    use super::Ratio;
    use core::cmp::Ordering;

    fn ratio(numerator: i64, denominator: i64) -> Ratio {
        Ratio::new(numerator, denominator).unwrap()
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
