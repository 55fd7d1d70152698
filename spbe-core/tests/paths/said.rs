//! What a plan says of itself, against all plans that are as good.

use crate::drawn::Combination;
use proptest::prelude::*;
use spbe_core::{Choice, Plan, Ratio};
use std::collections::BTreeSet;

/// How many steps a plan takes of each row.
pub(crate) fn steps(plan: &Plan, rows: usize) -> Vec<usize> {
    (1..=rows).map(|row| plan.steps().iter().filter(|step| step.row() == row).count()).collect()
}

/// Every combination of steps that the choices of a plan lead to.
pub(crate) fn arranged(plan: &Plan, rows: usize, free: &[usize]) -> BTreeSet<Vec<usize>> {
    let mut all = BTreeSet::from([steps(plan, rows)]);
    for choice in plan.choices() {
        let ways = match choice {
            Choice::Any { raises, levels, among } => {
                let mut ways = vec![(vec![], *raises)];
                for (_, most) in among {
                    ways = ways
                        .iter()
                        .flat_map(|(way, left)| {
                            (0..=*most.min(left))
                                .map(move |taken| ([&way[..], &[taken * levels]].concat(), left - taken))
                        })
                        .collect();
                }
                ways.into_iter().filter(|(_, left)| *left == 0).map(|(way, _)| way).collect::<Vec<_>>()
            }
            Choice::Swap { levels, .. } => permutations(levels),
            _ => panic!("an unknown choice"),
        };
        let changed: Vec<usize> = choice.rows().collect();
        all = all
            .iter()
            .flat_map(|steps| {
                ways.iter().map(|way| {
                    let mut steps = steps.clone();
                    for (row, levels) in changed.iter().zip(way) {
                        steps[row - 1] = free[row - 1] + levels;
                    }
                    steps
                })
            })
            .collect();
    }
    all
}

pub(crate) fn permutations(levels: &[usize]) -> Vec<Vec<usize>> {
    if levels.is_empty() {
        return vec![vec![]];
    }
    let mut all: Vec<Vec<usize>> = vec![];
    for at in 0..levels.len() {
        let mut rest = levels.to_vec();
        let first = rest.remove(at);
        all.extend(permutations(&rest).into_iter().map(|rest| [&[first], &rest[..]].concat()));
    }
    all
}

/// What a plan says of itself and of all others that are as good.
pub(crate) fn check(plan: &Plan, best: &[Combination], free: &[usize]) -> Result<(), TestCaseError> {
    let rows = free.len();
    let shown = steps(plan, rows);
    prop_assert_eq!(&shown, &best[0].steps);
    prop_assert_eq!(plan.cost(), best[0].cost);
    prop_assert_eq!(plan.plans(), Some(best.len().try_into().unwrap()));
    let values: Vec<u32> = plan.after().values().map(|value| value.ten_thousandths() / 100).collect();
    prop_assert_eq!(&values, &best[0].values);
    let gains = plan.steps().iter().fold(Ratio::ZERO, |sum, step| sum.checked_add(step.gain()).unwrap());
    prop_assert_eq!(gains, plan.gain());
    for row in 1..=rows {
        let fewest = best.iter().map(|other| other.steps[row - 1]).min().unwrap();
        let certain = plan.steps().iter().filter(|step| step.row() == row && step.is_certain()).count();
        prop_assert_eq!(certain, fewest, "row {}", row);
    }
    // Every arrangement is a best plan; nobody is left out who could be swapped for another one alike.
    let others: BTreeSet<Vec<usize>> = best.iter().map(|other| other.steps.clone()).collect();
    let arranged = arranged(plan, rows, free);
    prop_assert!(arranged.is_subset(&others), "{:?} beyond {:?}", arranged, others);
    prop_assert_eq!(plan.arrangements(), Some(arranged.len().try_into().unwrap()));
    Ok(())
}
