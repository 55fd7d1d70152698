//! The one loop: block after block of rows, small enough for the nearest cache.
//!
//! Safe code in plain loops over slices, which the compiler turns into vector
//! instructions: once for any processor, and with `std` once more for each of
//! the newer ones, of which the best is chosen when a batch begins.
#![expect(clippy::inline_always, reason = "only what is inlined is compiled for the processor that a batch runs on")]

use super::input::{Input, Shape};
use super::lane::{Lane, Number};
use super::load::Loading;
use super::outputs::Outputs;
use super::plan::{AspectPlan, Group, Plan};
use super::values::Column;
use super::write;
use crate::node::Node;
use alloc::vec;
use alloc::vec::Vec;

/// Rows of a block of columns.
const ROWS: usize = 1024;

/// Rows of a block of rows that come one after the other: all of their columns are in the cache at once.
const ROWS_IN_ORDER: usize = 256;

/// A batch: what is to be done, and with what.
#[derive(Clone, Copy)]
pub(super) struct Job<'a> {
    pub(super) plan: &'a Plan,
    pub(super) loading: Loading,
    /// Whether a blank counts as 0.
    pub(super) zero: bool,
    pub(super) input: &'a Input<'a>,
    /// The code of a row that is refused.
    pub(super) refusal: &'a dyn Fn(usize) -> u16,
}

/// Scores every row. Returns how many were refused.
#[cfg_attr(
    feature = "std",
    multiversion::multiversion(targets(
        "x86_64+avx512f+avx512bw+avx512cd+avx512dq+avx512vl+avx+avx2+bmi1+bmi2+fma+lzcnt+popcnt",
        "x86_64+avx+avx2+bmi1+bmi2+fma+lzcnt+popcnt",
    ))
)]
pub(super) fn run<L: Lane, A: Number>(job: Job<'_>, outputs: &mut Outputs<'_>) -> usize {
    let mut block = Block::<L, A>::of(job);
    let (mut from, mut refused) = (0_usize, 0_usize);
    while from < job.input.rows() {
        let rows = job.input.rows().saturating_sub(from).min(block.height);
        refused = refused.saturating_add(block.score(job, from, rows, outputs));
        from = from.saturating_add(rows);
    }
    refused
}

/// The numbers of one block.
struct Block<L, A> {
    /// How many rows it has room for.
    height: usize,
    /// Numbers that are not as the loop needs them.
    lanes: Vec<L>,
    /// The columns of rows that come one after the other.
    columns: Vec<L>,
    /// The plain sum of a group.
    group: Vec<L>,
    aspect: Vec<A>,
    domains: Vec<Vec<A>>,
    index: Vec<A>,
    /// 1 for a row that is refused.
    refused: Vec<u8>,
}

impl<L: Lane, A: Number> Block<L, A> {
    fn of(job: Job<'_>) -> Self {
        let (most, width) = match &job.input.shape {
            Shape::Columns(_) => (ROWS, 0),
            Shape::RowMajor { width, .. } => (ROWS_IN_ORDER, *width),
        };
        let height = most.min(job.input.rows());
        Self {
            height,
            lanes: vec![L::default(); height * width.max(1)],
            columns: vec![L::default(); height * width],
            group: vec![L::default(); height],
            aspect: vec![A::default(); height],
            domains: vec![vec![A::default(); height]; job.plan.domains.len()],
            index: vec![A::default(); height],
            refused: vec![0; height],
        }
    }

    /// Scores a block. Returns how many of its rows were refused.
    #[inline(always)]
    fn score(&mut self, job: Job<'_>, from: usize, rows: usize, outputs: &mut Outputs<'_>) -> usize {
        let plan = job.plan;
        self.shrink(rows);
        for sums in self.domains.iter_mut().chain([&mut self.index]) {
            sums.fill(A::default());
        }
        self.refused.fill(0);
        self.turn(job, from, rows);
        for (row, aspect) in (1..).zip(&plan.aspects) {
            let out = write::doubles(outputs, Node::Aspect(row), from, rows);
            self.aspect(job, from, aspect, out);
        }
        for ((row, quotient), sums) in (1..).zip(&plan.domains).zip(&self.domains) {
            if let Some(out) = write::doubles(outputs, Node::Domain(row), from, rows) {
                quotient.doubles(sums, out);
            }
        }
        if let Some(out) = write::doubles(outputs, Node::Index, from, rows) {
            plan.index.doubles(&self.index, out);
        }
        if let Some(out) = &mut outputs.rounded {
            write::rounded(plan.rounding, &self.index, out, from);
        }
        if let Some(out) = outputs.ranks.as_mut().and_then(|out| write::rows_of(out, from, rows)) {
            write::ranks(&plan.floors, &self.index, out);
        }
        if let Some(out) = outputs.refusals.as_mut().and_then(|out| write::rows_of(out, from, rows)) {
            out.fill(0);
        }
        self.refuse(job, from, outputs)
    }

    /// For the last block, which has fewer rows.
    fn shrink(&mut self, rows: usize) {
        self.group.truncate(rows);
        self.aspect.truncate(rows);
        self.domains.iter_mut().for_each(|sums| sums.truncate(rows));
        self.index.truncate(rows);
        self.refused.truncate(rows);
    }

    /// Rows that come one after the other become columns.
    #[inline(always)]
    fn turn(&mut self, job: Job<'_>, from: usize, rows: usize) {
        let Shape::RowMajor { block, width, pitch } = &job.input.shape else { return };
        let (width, pitch) = (*width, *pitch);
        if let Some(numbers) = direct::<L>(*block) {
            let numbers = numbers.get(from * pitch..).unwrap_or_default();
            let length = (rows - 1) * pitch + width;
            let numbers = numbers.get(..length).unwrap_or(numbers);
            return L::transpose(numbers, pitch, width, &mut self.columns, self.height);
        }
        if pitch == width {
            let lanes = self.lanes.get_mut(..rows * width).unwrap_or_default();
            job.loading.lanes(*block, from * width, lanes);
        } else {
            for (row, lanes) in (from..).zip(self.lanes.chunks_exact_mut(width.max(1)).take(rows)) {
                job.loading.lanes(*block, row * pitch, lanes);
            }
        }
        let lanes = self.lanes.get(..rows * width).unwrap_or_default();
        L::transpose(lanes, width, width, &mut self.columns, self.height);
    }

    /// Adds up an aspect, and adds it to its domain and to the index.
    #[inline(always)]
    fn aspect(&mut self, job: Job<'_>, from: usize, aspect: &AspectPlan, out: Option<&mut [f64]>) {
        let only = aspect.groups.len() == 1;
        self.aspect.fill(A::default());
        for group in &aspect.groups {
            self.add_up(job, from, group);
            let unit = A::of(group.unit);
            weigh(&self.group, unit, &mut self.index);
            if let Some(sums) = aspect.domain.and_then(|domain| self.domains.get_mut(domain)) {
                weigh(&self.group, unit, sums);
            }
            if !only {
                weigh(&self.group, unit, &mut self.aspect);
            }
        }
        match out {
            Some(out) if only => aspect.quotient.doubles(&self.group, out),
            Some(out) => aspect.quotient.doubles(&self.aspect, out),
            None => {}
        }
    }

    /// Adds up the values of a group, and finds rows that have to be refused.
    #[inline(always)]
    fn add_up(&mut self, job: Job<'_>, from: usize, group: &Group) {
        let (lowest, span) = job.loading.ends::<L>();
        self.group.fill(L::default());
        let rows = self.group.len();
        for at in &group.rows {
            let (lanes, blanks): (&[L], bool) = match &job.input.shape {
                Shape::Columns(columns) => {
                    let Some(column) = columns.get(*at) else { continue };
                    let lanes = direct::<L>(*column).and_then(|numbers| numbers.get(from..)).unwrap_or_else(|| {
                        let lanes = self.lanes.get_mut(..rows).unwrap_or_default();
                        job.loading.lanes(*column, from, lanes);
                        lanes
                    });
                    (lanes, column.may_have_blanks())
                }
                Shape::RowMajor { block, .. } => {
                    (self.columns.get(*at * self.height..).unwrap_or_default(), block.may_have_blanks())
                }
            };
            if job.zero && blanks {
                blanks_as_zero(lanes, lowest, span, &mut self.group, &mut self.refused);
                continue;
            }
            for ((sum, refused), lane) in self.group.iter_mut().zip(&mut self.refused).zip(lanes) {
                *sum = sum.plus(*lane);
                *refused |= u8::from(lane.above(lowest) > span);
            }
        }
    }

    /// Gives rows that are refused what they get, and says how many there are.
    #[inline(always)]
    fn refuse(&self, job: Job<'_>, from: usize, outputs: &mut Outputs<'_>) -> usize {
        if self.refused.iter().fold(0, |any, refused| any | refused) == 0 {
            return 0;
        }
        let mut count = 0_usize;
        for (row, _) in (from..).zip(&self.refused).filter(|(_, refused)| **refused != 0) {
            let code = if outputs.refusals.is_some() { (job.refusal)(row) } else { 0 };
            write::refuse(outputs, row, code);
            count = count.saturating_add(1);
        }
        count
    }
}

/// The numbers of a column as they stand, where the loop can take them so.
#[inline(always)]
fn direct<L: Lane>(column: Column<'_>) -> Option<&[L]> {
    if column.may_have_blanks() { None } else { L::direct(column.values) }
}

/// Adds values, blanks not counting, and finds rows that have to be refused.
#[inline(always)]
fn blanks_as_zero<L: Lane>(lanes: &[L], lowest: L, span: L, sums: &mut [L], refused: &mut [u8]) {
    for ((sum, refused), lane) in sums.iter_mut().zip(refused).zip(lanes) {
        let blank = *lane == L::BLANK;
        *sum = sum.plus(if blank { L::default() } else { *lane });
        *refused |= u8::from(!blank && lane.above(lowest) > span);
    }
}

/// Adds a sum times its weight.
#[inline(always)]
fn weigh<L: Lane, A: Number>(group: &[L], unit: A, sums: &mut [A]) {
    for (sum, group) in sums.iter_mut().zip(group) {
        *sum = sum.plus(A::of(group.wide()).times(unit));
    }
}
