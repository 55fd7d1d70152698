//! The command `spbe`.

use spbe_cli::{Io, run};
use std::io;
use std::process::ExitCode;

fn main() -> ExitCode {
    let (mut stdin, mut stdout, mut stderr) = (io::stdin().lock(), io::stdout().lock(), io::stderr());
    let mut io = Io::new(&mut stdin, &mut stdout, &mut stderr).of_this_process();
    ExitCode::from(run(std::env::args_os(), &mut io))
}
