//! Targets, and how far a result is from them.

use crate::card::Scorecard;
use crate::exact;
use crate::given::{Taken, decimal};
use crate::instrument::{Instrument, Which};
use crate::levels::Label;
use crate::part::Part;
use crate::plans::options::Known;
use crate::problem::refused_one;
use crate::{Made, made};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};
use spbe_core::{Lang, PathOptions};
use std::hash::{DefaultHasher, Hash, Hasher};

/// What makes targets again: instrument, index, predicate, level, levels, source.
type Parts<'a, 'py> =
    (Instrument, Option<String>, Option<&'a str>, Option<Bound<'py, PyAny>>, Bound<'py, PyDict>, Option<&'a str>);

/// What a year or a user asks for: an index, a predicate, levels; any of them, and where they come from.
///
/// >>> wanted = targets(index="2.6", predicate="Baik", level=3)
/// >>> wanted.index, wanted.predicate, wanted.level
/// (Decimal('2.6'), 'Baik', 3)
/// >>> score([3] * 47, targets=wanted).outcome.met
/// True
#[pyclass(frozen, eq, module = "spbe")]
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Targets(spbe_core::Targets);

impl From<&spbe_core::Targets> for Targets {
    fn from(targets: &spbe_core::Targets) -> Self {
        Self(targets.clone())
    }
}

impl Targets {
    /// The same targets, if they are of this instrument.
    pub(crate) fn fitting(&self, instrument: &spbe_core::Instrument) -> PyResult<spbe_core::Targets> {
        if self.0.instrument() == instrument {
            return Ok(self.0.clone());
        }
        let message = format!("the targets are of {}, not of {}", self.0.instrument().id(), instrument.id());
        Err(PyValueError::new_err(message))
    }
}

#[pymethods]
impl Targets {
    /// The instrument.
    #[getter]
    fn instrument(&self) -> Instrument {
        self.0.instrument().into()
    }

    /// The target for the index.
    #[getter]
    fn index<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.0.index().map(|index| decimal(py)?.call1((index.to_string(),))).transpose()
    }

    /// The target for the predicate, by its official name.
    #[getter]
    fn predicate(&self) -> Option<&str> {
        let band = self.0.instrument().band(self.0.predicate()?)?;
        Some(band.name().in_lang(Lang::Indonesian))
    }

    /// The target for every indicator without one of its own.
    #[getter]
    fn level<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        exact::optional_value(py, self.0.every_level())
    }

    /// The targets of single indicators, by printed number.
    #[getter]
    fn levels<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let levels = PyDict::new(py);
        for (row, value) in self.0.single_levels() {
            levels.set_item(spbe_core::Node::Indicator(row).number(self.0.instrument()), exact::value(py, value)?)?;
        }
        Ok(levels)
    }

    /// Where they come from.
    #[getter]
    fn source(&self) -> Option<&str> {
        self.0.source()
    }

    /// The targets of the reports of 2021: index 2.6, *Baik*, level 3 for every indicator.
    ///
    /// >>> Targets.report_2021().source
    /// 'KemenPANRB, Laporan Hasil Evaluasi SPBE, Indeks SPBE Tahun 2021'
    #[staticmethod]
    fn report_2021() -> Self {
        Self(spbe_core::Targets::report_2021())
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        let singles: Vec<_> = self.0.single_levels().collect();
        let whole = (self.0.index(), self.0.predicate(), self.0.every_level());
        (self.0.instrument().id(), whole, singles, self.0.source()).hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self) -> String {
        let said = [
            self.0.index().map(|index| format!(" index {index}")),
            self.predicate().map(|predicate| format!(" {predicate}")),
            self.0.every_level().map(|level| format!(" level {level}")),
        ];
        let said: String = said.into_iter().flatten().collect();
        format!("<Targets {}{said}>", self.0.instrument().id())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, Parts<'_, 'py>> {
        let index = self.0.index().map(|index| index.to_string());
        let parts = (self.instrument(), index, self.predicate(), self.level(py)?, self.levels(py)?, self.source());
        made(py, "_targets", parts)
    }
}

/// Targets for an instrument.
///
/// `index` is text, an `int` or a `Decimal`; `level` is the target of every indicator, `levels` are those of single ones.
///
/// >>> targets(index="2.6", source="RPJMD")
/// <Targets permenpanrb-59-2020 index 2.6>
#[pyfunction]
#[pyo3(signature = (*, instrument=None, index=None, predicate=None, level=None, levels=None, source=None))]
pub(crate) fn targets(
    py: Python<'_>,
    instrument: Option<Which>,
    index: Option<&Bound<'_, PyAny>>,
    predicate: Option<&str>,
    level: Option<&Bound<'_, PyAny>>,
    levels: Option<&Bound<'_, PyDict>>,
    source: Option<&str>,
) -> PyResult<Targets> {
    let instrument = Which::or_usual(instrument, py)?;
    let refused = |problem| refused_one(py, problem);
    let mut targets = spbe_core::Targets::of(&instrument);
    if let Some(index) = index {
        targets = targets.with_index(&digits(index)?).map_err(refused)?;
    }
    if let Some(predicate) = predicate {
        targets = targets.with_predicate(predicate).map_err(refused)?;
    }
    if let Some(level) = level {
        let taken = Taken::of(level)?;
        targets = targets.with_level(taken.given(instrument.scale())).map_err(refused)?;
    }
    let singles: Vec<_> = levels.into_iter().flat_map(PyDictMethods::iter).collect();
    let (mut known, options) = (Known::default(), PathOptions::of(&instrument));
    for (number, level) in singles {
        let (label, taken) = (Label::of(&number)?, Taken::of(&level)?);
        known.once(&label, None, &options).map_err(refused)?;
        targets = targets.with_level_of(&label.text(), taken.given(instrument.scale())).map_err(refused)?;
    }
    if let Some(source) = source {
        targets = targets.with_source(source);
    }
    Ok(Targets(targets))
}

/// Makes targets again.
#[pyfunction]
pub(crate) fn _targets(
    py: Python<'_>,
    instrument: Which,
    index: Option<&Bound<'_, PyAny>>,
    predicate: Option<&str>,
    level: Option<&Bound<'_, PyAny>>,
    levels: Option<&Bound<'_, PyDict>>,
    source: Option<&str>,
) -> PyResult<Targets> {
    targets(py, Some(instrument), index, predicate, level, levels, source)
}

/// An index as digits, from text, a whole number or a `Decimal`.
fn digits(index: &Bound<'_, PyAny>) -> PyResult<String> {
    match Taken::of(index)? {
        Taken::Text(text) => Ok(text.to_string()),
        Taken::Decimal(digits) => Ok(digits.into()),
        Taken::Whole(number) => Ok(number.to_string()),
        Taken::Blank | Taken::Other(_) => {
            let named = index.get_type().name()?.to_string_lossy().into_owned();
            Err(PyTypeError::new_err(format!("index: pass text such as \"2.6\", an int or a Decimal, not {named}")))
        }
    }
}

/// The targets of a result, and how far it is from them.
///
/// >>> outcome = score([2] * 47, targets=Targets.report_2021()).outcome
/// >>> outcome.met, outcome.index_gap, len(outcome.below)
/// (False, Fraction(-3, 5), 47)
#[pyclass(frozen, eq, module = "spbe")]
#[derive(Clone, PartialEq)]
pub(crate) struct Outcome(Scorecard); // INVARIANT: has targets

impl Outcome {
    pub(crate) const fn of(card: Scorecard) -> Self {
        Self(card)
    }

    fn core(&self) -> Option<spbe_core::Outcome<'_>> {
        self.0.core().outcome()
    }
}

#[pymethods]
impl Outcome {
    /// The targets.
    #[getter]
    fn targets(&self) -> Option<Targets> {
        self.core().map(|outcome| outcome.targets().into())
    }

    /// Whether index and predicate reach their targets. Single indicators do not decide it.
    #[getter]
    fn met(&self) -> bool {
        self.core().is_some_and(spbe_core::Outcome::met)
    }

    /// How far the exact index is above its target; below it is negative.
    #[getter]
    fn index_gap<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let gap = self.core().and_then(spbe_core::Outcome::index_gap);
        gap.map(|gap| exact::fraction(py, gap)).transpose()
    }

    /// Whether the index reaches its target.
    #[getter]
    fn index_met(&self) -> Option<bool> {
        self.core()?.index_met()
    }

    /// Whether the predicate is at least the target.
    #[getter]
    fn predicate_met(&self) -> Option<bool> {
        self.core()?.predicate_met()
    }

    /// How many indicators have a target.
    #[getter]
    fn with_target(&self) -> usize {
        self.core().map_or(0, spbe_core::Outcome::with_target)
    }

    /// The indicators below their target, in order.
    #[getter]
    fn below<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let below = self.core().into_iter().flat_map(spbe_core::Outcome::below);
        PyTuple::new(py, below.map(|part| Part::of(self.0.clone(), part.node())).collect::<Vec<_>>())
    }

    fn __hash__(&self) -> u64 {
        self.0.hashed_with(&"outcome")
    }

    fn __repr__(&self) -> String {
        format!("<Outcome {}>", if self.met() { "met" } else { "not met" })
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, (Scorecard,)> {
        made(py, "_outcome", (self.0.clone(),))
    }
}

/// Makes an outcome again.
#[pyfunction]
pub(crate) fn _outcome(card: &Bound<'_, Scorecard>) -> PyResult<Outcome> {
    let card = card.get().clone();
    let outcome = card.core().outcome().is_some().then(|| Outcome(card.clone()));
    outcome.ok_or_else(|| PyValueError::new_err("the result is held against no targets"))
}
