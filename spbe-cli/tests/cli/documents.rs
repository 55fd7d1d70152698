//! Documents and codes: what `--json`, `explain`, `verify`, `code`, `decode` and `draft` give.

use crate::support::{Cli, all, kota_serang, scorecard};
use serde_json::{Value, json};

/// What is said beside a code.
const NOTICE: &str = "Notice: permenpanrb-59-2020 has been revoked by permenpanrb-8-2026\n";

/// The levels of Kota Serang 2021.
const LEVELS: &str = "1,1,3,2,3,4,3,4,3,3,2,2,2,3,2,3,4,4,3,3,2,3,3,3,1,2,3,3,1,1,1,4,3,3,4,3,2,3,3,3,3,3,3,4,5,5,4";

#[test]
fn a_scorecard_document_has_exact_values() {
    let card: Value = serde_json::from_str(&scorecard()).unwrap();
    assert_eq!(card["format"], "spbe-scorecard/1");
    assert_eq!(card["index"]["exact"], "5937/2000");
    assert_eq!(card["index"]["decimal"], "2.9685");
    assert_eq!(card["index"]["rounded"], "2.97");
    assert_eq!(card["predicate"]["name"], "Baik");
    assert_eq!(card["agency"], "Pemerintah Kota Serang");
    assert_eq!(card["outcome"]["below"].as_array().unwrap().len(), 14);
    // Levels on the command line give the same figures, without an agency.
    let levels = Cli::new(["score", "--levels", LEVELS, "--json"]).run().json();
    assert_eq!(levels["indicators"][46]["contribution"], card["indicators"][46]["contribution"]);
    assert_eq!(levels.get("agency"), None);
}

#[test]
fn problems_are_the_answer_in_json() {
    let ended = Cli::new(["score", "--levels", "1,9", "--json"]).run();
    assert_eq!(ended.code, 1);
    let problems = ended.json();
    assert_eq!(problems["format"], "spbe-problems/1");
    assert_eq!(problems["problems"][0]["code"], "wrong_count");
    assert_eq!(problems["problems"][1]["en"], "indicator 2: level 9 is not in 1 to 5");
    assert_eq!(problems["problems"][1]["id"], "indikator 2: tingkat 9 di luar 1 sampai 5");
}

#[test]
fn the_result_of_the_command_is_verified() {
    for (lang, line) in [("en", "OK: SPBE index 2.97 Baik (Good)\n"), ("id", "OK: Indeks SPBE 2,97 Baik\n")] {
        assert_eq!(Cli::new(["verify", "-", "--lang", lang]).stdin(scorecard()).run().fine(), line);
    }
    let verified = Cli::new(["verify", "-", "--json"]).stdin(scorecard()).run().json();
    assert_eq!(verified["verified"], true);
    assert_eq!((&verified["index"]["exact"], &verified["predicate"]), (&json!("5937/2000"), &json!("Baik")));
}

#[test]
fn the_first_forged_statement_is_named() {
    let forged = scorecard().replacen(r#""rounded": "2.97""#, r#""rounded": "3.10""#, 1);
    for (lang, line) in [
        ("en", "standard input: /index/rounded: says \"3.10\", but \"2.97\" follows from the levels\n"),
        (
            "id",
            "masukan standar: /index/rounded: tertulis \"3.10\", padahal dari tingkat yang ada diperoleh \"2.97\"\n",
        ),
    ] {
        assert_eq!(Cli::new(["verify", "-", "--lang", lang]).stdin(&forged).run().failed(1), line);
    }
    let ended = Cli::new(["verify", "-", "--json"]).stdin(&forged).run();
    assert_eq!((ended.code, &ended.json()["problems"][0]["code"]), (1, &json!("differs")));
}

#[test]
fn workings_follow_the_tables_of_the_regulation() {
    let all = Cli::new(["explain", "-"]).stdin(kota_serang()).run().fine();
    assert_eq!(all.split("\n\n").count(), 14, "8 aspects, 4 domains, the index, what there is to know");
    let one = Cli::new(["explain", "-", "--node", "aspect 2"]).stdin(kota_serang()).run().fine();
    assert_eq!(
        one,
        "Aspect 2: Strategic planning of SPBE (laid out as Tabel 10)
  Indicator 11  2 × 2.5 % = 5
  Indicator 12  2 × 2.5 % = 5
  Indicator 13  2 × 2.5 % = 5
  Indicator 14  3 × 2.5 % = 7.5
  Sum: 22.5
  Result: 22.5 : 10 = 2.25

Notice  permenpanrb-59-2020 has been revoked by permenpanrb-8-2026
"
    );
    let index = Cli::new(["explain", "--levels", LEVELS, "--node", "indeks"]).indonesian().run().fine();
    assert!(index.contains("\n  Domain 3    23/11 × 16,5 % = 34,5\n"), "{index}");
    let end = "\n  Hasil: 296,85 : 100 = 2,9685 ≈ 2,97\n\nPerhatian  permenpanrb-59-2020 telah dicabut oleh permenpanrb-8-2026\n";
    assert!(index.ends_with(end), "{index}");
}

#[test]
fn workings_come_as_json_too() {
    let explained = |extra: &[&str]| {
        let args = ["explain", "--levels", LEVELS, "--json"].into_iter().chain(extra.iter().copied());
        Cli::new(args).run().json()
    };
    assert_eq!(explained(&[])["workings"].as_array().unwrap().len(), 13);
    let one = explained(&["--node", "Tata Kelola SPBE"]);
    assert_eq!(one["format"], "spbe-explain/1");
    assert_eq!(one["workings"].as_array().unwrap().len(), 1);
    assert_eq!(one["workings"][0]["node"], "domain 2");
    assert_eq!(one["workings"][0]["result"], "2.8");
}

#[test]
fn blanks_can_be_worked_out_as_zero() {
    let levels = format!("-,{}", vec!["3"; 46].join(","));
    let working = Cli::new(["explain", "--levels", &levels, "--blanks-as-zero", "--node", "index"]).run().fine();
    assert!(working.contains("= 2.961 ≈ 2.96"), "{working}");
}

#[test]
fn a_code_reads_back_as_the_levels_it_was_written_from() {
    // Standard output has the code alone, for another program to take.
    let code = Cli::new(["code", "-"]).stdin(kota_serang()).run().noticed(NOTICE);
    let read = Cli::new(["decode", code.trim()]).run().fine();
    let notice = NOTICE.replace("Notice: ", "Notice      ");
    let expected = format!("Instrument  permenpanrb-59-2020\nSPBE index  2.97 Baik (Good)\n{notice}\n{LEVELS}\n");
    assert_eq!(read, expected);
    assert_eq!(Cli::new(["code", "--levels", LEVELS]).run().noticed(NOTICE), code);
    // From the conformance suite: every level at 3.
    assert_eq!(Cli::new(["code", "--levels", &all("3")]).run().noticed(NOTICE), "28R89XKPJG5QJ58MKF88PC6Z9\n");
    let coded = Cli::new(["code", "--levels", &all("3"), "--json"]).run().json();
    assert_eq!(
        coded,
        json!({
            "instrument": "permenpanrb-59-2020",
            "code": "28R89XKPJG5QJ58MKF88PC6Z9",
            "notices": [{
                "code": "revoked",
                "en": "permenpanrb-59-2020 has been revoked by permenpanrb-8-2026",
                "id": "permenpanrb-59-2020 telah dicabut oleh permenpanrb-8-2026",
            }],
        })
    );
}

#[test]
fn a_decoded_document_can_be_scored() {
    let document = Cli::new(["decode", "28r89-xkpjg-5qj58-mkf88-pc6z9", "--json"]).run().fine();
    let card = Cli::new(["score", "-", "--json"]).stdin(document).run().json();
    assert_eq!(card["index"]["exact"], "3");
}

#[test]
fn a_code_keeps_blanks() {
    let levels = format!("{},-,-", vec!["3"; 45].join(","));
    let notice = "permenpanrb-59-2020 telah dicabut oleh permenpanrb-8-2026\n";
    let code = Cli::new(["code", "--levels", &levels]).indonesian().run().noticed(&format!("Perhatian: {notice}"));
    let read = Cli::new(["decode", code.trim()]).indonesian().run().fine();
    // 3 less 2 or more 2 levels of two indicators of 3 percent.
    let head = "Instrumen    permenpanrb-59-2020\nIndeks SPBE  2,88 sampai 3,12\nPerhatian    ";
    assert_eq!(read, format!("{head}{notice}\n{levels}\n"));
}

#[test]
fn a_draft_shows_what_is_within_reach() {
    // Domain 4 is open: (54.5 x 3 + 45.5 x 1) / 100 = 2.09, with 5 instead of 1 it is 3.91.
    let levels = format!("{}{}", "3,".repeat(31), ["-"; 16].join(","));
    let draft = Cli::new(["draft", "--levels", &levels]).run().fine();
    for line in [
        "SPBE index    2.09 to 3.91",
        "Within reach  Cukup (Fair), Baik (Good), Sangat Baik (Very good)",
        "Answered      31 of 47",
        "Missing       32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47",
        "Domain 4    SPBE services                                   45.50    1.00     5.00",
        " 47  Maturity of public services of sector 3",
    ] {
        assert!(draft.lines().any(|found| found == line), "{line:?} in\n{draft}");
    }
    let draft = Cli::new(["draft", "--levels", &levels]).indonesian().run().fine();
    assert!(draft.starts_with("Indeks SPBE    2,09 sampai 3,91\nDapat dicapai  Cukup, Baik, Sangat Baik\n"), "{draft}");
    let draft = Cli::new(["draft", "--levels", &levels, "--json"]).run().json();
    assert_eq!(draft["answered"], 31);
    assert_eq!(draft["missing"].as_array().unwrap().len(), 16);
    assert_eq!(draft["reachable"], json!(["Cukup", "Baik", "Sangat Baik"]));
    assert_eq!(draft["notices"][0]["code"], "revoked");
    assert_eq!(draft["nodes"][0]["lowest"]["exact"], "209/100");
    assert_eq!(draft["nodes"][4]["highest"]["exact"], "5");
}

#[test]
fn a_complete_draft_has_nothing_missing() {
    let draft = Cli::new(["draft", "-"]).stdin(kota_serang()).run().fine();
    assert!(draft.starts_with("Pemerintah Kota Serang, 2021 (Kota)\n\nSPBE index    2.97 Baik (Good)\n"), "{draft}");
    assert!(draft.contains("\nMissing       none\n"), "{draft}");
}
