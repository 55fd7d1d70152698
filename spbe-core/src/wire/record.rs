//! The document of an assessment: `spbe-assessment/1`.

use super::json::Json;
use super::walk::{Walk, given, step};
use crate::assessment::Assessment;
use crate::draft::Draft;
use crate::error::InvalidAssessment;
use crate::fault::{Fault, Kind, shortened};
use crate::instrument::Instrument;
use crate::instruments::instrument;
use crate::limits::YEARS;
use crate::node::Node;
use crate::reading::{Key, Reading};
use crate::scale::Value;
use crate::targets::Targets;
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// The format that [`Record`] reads and writes.
pub const ASSESSMENT_FORMAT: &str = "spbe-assessment/1";

const KEYS: [&str; 11] =
    ["format", "instrument", "agency", "group", "year", "levels", "services", "notes", "targets", "previous", "meta"];

/// An assessment as a document: whose it is, the values, and what belongs to them.
///
/// A record may have blanks; [`assessment`](Self::assessment) tells whether it
/// is complete. What stands under `meta` is carried through untouched.
///
/// ```
/// use spbe_core::Record;
///
/// let document = br#"{"format": "spbe-assessment/1", "instrument": "permenpanrb-59-2020",
///     "agency": "Kota Contoh", "levels": {"1": 3, "2": 4}}"#;
/// let record = Record::from_json(document)?;
/// assert_eq!(record.agency(), Some("Kota Contoh"));
/// assert_eq!(record.draft().answered(), 2);
/// # Ok::<(), spbe_core::InvalidAssessment>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    draft: Draft,
    agency: Option<String>,
    group: Option<String>,
    year: Option<u32>,
    services: BTreeMap<usize, String>, // by row
    notes: BTreeMap<usize, String>,    // by row
    targets: Option<Targets>,
    previous: Option<Previous>,
    meta: Option<Json<'static>>, // INVARIANT: an object
}

/// The values of an earlier year, to compare with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Previous {
    draft: Draft,
    year: Option<u32>,
}

impl Previous {
    /// The values.
    #[must_use]
    pub const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The year.
    #[must_use]
    pub const fn year(&self) -> Option<u32> {
        self.year
    }
}

impl Record {
    /// A record of values alone.
    #[must_use]
    pub const fn new(draft: Draft) -> Self {
        Self {
            draft,
            agency: None,
            group: None,
            year: None,
            services: BTreeMap::new(),
            notes: BTreeMap::new(),
            targets: None,
            previous: None,
            meta: None,
        }
    }

    /// Reads a document of format `spbe-assessment/1`, in UTF-8.
    ///
    /// # Errors
    ///
    /// `too_large` or `syntax` alone; otherwise every problem, each with its path:
    /// keys that are repeated, unknown or missing, values of the wrong kind or out
    /// of range, and those of [`Draft::read`].
    pub fn from_json(bytes: &[u8]) -> Result<Self, InvalidAssessment> {
        Self::from_tree(&Json::read(bytes)?)
    }

    pub(crate) fn from_tree(json: &Json<'_>) -> Result<Self, InvalidAssessment> {
        let mut walk = Walk::default();
        walk.everywhere(json, "");
        let record = read(&mut walk, json);
        match (InvalidAssessment::unless(walk.problems, ()), record) {
            (Ok(()), Some(record)) => Ok(record),
            (Err(invalid), _) => Err(invalid),
            // Without a problem there is a record; to say so takes no panic.
            (Ok(()), None) => Err(crate::error::Problem::new(Fault::MissingKey { key: "instrument" }).into()),
        }
    }

    /// Writes the document, without white space.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.to_tree().to_string()
    }

    /// Writes the document for people, indented.
    #[must_use]
    pub fn to_json_pretty(&self) -> String {
        self.to_tree().pretty()
    }

    pub(crate) fn to_tree(&self) -> Json<'_> {
        let instrument = self.draft.instrument();
        let by_number = |texts: &BTreeMap<usize, String>| {
            let entry = |(row, text): (&usize, &String)| {
                (Node::Indicator(*row).number(instrument).to_string().into(), Json::text(text.clone()))
            };
            (!texts.is_empty()).then(|| Json::Object(texts.iter().map(entry).collect()))
        };
        Json::object([
            ("format", Some(Json::text(ASSESSMENT_FORMAT))),
            ("instrument", Some(Json::text(instrument.id()))),
            ("agency", self.agency.as_deref().map(Json::text)),
            ("group", self.group.as_deref().map(Json::text)),
            ("year", self.year.map(|year| Json::number(year.to_string()))),
            ("levels", Some(levels(&self.draft))),
            ("services", by_number(&self.services)),
            ("notes", by_number(&self.notes)),
            ("targets", self.targets.as_ref().map(targets_tree)),
            (
                "previous",
                self.previous.as_ref().map(|previous| {
                    Json::object([
                        ("instrument", Some(Json::text(previous.draft.instrument().id()))),
                        ("year", previous.year.map(|year| Json::number(year.to_string()))),
                        ("levels", Some(levels(&previous.draft))),
                    ])
                }),
            ),
            ("meta", self.meta.clone()),
        ])
    }

    /// The instrument.
    #[must_use]
    pub const fn instrument(&self) -> &Instrument {
        self.draft.instrument()
    }

    /// The values.
    #[must_use]
    pub const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The values, if none is missing.
    ///
    /// # Errors
    ///
    /// `missing_indicator` for every blank.
    pub fn assessment(&self) -> Result<Assessment, InvalidAssessment> {
        self.draft.clone().complete()
    }

    /// The agency.
    #[must_use]
    pub fn agency(&self) -> Option<&str> {
        self.agency.as_deref()
    }

    /// The group of agencies, as published averages name it.
    #[must_use]
    pub fn group(&self) -> Option<&str> {
        self.group.as_deref()
    }

    /// The year of the evaluation.
    #[must_use]
    pub const fn year(&self) -> Option<u32> {
        self.year
    }

    /// What an indicator was answered for, such as the sector of a public service, by row from 1.
    #[must_use]
    pub fn service(&self, row: usize) -> Option<&str> {
        self.services.get(&row).map(String::as_str)
    }

    /// The note on an indicator, by row from 1.
    #[must_use]
    pub fn note(&self, row: usize) -> Option<&str> {
        self.notes.get(&row).map(String::as_str)
    }

    /// The targets.
    #[must_use]
    pub const fn targets(&self) -> Option<&Targets> {
        self.targets.as_ref()
    }

    /// The values of an earlier year.
    #[must_use]
    pub const fn previous(&self) -> Option<&Previous> {
        self.previous.as_ref()
    }

    /// What stands under `meta`, as JSON: numbers as written, keys in their order.
    #[must_use]
    pub fn meta(&self) -> Option<String> {
        self.meta.as_ref().map(ToString::to_string)
    }

    /// The same record of an agency.
    #[must_use]
    pub fn with_agency(self, agency: &str) -> Self {
        Self { agency: Some(agency.into()), ..self }
    }

    /// The same record of a group of agencies.
    #[must_use]
    pub fn with_group(self, group: &str) -> Self {
        Self { group: Some(group.into()), ..self }
    }

    /// The same record of a year.
    ///
    /// # Errors
    ///
    /// `out_of_range` outside [`YEARS`].
    pub fn with_year(self, year: u32) -> Result<Self, InvalidAssessment> {
        let (lowest, highest) = YEARS;
        let fault = Fault::OutOfRange { given: year.to_string(), lowest, highest };
        let problem = (!(lowest..=highest).contains(&year)).then(|| crate::error::Problem::new(fault));
        InvalidAssessment::unless(problem.into_iter().collect(), Self { year: Some(year), ..self })
    }

    /// The same record with targets. Targets of another instrument are left out.
    #[must_use]
    pub fn with_targets(self, targets: Targets) -> Self {
        let targets = Some(targets).filter(|targets| targets.instrument() == self.instrument());
        Self { targets, ..self }
    }

    pub(crate) fn with_meta_tree(self, meta: Json<'static>) -> Self {
        Self { meta: Some(meta), ..self }
    }

    pub(crate) const fn meta_tree(&self) -> Option<&Json<'static>> {
        self.meta.as_ref()
    }
}

fn read(walk: &mut Walk, json: &Json<'_>) -> Option<Record> {
    walk.only(json, "", &KEYS);
    if let Some(format) = walk.required(json, "", "format")
        && let Some(format) = walk.text(format, "/format")
        && format != ASSESSMENT_FORMAT
    {
        walk.problem(Fault::UnknownFormat { given: shortened(format), expected: ASSESSMENT_FORMAT }, "/format");
    }
    let id = walk.required(json, "", "instrument");
    let instrument = id.and_then(|id| read_instrument(walk, id, "/instrument"));
    let levels = walk.required(json, "", "levels");
    let draft = instrument.zip(levels).map(|(instrument, levels)| read_levels(walk, instrument, levels, "/levels"));
    let mut record = Record::new(draft.or_else(|| instrument.map(Draft::new))?);
    record.agency = walk.optional_text(json, "", "agency");
    record.group = walk.optional_text(json, "", "group");
    record.year = json.get("year").and_then(|year| walk.whole(year, "/year", YEARS));
    record.services = read_texts(walk, record.instrument(), json, "services");
    record.notes = read_texts(walk, record.instrument(), json, "notes");
    record.targets = json.get("targets").map(|targets| read_targets(walk, record.instrument(), targets));
    record.previous = json.get("previous").and_then(|previous| read_previous(walk, record.instrument(), previous));
    record.meta = json.get("meta").map(|meta| {
        walk.entries(meta, "/meta");
        meta.clone().into_owned()
    });
    Some(record)
}

pub(crate) fn read_instrument(walk: &mut Walk, json: &Json<'_>, path: &str) -> Option<&'static Instrument> {
    let id = walk.text(json, path)?;
    let found = instrument(id);
    if found.is_none() {
        walk.problem(Fault::UnknownInstrument { given: shortened(id) }, path);
    }
    found
}

fn read_levels(walk: &mut Walk, instrument: &Instrument, json: &Json<'_>, path: &str) -> Draft {
    let mut reading = Reading::of(instrument);
    match json {
        Json::List(items) => {
            for (at, item) in items.iter().enumerate() {
                reading.next(given(item), |problem| problem.at_path(&alloc::format!("{path}/{at}")));
            }
            reading.note_count(|problem| problem.at_path(path));
        }
        Json::Object(entries) => {
            let mut read: Vec<&str> = Vec::new();
            for (key, value) in entries {
                // A repeated key is reported as such already.
                if !read.contains(&key.as_ref()) {
                    reading.row(Key::Text(key), given(value), |problem| problem.at_path(&step(path, key)));
                }
                if read.len() <= instrument.indicators().len() {
                    read.push(key);
                }
            }
        }
        other => walk.wrong_kind(Kind::ListOrObject, other, path),
    }
    let (draft, mut problems) = reading.into_parts();
    walk.problems.append(&mut problems);
    draft
}

/// Texts by printed number, such as notes.
fn read_texts(walk: &mut Walk, instrument: &Instrument, json: &Json<'_>, key: &str) -> BTreeMap<usize, String> {
    let mut texts = BTreeMap::new();
    let Some(object) = json.get(key) else { return texts };
    let path = step("", key);
    for (number, text) in walk.entries(object, &path) {
        let path = step(&path, number);
        let text = walk.text(text, &path);
        if let Some(row) = instrument.row(number) {
            texts.extend(text.map(|text| (row, text.into())));
        } else {
            let instrument = instrument.id().into();
            walk.problem(Fault::UnknownIndicator { given: shortened(number), instrument }, &path);
        }
    }
    texts
}

pub(crate) fn read_targets(walk: &mut Walk, instrument: &Instrument, json: &Json<'_>) -> Targets {
    walk.only(json, "/targets", &["index", "predicate", "level", "levels", "source"]);
    let mut targets = Targets::of(instrument);
    let keep = |walk: &mut Walk, path: &str, changed: Result<Targets, crate::error::Problem>| match changed {
        Ok(changed) => Some(changed),
        Err(problem) => {
            walk.problems.push(problem.at_path(path));
            None
        }
    };
    if let Some(index) = json.get("index")
        && let Some(index) = walk.text(index, "/targets/index")
    {
        let changed = targets.clone().with_index(index);
        targets = keep(walk, "/targets/index", changed).unwrap_or(targets);
    }
    if let Some(predicate) = json.get("predicate")
        && let Some(predicate) = walk.text(predicate, "/targets/predicate")
    {
        let changed = targets.clone().with_predicate(predicate);
        targets = keep(walk, "/targets/predicate", changed).unwrap_or(targets);
    }
    if let Some(level) = json.get("level") {
        let changed = targets.clone().with_level(given(level));
        targets = keep(walk, "/targets/level", changed).unwrap_or(targets);
    }
    if let Some(levels) = json.get("levels") {
        for (number, level) in walk.entries(levels, "/targets/levels") {
            let changed = targets.clone().with_level_of(number, given(level));
            targets = keep(walk, &step("/targets/levels", number), changed).unwrap_or(targets);
        }
    }
    match walk.optional_text(json, "/targets", "source") {
        Some(source) => targets.with_source(&source),
        None => targets,
    }
}

fn read_previous(walk: &mut Walk, same: &Instrument, json: &Json<'_>) -> Option<Previous> {
    walk.only(json, "/previous", &["instrument", "year", "levels"]);
    let year = json.get("year").and_then(|year| walk.whole(year, "/previous/year", YEARS));
    let levels = walk.required(json, "/previous", "levels");
    let instrument = match json.get("instrument") {
        Some(id) => read_instrument(walk, id, "/previous/instrument")?,
        None => same,
    };
    let draft = read_levels(walk, instrument, levels?, "/previous/levels");
    Some(Previous { draft, year })
}

/// A value: a whole number where it is one, otherwise decimal text.
pub(crate) fn value_tree(value: Value) -> Json<'static> {
    match value.level() {
        Some(level) => Json::number(level.to_string()),
        None => Json::text(value.to_string()),
    }
}

fn levels(draft: &Draft) -> Json<'static> {
    Json::List(draft.values().iter().map(|value| value.map_or(Json::Null, value_tree)).collect())
}

pub(crate) fn targets_tree(targets: &Targets) -> Json<'_> {
    let instrument = targets.instrument();
    let singles: Vec<_> = targets.single_levels().collect();
    let band = targets.predicate().and_then(|predicate| instrument.band(predicate));
    Json::object([
        ("index", targets.index().map(|index| Json::text(index.to_string()))),
        ("predicate", band.map(|band| Json::text(band.name().indonesian()))),
        ("level", targets.every_level().map(value_tree)),
        (
            "levels",
            (!singles.is_empty()).then(|| {
                let entry = |(row, value): (usize, Value)| {
                    (Node::Indicator(row).number(instrument).to_string().into(), value_tree(value))
                };
                Json::Object(singles.into_iter().map(entry).collect())
            }),
        ),
        ("source", targets.source().map(Json::text)),
    ])
}
