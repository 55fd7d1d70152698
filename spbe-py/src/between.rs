//! Results beside each other, and what changed between instruments.

use crate::card::Scorecard;
use crate::documents::frame;
use crate::exact;
use crate::instrument::Which;
use crate::lang::Language;
use crate::part::Part;
use crate::row::Row;
use crate::{Made, made};
use pyo3::prelude::*;
use pyo3::types::{PyTuple, PyType};
use spbe_core::{Lang, Node};

/// Two results beside each other. Under one instrument they have a difference; between two there is a reason why not.
///
/// >>> comparison = compare(score([3] * 47), score([3] * 46 + [4]))
/// >>> comparison.difference, comparison.reason
/// (Fraction(3, 100), None)
#[pyclass(frozen, eq, module = "spbe")]
#[derive(Clone, PartialEq)]
pub(crate) struct Comparison {
    earlier: Scorecard,
    later: Scorecard,
}

impl Comparison {
    pub(crate) const fn of(earlier: Scorecard, later: Scorecard) -> Self {
        Self { earlier, later }
    }

    fn core(&self) -> spbe_core::Comparison<'_> {
        self.later.core().after(self.earlier.core())
    }
}

#[pymethods]
impl Comparison {
    /// The earlier result.
    #[getter]
    fn earlier(&self) -> Scorecard {
        self.earlier.clone()
    }

    /// The later result.
    #[getter]
    fn later(&self) -> Scorecard {
        self.later.clone()
    }

    /// How far the later index is above the earlier, exactly; `None` between instruments.
    #[getter]
    fn difference<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.core().difference().map(|difference| exact::fraction(py, difference)).transpose()
    }

    /// Why there is no difference, in English; `None` where there is one.
    #[getter]
    fn reason(&self) -> Option<String> {
        self.core().reason(Lang::English)
    }

    /// The same in a language, "id" or "en".
    fn reason_in(&self, lang: Language) -> Option<String> {
        self.core().reason(lang.get())
    }

    /// Every part of both with its difference, exactly: the index, domains, aspects, indicators; none between instruments.
    #[getter]
    fn parts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let (earlier, later) = (self.earlier.core(), self.later.core());
        let nodes: Vec<Node> = match self.core().difference() {
            Some(_) => later.instrument().nodes().collect(),
            None => Vec::new(),
        };
        let pair = |node: Node| -> PyResult<_> {
            let difference = exact::fraction(py, later.part(node).index() - earlier.part(node).index())?;
            Ok((Part::of(self.earlier.clone(), node), Part::of(self.later.clone(), node), difference))
        };
        PyTuple::new(py, nodes.into_iter().map(pair).collect::<PyResult<Vec<_>>>()?)
    }

    /// The parts as a data frame of pandas, or of Polars: `backend` is "pandas", "polars", or whichever is there.
    #[pyo3(signature = (*, backend=None))]
    fn to_frame<'py>(slf: &Bound<'py, Self>, backend: Option<&Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyAny>> {
        frame("comparison", slf.as_any(), backend)
    }

    fn __hash__(&self) -> u64 {
        self.earlier.hashed_with(&self.later.hashed_with(&()))
    }

    fn __repr__(&self) -> String {
        let (earlier, later) = self.core().indices();
        let said = match self.core().difference() {
            Some(difference) => format!("{:+}", difference.fixed(4)),
            None => self.reason().unwrap_or_default(),
        };
        format!("<Comparison {earlier} to {later}: {said}>")
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, (Scorecard, Scorecard)> {
        made(py, "compare", (self.earlier.clone(), self.later.clone()))
    }
}

/// A later result after an earlier one.
///
/// >>> compare(score([3] * 37, instrument="permenpanrb-5-2018"), score([3] * 47)).reason
/// 'not comparable: permenpanrb-5-2018 and permenpanrb-59-2020 have different indicators, weights or scales'
#[pyfunction]
#[pyo3(signature = (earlier, later, /))]
pub(crate) fn compare(earlier: &Bound<'_, Scorecard>, later: &Bound<'_, Scorecard>) -> Comparison {
    Comparison::of(earlier.get().clone(), later.get().clone())
}

/// One difference between two instruments.
///
/// `kind` is `added`, `removed`, `renamed`, `reweighted`, `scale` or `bands`; `before` and `after` are the rows in either.
#[pyclass(frozen, eq, hash, module = "spbe")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Change {
    kind: String,
    before: Option<Row>,
    after: Option<Row>,
}

#[pymethods]
impl Change {
    #[new]
    #[pyo3(signature = (kind, before, after, /))]
    fn new(kind: String, before: Option<&Bound<'_, Row>>, after: Option<&Bound<'_, Row>>) -> Self {
        let row = |row: &Bound<'_, Row>| row.get().clone();
        Self { kind, before: before.map(row), after: after.map(row) }
    }

    /// What happened.
    #[getter]
    fn kind(&self) -> &str {
        &self.kind
    }

    /// The row in the first instrument, with its name and weight.
    #[getter]
    fn before(&self) -> Option<Row> {
        self.before.clone()
    }

    /// The row in the second.
    #[getter]
    fn after(&self) -> Option<Row> {
        self.after.clone()
    }

    fn __repr__(&self) -> String {
        let row = self.after.as_ref().or(self.before.as_ref()).map(Row::named);
        format!("<Change {}{}>", self.kind, row.map(|row| format!(" {row}")).unwrap_or_default())
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String, Option<Row>, Option<Row>)) {
        let this = slf.get().clone();
        (slf.get_type(), (this.kind, this.before, this.after))
    }
}

/// What changed from one instrument to another: rows in order, then scale and bands.
///
/// >>> changes = diff("permenpanrb-5-2018", "permenpanrb-59-2020")
/// >>> len(changes), [change.kind for change in changes][-2:]
/// (100, ['added', 'scale'])
#[pyfunction]
#[pyo3(signature = (first, second, /))]
pub(crate) fn diff(py: Python<'_>, first: Which, second: Which) -> PyResult<Bound<'_, PyTuple>> {
    let (first, second) = (first.found(py)?, second.found(py)?);
    let (before, after) = (|node| Some(Row::of(&first, node)), |node| Some(Row::of(&second, node)));
    let change = |change: &spbe_core::Change| {
        let (kind, before, after) = match change {
            spbe_core::Change::Added { node } => ("added", None, after(*node)),
            spbe_core::Change::Removed { node } => ("removed", before(*node), None),
            spbe_core::Change::Renamed { from, to } => ("renamed", before(*from), after(*to)),
            spbe_core::Change::Reweighted { from, to, .. } => ("reweighted", before(*from), after(*to)),
            spbe_core::Change::Scale => ("scale", None, None),
            spbe_core::Change::Bands => ("bands", None, None),
            _ => return None, // nothing else is known today
        };
        Some(Change { kind: kind.into(), before, after })
    };
    PyTuple::new(py, spbe_core::diff(&first, &second).iter().filter_map(change).collect::<Vec<_>>())
}
