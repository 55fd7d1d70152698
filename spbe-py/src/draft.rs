//! Drafts as Python has them.

use crate::card::{Scorecard, values};
use crate::exact;
use crate::given::Taken;
use crate::instrument::{Instrument, Which};
use crate::levels::{self, Label};
use crate::long::interruptible;
use crate::problem::{invalid, refused, refused_one};
use crate::{Made, made};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use spbe_core::{Indicator, Lang};
use std::hash::{DefaultHasher, Hash, Hasher};

/// An assessment that may have blanks: what is missing, and what it can still become.
///
/// >>> domain_4_is_missing = draft({number: 3 for number in range(1, 32)})
/// >>> domain_4_is_missing.answered, len(domain_4_is_missing.missing)
/// (31, 16)
/// >>> str(domain_4_is_missing.lowest.index), str(domain_4_is_missing.highest.index)
/// ('2.09', '3.91')
/// >>> domain_4_is_missing.reachable
/// ('Cukup', 'Baik', 'Sangat Baik')
#[pyclass(frozen, eq, module = "spbe")]
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Draft(spbe_core::Draft);

impl Draft {
    pub(crate) const fn core(&self) -> &spbe_core::Draft {
        &self.0
    }
}

impl From<spbe_core::Draft> for Draft {
    fn from(draft: spbe_core::Draft) -> Self {
        Self(draft)
    }
}

#[pymethods]
impl Draft {
    /// The instrument.
    #[getter]
    fn instrument(&self) -> Instrument {
        self.0.instrument().into()
    }

    /// The values, in the order of the annex; `None` for a blank.
    #[getter]
    fn levels<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        values(py, &self.0)
    }

    /// How many indicators have a value.
    #[getter]
    fn answered(&self) -> usize {
        self.0.answered()
    }

    /// The printed numbers of the indicators without a value, in order.
    #[getter]
    fn missing<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.0.missing().map(Indicator::number).collect::<Vec<_>>())
    }

    /// The result if every blank gets the lowest value: no completion comes out lower, at any part.
    #[getter]
    fn lowest(&self) -> Scorecard {
        self.0.lowest().into()
    }

    /// The result if every blank gets the highest value: no completion comes out higher, at any part.
    #[getter]
    fn highest(&self) -> Scorecard {
        self.0.highest().into()
    }

    /// The predicates that some completion gets, lowest first. Exactly those.
    #[getter]
    fn reachable<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let draft = self.0.clone();
        // Instruments of one's own may have sums to try one by one.
        let reachable = if self.0.instrument().is_official() {
            draft.reachable()
        } else {
            interruptible(py, move || draft.reachable())?
        };
        let instrument = self.0.instrument();
        let name = |predicate| instrument.band(predicate).map(|band| band.name().in_lang(Lang::Indonesian));
        PyTuple::new(py, reachable.into_iter().filter_map(name).collect::<Vec<_>>())
    }

    /// The value of an indicator, by its printed number; `None` for a blank.
    ///
    /// >>> draft({13: 4}).level(13)
    /// 4
    fn level<'py>(&self, number: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let py = number.py();
        let mut copy = self.0.clone();
        let label = Label::of(number)?;
        // What the reader finds for a blank says whether there is such an indicator.
        copy.set(label.key(), spbe_core::Given::Blank).map_err(|problem| refused_one(py, problem))?;
        let before = self.0.values().iter().zip(copy.values()).find(|(before, after)| before != after);
        exact::optional_value(py, before.and_then(|(before, _)| *before))
    }

    /// The same draft with one value changed, or taken away by `None`.
    ///
    /// >>> draft({1: 3}).replace(2, 4).answered
    /// 2
    fn replace(&self, number: &Bound<'_, PyAny>, level: &Bound<'_, PyAny>) -> PyResult<Self> {
        let (label, taken) = (Label::of(number)?, Taken::of(level)?);
        let mut draft = self.0.clone();
        let set = draft.set(label.key(), taken.given(draft.instrument().scale()));
        set.map_err(|problem| refused_one(number.py(), problem))?;
        Ok(Self(draft))
    }

    /// The result, if nothing is missing.
    fn score(&self, py: Python<'_>) -> PyResult<Scorecard> {
        match self.0.clone().complete() {
            Ok(assessment) => Ok(assessment.score().into()),
            Err(invalid) => Err(refused(py, invalid.problems())),
        }
    }

    /// The result if blanks count as 0, where a source of the instrument says so.
    fn with_blanks_as_zero(&self, py: Python<'_>) -> PyResult<Scorecard> {
        let card = self.0.with_blanks_as_zero().map_err(|problem| refused_one(py, problem))?;
        Ok(card.into())
    }

    /// The short code: edition, values and a check.
    fn code(&self, py: Python<'_>) -> PyResult<String> {
        self.0.code().map_err(|problem| refused_one(py, problem))
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        (self.0.instrument().id(), self.0.values()).hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self) -> String {
        let (answered, all) = (self.0.answered(), self.0.values().len());
        format!("<Draft {} {answered} of {all} answered>", self.0.instrument().id())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, (Bound<'py, PyTuple>, Instrument)> {
        made(py, "_draft", (self.levels(py)?, self.instrument()))
    }
}

/// Read levels that may have blanks.
///
/// `levels` is what `score` takes; `None` is a blank, and so is an indicator that a mapping does not name.
///
/// >>> draft({1: 3, 2: 4})
/// <Draft permenpanrb-59-2020 2 of 47 answered>
#[pyfunction]
#[pyo3(signature = (levels, *, instrument=None))]
pub(crate) fn draft(levels: &Bound<'_, PyAny>, instrument: Option<Which>) -> PyResult<Draft> {
    levels::draft(levels, instrument).map(Draft)
}

/// Makes a draft again.
#[pyfunction]
pub(crate) fn _draft(levels: &Bound<'_, PyAny>, instrument: Which) -> PyResult<Draft> {
    levels::draft(levels, Some(instrument)).map(Draft)
}

/// Read the short code of an assessment.
///
/// >>> decode("28R89-XKPJG-5QJ58-MKF88-PC6Z9").score()
/// <Scorecard permenpanrb-59-2020 3.00 Baik>
#[pyfunction]
#[pyo3(signature = (code, /))]
pub(crate) fn decode(py: Python<'_>, code: &str) -> PyResult<Draft> {
    spbe_core::Draft::from_code(code).map(Draft).map_err(|problems| invalid(py, problems.problems()))
}

/// The short code of levels: edition, values and a check, in 25 characters for a whole assessment of 59/2020.
///
/// >>> code([3] * 47)
/// '28R89XKPJG5QJ58MKF88PC6Z9'
#[pyfunction]
#[pyo3(signature = (levels, *, instrument=None))]
pub(crate) fn code(levels: &Bound<'_, PyAny>, instrument: Option<Which>) -> PyResult<String> {
    let draft = levels::draft(levels, instrument)?;
    draft.code().map_err(|problem| refused_one(levels.py(), problem))
}
