//! A slip in an annex file does not compile: one for every kind of flaw.
//!
//! Each slip is made in a copy of the crate; the compiler has to refuse the copy
//! with the place and the rule that does not hold.
#![expect(clippy::unwrap_used, reason = "a test that fails may panic")]

use spbe_core::FlawKind;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const ANNEX: &str = "instruments/permenpanrb_59_2020.rs";

/// What is wrong, where it is written, what is written instead, and what the compiler has to say.
struct Slip {
    kind: Option<FlawKind>,
    file: &'static str,
    edits: &'static [(&'static str, &'static str)],
    says: &'static str,
}

const fn annex(kind: FlawKind, edits: &'static [(&'static str, &'static str)], says: &'static str) -> Slip {
    Slip { kind: Some(kind), file: ANNEX, edits, says }
}

const SLIPS: &[Slip] = &[
    annex(
        FlawKind::Id,
        &[("\"permenpanrb-59-2020\"", "\"PermenPANRB 59\"")],
        "instrument: an id is 3 to 64 lower-case letters, digits and inner hyphens",
    ),
    annex(
        FlawKind::Name,
        &[("\"Tata Kelola SPBE\"", "\"\"")],
        "domain 2: a name is one line, not empty and not too long",
    ),
    annex(
        FlawKind::Number,
        &[("label!(\"47\"", "label!(\"46\"")],
        "indicator 47: a number is up to 8 letters, digits, points and hyphens, and stands once in its table",
    ),
    annex(
        FlawKind::Date,
        &[("\"2021-01-01\"", "\"2021-13-01\"")],
        "instrument: a date is written as 2021-01-31, and years of evaluation run from a first to a last between 2000 and 2199",
    ),
    annex(
        FlawKind::ScaleEnds,
        &[("lowest: 1, highest: 5", "lowest: 5, highest: 5")],
        "instrument: a scale's lowest value is below its highest, which is at most 100",
    ),
    annex(FlawKind::ScaleDecimals, &[("decimals: 0", "decimals: 5")], "instrument: a scale has at most four decimals"),
    annex(
        FlawKind::IndicatorCount,
        &[("indicators: rows(&INDICATORS)", "indicators: rows(&[])")],
        "instrument: an instrument has 1 to 250 indicators",
    ),
    annex(
        FlawKind::BandCount,
        &[("bands: rows(&BANDS)", "bands: rows(&[])")],
        "instrument: an instrument has two to nine bands",
    ),
    annex(
        FlawKind::TopWeights,
        &[("policy\"), \"13.00\"", "policy\"), \"13.50\"")],
        "instrument: the weights directly under the index add up to 100 percent",
    ),
    annex(
        FlawKind::AspectWeights,
        &[("of SPBE\"), Some(2), \"10.00\"", "of SPBE\"), Some(2), \"10.50\"")],
        "domain 2: the aspects' weights add up to the domain's",
    ),
    annex(
        FlawKind::IndicatorWeights,
        &[("budgets\"), 2, \"2.50\"", "budgets\"), 2, \"2.55\"")],
        "aspect 2: the indicators' weights add up to the aspect's",
    ),
    annex(
        FlawKind::MixedShares,
        &[
            ("rows::{aspect", "rows::{equal, aspect"),
            ("indicator(label!(\"13\"", "equal(label!(\"13\""),
            ("budgets\"), 2, \"2.50\", PROCESS", "budgets\"), 2"),
        ],
        "aspect 2: either every indicator of an aspect states its weight or none does",
    ),
    annex(
        FlawKind::Empty,
        &[("SPBE governance\"), Some(1)", "SPBE governance\"), Some(2)")],
        "domain 1: a domain has aspects, an aspect has indicators",
    ),
    annex(
        FlawKind::Parent,
        &[("sector 3\"), 8,", "sector 3\"), 9,")],
        "indicator 47: a row belongs to a domain or aspect that exists",
    ),
    annex(
        FlawKind::Order,
        &[
            ("data centre services\"), 3,", "data centre services\"), 4,"),
            ("applying SPBE\"), 4,", "applying SPBE\"), 3,"),
        ],
        "indicator 17: rows stand in the order of the domains and aspects they belong to",
    ),
    annex(
        FlawKind::Capability,
        &[("SERVICE: usize = 2", "SERVICE: usize = 3")],
        "indicator 32: an indicator measures a capability that exists",
    ),
    annex(
        FlawKind::Levels,
        &[("level(2, name!(\"Terkelola\"", "level(3, name!(\"Terkelola\"")],
        "capability 1: a capability names every level of the scale in order, or none",
    ),
    annex(
        FlawKind::Floor,
        &[("lowest_band(name!(\"Kurang\", \"Poor\"))", "band(name!(\"Kurang\", \"Poor\"), \"1.5\")")],
        "band 5: every band but the lowest has a floor",
    ),
    annex(
        FlawKind::FloorScale,
        &[("\"Excellent\"), \"4.2\"", "\"Excellent\"), \"5.2\"")],
        "band 1: a floor is above the scale's lowest value and not above its highest",
    ),
    annex(
        FlawKind::FloorOrder,
        &[("\"Very good\"), \"3.5\"", "\"Very good\"), \"2.5\"")],
        "band 3: floors fall from band to band",
    ),
    annex(
        FlawKind::BandNarrow,
        &[
            (
                "architecture of the central agency or local government\"), 1, \"1.30\"",
                "architecture of the central agency or local government\"), 1, \"1.3001\"",
            ),
            (
                "roadmap of the central agency or local government\"), 1, \"1.30\"",
                "roadmap of the central agency or local government\"), 1, \"1.2999\"",
            ),
            ("\"Very good\"), \"3.5\"", "\"Very good\"), \"4.19\""),
        ],
        "band 2: a band is at least as wide as the largest single step of the index",
    ),
    // No annex comes near 2^53, so the limit is lowered instead.
    Slip {
        kind: Some(FlawKind::TooFine),
        file: "limits.rs",
        edits: &[("1 << 53", "1 << 13")],
        says: "instrument: weights, decimals and scale together stay within 2^53",
    },
    // What cannot even be written down as a row.
    Slip {
        kind: Some(FlawKind::Weight),
        file: ANNEX,
        edits: &[(
            "architecture of the central agency or local government\"), 1, \"1.30\"",
            "architecture of the central agency or local government\"), 1, \"1,30\"",
        )],
        says: "a weight is a number of percent above 0 and at most 100, with at most four decimals",
    },
    Slip {
        kind: None,
        file: ANNEX,
        edits: &[(
            "architecture of the central agency or local government\"), 1, \"1.30\"",
            "architecture of the central agency or local government\"), 1, \"0.00\"",
        )],
        says: "a weight is a number of percent above 0 and at most 100, with at most four decimals",
    },
    Slip {
        kind: None,
        file: ANNEX,
        edits: &[("\"Excellent\"), \"4.2\"", "\"Excellent\"), \"4,2\"")],
        says: "a floor is a number with at most four decimals",
    },
    Slip { kind: None, file: ANNEX, edits: &[("[i64; 60]", "[i64; 61]")], says: "there is a unit for every node" },
];

#[test]
fn every_flaw_stops_the_compiler_with_its_place() {
    let named: BTreeSet<&str> = SLIPS.iter().filter_map(|slip| slip.kind).map(FlawKind::code).collect();
    let all: BTreeSet<&str> = FlawKind::ALL.iter().map(|kind| kind.code()).collect();
    assert_eq!(named, all, "there is a slip for every kind of flaw");

    let copy = Copy::of_this_crate();
    copy.check().unwrap_or_else(|errors| panic!("the copy does not compile as it is:\n{errors}"));
    for slip in SLIPS {
        let whole = fs::read_to_string(copy.source(slip.file)).unwrap();
        let mut slipped = whole.clone();
        for (written, instead) in slip.edits {
            assert_eq!(slipped.matches(written).count(), 1, "{written} stands once in {}", slip.file);
            slipped = slipped.replace(written, instead);
        }
        fs::write(copy.source(slip.file), slipped).unwrap();
        let errors = copy.check().expect_err(slip.says);
        assert!(errors.contains(&format!("evaluation panicked: {}", slip.says)), "expected: {}\n{errors}", slip.says);
        fs::write(copy.source(slip.file), whole).unwrap();
    }
    println!("compile-fail: {} slips refused", SLIPS.len());
}

/// A copy of the crate, in a workspace of its own, that can be spoilt.
struct Copy(PathBuf);

impl Copy {
    fn of_this_crate() -> Self {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("flaws");
        let _ = fs::remove_dir_all(copy.join("spbe-core"));
        fs::create_dir_all(copy.join("spbe-core")).unwrap();
        let workspace = fs::read_to_string(here.join("../Cargo.toml")).unwrap();
        let alone: Vec<&str> = workspace.lines().filter(|line| !line.starts_with("members")).collect();
        let alone = alone.join("\n").replace("[workspace]\n", "[workspace]\nmembers = [\"spbe-core\"]\n");
        fs::write(copy.join("Cargo.toml"), alone).unwrap();
        fs::copy(here.join("../Cargo.lock"), copy.join("Cargo.lock")).unwrap();
        fs::copy(here.join("Cargo.toml"), copy.join("spbe-core/Cargo.toml")).unwrap();
        copy_folder(&here.join("src"), &copy.join("spbe-core/src"));
        Self(copy)
    }

    fn source(&self, file: &str) -> PathBuf {
        self.0.join("spbe-core/src").join(file)
    }

    /// Compiles the copy; gives what the compiler says if it refuses.
    fn check(&self) -> Result<(), String> {
        let output = Command::new(env!("CARGO"))
            .args(["check", "--offline", "--quiet", "--package", "spbe-core", "--no-default-features"])
            .env("CARGO_TARGET_DIR", self.0.join("target"))
            .env_remove("RUSTFLAGS")
            .current_dir(&self.0)
            .output()
            .unwrap();
        if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
