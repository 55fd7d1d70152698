//! An assessment as a document: whose it is, the values, and what belongs to them.

use crate::assessment::Assessment;
use crate::by_row::ByRow;
use crate::draft::Draft;
use crate::error::{InvalidAssessment, Problem};
use crate::fault::{Fault, Measure, shortened};
use crate::instrument::Instrument;
use crate::limits::{TEXT_CHARACTERS, YEARS};
use crate::targets::Targets;
use alloc::string::{String, ToString};

/// An assessment as a document: whose it is, the values, and what belongs to them.
///
/// A record may have blanks; [`assessment`](Self::assessment) tells whether it
/// is complete. What stands under `meta` is carried through untouched.
///
/// ```
/// use spbe_core::Record;
///
/// let document = br#"{"format": "spbe-assessment/1", "instrument": "permenpanrb-59-2020",
///     "agency": "Kota Contoh", "levels": {"1": 3, "2": 4}}"#;
/// let record = Record::from_json(document)?;
/// assert_eq!(record.agency(), Some("Kota Contoh"));
/// assert_eq!(record.draft().answered(), 2);
/// # Ok::<(), spbe_core::InvalidAssessment>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub(super) draft: Draft,
    pub(super) agency: Option<String>,
    pub(super) group: Option<String>,
    pub(super) year: Option<u32>,
    pub(super) services: ByRow<String>,
    pub(super) notes: ByRow<String>,
    pub(super) targets: Option<Targets>,
    pub(super) previous: Option<Previous>,
    pub(super) meta: Option<String>, // INVARIANT: a JSON object, as this library writes it
}

/// The values of an earlier year, to compare with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Previous {
    pub(super) draft: Draft,
    pub(super) year: Option<u32>,
}

impl Previous {
    /// The values.
    #[must_use]
    pub const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The year.
    #[must_use]
    pub const fn year(&self) -> Option<u32> {
        self.year
    }
}

impl Record {
    /// A record of values alone.
    #[must_use]
    pub const fn new(draft: Draft) -> Self {
        Self {
            draft,
            agency: None,
            group: None,
            year: None,
            services: ByRow::new(),
            notes: ByRow::new(),
            targets: None,
            previous: None,
            meta: None,
        }
    }

    /// The instrument.
    #[must_use]
    pub const fn instrument(&self) -> &Instrument {
        self.draft.instrument()
    }

    /// The values.
    #[must_use]
    pub const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The values, if none is missing.
    ///
    /// # Errors
    ///
    /// `missing_indicator` for every blank.
    pub fn assessment(&self) -> Result<Assessment, InvalidAssessment> {
        self.draft.clone().complete()
    }

    /// The agency.
    #[must_use]
    pub fn agency(&self) -> Option<&str> {
        self.agency.as_deref()
    }

    /// The group of agencies, as published averages name it.
    #[must_use]
    pub fn group(&self) -> Option<&str> {
        self.group.as_deref()
    }

    /// The year of the evaluation.
    #[must_use]
    pub const fn year(&self) -> Option<u32> {
        self.year
    }

    /// What an indicator was answered for, such as the sector of a public service, by row from 1.
    #[must_use]
    pub fn service(&self, row: usize) -> Option<&str> {
        self.services.get(row).map(String::as_str)
    }

    /// The note on an indicator, by row from 1.
    #[must_use]
    pub fn note(&self, row: usize) -> Option<&str> {
        self.notes.get(row).map(String::as_str)
    }

    /// The targets.
    #[must_use]
    pub const fn targets(&self) -> Option<&Targets> {
        self.targets.as_ref()
    }

    /// The values of an earlier year.
    #[must_use]
    pub const fn previous(&self) -> Option<&Previous> {
        self.previous.as_ref()
    }

    /// The same record of an agency.
    ///
    /// # Errors
    ///
    /// `too_large` for a text longer than [`TEXT_CHARACTERS`].
    pub fn with_agency(self, agency: &str) -> Result<Self, Problem> {
        Ok(Self { agency: Some(checked(agency)?), ..self })
    }

    /// The same record of a group of agencies.
    ///
    /// # Errors
    ///
    /// `too_large` for a text longer than [`TEXT_CHARACTERS`].
    pub fn with_group(self, group: &str) -> Result<Self, Problem> {
        Ok(Self { group: Some(checked(group)?), ..self })
    }

    /// The same record of a year.
    ///
    /// # Errors
    ///
    /// `out_of_range` outside [`YEARS`].
    pub fn with_year(self, year: u32) -> Result<Self, Problem> {
        Ok(Self { year: Some(checked_year(year)?), ..self })
    }

    /// The same record with what an indicator was answered for, by printed number.
    ///
    /// # Errors
    ///
    /// `unknown_indicator`, or `too_large` for a text longer than [`TEXT_CHARACTERS`].
    pub fn with_service(mut self, number: &str, service: &str) -> Result<Self, Problem> {
        self.services.put(self.row(number)?, Some(checked(service)?));
        Ok(self)
    }

    /// The same record with a note on an indicator, by printed number.
    ///
    /// # Errors
    ///
    /// `unknown_indicator`, or `too_large` for a text longer than [`TEXT_CHARACTERS`].
    pub fn with_note(mut self, number: &str, note: &str) -> Result<Self, Problem> {
        self.notes.put(self.row(number)?, Some(checked(note)?));
        Ok(self)
    }

    /// The same record with targets. Targets of another instrument are left out.
    #[must_use]
    pub fn with_targets(self, targets: Targets) -> Self {
        let targets = Some(targets).filter(|targets| targets.instrument() == self.instrument());
        Self { targets, ..self }
    }

    /// The same record with the values of an earlier year.
    ///
    /// # Errors
    ///
    /// `out_of_range` for a year outside [`YEARS`].
    pub fn with_previous(self, draft: Draft, year: Option<u32>) -> Result<Self, Problem> {
        let year = year.map(checked_year).transpose()?;
        Ok(Self { previous: Some(Previous { draft, year }), ..self })
    }

    fn row(&self, number: &str) -> Result<usize, Problem> {
        let instrument = self.instrument();
        let fault = || Fault::UnknownIndicator { given: shortened(number), instrument: instrument.id().into() };
        instrument.row(number).ok_or_else(|| Problem::new(fault()))
    }
}

fn checked(text: &str) -> Result<String, Problem> {
    if text.chars().count() > TEXT_CHARACTERS {
        return Err(Problem::new(Fault::TooLarge { what: Measure::Characters, limit: TEXT_CHARACTERS }));
    }
    Ok(text.into())
}

fn checked_year(year: u32) -> Result<u32, Problem> {
    let (lowest, highest) = YEARS;
    if !(lowest..=highest).contains(&year) {
        return Err(Problem::new(Fault::OutOfRange { given: year.to_string(), lowest, highest }));
    }
    Ok(year)
}
