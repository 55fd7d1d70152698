//! Writes worksheets and results into files, for other programs to open.
//!
//! Reads lines of three fields with tabs between them: `worksheet` or `results`, a file of format
//! `spbe-instrument/1` or `spbe-assessment/1` (or the id of a built-in instrument), and where to write. Prints a line
//! for each: `written`, or the code of what stands in the way.
#![expect(clippy::print_stdout, reason = "it is what the example does")]

use spbe_core::{Draft, Instrument, Lang, Record, instrument};
use spbe_sheet::{NotWritable, results, worksheet};
use std::error::Error;
use std::fs;
use std::io::stdin;

fn main() -> Result<(), Box<dyn Error>> {
    for line in stdin().lines() {
        let line = line?;
        let [kind, from, to] = line.split('\t').collect::<Vec<_>>().try_into().map_err(|_| "three fields a line")?;
        let record = record(from)?;
        let lang = if to.ends_with("-en.xlsx") { Lang::English } else { Lang::Indonesian };
        match written(kind, &record, lang)? {
            Ok(bytes) => {
                fs::write(to, bytes)?;
                println!("written");
            }
            Err(problem) => println!("{}", problem.code()),
        }
    }
    Ok(())
}

fn record(from: &str) -> Result<Record, Box<dyn Error>> {
    if let Some(instrument) = instrument(from) {
        return Ok(Record::new(Draft::new(instrument)));
    }
    let text = fs::read(from)?;
    match Record::from_json(&text) {
        Ok(record) => Ok(record),
        Err(_) => Ok(Record::new(Draft::new(&Instrument::from_json(&text)?))),
    }
}

fn written(kind: &str, record: &Record, lang: Lang) -> Result<Result<Vec<u8>, NotWritable>, Box<dyn Error>> {
    Ok(match kind {
        "results" => results(record, &record.assessment()?.score(), lang),
        _ => worksheet(record, lang),
    })
}
