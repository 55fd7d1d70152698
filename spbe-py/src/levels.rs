//! Levels as Python gives them: a list in the order of the annex, a mapping by printed number, or pairs.

use crate::draft::Draft;
use crate::given::{Taken, index_of};
use crate::instrument::{Instrument, Which};
use crate::problem::refused;
use crate::record::Record;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{
    PyBool, PyByteArray, PyBytes, PyDict, PyFloat, PyFrozenSet, PyInt, PyList, PyMapping, PySet, PyString, PyTuple,
};
use spbe_core::limits::INDICATORS;
use spbe_core::{Assessment, Fault, Given, InvalidAssessment, Key, Measure, Problem, Scale};
use std::borrow::Cow;

/// What to pass, for a message that says what was passed instead.
const WHAT_TO_PASS: &str = "levels are a list in the order of the annex, a dict by printed number, or a list of pairs";

/// Levels, taken from Python.
enum Levels {
    /// Whole numbers in the order of the annex, which is what most lists are.
    Whole(Vec<i64>),
    /// In the order of the annex.
    List(Vec<Taken>),
    /// A list longer than any instrument: only its length counts.
    TooLong(usize),
    /// By printed number.
    Rows(Vec<(Label, Taken)>),
    /// More rows than any instrument has.
    TooMany,
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
        if let Ok(number) = key.cast_exact::<PyInt>()
            && let Ok(number) = number.extract()
        {
            return Ok(Self::Number(number));
        }
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
            // A copy, which no value's own code can change meanwhile.
            let items =
                if list.len() > INDICATORS { list.get_slice(0, INDICATORS).to_tuple() } else { list.to_tuple() };
            return Self::listed(list.len(), &items);
        }
        if let Ok(rows) = levels.cast_exact::<PyDict>() {
            if rows.contains("format")? {
                return Err(PyTypeError::new_err(format!(
                    "{WHAT_TO_PASS}; spbe.load_record(x) takes a whole document"
                )));
            }
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
        Self::listed(length, &PyTuple::new(levels.py(), items)?)
    }

    /// The first values of a list, and how long it is.
    fn listed(length: usize, items: &Bound<'_, PyTuple>) -> PyResult<Self> {
        let whole = |item: Borrowed<'_, '_, PyAny>| item.cast_exact::<PyInt>().ok()?.extract().ok();
        if length > INDICATORS {
            return Ok(Self::TooLong(length));
        }
        if let Some(values) = items.iter_borrowed().map(whole).collect() {
            return Ok(Self::Whole(values));
        }
        if items.get_borrowed_item(0).is_ok_and(|first| pair(&first).is_some()) {
            let pairs = items.iter().enumerate().map(|(at, item)| {
                let odd = format!("levels[{at}] is no pair of an indicator and a level, as the first is");
                pair(&item).ok_or_else(|| PyTypeError::new_err(odd))
            });
            return Self::mapped(pairs.collect::<PyResult<_>>()?);
        }
        let values: Vec<Taken> = items.iter().map(|item| Taken::of(&item)).collect::<PyResult<_>>()?;
        Ok(Self::List(values))
    }

    fn mapped(rows: Vec<(Bound<'_, PyAny>, Bound<'_, PyAny>)>) -> PyResult<Self> {
        if rows.len() > INDICATORS {
            return Ok(Self::TooMany);
        }
        let rows = rows.iter().map(|(key, value)| Ok((Label::of(key)?, Taken::of(value)?)));
        Ok(Self::Rows(rows.collect::<PyResult<_>>()?))
    }

    fn draft(self, instrument: &spbe_core::Instrument) -> Result<spbe_core::Draft, InvalidAssessment> {
        let scale = instrument.scale();
        match self {
            Self::Whole(values) => spbe_core::Draft::in_order(instrument, values),
            Self::List(values) => spbe_core::Draft::in_order(instrument, values.iter().map(|value| value.given(scale))),
            Self::Rows(rows) => spbe_core::Draft::read(instrument, by_number(&rows, scale)),
            Self::Draft(draft) => Ok(draft),
            Self::TooLong(given) => Err(too_long(given, instrument)),
            Self::TooMany => Err(too_many()),
        }
    }

    fn assessment(self, instrument: &spbe_core::Instrument) -> Result<Assessment, InvalidAssessment> {
        let scale = instrument.scale();
        match self {
            Self::Whole(values) => Assessment::in_order(instrument, values),
            Self::List(values) => Assessment::in_order(instrument, values.iter().map(|value| value.given(scale))),
            Self::Rows(rows) => Assessment::read(instrument, by_number(&rows, scale)),
            Self::Draft(draft) => draft.complete(),
            Self::TooLong(given) => Err(too_long(given, instrument)),
            Self::TooMany => Err(too_many()),
        }
    }
}

fn by_number(rows: &[(Label, Taken)], scale: Scale) -> impl Iterator<Item = (Key<'_>, Given<'_>)> {
    rows.iter().map(move |(label, value)| (label.key(), value.given(scale)))
}

/// What the core says of a list that is too long, without counting it: no edition has so many indicators.
fn too_long(given: usize, instrument: &spbe_core::Instrument) -> InvalidAssessment {
    let (expected, instrument) = (instrument.indicators().len(), instrument.id().into());
    Problem::from(Fault::WrongCount { given, expected, instrument, fits: None }).into()
}

fn too_many() -> InvalidAssessment {
    Problem::from(Fault::TooLarge { what: Measure::Rows, limit: INDICATORS }).into()
}

/// An indicator with its level.
fn pair<'py>(item: &Bound<'py, PyAny>) -> Option<(Bound<'py, PyAny>, Bound<'py, PyAny>)> {
    item.cast::<PyTuple>().ok()?.extract().ok()
}

/// Why something is no list of levels, where it looks like one.
fn no_order(levels: &Bound<'_, PyAny>) -> PyResult<Option<String>> {
    let kind = levels.get_type();
    let named = kind.name()?.to_string_lossy().into_owned();
    let text = levels.is_instance_of::<PyString>() || levels.is_instance_of::<PyBytes>();
    if levels.is_instance_of::<Record>() {
        return Ok(Some(format!("{WHAT_TO_PASS}; of a Record take x.score(), x.draft or x.levels")));
    }
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
