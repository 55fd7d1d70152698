//! What a caller asks for beside the table.

use super::engine::{Engine, Errors};
use super::rows::Rules;
use super::shape::Shape;
use super::slab::Pool;
use crate::lang::{Language, code};
use crate::score::basis_of;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use spbe_core::batch::{OnBlank, Scorer};
use spbe_core::{Basis, Instrument, Lang};
use std::sync::Arc;

/// The most threads that a call may ask for.
const MOST_THREADS: usize = 1024;

/// Everything but the table and its columns.
#[derive(Clone)]
pub(super) struct Options {
    pub(super) instrument: Instrument,
    pub(super) with_problems: bool,
    pub(super) on_blank: OnBlank,
    pub(super) basis: Basis,
    pub(super) threads: usize,
    pub(super) lang: Lang,
}

/// What makes a scorer again.
pub(super) type Given =
    (crate::instrument::Instrument, &'static str, Option<&'static str>, &'static str, usize, &'static str);

impl Options {
    pub(super) fn read(
        instrument: Instrument,
        errors: &str,
        blanks: Option<&str>,
        basis: Option<&str>,
        threads: i64,
        lang: Option<Language>,
    ) -> PyResult<Self> {
        let with_problems = match errors {
            "raise" => false,
            "column" => true,
            other => return Err(PyValueError::new_err(format!("errors is \"raise\" or \"column\", not {other:?}"))),
        };
        let on_blank = match blanks {
            None => OnBlank::Refuse,
            Some("zero") => OnBlank::Zero,
            Some(other) => return Err(PyValueError::new_err(format!("blanks is None or \"zero\", not {other:?}"))),
        };
        let wanted = usize::try_from(threads).ok().filter(|threads| (1..=MOST_THREADS).contains(threads));
        let threads = wanted
            .ok_or_else(|| PyValueError::new_err(format!("threads is from 1 to {MOST_THREADS}, not {threads}")))?;
        let basis = basis.map_or(Ok(Basis::Exact), basis_of)?;
        let lang = lang.map_or(Lang::English, Language::get);
        Ok(Self { instrument, with_problems, on_blank, basis, threads, lang })
    }

    /// What scores so.
    pub(super) fn engine(&self) -> Engine {
        let scorer = Scorer::new(&self.instrument).with_basis(self.basis).on_blank(self.on_blank);
        let shape = Shape::new(&scorer, self.with_problems);
        let errors = if self.with_problems { Errors::Column(self.lang) } else { Errors::Raise };
        let rules = Rules { scorer, on_blank: self.on_blank };
        Engine { rules, shape, errors, threads: self.threads, pool: Arc::new(Pool::default()) }
    }

    /// The same, as Python says it.
    pub(super) fn given(&self) -> Given {
        let errors = if self.with_problems { "column" } else { "raise" };
        let blanks = (self.on_blank == OnBlank::Zero).then_some("zero");
        ((&self.instrument).into(), errors, blanks, self.basis.code(), self.threads, code(self.lang))
    }
}
