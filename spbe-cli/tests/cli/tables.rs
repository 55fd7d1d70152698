//! `spbe batch`: results for every row of a table.

use crate::support::{Cli, file};
use std::path::{Path, PathBuf};

fn rekap(separator: &str, rows: &[(&str, &str)]) -> String {
    let header: Vec<String> = (1..=47).map(|row| row.to_string()).collect();
    let row = |(agency, level): &(&str, &str)| format!("{agency}{separator}{}\n", vec![*level; 47].join(separator));
    format!("Instansi{separator}{}\n{}", header.join(separator), rows.iter().map(row).collect::<String>())
}

fn batch(name: &str, content: &str, more: &[&str]) -> (u8, String, String, PathBuf) {
    let path = file(name, content);
    let out = path.with_file_name(format!("{name}.out.csv"));
    let args = ["batch", path.to_str().unwrap(), "-o", out.to_str().unwrap()];
    let ended = Cli::new(args.into_iter().chain(more.iter().copied())).run();
    assert_eq!(ended.stdout, "");
    let written = std::fs::read_to_string(&out).unwrap_or_default();
    (ended.code, written, ended.stderr.replace(path.to_str().unwrap(), "IN"), out)
}

const HEADER: &str = "\u{feff}Instansi,index,index_exact,index_rounded,predicate,domain_1,domain_2,domain_3,domain_4,\
                      aspect_1,aspect_2,aspect_3,aspect_4,aspect_5,aspect_6,aspect_7,aspect_8,problem";

#[test]
fn every_row_has_its_result_or_its_problems() {
    let table = rekap(",", &[("Dinas A", "3"), ("=1+1", "9"), ("\"Dinas, C\"", "4"), ("Rata-rata", "3")]);
    let table = table.replace(&format!("{}\n", ["9"; 47].join(",")), &format!("9,3,3,9{}\n", ",3".repeat(43)));
    let (code, written, said, _) = batch("rows.csv", &table, &[]);
    let lines: Vec<&str> = written.lines().collect();
    assert_eq!((code, said.as_str()), (1, "IN: 4 rows, 1 refused\n"));
    assert_eq!(lines[0], HEADER);
    assert_eq!(lines[1], "Dinas A,3,3,3.00,Baik,3,3,3,3,3,3,3,3,3,3,3,3,");
    let refused = "'=1+1,,,,,,,,,,,,,,,,,B3 `9`: indicator 1: level 9 is not in 1 to 5; E3 `9`: indicator 4: level 9 is not in 1 to 5";
    assert_eq!(lines[2], refused);
    assert_eq!(lines[3], "\"Dinas, C\",4,4,4.00,Sangat Baik,4,4,4,4,4,4,4,4,4,4,4,4,");
    assert_eq!(lines[4], "Rata-rata,,,,,,,,,,,,,,,,,this row is no assessment");
    assert_eq!(lines.len(), 5);
}

#[test]
fn the_results_speak_the_language_of_the_table() {
    let table = rekap(";", &[("Dinas A", "3"), ("Dinas B", "4")]).replace("Dinas A;3", "Dinas A;4");
    let (code, written, said, _) = batch("semicolons.csv", &table, &["--lang", "id"]);
    assert_eq!((code, said.as_str()), (0, "IN: 2 baris, 0 ditolak\n"));
    // One step of indicator 1 (1.3 %) above 3: 3.013; in aspect 1 and domain 1 (13 %) 3.1.
    assert_eq!(written.lines().nth(1).unwrap(), "Dinas A;3,013;3013/1000;3,01;Baik;3,1;3;3;3;3,1;3;3;3;3;3;3;3;");
}

#[test]
fn blanks_are_refused_or_count_as_zero() {
    let table = rekap(",", &[("Dinas A", "3")]).replace("Dinas A,3", "Dinas A,");
    let (code, written, _, _) = batch("blanks.csv", &table, &[]);
    assert_eq!((code, written.lines().nth(1).unwrap().ends_with(",B2: indicator 1: no level given")), (1, true));
    let (code, written, _, _) = batch("blanks.csv", &table, &["--blanks-as-zero"]);
    assert_eq!((code, written.lines().nth(1).unwrap().split(',').nth(1)), (0, Some("2.961")));
}

#[test]
fn workbooks_and_rows_for_each_indicator_are_taken_too() {
    let rows: Vec<String> = (1..=47).map(|row| format!("{row},3")).collect();
    let table = format!("Instansi,Dinas A\nTahun,2024\nNo,Nilai\n{}\n", rows.join("\n"));
    let (code, written, said, _) = batch("long.csv", &table, &[]);
    assert_eq!((code, said.as_str()), (0, "IN: 1 rows, 0 refused\n"));
    let lines: Vec<&str> = written.lines().collect();
    assert!(lines[0].starts_with("\u{feff}Agency,Group,Year,index,"), "{}", lines[0]);
    assert!(lines[1].starts_with("Dinas A,,2024,3,3,3.00,Baik,"), "{}", lines[1]);
}

#[test]
fn a_file_that_ends_badly_leaves_nothing_half_written() {
    let table = rekap(",", &[("Dinas A", "3")]).repeat(2);
    let path = file("bad.csv", "");
    let mut bytes = table.into_bytes();
    bytes.extend(b"\xff\xfe,3\n");
    std::fs::write(&path, bytes).unwrap();
    // A folder of its own: other tests are writing files, too.
    let out = path.with_file_name("bad").join("bad.out.csv");
    std::fs::create_dir_all(out.parent().unwrap()).unwrap();
    std::fs::write(&out, "what was there").unwrap();
    let refused = Cli::new(["batch", path.to_str().unwrap(), "-o", out.to_str().unwrap()]).run().failed(1);
    assert_eq!(refused, format!("{}: the text is not UTF-8: save it as CSV UTF-8\n", path.display()));
    assert_eq!(std::fs::read_to_string(&out).unwrap(), "what was there");
    let left: Vec<_> = beside(&out).filter(|name| name.starts_with(".spbe-")).collect();
    assert_eq!(left, Vec::<String>::new());
}

fn beside(path: &Path) -> impl Iterator<Item = String> {
    let folder = std::fs::read_dir(path.parent().unwrap()).unwrap();
    folder.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
}

#[test]
fn a_row_without_end_is_refused() {
    let table = format!("{}\"{}", rekap(",", &[("Dinas A", "3")]), "x".repeat(3 << 20));
    let (code, written, said, _) = batch("endless.csv", &table, &[]);
    assert_eq!((code, written.as_str(), said.as_str()), (1, "", "IN: more than 1048576 bytes in one row\n"));
}

#[test]
fn standard_input_is_a_table_too() {
    let out = file("stdin.out.csv", "");
    let table = rekap("\t", &[("Dinas A", "3")]);
    let ended = Cli::new(["batch", "-", "-o", out.to_str().unwrap()]).stdin(table).run();
    assert_eq!((ended.code, ended.stderr.as_str()), (0, "standard input: 1 rows, 0 refused\n"));
    assert!(std::fs::read_to_string(&out).unwrap().contains("\nDinas A\t3\t3\t3.00\tBaik"));
}

#[test]
fn a_table_that_is_none_says_what_one_looks_like() {
    let (code, written, said, out) = batch("none.csv", "a,b\n1,2\n", &[]);
    assert_eq!((code, written.as_str()), (1, ""));
    assert!(
        said.starts_with("IN: no table of an assessment: name the columns `No`, `Indikator` and `Nilai`"),
        "{said}"
    );
    assert!(!out.exists());
}

#[test]
fn a_text_file_has_no_sheets_to_choose_from() {
    let path = file("no-sheets.csv", &rekap(",", &[("Dinas A", "3")]));
    let name = path.to_str().unwrap();
    let out = path.with_file_name("no-sheets.out.csv");
    let expected = format!("{name}: `Rekap`: no such sheet; this file has none to choose from\n");
    for args in [vec!["score", name], vec!["batch", name, "-o", out.to_str().unwrap()]] {
        let refused = Cli::new(args.into_iter().chain(["--sheet", "Rekap"])).run().failed(1);
        assert_eq!(refused, expected);
    }
    assert!(!out.exists());
}

#[cfg(unix)]
#[test]
fn the_file_that_a_link_leads_to_is_replaced() {
    use std::os::unix::fs::PermissionsExt;
    let path = file("linked.json", "what was there");
    let (link, broken) = (path.with_file_name("link.csv"), path.with_file_name("broken.csv"));
    let from = file("link-from.csv", &rekap(",", &[("Dinas A", "3")]));
    for (link, to) in [(&link, &path), (&broken, &path.with_file_name("nothing.json"))] {
        let _ = std::fs::remove_file(link);
        std::os::unix::fs::symlink(to, link).unwrap();
    }
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    for out in [&link, &broken] {
        let ended = Cli::new(["convert", from.to_str().unwrap(), out.to_str().unwrap()]).run();
        assert_eq!((ended.code, ended.stderr.as_str()), (0, ""));
    }
    assert!(link.is_symlink() && !broken.is_symlink());
    assert!(std::fs::read_to_string(&path).unwrap().contains("Dinas A"));
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
}
