//! Records as Python has them: whose an assessment is, and what belongs to it.

use crate::card::{Scorecard, values};
use crate::documents::dict;
use crate::draft::Draft;
use crate::instrument::Instrument;
use crate::problem::{invalid, refused};
use crate::sheet::cells;
use crate::targets::Targets;
use crate::{Made, made};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};
use spbe_core::{Assessment, InvalidAssessment, Node, Previous};
use spbe_sheet::Found;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// An assessment as a document: whose it is, the values, and what belongs to them.
///
/// >>> mine = record([3] * 47, agency="Pemerintah Kota Contoh", group="Kota", year=2024)
/// >>> mine.agency, mine.year, mine.score().predicate
/// ('Pemerintah Kota Contoh', 2024, 'Baik')
///
/// One that `read` found in a spreadsheet knows its cells, until it is pickled. Two records are equal if they say the same,
/// wherever they stand.
#[pyclass(frozen, eq, module = "spbe")]
#[derive(Clone)]
pub(crate) struct Record {
    core: Arc<spbe_core::Record>,
    found: Option<Arc<Found>>, // where it stands
}

impl PartialEq for Record {
    fn eq(&self, other: &Self) -> bool {
        self.core == other.core
    }
}

impl Record {
    pub(crate) fn shared(&self) -> Arc<spbe_core::Record> {
        Arc::clone(&self.core)
    }

    pub(crate) fn core(&self) -> &spbe_core::Record {
        &self.core
    }

    /// The values, if nothing is missing.
    pub(crate) fn assessment(&self, py: Python<'_>) -> PyResult<Assessment> {
        self.core.assessment().map_err(|problems| self.refused(py, &problems))
    }

    /// What is in the way of a result. Blanks of a spreadsheet are named with their cells.
    fn refused(&self, py: Python<'_>, problems: &InvalidAssessment) -> PyErr {
        match self.found.as_ref().map(|found| found.assessment()) {
            Some(Err(sheet)) => invalid(py, sheet.problems()),
            _ => refused(py, problems.problems()),
        }
    }

    fn texts<'py, 'a>(
        &'a self,
        py: Python<'py>,
        text: impl Fn(usize) -> Option<&'a str>,
    ) -> PyResult<Bound<'py, PyDict>> {
        let texts = PyDict::new(py);
        for row in 1..=self.core.instrument().indicators().len() {
            if let Some(text) = text(row) {
                texts.set_item(Node::Indicator(row).number(self.core.instrument()), text)?;
            }
        }
        Ok(texts)
    }
}

impl From<Arc<spbe_core::Record>> for Record {
    fn from(record: Arc<spbe_core::Record>) -> Self {
        Self { core: record, found: None }
    }
}

impl From<spbe_core::Record> for Record {
    fn from(record: spbe_core::Record) -> Self {
        Self { core: Arc::new(record), found: None }
    }
}

impl From<Found> for Record {
    fn from(found: Found) -> Self {
        Self { core: Arc::new(found.record().clone()), found: Some(Arc::new(found)) }
    }
}

#[pymethods]
impl Record {
    /// The instrument.
    #[getter]
    fn instrument(&self) -> Instrument {
        self.core.instrument().into()
    }

    /// The values, blanks allowed.
    #[getter]
    fn draft(&self) -> Draft {
        self.core.draft().clone().into()
    }

    /// The values, in the order of the annex; `None` for a blank.
    #[getter]
    fn levels<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        values(py, self.core.draft())
    }

    /// The agency.
    #[getter]
    fn agency(&self) -> Option<&str> {
        self.core.agency()
    }

    /// The group of agencies, as published averages name it.
    #[getter]
    fn group(&self) -> Option<&str> {
        self.core.group()
    }

    /// The year of the evaluation.
    #[getter]
    fn year(&self) -> Option<u32> {
        self.core.year()
    }

    /// What indicators were answered for, such as the sector of a public service, by printed number.
    #[getter]
    fn services<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        self.texts(py, |row| self.core.service(row))
    }

    /// Notes on indicators, by printed number.
    #[getter]
    fn notes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        self.texts(py, |row| self.core.note(row))
    }

    /// The targets.
    #[getter]
    fn targets(&self) -> Option<Targets> {
        self.core.targets().map(Targets::from)
    }

    /// The values of an earlier year, to compare with.
    #[getter]
    fn previous(&self) -> Option<Draft> {
        self.core.previous().map(|previous| previous.draft().clone().into())
    }

    /// The year of those values.
    #[getter]
    fn previous_year(&self) -> Option<u32> {
        self.core.previous().and_then(Previous::year)
    }

    /// What is carried through untouched, as a `dict`.
    #[getter]
    fn meta<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.core.meta().map(|meta| dict(py, &meta)).transpose()
    }

    /// The sheet it stands on, where it comes from a workbook.
    #[getter]
    fn sheet(&self) -> Option<&str> {
        self.found.as_ref()?.sheet()
    }

    /// The cells of its values by printed number, where it comes from a spreadsheet.
    ///
    /// >>> read(b"No;Nilai\n1;3\n2;\n").cells
    /// {'1': 'B2', '2': 'B3'}
    #[getter]
    fn cells<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let by_number = PyDict::new(py);
        for (number, cell) in self.found.iter().flat_map(|found| cells(found)) {
            by_number.set_item(number, cell)?;
        }
        Ok(by_number)
    }

    /// The result, if nothing is missing, held against the targets. It says whose it is.
    fn score(&self, py: Python<'_>) -> PyResult<Scorecard> {
        let card = self.core.score().map_err(|problems| self.refused(py, &problems))?;
        Ok(Scorecard::made_of(card, Some(self.shared())))
    }

    /// The document, of format `spbe-assessment/1`.
    #[pyo3(signature = (*, pretty=false))]
    fn to_json(&self, pretty: bool) -> String {
        if pretty { self.core.to_json_pretty() } else { self.core.to_json() }
    }

    /// The same document as a `dict`.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dict(py, &self.core.to_json())
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        (self.core.instrument().id(), self.core.agency(), self.core.year(), self.core.draft().values())
            .hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self) -> String {
        let whose = self.core.agency().map(|agency| format!(" '{agency}'")).unwrap_or_default();
        let year = self.core.year().map(|year| format!(" {year}")).unwrap_or_default();
        format!("<Record {}{whose}{year}>", self.core.instrument().id())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, (Draft, Bound<'py, PyDict>)> {
        let parts = PyDict::new(py);
        parts.set_item("agency", self.agency())?;
        parts.set_item("group", self.group())?;
        parts.set_item("year", self.year())?;
        parts.set_item("services", self.services(py)?)?;
        parts.set_item("notes", self.notes(py)?)?;
        parts.set_item("targets", self.targets())?;
        parts.set_item("previous", self.previous())?;
        parts.set_item("previous_year", self.previous_year())?;
        parts.set_item("meta", self.core.meta())?;
        made(py, "_record", (self.draft(), parts))
    }
}
