//! What would take too long is refused, and says so.

use serde_json::json;
use spbe_core::{
    Assessment, Goal, Instrument, Lang, Node, PERMENPANRB_8_2026, PERMENPANRB_59_2020, PathOptions, Targets,
};

/// Numbers that are always the same.
fn drawn() -> impl Iterator<Item = u64> {
    let mut state = 7_u64;
    std::iter::repeat_with(move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state >> 33
    })
}

/// Sixty indicators whose weights have nothing in common.
fn fine() -> Instrument {
    let weights: Vec<u64> = (0..59_u64).map(|at| 9_001 + at * at * 4 + at * 3).collect();
    let last = 1_000_000 - weights.iter().sum::<u64>();
    let weights = weights.into_iter().chain([last]).enumerate();
    let aspects = weights.map(|(at, weight)| {
        let percent = format!("{}.{:04}", weight / 10_000, weight % 10_000);
        json!({"number": (at + 1).to_string(), "name": format!("Aspek {}", at + 1), "weight": percent.trim_end_matches('0').trim_end_matches('.')})
    });
    let indicators = (1..=60)
        .map(|row| json!({"number": row.to_string(), "aspect": row.to_string(), "name": format!("Indikator {row}")}));
    let document = json!({
        "format": "spbe-instrument/1", "id": "halus", "title": "Halus", "scale": {"lowest": 1, "highest": 5},
        "aspects": aspects.collect::<Vec<_>>(), "indicators": indicators.collect::<Vec<_>>(),
        "bands": [{"name": "Tinggi", "floor": "3"}, {"name": "Rendah"}],
    });
    Instrument::from_json(document.to_string().as_bytes()).unwrap()
}

/// A cost for every raise: its worth so many times, and something drawn.
fn priced(instrument: &Instrument, times: u64, more_below: u64) -> PathOptions {
    let mut options = PathOptions::of(instrument);
    let mut more = drawn();
    for (row, indicator) in (1..).zip(instrument.indicators()) {
        for level in 2..=5 {
            let worth = instrument.units_of(Node::Indicator(row)).unsigned_abs() * times;
            let cost = worth + more.next().unwrap() % more_below;
            options.put_cost(indicator.number(), level, &cost.to_string()).unwrap();
        }
    }
    options
}

#[test]
fn too_many_combinations_are_refused() {
    let instrument = fine();
    let assessment = Assessment::in_order(&instrument, [1; 60]).unwrap();
    let goal = Goal::to_predicate(&instrument, "Tinggi").unwrap();
    // What a raise is worth, and a little: none stands out.
    let options = priced(&instrument, 10_000, 10_000);
    let refused = assessment.path(&goal, &options).unwrap_err();
    assert_eq!(assessment.frontier(&options).map(|_| ()).as_ref(), Err(&refused));
    assert_eq!(refused.code(), "too_much_work");
    assert_eq!(
        refused.to_string(),
        "a best plan would take more than 16777216 combinations: use rounder costs or fewer indicators"
    );
    assert_eq!(
        refused.message(Lang::Indonesian),
        "rencana terbaik memerlukan lebih dari 16777216 kombinasi: gunakan biaya yang lebih bulat atau indikator yang \
         lebih sedikit"
    );
    // Costs that have nothing to do with it leave few, however fine they are.
    let path = assessment.path(&goal, &priced(&instrument, 0, 100_000_000_000)).unwrap();
    let plan = path.plan().unwrap();
    assert_eq!((plan.index().to_string(), plan.plans()), ("3.00".into(), Some(1)));
}

#[test]
fn what_was_made_for_another_instrument_is_refused() {
    let assessment = Assessment::in_order(&PERMENPANRB_59_2020, [3; 47]).unwrap();
    let goal = Goal::to_predicate(&PERMENPANRB_59_2020, "Memuaskan").unwrap();
    let options = PathOptions::of(&PERMENPANRB_59_2020);
    let (other_goal, other) =
        (Goal::to_predicate(&PERMENPANRB_8_2026, "Memuaskan").unwrap(), PathOptions::of(&PERMENPANRB_8_2026));
    for refused in [
        assessment.path(&other_goal, &options).unwrap_err(),
        assessment.path(&goal, &other).unwrap_err(),
        assessment.frontier(&other).map(|_| ()).unwrap_err(),
        assessment.to_target(&Targets::report_2021(), &other).unwrap_err(),
        assessment.to_target(&Targets::of(&PERMENPANRB_8_2026), &options).unwrap_err(),
    ] {
        assert_eq!(refused.code(), "other_instrument");
        assert_eq!(refused.to_string(), "made for permenpanrb-8-2026, but the assessment is of permenpanrb-59-2020");
        assert_eq!(
            refused.message(Lang::Indonesian),
            "dibuat untuk permenpanrb-8-2026, sedangkan penilaiannya permenpanrb-59-2020"
        );
    }
}
