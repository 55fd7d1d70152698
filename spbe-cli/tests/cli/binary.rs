//! The program itself: what only a process can show.

use crate::support::{file, kota_serang};
use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

fn spbe() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_spbe"));
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS", "NO_COLOR", "TERM"] {
        command.env_remove(name);
    }
    command
}

#[test]
fn a_file_is_scored_in_the_language_of_the_process() {
    let path = file("binary.json", &kota_serang());
    for (lang, expected) in [("id_ID.UTF-8", "Indeks SPBE      2,97 Baik"), ("C", "SPBE index        2.97 Baik (Good)")]
    {
        let output = spbe().arg("score").arg(&path).env("LANG", lang).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!((output.status.code(), output.stderr.is_empty()), (Some(0), true));
        assert!(text.lines().any(|line| line == expected), "{text}");
        assert!(!text.contains('\x1b'), "a pipe is no terminal");
        assert!(text.lines().all(|line| line.chars().count() <= 100));
    }
}

#[test]
fn exit_codes_reach_the_shell() {
    let path = file("binary-bad.json", "[]");
    for (args, code) in [
        (vec!["instruments"], 0),
        (vec!["score", path.to_str().unwrap()], 1),
        (vec!["score", "--no-such-option"], 2),
        (vec!["score", "no-such-file.json"], 3),
    ] {
        let status = spbe().args(&args).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
        assert_eq!(status.code(), Some(code), "{args:?}");
    }
}

#[test]
fn standard_input_is_answered_line_by_line_and_a_closed_pipe_ends_it_quietly() {
    let line = serde_json::from_str::<Value>(&kota_serang()).unwrap().to_string();
    let mut child = spbe()
        .args(["score", "-", "--json-lines"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut answer = String::new();
    // The answer is there before the next line is sent.
    writeln!(stdin, "{line}").unwrap();
    stdout.read_line(&mut answer).unwrap();
    let card: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!((&card["index"]["exact"], &card["predicate"]["name"]), (&"5937/2000".into(), &"Baik".into()));
    drop(stdout);
    // It stops reading once nobody listens: sooner or later its input is closed too.
    let sent = (0..1000).take_while(|_| writeln!(stdin, "{line}").is_ok()).count();
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert!(sent < 1000);
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(0), ""));
}
