//! `spbe compare`.

use crate::support::{Cli, assert_message, file, kota_serang, pemdi_example};
use serde_json::{Value, json};
use std::path::PathBuf;

/// Kota Serang with another year and indicators 1, 2 and 4 at level 3, instead of 1, 1 and 2.
fn later() -> PathBuf {
    let document = kota_serang().replace("[1, 1, 3, 2,", "[3, 3, 3, 3,").replace("2021,\n", "2023,\n");
    file("later.json", &document)
}

fn earlier() -> PathBuf {
    file("earlier.json", &kota_serang())
}

/// By hand: 2 + 2 + 1 steps of 1.3 percent are 0.065; of domain 1's 13 percent they are 0.5.
#[test]
fn two_years_under_one_instrument_have_exact_differences() {
    let (earlier, later) = (earlier(), later());
    let (earlier, later) = (earlier.to_str().unwrap(), later.to_str().unwrap());
    let page = Cli::new(["compare", earlier, later]).run().fine();
    assert!(
        page.starts_with(
            "Earlier     Pemerintah Kota Serang, 2021 (Kota)
            SPBE index 2.97 Baik (Good)
Later       Pemerintah Kota Serang, 2023 (Kota)
            SPBE index 3.03 Baik (Good)
Difference  +0.065 = 13/200
"
        ),
        "{page}"
    );
    for line in [
        "Notice        permenpanrb-59-2020 has been revoked by permenpanrb-8-2026",
        "Index       SPBE index                                     100.00     2.97   3.03  +0.0650",
        "Domain 1    Internal SPBE policy                            13.00     2.70   3.20  +0.5000",
        "Domain 2    SPBE governance                                 25.00     2.80   2.80   0.0000",
        "  Aspect 8  Electronic public services                      18.00     4.00   4.00   0.0000",
    ] {
        assert!(page.lines().any(|found| found == line), "{line:?} in\n{page}");
    }
    let back = Cli::new(["compare", later, earlier]).indonesian().run().fine();
    assert!(back.contains("\nSelisih     -0,065 = -13/200\n"), "{back}");
    let answer = Cli::new(["compare", earlier, later, "--json"]).run().json();
    assert_eq!((&answer["earlier"]["year"], &answer["later"]["year"]), (&json!(2021), &json!(2023)));
    assert_eq!(
        answer["difference"],
        json!({ "exact": "13/200", "decimal": "0.065", "rounded": "0.0650", "value": 0.065 })
    );
    assert_eq!((&answer["reason"], answer["nodes"].as_array().unwrap().len()), (&Value::Null, 13));
    assert_eq!(
        (&answer["nodes"][1]["node"], &answer["nodes"][1]["difference"]["exact"]),
        (&json!("domain 1"), &json!("1/2"))
    );
}

#[test]
fn across_instruments_two_values_stand_beside_each_other_with_the_reason() {
    let (earlier, later) = (earlier(), file("compare-pemdi.json", &pemdi_example()));
    let args = ["compare", earlier.to_str().unwrap(), later.to_str().unwrap()];
    for (lang, expected) in [
        (
            "en",
            "Earlier     Pemerintah Kota Serang, 2021 (Kota)
            SPBE index 2.97 Baik (Good)
Later       Pemerintah Kota Contoh, 2026
            Digital government index (Pemdi index) 2.97 Baik (Berkembang) / Good (Developing)
Difference  not comparable: permenpanrb-59-2020 and permenpanrb-8-2026 have different indicators,
            weights or scales
",
        ),
        (
            "id",
            "Sebelumnya  Pemerintah Kota Serang, 2021 (Kota)
            Indeks SPBE 2,97 Baik
Sesudahnya  Pemerintah Kota Contoh, 2026
            Indeks Pemerintah Digital (Indeks Pemdi) 2,97 Baik (Berkembang)
Selisih     tidak dapat dibandingkan: permenpanrb-59-2020 dan permenpanrb-8-2026 memuat indikator,
            bobot, atau skala yang berbeda
",
        ),
    ] {
        let page = Cli::new(args.into_iter().chain(["--lang", lang])).run().fine();
        assert!(page.starts_with(expected), "{page}");
        assert!(!page.contains('─'), "no table puts rows of two instruments side by side: {page}");
    }
    let answer = Cli::new(args.into_iter().chain(["--json"])).run().json();
    assert_eq!((&answer["difference"], &answer["nodes"]), (&Value::Null, &json!([])));
    assert!(answer["reason"]["id"].as_str().unwrap().starts_with("tidak dapat dibandingkan: "));
    let values = ["earlier", "later"].map(|side| answer[side]["index"]["exact"].clone());
    assert_eq!(values, ["5937/2000", "594901/200000"]);
}

#[test]
fn a_comparison_takes_whole_assessments() {
    let incomplete = file("incomplete-later.json", &kota_serang().replace("[1, 1, 3", "[1, null, 3"));
    let name = incomplete.display();
    assert_message(
        1,
        &["compare", "-", incomplete.to_str().unwrap()],
        &format!(
            "{name}: indicator 2: no level given\n\
             hint: `spbe draft` shows what is missing and which index is still within reach\n"
        ),
        &format!(
            "{name}: indikator 2: belum diberi tingkat\n\
             petunjuk: `spbe draft` menunjukkan indikator yang belum diisi dan indeks yang masih dapat dicapai\n"
        ),
    );
    // Documents that say nobody's name are called by their own.
    let nobody = kota_serang()
        .lines()
        .filter(|line| !line.contains("\"agency\"") && !line.contains("\"year\"") && !line.contains("\"group\""))
        .collect::<Vec<_>>()
        .join("\n");
    let nobody = file("nobody.json", &nobody);
    let page = Cli::new(["compare", "-", nobody.to_str().unwrap()]).stdin(kota_serang()).columns(160).run().fine();
    assert!(page.contains(&format!("\nLater       {}\n", nobody.display())), "{page}");
    assert!(page.contains("\nDifference  0\n"), "{page}");
}
