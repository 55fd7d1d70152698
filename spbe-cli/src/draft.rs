//! `spbe draft`: what is missing, and what is still within reach.

use crate::args::Values;
use crate::input::{self, Blanks};
use crate::json;
use crate::report::{heading, origin};
use crate::session::Session;
use crate::stop::{FINE, Stop};
use crate::table::{Column, Grid, facts};
use crate::tables::{in_annex_order, label, weight};
use crate::words;
use serde_json::{Value, json};
use spbe_core::{Band, Draft, Indicator, Lang, Node, Record};

pub(crate) fn run(values: &Values, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    let input = input::assessment(values, Blanks::Allowed, session)?;
    if session.json() {
        session.print(&json::pretty(&document(input.record().draft())))?;
    } else {
        let text = text(input.record(), session);
        session.show(&text)?;
    }
    Ok(FINE)
}

fn text(record: &Record, session: &Session<'_, '_>) -> String {
    let (lang, width, draft) = (session.lang(), session.width(), record.draft());
    let missing: Vec<&str> = draft.missing().map(Indicator::number).collect();
    let all = draft.instrument().indicators().len();
    let list = if missing.is_empty() { words::NONE.of(lang).into() } else { missing.join(", ") };
    let within: Vec<String> = reachable(draft).map(|band| band.label(lang)).collect();
    // Two names a predicate are too many for one line.
    let twofold = draft.instrument().bands().iter().any(|band| band.second_name().is_some());
    let between = if twofold { "\n" } else { ", " };
    let rows = [
        (draft.instrument().index_name().in_lang(lang).to_owned(), reach(draft, lang)),
        (words::WITHIN_REACH.of(lang).to_owned(), within.join(between)),
        (words::ANSWERED.of(lang).to_owned(), words::out_of(draft.answered(), all, lang)),
        (words::MISSING.of(lang).to_owned(), list),
    ];
    let mut parts: Vec<String> = heading(record, session).into_iter().collect();
    parts.push(facts(rows, width));
    parts.push(facts(origin(draft.instrument(), lang), width));
    parts.push(nodes(draft, lang).lines(width));
    if !missing.is_empty() {
        let mut grid = Grid::new([Column::numbers(words::NUMBER.of(lang)), Column::text(words::MISSING.of(lang))]);
        for indicator in draft.missing() {
            grid.row([indicator.number().into(), indicator.name().in_lang(lang).into()]);
        }
        parts.push(grid.lines(width));
    }
    parts.join("\n\n")
}

/// The index of a draft: one with its predicate if nothing is missing, otherwise the lowest and the highest.
pub(crate) fn reach(draft: &Draft, lang: Lang) -> String {
    let (lowest, highest) = (draft.lowest(), draft.highest());
    let number = |card: &spbe_core::Scorecard| lang.number(&card.index().to_string());
    if draft.missing().next().is_some() {
        return words::from_to(&number(&lowest), &number(&highest), lang);
    }
    let band = lowest.band().map(|band| band.label(lang)).unwrap_or_default();
    format!("{} {band}", number(&lowest))
}

/// The bands that some completion falls into.
fn reachable(draft: &Draft) -> impl Iterator<Item = &Band> {
    draft.reachable().into_iter().filter_map(|predicate| draft.instrument().band(predicate))
}

/// The lowest and the highest index of every node.
fn nodes(draft: &Draft, lang: Lang) -> Grid {
    let instrument = draft.instrument();
    let (lowest, highest) = (draft.lowest(), draft.highest());
    let numbers = [&words::WEIGHT, &words::LOWEST, &words::HIGHEST].map(|word| Column::numbers(word.of(lang)));
    let mut grid = Grid::new([Column::words(""), Column::text("")].into_iter().chain(numbers));
    for node in in_annex_order(instrument) {
        let mut cells = vec![label(node, instrument, lang), node.name(instrument, lang).to_owned()];
        cells.push(weight(instrument.weight(node), lang));
        for card in [&lowest, &highest] {
            cells.push(lang.number(&card.part(node).index().to_string()));
        }
        grid.row(cells);
    }
    grid
}

fn document(draft: &Draft) -> Value {
    let instrument = draft.instrument();
    let (lowest, highest) = (draft.lowest(), draft.highest());
    let nodes = instrument.nodes().filter(|node| !matches!(node, Node::Indicator(_)));
    let node = |node: Node| {
        json!({
            "node": node.to_string(),
            "lowest": json::index(lowest.part(node).index()),
            "highest": json::index(highest.part(node).index()),
        })
    };
    json!({
        "instrument": instrument.id(),
        "answered": draft.answered(),
        "missing": draft.missing().map(Indicator::number).collect::<Vec<_>>(),
        "reachable": reachable(draft).map(|band| band.name().indonesian()).collect::<Vec<_>>(),
        "notices": json::notices(&[instrument]),
        "nodes": nodes.map(node).collect::<Vec<_>>(),
    })
}
