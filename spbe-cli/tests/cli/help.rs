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
    assert!(help.contains("Pemakaian: spbe score [OPTIONS] <BERKAS|--levels <1,1,3,…>>"), "{help}");
    for english in ["Usage", "Options:", "Print", "FILE", "default"] {
        assert!(!help.contains(english), "{english} in {help}");
    }
    let help = Cli::new(["score", "--help"]).run().fine();
    assert!(help.contains("Usage: spbe score [OPTIONS] <FILE|--levels <1,1,3,…>>"), "{help}");
}

#[test]
fn the_version_is_that_of_the_library() {
    let version = format!("spbe {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(Cli::new(["--version"]).run().fine(), version);
}

#[test]
fn a_wrong_command_line_ends_with_2() {
    for args in [
        vec![],
        vec!["judge"],
        vec!["score"],
        vec!["score", "a.json", "b.json"],
        vec!["score", "a.json", "--levels", "1"],
        vec!["score", "a.json", "--instrument", "permenpanrb-59-2020"],
        vec!["score", "a.json", "--basis", "half"],
        vec!["score", "a.json", "--json", "--against", "Kota"],
        vec!["score", "a.json", "--json-lines", "--year", "2021"],
        vec!["score", "--levels", "1", "--json-lines"],
        vec!["averages"],
        vec!["averages", "last"],
        vec!["instruments", "--lang", "fr"],
    ] {
        let ended = Cli::new(args.iter().copied()).run();
        assert_eq!((ended.code, ended.stdout.as_str()), (2, ""), "{args:?}");
        assert!(!ended.stderr.is_empty(), "{args:?}");
    }
}
