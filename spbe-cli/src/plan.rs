//! `spbe path` and `spbe margin`: the cheapest way up, and how safe a predicate is.

pub(crate) mod args;
pub(crate) mod help;
pub(crate) mod margin;
mod page;
pub(crate) mod path;
mod words;
