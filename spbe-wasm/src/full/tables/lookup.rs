//! Which column of a table is which indicator, and what does not fit.

use crate::errors::answer;
use crate::registry::instrument;
use spbe_core::batch::Misfit;
use spbe_core::{Lang, Node};
use wasm_bindgen::prelude::*;

/// The rows of the indicators that each label could mean, with spaces between; none for a label of something else.
///
/// # Errors
///
/// An unknown number.
#[wasm_bindgen(js_name = tableColumns)]
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "lists of texts cross the border by value")]
pub fn columns(number: u32, labels: Vec<String>) -> Vec<String> {
    answer(|| {
        let instrument = instrument(number)?;
        let names = instrument.names();
        let found = labels.iter().map(|label| {
            let label = label.trim();
            if let Some(row) = instrument.row(label) {
                return row.to_string();
            }
            let rows = names.find(label).iter().filter(|node| matches!(node, Node::Indicator(_)));
            let rows: Vec<String> = rows.map(|node| node.row().to_string()).collect();
            rows.join(" ")
        });
        Ok(found.collect())
    })
}

/// Code, English and Indonesian sentence of what does not fit: 0 a column (from 1) of another length than the first,
/// 1 numbers that make no whole rows, 2 fewer bits than numbers, 3 an output of another length.
#[wasm_bindgen(js_name = tableMisfit)]
#[must_use]
pub fn misfit(what: u8, column: usize, given: f64, expected: f64) -> Vec<String> {
    let (given, expected) = (whole(given), whole(expected));
    let misfit = match what {
        0 => Misfit::Columns { column, given, expected },
        1 => Misfit::Rows { given, width: expected },
        2 => Misfit::Validity { given, expected },
        _ => Misfit::Output { given, expected },
    };
    [misfit.code().to_owned(), misfit.message(Lang::English), misfit.message(Lang::Indonesian)].into()
}

/// A length. Those of JavaScript may be larger than any memory that is seen here.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast of a double stays within range")]
const fn whole(length: f64) -> usize {
    length as usize
}
