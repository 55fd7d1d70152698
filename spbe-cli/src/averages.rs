//! `spbe averages`: published averages of groups of agencies.

use crate::args;
use crate::json;
use crate::session::Session;
use crate::stop::{FINE, REFUSED, Stop};
use crate::table::{Column, Grid, facts};
use crate::tables::{in_annex_order, label};
use crate::words;
use serde_json::{Map, Value, json};
use spbe_core::{Averages, Instrument, Lang, Node, average_years, averages_of};

/// From this width on, a table of all groups has room for names.
const ROOMY: u16 = 120;

/// How many groups stand side by side where there is no room for all of them.
const AT_ONCE: usize = 4;

pub(crate) fn run(args: &args::Averages, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    let (lang, year) = (session.lang(), args.year);
    let wanted =
        |averages: &&Averages| args.group.as_ref().is_none_or(|group| averages.group().eq_ignore_ascii_case(group));
    let found: Vec<&'static Averages> = averages_of(year).filter(wanted).collect();
    if session.json() {
        session.print(&json::pretty(&document(year, &found)))?;
        return Ok(if found.is_empty() { REFUSED } else { FINE });
    }
    let Some(first) = found.first() else {
        let groups: Vec<&str> = averages_of(year).map(Averages::group).collect();
        return Err(Stop::NoAnswer(match &args.group {
            Some(group) if !groups.is_empty() => words::no_group(group, year, groups.into_iter(), lang),
            _ => words::no_averages(year, average_years(), lang),
        }));
    };
    let Some(instrument) = spbe_core::instrument(first.instrument()) else { return Ok(FINE) };
    let text = text(instrument, &found, lang, session.width());
    session.show(&text)?;
    Ok(FINE)
}

fn text(instrument: &Instrument, found: &[&Averages], lang: Lang, width: u16) -> String {
    let with_names = width >= ROOMY || found.len() < 4;
    let year = found.first().map(|averages| averages.year().to_string()).unwrap_or_default();
    let mut sources: Vec<&str> = found.iter().map(|averages| averages.source()).collect();
    sources.dedup();
    let head = [
        (instrument.index_name().in_lang(lang).to_owned(), year),
        (words::INSTRUMENT.of(lang).to_owned(), instrument.id().to_owned()),
        (words::AVERAGES_FROM.of(lang).to_owned(), sources.join("; ")),
    ];
    let mut parts = vec![facts(head, width)];
    let whole = table(instrument, found, with_names, lang).lines(width);
    if whole.lines().all(|line| line.chars().count() <= usize::from(width)) {
        parts.push(whole);
    } else {
        let tables = found.chunks(AT_ONCE).map(|groups| table(instrument, groups, with_names, lang).lines(width));
        parts.extend(tables);
    }
    if !with_names {
        let legend = in_annex_order(instrument).into_iter().filter(|node| *node != Node::Index);
        let legend = legend.map(|node| (node.label(instrument, lang), node.name(instrument, lang).to_owned()));
        parts.push(facts(legend, width));
    }
    parts.join("\n\n")
}

fn table(instrument: &Instrument, groups: &[&Averages], with_names: bool, lang: Lang) -> Grid {
    let names = [Some(Column::words("")), with_names.then(|| Column::text(""))];
    let headings = groups.iter().map(|averages| Column::numbers(&averages.group().replace(' ', "\n")));
    let mut grid = Grid::new(names.into_iter().flatten().chain(headings));
    for node in in_annex_order(instrument) {
        let name = with_names.then(|| node.name(instrument, lang).to_owned());
        let average = |averages: &&Averages| {
            averages.of(node).map(|average| lang.number(&average.to_string())).unwrap_or_default()
        };
        grid.row([label(node, instrument, lang)].into_iter().chain(name).chain(groups.iter().map(average)));
    }
    grid
}

/// The averages as text with two decimals, as printed.
fn document(year: u16, found: &[&Averages]) -> Value {
    let one = |averages: &&Averages| {
        let nodes = spbe_core::instrument(averages.instrument()).into_iter().flat_map(Instrument::nodes);
        let values: Map<String, Value> =
            nodes.filter_map(|node| Some((node.to_string(), averages.of(node)?.to_string().into()))).collect();
        json!({
            "group": averages.group(),
            "instrument": averages.instrument(),
            "source": averages.source(),
            "values": values,
        })
    };
    json!({
        "year": year,
        "averages": found.iter().map(one).collect::<Vec<_>>(),
        "years": average_years().collect::<Vec<_>>(),
    })
}
