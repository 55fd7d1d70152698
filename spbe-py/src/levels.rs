//! Levels as Python gives them: a list in the order of the annex, a mapping by printed number, or pairs.

use crate::draft::Draft;
use crate::given::{Taken, index_of};
use crate::instrument::{Instrument, Which};
use crate::problem::refused;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{
    PyBool, PyByteArray, PyBytes, PyDict, PyFloat, PyFrozenSet, PyInt, PyList, PyMapping, PySet, PyString, PyTuple,
};
use spbe_core::limits::INDICATORS;
use spbe_core::{Assessment, Given, InvalidAssessment, Key, Scale};
use std::borrow::Cow;
use std::iter::repeat_n;

/// What to pass, for a message that says what was passed instead.
const WHAT_TO_PASS: &str = "levels are a list in the order of the annex, a dict by printed number, or a list of pairs";

/// Levels, taken from Python.
enum Levels {
    /// In the order of the annex. Of a list that is longer than any instrument only the length counts.
    List { values: Vec<Taken>, more: usize },
    /// By printed number.
    Rows(Vec<(Label, Taken)>),
    /// Read already.
    Draft(spbe_core::Draft),
}

/// A printed number.
pub(crate) enum Label {
    Number(i64),
    Text(PyBackedStr),
    Long(String),
}

impl Label {
    pub(crate) fn key(&self) -> Key<'_> {
        match self {
            Self::Number(number) => Key::Number(*number),
            Self::Text(text) => Key::Text(text),
            Self::Long(digits) => Key::Text(digits),
        }
    }

    /// The printed number as text.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Number(number) => number.to_string().into(),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Long(digits) => Cow::Borrowed(digits),
        }
    }

    pub(crate) fn of(key: &Bound<'_, PyAny>) -> PyResult<Self> {
        if let Ok(text) = key.cast::<PyString>() {
            return Ok(Self::Text(PyBackedStr::try_from(text.clone())?));
        }
        let whole = key.is_instance_of::<PyInt>() || key.get_type().hasattr("__index__")?;
        let named = key.get_type().name()?.to_string_lossy().into_owned();
        if !whole || key.is_instance_of::<PyBool>() || key.is_instance_of::<PyFloat>() {
            return Err(PyTypeError::new_err(format!(
                "an indicator is named by its printed number, an int or a str such as 13 or \"35-2\", not {named}"
            )));
        }
        let number = index_of(key)?;
        match number.extract() {
            Ok(number) => Ok(Self::Number(number)),
            // Python itself refuses to write out very long numbers.
            Err(_) => Ok(Self::Long(number.str().map_or_else(|_| named, |digits| digits.to_string()))),
        }
    }
}

impl Levels {
    fn of(levels: &Bound<'_, PyAny>) -> PyResult<Self> {
        if let Ok(list) = levels.cast_exact::<PyList>() {
            return Self::listed(list.len(), list.iter());
        }
        if let Ok(rows) = levels.cast_exact::<PyDict>() {
            return Self::mapped(rows.iter().collect());
        }
        if let Ok(draft) = levels.cast::<Draft>() {
            return Ok(Self::Draft(draft.get().core().clone()));
        }
        if let Ok(rows) = levels.cast::<PyMapping>() {
            let pairs: Vec<_> = rows.items()?.iter().map(|pair| pair.extract()).collect::<PyResult<_>>()?;
            return Self::mapped(pairs);
        }
        if let Some(message) = no_order(levels)? {
            return Err(PyTypeError::new_err(message));
        }
        // A length is asked for first, so that nothing endless is read.
        let length = levels.len()?;
        let items: Vec<_> = levels.try_iter()?.take(length.min(INDICATORS)).collect::<PyResult<_>>()?;
        Self::listed(length, items.into_iter())
    }

    fn listed<'py>(length: usize, items: impl Iterator<Item = Bound<'py, PyAny>>) -> PyResult<Self> {
        let mut items = items.take(INDICATORS).peekable();
        if items.peek().is_some_and(|first| first.cast::<PyTuple>().is_ok_and(|pair| pair.len() == 2)) {
            let pair = |(at, item): (usize, Bound<'py, PyAny>)| -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyAny>)> {
                item.cast::<PyTuple>().ok().and_then(|pair| pair.extract().ok()).ok_or_else(|| {
                    PyTypeError::new_err(format!(
                        "levels[{at}] is no pair of an indicator and a level, as the first is"
                    ))
                })
            };
            if length > INDICATORS {
                return Err(PyValueError::new_err(format!(
                    "{length} pairs: more than {INDICATORS}, the most indicators of an instrument"
                )));
            }
            return Self::mapped(items.enumerate().map(pair).collect::<PyResult<_>>()?);
        }
        let mut values = Vec::with_capacity(length.min(INDICATORS));
        for item in items {
            values.push(Taken::of(&item)?);
        }
        Ok(Self::List { more: length.saturating_sub(values.len()), values })
    }

    fn mapped(rows: Vec<(Bound<'_, PyAny>, Bound<'_, PyAny>)>) -> PyResult<Self> {
        if rows.len() > INDICATORS {
            let most = format!("{} levels: more than {INDICATORS}, the most indicators of an instrument", rows.len());
            return Err(PyValueError::new_err(most));
        }
        let rows = rows.iter().map(|(key, value)| Ok((Label::of(key)?, Taken::of(value)?)));
        Ok(Self::Rows(rows.collect::<PyResult<_>>()?))
    }

    fn in_order(values: &[Taken], more: usize, scale: Scale) -> impl Iterator<Item = Given<'_>> {
        values.iter().map(move |value| value.given(scale)).chain(repeat_n(Given::Blank, more))
    }

    fn by_number(rows: &[(Label, Taken)], scale: Scale) -> impl Iterator<Item = (Key<'_>, Given<'_>)> {
        rows.iter().map(move |(label, value)| (label.key(), value.given(scale)))
    }

    fn draft(self, instrument: &spbe_core::Instrument) -> Result<spbe_core::Draft, InvalidAssessment> {
        let scale = instrument.scale();
        match self {
            Self::List { values, more } => spbe_core::Draft::in_order(instrument, Self::in_order(&values, more, scale)),
            Self::Rows(rows) => spbe_core::Draft::read(instrument, Self::by_number(&rows, scale)),
            Self::Draft(draft) => Ok(draft),
        }
    }

    fn assessment(self, instrument: &spbe_core::Instrument) -> Result<Assessment, InvalidAssessment> {
        let scale = instrument.scale();
        match self {
            Self::List { values, more } => Assessment::in_order(instrument, Self::in_order(&values, more, scale)),
            Self::Rows(rows) => Assessment::read(instrument, Self::by_number(&rows, scale)),
            Self::Draft(draft) => draft.complete(),
        }
    }
}

/// Why something is no list of levels, where it looks like one.
fn no_order(levels: &Bound<'_, PyAny>) -> PyResult<Option<String>> {
    let kind = levels.get_type();
    let named = kind.name()?.to_string_lossy().into_owned();
    let text = levels.is_instance_of::<PyString>() || levels.is_instance_of::<PyBytes>();
    if text || levels.is_instance_of::<PyByteArray>() {
        return Ok(Some(format!("{WHAT_TO_PASS}, not {named}")));
    }
    if levels.is_instance_of::<PySet>() || levels.is_instance_of::<PyFrozenSet>() {
        return Ok(Some(format!("{WHAT_TO_PASS}, not {named}, which has no order")));
    }
    // A pandas Series has both labels and an order, and they need not agree.
    if kind.hasattr("keys")? {
        return Ok(Some(format!(
            "{WHAT_TO_PASS}; of a {named} pass x.tolist() for the order, or x.to_dict() for the labels"
        )));
    }
    let listed = kind.hasattr("__len__")? && kind.hasattr("__iter__")?;
    Ok((!listed).then(|| format!("{WHAT_TO_PASS}, not {named}")))
}

/// The instrument that levels are for: the one that is named, that of a draft, or the usual one.
fn instrument_of(levels: &Levels, which: Option<Which>, py: Python<'_>) -> PyResult<spbe_core::Instrument> {
    let named = which.map(|which| which.found(py)).transpose()?;
    match (levels, named) {
        (Levels::Draft(draft), Some(named)) if named != *draft.instrument() => {
            let message = format!("the draft is of {}, not of {}", draft.instrument().id(), named.id());
            Err(PyValueError::new_err(message))
        }
        (Levels::Draft(draft), _) => Ok(draft.instrument().clone()),
        (_, Some(named)) => Ok(named),
        (_, None) => Ok(Instrument::usual()),
    }
}

/// Levels that may have blanks.
pub(crate) fn draft(levels: &Bound<'_, PyAny>, which: Option<Which>) -> PyResult<spbe_core::Draft> {
    let py = levels.py();
    let levels = Levels::of(levels)?;
    let instrument = instrument_of(&levels, which, py)?;
    levels.draft(&instrument).map_err(|invalid| refused(py, invalid.problems()))
}

/// Levels without blanks.
pub(crate) fn assessment(levels: &Bound<'_, PyAny>, which: Option<Which>) -> PyResult<Assessment> {
    let py = levels.py();
    let levels = Levels::of(levels)?;
    let instrument = instrument_of(&levels, which, py)?;
    levels.assessment(&instrument).map_err(|invalid| refused(py, invalid.problems()))
}
