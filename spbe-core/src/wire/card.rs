//! The document of a result: `spbe-scorecard/1`.

use super::json::Json;
use super::record::Record;
use super::record_json::{targets_tree, value_tree};
use crate::band::{Basis, Predicate};
use crate::error::Problem;
use crate::fault::{Fault, shortened};
use crate::figures::Figures;
use crate::instrument::Instrument;
use crate::name::{Lang, Name};
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
        tree(self, None).compact()
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
        tree(card, Some(self)).compact()
    }

    /// The same, for people, indented.
    #[must_use]
    pub fn card_to_json_pretty(&self, card: &Scorecard) -> String {
        tree(card, Some(self)).pretty()
    }
}

/// The document. `of` says whose result it is.
pub(crate) fn tree<'a>(card: &'a Scorecard, of: Option<&'a Record>) -> Json<'a> {
    Json::object(|object| {
        object.text("format", SCORECARD_FORMAT);
        object.text("library", LIBRARY);
        object.put("instrument", instrument_tree(card.instrument()));
        object.list_some("notices", notices(card.instrument()));
        if let Some(record) = of {
            object.text_some("agency", record.agency());
            object.text_some("group", record.group());
            object.put_some("year", record.year().map(Json::whole));
        }
        object.text("basis", card.basis().code());
        if card.blanks() == Blanks::Zero {
            object.text("blanks", Blanks::CODES);
        }
        object.put("index", number(card.index().figures()));
        object.put_some("predicate", predicate_tree(card.instrument(), card.predicate()));
        object.put("borderline", Json::Bool(card.borderline()));
        if let Some(of) = card.outcome() {
            object.put("targets", targets_tree(of.targets()));
            object.put("outcome", outcome(of));
        }
        object.put("domains", Json::List(card.domains().map(|part| node(card, part)).collect()));
        object.put("aspects", Json::List(card.aspects().map(|part| node(card, part)).collect()));
        object.put("indicators", Json::List(card.indicators().map(|part| indicator(card, part)).collect()));
        object.put_some("meta", of.and_then(Record::meta_tree).cloned());
    })
}

/// Which instrument it is, and where its figures come from.
pub(super) fn instrument_tree(instrument: &Instrument) -> Json<'_> {
    Json::object(|object| {
        object.text("id", instrument.id());
        object.text("title", instrument.title().indonesian());
        object.text("provenance", instrument.provenance().code());
        object.text_some("revoked_by", instrument.revoked_by());
        if !instrument.is_official() {
            object.put("fingerprint", Json::text(instrument.fingerprint()));
        }
    })
}

/// A predicate with its names.
pub(super) fn predicate_tree(instrument: &Instrument, predicate: Predicate) -> Option<Json<'_>> {
    let band = instrument.band(predicate)?;
    Some(Json::object(|object| {
        object.put("rank", Json::whole(predicate.rank()));
        object.text("name", band.name().indonesian());
        object.text_some("english", band.name().english());
        object.text_some("second_name", band.second_name().map(Name::indonesian));
    }))
}

/// What everybody has to know of an instrument; often nothing.
pub(crate) fn notices(instrument: &Instrument) -> Vec<Json<'static>> {
    instrument.notices().into_iter().map(notice).collect()
}

fn notice(notice: Notice<'_>) -> Json<'static> {
    Json::object(|object| {
        object.text("code", notice.code());
        object.put("en", Json::text(notice.message(Lang::English)));
        object.put("id", Json::text(notice.message(Lang::Indonesian)));
    })
}

pub(super) fn fine(value: Ratio) -> Json<'static> {
    number(value.figures())
}

pub(super) fn number(figures: Figures) -> Json<'static> {
    Json::object(|object| {
        object.put("exact", Json::text(figures.exact().to_string()));
        object.put("decimal", figures.decimal().map_or(Json::Null, Json::text));
        object.put("rounded", Json::text(figures.rounded().to_string()));
        object.put("value", Json::Number(figures.value_text().into()));
    })
}

fn node<'a>(card: &'a Scorecard, part: ScorePart<'a>) -> Json<'a> {
    Json::object(|object| {
        object.text("number", part.number());
        object.text("name", part.name(Lang::Indonesian));
        object.text_some("domain", parent(card, part));
        object.put("weight", fine(part.weight()));
        object.put("index", number(part.index().figures()));
        object.put("contribution", fine(part.contribution()));
    })
}

fn indicator<'a>(card: &'a Scorecard, part: ScorePart<'a>) -> Json<'a> {
    Json::object(|object| {
        object.text("number", part.number());
        object.text("name", part.name(Lang::Indonesian));
        object.text_some("aspect", parent(card, part));
        object.put("weight", fine(part.weight()));
        object.put("value", part.value().map_or(Json::Null, value_tree));
        object.text_some("level_name", part.level_name(Lang::Indonesian));
        object.put("contribution", fine(part.contribution()));
        object.put_some("target", part.target().map(value_tree));
        object.put_some("gap", part.gap().map(fine));
    })
}

/// The printed number of the domain or aspect that a part belongs to.
fn parent<'a>(card: &'a Scorecard, part: ScorePart<'a>) -> Option<&'a str> {
    let instrument = card.instrument();
    let above = instrument.parent(part.node()).filter(|above| *above != crate::Node::Index)?;
    Some(above.number(instrument))
}

fn outcome(outcome: crate::Outcome<'_>) -> Json<'_> {
    Json::object(|object| {
        object.put("met", Json::Bool(outcome.met()));
        object.put_some("index_met", outcome.index_met().map(Json::Bool));
        object.put_some("index_gap", outcome.index_gap().map(fine));
        object.put_some("predicate_met", outcome.predicate_met().map(Json::Bool));
        object.put("below", Json::List(outcome.below().map(|part| Json::text(part.number())).collect()));
    })
}
