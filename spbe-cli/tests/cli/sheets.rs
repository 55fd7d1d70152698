//! Spreadsheets where documents may stand, and from one into the other.

use crate::support::{Cli, KOTA_DENPASAR, OWN, assert_message, file, kota_serang, pemdi_example};
use serde_json::{Value, json};
use std::path::Path;

/// Kota Serang 2021 as an agency keeps it: a title, a header, a row for each indicator.
fn kertas_kerja(change: impl Fn(&mut Vec<String>)) -> String {
    let document: Value = serde_json::from_str(&kota_serang()).unwrap();
    let levels = document.get("levels").and_then(Value::as_array).unwrap();
    let mut rows: Vec<String> = (1..).zip(levels).map(|(row, level)| format!("{row};;Level {level}")).collect();
    change(&mut rows);
    format!(
        "Kertas Kerja SPBE;;\nInstansi:;Kota Serang;\nTahun;2021;\n\nNo;Indikator;Tingkat Kematangan\n{}\n",
        rows.join("\n")
    )
}

/// A table of agencies: a row for each with all levels alike.
fn rekap(rows: &[(&str, &str)]) -> String {
    let header: Vec<String> = (1..=47).map(|row| row.to_string()).collect();
    let rows = rows.iter().map(|(agency, level)| format!("{agency},{}\n", vec![*level; 47].join(",")));
    format!("Instansi,{}\n{}", header.join(","), rows.collect::<String>())
}

fn path_of(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_spreadsheet_is_scored_like_a_document() {
    let path = file("kertas-kerja.csv", &kertas_kerja(|_| {}));
    let page = Cli::new(["score", path_of(&path)]).indonesian().run().fine();
    assert!(page.starts_with("Kota Serang, 2021\n\nIndeks SPBE     2,97 Baik\n"), "{page}");
    let by_stdin = Cli::new(["score", "-"]).stdin(kertas_kerja(|_| {})).indonesian().run().fine();
    assert_eq!(by_stdin, page);
    let code = Cli::new(["code", path_of(&path)]).run().stdout;
    assert_eq!(code, Cli::new(["code", "-"]).stdin(kota_serang()).run().stdout);
    assert!(Cli::new(["explain", path_of(&path)]).run().fine().contains("2.9685"));
}

#[test]
fn blanks_of_a_spreadsheet_are_told_with_their_cells() {
    let path = file("kosong.csv", &kertas_kerja(|rows| rows[6] = "7;;-".into()));
    let name = path_of(&path);
    assert_message(
        1,
        &["score", name],
        &format!(
            "{name}: C12: indicator 7: no level given\nhint: `spbe draft` shows what is missing and which index is still within reach\n"
        ),
        &format!(
            "{name}: C12: indikator 7: belum diberi tingkat\npetunjuk: `spbe draft` menunjukkan indikator yang belum diisi dan indeks yang masih dapat dicapai\n"
        ),
    );
    assert!(Cli::new(["draft", name]).run().fine().contains("46 of 47"));
}

#[test]
fn problems_of_a_spreadsheet_come_with_cell_and_text() {
    let path = file("salah.csv", &kertas_kerja(|rows| (rows[0], rows[1]) = ("1;;3 (empat)".into(), "2;;3/4".into())));
    let name = path_of(&path);
    assert_message(
        1,
        &["score", name],
        &format!(
            "{name}: 2 problems\n  C6 `3 (empat)`: indicator 1: the number and the word beside it mean different levels\n  \
             C7 `3/4`: indicator 2: not a value, or more than one: write one number, or leave the cell empty\n"
        ),
        &format!(
            "{name}: 2 masalah\n  C6 `3 (empat)`: indikator 1: angka dan kata di sampingnya menyatakan tingkat yang berbeda\n  \
             C7 `3/4`: indikator 2: bukan nilai, atau lebih dari satu nilai: tulis satu angka, atau kosongkan selnya\n"
        ),
    );
    let ended = Cli::new(["score", name, "--json"]).run();
    assert_eq!(ended.code, 1);
    let first = &ended.json()["problems"][0];
    assert_eq!(first["code"], "word_differs");
    assert_eq!((&first["cell"], &first["row"], &first["column"]), (&"C6".into(), &6.into(), &3.into()));
    assert_eq!((&first["text"], &first["indicator"]), (&"3 (empat)".into(), &"1".into()));
}

#[test]
fn one_of_several_agencies_is_chosen_by_name() {
    let path = file("rekap.csv", &rekap(&[("Dinas A", "3"), ("Dinas B", "4"), ("Dinas B", "5"), ("Rata-rata", "4")]));
    let name = path_of(&path);
    let passed = format!("{name}: row 5 `Rata-rata`: passed over\n");
    let page = Cli::new(["score", name, "--agency", "dinas a"]).run().noticed(&passed);
    assert!(page.starts_with("Dinas A\n\nSPBE index  3.00 Baik (Good)\n"), "{page}");
    for (args, expected) in [
        (
            vec!["score", name],
            format!(
                "{name}: holds 3 assessments (Dinas A, Dinas B, Dinas B): choose one by its agency; use --agency, or `spbe batch` \
                 for all of them"
            ),
        ),
        (
            vec!["score", name, "--agency", "Dinas C"],
            "--agency: `Dinas C`: no such agency; there are: Dinas A, Dinas B, Dinas B".into(),
        ),
        (
            vec!["score", name, "--agency", "Dinas B"],
            "--agency: `Dinas B`: this agency stands in several rows: 3, 4".into(),
        ),
    ] {
        assert_eq!(Cli::new(args).run().failed(2), format!("{passed}{expected}\n"));
    }
}

#[test]
fn options_of_spreadsheets_say_so_elsewhere() {
    for option in [["--sheet", "Rekap"], ["--agency", "Kota"], ["--instrument", "permenpanrb-59-2020"]] {
        let english = format!("{}: only for spreadsheets; a document says it itself\n", option[0]);
        let indonesian = format!("{}: hanya untuk lembar kerja; dokumen menyebutnya sendiri\n", option[0]);
        assert_message(2, &["score", "-", option[0], option[1]], &english, &indonesian);
    }
    let ended = Cli::new(["score", "--levels", "3", "--agency", "Kota"]).run();
    assert_eq!(ended.failed(2), "--agency: only for spreadsheets; a document says it itself\n");
}

#[test]
fn an_instrument_is_asked_for_or_named_by_the_sheet() {
    let values: Vec<String> = (1..=20).map(|row| format!("{row};3,{row:02}")).collect();
    let table = format!("No;Nilai\n{}\n", values.join("\n"));
    let path = file("pemdi.csv", &table);
    let name = path_of(&path);
    let refused = Cli::new(["score", name]).run().failed(1);
    assert!(
        refused.contains("B2 `3,01`: indicator 1: expected a whole number, not a number with decimals"),
        "{refused}"
    );
    let asked = Cli::new(["score", name, "--instrument", "permenpanrb-8-2026"]).run().fine();
    let named = file("pemdi-named.csv", &format!("Instrumen;permenpanrb-8-2026\n{table}"));
    assert_eq!(Cli::new(["score", path_of(&named)]).run().fine(), asked);
    let other = Cli::new(["score", path_of(&named), "--instrument", "permenpanrb-59-2020"]).run().failed(1);
    assert_eq!(
        other,
        format!(
            "{}: B1 `permenpanrb-8-2026`: another instrument is named here than the one asked for, permenpanrb-59-2020\n",
            path_of(&named)
        )
    );
}

#[test]
fn documents_become_csv_and_come_back() {
    let denpasar = format!(
        r#"{{"format":"spbe-assessment/1","instrument":"permenpanrb-5-2018","levels":[{KOTA_DENPASAR}],"notes":{{"35-2":"=1+1; \"dua\"\nbaris"}},"services":{{"34":"-perizinan"}}}}"#
    );
    let plain = |document: &str| {
        let mut document: Value = serde_json::from_str(document).unwrap();
        document.as_object_mut().unwrap().remove("meta");
        document.as_object_mut().unwrap().remove("previous");
        document.get_mut("targets").and_then(Value::as_object_mut).map(|targets| targets.remove("source"));
        document
    };
    for (at, document) in [kota_serang(), pemdi_example(), denpasar].into_iter().enumerate() {
        let from = file(&format!("from-{at}.json"), &document);
        for lang in ["id", "en"] {
            let csv = from.with_file_name(format!("to-{at}-{lang}.csv"));
            let back = from.with_file_name(format!("back-{at}-{lang}.json"));
            let ended = Cli::new(["convert", path_of(&from), path_of(&csv), "--lang", lang]).run();
            assert_eq!((ended.code, ended.stdout.as_str()), (0, ""), "{}", ended.stderr);
            assert_eq!(Cli::new(["convert", path_of(&csv), path_of(&back)]).run().fine(), "");
            let read = std::fs::read_to_string(&back).unwrap();
            assert_eq!(plain(&read), plain(&document), "{lang}");
        }
    }
}

/// A document with everything that one can hold.
fn everything() -> Value {
    let mut document: Value = serde_json::from_str(&kota_serang()).unwrap();
    let object = document.as_object_mut().unwrap();
    object.insert("notes".into(), json!({"1": "=1+1", "2": "dua\nbaris", "47": "-"}));
    object.insert("services".into(), json!({"45": "@kesehatan"}));
    object.insert("previous".into(), json!({"levels": vec![2; 47], "year": 2020}));
    object.insert("targets".into(), json!({"index": "3.5", "level": 3, "levels": {"1": 5}, "source": "RPJMD"}));
    object.insert(
        "meta".into(),
        json!({
            "nomor": 1.50,
            "worksheet": {"evidence": {"1": "SK 12/2021"}, "phases": {"interview": {"1": 1}, "self_assessment": {"2": 1}}},
        }),
    );
    document
}

#[test]
fn documents_become_worksheets_and_come_back_whole() {
    let mut full = everything();
    // The levels of all phases together are those of the document.
    let levels: Vec<Value> = full["levels"].as_array().unwrap().clone();
    let first: serde_json::Map<String, Value> =
        (1..).zip(&levels).skip(1).map(|(row, level)| (row.to_string(), level.clone())).collect();
    full["meta"]["worksheet"]["phases"]["self_assessment"] = first.into();
    full["meta"]["worksheet"]["phases"]["self_assessment"]["1"] = 5.into();
    let denpasar = format!(
        r#"{{"format":"spbe-assessment/1","instrument":"permenpanrb-5-2018","levels":[{KOTA_DENPASAR}],"notes":{{"35-2":"x"}}}}"#
    );
    let blanks = r#"{"format":"spbe-assessment/1","instrument":"permenpanrb-8-2026","levels":{"3":"2.5","20":5}}"#;
    for (at, document) in [kota_serang(), pemdi_example(), denpasar, blanks.into(), full.to_string()].iter().enumerate()
    {
        let from = file(&format!("whole-{at}.json"), document);
        let expected = from.with_file_name(format!("whole-{at}-plain.json"));
        assert_eq!(Cli::new(["convert", path_of(&from), path_of(&expected)]).run().fine(), "");
        let expected: Value = serde_json::from_str(&std::fs::read_to_string(expected).unwrap()).unwrap();
        for lang in ["id", "en"] {
            let workbook = from.with_file_name(format!("whole-{at}-{lang}.xlsx"));
            let back = from.with_file_name(format!("whole-{at}-{lang}.json"));
            assert_eq!(Cli::new(["sheet", path_of(&from), "-o", path_of(&workbook), "--lang", lang]).run().fine(), "");
            assert_eq!(Cli::new(["convert", path_of(&workbook), path_of(&back)]).run().fine(), "");
            let read: Value = serde_json::from_str(&std::fs::read_to_string(&back).unwrap()).unwrap();
            assert_eq!(read, expected, "{lang}");
        }
    }
}

#[test]
fn an_empty_worksheet_waits_to_be_filled_in() {
    for id in ["permenpanrb-59-2020", "permenpanrb-8-2026", "permenpanrb-5-2018-one-service"] {
        let path = file(&format!("{id}.xlsx"), "");
        assert_eq!(Cli::new(["sheet", "-o", path_of(&path), "--instrument", id, "--lang", "id"]).run().fine(), "");
        let document = Cli::new(["draft", path_of(&path), "--json"]).run().json();
        assert_eq!((&document["instrument"], &document["answered"]), (&id.into(), &0.into()));
        let refused = Cli::new(["score", path_of(&path)]).run().failed(1);
        assert!(refused.contains(": Penilaian!D") || refused.contains("  Penilaian!D"), "{refused}");
    }
}

#[test]
fn a_result_is_written_as_a_workbook() {
    let path = file("hasil.xlsx", "");
    assert_eq!(Cli::new(["score", "-", "-o", path_of(&path)]).stdin(kota_serang()).run().fine(), "");
    // What the results show beside the values is not read again.
    let passed = format!(
        "{}: dilewati: baris 7, 8, 19, 20, 25, 30, 33, 34, 43, 47, 48, 59, 66; kolom di bawah E6, F6, H6\n",
        path_of(&path)
    );
    let page = Cli::new(["score", path_of(&path)]).indonesian().run().noticed(&passed);
    assert!(page.starts_with("Pemerintah Kota Serang, 2021 (Kota)\n\nIndeks SPBE      2,97 Baik\n"), "{page}");
}

#[test]
fn an_instrument_too_fine_for_spreadsheets_has_no_worksheet() {
    let own =
        OWN.replace("33.3333", "0.0001").replace("66.6667", "99.9999").replace("\"decimals\": 2", "\"decimals\": 4");
    let own = file("too-fine.json", &own);
    let path = own.with_file_name("too-fine.xlsx");
    let args = ["sheet", "-o", path_of(&path), "--instrument", "dinas-contoh", "--instrument-file", path_of(&own)];
    for (lang, expected) in [("en", "dinas-contoh"), ("id", "dinas-contoh")] {
        let refused = Cli::new(args.into_iter().chain(["--lang", lang])).run().failed(1);
        assert!(refused.starts_with(&format!("{}: ", path_of(&path))) && refused.contains(expected), "{refused}");
    }
    assert!(!path.exists());
}

#[test]
fn what_csv_does_not_hold_is_told() {
    let path = file("held.json", &kota_serang());
    let to = path.with_file_name("held.csv");
    let ended = Cli::new(["convert", path_of(&path), path_of(&to)]).run();
    assert_eq!(ended.noticed("not held by that file: targets.source, meta\n"), "");
}

#[test]
fn many_assessments_become_lines_or_a_table() {
    let path = file("many.csv", &rekap(&[("Dinas A", "3"), ("=cmd()", "4")]));
    let (lines, table) = (path.with_file_name("many.jsonl"), path.with_file_name("many-again.csv"));
    let back = path.with_file_name("many-back.jsonl");
    assert_eq!(Cli::new(["convert", path_of(&path), path_of(&lines)]).run().fine(), "");
    let written = std::fs::read_to_string(&lines).unwrap();
    assert_eq!(written.lines().count(), 2);
    assert_eq!(Cli::new(["convert", path_of(&lines), path_of(&table), "--lang", "id"]).run().fine(), "");
    assert!(std::fs::read_to_string(&table).unwrap().contains("\n'=cmd();"));
    assert_eq!(Cli::new(["convert", path_of(&table), path_of(&back)]).run().fine(), "");
    assert_eq!(std::fs::read_to_string(&back).unwrap(), written);
    let document = path.with_file_name("many.json");
    let refused = Cli::new(["convert", path_of(&path), path_of(&document)]).run().failed(2);
    assert_eq!(
        refused,
        format!("{}: a document holds one assessment, not 2; use .jsonl, .csv or .xlsx\n", path_of(&document))
    );
    assert!(!document.exists());
}

#[test]
fn a_file_is_converted_to_a_kind_that_there_is() {
    let path = file("kinds.json", &kota_serang());
    for to in ["kinds.doc", "kinds"] {
        let to = path.with_file_name(to);
        let refused = Cli::new(["convert", path_of(&path), path_of(&to)]).run().failed(2);
        assert_eq!(refused, format!("{}: end the file's name with .json, .jsonl, .csv or .xlsx\n", path_of(&to)));
    }
    let nowhere = path.with_file_name("no-such-folder").join("a.json");
    let refused = Cli::new(["convert", path_of(&path), path_of(&nowhere)]).run().failed(3);
    assert_eq!(refused, format!("{}: cannot be written: its folder does not exist\n", path_of(&nowhere)));
}

#[test]
fn a_table_names_an_instrument_of_ones_own_in_its_column() {
    let own = file("own-of-table.json", OWN);
    let lines = file(
        "own.jsonl",
        &["1", "2.5"]
            .map(|value| {
                format!(r#"{{"format":"spbe-assessment/1","instrument":"dinas-contoh","levels":["{value}",2,3]}}"#)
            })
            .join("\n"),
    );
    let with_own = |args: [&str; 3]| Cli::new(args.into_iter().chain(["--instrument-file", path_of(&own)])).run();
    for kind in ["csv", "xlsx"] {
        let (table, back) =
            (lines.with_file_name(format!("own.{kind}")), lines.with_file_name(format!("own-{kind}.jsonl")));
        assert_eq!(with_own(["convert", path_of(&lines), path_of(&table)]).fine(), "");
        assert_eq!(with_own(["convert", path_of(&table), path_of(&back)]).fine(), "");
        let read = |path: &Path| -> Vec<Value> {
            let text = std::fs::read_to_string(path).unwrap();
            text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["levels"].clone()).collect()
        };
        assert_eq!(read(&back), [json!([1, 2, 3]), json!(["2.5", 2, 3])], "{kind}");
    }
}

#[test]
fn one_table_holds_one_instrument() {
    let lines = format!("{}\n{}", compact(&kota_serang()), compact(&pemdi_example()));
    let path = file("two-editions.jsonl", &lines);
    for (kind, lang, sentence) in
        [("csv", "en", "one table holds one instrument"), ("xlsx", "id", "satu tabel memuat satu instrumen")]
    {
        let to = path.with_file_name(format!("two-editions.{kind}"));
        let refused = Cli::new(["convert", path_of(&path), path_of(&to), "--lang", lang]).run();
        assert_eq!((refused.code, refused.stdout.as_str()), (1, ""));
        assert!(refused.stderr.ends_with(&format!("{}: {sentence}\n", path_of(&to))), "{}", refused.stderr);
        assert!(!to.exists());
    }
}

fn compact(document: &str) -> String {
    serde_json::from_str::<Value>(document).unwrap().to_string()
}

#[test]
fn an_empty_worksheet_is_of_the_instrument_that_was_brought_along() {
    let own = OWN.replace("33.3333", "40").replace("66.6667", "60");
    let own = file("own-alone.json", &own);
    let path = own.with_file_name("own-alone.xlsx");
    let with = |more: &[&str]| {
        let args = ["sheet", "-o", path_of(&path), "--instrument-file", path_of(&own)];
        Cli::new(args.into_iter().chain(more.iter().copied())).run()
    };
    assert_eq!(with(&[]).fine(), "");
    let draft = Cli::new(["draft", path_of(&path), "--json", "--instrument-file", path_of(&own)]).run().json();
    assert_eq!(draft["instrument"], "dinas-contoh");
    let second = file("own-second.json", &OWN.replace("dinas-contoh", "dinas-lain"));
    let refused = with(&["--instrument-file", path_of(&second)]).failed(2);
    assert_eq!(refused, "--instrument: several instruments of your own were read; say which by its id\n");
    let refused = with(&["--sheet", "Penilaian"]).failed(2);
    assert_eq!(refused, "--sheet: only for spreadsheets; a document says it itself\n");
}

#[test]
fn evidence_too_long_for_a_document_is_refused_with_its_cell() {
    let rows = format!("No;Nilai;Bukti\n1;3;{}\n2;3;SK\n", "x".repeat(10_001));
    let refused = Cli::new(["draft", "-"]).stdin(rows).run().failed(1);
    let shown = "x".repeat(40);
    assert_eq!(refused, format!("standard input: C2 `{shown}…`: more than 10000 characters\n"));
}

#[test]
fn two_spreadsheets_are_compared_under_the_instrument_that_is_asked_for() {
    let table = |value: &str| {
        let rows: Vec<String> = (1..=20).map(|row| format!("{row};{value}")).collect();
        format!("No;Nilai\n{}\n", rows.join("\n"))
    };
    let (earlier, later) = (file("earlier.csv", &table("2,5")), file("later.csv", &table("3")));
    let args = ["compare", path_of(&earlier), path_of(&later), "--instrument", "permenpanrb-8-2026"];
    let page = Cli::new(args).run().fine();
    assert!(page.contains("0.5"), "{page}");
}
