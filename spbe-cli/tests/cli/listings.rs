//! Instruments and published averages.

use crate::support::Cli;
use serde_json::json;

const IDS: [&str; 5] = [
    "permenpanrb-5-2018",
    "permenpanrb-5-2018-two-services",
    "permenpanrb-5-2018-one-service",
    "permenpanrb-59-2020",
    "permenpanrb-8-2026",
];

#[test]
fn the_list_of_instruments_says_what_each_is() {
    let list = Cli::new(["instruments"]).run().fine();
    let entries: Vec<&str> = list.split("\n\n").collect();
    let ids: Vec<&str> = entries.iter().map(|entry| entry.lines().next().unwrap()).collect();
    assert_eq!(ids, IDS);
    assert_eq!(
        entries[3],
        "permenpanrb-59-2020
Title           Regulation of the Minister of Administrative and Bureaucratic Reform No. 59 of 2020
                on the monitoring and evaluation of the electronic-based government system
Indicators      47
In force from   2021-01-01
Evaluations of  2021 to 2025
Notice          permenpanrb-59-2020 has been revoked by permenpanrb-8-2026"
    );
    let list = Cli::new(["instruments"]).indonesian().run().fine();
    assert_eq!(
        list.split("\n\n").last().unwrap(),
        "permenpanrb-8-2026
Judul           Peraturan Menteri PANRB Nomor 8 Tahun 2026 tentang Evaluasi Kinerja Pemerintah
                Digital (Pemdi)
Indikator       20
Tahun evaluasi  sejak 2026
Perhatian       angka-angka permenpanrb-8-2026 berasal dari sumber sekunder dan belum dicocokkan
                dengan naskah peraturannya
Perhatian       sumber yang dibaca tidak menyebut apakah predikat ditentukan indeks eksak atau
                indeks dua desimal; kecuali diminta lain, yang dipakai indeks eksak
"
    );
}

#[test]
fn the_list_of_instruments_comes_as_json_too() {
    let listed = Cli::new(["instruments", "--json"]).run().json();
    let ids: Vec<&str> =
        listed["instruments"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(ids, IDS);
    let one = &listed["instruments"][3];
    assert_eq!(one["fingerprint"].as_str().unwrap().len(), 64);
    assert_eq!(
        *one,
        json!({
            "id": "permenpanrb-59-2020",
            "title": "Peraturan Menteri PANRB Nomor 59 Tahun 2020 tentang Pemantauan dan Evaluasi Sistem \
                      Pemerintahan Berbasis Elektronik",
            "indicators": 47,
            "official": true,
            "provenance": "regulation",
            "in_force_from": "2021-01-01",
            "years": { "first": 2021, "last": 2025 },
            "revoked_by": "permenpanrb-8-2026",
            "fingerprint": one["fingerprint"],
            "notices": [{
                "code": "revoked",
                "en": "permenpanrb-59-2020 has been revoked by permenpanrb-8-2026",
                "id": "permenpanrb-59-2020 telah dicabut oleh permenpanrb-8-2026",
            }],
        })
    );
}

#[test]
fn an_annex_can_be_ticked_off() {
    let annex = Cli::new(["instruments", "--show", "permenpanrb-59-2020"]).indonesian().columns(140).run().fine();
    for line in [
        "Rujukan         Berita Negara RI Tahun 2020 Nomor 994, Lampiran, Tabel 3 sampai 13",
        "Asal angka      naskah peraturan",
        "Berlaku sejak   2021-01-01",
        "Tahun evaluasi  2021 sampai 2025",
        "Isi             4 domain, 8 aspek, 47 indikator",
        "Perhitungan     aspek Tabel 10, domain Tabel 11, indeks Tabel 12",
        "Skala           1 sampai 5, bilangan bulat",
        "Perhatian       permenpanrb-59-2020 telah dicabut oleh permenpanrb-8-2026",
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
fn an_annex_without_domains_says_what_no_source_defines() {
    let annex = Cli::new(["instruments", "--show", "permenpanrb-8-2026"]).columns(140).run().fine();
    for line in [
        "Evaluations of  from 2026",
        "Scale           1 to 5, with at most 4 decimals",
        "Contents        7 aspects, 20 indicators",
        "Not defined     no source read for permenpanrb-8-2026 defines which form of the index decides the predicate",
        "Not defined     no source read for permenpanrb-8-2026 defines what becomes of blanks",
        "Not defined     no source read for permenpanrb-8-2026 defines how a report words its findings",
        "Notice          the figures of permenpanrb-8-2026 come from secondary sources and were not compared with the \
         regulation's own text",
        "Aspect 7  User satisfaction with government digital services                     25.00",
        "  20      Level of user satisfaction management of government digital services   15.00  Maturity level",
        "    3  Developing",
        "Baik (Berkembang) / Good (Developing)                     2.5 to below 3.5",
    ] {
        assert!(annex.lines().any(|found| found == line), "{line:?} in\n{annex}");
    }
    let annex = Cli::new(["instruments", "--show", "permenpanrb-8-2026"]).indonesian().columns(140).run().fine();
    for line in [
        "Tidak diatur    tidak ada sumber permenpanrb-8-2026 yang dibaca yang mengatur perlakuan atas indikator yang kosong",
        "Baik (Berkembang)        2,5 sampai di bawah 3,5",
    ] {
        assert!(annex.lines().any(|found| found == line), "{line:?} in\n{annex}");
    }
}

#[test]
fn a_fingerprint_is_that_of_the_document_with_sorted_keys() {
    for id in IDS {
        let shown = Cli::new(["instruments", "--show", id]).run().fine();
        let line = shown.lines().find(|line| line.starts_with("Fingerprint")).unwrap();
        let fingerprint = line.split_whitespace().last().unwrap();
        let listed = Cli::new(["instruments", "--json"]).run().json();
        let listed = listed["instruments"].as_array().unwrap().iter().find(|one| one["id"] == id).unwrap().clone();
        assert_eq!(listed["fingerprint"], fingerprint);
        // The exported document says the same, and is known by the same fingerprint.
        let exported = Cli::new(["instruments", "--show", id, "--json"]).run().fine();
        let checked = Cli::new(["instruments", "--check", "-", "--json"]).stdin(exported).run().json();
        assert_eq!(checked["fingerprint"], fingerprint, "{id}");
    }
}

#[test]
fn weights_that_two_decimals_do_not_hold_are_shown_whole() {
    // Six rows share 20 percent.
    let annex = Cli::new(["instruments", "--show", "permenpanrb-5-2018"]).run().fine();
    let row = annex.lines().find(|line| line.contains("Public complaint services") && line.contains("    32")).unwrap();
    assert!(row.ends_with(" 10/3"), "{row}");
    assert!(!annex.contains("Capability"), "there is none: {annex}");
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
