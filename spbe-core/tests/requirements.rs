//! What the next level asks: all there, in both languages, short, and in words of our own.

use serde_json::Value as Json;
use spbe_core::{INSTRUMENTS, Instrument, Lang, Link, Node, PERMENPANRB_59_2020, Requirement};
use std::collections::HashSet;
use std::fs;
use std::path::Path;

#[path = "../examples/requirements/table.rs"]
mod table;

const LANGS: [Lang; 2] = [Lang::Indonesian, Lang::English];

/// Characters of a sentence: so many fit on two lines of a page, so few say something.
const LONGEST: usize = 190;
const SHORTEST: usize = 50;

#[test]
fn every_indicator_has_a_requirement_to_each_level_from_2_to_5() {
    let places: Vec<(usize, u8)> =
        PERMENPANRB_59_2020.requirements().map(|requirement| (requirement.row(), requirement.level())).collect();
    let expected: Vec<(usize, u8)> = (1..=47).flat_map(|row| (2..=5).map(move |level| (row, level))).collect();
    assert_eq!(places.len(), 188);
    assert_eq!(places, expected);
    for (row, level) in expected {
        let requirement = PERMENPANRB_59_2020.requirement(row, level).unwrap();
        assert_eq!((requirement.row(), requirement.level()), (row, level));
    }
}

#[test]
fn nothing_is_asked_outside_the_table() {
    for (row, level) in [(1, 0), (1, 1), (1, 6), (0, 2), (48, 2), (usize::MAX, 2), (1, u8::MAX)] {
        assert_eq!(PERMENPANRB_59_2020.requirement(row, level), None, "indicator {row}, level {level}");
    }
}

#[test]
fn only_59_2020_has_requirements() {
    for instrument in INSTRUMENTS.into_iter().filter(|instrument| instrument.id() != PERMENPANRB_59_2020.id()) {
        assert_eq!(instrument.requirements().count(), 0, "{instrument}");
        assert_eq!(instrument.requirement(1, 2), None, "{instrument}");
        assert_eq!(instrument.linked(1).count(), 0, "{instrument}");
        assert_eq!(instrument.requirements_to_json(Lang::English), None, "{instrument}");
    }
    // Read from its own document it is the same instrument.
    let loaded = Instrument::from_json(PERMENPANRB_59_2020.to_json().as_bytes()).unwrap();
    assert!(loaded.requirements().eq(PERMENPANRB_59_2020.requirements()));
    // With another id it is somebody else's.
    let other = PERMENPANRB_59_2020.to_json().replace("permenpanrb-59-2020", "instrumen-lain");
    let other = other.replace(r#""provenance":"regulation""#, r#""provenance":"own""#);
    let other = Instrument::from_json(other.as_bytes()).unwrap();
    assert_eq!((other.requirements().count(), other.linked(1).count()), (0, 0));
}

#[test]
fn sentences_are_short_and_whole() {
    for requirement in PERMENPANRB_59_2020.requirements() {
        for text in LANGS.map(|lang| requirement.text(lang)) {
            let length = text.chars().count();
            assert!((SHORTEST..=LONGEST).contains(&length), "{length} characters: {text}");
            assert!(text.starts_with(|first: char| first.is_ascii_uppercase()), "{text}");
            assert!(text.ends_with('.') && !text.trim_end_matches('.').contains('.'), "one sentence: {text}");
            assert!(text.is_ascii() && !text.contains("  ") && !text.contains('|'), "{text}");
        }
        assert_ne!(requirement.text(Lang::Indonesian), requirement.text(Lang::English));
    }
}

#[test]
fn an_indonesian_sentence_is_an_instruction() {
    const VERBS: &str = "Atur Bangun Bentuk Bangun Gunakan Hubungkan Integrasikan Jadikan Kembangkan Kendalikan \
        Kolaborasikan Komunikasikan/koordinasikan Konsultasikan Laksanakan Lengkapi Mutakhirkan Padukan Penuhi Perbaiki \
        Perluas Reviu Sediakan Serahkan Susun Tambahkan Terapkan Tetapkan Tingkatkan Tuangkan";
    let verbs: HashSet<&str> = VERBS.split_whitespace().collect();
    for requirement in PERMENPANRB_59_2020.requirements() {
        let text = requirement.text(Lang::Indonesian);
        assert!(text.split(' ').next().is_some_and(|first| verbs.contains(first)), "{text}");
    }
}

#[test]
fn no_two_requirements_of_an_indicator_are_alike() {
    for lang in LANGS {
        let all: HashSet<(usize, &str)> =
            PERMENPANRB_59_2020.requirements().map(|requirement| (requirement.row(), requirement.text(lang))).collect();
        assert_eq!(all.len(), 188);
        // Nor are two of different indicators: each names its own object.
        let texts: HashSet<&str> =
            PERMENPANRB_59_2020.requirements().map(|requirement| requirement.text(lang)).collect();
        assert_eq!(texts.len(), 188);
    }
}

#[test]
fn sentences_are_not_the_regulations() {
    // How criteria of the annex begin, join and speak of who is evaluated.
    let marks =
        ["kriteria tingkat", "telah", "kondisi:", "selain itu", "secara periodik", "instansi pusat/pemerintah daerah"];
    for requirement in PERMENPANRB_59_2020.requirements() {
        let text = requirement.text(Lang::Indonesian).to_lowercase();
        assert!(marks.iter().all(|mark| !text.contains(mark)), "{text}");
    }
}

#[test]
fn criteria_of_indicator_3_stand_one_level_higher() {
    let texts = |row: usize| {
        [2, 3, 4, 5].map(|level| PERMENPANRB_59_2020.requirement(row, level).unwrap().text(Lang::Indonesian))
    };
    let has = |row: usize, word: &str| texts(row).map(|text| text.to_lowercase().contains(word));
    // The first review is asked at level 4, of indicator 3 at level 5.
    assert_eq!(has(1, "reviu dan evaluasi kebijakan itu"), [false, false, true, false]);
    assert_eq!(has(3, "reviu"), [false, false, false, true]);
    // A part is enough at level 2, of indicator 3 at level 3; the whole is asked one level later.
    assert_eq!(has(9, "sebagian"), [true, false, false, false]);
    assert_eq!(has(3, "sebagian"), [false, true, false, false]);
    assert_eq!(has(9, "lengkapi"), [false, true, false, false]);
    assert_eq!(has(3, "lengkapi"), [false, false, true, false]);
}

#[test]
fn reviews_are_asked_where_the_annex_asks_for_them() {
    let reviewed = |level: u8| -> Vec<usize> {
        let requirements = PERMENPANRB_59_2020.requirements().filter(|requirement| requirement.level() == level);
        requirements
            .filter(|requirement| requirement.text(Lang::English).to_lowercase().contains("review and evaluate"))
            .map(Requirement::row)
            .collect()
    };
    let none: [usize; 0] = [];
    assert_eq!(reviewed(2), none);
    assert_eq!(reviewed(3), none);
    // Not of indicator 3, of audits or of services.
    let at_4: Vec<usize> = (1..=28).filter(|row| *row != 3).collect();
    assert_eq!(reviewed(4), at_4);
    // These have not been reviewed before.
    let at_5: Vec<usize> = [3].into_iter().chain(32..=47).collect();
    assert_eq!(reviewed(5), at_5);
    // The annex does not ask for a periodic one of these.
    let once: Vec<usize> = (1..=28)
        .filter(|row| !PERMENPANRB_59_2020.requirement(*row, 4).unwrap().text(Lang::Indonesian).contains("berkala"))
        .collect();
    assert_eq!(once, [3, 19, 20, 26, 27, 28]);
}

#[test]
fn requirements_between_levels_are_those_above_the_first() {
    let between = |from: u8, to: u8| -> Vec<u8> {
        PERMENPANRB_59_2020.requirements_between(7, from, to).map(Requirement::level).collect()
    };
    assert_eq!(between(1, 5), [2, 3, 4, 5]);
    assert_eq!(between(0, 3), [2, 3]);
    assert_eq!(between(3, 4), [4]);
    for (from, to) in [(3, 3), (4, 2), (5, 9), (0, 1)] {
        assert_eq!(between(from, to), [0_u8; 0], "from {from} to {to}");
    }
}

#[test]
fn a_requirement_cites_its_criterion() {
    let requirement = PERMENPANRB_59_2020.requirement(13, 3).unwrap();
    assert_eq!(requirement.cites(Lang::Indonesian), "PermenPANRB 59/2020, Lampiran II.E, indikator 13, tingkat 3");
    assert_eq!(requirement.cites(Lang::English), "PermenPANRB 59/2020, annex II.E, indicator 13, level 3");
}

#[test]
fn links_go_both_ways_between_a_policy_and_its_execution() {
    for row in 0..=48 {
        for link in PERMENPANRB_59_2020.linked(row) {
            let back = match link {
                Link::Policy(_) => Link::Execution(row),
                Link::Execution(_) => Link::Policy(row),
            };
            assert!(PERMENPANRB_59_2020.linked(link.row()).any(|other| other == back), "{row}: {link:?}");
            let aspect = |row| PERMENPANRB_59_2020.parent(Node::Indicator(row));
            let policy = if matches!(link, Link::Policy(_)) { link.row() } else { row };
            assert_eq!(aspect(policy), Some(Node::Aspect(1)), "{row}: {link:?}");
        }
    }
    let linked: Vec<usize> = (0..=48).filter(|row| PERMENPANRB_59_2020.linked(*row).next().is_some()).collect();
    let rows = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 16, 17, 18, 19, 22, 23, 29, 30, 31];
    assert_eq!(linked, rows);
    let advice = PERMENPANRB_59_2020.linked(4).next().unwrap();
    assert_eq!(advice.text(Lang::Indonesian), "Lihat pula indikator 15: pelaksanaan kebijakan ini.");
    assert_eq!(advice.text(Lang::English), "See indicator 15 too: it carries out this policy.");
    assert!(Link::note(Lang::Indonesian).contains("bukan ketentuan peraturan"));
    assert!(Link::note(Lang::English).contains("not the regulation's"));
}

#[test]
fn the_document_says_what_the_code_says() {
    for lang in LANGS {
        let document: Json = serde_json::from_str(&PERMENPANRB_59_2020.requirements_to_json(lang).unwrap()).unwrap();
        assert_eq!(document["format"], "spbe-requirements/1");
        assert_eq!(document["instrument"], "permenpanrb-59-2020");
        assert_eq!(document["lang"], lang.pick("id", "en"));
        assert_eq!(document["note"], Requirement::note(lang));
        assert_eq!(document["linked_note"], Link::note(lang));
        let indicators = document["indicators"].as_array().unwrap();
        assert_eq!(indicators.len(), 47);
        let mut count = 0;
        for (row, indicator) in (1..).zip(indicators) {
            assert_eq!(indicator["number"], row.to_string());
            for written in indicator["requirements"].as_array().unwrap() {
                let level = u8::try_from(written["level"].as_u64().unwrap()).unwrap();
                let requirement = PERMENPANRB_59_2020.requirement(row, level).unwrap();
                assert_eq!(
                    (&written["text"], &written["cites"]),
                    (&requirement.text(lang).into(), &requirement.cites(lang).into())
                );
                count += 1;
            }
            let linked = indicator["linked"].as_array().unwrap();
            assert_eq!(linked.len(), PERMENPANRB_59_2020.linked(row).count());
            for (written, link) in linked.iter().zip(PERMENPANRB_59_2020.linked(row)) {
                assert_eq!(written["indicator"], link.row().to_string());
                assert_eq!((&written["role"], &written["text"]), (&link.code().into(), &link.text(lang).into()));
            }
        }
        assert_eq!(count, 188);
    }
}

#[test]
fn the_page_for_review_says_what_the_code_says() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/requirements.md");
    let written = fs::read_to_string(page).unwrap();
    let expected = table::table(&PERMENPANRB_59_2020);
    for (at, (written, expected)) in (1..).zip(written.lines().zip(expected.lines())) {
        assert_eq!(written, expected, "docs/requirements.md, line {at}: write it anew with the example `requirements`");
    }
    assert_eq!(written, expected);
}
