//! `spbe score`: the result of an assessment.

use crate::args::{Rules, Score};
use crate::input::{self, Blanks, Input};
use crate::output::save;
use crate::session::Session;
use crate::sheet::not_writable;
use crate::stop::{FINE, Stop, option, option_problem};
use crate::{report, words};
use spbe_core::{
    Averages, InvalidAssessment, Node, Problem, Record, Scorecard, Targets, average_years, averages, averages_of,
};

pub(crate) fn run(args: &Score, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    let blanks = if args.rules.blanks_as_zero { Blanks::Allowed } else { Blanks::Refused };
    let input = input::assessment(&args.values, blanks, session)?;
    let record = input.record();
    let targets =
        targets(&args.rules, record).map_err(|(name, problem)| option_problem(name, &problem, session.lang()))?;
    let card = scored(&args.rules, record, targets).map_err(|invalid| input.refused(invalid))?;
    if session.json() {
        session.print(&record.card_to_json_pretty(&card))?;
        return Ok(FINE);
    }
    if let Some(path) = &args.output {
        let bytes = spbe_sheet::results(record, &card, session.lang());
        let bytes = bytes.map_err(|refusal| not_writable(path, &refusal, session.lang()))?;
        save(path, &bytes, session)?;
        return Ok(FINE);
    }
    let shown = shown_averages(args, &input, session)?;
    let text = report::text(record, &card, &shown, session);
    session.show(&text)?;
    Ok(FINE)
}

/// The result of a record under these rules, held against targets.
pub(crate) fn scored(rules: &Rules, record: &Record, targets: Option<Targets>) -> Result<Scorecard, InvalidAssessment> {
    let card = if rules.blanks_as_zero { record.draft().with_blanks_as_zero()? } else { record.assessment()?.score() };
    let card = card.with_basis(rules.basis);
    Ok(match targets {
        Some(targets) => card.with_targets(targets),
        None => card,
    })
}

/// The targets of the document, with those of the command line in their place.
pub(crate) fn targets(rules: &Rules, record: &Record) -> Result<Option<Targets>, (&'static str, Problem)> {
    let (index, predicate, level) = (&rules.target_index, &rules.target_predicate, &rules.target_level);
    let mut sources: Vec<&str> = record.targets().and_then(Targets::source).into_iter().collect();
    let mut targets = record.targets().cloned();
    let mut change = |name: &'static str, change: &dyn Fn(Targets) -> Result<Targets, Problem>| {
        let before = targets.take().unwrap_or_else(|| Targets::of(record.instrument()));
        sources.push(name);
        targets = Some(change(before).map_err(|problem| (name, problem))?.with_source(&sources.join(", ")));
        Ok(())
    };
    if let Some(index) = index {
        change("--target-index", &|targets| targets.with_index(index))?;
    }
    if let Some(predicate) = predicate {
        change("--target-predicate", &|targets| targets.with_predicate(predicate))?;
    }
    if let Some(level) = level {
        let scale = record.instrument().scale();
        change("--target-level", &|targets| targets.with_level(input::given(level, scale)))?;
    }
    Ok(targets)
}

/// The averages to show beside the result: of a group, and of all agencies.
///
/// Those that the command line asks for have to exist; those that follow from
/// the document are left out where none were published.
fn shown_averages(args: &Score, input: &Input, session: &Session<'_, '_>) -> Result<Vec<&'static Averages>, Stop> {
    let lang = session.lang();
    let record = input.record();
    let asked = args.against.is_some() || args.year.is_some();
    let year = args.year.or_else(|| record.year().and_then(|year| u16::try_from(year).ok()));
    let Some(year) = year else {
        let missing = args.against.as_deref().map(|_| option("--against", words::WHICH_YEAR.of(lang)));
        return missing.map_or(Ok(Vec::new()), Err);
    };
    let of_instrument = |averages: &&Averages| averages.instrument() == record.instrument().id();
    if asked && !averages_of(year).any(|averages| of_instrument(&averages)) {
        let published: Vec<&str> = averages_of(year).map(Averages::instrument).collect();
        return Err(Stop::NoAnswer(match published.first() {
            Some(other) => words::averages_of_another(year, other, record.instrument().id(), lang),
            None => words::no_averages(year, average_years(), lang),
        }));
    }
    if let Some(group) = &args.against
        && averages(year, group).is_none()
    {
        return Err(Stop::NoAnswer(words::no_group(group, year, averages_of(year).map(Averages::group), lang)));
    }
    let group = args.against.as_deref().or(record.group());
    let of_group = group.and_then(|group| averages(year, group));
    let mut shown: Vec<&'static Averages> = of_group.into_iter().chain(averages(year, NATIONAL)).collect();
    shown.dedup();
    shown.retain(|averages| of_instrument(averages) && averages.of(Node::Index).is_some());
    Ok(shown)
}

/// The group that every agency belongs to, as the reports name it.
pub(crate) const NATIONAL: &str = "Nasional";
