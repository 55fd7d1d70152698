//! The extension behind the Python package `spbe`.
//!
//! It converts in, calls `spbe-core`, and converts out. Every rule, threshold,
//! label and sentence about scoring is the core's; frames, plots and HTML are
//! Python's (`python/spbe`).

#![expect(
    clippy::doc_markdown,
    clippy::doc_link_with_quotes,
    reason = "what stands before classes and functions are Python's docstrings"
)]
#![expect(
    clippy::needless_pass_by_value,
    clippy::trivially_copy_pass_by_ref,
    reason = "Python's calls hand over arguments by value, and objects by reference"
)]

mod band;
mod between;
mod card;
mod command;
mod documents;
mod draft;
mod exact;
mod explain;
mod given;
mod index;
mod instrument;
mod lang;
mod levels;
mod link;
mod long;
mod notice;
mod part;
mod plans;
mod problem;
mod published;
mod record;
mod record_of;
mod requirement;
mod requirements;
mod row;
mod score;
mod sheet;
mod table;
mod targets;
mod workbook;

use pyo3::prelude::*;

/// What an object says to be made again: a function, and its arguments.
type Made<'py, T> = PyResult<(Bound<'py, PyAny>, T)>;

/// What an object says to be made again by a function of this module.
fn made<'py, T>(py: Python<'py>, name: &str, parts: T) -> Made<'py, T> {
    Ok((maker(py, name)?, parts))
}

/// A function of this module, to make an object again from its pickle.
fn maker<'py>(py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
    py.import("spbe._spbe")?.getattr(name)
}

/// What the package `spbe` is made of.
#[pymodule]
mod _spbe {
    #[pymodule_export]
    use crate::{
        band::{_band, _scale, Band, Scale},
        between::{Change, Comparison, compare, diff},
        card::Scorecard,
        command::_command,
        documents::{_record_of_json, _verified},
        draft::{_draft, Draft, code, decode, draft},
        exact::_shortest,
        explain::{_explanation, _working, Explanation, Working},
        index::Index,
        instrument::{_instrument_of_json, Instrument, instrument, instruments},
        lang::language,
        link::{_link, Link},
        notice::Notice,
        part::{_part, Part},
        plans::ask::{frontier, margin, path, to_target},
        plans::{
            _choice, _frontier, _margin, _path, _plan, _point, _step, _to_target, Choice, Frontier, FrontierPoint,
            Margin, Path, Plan, Step, ToTarget,
        },
        problem::Problem,
        published::{_national_index, Averages, NationalIndex, average_years, averages, averages_of, series},
        record::Record,
        record_of::{_record, record},
        requirement::{_requirement, Requirement, requirement},
        requirements::{_requirements, Requirements, requirements},
        row::{_row, Row},
        score::{_card, score},
        sheet::{_read, _read_all, PassedOver},
        table::{_table_columns, _table_scorer, Scores, TableScorer, score_table},
        targets::{_outcome, _targets, Outcome, Targets, targets},
        workbook::{_results, _table, _worksheet, _write_whole},
    };

    #[expect(non_upper_case_globals, reason = "the name that Python tools look for")]
    #[pymodule_export]
    const __version__: &str = env!("CARGO_PKG_VERSION");

    #[pymodule_export]
    const DOCUMENT_BYTES: usize = spbe_core::limits::DOCUMENT_BYTES;

    #[pymodule_export]
    const FILE_BYTES: usize = spbe_sheet::limits::FILE_BYTES;

    #[pymodule_export]
    const NATIONAL_SOURCE: &str = spbe_core::NATIONAL_SOURCE;
}
