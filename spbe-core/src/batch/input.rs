//! What goes in: columns, one for each indicator, or rows one after the other.

use super::misfit::Misfit;
use super::values::Column;
use crate::scale::Given;
use alloc::vec::Vec;

/// Assessments of one instrument, as many as there are rows.
///
/// Nothing is copied: the numbers stay where the caller has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input<'a> {
    pub(crate) rows: usize,
    pub(crate) shape: Shape<'a>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shape<'a> {
    /// A column for each indicator.
    // INVARIANT: all as long as there are rows
    Columns(Vec<Column<'a>>),
    /// `width` numbers of a row, then those of the next, which begins `pitch` numbers later.
    // INVARIANT: width <= pitch, and every row is whole
    RowMajor { block: Column<'a>, width: usize, pitch: usize },
}

impl<'a> Input<'a> {
    /// A column for each indicator, in the order of the instrument.
    ///
    /// # Errors
    ///
    /// Returns [`Misfit::Columns`] for columns of different lengths, and
    /// [`Misfit::Validity`] where there are fewer bits than values.
    pub fn columns<C: Into<Column<'a>>>(columns: impl IntoIterator<Item = C>) -> Result<Self, Misfit> {
        let columns: Vec<Column<'a>> = columns.into_iter().map(Into::into).collect();
        let rows = columns.first().map_or(0, |column| column.len());
        for (column, own) in (1..).zip(&columns) {
            if own.len() != rows {
                return Err(Misfit::Columns { column, given: own.len(), expected: rows });
            }
            covered(*own, rows)?;
        }
        Ok(Self { rows, shape: Shape::Columns(columns) })
    }

    /// Rows one after the other, each with a number for each indicator in the
    /// order of the instrument, of which there are `width`.
    ///
    /// # Errors
    ///
    /// Returns [`Misfit::Rows`] where the numbers do not make whole rows, and
    /// [`Misfit::Validity`] where there are fewer bits than values.
    pub fn row_major(block: impl Into<Column<'a>>, width: usize) -> Result<Self, Misfit> {
        let block = block.into();
        let given = block.len();
        match given.checked_div(width) {
            Some(rows) if given.is_multiple_of(width) => Self::row_major_with_pitch(block, rows, width, width),
            None if given == 0 => Self::row_major_with_pitch(block, 0, width, width),
            _ => Err(Misfit::Rows { given, width }),
        }
    }

    /// Rows that begin `pitch` numbers after one another, of which the first `width` count: a part of a wider table.
    ///
    /// # Errors
    ///
    /// Returns [`Misfit::Rows`] where there are fewer numbers than `rows` need or
    /// `pitch` is less than `width`, and [`Misfit::Validity`] where there are fewer bits than values.
    pub fn row_major_with_pitch(
        block: impl Into<Column<'a>>,
        rows: usize,
        width: usize,
        pitch: usize,
    ) -> Result<Self, Misfit> {
        let block = block.into();
        let needed = match rows.checked_sub(1) {
            None => Some(0),
            Some(before) => before.checked_mul(pitch).and_then(|before| before.checked_add(width)),
        };
        if pitch < width || needed.is_none_or(|needed| needed > block.len()) {
            return Err(Misfit::Rows { given: block.len(), width: pitch.max(width) });
        }
        covered(block, needed.unwrap_or_default())?;
        Ok(Self { rows, shape: Shape::RowMajor { block, width, pitch } })
    }

    /// How many assessments there are.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// How many values each has.
    #[must_use]
    pub const fn width(&self) -> usize {
        match &self.shape {
            Shape::Columns(columns) => columns.len(),
            Shape::RowMajor { width, .. } => *width,
        }
    }

    /// The first `rows` of them, and the others: to spread work over threads,
    /// with [`Outputs::split_at`](super::Outputs::split_at).
    #[must_use]
    pub fn split_at(&self, rows: usize) -> (Self, Self) {
        let first = rows.min(self.rows);
        (self.part(0, first), self.part(first, self.rows.saturating_sub(first)))
    }

    /// So many rows from one on, all of which are there.
    fn part(&self, from: usize, rows: usize) -> Self {
        let shape = match &self.shape {
            Shape::Columns(columns) => Shape::Columns(columns.iter().map(|column| column.part(from, rows)).collect()),
            Shape::RowMajor { block, width, pitch } => {
                let block = block.part(from.saturating_mul(*pitch), usize::MAX);
                Shape::RowMajor { block, width: *width, pitch: *pitch }
            }
        };
        Self { rows, shape }
    }

    /// The values of one row, for the reader of values; empty past the last.
    pub(crate) fn row(&self, row: usize) -> impl Iterator<Item = (Column<'a>, usize)> {
        let width = if row < self.rows { self.width() } else { 0 };
        (0..width).filter_map(move |indicator| match &self.shape {
            Shape::Columns(columns) => Some((*columns.get(indicator)?, row)),
            Shape::RowMajor { block, pitch, .. } => Some((*block, row * pitch + indicator)),
        })
    }
}

/// A value from outside, where a number that stands for a blank is one.
pub(crate) fn given(column: Column<'_>, at: usize, on_scale: impl Fn(Given<'_>) -> bool) -> Given<'_> {
    let given = column.given(at);
    if column.is_marked(at) && !on_scale(given) { Given::Blank } else { given }
}

fn covered(column: Column<'_>, values: usize) -> Result<(), Misfit> {
    match column.valid {
        Some(valid) if valid.len() < values => Err(Misfit::Validity { given: valid.len(), expected: values }),
        _ => Ok(()),
    }
}
