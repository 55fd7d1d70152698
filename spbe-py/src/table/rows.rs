//! Rows of a table, wherever they lie, as the scorer takes them.

use super::grid::Grid;
use super::held::{self, Held};
use super::stop::Failure;
use arrow_array::{Array, ArrayRef};
use spbe_core::batch::{Input, OnBlank, Outputs, Scorer};
use spbe_core::{Assessment, Draft, Given, InvalidAssessment};
use std::ops::Range;

/// Rows that are copied or converted at once: their numbers stay in the cache.
const BLOCK: usize = 4096;

/// How rows are scored.
pub(crate) struct Rules {
    pub(crate) scorer: Scorer,
    pub(crate) on_blank: OnBlank,
}

/// A column of Arrow for each indicator, all of the same length.
pub(crate) struct Part {
    columns: Vec<ArrayRef>,
    rows: usize,
    /// Whether the numbers are scored as they lie there.
    as_they_are: bool,
}

impl Part {
    pub(crate) fn new(columns: Vec<ArrayRef>, rows: usize) -> Self {
        let as_they_are = columns.iter().all(|column| held::values(column).is_some());
        Self { columns, rows, as_they_are }
    }

    fn score(&self, rules: &Rules, rows: Range<usize>, mut outputs: Outputs<'_>) -> Result<usize, Failure> {
        let most = if self.as_they_are { usize::MAX } else { BLOCK };
        let (mut from, mut refused) = (rows.start, 0_usize);
        while from < rows.end {
            let count = rows.end.saturating_sub(from).min(most);
            let slices = self.columns.iter().map(|column| column.slice(from, count));
            let held: Vec<Held> = slices.map(|column| Held::of(column, rules.scorer.instrument().scale())).collect();
            let input = Input::columns(held.iter().map(Held::column))?;
            let (mut first, others) = outputs.split_at(count);
            refused = refused.saturating_add(rules.scorer.score_into(&input, &mut first)?);
            outputs = others;
            from = from.saturating_add(count);
        }
        Ok(refused)
    }

    fn wrong(&self, rules: &Rules, row: usize) -> Option<InvalidAssessment> {
        let scale = rules.scorer.instrument().scale();
        let mut texts = vec![String::new(); self.columns.len()];
        let givens = self.columns.iter().zip(&mut texts).map(|(column, text)| held::given(column, row, scale, text));
        wrong(rules, givens)
    }
}

/// Everything that is wrong with a row.
fn wrong<'a>(rules: &Rules, givens: impl Iterator<Item = Given<'a>>) -> Option<InvalidAssessment> {
    match rules.on_blank {
        OnBlank::Refuse => Assessment::in_order(rules.scorer.instrument(), givens).err(),
        OnBlank::Zero => match Draft::in_order(rules.scorer.instrument(), givens) {
            Ok(draft) => draft.with_blanks_as_zero().err().map(InvalidAssessment::from),
            Err(invalid) => Some(invalid),
        },
    }
}

/// Rows that are scored together.
pub(crate) enum Rows<'a> {
    Parts(&'a [Part]),
    /// Of a grid, from one row on.
    Grid(&'a Grid, usize),
}

impl Rows<'_> {
    /// Scores some of them. Returns how many were refused.
    pub(crate) fn score(&self, rules: &Rules, rows: Range<usize>, mut outputs: Outputs<'_>) -> Result<usize, Failure> {
        let mut refused = 0_usize;
        match self {
            Self::Parts(parts) => {
                let mut before = 0_usize;
                for part in *parts {
                    let of_part = |row: usize| row.saturating_sub(before).min(part.rows);
                    let own = of_part(rows.start)..of_part(rows.end);
                    before = before.saturating_add(part.rows);
                    if own.is_empty() {
                        continue;
                    }
                    let (first, others) = outputs.split_at(own.len());
                    refused = refused.saturating_add(part.score(rules, own, first)?);
                    outputs = others;
                }
            }
            Self::Grid(grid, before) => {
                let range = before.saturating_add(rows.start)..before.saturating_add(rows.end);
                let mut left = Some(outputs);
                grid.blocks(range, BLOCK, |input| {
                    let (mut first, others) = left.take().unwrap_or_default().split_at(input.rows());
                    left = Some(others);
                    refused = refused.saturating_add(rules.scorer.score_into(input, &mut first)?);
                    Ok(())
                })?;
            }
        }
        Ok(refused)
    }

    /// Everything that is wrong with one of them.
    pub(crate) fn wrong(&self, rules: &Rules, row: usize) -> Result<Option<InvalidAssessment>, Failure> {
        match self {
            Self::Parts(parts) => {
                let mut row = row;
                for part in *parts {
                    match row.checked_sub(part.rows) {
                        Some(rest) => row = rest,
                        None => return Ok(part.wrong(rules, row)),
                    }
                }
                Ok(None)
            }
            Self::Grid(grid, before) => {
                let (row, mut wrong) = (before.saturating_add(row), None);
                grid.blocks(row..row.saturating_add(1), 1, |input| {
                    wrong = rules.scorer.card(input, 0).and_then(Result::err);
                    Ok(())
                })?;
                Ok(wrong)
            }
        }
    }
}
