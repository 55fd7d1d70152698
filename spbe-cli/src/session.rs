//! One run of the command: its streams, its language, its form of output.

use crate::io::Io;
use crate::stop::Stop;
use crate::words::visible;
use spbe_core::Lang;

/// What is set apart by colour.
#[derive(Clone, Copy)]
pub(crate) enum Tone {
    Bold,
    Good,
    Bad,
}

/// One run of the command.
pub(crate) struct Session<'io, 'streams> {
    io: &'io mut Io<'streams>,
    lang: Lang,
    json: bool,
}

impl<'io, 'streams> Session<'io, 'streams> {
    pub(crate) fn new(io: &'io mut Io<'streams>, lang: Lang, json: bool) -> Self {
        Self { io, lang, json }
    }

    pub(crate) fn io(&mut self) -> &mut Io<'streams> {
        self.io
    }

    pub(crate) const fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether output is for programs.
    pub(crate) const fn json(&self) -> bool {
        self.json
    }

    pub(crate) fn width(&self) -> u16 {
        self.io.width()
    }

    /// Writes lines to standard output, all of them at once.
    pub(crate) fn print(&mut self, text: &str) -> Result<(), Stop> {
        let text = format!("{}\n", text.trim_end_matches('\n'));
        let stdout = self.io.stdout();
        stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()).map_err(Stop::from_writing)
    }

    /// Writes one line to standard error. Whatever a message quotes cannot drive the terminal.
    pub(crate) fn complain(&mut self, line: &str) {
        self.io.complain(&format!("{}\n", visible(line)));
    }

    /// Text in colour, where there is colour.
    pub(crate) fn paint(&self, tone: Tone, text: &str) -> String {
        let style = match tone {
            Tone::Bold => "1",
            Tone::Good => "32",
            Tone::Bad => "31",
        };
        if self.io.in_colour() { format!("\x1b[{style}m{text}\x1b[0m") } else { text.into() }
    }
}
