//! The document of requirements: `spbe-requirements/1`, one for each language.

use super::json::Json;
use crate::instrument::Instrument;
use crate::linked::Link;
use crate::name::Lang;
use crate::node::Node;
use crate::requirement::Requirement;
use alloc::string::{String, ToString};

/// The format that [`Instrument::requirements_to_json`] writes.
pub const REQUIREMENTS_FORMAT: &str = "spbe-requirements/1";

impl Instrument {
    /// Writes the requirements and linked indicators in one language as a document of
    /// format `spbe-requirements/1`, without white space.
    ///
    /// `None` where the instrument has no requirements.
    #[must_use]
    pub fn requirements_to_json(&self, lang: Lang) -> Option<String> {
        self.requirements().next()?;
        let indicators = (1..=self.indicators().len()).map(|row| self.requirements_of(row, lang));
        let document = Json::object([
            ("format", Some(Json::text(REQUIREMENTS_FORMAT))),
            ("instrument", Some(Json::text(self.id()))),
            ("lang", Some(Json::text(lang.pick("id", "en")))),
            ("note", Some(Json::text(Requirement::note(lang)))),
            ("linked_note", Some(Json::text(Link::note(lang)))),
            ("indicators", Some(Json::List(indicators.collect()))),
        ]);
        Some(document.to_string())
    }

    fn requirements_of(&self, row: usize, lang: Lang) -> Json<'_> {
        let requirements = self.requirements().filter(|requirement| requirement.row() == row).map(|requirement| {
            Json::object([
                ("level", Some(Json::number(requirement.level().to_string()))),
                ("text", Some(Json::text(requirement.text(lang)))),
                ("cites", Some(Json::text(requirement.cites(lang)))),
            ])
        });
        let linked = self.linked(row).map(|link| {
            Json::object([
                ("indicator", Some(Json::text(Node::Indicator(link.row()).number(self)))),
                ("role", Some(Json::text(link.code()))),
                ("text", Some(Json::text(link.text(lang)))),
            ])
        });
        Json::object([
            ("number", Some(Json::text(Node::Indicator(row).number(self)))),
            ("requirements", Some(Json::List(requirements.collect()))),
            ("linked", Some(Json::List(linked.collect()))),
        ])
    }
}
