//! Plans for a terminal: what they come to, their steps, and what could as well be chosen.

use super::words;
use crate::report::exactly;
use crate::table::{Column, Grid};
use crate::tables::common_opening;
use crate::words::{INDICATOR, NUMBER, Word};
use spbe_core::{Basis, Index, Instrument, Lang, Node, Plan, Ratio};

/// Labelled lines.
pub(crate) type Facts = Vec<(String, String)>;

/// Which way a plan goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Raises.
    Up,
    /// Drops, in a margin.
    Down,
}

/// A plan as it is shown.
pub(crate) struct Page<'a> {
    pub(crate) instrument: &'a Instrument,
    pub(crate) basis: Basis,
    pub(crate) lang: Lang,
    pub(crate) way: Way,
}

impl Page<'_> {
    /// An index with its predicate.
    pub(crate) fn standing(&self, index: Index) -> String {
        let band = self.instrument.band(self.instrument.predicate(index, self.basis));
        let band = band.map(|band| band.label(self.lang)).unwrap_or_default();
        format!("{} {band}", self.lang.number(&index.to_string()))
    }

    /// The same, with the exact value and the change.
    pub(crate) fn leads_to(&self, plan: &Plan) -> String {
        let (index, lang) = (plan.index(), self.lang);
        let sign = if self.way == Way::Up { "+" } else { "-" };
        let change = if plan.gain().is_zero() { "0".into() } else { format!("{sign}{}", self.number(plan.gain())) };
        format!(
            "{}; {} {} ({change})",
            self.standing(index),
            lang.pick("tepatnya", "exactly"),
            exactly(index.exact(), lang)
        )
    }

    /// An exact value in its shortest form.
    pub(crate) fn number(&self, value: Ratio) -> String {
        self.lang.number(&value.to_shortest())
    }

    /// How many other plans are as good.
    pub(crate) fn alike(&self, plan: &Plan) -> String {
        let down = self.way == Way::Down;
        if plan.plans() == Some(1) {
            return words::only_one(down, self.lang).into();
        }
        let covered = plan.plans().is_some() && plan.plans() == plan.arrangements();
        words::as_good(plan.plans().map(|plans| plans.saturating_sub(1)), covered, down, self.lang)
    }

    /// The rows of a plan, aspect by aspect.
    pub(crate) fn steps(&self, plan: &Plan) -> Grid {
        let (instrument, lang) = (self.instrument, self.lang);
        let opening = common_opening(instrument, lang);
        let names = INDICATOR.of(lang);
        let names = if opening.is_empty() { names.to_owned() } else { format!("{names}\n{opening}…") };
        let change = if self.way == Way::Up { &words::UP } else { &words::DOWN };
        let numbers = |word: &Word| Column::numbers(word.of(lang));
        let mut columns = vec![numbers(&NUMBER), Column::text(&names), numbers(&words::FROM), numbers(&words::TO)];
        columns.extend((self.way == Way::Up).then(|| numbers(&words::COST)));
        columns.push(numbers(change));
        let with_choices = plan.plans() != Some(1);
        columns.extend(with_choices.then(|| Column::words(words::CHOICE.of(lang))));
        let mut grid = Grid::new(columns);
        let mut section = None;
        for (row, from, to, cost) in plan.raised() {
            let node = Node::Indicator(row);
            let aspect = instrument.parent(node);
            if let Some(aspect) = aspect.filter(|_| aspect != section) {
                grid.section(&format!("{}: {}", aspect.label(instrument, lang), aspect.name(instrument, lang)));
            }
            section = aspect;
            let name = node.name(instrument, lang);
            let name = name.strip_prefix(opening.as_str()).unwrap_or(name).trim_start();
            let steps = plan.steps().iter().filter(|step| step.row() == row);
            let gain = steps.clone().fold(Ratio::ZERO, |sum, step| sum.checked_add(step.gain()).unwrap_or(sum));
            let mut cells = vec![node.number(instrument).into(), name.into()];
            cells.extend([from, to].map(|value| lang.number(&value.to_string())));
            cells.extend((self.way == Way::Up).then(|| words::grouped(cost.into(), lang)));
            cells.push(lang.number(&gain.fixed(4).to_string()));
            cells.extend(with_choices.then(|| mark(plan, row, steps.clone().all(|step| step.is_certain()), lang)));
            grid.row(cells);
        }
        grid
    }

    /// What could as well be chosen, one choice a line.
    pub(crate) fn choices(&self, plan: &Plan) -> Facts {
        let lines = plan.choices().iter().zip(letters());
        lines.map(|(choice, letter)| (letter, plan.choice_text(choice, self.lang))).collect()
    }
}

/// What a row's last column says: the letter of its choice, or that every plan as good has it.
fn mark(plan: &Plan, row: usize, certain: bool, lang: Lang) -> String {
    let chosen = plan.choices().iter().zip(letters()).find(|(choice, _)| choice.rows().any(|other| other == row));
    match chosen {
        Some((_, letter)) => letter,
        None if certain => words::CERTAIN.of(lang).into(),
        None => String::new(),
    }
}

/// A, B, …, Z, AA, AB, …
fn letters() -> impl Iterator<Item = String> {
    let alphabet = || ('A'..='Z').map(String::from);
    alphabet().chain(alphabet().flat_map(move |first| alphabet().map(move |second| format!("{first}{second}"))))
}
