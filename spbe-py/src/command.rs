//! The command `spbe`, for the package's own console script.

use pyo3::prelude::*;
use spbe_cli::{Io, run};
use std::ffi::OsString;
use std::io;

/// Runs the command with the streams of the process, and gives its exit code.
#[pyfunction]
pub(crate) fn _command(py: Python<'_>, args: Vec<OsString>) -> u8 {
    py.detach(|| {
        let (mut stdin, mut stdout, mut stderr) = (io::stdin().lock(), io::stdout().lock(), io::stderr());
        let mut io = Io::new(&mut stdin, &mut stdout, &mut stderr).of_this_process();
        run(args, &mut io)
    })
}
