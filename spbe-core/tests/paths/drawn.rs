//! Small instruments drawn at random, with everything that may be asked of them, and all combinations there are.

use proptest::prelude::*;
use serde_json::json;
use spbe_core::{Assessment, Basis, Goal, Instrument, PathOptions, Targets, Value};

/// An instrument with an assessment, and what may be asked of it.
#[derive(Clone, Debug)]
pub(crate) struct Drawn {
    pub(crate) weights: Vec<u32>, // percent, adding up to 100
    pub(crate) decimals: u8,
    pub(crate) floors: (u32, u32), // in hundredths, the higher first
    pub(crate) values: Vec<u32>,   // in hundredths
    pub(crate) costs: Vec<u64>,    // four a row, for levels 1 to 4
    pub(crate) locked: Vec<bool>,
    pub(crate) ceilings: Vec<u8>,
    pub(crate) max_step: Option<u8>,
    pub(crate) targets: Vec<u8>,
    pub(crate) rounded: bool,
    pub(crate) index: Option<u32>, // the goal in hundredths, or else the highest predicate
}

pub(crate) const TOP: u8 = 4;

pub(crate) fn drawn() -> impl Strategy<Value = Drawn> {
    // Few different weights and costs, so that ties are the rule and not the exception.
    let weights = prop_oneof![
        Just(vec![100]),
        Just(vec![50, 50]),
        Just(vec![20, 30, 50]),
        Just(vec![25, 25, 25, 25]),
        Just(vec![10, 20, 30, 40]),
        Just(vec![20, 20, 20, 20, 20]),
        Just(vec![10, 10, 20, 30, 30]),
        Just(vec![7, 13, 17, 26, 37]),
    ];
    weights.prop_flat_map(|weights| {
        let rows = weights.len();
        let value = prop_oneof![3 => (0..=4_u32).prop_map(|level| level * 100), 1 => prop::sample::select(vec![25_u32, 150, 225, 350])];
        let cost = prop_oneof![4 => Just(1_u64), 2 => 1..=3_u64, 1 => Just(0), 1 => 0..=40_u64];
        let first = (Just(weights), prop::bool::ANY, prop::collection::vec(value, rows), prop::collection::vec(cost, rows * 4), prop::collection::vec(prop::bool::weighted(0.1), rows));
        let second = (
            prop::collection::vec(prop_oneof![4 => Just(TOP), 1 => 0..=TOP], rows),
            prop::option::weighted(0.3, 1..=3_u8),
            prop::collection::vec(0..=TOP, rows),
            prop::bool::ANY,
            (150..=400_u32, 30..=149_u32),
            prop::option::weighted(0.5, 0..=400_u32),
        );
        (first, second).prop_map(|(first, second)| {
            let (weights, decimals, values, costs, locked) = first;
            let (ceilings, max_step, targets, rounded, floors, index) = second;
            let decimals = if decimals { 2 } else { 0 };
            let values = values.into_iter().map(|value| if decimals == 0 { value / 100 * 100 } else { value }).collect();
            Drawn { weights, decimals, floors, values, costs, locked, ceilings, max_step, targets, rounded, index }
        })
    })
}

pub(crate) fn hundredths(hundredths: u32) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

impl Drawn {
    pub(crate) fn instrument(&self) -> Instrument {
        let aspects = self.weights.iter().enumerate().map(|(at, weight)| json!({"number": (at + 1).to_string(), "name": format!("Aspek {}", at + 1), "weight": weight}));
        let indicators = (1..=self.weights.len()).map(
            |row| json!({"number": row.to_string(), "aspect": row.to_string(), "name": format!("Indikator {row}")}),
        );
        let document = json!({
            "format": "spbe-instrument/1", "id": "acak", "title": "Acak",
            "scale": {"lowest": 0, "highest": TOP, "decimals": self.decimals},
            "aspects": aspects.collect::<Vec<_>>(), "indicators": indicators.collect::<Vec<_>>(),
            "bands": [
                {"name": "Tinggi", "floor": hundredths(self.floors.0)},
                {"name": "Sedang", "floor": hundredths(self.floors.1)},
                {"name": "Rendah"},
            ],
        });
        Instrument::from_json(document.to_string().as_bytes()).unwrap()
    }

    pub(crate) fn assessment(&self, instrument: &Instrument) -> Assessment {
        let values = self.values.iter().map(|value| Value::from_ten_thousandths(value * 100).unwrap());
        Assessment::in_order(instrument, values).unwrap()
    }

    pub(crate) fn options(&self, instrument: &Instrument) -> PathOptions {
        let mut options = PathOptions::of(instrument).with_basis(self.basis());
        let mut targets = Targets::of(instrument);
        for (row, ((locked, ceiling), target)) in (1..).zip(self.locked.iter().zip(&self.ceilings).zip(&self.targets)) {
            options = options.with_ceiling_of(row, i64::from(*ceiling)).unwrap();
            if *locked {
                options = options.with_locked(row).unwrap();
            }
            targets = targets.with_level_of(&row.to_string(), *target).unwrap();
        }
        for (at, cost) in self.costs.iter().enumerate() {
            let (row, level) = (u16::try_from(at / 4 + 1).unwrap(), i64::try_from(at % 4 + 1).unwrap());
            options = options.with_cost_of(row, level, &cost.to_string()).unwrap();
        }
        if let Some(levels) = self.max_step {
            options = options.with_max_step(levels.into()).unwrap();
        }
        options.with_targets(targets)
    }

    pub(crate) fn basis(&self) -> Basis {
        if self.rounded { Basis::Rounded } else { Basis::Exact }
    }

    pub(crate) fn goal(&self, instrument: &Instrument) -> Goal {
        match self.index {
            Some(index) => Goal::to_index(instrument, &hundredths(index)).unwrap(),
            None => Goal::to_predicate(instrument, "Tinggi").unwrap(),
        }
    }

    /// The levels in hundredths that a row can get to, with what each costs, as the rules say and nothing else.
    pub(crate) fn ladder(&self, row: usize) -> Vec<(u32, u64)> {
        let value = self.values[row];
        let mut stops = vec![(value, 0)];
        if self.locked[row] {
            return stops;
        }
        for level in 1..=u32::from(self.ceilings[row]) {
            let taken = stops.len() - 1;
            if level * 100 > value && self.max_step.is_none_or(|most| taken < usize::from(most)) {
                let cost = stops.last().unwrap().1 + self.costs[row * 4 + usize::try_from(level).unwrap() - 1];
                stops.push((level * 100, cost));
            }
        }
        stops
    }

    /// The weighted sum in hundredths of a percent.
    pub(crate) fn sum(&self, values: &[u32]) -> u32 {
        values.iter().zip(&self.weights).map(|(value, weight)| value * weight).sum()
    }

    /// Whether a weighted sum reaches so many hundredths.
    pub(crate) fn reaches(&self, sum: u32, floor: u32) -> bool {
        let hundredths = if self.rounded { (sum + 50) / 100 * 100 } else { sum };
        hundredths >= floor * 100
    }

    /// Every combination: how many steps of each row, the cost, the values.
    pub(crate) fn all(&self, ladder: impl Fn(usize) -> Vec<(u32, u64)>) -> Vec<Combination> {
        let mut all = vec![Combination { steps: vec![], cost: 0, values: vec![] }];
        for row in 0..self.values.len() {
            let stops = ladder(row);
            all = all
                .iter()
                .flat_map(|before| {
                    stops.iter().enumerate().map(|(steps, (value, cost))| {
                        let mut next = before.clone();
                        next.steps.push(steps);
                        next.cost += cost;
                        next.values.push(*value);
                        next
                    })
                })
                .collect();
        }
        all
    }

    /// All best combinations, the one that is to be shown first.
    pub(crate) fn best(
        &self,
        all: &[Combination],
        enough: impl Fn(u32) -> bool,
        rank: impl Fn(usize, usize) -> (bool, u32, usize),
    ) -> Vec<Combination> {
        let key = |combination: &Combination| (combination.cost, std::cmp::Reverse(self.sum(&combination.values)));
        let enough: Vec<&Combination> =
            all.iter().filter(|combination| enough(self.sum(&combination.values))).collect();
        let Some(first) = enough.iter().map(|combination| key(combination)).min() else { return vec![] };
        let mut best: Vec<Combination> =
            enough.into_iter().filter(|combination| key(combination) == first).cloned().collect();
        // Every step of every row, the most urgent first: who has it comes before who has not.
        let mut order: Vec<_> =
            (0..self.values.len()).flat_map(|row| (0..TOP.into()).map(move |step| (row, step))).collect();
        order.sort_by_key(|(row, step)| (rank(*row, *step), *step));
        best.sort_by_key(|combination| {
            order.iter().map(|(row, step)| combination.steps[*row] <= *step).collect::<Vec<_>>()
        });
        best
    }
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Combination {
    pub(crate) steps: Vec<usize>,
    pub(crate) cost: u64,
    pub(crate) values: Vec<u32>,
}
