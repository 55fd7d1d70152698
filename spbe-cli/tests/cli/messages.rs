//! Every message on standard error, letter for letter, with its exit code.

use crate::support::{all, assert_message, file, kota_serang};

#[test]
fn files_that_cannot_be_read() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    for command in ["score", "draft", "explain", "verify", "code"] {
        assert_message(
            3,
            &[command, "no-such-file.json"],
            "no-such-file.json: cannot be read: not found\n",
            "no-such-file.json: tidak dapat dibaca: tidak ditemukan\n",
        );
        assert_message(
            3,
            &[command, folder],
            &format!("{folder}: cannot be read: it is a folder, not a file\n"),
            &format!("{folder}: tidak dapat dibaca: ini folder, bukan berkas\n"),
        );
    }
    assert_message(
        3,
        &["score", "--json-lines", "no-such-file.json"],
        "no-such-file.json: cannot be read: not found\n",
        "no-such-file.json: tidak dapat dibaca: tidak ditemukan\n",
    );
}

#[test]
fn a_file_over_the_limit() {
    let path = file("over-the-limit.json", &" ".repeat((1 << 20) + 1));
    let name = path.display();
    assert_message(
        1,
        &["score", path.to_str().unwrap()],
        &format!("{name}: more than 1048576 bytes\n"),
        &format!("{name}: lebih dari 1048576 bita\n"),
    );
}

#[test]
fn a_document_with_problems() {
    let path = file("problems.json", &kota_serang().replacen("[1, 1, 3", "[0, \"1\", 3", 1));
    let name = path.display();
    assert_message(
        1,
        &["score", path.to_str().unwrap()],
        &format!(
            "{name}: 2 problems\n  indicator 1: level 0 is not in 1 to 5\n  \
             indicator 2: expected a whole number, not text\n"
        ),
        &format!(
            "{name}: 2 masalah\n  indikator 1: tingkat 0 di luar 1 sampai 5\n  \
             indikator 2: seharusnya bilangan bulat, bukan teks\n"
        ),
    );
    let path = file("broken.json", "{\n  \"format\": ,\n}");
    let name = path.display();
    assert_message(
        1,
        &["explain", path.to_str().unwrap()],
        &format!("{name}: line 2, column 13: expected a value\n"),
        &format!("{name}: baris 2, kolom 13: seharusnya sebuah nilai\n"),
    );
}

#[test]
fn an_incomplete_document_gets_a_hint() {
    let path = file("incomplete.json", &kota_serang().replacen("[1, 1, 3", "[1, null, 3", 1));
    let name = path.display();
    for command in ["score", "explain"] {
        assert_message(
            1,
            &[command, path.to_str().unwrap()],
            &format!(
                "{name}: indicator 2: no level given\n\
                 hint: `spbe draft` shows what is missing and which index is still within reach\n"
            ),
            &format!(
                "{name}: indikator 2: belum diberi tingkat\n\
                 petunjuk: `spbe draft` menunjukkan indikator yang belum diisi dan indeks yang masih dapat dicapai\n"
            ),
        );
    }
}

#[test]
fn levels_that_are_none() {
    assert_message(
        1,
        &["score", "--levels", "1,2.5,x,+3,03,99999999999999999999,-1"],
        "--levels: 7 problems
  7 levels given, permenpanrb-59-2020 has 47
  indicator 2: expected a whole number, not a number with decimals
  indicator 3: expected a whole number, not text
  indicator 4: expected a whole number, not text
  indicator 5: expected a whole number, not text
  indicator 6: expected a whole number, not a number that large
  indicator 7: level -1 is not in 1 to 5
",
        "--levels: 7 masalah
  diberikan 7 tingkat, permenpanrb-59-2020 memuat 47
  indikator 2: seharusnya bilangan bulat, bukan bilangan desimal
  indikator 3: seharusnya bilangan bulat, bukan teks
  indikator 4: seharusnya bilangan bulat, bukan teks
  indikator 5: seharusnya bilangan bulat, bukan teks
  indikator 6: seharusnya bilangan bulat, bukan bilangan sebesar itu
  indikator 7: tingkat -1 di luar 1 sampai 5
",
    );
    let twenty = vec!["3"; 20].join(",");
    assert_message(
        1,
        &["draft", "--levels", &twenty],
        "--levels: 20 levels given, permenpanrb-59-2020 has 47; 20 would fit permenpanrb-8-2026\n",
        "--levels: diberikan 20 tingkat, permenpanrb-59-2020 memuat 47; 20 cocok untuk permenpanrb-8-2026\n",
    );
}

#[test]
fn options_that_ask_for_what_does_not_exist() {
    let levels = all("3");
    let levels = levels.as_str();
    let known = "permenpanrb-5-2018, permenpanrb-5-2018-two-services, permenpanrb-5-2018-one-service, \
                 permenpanrb-59-2020, permenpanrb-8-2026";
    assert_message(
        2,
        &["score", "--levels", levels, "--instrument", "permenpanrb-59"],
        &format!("--instrument: unknown instrument `permenpanrb-59`; known: {known}\n"),
        &format!("--instrument: instrumen `permenpanrb-59` tidak dikenal; yang dikenal: {known}\n"),
    );
    assert_message(
        2,
        &["instruments", "--show", "x\u{1b}[2J"],
        &format!("--show: unknown instrument `x\u{fffd}[2J`; known: {known}\n"),
        &format!("--show: instrumen `x\u{fffd}[2J` tidak dikenal; yang dikenal: {known}\n"),
    );
    assert_message(
        2,
        &["score", "--levels", levels, "--target-index", "2,6"],
        "--target-index: `2,6` is not a decimal number such as 3.25\n",
        "--target-index: `2,6` bukan bilangan desimal seperti 3.25\n",
    );
    assert_message(
        2,
        &["score", "--levels", levels, "--target-predicate", "Bagus"],
        "--target-predicate: permenpanrb-59-2020 has no predicate `Bagus`\n",
        "--target-predicate: permenpanrb-59-2020 tidak memuat predikat `Bagus`\n",
    );
    assert_message(
        2,
        &["score", "--levels", levels, "--target-level", "2.5"],
        "--target-level: expected a whole number, not a number with decimals\n",
        "--target-level: seharusnya bilangan bulat, bukan bilangan desimal\n",
    );
    assert_message(
        2,
        &["score", "--levels", levels, "--against", "Kota"],
        "--against: no year is given; add --year\n",
        "--against: tahun tidak disebut; tambahkan --year\n",
    );
    for node in ["aspect 9", "indicator 1"] {
        assert_message(
            2,
            &["explain", "--levels", levels, "--node", node],
            &format!("--node: permenpanrb-59-2020 has no domain or aspect `{node}` to work out\n"),
            &format!("--node: permenpanrb-59-2020 tidak memiliki domain atau aspek `{node}` untuk dihitung\n"),
        );
    }
}

#[test]
fn averages_that_were_not_published() {
    let (english, indonesian) = (
        "no published averages for 2022; there are some for 2021, 2023, 2024\n",
        "tidak ada rata-rata terbitan untuk 2022; ada untuk 2021, 2023, 2024\n",
    );
    assert_message(1, &["averages", "2022"], english, indonesian);
    assert_message(1, &["averages", "2022", "--group", "Kota"], english, indonesian);
    assert_message(1, &["score", "-", "--year", "2022"], english, indonesian);
    let (english, indonesian) = (
        "no averages of a group `LNS` for 2021; groups: Nasional, Kementerian, LPNK, Lembaga Lain, Provinsi, \
         Kabupaten, Kota\n",
        "tidak ada rata-rata kelompok `LNS` untuk 2021; kelompok: Nasional, Kementerian, LPNK, Lembaga Lain, \
         Provinsi, Kabupaten, Kota\n",
    );
    assert_message(1, &["averages", "2021", "--group", "LNS"], english, indonesian);
    assert_message(1, &["score", "-", "--against", "LNS"], english, indonesian);
}

#[test]
fn codes_that_are_none() {
    assert_message(
        1,
        &["decode", "28R89XKPJG5QJ58MKF88PC6Z8"],
        "28R89XKPJG5QJ58MKF88PC6Z8: a character is wrong, or two have changed places\n",
        "28R89XKPJG5QJ58MKF88PC6Z8: ada karakter yang salah atau dua karakter yang tertukar\n",
    );
    assert_message(
        1,
        &["decode", "A\u{7}!"],
        "A\u{fffd}!: 2 problems\n  character 2, `\u{fffd}`, is in no assessment code\n  \
         character 3, `!`, is in no assessment code\n",
        "A\u{fffd}!: 2 masalah\n  karakter ke-2, `\u{fffd}`, tidak terdapat dalam kode penilaian\n  \
         karakter ke-3, `!`, tidak terdapat dalam kode penilaian\n",
    );
}
