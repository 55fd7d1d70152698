//! `spbe instruments`: the editions of the index, and the annex of one of them.

use crate::args::Instruments;
use crate::input;
use crate::json;
use crate::report::origin;
use crate::session::{Session, Tone};
use crate::stop::{FINE, Stop};
use crate::table::{Column, Grid, facts};
use crate::words::{self, Word};
use serde_json::{Value, json};
use spbe_core::{Capability, INSTRUMENTS, Instrument, Lang, Node};

pub(crate) fn run(args: &Instruments, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    let text = match &args.show {
        Some(id) => {
            let instrument = input::instrument("--show", id, session)?;
            if session.json() { instrument.to_json_pretty() } else { annex(instrument, session) }
        }
        None if session.json() => json::pretty(&json!({ "instruments": INSTRUMENTS.map(listed).to_vec() })),
        None => INSTRUMENTS.map(|instrument| summary(instrument, session)).join("\n\n"),
    };
    session.print(&text)?;
    Ok(FINE)
}

fn listed(instrument: &Instrument) -> Value {
    json!({
        "id": instrument.id(),
        "title": instrument.title().indonesian(),
        "indicators": instrument.indicators().len(),
        "provenance": instrument.provenance().code(),
        "in_force_from": instrument.in_force_from(),
        "revoked_by": instrument.revoked_by(),
    })
}

fn summary(instrument: &Instrument, session: &Session<'_, '_>) -> String {
    let lang = session.lang();
    let count = |word: &Word, count: usize| (word.of(lang).to_owned(), count.to_string());
    let mut rows = vec![
        (words::TITLE.of(lang).to_owned(), instrument.title().in_lang(lang).to_owned()),
        count(&words::INDICATORS, instrument.indicators().len()),
        (words::FIGURES.of(lang).to_owned(), words::provenance(instrument.provenance(), lang).to_owned()),
        (words::IN_FORCE_FROM.of(lang).to_owned(), instrument.in_force_from().to_owned()),
    ];
    rows.extend(instrument.revoked_by().map(|by| (words::REVOKED_BY.of(lang).to_owned(), by.to_owned())));
    format!("{}\n{}", session.paint(Tone::Bold, instrument.id()), facts(rows, session.width()))
}

/// Everything an instrument says, in the order of its annex.
fn annex(instrument: &Instrument, session: &Session<'_, '_>) -> String {
    let (lang, width) = (session.lang(), session.width());
    let mut parts = vec![facts(head(instrument, lang), width), tables(instrument, lang).lines(width)];
    for capability in instrument.capabilities().iter().filter(|capability| !capability.levels().is_empty()) {
        parts.push(levels(capability, lang).lines(width));
    }
    parts.push(bands(instrument, lang).lines(width));
    parts.join("\n\n")
}

fn head(instrument: &Instrument, lang: Lang) -> Vec<(String, String)> {
    let scale = instrument.scale();
    let values = words::from_to(&scale.lowest().to_string(), &scale.highest().to_string(), lang);
    let mut rows = origin(instrument, lang);
    rows.push((words::IN_FORCE_FROM.of(lang).into(), instrument.in_force_from().into()));
    rows.push((words::SCALE.of(lang).into(), words::scale(&values, scale.decimals(), lang)));
    let count = |word: &Word, rows: usize| format!("{rows} {}", word.of(lang).to_lowercase());
    let counts = [
        count(&words::DOMAINS, instrument.domains().len()),
        count(&words::ASPECTS, instrument.aspects().len()),
        count(&words::INDICATORS, instrument.indicators().len()),
    ];
    rows.push((words::ROWS.of(lang).into(), counts.join(", ")));
    let workings =
        [(&words::ASPECTS, Node::Aspect(1)), (&words::DOMAINS, Node::Domain(1)), (&words::INDEX, Node::Index)];
    let workings = workings
        .into_iter()
        .filter_map(|(word, node)| Some(format!("{} {}", word.of(lang).to_lowercase(), instrument.table(node)?)));
    let workings: Vec<String> = workings.collect();
    if !workings.is_empty() {
        rows.push((words::WORKINGS.of(lang).into(), workings.join(", ")));
    }
    rows
}

/// Domains, aspects and indicators with their weights.
fn tables(instrument: &Instrument, lang: Lang) -> Grid {
    let mut grid = Grid::new([
        Column::words(""),
        Column::text(""),
        Column::numbers(words::WEIGHT.of(lang)),
        Column::words(words::CAPABILITY.of(lang)),
    ]);
    for node in below(instrument, Node::Index) {
        let (indent, label) = match node {
            Node::Indicator(_) => (4, node.number(instrument).to_owned()),
            Node::Aspect(_) => (2, node.label(instrument, lang)),
            _ => (0, node.label(instrument, lang)),
        };
        let indicator = instrument.indicators().get(node.row().wrapping_sub(1));
        let indicator = indicator.filter(|_| matches!(node, Node::Indicator(_)));
        let capability = indicator.and_then(|indicator| instrument.capability(indicator));
        grid.row([
            format!("{:indent$}{label}", ""),
            node.name(instrument, lang).into(),
            lang.number(&instrument.weight(node).fixed(2).to_string()),
            capability.map(|capability| capability.name().in_lang(lang)).unwrap_or_default().into(),
        ]);
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
    let mut grid = Grid::new([
        Column::numbers(words::LEVEL.of(lang)),
        Column::words(capability.name().in_lang(lang)),
        Column::text(""),
    ]);
    for level in capability.levels() {
        let (name, meaning) = (level.name().in_lang(lang), level.meaning().in_lang(lang));
        grid.row([level.level().to_string(), name.into(), meaning.into()]);
    }
    grid
}

/// The predicates with the indices they stand for, highest first.
fn bands(instrument: &Instrument, lang: Lang) -> Grid {
    let highest = instrument.scale().highest().to_string();
    let mut grid = Grid::new([Column::words(words::PREDICATES.of(lang)), Column::text(words::INDEX.of(lang))]);
    let mut above = None;
    for band in instrument.bands() {
        let floor = band.floor().map(|floor| lang.number(&floor.to_string()));
        let range = words::range(floor.as_deref(), above.as_deref(), &highest, lang);
        grid.row([words::band(band, lang), range]);
        above = floor;
    }
    grid
}
