//! What `spbe score` tells people.

use crate::support::{Cli, Ended, all, kota_serang};

/// An agency of 2024 whose exact index 3.4985 is printed as 3.50; the levels are one choice that fits.
const BORDERLINE: &str =
    "5,5,5,5,5,5,5,4,4,4,3,3,3,3,3,3,3,3,3,3,3,2,2,2,2,2,2,2,2,2,2,4,4,4,4,4,4,4,4,4,3,4,4,4,4,4,4";

#[track_caller]
fn assert_lines(report: &str, expected: &[&str]) {
    for line in expected {
        assert!(report.lines().any(|found| found == *line), "no line {line:?} in\n{report}");
    }
}

fn score(extra: &[&str]) -> Ended {
    Cli::new(["score", "-"].into_iter().chain(extra.iter().copied())).stdin(kota_serang()).columns(160).run()
}

#[test]
fn the_report_of_kota_serang_in_english() {
    assert_lines(
        &score(&[]).fine(),
        &[
            "Pemerintah Kota Serang, 2021 (Kota)",
            "SPBE index        2.97 Baik (Good)",
            "Exactly           2.9685 = 5937/2000",
            "Target index      2.6: met, 0.3685 above",
            "Target predicate  Baik (Good): met",
            "Target level      3: 14 of 47 indicators below it (1, 2, 4, 11, 12, 13, 15, 21, 25, 26, 29, 30, 31, 37)",
            "Strongest aspect  8 Electronic public services: 4.00",
            "Weakest aspect    6 Conduct of ICT audits: 1.00",
            "Citation       Berita Negara RI Tahun 2020 Nomor 994, Lampiran, Tabel 3 sampai 13",
            "Figures from   the regulation's own text",
            "Notice         permenpanrb-59-2020 has been revoked by permenpanrb-8-2026",
            "Index       SPBE index                                     100.00   2.97   2.9685  2.29  +0.68      2.24  +0.73",
            "  Aspect 6  Conduct of ICT audits                            4.50   1.00   0.0450  1.17  -0.17      1.17  -0.17",
            "Aspect 8: Electronic public services",
            " 47  public services of sector 3                                                                  4  Collaboration                 3   +1   0.1200",
        ],
    );
}

#[test]
fn the_report_of_kota_serang_in_indonesian() {
    assert_lines(
        &score(&["--lang", "id"]).fine(),
        &[
            "Pemerintah Kota Serang, 2021 (Kota)",
            "Indeks SPBE      2,97 Baik",
            "Tepatnya         2,9685 = 5937/2000",
            "Target indeks    2,6: tercapai, 0,3685 di atas",
            "Target predikat  Baik: tercapai",
            "Aspek terkuat    8 Layanan Publik Berbasis Elektronik: 4,00",
            "Aspek terlemah   6 Pelaksanaan Audit TIK: 1,00",
            "Asal angka      naskah peraturan",
            "Perhatian       permenpanrb-59-2020 telah dicabut oleh permenpanrb-8-2026",
            "Indeks     Indeks SPBE                                            100,00    2,97   2,9685  2,29  +0,68      2,24  +0,73",
            "Aspek 6: Pelaksanaan Audit TIK",
        ],
    );
}

#[test]
fn every_indicator_has_a_row_in_order() {
    let report = score(&[]).fine();
    let numbers = report.lines().skip_while(|line| !line.starts_with("No."));
    let numbers: Vec<u32> = numbers.filter_map(|line| line.get(..3)?.trim().parse().ok()).collect();
    assert_eq!(numbers, (1..=47).collect::<Vec<_>>());
}

#[test]
fn targets_of_the_command_line_stand_in_for_those_of_the_document() {
    let extra = ["--target-index", "3", "--target-predicate", "sangat baik", "--target-level", "1"];
    assert_lines(
        &score(&extra).fine(),
        &[
            "Target index      3: not met, 0.0315 below",
            "Target predicate  Sangat Baik (Very good): not met",
            "Target level      1: 0 of 47 indicators below it",
            "Targets from   KemenPANRB, Laporan Hasil Evaluasi SPBE Pemerintah Kota Serang, Indeks SPBE Tahun 2021, \
             --target-index, --target-predicate, --target-level",
        ],
    );
    let report = score(&["--lang", "id", "--target-index", "3"]).fine();
    assert_lines(&report, &["Target indeks    3: belum tercapai, 0,0315 di bawah"]);
}

#[test]
fn a_target_that_is_met_exactly_says_so() {
    let levels = all("3");
    let report = Cli::new(["score", "--levels", &levels, "--target-index", "3"]).run().fine();
    assert_lines(&report, &["Target index  3: met, exactly", "Aspects       all alike: 3.00"]);
}

#[test]
fn a_predicate_that_depends_on_rounding_is_flagged() {
    let report = |extra: &[&str]| {
        let args = ["score", "--levels", BORDERLINE].into_iter().chain(extra.iter().copied());
        Cli::new(args).columns(160).run().fine()
    };
    assert_lines(
        &report(&[]),
        &[
            "SPBE index        3.50 Baik (Good)",
            "Rounding          the predicate depends on rounding: the exact index 3.4985 is Baik (Good), \
             the two-decimal index 3.50 is Sangat Baik (Very good)",
        ],
    );
    assert_lines(
        &report(&["--lang", "id"]),
        &["Pembulatan      predikat bergantung pada pembulatan: indeks eksak 3,4985 berarti Baik, \
           indeks dua desimal 3,50 berarti Sangat Baik"],
    );
    let rounded = report(&["--basis", "rounded", "--target-index", "3.5"]);
    assert_lines(&rounded, &["Target index      3.5: met, 0.0015 below before rounding"]);
    assert_lines(&report(&["--target-index", "3.5"]), &["Target index      3.5: not met, 0.0015 below"]);
    assert_lines(&rounded, &["SPBE index        3.50 Sangat Baik (Very good)"]);
    let words: Vec<&str> = rounded.split_whitespace().collect();
    assert!(words.join(" ").contains("; the predicate is read from the two-decimal index Target index"), "{rounded}");
    assert!(!score(&[]).fine().contains("Rounding"));
}

#[test]
fn averages_are_those_of_the_document_or_those_asked_for() {
    let document = kota_serang();
    let heads = |extra: &[&str], document: &str| {
        let args = ["score", "-"].into_iter().chain(extra.iter().copied());
        let report = Cli::new(args).stdin(document).run().fine();
        let heading = report.lines().find(|line| line.contains("Contri-")).unwrap().to_owned();
        heading.split_whitespace().skip(2).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(heads(&[], &document), ["Kota", "Nasional"]);
    assert_eq!(heads(&["--against", "provinsi"], &document), ["Provinsi", "Nasional"]);
    assert_eq!(heads(&["--against", "Nasional"], &document), ["Nasional"]);
    assert_eq!(heads(&["--year", "2024"], &document), ["Kota", "Nasional"]);
    // Nothing was published for 2022, for no group and for no year.
    assert_eq!(heads(&[], &document.replace("2021,\n", "2022,\n")), [] as [&str; 0]);
    assert_eq!(heads(&[], &document.replace(r#""group": "Kota","#, "")), ["Nasional"]);
    assert_eq!(heads(&[], &document.replace(r#""year": 2021,"#, "")), [] as [&str; 0]);
}

#[test]
fn blanks_count_as_zero_only_where_asked() {
    let levels = format!("-,{}", vec!["3"; 46].join(","));
    let report = Cli::new(["score", "--levels", &levels, "--blanks-as-zero"]).run().fine();
    // 3 less 3 times 1.3 percent.
    assert_lines(&report, &["Exactly           2.961 = 2961/1000", "Blanks            1 counted as 0: 1"]);
    let report = Cli::new(["score", "--levels", &levels, "--blanks-as-zero"]).indonesian().run().fine();
    assert_lines(&report, &["Belum diisi     1 indikator dihitung 0: 1"]);
}

#[test]
fn nothing_in_a_document_can_drive_the_terminal() {
    let document = kota_serang().replace(
        "Pemerintah Kota Serang\",\n",
        "Kota\\u001b[2J\\u0007\\n\\u202eX\",\n  \"services\": {\"45\": \"A\\u009b  B\"},\n",
    );
    let report = Cli::new(["score", "-"]).stdin(document).columns(160).run().fine();
    assert!(report.starts_with("Kota\u{fffd}[2J\u{fffd}\u{fffd}\u{fffd}X, 2021 (Kota)\n"), "{report}");
    assert!(report.contains("public services of sector 1 (A\u{fffd} B)"), "{report}");
    assert!(report.chars().all(|c| c == '\n' || !c.is_control()));
}
