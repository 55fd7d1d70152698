//! `spbe path`: a work plan, the cheapest there is.

use super::args;
use super::page::{Facts, Page, Way};
use super::words;
use crate::input::{self, Blanks};
use crate::report::{exactly, heading, origin};
use crate::session::{Session, Tone};
use crate::source::{self, Content};
use crate::stop::{FINE, Stop, option, option_problem};
use crate::table::{Column, Grid, facts};
use spbe_core::{
    Assessment, Goal, Lang, Node, Path, PathOptions, PathReport, Plan, Problem, Record, Targets, ToTarget, Unreachable,
};

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
    let index = report.assessment().index();
    let mut rows = vec![
        (instrument.index_name().in_lang(lang).to_owned(), page.standing(index)),
        (words::EXACT.of(lang).into(), exactly(index.exact(), lang)),
    ];
    rows.extend(within(options, lang).map(|within| (words::WITHIN.of(lang).into(), within)));
    rows.extend(args.cost.as_ref().map(|path| {
        let without = report.assessment().without_cost(options).count();
        (words::COSTS.of(lang).into(), words::costs_from(&source::name(path, session), without, lang))
    }));
    let mut parts: Vec<String> = heading(record, session).into_iter().collect();
    parts.push(facts(rows, width));
    parts.push(facts(origin(instrument, lang), width));
    for (goal, path) in report.paths() {
        match path {
            Path::Plan(plan) => parts.extend(way(goal, plan, report, &page, session)),
            Path::Unreachable(unreachable) => parts.push(beyond(goal, unreachable, &page, session)),
        }
    }
    if let Some((targets, all)) = report.to_target() {
        parts.extend(to_target(targets, all, &page, session));
    }
    if let Some(frontier) = report.frontier() {
        let mut grid = Grid::new([
            Column::numbers(words::COST.of(lang)),
            Column::numbers(crate::words::INDEX.of(lang)),
            Column::numbers(words::EXACT.of(lang)),
            Column::text(words::PREDICATE.of(lang)),
        ]);
        for point in frontier.points() {
            let band = instrument.band(instrument.predicate(point.index(), options.basis()));
            grid.row([
                words::grouped(point.cost().into(), lang),
                lang.number(&point.index().to_string()),
                page.number(point.index().exact()),
                band.map(|band| band.label(lang)).unwrap_or_default(),
            ]);
        }
        parts.push(format!("{}\n{}", session.paint(Tone::Bold, words::FRONTIER.of(lang)), grid.lines(width)));
    }
    parts.join("\n\n")
}

/// What keeps raises back; `None` where nothing does.
fn within(options: &PathOptions, lang: Lang) -> Option<String> {
    let number = |row: usize| Node::Indicator(row).number(options.instrument());
    let locked: Vec<&str> = options.locked().map(number).collect();
    let single = options.ceilings().map(|(row, level)| words::ceiling(level, Some(number(row)), lang));
    let said = options.max_step().map(|levels| words::max_step(levels, lang)).into_iter();
    let said = said.chain(options.ceiling().map(|level| words::ceiling(level, None, lang))).chain(single);
    let said = said.chain((!locked.is_empty()).then(|| words::locked(&locked.join(", "), lang)));
    Some(said.collect::<Vec<_>>().join("; ")).filter(|said| !said.is_empty())
}

/// The name of a goal.
fn named(goal: &Goal, lang: Lang) -> String {
    let index = goal.index().map(|index| lang.number(&index.to_string()));
    goal.band().map(|band| band.label(lang)).or(index).unwrap_or_default()
}

/// A way to a goal: what it comes to, its steps, and what could as well be chosen.
fn way(goal: &Goal, plan: &Plan, report: &PathReport, page: &Page<'_>, session: &Session<'_, '_>) -> Vec<String> {
    let (lang, width) = (session.lang(), session.width());
    let needed = goal.needed(page.basis);
    let lacking = needed.checked_sub(report.assessment().index().exact());
    let lacking = lacking.filter(|lacking| !lacking.is_negative() && !lacking.is_zero());
    let lacking = lacking.map(|lacking| page.number(lacking));
    let mut rows: Facts =
        vec![(words::NEEDED.of(lang).into(), words::needed(&page.number(needed), lacking.as_deref(), lang))];
    if !plan.steps().is_empty() {
        rows.extend(comes_to(plan, page));
        rows.push((words::ALIKE.of(lang).into(), page.alike(plan)));
    }
    let title = session.paint(Tone::Bold, &words::plan_to(&named(goal, lang), lang));
    let mut parts = vec![format!("{title}\n{}", facts(rows, width))];
    parts.extend((!plan.steps().is_empty()).then(|| page.steps(plan).lines(width)));
    let choices = page.choices(plan);
    parts.extend((!choices.is_empty()).then(|| facts(choices, width)));
    parts
}

/// What a plan costs, and where it leads.
fn comes_to(plan: &Plan, page: &Page<'_>) -> Facts {
    let (levels, indicators) = (plan.steps().len(), plan.raised().count());
    vec![
        (words::COST.of(page.lang).into(), words::cost(plan.cost(), levels, indicators, page.lang)),
        (words::LEADS_TO.of(page.lang).into(), page.leads_to(plan)),
    ]
}

/// A goal that is out of reach.
fn beyond(goal: &Goal, unreachable: &Unreachable, page: &Page<'_>, session: &Session<'_, '_>) -> String {
    let (lang, highest) = (session.lang(), unreachable.highest());
    let raises = words::raises(highest.steps().len(), highest.raised().count(), lang);
    let rows = [
        (words::NEEDED.of(lang).to_owned(), page.number(goal.needed(page.basis))),
        (words::HIGHEST.of(lang).to_owned(), format!("{}; {raises}", page.leads_to(highest))),
        (words::SHORT_BY.of(lang).to_owned(), page.number(unreachable.short_by())),
    ];
    let title = words::out_of_reach(&named(goal, lang), lang);
    format!("{}\n{}", session.paint(Tone::Bold, &title), facts(rows, session.width()))
}

/// Every indicator to its target.
fn to_target(targets: &Targets, all: &ToTarget, page: &Page<'_>, session: &Session<'_, '_>) -> Vec<String> {
    let (lang, width, plan) = (session.lang(), session.width(), all.plan());
    let mut rows = comes_to(plan, page);
    if !all.short().is_empty() {
        let short: Vec<&str> = all.short().iter().map(|row| Node::Indicator(*row).number(page.instrument)).collect();
        rows.push((words::STAY_BELOW.of(lang).into(), short.join(", ")));
    }
    let one = targets.every_level().filter(|_| targets.single_levels().next().is_none());
    let title = words::all_to_target(one.map(|level| lang.number(&level.to_string())).as_deref(), lang);
    let mut parts = vec![format!("{}\n{}", session.paint(Tone::Bold, &title), facts(rows, width))];
    parts.extend((!plan.steps().is_empty()).then(|| page.steps(plan).lines(width)));
    parts
}
