//! The document of an instrument: `spbe-instrument/1`.

use super::json::Json;
use crate::annex::{Aspect, Capability, Domain, Indicator, LevelName, Share};
use crate::band::Band;
use crate::instrument::Instrument;
use crate::name::{Name, Variants};
use crate::node::Node;
use crate::undefined::Undefined;
use alloc::string::{String, ToString};

/// The format that [`Instrument::to_json`] writes.
pub const INSTRUMENT_FORMAT: &str = "spbe-instrument/1";

impl Instrument {
    /// Writes everything the instrument says as a document, without white space.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.to_tree().to_string()
    }

    /// The same, for people, indented.
    #[must_use]
    pub fn to_json_pretty(&self) -> String {
        self.to_tree().pretty()
    }

    pub(crate) fn to_tree(&self) -> Json<'_> {
        let whole = |number: u8| Some(Json::number(number.to_string()));
        let scale = self.scale();
        let (lowest, highest) = (scale.levels().next(), scale.levels().next_back());
        Json::object([
            ("format", Some(Json::text(INSTRUMENT_FORMAT))),
            ("id", Some(Json::text(self.id()))),
            ("title", Some(name(self.title()))),
            ("citation", (!self.citation().is_empty()).then(|| Json::text(self.citation()))),
            ("index_name", Some(name(self.index_name()))),
            ("provenance", Some(Json::text(self.provenance().code()))),
            ("undefined", undefined(self.undefined())),
            ("in_force_from", self.in_force_from().map(Json::text)),
            ("years", self.years().map(years)),
            ("revoked_by", self.revoked_by().map(Json::text)),
            (
                "scale",
                Some(Json::object([
                    ("lowest", lowest.and_then(whole)),
                    ("highest", highest.and_then(whole)),
                    ("decimals", whole(scale.decimals())),
                ])),
            ),
            ("capabilities", (!self.capabilities().is_empty()).then(|| list(self.capabilities(), capability))),
            ("domains", (!self.domains().is_empty()).then(|| list(self.domains(), domain))),
            ("aspects", Some(list(self.aspects(), |row| self.aspect(row)))),
            ("indicators", Some(list(self.indicators(), |row| self.indicator(row)))),
            ("bands", Some(list(self.bands(), band))),
            ("tables", self.tables_tree()),
        ])
    }

    fn aspect<'a>(&'a self, row: &'a Aspect) -> Json<'a> {
        Json::object([
            ("number", Some(Json::text(row.number()))),
            ("domain", row.domain().map(|domain| Json::text(Node::Domain(domain).number(self)))),
            ("weight", Some(Json::text(row.weight().to_string()))),
            ("name", Some(name(row.name()))),
            ("variants", variants(&row.variants)),
        ])
    }

    fn indicator<'a>(&'a self, row: &'a Indicator) -> Json<'a> {
        Json::object([
            ("number", Some(Json::text(row.number()))),
            ("aspect", Some(Json::text(Node::Aspect(row.aspect()).number(self)))),
            (
                "weight",
                match row.share() {
                    Share::Percent(weight) => Some(Json::text(weight.to_string())),
                    Share::Equal => None,
                },
            ),
            ("capability", self.capability(row).map(|capability| Json::text(capability.code()))),
            ("name", Some(name(row.name()))),
            ("variants", variants(&row.variants)),
        ])
    }

    /// The tables of the regulation whose layout workings follow.
    fn tables_tree(&self) -> Option<Json<'_>> {
        let kinds = [("aspect", Node::Aspect(1)), ("domain", Node::Domain(1)), ("index", Node::Index)];
        let named = kinds.map(|(kind, node)| (kind, self.table(node).map(Json::text)));
        named.iter().any(|(_, table)| table.is_some()).then(|| Json::object(named))
    }
}

fn undefined(undefined: &[Undefined]) -> Option<Json<'static>> {
    let codes = undefined.iter().map(|undefined| Json::text(undefined.code()));
    (!undefined.is_empty()).then(|| Json::List(codes.collect()))
}

fn years((first, last): (u16, Option<u16>)) -> Json<'static> {
    let year = |year: u16| Json::number(year.to_string());
    Json::object([("first", Some(year(first))), ("last", last.map(year))])
}

fn list<'a, T>(rows: &'a [T], row: impl Fn(&'a T) -> Json<'a>) -> Json<'a> {
    Json::List(rows.iter().map(row).collect())
}

fn name(name: &Name) -> Json<'_> {
    Json::object([("id", Some(Json::text(name.indonesian()))), ("en", name.english().map(Json::text))])
}

fn variants(variants: &Variants) -> Option<Json<'_>> {
    let names: alloc::vec::Vec<_> = variants.iter().map(Json::text).collect();
    (!names.is_empty()).then_some(Json::List(names))
}

fn domain(row: &Domain) -> Json<'_> {
    Json::object([
        ("number", Some(Json::text(row.number()))),
        ("weight", Some(Json::text(row.weight().to_string()))),
        ("name", Some(name(row.name()))),
        ("variants", variants(&row.variants)),
    ])
}

fn capability(row: &Capability) -> Json<'_> {
    Json::object([
        ("code", Some(Json::text(row.code()))),
        ("name", Some(name(row.name()))),
        ("levels", (!row.levels().is_empty()).then(|| list(row.levels(), level))),
    ])
}

fn level(row: &LevelName) -> Json<'_> {
    Json::object([
        ("level", Some(Json::number(row.level().to_string()))),
        ("name", Some(name(row.name()))),
        ("variants", variants(&row.variants)),
        ("meaning", row.meaning().map(name)),
    ])
}

fn band(band: &Band) -> Json<'_> {
    Json::object([
        ("name", Some(name(band.name()))),
        ("second_name", band.second_name().map(name)),
        ("floor", band.floor().map(|floor| Json::text(floor.to_string()))),
    ])
}
