//! The results of a block of rows, as columns.

use spbe_core::Node;
use spbe_core::batch::{Hundredths, Input, Misfit, Outputs, Scorer};

/// Columns of results.
pub(crate) struct Scores {
    index: Vec<f64>,
    rounded: Vec<i16>,
    ranks: Vec<u8>,
    pub(crate) sums: Vec<i64>,
    pub(crate) refusals: Vec<u16>,
    /// Domains and aspects.
    pub(crate) parts: Vec<Vec<f64>>,
}

impl Scores {
    /// Scores rows.
    pub(crate) fn of(scorer: &Scorer, nodes: &[Node], input: &Input<'_>) -> Result<Self, Misfit> {
        let rows = input.rows();
        let mut own = Self {
            index: vec![0.0; rows],
            rounded: vec![0; rows],
            ranks: vec![0; rows],
            sums: vec![0; rows],
            refusals: vec![0; rows],
            parts: vec![vec![0.0; rows]; nodes.len()],
        };
        let outputs = Outputs::new()
            .doubles(Node::Index, &mut own.index)
            .rounded(Hundredths::I16(&mut own.rounded))
            .ranks(&mut own.ranks)
            .sums(&mut own.sums)
            .refusals(&mut own.refusals);
        let parts = nodes.iter().zip(&mut own.parts);
        let mut outputs = parts.fold(outputs, |outputs, (node, out)| outputs.doubles(*node, out));
        scorer.score_into(input, &mut outputs)?;
        Ok(own)
    }

    /// Sum, double, hundredths and rank of every row.
    pub(crate) fn indices(&self) -> impl Iterator<Item = (i64, f64, i16, u8)> {
        let rows = self.sums.iter().zip(&self.index).zip(&self.rounded).zip(&self.ranks);
        rows.map(|(((sum, index), hundredths), rank)| (*sum, *index, *hundredths, *rank))
    }
}
