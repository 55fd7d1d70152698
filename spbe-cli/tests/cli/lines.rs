//! `spbe score --json-lines`.

use crate::support::{Cli, kota_serang};
use serde_json::{Value, json};
use spbe_cli::{Io, run};
use std::ffi::OsString;
use std::io::{self, BufReader, Read, Write};

fn one_line(document: &str) -> String {
    serde_json::from_str::<Value>(document).unwrap().to_string()
}

fn answers(stdin: &str, extra: &[&str]) -> (u8, Vec<Value>) {
    let args = ["score", "-", "--json-lines"].into_iter().chain(extra.iter().copied());
    let ended = Cli::new(args).stdin(stdin).run();
    assert_eq!(ended.stderr, "");
    (ended.code, ended.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

#[test]
fn every_line_has_its_answer_in_order_and_blank_lines_have_none() {
    let good = one_line(&kota_serang());
    let bad = good.replacen("[1,", "[6,", 1);
    let broken = "{\"format\":";
    let (code, answers) = answers(&format!("{good}\n\n  \r\n{bad}\n{broken}\n{good}"), &[]);
    assert_eq!(code, 1);
    assert_eq!(answers.len(), 4);
    for good in [&answers[0], &answers[3]] {
        assert_eq!(good["format"], "spbe-scorecard/1");
        assert_eq!((&good["index"]["exact"], &good["predicate"]["name"]), (&json!("5937/2000"), &json!("Baik")));
    }
    assert_eq!((&answers[1]["format"], &answers[1]["input_line"]), (&json!("spbe-problems/1"), &json!(4)));
    assert_eq!(answers[1]["problems"][0]["code"], "out_of_scale");
    assert_eq!(answers[1]["problems"][0]["path"], "/levels/0");
    assert_eq!((&answers[2]["problems"][0]["code"], &answers[2]["input_line"]), (&json!("syntax"), &json!(5)));
}

#[test]
fn lines_that_are_all_good_end_well() {
    let good = one_line(&kota_serang());
    assert_eq!(answers(&format!("{good}\r\n{good}\n"), &[]).0, 0);
    assert_eq!(answers("", &[]), (0, Vec::new()));
}

#[test]
fn rules_and_targets_hold_for_every_line() {
    let good = one_line(&kota_serang());
    let blank = good.replacen("[1,", "[null,", 1);
    assert_eq!(answers(&blank, &[]).1[0]["problems"][0]["code"], "missing_indicator");
    let (code, answers) = answers(&blank, &["--blanks-as-zero", "--target-index", "3", "--basis", "rounded"]);
    assert_eq!(code, 0);
    // Without the 1.3 percent that indicator 1 adds at level 1.
    assert_eq!(answers[0]["index"]["decimal"], "2.9555");
    assert_eq!((&answers[0]["basis"], &answers[0]["blanks"]), (&json!("rounded"), &json!("zero")));
    assert_eq!(answers[0]["outcome"]["index_met"], false);
}

#[test]
fn a_target_that_does_not_fit_is_a_problem_of_the_line() {
    let (code, answers) = answers(&one_line(&kota_serang()), &["--target-index", "9"]);
    assert_eq!((code, &answers[0]["problems"][0]["en"]), (1, &json!("value 9 is not in 1 to 5")));
}

#[test]
fn a_line_over_the_limit_is_refused_and_the_next_is_read() {
    let good = one_line(&kota_serang());
    // Three lines of 1 MiB and a bit, as a stream that no buffer holds.
    let long = || io::repeat(b' ').take((1 << 20) + 1).chain(&b"x\n"[..]);
    let mut stdin = BufReader::new(long().chain(long()).chain(long()).chain(good.as_bytes()));
    let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
    let mut io = Io::new(&mut stdin, &mut stdout, &mut stderr);
    assert_eq!(run(["spbe", "score", "-", "--json-lines"].map(OsString::from), &mut io), 1);
    let stdout = String::from_utf8(stdout).unwrap();
    let codes: Vec<Value> = stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(codes.len(), 4, "{stdout}");
    assert_eq!((&codes[2]["problems"][0]["code"], &codes[2]["input_line"]), (&json!("too_large"), &json!(3)));
    assert_eq!(codes[3]["index"]["rounded"], "2.97");
}

/// Standard output that is closed, or full, after so many lines.
struct Ending {
    lines: usize,
    flushed: usize,
    kind: io::ErrorKind,
}

impl Write for Ending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.lines = self.lines.checked_sub(1).ok_or(self.kind)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.flushed += 1;
        Ok(())
    }
}

fn ended_by(kind: io::ErrorKind, args: &[&str]) -> (u8, usize, String) {
    let stdin = format!("{0}\n{0}\n{0}\n", one_line(&kota_serang()));
    let (mut stdin, mut stderr) = (stdin.as_bytes(), Vec::new());
    let mut stdout = Ending { lines: 1, flushed: 0, kind };
    let mut io = Io::new(&mut stdin, &mut stdout, &mut stderr);
    let code = run(args.iter().map(OsString::from), &mut io);
    (code, stdout.flushed, String::from_utf8(stderr).unwrap())
}

#[test]
fn each_line_is_flushed_and_a_closed_pipe_ends_it_quietly() {
    let args = ["spbe", "score", "-", "--json-lines"];
    assert_eq!(ended_by(io::ErrorKind::BrokenPipe, &args), (0, 1, String::new()));
}

#[test]
fn a_full_disk_is_an_error_of_its_own() {
    for (lang, message) in [
        ("en", "standard output cannot be written: no space is left\n"),
        ("id", "keluaran standar tidak dapat ditulis: ruang penyimpanan habis\n"),
    ] {
        let args = ["spbe", "score", "-", "--json-lines", "--lang", lang];
        assert_eq!(ended_by(io::ErrorKind::StorageFull, &args), (3, 1, message.to_owned()));
    }
}

#[test]
fn lines_come_from_standard_input_where_no_file_is_named() {
    let document = serde_json::from_str::<Value>(&kota_serang()).unwrap().to_string();
    let named = Cli::new(["score", "-", "--json-lines"]).stdin(&document).run().fine();
    assert_eq!(Cli::new(["score", "--json-lines"]).stdin(&document).run().fine(), named);
}
