//! From cells to a record: values, what stands beside them, and every problem with its cell.

use crate::about::{About, Statement};
use crate::fault::SheetFault;
use crate::found::Found;
use crate::grid::{Address, Cell, Row};
use crate::heading::Heading;
use crate::problem::SheetProblem;
use crate::table::Columns;
use crate::value::{is_blank, value};
use crate::words::unescaped;
use serde_json::{Map, Value as Json};
use spbe_core::{Draft, Given, Instrument, Names, Node, Phase, Problem, Record, Targets, Value};
use std::collections::BTreeMap;

/// What the reader knows before it looks at a row.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) sheet: Option<&'a str>,
    pub(crate) instrument: &'a Instrument,
    pub(crate) names: &'a Names<'a>,
    pub(crate) columns: &'a Columns,
    /// Whether anybody said which instrument it is.
    pub(crate) stated: bool,
    /// What the workbook keeps of a record that its sheet does not show. There is one in our own worksheets alone.
    pub(crate) kept: Option<&'a Record>,
}

impl Context<'_> {
    pub(crate) fn problem(&self, fault: impl Into<SheetFault>, row: u32, column: u32, text: &str) -> SheetProblem {
        SheetProblem::new(fault).on(self.sheet).at(row, column).showing(text)
    }
}

/// A record on its way.
pub(crate) struct Builder<'a> {
    context: Context<'a>,
    pub(crate) row: u32,
    draft: Draft,
    cells: Vec<Option<Address>>,
    /// Indicators that had a row, and whether that had a value.
    pub(crate) seen: BTreeMap<usize, (Address, bool)>,
    phases: BTreeMap<Phase, Map<String, Json>>,
    evidence: Map<String, Json>,
    services: Vec<(usize, Statement)>,
    notes: Vec<(usize, Statement)>,
    targets: BTreeMap<usize, Value>,
    pub(crate) about: About,
    pub(crate) problems: Vec<SheetProblem>,
}

impl<'a> Builder<'a> {
    pub(crate) fn new(context: Context<'a>, row: u32, about: About) -> Self {
        let draft = Draft::new(context.instrument);
        let cells = vec![None; draft.values().len()];
        Self {
            context,
            row,
            draft,
            cells,
            seen: BTreeMap::new(),
            phases: BTreeMap::new(),
            evidence: Map::new(),
            services: Vec::new(),
            notes: Vec::new(),
            targets: BTreeMap::new(),
            about,
            problems: Vec::new(),
        }
    }

    fn number(&self, indicator: usize) -> &'a str {
        Node::Indicator(indicator).number(self.context.instrument)
    }

    /// Reads one cell as a value of an indicator.
    fn read(&mut self, row: u32, column: u32, cell: Option<&Cell>, indicator: usize) -> Option<Value> {
        let cell = cell?;
        let instrument = self.context.instrument;
        let capability =
            Node::Indicator(indicator).get(instrument.indicators()).and_then(|row| instrument.capability(row));
        let read = if cell.covered { Err(SheetFault::Merged) } else { value(cell, instrument.scale(), capability) };
        read.unwrap_or_else(|fault| {
            let number = self.number(indicator);
            let problem = self.context.problem(fault, row, column, cell.trimmed()).of_indicator(number);
            self.problems.push(problem);
            None
        })
    }

    /// The value of an indicator that has one cell.
    pub(crate) fn single(&mut self, row: &Row, column: u32, indicator: usize) {
        let read = self.read(row.number, column, row.get(column), indicator);
        self.put(indicator, read, Address(row.number, column));
    }

    /// The value of an indicator that has a row of its own: that of the last phase, or the only one.
    pub(crate) fn settled(&mut self, row: &Row, indicator: usize) {
        let columns: Vec<(Heading, u32)> = self.context.columns.of_values().collect();
        let mut phases = [None; 4];
        let mut others = Vec::new();
        let mut place = None;
        for (heading, column) in columns {
            if heading == Heading::Final && self.context.kept.is_some() {
                continue; // It follows from the phases, and nobody can write into it.
            }
            let read = self.read(row.number, column, row.get(column), indicator);
            let at = Address(row.number, column);
            match heading {
                Heading::Phase(phase) => {
                    if let (Some(slot), Some(_)) = (phases.get_mut(phase as usize), read) {
                        *slot = read.map(|value| (value, at));
                    }
                    self.keep(phase, indicator, read);
                }
                _ => others.extend(read.map(|value| (value, at))),
            }
            place = place.or(Some(at));
        }
        let last = Phase::last(phases).map(|(_, given)| given);
        let counts = last.or(others.first().copied());
        for (value, at) in others {
            if counts.is_some_and(|(counted, _)| counted != value) {
                let last = counts.map(|(value, _)| value.to_string()).unwrap_or_default();
                let problem = self.context.problem(SheetFault::FinalDiffers { last }, at.0, at.1, &value.to_string());
                self.problems.push(problem.of_indicator(self.number(indicator)));
            }
        }
        if let Some(at) = counts.map(|(_, at)| at).or(place) {
            self.put(indicator, counts.map(|(value, _)| value), at);
        }
        self.beside(row, indicator);
    }

    fn put(&mut self, indicator: usize, value: Option<Value>, at: Address) {
        if let Some(cell) = indicator.checked_sub(1).and_then(|place| self.cells.get_mut(place)) {
            *cell = Some(at);
        }
        let number = self.number(indicator);
        if let Err(problem) = self.draft.set(number, value) {
            self.problems.push(self.context.problem(problem.fault().clone(), at.0, at.1, "").of_indicator(number));
        }
    }

    fn keep(&mut self, phase: Phase, indicator: usize, value: Option<Value>) {
        let Some(value) = value else { return };
        let number = self.number(indicator).to_owned();
        let whole = value.level().map(Json::from);
        self.phases.entry(phase).or_default().insert(number, whole.unwrap_or_else(|| value.to_string().into()));
    }

    /// Target, service, note and evidence.
    fn beside(&mut self, row: &Row, indicator: usize) {
        let at = |heading| self.context.columns.get(heading);
        let (target, service, note, evidence) =
            (at(Heading::Target), at(Heading::Service), at(Heading::Note), at(Heading::Evidence));
        if let Some(column) = target {
            let read = self.read(row.number, column, row.get(column), indicator);
            self.targets.extend(read.map(|value| (indicator, value)));
        }
        let text = |column: Option<u32>| {
            let column = column?;
            let cell = row.get(column).filter(|cell| !cell.covered && !is_blank(cell.trimmed()))?;
            Some(Statement { text: unescaped(cell.trimmed()).into(), cell: Address(row.number, column) })
        };
        self.services.extend(text(service).map(|text| (indicator, text)));
        self.notes.extend(text(note).map(|text| (indicator, text)));
        if let Some(text) = text(evidence) {
            self.evidence.insert(self.number(indicator).into(), text.text.into());
        }
    }

    /// The record, or every problem.
    pub(crate) fn finish(mut self) -> Result<Found, Vec<SheetProblem>> {
        let record = self.record();
        if !self.problems.is_empty() {
            return Err(self.problems);
        }
        Ok(Found { record, sheet: self.context.sheet.map(Into::into), cells: self.cells, row: self.row })
    }

    fn record(&mut self) -> Record {
        let mut record = Record::new(self.draft.clone());
        let said = |heading| self.about.get(&heading).filter(|said| !is_blank(&said.text)).cloned();
        let (agency, group, year) = (said(Heading::Agency), said(Heading::Group), said(Heading::Year));
        if let Some(said) = agency {
            record = self.apply(record, &said, |record| record.with_agency(unescaped(&said.text)));
        }
        if let Some(said) = group {
            record = self.apply(record, &said, |record| record.with_group(unescaped(&said.text)));
        }
        if let Some(said) = year {
            match said.text.parse() {
                Ok(year) => record = self.apply(record, &said, |record| record.with_year(year)),
                Err(_) => self.refuse(SheetFault::NotAYear, &said),
            }
        }
        for (indicator, statement) in std::mem::take(&mut self.services) {
            let number = self.number(indicator);
            record = self.apply(record, &statement, |record| record.with_service(number, &statement.text));
        }
        for (indicator, statement) in std::mem::take(&mut self.notes) {
            let number = self.number(indicator);
            record = self.apply(record, &statement, |record| record.with_note(number, &statement.text));
        }
        if let Some(targets) = self.targets() {
            record = record.with_targets(targets);
        }
        self.with_kept(record)
    }

    fn apply(
        &mut self,
        record: Record,
        from: &Statement,
        change: impl FnOnce(Record) -> Result<Record, Problem>,
    ) -> Record {
        change(record.clone()).unwrap_or_else(|problem| {
            self.refuse(problem.fault().clone(), from);
            record
        })
    }

    fn refuse(&mut self, fault: impl Into<SheetFault>, from: &Statement) {
        self.problems.push(self.context.problem(fault, from.cell.0, from.cell.1, &from.text));
    }

    fn targets(&mut self) -> Option<Targets> {
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
            self.targets.len() == self.draft.values().len() && self.targets.values().all(|value| Some(*value) == first);
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
        let rows = 1..=self.draft.values().len();
        a.index() == b.index()
            && a.predicate() == b.predicate()
            && rows.into_iter().all(|row| a.level(row) == b.level(row))
    }

    /// The record with what the workbook keeps for it, and with phases and evidence under `meta`.
    fn with_kept(&mut self, mut record: Record) -> Record {
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
        record.clone().with_meta_entry("worksheet", &json).unwrap_or(record)
    }
}
