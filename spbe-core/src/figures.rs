//! The forms in which an exact value leaves the library.

use crate::digits::Fixed;
use crate::double::shortest_text;
use crate::index::Index;
use crate::ratio::Ratio;
use alloc::string::{String, ToString};

/// An exact value with the forms that people and programs want, as documents of
/// format `spbe-scorecard/1` carry it.
///
/// ```
/// use spbe_core::{Assessment, PERMENPANRB_59_2020};
///
/// let rows = (1..=47).map(|number| (number, if number <= 8 { 2 } else { 3 }));
/// let card = Assessment::read(&PERMENPANRB_59_2020, rows)?.score();
/// let figures = card.index().figures();
/// assert_eq!(figures.exact().to_string(), "362/125");
/// assert_eq!(figures.decimal().as_deref(), Some("2.896"));
/// assert_eq!(figures.rounded().to_string(), "2.90"); // two decimals
/// assert_eq!(figures.value().to_string(), "2.896");
///
/// let contribution = card.indicators().next().unwrap().contribution();
/// assert_eq!(contribution.figures().rounded().to_string(), "0.0260"); // four
/// # Ok::<(), spbe_core::InvalidAssessment>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    exact: Ratio,
    rounded: Fixed,
}

impl Figures {
    /// The exact value.
    #[must_use]
    pub const fn exact(self) -> Ratio {
        self.exact
    }

    /// Exactly the value as decimal text; `None` where the digits never end.
    #[must_use]
    pub fn decimal(self) -> Option<String> {
        self.exact.decimal()
    }

    /// The value as a page prints it.
    #[must_use]
    pub const fn rounded(self) -> Fixed {
        self.rounded
    }

    /// The double nearest to the value, for charts.
    #[must_use]
    pub fn value(self) -> f64 {
        self.exact.to_f64()
    }

    /// The four forms as text: exact, decimal (empty where the digits never end),
    /// rounded, and the shortest text that reads back as the nearest double.
    #[must_use]
    pub fn texts(self) -> [String; 4] {
        let Self { exact, rounded } = self;
        [exact.to_string(), self.decimal().unwrap_or_default(), rounded.to_string(), self.value_text()]
    }

    /// The shortest text that reads back as [`value`](Self::value).
    #[must_use]
    pub fn value_text(self) -> String {
        shortest_text(self.value())
    }
}

impl Index {
    /// The index in every form; rounded to two decimals, half up, as reports print it.
    #[must_use]
    pub fn figures(self) -> Figures {
        Figures { exact: self.exact(), rounded: self.rounded().into() }
    }
}

impl Ratio {
    /// The value in every form; rounded to four decimals, half away from zero.
    ///
    /// Contributions, weights and differences are shown so: with two decimals
    /// the parts would not add up in print.
    #[must_use]
    pub fn figures(self) -> Figures {
        Figures { exact: self, rounded: self.fixed(4) }
    }
}
