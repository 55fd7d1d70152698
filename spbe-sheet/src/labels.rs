//! Which indicator each row of a table is, by its number and its name.

use crate::builder::Context;
use crate::fault::SheetFault;
use crate::found::PassedOver;
use crate::grid::{Cell, Grid, Kind, Row};
use crate::heading::Heading;
use crate::indicator::{self, Meaning, looks_like_number};
use crate::limits::LABEL_BYTES;
use crate::problem::SheetProblem;
use crate::table::counts_columns;
use crate::value::{is_blank, value};
use crate::words::sums_up;
use spbe_core::{INSTRUMENTS, Instrument, Names, Node};
use std::collections::BTreeSet;

/// What a row is.
#[derive(Debug)]
pub(crate) enum Label {
    /// A row of an indicator, and whether it has values.
    Indicator(usize, bool),
    /// A sum, a title with a value, a footnote with one.
    PassedOver(PassedOver),
    Refused(Box<SheetProblem>),
    /// Nothing that anybody would miss.
    Nothing,
}

/// Reads the labels of rows.
pub(crate) struct Labels<'a> {
    context: Context<'a>,
    names: Names<'a>,
    /// Names of the other editions, where nobody said which edition it is.
    others: Vec<Names<'static>>,
    /// Whether the column of numbers only counts rows, so that names decide.
    by_name: bool,
}

impl<'a> Labels<'a> {
    pub(crate) fn new(grid: &Grid, context: Context<'a>) -> Self {
        let others = INSTRUMENTS.into_iter().filter(|other| !context.stated && other.id() != context.instrument.id());
        let others = others.map(Instrument::names).collect();
        let names = context.instrument.names();
        let mut new = Self { context, names, others, by_name: false };
        new.by_name = new.only_counts(grid);
        new
    }

    pub(crate) const fn context(&self) -> Context<'a> {
        self.context
    }

    pub(crate) const fn names(&self) -> &Names<'a> {
        &self.names
    }

    /// The columns that say which indicator a row is.
    fn columns(&self) -> impl Iterator<Item = u32> {
        [Heading::Number, Heading::Indicator].into_iter().filter_map(|heading| self.context.columns.get(heading))
    }

    /// The column where a problem with a row's label is shown.
    pub(crate) fn column(&self) -> u32 {
        self.columns().next().unwrap_or_default()
    }

    fn meaning(&self, number: &str, name: &str) -> Result<Meaning, SheetFault> {
        indicator::of_row(number, name, &self.names)
    }

    /// Number and name of a row. What a merged cell shows from above is not the row's own.
    fn of(&self, row: &Row) -> (String, String) {
        let own = |heading| {
            let cell = self.context.columns.get(heading).and_then(|column| row.get(column));
            // A number that a program took for a date says nothing any more.
            let says = |cell: &&Cell| !cell.covered && matches!(cell.kind, Kind::Text | Kind::Number);
            cell.filter(says).map_or("", Cell::trimmed)
        };
        let number = own(Heading::Number).to_owned();
        if self.context.columns.get(Heading::Indicator).is_some() {
            return (number, own(Heading::Indicator).to_owned());
        }
        // Without a column of names: a name that stands somewhere else must not contradict the number.
        let named: Vec<u32> = self.context.columns.named.values().copied().collect();
        let others = row.cells.iter().filter(|(column, cell)| !named.contains(column) && !cell.covered);
        let label = |text: &&str| text.len() <= LABEL_BYTES && text.contains(char::is_alphabetic);
        let mut texts = others.map(|(_, cell)| cell.trimmed()).filter(label);
        let name = texts.find(|text| !self.names.find(text).is_empty());
        (number, name.unwrap_or_default().to_owned())
    }

    /// Whether the numbers only count rows: from 1 anew in each aspect, or titles of domains as well, while every name is
    /// that of one indicator. Then no number could be the printed one.
    fn only_counts(&self, grid: &Grid) -> bool {
        let columns = self.context.columns;
        if !columns.only_counts || columns.get(Heading::Indicator).is_none() {
            return false;
        }
        let (mut seen, mut numbers) = (BTreeSet::new(), BTreeSet::new());
        let (mut differs, mut cannot_be, mut before) = (false, false, 0_usize);
        for row in grid.rows.iter().filter(|row| row.number > columns.header && !counts_columns(row, columns)) {
            let (number, name) = self.of(row);
            let Ok(number) = number.trim_end_matches(['.', ')']).parse::<usize>() else { continue };
            let title = match self.meaning("", &name) {
                Ok(Meaning::Indicator(found)) => {
                    let printed = self.context.instrument.row(&number.to_string());
                    differs |= printed != Some(found);
                    cannot_be |= printed.is_none() || !numbers.insert(number);
                    if !seen.insert(found) {
                        return false;
                    }
                    false
                }
                Ok(Meaning::Other) => true,
                _ if self.given(row).is_empty() => continue,
                _ => return false,
            };
            let follows = before.checked_add(1) == Some(number);
            if !follows && number != 1 {
                return false;
            }
            cannot_be |= title && follows && before > 0;
            before = number;
        }
        differs && cannot_be
    }

    /// The columns in which the row has something where values stand.
    fn given(&self, row: &Row) -> Vec<u32> {
        let filled = |column: &u32| row.get(*column).is_some_and(|cell| !cell.covered && !is_blank(cell.trimmed()));
        self.context.columns.of_values().map(|(_, column)| column).filter(filled).collect()
    }

    /// What a row is.
    pub(crate) fn label(&self, row: &Row) -> Label {
        if counts_columns(row, self.context.columns) {
            return Label::Nothing;
        }
        let (number, name) = self.of(row);
        let given = self.given(row);
        let decides = if self.by_name { "" } else { &number };
        let refused = |problem| Label::Refused(Box::new(problem));
        let shown = if number.is_empty() { &name } else { &number };
        match self.meaning(decides, &name) {
            Ok(Meaning::Indicator(found)) => match self.of_other_edition(&name).filter(|_| !given.is_empty()) {
                None => Label::Indicator(found, !given.is_empty()),
                Some(edition) => {
                    let column = self.context.columns.get(Heading::Indicator).unwrap_or_else(|| self.column());
                    let fault = SheetFault::OtherEdition { edition: edition.id().into() };
                    refused(self.context.problem(fault, row.number, column, &name))
                }
            },
            _ if given.is_empty() => Label::Nothing,
            Ok(Meaning::Other) => self.passed_over(row),
            Ok(Meaning::Unknown) | Err(_) if row.cells.iter().any(|(_, cell)| sums_up(cell.trimmed())) => {
                self.passed_over(row)
            }
            Err(fault) => refused(self.context.problem(fault, row.number, self.column(), shown)),
            Ok(Meaning::Unknown) => {
                // A value without an indicator. Text under the table, such as a place and a date, is none.
                let scale = self.context.instrument.scale();
                let mut cells = given.iter().filter_map(|column| Some((*column, row.get(*column)?)));
                match cells.find(|(_, cell)| matches!(value(cell, scale, None), Ok(Some(_)))) {
                    None => self.passed_over(row),
                    Some((at, cell)) if shown.is_empty() => {
                        let fault = if self.is_covered(row) { SheetFault::Merged } else { SheetFault::NoIndicator };
                        refused(self.context.problem(fault, row.number, at, cell.trimmed()))
                    }
                    Some(_) => {
                        let fault = indicator::unknown(shown, self.context.instrument);
                        let column = if number.is_empty() { self.columns().last() } else { self.columns().next() };
                        refused(self.context.problem(fault, row.number, column.unwrap_or_default(), shown))
                    }
                }
            }
        }
    }

    fn passed_over(&self, row: &Row) -> Label {
        let first = row.cells.iter().map(|(_, cell)| cell.trimmed()).find(|text| !is_blank(text));
        Label::PassedOver(PassedOver::new(self.context.sheet, row.number, first.unwrap_or_default()))
    }

    /// Whether the row's number or name is part of a merged cell that begins higher up.
    fn is_covered(&self, row: &Row) -> bool {
        self.columns().any(|column| row.get(column).is_some_and(|cell| cell.covered))
    }

    /// The other edition that a name belongs to, where nobody said which edition it is.
    fn of_other_edition(&self, name: &str) -> Option<&'static Instrument> {
        if self.others.is_empty() || looks_like_number(name) || !matches!(self.meaning("", name), Ok(Meaning::Unknown))
        {
            return None;
        }
        let is_indicator = |node: &Node| matches!(node, Node::Indicator(_));
        let others = self.others.iter().find(|other| other.find(name).iter().any(is_indicator));
        others.map(Names::instrument)
    }
}
