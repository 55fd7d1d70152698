//! The document of an instrument: `spbe-instrument/1`.

use super::json_write::{Place, Writer, document, pretty};
use crate::annex::{Aspect, Capability, Domain, Indicator, LevelName, Share};
use crate::band::Band;
use crate::instrument::Instrument;
use crate::name::Name;
use crate::node::Node;
use crate::scale::Scale;
use alloc::string::{String, ToString};

/// The format that [`Instrument::to_json`] writes.
pub const INSTRUMENT_FORMAT: &str = "spbe-instrument/1";

impl Instrument {
    /// Writes everything the instrument says as a document, without white space.
    #[must_use]
    pub fn to_json(&self) -> String {
        document(|object| {
            object.text("format", INSTRUMENT_FORMAT);
            object.text("id", self.id());
            name(object.at("title"), self.title());
            object.text_some("citation", Some(self.citation()).filter(|citation| !citation.is_empty()));
            name(object.at("index_name"), self.index_name());
            object.text("provenance", self.provenance().code());
            texts(object, "undefined", self.undefined().iter().map(|undefined| undefined.code()));
            object.text_some("in_force_from", self.in_force_from());
            years(object, self.years());
            object.text_some("revoked_by", self.revoked_by());
            scale(object.at("scale"), self.scale());
            object.list_some("capabilities", |list| {
                self.capabilities().iter().for_each(|row| capability(list.item(), row));
            });
            object.list_some("domains", |list| self.domains().iter().for_each(|row| domain(list.item(), row)));
            object.at("aspects").list(|list| self.aspects().iter().for_each(|row| self.aspect(list.item(), row)));
            object.at("indicators").list(|list| {
                self.indicators().iter().for_each(|row| self.indicator(list.item(), row));
            });
            object.at("bands").list(|list| self.bands().iter().for_each(|row| band(list.item(), row)));
            self.write_tables(object);
        })
    }

    /// The same, for people, indented.
    #[must_use]
    pub fn to_json_pretty(&self) -> String {
        pretty(&self.to_json())
    }

    fn aspect(&self, place: Place<'_>, row: &Aspect) {
        place.object(|object| {
            object.text("number", row.number());
            object.text_some("domain", row.domain().map(|domain| Node::Domain(domain).number(self)));
            object.text("weight", &row.weight().to_string());
            name(object.at("name"), row.name());
            texts(object, "variants", row.variants());
        });
    }

    fn indicator(&self, place: Place<'_>, row: &Indicator) {
        place.object(|object| {
            object.text("number", row.number());
            object.text("aspect", Node::Aspect(row.aspect()).number(self));
            if let Share::Percent(weight) = row.share() {
                object.text("weight", &weight.to_string());
            }
            object.text_some("capability", self.capability(row).map(Capability::code));
            name(object.at("name"), row.name());
            texts(object, "variants", row.variants());
        });
    }

    /// The tables of the regulation whose layout workings follow.
    fn write_tables(&self, object: &mut Writer) {
        object.object_some("tables", |object| {
            for (kind, node) in [("aspect", Node::Aspect(1)), ("domain", Node::Domain(1)), ("index", Node::Index)] {
                object.text_some(kind, self.table(node));
            }
        });
    }
}

/// Texts that are left out where there are none.
fn texts<'t>(object: &mut Writer, key: &str, texts: impl Iterator<Item = &'t str>) {
    object.list_some(key, |list| texts.for_each(|text| list.item().text(text)));
}

fn scale(place: Place<'_>, scale: Scale) {
    place.object(|object| {
        object.whole_some("lowest", scale.levels().next());
        object.whole_some("highest", scale.levels().next_back());
        object.at("decimals").whole(scale.decimals());
    });
}

fn years(object: &mut Writer, years: Option<(u16, Option<u16>)>) {
    if let Some((first, last)) = years {
        object.at("years").object(|object| {
            object.at("first").whole(first);
            object.whole_some("last", last);
        });
    }
}

fn name(place: Place<'_>, name: &Name) {
    place.object(|object| {
        object.text("id", name.indonesian());
        object.text_some("en", name.english());
    });
}

fn domain(place: Place<'_>, row: &Domain) {
    place.object(|object| {
        object.text("number", row.number());
        object.text("weight", &row.weight().to_string());
        name(object.at("name"), row.name());
        texts(object, "variants", row.variants());
    });
}

fn capability(place: Place<'_>, row: &Capability) {
    place.object(|object| {
        object.text("code", row.code());
        name(object.at("name"), row.name());
        object.list_some("levels", |list| row.levels().iter().for_each(|row| level(list.item(), row)));
    });
}

fn level(place: Place<'_>, row: &LevelName) {
    place.object(|object| {
        object.at("level").whole(row.level());
        name(object.at("name"), row.name());
        texts(object, "variants", row.variants());
        if let Some(meaning) = row.meaning() {
            name(object.at("meaning"), meaning);
        }
    });
}

fn band(place: Place<'_>, band: &Band) {
    place.object(|object| {
        name(object.at("name"), band.name());
        if let Some(second) = band.second_name() {
            name(object.at("second_name"), second);
        }
        if let Some(floor) = band.floor() {
            object.text("floor", &floor.to_string());
        }
    });
}
