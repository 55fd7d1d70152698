//! Laws that a reader of the regulation would agree with, on random assessments.
#![expect(clippy::unwrap_used, reason = "a test that fails may panic")]

use proptest::prelude::*;
use spbe_core::{
    Assessment, Draft, Lang, Node, PERMENPANRB_59_2020 as INSTRUMENT, Ratio, Record, ScorePart, Scorecard, verify,
};

const ROWS: usize = 47;

fn levels() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(1..=5_u8, ROWS)
}

fn blanks() -> impl Strategy<Value = Vec<Option<u8>>> {
    prop::collection::vec(prop::option::of(1..=5_u8), ROWS)
}

fn scored(levels: &[u8]) -> Scorecard {
    Assessment::in_order(&INSTRUMENT, levels.iter().copied()).unwrap().score()
}

fn drafted(values: &[Option<u8>]) -> Draft {
    Draft::in_order(&INSTRUMENT, values.iter().copied()).unwrap()
}

fn sum<'a>(parts: impl Iterator<Item = ScorePart<'a>>) -> Ratio {
    parts.fold(Ratio::ZERO, |sum, part| sum.checked_add(part.contribution()).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// The order in which rows come does not matter.
    #[test]
    fn order_of_rows_does_not_matter(levels in levels(), seed in any::<u64>()) {
        let mut rows: Vec<(usize, u8)> = levels.iter().copied().enumerate().collect();
        let mut state = seed | 1;
        for at in (1..ROWS).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            rows.swap(at, usize::try_from(state >> 33).unwrap() % (at + 1));
        }
        let rows = rows.into_iter().map(|(at, level)| (u16::try_from(at + 1).unwrap(), level));
        prop_assert_eq!(Assessment::read(&INSTRUMENT, rows).unwrap().score(), scored(&levels));
    }

    /// Raising one level by one step raises the index by exactly that indicator's weight, in hundredths:
    /// nothing is rounded in between, and no node falls.
    #[test]
    fn one_step_is_worth_its_weight(mut levels in levels(), at in 0..ROWS) {
        levels[at] = levels[at].min(4);
        let before = scored(&levels);
        levels[at] += 1;
        let after = scored(&levels);
        let gained = after.index() - before.index();
        let hundred = Ratio::new(100, 1).unwrap();
        prop_assert_eq!(gained.checked_mul(hundred).unwrap(), INSTRUMENT.weight(Node::Indicator(at + 1)));
        for node in INSTRUMENT.nodes() {
            prop_assert!(after.part(node).index() >= before.part(node).index(), "{} fell", node);
        }
        prop_assert!(after.predicate() >= before.predicate());
    }

    /// The contributions of domains, of aspects and of indicators each add up to the index, to the last digit.
    #[test]
    fn contributions_add_up(levels in levels()) {
        let card = scored(&levels);
        prop_assert_eq!(sum(card.domains()), card.index().exact());
        prop_assert_eq!(sum(card.aspects()), card.index().exact());
        prop_assert_eq!(sum(card.indicators()), card.index().exact());
    }

    /// Every line of every working holds, and every sum over its divisor is the index.
    #[test]
    fn workings_hold(levels in levels()) {
        for working in scored(&levels).explain() {
            let mut total = Ratio::ZERO;
            for line in working.lines() {
                prop_assert_eq!(line.value().exact().checked_mul(line.weight()).unwrap(), line.product());
                total = total.checked_add(line.product()).unwrap();
            }
            prop_assert_eq!(total, working.sum());
            prop_assert_eq!(working.result().exact().checked_mul(working.divisor()).unwrap(), working.sum());
        }
    }

    /// No completion of a draft comes out below its lowest or above its highest, at any node, and its predicate is
    /// among those within reach.
    #[test]
    fn bounds_enclose_every_completion(values in blanks(), fill in levels()) {
        let draft = drafted(&values);
        let completed: Vec<u8> = values.iter().zip(&fill).map(|(value, fill)| value.unwrap_or(*fill)).collect();
        let (lowest, completed, highest) = (draft.lowest(), scored(&completed), draft.highest());
        for node in INSTRUMENT.nodes() {
            let index = completed.part(node).index();
            prop_assert!(lowest.part(node).index() <= index && index <= highest.part(node).index(), "{}", node);
        }
        let reachable = draft.reachable();
        prop_assert!(reachable.contains(&completed.predicate()));
        prop_assert_eq!(reachable.first().copied(), Some(lowest.predicate()));
        prop_assert_eq!(reachable.last().copied(), Some(highest.predicate()));
    }

    /// Leaving any rows out names exactly those rows.
    #[test]
    fn missing_rows_are_named(values in blanks()) {
        let rows = values.iter().enumerate().filter_map(|(at, value)| Some((u16::try_from(at + 1).unwrap(), (*value)?)));
        let blank: Vec<String> =
            values.iter().enumerate().filter(|(_, value)| value.is_none()).map(|(at, _)| (at + 1).to_string()).collect();
        match Assessment::read(&INSTRUMENT, rows) {
            Ok(_) => prop_assert!(blank.is_empty()),
            Err(invalid) => {
                let named = invalid.problems().iter().filter(|problem| problem.code() == "missing_indicator");
                let named: Vec<&str> = named.filter_map(|problem| problem.indicator()).collect();
                prop_assert_eq!(named, blank);
            }
        }
    }

    /// A draft survives its document and its code; a result survives verification.
    #[test]
    fn round_trips(values in blanks(), levels in levels(), note in "\\PC{0,40}") {
        let record = Record::new(drafted(&values)).with_agency(&note).unwrap().with_note("13", &note).unwrap();
        prop_assert_eq!(&Record::from_json(record.to_json().as_bytes()).unwrap(), &record);
        prop_assert_eq!(&Record::from_json(record.to_json_pretty().as_bytes()).unwrap(), &record);
        for draft in [drafted(&values), Assessment::in_order(&INSTRUMENT, levels.iter().copied()).unwrap().into_draft()] {
            prop_assert_eq!(&Draft::from_code(&draft.code().unwrap()).unwrap(), &draft);
        }
        let card = scored(&levels);
        prop_assert_eq!(verify(card.to_json().as_bytes()).unwrap(), card);
    }

    /// The rounded index is the exact one to the nearest hundredth, halves going up; its double is the nearest one.
    #[test]
    fn rounding_is_to_the_nearest_hundredth(levels in levels()) {
        let index = scored(&levels).index();
        let error = index.rounded().exact().checked_sub(index.exact()).unwrap();
        let half = Ratio::new(1, 200).unwrap();
        prop_assert!(error <= half && error > Ratio::new(-1, 200).unwrap(), "{} became {}", index.exact(), index);
        let text = index.decimal().expect("an index of this instrument is a number of two-thousandths");
        prop_assert_eq!(index.to_f64().to_bits(), text.parse::<f64>().unwrap().to_bits());
        prop_assert_eq!(index.exact().fixed(2).to_string(), index.rounded().to_string());
    }
}

/// Everything at one level gives that level, at every node.
#[test]
fn all_equal_gives_that_level() {
    for (level, predicate) in [(1, "Kurang"), (2, "Cukup"), (3, "Baik"), (4, "Sangat Baik"), (5, "Memuaskan")] {
        let card = scored(&[level; ROWS]);
        for node in INSTRUMENT.nodes() {
            assert_eq!(card.part(node).index().exact(), Ratio::new(level.into(), 1).unwrap(), "{node}");
        }
        assert_eq!(card.predicate_name(Lang::Indonesian), predicate);
    }
}
