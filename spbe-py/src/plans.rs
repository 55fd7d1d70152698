//! The cheapest way up, and how safe a predicate is.

mod again;
pub(crate) mod ask;
mod choice;
mod frontier;
mod goal;
mod margin;
pub(crate) mod options;
mod path;
mod plan;
mod question;
mod step;
mod target;
pub(crate) mod whole;

pub(crate) use again::{_frontier, _margin, _path, _to_target};
pub(crate) use choice::{_choice, Choice};
pub(crate) use frontier::{_point, Frontier, FrontierPoint};
pub(crate) use margin::Margin;
pub(crate) use path::Path;
pub(crate) use plan::{_plan, Plan};
pub(crate) use question::hash_of;
pub(crate) use step::{_step, Step};
pub(crate) use target::ToTarget;

use crate::lang::code;
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use spbe_cli::plans::{Block, Row};
use spbe_core::Lang;

/// Parts of a page as HTML, which the Python side lays out, and what raises ask for.
fn html<'py>(
    py: Python<'py>,
    blocks: &[Block],
    raises: Option<Bound<'py, PyTuple>>,
    lang: Lang,
) -> PyResult<Bound<'py, PyAny>> {
    let block = |block: &Block| -> PyResult<_> {
        let row = |row: &Row<'_>| match row {
            Row::Section(name) => Ok(name.into_pyobject(py)?.into_any()),
            Row::Cells(cells) => Ok(PyTuple::new(py, *cells)?.into_any()),
            _ => Ok(py.None().into_bound(py)), // there is nothing else
        };
        let rows = block.rows().iter().map(row).collect::<PyResult<Vec<_>>>()?;
        let headings: Vec<(&str, bool)> = block.headings().collect();
        (block.title(), block.facts().to_vec(), headings, rows, block.choices().to_vec()).into_pyobject(py)
    };
    let blocks = blocks.iter().map(block).collect::<PyResult<Vec<_>>>()?;
    py.import("spbe._html")?.call_method1("plans", (blocks, raises, code(lang)))
}
