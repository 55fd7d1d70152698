//! Paths, margins and frontiers against all combinations there are.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test that fails may panic")]

mod drawn;
mod said;
mod work;

use drawn::{Combination, TOP, drawn};
use proptest::prelude::*;
use said::check;
use spbe_core::Ratio;
use std::collections::BTreeSet;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// The path is the best of all combinations, and all that are as good are counted.
    #[test]
    fn a_path_is_the_best_of_all_combinations(drawn in drawn()) {
        let instrument = drawn.instrument();
        let (assessment, goal, options) = (drawn.assessment(&instrument), drawn.goal(&instrument), drawn.options(&instrument));
        let floor = drawn.index.unwrap_or(drawn.floors.0);
        let all = drawn.all(|row| drawn.ladder(row));
        let from = |row: usize, step: usize| if step == 0 { drawn.values[row] } else { (drawn.values[row] / 100 + u32::try_from(step).unwrap()) * 100 };
        let rank = |row: usize, step: usize| (from(row, step) >= u32::from(drawn.targets[row]) * 100, from(row, step), row);
        let best = drawn.best(&all, |sum| drawn.reaches(sum, floor), rank);
        let path = assessment.path(&goal, &options).unwrap();
        let free: Vec<usize> = (0..drawn.values.len()).map(|row| drawn.ladder(row).iter().filter(|(_, cost)| *cost == 0).count() - 1).collect();
        if let Some(plan) = path.plan() {
            prop_assert!(!best.is_empty());
            check(plan, &best, &free)?;
        } else {
            prop_assert!(best.is_empty());
            let unreachable = path.unreachable().unwrap();
            let most = all.iter().map(|combination| drawn.sum(&combination.values)).max().unwrap();
            prop_assert_eq!(unreachable.highest().index().exact(), Ratio::new(most.into(), 10_000).unwrap());
            let needed = if drawn.rounded { floor * 100 - 50 } else { floor * 100 };
            prop_assert_eq!(unreachable.short_by(), Ratio::new(i64::from(needed) - i64::from(most), 10_000).unwrap());
        }
    }

    /// Every point of the frontier is the best for its cost, and none is left out.
    #[test]
    fn a_frontier_is_the_best_of_every_cost(drawn in drawn()) {
        let instrument = drawn.instrument();
        let (assessment, options) = (drawn.assessment(&instrument), drawn.options(&instrument));
        let all = drawn.all(|row| drawn.ladder(row));
        let costs: BTreeSet<u64> = all.iter().map(|combination| combination.cost).collect();
        let mut expected = vec![];
        for cost in costs {
            let most = all.iter().filter(|other| other.cost <= cost).map(|other| drawn.sum(&other.values)).max().unwrap();
            if expected.last().is_none_or(|(_, before)| *before < most) {
                expected.push((cost, most));
            }
        }
        let frontier = assessment.frontier(&options).unwrap();
        let found: Vec<_> = frontier.points().map(|point| (point.cost(), point.index().exact())).collect();
        let expected: Vec<_> = expected.into_iter().map(|(cost, sum)| (cost, Ratio::new(sum.into(), 10_000).unwrap())).collect();
        prop_assert_eq!(&found, &expected);
        for (cost, index) in expected {
            let plan = frontier.plan(cost).unwrap();
            prop_assert_eq!((plan.cost(), plan.index().exact()), (cost, index));
        }
    }

    /// The margin is the smallest of all combinations of drops, and who does it alone does.
    #[test]
    fn a_margin_is_the_fewest_drops_that_lose_the_predicate(drawn in drawn()) {
        let instrument = drawn.instrument();
        let assessment = drawn.assessment(&instrument);
        let margin = assessment.margin(drawn.basis()).unwrap();
        let sum = drawn.sum(&drawn.values);
        let floor = [drawn.floors.0, drawn.floors.1].into_iter().find(|floor| drawn.reaches(sum, *floor));
        let Some(floor) = floor else {
 prop_assert!(margin.is_none());
 return Ok(());
 };
        let down = |row: usize| {
            let value = drawn.values[row];
            let levels = (0..TOP.into()).rev().filter(|level: &u32| level * 100 < value);
            [value].into_iter().chain(levels.map(|level| level * 100)).zip(0_u64..).collect::<Vec<_>>()
        };
        let lost = |sum: u32| !drawn.reaches(sum, floor);
        // Of as few drops those that lose most: the sum counts the other way round.
        let all = drawn.all(down);
        let least = |values: &[u32]| drawn.sum(values);
        let key = |combination: &Combination| (combination.cost, least(&combination.values));
        let fewest = all.iter().filter(|other| lost(least(&other.values))).map(key).min().unwrap();
        let mut best: Vec<Combination> = all.iter().filter(|other| lost(least(&other.values)) && key(other) == fewest).cloned().collect();
        best.sort_by_key(|other| std::cmp::Reverse(other.steps.clone()));
        let margin = margin.unwrap();
        let free = vec![0; drawn.values.len()];
        check(margin.drops(), &best, &free)?;
        prop_assert_eq!(u64::try_from(margin.fewest()).unwrap(), fewest.0);
        let alone: BTreeSet<usize> = all.iter().filter(|other| other.cost == 1 && lost(least(&other.values))).map(|other| other.steps.iter().position(|steps| *steps == 1).unwrap() + 1).collect();
        prop_assert_eq!(margin.alone().iter().copied().collect::<BTreeSet<_>>(), alone);
        let needed = if drawn.rounded { floor * 100 - 50 } else { floor * 100 };
        prop_assert_eq!(margin.above(), Ratio::new(i64::from(sum) - i64::from(needed), 10_000).unwrap());
    }
}
