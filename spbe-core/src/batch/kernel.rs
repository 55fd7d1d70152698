//! The one loop: block after block of rows, small enough for the nearest cache.
//!
//! Safe code in plain loops over slices, which the compiler turns into vector
//! instructions: once for any processor, and with `std` once more for each of
//! the newer ones, of which the best is chosen when a batch begins.
#![expect(clippy::inline_always, reason = "only what is inlined is compiled for the processor that a batch runs on")]

use super::add::{add, add_four, add_or_blank, weigh};
use super::input::{Input, Shape};
use super::lane::{Lane, Number};
use super::load::Loading;
use super::outputs::Outputs;
use super::plan::{AspectPlan, Group, Plan};
use super::refusal::{Refusal, RefusalKind};
use super::transpose::HEIGHT;
use super::values::Column;
use super::write;
use crate::node::Node;
use alloc::vec;
use alloc::vec::Vec;

/// Rows of a block of columns.
const ROWS: usize = 4096;

/// A batch: what is to be done, and with what.
#[derive(Clone, Copy)]
pub(super) struct Job<'a> {
    pub(super) plan: &'a Plan,
    pub(super) loading: Loading,
    /// Whether a blank counts as 0.
    pub(super) zero: bool,
    pub(super) input: &'a Input<'a>,
    /// What a blank is where it does not count as 0.
    pub(super) blank: RefusalKind,
}

/// Scores every row. Returns how many were refused.
// AVX-512 is stable from Rust 1.89 on, one later than the oldest that this crate builds with.
#[cfg_attr(feature = "std", multiversion::multiversion(targets("x86_64+avx+avx2+bmi1+bmi2+fma+lzcnt+popcnt")))]
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
    columns: Vec<[L; HEIGHT]>,
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
            Shape::RowMajor { width, .. } => (HEIGHT, *width),
        };
        let height = most.min(job.input.rows());
        Self {
            height,
            lanes: vec![L::default(); height * width.max(1)],
            columns: vec![[L::default(); HEIGHT]; width],
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
        self.turn(job, from, rows, true);
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
        if let Some(out) = outputs.sums.as_mut().and_then(|out| write::rows_of(out, from, rows)) {
            write::sums(&self.index, out);
        }
        let any = self.refused.iter().fold(0, |any, refused| any | refused) != 0;
        if let Some(out) = outputs.refusals.as_mut().and_then(|out| write::rows_of(out, from, rows)) {
            out.fill(0);
            if any {
                self.explain(job, from, out);
            }
        }
        if any { self.refuse(from, outputs) } else { 0 }
    }

    /// For the last block, which has fewer rows.
    fn shrink(&mut self, rows: usize) {
        self.group.truncate(rows);
        self.aspect.truncate(rows);
        self.domains.iter_mut().for_each(|sums| sums.truncate(rows));
        self.index.truncate(rows);
        self.refused.truncate(rows);
    }

    /// Rows that come one after the other become columns; numbers as they stand where that will do.
    #[inline(always)]
    fn turn(&mut self, job: Job<'_>, from: usize, rows: usize, as_they_stand: bool) {
        let Shape::RowMajor { block, width, pitch } = &job.input.shape else { return };
        let (width, pitch) = (*width, *pitch);
        // Where blanks may count, lanes have a number for them, which numbers as they stand may have by accident.
        let as_they_stand = as_they_stand && !(job.zero && block.may_have_blanks());
        if let Some(numbers) = direct::<L>(job, *block, from * pitch, (rows - 1) * pitch + width)
            && as_they_stand
        {
            return L::transpose(numbers, rows, pitch, &mut self.columns);
        }
        if pitch == width {
            let lanes = self.lanes.get_mut(..rows * width).unwrap_or_default();
            job.loading.lanes(*block, from * width, lanes);
        } else {
            for (row, lanes) in (from..).zip(self.lanes.chunks_exact_mut(width.max(1)).take(rows)) {
                job.loading.lanes(*block, row * pitch, lanes);
            }
        }
        L::transpose(&self.lanes, rows, width, &mut self.columns);
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
        let rows = self.group.len();
        let Self { lanes: own, columns: turned, group: sums, refused, .. } = self;
        sums.fill(L::default());
        let (fours, _) = group.rows.as_chunks::<4>();
        for four in fours.iter().map(<[usize; 4]>::as_slice).chain([group.rows.as_chunks::<4>().1]) {
            if let [a, b, c, d] = four {
                let plain = |at: &usize| plain::<L>(job, turned, *at, from, rows);
                if let (Some(a), Some(b), Some(c), Some(d)) = (plain(a), plain(b), plain(c), plain(d)) {
                    add_four([a, b, c, d], lowest, span, sums, refused);
                    continue;
                }
            }
            for at in four {
                if let Some(lanes) = plain::<L>(job, turned, *at, from, rows) {
                    add(lanes, lowest, span, sums, refused);
                    continue;
                }
                let lanes = match &job.input.shape {
                    Shape::Columns(columns) => {
                        let Some(column) = columns.get(*at) else { continue };
                        let lanes = own.get_mut(..rows).unwrap_or_default();
                        job.loading.lanes(*column, from, lanes);
                        &*lanes
                    }
                    Shape::RowMajor { .. } => turned.get(*at).map(<[L; HEIGHT]>::as_slice).unwrap_or_default(),
                };
                if job.zero {
                    add_or_blank(lanes, lowest, span, sums, refused);
                } else {
                    add(lanes, lowest, span, sums, refused);
                }
            }
        }
    }

    /// Says of every row that is refused what is wrong first: a value before a blank.
    #[inline(always)]
    fn explain(&mut self, job: Job<'_>, from: usize, codes: &mut [u16]) {
        let (lowest, span) = job.loading.ends::<L>();
        let rows = self.group.len();
        self.turn(job, from, rows, false);
        let (mut wrong, mut blank) = (vec![0_u8; rows], vec![0_u8; rows]);
        for (row, at) in (1..=u8::MAX).zip(0..job.input.width()) {
            let lanes = match &job.input.shape {
                Shape::Columns(columns) => {
                    let Some(column) = columns.get(at) else { continue };
                    let lanes = self.lanes.get_mut(..rows).unwrap_or_default();
                    job.loading.lanes(*column, from, lanes);
                    &*lanes
                }
                Shape::RowMajor { .. } => self.columns.get(at).map(<[L; HEIGHT]>::as_slice).unwrap_or_default(),
            };
            for ((wrong, blank), lane) in wrong.iter_mut().zip(&mut blank).zip(lanes) {
                let is_blank = *lane == L::BLANK;
                let is_wrong = !is_blank && lane.above(lowest) > span;
                *wrong = if is_wrong && *wrong == 0 { row } else { *wrong };
                *blank = if is_blank && *blank == 0 { row } else { *blank };
            }
        }
        let [of_value, of_blank] = [RefusalKind::Value, job.blank].map(|kind| Refusal::new(kind, 0).code());
        for ((code, wrong), blank) in codes.iter_mut().zip(&wrong).zip(&blank) {
            *code = match (*wrong, *blank) {
                (0, 0) => 0,
                (0, _) if job.zero => 0,
                (0, blank) => of_blank | u16::from(blank),
                (wrong, _) => of_value | u16::from(wrong),
            };
        }
    }

    /// Gives rows that are refused what they get, and says how many there are.
    fn refuse(&self, from: usize, outputs: &mut Outputs<'_>) -> usize {
        let mut count = 0_usize;
        for (row, _) in (from..).zip(&self.refused).filter(|(_, refused)| **refused != 0) {
            write::refuse(outputs, row);
            count = count.saturating_add(1);
        }
        count
    }
}

/// The lanes of an indicator where they are there as the loop needs them, without blanks that count.
#[inline(always)]
fn plain<'a, L: Lane>(job: Job<'a>, turned: &'a [[L; HEIGHT]], at: usize, from: usize, rows: usize) -> Option<&'a [L]> {
    match &job.input.shape {
        Shape::Columns(columns) => direct(job, *columns.get(at)?, from, rows),
        Shape::RowMajor { block, .. } if job.zero && block.may_have_blanks() => None,
        Shape::RowMajor { .. } => turned.get(at)?.get(..rows),
    }
}

/// Numbers as they stand, where they are lanes and none of them is a blank that counts.
#[inline(always)]
fn direct<'a, L: Lane>(job: Job<'_>, column: Column<'a>, from: usize, count: usize) -> Option<&'a [L]> {
    let all = column.valid.is_none_or(|valid| valid.are_set(from, count));
    if !all || job.zero && column.blank.is_some() {
        return None;
    }
    L::direct(column.values)?.get(from..)?.get(..count)
}
