//! The cheapest way up and the margin: what a page that follows a slider waits for.
//!
//! Goals: at most 150 µs with unit costs, at most 1 ms with any costs, steps included.

use divan::{Bencher, black_box};
use spbe_core::{
    Assessment, Basis, Goal, Instrument, Node, PERMENPANRB_8_2026, PERMENPANRB_59_2020, PathOptions, Targets,
};

fn main() {
    divan::main();
}

/// Kota Serang 2021.
const KOTA_SERANG: [u8; 47] = [
    1, 1, 3, 2, 3, 4, 3, 4, 3, 3, 2, 2, 2, 3, 2, 3, 4, 4, 3, 3, 2, 3, 3, 3, 1, 2, 3, 3, 1, 1, 1, 4, 3, 3, 4, 3, 2, 3,
    3, 3, 3, 3, 3, 4, 5, 5, 4,
];

/// Numbers that are always the same.
fn drawn(count: usize, seed: u64) -> impl Iterator<Item = u64> {
    let mut state = seed;
    std::iter::repeat_with(move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state >> 33
    })
    .take(count)
}

/// Levels 1 to `most`, drawn.
fn levels(most: u64, seed: u64) -> Assessment {
    let levels = drawn(47, seed).map(|number| u8::try_from(number % most + 1).unwrap_or(1));
    assessment(levels)
}

#[expect(clippy::expect_used, reason = "a bench that has no assessment measures nothing")]
fn assessment(levels: impl IntoIterator<Item = u8>) -> Assessment {
    Assessment::in_order(&PERMENPANRB_59_2020, levels).expect("levels on the scale")
}

#[expect(clippy::expect_used, reason = "as above")]
fn pemdi() -> Assessment {
    let values: Vec<String> =
        drawn(20, 7).map(|number| format!("{}.{:04}", number % 3 + 1, number / 3 % 10_000)).collect();
    Assessment::in_order(&PERMENPANRB_8_2026, values.iter().map(String::as_str)).expect("values on the scale")
}

#[expect(clippy::expect_used, reason = "as above")]
fn goal(instrument: &Instrument, text: &str) -> Goal {
    Goal::read(instrument, text).expect("a goal")
}

/// A cost for every level of every indicator, from 1 to `highest`.
#[expect(clippy::expect_used, reason = "as above")]
fn costs(instrument: &Instrument, highest: u64) -> PathOptions {
    let mut options = PathOptions::of(instrument);
    let mut costs = drawn(instrument.indicators().len() * 4, 11);
    for indicator in instrument.indicators() {
        for level in 2..=5 {
            let cost = costs.next().unwrap_or_default() % highest + 1;
            options.put_cost(indicator.number(), level, &cost.to_string()).expect("a cost");
        }
    }
    options
}

fn bench_path(bencher: Bencher, assessment: &Assessment, to: &str, options: &PathOptions) {
    let goal = goal(assessment.instrument(), to);
    bencher.bench_local(|| black_box(assessment).path(black_box(&goal), black_box(options)));
}

/// One a level.
mod unit_costs {
    use super::{
        Bencher, KOTA_SERANG, PERMENPANRB_8_2026, PERMENPANRB_59_2020, PathOptions, assessment, bench_path, black_box,
        levels, pemdi,
    };

    #[divan::bench]
    fn kota_serang_to_sangat_baik(bencher: Bencher) {
        bench_path(bencher, &assessment(KOTA_SERANG), "Sangat Baik", &PathOptions::of(&PERMENPANRB_59_2020));
    }

    #[divan::bench]
    fn kota_serang_to_memuaskan(bencher: Bencher) {
        bench_path(bencher, &assessment(KOTA_SERANG), "Memuaskan", &PathOptions::of(&PERMENPANRB_59_2020));
    }

    #[divan::bench]
    fn all_one_to_memuaskan(bencher: Bencher) {
        bench_path(bencher, &assessment([1; 47]), "Memuaskan", &PathOptions::of(&PERMENPANRB_59_2020));
    }

    #[divan::bench]
    fn drawn_to_sangat_baik(bencher: Bencher) {
        bench_path(bencher, &levels(4, 3), "Sangat Baik", &PathOptions::of(&PERMENPANRB_59_2020));
    }

    #[divan::bench]
    fn pemdi_to_memuaskan(bencher: Bencher) {
        bench_path(bencher, &pemdi(), "Memuaskan", &PathOptions::of(&PERMENPANRB_8_2026));
    }

    #[divan::bench]
    fn frontier_of_kota_serang(bencher: Bencher) {
        let (assessment, options) = (assessment(KOTA_SERANG), PathOptions::of(&PERMENPANRB_59_2020));
        bencher.bench_local(|| black_box(&assessment).frontier(black_box(&options)));
    }
}

/// Up to a highest cost, a level, drawn.
mod any_costs {
    use super::{
        Bencher, KOTA_SERANG, PERMENPANRB_8_2026, PERMENPANRB_59_2020, assessment, bench_path, black_box, costs,
        levels, pemdi,
    };

    const HIGHEST: [u64; 4] = [10, 100, 10_000, 5_000_000_000];

    #[divan::bench(args = HIGHEST)]
    fn kota_serang_to_sangat_baik(bencher: Bencher, highest: u64) {
        bench_path(bencher, &assessment(KOTA_SERANG), "Sangat Baik", &costs(&PERMENPANRB_59_2020, highest));
    }

    #[divan::bench(args = HIGHEST)]
    fn all_one_to_memuaskan(bencher: Bencher, highest: u64) {
        bench_path(bencher, &assessment([1; 47]), "Memuaskan", &costs(&PERMENPANRB_59_2020, highest));
    }

    #[divan::bench(args = HIGHEST)]
    fn drawn_to_memuaskan(bencher: Bencher, highest: u64) {
        bench_path(bencher, &levels(3, 5), "Memuaskan", &costs(&PERMENPANRB_59_2020, highest));
    }

    #[divan::bench(args = HIGHEST)]
    fn pemdi_to_memuaskan(bencher: Bencher, highest: u64) {
        bench_path(bencher, &pemdi(), "Memuaskan", &costs(&PERMENPANRB_8_2026, highest));
    }

    #[divan::bench(args = HIGHEST, sample_count = 10)]
    fn frontier_of_kota_serang(bencher: Bencher, highest: u64) {
        let (assessment, options) = (assessment(KOTA_SERANG), costs(&PERMENPANRB_59_2020, highest));
        bencher.bench_local(|| black_box(&assessment).frontier(black_box(&options)));
    }
}

/// As dear as they are worth, give or take a little: no raise stands out, so bounds cannot help.
mod costs_like_weights {
    use super::{
        Assessment, Bencher, Node, PERMENPANRB_8_2026, PathOptions, assessment, bench_path, drawn, levels, pemdi,
    };

    #[expect(clippy::expect_used, reason = "as above")]
    fn options(assessment: &Assessment, noise: u64) -> PathOptions {
        let instrument = assessment.instrument();
        let mut options = PathOptions::of(instrument);
        let mut drawn = drawn(instrument.indicators().len() * 4, 13);
        for (row, indicator) in (1..).zip(instrument.indicators()) {
            for level in 2..=5 {
                let worth = instrument.units_of(Node::Indicator(row)).unsigned_abs() * 1_000;
                let cost = worth + drawn.next().unwrap_or_default() % noise;
                options.put_cost(indicator.number(), level, &cost.to_string()).expect("a cost");
            }
        }
        options
    }

    #[divan::bench(args = [1, 10, 1_000])]
    fn all_one_to_memuaskan(bencher: Bencher, noise: u64) {
        let assessment = assessment([1; 47]);
        bench_path(bencher, &assessment, "Memuaskan", &options(&assessment, noise));
    }

    /// Of 12,000 drawn searches of eight kinds of costs, such as these took longest.
    #[divan::bench(args = [1, 10, 1_000])]
    fn drawn_to_sangat_baik(bencher: Bencher, noise: u64) {
        let assessment = levels(3, 5);
        bench_path(bencher, &assessment, "Sangat Baik", &options(&assessment, noise));
    }

    #[divan::bench(args = [1, 10, 1_000])]
    fn kota_serang_to_sangat_baik(bencher: Bencher, noise: u64) {
        let assessment = assessment(super::KOTA_SERANG);
        bench_path(bencher, &assessment, "Sangat Baik", &options(&assessment, noise));
    }

    #[divan::bench(args = [1, 10, 1_000])]
    fn pemdi_to_memuaskan(bencher: Bencher, noise: u64) {
        let assessment = pemdi();
        assert_eq!(assessment.instrument(), &PERMENPANRB_8_2026);
        bench_path(bencher, &assessment, "Memuaskan", &options(&assessment, noise));
    }
}

/// The other way round.
mod margin {
    use super::{Basis, Bencher, KOTA_SERANG, PERMENPANRB_59_2020, PathOptions, Targets, assessment, black_box};

    #[divan::bench]
    fn kota_serang(bencher: Bencher) {
        let assessment = assessment(KOTA_SERANG);
        bencher.bench_local(|| black_box(&assessment).margin(Basis::Exact));
    }

    #[divan::bench]
    fn all_five(bencher: Bencher) {
        let assessment = assessment([5; 47]);
        bencher.bench_local(|| black_box(&assessment).margin(Basis::Exact));
    }

    #[divan::bench]
    fn kota_serang_to_target(bencher: Bencher) {
        let (assessment, options) = (assessment(KOTA_SERANG), PathOptions::of(&PERMENPANRB_59_2020));
        let targets = Targets::report_2021();
        bencher.bench_local(|| black_box(&assessment).to_target(black_box(&targets), black_box(&options)));
    }
}
