//! Files that are made to harm are refused, or read, within a gigabyte of address space and a minute.
//!
//! Each file is read in a process of its own under that limit (`ulimit -v`), which prints what came of it and the most
//! memory it had. A process that aborts or panics fails the test.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails may panic")]

mod books;
#[path = "../common/mod.rs"]
mod common;
mod ods;
mod texts;

use spbe_sheet::{Options, read};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// Address space of the process that reads, in KiB.
const ADDRESSES: &str = "1048576";

/// Names the file that a process of its own reads.
const CHILD: &str = "SPBE_HOSTILE";

/// Names a folder that all files are written to instead, for readers that are called from other languages.
const FILES: &str = "SPBE_HOSTILE_FILES";

/// How long a file may take in a debug build on a slow machine.
const LONGEST: Duration = Duration::from_secs(60);

/// A file by its name, and what has to come of it: the code of the only problem, or `read`.
type Case = (&'static str, fn() -> Vec<u8>, &'static str);

/// How many there are: none is left out by accident.
const CASES: usize = 56;

fn cases() -> Vec<Case> {
    texts::CASES.iter().chain(books::CASES).chain(ods::CASES).copied().collect()
}

#[test]
fn hostile_files_are_answered_within_bounds() {
    if let Ok(wanted) = std::env::var(CHILD) {
        return answer(&wanted);
    }
    if let Ok(folder) = std::env::var(FILES) {
        return write_all(Path::new(&folder));
    }
    let mut wrong = Vec::new();
    for (name, _, expected) in cases() {
        let begun = Instant::now();
        // The shell's built-in limits the address space; it needs no dependency and no unsafe code.
        let script = format!("ulimit -v {ADDRESSES} && exec \"$0\" --nocapture");
        let program = std::env::current_exe().unwrap();
        let child = Command::new("sh").arg("-c").arg(script).arg(program).env(CHILD, name).output().unwrap();
        let (took, said) = (begun.elapsed(), String::from_utf8_lossy(&child.stdout).into_owned());
        let answer = said.lines().find_map(|line| line.strip_prefix("answer: ")).unwrap_or("none");
        println!("{name}: {answer}, {} ms", took.as_millis());
        let code = answer.split(':').next().unwrap_or_default();
        if !child.status.success() || code != expected || took > LONGEST {
            let error = String::from_utf8_lossy(&child.stderr);
            wrong.push(format!("{name}: {answer} after {took:?}, expected {expected}\n{error}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(cases().len(), CASES);
    println!("hostile files: {CASES} passed, 0 failed");
}

/// Every file by its number, and what has to come of it in `expected.json`.
fn write_all(folder: &Path) {
    let mut expected = Vec::new();
    for (at, (name, file, code)) in cases().into_iter().enumerate() {
        std::fs::write(folder.join(at.to_string()), file()).unwrap();
        expected.push(serde_json::json!([name, code]));
    }
    std::fs::write(folder.join("expected.json"), serde_json::to_vec(&expected).unwrap()).unwrap();
}

/// What a process of its own does: makes a file, reads it, and says what came of it.
fn answer(wanted: &str) {
    let (_, file, _) = cases().into_iter().find(|(name, ..)| *name == wanted).unwrap();
    let bytes = file();
    let made = peak();
    let answer = match read(&bytes, &Options::new()) {
        Ok(contents) => format!("read: {} records", contents.found().len()),
        Err(invalid) => {
            let problem = &invalid.problems()[0];
            format!("{}: {problem}", problem.code())
        }
    };
    println!(
        "\nanswer: {answer} [{} MiB for a file of {} KiB, {made} MiB when it was made]",
        peak(),
        bytes.len() >> 10
    );
}

/// The most memory that this process had, in MiB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse::<u64>().ok()).unwrap_or_default() >> 10
}
