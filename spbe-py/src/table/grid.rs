//! Tables of numbers in memory, such as NumPy's: row after row, or column after column.
//!
//! Their owner may write into them at any time, so they are read as Python's own threads read, one block at a time, and
//! scored from the copy. A block stays in the cache, so the copy costs little.

use super::kinds::{self, Program};
use super::problems::Sentence;
use super::stop::Failure;
use crate::problem::table_refused;
use arrow_schema::DataType;
use pyo3::buffer::{ElementType, PyBuffer, PyUntypedBuffer};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyMemoryView, PySlice};
use spbe_core::Scale;
use spbe_core::batch::{Input, Values};
use std::ops::Range;
use zerocopy::{FromBytes, Immutable, IntoBytes};

/// A two-dimensional table of whole numbers of one type.
pub(crate) struct Grid {
    /// All bytes of it, one after the other.
    bytes: Py<PyAny>,
    kind: DataType,
    rows: usize,
    width: usize,
    by_column: bool,
}

/// Memory that is shown says nothing of a mask.
const MASKED: (&str, &str) = (
    "the array has a mask, which is not read: pass a table whose columns have nulls",
    "larik memiliki mask, yang tidak dibaca: berikan tabel yang kolomnya memuat null",
);

/// How the numbers of an object lie.
struct Layout {
    kind: Option<DataType>,
    rows: usize,
    width: usize,
    by_row: bool,
    by_column: bool,
}

impl Grid {
    /// The numbers of an object that shows its memory; `None` for one that does not.
    pub(crate) fn of(object: &Bound<'_, PyAny>, scale: Scale) -> PyResult<Option<Self>> {
        let Ok(buffer) = PyUntypedBuffer::get(object) else { return Ok(None) };
        if object.get_type().hasattr("mask")? {
            let (english, indonesian) = (MASKED.0.into(), MASKED.1.into());
            return Err(table_refused(object.py(), &[Sentence { english, indonesian }.problem("wrong_kind")]));
        }
        let layout = Layout::of(&buffer)?;
        drop(buffer);
        let kind = layout.kind.unwrap_or(DataType::Binary);
        if !kind.is_integer() {
            let problem = kinds::refusal(&[], &kind, scale, Program::Numpy).problem("wrong_kind");
            return Err(table_refused(object.py(), &[problem]));
        }
        let (rows, width) = (layout.rows, layout.width);
        let by_column = layout.by_column && !layout.by_row;
        let lined_up = if by_column {
            object.getattr("T")?
        } else if layout.by_row {
            object.clone()
        } else {
            object.call_method1("copy", ("C",))? // a view with gaps: its program copies it best
        };
        let bytes = flat(&lined_up, rows, width, &kind)?;
        Ok(Some(Self { bytes: bytes.unbind(), kind, rows, width, by_column }))
    }

    /// How many assessments there are.
    pub(crate) const fn rows(&self) -> usize {
        self.rows
    }

    /// Copies rows, so many at a time, and does something with each block of them.
    pub(crate) fn blocks(
        &self,
        rows: Range<usize>,
        most: usize,
        each: impl FnMut(&Input<'_>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        match self.kind {
            DataType::UInt8 => self.typed::<u8>(rows, most, each),
            DataType::Int8 => self.typed::<i8>(rows, most, each),
            DataType::UInt16 => self.typed::<u16>(rows, most, each),
            DataType::Int16 => self.typed::<i16>(rows, most, each),
            DataType::UInt32 => self.typed::<u32>(rows, most, each),
            DataType::Int32 => self.typed::<i32>(rows, most, each),
            DataType::UInt64 => self.typed::<u64>(rows, most, each),
            _ => self.typed::<i64>(rows, most, each),
        }
    }

    fn typed<T>(
        &self,
        rows: Range<usize>,
        most: usize,
        mut each: impl FnMut(&Input<'_>) -> Result<(), Failure>,
    ) -> Result<(), Failure>
    where
        T: FromBytes + IntoBytes + Immutable + Default + Clone,
        for<'a> &'a [T]: Into<Values<'a>>,
    {
        let block = rows.len().min(most).saturating_mul(self.width);
        let mut block = vec![T::default(); block];
        let mut from = rows.start;
        loop {
            let count = rows.end.saturating_sub(from).min(most);
            let numbers = block.get_mut(..count.saturating_mul(self.width)).unwrap_or_default();
            let copied = Python::try_attach(|py| self.copy(py, from, count, numbers.as_mut_bytes(), size_of::<T>()));
            copied.ok_or(Failure::Stopped)??;
            let numbers = &*numbers;
            each(&if self.by_column && count > 0 {
                Input::columns(numbers.chunks(count).map(Into::<Values<'_>>::into))?
            } else {
                Input::row_major(numbers.into(), self.width)?
            })?;
            from = from.saturating_add(count);
            if from >= rows.end {
                return Ok(());
            }
        }
    }

    /// Copies the bytes of some rows.
    fn copy(&self, py: Python<'_>, from: usize, count: usize, into: &mut [u8], size: usize) -> PyResult<()> {
        let bytes = self.bytes.bind(py);
        let copy = |begin: usize, into: &mut [u8]| {
            let begin = begin.saturating_mul(size);
            let ends = (isize::try_from(begin), isize::try_from(begin.saturating_add(into.len())));
            let (Ok(begin), Ok(end)) = ends else { return Err(PyValueError::new_err("the table is too large")) };
            let part = bytes.get_item(PySlice::new(py, begin, end, 1))?;
            PyBuffer::<u8>::get(&part)?.copy_to_slice(py, into)
        };
        if !self.by_column {
            return copy(from.saturating_mul(self.width), into);
        }
        let parts = into.chunks_mut(count.saturating_mul(size).max(1));
        parts
            .enumerate()
            .try_for_each(|(column, into)| copy(column.saturating_mul(self.rows).saturating_add(from), into))
    }
}

/// All bytes of a table whose numbers lie one after the other.
fn flat<'py>(object: &Bound<'py, PyAny>, rows: usize, width: usize, kind: &DataType) -> PyResult<Bound<'py, PyAny>> {
    let view = PyMemoryView::from(object)?;
    let bytes = rows.checked_mul(width).and_then(|numbers| numbers.checked_mul(kind.primitive_width()?));
    // Python flattens nothing that is empty.
    let flat = if bytes == Some(0) { view.call_method0("tobytes")? } else { view.call_method1("cast", ("B",))? };
    if bytes == Some(flat.len()?) {
        Ok(flat)
    } else {
        Err(PyValueError::new_err("the table changed while it was read"))
    }
}

impl Layout {
    fn of(buffer: &PyUntypedBuffer) -> PyResult<Self> {
        let &[rows, width] = buffer.shape() else {
            return Err(PyValueError::new_err(format!(
                "a table of numbers has two dimensions, a row for each assessment and a column for each indicator; this \
                 has {}",
                buffer.dimensions()
            )));
        };
        let (by_row, by_column) = (buffer.is_c_contiguous(), buffer.is_fortran_contiguous());
        Ok(Self { kind: kind(buffer), rows, width, by_row, by_column })
    }
}

/// The type of numbers, where they lie in the order of this machine.
fn kind(buffer: &PyUntypedBuffer) -> Option<DataType> {
    let format = buffer.format();
    if !matches!(format.to_bytes(), [_] | [b'@', _]) {
        return None;
    }
    Some(match ElementType::from_format(format) {
        ElementType::UnsignedInteger { bytes: 1 } => DataType::UInt8,
        ElementType::UnsignedInteger { bytes: 2 } => DataType::UInt16,
        ElementType::UnsignedInteger { bytes: 4 } => DataType::UInt32,
        ElementType::UnsignedInteger { bytes: 8 } => DataType::UInt64,
        ElementType::SignedInteger { bytes: 1 } => DataType::Int8,
        ElementType::SignedInteger { bytes: 2 } => DataType::Int16,
        ElementType::SignedInteger { bytes: 4 } => DataType::Int32,
        ElementType::SignedInteger { bytes: 8 } => DataType::Int64,
        ElementType::Bool => DataType::Boolean,
        ElementType::Float { bytes: 2 } => DataType::Float16,
        ElementType::Float { bytes: 4 } => DataType::Float32,
        ElementType::Float { .. } => DataType::Float64,
        _ => return None,
    })
}
