//! What a worksheet and results say, read back by another library.

use crate::support::{Book, empty, levels, serang};
use calamine::{Data, SheetVisible};
use spbe_core::{Basis, INSTRUMENTS, Lang, Node, PERMENPANRB_8_2026, PERMENPANRB_59_2020, Phase, Record, ScorePart};
use spbe_sheet::{NotWritable, results, worksheet};

#[test]
fn every_built_in_instrument_has_a_worksheet_with_its_rows_in_order() {
    let mut rows = 0;
    for instrument in INSTRUMENTS {
        for (lang, sheet) in [(Lang::Indonesian, "Penilaian"), (Lang::English, "Assessment")] {
            let book = Book::of(worksheet(&empty(instrument), lang).unwrap());
            let numbers: Vec<String> = book.table(sheet, lang).into_iter().map(|(number, _)| number).collect();
            let expected: Vec<&str> = instrument.indicators().iter().map(spbe_core::Indicator::number).collect();
            assert_eq!(numbers, expected, "{instrument}");
            rows += numbers.len();
        }
    }
    let indicators: usize = INSTRUMENTS.into_iter().map(|instrument| instrument.indicators().len()).sum();
    assert_eq!(rows, 2 * indicators);
}

#[test]
fn an_empty_worksheet_says_that_it_is_not_complete() {
    let book = Book::of(worksheet(&empty(&PERMENPANRB_59_2020), Lang::Indonesian).unwrap());
    for (label, expected) in [("Indeks", "belum lengkap"), ("Predikat", "belum lengkap"), ("Terisi", "0 dari 47")] {
        assert_eq!(book.beside("Penilaian", label), Data::String(expected.into()), "{label}");
    }
    assert_eq!(book.beside("Penilaian", "Instrumen"), Data::String("permenpanrb-59-2020".into()));
    for label in ["Instansi", "Kelompok", "Tahun", "Target indeks", "Target predikat"] {
        assert_eq!(book.beside("Penilaian", label), Data::Empty, "{label}");
    }
    let book = Book::of(worksheet(&empty(&PERMENPANRB_59_2020), Lang::English).unwrap());
    assert_eq!(book.beside("Assessment", "Index"), Data::String("incomplete".into()));
}

#[test]
fn a_filled_worksheet_carries_the_answers_of_the_core() {
    let record = serang();
    let card = record.assessment().unwrap().score();
    let book = Book::of(worksheet(&record, Lang::Indonesian).unwrap());
    assert_eq!(book.beside("Penilaian", "Indeks"), Data::Float(2.97));
    assert_eq!(book.beside("Penilaian", "Predikat"), Data::String("Baik".into()));
    assert_eq!(book.beside("Penilaian", "Instansi"), Data::String("Pemerintah Kota Serang".into()));
    assert_eq!(book.beside("Penilaian", "Tahun"), Data::Float(2021.0));
    assert_eq!(book.beside("Penilaian", "Target indeks"), Data::Float(2.6));

    let column = book.column("Penilaian", "Nilai akhir");
    let mut seen = 0;
    for part in card.domains().chain(card.aspects()) {
        let label =
            format!("{}: {}", part.node().label(card.instrument(), Lang::Indonesian), part.name(Lang::Indonesian));
        let row = book.row_of("Penilaian", &label);
        assert_eq!(book.cell("Penilaian", row, column), Data::Float(shown(part)), "{label}");
        assert!(book.formula("Penilaian", row, column).contains("ROUND(100*"), "{label}");
        seen += 1;
    }
    assert_eq!(seen, 4 + 8);
    for (number, row) in book.table("Penilaian", Lang::Indonesian) {
        let value = record.draft().value(number.parse().unwrap()).unwrap();
        assert_eq!(book.cell("Penilaian", row, column), Data::Float(value.exact().to_f64()), "indicator {number}");
        assert_eq!(book.cell("Penilaian", row, book.column("Penilaian", "Target")), Data::Float(3.0));
    }
    let first = book
        .row_of("Penilaian", "Tingkat Kematangan Kebijakan Internal Arsitektur SPBE Instansi Pusat/Pemerintah Daerah");
    assert_eq!(
        book.cell("Penilaian", first, book.column("Penilaian", "Nama tingkat")),
        Data::String("Rintisan".into())
    );
    assert_eq!(book.cell("Penilaian", first, book.column("Penilaian", "Selisih")), Data::Float(-2.0));
}

fn shown(part: ScorePart<'_>) -> f64 {
    part.index().rounded().exact().to_f64()
}

#[test]
fn the_parts_of_a_draft_that_are_complete_have_their_index() {
    let record = levels(&PERMENPANRB_59_2020, &(1..=10).map(|row| (row, "3")).collect::<Vec<_>>());
    let book = Book::of(worksheet(&record, Lang::Indonesian).unwrap());
    let column = book.column("Penilaian", "Nilai akhir");
    let at = |label: &str| book.cell("Penilaian", book.row_of("Penilaian", label), column);
    assert_eq!(at("Domain 1: Kebijakan Internal SPBE"), Data::Float(3.0));
    assert_eq!(at("Aspek 2: Perencanaan Strategis SPBE"), Data::String("belum lengkap".into()));
    assert_eq!(book.beside("Penilaian", "Terisi"), Data::String("10 dari 47".into()));
}

#[test]
fn decimals_and_second_names_are_shown() {
    let pairs: Vec<(usize, &str)> = (1..=20).map(|row| (row, if row == 1 { "2.7375" } else { "3" })).collect();
    let book = Book::of(worksheet(&levels(&PERMENPANRB_8_2026, &pairs), Lang::Indonesian).unwrap());
    let (_, row) = book.table("Penilaian", Lang::Indonesian).remove(0);
    assert_eq!(book.cell("Penilaian", row, book.column("Penilaian", "Nilai akhir")), Data::Float(2.7375));
    assert_eq!(book.beside("Penilaian", "Indeks"), Data::Float(2.99));
    assert_eq!(book.beside("Penilaian", "Predikat"), Data::String("Baik (Berkembang)".into()));
}

#[test]
fn phases_and_evidence_stand_in_their_columns() {
    let record = levels(&PERMENPANRB_59_2020, &[(1, "2"), (2, "4")])
        .with_meta(
            r#"{"worksheet": {"phases": {"self_assessment": {"1": 3, "2": 4}, "interview": {"1": 2}},
                "evidence": {"1": "SK Nomor 7"}}, "by": "Bappeda", "rank": 1.50}"#,
        )
        .unwrap();
    let book = Book::of(worksheet(&record, Lang::Indonesian).unwrap());
    let (_, first) = book.table("Penilaian", Lang::Indonesian).remove(0);
    let cells = Phase::ALL
        .map(|phase| book.cell("Penilaian", first, book.column("Penilaian", phase.short_name(Lang::Indonesian))));
    assert_eq!(cells, [Data::Float(3.0), Data::Empty, Data::Float(2.0), Data::Empty]);
    assert_eq!(book.cell("Penilaian", first, book.column("Penilaian", "Nilai akhir")), Data::Float(2.0));
    assert_eq!(book.cell("Penilaian", first, book.column("Penilaian", "Bukti")), Data::String("SK Nomor 7".into()));
    // What is to be seen is not kept a second time.
    let kept = Record::from_json(book.document().as_bytes()).unwrap();
    assert_eq!(kept.meta().as_deref(), Some(r#"{"by":"Bappeda","rank":1.50}"#));
}

#[test]
fn the_hidden_sheet_keeps_what_is_not_to_be_seen() {
    let record = serang();
    let earlier = levels(&PERMENPANRB_59_2020, &[(1, "1")]).draft().clone();
    let record = record.with_previous(earlier, Some(2020)).unwrap();
    let book = Book::of(worksheet(&record, Lang::Indonesian).unwrap());
    assert_eq!(book.text("spbe", 0, 0), "spbe-worksheet/1");
    assert_eq!(book.text("spbe", 1, 0), "permenpanrb-59-2020");
    let kept = Record::from_json(book.document().as_bytes()).unwrap();
    assert_eq!(kept.previous(), record.previous());
    assert_eq!(kept.targets(), record.targets());
    assert_eq!(kept.meta(), record.meta());
    assert_eq!((kept.agency(), kept.draft().answered()), (None, 0));
    assert_eq!(
        book.visibility(),
        [
            ("Penilaian", SheetVisible::Visible),
            ("Hasil", SheetVisible::Visible),
            ("Tingkat", SheetVisible::Visible),
            ("spbe", SheetVisible::VeryHidden),
        ]
    );
}

#[test]
fn only_inputs_can_be_changed() {
    let book = Book::of(worksheet(&empty(&PERMENPANRB_59_2020), Lang::Indonesian).unwrap());
    let mut protected = 0;
    for at in 1..=4 {
        assert!(book.part(&format!("xl/worksheets/sheet{at}.xml")).contains("<sheetProtection sheet=\"1\""), "{at}");
        protected += 1;
    }
    assert_eq!(protected, 4);
    // Four phases, target, service, note and evidence of each row; above the table three values of five cells, two of three.
    let unlocked = book.unlocked_cells("xl/worksheets/sheet1.xml");
    assert_eq!(unlocked, 47 * 8 + 3 * 5 + 2 * 3);
}

#[test]
fn the_same_record_gives_the_same_bytes() {
    let record = serang();
    let card = record.assessment().unwrap().score();
    for lang in [Lang::Indonesian, Lang::English] {
        assert_eq!(worksheet(&record, lang), worksheet(&record.clone(), lang));
        assert_eq!(results(&record, &card, lang), results(&record, &card, lang));
    }
}

#[test]
fn results_are_plain_values_with_their_working() {
    let record = serang();
    let card = record.assessment().unwrap().score();
    let book = Book::of(results(&record, &card, Lang::Indonesian).unwrap());
    let formulas = (1..=5).map(|at| book.part(&format!("xl/worksheets/sheet{at}.xml")).matches("<f>").count());
    // Of these, those that tell a chart that there is nothing to show.
    let nothing = book.part("xl/worksheets/sheet5.xml").matches("<f>NA()</f>").count();
    assert_eq!(formulas.sum::<usize>(), nothing);
    assert_eq!(book.beside("Hasil", "Indeks SPBE"), Data::Float(2.97));
    assert_eq!(book.beside("Hasil", "Predikat"), Data::String("Baik".into()));
    assert_eq!(book.beside("Hasil", "Tepatnya"), Data::String("2,9685 = 5937/2000".into()));
    let column = book.column("Penilaian", "Kontribusi");
    let mut sum = spbe_core::Ratio::ZERO;
    for (number, row) in book.table("Penilaian", Lang::Indonesian) {
        let part = card.part(Node::Indicator(number.parse().unwrap()));
        assert_eq!(book.cell("Penilaian", row, column), Data::Float(part.contribution().to_f64()));
        sum = sum.checked_add(part.contribution()).unwrap();
    }
    assert_eq!(sum, card.index().exact());
    let row = book.row_of("Perhitungan", "Dibagi bobot: 16,5");
    assert_eq!(book.text("Perhitungan", row, 3), "23/11");
    assert_eq!(book.text("Perhitungan", row + 1, 3), "2,09");
}

#[test]
fn results_say_how_blanks_and_rounding_came_in() {
    let record = levels(&PERMENPANRB_59_2020, &(2..=47).map(|row| (row, "3")).collect::<Vec<_>>());
    let card = record.draft().with_blanks_as_zero().unwrap().with_basis(Basis::Rounded);
    for (lang, sheet, label, expected) in [
        (
            Lang::Indonesian,
            "Hasil",
            "Tepatnya",
            "2,961 = 2961/1000; Predikat dari indeks dua desimal; Belum diisi, dihitung 0: 1",
        ),
        (
            Lang::English,
            "Result",
            "Exactly",
            "2.961 = 2961/1000; Predicate from the two-decimal index; Blanks, counted as 0: 1",
        ),
    ] {
        let book = Book::of(results(&record, &card, lang).unwrap());
        assert_eq!(book.beside(sheet, label), Data::String(expected.into()));
    }
}

#[test]
fn pages_are_a4_and_numbered() {
    let book = Book::of(worksheet(&serang(), Lang::Indonesian).unwrap());
    for at in 1..=3 {
        let sheet = book.part(&format!("xl/worksheets/sheet{at}.xml"));
        assert!(sheet.contains("paperSize=\"9\""), "{at}");
        assert!(sheet.contains("orientation=\"landscape\""), "{at}");
        assert!(
            sheet.contains("<oddFooter>&amp;C&amp;8&amp;A&amp;R&amp;8Halaman &amp;P dari &amp;N</oddFooter>"),
            "{at}"
        );
    }
    // The headings come again on every page, and stay when one scrolls.
    assert!(book.part("xl/workbook.xml").contains("Penilaian!$6:$6"));
    assert!(book.part("xl/worksheets/sheet1.xml").contains("topLeftCell=\"C7\""));
}

#[test]
fn entries_that_a_worksheet_cannot_show_are_refused_with_their_place() {
    let record = || levels(&PERMENPANRB_59_2020, &[(1, "2")]);
    let long = format!(r#"{{"evidence": {{"1": ["{}"]}}}}"#, "x");
    for (entry, english, indonesian) in [
        (
            r#"{"phases": {"interview": {"1": 3}}}"#,
            "/meta/worksheet/phases/*/1: the phases lead to 3, but the assessment says 2",
            "/meta/worksheet/phases/*/1: nilai akhir menurut tahap adalah 3, sedangkan penilaian menyebut 2",
        ),
        (
            r#"{"phases": {"visit": {"2": 3}}}"#,
            "/meta/worksheet/phases/*/1: the phases lead to –, but the assessment says 2",
            "/meta/worksheet/phases/*/1: nilai akhir menurut tahap adalah –, sedangkan penilaian menyebut 2",
        ),
        (
            r#"{"phases": {"interview": {"1": 6}}}"#,
            "/meta/worksheet/phases/interview/1: level 6 is not in 1 to 5",
            "/meta/worksheet/phases/interview/1: tingkat 6 di luar 1 sampai 5",
        ),
        (
            r#"{"phases": {"panel": {"1": 2}}}"#,
            "/meta/worksheet/phases/panel: there is no phase, indicator or part of that name",
            "/meta/worksheet/phases/panel: tidak ada tahap, indikator, atau bagian dengan nama itu",
        ),
        (
            r#"{"evidence": {"48": "x"}}"#,
            "/meta/worksheet/evidence/48: there is no phase, indicator or part of that name",
            "/meta/worksheet/evidence/48: tidak ada tahap, indikator, atau bagian dengan nama itu",
        ),
        (
            long.as_str(),
            "/meta/worksheet/evidence/1: not an object, a value or a text of at most 10000 characters as it should be",
            "/meta/worksheet/evidence/1: bukan objek, nilai, atau teks paling panjang 10000 karakter sebagaimana mestinya",
        ),
    ] {
        let record = record().with_meta_entry("worksheet", Some(entry)).unwrap();
        let refused: NotWritable = worksheet(&record, Lang::Indonesian).unwrap_err();
        assert_eq!(refused.code(), "worksheet_entry");
        assert_eq!(refused.message(Lang::English), english);
        assert_eq!(refused.message(Lang::Indonesian), indonesian);
    }
}
