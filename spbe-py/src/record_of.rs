//! Records made of levels and what belongs to them.

use crate::documents::json_of;
use crate::draft::Draft;
use crate::instrument::Which;
use crate::levels::{self, Label};
use crate::plans::options::Known;
use crate::problem::{invalid, refused_one};
use crate::record::Record;
use crate::targets::Targets;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use spbe_core::{Instrument, PathOptions};

/// Make a record: levels, and what belongs to them.
///
/// `levels` is what `draft` takes; so is `previous`, the levels of an earlier year. `services` and `notes` are by printed
/// number. `meta` is a `dict`, or JSON text, that is carried through untouched.
///
/// >>> record({1: 3}, agency="Kota Contoh", notes={1: "SK Wali Kota 12/2023"}).notes
/// {'1': 'SK Wali Kota 12/2023'}
#[pyfunction]
#[pyo3(signature = (
    levels, *, instrument=None, agency=None, group=None, year=None, services=None, notes=None, targets=None,
    previous=None, previous_year=None, meta=None
))]
#[expect(clippy::too_many_arguments, reason = "a record has so many parts, and Python names them")]
pub(crate) fn record(
    py: Python<'_>,
    levels: &Bound<'_, PyAny>,
    instrument: Option<Which>,
    agency: Option<&str>,
    group: Option<&str>,
    year: Option<u32>,
    services: Option<&Bound<'_, PyDict>>,
    notes: Option<&Bound<'_, PyDict>>,
    targets: Option<&Bound<'_, Targets>>,
    previous: Option<&Bound<'_, PyAny>>,
    previous_year: Option<u32>,
    meta: Option<&Bound<'_, PyAny>>,
) -> PyResult<Record> {
    let draft = levels::draft(levels, instrument)?;
    let instrument = draft.instrument().clone();
    let one = |problem| refused_one(py, problem);
    let mut record = spbe_core::Record::new(draft);
    if let Some(agency) = agency {
        record = record.with_agency(agency).map_err(one)?;
    }
    if let Some(group) = group {
        record = record.with_group(group).map_err(one)?;
    }
    if let Some(year) = year {
        record = record.with_year(year).map_err(one)?;
    }
    for (number, text) in texts(services, &instrument)? {
        record = record.with_service(&number, &text).map_err(one)?;
    }
    for (number, text) in texts(notes, &instrument)? {
        record = record.with_note(&number, &text).map_err(one)?;
    }
    if let Some(targets) = targets {
        record = record.with_targets(targets.get().fitting(&instrument)?);
    }
    if let Some(previous) = previous {
        // Of another instrument, if it is a draft of one.
        let which = (!previous.is_instance_of::<Draft>()).then(|| Which::Itself(instrument.clone()));
        record = record.with_previous(levels::draft(previous, which)?, previous_year).map_err(one)?;
    }
    if let Some(meta) = meta {
        let meta = json_of(meta)?;
        record = record.with_meta(&meta).map_err(|problems| invalid(py, problems.problems()))?;
    }
    Ok(record.into())
}

/// Texts by printed number, one for each indicator.
fn texts(texts: Option<&Bound<'_, PyDict>>, instrument: &Instrument) -> PyResult<Vec<(String, String)>> {
    let texts: Vec<_> = texts.into_iter().flat_map(PyDictMethods::iter).collect();
    let (mut known, options) = (Known::default(), PathOptions::of(instrument));
    let one = |(key, text): (Bound<'_, PyAny>, Bound<'_, PyAny>)| {
        let label = Label::of(&key)?;
        known.once(&label, None, &options).map_err(|problem| refused_one(key.py(), problem))?;
        let number = label.text().into_owned();
        let Ok(said) = text.cast::<PyString>() else {
            let named = text.get_type().name()?.to_string_lossy().into_owned();
            return Err(PyTypeError::new_err(format!("indicator {number}: a note or a service is str, not {named}")));
        };
        Ok((number, said.to_str()?.to_owned()))
    };
    texts.into_iter().map(one).collect()
}

/// Makes a record again.
#[pyfunction]
pub(crate) fn _record<'py>(draft: &Bound<'py, Draft>, parts: &Bound<'py, PyDict>) -> PyResult<Bound<'py, PyAny>> {
    crate::maker(draft.py(), "record")?.call((draft,), Some(parts))
}
