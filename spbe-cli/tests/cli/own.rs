//! Instruments of one's own, from files.

use crate::support::{Cli, OWN, file};
use serde_json::{Value, json};
use std::path::PathBuf;

/// SHA-256 of the document with sorted keys and without white space, as Python's hashlib has it.
const FINGERPRINT: &str = "f3478b50a6db385621220d37e2af1b929e3fdd8499482600f94060510fa34961";

fn own() -> PathBuf {
    file("own.json", OWN)
}

fn assessment(levels: &str) -> String {
    format!(r#"{{"format": "spbe-assessment/1", "instrument": "dinas-contoh", "agency": "Dinas", "levels": {levels}}}"#)
}

/// A command that knows the instrument of one's own.
fn knowing(args: &[&str]) -> Cli {
    let path = own();
    Cli::new(args.iter().copied().chain(["--instrument-file", path.to_str().unwrap()]))
}

#[test]
fn an_assessment_under_an_instrument_of_ones_own_is_scored() {
    // By hand: 3 x 33.3333 % + (2.5 + 4) x 33.33335 % = 3.16666675.
    let page = knowing(&["score", "-"]).stdin(assessment(r#"[3, "2.5", 4]"#)).run().fine();
    assert_eq!(
        page,
        format!(
            "Dinas

Index             3.17 Baik
Exactly           3.16666675 = 12666667/4000000
Strongest aspect  2 Layanan: 3.25
Weakest aspect    1 Aturan: 3.00

Instrument   dinas-contoh: Instrument of an example office
Fingerprint  {FINGERPRINT}
Notice       dinas-contoh is not the instrument of a regulation

                    Weight         Contri-
                         %  Index   bution
──────────────────────────────────────────
Index     Index     100.00   3.17   3.1667
Aspect 1  Aturan   33.3333   3.00   1.0000
Aspect 2  Layanan  66.6667   3.25   2.1667

                             Contri-
No.  Indicator        Value   bution
────────────────────────────────────
Aspect 1: Aturan
  1  Aturan tertulis      3   1.0000
Aspect 2: Layanan
  2  Loket              2.5   0.8333
  3  Aplikasi             4   1.3333
"
        )
    );
    let page = knowing(&["score", "--instrument", "dinas-contoh", "--levels", "3,2.5,4"]).indonesian().run().fine();
    assert!(page.starts_with("Indeks          3,17 Baik\nTepatnya        3,16666675 = 12666667/4000000\n"), "{page}");
    assert!(page.contains("\nPerhatian   dinas-contoh bukan instrumen suatu peraturan\n"), "{page}");
}

#[test]
fn every_command_takes_instruments_of_ones_own() {
    let document = || assessment(r#"[3, "2.5", null]"#);
    // 3 x 33.3333 % + 2.5 x 33.33335 %, and 0 or 4 on the third.
    let draft = knowing(&["draft", "-"]).stdin(document()).run().fine();
    assert!(draft.contains("\nIndex         1.83 to 3.17\n"), "{draft}");
    let working = knowing(&["explain", "-", "--node", "Layanan"]).stdin(assessment(r#"[3, "2.5", 4]"#)).run().fine();
    assert_eq!(
        working,
        "Aspect 2: Layanan
  Indicator 2  2.5 × 33.33335 % = 83.333375
  Indicator 3    4 × 33.33335 % = 133.3334
  Sum: 216.666775
  Result: 216.666775 : 66.6667 = 3.25

Notice  dinas-contoh is not the instrument of a regulation
"
    );
    let card = knowing(&["score", "-", "--json"]).stdin(assessment(r#"[3, "2.5", 4]"#)).run().fine();
    assert_eq!(knowing(&["verify", "-"]).stdin(&card).run().fine(), "OK: Index 3.17 Baik\n");
    let listed = knowing(&["instruments"]).run().fine();
    assert!(listed.contains("\n\ndinas-contoh\nTitle       Instrument of an example office\n"), "{listed}");
    let code = knowing(&["code", "-"]).stdin(document()).run().failed(1);
    assert_eq!(code, "standard input: assessments of dinas-contoh have no code\n");
    let read = knowing(&["decode", "28R89XKPJG5QJ58MKF88PC6Z9"]).run().fine();
    assert!(read.starts_with("Instrument  permenpanrb-59-2020\n"), "{read}");
    let same = knowing(&["diff", "dinas-contoh", own().to_str().unwrap(), "--json"]).run().json();
    assert_eq!((&same["changes"], &same["reason"]), (&json!([]), &Value::Null));
}

#[test]
fn lines_may_name_an_instrument_of_ones_own() {
    let lines = format!("{}\n{}\n", assessment(r#"[3, "2.5", 4]"#), assessment("[3, 9, 4]"));
    let ended = knowing(&["score", "-", "--json-lines"]).stdin(&lines).run();
    let answers: Vec<Value> = ended.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(ended.code, 1);
    assert_eq!(answers[0]["index"]["decimal"], "3.16666675");
    assert_eq!(answers[0]["instrument"]["fingerprint"], FINGERPRINT);
    assert_eq!(answers[1]["problems"][0]["en"], "indicator 2: value 9 is not in 0 to 4");
    let ended = Cli::new(["score", "-", "--json-lines"]).stdin(&lines).run();
    let first: Value = serde_json::from_str(ended.stdout.lines().next().unwrap()).unwrap();
    assert_eq!(first["problems"][0]["code"], "unknown_instrument");
}

#[test]
fn a_file_is_shown_like_a_regulation() {
    let path = own();
    for args in [vec!["--show", path.to_str().unwrap()], vec!["--show", "dinas-contoh"]] {
        let args: Vec<&str> = ["instruments"].into_iter().chain(args).collect();
        assert_eq!(
            knowing(&args).run().fine(),
            format!(
                "Instrument   dinas-contoh: Instrument of an example office
Fingerprint  {FINGERPRINT}
Scale        0 to 4, with at most 2 decimals
Contents     2 aspects, 3 indicators
Notice       dinas-contoh is not the instrument of a regulation

                             Weight
                                  %
───────────────────────────────────
Aspect 1  Aturan            33.3333
  1       Aturan tertulis   33.3333
Aspect 2  Layanan           66.6667
  2       Loket            33.33335
  3       Aplikasi         33.33335

Predicates  Index
─────────────────────
Baik        2.5 to 4
Cukup       below 2.5
"
            )
        );
    }
    let shown = Cli::new(["instruments", "--show", "-", "--json"]).stdin(OWN).run().json();
    assert_eq!((&shown["format"], &shown["id"]), (&json!("spbe-instrument/1"), &json!("dinas-contoh")));
}

#[test]
fn a_file_is_checked() {
    for (lang, expected) in [
        (
            "en",
            "OK: dinas-contoh
Title        Instrument of an example office
Contents     2 aspects, 3 indicators, 2 predicates
Scale        0 to 4, with at most 2 decimals
Fingerprint  ",
        ),
        (
            "id",
            "OK: dinas-contoh
Judul       Instrumen Dinas Contoh
Isi         2 aspek, 3 indikator, 2 predikat
Skala       0 sampai 4, paling banyak 2 angka desimal
Sidik jari  ",
        ),
    ] {
        let checked = Cli::new(["instruments", "--check", "-", "--lang", lang]).stdin(OWN).run().fine();
        assert_eq!(checked, format!("{expected}{FINGERPRINT}\n"));
    }
    let checked = Cli::new(["instruments", "--check", "-", "--json"]).stdin(OWN).run().json();
    assert_eq!(
        checked,
        json!({
            "checked": true,
            "id": "dinas-contoh",
            "domains": 0,
            "aspects": 2,
            "indicators": 3,
            "predicates": 2,
            "fingerprint": FINGERPRINT,
        })
    );
}
