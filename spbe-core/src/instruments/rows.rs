//! How the rows of an annex are written down.

use crate::annex::{Aspect, Capability, Domain, Indicator, LevelName, Share};
use crate::band::Band;
use crate::name::{Name, Text, Variants};
use crate::value::Value;
use crate::weight::Weight;
use alloc::borrow::Cow;

pub(super) const fn text(words: &'static str) -> Text {
    Cow::Borrowed(words)
}

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

pub(super) const fn capability(
    code: &'static str,
    name: &'static str,
    english: &'static str,
    levels: &'static [LevelName],
) -> Capability {
    Capability { code: text(code), name: Name::both(name, english), levels: Cow::Borrowed(levels) }
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
        meaning: Name::both(meaning, english_meaning),
    }
}

pub(super) const fn band(name: &'static str, english: &'static str, floor: &str) -> Band {
    let floor = Value::decimal(floor);
    assert!(floor.is_some(), "a floor is a number with at most four decimals");
    Band { name: Name::both(name, english), second_name: None, floor }
}

pub(super) const fn lowest_band(name: &'static str, english: &'static str) -> Band {
    Band { name: Name::both(name, english), second_name: None, floor: None }
}
