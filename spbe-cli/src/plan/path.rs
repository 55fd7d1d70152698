//! `spbe path`: a work plan, the cheapest there is.

use super::args;
use super::asks;
use super::page::{Page, Way};
use super::ways;
use super::words;
use crate::input::{self, Blanks};
use crate::report::{heading, origin};
use crate::session::{Session, Tone};
use crate::source::{self, Content};
use crate::stop::{FINE, Stop, option, option_problem};
use crate::table::facts;
use spbe_core::{Assessment, Goal, PathOptions, PathReport, Problem, Record, Targets};

pub(crate) fn run(args: &args::Path, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    let input = input::assessment(&args.values, Blanks::Refused, session)?;
    let record = input.record();
    let assessment = record.assessment().map_err(|invalid| input.refused(invalid))?;
    let options = options(args, record, session)?;
    let report = asked(args, record, assessment, options, session)?;
    if session.json() {
        session.print(&report.to_json_pretty(Some(record)))?;
    } else {
        let text = text(args, &report, record, session);
        session.show(&text)?;
    }
    Ok(FINE)
}

/// What raises cost, and which there may be, as the command line says.
fn options(args: &args::Path, record: &Record, session: &mut Session<'_, '_>) -> Result<PathOptions, Stop> {
    let lang = session.lang();
    let mut options = PathOptions::of(record.instrument()).with_basis(args.basis);
    if let Some(targets) = record.targets() {
        options = options.with_targets(targets.clone());
    }
    let wrong = |name: &'static str| move |problem: Problem| option_problem(name, &problem, lang);
    for number in &args.lock {
        options = options.with_locked(number.trim()).map_err(wrong("--lock"))?;
    }
    if let Some(levels) = args.max_step {
        options = options.with_max_step(levels).map_err(wrong("--max-step"))?;
    }
    for ceiling in &args.ceiling {
        let (number, level) = ceiling.split_once('=').map_or((None, ceiling.as_str()), |(no, level)| (Some(no), level));
        let level = level.trim().parse().map_err(|_| option("--ceiling", words::not_a_ceiling(lang)))?;
        options = match number {
            Some(number) => options.with_ceiling_of(number.trim(), level),
            None => options.with_ceiling(level),
        }
        .map_err(wrong("--ceiling"))?;
    }
    match &args.cost {
        Some(path) => {
            let (Content::Document(bytes) | Content::Sheet(bytes)) = source::content(path, session)?;
            let refused = |invalid| Stop::refused(source::name(path, session), invalid);
            spbe_sheet::costs(&bytes, options).map_err(refused)
        }
        None => Ok(options),
    }
}

/// The answers to what the command line asks for; where it asks for nothing, the way to the next predicate, and what
/// it takes to reach the targets of a document.
fn asked(
    args: &args::Path,
    record: &Record,
    assessment: Assessment,
    options: PathOptions,
    session: &Session<'_, '_>,
) -> Result<PathReport, Stop> {
    let lang = session.lang();
    let instrument = record.instrument();
    let failed = |problem: Problem| Stop::NoAnswer(problem.message(lang));
    let mut goals = Vec::new();
    for text in &args.to {
        goals.push(Goal::read(instrument, text).map_err(|problem| option_problem("--to", &problem, lang))?);
    }
    let mut targets = None;
    if let Some(level) = &args.all_to {
        let read = Targets::of(instrument).with_level(input::given(level, instrument.scale()));
        targets = Some(read.map_err(|problem| option_problem("--all-to", &problem, lang))?);
    }
    if goals.is_empty() && targets.is_none() && !args.frontier {
        let of_levels =
            |targets: &&Targets| targets.every_level().is_some() || targets.single_levels().next().is_some();
        targets = record.targets().filter(of_levels).cloned();
        goals.extend(Goal::next(&assessment, args.basis));
        if goals.is_empty() && targets.is_none() {
            let band = instrument.bands().first().map(|band| band.label(lang)).unwrap_or_default();
            return Err(Stop::NoAnswer(words::highest_already(&band, lang)));
        }
    }
    let mut report = PathReport::new(assessment, options);
    for goal in goals {
        report = report.with_goal(goal).map_err(failed)?;
    }
    if let Some(targets) = targets {
        report = report.with_targets(targets).map_err(failed)?;
    }
    if args.frontier { report.with_frontier().map_err(failed) } else { Ok(report) }
}

fn text(args: &args::Path, report: &PathReport, record: &Record, session: &Session<'_, '_>) -> String {
    let (lang, width) = (session.lang(), session.width());
    let (instrument, options) = (record.instrument(), report.options());
    let page = Page { instrument, basis: options.basis(), lang, way: Way::Up };
    let costs = args.cost.as_ref().map(|path| source::name(path, session));
    let mut parts: Vec<String> = heading(record, session).into_iter().collect();
    parts.push(facts(ways::standing(report, costs.as_deref(), &page), width));
    parts.push(facts(origin(instrument, lang), width));
    let bold = |title: &str| session.paint(Tone::Bold, title);
    // The answers come first, one after the other; then what has to be done for them.
    parts.extend(ways::blocks(report, &page).iter().flat_map(|block| block.paragraphs(width, bold)));
    let raises = asks::raises(report);
    let work = [
        (words::ASKED, asks::asked(&raises, instrument, lang)),
        (words::ADVISED, asks::advised(&raises, instrument, lang)),
    ];
    let said = work.into_iter().filter(|(_, lines)| !lines.is_empty());
    parts.extend(said.map(|(title, lines)| format!("{}\n{}", bold(title.of(lang)), facts(lines, width))));
    parts.join("\n\n")
}
