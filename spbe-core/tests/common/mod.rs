//! Inputs and results that the tests of batches hold.
#![expect(clippy::panic, reason = "a test that fails may panic")]

use spbe_core::batch::{Bitmap, Column, Hundredths, Input, Outputs, Scorer, Values};
use spbe_core::{Instrument, InvalidAssessment, Node};
use std::fs;
use std::path::Path;

/// Numbers that look random and are the same every time.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let mixed = (self.0 ^ self.0 >> 31).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ mixed >> 29
    }

    /// From 0 to below a number.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        u64::try_from((u128::from(self.next()) * u128::from(end)) >> 64).unwrap()
    }
}

/// The instruments of the conformance suite that are nobody's, and some that stretch every width.
pub(crate) fn instruments_of_one_s_own() -> Vec<Instrument> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../conformance/custom/random.json");
    let file: serde_json::Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    let cases = file["cases"].as_array().unwrap();
    let drawn = cases.iter().map(|case| case["definition"].clone());
    let contrived = [
        contrived("wide-levels", &[251, 241, 239], (0, 100, 0)),
        contrived("wide-steps", &[251, 241, 239], (0, 100, 4)),
        contrived("many-rows", &[250], (1, 100, 0)),
        contrived("many-rows-of-few-levels", &[120, 80, 50], (0, 2, 0)),
        contrived("halves", &[3, 5], (1, 5, 1)),
        contrived("sevens", &[7, 11, 13, 17], (2, 3, 3)),
    ];
    drawn.chain(contrived).map(|document| Instrument::from_json(document.to_string().as_bytes()).unwrap()).collect()
}

/// Aspects of so many rows, fewer where all together would be too many; the last row of each is heavier.
fn contrived(id: &str, rows: &[usize], (lowest, highest, decimals): (u8, u8, u8)) -> serde_json::Value {
    let most = 250 / rows.len();
    let (mut aspects, mut indicators) = (Vec::new(), Vec::new());
    let mut left = 1_000_000 - (rows.len() as u64 - 1) * 123_457;
    for (at, rows) in (1..).zip(rows) {
        let weight = std::mem::replace(&mut left, 123_457);
        let text = |units: u64| format!("{}.{:04}", units / 10_000, units % 10_000);
        aspects.push(
            serde_json::json!({ "number": at.to_string(), "name": format!("Aspek {at}"), "weight": text(weight) }),
        );
        for _ in 0..(*rows).min(most) {
            let number = (indicators.len() + 1).to_string();
            indicators.push(serde_json::json!({ "number": number, "name": format!("Indikator {number}"), "aspect": at.to_string() }));
        }
    }
    let floor = format!("{lowest}.5");
    serde_json::json!({
        "format": "spbe-instrument/1", "id": id, "title": id,
        "scale": { "lowest": lowest, "highest": highest, "decimals": decimals },
        "aspects": aspects, "indicators": indicators,
        "bands": [{ "name": "Atas", "floor": floor }, { "name": "Bawah" }],
    })
}

macro_rules! numbers {
    ($($kind:ident($number:ty)),*) => {
        /// Numbers of one kind.
        enum Numbers {
            $($kind(Vec<$number>),)*
        }

        impl Numbers {
            const KINDS: &[&str] = &[$(stringify!($kind)),*];

            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "wrong numbers may be any")]
            fn of(kind: &str, numbers: &[i128]) -> Self {
                match kind {
                    $(stringify!($kind) => Self::$kind(numbers.iter().map(|number| *number as $number).collect()),)*
                    _ => panic!("{kind}"),
                }
            }

            fn values(&self, from: usize, length: usize) -> Values<'_> {
                match self {
                    $(Self::$kind(numbers) => Values::$kind(&numbers[from..][..length]),)*
                }
            }
        }
    };
}
numbers!(
    U8(u8),
    I8(i8),
    U16(u16),
    I16(i16),
    U32(u32),
    I32(i32),
    U64(u64),
    I64(i64),
    TenThousandths32(i32),
    TenThousandths64(i64)
);

/// Values of many rows, as a caller may hold them.
pub(crate) struct Held {
    kind: String,
    numbers: Numbers,
    by_row: bool,
    rows: usize,
    width: usize,
    /// From one row to the next where they lie by row, else from one column to the next.
    pitch: usize,
    valid: Option<(Vec<u8>, usize)>,
    blank: Option<i64>,
}

impl Held {
    /// Values of every kind of number, by column and by row, with and without bits and a number for blanks.
    ///
    /// Of 10,000 values, `wrong` are blank or no value of the scale.
    pub(crate) fn of_every_kind(instrument: &Instrument, rows: usize, wrong: u32, random: &mut Random) -> Vec<Self> {
        let kinds = Numbers::KINDS.iter().flat_map(|kind| [(*kind, false), (*kind, true)]);
        kinds.map(|(kind, by_row)| Self::drawn(instrument, kind, by_row, rows, wrong, random)).collect()
    }

    /// Values that are all on the scale, by column and by row.
    pub(crate) fn plain(instrument: &Instrument, rows: usize, random: &mut Random) -> Vec<Self> {
        let kind = if instrument.scale().decimals() == 0 { "U8" } else { "TenThousandths32" };
        [false, true, false].map(|by_row| Self::drawn(instrument, kind, by_row, rows, 0, random)).into()
    }

    fn drawn(instrument: &Instrument, kind: &str, by_row: bool, rows: usize, wrong: u32, random: &mut Random) -> Self {
        let scale = instrument.scale();
        let width = instrument.indicators().len();
        let units = kind.starts_with("Ten");
        let step = if units { 10_000 / 10_u64.pow(scale.decimals().into()) } else { 1 };
        let one = if units { 10_000 } else { 1 };
        let [lowest, highest] = [scale.lowest(), scale.highest()].map(|end| u64::from(end.level().unwrap()) * one);
        let apart = usize::try_from(random.below(3)).unwrap();
        let pitch = if by_row { width } else { rows } + apart;
        let bits = (random.below(2) == 0).then(|| usize::try_from(random.below(19)).unwrap());
        let blank =
            [None, Some(-1), Some(0), Some(255), Some(i64::from(i8::MIN))][usize::try_from(random.below(5)).unwrap()];
        let length = pitch * if by_row { rows } else { width };
        let mut draw = |_| match random.below(40_000) {
            _ if wrong == 0 => i128::from(lowest + random.below((highest - lowest) / step + 1) * step),
            at if at < wrong.into() => i128::from(blank.unwrap_or_default()),
            at if at < (2 * wrong).into() => i128::from(random.below(u64::MAX)),
            at if at < (3 * wrong).into() => i128::from(highest + random.below(3)),
            _ => i128::from(lowest + random.below((highest - lowest) / step + 1) * step),
        };
        let numbers: Vec<i128> = (0..length).map(&mut draw).collect();
        let valid = bits.map(|offset| {
            let byte = |_| match random.below(2_500) {
                at if at < wrong.into() => u8::try_from(random.below(256)).unwrap(),
                _ => 255,
            };
            ((0..(length + offset).div_ceil(8)).map(byte).collect(), offset)
        });
        let form = if by_row { "by row" } else { "by column" };
        let kind_text = format!("{}: {kind} {form}, {rows} rows, bits {bits:?}, blank {blank:?}", instrument.id());
        Self { kind: kind_text, numbers: Numbers::of(kind, &numbers), by_row, rows, width, pitch, valid, blank }
    }

    /// What it is, for messages.
    pub(crate) fn kind(&self) -> &str {
        &self.kind
    }

    /// As the library takes it.
    pub(crate) fn input(&self) -> Input<'_> {
        let column = |from: usize, length: usize| {
            let column = Column::from(self.numbers.values(from, length));
            let column = self.blank.map_or(column, |blank| column.with_blank(blank));
            let valid = self.valid.as_ref().map(|(bytes, offset)| Bitmap::new(bytes, offset + from));
            valid.map_or(column, |valid| column.with_valid(valid))
        };
        if self.by_row {
            let block = column(0, self.rows * self.pitch);
            return Input::row_major_with_pitch(block, self.rows, self.width, self.pitch).unwrap();
        }
        Input::columns((0..self.width).map(|at| column(at * self.pitch, self.rows))).unwrap()
    }
}

/// Everything that a batch can say of its rows.
pub(crate) struct Results {
    doubles: Vec<(Node, Vec<f64>)>,
    rounded: Vec<i32>,
    ranks: Vec<u8>,
    sums: Vec<i64>,
    refusals: Vec<u16>,
    /// How many rows were refused.
    pub(crate) refused: usize,
}

impl Results {
    /// Room for results, with what no result is.
    pub(crate) fn room(scorer: &Scorer, rows: usize) -> Self {
        let nodes = scorer.instrument().nodes().filter(|node| !matches!(node, Node::Indicator(_)));
        Self {
            doubles: nodes.map(|node| (node, vec![-1.0; rows])).collect(),
            rounded: vec![-1; rows],
            ranks: vec![99; rows],
            sums: vec![-9; rows],
            refusals: vec![u16::MAX; rows],
            refused: 0,
        }
    }

    /// Where a batch may write, hundredths in four bytes.
    pub(crate) fn outputs(&mut self) -> Outputs<'_> {
        let outputs = Outputs::new().rounded(Hundredths::I32(&mut self.rounded)).ranks(&mut self.ranks);
        let outputs = outputs.sums(&mut self.sums).refusals(&mut self.refusals);
        self.doubles.iter_mut().fold(outputs, |outputs, (node, out)| outputs.doubles(*node, out))
    }

    /// What a batch says.
    pub(crate) fn of(scorer: &Scorer, input: &Input<'_>) -> Self {
        let mut results = Self::room(scorer, input.rows());
        results.refused = scorer.score_into(input, &mut results.outputs()).unwrap();
        // Hundredths are the same in every width, and each output by itself is what it is beside the others.
        let (mut narrow, mut wide) = (vec![-1_i16; input.rows()], vec![-1_i128; input.rows()]);
        scorer.score_into(input, &mut Outputs::new().rounded(Hundredths::I16(&mut narrow))).unwrap();
        scorer.score_into(input, &mut Outputs::new().rounded(Hundredths::I128(&mut wide))).unwrap();
        assert!(narrow.into_iter().map(i32::from).eq(results.rounded.iter().copied()));
        assert!(wide.into_iter().eq(results.rounded.iter().copied().map(i128::from)));
        results
    }

    /// What the rows say, one by one.
    pub(crate) fn one_by_one(scorer: &Scorer, input: &Input<'_>) -> Self {
        let mut results = Self::room(scorer, input.rows());
        for row in 0..input.rows() {
            match scorer.card(input, row).unwrap() {
                Ok(card) => {
                    for (node, out) in &mut results.doubles {
                        out[row] = card.part(*node).index().to_f64();
                    }
                    results.rounded[row] = i32::try_from(card.index().rounded().hundredths()).unwrap();
                    results.ranks[row] = card.predicate().rank();
                    results.sums[row] = card.part(Node::Index).sum();
                    results.refusals[row] = 0;
                }
                Err(invalid) => {
                    results.doubles.iter_mut().for_each(|(_, out)| out[row] = f64::NAN);
                    (results.rounded[row], results.ranks[row], results.sums[row]) = (0, 0, -1);
                    results.refusals[row] = code(scorer, input, row, &invalid);
                    results.refused += 1;
                }
            }
        }
        results
    }

    /// That two agree in every bit; refusals are held against what is wrong with the row.
    pub(crate) fn assert_same(&self, other: &Self, what: &str) {
        let bits = |(_, out): &(Node, Vec<f64>)| out.iter().map(|double| double.to_bits()).collect::<Vec<_>>();
        for (own, other) in self.doubles.iter().zip(&other.doubles) {
            assert_eq!(bits(own), bits(other), "{what}: {}", own.0);
        }
        assert_eq!(self.rounded, other.rounded, "{what}");
        assert_eq!(self.ranks, other.ranks, "{what}");
        assert_eq!(self.sums, other.sums, "{what}");
        assert_eq!(self.refusals, other.refusals, "{what}");
        assert_eq!(self.refused, other.refused, "{what}");
    }
}

/// The code that a row is to have, from everything that is wrong with it.
fn code(scorer: &Scorer, input: &Input<'_>, row: usize, invalid: &InvalidAssessment) -> u16 {
    let instrument = scorer.instrument();
    let at = |number: &str| instrument.indicators().iter().position(|own| own.number() == number).unwrap();
    let code = |kind: u16, at: usize| kind * 256 + u16::try_from(at + 1).unwrap();
    let first = &invalid.problems()[0];
    match (first.code(), first.indicator()) {
        ("missing_indicator", Some(number)) => code(1, at(number)),
        ("out_of_scale" | "too_many_decimals" | "wrong_kind", Some(number)) => code(2, at(number)),
        // The problem names no indicator: it is the first that is missing where blanks are refused.
        ("not_defined", None) => {
            let refusing = Scorer::new(instrument);
            let invalid = refusing.card(input, row).unwrap().unwrap_err();
            code(3, at(invalid.problems()[0].indicator().unwrap()))
        }
        other => panic!("{other:?}"),
    }
}
