//! Batches: the results of many assessments at once, from columns into columns.
//!
//! A [`Scorer`] is made once of an instrument and used for any number of
//! batches. Numbers come in as the caller has them ([`Input`]) and results go
//! where the caller wants them ([`Outputs`]); nothing is allocated for a row.
//! Every row gets what [`Assessment`] and
//! [`Scorecard`] would say of it, to the last bit: sums are whole numbers,
//! rounding and predicate are decided by them, and the doubles that come out
//! are those nearest to the exact values.
//!
//! ```
//! use spbe_core::batch::{Hundredths, Input, Outputs, Refusal, Scorer};
//! use spbe_core::{Node, PERMENPANRB_59_2020};
//!
//! // Three agencies; the last has a level that does not exist.
//! let mut columns = vec![[3_u8, 4, 5]; 47];
//! columns[12][2] = 6;
//!
//! let scorer = Scorer::new(&PERMENPANRB_59_2020);
//! let input = Input::columns(columns.iter().map(|levels| levels.as_slice()))?;
//! let (mut index, mut rounded) = ([0.0; 3], [0_i16; 3]);
//! let (mut rank, mut refusals) = ([0_u8; 3], [0_u16; 3]);
//! let mut outputs = Outputs::new()
//!     .doubles(Node::Index, &mut index)
//!     .rounded(Hundredths::I16(&mut rounded))
//!     .ranks(&mut rank)
//!     .refusals(&mut refusals);
//! let refused = scorer.score_into(&input, &mut outputs)?;
//!
//! assert_eq!(refused, 1);
//! assert_eq!(index[..2], [3.0, 4.0]);
//! assert_eq!(rounded, [300, 400, 0]);
//! assert_eq!(rank, [3, 4, 0]); // Baik, Sangat Baik, no predicate
//! assert_eq!(Refusal::of_code(refusals[2]).unwrap().row(), 13);
//!
//! // What to say of a row that is refused: the sentences of the one reader of values.
//! let invalid = scorer.card(&input, 2).unwrap().unwrap_err();
//! assert_eq!(invalid.to_string(), "indicator 13: level 6 is not in 1 to 5");
//! # Ok::<(), spbe_core::batch::Misfit>(())
//! ```

mod add;
mod input;
mod kernel;
mod lane;
mod load;
mod misfit;
mod outputs;
mod plan;
mod quotient;
mod refusal;
mod rounding;
mod transpose;
mod values;
mod write;

pub use self::input::Input;
pub use self::misfit::Misfit;
pub use self::outputs::{Hundredths, Outputs};
pub use self::refusal::{Refusal, RefusalKind};
pub use self::values::{Bitmap, Column, Values};

use self::input::given;
use self::kernel::{Job, run};
use self::load::Loading;
use self::plan::{Plan, Width};
use crate::assessment::Assessment;
use crate::band::Basis;
use crate::draft::Draft;
use crate::error::InvalidAssessment;
use crate::instrument::Instrument;
use crate::node::Node;
use crate::reading::wrong_count;
use crate::scale::Given;
use crate::scorecard::Scorecard;
use crate::undefined::Undefined;
use alloc::vec::Vec;

/// What becomes of blanks in a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum OnBlank {
    /// A row with a blank is refused.
    #[default]
    Refuse,
    /// They count as 0, see [`Draft::with_blanks_as_zero`]; a row with a blank
    /// is refused under an instrument whose sources do not say that they may.
    Zero,
}

/// Scores batches of one instrument.
#[derive(Clone, Debug)]
pub struct Scorer {
    instrument: Instrument,
    on_blank: OnBlank,
    basis: Basis,
    plan: Plan,
}

impl Scorer {
    /// For an instrument; blanks are refused, and the exact index decides the predicate.
    #[must_use]
    pub fn new(instrument: &Instrument) -> Self {
        let plan = Plan::of(instrument, Basis::Exact);
        Self { instrument: instrument.clone(), on_blank: OnBlank::Refuse, basis: Basis::Exact, plan }
    }

    /// With another way to deal with blanks.
    #[must_use]
    pub fn on_blank(self, on_blank: OnBlank) -> Self {
        Self { on_blank, ..self }
    }

    /// With the predicate read from another form of the index.
    #[must_use]
    pub fn with_basis(self, basis: Basis) -> Self {
        let plan = Plan::of(&self.instrument, basis);
        Self { basis, plan, ..self }
    }

    /// What becomes of blanks.
    #[must_use]
    pub const fn blanks(&self) -> OnBlank {
        self.on_blank
    }

    /// Which form of the index decides the predicate.
    #[must_use]
    pub const fn basis(&self) -> Basis {
        self.basis
    }

    /// The instrument.
    #[must_use]
    pub const fn instrument(&self) -> &Instrument {
        &self.instrument
    }

    /// The domain, or the whole, whose index is that of this node in every row,
    /// because nothing else belongs to it. A caller may hand out one column for both.
    ///
    /// ```
    /// use spbe_core::batch::Scorer;
    /// use spbe_core::{Node, PERMENPANRB_59_2020};
    ///
    /// let scorer = Scorer::new(&PERMENPANRB_59_2020);
    /// assert_eq!(scorer.twin(Node::Aspect(1)), Some(Node::Domain(1)));
    /// assert_eq!(scorer.twin(Node::Aspect(2)), None);
    /// ```
    #[must_use]
    pub fn twin(&self, node: Node) -> Option<Node> {
        let mut twin = None;
        let mut at = node;
        while let Some(parent) = self.instrument.parent(at) {
            if self.instrument.children(parent).nth(1).is_some() {
                break;
            }
            (twin, at) = (Some(parent), parent);
        }
        twin
    }

    /// Scores every row. Returns how many rows were refused.
    ///
    /// # Errors
    ///
    /// Returns a [`Misfit`] where the input has not one value for each indicator, or an output does not fit.
    // The loop is compiled along with whatever crate calls it, as that crate is: quick ones may have it beside a small core.
    #[inline]
    pub fn score_into(&self, input: &Input<'_>, outputs: &mut Outputs<'_>) -> Result<usize, Misfit> {
        let width = input.width();
        if width != self.instrument.indicators().len() {
            return Err(Misfit::Count(wrong_count(&self.instrument, width)));
        }
        outputs.fit(&self.instrument, input.rows())?;
        let undefined = self.instrument.undefined().contains(&Undefined::Blanks);
        let job = Job {
            plan: &self.plan,
            loading: Loading::of(self.instrument.scale()),
            zero: self.on_blank == OnBlank::Zero && !undefined,
            input,
            blank: if undefined && self.on_blank == OnBlank::Zero {
                RefusalKind::BlankNotDefined
            } else {
                RefusalKind::Blank
            },
        };
        Ok(match self.plan.width {
            Width::Narrow => run::<u8, u16>(job, outputs),
            Width::Levels => run::<u8, u32>(job, outputs),
            Width::Steps => run::<u32, u32>(job, outputs),
            Width::Wide => run::<u32, u64>(job, outputs),
        })
    }

    /// One row by itself: its whole result, or everything that is wrong with it,
    /// with sentences. `None` past the last row.
    ///
    /// # Errors
    ///
    /// Returns what [`Assessment::in_order`] and, where blanks count as 0,
    /// [`Draft::with_blanks_as_zero`] would say.
    #[must_use]
    pub fn card(&self, input: &Input<'_>, row: usize) -> Option<Result<Scorecard, InvalidAssessment>> {
        if row >= input.rows() {
            return None;
        }
        let values: Vec<Given<'_>> = self.givens(input, row).collect();
        let card = match self.on_blank {
            OnBlank::Refuse => Assessment::in_order(&self.instrument, values).map(|assessment| assessment.score()),
            OnBlank::Zero => Draft::in_order(&self.instrument, values)
                .and_then(|draft| draft.with_blanks_as_zero().map_err(InvalidAssessment::from)),
        };
        Some(card.map(|card| card.with_basis(self.basis)))
    }

    fn givens<'a>(&self, input: &Input<'a>, row: usize) -> impl Iterator<Item = Given<'a>> {
        let scale = self.instrument.scale();
        input.row(row).map(move |(column, at)| given(column, at, |given| scale.read(given).is_ok()))
    }
}
