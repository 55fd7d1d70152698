//! Scales and bands of an instrument.

use crate::given::decimal;
use crate::instrument::Instrument;
use crate::lang::Language;
use crate::{Made, made};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use spbe_core::{Name, Predicate};

/// Which values an indicator may take.
#[pyclass(frozen, eq, hash, module = "spbe")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Scale {
    lowest: u8,
    highest: u8,
    decimals: u8,
}

impl From<spbe_core::Scale> for Scale {
    fn from(scale: spbe_core::Scale) -> Self {
        let end = |end: spbe_core::Value| end.level().unwrap_or_default(); // the ends of a scale are whole
        Self { lowest: end(scale.lowest()), highest: end(scale.highest()), decimals: scale.decimals() }
    }
}

#[pymethods]
impl Scale {
    /// The lowest value.
    #[getter]
    const fn lowest(&self) -> u8 {
        self.lowest
    }

    /// The highest value.
    #[getter]
    const fn highest(&self) -> u8 {
        self.highest
    }

    /// How many decimals a value may have; 0 where values are whole.
    #[getter]
    const fn decimals(&self) -> u8 {
        self.decimals
    }

    fn __repr__(&self) -> String {
        let decimals = match self.decimals {
            0 => String::new(),
            decimals => format!(", {decimals} decimals"),
        };
        format!("Scale({} to {}{decimals})", self.lowest, self.highest)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, (u8, u8, u8)> {
        made(py, "_scale", (self.lowest, self.highest, self.decimals))
    }
}

/// A band of an instrument (*predikat*): from its floor, which belongs to it, up to the floor of the next.
///
/// >>> band = score([3] * 47).band
/// >>> band.name, band.rank, band.floor
/// ('Baik', 3, Decimal('2.6'))
#[pyclass(frozen, eq, hash, module = "spbe")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Band {
    instrument: Instrument,
    predicate: Predicate,
}

impl Band {
    pub(crate) fn of(instrument: &spbe_core::Instrument, predicate: Predicate) -> Option<Self> {
        instrument.band(predicate)?;
        Some(Self { instrument: instrument.into(), predicate })
    }

    fn core(&self) -> Option<&spbe_core::Band> {
        self.instrument.core().band(self.predicate)
    }
}

#[pymethods]
impl Band {
    /// The rank in its instrument, from 1 for the lowest.
    #[getter]
    const fn rank(&self) -> u8 {
        self.predicate.rank()
    }

    /// The official name.
    #[getter]
    fn name(&self) -> &str {
        self.core().map_or("", |band| band.name().indonesian())
    }

    /// The name in a language, "id" or "en".
    fn name_in(&self, lang: Language) -> &str {
        self.core().map_or("", |band| band.name().in_lang(lang.get()))
    }

    /// The second name that some instruments give a band.
    #[getter]
    fn second_name(&self) -> Option<&str> {
        self.core()?.second_name().map(Name::indonesian)
    }

    /// The lowest index in the band; `None` for the lowest band, which has no floor.
    #[getter]
    fn floor<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let floor = self.core().and_then(spbe_core::Band::floor);
        floor.map(|floor| decimal(py)?.call1((floor.to_string(),))).transpose()
    }

    fn __str__(&self) -> &str {
        self.name()
    }

    fn __repr__(&self) -> String {
        let floor = self.core().and_then(spbe_core::Band::floor);
        let floor = floor.map_or(String::new(), |floor| format!(" from {floor}"));
        format!("<Band {}{floor}>", self.name())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> Made<'py, (Instrument, u8)> {
        made(py, "_band", (self.instrument.clone(), self.predicate.rank()))
    }
}

/// Makes a scale again.
#[pyfunction]
pub(crate) const fn _scale(lowest: u8, highest: u8, decimals: u8) -> Scale {
    Scale { lowest, highest, decimals }
}

/// Makes a band again.
#[pyfunction]
pub(crate) fn _band(instrument: &Bound<'_, Instrument>, rank: u8) -> PyResult<Band> {
    let core = instrument.get().core();
    let predicate = core.predicates().find(|predicate| predicate.rank() == rank);
    let band = predicate.and_then(|predicate| Band::of(core, predicate));
    band.ok_or_else(|| PyValueError::new_err(format!("{} has no band of rank {rank}", core.id())))
}
