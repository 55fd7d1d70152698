//! The command `spbe`: exact scores of Indonesia's e-government maturity index, in a terminal.
//!
//! The crate is a library so that other programs can offer the same command
//! (the Python package does). Every rule, label and sentence about scoring comes
//! from [`spbe_core`]; here are tables, files and the words of the interface, in
//! Indonesian and English.
//!
//! ```
//! use spbe_cli::{Io, run};
//! use std::ffi::OsString;
//!
//! let (mut stdin, mut stdout, mut stderr) = (&b""[..], Vec::new(), Vec::new());
//! let mut io = Io::new(&mut stdin, &mut stdout, &mut stderr).with_variable("LANG", "id_ID.UTF-8");
//!
//! let args = ["spbe", "decode", "28R89XKPJG5QJ58MKF88PC6Z9"].map(OsString::from);
//! assert_eq!(run(args, &mut io), 0);
//! assert!(String::from_utf8(stdout).unwrap().contains("3,00 Baik"));
//! ```

mod annex;
mod args;
mod averages;
mod batch;
mod code;
mod compare;
pub mod conform;
mod convert;
mod diff;
mod draft;
mod explain;
mod help;
mod input;
mod instruments;
mod io;
mod json;
mod lines;
mod output;
mod own;
mod plan;
pub mod plans;
mod progress;
mod report;
mod results;
mod run;
mod score;
mod series;
mod session;
mod sheet;
mod sheet_words;
mod source;
mod stop;
mod table;
mod tables;
mod tell;
mod usage;
mod verify;
mod words;

pub use crate::io::Io;
pub use crate::output::write_whole;
pub use crate::run::run;
