//! How far a long command is, on the terminal of whoever waits for it.

use crate::session::Session;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, Read};
use std::path::Path;

/// A bar of bytes read, where there is a terminal to draw it on.
pub(crate) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    pub(crate) fn of_file(path: &Path, session: &mut Session<'_, '_>) -> Self {
        let length = std::fs::metadata(path).map_or(0, |file| file.len());
        let target =
            if session.io().shows_progress() { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(length), target);
        let style = ProgressStyle::with_template("{bar:40} {bytes}/{total_bytes} {eta}");
        Self { bar: style.map_or(bar.clone(), |style| bar.with_style(style)) }
    }

    /// The same source, with every byte that is read from it on the bar.
    pub(crate) fn counting<R: Read>(&self, from: R) -> impl Read + use<R> {
        Counted { from, bar: self.bar.clone() }
    }

    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

struct Counted<R> {
    from: R,
    bar: ProgressBar,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(buffer)?;
        self.bar.inc(u64::try_from(read).unwrap_or_default());
        Ok(read)
    }
}
