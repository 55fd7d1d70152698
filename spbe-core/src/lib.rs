//! Exact scoring for the Indonesian e-government maturity index (SPBE).
//!
//! An assessment gives every indicator (*indikator*) of a published instrument
//! a maturity level. This crate turns those levels into the SPBE index and its
//! official predicate (*predikat*), with every domain and aspect between. All
//! arithmetic is exact: ratios of whole numbers from the levels to the index,
//! one rounding for display, and no `f64` decides anything.
//!
//! ```
//! use spbe_core::{Assessment, Lang, PERMENPANRB_59_2020};
//!
//! // Kota Serang 2021: one level for each of the 47 indicators, in the order of the annex.
//! let levels = [
//!     1, 1, 3, 2, 3, 4, 3, 4, 3, 3, 2, 2, 2, 3, 2, 3, 4, 4, 3, 3, 2, 3, 3, 3, 1, 2, 3, 3, 1, 1, 1, //
//!     4, 3, 3, 4, 3, 2, 3, 3, 3, 3, 3, 3, 4, 5, 5, 4,
//! ];
//! let card = Assessment::in_order(&PERMENPANRB_59_2020, levels)?.score();
//!
//! assert_eq!(card.index().to_string(), "2.97");
//! assert_eq!(card.index().exact().to_string(), "5937/2000");
//! assert_eq!(card.predicate_name(Lang::Indonesian), "Baik");
//! # Ok::<(), spbe_core::InvalidAssessment>(())
//! ```
//!
//! # The way of the data
//!
//! Values come in through [`Draft`] (any subset) or [`Assessment`] (complete);
//! both report every problem at once. [`Assessment::score`] cannot fail and
//! gives a [`Scorecard`], from which everything else is read. [`Record`] is an
//! assessment as a JSON document; [`verify`] checks the document of a result.
//!
//! # Features
//!
//! - `full` (on): instruments of one's own, read from documents; [`verify`], ways
//!   up and margins. Without it there are only the instruments of regulations and
//!   their results, and programs are smaller.
//! - `rust_decimal` (on): exact values as `rust_decimal::Decimal` where they end.
//! - `serde`: documents and exact values through serde; exact values are text.
//! - `std`: a [`batch`] uses the vector instructions of the processor that it
//!   runs on; without it those that every processor of its kind has.
//!
//! The crate is `no_std` and needs `alloc`.
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

#[cfg(feature = "full")]
mod analysis;
mod annex;
mod assessment;
mod averages;
mod band;
pub mod batch;
mod between;
mod bounds;
mod by_row;
mod check;
mod check_bands;
mod check_rows;
mod digits;
mod double;
mod draft;
mod error;
mod explain;
mod fault;
mod figures;
mod flaw;
mod index;
mod instrument;
mod instruments;
mod key;
mod labels;
pub mod limits;
mod linked;
mod name;
mod names;
#[cfg(feature = "full")]
mod narrow;
mod node;
mod notice;
mod outcome;
mod phase;
mod ratio;
mod reading;
mod requirement;
mod scale;
mod score_part;
mod scorecard;
mod sentences;
mod series;
mod spelling;
mod sum;
mod targets;
mod undefined;
mod units;
mod value;
mod weight;
mod whole;
mod wire;
mod words;

#[cfg(feature = "full")]
pub use crate::analysis::{
    Choice, Frontier, FrontierPoint, Goal, Margin, Path, PathOptions, Plan, Step, ToTarget, Unreachable,
};
pub use crate::annex::{Aspect, Capability, Domain, Indicator, LevelName, Provenance, Share};
pub use crate::assessment::Assessment;
pub use crate::averages::{Averages, average_years, averages, averages_of};
pub use crate::band::{Band, Basis, Predicate};
pub use crate::between::{Change, Comparison, diff};
pub use crate::digits::Fixed;
pub use crate::draft::Draft;
pub use crate::error::InvalidAssessment;
#[cfg(feature = "full")]
pub use crate::error::InvalidInstrument;
pub use crate::error::Problem;
pub use crate::explain::{Working, WorkingLine};
pub use crate::fault::{Fault, Kind, Measure, Syntax};
pub use crate::figures::Figures;
pub use crate::flaw::FlawKind;
pub use crate::index::{Index, Rounded};
pub use crate::instrument::Instrument;
pub use crate::instruments::{
    INSTRUMENTS, PERMENPANRB_5_2018, PERMENPANRB_5_2018_ONE_SERVICE, PERMENPANRB_5_2018_TWO_SERVICES,
    PERMENPANRB_8_2026, PERMENPANRB_59_2020, find_instrument, fitting, instrument,
};
pub use crate::key::Key;
pub use crate::linked::Link;
pub use crate::name::{Lang, Name};
pub use crate::names::Names;
pub use crate::node::Node;
pub use crate::notice::Notice;
pub use crate::outcome::Outcome;
pub use crate::phase::Phase;
#[cfg(feature = "rust_decimal")]
pub use crate::ratio::NeverEnds;
pub use crate::ratio::Ratio;
pub use crate::requirement::Requirement;
pub use crate::scale::{Given, Scale};
pub use crate::score_part::ScorePart;
pub use crate::scorecard::{Blanks, Scorecard};
pub use crate::series::{NATIONAL_SOURCE, NationalIndex, national_series};
pub use crate::targets::Targets;
pub use crate::undefined::Undefined;
pub use crate::value::Value;
pub use crate::weight::Weight;
pub use crate::wire::card::{LIBRARY, SCORECARD_FORMAT};
pub use crate::wire::instrument::INSTRUMENT_FORMAT;
#[cfg(feature = "full")]
pub use crate::wire::plan::{MARGIN_FORMAT, MarginReport, PATH_FORMAT, PathReport};
pub use crate::wire::record::{Previous, Record};
pub use crate::wire::record_json::ASSESSMENT_FORMAT;
pub use crate::wire::report::{EXPLAIN_FORMAT, PROBLEMS_FORMAT};
pub use crate::wire::requirements::REQUIREMENTS_FORMAT;
#[cfg(feature = "full")]
pub use crate::wire::verify::{verify, verify_with};
