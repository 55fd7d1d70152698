//! What other editions need of the types: no domains, decimals, equal shares, bands that a step can jump over.

use crate::annex::{Aspect, Indicator, Parts, Provenance, Share};
use crate::assessment::Assessment;
use crate::band::Band;
use crate::draft::Draft;
use crate::flaw::{Flaw, FlawKind};
use crate::instrument::Instrument;
use crate::instruments::PERMENPANRB_59_2020;
use crate::name::{Lang, Name, Text, Variants};
use crate::node::Node;
use crate::scale::Scale;
use crate::value::Value;
use crate::weight::Weight;
use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

fn text(words: impl Into<String>) -> Text {
    Cow::Owned(words.into())
}

fn name(words: &str) -> Name {
    Name { indonesian: text(words), english: None }
}

fn band(words: &str, floor: Option<&str>) -> Band {
    Band { name: name(words), second_name: None, floor: floor.map(|floor| Value::decimal(floor).unwrap()) }
}

/// Aspects directly under the index: for each its percent, and how many indicators share it.
fn parts(scale: Scale, aspects: &[(&str, usize)], bands: &[Band]) -> Parts {
    let aspect = |(at, (percent, _)): (usize, &(&str, usize))| Aspect {
        number: text((at + 1).to_string()),
        name: name(&format!("Aspek {}", at + 1)),
        variants: Variants::Written(&[]),
        domain: None,
        weight: Weight::percent_of(percent),
    };
    let rows = aspects.iter().enumerate().flat_map(|(at, (_, count))| core::iter::repeat_n(at + 1, *count));
    let indicator = |(at, aspect): (usize, usize)| Indicator {
        number: text((at + 1).to_string()),
        name: name(&format!("Indikator {}", at + 1)),
        variants: Variants::Written(&[]),
        aspect,
        share: Share::Equal,
        capability: None,
    };
    Parts {
        id: text("made-up"),
        title: name("Buatan"),
        citation: text("tidak ada"),
        index_name: name("Indeks"),
        provenance: Provenance::Secondary,
        in_force_from: text("2026-01-01"),
        revoked_by: None,
        scale,
        capabilities: Cow::Borrowed(&[]),
        domains: Cow::Borrowed(&[]),
        aspects: aspects.iter().enumerate().map(aspect).collect(),
        indicators: rows.enumerate().map(indicator).collect(),
        bands: Cow::Owned(bands.to_vec()),
        tables: Cow::Borrowed(&[]),
    }
}

const LEVELS: Scale = Scale { lowest: 0, highest: 5, decimals: 0 };
const DECIMALS: Scale = Scale { lowest: 1, highest: 5, decimals: 4 };

fn bands() -> [Band; 3] {
    [band("Tinggi", Some("4")), band("Sedang", Some("2.5")), band("Rendah", None)]
}

#[test]
fn equal_shares_are_exact_thirds_and_sevenths() {
    let instrument = Instrument::load(parts(LEVELS, &[("60", 7), ("40", 3)], &bands())).unwrap();
    assert_eq!(instrument.weight(Node::Indicator(1)).to_string(), "60/7");
    assert_eq!(instrument.weight(Node::Indicator(8)).to_string(), "40/3");
    assert_eq!(instrument.weight(Node::Aspect(1)).to_string(), "60");
    assert!(!instrument.is_official());

    // Level 5 on the first of the seven, 2 on the first of the three, 0 elsewhere.
    let levels = [5, 0, 0, 0, 0, 0, 0, 2, 0, 0];
    let card = Assessment::in_order(&instrument, levels).unwrap().score();
    // 5 x 60/700 + 2 x 40/300 = 3/7 + 4/15
    assert_eq!(card.index().exact().to_string(), "73/105");
    let aspects: Vec<String> = card.aspects().map(|part| part.index().exact().to_string()).collect();
    assert_eq!(aspects, ["5/7", "2/3"]);
    assert_eq!(card.domains().len(), 0);
    assert_eq!(instrument.children(Node::Index).collect::<Vec<_>>(), [Node::Aspect(1), Node::Aspect(2)]);
    assert_eq!(card.draft().code().unwrap_err().code(), "code_none");
}

#[test]
fn decimal_values_are_scored_to_the_last_digit() {
    let instrument = Instrument::load(parts(DECIMALS, &[("75", 1), ("25", 1)], &bands())).unwrap();
    let card = Assessment::in_order(&instrument, ["3.3333", "4.0001"]).unwrap().score();
    // 0.75 x 3.3333 + 0.25 x 4.0001
    assert_eq!(card.index().decimal().unwrap(), "3.5");
    let card = Assessment::in_order(&instrument, ["2.4999", "2.5002"]).unwrap().score();
    assert_eq!(card.index().decimal().unwrap(), "2.499975");
    assert_eq!(card.index().to_string(), "2.50");
    assert_eq!(card.predicate_name(Lang::Indonesian), "Rendah");
    assert!(card.borderline());
    let error = Assessment::in_order(&instrument, ["3,5", "3.55555"]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "indicator 1: `3,5` is not a decimal number such as 3.25; indicator 2: 3.55555 has more than 4 decimals"
    );
}

#[test]
fn a_band_that_every_step_jumps_over_is_not_reachable() {
    let narrow = [band("D", Some("3.5")), band("C", Some("2.5")), band("B", Some("2.1")), band("A", None)];
    let instrument = Instrument::load(parts(LEVELS, &[("100", 1)], &narrow)).unwrap();
    let reachable = Draft::new(&instrument).reachable();
    let names: Vec<&str> = reachable.iter().map(|rank| instrument.band(*rank).unwrap().name().indonesian()).collect();
    assert_eq!(names, ["A", "C", "D"]); // 0 to 2, 3, 4 and 5
    // With two indicators the index moves by halves, and still jumps over 2.1 to 2.5.
    let instrument = Instrument::load(parts(LEVELS, &[("100", 2)], &narrow)).unwrap();
    let mut draft = Draft::new(&instrument);
    assert_eq!(draft.reachable().len(), 3);
    draft.set(1, 5).unwrap();
    let names: Vec<u8> = draft.reachable().iter().map(|rank| rank.rank()).collect();
    assert_eq!(names, [3, 4]); // 2.5 to 5
}

#[test]
fn an_instrument_too_fine_to_add_up_safely_is_refused() {
    // The common multiple of 7, 11, 13, 17 and 19 rows, four decimals, up to 5: past 2^53.
    let aspects = [("20.0001", 7), ("19.9999", 11), ("20", 13), ("20", 17), ("20", 19)];
    let error = Instrument::load(parts(DECIMALS, &aspects, &bands())).unwrap_err();
    assert_eq!(error.to_string(), "instrument: weights, decimals and scale together stay within 2^53");
    assert!(Instrument::load(parts(LEVELS, &aspects, &bands())).is_ok());
}

#[test]
fn a_narrow_band_is_refused_where_the_sums_are_too_many_to_try() {
    let narrow = [band("C", Some("2.6")), band("B", Some("2.59")), band("A", None)];
    let aspects = [("20", 7), ("20", 11), ("20", 13), ("20", 17), ("20", 19)];
    let error = Instrument::load(parts(LEVELS, &aspects, &narrow)).unwrap_err();
    assert_eq!(error.flaws(), [Flaw::new(FlawKind::BandNarrow, crate::flaw::Part::Band(2))]);
}

#[test]
fn every_flaw_is_reported_at_once_with_its_place() {
    let mut flawed = parts(LEVELS, &[("60", 2), ("30", 2)], &bands());
    flawed.id = text("X");
    flawed.in_force_from = text("kemarin");
    flawed.bands = Cow::Owned([band("Atas", Some("2")), band("Bawah", Some("6"))].to_vec());
    flawed.indicators.to_mut()[3].number = text("1");
    flawed.indicators.to_mut()[1].share = Share::Percent(Weight::percent_of("10"));
    flawed.indicators.to_mut()[2].capability = Some(1);
    let error = Instrument::load(flawed).unwrap_err();
    let found: Vec<String> = error.flaws().iter().map(|flaw| flaw.message(Lang::Indonesian)).collect();
    assert_eq!(
        found,
        [
            "instrumen: id terdiri atas 3 sampai 64 huruf kecil, angka, dan tanda hubung di dalam",
            "instrumen: tanggal ditulis seperti 2021-01-31",
            "instrumen: bobot tepat di bawah indeks berjumlah 100 persen",
            "aspek 1: bobot dinyatakan untuk semua indikator suatu aspek atau tidak satu pun",
            "indikator 3: indikator mengukur kapabilitas yang ada",
            "indikator 4: nomor terdiri atas paling banyak 8 huruf, angka, titik, dan tanda hubung, dan hanya sekali dalam \
             tabelnya",
            "predikat 2: setiap predikat selain yang terendah memiliki batas bawah",
            "predikat 2: batas bawah di atas nilai terendah skala dan tidak di atas nilai tertingginya",
            "predikat 2: batas bawah menurun dari predikat ke predikat",
        ]
    );
}

#[test]
fn what_a_regulation_says_passes_when_it_is_loaded() {
    let loaded = Instrument::load(PERMENPANRB_59_2020.parts().clone()).unwrap();
    assert_eq!(loaded, PERMENPANRB_59_2020);
    assert!(!loaded.is_official());
    assert_eq!(loaded.units(), PERMENPANRB_59_2020.units());
    assert_eq!(PERMENPANRB_59_2020.units_of(Node::Index), 2000);
}
