//! The document of a result: `spbe-scorecard/1`.

use super::json::Json;
use super::record::Record;
use super::record_json::{targets_tree, value_tree};
use crate::band::{Basis, Predicate};
use crate::error::Problem;
use crate::fault::{Fault, shortened};
use crate::figures::Figures;
use crate::index::Index;
use crate::instrument::Instrument;
use crate::name::Lang;
use crate::notice::Notice;
use crate::ratio::Ratio;
use crate::scorecard::{Blanks, ScorePart, Scorecard};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// The format that [`Scorecard::to_json`] writes and [`verify`](crate::verify) reads.
pub const SCORECARD_FORMAT: &str = "spbe-scorecard/1";

/// The name and version of this library, as scorecard documents carry it.
pub const LIBRARY: &str = concat!("spbe-core ", env!("CARGO_PKG_VERSION"));

impl Basis {
    /// The word that documents use: `exact` or `rounded`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Rounded => "rounded",
        }
    }

    /// The basis that a word stands for.
    ///
    /// # Errors
    ///
    /// `unknown_word`, which names the words that would do.
    ///
    /// ```
    /// use spbe_core::Basis;
    ///
    /// assert_eq!(Basis::from_code("rounded"), Ok(Basis::Rounded));
    /// assert_eq!(Basis::from_code("half").unwrap_err().to_string(), "`half` is not one of exact, rounded");
    /// ```
    pub fn from_code(word: &str) -> Result<Self, Problem> {
        let found = [Self::Exact, Self::Rounded].into_iter().find(|basis| basis.code() == word);
        found.ok_or_else(|| Problem::new(Fault::UnknownWord { given: shortened(word), expected: Self::CODES }))
    }

    /// The words, for messages.
    pub(crate) const CODES: &'static str = "exact, rounded";
}

impl Blanks {
    /// What a word, of a document or of a caller in another language, says becomes of blanks: `zero`.
    ///
    /// # Errors
    ///
    /// `unknown_word`.
    ///
    /// ```
    /// use spbe_core::Blanks;
    ///
    /// assert_eq!(Blanks::from_code("zero"), Ok(Blanks::Zero));
    /// assert_eq!(Blanks::from_code("one").unwrap_err().to_string(), "`one` is not one of zero");
    /// ```
    pub fn from_code(word: &str) -> Result<Self, Problem> {
        if word == Self::CODES {
            return Ok(Self::Zero);
        }
        Err(Problem::new(Fault::UnknownWord { given: shortened(word), expected: Self::CODES }))
    }

    /// The one word, for messages.
    pub(crate) const CODES: &'static str = "zero";
}

impl Scorecard {
    /// Writes the result as a document, without white space.
    #[must_use]
    pub fn to_json(&self) -> String {
        tree(self, None).to_string()
    }

    /// Writes the result as a document for people, indented.
    #[must_use]
    pub fn to_json_pretty(&self) -> String {
        tree(self, None).pretty()
    }
}

impl Record {
    /// The result of the record's values: exact basis, held against its targets.
    ///
    /// # Errors
    ///
    /// `missing_indicator` for every blank.
    pub fn score(&self) -> Result<Scorecard, crate::InvalidAssessment> {
        let card = self.assessment()?.score();
        Ok(match self.targets() {
            Some(targets) => card.with_targets(targets.clone()),
            None => card,
        })
    }

    /// Writes a result together with whose it is: agency, group, year and `meta`.
    #[must_use]
    pub fn card_to_json(&self, card: &Scorecard) -> String {
        tree(card, Some(self)).to_string()
    }

    /// The same, for people, indented.
    #[must_use]
    pub fn card_to_json_pretty(&self, card: &Scorecard) -> String {
        tree(card, Some(self)).pretty()
    }
}

/// The document. `of` says whose result it is.
pub(crate) fn tree<'a>(card: &'a Scorecard, of: Option<&'a Record>) -> Json<'a> {
    let instrument = card.instrument();
    Json::object([
        ("format", Some(Json::text(SCORECARD_FORMAT))),
        ("library", Some(Json::text(LIBRARY))),
        ("instrument", Some(instrument_tree(instrument))),
        ("notices", notices(instrument)),
        ("agency", of.and_then(Record::agency).map(Json::text)),
        ("group", of.and_then(Record::group).map(Json::text)),
        ("year", of.and_then(Record::year).map(|year| Json::number(year.to_string()))),
        ("basis", Some(Json::text(card.basis().code()))),
        ("blanks", (card.blanks() == Blanks::Zero).then(|| Json::text("zero"))),
        ("index", Some(index(card.index()))),
        ("predicate", predicate_tree(instrument, card.predicate())),
        ("borderline", Some(Json::Bool(card.borderline()))),
        ("targets", card.outcome().map(|outcome| targets_tree(outcome.targets()))),
        ("outcome", card.outcome().map(outcome)),
        ("domains", Some(Json::List(card.domains().map(|part| node(card, part)).collect()))),
        ("aspects", Some(Json::List(card.aspects().map(|part| node(card, part)).collect()))),
        ("indicators", Some(Json::List(card.indicators().map(|part| indicator(card, part)).collect()))),
        ("meta", of.and_then(Record::meta_tree).cloned()),
    ])
}

/// Which instrument it is, and where its figures come from.
pub(super) fn instrument_tree(instrument: &Instrument) -> Json<'_> {
    Json::object([
        ("id", Some(Json::text(instrument.id()))),
        ("title", Some(Json::text(instrument.title().indonesian()))),
        ("provenance", Some(Json::text(instrument.provenance().code()))),
        ("revoked_by", instrument.revoked_by().map(Json::text)),
        ("fingerprint", (!instrument.is_official()).then(|| Json::text(instrument.fingerprint()))),
    ])
}

/// A predicate with its names.
pub(super) fn predicate_tree(instrument: &Instrument, predicate: Predicate) -> Option<Json<'_>> {
    let band = instrument.band(predicate)?;
    Some(Json::object([
        ("rank", Some(Json::number(predicate.rank().to_string()))),
        ("name", Some(Json::text(band.name().indonesian()))),
        ("english", band.name().english().map(Json::text)),
        ("second_name", band.second_name().map(|name| Json::text(name.indonesian()))),
    ]))
}

/// What everybody has to know of an instrument; none where there is nothing.
pub(crate) fn notices(instrument: &Instrument) -> Option<Json<'static>> {
    let notices: Vec<_> = instrument.notices().into_iter().map(notice).collect();
    (!notices.is_empty()).then_some(Json::List(notices))
}

fn notice(notice: Notice<'_>) -> Json<'static> {
    Json::object([
        ("code", Some(Json::text(notice.code()))),
        ("en", Some(Json::text(notice.message(Lang::English)))),
        ("id", Some(Json::text(notice.message(Lang::Indonesian)))),
    ])
}

pub(super) fn index(index: Index) -> Json<'static> {
    number(index.figures())
}

pub(super) fn fine(value: Ratio) -> Json<'static> {
    number(value.figures())
}

fn number(figures: Figures) -> Json<'static> {
    Json::object([
        ("exact", Some(Json::text(figures.exact().to_string()))),
        ("decimal", Some(figures.decimal().map_or(Json::Null, Json::text))),
        ("rounded", Some(Json::text(figures.rounded().to_string()))),
        ("value", Some(Json::number(figures.value_text()))),
    ])
}

fn node<'a>(card: &'a Scorecard, part: ScorePart<'a>) -> Json<'a> {
    Json::object([
        ("number", Some(Json::text(part.number()))),
        ("name", Some(Json::text(part.name(Lang::Indonesian)))),
        ("domain", parent(card, part)),
        ("weight", Some(fine(part.weight()))),
        ("index", Some(index(part.index()))),
        ("contribution", Some(fine(part.contribution()))),
    ])
}

fn indicator<'a>(card: &'a Scorecard, part: ScorePart<'a>) -> Json<'a> {
    Json::object([
        ("number", Some(Json::text(part.number()))),
        ("name", Some(Json::text(part.name(Lang::Indonesian)))),
        ("aspect", parent(card, part)),
        ("weight", Some(fine(part.weight()))),
        ("value", Some(part.value().map_or(Json::Null, value_tree))),
        ("level_name", part.level_name(Lang::Indonesian).map(Json::text)),
        ("contribution", Some(fine(part.contribution()))),
        ("target", part.target().map(value_tree)),
        ("gap", part.gap().map(fine)),
    ])
}

/// The printed number of the domain or aspect that a part belongs to.
fn parent<'a>(card: &'a Scorecard, part: ScorePart<'a>) -> Option<Json<'a>> {
    let instrument = card.instrument();
    let above = instrument.parent(part.node()).filter(|above| *above != crate::Node::Index)?;
    Some(Json::text(above.number(instrument)))
}

fn outcome(outcome: crate::Outcome<'_>) -> Json<'_> {
    Json::object([
        ("met", Some(Json::Bool(outcome.met()))),
        ("index_met", outcome.index_met().map(Json::Bool)),
        ("index_gap", outcome.index_gap().map(fine)),
        ("predicate_met", outcome.predicate_met().map(Json::Bool)),
        ("below", Some(Json::List(outcome.below().map(|part| Json::text(part.number())).collect()))),
    ])
}
