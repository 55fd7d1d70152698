//! Results as Python has them.

use crate::band::Band;
use crate::between::Comparison;
use crate::documents::{dict, frame};
use crate::draft::Draft;
use crate::exact;
use crate::explain::Explanation;
use crate::index::Index;
use crate::instrument::Instrument;
use crate::lang::{Language, code};
use crate::notice::notices;
use crate::part::Part;
use crate::problem::refused_one;
use crate::record::Record;
use crate::score::basis_of;
use crate::targets::{Outcome, Targets};
use crate::{Made, made};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use spbe_core::{Blanks, Lang, Node, ScorePart};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// What makes a result again: values, basis, whether blanks count as 0, targets, and whose it is.
type Parts = (Draft, &'static str, bool, Option<Targets>, Option<Record>);

/// What an assessment amounts to: the index, its predicate, and every part of it.
///
/// >>> card = score([3] * 31 + [4] * 16)
/// >>> card.index, card.predicate, card.borderline
/// (Index('3.46', exact='691/200'), 'Baik', False)
/// >>> [str(domain.index) for domain in card.domains]
/// ['3.00', '3.00', '3.00', '4.00']
#[pyclass(frozen, eq, module = "spbe")]
#[derive(Clone, PartialEq)]
pub(crate) struct Scorecard {
    card: Arc<spbe_core::Scorecard>,
    of: Option<Arc<spbe_core::Record>>, // whose it is
}

impl Scorecard {
    /// A result, and whose it is.
    pub(crate) fn made_of(card: spbe_core::Scorecard, of: Option<Arc<spbe_core::Record>>) -> Self {
        Self { card: Arc::new(card), of }
    }

    pub(crate) fn core(&self) -> &spbe_core::Scorecard {
        &self.card
    }

    /// The result, and a record that says whose it is and holds the targets it is held against.
    pub(crate) fn with_its_record(&self) -> (Arc<spbe_core::Scorecard>, spbe_core::Record) {
        let record = match &self.of {
            Some(record) => (**record).clone(),
            None => spbe_core::Record::new(self.card.draft().clone()),
        };
        let record = match self.card.targets() {
            Some(targets) => record.with_targets(targets.clone()),
            None => record,
        };
        (Arc::clone(&self.card), record)
    }

    pub(crate) fn hashed_with(&self, what: &impl Hash) -> u64 {
        let mut hasher = DefaultHasher::new();
        (self.card.instrument().id(), self.card.draft().values(), self.card.basis(), self.card.blanks())
            .hash(&mut hasher);
        what.hash(&mut hasher);
        hasher.finish()
    }

    fn parts<'a, 'py>(
        &self,
        py: Python<'py>,
        parts: impl IntoIterator<Item = ScorePart<'a>>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let parts = parts.into_iter().map(|part| Part::of(self.clone(), part.node()));
        PyTuple::new(py, parts.collect::<Vec<_>>())
    }
}

impl From<spbe_core::Scorecard> for Scorecard {
    fn from(card: spbe_core::Scorecard) -> Self {
        Self { card: Arc::new(card), of: None }
    }
}

#[pymethods]
impl Scorecard {
    /// The instrument it was computed under.
    #[getter]
    fn instrument(&self) -> Instrument {
        self.card.instrument().into()
    }

    /// The index.
    #[getter]
    fn index(&self) -> Index {
        self.card.index().into()
    }

    /// The official name of the predicate.
    #[getter]
    fn predicate(&self) -> &str {
        self.card.predicate_name(Lang::Indonesian)
    }

    /// The name of the predicate in a language, "id" or "en".
    fn predicate_in(&self, lang: Language) -> &str {
        self.card.predicate_name(lang.get())
    }

    /// The band of the predicate, with its rank, names and floor.
    #[getter]
    fn band(&self) -> Option<Band> {
        Band::of(self.card.instrument(), self.card.predicate())
    }

    /// Whether the predicate depends on rounding: the exact and the two-decimal index give different ones.
    #[getter]
    fn borderline(&self) -> bool {
        self.card.borderline()
    }

    /// Which form of the index decides the predicate: `exact` or `rounded`.
    #[getter]
    fn basis(&self) -> &'static str {
        self.card.basis().code()
    }

    /// Whether there were blanks, and they counted as 0.
    #[getter]
    fn blanks_as_zero(&self) -> bool {
        self.card.blanks() == Blanks::Zero
    }

    /// The values, in the order of the annex; `None` for a blank that counted as 0.
    #[getter]
    fn levels<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        values(py, self.card.draft())
    }

    /// The whole as a part.
    #[getter]
    fn whole(&self) -> Part {
        Part::of(self.clone(), Node::Index)
    }

    /// The domains, in order.
    #[getter]
    fn domains<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.parts(py, self.card.domains())
    }

    /// The aspects, in order.
    #[getter]
    fn aspects<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.parts(py, self.card.aspects())
    }

    /// The indicators, in order.
    #[getter]
    fn indicators<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.parts(py, self.card.indicators())
    }

    /// The aspects with the highest index; more than one where they tie.
    #[getter]
    fn strongest<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.parts(py, self.card.extremes().0)
    }

    /// The aspects with the lowest index; more than one where they tie.
    #[getter]
    fn weakest<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.parts(py, self.card.extremes().1)
    }

    /// The parts that a label means: a name, a name variant, or `Indikator 13`, `aspect 2`.
    fn find<'py>(&self, py: Python<'py>, label: &str) -> PyResult<Bound<'py, PyTuple>> {
        self.parts(py, self.card.instrument().find(label).map(|node| self.card.part(node)))
    }

    /// What everybody who sees the result has to know; often nothing.
    #[getter]
    fn notices<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        notices(py, self.card.instrument())
    }

    /// The record it is the result of, where it came from one.
    #[getter]
    fn record(&self) -> Option<Record> {
        self.of.clone().map(Record::from)
    }

    /// The targets it is held against.
    #[getter]
    fn targets(&self) -> Option<Targets> {
        self.card.targets().map(Targets::from)
    }

    /// The targets, and how far it is from them.
    #[getter]
    fn outcome(&self) -> Option<Outcome> {
        self.card.targets().map(|_| Outcome::of(self.clone()))
    }

    /// The same result held against other targets, which are of its instrument.
    fn with_targets(&self, targets: &Bound<'_, Targets>) -> PyResult<Self> {
        let targets = targets.get().fitting(self.card.instrument())?;
        Ok(Self { card: Arc::new((*self.card).clone().with_targets(targets)), of: self.of.clone() })
    }

    /// The same result with the predicate read from another form of the index: "exact" or "rounded".
    fn with_basis(&self, basis: &str) -> PyResult<Self> {
        Ok(Self { card: Arc::new((*self.card).clone().with_basis(basis_of(basis)?)), of: self.of.clone() })
    }

    /// This result after an earlier one. Between instruments there is no difference but a reason.
    fn after(&self, earlier: &Bound<'_, Self>) -> Comparison {
        Comparison::of(earlier.get().clone(), self.clone())
    }

    /// The working of every node: each part's value times its weight, their sum, divided by the node's weight.
    fn explain(&self) -> Explanation {
        Explanation::of(self.clone())
    }

    /// The short code of the assessment.
    fn code(&self, py: Python<'_>) -> PyResult<String> {
        self.card.draft().code().map_err(|problem| refused_one(py, problem))
    }

    /// Everything it says, as a document of format `spbe-scorecard/1`.
    #[pyo3(signature = (*, pretty=false))]
    fn to_json(&self, pretty: bool) -> String {
        match (&self.of, pretty) {
            (Some(record), false) => record.card_to_json(&self.card),
            (Some(record), true) => record.card_to_json_pretty(&self.card),
            (None, false) => self.card.to_json(),
            (None, true) => self.card.to_json_pretty(),
        }
    }

    /// The same document as a `dict`. Exact values are text; `value` is the nearest double.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dict(py, &self.to_json(false))
    }

    /// Its parts as a data frame of pandas, or of Polars: `backend` is "pandas", "polars", or whichever is there.
    #[pyo3(signature = (*, backend=None))]
    fn to_frame<'py>(slf: &Bound<'py, Self>, backend: Option<&Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyAny>> {
        frame("card", slf.as_any(), backend)
    }

    /// The result as HTML, for a page or a notebook, in a language or in that of the surroundings.
    #[pyo3(signature = (*, lang=None))]
    fn to_html<'py>(slf: &Bound<'py, Self>, lang: Option<Language>) -> PyResult<Bound<'py, PyAny>> {
        let lang = code(Language::or_surroundings(lang));
        slf.py().import("spbe._html")?.call_method1("card", (slf, lang))
    }

    fn _repr_html_<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        Self::to_html(slf, None)
    }

    fn __hash__(&self) -> u64 {
        self.hashed_with(&())
    }

    fn __str__(&self) -> String {
        format!("{} {}", self.card.index(), self.predicate())
    }

    fn __repr__(&self) -> String {
        format!("<Scorecard {} {} {}>", self.card.instrument().id(), self.card.index(), self.predicate())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, Parts> {
        let draft = Draft::from(self.card.draft().clone());
        let parts = (draft, self.basis(), self.blanks_as_zero(), self.targets(), self.record());
        made(py, "_card", parts)
    }
}

/// Values in the order of the annex.
pub(crate) fn values<'py>(py: Python<'py>, draft: &spbe_core::Draft) -> PyResult<Bound<'py, PyTuple>> {
    let values: Vec<_> =
        draft.values().iter().map(|value| exact::optional_value(py, *value)).collect::<PyResult<_>>()?;
    PyTuple::new(py, values)
}
