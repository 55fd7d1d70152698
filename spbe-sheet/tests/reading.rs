//! Files in which a value could be lost without a word: each is refused with its cell.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails may panic")]

mod common;

use common::xlsx;
use spbe_core::Lang;
use spbe_sheet::{InvalidSheet, Options, read};
use std::fmt::Write as _;

/// Code, cell and English sentence of the first problem.
fn refused(read: Result<impl Sized, InvalidSheet>) -> (String, String, String) {
    let invalid = read.err().unwrap();
    let first = &invalid.problems()[0];
    (first.code().into(), first.cell().unwrap_or_default(), first.message(Lang::English))
}

/// A row for every indicator of 8/2026, with a value.
fn rows(header: &str, value: &str) -> String {
    (1..=20).fold(format!("{header}\n"), |mut text, number| {
        let _ = writeln!(text, "{number},{value}");
        text
    })
}

#[test]
fn a_decimal_comma_without_quotes_is_not_cut() {
    let pemdi = || Options::new().with_instrument(&spbe_core::PERMENPANRB_8_2026);
    for (text, cell) in [
        (rows("No,Nilai", "4,75"), "C2"),
        (rows("No,Nilai,Catatan", "3,25,x"), "D2"),
        (format!("Instansi,{}\nA{}\n", numbers(), ",3,4".repeat(20)), "V2"),
    ] {
        let (code, at, message) = refused(read(text.as_bytes(), &pemdi()));
        assert_eq!((code.as_str(), at.as_str()), ("beyond_headings", cell), "{message}");
        assert!(
            message.contains("no heading stands above this cell: a comma within a value needs quotes"),
            "{message}"
        );
    }
    // Blanks to the right are nothing, and quotes keep a value whole.
    for text in [rows("No,Nilai", "\"4,75\",,"), rows("No,Nilai", "4.75, ")] {
        assert_eq!(read(text.as_bytes(), &pemdi()).unwrap().found().len(), 1);
    }
    let costs = b"No,Tingkat,Biaya\n1,2,1,500\n";
    let options = spbe_core::PathOptions::of(&spbe_core::PERMENPANRB_59_2020);
    let (code, cell, _) = refused(spbe_sheet::costs(costs, options));
    assert_eq!((code.as_str(), cell.as_str()), ("beyond_headings", "D2"));
}

fn numbers() -> String {
    (1..=20).map(|number| number.to_string()).collect::<Vec<_>>().join(",")
}

#[test]
fn a_formula_without_a_result_is_no_blank() {
    let row = |number: u32| {
        let at = number + 1;
        format!(
            r#"<row r="{at}"><c r="A{at}"><v>{number}</v></c><c r="B{at}"><v>2</v></c><c r="C{at}"><f>B{at}+2</f></c></row>"#
        )
    };
    let text = |at: &str, text: &str| format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#);
    let header = text("A1", "No") + &text("B1", "Nilai Mandiri") + &text("C1", "Nilai Interviu");
    let sheet =
        |rows: String| format!(r#"<worksheet><sheetData><row r="1">{header}</row>{rows}</sheetData></worksheet>"#);
    let file = xlsx(&sheet((1..=47).map(row).collect()), &[]);
    let (code, cell, message) = refused(read(&file, &Options::new()));
    assert_eq!((code.as_str(), cell.as_str()), ("formula_without_result", "C2"));
    assert!(message.contains("the formula has no result yet"), "{message}");
    // Worked out, it is a value; and an empty text that it gave is a blank.
    let done = |number: u32| row(number).replace("</f>", "</f><v>4</v>");
    let found = read(&xlsx(&sheet((1..=47).map(done).collect()), &[]), &Options::new()).unwrap();
    let values = found.found()[0].record().draft().values();
    assert!(values.iter().all(|value| value.is_some_and(|value| value.to_string() == "4")));
    let blank = |number: u32| row(number).replace("><f>", r#" t="str"><f>"#).replace("</f>", "</f><v></v>");
    let found = read(&xlsx(&sheet((1..=47).map(blank).collect()), &[]), &Options::new()).unwrap();
    let values = found.found()[0].record().draft().values();
    assert!(values.iter().all(|value| value.is_some_and(|value| value.to_string() == "2")));
}

#[test]
fn a_column_that_counts_does_not_win_over_the_number_in_a_name() {
    let names: Vec<(String, String)> = spbe_core::PERMENPANRB_59_2020
        .indicators()
        .iter()
        .map(|row| (row.number().to_owned(), row.name().indonesian().to_owned()))
        .collect();
    // Rows in another order, and `No` counts them.
    let table = |label: &dyn Fn(&str, &str) -> String| {
        let rows = (1..).zip(names.iter().rev());
        rows.fold("No\tIndikator\tNilai\n".to_owned(), |mut text, (count, (number, name))| {
            let _ = writeln!(text, "{count}\t{}\t3", label(number, name));
            text
        })
    };
    for label in [
        &|number: &str, name: &str| format!("{number}. {name}"),
        &|number: &str, name: &str| format!("{number} {name}"),
        &|number: &str, name: &str| format!("Indikator {number}: {name}"),
        &|number: &str, _: &str| format!("Indikator {number}: apa saja"),
    ] as [&dyn Fn(&str, &str) -> String; 4]
    {
        let (code, cell, message) = refused(read(table(label).as_bytes(), &Options::new()));
        assert_eq!((code.as_str(), cell.as_str()), ("name_differs", "A2"), "{message}");
        assert!(message.contains("the name is that of indicator 47"), "{message}");
    }
    // In the order of the annex the numbers agree.
    let rows = names.iter().fold("No;Indikator;Nilai\n".to_owned(), |mut text, (number, name)| {
        let _ = writeln!(text, "{number};{number}. {name};3");
        text
    });
    assert_eq!(read(rows.as_bytes(), &Options::new()).unwrap().found()[0].record().draft().missing().count(), 0);
}
