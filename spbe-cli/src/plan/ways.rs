//! The ways up of a report, block by block.

use super::block::Block;
use super::page::{Facts, Page};
use super::words;
use crate::report::exactly;
use crate::table::{Column, Grid};
use spbe_core::{Frontier, Goal, Lang, Node, Path, PathOptions, PathReport, Plan, Targets, ToTarget, Unreachable};

/// Where an assessment stands, and within what the way up is looked for; `costs` says where costs come from.
pub(crate) fn standing(report: &PathReport, costs: Option<&str>, page: &Page<'_>) -> Facts {
    let (lang, options) = (page.lang, report.options());
    let index = report.assessment().index();
    let mut rows = vec![
        (page.instrument.index_name().in_lang(lang).to_owned(), page.standing(index)),
        (words::EXACT.of(lang).into(), exactly(index.exact(), lang)),
    ];
    rows.extend(within(options, lang).map(|within| (words::WITHIN.of(lang).into(), within)));
    rows.extend(costs.map(|from| {
        let without = report.assessment().without_cost(options).count();
        (words::COSTS.of(lang).into(), words::costs_from(from, without, lang))
    }));
    rows
}

/// Every answer of a report.
pub(crate) fn blocks(report: &PathReport, page: &Page<'_>) -> Vec<Block> {
    let path = |(goal, path): &(Goal, Path)| match path {
        Path::Plan(plan) => way(goal, plan, report, page),
        Path::Unreachable(unreachable) => beyond(goal, unreachable, page),
    };
    let mut blocks: Vec<Block> = report.paths().iter().map(path).collect();
    blocks.extend(report.to_target().map(|(targets, all)| to_target(targets, all, page)));
    blocks.extend(report.frontier().map(|frontier| points(frontier, page)));
    blocks
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
fn way(goal: &Goal, plan: &Plan, report: &PathReport, page: &Page<'_>) -> Block {
    let lang = page.lang;
    let needed = goal.needed(page.basis);
    let lacking = needed.checked_sub(report.assessment().index().exact());
    let lacking = lacking.filter(|lacking| !lacking.is_negative() && !lacking.is_zero());
    let lacking = lacking.map(|lacking| page.number(lacking));
    let mut facts: Facts =
        vec![(words::NEEDED.of(lang).into(), words::needed(&page.number(needed), lacking.as_deref(), lang))];
    if !plan.steps().is_empty() {
        facts.extend(comes_to(plan, page));
        facts.push((words::ALIKE.of(lang).into(), page.alike(plan)));
    }
    let title = words::plan_to(&named(goal, lang), lang);
    Block { title, facts, grid: steps(plan, page), choices: page.choices(plan) }
}

/// The steps of a plan, where there are any.
fn steps(plan: &Plan, page: &Page<'_>) -> Option<Grid> {
    (!plan.steps().is_empty()).then(|| page.steps(plan))
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
fn beyond(goal: &Goal, unreachable: &Unreachable, page: &Page<'_>) -> Block {
    let (lang, highest) = (page.lang, unreachable.highest());
    let raises = words::raises(highest.steps().len(), highest.raised().count(), lang);
    let facts = vec![
        (words::NEEDED.of(lang).to_owned(), page.number(goal.needed(page.basis))),
        (words::HIGHEST.of(lang).to_owned(), format!("{}; {raises}", page.leads_to(highest))),
        (words::SHORT_BY.of(lang).to_owned(), page.number(unreachable.short_by())),
    ];
    Block { title: words::out_of_reach(&named(goal, lang), lang), facts, ..Block::default() }
}

/// Every indicator to its target.
fn to_target(targets: &Targets, all: &ToTarget, page: &Page<'_>) -> Block {
    let (lang, plan) = (page.lang, all.plan());
    let mut facts = comes_to(plan, page);
    if !all.short().is_empty() {
        let short: Vec<&str> = all.short().iter().map(|row| Node::Indicator(*row).number(page.instrument)).collect();
        facts.push((words::STAY_BELOW.of(lang).into(), short.join(", ")));
    }
    let one = targets.every_level().filter(|_| targets.single_levels().next().is_none());
    let title = words::all_to_target(one.map(|level| lang.number(&level.to_string())).as_deref(), lang);
    Block { title, facts, grid: steps(plan, page), choices: Facts::new() }
}

/// The best index for every cost.
fn points(frontier: &Frontier, page: &Page<'_>) -> Block {
    let (instrument, lang) = (page.instrument, page.lang);
    let mut grid = Grid::new([
        Column::numbers(words::COST.of(lang)),
        Column::numbers(crate::words::INDEX.of(lang)),
        Column::numbers(words::EXACT.of(lang)),
        Column::text(words::PREDICATE.of(lang)),
    ]);
    for point in frontier.points() {
        let band = instrument.band(instrument.predicate(point.index(), page.basis));
        grid.row([
            words::grouped(point.cost().into(), lang),
            lang.number(&point.index().to_string()),
            page.number(point.index().exact()),
            band.map(|band| band.label(lang)).unwrap_or_default(),
        ]);
    }
    Block { title: words::FRONTIER.of(lang).into(), grid: Some(grid), ..Block::default() }
}
