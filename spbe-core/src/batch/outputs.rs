//! What comes out: slices that the caller owns, each of them optional.

use super::misfit::Misfit;
use crate::instrument::Instrument;
use crate::node::Node;
use alloc::string::ToString;
use alloc::vec::Vec;

/// Where results go: slices of a caller, as long as the input has rows.
///
/// Each is optional, and only what is asked for is worked out. A row that is
/// refused gets NaN, 0 hundredths, rank 0 and a sum of -1.
///
/// ```
/// use spbe_core::Node;
/// use spbe_core::batch::{Hundredths, Outputs};
///
/// let (mut index, mut rounded, mut rank) = ([0.0; 2], [0_i16; 2], [0_u8; 2]);
/// let outputs = Outputs::new()
///     .doubles(Node::Index, &mut index)
///     .rounded(Hundredths::I16(&mut rounded))
///     .ranks(&mut rank);
/// ```
#[derive(Debug, Default)]
pub struct Outputs<'a> {
    pub(crate) doubles: Vec<(Node, &'a mut [f64])>,
    pub(crate) rounded: Option<Hundredths<'a>>,
    pub(crate) ranks: Option<&'a mut [u8]>,
    pub(crate) sums: Option<&'a mut [i64]>,
    pub(crate) refusals: Option<&'a mut [u16]>,
}

/// Indices as reports print them, in hundredths: 2.97 is 297.
#[derive(Debug)]
#[non_exhaustive]
pub enum Hundredths<'a> {
    /// Two bytes each.
    I16(&'a mut [i16]),
    /// Four bytes each.
    I32(&'a mut [i32]),
    /// Sixteen bytes each: a `decimal128` with two decimals of Apache Arrow.
    I128(&'a mut [i128]),
}

impl Hundredths<'_> {
    const fn len(&self) -> usize {
        match self {
            Self::I16(slice) => slice.len(),
            Self::I32(slice) => slice.len(),
            Self::I128(slice) => slice.len(),
        }
    }
}

impl<'a> Outputs<'a> {
    /// None at all.
    #[must_use]
    pub const fn new() -> Self {
        Self { doubles: Vec::new(), rounded: None, ranks: None, sums: None, refusals: None }
    }

    /// The doubles nearest to the index, or to the index of a domain or an aspect. Once for each of them.
    #[must_use]
    pub fn doubles(mut self, node: Node, out: &'a mut [f64]) -> Self {
        self.doubles.retain(|(other, _)| *other != node);
        self.doubles.push((node, out));
        self
    }

    /// The index as reports print it.
    #[must_use]
    pub fn rounded(self, out: Hundredths<'a>) -> Self {
        Self { rounded: Some(out), ..self }
    }

    /// The rank of the predicate, from 1 for the lowest; see [`Predicate`](crate::Predicate).
    #[must_use]
    pub fn ranks(self, out: &'a mut [u8]) -> Self {
        Self { ranks: Some(out), ..self }
    }

    /// The weighted sum of the index, from which everything else of it follows;
    /// see [`ScorePart::sum`](crate::ScorePart::sum).
    #[must_use]
    pub fn sums(self, out: &'a mut [i64]) -> Self {
        Self { sums: Some(out), ..self }
    }

    /// Why a row has no result, as [`Refusal::code`](super::Refusal::code); 0 where it has one.
    #[must_use]
    pub fn refusals(self, out: &'a mut [u16]) -> Self {
        Self { refusals: Some(out), ..self }
    }

    /// The outputs of the first `rows`, and of the others; see [`Input::split_at`](super::Input::split_at).
    #[must_use]
    pub fn split_at(self, rows: usize) -> (Self, Self) {
        let (mut first, mut second) = (Self::new(), Self::new());
        for (node, out) in self.doubles {
            let (head, tail) = halves(out, rows);
            first.doubles.push((node, head));
            second.doubles.push((node, tail));
        }
        if let Some(out) = self.rounded {
            let (head, tail) = match out {
                Hundredths::I16(out) => pair(halves(out, rows), Hundredths::I16),
                Hundredths::I32(out) => pair(halves(out, rows), Hundredths::I32),
                Hundredths::I128(out) => pair(halves(out, rows), Hundredths::I128),
            };
            (first.rounded, second.rounded) = (Some(head), Some(tail));
        }
        if let Some(out) = self.ranks {
            let (head, tail) = halves(out, rows);
            (first.ranks, second.ranks) = (Some(head), Some(tail));
        }
        if let Some(out) = self.sums {
            let (head, tail) = halves(out, rows);
            (first.sums, second.sums) = (Some(head), Some(tail));
        }
        if let Some(out) = self.refusals {
            let (head, tail) = halves(out, rows);
            (first.refusals, second.refusals) = (Some(head), Some(tail));
        }
        (first, second)
    }

    /// Whether they fit an instrument and a number of rows.
    pub(crate) fn fit(&self, instrument: &Instrument, rows: usize) -> Result<(), Misfit> {
        for (node, _) in &self.doubles {
            let known = match node {
                Node::Index => true,
                Node::Domain(_) => node.get(instrument.domains()).is_some(),
                Node::Aspect(_) => node.get(instrument.aspects()).is_some(),
                Node::Indicator(_) => false,
            };
            if !known {
                return Err(Misfit::Part { node: *node, instrument: instrument.id().to_string() });
            }
        }
        let doubles = self.doubles.iter().map(|(_, out)| out.len());
        let rounded = self.rounded.as_ref().map(Hundredths::len);
        let ranks = self.ranks.as_ref().map(|out| out.len());
        let sums = self.sums.as_ref().map(|out| out.len());
        let refusals = self.refusals.as_ref().map(|out| out.len());
        let mut lengths = doubles.chain(rounded).chain(ranks).chain(sums).chain(refusals);
        match lengths.find(|length| *length != rows) {
            Some(given) => Err(Misfit::Output { given, expected: rows }),
            None => Ok(()),
        }
    }
}

fn halves<T>(out: &mut [T], rows: usize) -> (&mut [T], &mut [T]) {
    out.split_at_mut(rows.min(out.len()))
}

fn pair<'a, T>(
    (head, tail): (&'a mut [T], &'a mut [T]),
    wrap: impl Fn(&'a mut [T]) -> Hundredths<'a>,
) -> (Hundredths<'a>, Hundredths<'a>) {
    (wrap(head), wrap(tail))
}
