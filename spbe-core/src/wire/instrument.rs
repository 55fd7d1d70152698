//! The document of an instrument: `spbe-instrument/1`.

use super::json::Json;
use crate::annex::{Aspect, Capability, Domain, Indicator, LevelName, Share};
use crate::band::Band;
use crate::instrument::Instrument;
use crate::name::{Name, Variants};
use crate::node::Node;
use crate::scale::Scale;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// The format that [`Instrument::to_json`] writes.
pub const INSTRUMENT_FORMAT: &str = "spbe-instrument/1";

impl Instrument {
    /// Writes everything the instrument says as a document, without white space.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.to_tree().compact()
    }

    /// The same, for people, indented.
    #[must_use]
    pub fn to_json_pretty(&self) -> String {
        self.to_tree().pretty()
    }

    pub(crate) fn to_tree(&self) -> Json<'_> {
        Json::object(|object| {
            object.text("format", INSTRUMENT_FORMAT);
            object.text("id", self.id());
            object.put("title", name(self.title()));
            object.text_some("citation", Some(self.citation()).filter(|citation| !citation.is_empty()));
            object.put("index_name", name(self.index_name()));
            object.text("provenance", self.provenance().code());
            let undefined = self.undefined().iter().map(|undefined| Json::text(undefined.code()));
            object.list_some("undefined", undefined.collect());
            object.text_some("in_force_from", self.in_force_from());
            object.put_some("years", self.years().map(years));
            object.text_some("revoked_by", self.revoked_by());
            object.put("scale", scale(self.scale()));
            object.list_some("capabilities", self.capabilities().iter().map(capability).collect());
            object.list_some("domains", self.domains().iter().map(domain).collect());
            object.put("aspects", Json::List(self.aspects().iter().map(|row| self.aspect(row)).collect()));
            object.put("indicators", Json::List(self.indicators().iter().map(|row| self.indicator(row)).collect()));
            object.put("bands", Json::List(self.bands().iter().map(band).collect()));
            object.put_some("tables", self.tables_tree());
        })
    }

    fn aspect<'a>(&'a self, row: &'a Aspect) -> Json<'a> {
        Json::object(|object| {
            object.text("number", row.number());
            object.text_some("domain", row.domain().map(|domain| Node::Domain(domain).number(self)));
            object.put("weight", Json::text(row.weight().to_string()));
            object.put("name", name(row.name()));
            object.list_some("variants", variants(&row.variants));
        })
    }

    fn indicator<'a>(&'a self, row: &'a Indicator) -> Json<'a> {
        Json::object(|object| {
            object.text("number", row.number());
            object.text("aspect", Node::Aspect(row.aspect()).number(self));
            if let Share::Percent(weight) = row.share() {
                object.put("weight", Json::text(weight.to_string()));
            }
            object.text_some("capability", self.capability(row).map(Capability::code));
            object.put("name", name(row.name()));
            object.list_some("variants", variants(&row.variants));
        })
    }

    /// The tables of the regulation whose layout workings follow.
    fn tables_tree(&self) -> Option<Json<'_>> {
        let tables = Json::object(|object| {
            for (kind, node) in [("aspect", Node::Aspect(1)), ("domain", Node::Domain(1)), ("index", Node::Index)] {
                object.text_some(kind, self.table(node));
            }
        });
        Some(tables).filter(|tables| matches!(tables, Json::Object(entries) if !entries.is_empty()))
    }
}

fn scale(scale: Scale) -> Json<'static> {
    Json::object(|object| {
        object.put_some("lowest", scale.levels().next().map(Json::whole));
        object.put_some("highest", scale.levels().next_back().map(Json::whole));
        object.put("decimals", Json::whole(scale.decimals()));
    })
}

fn years((first, last): (u16, Option<u16>)) -> Json<'static> {
    Json::object(|object| {
        object.put("first", Json::whole(first));
        object.put_some("last", last.map(Json::whole));
    })
}

fn name(name: &Name) -> Json<'_> {
    Json::object(|object| {
        object.text("id", name.indonesian());
        object.text_some("en", name.english());
    })
}

fn variants(variants: &Variants) -> Vec<Json<'_>> {
    variants.iter().map(Json::text).collect()
}

fn domain(row: &Domain) -> Json<'_> {
    Json::object(|object| {
        object.text("number", row.number());
        object.put("weight", Json::text(row.weight().to_string()));
        object.put("name", name(row.name()));
        object.list_some("variants", variants(&row.variants));
    })
}

fn capability(row: &Capability) -> Json<'_> {
    Json::object(|object| {
        object.text("code", row.code());
        object.put("name", name(row.name()));
        object.list_some("levels", row.levels().iter().map(level).collect());
    })
}

fn level(row: &LevelName) -> Json<'_> {
    Json::object(|object| {
        object.put("level", Json::whole(row.level()));
        object.put("name", name(row.name()));
        object.list_some("variants", variants(&row.variants));
        object.put_some("meaning", row.meaning().map(name));
    })
}

fn band(band: &Band) -> Json<'_> {
    Json::object(|object| {
        object.put("name", name(band.name()));
        object.put_some("second_name", band.second_name().map(name));
        object.put_some("floor", band.floor().map(|floor| Json::text(floor.to_string())));
    })
}
