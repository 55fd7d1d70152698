//! Help, in both languages.

use crate::support::Cli;

#[test]
fn help_documents_the_exit_codes() {
    for (lang, expected) in [
        (
            "en",
            "Exit codes:
  0  everything went well
  1  the input is refused, a check failed, or there is no answer
  2  the command line is wrong
  3  a file or a stream cannot be read or written
",
        ),
        (
            "id",
            "Kode keluar:
  0  semua baik
  1  masukan ditolak, pemeriksaan gagal, atau tidak ada jawaban
  2  baris perintah salah
  3  berkas atau aliran tidak dapat dibaca atau ditulis
",
        ),
    ] {
        for args in [vec!["--help"], vec!["score", "--help"], vec!["averages", "-h"]] {
            let help = Cli::new(args.into_iter().chain(["--lang", lang])).run().fine();
            assert!(help.ends_with(expected), "{help}");
        }
    }
}

#[test]
fn help_is_in_the_language_of_the_surroundings() {
    let help = Cli::new(["score", "--help"]).indonesian().run().fine();
    assert!(help.contains("Pemakaian: spbe score [OPTIONS] <BERKAS|--levels <1,1,3,…>|--json-lines>"), "{help}");
    for english in ["Usage", "Options:", "Print", "FILE", "default"] {
        assert!(!help.contains(english), "{english} in {help}");
    }
    let help = Cli::new(["score", "--help"]).run().fine();
    assert!(help.contains("Usage: spbe score [OPTIONS] <FILE|--levels <1,1,3,…>|--json-lines>"), "{help}");
}

#[test]
fn every_command_has_a_page_in_both_languages() {
    let pages = [
        (
            "diff",
            "Usage: spbe diff [OPTIONS] <ID|FILE> <ID|FILE>",
            "Pemakaian: spbe diff [OPTIONS] <ID|BERKAS> <ID|BERKAS>",
        ),
        (
            "compare",
            "Usage: spbe compare [OPTIONS] <EARLIER> <LATER>",
            "Pemakaian: spbe compare [OPTIONS] <SEBELUMNYA> <SESUDAHNYA>",
        ),
        ("series", "Usage: spbe series [OPTIONS]", "Pemakaian: spbe series [OPTIONS]"),
        ("conform", "Usage: spbe conform [OPTIONS] [FILE]", "Pemakaian: spbe conform [OPTIONS] [BERKAS]"),
        ("instruments", "Usage: spbe instruments [OPTIONS]", "Pemakaian: spbe instruments [OPTIONS]"),
    ];
    for (command, english, indonesian) in pages {
        for (lang, usage) in [("en", english), ("id", indonesian)] {
            let help = Cli::new([command, "--help", "--lang", lang]).run().fine();
            assert!(help.lines().any(|line| line == usage), "{help}");
        }
    }
    let takes = |command: &str| Cli::new([command, "--help"]).run().fine().contains("--instrument-file <FILE>");
    for command in
        ["score", "draft", "explain", "verify", "code", "decode", "instruments", "diff", "compare", "conform"]
    {
        assert!(takes(command), "{command}");
    }
    assert!(!takes("series") && !takes("averages"));
}

#[test]
fn the_version_is_that_of_the_library() {
    let version = format!("spbe {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(Cli::new(["--version"]).run().fine(), version);
}

#[test]
fn what_is_wrong_with_a_command_line_is_said_in_indonesian_too() {
    for (args, first) in [
        (vec!["judge"], "perintah 'judge' tidak dikenal"),
        (vec!["score"], "masih diperlukan: '<BERKAS|--levels <1,1,3,…>|--json-lines>'"),
        (vec!["score", "a.json", "b.json"], "argumen 'b.json' tidak dikenal"),
        (vec!["path", "a.json", "--costs", "b.csv"], "argumen '--costs' tidak dikenal"),
        (vec!["score", "a.json", "--levels", "1"], "'[BERKAS]' tidak dapat digunakan bersama '--levels <1,1,3,…>'"),
        (vec!["score", "a.json", "--json", "--json"], "'--json' hanya boleh diberikan satu kali"),
        (vec!["score", "a.json", "--basis", "half"], "nilai 'half' tidak berlaku untuk '--basis <exact|rounded>'"),
        (vec!["score", "a.json", "--basis"], "'--basis <exact|rounded>' memerlukan nilai"),
        (vec!["averages", "last"], "nilai 'last' tidak berlaku untuk '<TAHUN>'"),
    ] {
        let ended = Cli::new(["--lang", "id"].into_iter().chain(args.iter().copied())).run();
        assert_eq!((ended.code, ended.stdout.as_str()), (2, ""), "{args:?}");
        assert_eq!(ended.stderr.lines().next(), Some(format!("galat: {first}").as_str()));
        assert!(ended.stderr.ends_with("\n\nKeterangan lengkap: `--help`.\n"), "{}", ended.stderr);
        assert!(!ended.stderr.contains("Usage") && !ended.stderr.contains("OPTIONS"), "{}", ended.stderr);
    }
    let similar = Cli::new(["--lang", "id", "path", "a.json", "--costs", "b.csv"]).run().stderr;
    assert!(similar.contains("\n  mungkin maksudnya '--cost'\n"), "{similar}");
    let none = Cli::new(["--lang=id"]).run().stderr;
    assert!(none.starts_with("galat: sebutkan perintahnya: 'score', 'draft', "), "{none}");
}

#[test]
fn a_wrong_command_line_ends_with_2() {
    for args in [
        vec![],
        vec!["judge"],
        vec!["score"],
        vec!["score", "a.json", "b.json"],
        vec!["score", "a.json", "--levels", "1"],
        vec!["sheet"],
        vec!["convert", "a.json"],
        vec!["batch", "a.csv"],
        vec!["score", "a.json", "--json", "-o", "a.xlsx"],
        vec!["score", "a.json", "--basis", "half"],
        vec!["score", "a.json", "--json", "--against", "Kota"],
        vec!["score", "a.json", "--json-lines", "--year", "2021"],
        vec!["score", "--levels", "1", "--json-lines"],
        vec!["averages"],
        vec!["averages", "last"],
        vec!["instruments", "--show", "a.json", "--check", "b.json"],
        vec!["diff", "permenpanrb-59-2020"],
        vec!["compare", "a.json"],
        vec!["series", "2021"],
        vec!["averages", "2021", "--instrument-file", "a.json"],
        vec!["instruments", "--lang", "fr"],
    ] {
        let ended = Cli::new(args.iter().copied()).run();
        assert_eq!((ended.code, ended.stdout.as_str()), (2, ""), "{args:?}");
        assert!(!ended.stderr.is_empty(), "{args:?}");
    }
}
