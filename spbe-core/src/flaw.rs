//! What can be wrong with an instrument: a code, a sentence, a place.

use crate::name::Lang;
#[cfg(feature = "full")]
use alloc::{format, string::String};

/// A part of an instrument, by row from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Part {
    /// The instrument as a whole.
    Whole,
    /// A domain.
    Domain(usize),
    /// An aspect.
    Aspect(usize),
    /// An indicator.
    Indicator(usize),
    /// A band, the highest first.
    Band(usize),
    /// A capability.
    Capability(usize),
    /// A level of a capability: the capability's row, then the level's.
    Level(usize, usize),
}

impl Part {
    /// The list in a document that the row stands in, and the row.
    #[cfg(feature = "full")]
    const fn table(self) -> Option<(&'static str, usize)> {
        match self {
            Self::Whole => None,
            Self::Domain(row) => Some(("domains", row)),
            Self::Aspect(row) => Some(("aspects", row)),
            Self::Indicator(row) => Some(("indicators", row)),
            Self::Band(row) => Some(("bands", row)),
            Self::Capability(row) | Self::Level(row, _) => Some(("capabilities", row)),
        }
    }

    const fn words(self) -> (&'static str, &'static str, usize) {
        match self {
            Self::Whole => ("instrument", "instrumen", 0),
            Self::Domain(row) => ("domain", "domain", row),
            Self::Aspect(row) => ("aspect", "aspek", row),
            Self::Indicator(row) => ("indicator", "indikator", row),
            Self::Band(row) => ("band", "predikat", row),
            Self::Capability(row) | Self::Level(row, _) => ("capability", "kapabilitas", row),
        }
    }
}

macro_rules! flaw_kinds {
    ($($(#[$doc:meta])* $kind:ident $code:literal $english:literal $indonesian:literal;)*) => {
        /// A kind of flaw.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum FlawKind {
            $($(#[$doc])* $kind,)*
        }

        impl FlawKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$kind),*];

            /// A stable name, the same in every language.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$kind => $code,)*
                }
            }

            pub(crate) const fn sentence(self, lang: Lang) -> &'static str {
                match self {
                    $(Self::$kind => lang.pick($indonesian, $english),)*
                }
            }
        }
    };
}

flaw_kinds! {
    /// The id has the wrong form.
    Id "bad_id"
        "an id is 3 to 64 lower-case letters, digits and inner hyphens"
        "id terdiri atas 3 sampai 64 huruf kecil, angka, dan tanda hubung di dalam";
    /// A name is empty, too long, or has a control character.
    Name "bad_name"
        "a name is one line, not empty and not too long"
        "nama terdiri atas satu baris, tidak kosong, dan tidak terlalu panjang";
    /// A printed number has the wrong form or stands twice in its table.
    Number "bad_number"
        "a number is up to 8 letters, digits, points and hyphens, and stands once in its table"
        "nomor terdiri atas paling banyak 8 huruf, angka, titik, dan tanda hubung, dan hanya sekali dalam tabelnya";
    /// A date has the wrong form.
    Date "bad_date"
        "a date is written as 2021-01-31, and years of evaluation run from a first to a last between 2000 and 2199"
        "tanggal ditulis seperti 2021-01-31, dan tahun evaluasi berjalan dari yang awal ke yang akhir antara 2000 dan 2199";
    /// The ends of the scale are not in order, or too high.
    ScaleEnds "bad_scale"
        "a scale's lowest value is below its highest, which is at most 100"
        "nilai terendah skala di bawah nilai tertingginya, yang paling tinggi 100";
    /// The scale has too many decimals.
    ScaleDecimals "bad_scale_decimals"
        "a scale has at most four decimals"
        "skala memuat paling banyak empat angka desimal";
    /// There are too few or too many indicators.
    IndicatorCount "indicator_count"
        "an instrument has 1 to 250 indicators"
        "instrumen memuat 1 sampai 250 indikator";
    /// There are too few or too many bands.
    BandCount "band_count"
        "an instrument has two to nine bands"
        "instrumen memuat dua sampai sembilan predikat";
    /// A weight is no number of percent above 0 and at most 100.
    Weight "bad_weight"
        "a weight is a number of percent above 0 and at most 100, with at most four decimals"
        "bobot berupa bilangan persen di atas 0 dan paling tinggi 100, dengan paling banyak empat angka desimal";
    /// What stands directly under the index does not add up to 100 percent.
    TopWeights "weights_of_whole"
        "the weights directly under the index add up to 100 percent"
        "bobot tepat di bawah indeks berjumlah 100 persen";
    /// The aspects of a domain do not add up to it.
    AspectWeights "weights_of_domain"
        "the aspects' weights add up to the domain's"
        "bobot aspek berjumlah sama dengan bobot domainnya";
    /// The indicators of an aspect do not add up to it.
    IndicatorWeights "weights_of_aspect"
        "the indicators' weights add up to the aspect's"
        "bobot indikator berjumlah sama dengan bobot aspeknya";
    /// Some indicators of an aspect state a weight and some do not.
    MixedShares "mixed_shares"
        "either every indicator of an aspect states its weight or none does"
        "bobot dinyatakan untuk semua indikator suatu aspek atau tidak satu pun";
    /// A domain without aspects, or an aspect without indicators.
    Empty "empty"
        "a domain has aspects, an aspect has indicators"
        "domain memuat aspek, aspek memuat indikator";
    /// A row belongs to a domain or aspect that does not exist.
    Parent "unknown_parent"
        "a row belongs to a domain or aspect that exists"
        "setiap baris termasuk domain atau aspek yang ada";
    /// Rows of one domain or aspect do not stand together in its order.
    Order "bad_order"
        "rows stand in the order of the domains and aspects they belong to"
        "baris berurutan menurut domain dan aspeknya";
    /// An indicator measures a capability that does not exist.
    Capability "unknown_capability"
        "an indicator measures a capability that exists"
        "indikator mengukur kapabilitas yang ada";
    /// A capability does not name the levels of the scale.
    Levels "bad_levels"
        "a capability names every level of the scale in order, or none"
        "kapabilitas menamai setiap tingkat skala secara berurutan, atau tidak satu pun";
    /// The lowest band has a floor, or another has none.
    Floor "bad_floor"
        "every band but the lowest has a floor"
        "setiap predikat selain yang terendah memiliki batas bawah";
    /// A floor is not on the scale.
    FloorScale "floor_off_scale"
        "a floor is above the scale's lowest value and not above its highest"
        "batas bawah di atas nilai terendah skala dan tidak di atas nilai tertingginya";
    /// Floors do not fall from band to band.
    FloorOrder "floor_order"
        "floors fall from band to band"
        "batas bawah menurun dari predikat ke predikat";
    /// A band that a single step of the index could jump over, in an instrument too fine to try every sum.
    BandNarrow "band_too_narrow"
        "a band is at least as wide as the largest single step of the index"
        "rentang predikat tidak lebih sempit dari satu langkah indeks yang terbesar";
    /// Sums could go past 2^53.
    TooFine "too_fine"
        "weights, decimals and scale together stay within 2^53"
        "bobot, angka desimal, dan skala bersama-sama tidak melebihi 2^53";
}

/// A flaw of an instrument, with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Flaw {
    kind: FlawKind,
    part: Part,
    key: Option<&'static str>,
}

impl Flaw {
    pub(crate) const fn new(kind: FlawKind, part: Part) -> Self {
        Self { kind, part, key: None }
    }

    /// The same flaw, at a key of its part that the kind alone does not tell.
    pub(crate) const fn at_key(self, key: &'static str) -> Self {
        Self { key: Some(key), ..self }
    }

    /// What kind of flaw.
    #[cfg(feature = "full")]
    pub(crate) const fn kind(self) -> FlawKind {
        self.kind
    }

    /// The place in a document of the instrument, as a JSON Pointer.
    #[cfg(feature = "full")]
    pub(crate) fn path(self, aspects_at_the_top: bool) -> String {
        let key = match self.kind {
            _ if self.key.is_some() => self.key.unwrap_or_default(),
            FlawKind::Id => "/id",
            FlawKind::Name if matches!(self.part, Part::Whole) => "/title",
            FlawKind::Name => "/name",
            FlawKind::Number => "/number",
            FlawKind::Date => "/in_force_from",
            FlawKind::ScaleEnds => "/scale",
            FlawKind::ScaleDecimals => "/scale/decimals",
            FlawKind::IndicatorCount => "/indicators",
            FlawKind::BandCount => "/bands",
            FlawKind::TopWeights if aspects_at_the_top => "/aspects",
            FlawKind::TopWeights => "/domains",
            FlawKind::Parent if matches!(self.part, Part::Aspect(_)) => "/domain",
            FlawKind::Parent => "/aspect",
            FlawKind::Capability => "/capability",
            FlawKind::Levels => "/levels",
            FlawKind::Floor | FlawKind::FloorScale | FlawKind::FloorOrder => "/floor",
            _ => "",
        };
        let row = |row: usize| row.saturating_sub(1);
        match (self.part.table(), self.part) {
            (_, Part::Level(capability, level)) => {
                format!("/capabilities/{}/levels/{}{key}", row(capability), row(level))
            }
            (Some((table, at)), _) => format!("/{table}/{}{key}", row(at)),
            (None, _) => key.into(),
        }
    }

    /// Stops the compiler with the message.
    #[expect(clippy::panic, reason = "runs in the compiler")]
    #[expect(clippy::indexing_slicing, reason = "runs in the compiler")]
    pub(crate) const fn stop(self) -> ! {
        let (place, _, row) = self.part.words();
        let (digits, first) = digits(row);
        let number = if row == 0 { "" } else { text(digits.split_at(first).1) };
        let space = if row == 0 { "" } else { " " };
        let parts = [place, space, number, ": ", self.kind.sentence(Lang::English)];
        let (mut message, mut length, mut part) = ([0_u8; 200], 0, 0);
        while part < parts.len() {
            let bytes = parts[part].as_bytes();
            let mut at = 0;
            while at < bytes.len() && length < message.len() {
                message[length] = bytes[at];
                length += 1;
                at += 1;
            }
            part += 1;
        }
        panic!("{}", text(message.split_at(length).0))
    }
}

/// The last three digits of a row, and where the first of them stands.
#[expect(clippy::cast_possible_truncation, reason = "each is below ten")]
const fn digits(row: usize) -> ([u8; 3], usize) {
    let digits = [(row / 100 % 10) as u8 + b'0', (row / 10 % 10) as u8 + b'0', (row % 10) as u8 + b'0'];
    let first = match row {
        0..=9 => 2,
        10..=99 => 1,
        _ => 0,
    };
    (digits, first)
}

const fn text(bytes: &[u8]) -> &str {
    match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}
