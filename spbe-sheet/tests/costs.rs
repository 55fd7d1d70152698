//! Tables of what raises cost, in the shapes that people send, and what is said of the rest.

use spbe_core::{Lang, PERMENPANRB_59_2020, PathOptions};
use spbe_sheet::{InvalidSheet, costs};

fn read(text: &str) -> Result<PathOptions, InvalidSheet> {
    costs(text.as_bytes(), PathOptions::of(&PERMENPANRB_59_2020))
}

#[test]
fn a_table_of_costs_is_found_by_its_headings() {
    for text in [
        "indicator,level,cost\n29,3,40\n1,2,0\n",
        "Indikator;Tingkat;Biaya (juta)\r\n29;3;40\r\n1;2;0\r\n",
        "sep=;\nNo;Nama;Tingkat;Biaya\n29;Audit;Level 3;40\n;;;\n1;Kebijakan;dua;0\n",
        "Rencana 2026\n\n\"Nomor Indikator\"\tKe tingkat\tBIAYA\tCatatan\n29\t3\t40\tx\n1\t2\t0\t\n",
        "\u{feff}Level,Cost,Indicator\n3,40,29\n2,0,1",
        "No;Indikator;Tingkat;Biaya\n29;Audit Infrastruktur;3;40\n1;Kebijakan Arsitektur;2;0\n",
        "No;Indikator;Tingkat;Biaya\n29;29;3;40\n1;1;2;0\n",
        "Indikator;Tingkat;Ke tingkat;Biaya\n29;2;3;40\n1;1;2;0\n",
    ] {
        let options = read(text).unwrap();
        assert_eq!(options.costs().collect::<Vec<_>>(), [(1, 2, 0), (29, 3, 40)], "{text}");
    }
    assert_eq!(read("indikator,tingkat,biaya\n").unwrap().costs().len(), 0);
}

#[test]
fn two_columns_for_the_same_are_refused() {
    for (text, said) in [
        (
            "No;Indikator;Tingkat;Biaya\n1;42;4;500\n2;43;4;700\n",
            "B1 `Indikator`: the same stands in A1: rename or remove one",
        ),
        ("Indikator;Tingkat;Biaya;Biaya\n1;2;3;4\n", "D1 `Biaya`: the same stands in C1: rename or remove one"),
        ("Indikator;Tingkat;Level;Biaya\n1;2;2;4\n", "C1 `Level`: the same stands in B1: rename or remove one"),
    ] {
        let invalid = read(text).unwrap_err();
        let found: Vec<String> = invalid.problems().iter().map(ToString::to_string).collect();
        assert_eq!(found, [said], "{text}");
    }
}

#[test]
fn every_problem_of_a_table_is_named_with_its_cell() {
    let text = "Indikator;Tingkat;Biaya\n48;6;-1\n1;1;2,5\n1;2;\n;3;4\n2;2;100000000001\n3;3;7\n3;3;8\n3;x;Rp5\n4;3 (empat);1\n";
    let invalid = read(text).unwrap_err();
    let found: Vec<String> = invalid.problems().iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "A2 `48`: permenpanrb-59-2020 has no indicator `48`",
            "B2 `6`: level 6 is not in 1 to 5",
            "C2 `-1`: cost `-1` is not a whole number from 0 to 100000000000",
            "B3 `1`: level 1 is not in 2 to 5",
            "C3 `2,5`: cost `2,5` is not a whole number from 0 to 100000000000",
            "C4: an empty cell: every row has an indicator, a level and a cost",
            "A5: an empty cell: every row has an indicator, a level and a cost",
            "C6 `100000000001`: cost `100000000001` is not a whole number from 0 to 100000000000",
            "A8 `3`: the cost of this raise stands in A7 already: remove one",
            "B9 `x`: not a level: write a whole number such as 3",
            "C9 `Rp5`: cost `Rp5` is not a whole number from 0 to 100000000000",
            "B10 `3 (empat)`: the number and the word beside it mean different levels",
        ]
    );
    let first = &invalid.problems()[1];
    assert_eq!((first.row(), first.column(), first.code()), (Some(2), Some(2), "out_of_scale"));
    let said: Vec<String> = [2, 5, 8].map(|at| invalid.problems()[at].message(Lang::Indonesian)).into();
    assert_eq!(
        said,
        [
            "C2 `-1`: biaya `-1` bukan bilangan bulat dari 0 sampai 100000000000",
            "C4: sel kosong: setiap baris memuat indikator, tingkat, dan biaya",
            "A8 `3`: biaya kenaikan ini sudah ada di A7: hapus salah satu",
        ]
    );
}

#[test]
fn what_is_no_table_of_costs_is_refused() {
    for (text, english, indonesian) in [
        (
            "Indikator,Nilai\n1,2\n",
            "no table of costs: name the columns `Indikator`, `Tingkat` and `Biaya` in a header row",
            "tidak ada tabel biaya: beri judul kolom `Indikator`, `Tingkat`, dan `Biaya` dalam satu baris",
        ),
        (
            "indikator,tingkat,biaya\n\"1,2,3\n",
            "A2: a double quote opens this cell and does not close with it: close it, or double every quote inside",
            "A2: tanda petik ganda membuka sel ini dan tidak menutupnya: tutup, atau gandakan setiap petik di dalamnya",
        ),
        (
            "indikator,tingkat,biaya\n1,2,3\nindikator;tingkat;biaya\n",
            "both commas, semicolons or tabs would make a table: put texts with separators in double quotes",
            "koma, titik koma, atau tab sama-sama membentuk tabel: apit teks yang memuat pemisah dengan tanda petik ganda",
        ),
        (
            "",
            "no table of costs: name the columns `Indikator`, `Tingkat` and `Biaya` in a header row",
            "tidak ada tabel biaya: beri judul kolom `Indikator`, `Tingkat`, dan `Biaya` dalam satu baris",
        ),
    ] {
        let invalid = read(text).unwrap_err();
        let said = [Lang::English, Lang::Indonesian].map(|lang| invalid.problems()[0].message(lang));
        assert_eq!(said, [english, indonesian], "{text}");
    }
    let old = costs(b"\xd0\xcf\x11\xe0", PathOptions::of(&PERMENPANRB_59_2020)).unwrap_err();
    assert_eq!(old.problems()[0].code(), "old_format");
}
