//! What a year or a user asks for, and how far a result is from it.

use crate::band::Predicate;
use crate::by_row::ByRow;
use crate::error::Problem;
use crate::fault::{Fault, shortened};
use crate::instrument::Instrument;
use crate::instruments::PERMENPANRB_59_2020;
use crate::key::Key;
use crate::scale::{Given, Scale};
use crate::value::Value;
use alloc::string::String;

/// Targets (*target*) for an instrument: an index, a predicate, a level for
/// every indicator or for single ones; any of them, and where they come from.
///
/// They are no part of an instrument: a year or a user sets them.
///
/// ```
/// use spbe_core::{PERMENPANRB_59_2020, Targets};
///
/// let targets = Targets::of(&PERMENPANRB_59_2020).with_index("2.6")?.with_predicate("Baik")?.with_level(3)?;
/// assert_eq!(targets.index().unwrap().to_string(), "2.6");
/// # Ok::<(), spbe_core::Problem>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Targets {
    instrument: Instrument,
    index: Option<Value>,
    predicate: Option<Predicate>,
    level: Option<Value>,
    pub(crate) levels: ByRow<Value>,
    pub(crate) source: Option<String>,
}

impl Targets {
    /// No targets yet.
    #[must_use]
    pub fn of(instrument: &Instrument) -> Self {
        Self {
            instrument: instrument.clone(),
            index: None,
            predicate: None,
            level: None,
            levels: ByRow::new(),
            source: None,
        }
    }

    /// The targets of the reports of 2021: index 2.6, *Baik*, level 3 for every indicator.
    ///
    /// Source: `KemenPANRB`, Laporan Hasil Evaluasi SPBE, Indeks SPBE Tahun 2021.
    #[must_use]
    pub fn report_2021() -> Self {
        Self {
            index: Value::decimal("2.6"),
            predicate: PERMENPANRB_59_2020.predicate_named("Baik"),
            level: Value::whole(3),
            source: Some("KemenPANRB, Laporan Hasil Evaluasi SPBE, Indeks SPBE Tahun 2021".into()),
            ..Self::of(&PERMENPANRB_59_2020)
        }
    }

    /// The same targets with an index, as decimal text with at most four decimals.
    ///
    /// # Errors
    ///
    /// `not_a_number`, `too_many_decimals` or `out_of_scale`.
    pub fn with_index(mut self, text: &str) -> Result<Self, Problem> {
        self.set_index(text)?;
        Ok(self)
    }

    pub(crate) fn set_index(&mut self, text: &str) -> Result<(), Problem> {
        // Any index is a target, whichever values an indicator may take.
        let scale = Scale { decimals: 4, ..self.instrument.scale() };
        self.index = scale.read(Given::Text(text))?;
        Ok(())
    }

    /// The same targets with a predicate, by its name in either language.
    ///
    /// # Errors
    ///
    /// `unknown_predicate`.
    pub fn with_predicate(mut self, name: &str) -> Result<Self, Problem> {
        self.set_predicate(name)?;
        Ok(self)
    }

    pub(crate) fn set_predicate(&mut self, name: &str) -> Result<(), Problem> {
        self.predicate = self.instrument.predicate_named(name);
        if self.predicate.is_none() {
            let instrument = self.instrument.id().into();
            return Err(Problem::new(Fault::UnknownPredicate { given: shortened(name), instrument }));
        }
        Ok(())
    }

    /// The same targets with a value for every indicator that has none of its own.
    ///
    /// # Errors
    ///
    /// A problem of [`Scale::read`].
    pub fn with_level<'a>(mut self, level: impl Into<Given<'a>>) -> Result<Self, Problem> {
        self.set_level(level.into())?;
        Ok(self)
    }

    pub(crate) fn set_level(&mut self, level: Given<'_>) -> Result<(), Problem> {
        self.level = self.instrument.scale().read(level)?;
        Ok(())
    }

    /// The same targets with a value for one indicator, by its printed number.
    ///
    /// # Errors
    ///
    /// `unknown_indicator` or a problem of [`Scale::read`].
    pub fn with_level_of<'a>(mut self, number: &str, level: impl Into<Given<'a>>) -> Result<Self, Problem> {
        self.set_level_of(number, level.into())?;
        Ok(self)
    }

    pub(crate) fn set_level_of(&mut self, number: &str, level: Given<'_>) -> Result<(), Problem> {
        let (row, value) = self.instrument.accept(Key::Text(number), level)?;
        self.levels.put(row, value);
        Ok(())
    }

    /// The same targets with a word on where they come from.
    #[must_use]
    pub fn with_source(mut self, source: &str) -> Self {
        self.source = Some(source.into());
        self
    }

    /// The instrument.
    #[must_use]
    pub const fn instrument(&self) -> &Instrument {
        &self.instrument
    }

    /// The target for the index.
    #[must_use]
    pub const fn index(&self) -> Option<Value> {
        self.index
    }

    /// The target for the predicate.
    #[must_use]
    pub const fn predicate(&self) -> Option<Predicate> {
        self.predicate
    }

    /// The target for every indicator without one of its own.
    #[must_use]
    pub const fn every_level(&self) -> Option<Value> {
        self.level
    }

    /// Targets of single indicators, by row.
    pub fn single_levels(&self) -> impl Iterator<Item = (usize, Value)> {
        self.levels.iter().map(|(row, value)| (row, *value))
    }

    /// The target for an indicator, by row from 1.
    #[must_use]
    pub fn level(&self, row: usize) -> Option<Value> {
        self.levels.get(row).copied().or(self.level)
    }

    /// Where the targets come from.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }
}
