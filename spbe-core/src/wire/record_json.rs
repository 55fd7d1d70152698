//! The document of an assessment, `spbe-assessment/1`, read and written.

use super::json::{Json, repeated};
use super::json_write::{Place, Writer, document, pretty};
use super::record::{Previous, Record};
use super::walk::{Walk, given, step};
use crate::by_row::ByRow;
use crate::draft::Draft;
use crate::error::InvalidAssessment;
use crate::fault::{Fault, Kind, shortened};
use crate::instrument::Instrument;
use crate::key::Key;
use crate::limits::YEARS;
use crate::node::Node;
use crate::reading::Reading;
use crate::targets::Targets;
use crate::value::Value;
use alloc::string::{String, ToString};

/// The format that [`Record`] reads and writes.
pub const ASSESSMENT_FORMAT: &str = "spbe-assessment/1";

const KEYS: [&str; 11] =
    ["format", "instrument", "agency", "group", "year", "levels", "services", "notes", "targets", "previous", "meta"];

impl Record {
    /// Reads a document of format `spbe-assessment/1`, in UTF-8.
    ///
    /// # Errors
    ///
    /// `too_large` (bytes, nesting) or `syntax` alone; otherwise every problem, each with its path:
    /// keys that are repeated, unknown or missing, values of the wrong kind or out
    /// of range, and those of [`Draft::read`].
    pub fn from_json(bytes: &[u8]) -> Result<Self, InvalidAssessment> {
        Self::from_json_with(bytes, &[])
    }

    /// Reads a document that may name one of one's own instruments.
    ///
    /// Built-in instruments are known without being given, and come first.
    ///
    /// # Errors
    ///
    /// As [`from_json`](Self::from_json).
    pub fn from_json_with(bytes: &[u8], own: &[Instrument]) -> Result<Self, InvalidAssessment> {
        Self::from_tree(&Json::read(bytes)?, own)
    }

    pub(crate) fn from_tree(json: &Json<'_>, own: &[Instrument]) -> Result<Self, InvalidAssessment> {
        let mut walk = Walk::new(own);
        walk.everywhere(json, "");
        match read(&mut walk, json) {
            Some(record) => InvalidAssessment::unless(walk.problems, record),
            // Then the instrument is missing, unknown or of the wrong kind, which is a problem.
            None => Err(InvalidAssessment::of(walk.problems)),
        }
    }

    /// Writes the document, without white space.
    #[must_use]
    pub fn to_json(&self) -> String {
        let instrument = self.instrument();
        document(|object| {
            object.text("format", ASSESSMENT_FORMAT);
            object.text("instrument", instrument.id());
            object.text_some("agency", self.agency());
            object.text_some("group", self.group());
            object.whole_some("year", self.year);
            levels(object, &self.draft);
            by_number(object, "services", instrument, &self.services, |place, service| place.text(service));
            by_number(object, "notes", instrument, &self.notes, |place, note| place.text(note));
            if let Some(held) = &self.targets {
                targets(object.at("targets"), held);
            }
            if let Some(previous) = &self.previous {
                object.at("previous").object(|object| {
                    object.text("instrument", previous.draft.instrument().id());
                    object.whole_some("year", previous.year);
                    levels(object, &previous.draft);
                });
            }
            if let Some(meta) = &self.meta {
                object.at("meta").json(meta);
            }
        })
    }

    /// Writes the document for people, indented.
    #[must_use]
    pub fn to_json_pretty(&self) -> String {
        pretty(&self.to_json())
    }
}

/// What some rows have, by printed number; left out where none has anything.
fn by_number<T>(object: &mut Writer, key: &str, instrument: &Instrument, rows: &ByRow<T>, put: impl Fn(Place<'_>, &T)) {
    object.object_some(key, |object| {
        for (row, thing) in rows.iter() {
            put(object.at(Node::Indicator(row).number(instrument)), thing);
        }
    });
}

fn read(walk: &mut Walk<'_>, json: &Json<'_>) -> Option<Record> {
    walk.only(json, "", &KEYS);
    walk.format(json, ASSESSMENT_FORMAT);
    let id = walk.required(json, "", "instrument");
    let instrument = id.and_then(|id| walk.instrument(id, "/instrument"));
    let levels = walk.required(json, "", "levels");
    let instrument = instrument?;
    let draft = match levels {
        Some(levels) => read_levels(walk, &instrument, levels, "/levels"),
        None => Draft::new(&instrument),
    };
    Some(Record {
        draft,
        agency: walk.optional_text(json, "", "agency"),
        group: walk.optional_text(json, "", "group"),
        year: json.get("year").and_then(|year| walk.whole(year, "/year", YEARS)),
        services: read_texts(walk, &instrument, json, "services"),
        notes: read_texts(walk, &instrument, json, "notes"),
        targets: json.get("targets").map(|targets| read_targets(walk, &instrument, targets)),
        previous: json.get("previous").and_then(|previous| read_previous(walk, &instrument, previous)),
        meta: json.get("meta").map(|meta| {
            walk.entries(meta, "/meta");
            meta.compact()
        }),
    })
}

fn read_levels(walk: &mut Walk<'_>, instrument: &Instrument, json: &Json<'_>, path: &str) -> Draft {
    let mut reading = match json {
        Json::List(_) => Reading::in_order(instrument),
        _ => Reading::of(instrument),
    };
    match json {
        Json::List(items) => {
            for (at, item) in items.iter().enumerate() {
                reading.next(given(item), &|problem| problem.at_path(&alloc::format!("{path}/{at}")));
            }
            reading.note_count(&|problem| problem.at_path(path));
        }
        Json::Object(entries) => {
            // A repeated key is reported as such already.
            for ((key, value), _) in entries.iter().zip(repeated(entries)).filter(|(_, repeated)| !repeated) {
                reading.row(Key::Text(key), given(value), &|problem| problem.at_path(&step(path, key)));
            }
        }
        other => walk.wrong_kind(Kind::ListOrObject, other, path),
    }
    let (draft, mut problems) = reading.into_parts();
    walk.problems.append(&mut problems);
    draft
}

/// Texts by printed number, such as notes.
fn read_texts(walk: &mut Walk<'_>, instrument: &Instrument, json: &Json<'_>, key: &str) -> ByRow<String> {
    let mut texts = ByRow::new();
    let Some(object) = json.get(key) else { return texts };
    let path = step("", key);
    for (number, text) in walk.entries(object, &path) {
        let path = step(&path, number);
        let text = walk.text(text, &path);
        if let Some(row) = instrument.row(number) {
            if let Some(text) = text {
                texts.put(row, Some(text.into()));
            }
        } else {
            let instrument = instrument.id().into();
            walk.problem(Fault::UnknownIndicator { given: shortened(number), instrument }, &path);
        }
    }
    texts
}

pub(crate) fn read_targets(walk: &mut Walk<'_>, instrument: &Instrument, json: &Json<'_>) -> Targets {
    walk.only(json, "/targets", &["index", "predicate", "level", "levels", "source"]);
    let mut targets = Targets::of(instrument);
    if let Some(index) = walk.optional_text(json, "/targets", "index") {
        walk.unless(targets.set_index(&index), "/targets/index");
    }
    if let Some(predicate) = walk.optional_text(json, "/targets", "predicate") {
        walk.unless(targets.set_predicate(&predicate), "/targets/predicate");
    }
    if let Some(level) = json.get("level") {
        walk.unless(targets.set_level(given(level)), "/targets/level");
    }
    if let Some(levels) = json.get("levels") {
        for (number, level) in walk.entries(levels, "/targets/levels") {
            walk.unless(targets.set_level_of(number, given(level)), &step("/targets/levels", number));
        }
    }
    targets.source = walk.optional_text(json, "/targets", "source");
    targets
}

fn read_previous(walk: &mut Walk<'_>, same: &Instrument, json: &Json<'_>) -> Option<Previous> {
    walk.only(json, "/previous", &["instrument", "year", "levels"]);
    let year = json.get("year").and_then(|year| walk.whole(year, "/previous/year", YEARS));
    let levels = walk.required(json, "/previous", "levels");
    let instrument = match json.get("instrument") {
        Some(id) => walk.instrument(id, "/previous/instrument")?,
        None => same.clone(),
    };
    let draft = read_levels(walk, &instrument, levels?, "/previous/levels");
    Some(Previous { draft, year })
}

/// A value: a whole number where it is one, otherwise decimal text.
pub(crate) fn value(place: Place<'_>, value: Value) {
    match value.level() {
        Some(level) => place.whole(level),
        None => place.text(&value.to_string()),
    }
}

/// A value, or `null` where there is none.
pub(crate) fn value_or_null(place: Place<'_>, some: Option<Value>) {
    match some {
        Some(some) => value(place, some),
        None => place.null(),
    }
}

fn levels(object: &mut Writer, draft: &Draft) {
    object.at("levels").list(|list| draft.values().iter().for_each(|value| value_or_null(list.item(), *value)));
}

pub(crate) fn targets(place: Place<'_>, targets: &Targets) {
    let instrument = targets.instrument();
    let band = targets.predicate().and_then(|predicate| instrument.band(predicate));
    place.object(|object| {
        if let Some(index) = targets.index() {
            object.text("index", &index.to_string());
        }
        object.text_some("predicate", band.map(|band| band.name().indonesian()));
        if let Some(level) = targets.every_level() {
            value(object.at("level"), level);
        }
        by_number(object, "levels", instrument, &targets.levels, |place, level| value(place, *level));
        object.text_some("source", targets.source());
    });
}
