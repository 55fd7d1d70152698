//! How the rows of an annex are written down.

use crate::annex::{Aspect, Capability, Domain, Indicator, LevelName, Share};
use crate::band::Band;
use crate::name::{Label, Name, Variants};
pub(super) use crate::name::{label, name, rows, text};
use crate::value::Value;
use crate::weight::Weight;

pub(super) const fn domain(label: Label, percent: &str, variants: &'static [&'static str]) -> Domain {
    Domain { label, variants: Variants::Written(variants), weight: Weight::percent_of(percent) }
}

pub(super) const fn aspect(
    label: Label,
    domain: Option<usize>,
    percent: &str,
    variants: &'static [&'static str],
) -> Aspect {
    Aspect { label, variants: Variants::Written(variants), domain, weight: Weight::percent_of(percent) }
}

pub(super) const fn indicator(
    label: Label,
    aspect: usize,
    percent: &str,
    capability: usize,
    variants: &'static [&'static str],
) -> Indicator {
    Indicator {
        label,
        variants: Variants::Written(variants),
        aspect,
        share: Share::Percent(Weight::percent_of(percent)),
        capability: Some(capability),
    }
}

/// A row of an aspect whose rows weigh the same.
pub(super) const fn equal(label: Label, aspect: usize, variants: &'static [&'static str]) -> Indicator {
    Indicator { label, variants: Variants::Written(variants), aspect, share: Share::Equal, capability: None }
}

pub(super) const fn capability(code: &'static str, name: Name, levels: &'static [LevelName]) -> Capability {
    Capability { code: text(code), name, levels: rows(levels) }
}

pub(super) const fn level(level: u8, name: Name, variants: &'static [&'static str], meaning: Name) -> LevelName {
    LevelName { level, name, variants: Variants::Written(variants), meaning: Some(meaning) }
}

/// A level that no source explains.
pub(super) const fn level_name(level: u8, name: Name) -> LevelName {
    LevelName { level, name, variants: Variants::Written(&[]), meaning: None }
}

pub(super) const fn band(name: Name, floor: &str) -> Band {
    Band { name, second_name: None, floor: Some(value(floor)) }
}

pub(super) const fn lowest_band(name: Name) -> Band {
    Band { name, second_name: None, floor: None }
}

/// A band with two names.
pub(super) const fn twofold_band(name: Name, second: Name, floor: &str) -> Band {
    Band { name, second_name: Some(second), floor: Some(value(floor)) }
}

pub(super) const fn lowest_twofold_band(name: Name, second: Name) -> Band {
    Band { name, second_name: Some(second), floor: None }
}

#[expect(clippy::panic, reason = "runs in the compiler")]
const fn value(floor: &str) -> Value {
    let Some(floor) = Value::decimal(floor) else { panic!("a floor is a number with at most four decimals") };
    floor
}
