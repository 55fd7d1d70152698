//! The help of the command line, in Indonesian and English.

use crate::plan::help::HELP as OF_PLANS;
use clap::{Arg, Command};
use spbe_core::Lang;

/// Commands, options and arguments by the names they have in the program: Indonesian, then English.
const HELP: [(&str, &str, &str); 54] = [
    ("spbe", "Nilai indeks SPBE yang eksak", "Exact scores of Indonesia's e-government maturity index (SPBE)"),
    (
        "score",
        "Menghitung indeks, predikat, dan semua bagiannya",
        "Score an assessment: index, predicate and every part",
    ),
    (
        "draft",
        "Menunjukkan indikator yang belum diisi dan indeks yang masih dapat dicapai",
        "Show what is missing and which index is still within reach",
    ),
    ("explain", "Menunjukkan perhitungan setiap bagian", "Show the working of every part"),
    ("verify", "Memeriksa dokumen hasil (periksa hasil)", "Check the document of a result: every number, derived anew"),
    ("code", "Menulis kode pendek penilaian", "Write the short code of an assessment"),
    ("decode", "Membaca kode pendek penilaian", "Read the short code of an assessment"),
    (
        "instruments",
        "Menampilkan instrumen yang dikenal, atau memeriksa instrumen sendiri",
        "List the instruments, show one, or check one of your own",
    ),
    (
        "diff",
        "Menunjukkan perubahan dari satu instrumen ke instrumen lain",
        "Show what changed from one instrument to another",
    ),
    ("compare", "Menyandingkan dua penilaian", "Put two assessments beside each other"),
    ("series", "Menampilkan indeks nasional terbitan per tahun", "Show the published national index by year"),
    ("averages", "Menampilkan rata-rata terbitan", "Show published averages of groups of agencies"),
    (
        "conform",
        "Menjawab kasus rangkaian uji kesesuaian, satu per baris",
        "Answer cases of the conformance suite, one a line",
    ),
    (
        "sheet",
        "Menulis kertas kerja XLSX dengan rumus yang eksak, kosong atau terisi",
        "Write an XLSX worksheet whose formulas are exact, empty or filled in",
    ),
    (
        "convert",
        "Mengubah penilaian antara dokumen, CSV, dan XLSX",
        "Turn assessments from documents, CSV or XLSX into one another",
    ),
    (
        "batch",
        "Menghitung hasil setiap baris tabel instansi, berapa pun banyaknya",
        "Score every row of a table of agencies, however many there are",
    ),
    (
        "file",
        "Dokumen spbe-assessment/1, atau lembar kerja CSV, XLSX, ODS; `-` untuk masukan standar",
        "A document of format spbe-assessment/1, or a spreadsheet: CSV, XLSX, ODS; `-` for standard input",
    ),
    ("filled", "Penilaian yang diisikan ke kertas kerja", "An assessment to fill the worksheet with"),
    ("worksheet", "Berkas kertas kerja; `-` untuk keluaran standar", "The worksheet; `-` for standard output"),
    (
        "workbook",
        "Hasil sebagai buku kerja XLSX, alih-alih di layar",
        "The result as an XLSX workbook, instead of on the screen",
    ),
    ("from", "Dokumen, JSON Lines, CSV, XLSX, atau ODS", "A document, JSON Lines, CSV, XLSX or ODS"),
    ("to", "Berkas baru: .json, .jsonl, .csv, atau .xlsx", "The new file: .json, .jsonl, .csv or .xlsx"),
    (
        "table",
        "Tabel dengan satu baris per instansi; `-` untuk masukan standar",
        "A table with a row for each agency; `-` for standard input",
    ),
    (
        "results",
        "Tabel hasil: satu baris untuk setiap baris masukan",
        "The table of results: a row for each row of the input",
    ),
    ("of_sheet", "Lembar buku kerja ini", "This sheet of a workbook"),
    ("agency", "Instansi ini, jika lembar kerja memuat beberapa", "This agency, where the spreadsheet holds several"),
    (
        "levels",
        "Tingkat setiap indikator menurut urutan lampiran, dipisahkan koma; `-` atau kosong jika belum diisi",
        "The level of every indicator in the order of the annex, separated by commas; `-` or nothing for a blank",
    ),
    (
        "instrument",
        "Instrumen untuk --levels, atau untuk lembar kerja yang tidak menyebutnya [bawaan: permenpanrb-59-2020]",
        "The instrument of --levels, or of a spreadsheet that does not name it [default: permenpanrb-59-2020]",
    ),
    (
        "basis",
        "Indeks yang menentukan predikat: eksak, atau dua desimal seperti pada laporan 2023 [bawaan: exact]",
        "Which index decides the predicate: the exact one, or the one with two decimals as in the report of 2023 [default: exact]",
    ),
    ("blanks_as_zero", "Indikator yang belum diisi dihitung 0", "Blanks count as 0 instead of being refused"),
    (
        "against",
        "Kelompok yang rata-ratanya ditampilkan di samping Nasional [bawaan: kelompok dalam dokumen]",
        "The group whose averages to show beside Nasional [default: the document's group]",
    ),
    (
        "year",
        "Tahun rata-rata [bawaan: tahun dalam dokumen]",
        "The year of the averages [default: the document's year]",
    ),
    (
        "target_index",
        "Target indeks, menggantikan target dalam dokumen",
        "A target for the index, instead of the document's",
    ),
    (
        "target_predicate",
        "Target predikat, menggantikan target dalam dokumen",
        "A target for the predicate, instead of the document's",
    ),
    (
        "target_level",
        "Target tingkat setiap indikator, menggantikan target dalam dokumen",
        "A target for the level of every indicator, instead of the document's",
    ),
    (
        "json_lines",
        "Masukan memuat satu dokumen per baris; keluaran satu hasil atau daftar masalah per baris, baris kosong dilewati",
        "The input has one document a line; one result or list of problems a line comes out, blank lines are passed over",
    ),
    (
        "node",
        "Hanya bagian ini, seperti `aspek 2`, `domain 1`, atau namanya",
        "Only this part, such as `aspect 2`, `domain 1` or its name",
    ),
    ("zero", "Indikator yang belum diisi dihitung 0", "Blanks count as 0 instead of being refused"),
    (
        "card",
        "Dokumen spbe-scorecard/1; `-` untuk masukan standar",
        "A document of format spbe-scorecard/1; `-` for standard input",
    ),
    (
        "instrument_file",
        "Dokumen spbe-instrument/1: instrumen sendiri yang id-nya lalu dapat disebut; boleh berulang",
        "A document of format spbe-instrument/1: an instrument of your own, whose id may then be named; may be repeated",
    ),
    ("show", "Menampilkan lampiran instrumen ini menurut urutannya", "Show the annex of this instrument, in its order"),
    (
        "check",
        "Memeriksa dokumen spbe-instrument/1 dan menyebut setiap masalahnya",
        "Check a document of format spbe-instrument/1, and name every problem",
    ),
    (
        "first",
        "Instrumen semula: id, atau dokumen spbe-instrument/1",
        "The instrument before: an id, or a document of format spbe-instrument/1",
    ),
    ("second", "Instrumen sesudahnya, dengan cara yang sama", "The instrument after, likewise"),
    (
        "earlier",
        "Dokumen spbe-assessment/1 yang lebih dahulu; `-` untuk masukan standar",
        "The earlier document of format spbe-assessment/1; `-` for standard input",
    ),
    ("later", "Dokumen spbe-assessment/1 yang kemudian", "The later document of format spbe-assessment/1"),
    (
        "cases",
        "Kasus, satu objek JSON per baris [bawaan: masukan standar]",
        "Cases, one JSON object a line [default: standard input]",
    ),
    (
        "folder",
        "Folder rangkaian uji, tempat dokumen yang disebut dengan `file`",
        "The folder of the suite, where documents named by `file` are",
    ),
    ("of_year", "Tahun evaluasi", "The year of the evaluation"),
    ("group", "Hanya kelompok ini, seperti Kota", "Only this group, such as Kota"),
    (
        "lang",
        "Bahasa: id atau en [bawaan: menurut LC_ALL, LC_MESSAGES, LANG]",
        "The language: id or en [default: by LC_ALL, LC_MESSAGES, LANG]",
    ),
    ("json", "Keluaran JSON untuk program, termasuk masalah", "Output for programs, problems too, as JSON"),
    ("help", "Menampilkan bantuan", "Print help"),
    ("version", "Menampilkan versi", "Print version"),
];

/// What stands for values: English, then Indonesian.
const VALUES: [(&str, &str); 15] = [
    ("GOAL", "TUJUAN"),
    ("LEVEL|NO=LEVEL", "TINGKAT|NO=TINGKAT"),
    ("NAME", "NAMA"),
    ("FILE.xlsx", "BERKAS.xlsx"),
    ("FILE.csv", "BERKAS.csv"),
    ("OUT.csv", "HASIL.csv"),
    ("FILE", "BERKAS"),
    ("ID|FILE", "ID|BERKAS"),
    ("GROUP", "KELOMPOK"),
    ("YEAR", "TAHUN"),
    ("NODE", "BAGIAN"),
    ("CODE", "KODE"),
    ("EARLIER", "SEBELUMNYA"),
    ("LATER", "SESUDAHNYA"),
    ("DIR", "FOLDER"),
];

const EXIT_CODES: (&str, &str) = (
    "Kode keluar:
  0  semua baik
  1  masukan ditolak, pemeriksaan gagal, atau tidak ada jawaban
  2  baris perintah salah
  3  berkas atau aliran tidak dapat dibaca atau ditulis",
    "Exit codes:
  0  everything went well
  1  the input is refused, a check failed, or there is no answer
  2  the command line is wrong
  3  a file or a stream cannot be read or written",
);

/// Options of every command, which stand after its own.
const EVERYWHERE: [&str; 4] = ["lang", "json", "help", "version"];

const LAST: usize = 900;

const TEMPLATE: &str = "{about-with-newline}\nPemakaian: {usage}\n\n{all-args}{after-help}";

const TEMPLATE_ENGLISH: &str = "{about-with-newline}\n{usage-heading} {usage}\n\n{all-args}{after-help}";

/// The same command with help in a language.
pub(crate) fn in_lang(command: Command, lang: Lang) -> Command {
    let about = text(command.get_name(), lang);
    let help = |arg: Arg| {
        let heading = lang.pick(if arg.is_positional() { "Argumen" } else { "Opsi" }, "");
        let text = text(arg.get_id().as_str(), lang);
        let value = arg.get_value_names().and_then(|names| value_name(names.first()?, lang));
        let arg = arg.help(text);
        let arg = if let Some(value) = value { arg.value_name(value) } else { arg };
        let arg = if EVERYWHERE.contains(&arg.get_id().as_str()) { arg.display_order(LAST) } else { arg };
        if heading.is_empty() { arg } else { arg.help_heading(heading) }
    };
    let command = command.about(about).after_help(lang.pick(EXIT_CODES.0, EXIT_CODES.1)).mut_args(help);
    let command = command.help_template(lang.pick(TEMPLATE, TEMPLATE_ENGLISH));
    let command = command.subcommand_help_heading(lang.pick("Perintah", "Commands"));
    let command = command.subcommand_value_name(lang.pick("PERINTAH", "COMMAND"));
    command.mut_subcommands(|inner| in_lang(inner, lang))
}

/// What stands for a value, where it is a word.
fn value_name(name: &str, lang: Lang) -> Option<&'static str> {
    let found = VALUES.into_iter().find(|(english, _)| *english == name);
    found.map(|(english, indonesian)| lang.pick(indonesian, english))
}

fn text(name: &str, lang: Lang) -> &'static str {
    let found = HELP.into_iter().chain(OF_PLANS).find(|(known, _, _)| *known == name);
    found.map_or("", |(_, indonesian, english)| lang.pick(indonesian, english))
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::args::Cli;
    use clap::{Command, CommandFactory};
    use spbe_core::Lang;

    fn assert_described(command: &Command) {
        for lang in [Lang::Indonesian, Lang::English] {
            assert_ne!(text(command.get_name(), lang), "", "{}", command.get_name());
            for arg in command.get_arguments() {
                assert_ne!(text(arg.get_id().as_str(), lang), "", "{} {}", command.get_name(), arg.get_id());
            }
        }
        command.get_subcommands().for_each(assert_described);
    }

    #[test]
    fn every_command_and_option_has_help_in_both_languages() {
        Cli::command().debug_assert();
        assert_described(&Cli::command());
    }
}
