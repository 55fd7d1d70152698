//! `spbe series`: the published national index by year.

use crate::json;
use crate::score::NATIONAL;
use crate::session::Session;
use crate::stop::{FINE, Stop};
use crate::table::{Column, Grid, facts};
use crate::words;
use serde_json::{Value, json};
use spbe_core::{Lang, NATIONAL_SOURCE, NationalIndex, instrument, national_series};

pub(crate) fn run(session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    if session.json() {
        session.print(&json::pretty(&document()))?;
    } else {
        let text = text(session.lang(), session.width());
        session.show(&text)?;
    }
    Ok(FINE)
}

/// Every year with the one before it.
fn pairs() -> impl Iterator<Item = (NationalIndex, Option<NationalIndex>)> {
    let before = [None].into_iter().chain(national_series().map(Some));
    national_series().zip(before)
}

fn text(lang: Lang, width: u16) -> String {
    let mut grid = Grid::new([
        Column::words(words::YEAR.of(lang)),
        Column::numbers(words::INDEX.of(lang)),
        Column::numbers(words::DIFFERENCE.of(lang)),
        Column::text(words::INSTRUMENT.of(lang)),
    ]);
    for (year, before) in pairs() {
        if let Some(reason) = before.and_then(|before| year.reason(before, lang)) {
            grid.section(&reason);
        }
        let difference = before.and_then(|before| year.above(before));
        let difference = difference.map(|difference| lang.number(&format!("{:+}", difference.fixed(2))));
        let index = lang.number(&year.index().to_string());
        grid.row([year.year().to_string(), index, difference.unwrap_or_default(), year.instrument().into()]);
    }
    let first = national_series().next().and_then(|year| instrument(year.instrument()));
    let name = first.map(|instrument| (instrument.index_name().in_lang(lang).to_owned(), NATIONAL.to_owned()));
    let source = (words::SOURCE.of(lang).to_owned(), NATIONAL_SOURCE.to_owned());
    format!("{}\n\n{}", facts(name.into_iter().chain([source]), width), grid.lines(width))
}

/// Printed values, and what follows from them, as text with two decimals.
fn document() -> Value {
    let one = |(year, before): (NationalIndex, Option<NationalIndex>)| {
        let difference = before.and_then(|before| year.above(before));
        json!({
            "year": year.year(),
            "index": year.index().to_string(),
            "instrument": year.instrument(),
            "difference": difference.map(|difference| difference.fixed(2).to_string()),
            "reason": json::sentence(|lang| year.reason(before?, lang)),
        })
    };
    json!({ "source": NATIONAL_SOURCE, "series": pairs().map(one).collect::<Vec<_>>() })
}
