//! The rows in the document of an instrument.

use super::instrument_gaps::Gap;
use super::instrument_read::Reader;
use super::json::Json;
use super::walk::{given, step};
use crate::annex::{Aspect, Capability, Domain, Indicator, LevelName, Share};
use crate::band::Band;
use crate::fault::{Fault, Kind, Measure};
use crate::limits::INDICATORS;
use crate::name::{Label, Text};
use crate::scale::Scale;
use crate::value::Value;
use alloc::borrow::Cow;
use alloc::format;

impl Reader {
    pub(super) fn domain(&mut self, row: &Json<'_>, path: &str, at: usize) -> Domain {
        self.only(row, path, &["number", "weight", "name", "variants"]);
        Domain {
            label: Label { number: self.number_of_group(row, path, at), name: self.required_name(row, path, "name") },
            variants: self.variants(row, path),
            weight: self.required_weight(row, path),
        }
    }

    pub(super) fn aspect(&mut self, row: &Json<'_>, path: &str, at: usize, domains: &[Domain]) -> Aspect {
        self.only(row, path, &["number", "domain", "weight", "name", "variants"]);
        let domain = self.walk.optional_text(row, path, "domain");
        if domain.is_none() && row.get("domain").is_some() {
            self.stand_in(Gap::Parent);
        }
        Aspect {
            label: Label { number: self.number_of_group(row, path, at), name: self.required_name(row, path, "name") },
            variants: self.variants(row, path),
            domain: domain.map(|number| row_of(domains.iter().map(Domain::number), &number)),
            weight: self.required_weight(row, path),
        }
    }

    pub(super) fn indicator(
        &mut self,
        row: &Json<'_>,
        path: &str,
        at: usize,
        aspects: &[Aspect],
        capabilities: &[Capability],
    ) -> Indicator {
        self.only(row, path, &["number", "aspect", "weight", "capability", "name", "variants"]);
        let aspect = self.required_text(row, path, "aspect");
        if aspect.is_none() {
            self.stand_in(Gap::Parent);
        }
        let capability = self.walk.optional_text(row, path, "capability");
        Indicator {
            label: Label { number: self.number(row, path, at).0, name: self.required_name(row, path, "name") },
            variants: self.variants(row, path),
            aspect: row_of(aspects.iter().map(Aspect::number), aspect.as_deref().unwrap_or_default()),
            share: match row.get("weight") {
                Some(weight) => Share::Percent(self.weight(weight, path)),
                None => Share::Equal,
            },
            capability: capability.map(|code| row_of(capabilities.iter().map(Capability::code), &code)),
        }
    }

    pub(super) fn band(&mut self, row: &Json<'_>, path: &str) -> Band {
        self.only(row, path, &["name", "second_name", "floor"]);
        let floor = row.get("floor").and_then(|floor| {
            let widest = Scale { lowest: 0, highest: Value::HIGHEST, decimals: 4 };
            let read = widest.read(given(floor));
            read.unwrap_or_else(|fault| {
                self.stand_in(Gap::Floor);
                self.walk.problem(fault, &step(path, "floor"));
                None
            })
        });
        Band {
            name: self.required_name(row, path, "name"),
            second_name: self.optional_name(row, path, "second_name"),
            floor,
        }
    }

    pub(super) fn capability(&mut self, row: &Json<'_>, path: &str, at: usize) -> Capability {
        self.only(row, path, &["code", "name", "levels"]);
        let levels = match row.get("levels") {
            Some(Json::List(levels)) if levels.len() <= INDICATORS => levels.as_slice(),
            Some(Json::List(_)) => {
                let limit = INDICATORS;
                self.walk.problem(Fault::TooLarge { what: Measure::Rows, limit }, &step(path, "levels"));
                &[]
            }
            Some(other) => {
                self.walk.wrong_kind(Kind::List, other, &step(path, "levels"));
                &[]
            }
            None => &[],
        };
        let inside = format!("capabilities/{at}/levels");
        let levels = self.each(levels, &inside, Gap::Level, |reader, level, path, _| reader.level(level, path));
        let code = self.required_text(row, path, "code");
        if code.is_none() {
            self.stand_in(Gap::Code);
        }
        Capability {
            code: code.unwrap_or(Text::Borrowed("unknown")),
            name: self.required_name(row, path, "name"),
            levels: Cow::Owned(levels),
        }
    }

    pub(super) fn level(&mut self, row: &Json<'_>, path: &str) -> LevelName {
        self.only(row, path, &["level", "name", "variants", "meaning"]);
        let highest = (0, Value::HIGHEST.into());
        let level = self
            .walk
            .required(row, path, "level")
            .and_then(|level| self.walk.whole(level, &step(path, "level"), highest));
        if level.is_none() {
            self.stand_in(Gap::Level);
        }
        LevelName {
            level: level.and_then(|level| u8::try_from(level).ok()).unwrap_or_default(),
            name: self.required_name(row, path, "name"),
            variants: self.variants(row, path),
            meaning: self.optional_name(row, path, "meaning"),
        }
    }
}

/// The row, from 1, with a number or code; a row that does not exist where none has it.
fn row_of<'a>(mut known: impl Iterator<Item = &'a str>, wanted: &str) -> usize {
    known.position(|known| known == wanted).map_or(usize::MAX, |at| at.saturating_add(1))
}
