//! What follows from an assessment: the cheapest way up, and how safe it is.

mod best;
mod bound;
mod choice;
mod choice_text;
mod front;
mod frontier;
mod goal;
mod ladder;
mod margin;
mod options;
mod path;
mod plan;
mod solve;
mod target;

pub use self::choice::Choice;
pub use self::frontier::{Frontier, FrontierPoint};
pub use self::goal::Goal;
pub use self::margin::Margin;
pub use self::options::PathOptions;
pub use self::path::{Path, Unreachable};
pub use self::plan::{Plan, Step};
pub use self::target::ToTarget;
