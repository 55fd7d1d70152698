//! Files of assessments on their way in: spreadsheets, and documents where they may stand.

use crate::documents::Own;
use crate::instrument::Which;
use crate::lang::Language;
use crate::long::interruptible;
use crate::problem::{Problem, invalid, invalid_one};
use crate::record::Record;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{PyTuple, PyType};
use spbe_core::limits::DOCUMENT_BYTES;
use spbe_core::{Instrument, InvalidAssessment, Lang};
use spbe_sheet::{Contents, Found, InvalidSheet, Options, PassedOver as Core, SheetFault, is_spreadsheet, read};

/// A row or a column of a spreadsheet that was not read, such as an average, a footnote or a code of the region.
///
/// >>> import warnings
/// >>> table = "No;Indikator;Nilai;Kode Wilayah\n" + "\n".join(f"{number};;3;x" for number in range(1, 48))
/// >>> with warnings.catch_warnings(record=True) as heard:
/// ...     warnings.simplefilter("always")
/// ...     read((table + "\nRata-rata;;3").encode()).score().predicate
/// 'Baik'
/// >>> heard[0].message.passed_over
/// (<PassedOver D1 `Kode Wilayah`: column passed over>, <PassedOver row 49 `Rata-rata`: passed over>)
#[pyclass(frozen, eq, hash, module = "spbe")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct PassedOver {
    sheet: Option<String>,
    row: u32,
    cell: Option<String>,
    text: String,
    english: String,
    indonesian: String,
}

/// What makes it again.
type Parts = (Option<String>, u32, Option<String>, String, String, String);

impl From<&Core> for PassedOver {
    fn from(passed: &Core) -> Self {
        Self {
            sheet: passed.sheet().map(Into::into),
            row: passed.row(),
            cell: passed.cell(),
            text: passed.text().into(),
            english: passed.message(Lang::English),
            indonesian: passed.message(Lang::Indonesian),
        }
    }
}

#[pymethods]
impl PassedOver {
    #[new]
    #[pyo3(signature = (sheet, row, cell, text, en, id, /))]
    fn new(sheet: Option<String>, row: u32, cell: Option<String>, text: String, en: String, id: String) -> Self {
        Self { sheet, row, cell, text, english: en, indonesian: id }
    }

    /// The sheet of a workbook; `None` in a text file.
    #[getter]
    fn sheet(&self) -> Option<&str> {
        self.sheet.as_deref()
    }

    /// The row, from 1; that of the heading, where it is a column.
    #[getter]
    fn row(&self) -> u32 {
        self.row
    }

    /// The cell of the heading, where it is a column; `None` for a row.
    #[getter]
    fn cell(&self) -> Option<&str> {
        self.cell.as_deref()
    }

    /// The first text in it, cut where it is long.
    #[getter]
    fn text(&self) -> &str {
        &self.text
    }

    /// The sentence in English, with its place.
    #[getter]
    fn message(&self) -> &str {
        &self.english
    }

    /// The sentence in a language, "id" or "en", with its place.
    fn message_in(&self, lang: Language) -> &str {
        lang.get().pick(&self.indonesian, &self.english)
    }

    fn __str__(&self) -> &str {
        &self.english
    }

    fn __repr__(&self) -> String {
        format!("<PassedOver {}>", self.english)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, Parts) {
        let Self { sheet, row, cell, text, english, indonesian } = slf.get().clone();
        (slf.get_type(), (sheet, row, cell, text, english, indonesian))
    }
}

/// What a reader is told beside the file.
struct Asked {
    instrument: Option<Instrument>,
    own: Vec<Instrument>,
    sheet: Option<String>,
}

impl Asked {
    /// The instrument that is asked for is one that the file may name.
    fn new(py: Python<'_>, which: Option<Which>, own: Own, sheet: Option<String>) -> PyResult<Self> {
        let Own(mut own) = own;
        let instrument = which.map(|which| which.found_among(py, &own)).transpose()?;
        own.extend(instrument.iter().filter(|asked| !asked.is_official()).cloned());
        Ok(Self { instrument, own, sheet })
    }

    fn contents(&self, bytes: &[u8]) -> Result<Contents, InvalidSheet> {
        let mut options = Options::new().with_own(&self.own);
        if let Some(instrument) = &self.instrument {
            options = options.with_instrument(instrument);
        }
        if let Some(sheet) = &self.sheet {
            options = options.with_sheet(sheet);
        }
        read(bytes, &options)
    }
}

/// What a file is, once it was read.
enum File {
    Sheet(Contents),
    Document(Box<spbe_core::Record>),
}

/// Why it could not be.
enum Refusal {
    Sheet(InvalidSheet),
    Document(InvalidAssessment),
    /// A document that does not go with what was asked.
    Asked(Box<Problem>),
}

impl Refusal {
    fn raised(self, py: Python<'_>) -> PyErr {
        match self {
            Self::Sheet(sheet) => invalid(py, sheet.problems()),
            Self::Document(document) => invalid(py, document.problems()),
            Self::Asked(problem) => invalid_one(py, *problem),
        }
    }
}

/// The record of a document, which has no sheets, and says itself what its instrument is.
fn of_document(bytes: &[u8], asked: &Asked) -> Result<Box<spbe_core::Record>, Refusal> {
    let refused = |fault, path| Err(Refusal::Asked(Problem::of_document(&fault, path).into()));
    if asked.sheet.is_some() {
        return refused(SheetFault::NoSuchSheet { sheets: String::new() }, "");
    }
    let document = bytes.get(..=DOCUMENT_BYTES).unwrap_or(bytes);
    let record = spbe_core::Record::from_json_with(document, &asked.own).map_err(Refusal::Document)?;
    match &asked.instrument {
        Some(instrument) if record.instrument() != instrument => {
            refused(SheetFault::InstrumentDiffers { asked: instrument.id().into() }, "/instrument")
        }
        _ => Ok(Box::new(record)),
    }
}

/// Reads a file, which hears Ctrl-C.
fn file(py: Python<'_>, bytes: PyBackedBytes, extension: String, asked: Asked) -> PyResult<File> {
    let done = interruptible(py, move || {
        if is_spreadsheet(&bytes, &extension) {
            asked.contents(&bytes).map(File::Sheet).map_err(Refusal::Sheet)
        } else {
            of_document(&bytes, &asked).map(File::Document)
        }
    })?;
    done.map_err(|refusal| refusal.raised(py))
}

/// The one record in a file, or the one of an agency, and what was passed over.
#[pyfunction]
pub(crate) fn _read<'py>(
    py: Python<'py>,
    source: (PyBackedBytes, String),
    agency: Option<&str>,
    sheet: Option<String>,
    instrument: Option<Which>,
    instruments: Own,
) -> PyResult<(Record, Bound<'py, PyTuple>)> {
    let asked = Asked::new(py, instrument, instruments, sheet)?;
    match file(py, source.0, source.1, asked)? {
        File::Sheet(contents) => {
            let passed = passed_over(py, &contents)?;
            let only = contents.only(agency).map_err(|several| invalid(py, several.problems()))?;
            Ok((only.into(), passed))
        }
        File::Document(record) => {
            let whose = record.agency().map(str::to_lowercase);
            if agency.is_some_and(|agency| whose != Some(agency.to_lowercase())) {
                let fault = SheetFault::NoSuchAgency { agencies: record.agency().unwrap_or("–").into() };
                return Err(invalid_one(py, Problem::of_document(&fault, "/agency")));
            }
            Ok(((*record).into(), PyTuple::empty(py)))
        }
    }
}

/// Every record in a file, and what was passed over.
#[pyfunction]
pub(crate) fn _read_all(
    py: Python<'_>,
    source: (PyBackedBytes, String),
    sheet: Option<String>,
    instrument: Option<Which>,
    instruments: Own,
) -> PyResult<(Bound<'_, PyTuple>, Bound<'_, PyTuple>)> {
    let asked = Asked::new(py, instrument, instruments, sheet)?;
    match file(py, source.0, source.1, asked)? {
        File::Sheet(contents) => {
            let passed = passed_over(py, &contents)?;
            let found = contents.into_found().into_iter();
            Ok((PyTuple::new(py, found.map(Record::from).collect::<Vec<_>>())?, passed))
        }
        File::Document(record) => Ok((PyTuple::new(py, [Record::from(*record)])?, PyTuple::empty(py))),
    }
}

fn passed_over<'py>(py: Python<'py>, contents: &Contents) -> PyResult<Bound<'py, PyTuple>> {
    PyTuple::new(py, contents.passed_over().iter().map(PassedOver::from).collect::<Vec<_>>())
}

/// Where the values of a record stand in a spreadsheet, by printed number.
pub(crate) fn cells(found: &Found) -> impl Iterator<Item = (&str, String)> {
    let instrument = found.record().instrument();
    let rows = 1..=instrument.indicators().len();
    rows.filter_map(move |row| Some((spbe_core::Node::Indicator(row).number(instrument), found.cell(row)?)))
}
