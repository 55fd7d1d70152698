//! What callers may rely on without asking: public types cross threads and can be kept anywhere.

use spbe_core::batch::{
    Bitmap, Column, Hundredths, Input, Misfit, OnBlank, Outputs, Refusal, RefusalKind, Scorer, Values,
};
use spbe_core::{
    Aspect, Assessment, Averages, Band, Basis, Blanks, Capability, Change, Choice, Comparison, Domain, Draft, Fault,
    Fixed, FlawKind, Frontier, FrontierPoint, Given, Goal, Index, Indicator, Instrument, InvalidAssessment,
    InvalidInstrument, Key, Kind, Lang, LevelName, Link, Margin, MarginReport, Name, NationalIndex, Node, Notice,
    Outcome, Path, PathOptions, PathReport, Plan, Predicate, Previous, Problem, Provenance, Ratio, Record, Requirement,
    Rounded, Scale, ScorePart, Scorecard, Share, Step, Targets, ToTarget, Undefined, Unreachable, Value, Weight,
    Working, WorkingLine,
};
use std::error::Error;
use std::fmt::Debug;
use std::hash::Hash;
use std::panic::{RefUnwindSafe, UnwindSafe};

const fn shared<T: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + Debug + Clone>() {}
const fn threaded<T: Send + Sync + Unpin + RefUnwindSafe + Debug>() {}
const fn plain<T: Copy + Eq + Hash>() {}
const fn ordered<T: Ord>() {}
const fn error<T: Error + Send + Sync + 'static>() {}

macro_rules! all {
    ($check:ident: $($type:ty),* $(,)?) => {
        $(const _: () = $check::<$type>();)*
    };
}

all!(shared: Aspect, Assessment, Averages, Band, Basis, Blanks, Capability, Domain, Draft, Fault, Fixed, FlawKind);
all!(shared: Given<'static>, Index, Indicator, Instrument, InvalidAssessment, InvalidInstrument, Key<'static>, Kind, Lang);
all!(shared: LevelName, Name, Node, Outcome<'static>, Predicate, Previous, Problem, Provenance, Ratio, Record);
all!(shared: Rounded, Scale, ScorePart<'static>, Scorecard, Share, Targets, Value, Weight, Working<'static>);
all!(shared: WorkingLine<'static>, Change, Comparison<'static>, NationalIndex, Notice<'static>, Undefined);
all!(shared: Requirement, Link);
all!(plain: Requirement, Link, Basis, Fixed, FlawKind, Index, Kind, Lang, Node, Predicate, Provenance, Ratio, Rounded, Scale, Value, Weight);
all!(shared: Choice, Frontier, FrontierPoint, Goal, Margin, MarginReport, Path, PathOptions, PathReport, Plan, Step);
all!(shared: ToTarget, Unreachable);
all!(shared: Bitmap<'static>, Column<'static>, Input<'static>, Misfit, OnBlank, Refusal, RefusalKind, Scorer);
all!(shared: Values<'static>);
all!(threaded: Hundredths<'static>, Outputs<'static>);
all!(plain: Bitmap<'static>, Column<'static>, OnBlank, Refusal, RefusalKind, Values<'static>);
all!(ordered: Index, Node, Predicate, Ratio, Rounded, Value, Weight);
all!(error: InvalidAssessment, InvalidInstrument, Misfit, Problem);

#[test]
fn the_rule_above_is_checked_by_the_compiler() {
    // A value is four bytes, so an assessment of 47 indicators fits a few cache lines.
    assert_eq!(size_of::<Value>(), 4);
    assert_eq!(size_of::<Problem>(), size_of::<usize>());
}
