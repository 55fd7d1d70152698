//! The document of a result: `spbe-scorecard/1`.

use super::json_write::{Place, Writer, document, pretty};
use super::record::Record;
use super::record_json::{targets, value, value_or_null};
use crate::band::{Basis, Predicate};
use crate::error::Problem;
use crate::fault::{Fault, shortened};
use crate::figures::Figures;
use crate::instrument::Instrument;
use crate::name::{Lang, Name};
use crate::notice::Notice;
use crate::ratio::Ratio;
use crate::score_part::ScorePart;
use crate::scorecard::{Blanks, Scorecard};
use alloc::string::{String, ToString};

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
        document_of(self, None)
    }

    /// Writes the result as a document for people, indented.
    #[must_use]
    pub fn to_json_pretty(&self) -> String {
        pretty(&document_of(self, None))
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
        document_of(card, Some(self))
    }

    /// The same, for people, indented.
    #[must_use]
    pub fn card_to_json_pretty(&self, card: &Scorecard) -> String {
        pretty(&document_of(card, Some(self)))
    }
}

/// The document. `of` says whose result it is.
pub(crate) fn document_of(card: &Scorecard, of: Option<&Record>) -> String {
    document(|object| {
        object.text("format", SCORECARD_FORMAT);
        object.text("library", LIBRARY);
        whose(object, card.instrument(), of);
        object.text("basis", card.basis().code());
        if card.blanks() == Blanks::Zero {
            object.text("blanks", Blanks::CODES);
        }
        number(object.at("index"), card.index().figures());
        predicate(object, card.instrument(), card.predicate());
        object.at("borderline").truth(card.borderline());
        if let Some(of) = card.outcome() {
            targets(object.at("targets"), of.targets());
            outcome(object.at("outcome"), of);
        }
        object.at("domains").list(|list| card.domains().for_each(|part| node(list.item(), card, part)));
        object.at("aspects").list(|list| card.aspects().for_each(|part| node(list.item(), card, part)));
        object.at("indicators").list(|list| card.indicators().for_each(|part| indicator(list.item(), card, part)));
        if let Some(meta) = of.and_then(Record::meta_text) {
            object.at("meta").json(meta);
        }
    })
}

/// Which instrument it is, where its figures come from, what everybody has to know of it, and whose values they are.
pub(super) fn whose(object: &mut Writer, instrument: &Instrument, of: Option<&Record>) {
    object.at("instrument").object(|object| {
        object.text("id", instrument.id());
        object.text("title", instrument.title().indonesian());
        object.text("provenance", instrument.provenance().code());
        object.text_some("revoked_by", instrument.revoked_by());
        if !instrument.is_official() {
            object.text("fingerprint", &instrument.fingerprint());
        }
    });
    notices(object, instrument);
    if let Some(record) = of {
        object.text_some("agency", record.agency());
        object.text_some("group", record.group());
        object.whole_some("year", record.year());
    }
}

/// A predicate with its names.
pub(super) fn predicate(object: &mut Writer, instrument: &Instrument, predicate: Predicate) {
    let Some(band) = instrument.band(predicate) else { return };
    object.at("predicate").object(|object| {
        object.at("rank").whole(predicate.rank());
        object.text("name", band.name().indonesian());
        object.text_some("english", band.name().english());
        object.text_some("second_name", band.second_name().map(Name::indonesian));
    });
}

/// What everybody has to know of an instrument; often nothing.
pub(super) fn notices(object: &mut Writer, instrument: &Instrument) {
    object.list_some("notices", |list| instrument.notices().into_iter().for_each(|known| notice(list.item(), known)));
}

fn notice(place: Place<'_>, notice: Notice<'_>) {
    place.object(|object| {
        object.text("code", notice.code());
        object.text("en", &notice.message(Lang::English));
        object.text("id", &notice.message(Lang::Indonesian));
    });
}

pub(super) fn fine(place: Place<'_>, value: Ratio) {
    number(place, value.figures());
}

pub(super) fn number(place: Place<'_>, figures: Figures) {
    place.object(|object| {
        object.text("exact", &figures.exact().to_string());
        match figures.decimal() {
            Some(decimal) => object.text("decimal", &decimal),
            None => object.at("decimal").null(),
        }
        object.text("rounded", &figures.rounded().to_string());
        object.at("value").json(&figures.value_text());
    });
}

fn node(place: Place<'_>, card: &Scorecard, part: ScorePart<'_>) {
    place.object(|object| {
        object.text("number", part.number());
        object.text("name", part.name(Lang::Indonesian));
        object.text_some("domain", parent(card, part));
        fine(object.at("weight"), part.weight());
        number(object.at("index"), part.index().figures());
        fine(object.at("contribution"), part.contribution());
    });
}

fn indicator(place: Place<'_>, card: &Scorecard, part: ScorePart<'_>) {
    place.object(|object| {
        object.text("number", part.number());
        object.text("name", part.name(Lang::Indonesian));
        object.text_some("aspect", parent(card, part));
        fine(object.at("weight"), part.weight());
        value_or_null(object.at("value"), part.value());
        object.text_some("level_name", part.level_name(Lang::Indonesian));
        fine(object.at("contribution"), part.contribution());
        if let Some(target) = part.target() {
            value(object.at("target"), target);
        }
        if let Some(gap) = part.gap() {
            fine(object.at("gap"), gap);
        }
    });
}

/// The printed number of the domain or aspect that a part belongs to.
fn parent<'a>(card: &'a Scorecard, part: ScorePart<'a>) -> Option<&'a str> {
    let instrument = card.instrument();
    let above = instrument.parent(part.node()).filter(|above| *above != crate::Node::Index)?;
    Some(above.number(instrument))
}

fn outcome(place: Place<'_>, outcome: crate::Outcome<'_>) {
    place.object(|object| {
        object.at("met").truth(outcome.met());
        if let Some(met) = outcome.index_met() {
            object.at("index_met").truth(met);
        }
        if let Some(gap) = outcome.index_gap() {
            fine(object.at("index_gap"), gap);
        }
        if let Some(met) = outcome.predicate_met() {
            object.at("predicate_met").truth(met);
        }
        object.at("below").list(|list| outcome.below().for_each(|part| list.item().text(part.number())));
    });
}
