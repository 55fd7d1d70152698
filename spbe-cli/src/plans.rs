//! Plans and margins in the words of `spbe path` and `spbe margin`, laid out by whoever shows them.
//!
//! The command writes them to a terminal, the Python package into notebooks.
//!
//! ```
//! use spbe_cli::plans::of_path;
//! use spbe_core::{Assessment, Goal, Lang, PERMENPANRB_59_2020, PathOptions, PathReport};
//!
//! let assessment = Assessment::in_order(&PERMENPANRB_59_2020, [3; 47])?;
//! let report = PathReport::new(assessment, PathOptions::of(&PERMENPANRB_59_2020));
//! let report = report.with_goal(Goal::read(&PERMENPANRB_59_2020, "Sangat Baik")?)?;
//! let blocks = of_path(&report, None, Lang::English);
//! assert_eq!(blocks[1].title(), "The way up to Sangat Baik (Very good)");
//! assert_eq!(blocks[1].facts()[0], ("Needed".into(), "3.5; 0.5 more".into()));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub use crate::plan::block::{Block, Row};
pub use crate::plan::page::Way;

use crate::plan::page::Page;
use crate::plan::{margin, ways, words};
use crate::report::{notices, whose};
use spbe_core::{Instrument, Lang, MarginReport, PathReport, Plan, Record};

/// What was asked about the way up, with the answers: first where the assessment stands, then every answer.
/// `of` says whose assessment it is.
#[must_use]
pub fn of_path(report: &PathReport, of: Option<&Record>, lang: Lang) -> Vec<Block> {
    let instrument = report.assessment().instrument();
    let page = Page { instrument, basis: report.options().basis(), lang, way: Way::Up };
    let costs = (report.options().costs().len() > 0).then(|| words::OWN_COSTS.of(lang));
    let mut head = head(instrument, of, lang);
    head.facts.splice(0..0, ways::standing(report, costs, &page));
    std::iter::once(head).chain(ways::blocks(report, &page)).collect()
}

/// How safe a predicate is: first where the assessment stands, then what loses the predicate, where anything can.
#[must_use]
pub fn of_margin(report: &MarginReport, of: Option<&Record>, lang: Lang) -> Vec<Block> {
    let instrument = report.assessment().instrument();
    let page = Page { instrument, basis: report.basis(), lang, way: Way::Down };
    let mut head = head(instrument, of, lang);
    head.facts.splice(0..0, margin::standing(report, &page));
    std::iter::once(head).chain(report.margin().map(|margin| margin::threat(margin, &page))).collect()
}

/// What could as well be chosen than a plan does: a letter and a sentence for each choice, in order.
#[must_use]
pub fn choices(plan: &Plan, way: Way, lang: Lang) -> Vec<(String, String)> {
    let instrument = plan.after().instrument();
    Page { instrument, basis: spbe_core::Basis::Exact, lang, way }.choices(plan)
}

/// Whose assessment it is, and under what it is planned.
fn head(instrument: &Instrument, of: Option<&Record>, lang: Lang) -> Block {
    let mut facts = vec![(crate::words::INSTRUMENT.of(lang).to_owned(), instrument.title().in_lang(lang).to_owned())];
    facts.extend(notices(&[instrument], lang));
    Block { title: of.and_then(whose).unwrap_or_default(), facts, ..Block::default() }
}
