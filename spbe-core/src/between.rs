//! Between editions: what changed, and why values are not comparable.

use crate::index::Index;
use crate::instrument::Instrument;
use crate::name::{Lang, Name, Variants, folded};
use crate::node::Node;
use crate::ratio::Ratio;
use crate::scorecard::Scorecard;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// One difference between two instruments.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Change {
    /// A row that only the second has.
    Added {
        /// Its place in the second.
        node: Node,
    },
    /// A row that only the first has.
    Removed {
        /// Its place in the first.
        node: Node,
    },
    /// A row that stands in both under different names.
    Renamed {
        /// Its place in the first.
        from: Node,
        /// Its place in the second.
        to: Node,
    },
    /// A row that weighs something else in the second.
    Reweighted {
        /// Its place in the first.
        from: Node,
        /// Its place in the second.
        to: Node,
        /// Its weight in the first, in percent of the whole index.
        before: Ratio,
        /// Its weight in the second.
        after: Ratio,
    },
    /// Values of indicators have other ends or decimals.
    Scale,
    /// Predicates have other names or floors.
    Bands,
}

/// What changed from one instrument to another: domains, aspects and indicators
/// in order, then scale and bands.
///
/// A row is the same in both if it has the same name or name variant (case,
/// punctuation and *Tingkat Kematangan* do not matter). Where that pairs at
/// least half of a kind's rows, one instrument is an adapted version of the
/// other, and rows left over with the same printed number are the same under a
/// new name if at least half of the words of the longer name stand in both.
///
/// ```
/// use spbe_core::{PERMENPANRB_59_2020, PERMENPANRB_8_2026, diff};
///
/// let changes = diff(&PERMENPANRB_59_2020, &PERMENPANRB_8_2026);
/// assert!(!changes.is_empty());
/// assert_eq!(diff(&PERMENPANRB_59_2020, &PERMENPANRB_59_2020), []);
/// ```
#[must_use]
pub fn diff(first: &Instrument, second: &Instrument) -> Vec<Change> {
    let mut changes = Vec::new();
    let kinds: [fn(&Node) -> bool; 3] = [
        |node| matches!(node, Node::Domain(_)),
        |node| matches!(node, Node::Aspect(_)),
        |node| matches!(node, Node::Indicator(_)),
    ];
    for kind in kinds {
        let old: Vec<Node> = first.nodes().filter(kind).collect();
        let new: Vec<Node> = second.nodes().filter(kind).collect();
        let pairs = paired(first, second, &old, &new);
        for from in &old {
            match pairs.iter().find(|(paired, _)| paired == from) {
                None => changes.push(Change::Removed { node: *from }),
                Some((_, to)) => changes.extend(changed(first, second, *from, *to)),
            }
        }
        let added = new.iter().filter(|node| !pairs.iter().any(|(_, to)| to == *node));
        changes.extend(added.map(|node| Change::Added { node: *node }));
    }
    changes.extend((first.scale() != second.scale()).then_some(Change::Scale));
    changes.extend((first.bands() != second.bands()).then_some(Change::Bands));
    changes
}

/// Rows of one kind that are the same in both instruments.
fn paired(first: &Instrument, second: &Instrument, old: &[Node], new: &[Node]) -> Vec<(Node, Node)> {
    let mut pairs: Vec<(Node, Node)> = Vec::new();
    let same_name = |from: Node, to: Node| {
        let spellings = first.spellings(from);
        second.spellings(to).iter().any(|name| spellings.contains(name))
    };
    let same_number = |from: Node, to: Node| {
        let alike = |a: &str, b: &str| {
            let (a, b) = (folded(a), folded(b));
            let words = |name: &str| name.split(' ').count();
            let shared = a.split(' ').filter(|word| b.split(' ').any(|other| other == *word)).count();
            shared.saturating_mul(2) >= words(&a).max(words(&b))
        };
        from.number(first) == to.number(second)
            && alike(from.name(first, Lang::Indonesian), to.name(second, Lang::Indonesian))
    };
    let rules: [&dyn Fn(Node, Node) -> bool; 2] = [&same_name, &same_number];
    for (round, rule) in rules.into_iter().enumerate() {
        // Numbers say something only where one instrument is an adapted version of the other.
        if round > 0 && pairs.len().saturating_mul(2) < old.len() {
            break;
        }
        for from in old {
            let free = |to: &&Node| !pairs.iter().any(|(_, taken)| taken == *to);
            if !pairs.iter().any(|(paired, _)| paired == from)
                && let Some(to) = new.iter().filter(free).find(|to| rule(*from, **to))
            {
                pairs.push((*from, *to));
            }
        }
    }
    pairs
}

/// What is different about one row.
fn changed(first: &Instrument, second: &Instrument, from: Node, to: Node) -> impl Iterator<Item = Change> {
    let named = |lang| (from.name(first, lang), to.name(second, lang));
    let (old, new) = named(Lang::Indonesian);
    let renamed = (old != new).then_some(Change::Renamed { from, to });
    let (before, after) = (first.weight(from), second.weight(to));
    let reweighted = (before != after).then_some(Change::Reweighted { from, to, before, after });
    renamed.into_iter().chain(reweighted)
}

impl Instrument {
    /// Every spelling of a node's name, folded.
    fn spellings(&self, node: Node) -> Vec<String> {
        let (name, variants) = self.named(node).unzip();
        let names = name.into_iter().map(Name::indonesian);
        names.chain(variants.into_iter().flat_map(Variants::iter)).map(folded).collect()
    }
}

/// Two indices beside each other.
///
/// Under one instrument they have a difference. Under two they do not: the
/// rows, weights and scales differ, so the values stand beside each other with
/// the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison<'a> {
    before: (Index, &'a Instrument),
    after: (Index, &'a Instrument),
}

impl<'a> Comparison<'a> {
    /// The earlier index and the later one.
    #[must_use]
    pub const fn indices(&self) -> (Index, Index) {
        (self.before.0, self.after.0)
    }

    /// The instruments of the earlier and of the later index.
    #[must_use]
    pub const fn instruments(&self) -> (&'a Instrument, &'a Instrument) {
        (self.before.1, self.after.1)
    }

    /// How far the later index is above the earlier; `None` between instruments.
    #[must_use]
    pub fn difference(&self) -> Option<Ratio> {
        (self.before.1 == self.after.1).then(|| self.after.0 - self.before.0)
    }

    /// Why there is no difference; `None` where there is one.
    #[must_use]
    pub fn reason(&self, lang: Lang) -> Option<String> {
        let (before, after) = (self.before.1, self.after.1);
        (before != after).then(|| not_comparable(before.id(), after.id(), lang))
    }
}

/// Why values of two instruments have no difference.
pub(crate) fn not_comparable(before: &str, after: &str, lang: Lang) -> String {
    match lang {
        Lang::Indonesian => {
            format!("tidak dapat dibandingkan: {before} dan {after} memuat indikator, bobot, atau skala yang berbeda")
        }
        Lang::English => {
            format!("not comparable: {before} and {after} have different indicators, weights or scales")
        }
    }
}

impl Scorecard {
    /// This result after an earlier one.
    #[must_use]
    pub fn after<'a>(&'a self, earlier: &'a Self) -> Comparison<'a> {
        Comparison { before: (earlier.index(), earlier.instrument()), after: (self.index(), self.instrument()) }
    }
}
