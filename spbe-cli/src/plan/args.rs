//! What may stand behind `spbe path` and `spbe margin`.

use crate::args::{Values, basis};
use clap::Args;
use spbe_core::Basis;
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Path {
    #[command(flatten)]
    pub(crate) values: Values,
    #[arg(long = "to", id = "goal", value_name = "GOAL")]
    pub(crate) to: Vec<String>,
    #[arg(long, value_name = "3", allow_hyphen_values = true)]
    pub(crate) all_to: Option<String>,
    #[arg(long)]
    pub(crate) frontier: bool,
    #[arg(long, value_name = "FILE.csv")]
    pub(crate) cost: Option<PathBuf>,
    #[arg(long, value_name = "1,2,…", value_delimiter = ',')]
    pub(crate) lock: Vec<String>,
    #[arg(long, value_name = "1", allow_hyphen_values = true)]
    pub(crate) max_step: Option<i64>,
    #[arg(long, value_name = "LEVEL|NO=LEVEL", value_delimiter = ',')]
    pub(crate) ceiling: Vec<String>,
    #[arg(long, value_name = "exact|rounded", value_parser = basis, default_value = "exact", hide_default_value = true)]
    pub(crate) basis: Basis,
}

#[derive(Args)]
pub(crate) struct Margin {
    #[command(flatten)]
    pub(crate) values: Values,
    #[arg(long, value_name = "exact|rounded", value_parser = basis, default_value = "exact", hide_default_value = true)]
    pub(crate) basis: Basis,
}
