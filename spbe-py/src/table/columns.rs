//! Which column of a table is which indicator: by its printed number or its name, or as the caller says.

use super::kinds::{self, Program};
use super::problems::{Sentence, listed};
use crate::levels::Label;
use crate::problem::Problem;
use arrow_schema::{DataType, Schema};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{PyDict, PyDictMethods, PyList, PyString, PyTuple};
use spbe_core::{Fault, Instrument, Node, Problem as Core};

/// Columns as the caller says them.
pub(crate) enum Asked {
    /// Names in the order of the annex.
    InOrder(Vec<String>),
    /// Names by printed number.
    ByNumber(Vec<(String, String)>),
}

impl Asked {
    pub(crate) fn of(columns: &Bound<'_, PyAny>) -> PyResult<Self> {
        let what = "columns is a list of names in the order of the annex, or a dict of names by printed number";
        let name = |name: &Bound<'_, PyAny>| match name.cast::<PyString>() {
            Ok(name) => Ok(PyBackedStr::try_from(name.clone())?.to_string()),
            Err(_) => Err(PyTypeError::new_err(format!("{what}; {} is no name", name.repr()?))),
        };
        if let Ok(named) = columns.cast::<PyDict>() {
            let pairs =
                named.iter().map(|(label, column)| Ok((Label::of(&label)?.text().into_owned(), name(&column)?)));
            return Ok(Self::ByNumber(pairs.collect::<PyResult<_>>()?));
        }
        if columns.is_instance_of::<PyList>() || columns.is_instance_of::<PyTuple>() {
            let names = columns.try_iter()?.map(|item| name(&item?));
            return Ok(Self::InOrder(names.collect::<PyResult<_>>()?));
        }
        Err(PyTypeError::new_err(format!("{what}, not {}", columns.get_type().name()?)))
    }
}

/// The place of each indicator's column in a table, in the order of the annex; or every problem with them.
pub(crate) fn found(
    schema: &Schema,
    instrument: &Instrument,
    asked: Option<&Asked>,
    from: Program,
) -> Result<Vec<usize>, Vec<Problem>> {
    let places = match asked {
        None => by_label(schema, instrument)?,
        Some(Asked::InOrder(names)) => in_order(schema, instrument, names)?,
        Some(Asked::ByNumber(named)) => by_number(schema, instrument, named)?,
    };
    let refused = of_wrong_kinds(schema, instrument, &places, from);
    if refused.is_empty() { Ok(places) } else { Err(refused) }
}

/// The columns whose names mean indicators.
fn by_label(schema: &Schema, instrument: &Instrument) -> Result<Vec<usize>, Vec<Problem>> {
    let names = instrument.names();
    let mut places: Vec<Vec<usize>> = vec![Vec::new(); instrument.indicators().len()];
    let mut problems = Vec::new();
    for (at, field) in schema.fields().iter().enumerate() {
        let label = field.name().trim();
        let by_name = || {
            let nodes = names.find(label).iter().filter(|node| matches!(node, Node::Indicator(_)));
            nodes.map(|node| node.row()).collect()
        };
        let rows: Vec<usize> = instrument.row(label).map_or_else(by_name, |row| vec![row]);
        match rows.as_slice() {
            [] => {}
            [row] => {
                if let Some(found) = row.checked_sub(1).and_then(|at| places.get_mut(at)) {
                    found.push(at);
                }
            }
            several => {
                let (english, indonesian) =
                    listed(several.iter().map(|row| Node::Indicator(*row).number(instrument).into()));
                let (english, indonesian) = (
                    format!("column {label:?} could be indicators {english}: say which with columns="),
                    format!("kolom {label:?} dapat berarti indikator {indonesian}: tentukan dengan columns="),
                );
                problems.push(Sentence { english, indonesian }.problem("ambiguous_column"));
            }
        }
    }
    for (row, several) in (1..).zip(&places).filter(|(_, found)| found.len() > 1) {
        problems.push(repeated(schema, Node::Indicator(row).number(instrument), several));
    }
    missing(instrument, (1..).zip(&places).filter(|(_, found)| found.is_empty()).map(|(row, _)| row), &mut problems);
    if problems.is_empty() { Ok(places.into_iter().flatten().collect()) } else { Err(problems) }
}

/// Columns that are all the same indicator.
fn repeated(schema: &Schema, number: &str, places: &[usize]) -> Problem {
    let names = places.iter().filter_map(|at| schema.fields().get(*at)).map(|field| format!("{:?}", field.name()));
    let (english, indonesian) = listed(names);
    Sentence {
        english: format!("columns {english} are both indicator {number}: say which with columns="),
        indonesian: format!("kolom {indonesian} sama-sama berarti indikator {number}: tentukan dengan columns="),
    }
    .problem("repeated_column")
}

/// One problem with all indicators that have no column.
fn missing(instrument: &Instrument, rows: impl Iterator<Item = usize>, problems: &mut Vec<Problem>) {
    let numbers: Vec<String> = rows.map(|row| Node::Indicator(row).number(instrument).into()).collect();
    if numbers.is_empty() {
        return;
    }
    let plural = if numbers.len() == 1 { "" } else { "s" };
    let (english, indonesian) = listed(numbers.into_iter());
    let (english, indonesian) = (
        format!(
            "no column for indicator{plural} {english} of {}: a column is named by the printed number or the name, or by columns=",
            instrument.id()
        ),
        format!(
            "tidak ada kolom untuk indikator {indonesian} dari {}: kolom diberi nama nomor tercetak atau nama indikator, atau melalui columns=",
            instrument.id()
        ),
    );
    problems.push(Sentence { english, indonesian }.problem("missing_column"));
}

/// Columns with names in the order of the annex.
fn in_order(schema: &Schema, instrument: &Instrument, names: &[String]) -> Result<Vec<usize>, Vec<Problem>> {
    let (given, expected) = (names.len(), instrument.indicators().len());
    if given != expected {
        let problem = Core::from(Fault::WrongCount { given, expected, instrument: instrument.id().into(), fits: None });
        return Err(vec![Problem::from(&problem)]);
    }
    placed(schema, names.iter().map(String::as_str))
}

/// Columns with names by printed number.
fn by_number(schema: &Schema, instrument: &Instrument, named: &[(String, String)]) -> Result<Vec<usize>, Vec<Problem>> {
    let mut given: Vec<Option<&str>> = vec![None; instrument.indicators().len()];
    let mut problems = Vec::new();
    for (number, name) in named {
        let place = instrument.row(number).and_then(|row| given.get_mut(row.checked_sub(1)?));
        let fault = match place {
            Some(place @ None) => {
                *place = Some(name);
                continue;
            }
            Some(Some(_)) => Fault::DuplicateIndicator,
            None => Fault::UnknownIndicator { given: number.clone(), instrument: instrument.id().into() },
        };
        let problem = Core::from(fault);
        let number = instrument.row(number).map(|row| Node::Indicator(row).number(instrument));
        problems.push(Problem::from(&number.map_or(problem.clone(), |number| problem.of_indicator(number))));
    }
    missing(instrument, (1..).zip(&given).filter(|(_, name)| name.is_none()).map(|(row, _)| row), &mut problems);
    if problems.is_empty() { placed(schema, given.into_iter().flatten()) } else { Err(problems) }
}

/// The places of names that the caller says.
fn placed<'a>(schema: &Schema, names: impl Iterator<Item = &'a str>) -> Result<Vec<usize>, Vec<Problem>> {
    let (mut places, mut unknown, mut problems) = (Vec::<usize>::new(), Vec::new(), Vec::new());
    for name in names {
        let mut at = schema.fields().iter().enumerate().filter(|(_, field)| field.name() == name).map(|(at, _)| at);
        match (at.next(), at.count()) {
            (None, _) => unknown.push(format!("{name:?}")),
            (Some(at), 0) if places.contains(&at) => {
                let (english, indonesian) = (
                    format!("column {name:?} stands for more than one indicator"),
                    format!("kolom {name:?} mewakili lebih dari satu indikator"),
                );
                problems.push(Sentence { english, indonesian }.problem("repeated_column"));
            }
            (Some(at), 0) => places.push(at),
            (Some(_), more) => {
                let count = more.saturating_add(1);
                let (english, indonesian) =
                    (format!("the table has {count} columns {name:?}"), format!("tabel memuat {count} kolom {name:?}"));
                problems.push(Sentence { english, indonesian }.problem("repeated_column"));
            }
        }
    }
    if !unknown.is_empty() {
        let (english, indonesian) = listed(unknown.into_iter());
        let (english, indonesian) =
            (format!("the table has no column {english}"), format!("tabel tidak memuat kolom {indonesian}"));
        problems.push(Sentence { english, indonesian }.problem("unknown_column"));
    }
    if problems.is_empty() { Ok(places) } else { Err(problems) }
}

/// A problem for each type that no value has, with all columns of it.
fn of_wrong_kinds(schema: &Schema, instrument: &Instrument, places: &[usize], from: Program) -> Vec<Problem> {
    let scale = instrument.scale();
    let mut kinds: Vec<(&DataType, Vec<&str>)> = Vec::new();
    let mut extensions = Vec::new();
    for field in places.iter().filter_map(|at| schema.fields().get(*at)) {
        if let Some(name) = field.extension_type_name() {
            extensions.push((field.name(), name));
            continue;
        }
        if kinds::accepts(field.data_type(), scale) {
            continue;
        }
        match kinds.iter_mut().find(|(kind, _)| *kind == field.data_type()) {
            Some((_, columns)) => columns.push(field.name()),
            None => kinds.push((field.data_type(), vec![field.name()])),
        }
    }
    let refusals = kinds.iter().map(|(kind, columns)| kinds::refusal(columns, kind, scale, from));
    // What such a type means only its program knows; what it is stored as says nothing of that.
    let meant = extensions.into_iter().map(|(column, name)| Sentence {
        english: format!("column {column:?} holds {name}, which is no number: cast first"),
        indonesian: format!("kolom {column:?} berisi {name}, yang bukan bilangan: ubah dahulu"),
    });
    refusals.chain(meant).map(|sentence| sentence.problem("wrong_kind")).collect()
}
