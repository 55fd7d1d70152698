//! Columns of Arrow as the core takes them: whole numbers as they lie there, everything else as ten-thousandths.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Decimal32Type, Decimal64Type, Decimal128Type, Decimal256Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type,
    UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef};
use arrow_buffer::{NullBuffer, i256};
use arrow_schema::DataType;
use spbe_core::batch::{Bitmap, Column, Values};
use spbe_core::{Given, Kind, Scale};

/// The decimals that a number may have here.
const PLACES: i8 = 4;
/// What stands for a value that is none of any scale: too many decimals, too large, no number.
const NONE_OF_ANY: i64 = i64::MIN;

/// A column, held while it is read.
pub(crate) enum Held {
    /// As it is.
    Array(ArrayRef),
    /// Written anew, in ten-thousandths or whole.
    Numbers { numbers: Vec<i64>, whole: bool, valid: Option<NullBuffer> },
}

impl Held {
    /// A column of a type that [`accepts`](super::kinds::accepts) takes.
    pub(crate) fn of(array: ArrayRef, scale: Scale) -> Self {
        if values(&array).is_some() {
            return Self::Array(array);
        }
        let valid = array.logical_nulls();
        let (numbers, whole) = numbers(&array, scale);
        Self::Numbers { numbers, whole, valid }
    }

    /// The numbers with their blanks.
    pub(crate) fn column(&self) -> Column<'_> {
        let (values, valid) = match self {
            Self::Array(array) => (values(array).unwrap_or(Values::U8(&[])), array.nulls()),
            Self::Numbers { numbers, whole: true, valid } => (Values::I64(numbers), valid.as_ref()),
            Self::Numbers { numbers, valid, .. } => (Values::TenThousandths64(numbers), valid.as_ref()),
        };
        match valid.filter(|valid| valid.null_count() > 0) {
            Some(valid) => Column::from(values).with_valid(Bitmap::new(valid.validity(), valid.offset())),
            None => Column::from(values),
        }
    }
}

/// The numbers of a column that need not be written anew.
pub(super) fn values(array: &dyn Array) -> Option<Values<'_>> {
    Some(match array.data_type() {
        DataType::UInt8 => Values::U8(array.as_primitive_opt::<UInt8Type>()?.values()),
        DataType::Int8 => Values::I8(array.as_primitive_opt::<Int8Type>()?.values()),
        DataType::UInt16 => Values::U16(array.as_primitive_opt::<UInt16Type>()?.values()),
        DataType::Int16 => Values::I16(array.as_primitive_opt::<Int16Type>()?.values()),
        DataType::UInt32 => Values::U32(array.as_primitive_opt::<UInt32Type>()?.values()),
        DataType::Int32 => Values::I32(array.as_primitive_opt::<Int32Type>()?.values()),
        DataType::UInt64 => Values::U64(array.as_primitive_opt::<UInt64Type>()?.values()),
        DataType::Int64 => Values::I64(array.as_primitive_opt::<Int64Type>()?.values()),
        DataType::Decimal32(_, PLACES) => Values::TenThousandths32(array.as_primitive_opt::<Decimal32Type>()?.values()),
        DataType::Decimal64(_, PLACES) => Values::TenThousandths64(array.as_primitive_opt::<Decimal64Type>()?.values()),
        _ => return None,
    })
}

/// The numbers of a column, and whether they are whole; otherwise they are ten-thousandths.
fn numbers(array: &dyn Array, scale: Scale) -> (Vec<i64>, bool) {
    if let Some(dictionary) = array.as_any_dictionary_opt() {
        // Each text is read once.
        let (known, whole) = numbers(dictionary.values(), scale);
        let keys = if known.is_empty() { vec![0; array.len()] } else { dictionary.normalized_keys() };
        return (keys.into_iter().map(|key| known.get(key).copied().unwrap_or(NONE_OF_ANY)).collect(), whole);
    }
    if let Some(values) = values(array) {
        return (whole(values), !matches!(values, Values::TenThousandths32(_) | Values::TenThousandths64(_)));
    }
    let shifted = |numbers: &mut dyn Iterator<Item = Option<i128>>, places: i8| {
        let shift = in_ten_thousandths(places);
        numbers.map(|number| number.and_then(&shift).unwrap_or(NONE_OF_ANY)).collect()
    };
    let in_ten_thousandths = match array.data_type() {
        DataType::Decimal32(_, places) => {
            let numbers = array.as_primitive::<Decimal32Type>().values();
            shifted(&mut numbers.iter().map(|number| Some((*number).into())), *places)
        }
        DataType::Decimal64(_, places) => {
            let numbers = array.as_primitive::<Decimal64Type>().values();
            shifted(&mut numbers.iter().map(|number| Some((*number).into())), *places)
        }
        DataType::Decimal128(_, places) => {
            let numbers = array.as_primitive::<Decimal128Type>().values();
            shifted(&mut numbers.iter().map(|number| Some(*number)), *places)
        }
        DataType::Decimal256(_, places) => {
            let numbers = array.as_primitive::<Decimal256Type>().values();
            numbers.iter().map(|number| wide_in_ten_thousandths(*number, *places).unwrap_or(NONE_OF_ANY)).collect()
        }
        DataType::Utf8 => array.as_string::<i32>().iter().map(|text| read(text, scale)).collect(),
        DataType::LargeUtf8 => array.as_string::<i64>().iter().map(|text| read(text, scale)).collect(),
        DataType::Utf8View => array.as_string_view().iter().map(|text| read(text, scale)).collect(),
        _ => vec![NONE_OF_ANY; array.len()], // a column of nothing but blanks
    };
    (in_ten_thousandths, false)
}

fn whole(values: Values<'_>) -> Vec<i64> {
    fn all<T: Copy + TryInto<i64>>(numbers: &[T]) -> Vec<i64> {
        numbers.iter().map(|number| (*number).try_into().unwrap_or(NONE_OF_ANY)).collect()
    }
    match values {
        Values::U8(numbers) => all(numbers),
        Values::I8(numbers) => all(numbers),
        Values::U16(numbers) => all(numbers),
        Values::I16(numbers) => all(numbers),
        Values::U32(numbers) => all(numbers),
        Values::I32(numbers) | Values::TenThousandths32(numbers) => all(numbers),
        Values::U64(numbers) => all(numbers),
        Values::I64(numbers) | Values::TenThousandths64(numbers) => all(numbers),
        _ => Vec::new(),
    }
}

/// How a decimal with so many places becomes ten-thousandths; `None` for what has more places, or is too large.
fn in_ten_thousandths(places: i8) -> impl Fn(i128) -> Option<i64> {
    let tens = 10_i128.checked_pow(PLACES.abs_diff(places).into());
    move |number| {
        let shifted = match tens {
            Some(tens) if places <= PLACES => number.checked_mul(tens)?,
            Some(tens) if number.checked_rem(tens)? == 0 => number.checked_div(tens)?,
            _ if number == 0 => 0,
            _ => return None,
        };
        i64::try_from(shifted).ok()
    }
}

/// The same of a decimal too wide for a machine's whole number.
fn wide_in_ten_thousandths(number: i256, places: i8) -> Option<i64> {
    let Ok(more) = u32::try_from(places.saturating_sub(PLACES)) else {
        return in_ten_thousandths(places)(number.to_i128()?);
    };
    let tens = i256::from_i128(10).checked_pow(more)?;
    let whole = number.checked_rem(tens)? == i256::ZERO;
    number.checked_div(tens).filter(|_| whole)?.to_i128()?.try_into().ok()
}

/// Text as ten-thousandths, as the one reader of values has it.
fn read(text: Option<&str>, scale: Scale) -> i64 {
    match scale.read(Given::Text(text.unwrap_or_default())) {
        Ok(Some(value)) => value.ten_thousandths().into(),
        _ => NONE_OF_ANY,
    }
}

/// One value of a column, as the reader of values takes it.
pub(super) fn given<'a>(array: &dyn Array, row: usize, scale: Scale, text: &'a mut String) -> Given<'a> {
    if array.is_null(row) {
        return Given::Blank;
    }
    if let Some(dictionary) = array.as_any_dictionary_opt() {
        let key = values(dictionary.keys()).and_then(|keys| number(keys, row));
        let key = key.and_then(|key| usize::try_from(key).ok()).filter(|key| *key < dictionary.values().len());
        return key.map_or(Given::Blank, |key| given(dictionary.values(), key, scale, text));
    }
    if let Some(values) = values(array) {
        let ten_thousandths = matches!(values, Values::TenThousandths32(_) | Values::TenThousandths64(_));
        return match number(values, row) {
            Some(number) if ten_thousandths => Given::TenThousandths(number),
            Some(number) => i64::try_from(number)
                .map_or_else(|_| Given::TenThousandths(number.saturating_mul(10_000)), Given::Whole),
            None => Given::Blank,
        };
    }
    let (digits, number, places) = match array.data_type() {
        DataType::Decimal32(_, places) => {
            let array = array.as_primitive::<Decimal32Type>();
            (array.value_as_string(row), Some(array.value(row).into()), *places)
        }
        DataType::Decimal64(_, places) => {
            let array = array.as_primitive::<Decimal64Type>();
            (array.value_as_string(row), Some(array.value(row).into()), *places)
        }
        DataType::Decimal128(_, places) => {
            let array = array.as_primitive::<Decimal128Type>();
            (array.value_as_string(row), Some(array.value(row)), *places)
        }
        DataType::Decimal256(_, places) => {
            let array = array.as_primitive::<Decimal256Type>();
            let number = wide_in_ten_thousandths(array.value(row), *places);
            (array.value_as_string(row), number.map(i128::from), if number.is_some() { PLACES } else { *places })
        }
        DataType::Utf8 => (array.as_string::<i32>().value(row).to_owned(), None, 0),
        DataType::LargeUtf8 => (array.as_string::<i64>().value(row).to_owned(), None, 0),
        DataType::Utf8View => (array.as_string_view().value(row).to_owned(), None, 0),
        _ => return Given::Blank, // a column of nothing but blanks
    };
    match number.and_then(in_ten_thousandths(places)) {
        Some(number) => Given::TenThousandths(number.into()),
        None if scale.decimals() == 0 => Given::Other(Kind::Decimals),
        None => {
            *text = digits;
            Given::Text(if places > 0 { text.trim_end_matches('0') } else { text })
        }
    }
}

fn number(values: Values<'_>, row: usize) -> Option<i128> {
    fn at<T: Copy + Into<i128>>(numbers: &[T], row: usize) -> Option<i128> {
        numbers.get(row).map(|number| (*number).into())
    }
    match values {
        Values::U8(numbers) => at(numbers, row),
        Values::I8(numbers) => at(numbers, row),
        Values::U16(numbers) => at(numbers, row),
        Values::I16(numbers) => at(numbers, row),
        Values::U32(numbers) => at(numbers, row),
        Values::I32(numbers) | Values::TenThousandths32(numbers) => at(numbers, row),
        Values::U64(numbers) => at(numbers, row),
        Values::I64(numbers) | Values::TenThousandths64(numbers) => at(numbers, row),
        _ => None,
    }
}
