//! A batch says of every row what the reader of values says of it alone: whatever the numbers, their width, blanks and layout.
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use spbe_core::batch::{Bitmap, Column, Hundredths, Input, OnBlank, Outputs, Refusal, RefusalKind, Scorer, Values};
use spbe_core::{Basis, INSTRUMENTS, Node};

#[derive(Arbitrary, Debug)]
struct Table {
    instrument: u8,
    by_row: bool,
    kind: u8,
    zero: bool,
    rounded: bool,
    blank: Option<i8>,
    bits: Option<(Vec<u8>, u8)>,
    numbers: Vec<i16>,
    cut: u8,
}

fuzz_target!(|table: Table| {
    let instrument = INSTRUMENTS[usize::from(table.instrument) % INSTRUMENTS.len()];
    let width = instrument.indicators().len();
    let rows = table.numbers.len() / width;
    let numbers = &table.numbers[..rows * width];
    let bytes: Vec<u8> = numbers.iter().map(|number| number.to_le_bytes()[0]).collect();
    let wide: Vec<i64> = numbers.iter().map(|number| i64::from(*number)).collect();
    let units: Vec<i32> = numbers.iter().map(|number| i32::from(*number) * 2).collect();
    let column = |from: usize, to: usize| {
        let values = match table.kind % 4 {
            0 => Values::U8(&bytes[from..to]),
            1 => Values::I16(&numbers[from..to]),
            2 => Values::I64(&wide[from..to]),
            _ => Values::TenThousandths32(&units[from..to]),
        };
        let column = Column::from(values);
        let column = table.blank.map_or(column, |blank| column.with_blank(blank.into()));
        table.bits.as_ref().map_or(column, |(bits, offset)| column.with_valid(Bitmap::new(bits, usize::from(*offset))))
    };
    let input = if table.by_row {
        Input::row_major(column(0, rows * width), width)
    } else {
        Input::columns((0..width).map(|at| column(at * rows, (at + 1) * rows)))
    };
    let Ok(input) = input else { return };
    let scorer = Scorer::new(instrument)
        .on_blank(if table.zero { OnBlank::Zero } else { OnBlank::Refuse })
        .with_basis(if table.rounded { Basis::Rounded } else { Basis::Exact });
    let (mut index, mut hundredths) = (vec![0.0; rows], vec![0_i16; rows]);
    let (mut ranks, mut codes) = (vec![0_u8; rows], vec![0_u16; rows]);
    let outputs = Outputs::new()
        .doubles(Node::Index, &mut index)
        .rounded(Hundredths::I16(&mut hundredths))
        .ranks(&mut ranks)
        .refusals(&mut codes);
    // In two parts, as threads share them.
    let cut = usize::from(table.cut).min(rows);
    let ((head, tail), (mut first, mut second)) = (input.split_at(cut), outputs.split_at(cut));
    let refused =
        scorer.score_into(&head, &mut first).expect("fits") + scorer.score_into(&tail, &mut second).expect("fits");
    assert_eq!(refused, codes.iter().filter(|code| **code != 0).count());
    for row in 0..rows {
        match scorer.card(&input, row).expect("a row") {
            Ok(card) => {
                assert_eq!((index[row].to_bits(), codes[row]), (card.index().to_f64().to_bits(), 0));
                assert_eq!(i64::from(hundredths[row]), card.index().rounded().hundredths());
                assert_eq!(u32::from(ranks[row]), u32::from(card.predicate().rank()));
            }
            Err(invalid) => {
                assert!(index[row].is_nan() && (hundredths[row], ranks[row]) == (0, 0));
                let refusal = Refusal::of_code(codes[row]).expect("a refusal");
                let number = instrument.indicators()[refusal.row() - 1].number();
                let said = &invalid.problems()[0];
                // That blanks may not count as 0 is said of the whole assessment.
                let of_all = refusal.kind() == RefusalKind::BlankNotDefined;
                assert_eq!(said.indicator(), Some(number).filter(|_| !of_all));
                assert_eq!(said.code() == "not_defined", of_all);
            }
        }
    }
});
