//! How many times quicker than the `cvss` crate each step is: reads what the bench `scoring` prints.
//!
//! Run with `make bench`. It takes the quickest sample of each: other work on the
//! machine only ever makes a sample slower. Exit code 1 where a goal is missed.

mod quickest;

use quickest::quickest;
use std::io::{self, BufRead, Write};
use std::process::ExitCode;

const CVSS: &str = "cvss_parse_and_score";

/// Steps that have to be so many times quicker.
const GOALS: [(&str, u64); 2] = [("index_and_predicate", 10), ("whole_scorecard", 3)];

fn main() -> io::Result<ExitCode> {
    let lines: Vec<String> = io::stdin().lock().lines().collect::<io::Result<_>>()?;
    let times: Vec<(&str, u64)> = lines.iter().filter_map(|line| quickest(line)).collect();
    let mut out = io::stdout().lock();
    let Some((_, cvss)) = times.iter().find(|(name, _)| *name == CVSS) else {
        writeln!(out, "no measurement of {CVSS}")?;
        return Ok(ExitCode::FAILURE);
    };
    writeln!(out, "{:<22} {:>12}  {CVSS} takes so many times as long", "step", "quickest, ns")?;
    let mut missed = false;
    for (name, own) in &times {
        let tenths = (cvss * 10).checked_div(*own).unwrap_or_default();
        let goal = GOALS.iter().find(|(step, _)| step == name).map(|(_, goal)| *goal);
        let word = match goal {
            Some(goal) if tenths < goal * 10 => format!(" (goal {goal}: missed)"),
            Some(goal) => format!(" (goal {goal}: met)"),
            None => String::new(),
        };
        missed |= word.contains("missed");
        writeln!(out, "{name:<22} {:>9}.{:02}  {:>5}.{}{word}", own / 1000, own % 1000 / 10, tenths / 10, tenths % 10)?;
    }
    let all = GOALS.iter().all(|(step, _)| times.iter().any(|(name, _)| name == step));
    Ok(if missed || !all { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
