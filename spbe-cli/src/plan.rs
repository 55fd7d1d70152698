//! `spbe path` and `spbe margin`: the cheapest way up, and how safe a predicate is.

pub(crate) mod args;
pub(crate) mod asks;
pub(crate) mod block;
pub(crate) mod help;
pub(crate) mod margin;
pub(crate) mod page;
pub(crate) mod path;
pub(crate) mod ways;
pub(crate) mod words;
