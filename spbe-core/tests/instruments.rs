//! Instruments of one's own: what other editions need of the types, and every flaw with its place.

use serde_json::{Value as Json, json};
use spbe_core::{
    Assessment, Change, Draft, INSTRUMENTS, Instrument, InvalidInstrument, Lang, Node, PERMENPANRB_5_2018,
    PERMENPANRB_8_2026, PERMENPANRB_59_2020, Provenance, Record, diff, verify_with,
};

/// Aspects directly under the index: for each its percent, and how many indicators share it.
fn document(decimals: u8, aspects: &[(&str, usize)], bands: &[(&str, Option<&str>)]) -> Json {
    let rows = aspects.iter().enumerate().flat_map(|(at, (_, count))| std::iter::repeat_n(at + 1, *count));
    let indicator = |(at, aspect): (usize, usize)| json!({"number": (at + 1).to_string(), "aspect": aspect.to_string(), "name": format!("Indikator {}", at + 1)});
    let aspect = |(at, (percent, _)): (usize, &(&str, usize))| json!({"number": (at + 1).to_string(), "name": format!("Aspek {}", at + 1), "weight": percent});
    let band = |(name, floor): &(&str, Option<&str>)| match floor {
        Some(floor) => json!({"name": name, "floor": floor}),
        None => json!({"name": name}),
    };
    json!({
        "format": "spbe-instrument/1",
        "id": "buatan",
        "title": "Instrumen buatan",
        "scale": {"lowest": u8::from(decimals > 0), "highest": 5, "decimals": decimals},
        "aspects": aspects.iter().enumerate().map(aspect).collect::<Json>(),
        "indicators": rows.enumerate().map(indicator).collect::<Json>(),
        "bands": bands.iter().map(band).collect::<Json>(),
    })
}

const BANDS: &[(&str, Option<&str>)] = &[("Tinggi", Some("4")), ("Sedang", Some("2.5")), ("Rendah", None)];

fn load(document: &Json) -> Result<Instrument, InvalidInstrument> {
    Instrument::from_json(document.to_string().as_bytes())
}

fn found(error: &InvalidInstrument) -> Vec<(&str, &str)> {
    error.problems().iter().map(|problem| (problem.code(), problem.path().unwrap_or("-"))).collect()
}

#[test]
fn equal_shares_are_exact_thirds_and_sevenths() {
    let instrument = load(&document(0, &[("60", 7), ("40", 3)], BANDS)).unwrap();
    assert_eq!(instrument.weight(Node::Indicator(1)).to_string(), "60/7");
    assert_eq!(instrument.weight(Node::Indicator(8)).to_string(), "40/3");
    assert_eq!(instrument.weight(Node::Aspect(1)).to_string(), "60");
    assert!(!instrument.is_official());
    assert_eq!(instrument.provenance(), Provenance::Own);

    // Level 5 on the first of the seven, 2 on the first of the three, 0 elsewhere: 5 x 60/700 + 2 x 40/300.
    let card = Assessment::in_order(&instrument, [5, 0, 0, 0, 0, 0, 0, 2, 0, 0]).unwrap().score();
    assert_eq!(card.index().exact().to_string(), "73/105");
    let aspects: Vec<String> = card.aspects().map(|part| part.index().exact().to_string()).collect();
    assert_eq!(aspects, ["5/7", "2/3"]);
    assert_eq!(card.domains().len(), 0);
    assert_eq!(instrument.children(Node::Index).collect::<Vec<_>>(), [Node::Aspect(1), Node::Aspect(2)]);
    let error = card.draft().code().unwrap_err();
    assert_eq!(error.to_string(), "assessments of buatan have no code");
}

#[test]
fn decimal_values_are_scored_to_the_last_digit() {
    let instrument = load(&document(4, &[("75", 1), ("25", 1)], BANDS)).unwrap();
    // 0.75 x 3.3333 + 0.25 x 4.0001
    let card = Assessment::in_order(&instrument, ["3.3333", "4.0001"]).unwrap().score();
    assert_eq!(card.index().decimal().unwrap(), "3.5");
    // 0.75 x 2.4999 + 0.25 x 2.5002: printed like the floor, but below it.
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
    let narrow: &[_] = &[("D", Some("3.5")), ("C", Some("2.5")), ("B", Some("2.1")), ("A", None)];
    let names = |draft: &Draft| -> Vec<String> {
        let name = |rank| draft.instrument().band(rank).unwrap().name().indonesian().to_owned();
        draft.reachable().into_iter().map(name).collect()
    };
    // One indicator: the index is 0, 1, 2, 3, 4 or 5.
    let one = load(&document(0, &[("100", 1)], narrow)).unwrap();
    assert_eq!(names(&Draft::new(&one)), ["A", "C", "D"]);
    // Two: it moves by halves, and still jumps over 2.1 to 2.5.
    let two = load(&document(0, &[("100", 2)], narrow)).unwrap();
    let mut draft = Draft::new(&two);
    assert_eq!(names(&draft), ["A", "C", "D"]);
    draft.set(1, 5).unwrap();
    assert_eq!(names(&draft), ["C", "D"]);
    // Three: it moves by thirds, and 7/3 lies in B.
    let three = load(&document(0, &[("100", 3)], narrow)).unwrap();
    assert_eq!(names(&Draft::new(&three)), ["A", "B", "C", "D"]);
}

#[test]
fn an_instrument_too_fine_to_add_up_safely_is_refused() {
    // The common multiple of 7, 11, 13, 17 and 19 rows, four decimals, up to 5: past 2^53.
    let aspects = [("20.0001", 7), ("19.9999", 11), ("20", 13), ("20", 17), ("20", 19)];
    let error = load(&document(4, &aspects, BANDS)).unwrap_err();
    assert_eq!(error.to_string(), "weights, decimals and scale together stay within 2^53");
    assert!(load(&document(0, &aspects, BANDS)).is_ok());
    // Bands that a step could jump over, where there are too many sums to try.
    let narrow: &[_] = &[("C", Some("2.6")), ("B", Some("2.59")), ("A", None)];
    let error = load(&document(0, &aspects, narrow)).unwrap_err();
    assert_eq!(found(&error), [("band_too_narrow", "/bands/1")]);
}

#[test]
fn five_mistakes_are_five_problems_with_their_paths() {
    let mut flawed = document(0, &[("60", 2), ("30", 2)], BANDS);
    flawed["id"] = json!("X");
    flawed["indicators"][3]["number"] = json!("1");
    flawed["indicators"][1]["weight"] = json!("10");
    flawed["bands"][1]["floor"] = json!("6");
    let error = load(&flawed).unwrap_err();
    assert_eq!(
        error.to_string(),
        "/id: an id is 3 to 64 lower-case letters, digits and inner hyphens; \
         /aspects: the weights directly under the index add up to 100 percent; \
         /aspects/0: either every indicator of an aspect states its weight or none does; \
         /indicators/3/number: a number is up to 8 letters, digits, points and hyphens, and stands once in its table; \
         /bands/1/floor: a floor is above the scale's lowest value and not above its highest; \
         /bands/1/floor: floors fall from band to band"
    );
    let indonesian: Vec<String> = error.problems().iter().map(|problem| problem.message(Lang::Indonesian)).collect();
    assert_eq!(indonesian[1], "/aspects: bobot tepat di bawah indeks berjumlah 100 persen");
}

#[test]
fn one_mistake_is_one_problem() {
    let good = || document(0, &[("60", 2), ("40", 2)], BANDS);
    let cases: &[(&str, Json, &str, &str)] = &[
        ("/id", json!(7), "wrong_kind", "/id"),
        ("/id", json!("permenpanrb-59-2020"), "reserved_id", "/id"),
        ("/provenance", json!("regulation"), "unknown_word", "/provenance"),
        ("/title", json!(""), "bad_name", "/title"),
        ("/title", json!({"en": "no Indonesian name"}), "missing_key", "/title"),
        ("/title", json!(["x"]), "wrong_kind", "/title"),
        ("/in_force_from", json!("31-01-2026"), "bad_date", "/in_force_from"),
        ("/years", json!({"first": 2026, "last": 2025}), "bad_date", "/years"),
        ("/years", json!({"first": 1999}), "out_of_range", "/years/first"),
        ("/scale/lowest", json!(5), "bad_scale", "/scale"),
        ("/scale/highest", json!("5"), "wrong_kind", "/scale/highest"),
        ("/scale/decimals", json!(5), "bad_scale_decimals", "/scale/decimals"),
        ("/aspects/0/weight", json!("60,0"), "bad_weight", "/aspects/0/weight"),
        ("/aspects/0/weight", json!(60.0), "wrong_kind", "/aspects/0/weight"),
        ("/aspects/0/weight", json!("60.00001"), "bad_weight", "/aspects/0/weight"),
        ("/aspects/0/weight", json!(0), "bad_weight", "/aspects/0/weight"),
        ("/aspects/0/weight", json!(50), "weights_of_whole", "/aspects"),
        ("/aspects/0/domain", json!("1"), "unknown_parent", "/aspects/0/domain"),
        ("/indicators/0/aspect", json!("3"), "unknown_parent", "/indicators/0/aspect"),
        ("/indicators/0/aspect", json!("2"), "bad_order", "/indicators/1"),
        ("/indicators/0/capability", json!("layanan"), "unknown_capability", "/indicators/0/capability"),
        ("/indicators/0/weight", json!("30"), "mixed_shares", "/aspects/0"),
        ("/indicators/0", json!("satu"), "wrong_kind", "/indicators/0"),
        ("/indicators", json!({}), "wrong_kind", "/indicators"),
        ("/indicators", json!([]), "indicator_count", "/indicators"),
        ("/bands", json!([{"name": "Satu"}]), "band_count", "/bands"),
        ("/bands/2/floor", json!("1"), "bad_floor", "/bands/2/floor"),
        ("/bands/0/floor", json!("4,0"), "not_a_number", "/bands/0/floor"),
        ("/bands/0/floor", json!("2.5"), "floor_order", "/bands/1/floor"),
        ("/capabilities", json!([{"code": "c", "name": "C"}]), "bad_name", "/capabilities/0/code"),
        (
            "/capabilities",
            json!([{"code": "layanan", "name": "C", "levels": [{"level": 0, "name": "Nol"}]}]),
            "bad_levels",
            "/capabilities/0/levels",
        ),
        ("/undefined", json!(["segala"]), "unknown_word", "/undefined/0"),
        ("/extra", json!(1), "unknown_key", "/extra"),
    ];
    for (at, value, code, path) in cases {
        let mut changed = good();
        let (parent, key) = at.rsplit_once('/').unwrap();
        match changed.pointer_mut(parent).unwrap() {
            Json::Object(entries) => {
                entries.insert(key.to_owned(), value.clone());
            }
            Json::Array(items) => items[key.parse::<usize>().unwrap()] = value.clone(),
            other => panic!("{other}"),
        }
        let error = load(&changed).expect_err(at);
        let first = found(&error)[0];
        assert_eq!(first, (*code, *path), "{at} = {value}: {error}");
        // A row that is missing has consequences elsewhere; anything else is one problem.
        let alone = !matches!(*at, "/indicators/0/aspect") && !value.is_array();
        assert!(!alone || error.problems().len() == 1, "{at} = {value}: {error}");
    }
    assert!(load(&good()).is_ok());
}

#[test]
fn limits_hold_for_instruments() {
    let many = document(0, &[("100", 251)], BANDS);
    let error = load(&many).unwrap_err();
    assert_eq!(error.to_string(), "/indicators: more than 250 rows");
    assert!(load(&document(0, &[("100", 250)], BANDS)).is_ok());
    let error = Instrument::from_json("[".repeat(100).as_bytes()).unwrap_err();
    assert_eq!(error.problems()[0].code(), "too_large");
    let error = Instrument::from_json(b"[]").unwrap_err();
    assert_eq!(error.to_string(), "expected an object, not a list");
    let error = Instrument::from_json(b"{}").unwrap_err();
    let missing = ["format", "scale", "aspects", "indicators", "bands", "id", "title"];
    let expected: Vec<String> = missing.iter().map(|key| format!("key `{key}` is missing")).collect();
    assert_eq!(error.to_string(), expected.join("; "));
}

#[test]
fn built_in_instruments_read_back_as_what_they_are() {
    for instrument in INSTRUMENTS {
        let loaded = Instrument::from_json(instrument.to_json().as_bytes()).unwrap();
        assert_eq!(&loaded, instrument);
        assert!(instrument.is_official() && !loaded.is_official());
        assert_eq!(loaded.fingerprint(), instrument.fingerprint());
        let lowest = Draft::new(instrument).lowest();
        assert_eq!(Draft::new(&loaded).lowest().index(), lowest.index());
    }
}

#[test]
fn documents_may_name_an_instrument_of_ones_own() {
    let own = load(&document(4, &[("75", 1), ("25", 1)], BANDS)).unwrap();
    let text = r#"{"format":"spbe-assessment/1","instrument":"buatan","levels":["3.5",4]}"#;
    let error = Record::from_json(text.as_bytes()).unwrap_err();
    assert_eq!(error.problems()[0].code(), "unknown_instrument");
    let own = [own];
    let record = Record::from_json_with(text.as_bytes(), &own).unwrap();
    assert_eq!(record.to_json(), text);
    let card = record.score().unwrap();
    assert_eq!(card.index().exact().to_string(), "29/8"); // 0.75 x 3.5 + 0.25 x 4
    let document = record.card_to_json(&card);
    assert!(document.contains(&own[0].fingerprint()));
    assert_eq!(verify_with(document.as_bytes(), &own).unwrap(), card);
    assert!(verify_with(document.as_bytes(), &[]).is_err());
}

#[test]
fn blanks_count_as_zero_only_where_a_source_says_so() {
    for (instrument, allowed) in
        [(&PERMENPANRB_59_2020, true), (&PERMENPANRB_5_2018, false), (&PERMENPANRB_8_2026, false)]
    {
        let counted = Draft::new(instrument).with_blanks_as_zero();
        match counted {
            Ok(card) => assert!(allowed && card.index().exact().is_zero()),
            Err(problem) => {
                assert!(!allowed);
                assert_eq!(
                    problem.to_string(),
                    format!("no source read for {} defines what becomes of blanks", instrument.id())
                );
            }
        }
        let complete = Draft::new(instrument).lowest().draft().clone();
        assert!(complete.with_blanks_as_zero().is_ok(), "without blanks there is nothing to define");
    }
}

#[test]
fn notices_say_what_a_reader_has_to_know() {
    let codes =
        |instrument: &Instrument| -> Vec<&str> { instrument.notices().iter().map(|notice| notice.code()).collect() };
    assert_eq!(codes(&PERMENPANRB_59_2020), ["revoked"]);
    assert_eq!(codes(&PERMENPANRB_8_2026), ["secondary", "basis_undefined"]);
    assert_eq!(codes(&PERMENPANRB_5_2018), ["revoked", "secondary", "basis_undefined"]);
    assert_eq!(codes(&load(&document(0, &[("100", 1)], BANDS)).unwrap()), ["own"]);
    let notices = PERMENPANRB_8_2026.notices();
    assert_eq!(
        notices[0].message(Lang::Indonesian),
        "angka-angka permenpanrb-8-2026 berasal dari sumber sekunder dan belum dicocokkan dengan naskah peraturannya"
    );
}

#[test]
fn differences_are_named_row_by_row() {
    let before = load(&document(0, &[("60", 2), ("40", 2)], BANDS)).unwrap();
    let mut revised = document(0, &[("60", 2), ("40", 3)], BANDS);
    revised["indicators"][0]["name"] = json!("Indikator 1 yang baru");
    revised["indicators"][1]["name"] = json!("Sesuatu yang lain sama sekali");
    revised["indicators"][1]["number"] = json!("2a");
    revised["bands"][0]["floor"] = json!("4.2");
    let after = load(&revised).unwrap();
    let changes = diff(&before, &after);
    assert_eq!(
        changes,
        [
            Change::Renamed { from: Node::Indicator(1), to: Node::Indicator(1) },
            Change::Removed { node: Node::Indicator(2) },
            Change::Reweighted {
                from: Node::Indicator(3),
                to: Node::Indicator(3),
                before: spbe_core::Ratio::new(20, 1).unwrap(),
                after: spbe_core::Ratio::new(40, 3).unwrap(),
            },
            Change::Reweighted {
                from: Node::Indicator(4),
                to: Node::Indicator(4),
                before: spbe_core::Ratio::new(20, 1).unwrap(),
                after: spbe_core::Ratio::new(40, 3).unwrap(),
            },
            Change::Added { node: Node::Indicator(2) },
            Change::Added { node: Node::Indicator(5) },
            Change::Bands,
        ]
    );
    assert_eq!(diff(&before, &before), []);
}

#[test]
fn between_instruments_there_are_two_values_and_a_reason() {
    let old = Assessment::in_order(&PERMENPANRB_5_2018, [3; 37]).unwrap().score();
    let new = Assessment::in_order(&PERMENPANRB_59_2020, [2; 47]).unwrap().score();
    let comparison = new.after(&old);
    assert_eq!(comparison.difference(), None);
    assert_eq!(
        comparison.reason(Lang::English).unwrap(),
        "not comparable: permenpanrb-5-2018 and permenpanrb-59-2020 have different indicators, weights or scales"
    );
    assert_eq!(
        (comparison.indices().0.to_string(), comparison.indices().1.to_string()),
        ("3.00".into(), "2.00".into())
    );
    let later = Assessment::in_order(&PERMENPANRB_59_2020, [4; 47]).unwrap().score();
    assert_eq!(later.after(&new).difference().unwrap().to_string(), "2");
    assert_eq!(later.after(&new).reason(Lang::English), None);
}

/// Kota Denpasar 2018, every printed value.
///
/// Source: public monitoring application of Kota Denpasar, year 2018.
#[test]
fn kota_denpasar_2018_comes_out_as_published() {
    let levels =
        [1, 1, 1, 3, 2, 3, 3, 2, 1, 1, 1, 3, 3, 3, 1, 3, 3, 1, 3, 2, 3, 3, 2, 2, 3, 1, 4, 4, 4, 3, 4, 3, 2, 3, 1, 3, 3];
    let card = Assessment::in_order(&PERMENPANRB_5_2018, levels).unwrap().score();
    let printed = |parts: Vec<spbe_core::ScorePart<'_>>| -> Vec<String> {
        parts.into_iter().map(|part| part.index().to_string()).collect()
    };
    assert_eq!(printed(card.aspects().collect()), ["2.00", "2.10", "2.00", "2.50", "2.33", "3.29", "2.50"]);
    assert_eq!(printed(card.domains().collect()), ["2.06", "2.29", "3.00"]);
    assert_eq!(card.index().to_string(), "2.64");
    assert_eq!(card.predicate_name(Lang::Indonesian), "Baik");
}
