//! The document of requirements: `spbe-requirements/1`, one for each language.

use super::json::Json;
use crate::instrument::Instrument;
use crate::linked::Link;
use crate::name::Lang;
use crate::node::Node;
use crate::requirement::Requirement;
use alloc::string::String;

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
        let document = Json::object(|object| {
            object.text("format", REQUIREMENTS_FORMAT);
            object.text("instrument", self.id());
            object.text("lang", lang.pick("id", "en"));
            object.text("note", Requirement::note(lang));
            object.text("linked_note", Link::note(lang));
            object.put("indicators", Json::List(indicators.collect()));
        });
        Some(document.compact())
    }

    fn requirements_of(&self, row: usize, lang: Lang) -> Json<'_> {
        let requirements = self.requirements().filter(|requirement| requirement.row() == row).map(|requirement| {
            Json::object(|object| {
                object.put("level", Json::whole(requirement.level()));
                object.text("text", requirement.text(lang));
                object.put("cites", Json::text(requirement.cites(lang)));
            })
        });
        let linked = self.linked(row).map(|link| {
            Json::object(|object| {
                object.text("indicator", Node::Indicator(link.row()).number(self));
                object.text("role", link.code());
                object.put("text", Json::text(link.text(lang)));
            })
        });
        Json::object(|object| {
            object.text("number", Node::Indicator(row).number(self));
            object.put("requirements", Json::List(requirements.collect()));
            object.put("linked", Json::List(linked.collect()));
        })
    }
}
