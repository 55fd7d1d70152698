//! Writes what every next level asks for: as the table of `docs/requirements.md`, or as JSON in one language.
//!
//! ```text
//! cargo run -p spbe-core --example requirements > docs/requirements.md
//! cargo run -p spbe-core --example requirements -- id > requirements.id.json
//! ```

use spbe_core::{Lang, PERMENPANRB_59_2020};
use std::env;
use std::process::ExitCode;

mod table;

fn main() -> ExitCode {
    let Some(tag) = env::args().nth(1) else {
        print!("{}", table::table(&PERMENPANRB_59_2020));
        return ExitCode::SUCCESS;
    };
    if let Some(document) = Lang::from_tag(&tag).and_then(|lang| PERMENPANRB_59_2020.requirements_to_json(lang)) {
        println!("{document}");
        ExitCode::SUCCESS
    } else {
        eprintln!("`{tag}` is not one of id, en");
        ExitCode::from(2)
    }
}
