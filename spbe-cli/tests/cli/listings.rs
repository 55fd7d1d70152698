//! Instruments and published averages.

use crate::support::Cli;
use serde_json::json;

#[test]
fn the_list_of_instruments_says_what_each_is() {
    assert_eq!(
        Cli::new(["instruments"]).run().fine(),
        "permenpanrb-59-2020
Title          Regulation of the Minister of Administrative and Bureaucratic Reform No. 59 of 2020
               on the monitoring and evaluation of the electronic-based government system
Indicators     47
Figures from   the regulation's own text
In force from  2021-01-01
Revoked by     permenpanrb-8-2026
"
    );
    let listed = Cli::new(["instruments", "--json"]).run().json();
    assert_eq!(
        listed["instruments"][0],
        json!({
            "id": "permenpanrb-59-2020",
            "title": "Peraturan Menteri PANRB Nomor 59 Tahun 2020 tentang Pemantauan dan Evaluasi Sistem \
                      Pemerintahan Berbasis Elektronik",
            "indicators": 47,
            "provenance": "regulation",
            "in_force_from": "2021-01-01",
            "revoked_by": "permenpanrb-8-2026",
        })
    );
}

#[test]
fn an_annex_can_be_ticked_off() {
    let annex = Cli::new(["instruments", "--show", "permenpanrb-59-2020"]).indonesian().columns(140).run().fine();
    for line in [
        "Rujukan        Berita Negara RI Tahun 2020 Nomor 994, Lampiran, Tabel 3 sampai 13",
        "Isi            4 domain, 8 aspek, 47 indikator",
        "Perhitungan    aspek Tabel 10, domain Tabel 11, indeks Tabel 12",
        "Skala          1 sampai 5, bilangan bulat",
        "Sangat Baik  3,5 sampai di bawah 4,2",
        "Memuaskan    4,2 sampai 5",
        "Kurang       di bawah 1,8",
        "      4  Terpadu dan Terukur  Aturan mencakup hubungan antarinstansi; hasil diukur dengan angka",
    ] {
        assert!(annex.lines().any(|found| found == line), "{line:?} in\n{annex}");
    }
    let weights: Vec<&str> = annex.lines().filter_map(|line| line.strip_suffix("  Kapabilitas Layanan")).collect();
    assert_eq!(weights.len(), 16 + 1, "indicators 32 to 47, and the heading of their levels");
    assert!(weights.iter().take(10).all(|row| row.ends_with("2,75")), "{weights:?}");
    // A node stands after the nodes above it, in the order of the annex.
    let at = |text: &str| annex.find(text).unwrap();
    assert!(
        at("\nDomain 2 ") < at("\n  Aspek 2 ")
            && at("\n  Aspek 2 ") < at("\n    11 ")
            && at("\n    14 ") < at("\n  Aspek 3 ")
    );
}

#[test]
fn an_annex_is_the_instrument_document_in_json() {
    let shown = Cli::new(["instruments", "--show", "permenpanrb-59-2020", "--json"]).run().json();
    assert_eq!(shown["format"], "spbe-instrument/1");
    assert_eq!(shown["indicators"].as_array().unwrap().len(), 47);
    assert_eq!(shown["indicators"][31]["weight"], "2.75");
}

#[test]
fn averages_of_a_year_are_as_published() {
    let table = Cli::new(["averages", "2021", "--group", "kota"]).run().fine();
    assert!(table.contains("tabel rata-rata"), "the source is named: {table}");
    assert!(table.contains("\nIndex       SPBE index                                     2.29\n"), "{table}");
    let table = Cli::new(["averages", "2021"]).indonesian().columns(140).run().fine();
    let index = table.lines().find(|line| line.starts_with("Indeks  ")).unwrap();
    let values: Vec<&str> = index.split_whitespace().skip(3).collect();
    assert_eq!(values, ["2,24", "2,84", "2,77", "2,10", "2,46", "2,11", "2,29"], "Nasional first, Kota last");
}

#[test]
fn averages_come_as_text_in_json() {
    let answer = Cli::new(["averages", "2021", "--json"]).run().json();
    assert_eq!(answer["year"], 2021);
    assert_eq!(answer["averages"].as_array().unwrap().len(), 7);
    assert_eq!(answer["averages"][0]["group"], "Nasional");
    assert_eq!(answer["averages"][0]["values"]["index"], "2.24");
    assert_eq!(answer["averages"][6]["values"]["aspect 6"], "1.17");
    // Nothing was published for 2022: an empty answer, and the code says so.
    let ended = Cli::new(["averages", "2022", "--json"]).run();
    assert_eq!(ended.code, 1);
    assert_eq!(ended.json(), json!({ "year": 2022, "averages": [], "years": [2021, 2023, 2024] }));
}
