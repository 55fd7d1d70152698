//! Batches say of every row what an assessment of it says: for every edition, for 200 instruments of the conformance
//! suite and for contrived ones, for every kind of input, with blanks and wrong values.
//!
//! `SPBE_BATCH_ROWS=10000000 cargo test --release -p spbe-core --all-features --test batch random_rows -- --nocapture`
//! tries ten million rows.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails may panic")]

mod common;

use common::{Held, Random, Results, instruments_of_one_s_own};
use proptest::prelude::*;
use spbe_core::batch::{Bitmap, Column, Input, Misfit, OnBlank, Outputs, Scorer};
use spbe_core::{Basis, INSTRUMENTS, Instrument, Lang, Node, PERMENPANRB_8_2026, PERMENPANRB_59_2020};

/// Every way to ask: blanks, basis.
const WAYS: [(OnBlank, Basis); 3] =
    [(OnBlank::Refuse, Basis::Exact), (OnBlank::Zero, Basis::Exact), (OnBlank::Zero, Basis::Rounded)];

fn scorer(instrument: &Instrument, (on_blank, basis): (OnBlank, Basis)) -> Scorer {
    Scorer::new(instrument).on_blank(on_blank).with_basis(basis)
}

/// Rows of an instrument, in every form, against the rows one by one. Returns how many rows were compared.
fn compared(instrument: &Instrument, rows: usize, wrong: u32, random: &mut Random) -> usize {
    let mut count = 0;
    for held in Held::of_every_kind(instrument, rows, wrong, random) {
        let scorer = scorer(instrument, WAYS[usize::try_from(random.below(3)).unwrap()]);
        let expected = Results::one_by_one(&scorer, &held.input());
        Results::of(&scorer, &held.input()).assert_same(&expected, held.kind());
        count += rows;
    }
    count
}

#[test]
fn every_row_is_what_an_assessment_of_it_is() {
    let mut random = Random(1);
    let own = instruments_of_one_s_own();
    assert_eq!(own.len(), 206);
    let mut count = 0;
    for instrument in INSTRUMENTS.into_iter().chain(&own) {
        for (rows, wrong) in [(1, 0), (40, 50)] {
            count += compared(instrument, rows, wrong, &mut random);
        }
    }
    println!("rows compared: {count} passed, 0 failed");
    assert!(count == 211 * 41 * 20, "{count}");
}

/// More rows than a block has, and a last block that is not full.
#[test]
fn blocks_join() {
    let mut random = Random(2);
    for instrument in [&PERMENPANRB_59_2020, &PERMENPANRB_8_2026] {
        for rows in [1023, 1024, 1025, 2500] {
            compared(instrument, rows, 2000, &mut random);
        }
    }
}

/// Editions first, with many rows, then instruments of one's own. `SPBE_BATCH_ROWS` says how many rows there are at least.
#[test]
fn random_rows() {
    let asked = std::env::var("SPBE_BATCH_ROWS").ok().and_then(|rows| rows.parse().ok());
    let least: usize = asked.unwrap_or(20_000);
    let mut random = Random(3);
    let (mut count, own) = (0, instruments_of_one_s_own());
    for instrument in INSTRUMENTS {
        let rows = least / if *instrument == PERMENPANRB_59_2020 { 12 } else { 60 };
        for (held, way) in Held::plain(instrument, rows, &mut random).into_iter().zip(WAYS) {
            let scorer = scorer(instrument, way);
            let expected = Results::one_by_one(&scorer, &held.input());
            Results::of(&scorer, &held.input()).assert_same(&expected, held.kind());
            count += rows;
        }
    }
    let mut instruments = own.iter().cycle();
    while count < least {
        count += compared(instruments.next().unwrap(), least.min(500), 1000, &mut random);
    }
    println!("random rows through batches: {count} passed, 0 failed");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// Rows do not depend on the rows around them: in two parts, wherever the cut is, they come out the same.
    #[test]
    fn parts_make_the_whole(rows in 0_usize..1200, cut in 0_usize..1300, seed in any::<u64>()) {
        let scorer = Scorer::new(&PERMENPANRB_59_2020);
        for held in Held::of_every_kind(&PERMENPANRB_59_2020, rows, 1000, &mut Random(seed)).into_iter().take(4) {
            let input = held.input();
            let whole = Results::of(&scorer, &input);
            let mut parts = Results::room(&scorer, rows);
            let (first, second) = input.split_at(cut);
            let (mut one, mut other) = parts.outputs().split_at(first.rows());
            let refused = scorer.score_into(&first, &mut one).unwrap() + scorer.score_into(&second, &mut other).unwrap();
            prop_assert_eq!(first.rows() + second.rows(), rows);
            prop_assert_eq!(refused, whole.refused);
            parts.refused = refused;
            parts.assert_same(&whole, held.kind());
        }
    }
}

#[test]
fn only_what_is_asked_for_is_written() {
    let levels = [[3_u8, 4]; 47];
    let input = Input::columns(levels.iter().map(<[u8; 2]>::as_slice)).unwrap();
    let scorer = Scorer::new(&PERMENPANRB_59_2020);
    assert_eq!(scorer.score_into(&input, &mut Outputs::new()), Ok(0));
    let (mut aspect, mut domain) = ([0.0; 2], [0.0; 2]);
    let mut outputs = Outputs::new().doubles(Node::Aspect(8), &mut aspect).doubles(Node::Domain(2), &mut domain);
    assert_eq!(scorer.score_into(&input, &mut outputs), Ok(0));
    assert_eq!(
        (aspect.map(f64::to_bits), domain.map(f64::to_bits)),
        ([3.0, 4.0].map(f64::to_bits), [3.0, 4.0].map(f64::to_bits))
    );
}

/// The number that stands for a blank is one, unless the scale has it.
#[test]
fn a_number_can_stand_for_a_blank() {
    for (blank, on_blank, sentence) in [
        (Some(0), OnBlank::Refuse, Some("indicator 1: no level given")),
        (None, OnBlank::Refuse, Some("indicator 1: level 0 is not in 1 to 5")),
        (None, OnBlank::Zero, Some("indicator 1: level 0 is not in 1 to 5")),
        (Some(9), OnBlank::Zero, Some("indicator 1: level 0 is not in 1 to 5")),
        (Some(0), OnBlank::Zero, None),
    ] {
        let mut row = [3_u8; 47];
        row[0] = 0;
        let block = Column::from(row.as_slice());
        let block = blank.map_or(block, |blank| block.with_blank(blank));
        let input = Input::row_major(block, 47).unwrap();
        let scorer = Scorer::new(&PERMENPANRB_59_2020).on_blank(on_blank);
        let mut refusals = [9_u16];
        let refused = scorer.score_into(&input, &mut Outputs::new().refusals(&mut refusals)).unwrap();
        let card = scorer.card(&input, 0).unwrap();
        assert_eq!(card.err().map(|invalid| invalid.to_string()).as_deref(), sentence);
        assert_eq!((refused == 1, refusals != [0]), (sentence.is_some(), sentence.is_some()));
    }
    // 3 is on the scale.
    let row = [3_u8; 47];
    let input = Input::row_major(Column::from(row.as_slice()).with_blank(3), 47).unwrap();
    assert_eq!(Scorer::new(&PERMENPANRB_59_2020).score_into(&input, &mut Outputs::new()), Ok(0));
}

#[test]
fn no_number_is_taken_for_a_blank_that_it_is_not() {
    let scorer = Scorer::new(&PERMENPANRB_59_2020).on_blank(OnBlank::Zero);
    let bits = [0xff_u8; 18];
    for number in (0..=u8::MAX).filter(|number| !(1..=5).contains(number)) {
        let mut rows = [3_u8; 3 * 47];
        rows[47 + 12] = number;
        let all = Column::from(rows.as_slice()).with_valid(Bitmap::new(&bits, 0));
        let other = if number == 255 { 254 } else { 255 };
        let row_major = [all, all.with_blank(other), Column::from(rows.as_slice()).with_blank(other)];
        let wide = row_major.map(|block| Input::row_major(block, 47).unwrap());
        let columns: Vec<[u8; 3]> = (0..47).map(|at| [rows[at], rows[47 + at], rows[94 + at]]).collect();
        let column = |column: &'static [u8]| Column::from(column).with_valid(Bitmap::new(&[0xff], 0)).with_blank(other);
        let columns: Vec<&'static [u8]> = columns.iter().map(|column| &*column.to_vec().leak()).collect();
        let tall = Input::columns(columns.into_iter().map(column)).unwrap();
        for input in wide.iter().chain([&tall]) {
            let mut refusals = [9_u16; 3];
            let refused = scorer.score_into(input, &mut Outputs::new().refusals(&mut refusals)).unwrap();
            assert_eq!((refused, refusals[0], refusals[2]), (1, 0, 0), "{number}");
            let said = scorer.card(input, 1).unwrap().unwrap_err().to_string();
            assert_eq!(said, format!("indicator 13: level {number} is not in 1 to 5"));
        }
    }
}

#[test]
fn what_does_not_fit_is_said() {
    let scorer = Scorer::new(&PERMENPANRB_59_2020);
    let columns = |count: usize| Input::columns(vec![[3_u8; 4].as_slice(); count]).unwrap();
    let into = |input: &Input<'_>, outputs: &mut Outputs<'_>| scorer.score_into(input, outputs).unwrap_err();
    let three = [3_u8; 3];
    let mut short = [0.0; 3];
    let mut ranks = [0; 4];
    for (misfit, code, english, indonesian) in [
        (
            into(&columns(37), &mut Outputs::new()),
            "wrong_count",
            "37 levels given, permenpanrb-59-2020 has 47; 37 would fit permenpanrb-5-2018",
            "diberikan 37 tingkat, permenpanrb-59-2020 memuat 47; 37 cocok untuk permenpanrb-5-2018",
        ),
        (
            Input::columns([[3_u8; 4].as_slice(), &three]).unwrap_err(),
            "uneven_columns",
            "column 2 has 3 rows, column 1 has 4",
            "kolom 2 memuat 3 baris, kolom 1 memuat 4",
        ),
        (
            Input::row_major(three.as_slice(), 2).unwrap_err(),
            "uneven_rows",
            "3 values do not make whole rows of 2",
            "3 nilai tidak membentuk baris utuh yang memuat 2 nilai",
        ),
        (
            Input::columns([Column::from(three.as_slice()).with_valid(Bitmap::new(&[7], 6))]).unwrap_err(),
            "short_validity",
            "validity covers 2 of 3 values",
            "penanda nilai kosong hanya mencakup 2 dari 3 nilai",
        ),
        (
            into(&columns(47), &mut Outputs::new().ranks(&mut ranks).doubles(Node::Index, &mut short)),
            "wrong_output_length",
            "an output has 3 rows, the inputs have 4",
            "keluaran memuat 3 baris, masukan memuat 4",
        ),
        (
            into(&columns(47), &mut Outputs::new().doubles(Node::Aspect(9), &mut [0.0; 4])),
            "unknown_part",
            "permenpanrb-59-2020 has no column of results for `aspect 9`",
            "permenpanrb-59-2020 tidak memuat kolom hasil untuk `aspect 9`",
        ),
    ] {
        assert_eq!(misfit.code(), code);
        assert_eq!(misfit.to_string(), english);
        assert_eq!(misfit.message(Lang::Indonesian), indonesian);
    }
    for (rows, width, pitch) in [(2, 2, 1), (2, 2, 2), (usize::MAX, 2, usize::MAX), (1, 4, 4)] {
        let misfit = Input::row_major_with_pitch(three.as_slice(), rows, width, pitch);
        assert!(matches!(misfit, Err(Misfit::Rows { given: 3, .. })), "{rows} {width} {pitch}");
    }
    assert_eq!(Input::row_major(&[0_u8; 0][..], 0).unwrap().rows(), 0);
    assert_eq!(Input::row_major(three.as_slice(), 0).unwrap_err().code(), "uneven_rows");
    assert!(scorer.card(&columns(47), 4).is_none());
}
