//! What is asked about: an assessment, whose it is, what raises cost and which there may be.

use super::options::{Limits, Wrong};
use crate::Made;
use crate::card::Scorecard;
use crate::draft::Draft;
use crate::instrument::Which;
use crate::levels;
use crate::long::interruptible;
use crate::problem::refused;
use crate::record::Record;
use crate::score::basis_of;
use crate::targets::Targets;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};
use spbe_core::{Assessment, Basis, Instrument, Node, PathOptions};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// An assessment, and what its record or its result says beside the levels.
pub(crate) struct Subject {
    pub(crate) assessment: Assessment,
    pub(crate) of: Option<Arc<spbe_core::Record>>,
    basis: Basis,
}

impl Subject {
    /// From levels, a draft, a record or a result; `basis` goes before that of a result.
    pub(crate) fn of(levels: &Bound<'_, PyAny>, which: Option<Which>, basis: Option<&str>) -> PyResult<Self> {
        let py = levels.py();
        let asked = basis.map(basis_of).transpose()?;
        let (assessment, of, own) = if let Ok(record) = levels.cast::<Record>() {
            let record = record.get();
            fits("record", record.core().instrument(), which, py)?;
            (record.assessment(py)?, Some(record.shared()), Basis::Exact)
        } else if let Ok(card) = levels.cast::<Scorecard>() {
            let (card, record) = card.get().with_its_record();
            fits("result", card.instrument(), which, py)?;
            let assessment = record.assessment().map_err(|blanks| refused(py, blanks.problems()))?;
            (assessment, Some(Arc::new(record)), card.basis())
        } else {
            (levels::assessment(levels, which)?, None, Basis::Exact)
        };
        Ok(Self { assessment, of, basis: asked.unwrap_or(own) })
    }

    pub(crate) const fn basis(&self) -> Basis {
        self.basis
    }

    /// The targets of the record or the result.
    pub(crate) fn targets(&self) -> Option<&spbe_core::Targets> {
        self.of.as_ref()?.targets()
    }
}

/// That what is given is of the instrument that is named.
fn fits(what: &str, own: &Instrument, which: Option<Which>, py: Python<'_>) -> PyResult<()> {
    match which.map(|which| which.found(py)).transpose()? {
        Some(named) if named != *own => {
            Err(PyValueError::new_err(format!("the {what} is of {}, not of {}", own.id(), named.id())))
        }
        _ => Ok(()),
    }
}

/// What all questions about the way up have in common.
#[derive(Clone, PartialEq)]
pub(crate) struct Question {
    pub(crate) assessment: Assessment,
    pub(crate) options: PathOptions,
    pub(crate) of: Option<Arc<spbe_core::Record>>,
}

/// What asks the same again: levels or a record, costs, locked indicators, ceilings, levels at most, basis, targets.
pub(crate) type Parts<'py> = (
    Bound<'py, PyAny>,
    Vec<(&'py str, u8, u64)>,
    Vec<&'py str>,
    Bound<'py, PyDict>,
    Option<u8>,
    &'static str,
    Option<Targets>,
);

impl Question {
    /// The question, and with it what else is read for it (`more`); all that is wrong with either at once.
    pub(crate) fn read<T>(
        py: Python<'_>,
        subject: Subject,
        limits: Limits<'_, '_>,
        targets: Option<&Bound<'_, Targets>>,
        more: impl FnOnce(&Subject, &mut Wrong) -> PyResult<T>,
    ) -> PyResult<(Self, T)> {
        let mut wrong = Wrong::default();
        let more = more(&subject, &mut wrong)?;
        let instrument = subject.assessment.instrument();
        let mut options = PathOptions::of(instrument).with_basis(subject.basis());
        let own = targets.map(|targets| targets.get().fitting(instrument)).transpose()?;
        if let Some(targets) = own.or_else(|| subject.targets().cloned()) {
            options = options.with_targets(targets);
        }
        let options = limits.add(options, &mut wrong)?;
        wrong.raised(py)?;
        Ok((Self { assessment: subject.assessment, options, of: subject.of }, more))
    }

    pub(crate) const fn instrument(&self) -> &Instrument {
        self.assessment.instrument()
    }

    /// Searches for an answer; other threads of Python go on meanwhile. A search for an instrument of one's own, which
    /// may take longer, hears Ctrl-C as well.
    pub(crate) fn searched<T: Send + 'static>(
        &self,
        py: Python<'_>,
        search: impl FnOnce() -> T + Send + 'static,
    ) -> PyResult<T> {
        searched(py, self.instrument(), search)
    }

    /// The levels that it is about.
    pub(crate) fn levels(&self) -> Draft {
        self.assessment.as_draft().clone().into()
    }

    /// The raises that there may be and whose cost was not given: number and level.
    pub(crate) fn without_cost<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let raises = self.assessment.without_cost(&self.options);
        let raise = |(row, level)| (Node::Indicator(row).number(self.instrument()), level);
        PyTuple::new(py, raises.map(raise).collect::<Vec<_>>())
    }

    pub(crate) fn parts<'py>(&'py self, py: Python<'py>) -> PyResult<Parts<'py>> {
        let options = &self.options;
        let number = |row| Node::Indicator(row).number(self.instrument());
        let levels = match &self.of {
            Some(record) => Record::from(Arc::clone(record)).into_pyobject(py)?.into_any(),
            None => self.levels().into_pyobject(py)?.into_any(),
        };
        let ceilings = PyDict::new(py);
        if let Some(level) = options.ceiling() {
            ceilings.set_item(py.None(), level)?;
        }
        for (row, level) in options.ceilings() {
            ceilings.set_item(number(row), level)?;
        }
        let costs = options.costs().map(|(row, level, cost)| (number(row), level, cost)).collect();
        let (locked, targets) = (options.locked().map(number).collect(), options.targets().map(Targets::from));
        Ok((levels, costs, locked, ceilings, options.max_step(), options.basis().code(), targets))
    }

    pub(crate) fn hashed_with(&self, what: &impl Hash) -> u64 {
        hashed(&self.assessment, what)
    }
}

/// Searches, beside Python.
pub(crate) fn searched<T: Send + 'static>(
    py: Python<'_>,
    instrument: &Instrument,
    search: impl FnOnce() -> T + Send + 'static,
) -> PyResult<T> {
    if instrument.is_official() { Ok(py.detach(search)) } else { interruptible(py, search) }
}

pub(crate) fn hashed(assessment: &Assessment, what: &impl Hash) -> u64 {
    hash_of(&(assessment.instrument().id(), assessment.as_draft().values(), what))
}

pub(crate) fn hash_of(what: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}

/// A getter or a method of an object, for pickles of what it gives.
pub(crate) fn given_by<'py, T>(py: Python<'py>, how: &str, name: &str, parts: T) -> Made<'py, T> {
    Ok((py.import("operator")?.call_method1(how, (name,))?, parts))
}
