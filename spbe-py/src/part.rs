//! Parts of a result: domains, aspects, indicators, and the whole.

use crate::card::Scorecard;
use crate::exact;
use crate::index::Index;
use crate::lang::Language;
use crate::row::{Row, kind, node};
use crate::{Made, made};
use pyo3::prelude::*;
use spbe_core::{Lang, Node, ScorePart};

/// A part of a result: a domain, an aspect or an indicator; or the whole.
///
/// >>> part = score([3] * 47).indicators[0]
/// >>> part.number, part.value, part.weight, part.contribution
/// ('1', 3, Fraction(13, 10), Fraction(39, 1000))
/// >>> score([3] * 47).domains[2].index.rounded
/// Decimal('3.00')
#[pyclass(frozen, eq, module = "spbe")]
#[derive(Clone, PartialEq)]
pub(crate) struct Part {
    card: Scorecard,
    node: Node,
}

impl Part {
    pub(crate) const fn of(card: Scorecard, node: Node) -> Self {
        Self { card, node }
    }

    fn core(&self) -> ScorePart<'_> {
        self.card.core().part(self.node)
    }
}

#[pymethods]
impl Part {
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
        self.core().number()
    }

    /// The official name.
    #[getter]
    fn name(&self) -> &str {
        self.core().name(Lang::Indonesian)
    }

    /// The name in a language, "id" or "en".
    fn name_in(&self, lang: Language) -> &str {
        self.core().name(lang.get())
    }

    /// Kind and printed number in a language: `Aspek 2`.
    fn label_in(&self, lang: Language) -> String {
        self.node.label(self.card.core().instrument(), lang.get())
    }

    /// The weight in percent of the whole index, exactly.
    #[getter]
    fn weight<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        exact::fraction(py, self.core().weight())
    }

    /// The index of the part; for an indicator its value.
    #[getter]
    fn index(&self) -> Index {
        self.core().index().into()
    }

    /// The value of an indicator; `None` for a blank, and for any other part.
    #[getter]
    fn value<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        exact::optional_value(py, self.core().value())
    }

    /// What the part adds to the index, exactly.
    #[getter]
    fn contribution<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        exact::fraction(py, self.core().contribution())
    }

    /// The official name of the value's level, where it has one.
    #[getter]
    fn level_name(&self) -> Option<&str> {
        self.core().level_name(Lang::Indonesian)
    }

    /// The name of the value's level in a language, "id" or "en".
    fn level_name_in(&self, lang: Language) -> Option<&str> {
        self.core().level_name(lang.get())
    }

    /// The target of an indicator.
    #[getter]
    fn target<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        exact::optional_value(py, self.core().target())
    }

    /// How far an indicator is above its target; below it is negative.
    #[getter]
    fn gap<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.core().gap().map(|gap| exact::fraction(py, gap)).transpose()
    }

    /// The part it stands directly under; `None` for the whole.
    #[getter]
    fn parent(&self) -> Option<Self> {
        let node = self.card.core().instrument().parent(self.node)?;
        Some(Self { card: self.card.clone(), node })
    }

    /// The row of the instrument.
    #[getter]
    fn instrument_row(&self) -> Row {
        Row::of(self.card.core().instrument(), self.node)
    }

    fn __hash__(&self) -> u64 {
        self.card.hashed_with(&self.node)
    }

    fn __repr__(&self) -> String {
        let value = match self.core().value() {
            Some(value) => value.to_string(),
            None => self.core().index().to_string(),
        };
        format!("<Part {} '{}' {value}>", self.node, self.name())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, (Scorecard, &'static str, usize)> {
        made(py, "_part", (self.card.clone(), self.kind(), self.row()))
    }
}

/// Makes a part again.
#[pyfunction]
pub(crate) fn _part(card: &Bound<'_, Scorecard>, kind: &str, row: usize) -> PyResult<Part> {
    let card = card.get().clone();
    let node = node(card.core().instrument(), kind, row)?;
    Ok(Part::of(card, node))
}
