//! Between years and editions: `diff` and `series`.

use crate::support::{Cli, OWN, assert_message, file};
use serde_json::{Value, json};

#[test]
fn a_regulation_and_the_next_have_nothing_in_common_but_the_form() {
    let page = Cli::new(["diff", "permenpanrb-59-2020", "permenpanrb-8-2026"]).run().fine();
    assert!(
        page.starts_with(
            "Before   permenpanrb-59-2020: Regulation of the Minister of Administrative and Bureaucratic Reform
         No. 59 of 2020 on the monitoring and evaluation of the electronic-based government system
After    permenpanrb-8-2026: Regulation of the Minister of Administrative and Bureaucratic Reform
         No. 8 of 2026 on the evaluation of digital government performance (Pemdi)
Changes  removed 59, added 27, scale, predicates
Notice   permenpanrb-59-2020 has been revoked by permenpanrb-8-2026
Notice   the figures of permenpanrb-8-2026 come from secondary sources and were not compared with
         the regulation's own text
"
        ),
        "{page}"
    );
    assert!(
        page.ends_with(
            "
Scale
Before  1 to 5, whole numbers
After   1 to 5, with at most 4 decimals

Predicates
Before                   Index
─────────────────────────────────────────
Memuaskan (Excellent)    4.2 to 5
Sangat Baik (Very good)  3.5 to below 4.2
Baik (Good)              2.6 to below 3.5
Cukup (Fair)             1.8 to below 2.6
Kurang (Poor)            below 1.8

After                                                     Index
──────────────────────────────────────────────────────────────────────────
Memuaskan (Unggul) / Excellent (Leading)                  4 to 5
Sangat Baik (Melembaga) / Very good (Institutionalising)  3.5 to below 4
Baik (Berkembang) / Good (Developing)                     2.5 to below 3.5
Cukup (Membangun) / Fair (Building)                       1.5 to below 2.5
Kurang (Merintis) / Poor (Initiating)                     below 1.5

not comparable: permenpanrb-59-2020 and permenpanrb-8-2026 have different indicators, weights or
scales
"
        ),
        "{page}"
    );
}

#[test]
fn weights_that_changed_are_shown_before_and_after() {
    let page = Cli::new(["diff", "permenpanrb-5-2018", "permenpanrb-59-2020"]).indonesian().run().fine();
    for line in [
        "Berganti bobot: 7",
        "                                                                     Semula  Menjadi",
        "Domain 1      Kebijakan Internal SPBE                                 17,00    13,00",
        "Domain 3 → 4  Layanan SPBE                                            55,00    45,50",
        "Aspek 6 → 7   Layanan Administrasi Pemerintahan Berbasis Elektronik   35,00    27,50",
        "Semula   0 sampai 5, bilangan bulat",
        "Menjadi  1 sampai 5, bilangan bulat",
        "tidak dapat dibandingkan: permenpanrb-5-2018 dan permenpanrb-59-2020 memuat indikator, bobot, atau",
    ] {
        assert!(page.lines().any(|found| found == line), "{line:?} in\n{page}");
    }
    assert!(!page.contains("\nPredikat"), "the predicates are the same: {page}");
    assert!(!page.contains("Berganti nama"), "between regulations numbers say nothing: {page}");
}

#[test]
fn files_are_compared_like_regulations() {
    let first = file("diff-1.json", OWN);
    let second = OWN
        .replace("dinas-contoh", "dinas-contoh-2")
        .replace("\"Loket\"", "\"Loket layanan\"")
        .replace("33.3333\"", "40\"")
        .replace("66.6667\"", "60\"");
    let second = file("diff-2.json", &second);
    let (first, second) = (first.to_str().unwrap(), second.to_str().unwrap());
    assert_eq!(
        Cli::new(["diff", first, second]).run().fine(),
        "Before   dinas-contoh: Instrument of an example office
After    dinas-contoh-2: Instrument of an example office
Changes  renamed 1, re-weighted 5
Notice   dinas-contoh is not the instrument of a regulation
Notice   dinas-contoh-2 is not the instrument of a regulation

Renamed: 1
             Before  After
──────────────────────────────────
Indicator 2  Loket   Loket layanan

Re-weighted: 5
                                Before  After
                                     %      %
─────────────────────────────────────────────
Aspect 1     Aturan            33.3333  40.00
Aspect 2     Layanan           66.6667  60.00
Indicator 1  Aturan tertulis   33.3333  40.00
Indicator 2  Loket layanan    33.33335  30.00
Indicator 3  Aplikasi         33.33335  30.00

not comparable: dinas-contoh and dinas-contoh-2 have different indicators, weights or scales
"
    );
    let same = Cli::new(["diff", first, first]).run().fine();
    assert!(same.contains("\nChanges  none\n") && !same.contains("not comparable"), "{same}");
}

#[test]
fn changes_come_as_json_too() {
    let diff = |first: &str, second: &str| Cli::new(["diff", first, second, "--json"]).run().json();
    let diff_2021 = diff("permenpanrb-5-2018", "permenpanrb-59-2020");
    assert_eq!(
        (&diff_2021["before"], &diff_2021["after"]),
        (&json!("permenpanrb-5-2018"), &json!("permenpanrb-59-2020"))
    );
    assert_eq!(
        diff_2021["changes"][0],
        json!({
            "change": "reweighted",
            "before": {"node": "domain 1", "number": "1", "name": "Kebijakan Internal SPBE", "weight": "17"},
            "after": {"node": "domain 1", "number": "1", "name": "Kebijakan Internal SPBE", "weight": "13"},
        })
    );
    let reason = &diff_2021["reason"];
    assert!(reason["id"].as_str().unwrap().starts_with("tidak dapat dibandingkan: "), "{reason}");
    let diff_2026 = diff("permenpanrb-59-2020", "permenpanrb-8-2026");
    let kinds = |kind: &str| {
        let changes = diff_2026["changes"].as_array().unwrap();
        changes.iter().filter(|change| change["change"] == kind).cloned().collect::<Vec<Value>>()
    };
    assert_eq!((kinds("removed").len(), kinds("added").len()), (59, 27));
    assert_eq!(
        kinds("scale"),
        [json!({
            "change": "scale",
            "before": {"lowest": 1, "highest": 5, "decimals": 0},
            "after": {"lowest": 1, "highest": 5, "decimals": 4},
        })]
    );
    assert_eq!(kinds("bands")[0]["after"][2], json!({"name": "Baik", "second_name": "Berkembang", "floor": "2.5"}));
    let codes: Vec<&Value> = diff_2026["notices"].as_array().unwrap().iter().map(|notice| &notice["code"]).collect();
    assert_eq!(codes, ["revoked", "secondary", "basis_undefined"]);
}

#[test]
fn instruments_that_do_not_exist_have_no_difference() {
    let known = "permenpanrb-5-2018, permenpanrb-5-2018-two-services, permenpanrb-5-2018-one-service, \
                 permenpanrb-59-2020, permenpanrb-8-2026";
    assert_message(
        2,
        &["diff", "permenpanrb-59-2020", "pemdi"],
        &format!("spbe diff: unknown instrument `pemdi`; known: {known}\n"),
        &format!("spbe diff: instrumen `pemdi` tidak dikenal; yang dikenal: {known}\n"),
    );
}

/// Published: KemenPANRB, report of 2024, table 4.
#[test]
fn the_national_series_has_no_difference_where_the_instrument_changed() {
    assert_eq!(
        Cli::new(["series"]).run().fine(),
        "SPBE index  Nasional
Source      KemenPANRB, Laporan Evaluasi SPBE 2024, Tabel 4

Year  Index  Diff.  Instrument
───────────────────────────────────────
2018   1.98         permenpanrb-5-2018
2019   2.18  +0.20  permenpanrb-5-2018
2020   2.26  +0.08  permenpanrb-5-2018
not comparable: permenpanrb-5-2018 and permenpanrb-59-2020 have different indicators, weights or
scales
2021   2.24         permenpanrb-59-2020
2022   2.34  +0.10  permenpanrb-59-2020
2023   2.79  +0.45  permenpanrb-59-2020
2024   3.12  +0.33  permenpanrb-59-2020
"
    );
    assert_eq!(
        Cli::new(["series"]).indonesian().columns(140).run().fine(),
        "Indeks SPBE  Nasional
Sumber       KemenPANRB, Laporan Evaluasi SPBE 2024, Tabel 4

               Seli-
Tahun  Indeks    sih  Instrumen
─────────────────────────────────────────
2018     1,98         permenpanrb-5-2018
2019     2,18  +0,20  permenpanrb-5-2018
2020     2,26  +0,08  permenpanrb-5-2018
tidak dapat dibandingkan: permenpanrb-5-2018 dan permenpanrb-59-2020 memuat indikator, bobot, atau skala yang berbeda
2021     2,24         permenpanrb-59-2020
2022     2,34  +0,10  permenpanrb-59-2020
2023     2,79  +0,45  permenpanrb-59-2020
2024     3,12  +0,33  permenpanrb-59-2020
"
    );
}

#[test]
fn the_national_series_comes_as_json_too() {
    let answer = Cli::new(["series", "--json"]).run().json();
    assert_eq!(answer["source"], "KemenPANRB, Laporan Evaluasi SPBE 2024, Tabel 4");
    let series = answer["series"].as_array().unwrap();
    assert_eq!(series.len(), 7);
    assert_eq!(
        series[1],
        json!({
            "year": 2019,
            "index": "2.18",
            "instrument": "permenpanrb-5-2018",
            "difference": "0.20",
            "reason": null,
        })
    );
    assert_eq!((&series[0]["difference"], &series[3]["difference"]), (&Value::Null, &Value::Null));
    assert_eq!(
        series[3]["reason"]["en"],
        "not comparable: permenpanrb-5-2018 and permenpanrb-59-2020 have different indicators, weights or scales"
    );
}
