//! Numbers of a slab, of whatever kind the caller has.

use super::address;
use spbe_core::Given;
use spbe_core::batch::Values;

/// What a blank is among ten-thousandths: no number of any scale, and none that anything else becomes.
pub(super) const BLANK: i64 = i64::MIN;

/// How many decimals whole numbers stand for: 325 is 3.25 with two of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Decimals {
    /// Ten-thousandths in one.
    unit: i64,
}

impl Decimals {
    /// At most four, as many as a scale may have.
    pub(super) fn new(decimals: u8) -> Self {
        Self { unit: 10_i64.pow(4_u32.saturating_sub(decimals.into())) }
    }
}

/// A number for the reader of values.
pub(super) fn given(number: i128, decimals: Option<Decimals>) -> Given<'static> {
    match (decimals, i64::try_from(number)) {
        (None, Ok(level)) => Given::Whole(level),
        (None, Err(_)) => Given::TenThousandths(number.saturating_mul(10_000)),
        (Some(Decimals { unit }), _) => Given::TenThousandths(number.saturating_mul(unit.into())),
    }
}

/// Numbers of one kind, and the same in ten-thousandths where they have decimals.
#[derive(Debug)]
pub(super) struct Held {
    numbers: Numbers,
    units: Vec<i64>,
}

macro_rules! kinds {
    ($($number:ty => $variant:ident),*) => {
        #[derive(Debug)]
        enum Numbers {
            $($variant(Vec<$number>),)*
        }

        impl Held {
            /// So many numbers of a kind, as `js/full/table-input.js` counts them.
            pub(super) fn new(kind: u8, count: usize, decimals: Option<Decimals>) -> Self {
                let mut known = 0..kind;
                let units = if decimals.is_some() { vec![0; count] } else { Vec::new() };
                // The kind is the place in the list of kinds.
                $(if known.next().is_none() {
                    return Self { numbers: Numbers::$variant(vec![0; count]), units };
                })*
                Self { numbers: Numbers::U8(vec![0; count]), units }
            }

            /// Where they lie.
            pub(super) fn address(&self) -> u32 {
                match &self.numbers {
                    $(Numbers::$variant(numbers) => address(numbers),)*
                }
            }

            /// The number at a place, as it stands there.
            pub(super) fn number(&self, at: usize) -> Option<i128> {
                match &self.numbers {
                    $(Numbers::$variant(numbers) => numbers.get(at).map(|number| i128::from(*number)),)*
                }
            }

            /// Makes ten-thousandths of the first numbers, where they have decimals.
            pub(super) fn in_ten_thousandths(&mut self, count: usize, decimals: Option<Decimals>, blank: Option<i64>) {
                let Some(Decimals { unit }) = decimals else { return };
                match &self.numbers {
                    $(Numbers::$variant(numbers) => {
                        for (units, number) in self.units.iter_mut().zip(numbers).take(count) {
                            let exact = i64::try_from(*number).ok();
                            let is_blank = exact.is_some() && exact == blank;
                            let units_of = |number: i64| number.saturating_mul(unit).max(BLANK + 1);
                            *units = if is_blank { BLANK } else { units_of(exact.unwrap_or(i64::MAX)) };
                        }
                    })*
                }
            }

            /// The first of them, as the scorer takes them.
            pub(super) fn values(&self, count: usize, decimals: Option<Decimals>) -> Values<'_> {
                if decimals.is_some() {
                    return Values::TenThousandths64(self.units.get(..count).unwrap_or_default());
                }
                match &self.numbers {
                    $(Numbers::$variant(numbers) => {
                        Values::$variant(numbers.get(..count).unwrap_or_default())
                    })*
                }
            }
        }
    };
}
kinds!(u8 => U8, i8 => I8, u16 => U16, i16 => I16, u32 => U32, i32 => I32, u64 => U64, i64 => I64);
