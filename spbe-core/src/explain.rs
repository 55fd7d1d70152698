//! The working of an index, in the layout of the regulation's examples.

use crate::index::Index;
use crate::name::Lang;
use crate::node::Node;
use crate::ratio::Ratio;
use crate::score_part::ScorePart;
use crate::scorecard::Scorecard;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Write;

/// The working (*perhitungan*) of one node: each part's value times its weight,
/// their sum, divided by the node's weight.
///
/// Source: PermenPANRB 59/2020, annex, tables 10 (aspect), 11 (domain) and 12
/// (index).
#[derive(Clone, Copy, Debug)]
pub struct Working<'a> {
    card: &'a Scorecard,
    node: Node,
}

/// One line of a working: a part's value times its weight.
#[derive(Clone, Copy, Debug)]
pub struct WorkingLine<'a> {
    part: ScorePart<'a>,
}

impl<'a> WorkingLine<'a> {
    /// The part.
    #[must_use]
    pub const fn part(self) -> ScorePart<'a> {
        self.part
    }

    /// Its value or index.
    #[must_use]
    pub fn value(self) -> Index {
        self.part.index()
    }

    /// Its weight in percent.
    #[must_use]
    pub fn weight(self) -> Ratio {
        self.part.weight()
    }

    /// Value times weight, in percent.
    #[must_use]
    pub fn product(self) -> Ratio {
        self.part.in_percent()
    }
}

impl Scorecard {
    /// The working (*perhitungan*) of every node but the indicators: aspects,
    /// then domains, then the index, as the regulation's examples go.
    #[must_use]
    pub fn explain(&self) -> Vec<Working<'_>> {
        let (domains, aspects) = (self.instrument().domains().len(), self.instrument().aspects().len());
        let mut workings = Vec::with_capacity(aspects + domains + 1);
        for row in 1..=aspects {
            workings.push(Working::of(self, Node::Aspect(row)));
        }
        for row in 1..=domains {
            workings.push(Working::of(self, Node::Domain(row)));
        }
        workings.push(Working::of(self, Node::Index));
        workings
    }
}

impl<'a> Working<'a> {
    pub(crate) const fn of(card: &'a Scorecard, node: Node) -> Self {
        Self { card, node }
    }

    /// The node it works out.
    #[must_use]
    pub const fn part(self) -> ScorePart<'a> {
        self.card.part(self.node)
    }

    /// The table of the regulation whose layout it follows.
    #[must_use]
    pub fn table(self) -> Option<&'a str> {
        self.card.instrument().table(self.node)
    }

    /// The lines, in order.
    pub fn lines(self) -> impl Iterator<Item = WorkingLine<'a>> {
        self.card.instrument().children(self.node).map(move |node| WorkingLine { part: self.card.part(node) })
    }

    /// The sum of the products.
    #[must_use]
    pub fn sum(self) -> Ratio {
        self.part().in_percent()
    }

    /// The weight of the node in percent, by which the sum is divided.
    #[must_use]
    pub fn divisor(self) -> Ratio {
        self.part().weight()
    }

    /// The index of the node.
    #[must_use]
    pub fn result(self) -> Index {
        self.part().index()
    }

    /// The working as text, for a fixed-width font, without a line break at the end.
    #[must_use]
    pub fn text(self, lang: Lang) -> String {
        let mut text = self.heading(lang);
        if let Some(table) = self.table() {
            let _ = write!(text, " ({} {table})", lang.pick("tata letak", "laid out as"));
        }
        let (sum_word, result_word) = lang.pick(("Jumlah", "Hasil"), ("Sum", "Result"));
        let (mut cells, mut widths) = (Vec::new(), [sum_word.len(), 1, 1]);
        for line in self.lines() {
            cells.push(line.part().node().label(self.card.instrument(), lang));
            cells.push(shown(line.value().exact(), lang));
            cells.push(shown(line.weight(), lang));
            cells.push(shown(line.product(), lang));
        }
        let (rows, _) = cells.as_chunks::<4>();
        for row in rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = cell.chars().count().max(*width);
            }
        }
        let [first, second, third] = widths;
        for [label, value, weight, product] in rows {
            let _ = write!(text, "\n  {label:<first$}  {value:>second$} × {weight:>third$} % = {product}");
        }
        let (sum, divisor) = (shown(self.sum(), lang), shown(self.divisor(), lang));
        let result = shown(self.result().exact(), lang);
        let printed = lang.number(&self.result().rounded().to_string());
        let _ = write!(text, "\n  {sum_word}: {sum}\n  {result_word}: {sum} : {divisor} = {result}");
        if result != printed {
            let _ = write!(text, " ≈ {printed}");
        }
        text
    }

    fn heading(self, lang: Lang) -> String {
        let instrument = self.card.instrument();
        match self.node {
            Node::Index => self.node.name(instrument, lang).into(),
            node => format!("{}: {}", node.label(instrument, lang), node.name(instrument, lang)),
        }
    }
}

fn shown(value: Ratio, lang: Lang) -> String {
    lang.number(&value.to_shortest())
}
