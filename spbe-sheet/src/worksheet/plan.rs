//! Where everything stands: lines of the table, columns, and the helper cells of the hidden sheet.

use crate::heading::Heading;
use crate::worksheet::words;
use rust_xlsxwriter::{ColNum, RowNum};
use spbe_core::{Instrument, Lang, Node, Phase};

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Number,
    Indicator,
    Weight,
    Phase(Phase),
    Final,
    LevelName,
    Contribution,
    Target,
    Gap,
    Service,
    Note,
    Evidence,
}

/// Columns of a worksheet.
const WORKSHEET: [Column; 14] = [
    Column::Number,
    Column::Indicator,
    Column::Weight,
    Column::Phase(Phase::SelfAssessment),
    Column::Phase(Phase::DocumentReview),
    Column::Phase(Phase::Interview),
    Column::Phase(Phase::Visit),
    Column::Final,
    Column::LevelName,
    Column::Target,
    Column::Gap,
    Column::Service,
    Column::Note,
    Column::Evidence,
];

/// Columns of results.
const RESULTS: [Column; 10] = [
    Column::Number,
    Column::Indicator,
    Column::Weight,
    Column::Final,
    Column::LevelName,
    Column::Contribution,
    Column::Target,
    Column::Gap,
    Column::Service,
    Column::Note,
];

impl Column {
    /// The width in pixels.
    pub(super) const fn width(self) -> u32 {
        match self {
            Self::Number => 46,
            Self::Indicator => 330,
            Self::Weight | Self::Phase(_) => 70,
            Self::Final => 102,
            Self::LevelName | Self::Contribution => 112,
            Self::Target | Self::Gap => 62,
            Self::Service => 120,
            Self::Note => 210,
            Self::Evidence => 190,
        }
    }

    /// The heading of a column of a worksheet (`live`) or of results.
    pub(super) const fn heading(self, live: bool, lang: Lang) -> &'static str {
        match self {
            Self::Number => Heading::Number.text(lang),
            Self::Indicator => Heading::Indicator.text(lang),
            Self::Weight => words::WEIGHT.of(lang),
            Self::Phase(phase) => Heading::Phase(phase).text(lang),
            Self::Final if live => Heading::Final.text(lang),
            Self::Final => Heading::Value.text(lang),
            Self::LevelName => words::LEVEL_NAME.of(lang),
            Self::Contribution => words::CONTRIBUTION.of(lang),
            Self::Target => Heading::Target.text(lang),
            Self::Gap => words::GAP.of(lang),
            Self::Service => Heading::Service.text(lang),
            Self::Note => Heading::Note.text(lang),
            Self::Evidence => Heading::Evidence.text(lang),
        }
    }
}

/// A label and its value above the table: in which row, in which column the label, to which column the value goes on.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    pub(super) row: RowNum,
    pub(super) label: ColNum,
    pub(super) last: ColNum,
}

impl Slot {
    /// The column of the value: the next one.
    pub(super) const fn value(self) -> ColNum {
        self.label.saturating_add(1)
    }
}

/// Where everything stands.
pub(super) struct Plan {
    pub(super) live: bool,
    pub(super) columns: &'static [Column],
    /// The nodes in the order of the table, the index last.
    pub(super) lines: Vec<Node>,
    nodes_before_indicators: usize,
}

/// The row of the table's headings.
pub(super) const HEADINGS: RowNum = 5;
/// The rows of labels and values above it.
const SLOTS: RowNum = 2;

impl Plan {
    pub(super) fn of(instrument: &Instrument, live: bool) -> Self {
        let mut lines = Vec::new();
        let mut under: Vec<Node> = instrument.children(Node::Index).collect();
        under.reverse();
        while let Some(node) = under.pop() {
            lines.push(node);
            let mut children: Vec<Node> = instrument.children(node).collect();
            children.reverse();
            under.append(&mut children);
        }
        lines.push(Node::Index);
        let columns: &[Column] = if live { &WORKSHEET } else { &RESULTS };
        Self {
            live,
            columns,
            lines,
            nodes_before_indicators: 1 + instrument.domains().len() + instrument.aspects().len(),
        }
    }

    /// The column of the table, counted from 0.
    pub(super) fn column(&self, wanted: Column) -> ColNum {
        let at = self.columns.iter().position(|column| *column == wanted);
        at.and_then(|at| ColNum::try_from(at).ok()).unwrap_or_default()
    }

    /// The row of a node in the table.
    pub(super) fn row(&self, node: Node) -> RowNum {
        let at = self.lines.iter().position(|line| *line == node).unwrap_or_default();
        HEADINGS.saturating_add(1).saturating_add(row_of(at))
    }

    /// The row under the table.
    pub(super) fn end(&self) -> RowNum {
        HEADINGS.saturating_add(1).saturating_add(row_of(self.lines.len()))
    }

    /// The last column of the table.
    pub(super) fn last_column(&self) -> ColNum {
        ColNum::try_from(self.columns.len().saturating_sub(1)).unwrap_or_default()
    }

    /// Where a label above the table stands: whose it is on the left, what it is held against in the middle.
    pub(super) fn slot(&self, heading: Heading) -> Slot {
        let (side, row) = match heading {
            Heading::Agency => (0, 0),
            Heading::Group => (0, 1),
            Heading::Year => (0, 2),
            Heading::Instrument => (1, 0),
            Heading::TargetIndex => (1, 1),
            _ => (1, 2),
        };
        let (label, last) = match (self.live, side) {
            (true, 0) => (1, 6),
            (true, _) => (8, 11),
            (false, 0) => (1, 4),
            (false, _) => (5, 8),
        };
        Slot { row: SLOTS.saturating_add(row), label, last }
    }

    /// Where the first, second or third answer above the table of a worksheet stands.
    pub(super) const fn answer(at: RowNum) -> Slot {
        Slot { row: SLOTS.saturating_add(at), label: 12, last: 13 }
    }

    /// The row of an indicator among the helper cells.
    pub(super) fn helper(row: usize) -> RowNum {
        row_of(row)
    }

    /// The row of the index, a domain or an aspect among the helper cells.
    pub(super) fn helper_of(&self, node: Node, instrument: &Instrument) -> RowNum {
        let position = instrument.nodes().position(|other| other == node).unwrap_or_default();
        row_of(position.min(self.nodes_before_indicators).saturating_add(1))
    }
}

/// A place as the row of a sheet. Tables are short: an instrument has at most 250 indicators.
pub(super) fn row_of(at: usize) -> RowNum {
    RowNum::try_from(at).unwrap_or(RowNum::MAX)
}

/// The first and the last indicator under a node. They stand together: the check of an instrument says so.
pub(super) fn indicators_under(instrument: &Instrument, node: Node) -> (usize, usize) {
    let under = |row: usize| {
        let (mut at, mut found) = (Some(Node::Indicator(row)), false);
        while let Some(inner) = at {
            found = found || inner == node;
            at = instrument.parent(inner);
        }
        found
    };
    let mut rows = (1..=instrument.indicators().len()).filter(|row| under(*row));
    let first = rows.next().unwrap_or(1);
    (first, rows.next_back().unwrap_or(first))
}
