//! Which values an indicator may take, and the one reader for values from outside.

use crate::digits::decimal_text;
use crate::fault::{Fault, Kind, shortened};
use crate::value::Value;
use crate::whole::divided;
use alloc::string::String;

/// A value as it comes from outside, before anybody looked at it.
///
/// Whole numbers for every scale; decimal text where the scale has decimals.
/// A caller that holds something else (a float, a truth value) says so with
/// [`Given::Other`] and gets a problem that names the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Given<'a> {
    /// A whole number.
    Whole(i64),
    /// Text, such as `"3.25"`.
    Text(&'a str),
    /// A value that is one already, though perhaps not on this scale.
    Value(Value),
    /// A number in ten-thousandths, however large: 3.25 is 32,500.
    TenThousandths(i128),
    /// Nothing: the indicator was not answered.
    Blank,
    /// Anything that is neither.
    Other(Kind),
}

macro_rules! whole_numbers {
    ($($number:ty),*) => {$(
        impl From<$number> for Given<'_> {
            fn from(number: $number) -> Self {
                Self::Whole(number.into())
            }
        }
    )*};
}
whole_numbers!(u8, i8, u16, i16, u32, i32, i64);

impl<'a> From<&'a str> for Given<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a, T: Into<Given<'a>>> From<Option<T>> for Given<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Blank, Into::into)
    }
}

impl From<Value> for Given<'_> {
    fn from(value: Value) -> Self {
        Self::Value(value)
    }
}

/// Which values an indicator may take (*skala*): from a lowest to a highest
/// whole number, with so many decimals between.
///
/// PermenPANRB 59/2020: 1 to 5, whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Scale {
    pub(crate) lowest: u8,
    pub(crate) highest: u8,
    pub(crate) decimals: u8,
}

impl Scale {
    /// The lowest value.
    #[must_use]
    pub const fn lowest(self) -> Value {
        Value::level_of(self.lowest)
    }

    /// The highest value.
    #[must_use]
    pub const fn highest(self) -> Value {
        Value::level_of(self.highest)
    }

    /// How many decimals a value may have; 0 where values are whole.
    #[must_use]
    pub const fn decimals(self) -> u8 {
        self.decimals
    }

    /// The whole levels, lowest first.
    #[must_use]
    pub fn levels(self) -> impl DoubleEndedIterator<Item = u8> {
        self.lowest..=self.highest
    }

    /// How many of the scale's smallest steps make one whole: 1, or 10^decimals, of which there are at most four.
    pub(crate) const fn steps(self) -> u32 {
        match self.decimals {
            0 => 1,
            1 => 10,
            2 => 100,
            3 => 1_000,
            _ => 10_000,
        }
    }

    /// The scale's smallest step, in ten-thousandths.
    pub(crate) const fn step(self) -> i64 {
        (Value::ONE / self.steps()) as i64
    }

    /// A value in the scale's smallest steps. Exact for every value that `check` takes.
    pub(crate) const fn in_steps(self, value: Value) -> i64 {
        match self.decimals {
            4 => value.ten_thousandths() as i64,
            0 => (value.ten_thousandths() / Value::ONE) as i64,
            _ => (value.ten_thousandths() / (Value::ONE / self.steps())) as i64,
        }
    }

    /// The value that so many of the smallest steps make.
    pub(crate) const fn of_steps(self, steps: u32) -> Value {
        Value::of_ten_thousandths(steps.saturating_mul(Value::ONE / self.steps()))
    }

    /// Whether the scale has this value: within its ends, with no more decimals than it allows.
    #[must_use]
    pub fn check(self, value: Value) -> bool {
        value.ten_thousandths().is_multiple_of(Value::ONE / self.steps())
            && self.lowest() <= value
            && value <= self.highest()
    }

    /// Reads a value from outside; `Ok(None)` for a blank.
    ///
    /// # Errors
    ///
    /// - `wrong_kind`: neither a whole number nor, where the scale has decimals, text.
    /// - `not_a_number`: text that is not digits with a point.
    /// - `too_many_decimals`: more decimals than the scale has, which has some.
    /// - `out_of_scale`: a number that is not on the scale.
    pub fn read(self, given: Given<'_>) -> Result<Option<Value>, Fault> {
        // What was given is written out only where it is refused: most values are not.
        let value = match given {
            Given::Blank => return Ok(None),
            // A whole number has no decimals, so only the ends of the scale can refuse it.
            Given::Whole(number) => {
                let level = u8::try_from(number).ok().filter(|level| (self.lowest..=self.highest).contains(level));
                level.map(Value::level_of)
            }
            Given::Value(value) => Some(value).filter(|value| self.check(*value)),
            Given::TenThousandths(units) => self.read_units(units)?.filter(|value| self.check(*value)),
            Given::Text(text) if self.decimals > 0 => self.read_text(text)?.filter(|value| self.check(*value)),
            Given::Text(_) => return Err(self.wrong_kind(Kind::Text)),
            Given::Other(kind) => return Err(self.wrong_kind(kind)),
        };
        match value {
            Some(value) => Ok(Some(value)),
            None => Err(self.out_of_scale(given)),
        }
    }

    /// Only what is refused is written as text.
    fn out_of_scale(self, given: Given<'_>) -> Fault {
        let given = match given {
            Given::Whole(number) => decimal_text(number.into(), 0),
            Given::Value(value) => decimal_text(value.ten_thousandths().into(), 4),
            Given::TenThousandths(units) => decimal_text(units, 4),
            Given::Text(text) => shortened(text),
            Given::Blank | Given::Other(_) => String::new(),
        };
        Fault::OutOfScale { given, lowest: self.lowest(), highest: self.highest(), whole: self.decimals == 0 }
    }

    /// A number from its ten-thousandths; `Ok(None)` where no value of any scale is so large or so small.
    fn read_units(self, units: i128) -> Result<Option<Value>, Fault> {
        if divided(units.unsigned_abs(), u128::from(self.step().unsigned_abs())).1 == 0 {
            return Ok(u32::try_from(units).ok().and_then(Value::from_ten_thousandths));
        }
        Err(match self.decimals {
            0 => self.wrong_kind(Kind::Decimals),
            decimals => Fault::TooManyDecimals { given: decimal_text(units, 4), decimals },
        })
    }

    /// A number from text; `Ok(None)` where it is one, but no value of any scale.
    fn read_text(self, text: &str) -> Result<Option<Value>, Fault> {
        let (mut digits, mut decimals) = (0_usize, None);
        for byte in text.bytes() {
            match (byte, &mut decimals) {
                (b'0'..=b'9', None) => digits += 1,
                (b'0'..=b'9', Some(decimals)) => *decimals += 1,
                (b'.', None) => decimals = Some(0),
                _ => return Err(Fault::NotANumber { given: shortened(text) }),
            }
        }
        if digits == 0 || digits > 1 && text.starts_with('0') || decimals == Some(0) {
            return Err(Fault::NotANumber { given: shortened(text) });
        }
        if decimals.is_some_and(|decimals: usize| decimals > self.decimals.into()) {
            return Err(Fault::TooManyDecimals { given: shortened(text), decimals: self.decimals });
        }
        Ok(Value::decimal(text))
    }

    const fn wrong_kind(self, found: Kind) -> Fault {
        let expected = if self.decimals > 0 { Kind::WholeOrDecimalText } else { Kind::Whole };
        Fault::WrongKind { expected, found }
    }
}

#[cfg(test)]
mod tests {
    use super::{Given, Scale};
    use crate::fault::Kind;
    use crate::name::Lang;
    use crate::value::Value;
    use alloc::string::ToString;

    const LEVELS: Scale = Scale { lowest: 1, highest: 5, decimals: 0 };
    const HALVES: Scale = Scale { lowest: 1, highest: 5, decimals: 1 };
    const DECIMALS: Scale = Scale { lowest: 1, highest: 5, decimals: 4 };

    #[test]
    fn a_scale_reads_its_values_and_nothing_else() {
        for (scale, given, expected) in [
            (LEVELS, Given::Whole(1), Ok(Some("1"))),
            (LEVELS, Given::Whole(5), Ok(Some("5"))),
            (LEVELS, Given::Blank, Ok(None)),
            (LEVELS, Given::Whole(0), Err("out_of_scale")),
            (LEVELS, Given::Whole(6), Err("out_of_scale")),
            (LEVELS, Given::Whole(-1), Err("out_of_scale")),
            (LEVELS, Given::Whole(257), Err("out_of_scale")),
            (LEVELS, Given::Whole(i64::MIN), Err("out_of_scale")),
            (LEVELS, Given::Text("3"), Err("wrong_kind")),
            (LEVELS, Given::Other(Kind::Decimals), Err("wrong_kind")),
            (LEVELS, Given::Value(Value::decimal("3.5").unwrap()), Err("out_of_scale")),
            (LEVELS, Given::TenThousandths(30_000), Ok(Some("3"))),
            (LEVELS, Given::TenThousandths(32_500), Err("wrong_kind")),
            (LEVELS, Given::TenThousandths(60_000), Err("out_of_scale")),
            (LEVELS, Given::TenThousandths(i128::MIN), Err("wrong_kind")),
            (DECIMALS, Given::TenThousandths(32_500), Ok(Some("3.25"))),
            (DECIMALS, Given::TenThousandths(50_001), Err("out_of_scale")),
            (DECIMALS, Given::TenThousandths(-1), Err("out_of_scale")),
            (HALVES, Given::TenThousandths(35_000), Ok(Some("3.5"))),
            (HALVES, Given::TenThousandths(35_001), Err("too_many_decimals")),
            (DECIMALS, Given::Whole(3), Ok(Some("3"))),
            (DECIMALS, Given::Text("3.2500"), Ok(Some("3.25"))),
            (DECIMALS, Given::Text("5.0000"), Ok(Some("5"))),
            (DECIMALS, Given::Text("5.0001"), Err("out_of_scale")),
            (DECIMALS, Given::Text("0.9999"), Err("out_of_scale")),
            (DECIMALS, Given::Text("99999999999999999999"), Err("out_of_scale")),
            (DECIMALS, Given::Text("3.00000"), Err("too_many_decimals")),
            (DECIMALS, Given::Text("3,25"), Err("not_a_number")),
            (DECIMALS, Given::Text("03.25"), Err("not_a_number")),
            (DECIMALS, Given::Text("3."), Err("not_a_number")),
            (DECIMALS, Given::Text(".5"), Err("not_a_number")),
            (DECIMALS, Given::Text("+3"), Err("not_a_number")),
            (DECIMALS, Given::Text("3e0"), Err("not_a_number")),
            (DECIMALS, Given::Text("1_0"), Err("not_a_number")),
            (DECIMALS, Given::Text(" 3"), Err("not_a_number")),
            (DECIMALS, Given::Text(""), Err("not_a_number")),
            (DECIMALS, Given::Other(Kind::Boolean), Err("wrong_kind")),
        ] {
            let read = scale.read(given).map(|value| value.map(|value| value.to_string()));
            let read = read.as_ref().map(Option::as_deref).map_err(crate::fault::Fault::code);
            assert_eq!(read, expected, "{given:?}");
        }
    }

    #[test]
    fn numbers_in_ten_thousandths_are_written_as_decimals() {
        for (scale, units, sentence) in [
            (LEVELS, 60_000, "level 6 is not in 1 to 5"),
            (LEVELS, 32_500, "expected a whole number, not a number with decimals"),
            (DECIMALS, -32_500, "value -3.25 is not in 1 to 5"),
            (HALVES, 32_500, "3.25 has more than 1 decimals"),
        ] {
            let fault = scale.read(Given::TenThousandths(units)).unwrap_err();
            assert_eq!(fault.sentence(Lang::English), sentence);
        }
    }

    #[test]
    fn the_highest_scale_has_nothing_above_it() {
        let widest = Scale { lowest: 0, highest: 100, decimals: 2 };
        for given in [Given::Whole(101), Given::Whole(200), Given::Whole(355), Given::Text("100.01")] {
            assert_eq!(widest.read(given).unwrap_err().code(), "out_of_scale", "{given:?}");
        }
        assert_eq!(widest.read(Given::Whole(100)).unwrap().unwrap().to_string(), "100");
    }
}
