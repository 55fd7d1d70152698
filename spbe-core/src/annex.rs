//! What an instrument says, as flat tables laid out like an annex, before anybody checked it.

use crate::band::Band;
use crate::name::{Label, Name, Rows, Text, Variants, folded, rows_of, str_of};
use crate::node::Node;
use crate::scale::Scale;
use crate::undefined::Undefined;
use crate::value::Value;
use crate::weight::Weight;

/// How the figures of an instrument came here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Provenance {
    /// From the regulation's own text.
    Regulation,
    /// From other sources; not compared with the regulation's own text.
    Secondary,
    /// Nobody's but the author's: not the instrument of a regulation.
    Own,
}

impl Provenance {
    /// The word that documents use: `regulation`, `secondary` or `own`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Regulation => "regulation",
            Self::Secondary => "secondary",
            Self::Own => "own",
        }
    }
}

/// How an indicator's weight is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Share {
    /// In percent of the whole index.
    Percent(Weight),
    /// Not at all: every indicator of the aspect weighs the same.
    Equal,
}

/// A level of a capability, with its name and what it means in one line.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LevelName {
    pub(crate) level: u8,
    pub(crate) name: Name,
    pub(crate) variants: Variants,
    pub(crate) meaning: Option<Name>,
}

impl LevelName {
    /// The level.
    #[must_use]
    pub const fn level(&self) -> u8 {
        self.level
    }

    /// The name, such as *Terdefinisi*.
    #[must_use]
    pub const fn name(&self) -> &Name {
        &self.name
    }

    /// Names that reports use for the same level.
    pub fn variants(&self) -> impl Iterator<Item = &str> {
        self.variants.iter()
    }

    /// What the level means in one line, in the words of whoever wrote the
    /// instrument down; `None` where no source says.
    #[must_use]
    pub const fn meaning(&self) -> Option<&Name> {
        self.meaning.as_ref()
    }
}

/// What the levels of an indicator measure (*kapabilitas*): a family of level names.
#[doc(alias = "kapabilitas")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Capability {
    pub(crate) code: Text,
    pub(crate) name: Name,
    pub(crate) levels: Rows<LevelName>,
}

impl Capability {
    /// The word that documents use, such as `process`.
    #[must_use]
    pub const fn code(&self) -> &str {
        str_of(&self.code)
    }

    /// The name, such as *Kapabilitas Proses*.
    #[must_use]
    pub const fn name(&self) -> &Name {
        &self.name
    }

    /// The names of the levels, lowest first; empty where no source gives them.
    #[must_use]
    pub const fn levels(&self) -> &[LevelName] {
        rows_of(&self.levels)
    }

    /// The name of a whole value's level.
    #[must_use]
    pub fn level(&self, value: Value) -> Option<&LevelName> {
        let level = value.level()?;
        self.levels().iter().find(|name| name.level == level)
    }

    /// The level with a name, in either language or as reports call it. Case and punctuation do not matter.
    ///
    /// ```
    /// use spbe_core::PERMENPANRB_59_2020;
    ///
    /// let process = &PERMENPANRB_59_2020.capabilities()[0];
    /// assert_eq!(process.level_named("terdefinisi").unwrap().level(), 3);
    /// assert_eq!(process.level_named("Terstandardisasi").unwrap().level(), 3); // as the reports of 2021 have it
    /// ```
    #[must_use]
    pub fn level_named(&self, name: &str) -> Option<&LevelName> {
        let wanted = folded(name);
        let named = |level: &&LevelName| {
            level.name.is_spelled(&wanted) || level.variants().any(|variant| folded(variant) == wanted)
        };
        self.levels().iter().find(named)
    }
}

/// A domain (*domain*): the rows that stand directly under the index.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Domain {
    pub(crate) label: Label,
    pub(crate) variants: Variants,
    pub(crate) weight: Weight,
}

/// An aspect (*aspek*): a group of indicators.
#[doc(alias = "aspek")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Aspect {
    pub(crate) label: Label,
    pub(crate) variants: Variants,
    pub(crate) domain: Option<usize>,
    pub(crate) weight: Weight,
}

/// An indicator (*indikator*): a row that gets a value.
#[doc(alias = "indikator")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Indicator {
    pub(crate) label: Label,
    pub(crate) variants: Variants,
    pub(crate) aspect: usize,
    pub(crate) share: Share,
    pub(crate) capability: Option<usize>,
}

macro_rules! named_rows {
    ($($row:ty),*) => {$(
        impl $row {
            /// The printed number, such as `13`.
            #[must_use]
            pub const fn number(&self) -> &str {
                self.label.number()
            }

            /// The official name, and an English one.
            #[must_use]
            pub const fn name(&self) -> &Name {
                self.label.name()
            }

            /// Other names that inputs carry for this row.
            pub fn variants(&self) -> impl Iterator<Item = &str> {
                self.variants.iter()
            }
        }
    )*};
}
named_rows!(Domain, Aspect, Indicator);

impl Domain {
    /// The weight, as the regulation states it.
    #[must_use]
    pub const fn weight(&self) -> Weight {
        self.weight
    }
}

impl Aspect {
    /// The weight, as the regulation states it.
    #[must_use]
    pub const fn weight(&self) -> Weight {
        self.weight
    }

    /// The row of its domain, from 1; `None` where the instrument has no domains.
    #[must_use]
    pub const fn domain(&self) -> Option<usize> {
        self.domain
    }
}

impl Indicator {
    /// The row of its aspect, from 1.
    #[must_use]
    pub const fn aspect(&self) -> usize {
        self.aspect
    }

    /// How its weight is stated.
    #[must_use]
    pub const fn share(&self) -> Share {
        self.share
    }
}

/// Everything an instrument says, as written down, before anybody checked it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Parts {
    pub(crate) id: Text,
    pub(crate) title: Name,
    pub(crate) citation: Text,
    pub(crate) index_name: Name,
    pub(crate) provenance: Provenance,
    pub(crate) undefined: Rows<Undefined>,
    pub(crate) in_force_from: Option<Text>,
    pub(crate) years: Option<(u16, Option<u16>)>,
    pub(crate) revoked_by: Option<Text>,
    pub(crate) scale: Scale,
    pub(crate) capabilities: Rows<Capability>,
    pub(crate) domains: Rows<Domain>,
    pub(crate) aspects: Rows<Aspect>,
    pub(crate) indicators: Rows<Indicator>,
    pub(crate) bands: Rows<Band>,
    pub(crate) tables: Rows<(Node, Text)>,
}
