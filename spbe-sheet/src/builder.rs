//! From cells to a record: values, what stands beside them, and every problem with its cell.

mod extras;

use crate::about::{About, Statement};
use crate::escape::unescaped;
use crate::fault::SheetFault;
use crate::found::Found;
use crate::grid::{Address, Cell, Row};
use crate::heading::Heading;
use crate::problem::SheetProblem;
use crate::table::Columns;
use crate::value::{is_blank, value};
use serde_json::{Map, Value as Json};
use spbe_core::limits::TEXT_CHARACTERS;
use spbe_core::{Draft, Fault, Instrument, Measure, Node, Phase, Problem, Record, Value};
use std::collections::BTreeMap;

/// What the reader knows before it looks at a row.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) sheet: Option<&'a str>,
    pub(crate) instrument: &'a Instrument,
    pub(crate) columns: &'a Columns,
    /// Whether anybody said which instrument it is.
    pub(crate) stated: bool,
    /// Whether the workbook is one of our worksheets, where formulas carry on the values of phases.
    pub(crate) ours: bool,
    /// What such a workbook keeps of a record that its sheet does not show.
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
    values: Vec<Option<Value>>, // by indicator, each on the scale
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
        let count = context.instrument.indicators().len();
        Self {
            context,
            row,
            values: vec![None; count],
            cells: vec![None; count],
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
            if !matches!(heading, Heading::Phase(_)) && self.context.ours {
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
        let Some(place) = indicator.checked_sub(1) else { return };
        if let (Some(cell), Some(own)) = (self.cells.get_mut(place), self.values.get_mut(place)) {
            (*cell, *own) = (Some(at), value);
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
        let (ours, in_text_file) = (self.context.ours, self.context.sheet.is_none());
        let text = |column: Option<u32>| {
            let column = column?;
            let cell = row.get(column).filter(|cell| !cell.covered)?;
            let shown = if ours { cell.text.as_str() } else { cell.trimmed() };
            let shown = if in_text_file { unescaped(shown) } else { shown };
            // A dash stands for nothing, but in our worksheets everybody writes what they mean.
            let blank = if ours { shown.is_empty() } else { is_blank(cell.trimmed()) };
            (!blank).then(|| Statement { text: shown.into(), cell: Address(row.number, column) })
        };
        self.services.extend(text(service).map(|text| (indicator, text)));
        self.notes.extend(text(note).map(|text| (indicator, text)));
        match text(evidence) {
            // Texts of a document have a length, and this one becomes part of one.
            Some(long) if long.text.chars().count() > TEXT_CHARACTERS => {
                self.refuse(Fault::TooLarge { what: Measure::Characters, limit: TEXT_CHARACTERS }, &long);
            }
            Some(text) => drop(self.evidence.insert(self.number(indicator).into(), text.text.into())),
            None => {}
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
        let Ok(draft) = Draft::in_order(self.context.instrument, self.values.iter().copied()) else {
            return Record::new(Draft::new(self.context.instrument)); // every value was read on the scale
        };
        let mut record = Record::new(draft);
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
}
