//! The words of commands that read and write files of tables, in Indonesian and English.

use crate::words::Word;
use spbe_core::Lang;
use std::io;

pub(crate) fn cannot_save(error: &io::Error, lang: Lang) -> String {
    let why = match error.kind() {
        io::ErrorKind::StorageFull => lang.pick("ruang penyimpanan habis", "no space is left").into(),
        io::ErrorKind::NotFound => lang.pick("foldernya tidak ada", "its folder does not exist").into(),
        io::ErrorKind::PermissionDenied => lang.pick("tidak ada izin", "permission denied").into(),
        io::ErrorKind::IsADirectory => lang.pick("ini folder, bukan berkas", "it is a folder, not a file").into(),
        _ => error.to_string(),
    };
    format!("{}: {why}", lang.pick("tidak dapat ditulis", "cannot be written"))
}

pub(crate) const ONLY_IN_SHEETS: Word =
    Word("hanya untuk lembar kerja; dokumen menyebutnya sendiri", "only for spreadsheets; a document says it itself");
pub(crate) const WHICH_INSTRUMENT: Word = Word(
    "beberapa instrumen sendiri dibaca; sebutkan yang mana dengan id-nya",
    "several instruments of your own were read; say which by its id",
);
pub(crate) const PASSED_OVER: Word = Word("baris ini bukan penilaian", "this row is no assessment");

pub(crate) const WHICH_KIND: Word = Word(
    "akhiri nama berkas dengan .json, .jsonl, .csv, atau .xlsx",
    "end the file's name with .json, .jsonl, .csv or .xlsx",
);

pub(crate) fn one_document(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Indonesian => {
            format!("satu dokumen memuat satu penilaian, bukan {count}; gunakan .jsonl, .csv, atau .xlsx")
        }
        Lang::English => format!("a document holds one assessment, not {count}; use .jsonl, .csv or .xlsx"),
    }
}

pub(crate) fn line_of(name: &str, line: usize, lang: Lang) -> String {
    format!("{name}, {} {line}", lang.pick("baris", "line"))
}

pub(crate) fn passed_over(rows: &[String], columns: &[String], lang: Lang) -> String {
    let parts = [(lang.pick("baris", "rows"), rows), (lang.pick("kolom di bawah", "columns under"), columns)];
    let parts = parts.into_iter().filter(|(_, places)| !places.is_empty());
    let parts: Vec<String> = parts.map(|(word, places)| format!("{word} {}", places.join(", "))).collect();
    format!("{}: {}", lang.pick("dilewati", "passed over"), parts.join("; "))
}

pub(crate) const HOW_TO_CHOOSE: Word =
    Word("gunakan --agency, atau `spbe batch` untuk semuanya", "use --agency, or `spbe batch` for all of them");

pub(crate) fn rows_done(rows: u64, refused: u64, lang: Lang) -> String {
    match lang {
        Lang::Indonesian => format!("{rows} baris, {refused} ditolak"),
        Lang::English => format!("{rows} rows, {refused} refused"),
    }
}

pub(crate) fn left_out(keys: &str, lang: Lang) -> String {
    match lang {
        Lang::Indonesian => format!("tidak dimuat dalam berkas hasil: {keys}"),
        Lang::English => format!("not held by that file: {keys}"),
    }
}
