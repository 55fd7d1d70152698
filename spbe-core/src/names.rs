//! Labels of an instrument for many look-ups.

use crate::instrument::Instrument;
use crate::name::folded;
use crate::node::Node;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

/// What every label of an instrument means, for whoever looks up many.
///
/// Gives what [`Instrument::find`] gives, and is some hundred times quicker.
///
/// ```
/// use spbe_core::{Node, PERMENPANRB_59_2020};
///
/// let names = PERMENPANRB_59_2020.names();
/// assert_eq!(names.find("Penyelenggaraan SPBE"), [Node::Aspect(4)]);
/// assert_eq!(names.find("Indikator 13"), [Node::Indicator(13)]);
/// assert!(names.find("Rata-rata").is_empty());
/// ```
#[derive(Clone, Debug)]
pub struct Names<'a> {
    instrument: &'a Instrument,
    nodes: BTreeMap<String, Vec<Node>>,
}

impl<'a> Names<'a> {
    /// The instrument.
    #[must_use]
    pub const fn instrument(&self) -> &'a Instrument {
        self.instrument
    }

    /// The nodes that a label means, in the order of the annex.
    #[must_use]
    pub fn find(&self, label: &str) -> &[Node] {
        self.nodes.get(&folded(label)).map_or(&[], Vec::as_slice)
    }
}

impl Instrument {
    /// Its labels, for many look-ups.
    #[must_use]
    pub fn names(&self) -> Names<'_> {
        let mut nodes: BTreeMap<String, Vec<Node>> = BTreeMap::new();
        for node in self.nodes() {
            for label in self.labels_of(node) {
                let known = nodes.entry(label).or_default();
                if known.last() != Some(&node) {
                    known.push(node);
                }
            }
        }
        Names { instrument: self, nodes }
    }
}

#[cfg(test)]
mod tests {
    use crate::instruments::INSTRUMENTS;
    use alloc::vec::Vec;

    #[test]
    fn an_index_of_labels_gives_what_a_search_gives() {
        // Miri is a thousand times slower: a few labels of the shortest instrument there, all of all everywhere else.
        let (first, most) = if cfg!(miri) { (4, 5) } else { (0, usize::MAX) };
        for instrument in INSTRUMENTS.into_iter().skip(first) {
            let names = instrument.names();
            let labels = instrument.nodes().flat_map(|node| instrument.labels_of(node));
            let labels: Vec<_> = labels.chain(["", "Rata-rata", "TINGKAT KEMATANGAN"].map(Into::into)).collect();
            for label in labels.into_iter().rev().take(most) {
                assert_eq!(names.find(&label), instrument.find(&label).collect::<Vec<_>>(), "{label}");
            }
        }
    }
}
