//! Published figures: averages of groups, and the national series.

use crate::exact;
use crate::lang::Language;
use crate::{Made, made};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use spbe_core::{Lang, NationalIndex as Core, Node, instrument, national_series};
use std::hash::{DefaultHasher, Hash, Hasher};

/// The published averages of one group of agencies in one year, as a report prints them.
///
/// >>> city = averages(2021, "Kota")
/// >>> city.index, city.aspects[0], city.instrument
/// (Decimal('2.29'), Decimal('2.23'), 'permenpanrb-59-2020')
#[pyclass(frozen, eq, module = "spbe")]
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Averages(&'static spbe_core::Averages);

impl Averages {
    fn of(self, py: Python<'_>, node: fn(usize) -> Node) -> PyResult<Bound<'_, PyTuple>> {
        let values = (1..).map_while(|row| self.0.of(node(row))).map(|value| exact::rounded(py, value));
        PyTuple::new(py, values.collect::<PyResult<Vec<_>>>()?)
    }
}

#[pymethods]
impl Averages {
    /// The year of the evaluation.
    #[getter]
    const fn year(&self) -> u16 {
        self.0.year()
    }

    /// The group, as the report names it.
    #[getter]
    const fn group(&self) -> &'static str {
        self.0.group()
    }

    /// The report and its table.
    #[getter]
    const fn source(&self) -> &'static str {
        self.0.source()
    }

    /// The id of the instrument that they are of.
    #[getter]
    const fn instrument(&self) -> &'static str {
        self.0.instrument()
    }

    /// The average index.
    #[getter]
    fn index<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.0.of(Node::Index).map(|index| exact::rounded(py, index)).transpose()
    }

    /// The average of every domain, in order.
    #[getter]
    fn domains<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.of(py, Node::Domain)
    }

    /// The average of every aspect, in order.
    #[getter]
    fn aspects<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.of(py, Node::Aspect)
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        (self.0.year(), self.0.group()).hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self) -> String {
        let index = self.0.of(Node::Index).map(|index| format!(" {index}")).unwrap_or_default();
        format!("<Averages {} {}{index}>", self.0.year(), self.0.group())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, (u16, &'static str)> {
        made(py, "averages", (self.0.year(), self.0.group()))
    }
}

/// The published averages of a group in a year; `None` where none were published.
///
/// >>> averages(2022, "Kota") is None
/// True
#[pyfunction]
#[pyo3(signature = (year, group, /))]
pub(crate) fn averages(year: i64, group: &str) -> Option<Averages> {
    spbe_core::averages(u16::try_from(year).ok()?, group).map(Averages)
}

/// The published averages of every group of a year, in the order of the report.
///
/// >>> [averages.group for averages in averages_of(2024)]
/// ['Nasional', 'Kementerian', 'LPNK', 'LNS dan Lainnya', 'Provinsi', 'Kabupaten', 'Kota']
#[pyfunction]
#[pyo3(signature = (year, /))]
pub(crate) fn averages_of(py: Python<'_>, year: i64) -> PyResult<Bound<'_, PyTuple>> {
    let averages = u16::try_from(year).into_iter().flat_map(spbe_core::averages_of);
    PyTuple::new(py, averages.map(Averages).collect::<Vec<_>>())
}

/// The years that averages were published for.
///
/// >>> average_years()
/// (2021, 2023, 2024)
#[pyfunction]
pub(crate) fn average_years(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
    PyTuple::new(py, spbe_core::average_years().collect::<Vec<_>>())
}

/// A published national index.
///
/// >>> [(year.year, year.index, year.difference) for year in series()][2:5]
/// [(2020, Decimal('2.26'), Decimal('0.08')), (2021, Decimal('2.24'), None), (2022, Decimal('2.34'), Decimal('0.10'))]
/// >>> series()[3].reason
/// 'not comparable: permenpanrb-5-2018 and permenpanrb-59-2020 have different indicators, weights or scales'
#[pyclass(frozen, eq, module = "spbe")]
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct NationalIndex {
    this: Core,
    before: Option<Core>,
}

#[pymethods]
impl NationalIndex {
    /// The year of the evaluation.
    #[getter]
    const fn year(&self) -> u16 {
        self.this.year()
    }

    /// The index, as printed.
    #[getter]
    fn index<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        exact::rounded(py, self.this.index())
    }

    /// The id of the instrument it was evaluated under.
    #[getter]
    const fn instrument(&self) -> &'static str {
        self.this.instrument()
    }

    /// How far it is above the year before; `None` where that was under another instrument, or there is none.
    #[getter]
    fn difference<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let above = self.before.and_then(|before| self.this.above(before));
        above.map(|above| exact::fixed(py, above.fixed(2))).transpose()
    }

    /// Why there is no difference to the year before, in English; `None` where there is one, or no year before.
    #[getter]
    fn reason(&self) -> Option<String> {
        self.this.reason(self.before?, Lang::English)
    }

    /// The same in a language, "id" or "en".
    fn reason_in(&self, lang: Language) -> Option<String> {
        self.this.reason(self.before?, lang.get())
    }

    /// The official name of the index in that year.
    #[getter]
    fn index_name(&self) -> Option<&'static str> {
        instrument(self.this.instrument()).map(|instrument| instrument.index_name().indonesian())
    }

    fn __hash__(&self) -> u64 {
        u64::from(self.this.year())
    }

    fn __repr__(&self) -> String {
        format!("<NationalIndex {} {}>", self.this.year(), self.this.index())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, (u16,)> {
        made(py, "_national_index", (self.this.year(),))
    }
}

fn every_year() -> impl Iterator<Item = NationalIndex> {
    let before = [None].into_iter().chain(national_series().map(Some));
    national_series().zip(before).map(|(this, before)| NationalIndex { this, before })
}

/// The national index by year, as published, with the year in which the instrument changed.
///
/// >>> str(series()[-1].index)
/// '3.12'
#[pyfunction]
pub(crate) fn series(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
    PyTuple::new(py, every_year().collect::<Vec<_>>())
}

/// Makes a national index again.
#[pyfunction]
pub(crate) fn _national_index(year: u16) -> PyResult<NationalIndex> {
    let found = every_year().find(|national| national.this.year() == year);
    found.ok_or_else(|| PyValueError::new_err(format!("no national index of {year}")))
}
