//! Workings as Python has them.

use crate::card::Scorecard;
use crate::documents::dict;
use crate::exact;
use crate::index::Index;
use crate::lang::Language;
use crate::part::Part;
use crate::{Made, made};
use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use pyo3::types::{PyIterator, PyTuple};

/// The working of every node: aspects, then domains, then the index, as the regulation's examples go.
///
/// >>> explanation = score([3] * 47).explain()
/// >>> len(explanation)
/// 13
/// >>> print(explanation[12].text("en"))
/// SPBE index (laid out as Tabel 12)
///   Domain 1  3 ×   13 % = 39
///   Domain 2  3 ×   25 % = 75
///   Domain 3  3 × 16.5 % = 49.5
///   Domain 4  3 × 45.5 % = 136.5
///   Sum: 300
///   Result: 300 : 100 = 3 ≈ 3.00
#[pyclass(frozen, eq, sequence, module = "spbe")]
#[derive(Clone, PartialEq)]
pub(crate) struct Explanation(Scorecard);

impl Explanation {
    pub(crate) const fn of(card: Scorecard) -> Self {
        Self(card)
    }
}

#[pymethods]
impl Explanation {
    /// The whole working as text, in a language or in that of the surroundings.
    #[pyo3(signature = (lang=None))]
    fn text(&self, lang: Option<Language>) -> String {
        let lang = Language::or_surroundings(lang);
        let workings: Vec<String> = self.0.core().explain().into_iter().map(|working| working.text(lang)).collect();
        workings.join("\n\n")
    }

    /// A document of format `spbe-explain/1`.
    #[pyo3(signature = (*, pretty=false))]
    fn to_json(&self, pretty: bool) -> String {
        if pretty { self.0.core().explain_to_json_pretty() } else { self.0.core().explain_to_json() }
    }

    /// The same document as a `dict`.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dict(py, &self.0.core().explain_to_json())
    }

    fn __len__(&self) -> usize {
        self.0.core().explain().len()
    }

    fn __getitem__(&self, at: isize) -> PyResult<Working> {
        let count = self.__len__();
        let from_the_end = count.checked_sub(at.unsigned_abs());
        let at = if at < 0 { from_the_end } else { usize::try_from(at).ok() };
        let at = at.filter(|at| *at < count).ok_or_else(|| PyIndexError::new_err("no such working"))?;
        Ok(Working { card: self.0.clone(), at })
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
        let workings = (0..self.__len__()).map(|at| Working { card: self.0.clone(), at });
        PyTuple::new(py, workings.collect::<Vec<_>>())?.try_iter()
    }

    fn __str__(&self) -> String {
        self.text(None)
    }

    fn __repr__(&self) -> String {
        format!("<Explanation of {} workings>", self.__len__())
    }

    fn _repr_html_<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("spbe._html")?.call_method1("preformatted", (slf.get().text(None),))
    }

    fn __hash__(&self) -> u64 {
        self.0.hashed_with(&"explanation")
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, (Scorecard,)> {
        made(py, "_explanation", (self.0.clone(),))
    }
}

/// The working of one node: lines of value times weight, their sum, divided by the node's weight.
///
/// >>> working = score([3] * 47).explain()[0]
/// >>> working.part.name, working.sum, working.divisor, working.result
/// ('Kebijakan Internal Tata Kelola SPBE', Fraction(39, 1), Fraction(13, 1), Index('3.00', exact='3'))
#[pyclass(frozen, eq, module = "spbe")]
#[derive(Clone, PartialEq)]
pub(crate) struct Working {
    card: Scorecard,
    at: usize,
}

impl Working {
    fn core(&self) -> PyResult<spbe_core::Working<'_>> {
        let working = self.card.core().explain().into_iter().nth(self.at);
        working.ok_or_else(|| PyIndexError::new_err("no such working"))
    }
}

#[pymethods]
impl Working {
    /// The node that is worked out.
    #[getter]
    fn part(&self) -> PyResult<Part> {
        Ok(Part::of(self.card.clone(), self.core()?.part().node()))
    }

    /// The table of the regulation whose layout it follows.
    #[getter]
    fn table(&self) -> PyResult<Option<&str>> {
        Ok(self.core()?.table())
    }

    /// The lines in order: the part, its value or index, its weight in percent, and their product.
    #[getter]
    fn lines<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let line = |line: spbe_core::WorkingLine<'_>| -> PyResult<_> {
            let part = Part::of(self.card.clone(), line.part().node());
            let product = exact::fraction(py, line.product())?;
            Ok((part, Index::from(line.value()), exact::fraction(py, line.weight())?, product))
        };
        PyTuple::new(py, self.core()?.lines().map(line).collect::<PyResult<Vec<_>>>()?)
    }

    /// The sum of the products.
    #[getter]
    fn sum<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        exact::fraction(py, self.core()?.sum())
    }

    /// The weight of the node in percent, by which the sum is divided.
    #[getter]
    fn divisor<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        exact::fraction(py, self.core()?.divisor())
    }

    /// The index of the node.
    #[getter]
    fn result(&self) -> PyResult<Index> {
        Ok(self.core()?.result().into())
    }

    /// The working as text, in a language or in that of the surroundings.
    #[pyo3(signature = (lang=None))]
    fn text(&self, lang: Option<Language>) -> PyResult<String> {
        Ok(self.core()?.text(Language::or_surroundings(lang)))
    }

    fn __str__(&self) -> PyResult<String> {
        self.text(None)
    }

    fn __repr__(&self) -> PyResult<String> {
        Ok(format!("<Working {}>", self.core()?.part().node()))
    }

    fn __hash__(&self) -> u64 {
        self.card.hashed_with(&self.at)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, (Scorecard, usize)> {
        made(py, "_working", (self.card.clone(), self.at))
    }
}

/// Makes an explanation again.
#[pyfunction]
pub(crate) fn _explanation(card: &Bound<'_, Scorecard>) -> Explanation {
    Explanation(card.get().clone())
}

/// Makes a working again.
#[pyfunction]
pub(crate) fn _working(card: &Bound<'_, Scorecard>, at: usize) -> PyResult<Working> {
    let working = Working { card: card.get().clone(), at };
    working.core()?;
    Ok(working)
}
