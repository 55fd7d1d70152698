//! Every index that PermenPANRB 59/2020 can have, through rounding and bands.
//!
//! The cases of the conformance suite run through `spbe conform`: see
//! `spbe-cli/tests/cli/conform.rs`.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails may panic")]

use spbe_core::batch::{Hundredths, Input, Outputs, Scorer};
use spbe_core::{Assessment, Basis, Instrument, Lang, Node, Ratio};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The sums that the oracle finds are the sums that the crate reaches, and each rounds and falls into its band as the
/// oracle says.
#[test]
fn every_reachable_index_rounds_and_falls_into_its_band() {
    let instrument = &spbe_core::PERMENPANRB_59_2020;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../conformance/permenpanrb-59-2020/sums.txt");
    let text = fs::read_to_string(file).unwrap();
    let by_sum = by_sum(instrument);
    let batch = batch(instrument, &by_sum);
    let mut lines = 0;
    for line in text.lines() {
        let expected: Vec<&str> = line.split('\t').collect();
        let levels = &by_sum[&expected[0].parse().unwrap()];
        let card = Assessment::in_order(instrument, levels.iter().copied()).unwrap().score();
        let by_rounded = card.clone().with_basis(Basis::Rounded);
        let derived = [
            card.index().exact().to_string(),
            card.index().rounded().to_string(),
            card.predicate_name(Lang::Indonesian).into(),
            by_rounded.predicate_name(Lang::Indonesian).into(),
        ];
        assert_eq!(derived.as_slice(), &expected[1..], "sum {}", expected[0]);
        assert_eq!(batch[&expected[0].parse().unwrap()], derived, "sum {} in a batch", expected[0]);
        lines += 1;
    }
    assert_eq!((lines, by_sum.len()), (7771, 7771));
    println!("reachable indices: {lines} passed, 0 failed");
}

/// The same, of all of them in one batch, by the sums that the batch gives.
fn batch(instrument: &Instrument, by_sum: &BTreeMap<i64, Vec<u8>>) -> BTreeMap<i64, [String; 4]> {
    let levels: Vec<u8> = by_sum.values().flatten().copied().collect();
    let input = Input::row_major(levels.as_slice(), 47).unwrap();
    let rows = by_sum.len();
    let (mut sums, mut index, mut rounded) = (vec![0; rows], vec![0.0; rows], vec![0; rows]);
    let [mut exact_ranks, mut rounded_ranks] = [vec![0; rows], vec![0; rows]];
    for (basis, ranks) in [(Basis::Exact, &mut exact_ranks), (Basis::Rounded, &mut rounded_ranks)] {
        let outputs = Outputs::new().sums(&mut sums).doubles(Node::Index, &mut index).ranks(ranks);
        let mut outputs = outputs.rounded(Hundredths::I16(&mut rounded));
        assert_eq!(Scorer::new(instrument).with_basis(basis).score_into(&input, &mut outputs), Ok(0));
    }
    let name = |rank: u8| {
        let predicate = instrument.predicates().find(|predicate| predicate.rank() == rank).unwrap();
        instrument.band(predicate).unwrap().name().indonesian().to_owned()
    };
    let texts = |row: usize| {
        let exact = Ratio::new(sums[row], 2_000).unwrap();
        assert_eq!(index[row].to_bits(), exact.to_f64().to_bits());
        let two_decimals = Ratio::new(rounded[row].into(), 100).unwrap().fixed(2).to_string();
        (sums[row], [exact.to_string(), two_decimals, name(exact_ranks[row]), name(rounded_ranks[row])])
    };
    (0..rows).map(texts).collect()
}

/// Every reachable weighted sum, in the instrument's smallest units, with an assessment that has it.
///
/// Indicators of one weight are alike, so raises are counted weight by weight.
fn by_sum(instrument: &Instrument) -> BTreeMap<i64, Vec<u8>> {
    let unit = |row: usize| {
        let (numerator, denominator) = instrument.weight(Node::Indicator(row)).parts();
        i64::try_from(numerator * 20 / denominator).unwrap()
    };
    let rows: Vec<usize> = (1..=instrument.indicators().len()).collect();
    let mut sums = BTreeMap::from([(rows.iter().map(|row| unit(*row)).sum(), vec![1; rows.len()])]);
    for alike in rows.chunk_by(|a, b| unit(*a) == unit(*b)) {
        let mut wider: BTreeMap<i64, Vec<u8>> = BTreeMap::new();
        for (reached, levels) in &sums {
            let (mut sum, mut raised) = (*reached, levels.clone());
            wider.entry(sum).or_insert_with(|| raised.clone());
            for step in 0..alike.len() * 4 {
                raised[alike[step % alike.len()] - 1] += 1;
                sum += unit(alike[0]);
                wider.entry(sum).or_insert_with(|| raised.clone());
            }
        }
        sums = wider;
    }
    sums
}
