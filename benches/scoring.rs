//! How long the steps from levels to an answer take, beside the `cvss` crate in the same run.
//!
//! Run with `make bench`. All inputs are of one size: the 47 levels of Kota
//! Serang 2021, and one CVSS vector of 8 metrics.
#![expect(clippy::unwrap_used, reason = "the inputs are known to be valid")]

use cvss::v3::Vector;
use divan::{Bencher, Divan, black_box};
use spbe_core::{
    Assessment, Basis, Draft, Index, InvalidAssessment, Lang, PERMENPANRB_59_2020, Predicate, Record, Scorecard, verify,
};
use std::str::FromStr;
use std::time::Duration;

const DOCUMENT: &[u8] = include_bytes!("../conformance/assessments/kota-serang-2021.json");
const VECTOR: &str = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";

/// A sample is a hundred calls, so that the clock's own 20 ns do not count.
fn main() {
    Divan::default().sample_size(100).min_time(Duration::from_millis(300)).config_with_args().main();
}

fn record() -> Record {
    Record::from_json(DOCUMENT).unwrap()
}

fn assessment() -> Assessment {
    record().assessment().unwrap()
}

fn card() -> Scorecard {
    record().score().unwrap()
}

/// The last of the four domains is not answered yet.
fn draft() -> Draft {
    let answered = assessment().into_draft().values().iter().take(31).copied().collect::<Vec<_>>();
    Draft::in_order(&PERMENPANRB_59_2020, answered.into_iter().chain([None; 16])).unwrap()
}

/// Levels that are read already: index and predicate.
#[divan::bench]
fn index_and_predicate(bencher: Bencher<'_, '_>) {
    let assessment = assessment();
    bencher.bench(|| -> (Index, Predicate) {
        let index = black_box(&assessment).index();
        (index, PERMENPANRB_59_2020.predicate(index, Basis::Exact))
    });
}

/// Levels that are read already: the scorecard, with index, predicate, and the index of 4 domains and 8 aspects.
#[divan::bench]
fn whole_scorecard(bencher: Bencher<'_, '_>) {
    let assessment = assessment();
    bencher.bench(|| -> (Index, Predicate) {
        let card = black_box(&assessment).score();
        for part in card.domains().chain(card.aspects()) {
            black_box(part.index());
        }
        (card.index(), card.predicate())
    });
}

/// 47 numbers from outside: an assessment.
#[divan::bench]
fn read_in_order(bencher: Bencher<'_, '_>) {
    let levels: Vec<u8> = assessment().values().filter_map(spbe_core::Value::level).collect();
    bencher.bench(|| -> Result<Assessment, InvalidAssessment> {
        Assessment::in_order(&PERMENPANRB_59_2020, black_box(&levels).iter().copied())
    });
}

/// A document of 607 bytes: a record.
#[divan::bench]
fn read_document() -> Result<Record, InvalidAssessment> {
    Record::from_json(black_box(DOCUMENT))
}

/// A scorecard: its document of 21 kB.
#[divan::bench]
fn write_scorecard(bencher: Bencher<'_, '_>) {
    let (record, card) = (record(), card());
    bencher.bench(|| record.card_to_json(black_box(&card)));
}

/// A scorecard document of 21 kB: every number derived anew and compared.
#[divan::bench]
fn verify_scorecard(bencher: Bencher<'_, '_>) {
    let document = record().card_to_json(&card());
    bencher.bench(|| verify(black_box(document.as_bytes())));
}

/// A scorecard: the working of all 13 nodes, as text.
#[divan::bench]
fn explain(bencher: Bencher<'_, '_>) {
    let card = card();
    bencher.bench(|| -> Vec<String> {
        black_box(&card).explain().into_iter().map(|working| working.text(Lang::Indonesian)).collect()
    });
}

/// A draft with 16 blanks: the lowest and the highest index.
#[divan::bench]
fn draft_bounds(bencher: Bencher<'_, '_>) {
    let draft = draft();
    bencher.bench(|| -> [Index; 2] {
        let draft = black_box(&draft);
        [draft.lowest().index(), draft.highest().index()]
    });
}

/// A draft with 16 blanks: the predicates within reach.
#[divan::bench]
fn draft_reachable(bencher: Bencher<'_, '_>) {
    let draft = draft();
    bencher.bench(|| black_box(&draft).reachable());
}

/// A complete assessment: its code of 25 characters.
#[divan::bench]
fn write_code(bencher: Bencher<'_, '_>) {
    let assessment = assessment();
    bencher.bench(|| black_box(&assessment).as_draft().code());
}

/// A code of 25 characters: the assessment.
#[divan::bench]
fn read_code(bencher: Bencher<'_, '_>) {
    let code = assessment().as_draft().code().unwrap();
    bencher.bench(|| Draft::from_code(black_box(&code)));
}

/// `cvss`: a vector that is parsed already, its score and severity.
#[divan::bench]
fn cvss_score(bencher: Bencher<'_, '_>) {
    let vector = Vector::from_str(VECTOR).unwrap();
    bencher.bench(|| {
        let score = black_box(&vector).score();
        (score, score.severity())
    });
}

/// `cvss`: the text of a vector, parsed.
#[divan::bench]
fn cvss_parse() -> Result<Vector, cvss::Error> {
    Vector::from_str(black_box(VECTOR))
}

/// `cvss`: the text of a vector, its score and severity.
#[divan::bench]
fn cvss_parse_and_score() -> Result<(cvss::v3::Score, cvss::Severity), cvss::Error> {
    let score = Vector::from_str(black_box(VECTOR))?.score();
    Ok((score, score.severity()))
}
