//! Rows of an instrument: domains, aspects, indicators.

use crate::exact;
use crate::instrument::Instrument;
use crate::lang::Language;
use crate::{Made, made};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};
use spbe_core::{Indicator, Lang, Node};

/// A row of an instrument: a domain, an aspect or an indicator; or the whole.
///
/// >>> row = instrument("permenpanrb-59-2020").indicators[0]
/// >>> row.number, row.weight, row.parent
/// ('1', Fraction(13, 10), <Row aspect 1 'Kebijakan Internal Tata Kelola SPBE'>)
/// >>> row.level_names[3]
/// 'Terdefinisi'
#[pyclass(frozen, eq, hash, module = "spbe")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Row {
    instrument: Instrument,
    node: Node,
}

impl Row {
    pub(crate) fn of(instrument: &spbe_core::Instrument, node: Node) -> Self {
        Self { instrument: instrument.into(), node }
    }

    fn core(&self) -> &spbe_core::Instrument {
        self.instrument.core()
    }

    /// Which it is, and its name.
    pub(crate) fn named(&self) -> String {
        format!("{} '{}'", self.node, self.name())
    }

    fn indicator(&self) -> Option<&Indicator> {
        match self.node {
            Node::Indicator(row) => self.core().indicators().get(row.checked_sub(1)?),
            _ => None,
        }
    }
}

/// The word for a kind of row.
pub(crate) const fn kind(node: Node) -> &'static str {
    match node {
        Node::Index => "index",
        Node::Domain(_) => "domain",
        Node::Aspect(_) => "aspect",
        Node::Indicator(_) => "indicator",
    }
}

/// The row of a kind, if the instrument has it.
pub(crate) fn node(instrument: &spbe_core::Instrument, kind: &str, row: usize) -> PyResult<Node> {
    let node = match kind {
        "index" => Node::Index,
        "domain" => Node::Domain(row),
        "aspect" => Node::Aspect(row),
        _ => Node::Indicator(row),
    };
    let known = self::kind(node) == kind && instrument.nodes().any(|other| other == node);
    known.then_some(node).ok_or_else(|| PyValueError::new_err(format!("{} has no {kind} {row}", instrument.id())))
}

#[pymethods]
impl Row {
    /// `index`, `domain`, `aspect` or `indicator`.
    #[getter]
    const fn kind(&self) -> &'static str {
        kind(self.node)
    }

    /// The row in its table, from 1; 0 for the whole.
    #[getter]
    const fn row(&self) -> usize {
        self.node.row()
    }

    /// The printed number, such as `13` or `35-2`; empty for the whole.
    #[getter]
    fn number(&self) -> &str {
        self.node.number(self.core())
    }

    /// The official name.
    #[getter]
    fn name(&self) -> &str {
        self.node.name(self.core(), Lang::Indonesian)
    }

    /// The name in a language, "id" or "en".
    fn name_in(&self, lang: Language) -> &str {
        self.node.name(self.core(), lang.get())
    }

    /// Kind and printed number in a language: `Aspek 2`.
    fn label_in(&self, lang: Language) -> String {
        self.node.label(self.core(), lang.get())
    }

    /// The weight in percent of the whole index, exactly.
    #[getter]
    fn weight<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        exact::fraction(py, self.core().weight(self.node))
    }

    /// The row it stands directly under; `None` for the whole.
    #[getter]
    fn parent(&self) -> Option<Self> {
        let node = self.core().parent(self.node)?;
        Some(Self { instrument: self.instrument.clone(), node })
    }

    /// The rows directly under it.
    #[getter]
    fn children<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let under = self.core().children(self.node).map(|node| Self { instrument: self.instrument.clone(), node });
        PyTuple::new(py, under.collect::<Vec<_>>())
    }

    /// What the levels of an indicator measure, such as `process`; `None` where the instrument does not say.
    #[getter]
    fn capability(&self) -> Option<&str> {
        Some(self.core().capability(self.indicator()?)?.code())
    }

    /// The official names of the levels of an indicator, by level.
    #[getter]
    fn level_names<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let names = PyDict::new(py);
        let capability = self.indicator().and_then(|indicator| self.core().capability(indicator));
        for level in capability.into_iter().flat_map(spbe_core::Capability::levels) {
            names.set_item(level.level(), level.name().indonesian())?;
        }
        Ok(names)
    }

    /// The instrument.
    #[getter]
    fn instrument(&self) -> Instrument {
        self.instrument.clone()
    }

    fn __repr__(&self) -> String {
        format!("<Row {}>", self.named())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, (Instrument, &'static str, usize)> {
        made(py, "_row", (self.instrument.clone(), self.kind(), self.row()))
    }
}

/// Makes a row again.
#[pyfunction]
pub(crate) fn _row(instrument: &Bound<'_, Instrument>, kind: &str, row: usize) -> PyResult<Row> {
    let core = instrument.get().core();
    Ok(Row::of(core, node(core, kind, row)?))
}
