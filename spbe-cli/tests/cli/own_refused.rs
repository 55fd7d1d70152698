//! Files of instruments that are refused, and what keeps them from doing harm.

use crate::support::{Cli, OWN, assert_message, file};
use serde_json::json;

#[test]
fn every_problem_of_a_file_is_named_with_its_path() {
    let flawed =
        OWN.replace("dinas-contoh", "X").replace("66.6667", "60").replace(r#""name": "Loket""#, r#""nama": 1"#);
    let path = file("flawed.json", &flawed);
    let name = path.display();
    let english = format!(
        "{name}: 4 problems
  /indicators/1/nama: unknown key `nama`
  /indicators/1: key `name` is missing
  /id: an id is 3 to 64 lower-case letters, digits and inner hyphens
  /aspects: the weights directly under the index add up to 100 percent
"
    );
    let indonesian = format!(
        "{name}: 4 masalah
  /indicators/1/nama: kunci `nama` tidak dikenal
  /indicators/1: kunci `name` tidak ada
  /id: id terdiri atas 3 sampai 64 huruf kecil, angka, dan tanda hubung di dalam
  /aspects: bobot tepat di bawah indeks berjumlah 100 persen
"
    );
    let path = path.to_str().unwrap();
    for args in [
        &["instruments", "--check", path][..],
        &["instruments", "--show", path],
        &["diff", path, "permenpanrb-59-2020"],
        &["score", "-", "--instrument-file", path],
        &["conform", "--instrument-file", path],
    ] {
        assert_message(1, args, &english, &indonesian);
    }
    let ended = Cli::new(["instruments", "--check", path, "--json"]).run();
    let problems = ended.json();
    assert_eq!((ended.code, &problems["format"]), (1, &json!("spbe-problems/1")));
    assert_eq!(
        problems["problems"][3],
        json!({
            "code": "weights_of_whole",
            "path": "/aspects",
            "en": "/aspects: the weights directly under the index add up to 100 percent",
            "id": "/aspects: bobot tepat di bawah indeks berjumlah 100 persen",
        })
    );
    let ended = Cli::new(["instruments", "--check", "-", "--json"]).stdin("{").run();
    let problem = &ended.json()["problems"][0];
    assert_eq!((ended.code, &problem["code"], &problem["line"]), (1, &json!("syntax"), &json!(1)));
}

#[test]
fn files_that_cannot_be_instruments() {
    let path = file("own-again.json", OWN);
    let path = path.to_str().unwrap();
    let other = file("own-other.json", &OWN.replace("Loket", "Meja"));
    assert_message(
        2,
        &["score", "-", "--instrument-file", path, "--instrument-file", other.to_str().unwrap()],
        "--instrument-file: two different instruments have the id `dinas-contoh`\n",
        "--instrument-file: ada dua instrumen yang berbeda dengan id `dinas-contoh`\n",
    );
    // Twice the same is one.
    let twice = ["instruments", "--instrument-file", path, "--instrument-file", path];
    assert!(Cli::new(twice).run().fine().contains("\n\ndinas-contoh\n"));
    for args in [
        &["score", "-", "--instrument-file", "no-such.json"][..],
        &["instruments", "--show", "no-such.json"],
        &["diff", "permenpanrb-59-2020", "no-such.json"],
    ] {
        assert_message(
            3,
            args,
            "no-such.json: cannot be read: not found\n",
            "no-such.json: tidak dapat dibaca: tidak ditemukan\n",
        );
    }
    let posing = file("posing.json", &OWN.replace("dinas-contoh", "permenpanrb-8-2026"));
    let name = posing.display();
    assert_message(
        1,
        &["instruments", "--check", posing.to_str().unwrap()],
        &format!("{name}: /id: id `permenpanrb-8-2026` belongs to a built-in instrument, which says something else\n"),
        &format!("{name}: /id: id `permenpanrb-8-2026` milik instrumen bawaan yang isinya lain\n"),
    );
}

#[test]
fn standard_input_is_read_once() {
    let (english, indonesian) =
        ("standard input can be read only once\n", "masukan standar hanya dapat dibaca satu kali\n");
    let path = file("own-again.json", OWN);
    assert_message(2, &["compare", "-", "-"], english, indonesian);
    for args in [["score", "-", "--instrument-file", "-"], ["conform", "-", "--instrument-file", "-"]] {
        let ended = Cli::new(args).stdin(OWN).run();
        assert_eq!(ended.failed(2), english);
    }
    assert!(Cli::new(["diff", path.to_str().unwrap(), "-"]).stdin(OWN).run().fine().contains("Changes  none\n"));
}

#[test]
fn nothing_in_an_instrument_can_drive_the_terminal() {
    let hostile = OWN
        .replace("Loket", "L\\u009b31m\\u202eoket")
        .replace("\"scale\"", "\"revoked_by\": \"\\u001b[2J\\u001b[31m\\nx\", \"citation\": \"\\u009d0;x\", \"scale\"");
    let path = file("hostile.json", &hostile);
    let path = path.to_str().unwrap();
    let complaint = format!(
        "{path}: 3 problems\n  \
         /revoked_by: an id is 3 to 64 lower-case letters, digits and inner hyphens\n  \
         /citation: a name is one line, not empty and not too long\n  \
         /indicators/1/name: a name is one line, not empty and not too long\n"
    );
    for args in [
        &["instruments", "--show", path][..],
        &["instruments", "--instrument-file", path],
        &["instruments", "--check", path],
        &["diff", path, "permenpanrb-59-2020"],
        &["score", "--instrument-file", path, "--instrument", "dinas-contoh", "--levels", "1,2,3"],
    ] {
        assert_eq!(Cli::new(args.iter().copied()).run().failed(1), complaint, "{args:?}");
    }
}
