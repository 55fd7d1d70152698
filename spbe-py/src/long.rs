//! Calls that may take long: other threads of Python go on, and Ctrl-C is heard.

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::thread;
use std::time::Duration;

/// How long Ctrl-C may have to wait.
const PATIENCE: Duration = Duration::from_millis(50);

/// Does something on a thread of its own and waits for it. An interrupt stops the
/// waiting at once; what was begun ends by itself, and nobody looks at it.
pub(crate) fn interruptible<T: Send + 'static>(
    py: Python<'_>,
    work: impl FnOnce() -> T + Send + 'static,
) -> PyResult<T> {
    let (done, mut wait) = sync_channel(1);
    thread::Builder::new().name("spbe".into()).spawn(move || {
        let _ = done.send(work()); // nobody waits any more after an interrupt
    })?;
    loop {
        let waited = py.detach(move || (wait.recv_timeout(PATIENCE), wait));
        wait = waited.1;
        match waited.0 {
            Ok(result) => return Ok(result),
            Err(RecvTimeoutError::Timeout) => py.check_signals()?,
            Err(RecvTimeoutError::Disconnected) => {
                return Err(PyRuntimeError::new_err("the work ended without a result"));
            }
        }
    }
}
