//! The published national index by year, with the years in which the instrument changed.

use crate::between::not_comparable;
use crate::index::Rounded;
use crate::name::Lang;
use crate::ratio::Ratio;
use alloc::string::String;

/// A published national index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NationalIndex {
    year: u16,
    instrument: &'static str,
    hundredths: u16,
}

impl NationalIndex {
    /// The year of the evaluation.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The id of the instrument it was evaluated under.
    #[must_use]
    pub const fn instrument(self) -> &'static str {
        self.instrument
    }

    /// The index, as printed.
    #[must_use]
    pub fn index(self) -> Rounded {
        Rounded::of_hundredths(i64::from(self.hundredths))
    }

    /// How far this printed index is above an earlier one; `None` between instruments.
    #[must_use]
    pub fn above(self, earlier: Self) -> Option<Ratio> {
        let same = self.instrument == earlier.instrument;
        same.then(|| Ratio::of(i64::from(self.hundredths) - i64::from(earlier.hundredths), 100))
    }

    /// Why there is no difference to an earlier one; `None` where there is one.
    #[must_use]
    pub fn reason(self, earlier: Self, lang: Lang) -> Option<String> {
        let same = self.instrument == earlier.instrument;
        (!same).then(|| not_comparable(earlier.instrument, self.instrument, lang))
    }
}

/// Where the series was published.
pub const NATIONAL_SOURCE: &str = "KemenPANRB, Laporan Evaluasi SPBE 2024, Tabel 4";

/// The national index of 2018 to 2024, as published. In 2021 the instrument
/// changed, and the index is not comparable with the years before.
///
/// ```
/// use spbe_core::{Lang, national_series};
///
/// let series: Vec<_> = national_series().collect();
/// assert_eq!(series[0].index().to_string(), "1.98"); // 2018
/// assert_eq!(series[1].above(series[0]).unwrap().to_string(), "1/5");
/// // 2021 after 2020: two values, no difference.
/// assert_eq!(series[3].above(series[2]), None);
/// assert!(series[3].reason(series[2], Lang::English).unwrap().starts_with("not comparable"));
/// ```
pub fn national_series() -> impl Iterator<Item = NationalIndex> {
    const OLD: &str = "permenpanrb-5-2018";
    const NEW: &str = "permenpanrb-59-2020";
    let rows = [
        (2018, OLD, 198),
        (2019, OLD, 218),
        (2020, OLD, 226),
        (2021, NEW, 224),
        (2022, NEW, 234),
        (2023, NEW, 279),
        (2024, NEW, 312),
    ];
    rows.into_iter().map(|(year, instrument, hundredths)| NationalIndex { year, instrument, hundredths })
}
