//! Pages of every width, colour, and what decides about them.

use crate::support::{Cli, KOTA_DENPASAR, OWN, file, kota_serang, pemdi_example};

/// Every command whose answer is laid out for a page.
fn laid_out() -> Vec<(&'static str, Cli)> {
    let blanks = "1,2,3,-,5,".repeat(9) + "-,-";
    let draft = || Cli::new(["draft", "--levels", &blanks]);
    let score = |extra: &[&str]| Cli::new(["score", "-"].into_iter().chain(extra.iter().copied())).stdin(kota_serang());
    let twenty = ",".repeat(19);
    let later = file("layout.json", &kota_serang());
    vec![
        ("score", score(&[])),
        ("score against the longest name", score(&["--against", "Kementerian"])),
        ("score against the most words", score(&["--against", "LNS dan Lainnya", "--year", "2024"])),
        ("draft", draft()),
        ("instruments", Cli::new(["instruments"])),
        ("annex", Cli::new(["instruments", "--show", "permenpanrb-59-2020"])),
        ("annex of 2018", Cli::new(["instruments", "--show", "permenpanrb-5-2018"])),
        ("annex of Pemdi", Cli::new(["instruments", "--show", "permenpanrb-8-2026"])),
        ("score of 2018", Cli::new(["score", "--instrument", "permenpanrb-5-2018", "--levels", KOTA_DENPASAR])),
        ("score of Pemdi", Cli::new(["score", "-"]).stdin(pemdi_example())),
        ("score of Pemdi with targets", Cli::new(["score", "-", "--target-level", "3.3333"]).stdin(pemdi_example())),
        ("draft of Pemdi", Cli::new(["draft", "--instrument", "permenpanrb-8-2026", "--levels", &twenty])),
        ("check", Cli::new(["instruments", "--check", "-"]).stdin(OWN)),
        ("diff", Cli::new(["diff", "permenpanrb-59-2020", "permenpanrb-8-2026"])),
        ("diff with the most words", Cli::new(["diff", "permenpanrb-5-2018", "permenpanrb-59-2020"])),
        ("series", Cli::new(["series"])),
        ("compare", Cli::new(["compare", "-", later.to_str().unwrap()]).stdin(kota_serang())),
        ("compare across", Cli::new(["compare", "-", later.to_str().unwrap()]).stdin(pemdi_example())),
        ("averages", Cli::new(["averages", "2023"])),
        ("averages of a group", Cli::new(["averages", "2024", "--group", "LNS dan Lainnya"])),
    ]
}

fn width(line: &str) -> usize {
    line.chars().count()
}

#[test]
fn no_line_is_wider_than_the_page_or_ends_in_blanks() {
    for columns in [72, 80, 100, 120, 140, 160] {
        for lang in ["id", "en"] {
            for (name, cli) in laid_out() {
                let page = cli.columns(columns).variable("LANG", lang).run().fine();
                for line in page.lines() {
                    assert!(width(line) <= usize::from(columns), "{name}, {lang}, {columns}: {line:?}");
                    assert_eq!(line, line.trim_end(), "{name}, {lang}, {columns}");
                }
            }
        }
    }
}

#[test]
fn no_text_of_a_document_breaks_the_page() {
    let rows = |page: &str| page.lines().skip_while(|line| !line.starts_with("No.")).map(str::to_owned).collect();
    let plain: Vec<String> = rows(&Cli::new(["score", "-"]).stdin(kota_serang()).columns(80).run().fine());
    for text in [
        "a".repeat(9_000),
        "ab ".repeat(3_000),
        " ".repeat(100),
        "\u{3000}\u{200b}".repeat(50),
        "電子政府".repeat(100),
        "👩‍👩‍👧‍👦".repeat(40),
        "e\u{301}\u{302}\u{303}".repeat(100),
        "\\n\\t\\\"".repeat(30),
    ] {
        let services = format!("\"services\": {{\"1\": \"{text}\", \"47\": \"{text}\"}}, \"levels\"");
        let document = kota_serang()
            .replacen("\"levels\"", &services, 1)
            .replacen("Pemerintah Kota Serang\",", &format!("{text}\","), 1)
            .replacen("KemenPANRB", &text, 1);
        for columns in [72, 80, 140] {
            let page = Cli::new(["score", "-"]).stdin(&document).columns(columns).run().fine();
            let found: Vec<String> = rows(&page);
            let sections = found.iter().filter(|line| line.starts_with("Aspect ")).count();
            assert_eq!(sections, 8, "{text:?}, {columns}");
            // Rows without that text are as they were.
            let changed = plain.iter().filter(|line| columns == 80 && !found.contains(line)).count();
            assert!(changed <= 4, "{changed} lines of indicators 1 and 47 at {columns}: {text:?}");
        }
    }
}

#[test]
fn no_word_is_broken_at_80_columns() {
    let page = |lang: &str| Cli::new(["score", "-", "--lang", lang]).stdin(kota_serang()).columns(80).run().fine();
    let has = |page: &str, word: &str| page.split(|c: char| !c.is_alphabetic()).any(|found| found == word);
    let indonesian = page("id");
    for word in ["Perencanaan", "Penyelenggara", "Pemerintahan", "Pelaksanaan", "Administrasi", "Pertanggungjawaban"] {
        assert_eq!(has(&indonesian, word), word != "Pertanggungjawaban", "{word} in\n{indonesian}");
    }
    let english = page("en");
    for word in ["communication", "administrative", "Application", "Information", "accountability", "Collaboration"] {
        assert!(has(&english, word), "{word} in\n{english}");
    }
}

#[test]
fn numbers_end_in_one_column() {
    for columns in [80, 100, 140] {
        let page = Cli::new(["score", "-"]).stdin(kota_serang()).columns(columns).run().fine();
        let tables: Vec<Vec<&str>> = page
            .split("\n\n")
            .filter(|part| part.contains('─'))
            .map(|table| table.lines().skip_while(|line| !line.starts_with('─')).collect())
            .collect();
        assert_eq!(tables.len(), 2);
        for table in tables {
            let rule = width(table[0]);
            let rows: Vec<&&str> =
                table[1..].iter().filter(|line| line.ends_with(|c: char| c.is_ascii_digit())).collect();
            let ends_apart = rows.iter().filter(|row| width(row) != rule).count();
            assert_eq!(ends_apart, 0, "{columns}\n{page}");
            assert!(rows.len() == 13 || rows.len() == 47, "{} rows", rows.len());
        }
    }
}

#[test]
fn a_page_is_as_wide_as_somebody_says() {
    let rule = |cli: Cli| {
        let page = cli.run().fine();
        page.lines().filter(|line| line.contains('─')).map(width).max().unwrap()
    };
    let score = || Cli::new(["score", "-"]).stdin(kota_serang());
    assert_eq!(rule(score()), 100, "nobody says");
    assert_eq!(rule(score().terminal(80)), 80);
    assert_eq!(rule(score().terminal(80).columns(90)), 90, "the variable is somebody's wish");
    assert_eq!(rule(score().terminal(80).variable("COLUMNS", "wide")), 80);
    assert_eq!(rule(score().terminal(80).columns(0)), 80);
    assert_eq!(rule(score().columns(10)), 72, "no narrower than tables can be");
}

#[test]
fn colour_is_for_terminals_that_do_not_refuse_it() {
    let score = || Cli::new(["score", "-", "--target-index", "3"]).stdin(kota_serang());
    let plain = score().run().fine();
    assert!(!plain.contains('\x1b'));
    let coloured = score().terminal(100).run().fine();
    assert!(coloured.contains("Target index      3: \x1b[31mnot met\x1b[0m, 0.0315 below\n"), "{coloured}");
    assert!(coloured.contains("Target predicate  Baik (Good): \x1b[32mmet\x1b[0m\n"), "{coloured}");
    let stripped =
        ["\x1b[0m", "\x1b[1m", "\x1b[31m", "\x1b[32m"].iter().fold(coloured, |text, code| text.replace(code, ""));
    assert_eq!(stripped, plain, "colour changes nothing else");
    for refusal in [("NO_COLOR", "1"), ("TERM", "dumb")] {
        assert_eq!(score().terminal(100).variable(refusal.0, refusal.1).run().fine(), plain, "{refusal:?}");
    }
    assert!(score().terminal(100).variable("NO_COLOR", "").run().fine().contains('\x1b'), "empty is unset");
    assert!(!Cli::new(["score", "-", "--json"]).stdin(kota_serang()).terminal(100).run().fine().contains('\x1b'));
}

#[test]
fn the_language_is_that_of_the_first_variable_that_says_anything() {
    for (variables, indonesian) in [
        (&[][..], false),
        (&[("LANG", "id_ID.UTF-8")], true),
        (&[("LANG", "id")], true),
        (&[("LANG", "fr_FR.UTF-8")], false),
        (&[("LANG", "C.UTF-8")], false),
        (&[("LC_MESSAGES", "en_GB.UTF-8"), ("LANG", "id_ID.UTF-8")], false),
        (&[("LC_ALL", "id_ID"), ("LC_MESSAGES", "en"), ("LANG", "en")], true),
        (&[("LC_ALL", ""), ("LC_MESSAGES", ""), ("LANG", "id_ID")], true),
    ] {
        let run = |cli: Cli| variables.iter().fold(cli, |cli, (name, value)| cli.variable(name, value)).run().fine();
        let list = run(Cli::new(["instruments"]));
        assert_eq!(list.contains("Tahun evaluasi"), indonesian, "{variables:?}");
        // The command line has the last word.
        assert!(run(Cli::new(["instruments", "--lang", "en"])).contains("Evaluations of"));
        assert!(run(Cli::new(["--lang=id", "instruments"])).contains("Tahun evaluasi"));
    }
}
