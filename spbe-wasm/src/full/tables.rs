//! Tables: rows a slab at a time, which JavaScript copies in and whose results it copies out.
//!
//! A slab is memory for so many rows: numbers as the caller has them, and what
//! comes out. JavaScript writes into it and reads from it by address, because
//! that is one copy; the scorer works on it as on any other slices. So a table
//! of any length needs the memory of one slab.

mod held;
pub mod lookup;

use self::held::{Decimals, Held};
use crate::errors::{answer, refused, refused_by};
use crate::registry::instrument;
use spbe_core::batch::{Bitmap, Column, Hundredths, Input, Misfit, OnBlank, Outputs, Scorer};
use spbe_core::{
    Assessment, Basis, Draft, Fault, Given, InvalidAssessment, Node, PERMENPANRB_59_2020, Problem, Scorecard,
};
use wasm_bindgen::prelude::*;

/// Memory for so many rows, and the scorer that works on them.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Slab {
    scorer: Scorer,
    decimals: Option<Decimals>,
    /// The number that stands for a blank; the scale has none such.
    blank: Option<i64>,
    /// Numbers of a row that come one after the other; `None` where every indicator has a column.
    width: Option<usize>,
    /// A list for each column, or one of rows.
    numbers: Vec<Held>,
    /// Bits that say which numbers are there, and with which bit of the first byte they begin.
    bits: Vec<Option<(Vec<u8>, usize)>>,
    /// Each node once whose index is no other's.
    doubles: Vec<(Node, Vec<f64>)>,
    hundredths: Vec<i16>,
    ranks: Vec<u8>,
    refusals: Vec<u16>,
    refused: usize,
}

#[wasm_bindgen]
impl Slab {
    /// For an instrument. `kinds` says of every column, or of the only list of rows, what numbers it has, as
    /// `js/full/table-input.js` counts them; `offsets` with which bit its bits begin, -1 where it has none.
    ///
    /// # Errors
    ///
    /// An unknown number of an instrument: what is made is of no use then.
    #[wasm_bindgen(constructor)]
    #[must_use]
    #[expect(clippy::too_many_arguments, reason = "all of them cross the border at once")]
    pub fn new(
        number: u32,
        zero: bool,
        rounded: bool,
        by_row: bool,
        height: usize,
        kinds: &[u8],
        offsets: &[i8],
        decimals: Option<u8>,
        blank: Option<i64>,
    ) -> Self {
        let instrument = instrument(number).unwrap_or_else(|_| PERMENPANRB_59_2020.clone());
        let scorer = Scorer::new(&instrument)
            .on_blank(if zero { OnBlank::Zero } else { OnBlank::Refuse })
            .with_basis(if rounded { Basis::Rounded } else { Basis::Exact });
        let width = by_row.then(|| instrument.indicators().len());
        let numbers = height.saturating_mul(width.unwrap_or(1));
        let bits = |offset: &i8| {
            let offset = usize::try_from(*offset).ok()?;
            Some((vec![0; numbers.saturating_add(offset).div_ceil(8)], offset))
        };
        let decimals = decimals.map(Decimals::new);
        let on_scale = |blank: i64| instrument.scale().read(held::given(blank.into(), decimals)).is_ok();
        let doubles = spread(&scorer).map(|node| (node, vec![0.0; height]));
        Self {
            decimals,
            blank: blank.filter(|blank| !on_scale(*blank)),
            width,
            numbers: kinds.iter().map(|kind| Held::new(*kind, numbers, decimals)).collect(),
            bits: offsets.iter().map(bits).collect(),
            doubles: doubles.collect(),
            hundredths: vec![0; height],
            ranks: vec![0; height],
            refusals: vec![0; height],
            refused: 0,
            scorer,
        }
    }

    /// Where everything lies: each list of numbers, the bits of each (0 where it has none), hundredths, ranks, what is
    /// refused, then doubles in the order of [`nodes`].
    #[must_use]
    pub fn places(&self) -> Vec<u32> {
        let bits = self.bits.iter().map(|bits| bits.as_ref().map_or(0, |(bits, _)| address(bits)));
        let others = [address(&self.hundredths), address(&self.ranks), address(&self.refusals)];
        let doubles = self.doubles.iter().map(|(_, doubles)| address(doubles));
        self.numbers.iter().map(Held::address).chain(bits).chain(others).chain(doubles).collect()
    }

    /// Scores so many rows of what was written into the slab. Returns how many were refused.
    ///
    /// # Errors
    ///
    /// What does not fit together, of which JavaScript has made sure.
    pub fn score(&mut self, rows: usize) -> Result<usize, JsError> {
        let Self { scorer, decimals, blank, width, numbers, bits, .. } = self;
        for held in &mut *numbers {
            held.in_ten_thousandths(rows.saturating_mul(width.unwrap_or(1)), *decimals, *blank);
        }
        let blank = if decimals.is_some() { blank.map(|_| held::BLANK) } else { *blank };
        let mut columns = numbers.iter().zip(bits.iter()).map(|(held, bits)| {
            let column = Column::from(held.values(rows.saturating_mul(width.unwrap_or(1)), *decimals));
            let column = blank.map_or(column, |blank| column.with_blank(blank));
            bits.as_ref().map_or(column, |(bits, offset)| column.with_valid(Bitmap::new(bits, *offset)))
        });
        let input = match *width {
            Some(width) => {
                let block = columns.next_back().unwrap_or_else(|| Column::from([0_u8; 0].as_slice()));
                Input::row_major_with_pitch(block, rows, width, width)
            }
            None => Input::columns(columns),
        };
        let mut outputs = Outputs::new();
        for (node, doubles) in &mut self.doubles {
            outputs = outputs.doubles(*node, first(doubles, rows));
        }
        let mut outputs = outputs
            .rounded(Hundredths::I16(first(&mut self.hundredths, rows)))
            .ranks(first(&mut self.ranks, rows))
            .refusals(first(&mut self.refusals, rows));
        let refused = input.and_then(|input| scorer.score_into(&input, &mut outputs));
        self.refused = refused.map_err(|misfit| JsError::new(&misfit.to_string()))?;
        Ok(self.refused)
    }

    /// Everything that is wrong with a row of the slab, as a document of format `spbe-problems/1`.
    ///
    /// # Errors
    ///
    /// That nothing is.
    pub fn problems(&self, row: usize) -> Result<String, JsError> {
        let wrong = self.card(row).err();
        wrong.map(|invalid| invalid.to_json()).ok_or_else(|| JsError::new("the row has a result"))
    }

    /// One row by itself, through the reader of values.
    fn card(&self, row: usize) -> Result<Scorecard, InvalidAssessment> {
        let instrument = self.scorer.instrument();
        let givens = (0..instrument.indicators().len()).map(|at| self.given(row, at));
        match self.scorer.blanks() {
            OnBlank::Refuse => Assessment::in_order(instrument, givens).map(|assessment| assessment.score()),
            OnBlank::Zero => Draft::in_order(instrument, givens)
                .and_then(|draft| draft.with_blanks_as_zero().map_err(InvalidAssessment::from)),
        }
    }

    fn given(&self, row: usize, indicator: usize) -> Given<'static> {
        let (list, at) = match self.width {
            Some(width) => (0, row.saturating_mul(width).saturating_add(indicator)),
            None => (indicator, row),
        };
        let there = match self.bits.get(list) {
            Some(Some((bits, offset))) => Bitmap::new(bits, *offset).get(at),
            _ => true,
        };
        let number = self.numbers.get(list).and_then(|held| held.number(at)).filter(|_| there);
        let number = number.filter(|number| self.blank.is_none_or(|blank| *number != blank.into()));
        number.map_or(Given::Blank, |number| held::given(number, self.decimals))
    }
}

/// The index, the domains and the aspects, but for those whose index is that of another.
fn spread(scorer: &Scorer) -> impl Iterator<Item = Node> {
    let parts = scorer.instrument().nodes().filter(|node| !matches!(node, Node::Indicator(_)));
    parts.filter(|node| scorer.twin(*node).is_none())
}

/// For the index, every domain and every aspect, the place of its doubles among those of a slab.
///
/// # Errors
///
/// An unknown number.
#[wasm_bindgen(js_name = tableNodes)]
#[must_use]
pub fn nodes(number: u32) -> Vec<u32> {
    answer(|| {
        let scorer = Scorer::new(&instrument(number)?);
        let shown: Vec<Node> = spread(&scorer).collect();
        let parts = scorer.instrument().nodes().filter(|node| !matches!(node, Node::Indicator(_)));
        let place = |node: Node| shown.iter().position(|other| *other == scorer.twin(node).unwrap_or(node));
        Ok(parts.map(|node| place(node).and_then(|at| u32::try_from(at).ok()).unwrap_or_default()).collect())
    })
}

fn first<T>(list: &mut [T], rows: usize) -> &mut [T] {
    list.get_mut(..rows).unwrap_or_default()
}

/// Where a list lies in the memory that JavaScript sees.
fn address<T>(list: &[T]) -> u32 {
    u32::try_from(list.as_ptr().addr()).unwrap_or_default()
}

/// The memory that JavaScript writes into.
#[wasm_bindgen(js_name = tableMemory)]
#[must_use]
pub fn memory() -> JsValue {
    wasm_bindgen::memory()
}

/// Refuses another number of columns than the instrument has indicators.
#[wasm_bindgen(js_name = refuseColumns)]
pub fn refuse_columns(number: u32, given: usize) {
    answer(|| {
        let instrument = instrument(number)?;
        let none = Input::row_major_with_pitch([0_u8; 0].as_slice(), 0, given, given);
        let scored = none.and_then(|none| Scorer::new(&instrument).score_into(&none, &mut Outputs::new()));
        match scored {
            Err(Misfit::Count(problem)) => Err(refused_by(&instrument, &problem.into())),
            _ => Ok(()),
        }
    });
}

/// Whether rows that are refused have their problems beside the results of the others.
///
/// # Errors
///
/// `unknown_word`.
#[wasm_bindgen(js_name = isColumn)]
#[must_use]
pub fn is_column(errors: &str) -> bool {
    answer(|| match errors {
        "column" => Ok(true),
        "raise" => Ok(false),
        _ => {
            let fault = Fault::UnknownWord { given: errors.into(), expected: "raise, column" };
            Err(refused(Problem::from(fault).at_path("/errors")))
        }
    })
}
