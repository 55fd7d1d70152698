//! How the rows of an annex are written down.

use crate::annex::{Aspect, Capability, Domain, Indicator, LevelName, Share};
use crate::band::Band;
use crate::name::{Name, Variants};
pub(super) use crate::name::{rows, text};
use crate::value::Value;
use crate::weight::Weight;

pub(super) const fn domain(
    number: &'static str,
    percent: &str,
    name: &'static str,
    english: &'static str,
    variants: &'static [&'static str],
) -> Domain {
    Domain {
        number: text(number),
        name: Name::both(name, english),
        variants: Variants::Written(variants),
        weight: Weight::percent_of(percent),
    }
}

pub(super) const fn aspect(
    number: &'static str,
    domain: Option<usize>,
    percent: &str,
    name: &'static str,
    english: &'static str,
    variants: &'static [&'static str],
) -> Aspect {
    Aspect {
        number: text(number),
        name: Name::both(name, english),
        variants: Variants::Written(variants),
        domain,
        weight: Weight::percent_of(percent),
    }
}

pub(super) const fn indicator(
    number: &'static str,
    aspect: usize,
    percent: &str,
    capability: usize,
    name: &'static str,
    english: &'static str,
    variants: &'static [&'static str],
) -> Indicator {
    Indicator {
        number: text(number),
        name: Name::both(name, english),
        variants: Variants::Written(variants),
        aspect,
        share: Share::Percent(Weight::percent_of(percent)),
        capability: Some(capability),
    }
}

/// A row of an aspect whose rows weigh the same.
pub(super) const fn equal(
    number: &'static str,
    aspect: usize,
    name: &'static str,
    english: &'static str,
    variants: &'static [&'static str],
) -> Indicator {
    Indicator {
        number: text(number),
        name: Name::both(name, english),
        variants: Variants::Written(variants),
        aspect,
        share: Share::Equal,
        capability: None,
    }
}

pub(super) const fn capability(
    code: &'static str,
    name: &'static str,
    english: &'static str,
    levels: &'static [LevelName],
) -> Capability {
    Capability { code: text(code), name: Name::both(name, english), levels: rows(levels) }
}

pub(super) const fn level(
    level: u8,
    name: &'static str,
    english: &'static str,
    variants: &'static [&'static str],
    meaning: &'static str,
    english_meaning: &'static str,
) -> LevelName {
    LevelName {
        level,
        name: Name::both(name, english),
        variants: Variants::Written(variants),
        meaning: Some(Name::both(meaning, english_meaning)),
    }
}

/// A level that no source explains.
pub(super) const fn level_name(level: u8, name: &'static str, english: &'static str) -> LevelName {
    LevelName { level, name: Name::both(name, english), variants: Variants::Written(&[]), meaning: None }
}

pub(super) const fn band(name: &'static str, english: &'static str, floor: &str) -> Band {
    Band { name: Name::both(name, english), second_name: None, floor: Some(value(floor)) }
}

pub(super) const fn lowest_band(name: &'static str, english: &'static str) -> Band {
    Band { name: Name::both(name, english), second_name: None, floor: None }
}

/// A band with two names.
pub(super) const fn twofold_band(
    name: &'static str,
    english: &'static str,
    second: &'static str,
    second_english: &'static str,
    floor: &str,
) -> Band {
    Band {
        name: Name::both(name, english),
        second_name: Some(Name::both(second, second_english)),
        floor: Some(value(floor)),
    }
}

pub(super) const fn lowest_twofold_band(
    name: &'static str,
    english: &'static str,
    second: &'static str,
    second_english: &'static str,
) -> Band {
    Band { name: Name::both(name, english), second_name: Some(Name::both(second, second_english)), floor: None }
}

#[expect(clippy::panic, reason = "runs in the compiler")]
const fn value(floor: &str) -> Value {
    let Some(floor) = Value::decimal(floor) else { panic!("a floor is a number with at most four decimals") };
    floor
}
