//! The annex of an instrument: everything it says, in its order.

use crate::report::{identity, notices};
use crate::session::Session;
use crate::table::{Column, Grid, facts};
use crate::tables::{label, weight};
use crate::words::{self, Word, on_one_line};
use spbe_core::{Capability, Fault, Instrument, Lang, Node, Undefined};

pub(crate) fn text(instrument: &Instrument, session: &Session<'_, '_>) -> String {
    let (lang, width) = (session.lang(), session.width());
    let mut parts = vec![facts(head(instrument, lang), width), tables(instrument, lang).lines(width)];
    for capability in instrument.capabilities().iter().filter(|capability| !capability.levels().is_empty()) {
        parts.push(levels(capability, lang).lines(width));
    }
    parts.push(bands(words::PREDICATES.of(lang), instrument, lang).lines(width));
    parts.join("\n\n")
}

fn head(instrument: &Instrument, lang: Lang) -> Vec<(String, String)> {
    let mut rows = identity(instrument, lang);
    let mut row = |word: &Word, text: String| rows.push((word.of(lang).to_owned(), text));
    row(&words::FINGERPRINT, instrument.fingerprint());
    if let Some(day) = instrument.in_force_from() {
        row(&words::IN_FORCE_FROM, day.into());
    }
    if let Some(years) = instrument.years() {
        row(&words::YEARS, words::years(years, lang));
    }
    row(&words::SCALE, scale(instrument, lang));
    row(&words::ROWS, contents(instrument, lang));
    let workings =
        [(&words::ASPECTS, Node::Aspect(1)), (&words::DOMAINS, Node::Domain(1)), (&words::INDEX, Node::Index)];
    let workings = workings.into_iter().filter_map(|(word, node)| {
        Some(format!("{} {}", word.of(lang).to_lowercase(), on_one_line(instrument.table(node)?)))
    });
    let workings: Vec<String> = workings.collect();
    if !workings.is_empty() {
        row(&words::WORKINGS, workings.join(", "));
    }
    for what in instrument.undefined() {
        row(&words::UNDEFINED, not_defined(*what, instrument, lang));
    }
    rows.extend(notices(&[instrument], lang));
    rows
}

/// That no source defines something, in the words of the core.
fn not_defined(what: Undefined, instrument: &Instrument, lang: Lang) -> String {
    Fault::NotDefined { what, instrument: instrument.id().into() }.sentence(lang)
}

/// Which values an indicator may take.
pub(crate) fn scale(instrument: &Instrument, lang: Lang) -> String {
    let scale = instrument.scale();
    let values = words::from_to(&scale.lowest().to_string(), &scale.highest().to_string(), lang);
    words::scale(&values, scale.decimals(), lang)
}

/// How many rows of each kind there are.
pub(crate) fn contents(instrument: &Instrument, lang: Lang) -> String {
    let counts = [
        (&words::DOMAINS, instrument.domains().len()),
        (&words::ASPECTS, instrument.aspects().len()),
        (&words::INDICATORS, instrument.indicators().len()),
    ];
    let counts = counts.into_iter().filter(|(_, rows)| *rows > 0);
    counts.map(|(word, rows)| words::counted(rows, word, lang)).collect::<Vec<_>>().join(", ")
}

/// Domains, aspects and indicators with their weights.
fn tables(instrument: &Instrument, lang: Lang) -> Grid {
    let mut columns = vec![Column::words(""), Column::text(""), Column::numbers(words::WEIGHT.of(lang))];
    let with_capabilities = !instrument.capabilities().is_empty();
    columns.extend(with_capabilities.then(|| Column::words(words::CAPABILITY.of(lang))));
    let indent = if instrument.domains().is_empty() { 2 } else { 4 };
    let mut grid = Grid::new(columns);
    for node in below(instrument, Node::Index) {
        let label = match node {
            Node::Indicator(_) => format!("{:indent$}{}", "", node.number(instrument)),
            _ => label(node, instrument, lang),
        };
        let indicator = instrument.indicators().get(node.row().wrapping_sub(1));
        let indicator = indicator.filter(|_| matches!(node, Node::Indicator(_)));
        let capability = indicator.and_then(|indicator| instrument.capability(indicator));
        let capability = capability.map(|capability| capability.name().in_lang(lang)).unwrap_or_default();
        let cells = [label, node.name(instrument, lang).into(), weight(instrument.weight(node), lang)];
        grid.row(cells.into_iter().chain(with_capabilities.then(|| capability.into())));
    }
    grid
}

/// Every node below a node, each before those below it.
fn below(instrument: &Instrument, node: Node) -> Vec<Node> {
    let children: Vec<Node> = instrument.children(node).collect();
    children.into_iter().flat_map(|child| [vec![child], below(instrument, child)].concat()).collect()
}

/// What the levels of a capability are called and mean.
fn levels(capability: &Capability, lang: Lang) -> Grid {
    let named = Column::words(capability.name().in_lang(lang));
    let mut columns = vec![Column::numbers(words::LEVEL.of(lang)), named];
    let with_meanings = capability.levels().iter().any(|level| level.meaning().is_some());
    columns.extend(with_meanings.then(|| Column::text("")));
    let mut grid = Grid::new(columns);
    for level in capability.levels() {
        let meaning = level.meaning().map_or("", |meaning| meaning.in_lang(lang));
        let cells = [level.level().to_string(), level.name().in_lang(lang).into()];
        grid.row(cells.into_iter().chain(with_meanings.then(|| meaning.into())));
    }
    grid
}

/// The predicates with the indices they stand for, highest first.
pub(crate) fn bands(heading: &str, instrument: &Instrument, lang: Lang) -> Grid {
    let highest = instrument.scale().highest().to_string();
    let mut grid = Grid::new([Column::words(heading), Column::text(words::INDEX.of(lang))]);
    let mut above = None;
    for band in instrument.bands() {
        let floor = band.floor().map(|floor| lang.number(&floor.to_string()));
        let range = words::range(floor.as_deref(), above.as_deref(), &highest, lang);
        grid.row([band.label(lang), range]);
        above = floor;
    }
    grid
}
