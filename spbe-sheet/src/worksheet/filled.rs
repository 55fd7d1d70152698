//! Phases and evidence of a record, which its `meta` carries.

use super::not_writable::{NotWritable, WrongEntry};
use serde_json::{Map, Value as Json};
use spbe_core::limits::TEXT_CHARACTERS;
use spbe_core::{Given, Kind, Phase, Problem, Record, Value};
use std::collections::BTreeMap;

/// The entry of `meta` that carries what a worksheet shows and a record has no field for.
pub(crate) const ENTRY: &str = "worksheet";
/// In the entry: values by code of a phase, then by printed number.
pub(crate) const PHASES: &str = "phases";
/// In the entry: texts by printed number.
pub(crate) const EVIDENCE: &str = "evidence";

/// The values of the phases, and the evidence, by row.
pub(super) struct Filled {
    phases: BTreeMap<(Phase, usize), Value>,
    evidence: BTreeMap<usize, String>,
    /// The record without what the sheet shows.
    pub(super) unseen: Record,
}

impl Filled {
    pub(super) fn of(record: &Record) -> Result<Self, NotWritable> {
        let mut filled = Self { phases: BTreeMap::new(), evidence: BTreeMap::new(), unseen: unseen(record)? };
        // Meta has been read as JSON before: it cannot fail here.
        let entry = record.meta_entry(ENTRY).and_then(|text| serde_json::from_str::<Json>(&text).ok());
        if let Some(entry) = &entry {
            filled.read(record, entry)?;
        }
        if filled.phases.is_empty() {
            let first = Phase::SelfAssessment;
            let values = (1..).zip(record.draft().values()).filter_map(|(row, value)| Some(((first, row), (*value)?)));
            filled.phases = values.collect();
        }
        filled.agree(record)?;
        Ok(filled)
    }

    pub(super) fn value(&self, phase: Phase, row: usize) -> Option<Value> {
        self.phases.get(&(phase, row)).copied()
    }

    pub(super) fn evidence(&self, row: usize) -> Option<&str> {
        self.evidence.get(&row).map(String::as_str)
    }

    fn read(&mut self, record: &Record, entry: &Json) -> Result<(), NotWritable> {
        let path = format!("/meta/{ENTRY}");
        for (part, content) in object(entry, &path)? {
            let path = format!("{path}/{part}");
            match part.as_str() {
                PHASES => {
                    for (code, values) in object(content, &path)? {
                        let path = format!("{path}/{code}");
                        let phase = Phase::ALL.into_iter().find(|phase| phase.code() == code);
                        let phase = phase.ok_or_else(|| wrong(&path, WrongEntry::Unknown))?;
                        self.read_phase(record, phase, values, &path)?;
                    }
                }
                EVIDENCE => {
                    for (number, text) in object(content, &path)? {
                        let path = format!("{path}/{number}");
                        let row = row(record, number, &path)?;
                        let text = text.as_str().filter(|text| text.chars().count() <= TEXT_CHARACTERS);
                        let text = text.ok_or_else(|| wrong(&path, WrongEntry::Kind))?;
                        self.evidence.insert(row, text.into());
                    }
                }
                _ => return Err(wrong(&path, WrongEntry::Unknown)),
            }
        }
        Ok(())
    }

    fn read_phase(&mut self, record: &Record, phase: Phase, values: &Json, path: &str) -> Result<(), NotWritable> {
        for (number, value) in object(values, path)? {
            let path = format!("{path}/{number}");
            let row = row(record, number, &path)?;
            let given = match value {
                Json::Null => Given::Blank,
                Json::String(text) => Given::Text(text),
                Json::Number(number) => number.as_i64().map_or(Given::Other(Kind::Decimals), Given::Whole),
                _ => return Err(wrong(&path, WrongEntry::Kind)),
            };
            let read = record.instrument().scale().read(given);
            let read = read.map_err(|fault| wrong(&path, WrongEntry::Value(Problem::from(fault))))?;
            self.phases.extend(read.map(|value| ((phase, row), value)));
        }
        Ok(())
    }

    /// That the last phase with a value gave what the record says.
    fn agree(&self, record: &Record) -> Result<(), NotWritable> {
        for (row, (indicator, value)) in (1..).zip(record.instrument().indicators().iter().zip(record.draft().values()))
        {
            let last = Phase::last(Phase::ALL.map(|phase| self.value(phase, row))).map(|(_, value)| value);
            if last != *value {
                let text = |value: Option<Value>| value.map_or_else(|| "–".into(), |value| value.to_string());
                let disagrees = WrongEntry::Disagrees { phases: text(last), record: text(*value) };
                return Err(wrong(&format!("/meta/{ENTRY}/{PHASES}/*/{}", indicator.number()), disagrees));
            }
        }
        Ok(())
    }
}

/// A record of what a worksheet does not show: the earlier year, targets with their source, and other entries of `meta`.
fn unseen(record: &Record) -> Result<Record, NotWritable> {
    let mut rest = Record::new(spbe_core::Draft::new(record.instrument()));
    if let Some(targets) = record.targets() {
        rest = rest.with_targets(targets.clone());
    }
    let broken = |reason: String| NotWritable::Workbook { reason };
    if let Some(previous) = record.previous() {
        let kept = rest.with_previous(previous.draft().clone(), previous.year());
        rest = kept.map_err(|problem| broken(problem.to_string()))?;
    }
    if let Some(meta) = record.meta() {
        let kept = rest.with_meta(&meta).and_then(|rest| match rest.meta_entry(ENTRY) {
            Some(_) => rest.with_meta_entry(ENTRY, None),
            None => Ok(rest),
        });
        rest = kept.map_err(|problems| broken(problems.to_string()))?;
    }
    Ok(rest)
}

fn object<'j>(json: &'j Json, path: &str) -> Result<&'j Map<String, Json>, NotWritable> {
    json.as_object().ok_or_else(|| wrong(path, WrongEntry::Kind))
}

fn row(record: &Record, number: &str, path: &str) -> Result<usize, NotWritable> {
    record.instrument().row(number).ok_or_else(|| wrong(path, WrongEntry::Unknown))
}

fn wrong(path: &str, wrong: WrongEntry) -> NotWritable {
    NotWritable::Entry { path: path.chars().take(200).collect(), wrong }
}
