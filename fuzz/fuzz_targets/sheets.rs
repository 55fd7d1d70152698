//! What holds of every answer of a reader of spreadsheets.

use spbe_core::{Lang, Record};
use spbe_sheet::{Contents, InvalidSheet};

pub fn assert_sound(found: &Result<Contents, InvalidSheet>) {
    match found {
        Ok(contents) => {
            assert!(!contents.found().is_empty());
            for found in contents.found() {
                let record = found.record();
                let written = record.to_json();
                assert_eq!(Record::from_json(written.as_bytes()).as_ref(), Ok(record), "{written}");
                // A value has a cell to show.
                for (row, value) in (1..).zip(record.draft().values()) {
                    assert!(value.is_none() || found.cell(row).is_some(), "indicator in row {row}");
                }
            }
            for passed in contents.passed_over() {
                assert!(!passed.message(Lang::Indonesian).is_empty() && !passed.message(Lang::English).is_empty());
            }
        }
        Err(invalid) => {
            assert!(!invalid.problems().is_empty());
            for problem in invalid.problems() {
                assert!(!problem.message(Lang::Indonesian).is_empty() && !problem.message(Lang::English).is_empty());
                assert!(problem.cell().is_none_or(|cell| cell.ends_with(&problem.row().unwrap().to_string())));
            }
            serde_json::from_str::<serde_json::Value>(&invalid.to_json()).unwrap();
        }
    }
}
