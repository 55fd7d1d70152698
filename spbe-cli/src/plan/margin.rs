//! `spbe margin`: how safe the predicate is.

use super::args;
use super::block::Block;
use super::page::{Facts, Page, Way};
use super::words;
use crate::input::{self, Blanks};
use crate::report::{exactly, heading, origin};
use crate::session::{Session, Tone};
use crate::stop::{FINE, Stop};
use crate::table::{facts, paragraph};
use spbe_core::{Margin, MarginReport, Node, Record};

pub(crate) fn run(args: &args::Margin, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    let input = input::assessment(&args.values, Blanks::Refused, session)?;
    let record = input.record();
    let assessment = record.assessment().map_err(|invalid| input.refused(invalid))?;
    let lang = session.lang();
    let report = MarginReport::new(assessment, args.basis);
    let report = report.map_err(|problem| Stop::NoAnswer(problem.message(lang)))?;
    if session.json() {
        session.print(&report.to_json_pretty(Some(record)))?;
    } else {
        let text = text(&report, record, session);
        session.show(&text)?;
    }
    Ok(FINE)
}

fn text(report: &MarginReport, record: &Record, session: &Session<'_, '_>) -> String {
    let (lang, width) = (session.lang(), session.width());
    let instrument = record.instrument();
    let page = Page { instrument, basis: report.basis(), lang, way: Way::Down };
    let index = report.assessment().index();
    let mut parts: Vec<String> = heading(record, session).into_iter().collect();
    parts.push(facts(standing(report, &page), width));
    parts.push(facts(origin(instrument, lang), width));
    let band = instrument.band(instrument.predicate(index, report.basis()));
    let name = band.map(|band| band.label(lang)).unwrap_or_default();
    match report.margin() {
        None => parts.push(paragraph(&words::nothing_to_lose(&name, lang), width)),
        Some(margin) => {
            let bold = |title: &str| session.paint(Tone::Bold, title);
            parts.extend(threat(margin, &page).paragraphs(width, bold));
        }
    }
    parts.join("\n\n")
}

/// Where an assessment stands.
pub(crate) fn standing(report: &MarginReport, page: &Page<'_>) -> Facts {
    let (lang, index) = (page.lang, report.assessment().index());
    vec![
        (page.instrument.index_name().in_lang(lang).to_owned(), page.standing(index)),
        (words::EXACT.of(lang).to_owned(), exactly(index.exact(), lang)),
    ]
}

/// What it takes to lose the predicate.
pub(crate) fn threat(margin: &Margin, page: &Page<'_>) -> Block {
    let (lang, plan) = (page.lang, margin.drops());
    let band = page.instrument.band(margin.predicate());
    let name = band.map(|band| band.label(lang)).unwrap_or_default();
    let floor = band.and_then(spbe_core::Band::floor);
    let floor = floor.map(|floor| lang.number(&floor.to_string())).unwrap_or_default();
    let alone: Vec<&str> = margin.alone().iter().map(|row| Node::Indicator(*row).number(page.instrument)).collect();
    let facts = vec![
        (words::DISTANCE.of(lang).to_owned(), words::distance(&page.number(margin.above()), &floor, lang)),
        (words::LOST_BY.of(lang).to_owned(), words::drops(margin.fewest(), plan.raised().count(), lang)),
        (words::ALONE.of(lang).to_owned(), words::alone(&alone, lang)),
        (words::LEADS_TO.of(lang).to_owned(), page.leads_to(plan)),
        (words::ALIKE.of(lang).to_owned(), page.alike(plan)),
    ];
    Block { title: words::safety(&name, lang), facts, grid: Some(page.steps(plan)), choices: page.choices(plan) }
}
