//! Writes what every next level asks for into a folder, as the package has it: `requirements-id.json` and `requirements-en.json`.
//!
//! ```text
//! cargo run -p spbe-wasm --example requirement_files -- spbe-wasm/dist
//! ```

use spbe_core::{Lang, PERMENPANRB_59_2020};
use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::args_os().nth(1).unwrap_or_else(|| ".".into()));
    for (lang, tag) in [(Lang::Indonesian, "id"), (Lang::English, "en")] {
        if let Some(document) = PERMENPANRB_59_2020.requirements_to_json(lang) {
            fs::write(folder.join(format!("requirements-{tag}.json")), document)?;
        }
    }
    Ok(())
}
