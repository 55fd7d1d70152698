//! What is written reads back as the same record: from our bytes, and from files that `LibreOffice` saved.

use crate::support::{empty, levels, serang};
use spbe_core::{Draft, INSTRUMENTS, Instrument, Lang, PERMENPANRB_8_2026, PERMENPANRB_59_2020, Record, Targets};
use spbe_sheet::{Options, read, results, worksheet};

#[track_caller]
fn comes_back(record: &Record, lang: Lang) {
    let bytes = worksheet(record, lang).unwrap();
    let own = [record.instrument().clone()];
    let contents = read(&bytes, &Options::new().with_own(&own)).unwrap_or_else(|invalid| panic!("{invalid}"));
    let found = contents.found();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].record().to_json(), record.to_json(), "{lang:?}");
}

#[test]
fn empty_and_filled_worksheets_come_back() {
    for instrument in INSTRUMENTS {
        comes_back(&empty(instrument), Lang::English);
        let rows: Vec<(usize, &str)> = (1..=instrument.indicators().len()).map(|row| (row, "3")).collect();
        comes_back(&levels(instrument, &rows), Lang::Indonesian);
        comes_back(&levels(instrument, &rows[..5]), Lang::Indonesian);
    }
    comes_back(&serang(), Lang::Indonesian);
    comes_back(&serang(), Lang::English);
    comes_back(&levels(&PERMENPANRB_8_2026, &[(1, "2.7375"), (2, "4"), (20, "1.0001")]), Lang::English);
}

#[test]
fn what_the_visible_sheets_do_not_show_comes_back() {
    let targets = Targets::report_2021().with_level_of("13", 4).unwrap().with_source("Renstra 2024");
    let earlier = Draft::read(&PERMENPANRB_59_2020, [(1, 2), (47, 5)]).unwrap();
    let record = levels(&PERMENPANRB_59_2020, &[(1, "2"), (2, "4")])
        .with_agency("Pemerintah Kota Contoh")
        .unwrap()
        .with_group("Kota")
        .unwrap()
        .with_year(2024)
        .unwrap()
        .with_note("3", "belum ada dokumen\nmenyusul")
        .unwrap()
        .with_service("47", "Perizinan")
        .unwrap()
        .with_targets(targets)
        .with_previous(earlier, Some(2023))
        .unwrap()
        .with_meta(r#"{"by": "Bappeda", "rank": 1.50}"#)
        .unwrap();
    comes_back(&record, Lang::Indonesian);
    comes_back(&record, Lang::English);
    comes_back(
        &record.clone().with_targets(Targets::of(&PERMENPANRB_59_2020).with_level_of("1", 5).unwrap()),
        Lang::Indonesian,
    );
    let entry = r#"{"phases":{"self_assessment":{"1":3,"2":4},"interview":{"1":2}},"evidence":{"2":"SK Nomor 7"}}"#;
    comes_back(&record.with_meta_entry("worksheet", Some(entry)).unwrap(), Lang::English);
}

#[test]
fn an_instrument_of_ones_own_comes_back() {
    let text = r#"{"format": "spbe-instrument/1", "id": "dinas-contoh", "title": "Instrumen Dinas",
        "scale": {"lowest": 0, "highest": 4, "decimals": 2},
        "aspects": [{"number": "A", "name": "Satu", "weight": 60}, {"number": "B", "name": "Dua", "weight": 40}],
        "indicators": [{"number": "A.1", "aspect": "A", "name": "Surat", "weight": 60},
                       {"number": "B.1", "aspect": "B", "name": "Loket"}, {"number": "B.2", "aspect": "B", "name": "Arsip"}],
        "bands": [{"name": "Tinggi", "floor": "2.5"}, {"name": "Rendah"}]}"#;
    let instrument = Instrument::from_json(text.as_bytes()).unwrap();
    comes_back(&levels(&instrument, &[(1, "3.25"), (2, "0"), (3, "4")]), Lang::Indonesian);
    comes_back(&empty(&instrument), Lang::English);
}

#[test]
fn results_come_back_whatever_their_record_leaves_blank() {
    let rows: Vec<(usize, &str)> = (1..=47).map(|row| (row, "3")).collect();
    let plain = levels(&PERMENPANRB_59_2020, &rows);
    let records = [
        plain.clone().with_agency("Dinas A").unwrap(),
        plain.clone().with_group("Kota").unwrap(),
        plain.clone().with_year(2024).unwrap(),
        plain,
    ];
    for record in records {
        for lang in [Lang::Indonesian, Lang::English] {
            let bytes = results(&record, &record.assessment().unwrap().score(), lang).unwrap();
            let contents = read(&bytes, &Options::new()).unwrap_or_else(|invalid| panic!("{invalid}"));
            assert_eq!(contents.found()[0].record().to_json(), record.to_json());
        }
    }
}

#[test]
fn files_that_libreoffice_saved_say_the_same() {
    let mut read_files = 0;
    for bytes in
        [include_bytes!("../saved/libreoffice.xlsx").as_slice(), include_bytes!("../saved/libreoffice.ods").as_slice()]
    {
        let contents = read(bytes, &Options::new()).unwrap_or_else(|invalid| panic!("{invalid}"));
        let record = contents.found()[0].record();
        assert_eq!(record.draft(), serang().draft());
        assert_eq!(
            (record.agency(), record.group(), record.year()),
            (Some("Pemerintah Kota Serang"), Some("Kota"), Some(2021))
        );
        assert_eq!(record.note(1), Some("Perwal belum ditetapkan"));
        assert_eq!(record.service(47), Some("Perizinan"));
        let targets = record.targets().unwrap();
        assert_eq!(targets.index().unwrap().to_string(), "2.6");
        assert_eq!(targets.predicate(), PERMENPANRB_59_2020.predicate_named("Baik"));
        assert_eq!(targets.level(1).unwrap().to_string(), "3");
        let entry = record.meta_entry("worksheet").unwrap();
        assert!(entry.contains(r#""evidence":{"2":"SK Nomor 7"}"#), "{entry}");
        assert!(entry.contains(r#""document_review":{"1":1,"6":4"#), "{entry}");
        // And the worksheet of what was read says the same again.
        let again = worksheet(record, Lang::Indonesian).unwrap();
        assert_eq!(read(&again, &Options::new()).unwrap().found()[0].record().to_json(), record.to_json());
        read_files += 1;
    }
    assert_eq!(read_files, 2);
}
