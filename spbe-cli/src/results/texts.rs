//! Numbers of results as text. Few of them differ, so most are written once.

use super::scores::Scores;
use spbe_core::{Instrument, Node, Ratio};
use std::collections::HashMap;

/// How many texts are remembered, more or less: under an instrument with decimals nearly every number is another.
const MOST: usize = 1 << 16;

/// Texts of numbers that were written before.
pub(crate) struct Texts {
    instrument: Instrument,
    /// What the weighted sum of the index is divided by.
    whole: i64,
    with_comma: bool,
    /// By weighted sum: double, exact, rounded, predicate.
    indices: HashMap<i64, [String; 4]>,
    /// By the bits of a double.
    parts: HashMap<u64, String>,
}

impl Texts {
    pub(crate) fn new(instrument: &Instrument, with_comma: bool) -> Self {
        let steps = 10_i64.pow(instrument.scale().decimals().into());
        Self {
            instrument: instrument.clone(),
            whole: instrument.units_of(Node::Index).saturating_mul(steps),
            with_comma,
            indices: HashMap::new(),
            parts: HashMap::new(),
        }
    }

    /// Remembers how the results of a block are written.
    pub(crate) fn know(&mut self, scores: &Scores) {
        for (sum, double, hundredths, rank) in scores.indices().filter(|(sum, ..)| *sum >= 0) {
            if !self.indices.contains_key(&sum) {
                let texts = self.written(sum, double, hundredths, rank);
                self.indices.insert(sum, texts);
            }
        }
        for double in scores.parts.iter().flatten() {
            if !self.parts.contains_key(&double.to_bits()) {
                let text = self.number(double.to_string());
                self.parts.insert(double.to_bits(), text);
            }
        }
    }

    fn written(&self, sum: i64, double: f64, hundredths: i16, rank: u8) -> [String; 4] {
        let ratio = |numerator, denominator| Ratio::new(numerator, denominator).unwrap_or(Ratio::ZERO);
        let predicate = self.instrument.predicates().find(|predicate| predicate.rank() == rank);
        let band = predicate.and_then(|predicate| self.instrument.band(predicate));
        [
            self.number(double.to_string()),
            ratio(sum, self.whole).to_string(),
            self.number(ratio(hundredths.into(), 100).fixed(2).to_string()),
            band.map(|band| band.name().indonesian().to_owned()).unwrap_or_default(),
        ]
    }

    /// Double, exact, rounded, predicate; empty where there is no result.
    pub(crate) fn index(&self, sum: Option<&i64>) -> [&str; 4] {
        let texts = sum.and_then(|sum| self.indices.get(sum));
        texts.map(|texts| texts.each_ref().map(String::as_str)).unwrap_or_default()
    }

    /// A double; empty where there is no result.
    pub(crate) fn part(&self, double: Option<&f64>) -> &str {
        double.and_then(|double| self.parts.get(&double.to_bits())).map_or("", String::as_str)
    }

    /// Forgets what is remembered, where it is too much.
    pub(crate) fn forget(&mut self) {
        if self.indices.len() > MOST {
            self.indices.clear();
        }
        if self.parts.len() > MOST {
            self.parts.clear();
        }
    }

    fn number(&self, text: String) -> String {
        if self.with_comma { text.replace('.', ",") } else { text }
    }
}
