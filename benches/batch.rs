//! How long a million assessments take, beside the floor: reading the same inputs and filling the same outputs.
//!
//! Run with `make bench`. The levels are drawn; outputs are the index with its
//! two decimals and predicate, four domains, the seven aspects that are not
//! the whole of their domain, and what is wrong with a row.
#![expect(clippy::unwrap_used, reason = "the inputs are known to be valid")]

use divan::{Bencher, Divan, black_box};
use spbe_core::batch::{Hundredths, Input, Outputs, Scorer};
use spbe_core::{Assessment, Node, PERMENPANRB_59_2020};
use std::sync::LazyLock;
use std::time::Duration;

/// Fewer where only is tried whether the benches run.
const ROWS: usize = if cfg!(debug_assertions) { 10_000 } else { 1_000_000 };
const WIDTH: usize = 47;

fn main() {
    Divan::default().sample_size(1).sample_count(30).min_time(Duration::from_millis(300)).config_with_args().main();
}

/// Levels by column, one column after the other.
static BY_COLUMN: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut state = 59_u64;
    let level = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        [1, 2, 2, 3, 3, 3, 4, 5].get(usize::try_from(state >> 61).unwrap_or_default()).copied().unwrap_or(3)
    };
    std::iter::repeat_with(level).take(ROWS * WIDTH).collect()
});

/// The same levels by row.
static BY_ROW: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let at = |row: usize, column: usize| BY_COLUMN.get(column * ROWS + row).copied().unwrap_or_default();
    (0..ROWS).flat_map(|row| (0..WIDTH).map(move |column| at(row, column))).collect()
});

fn columns() -> Input<'static> {
    Input::columns(BY_COLUMN.chunks_exact(ROWS)).unwrap()
}

fn rows() -> Input<'static> {
    Input::row_major(BY_ROW.as_slice(), WIDTH).unwrap()
}

/// 115 bytes for a row; 47 are read.
///
/// The doubles are one allocation: one so large comes from the system every time, whatever was freed before.
struct Room {
    nodes: Vec<Node>,
    doubles: Vec<f64>,
    rounded: Vec<i128>,
    ranks: Vec<u8>,
    refusals: Vec<u16>,
}

impl Room {
    fn new() -> Self {
        let scorer = Scorer::new(&PERMENPANRB_59_2020);
        let wanted = |node: &Node| !matches!(node, Node::Indicator(_)) && scorer.twin(*node).is_none();
        let nodes: Vec<Node> = PERMENPANRB_59_2020.nodes().filter(wanted).collect();
        Self {
            doubles: vec![0.0; nodes.len() * ROWS],
            nodes,
            rounded: vec![0; ROWS],
            ranks: vec![0; ROWS],
            refusals: vec![0; ROWS],
        }
    }

    fn outputs(&mut self) -> Outputs<'_> {
        let outputs = Outputs::new().rounded(Hundredths::I128(&mut self.rounded));
        let outputs = outputs.ranks(&mut self.ranks).refusals(&mut self.refusals);
        let doubles = self.nodes.iter().zip(self.doubles.chunks_exact_mut(ROWS));
        doubles.fold(outputs, |outputs, (node, out)| outputs.doubles(*node, out))
    }

    fn fill(&mut self, read: u8) {
        self.doubles.fill(f64::from(read));
        self.rounded.fill(read.into());
        self.ranks.fill(read);
        self.refusals.fill(read.into());
    }
}

fn score(input: &Input<'_>, room: &mut Room) -> usize {
    Scorer::new(&PERMENPANRB_59_2020).score_into(black_box(input), &mut room.outputs()).unwrap()
}

/// All levels are read, all outputs filled: what memory takes.
fn floor(room: &mut Room) {
    let read = black_box(BY_COLUMN.as_slice()).iter().fold(0, |all, level| all | level);
    room.fill(read);
}

#[divan::bench]
fn floor_fresh(bencher: Bencher<'_, '_>) {
    columns();
    bencher.bench(|| {
        let mut room = Room::new();
        floor(&mut room);
        room
    });
}

#[divan::bench]
fn columns_fresh(bencher: Bencher<'_, '_>) {
    let input = columns();
    bencher.bench(|| {
        let mut room = Room::new();
        score(&input, &mut room);
        room
    });
}

#[divan::bench]
fn rows_fresh(bencher: Bencher<'_, '_>) {
    let input = rows();
    bencher.bench(|| {
        let mut room = Room::new();
        score(&input, &mut room);
        room
    });
}

#[divan::bench]
fn floor_reused(bencher: Bencher<'_, '_>) {
    columns();
    let mut room = Room::new();
    bencher.bench_local(|| floor(&mut room));
}

#[divan::bench]
fn columns_reused(bencher: Bencher<'_, '_>) {
    let (input, mut room) = (columns(), Room::new());
    bencher.bench_local(|| score(&input, &mut room));
}

#[divan::bench]
fn rows_reused(bencher: Bencher<'_, '_>) {
    let (input, mut room) = (rows(), Room::new());
    bencher.bench_local(|| score(&input, &mut room));
}

/// The index alone.
#[divan::bench]
fn columns_index_only(bencher: Bencher<'_, '_>) {
    let (input, scorer) = (columns(), Scorer::new(&PERMENPANRB_59_2020));
    let mut index = vec![0.0; ROWS];
    bencher.bench_local(|| {
        let mut outputs = Outputs::new().doubles(Node::Index, &mut index);
        scorer.score_into(black_box(&input), &mut outputs).unwrap()
    });
}

/// The same results, one assessment after the other.
#[divan::bench(sample_count = 3)]
fn one_by_one_reused(bencher: Bencher<'_, '_>) {
    let mut room = Room::new();
    LazyLock::force(&BY_ROW);
    bencher.bench_local(|| {
        for (row, levels) in black_box(BY_ROW.as_slice()).chunks_exact(WIDTH).enumerate() {
            let card = Assessment::in_order(&PERMENPANRB_59_2020, levels.iter().copied()).unwrap().score();
            for (node, out) in room.nodes.iter().zip(room.doubles.chunks_exact_mut(ROWS)) {
                put(out, row, card.part(*node).index().to_f64());
            }
            put(&mut room.rounded, row, card.index().rounded().hundredths().into());
            put(&mut room.ranks, row, card.predicate().rank());
        }
    });
}

fn put<T>(out: &mut [T], row: usize, value: T) {
    if let Some(place) = out.get_mut(row) {
        *place = value;
    }
}
