//! What results look like: their columns, where each stands in a slab, and how a slab becomes a batch of Arrow.

use arrow_array::types::Int8Type;
use arrow_array::{ArrayRef, Decimal128Array, DictionaryArray, Float64Array, Int8Array, RecordBatch, StringArray};
use arrow_buffer::{Buffer, NullBuffer, ScalarBuffer};
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef};
use spbe_core::batch::{Hundredths, Outputs, Scorer};
use spbe_core::{Instrument, Lang, Node};
use std::sync::Arc;
use zerocopy::FromBytes;

/// Columns begin where a line of any cache does.
const LINE: usize = 64;
/// Columns of a length that is a power of two would all fall into the same places of the cache.
const APART: usize = 5 * LINE;

/// The columns of results under an instrument.
pub(crate) struct Shape {
    schema: SchemaRef,
    /// Indices that are worked out, and the fields that show each: a domain with one aspect has its index.
    doubles: Vec<(Node, Vec<usize>)>,
    precision: u8,
    predicates: ArrayRef,
}

/// The decimals of an index as reports print it.
const DECIMALS: u8 = 2;
/// Fields before domains and aspects: `index`, `index_rounded`, `predicate`.
const FIRST: usize = 3;

impl Shape {
    /// Of the results of a scorer, with a column for what is wrong with rows if one is asked for.
    pub(crate) fn new(scorer: &Scorer, with_problems: bool) -> Self {
        let instrument = scorer.instrument();
        let precision = digits(instrument).saturating_add(DECIMALS);
        let predicate = DataType::Dictionary(DataType::Int8.into(), DataType::Utf8.into());
        let mut fields = vec![
            Field::new("index", DataType::Float64, true),
            Field::new("index_rounded", DataType::Decimal128(precision, 2), true),
            Field::new("predicate", predicate, true).with_dict_is_ordered(true),
        ];
        let mut doubles = vec![(Node::Index, vec![0])];
        let parts = |kind: fn(usize) -> Node, count: usize| (1..=count).map(kind);
        let nodes = parts(Node::Domain, instrument.domains().len());
        for node in nodes.chain(parts(Node::Aspect, instrument.aspects().len())) {
            let kind = if matches!(node, Node::Domain(_)) { "domain" } else { "aspect" };
            let at = fields.len();
            fields.push(Field::new(format!("{kind}_{}", node.row()), DataType::Float64, true));
            let twin = scorer.twin(node).unwrap_or(node);
            match doubles.iter_mut().find(|(known, _)| *known == twin) {
                Some((_, shown)) => shown.push(at),
                None => doubles.push((node, vec![at])),
            }
        }
        if with_problems {
            fields.push(Field::new("problem", DataType::Utf8, true));
        }
        let named = instrument.bands().iter().rev().map(|band| band.name().in_lang(Lang::Indonesian));
        let predicates = Arc::new(StringArray::from_iter_values(named));
        Self { schema: Arc::new(Schema::new(fields)), doubles, precision, predicates }
    }

    pub(crate) const fn schema(&self) -> &SchemaRef {
        &self.schema
    }

    /// Where each column of so many rows begins and ends: hundredths, indices, ranks.
    fn places(&self, rows: usize) -> impl Iterator<Item = (usize, usize)> {
        let doubles = self.doubles.iter().map(|_| size_of::<f64>());
        let widths = [size_of::<i128>()].into_iter().chain(doubles).chain([size_of::<u8>()]);
        widths.scan(0_usize, move |next, width| {
            let begin = *next;
            let end = begin.saturating_add(width.saturating_mul(rows));
            *next = end.next_multiple_of(LINE).saturating_add(APART);
            Some((begin, end))
        })
    }

    /// How many bytes so many rows take.
    pub(crate) fn bytes(&self, rows: usize) -> usize {
        self.places(rows).last().map_or(0, |(_, end)| end)
    }

    /// The columns of so many rows in a slab, to write results into. `None` where the slab is too small.
    pub(crate) fn outputs<'a>(&self, slab: &'a mut [u8], rows: usize) -> Option<Outputs<'a>> {
        let mut outputs = Outputs::new();
        let (mut rest, mut from) = (slab, 0);
        let mut nodes = self.doubles.iter();
        for (at, (begin, end)) in self.places(rows).enumerate() {
            let (_, column) = rest.split_at_mut_checked(begin.checked_sub(from)?)?;
            let (column, others) = column.split_at_mut_checked(end.checked_sub(begin)?)?;
            outputs = match nodes.as_slice().first() {
                _ if at == 0 => outputs.rounded(Hundredths::I128(<[i128]>::mut_from_bytes(column).ok()?)),
                Some((node, _)) => {
                    nodes.next();
                    outputs.doubles(*node, <[f64]>::mut_from_bytes(column).ok()?)
                }
                None => outputs.ranks(column),
            };
            (rest, from) = (others, end);
        }
        Some(outputs)
    }

    /// A batch of a slab with results. `valid` says which rows have one, `problems` what is wrong with the others.
    pub(crate) fn batch(
        &self,
        slab: &Buffer,
        rows: usize,
        valid: Option<NullBuffer>,
        problems: Option<StringArray>,
    ) -> Result<RecordBatch, ArrowError> {
        let mut places = self.places(rows);
        let mut place = || places.next().map_or(0, |(begin, _)| begin);
        let column = |begin: usize, width: usize| slab.slice_with_length(begin, width.saturating_mul(rows));
        let rounded = ScalarBuffer::from(column(place(), size_of::<i128>()));
        let rounded = Decimal128Array::try_new(rounded, valid.clone())?.with_precision_and_scale(self.precision, 2)?;
        let mut columns: Vec<Option<ArrayRef>> = vec![None; self.schema.fields().len()];
        let mut put = |at: usize, array: ArrayRef| {
            if let Some(column) = columns.get_mut(at) {
                *column = Some(array);
            }
        };
        for (_, shown) in &self.doubles {
            let doubles = ScalarBuffer::from(column(place(), size_of::<f64>()));
            let array: ArrayRef = Arc::new(Float64Array::try_new(doubles, valid.clone())?);
            for at in shown {
                put(*at, Arc::clone(&array));
            }
        }
        let ranks = Int8Array::try_new(ScalarBuffer::from(column(place(), size_of::<i8>())), valid)?;
        let predicate = DictionaryArray::<Int8Type>::try_new(ranks, Arc::clone(&self.predicates))?;
        put(1, Arc::new(rounded));
        put(FIRST - 1, Arc::new(predicate));
        if let Some(problems) = problems {
            put(self.schema.fields().len().saturating_sub(1), Arc::new(problems));
        }
        RecordBatch::try_new(Arc::clone(&self.schema), columns.into_iter().flatten().collect())
    }

    /// From ranks, which begin with 1, to the places of their names, which begin with 0.
    pub(crate) fn ranks_to_places(&self, slab: &mut [u8], rows: usize) {
        let ranks = self.places(rows).last().and_then(|(begin, end)| slab.get_mut(begin..end));
        for rank in ranks.unwrap_or_default() {
            *rank = rank.saturating_sub(1);
        }
    }
}

/// The digits of the highest index before the point.
fn digits(instrument: &Instrument) -> u8 {
    match instrument.scale().highest().ten_thousandths() {
        ..100_000 => 1,
        100_000..1_000_000 => 2,
        1_000_000.. => 3,
    }
}
