//! The tables of a result: domains and aspects beside averages, and the indicators.

use crate::table::{Column, Grid};
use crate::words::{self, on_one_line};
use spbe_core::{Averages, Capability, Instrument, Lang, Node, Ratio, Record, ScorePart, Scorecard};

/// From this width on, names of levels stay on one line.
const ROOMY: u16 = 100;

/// How wide names of levels are at most on a narrower page.
const LONGEST_WORD: u16 = 20;

/// The index, domains and aspects, beside the averages.
pub(crate) fn nodes(card: &Scorecard, averages: &[&Averages], lang: Lang, width: u16) -> Grid {
    let cramped = width < ROOMY && !averages.is_empty();
    let fixed = [&words::WEIGHT, &words::INDEX, &words::CONTRIBUTION].map(|word| Column::numbers(word.of(lang)));
    let compared = averages.iter().flat_map(|averages| {
        let heading = format!("{}\n{}", averages.group().replace(' ', "\n"), averages.year());
        [Column::numbers(&heading), Column::numbers(words::DIFFERENCE.of(lang))]
    });
    let names = [Column::words(""), Column::text("")];
    let mut grid = Grid::new(names.into_iter().chain(fixed).chain(compared));
    for node in in_annex_order(card.instrument()) {
        let part = card.part(node);
        let label =
            if cramped { short_label(node, card.instrument(), lang) } else { label(node, card.instrument(), lang) };
        let mut cells = vec![label, part.name(lang).to_owned()];
        cells.push(weight(part.weight(), lang));
        cells.push(lang.number(&part.index().to_string()));
        cells.push(lang.number(&part.contribution().fixed(4).to_string()));
        for averages in averages {
            let average = averages.of(node);
            let difference = average.and_then(|average| part.index().exact().checked_sub(average.exact()));
            cells.push(average.map(|average| lang.number(&average.to_string())).unwrap_or_default());
            cells.push(difference.map(|value| lang.number(&format!("{:+}", value.fixed(2)))).unwrap_or_default());
        }
        grid.row(cells);
    }
    grid
}

/// The index, then each domain before its aspects.
pub(crate) fn in_annex_order(instrument: &Instrument) -> Vec<Node> {
    let mut nodes = vec![Node::Index];
    for child in instrument.children(Node::Index) {
        nodes.push(child);
        nodes.extend(instrument.children(child).filter(|node| matches!(node, Node::Aspect(_))));
    }
    nodes
}

/// Kind and number; those of an aspect stand under those of its domain, where there is one.
pub(crate) fn label(node: Node, instrument: &Instrument, lang: Lang) -> String {
    let below_domain = matches!(instrument.parent(node), Some(Node::Domain(_)));
    format!("{}{}", if below_domain { "  " } else { "" }, node.label(instrument, lang))
}

/// A weight with two decimals, or with more where it has more: nothing of it is lost.
pub(crate) fn weight(weight: Ratio, lang: Lang) -> String {
    let two_decimals = weight.fixed(2).to_string();
    let whole_hundredths = Ratio::new(100, 1).and_then(|hundred| weight.checked_mul(hundred)?.decimal());
    let exact = whole_hundredths.is_some_and(|hundredths| !hundredths.contains('.'));
    lang.number(&if exact { two_decimals } else { weight.to_shortest() })
}

/// How far something is above something else, exactly, with its sign.
pub(crate) fn signed(difference: Ratio, lang: Lang) -> String {
    let sign = if difference > Ratio::ZERO { "+" } else { "" };
    format!("{sign}{}", lang.number(&difference.to_shortest()))
}

/// The same for a narrow page: `D1`, `A1`; nothing for the index.
fn short_label(node: Node, instrument: &Instrument, lang: Lang) -> String {
    let kind = node.kind(lang).chars().next().filter(|_| node != Node::Index);
    kind.into_iter().chain(node.number(instrument).chars()).collect()
}

/// Every indicator, with its target where there are targets.
pub(crate) fn indicators(record: &Record, card: &Scorecard, lang: Lang, width: u16) -> Grid {
    let instrument = card.instrument();
    let with_targets = card.outcome().is_some_and(|outcome| outcome.with_target() > 0);
    let opening = common_opening(instrument, lang);
    let level_names = longest_word(instrument, lang);
    let shown = Shown { with_targets, with_level_names: level_names.is_some(), opening: &opening };
    let names = words::INDICATOR.of(lang);
    let names = if opening.is_empty() { names.to_owned() } else { format!("{names}\n{opening}…") };
    let value = if instrument.scale().decimals() == 0 { &words::LEVEL } else { &words::VALUE };
    let mut columns =
        vec![Column::numbers(words::NUMBER.of(lang)), Column::text(&names), Column::numbers(value.of(lang))];
    columns.extend(level_names.map(|longest| {
        let column = Column::words(words::LEVEL_NAME.of(lang));
        if width < ROOMY { column.at_most(longest) } else { column }
    }));
    if with_targets {
        columns.extend([&words::TARGET, &words::GAP].map(|word| Column::numbers(word.of(lang))));
    }
    columns.push(Column::numbers(words::CONTRIBUTION.of(lang)));
    let mut grid = Grid::new(columns);
    for aspect in card.aspects() {
        grid.section(&format!("{}: {}", aspect.node().label(instrument, lang), aspect.name(lang)));
        for node in instrument.children(aspect.node()) {
            grid.row(indicator(card.part(node), record, &shown, lang));
        }
    }
    grid
}

/// What the table of indicators shows.
struct Shown<'a> {
    with_targets: bool,
    with_level_names: bool,
    /// What all names begin with, and the heading says once.
    opening: &'a str,
}

fn indicator(part: ScorePart<'_>, record: &Record, shown: &Shown<'_>, lang: Lang) -> Vec<String> {
    let name = part.name(lang);
    let rest = name.strip_prefix(shown.opening).unwrap_or(name).trim_start();
    let service = record.service(part.row()).map(|service| format!(" ({})", on_one_line(service))).unwrap_or_default();
    let value = part.value().map_or("-".into(), |value| lang.number(&value.to_string()));
    let mut cells = vec![part.number().into(), format!("{rest}{service}"), value];
    if shown.with_level_names {
        cells.push(part.level_name(lang).unwrap_or_default().into());
    }
    if shown.with_targets {
        cells.push(part.target().map(|target| lang.number(&target.to_string())).unwrap_or_default());
        cells.push(part.gap().map(|gap| signed(gap, lang)).unwrap_or_default());
    }
    cells.push(lang.number(&part.contribution().fixed(4).to_string()));
    cells
}

/// How long the longest word is that names of levels have; `None` where levels have no names.
fn longest_word(instrument: &Instrument, lang: Lang) -> Option<u16> {
    let names = instrument.capabilities().iter().flat_map(Capability::levels).map(|level| level.name().in_lang(lang));
    let longest = names.flat_map(str::split_whitespace).map(|word| word.chars().count()).max()?;
    u16::try_from(longest).ok().map(|longest| longest.min(LONGEST_WORD))
}

/// The words that every indicator's name begins with, so that a table says them once.
pub(crate) fn common_opening(instrument: &Instrument, lang: Lang) -> String {
    let mut names = instrument.indicators().iter().map(|indicator| indicator.name().in_lang(lang));
    let mut common: Vec<&str> = names.next().unwrap_or_default().split_inclusive(' ').collect();
    for name in names {
        let shared = common.iter().zip(name.split_inclusive(' ')).take_while(|(word, other)| *word == other).count();
        common.truncate(shared);
    }
    common.concat()
}
