//! Texts that try to be more than text: in records, and in instruments of one's own.

use crate::support::{Book, empty, levels};
use calamine::Data;
use spbe_core::{Instrument, Lang, PERMENPANRB_59_2020, Record};
use spbe_sheet::{results, worksheet};

const TEXTS: [&str; 20] = [
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "{=1+1}",
    "=HYPERLINK(\"http://contoh.id\")",
    "http://contoh.id",
    "&P of &N",
    "<r><t>x</t></r>",
    "<r></si><si><t>x</t></si><si></r>",
    "</t><script/>]]>&amp;",
    "_x0041_ _x005F_",
    "TRUE",
    "1e3",
    "inf",
    "#N/A",
    "satu\ndua",
    " \u{a0}\u{202e}rab\u{feff} ",
    "\u{1f600}漢字",
];

/// A record with one text wherever a record takes text.
fn record(text: &str) -> Record {
    let entry = format!(r#"{{"evidence": {{"2": {}}}}}"#, quoted(text));
    empty(&PERMENPANRB_59_2020)
        .with_agency(text)
        .unwrap()
        .with_group(text)
        .unwrap()
        .with_note("1", text)
        .unwrap()
        .with_service("47", text)
        .unwrap()
        .with_meta_entry("worksheet", Some(&entry))
        .unwrap()
        .with_meta_entry("note", Some(&quoted(text)))
        .unwrap()
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

fn places(book: &Book) -> [Data; 5] {
    let rows = book.table("Penilaian", Lang::Indonesian);
    let at = |row: usize, heading: &str| book.cell("Penilaian", rows[row - 1].1, book.column("Penilaian", heading));
    [
        book.beside("Penilaian", "Instansi"),
        book.beside("Penilaian", "Kelompok"),
        at(1, "Catatan"),
        at(47, "Layanan"),
        at(2, "Bukti"),
    ]
}

#[test]
fn a_text_stays_the_same_text_wherever_it_goes() {
    let mut tried = 0;
    for text in TEXTS {
        let book = Book::of(worksheet(&record(text), Lang::Indonesian).unwrap());
        for place in places(&book) {
            assert_eq!(place, Data::String(text.into()), "{text:?}");
            tried += 1;
        }
        let kept = Record::from_json(book.document().as_bytes()).unwrap();
        assert_eq!(kept.meta_entry("note"), record(text).meta_entry("note"), "{text:?}");
    }
    assert_eq!(tried, 100);
}

#[test]
fn no_text_is_in_a_formula_a_link_a_footer_or_a_choice() {
    const MARK: &str = "tandapengenal";
    let text = format!("={MARK}(&P)\"http://{MARK}\"");
    let book = Book::of(worksheet(&record(&text), Lang::Indonesian).unwrap());
    let mut parts = 0;
    for name in book.parts() {
        let part = book.part(&name);
        parts += 1;
        if name.ends_with("sharedStrings.xml") {
            continue;
        }
        // What is left is the answer that a formula carries: the agency on the sheet of results.
        let without_answers: String =
            part.split("<v>").map(|piece| piece.split_once("</v>").map_or(piece, |(_, rest)| rest)).collect();
        assert!(!without_answers.contains(MARK), "{name}");
    }
    assert!(parts > 10, "{parts} parts");
}

#[test]
fn what_xml_cannot_hold_is_replaced() {
    let book = Book::of(worksheet(&record("a\u{0}b\u{1b}c\u{ffff}d\u{7f}"), Lang::Indonesian).unwrap());
    for place in places(&book) {
        assert_eq!(place, Data::String("a\u{fffd}b\u{fffd}c\u{fffd}d\u{7f}".into()));
    }
    // The document on the hidden sheet has another way to write it, and loses nothing.
    let kept = Record::from_json(book.document().as_bytes()).unwrap();
    assert_eq!(kept.meta_entry("note"), record("a\u{0}b\u{1b}c\u{ffff}d\u{7f}").meta_entry("note"));
}

#[test]
fn the_longest_texts_fit() {
    for letter in ["x", "=", "\u{1f600}", "\n", "<"] {
        let text = letter.repeat(10_000);
        let book = Book::of(worksheet(&record(&text), Lang::English).unwrap());
        let kept = Record::from_json(book.document().as_bytes()).unwrap();
        assert_eq!(kept.meta_entry("note").unwrap().len(), quoted(&text).len(), "{letter:?}");
    }
}

#[test]
fn results_take_the_same_texts() {
    let rows: Vec<(usize, &str)> = (1..=47).map(|row| (row, "3")).collect();
    let mut tried = 0;
    for text in TEXTS {
        let record = levels(&PERMENPANRB_59_2020, &rows).with_agency(text).unwrap().with_note("1", text).unwrap();
        let card = record.assessment().unwrap().score();
        let book = Book::of(results(&record, &card, Lang::Indonesian).unwrap());
        assert_eq!(book.beside("Penilaian", "Instansi"), Data::String(text.into()));
        let row = book.table("Penilaian", Lang::Indonesian)[0].1;
        assert_eq!(book.cell("Penilaian", row, book.column("Penilaian", "Catatan")), Data::String(text.into()));
        tried += 1;
    }
    assert_eq!(tried, 20);
}

/// An instrument whose names are all one text.
fn named(name: &str, highest: u8) -> Instrument {
    let name = quoted(name);
    let second = quoted("lain");
    let text = format!(
        r#"{{"format": "spbe-instrument/1", "id": "nama-aneh", "title": {name}, "index_name": {name},
        "scale": {{"lowest": 0, "highest": {highest}}},
        "aspects": [{{"number": "1", "name": {name}, "weight": 100}}],
        "indicators": [{{"number": "1", "aspect": "1", "name": {name}, "weight": 100}}],
        "bands": [{{"name": {name}, "floor": "0.5"}}, {{"name": {second}}}]}}"#
    );
    Instrument::from_json(text.as_bytes()).unwrap()
}

#[test]
fn names_of_an_instrument_are_text_as_well() {
    let mut tried = 0;
    let names = ["=1+1", "+1", "@SUM(A1)", "&P", "<r>x</r>", "TRUE", "1e3", "inf", "#N/A", "a\"b'c,d", "*"];
    for name in names {
        let record = levels(&named(name, 5), &[(1, "3")]);
        let book = Book::of(worksheet(&record, Lang::Indonesian).unwrap());
        assert_eq!(book.beside("Penilaian", "Instrumen"), Data::String("nama-aneh".into()));
        let row = book.table("Penilaian", Lang::Indonesian)[0].1;
        assert_eq!(book.cell("Penilaian", row, 1), Data::String(name.into()));
        assert!(!book.formula("Penilaian", row, 7).contains(name) || name == "+1" || name == "*", "{name}");
        let card = record.assessment().unwrap().score();
        let book = Book::of(results(&record, &card, Lang::Indonesian).unwrap());
        assert_eq!(book.beside("Hasil", "Predikat"), Data::String(name.into()), "{name}");
        tried += 1;
    }
    assert_eq!(tried, names.len());
}

#[test]
fn long_names_and_long_scales_stay_within_what_programs_take() {
    let instrument = named("Sangat panjang ".repeat(19).trim_end(), 100);
    for lang in [Lang::Indonesian, Lang::English] {
        let book = Book::of(worksheet(&levels(&instrument, &[(1, "99")]), lang).unwrap());
        let sheet = book.part("xl/worksheets/sheet1.xml");
        for list in sheet.split("<formula1>").skip(1) {
            let formula = list.split_once("</formula1>").unwrap().0;
            assert!(formula.chars().count() <= 255, "{formula}");
        }
    }
}
