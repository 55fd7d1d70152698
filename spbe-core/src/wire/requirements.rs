//! The document of requirements: `spbe-requirements/1`, one for each language.

use super::json_write::{Place, document};
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
        Some(document(|object| {
            object.text("format", REQUIREMENTS_FORMAT);
            object.text("instrument", self.id());
            object.text("lang", lang.pick("id", "en"));
            object.text("note", Requirement::note(lang));
            object.text("linked_note", Link::note(lang));
            object.at("indicators").list(|list| {
                for row in 1..=self.indicators().len() {
                    self.requirements_of(list.item(), row, lang);
                }
            });
        }))
    }

    fn requirements_of(&self, place: Place<'_>, row: usize, lang: Lang) {
        place.object(|object| {
            object.text("number", Node::Indicator(row).number(self));
            object.at("requirements").list(|list| {
                for requirement in self.requirements().filter(|requirement| requirement.row() == row) {
                    list.item().object(|object| {
                        object.at("level").whole(requirement.level());
                        object.text("text", requirement.text(lang));
                        object.text("cites", &requirement.cites(lang));
                    });
                }
            });
            object.at("linked").list(|list| {
                for link in self.linked(row) {
                    list.item().object(|object| {
                        object.text("indicator", Node::Indicator(link.row()).number(self));
                        object.text("role", link.code());
                        object.text("text", &link.text(lang));
                    });
                }
            });
        });
    }
}
