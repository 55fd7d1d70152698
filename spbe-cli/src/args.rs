//! What may stand on the command line.

use crate::help;
use crate::plan::args::{Margin, Path};
use clap::{ArgAction, ArgGroup, Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use spbe_core::{Basis, Lang};
use std::ffi::OsString;
use std::path::PathBuf;

#[derive(Parser)]
#[command(
    name = "spbe",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
    #[arg(long, global = true, value_name = "id|en", value_parser = lang)]
    pub(crate) lang: Option<Lang>,
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    Score(Score),
    Draft(Values),
    Explain(Explain),
    Verify(Verify),
    Code(Values),
    Decode(Decode),
    Instruments(Instruments),
    Diff(Diff),
    Compare(Compare),
    Sheet(Sheet),
    Convert(Convert),
    Batch(Batch),
    Path(Path),
    Margin(Margin),
    Series,
    Averages(Averages),
    Conform(Conform),
}

impl Command {
    /// The files that instruments of one's own come from.
    pub(crate) fn instrument_files(&self) -> &[PathBuf] {
        let own = match self {
            Self::Score(args) => &args.values.own,
            Self::Draft(values) | Self::Code(values) => &values.own,
            Self::Explain(args) => &args.values.own,
            Self::Path(args) => &args.values.own,
            Self::Margin(args) => &args.values.own,
            Self::Verify(args) => &args.own,
            Self::Decode(args) => &args.own,
            Self::Instruments(args) => &args.own,
            Self::Diff(args) => &args.own,
            Self::Compare(args) => &args.own,
            Self::Sheet(args) => &args.own,
            Self::Convert(args) => &args.own,
            Self::Batch(args) => &args.own,
            Self::Conform(args) => &args.own,
            Self::Series | Self::Averages(_) => return &[],
        };
        &own.instrument_file
    }
}

/// Instruments of one's own, which documents and options may then name.
#[derive(Args)]
pub(crate) struct Own {
    #[arg(long, value_name = "FILE")]
    pub(crate) instrument_file: Vec<PathBuf>,
}

/// The values of an assessment: in a document, or on the command line.
#[derive(Args)]
#[command(group(ArgGroup::new("source").args(["file", "levels"]).required(true).multiple(true)))]
pub(crate) struct Values {
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    #[arg(long, value_name = "1,1,3,…", allow_hyphen_values = true, conflicts_with = "file")]
    pub(crate) levels: Option<String>,
    #[command(flatten)]
    pub(crate) within: Within,
    #[command(flatten)]
    pub(crate) own: Own,
}

/// Which of the assessments in a spreadsheet.
#[derive(Args)]
pub(crate) struct Within {
    #[command(flatten)]
    pub(crate) table: Table,
    #[arg(long, value_name = "NAME")]
    pub(crate) agency: Option<String>,
}

/// Which table of a spreadsheet, and what it does not say of itself.
#[derive(Args)]
pub(crate) struct Table {
    #[arg(long, value_name = "ID")]
    pub(crate) instrument: Option<String>,
    #[arg(long = "sheet", id = "of_sheet", value_name = "NAME")]
    pub(crate) of_sheet: Option<String>,
}

#[derive(Args)]
pub(crate) struct Score {
    #[command(flatten)]
    pub(crate) values: Values,
    #[command(flatten)]
    pub(crate) rules: Rules,
    #[arg(long, value_name = "GROUP", conflicts_with = "json")]
    pub(crate) against: Option<String>,
    #[arg(long, value_name = "YEAR", conflicts_with = "json")]
    pub(crate) year: Option<u16>,
    #[arg(long, group = "source", conflicts_with_all = ["levels", "against", "year", "of_sheet", "agency", "instrument"])]
    pub(crate) json_lines: bool,
    #[arg(short, long = "output", id = "workbook", value_name = "FILE.xlsx", conflicts_with_all = ["json", "json_lines"])]
    pub(crate) output: Option<PathBuf>,
}

/// How values become a result.
#[derive(Args)]
pub(crate) struct Rules {
    #[arg(long, value_name = "exact|rounded", value_parser = basis, default_value = "exact", hide_default_value = true)]
    pub(crate) basis: Basis,
    #[arg(long)]
    pub(crate) blanks_as_zero: bool,
    #[arg(long, value_name = "2.6")]
    pub(crate) target_index: Option<String>,
    #[arg(long, value_name = "Baik")]
    pub(crate) target_predicate: Option<String>,
    #[arg(long, value_name = "3", allow_hyphen_values = true)]
    pub(crate) target_level: Option<String>,
}

#[derive(Args)]
pub(crate) struct Explain {
    #[command(flatten)]
    pub(crate) values: Values,
    #[arg(long, value_name = "NODE")]
    pub(crate) node: Option<String>,
    #[arg(long = "blanks-as-zero", id = "zero")]
    pub(crate) blanks_as_zero: bool,
}

#[derive(Args)]
pub(crate) struct Verify {
    #[arg(id = "card", value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) own: Own,
}

#[derive(Args)]
pub(crate) struct Decode {
    #[arg(value_name = "CODE")]
    pub(crate) code: String,
    #[command(flatten)]
    pub(crate) own: Own,
}

#[derive(Args)]
pub(crate) struct Instruments {
    #[arg(long, value_name = "ID|FILE", conflicts_with = "check")]
    pub(crate) show: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(crate) check: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) own: Own,
}

#[derive(Args)]
pub(crate) struct Diff {
    #[arg(value_name = "ID|FILE")]
    pub(crate) first: String,
    #[arg(value_name = "ID|FILE")]
    pub(crate) second: String,
    #[command(flatten)]
    pub(crate) own: Own,
}

#[derive(Args)]
pub(crate) struct Compare {
    #[arg(value_name = "EARLIER")]
    pub(crate) earlier: PathBuf,
    #[arg(value_name = "LATER")]
    pub(crate) later: PathBuf,
    #[command(flatten)]
    pub(crate) within: Within,
    #[command(flatten)]
    pub(crate) own: Own,
}

#[derive(Args)]
pub(crate) struct Sheet {
    #[arg(id = "filled", value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    #[arg(short, long = "output", id = "worksheet", value_name = "FILE.xlsx")]
    pub(crate) output: PathBuf,
    #[command(flatten)]
    pub(crate) within: Within,
    #[command(flatten)]
    pub(crate) own: Own,
}

#[derive(Args)]
pub(crate) struct Convert {
    #[arg(id = "from", value_name = "FILE")]
    pub(crate) from: PathBuf,
    #[arg(id = "to", value_name = "FILE")]
    pub(crate) to: PathBuf,
    #[command(flatten)]
    pub(crate) within: Within,
    #[command(flatten)]
    pub(crate) own: Own,
}

#[derive(Args)]
pub(crate) struct Batch {
    #[arg(id = "table", value_name = "FILE.csv")]
    pub(crate) file: PathBuf,
    #[arg(short, long = "output", id = "results", value_name = "OUT.csv")]
    pub(crate) output: PathBuf,
    #[command(flatten)]
    pub(crate) source: Table,
    #[arg(long, value_name = "exact|rounded", value_parser = basis, default_value = "exact", hide_default_value = true)]
    pub(crate) basis: Basis,
    #[arg(long = "blanks-as-zero", id = "zero")]
    pub(crate) blanks_as_zero: bool,
    #[command(flatten)]
    pub(crate) own: Own,
}

#[derive(Args)]
pub(crate) struct Averages {
    #[arg(id = "of_year", value_name = "YEAR")]
    pub(crate) year: u16,
    #[arg(long, value_name = "GROUP")]
    pub(crate) group: Option<String>,
}

#[derive(Args)]
pub(crate) struct Conform {
    #[arg(value_name = "FILE", default_value = "-", hide_default_value = true)]
    pub(crate) cases: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub(crate) folder: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) own: Own,
}

/// Reads the command line. Help is in `lang`, for a page of `width` columns.
pub(crate) fn parse(args: &[OsString], lang: Lang, width: u16) -> Result<Cli, clap::Error> {
    let command = help::in_lang(Cli::command(), lang).term_width(width.into());
    Cli::from_arg_matches(&command.try_get_matches_from(args)?)
}

/// The language that the command line asks for, before anything else of it is read.
pub(crate) fn lang_of(args: &[OsString]) -> Option<Lang> {
    let mut texts = args.iter().filter_map(|arg| arg.to_str()).take_while(|text| *text != "--");
    while let Some(text) = texts.next() {
        let tag = if text == "--lang" { texts.next() } else { text.strip_prefix("--lang=") };
        if let Some(tag) = tag {
            return Lang::from_tag(tag);
        }
    }
    None
}

fn lang(tag: &str) -> Result<Lang, &'static str> {
    Lang::from_tag(tag).ok_or("expected id or en")
}

pub(crate) fn basis(word: &str) -> Result<Basis, &'static str> {
    Basis::from_code(word).map_err(|_| "expected exact or rounded")
}
