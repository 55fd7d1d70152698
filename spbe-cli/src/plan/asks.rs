//! What raises ask for, so that a plan reads as what is to be done.

use super::page::Facts;
use super::words;
use crate::words::CITATION;
use spbe_core::{Instrument, Lang, Link, Node, Path, PathReport, Plan, Requirement};
use std::collections::BTreeSet;

/// Raises: the row of an indicator, and the level that it is raised to.
pub(crate) type Raises = BTreeSet<(usize, u8)>;

/// The raises of all plans of a report, each once.
pub(crate) fn raises(report: &PathReport) -> Raises {
    let paths = report.paths().iter().filter_map(|(_, path)| Path::plan(path));
    let plans = paths.chain(report.to_target().map(|(_, all)| all.plan()));
    plans.flat_map(Plan::steps).filter_map(|step| Some((step.row(), step.to().level()?))).collect()
}

/// What each raise asks for, and where the regulation says so; nothing where no requirements are known.
pub(crate) fn asked(raises: &Raises, instrument: &Instrument, lang: Lang) -> Facts {
    let requirements = raises.iter().filter_map(|(row, level)| instrument.requirement(*row, *level));
    let line = |asked: Requirement| {
        let number = Node::Indicator(asked.row()).number(instrument);
        (words::to_level(number, asked.level(), lang), asked.text(lang).into())
    };
    let source = format!("{}. {}", Requirement::source(lang), Requirement::note(lang));
    with_source(requirements.map(line).collect(), source, lang)
}

/// What is worth working on together with the raises, and whose advice that is; often nothing.
pub(crate) fn advised(raises: &Raises, instrument: &Instrument, lang: Lang) -> Facts {
    let rows: BTreeSet<usize> = raises.iter().map(|(row, _)| *row).collect();
    let line = |row: &usize| {
        let links: Vec<String> = instrument.linked(*row).map(|link| link.text(lang)).collect();
        (!links.is_empty()).then(|| (Node::Indicator(*row).number(instrument).into(), links.join(" ")))
    };
    with_source(rows.iter().filter_map(line).collect(), Link::note(lang).into(), lang)
}

fn with_source(mut lines: Facts, source: String, lang: Lang) -> Facts {
    if !lines.is_empty() {
        lines.push((CITATION.of(lang).into(), source));
    }
    lines
}
