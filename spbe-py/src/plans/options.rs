//! What raises cost and which there may be, as arguments.

use super::whole::{Cost, labels, named, whole};
use crate::levels::Label;
use crate::problem::{Problem, invalid, refused_as};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{PyByteArray, PyBytes, PyInt, PyMapping, PyString, PyTuple};
use spbe_core::{Fault, Instrument, Node, PathOptions, limits};
use std::collections::BTreeSet;

/// The arguments that say what raises cost and which there may be.
#[derive(Clone, Copy, Default)]
pub(crate) struct Limits<'a, 'py> {
    pub(crate) cost: Option<&'a Bound<'py, PyAny>>,
    pub(crate) locked: Option<&'a Bound<'py, PyAny>>,
    pub(crate) ceiling: Option<&'a Bound<'py, PyAny>>,
    pub(crate) max_step: Option<&'a Bound<'py, PyAny>>,
}

/// What is wrong with arguments: all of it at once.
#[derive(Default)]
pub(crate) struct Wrong {
    problems: Vec<spbe_core::Problem>,
    of_a_wrong_kind: bool,
}

impl Wrong {
    /// What was read, or `None` where it is wrong, which is kept.
    pub(crate) fn keep<T>(&mut self, read: Result<T, spbe_core::Problem>) -> Option<T> {
        read.map_err(|problem| self.problems.push(problem)).ok()
    }

    /// Raises what was kept.
    pub(crate) fn raised(self, py: Python<'_>) -> PyResult<()> {
        if self.problems.is_empty() {
            return Ok(());
        }
        Err(refused_as(py, self.of_a_wrong_kind, &self.problems))
    }
}

impl Limits<'_, '_> {
    /// Adds what the arguments say to options, and what is wrong with them to what else is.
    pub(crate) fn add(self, mut options: PathOptions, wrong: &mut Wrong) -> PyResult<PathOptions> {
        let mut put = |options: &mut PathOptions, read: Result<PathOptions, spbe_core::Problem>| {
            if let Some(read) = wrong.keep(read) {
                *options = read;
            }
        };
        for label in self.locked.map(labels).transpose()?.into_iter().flatten() {
            let read = options.clone().with_locked(label.key());
            put(&mut options, read);
        }
        let mut known = Known::default();
        for (label, level) in self.ceiling.map(ceilings).transpose()?.into_iter().flatten() {
            let read = match label {
                Some(label) => {
                    known.once(&label, None, &options).and_then(|_| options.clone().with_ceiling_of(label.key(), level))
                }
                None => options.clone().with_ceiling(level),
            };
            put(&mut options, read);
        }
        if let Some(levels) = self.max_step {
            let read = options.clone().with_max_step(whole("max_step", levels)?);
            put(&mut options, read);
        }
        match self.cost {
            Some(cost) => costs(cost, options, wrong),
            None => Ok(options),
        }
    }
}

/// Levels that are not gone beyond: one for all, or by indicator, where `None` stands for all others.
fn ceilings(given: &Bound<'_, PyAny>) -> PyResult<Vec<(Option<Label>, i64)>> {
    let Ok(mapping) = given.cast::<PyMapping>() else {
        return Ok(vec![(None, whole("ceiling", given)?)]);
    };
    let one = |pair: Bound<'_, PyAny>| {
        let (key, level): (Bound<'_, PyAny>, Bound<'_, PyAny>) = pair.extract()?;
        let label = if key.is_none() { None } else { Some(Label::of(&key)?) };
        Ok((label, whole("ceiling", &level)?))
    };
    mapping.items()?.iter().map(one).collect()
}

/// One statement about costs.
struct Entry {
    label: Label,
    /// The level that is reached; all of them where none is named.
    level: Option<i64>,
    cost: Cost,
}

/// Adds costs: a mapping, rows, or a table in a file.
fn costs(given: &Bound<'_, PyAny>, options: PathOptions, wrong: &mut Wrong) -> PyResult<PathOptions> {
    if let Ok(mapping) = given.cast::<PyMapping>() {
        let entry = |pair: Bound<'_, PyAny>| {
            let (key, cost): (Bound<'_, PyAny>, Bound<'_, PyAny>) = pair.extract()?;
            let cost = Cost::of(&cost)?;
            match key.cast::<PyTuple>() {
                Ok(key) if key.len() == 2 => {
                    let level = Some(whole("cost", &key.get_item(1)?)?);
                    Ok(Entry { label: Label::of(&key.get_item(0)?)?, level, cost })
                }
                Ok(_) => {
                    Err(PyTypeError::new_err("cost: a key is an indicator, or a pair of an indicator and a level"))
                }
                Err(_) => Ok(Entry { label: Label::of(&key)?, level: None, cost }),
            }
        };
        let entries = mapping.items()?.iter().map(entry).collect::<PyResult<Vec<_>>>()?;
        return Ok(of_entries(entries, options, wrong));
    }
    if is_file(given)? {
        return of_file(given, options);
    }
    if given.is_instance_of::<PyInt>() || given.get_type().hasattr("keys")? || given.try_iter().is_err() {
        let named = named(given)?;
        let message = format!(
            "cost: pass a dict by indicator or by (indicator, level), rows of these and a cost, or a file, not {named}"
        );
        return Err(PyTypeError::new_err(message));
    }
    let entry = |item: PyResult<Bound<'_, PyAny>>| {
        let row: Option<(Bound<'_, PyAny>, Bound<'_, PyAny>, Bound<'_, PyAny>)> = item?.extract().ok();
        let Some((label, level, cost)) = row else {
            return Err(PyTypeError::new_err("cost: a row is an indicator, a level and a cost"));
        };
        Ok(Entry { label: Label::of(&label)?, level: Some(whole("cost", &level)?), cost: Cost::of(&cost)? })
    };
    let entries = given.try_iter()?.map(entry).collect::<PyResult<Vec<_>>>()?;
    Ok(of_entries(entries, options, wrong))
}

/// Adds costs; those of a level go before those of every level of an indicator.
fn of_entries(mut entries: Vec<Entry>, mut options: PathOptions, wrong: &mut Wrong) -> PathOptions {
    entries.sort_by_key(|entry| entry.level.is_some());
    let mut known = Known::default();
    for Entry { label, level, cost } in entries {
        let Some(row) = wrong.keep(known.once(&label, level, &options)) else { continue };
        let number = Node::Indicator(row).number(options.instrument()).to_owned();
        if cost.of_a_wrong_kind {
            wrong.of_a_wrong_kind = true;
            let fault = Fault::BadCost { given: cost.text, highest: limits::COST };
            let _ = wrong.keep::<()>(Err(spbe_core::Problem::from(fault).of_indicator(&number)));
            continue;
        }
        let levels = level.map_or_else(|| raised(options.instrument()), |level| level..=level);
        for level in levels {
            if wrong.keep(options.put_cost(number.as_str(), level, &cost.text)).is_none() {
                break; // once is enough
            }
        }
    }
    options
}

/// The indicators that something was said of, each with the level that it was about.
#[derive(Default)]
pub(crate) struct Known(BTreeSet<(usize, Option<i64>)>);

impl Known {
    /// The row of an indicator that nothing was said of yet.
    pub(crate) fn once(
        &mut self,
        label: &Label,
        level: Option<i64>,
        options: &PathOptions,
    ) -> Result<usize, spbe_core::Problem> {
        let row = options.read_row(label.key())?;
        if self.0.insert((row, level)) {
            return Ok(row);
        }
        let number = Node::Indicator(row).number(options.instrument());
        Err(spbe_core::Problem::from(Fault::DuplicateIndicator).of_indicator(number))
    }
}

/// Every level that something can be raised to.
fn raised(instrument: &Instrument) -> std::ops::RangeInclusive<i64> {
    let scale = instrument.scale();
    let end = |end: spbe_core::Value| i64::from(end.level().unwrap_or_default()); // the ends of a scale are whole
    end(scale.lowest()).saturating_add(1)..=end(scale.highest())
}

/// Whether something is a file: its path, its bytes, or open.
fn is_file(given: &Bound<'_, PyAny>) -> PyResult<bool> {
    let text = given.is_instance_of::<PyString>() || given.is_instance_of::<PyBytes>();
    let kind = given.get_type();
    Ok(text || given.is_instance_of::<PyByteArray>() || kind.hasattr("__fspath__")? || kind.hasattr("read")?)
}

/// Adds the costs of a table in a file.
fn of_file(source: &Bound<'_, PyAny>, options: PathOptions) -> PyResult<PathOptions> {
    let py = source.py();
    let files = py.import("spbe._files")?;
    let (bytes, _): (PyBackedBytes, String) = files.call_method1("file_of", (source,))?.extract()?;
    let read = crate::long::interruptible(py, move || spbe_sheet::costs(&bytes, options))?;
    read.map_err(|sheet| {
        let problems: Vec<Problem> = sheet.problems().iter().map(Problem::from).collect();
        let error = invalid(py, &problems);
        let name: Option<String> =
            files.call_method1("name_of", (source,)).and_then(|name| name.extract()).unwrap_or_default();
        if let Some(name) = name {
            // A note that cannot be added is no reason to hide the error.
            let _ = error.value(py).call_method1("add_note", (format!("in {name}"),));
        }
        error
    })
}
