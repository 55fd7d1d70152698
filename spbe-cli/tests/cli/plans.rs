//! `spbe path` and `spbe margin`.

use crate::support::{Cli, OWN, all, assert_message, file, kota_serang, pemdi_example};
use serde_json::json;

/// A page of a command with Kota Serang 2021 as standard input.
fn page(args: &[&str], lang: &str) -> String {
    Cli::new(args.iter().copied().chain(["--lang", lang])).stdin(kota_serang()).run().fine()
}

#[track_caller]
fn assert_has(page: &str, lines: &[&str]) {
    for line in lines {
        assert!(page.lines().any(|found| found == *line), "{line:?} in\n{page}");
    }
}

#[test]
fn a_plan_is_a_page_in_both_languages() {
    assert_has(
        &page(&["path", "-", "--to", "Sangat Baik"], "en"),
        &[
            "The way up to Sangat Baik (Very good)",
            "Needed    3.5; 0.5315 more",
            "Cost      19: 19 raises by a level on 14 indicators",
            "Leads to  3.51 Sangat Baik (Very good); exactly 3.506 = 1753/500 (+0.5375)",
            "As good   2,197 other plans are as good; the choices below lead to all of them",
            "Aspect 8: Electronic public services",
            " 42  public service complaint services                          3   5     2  0.0600  certain",
            "A  any 13 raises among 32, 33, 34, 35, 36, 37, 38, 39, 40, 41; at most once on 32, 35; at most twice",
        ],
    );
    assert_has(
        &page(&["path", "-", "--to", "Sangat Baik"], "id"),
        &[
            "Rencana kenaikan ke Sangat Baik",
            "Diperlukan  3,5; kurang 0,5315",
            "Biaya       19: 19 kenaikan tingkat pada 14 indikator",
            "Menjadi     3,51 Sangat Baik; tepatnya 3,506 = 1753/500 (+0,5375)",
            "Setara      2.197 rencana lain sama baiknya; pilihan di bawah mencakup semuanya",
            " 42  Layanan Pengaduan Pelayanan Publik                  3   5      2  0,0600  pasti",
            "A  13 kenaikan mana pun di antara 32, 33, 34, 35, 36, 37, 38, 39, 40, 41; paling banyak sekali pada",
        ],
    );
}

#[test]
fn one_year_has_its_bounds() {
    let args = ["path", "-", "--to", "Sangat Baik", "--to", "Memuaskan", "--max-step", "1"];
    assert_has(
        &page(&args, "en"),
        &[
            "Within      at most 1 level for each indicator",
            "Cost      20: 20 raises by a level on 20 indicators",
            "As good   209 other plans are as good; the choices below lead to all of them",
            "A  any 6 of these 10, one raise each: 11, 12, 13, 14, 15, 16, 17, 18, 19, 20",
            "Memuaskan (Excellent) is out of reach",
            "Highest   3.91 Sangat Baik (Very good); exactly 3.9085 = 7817/2000 (+0.94); 45 raises by a level on",
            "Short by  0.2915",
        ],
    );
    assert_has(
        &page(&args, "id"),
        &["Batasan      paling banyak 1 tingkat per indikator", "Memuaskan tidak terjangkau", "Kurang      0,2915"],
    );
    let args = ["path", "-", "--to", "3", "--lock", "42,43", "--ceiling", "4,12=3", "--ceiling", "44=5"];
    assert_has(
        &page(&args, "en"),
        &[
            "Within      none beyond level 4; indicator 12 not beyond level 3; indicator 44 not beyond level 5;",
            "            locked: 42, 43",
            "The way up to 3",
        ],
    );
    assert_has(
        &page(&args, "id"),
        &["Batasan      tidak melebihi tingkat 4; indikator 12 tidak melebihi tingkat 3; indikator 44 tidak"],
    );
}

#[test]
fn nothing_asked_is_the_next_predicate_and_the_targets_of_the_document() {
    let shown = page(&["path", "-"], "en");
    assert_has(
        &shown,
        &[
            "The way up to Sangat Baik (Very good)",
            "Every indicator at level 3 at least",
            "Cost      20: 20 raises by a level on 14 indicators",
            "Leads to  3.31 Baik (Good); exactly 3.311 = 3311/1000 (+0.3425)",
        ],
    );
    assert_has(&page(&["path", "-", "--all-to", "3", "--lock", "29"], "id"), &["Tetap kurang  29"]);
    let highest = Cli::new(["path", "--levels", &all("5")]).run();
    assert_eq!(highest.failed(1), "Memuaskan (Excellent) is the highest predicate; name another goal with --to\n");
    let highest = Cli::new(["path", "--levels", &all("5"), "--lang", "id"]).run();
    assert_eq!(highest.failed(1), "Memuaskan adalah predikat tertinggi; sebutkan tujuan lain dengan --to\n");
    let reached = Cli::new(["path", "--levels", &all("3"), "--to", "Baik"]).run().fine();
    assert_has(&reached, &["The way up to Baik (Good)", "Needed  2.6; reached already"]);
    assert!(!reached.contains("Cost"), "no table of nothing: {reached}");
}

#[test]
fn costs_come_from_a_table() {
    let costs = file("costs.csv", "Indikator;Tingkat;Biaya\n42;4;1500000\n42;5;2500000\n43;4;1000000\n");
    let costs = costs.to_str().unwrap();
    let args = ["path", "-", "--to", "3", "--cost", costs, "--lock", "1,2"];
    // Where lines break depends on how long the path of the file is.
    let in_one_line = |shown: &str| shown.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown = in_one_line(&page(&args, "en"));
    assert!(shown.contains("91 possible raises without a cost there count 1 each"), "{shown}");
    let shown = in_one_line(&page(&args, "id"));
    assert!(shown.contains("91 kenaikan yang mungkin tanpa biaya di sana dihitung 1"), "{shown}");
    let written = Cli::new(args.into_iter().chain(["--json"])).stdin(kota_serang()).run().json();
    let without = written["without_cost"].as_array().unwrap();
    assert_eq!((without.len(), &without[0]), (91, &json!({"indicator": "3", "to": 4})));
    let only: Vec<String> = (1..=47).filter(|number| *number != 42).map(|number: u8| number.to_string()).collect();
    let shown = page(&["path", "-", "--to", "3", "--cost", costs, "--lock", &only.join(",")], "id");
    assert_has(
        &shown,
        &[
            "Biaya       4.000.000: 2 kenaikan tingkat pada 1 indikator",
            "Setara      tidak ada rencana lain yang sama baiknya",
            " 42  Layanan Pengaduan Pelayanan Publik     3   5  4.000.000  0,0600",
        ],
    );
    assert!(in_one_line(&shown).contains(&format!("Biaya {costs} ")), "{shown}");
    let wrong = file("wrong-costs.csv", "Indikator;Tingkat;Biaya\n48;3;1\n42;4;1,5\n");
    let wrong = wrong.to_str().unwrap();
    assert_message(
        1,
        &["path", "-", "--cost", wrong],
        &format!(
            "{wrong}: 2 problems\n  A2 `48`: permenpanrb-59-2020 has no indicator `48`\n  C3 `1,5`: cost `1,5` is not a \
             whole number from 0 to 100000000000\n"
        ),
        &format!(
            "{wrong}: 2 masalah\n  A2 `48`: permenpanrb-59-2020 tidak memuat indikator `48`\n  C3 `1,5`: biaya `1,5` bukan \
             bilangan bulat dari 0 sampai 100000000000\n"
        ),
    );
    let refused = Cli::new(["path", "-", "--cost", wrong, "--json"]).stdin(kota_serang()).run();
    let problem = &refused.json()["problems"][1];
    assert_eq!(
        (refused.code, &problem["cell"], &problem["row"], &problem["column"]),
        (1, &json!("C3"), &json!(3), &json!(3))
    );
}

#[test]
fn levels_with_one_price_can_be_swapped() {
    // Level 3 costs 2, level 4 one, level 5 nine: whoever rises goes from 2 to 4, and it does not matter who.
    let rows: String = (1..=47)
        .flat_map(|row: u8| [(2, 9), (3, 2), (4, 1), (5, 9)].map(|(level, cost)| format!("{row},{level},{cost}\n")))
        .collect();
    let costs = file("level-costs.csv", &format!("indikator,tingkat,biaya\n{rows}"));
    let path = |lang: &str| {
        Cli::new(["path", "--levels", &all("2"), "--to", "2.3", "--cost", costs.to_str().unwrap(), "--lang", lang])
            .run()
            .fine()
    };
    assert_has(
        &path("en"),
        &[
            "Cost      15: 10 raises by a level on 5 indicators",
            "A  2 levels for 5, whichever, of 42, 43, 44, 45, 46, 47",
        ],
    );
    assert_has(&path("id"), &["A  2 tingkat untuk 5, siapa pun di antara 42, 43, 44, 45, 46, 47"]);
}

#[test]
fn a_frontier_has_a_line_for_every_cost() {
    let shown = page(&["path", "-", "--frontier"], "en");
    assert_has(
        &shown,
        &[
            "The best index for every cost",
            "Cost  Index  Exactly  Predicate",
            "   0   2.97   2.9685  Baik (Good)",
            "  18   3.48   3.4785  Baik (Good)",
            "  19   3.51    3.506  Sangat Baik (Very good)",
            " 102   5.00        5  Memuaskan (Excellent)",
        ],
    );
    assert!(!shown.contains("The way up to"), "{shown}");
}

#[test]
fn plans_are_documents_too() {
    let args =
        ["path", "-", "--to", "Sangat Baik", "--to", "4.2", "--max-step", "1", "--frontier", "--all-to", "3", "--json"];
    let answer = Cli::new(args).stdin(kota_serang()).run().json();
    assert_eq!(answer["format"], "spbe-path/1");
    assert_eq!((&answer["agency"], &answer["index"]["exact"]), (&json!("Pemerintah Kota Serang"), &json!("5937/2000")));
    assert_eq!(answer["options"], json!({"max_step": 1}));
    let [first, second] = [0, 1].map(|at| &answer["paths"][at]);
    assert_eq!(
        (&first["goal"], &first["cost"], &first["plans"]),
        (&json!({"predicate": "Sangat Baik"}), &json!(20), &json!("210"))
    );
    assert_eq!(first["choices"][0]["any"], 6);
    let step = &first["steps"][0];
    assert_eq!((&step["indicator"], &step["from"], &step["to"]), (&json!("11"), &json!(2), &json!(3)));
    assert_eq!((&step["change"]["exact"], &step["certain"]), (&json!("1/40"), &json!(false)));
    assert_eq!((&second["goal"], &second["reached"]), (&json!({"index": "4.2"}), &json!(false)));
    assert_eq!((&second["index"]["decimal"], &second["short_by"]["decimal"]), (&json!("3.9085"), &json!("0.2915")));
    assert_eq!(
        (&answer["to_target"]["cost"], &answer["to_target"]["short"]),
        (&json!(14), &json!(["1", "2", "25", "29", "30", "31"]))
    );
    assert_eq!(answer["frontier"].as_array().unwrap().len(), 46);
    let answer = Cli::new(["margin", "-", "--json"]).stdin(kota_serang()).run().json();
    assert_eq!((&answer["format"], &answer["margin"]["fewest"]), (&json!("spbe-margin/1"), &json!(13)));
    let lowest = Cli::new(["margin", "--levels", &all("1"), "--json"]).run().json();
    assert_eq!((&lowest["predicate"]["name"], &lowest["margin"]), (&json!("Kurang"), &json!(null)));
}

#[test]
fn a_margin_is_a_page_in_both_languages() {
    assert_has(
        &page(&["margin", "-"], "en"),
        &[
            "How safe the predicate is: Baik (Good)",
            "Distance  0.3685 above the floor 2.6",
            "Lost by   13 drops by a level at the fewest, such as on these 5 indicators",
            "Alone     no single drop is enough",
            "Leads to  2.58 Cukup (Fair); exactly 2.5785 = 5157/2000 (-0.39)",
            "As good   195 other sets of drops do the same; the choices below lead to all of them",
        ],
    );
    assert_has(
        &page(&["margin", "-"], "id"),
        &[
            "Batas aman predikat Baik",
            "Jarak        0,3685 di atas batas bawah 2,6",
            "Hilang jika  paling sedikit 13 penurunan tingkat, seperti pada 5 indikator ini",
            "Sendirian    tidak ada satu penurunan yang cukup",
        ],
    );
    // 2.6 exactly: whoever falls, the predicate falls with it.
    let on_the_floor = "4,2,4,2,5,4,5,4,3,2,3,2,1,1,3,4,3,2,2,4,5,1,3,3,1,4,1,2,4,2,4,4,4,1,1,2,3,4,4,2,3,1,1,1,2,1,4";
    let shown = Cli::new(["margin", "--levels", on_the_floor]).run().fine();
    assert!(shown.contains("Lost by   1 drop by a level at the fewest, such as on this indicator"), "{shown}");
    assert!(shown.contains("Alone     a single drop of any of these: 1, "), "{shown}");
    for (lang, said) in [
        ("en", "Kurang (Poor) is the lowest predicate: there is none to lose."),
        ("id", "Kurang adalah predikat terendah: tidak ada yang dapat hilang."),
    ] {
        assert_has(&Cli::new(["margin", "--levels", &all("1"), "--lang", lang]).run().fine(), &[said]);
    }
}

#[test]
fn values_between_levels_go_to_whole_ones() {
    let path = Cli::new(["path", "-", "--to", "Memuaskan", "--json"]).stdin(pemdi_example()).run().json();
    let between =
        path["paths"][0]["steps"].as_array().unwrap().iter().find(|step| step["from"] == "3.25").unwrap().clone();
    assert_eq!(between["to"], 4);
    let margin = Cli::new(["margin", "-"]).stdin(pemdi_example()).run().fine();
    assert!(margin.contains("3.6667   1"), "{margin}");
    let own = file("own-plans.json", OWN);
    let args =
        ["path", "--instrument", "dinas-contoh", "--levels", "1,0.5,2", "--instrument-file", own.to_str().unwrap()];
    assert_has(&Cli::new(args).run().fine(), &["The way up to Baik"]);
}

#[test]
fn what_cannot_be_asked_is_said_in_both_languages() {
    for (args, english, indonesian) in [
        (
            ["--to", "Istimewa"],
            "--to: permenpanrb-59-2020 has no predicate `Istimewa`\n",
            "--to: permenpanrb-59-2020 tidak memuat predikat `Istimewa`\n",
        ),
        (
            ["--to", "3,5"],
            "--to: `3,5` is not a decimal number such as 3.25\n",
            "--to: `3,5` bukan bilangan desimal seperti 3.25\n",
        ),
        (["--to", "9"], "--to: value 9 is not in 1 to 5\n", "--to: nilai 9 di luar 1 sampai 5\n"),
        (["--all-to", "6"], "--all-to: level 6 is not in 1 to 5\n", "--all-to: tingkat 6 di luar 1 sampai 5\n"),
        (
            ["--lock", "3,48"],
            "--lock: permenpanrb-59-2020 has no indicator `48`\n",
            "--lock: permenpanrb-59-2020 tidak memuat indikator `48`\n",
        ),
        (["--max-step", "0"], "--max-step: 0 is not in 1 to 100\n", "--max-step: 0 di luar 1 sampai 100\n"),
        (["--ceiling", "0"], "--ceiling: level 0 is not in 1 to 5\n", "--ceiling: tingkat 0 di luar 1 sampai 5\n"),
        (
            ["--ceiling", "12=6"],
            "--ceiling: indicator 12: level 6 is not in 1 to 5\n",
            "--ceiling: indikator 12: tingkat 6 di luar 1 sampai 5\n",
        ),
        (
            ["--ceiling", "tinggi"],
            "--ceiling: write a level such as 4, or an indicator's number and a level such as 12=3\n",
            "--ceiling: tulis tingkat seperti 4, atau nomor indikator dan tingkat seperti 12=3\n",
        ),
    ] {
        assert_message(2, &[&["path", "-"][..], &args].concat(), english, indonesian);
    }
    let blank = kota_serang().replace("[1, 1, 3", "[1, null, 3");
    for command in ["path", "margin"] {
        let refused = Cli::new([command, "-"]).stdin(&blank).run().failed(1);
        assert!(refused.starts_with("standard input: indicator 2: no level given\n"), "{refused}");
    }
}

#[test]
fn a_plan_says_what_its_raises_ask_for() {
    let shown = page(&["path", "-", "--to", "Sangat Baik"], "id");
    assert_has(
        &shown,
        &[
            "Yang diminta setiap tingkat",
            "37 ke 3  Sediakan transaksi elektronik pada Layanan Kearsipan Dinamis, seperti alur kerja otomatis,",
            "         transaksi basis data, validasi data, persetujuan, dan analitik data.",
            "Rujukan  PermenPANRB 59/2020, Lampiran II.E. Ringkasan buatan pustaka ini; yang berlaku adalah",
        ],
    );
    assert!(!shown.contains("Yang dikerjakan bersama"), "services are linked with nothing: {shown}");
    // To two goals at once, what both ask for is said once.
    let shown = page(&["path", "-", "--to", "Sangat Baik", "--all-to", "3"], "en");
    assert_eq!(shown.matches("What each level asks for").count(), 1, "{shown}");
    assert_eq!(shown.matches("\n37 to 3 ").count(), 1, "{shown}");
    assert_has(&shown, &["What to work on together", "29        See indicator 9 too: the internal policy behind it."]);
    // The requirements of Pemdi have no sentences.
    let shown =
        Cli::new(["path", "--instrument", "permenpanrb-8-2026", "--levels", &["2"; 20].join(","), "--lang", "en"])
            .run();
    assert!(shown.stdout.contains("As good") && !shown.stdout.contains("asks for"), "{}", shown.stdout);
}
