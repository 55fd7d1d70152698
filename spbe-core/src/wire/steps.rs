//! The document of steps: `spbe-steps/1`, one for each language.

use super::json::Json;
use crate::instrument::Instrument;
use crate::linked::Link;
use crate::name::Lang;
use crate::node::Node;
use crate::steps::Step;
use alloc::string::{String, ToString};

/// The format that [`Instrument::steps_to_json`] writes.
pub const STEPS_FORMAT: &str = "spbe-steps/1";

impl Instrument {
    /// Writes the steps and linked indicators in one language as a document of
    /// format `spbe-steps/1`, without white space.
    ///
    /// `None` where the instrument has no steps.
    #[must_use]
    pub fn steps_to_json(&self, lang: Lang) -> Option<String> {
        self.steps().next()?;
        let indicators = (1..=self.indicators().len()).map(|row| self.steps_of(row, lang));
        let document = Json::object([
            ("format", Some(Json::text(STEPS_FORMAT))),
            ("instrument", Some(Json::text(self.id()))),
            ("lang", Some(Json::text(lang.pick("id", "en")))),
            ("note", Some(Json::text(Step::note(lang)))),
            ("linked_note", Some(Json::text(Link::note(lang)))),
            ("indicators", Some(Json::List(indicators.collect()))),
        ]);
        Some(document.to_string())
    }

    fn steps_of(&self, row: usize, lang: Lang) -> Json<'_> {
        let steps = self.steps().filter(|step| step.row() == row).map(|step| {
            Json::object([
                ("level", Some(Json::number(step.level().to_string()))),
                ("text", Some(Json::text(step.text(lang)))),
                ("cites", Some(Json::text(step.cites(lang)))),
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
            ("steps", Some(Json::List(steps.collect()))),
            ("linked", Some(Json::List(linked.collect()))),
        ])
    }
}
