//! Instruments as Python has them.

use crate::band::{Band, Scale};
use crate::documents::{Document, dict, frame};
use crate::lang::Language;
use crate::long::interruptible;
use crate::notice::notices;
use crate::problem::no_instrument;
use crate::row::Row;
use crate::{Made, made};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{PyString, PyTuple};
use spbe_core::{INSTRUMENTS, Node, PERMENPANRB_59_2020, Undefined, find_instrument};
use std::hash::{DefaultHasher, Hash, Hasher};

/// An edition of the index: domains, aspects and indicators with their weights, the scale of values, and the bands.
///
/// >>> edition = instrument("permenpanrb-59-2020")
/// >>> edition.title
/// 'Peraturan Menteri PANRB Nomor 59 Tahun 2020 tentang Pemantauan dan Evaluasi Sistem Pemerintahan Berbasis Elektronik'
/// >>> len(edition.indicators), edition.scale, edition.predicates
/// (47, Scale(1 to 5), ('Kurang', 'Cukup', 'Baik', 'Sangat Baik', 'Memuaskan'))
/// >>> edition.find("penyelenggara spbe")
/// (<Row aspect 4 'Penyelenggara SPBE'>,)
#[pyclass(frozen, eq, module = "spbe")]
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Instrument(spbe_core::Instrument);

impl Instrument {
    /// The instrument that is meant where none is named.
    pub(crate) fn usual() -> spbe_core::Instrument {
        PERMENPANRB_59_2020.clone()
    }

    pub(crate) const fn core(&self) -> &spbe_core::Instrument {
        &self.0
    }
}

impl From<&spbe_core::Instrument> for Instrument {
    fn from(instrument: &spbe_core::Instrument) -> Self {
        Self(instrument.clone())
    }
}

impl Hash for Instrument {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.id().hash(state);
    }
}

/// An instrument as an argument: itself, or the id of a built-in one.
pub(crate) enum Which {
    Id(PyBackedStr),
    Itself(spbe_core::Instrument),
}

impl Which {
    pub(crate) fn found(&self, py: Python<'_>) -> PyResult<spbe_core::Instrument> {
        self.found_among(py, &[])
    }

    /// The instrument, which may be one of the caller's own.
    pub(crate) fn found_among(&self, py: Python<'_>, own: &[spbe_core::Instrument]) -> PyResult<spbe_core::Instrument> {
        match self {
            Self::Itself(instrument) => Ok(instrument.clone()),
            Self::Id(id) => match find_instrument(id, own) {
                Ok(found) => Ok(found.clone()),
                Err(problem) => Err(no_instrument(py, &[problem])),
            },
        }
    }

    /// The one that is named, otherwise the usual one.
    pub(crate) fn or_usual(which: Option<Self>, py: Python<'_>) -> PyResult<spbe_core::Instrument> {
        which.map_or_else(|| Ok(Instrument::usual()), |which| which.found(py))
    }
}

impl FromPyObject<'_, '_> for Which {
    type Error = PyErr;

    fn extract(value: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if let Ok(instrument) = value.cast::<Instrument>() {
            return Ok(Self::Itself(instrument.get().0.clone()));
        }
        if let Ok(id) = value.cast::<PyString>() {
            return Ok(Self::Id(PyBackedStr::try_from(id.to_owned())?));
        }
        let named = value.get_type().name()?.to_string_lossy().into_owned();
        Err(PyTypeError::new_err(format!("an instrument is an id or an Instrument, not {named}")))
    }
}

#[pymethods]
impl Instrument {
    /// The stable name, such as `permenpanrb-59-2020`.
    #[getter]
    fn id(&self) -> &str {
        self.0.id()
    }

    /// The title of the regulation.
    #[getter]
    fn title(&self) -> &str {
        self.0.title().indonesian()
    }

    /// The title in a language, "id" or "en".
    fn title_in(&self, lang: Language) -> &str {
        self.0.title().in_lang(lang.get())
    }

    /// What the index is called.
    #[getter]
    fn index_name(&self) -> &str {
        self.0.index_name().indonesian()
    }

    /// What the index is called in a language, "id" or "en".
    fn index_name_in(&self, lang: Language) -> &str {
        self.0.index_name().in_lang(lang.get())
    }

    /// Where it was promulgated, and which of its tables are used.
    #[getter]
    fn citation(&self) -> &str {
        self.0.citation()
    }

    /// Whether it is a built-in instrument of a regulation.
    #[getter]
    fn official(&self) -> bool {
        self.0.is_official()
    }

    /// How its figures came here: `regulation`, `secondary` or `own`.
    #[getter]
    fn provenance(&self) -> &'static str {
        self.0.provenance().code()
    }

    /// What no source that was read defines: of `basis`, `blanks`, `wording`.
    #[getter]
    fn undefined<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let undefined: Vec<_> = self.0.undefined().iter().copied().map(Undefined::code).collect();
        PyTuple::new(py, undefined)
    }

    /// The day from which it applies, as `2021-01-01`, where a source says.
    #[getter]
    fn in_force_from(&self) -> Option<&str> {
        self.0.in_force_from()
    }

    /// The first and the last year of the evaluations it is for; `None` for a last year that has not come.
    #[getter]
    fn years(&self) -> Option<(u16, Option<u16>)> {
        self.0.years()
    }

    /// The id of the instrument that revoked it.
    #[getter]
    fn revoked_by(&self) -> Option<&str> {
        self.0.revoked_by()
    }

    /// What everybody who sees a result under it has to know; often nothing.
    #[getter]
    fn notices<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        notices(py, &self.0)
    }

    /// Which values an indicator may take.
    #[getter]
    fn scale(&self) -> Scale {
        self.0.scale().into()
    }

    /// The domains, in order; none where aspects stand directly under the index.
    #[getter]
    fn domains<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.rows(py, |node| matches!(node, Node::Domain(_)))
    }

    /// The aspects, in order.
    #[getter]
    fn aspects<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.rows(py, |node| matches!(node, Node::Aspect(_)))
    }

    /// The indicators, in order.
    #[getter]
    fn indicators<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.rows(py, |node| matches!(node, Node::Indicator(_)))
    }

    /// The bands, highest first, as regulations print them.
    #[getter]
    fn bands<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let bands: Vec<Band> = self.0.predicates().rev().filter_map(|predicate| Band::of(&self.0, predicate)).collect();
        PyTuple::new(py, bands)
    }

    /// The names of the predicates, lowest first.
    #[getter]
    fn predicates<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let names: Vec<_> = self.0.bands().iter().rev().map(|band| band.name().indonesian()).collect();
        PyTuple::new(py, names)
    }

    /// The SHA-256 of what it says. Two instruments have the same if they say the same.
    #[getter]
    fn fingerprint(&self) -> String {
        self.0.fingerprint()
    }

    /// The rows that a label means: a name, a name variant, or `Indikator 13`, `aspect 2`.
    fn find<'py>(&self, py: Python<'py>, label: &str) -> PyResult<Bound<'py, PyTuple>> {
        let rows: Vec<Row> = self.0.find(label).map(|node| Row::of(&self.0, node)).collect();
        PyTuple::new(py, rows)
    }

    /// Everything it says, as a document of format `spbe-instrument/1`.
    #[pyo3(signature = (*, pretty=false))]
    fn to_json(&self, pretty: bool) -> String {
        if pretty { self.0.to_json_pretty() } else { self.0.to_json() }
    }

    /// The same document as a `dict`.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dict(py, &self.0.to_json())
    }

    /// Its rows as a data frame of pandas, or of Polars: `backend` is "pandas", "polars", or whichever is there.
    #[pyo3(signature = (*, backend=None))]
    fn to_frame<'py>(slf: &Bound<'py, Self>, backend: Option<&Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyAny>> {
        frame("instrument", slf.as_any(), backend)
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.hash(&mut hasher);
        hasher.finish()
    }

    fn __str__(&self) -> &str {
        self.0.id()
    }

    fn __repr__(&self) -> String {
        format!("<Instrument {}>", self.0.id())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, (String,)> {
        let (maker, said) = if self.0.is_official() {
            ("instrument", self.0.id().to_owned())
        } else {
            ("_instrument_of_json", self.0.to_json())
        };
        made(py, maker, (said,))
    }
}

impl Instrument {
    fn rows<'py>(&self, py: Python<'py>, kind: impl Fn(&Node) -> bool) -> PyResult<Bound<'py, PyTuple>> {
        let rows: Vec<Row> = self.0.nodes().filter(kind).map(|node| Row::of(&self.0, node)).collect();
        PyTuple::new(py, rows)
    }
}

/// The built-in instrument with an id.
///
/// >>> instrument("permenpanrb-8-2026").index_name
/// 'Indeks Pemerintah Digital (Indeks Pemdi)'
///
/// Raises InstrumentError if there is none.
#[pyfunction]
#[pyo3(signature = (id, /))]
pub(crate) fn instrument(py: Python<'_>, id: Which) -> PyResult<Instrument> {
    id.found(py).map(Instrument)
}

/// Every built-in instrument, in the order of the regulations.
///
/// >>> [edition.id for edition in instruments()][3:]
/// ['permenpanrb-59-2020', 'permenpanrb-8-2026']
#[pyfunction]
pub(crate) fn instruments(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
    PyTuple::new(py, INSTRUMENTS.map(Instrument::from))
}

/// An instrument of one's own from the bytes of its document.
#[pyfunction]
pub(crate) fn _instrument_of_json(py: Python<'_>, document: Document) -> PyResult<Instrument> {
    let read = interruptible(py, move || spbe_core::Instrument::from_json(&document.0))?;
    read.map(Instrument).map_err(|invalid| no_instrument(py, invalid.problems()))
}
