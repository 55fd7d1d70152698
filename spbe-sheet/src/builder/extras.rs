//! Targets, and what a record carries under `meta`: phases, evidence, and what one of our worksheets keeps.

use super::Builder;
use crate::heading::Heading;
use crate::problem::SheetProblem;
use crate::value::is_blank;
use serde_json::{Map, Value as Json};
use spbe_core::{Given, Phase, Record, Targets};
use std::collections::BTreeMap;

impl Builder<'_> {
    pub(super) fn targets(&mut self) -> Option<Targets> {
        let kept = self.context.kept.and_then(Record::targets);
        let mut targets = Targets::of(self.context.instrument);
        let said = |heading| self.about.get(&heading).filter(|said| !is_blank(&said.text)).cloned();
        let (index, predicate) = (said(Heading::TargetIndex), said(Heading::TargetPredicate));
        let mut any = !self.targets.is_empty();
        for (statement, is_index) in [(index, true), (predicate, false)] {
            let Some(statement) = statement else { continue };
            any = true;
            let text = statement.text.replace(',', ".");
            let changed = targets.clone();
            let changed = if is_index { changed.with_index(&text) } else { changed.with_predicate(&statement.text) };
            match changed {
                Ok(changed) => targets = changed,
                Err(problem) => self.refuse(problem.fault().clone(), &statement),
            }
        }
        let first = self.targets.values().next().copied();
        let all_alike =
            self.targets.len() == self.values.len() && self.targets.values().all(|value| Some(*value) == first);
        let single = if all_alike { BTreeMap::new() } else { self.targets.clone() };
        if let (true, Some(level)) = (all_alike, first) {
            targets = targets.clone().with_level(Given::Value(level)).unwrap_or(targets);
        }
        for (indicator, level) in single {
            let number = self.number(indicator);
            targets = targets.clone().with_level_of(number, Given::Value(level)).unwrap_or(targets);
        }
        match kept {
            // The same targets, said in another way, with their source.
            Some(kept) if self.same(kept, &targets) => Some(kept.clone()),
            _ => any.then_some(targets),
        }
    }

    /// Whether two sets of targets ask for the same.
    fn same(&self, a: &Targets, b: &Targets) -> bool {
        let rows = 1..=self.values.len();
        a.index() == b.index()
            && a.predicate() == b.predicate()
            && rows.into_iter().all(|row| a.level(row) == b.level(row))
    }

    /// The record with what the workbook keeps for it, and with phases and evidence under `meta`.
    pub(super) fn with_kept(&mut self, mut record: Record) -> Record {
        if let Some(kept) = self.context.kept {
            if let Some(previous) = kept.previous() {
                record = record.clone().with_previous(previous.draft().clone(), previous.year()).unwrap_or(record);
            }
            if let Some(meta) = kept.meta() {
                record = record.clone().with_meta(&meta).unwrap_or(record);
            }
        }
        let mut worksheet = Map::new();
        if self.phases.keys().any(|phase| *phase != Phase::SelfAssessment) {
            let phases = std::mem::take(&mut self.phases).into_iter();
            let phases = phases.map(|(phase, values)| (phase.code().to_owned(), Json::Object(values)));
            worksheet.insert("phases".into(), Json::Object(phases.collect()));
        }
        if !self.evidence.is_empty() {
            worksheet.insert("evidence".into(), Json::Object(std::mem::take(&mut self.evidence)));
        }
        if worksheet.is_empty() {
            return record;
        }
        let json = Json::Object(worksheet).to_string();
        record.clone().with_meta_entry("worksheet", Some(&json)).unwrap_or_else(|invalid| {
            let problems = invalid.into_problems().into_iter();
            self.problems.extend(problems.map(|problem| SheetProblem::from(problem).on(self.context.sheet)));
            record
        })
    }
}
