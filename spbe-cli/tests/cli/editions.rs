//! Every edition: values, results, codes, and pages that fit what each of them has.

use crate::support::{Cli, Ended, KOTA_DENPASAR, assert_message, file, pemdi_example};
use serde_json::{Value, json};

/// Every edition, with levels that fit it.
fn editions() -> [(&'static str, String); 5] {
    let first = |count: usize| KOTA_DENPASAR.split(',').take(count).collect::<Vec<_>>().join(",");
    [
        ("permenpanrb-5-2018", first(37)),
        ("permenpanrb-5-2018-two-services", first(36)),
        ("permenpanrb-5-2018-one-service", first(35)),
        ("permenpanrb-59-2020", vec!["3"; 47].join(",")),
        ("permenpanrb-8-2026", "3,3.25,4,1.0001,5".to_owned() + &",2.5".repeat(15)),
    ]
}

fn denpasar(extra: &[&str]) -> Ended {
    let args = ["score", "--instrument", "permenpanrb-5-2018", "--levels", KOTA_DENPASAR];
    Cli::new(args.into_iter().chain(extra.iter().copied())).run()
}

fn pemdi(extra: &[&str]) -> Cli {
    Cli::new(["score", "-"].into_iter().chain(extra.iter().copied())).stdin(pemdi_example())
}

#[track_caller]
fn assert_lines(page: &str, expected: &[&str]) {
    for line in expected {
        assert!(page.lines().any(|found| found == *line), "no line {line:?} in\n{page}");
    }
}

/// Published: index, predicate, domains and aspects of Kota Denpasar 2018.
#[test]
fn kota_denpasar_2018_is_as_published() {
    let card = denpasar(&["--json"]).json();
    let rounded = |list: &str| -> Vec<Value> {
        card[list].as_array().unwrap().iter().map(|part| part["index"]["rounded"].clone()).collect()
    };
    assert_eq!((&card["index"]["rounded"], &card["predicate"]["name"]), (&json!("2.64"), &json!("Baik")));
    assert_eq!(rounded("domains"), ["2.06", "2.29", "3.00"]);
    assert_eq!(rounded("aspects"), ["2.00", "2.10", "2.00", "2.50", "2.33", "3.29", "2.50"]);
}

#[test]
fn the_report_of_kota_denpasar_has_no_level_names_and_no_averages() {
    assert_lines(
        &denpasar(&[]).fine(),
        &[
            "SPBE index        2.64 Baik (Good)",
            "Exactly           2.64 = 66/25",
            "Notice      permenpanrb-5-2018 has been revoked by permenpanrb-59-2020",
            "Notice      the figures of permenpanrb-5-2018 come from secondary sources and were not compared with",
            "Domain 3    SPBE services                                   55.00   3.00   1.6500",
            "  Aspect 6  Electronic administrative government services   35.00   3.29   1.1500",
            "                                                                              Contri-",
            " No.  Indicator                                                        Level   bution",
            "  35  Public services of the agency                                        1   0.0333",
            "35-3  Public services of the agency, third service                         3   0.1000",
        ],
    );
    let page = denpasar(&["--lang", "id"]).fine();
    assert_lines(
        &page,
        &[
            "Indeks SPBE     2,64 Baik",
            "Perhatian  permenpanrb-5-2018 telah dicabut oleh permenpanrb-59-2020",
            "35-3  Layanan Publik Instansi Pemerintah                                       3   0,1000",
        ],
    );
    assert!(!page.contains('…') && !page.contains("tingkat\n"), "{page}");
}

/// By hand: weight times value of the 20 indicators adds up to 297.4505 percent.
#[test]
fn the_pemdi_example_is_scored_with_decimals() {
    let card = pemdi(&["--json"]).run().json();
    assert_eq!(card["index"]["exact"], "594901/200000");
    assert_eq!(card["index"]["decimal"], "2.974505");
    assert_eq!(card["predicate"], json!({ "rank": 3, "name": "Baik", "english": "Good", "second_name": "Berkembang" }));
    assert_eq!(card["domains"], json!([]));
    let aspects: Vec<&Value> = card["aspects"].as_array().unwrap().iter().map(|part| &part["index"]["exact"]).collect();
    assert_eq!(aspects, ["3", "9/4", "799/300", "7/3", "15/4", "3", "175001/50000"]);
    assert_eq!((&card["indicators"][3]["value"], &card["indicators"][4]["value"]), (&json!("2.5"), &json!(3)));
}

#[test]
fn the_report_of_the_pemdi_example_in_english() {
    assert_lines(
        &pemdi(&[]).run().fine(),
        &[
            "Pemerintah Kota Contoh, 2026",
            "Digital government index    2.97 Baik (Berkembang) / Good (Developing)",
            "(Pemdi index)",
            "Exactly                     2.974505 = 594901/200000",
            "Strongest aspect            5 Pemdi technology: 3.75",
            "Weakest aspect              2 Organisers: 2.25",
            "Notice      the figures of permenpanrb-8-2026 come from secondary sources and were not compared with",
            "            the regulation's own text",
            "Notice      the sources that were read do not say whether the exact or the two-decimal index decides",
            "            the predicate; unless asked otherwise, the exact one does",
            "Index     Digital government index (Pemdi index)              100.00   2.97   2.9745",
            "Aspect 7  User satisfaction with government digital services   25.00   3.50   0.8750",
            "No.  Indicator                                                    Value  name                 bution",
            "Aspect 3: Data",
            "  5  Maturity of data governance                                      3  Developing           0.1500",
            "  6  Maturity of geospatial information                            2.25                       0.0675",
            " 14  Maturity of Pemdi infrastructure                                 4  Institutionalising   0.2000",
        ],
    );
}

#[test]
fn the_report_of_the_pemdi_example_in_indonesian() {
    assert_lines(
        &pemdi(&["--lang", "id"]).columns(80).run().fine(),
        &[
            "Indeks Pemerintah Digital   2,97 Baik (Berkembang)",
            "(Indeks Pemdi)",
            "Aspek terkuat               5 Teknologi Pemdi: 3,75",
            "Indeks   Indeks Pemerintah Digital (Indeks Pemdi)      100,00    2,97   2,9745",
            "No.  Indikator                                        Nilai  tingkat        busi",
            "  4  Tingkat Kematangan Kolaborasi Pemdi                2,5               0,1250",
            " 13  Tingkat Kematangan Aplikasi Pemdi                  3,5               0,1750",
        ],
    );
}

#[test]
fn no_name_of_a_level_is_broken() {
    for (lang, word) in [("en", "Institutionalising"), ("id", "Berkembang")] {
        let page = pemdi(&["--lang", lang]).columns(72).run().fine();
        assert!(page.contains(word), "{page}");
    }
}

#[test]
fn targets_may_have_decimals_where_values_have() {
    let extra = ["--target-level", "3.25", "--target-predicate", "berkembang", "--target-index", "2.974505"];
    assert_message(
        2,
        &["score", "-", "--target-index", "2.974505"],
        "--target-index: 2.974505 has more than 4 decimals\n",
        "--target-index: 2.974505 memuat lebih dari 4 angka desimal\n",
    );
    let page = pemdi(&extra[..4]).columns(120).run().fine();
    assert_lines(&page, &["Target predicate            Baik (Berkembang) / Good (Developing): met"]);
    let row = |number: &str| {
        let line = page.lines().find(|line| line.starts_with(number)).unwrap();
        line.split_whitespace().rev().take(3).map(str::to_owned).collect::<Vec<_>>()
    };
    // From the right: contribution, gap, target.
    assert_eq!(row(" 19  "), ["0.3250", "0", "3.25"]);
    assert_eq!(row(" 20  "), ["0.5500", "+0.4167", "3.25"]);
    assert_eq!(row("  4  "), ["0.1250", "-0.75", "3.25"]);
}

#[test]
fn every_edition_has_codes_that_read_back() {
    for (id, levels) in editions() {
        let args = ["code", "--instrument", id, "--levels", &levels];
        let code = Cli::new(args).run().stdout;
        let read = Cli::new(["decode", code.trim()]).run().fine();
        assert!(read.starts_with("Instrument ") && read.contains(id), "{read}");
        assert!(read.ends_with(&format!("\n\n{levels}\n")), "{id}: {read}");
    }
}

#[test]
fn results_of_every_edition_are_verified() {
    for (id, levels) in editions() {
        let card = Cli::new(["score", "--instrument", id, "--levels", &levels, "--json"]).run().fine();
        assert!(Cli::new(["verify", "-"]).stdin(&card).run().fine().starts_with("OK: "), "{id}");
        let workings = Cli::new(["explain", "--instrument", id, "--levels", &levels]).run().fine();
        assert!(workings.contains("\n\nNotice  "), "{id}: {workings}");
    }
}

#[test]
fn every_notice_of_an_instrument_is_said_wherever_it_is_used() {
    let notices = |instrument: &str| {
        let listed = Cli::new(["instruments", "--json"]).run().json();
        let one = listed["instruments"].as_array().unwrap().iter().find(|one| one["id"] == instrument).unwrap();
        one["notices"].as_array().unwrap().clone()
    };
    assert_eq!(editions().map(|(id, _)| notices(id).len()), [3, 3, 3, 1, 2]);
    for (id, levels) in editions() {
        let code = Cli::new(["code", "--instrument", id, "--levels", &levels]).run().stdout;
        for command in ["score", "draft", "explain", "code", "decode", "instruments"] {
            for (lang, label) in [("en", "Notice"), ("id", "Perhatian")] {
                let args = match command {
                    "decode" => vec!["decode", code.trim()],
                    "instruments" => vec!["instruments", "--show", id],
                    _ => vec![command, "--instrument", id, "--levels", &levels],
                };
                let ended = Cli::new(args.into_iter().chain(["--lang", lang])).columns(160).run();
                let page = format!("{}{}", ended.stdout, ended.stderr);
                let words = page.split_whitespace().collect::<Vec<_>>().join(" ");
                for notice in notices(id) {
                    let sentence = notice[lang].as_str().unwrap();
                    let said = words.contains(&format!("{label} {sentence}"));
                    assert!(said || words.contains(&format!("{label}: {sentence}")), "{sentence} in {command}\n{page}");
                }
            }
        }
    }
}

#[test]
fn blanks_are_not_counted_where_no_source_says_so() {
    for command in ["score", "explain"] {
        assert_message(
            1,
            &[command, "--blanks-as-zero", "--instrument", "permenpanrb-8-2026", "--levels", &"3,".repeat(19)],
            "--levels: no source read for permenpanrb-8-2026 defines what becomes of blanks\n",
            "--levels: tidak ada sumber permenpanrb-8-2026 yang dibaca yang mengatur perlakuan atas indikator yang kosong\n",
        );
    }
}

#[test]
fn a_draft_with_two_names_a_predicate_has_one_a_line() {
    // Indicators 19 and 20 are open: 25 percent of 1 to 5.
    let levels = "3,".repeat(18) + "-,-";
    let draft = |lang: &str| {
        let args = ["draft", "--instrument", "permenpanrb-8-2026", "--levels", &levels, "--lang", lang];
        Cli::new(args).run().fine()
    };
    assert!(
        draft("en").starts_with(
            "Digital government index    2.50 to 3.50
(Pemdi index)
Within reach                Baik (Berkembang) / Good (Developing)
                            Sangat Baik (Melembaga) / Very good (Institutionalising)
Answered                    18 of 20
"
        ),
        "{}",
        draft("en")
    );
    assert!(draft("id").contains("\nDapat dicapai               Baik (Berkembang)\n"), "{}", draft("id"));
    let args = ["draft", "--instrument", "permenpanrb-8-2026", "--levels", &levels, "--json"];
    assert_eq!(Cli::new(args).run().json()["reachable"], json!(["Baik", "Sangat Baik"]));
}

#[test]
fn values_of_decimal_scales_are_read_strictly() {
    let levels = "3,25,3.00001,5.5,x".to_owned() + &",3".repeat(15);
    assert_message(
        1,
        &["score", "--instrument", "permenpanrb-8-2026", "--levels", &levels],
        "--levels: 4 problems
  indicator 2: value 25 is not in 1 to 5
  indicator 3: 3.00001 has more than 4 decimals
  indicator 4: value 5.5 is not in 1 to 5
  indicator 5: `x` is not a decimal number such as 3.25
",
        "--levels: 4 masalah
  indikator 2: nilai 25 di luar 1 sampai 5
  indikator 3: 3.00001 memuat lebih dari 4 angka desimal
  indikator 4: nilai 5.5 di luar 1 sampai 5
  indikator 5: `x` bukan bilangan desimal seperti 3.25
",
    );
}

#[test]
fn averages_of_another_instrument_are_not_shown() {
    let path = file("pemdi.json", &pemdi_example());
    assert_message(
        1,
        &["score", path.to_str().unwrap(), "--year", "2024"],
        "the published averages for 2024 are those of permenpanrb-59-2020, not of permenpanrb-8-2026\n",
        "rata-rata terbitan untuk 2024 adalah rata-rata permenpanrb-59-2020, bukan permenpanrb-8-2026\n",
    );
    let at_2024 = pemdi_example().replace("2026,\n", "2024,\n");
    assert!(!Cli::new(["score", "-"]).stdin(at_2024).run().fine().contains("Nasional"));
}
