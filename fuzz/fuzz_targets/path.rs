//! A path reaches its goal for what the frontier says is the least; taking any
//! step of it back loses the goal. A margin's drops lose the predicate, and one
//! drop fewer does not. Whatever is asked, it is answered or refused.
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use spbe_core::{
    Assessment, Basis, Goal, Instrument, PERMENPANRB_8_2026, PERMENPANRB_59_2020, Path, PathOptions, Plan, Targets,
    Value,
};

#[derive(Arbitrary, Debug)]
struct Input {
    pemdi: bool,
    values: [u16; 47],
    /// Row, level, cost.
    costs: Vec<(u8, u8, u32)>,
    locked: Vec<u8>,
    ceilings: Vec<(u8, u8)>,
    ceiling: Option<u8>,
    max_step: Option<u8>,
    targets: Option<u8>,
    rounded: bool,
    /// A predicate, or an index in ten-thousandths.
    goal: Result<u8, u16>,
}

impl Input {
    fn assessment(&self, instrument: &Instrument) -> Assessment {
        let values = self.values.iter().take(instrument.indicators().len()).map(|value| {
            let steps = u32::from(*value) % 40_001 + 10_000;
            let rounded = if self.pemdi { steps } else { steps / 10_000 * 10_000 };
            Value::from_ten_thousandths(rounded)
        });
        Assessment::in_order(instrument, values).expect("values on the scale")
    }

    fn options(&self, instrument: &Instrument) -> PathOptions {
        let count = u8::try_from(instrument.indicators().len()).expect("few indicators");
        let row = |row: u8| u32::from(row % count + 1);
        let level = |level: u8| i64::from(level % 5 + 1);
        let mut options = PathOptions::of(instrument).with_basis(self.basis());
        for (at, to, cost) in &self.costs {
            let put = options.put_cost(row(*at), level(*to), &cost.to_string());
            assert_eq!(put.is_ok(), level(*to) > 1);
        }
        for at in &self.locked {
            options = options.with_locked(row(*at)).expect("an indicator");
        }
        for (at, to) in &self.ceilings {
            options = options.with_ceiling_of(row(*at), level(*to)).expect("a level");
        }
        if let Some(to) = self.ceiling {
            options = options.with_ceiling(level(to)).expect("a level");
        }
        if let Some(levels) = self.max_step {
            options = options.with_max_step(i64::from(levels % 5 + 1)).expect("levels");
        }
        match self.targets {
            Some(to) => options.with_targets(Targets::of(instrument).with_level(level(to)).expect("a level")),
            None => options,
        }
    }

    fn basis(&self) -> Basis {
        if self.rounded { Basis::Rounded } else { Basis::Exact }
    }

    fn goal(&self, instrument: &Instrument) -> Goal {
        match self.goal {
            Ok(band) => {
                let band = &instrument.bands()[usize::from(band) % instrument.bands().len()];
                Goal::to_predicate(instrument, band.name().indonesian()).expect("a predicate")
            }
            Err(index) => {
                let index = Value::from_ten_thousandths(u32::from(index) % 40_001 + 10_000).expect("an index");
                Goal::to_index(instrument, &index.to_string()).expect("an index")
            }
        }
    }
}

fuzz_target!(|input: Input| {
    let instrument = if input.pemdi { &PERMENPANRB_8_2026 } else { &PERMENPANRB_59_2020 };
    let (assessment, options, goal) = (input.assessment(instrument), input.options(instrument), input.goal(instrument));
    climbs(&assessment, &goal, &options);
    falls(&assessment, input.basis());
});

fn climbs(assessment: &Assessment, goal: &Goal, options: &PathOptions) {
    let needed = goal.needed(options.basis());
    let path = match assessment.path(goal, options) {
        Ok(path) => path,
        Err(problem) => return assert_eq!(problem.code(), "too_much_work"),
    };
    if let Path::Plan(plan) = &path {
        assert!(plan.index().exact() >= needed);
        follows(assessment, plan);
        assert!(plan.plans().is_none_or(|plans| plan.arrangements().is_some_and(|ways| 1 <= ways && ways <= plans)));
        for (row, from, _, _) in plan.raised() {
            let last = plan.steps().iter().rfind(|step| step.row() == row).expect("a step");
            let without = plan.after().with(u32::try_from(row).expect("a row"), last.from()).expect("a value");
            assert!(last.cost() == 0 || without.index().exact() < needed, "{row} from {from} need not be raised");
        }
    }
    let Ok(frontier) = assessment.frontier(options) else { return };
    let points: Vec<_> = frontier.points().collect();
    assert!(points.windows(2).all(|pair| pair[0].cost() < pair[1].cost() && pair[0].index() < pair[1].index()));
    let first = points.iter().find(|point| point.index().exact() >= needed);
    match &path {
        Path::Plan(plan) => {
            let first = first.expect("a point");
            assert_eq!((plan.cost(), plan.index()), (first.cost(), first.index()));
            assert_eq!(frontier.plan(plan.cost()).as_ref(), Ok(plan));
        }
        Path::Unreachable(unreachable) => {
            assert_eq!(first, None);
            let last = points.last().expect("a point");
            assert_eq!(unreachable.highest().index(), last.index());
            assert_eq!(unreachable.short_by().checked_add(last.index().exact()), Some(needed));
        }
    }
}

/// The steps lead one after the other to what is said to come of them.
fn follows(assessment: &Assessment, plan: &Plan) {
    let mut draft = assessment.clone().into_draft();
    let mut cost = 0;
    for step in plan.steps() {
        assert_eq!(draft.value(step.row()), Some(step.from()));
        draft.set(u32::try_from(step.row()).expect("a row"), step.to()).expect("a level");
        cost += step.cost();
    }
    assert_eq!((Ok(plan.after()), plan.cost()), (draft.complete().as_ref(), cost));
}

fn falls(assessment: &Assessment, basis: Basis) {
    let instrument = assessment.instrument();
    let predicate = |assessment: &Assessment| instrument.predicate(assessment.index(), basis);
    let own = predicate(assessment);
    let Some(margin) = assessment.margin(basis).expect("few drops") else { return assert_eq!(own.rank(), 1) };
    follows(assessment, margin.drops());
    assert!(predicate(margin.drops().after()) < own);
    assert_eq!(margin.alone().is_empty(), margin.fewest() > 1);
    for step in margin.drops().steps() {
        let last = margin.drops().steps().iter().rfind(|other| other.row() == step.row()).expect("a step");
        let row = u32::try_from(last.row()).expect("a row");
        let without = margin.drops().after().with(row, last.from()).expect("a value");
        assert_eq!(predicate(&without), own, "one drop fewer is enough");
    }
}
