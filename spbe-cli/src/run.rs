//! From arguments to an exit code.

use crate::args::{self, Command};
use crate::io::Io;
use crate::session::Session;
use crate::stop::{FINE, Stop, USAGE};
use crate::{
    averages, batch, code, compare, conform, convert, diff, draft, explain, instruments, lines, own, plan, score,
    series, sheet, usage, verify,
};
use spbe_core::Lang;
use std::ffi::OsString;

/// Runs the command; `args` begin with its name. Gives the exit code.
///
/// 0: everything went well. 1: the input is refused, a check failed, or there
/// is no answer. 2: the command line is wrong. 3: a file or a stream cannot be
/// read or written. A reader who closes standard output early is no failure.
#[must_use]
pub fn run(args: impl IntoIterator<Item = OsString>, io: &mut Io<'_>) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    let lang = args::lang_of(&args).unwrap_or(io.lang());
    let cli = match args::parse(&args, lang, io.width()) {
        Ok(cli) => cli,
        Err(error) => return told(&error, lang, &mut Session::new(io, lang, false)),
    };
    let mut session = Session::new(io, cli.lang.unwrap_or(lang), cli.json);
    answered(&cli.command, &mut session).unwrap_or_else(|stop| stop.tell(&mut session))
}

fn answered(command: &Command, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    own::load(command.instrument_files(), session)?;
    match command {
        Command::Score(args) if args.json_lines => lines::run(args, session),
        Command::Score(args) => score::run(args, session),
        Command::Draft(values) => draft::run(values, session),
        Command::Explain(args) => explain::run(args, session),
        Command::Verify(args) => verify::run(args, session),
        Command::Code(values) => code::write(values, session),
        Command::Decode(args) => code::read(args, session),
        Command::Instruments(args) => instruments::run(args, session),
        Command::Diff(args) => diff::run(args, session),
        Command::Compare(args) => compare::run(args, session),
        Command::Sheet(args) => sheet::run(args, session),
        Command::Convert(args) => convert::run(args, session),
        Command::Batch(args) => batch::run(args, session),
        Command::Path(args) => plan::path::run(args, session),
        Command::Margin(args) => plan::margin::run(args, session),
        Command::Series => series::run(session),
        Command::Averages(args) => averages::run(args, session),
        Command::Conform(args) => conform::run(args, session),
    }
}

/// Help that was asked for, or what is wrong with the command line.
fn told(error: &clap::Error, lang: Lang, session: &mut Session<'_, '_>) -> u8 {
    let text = usage::text(error, lang);
    if error.use_stderr() {
        session.io().complain(&text);
        return USAGE;
    }
    session.show(&text).map_or_else(|stop| stop.tell(session), |()| FINE)
}
