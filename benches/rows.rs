//! A million assessments beside the floor and beside one after the other: reads what the bench `batch` prints.
//!
//! Run with `make bench`. It takes the quickest sample of each: other work on the
//! machine only ever makes a sample slower.

mod quickest;

use quickest::quickest;
use std::io::{self, BufRead, Write};
use std::process::ExitCode;

/// Rows of a batch.
const ROWS: u64 = 1_000_000;

/// What a row of each bench reads and writes, in bytes.
const BYTES: u64 = 47 + 115;

fn main() -> io::Result<ExitCode> {
    let lines: Vec<String> = io::stdin().lock().lines().collect::<io::Result<_>>()?;
    let times: Vec<(&str, u64)> = lines.iter().filter_map(|line| quickest(line)).collect();
    let time = |name: &str| times.iter().find(|(known, _)| *known == name).map(|(_, time)| *time);
    let mut out = io::stdout().lock();
    let (Some(fresh), Some(reused), Some(single)) =
        (time("floor_fresh"), time("floor_reused"), time("one_by_one_reused"))
    else {
        writeln!(out, "no measurement of the floors, or of one by one")?;
        return Ok(ExitCode::FAILURE);
    };
    writeln!(
        out,
        "{:<20} {:>9} {:>11} {:>10} {:>7} {:>12}  quicker than one by one",
        "1,000,000 rows", "quickest", "a row", "million/s", "GB/s", "of the floor"
    )?;
    for (name, own) in &times {
        let floor = if name.ends_with("_fresh") { fresh } else { reused };
        let bytes = if *name == "columns_index_only" { 47 + 8 } else { BYTES };
        let per = |whole: u64, part: u64| (whole.saturating_mul(10)).checked_div(part).unwrap_or_default();
        // Of picoseconds: rows and bytes of a second.
        let [million, giga] = [ROWS * 1_000_000, bytes * ROWS * 1_000].map(|done| per(done, *own));
        let columns = [own / 100_000_000, own / (ROWS * 100), million, giga, per(*own, floor), per(single, *own)];
        let [millis, nanos, million, giga, floors, times] =
            columns.map(|tenths| format!("{}.{}", tenths / 10, tenths % 10));
        writeln!(out, "{name:<20} {millis:>6} ms {nanos:>8} ns {million:>10} {giga:>7} {floors:>12}  {times}")?;
    }
    Ok(ExitCode::SUCCESS)
}
