//! One run of the command: its streams, its language, its form of output.

use crate::io::Io;
use crate::stop::Stop;
use crate::words::{STDIN_ONCE, visible};
use spbe_core::{Instrument, Lang};

/// What is set apart by colour.
#[derive(Clone, Copy)]
pub(crate) enum Tone {
    Bold,
    Good,
    Bad,
}

impl Tone {
    /// What a terminal calls the style.
    const fn code(self) -> &'static str {
        match self {
            Self::Bold => "[1m",
            Self::Good => "[32m",
            Self::Bad => "[31m",
        }
    }
}

/// What ends a style.
const PLAIN: &str = "[0m";

/// One run of the command.
pub(crate) struct Session<'io, 'streams> {
    io: &'io mut Io<'streams>,
    lang: Lang,
    json: bool,
    own: Vec<Instrument>,
    stdin_taken: bool,
}

impl<'io, 'streams> Session<'io, 'streams> {
    pub(crate) fn new(io: &'io mut Io<'streams>, lang: Lang, json: bool) -> Self {
        Self { io, lang, json, own: Vec::new(), stdin_taken: false }
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

    /// Instruments of the caller's own, beside the built-in ones.
    pub(crate) fn own(&self) -> &[Instrument] {
        &self.own
    }

    /// From now on there is one more instrument of the caller's own.
    pub(crate) fn add_own(&mut self, instrument: Instrument) {
        self.own.push(instrument);
    }

    /// Notes that standard input is used up; it can be only once.
    pub(crate) fn take_stdin(&mut self) -> Result<(), Stop> {
        if std::mem::replace(&mut self.stdin_taken, true) {
            return Err(Stop::Usage(STDIN_ONCE.of(self.lang).into()));
        }
        Ok(())
    }

    /// Writes a page for people to standard output. Whatever it quotes cannot drive the terminal.
    pub(crate) fn show(&mut self, page: &str) -> Result<(), Stop> {
        let shown = self.harmless(page);
        self.print(&shown)
    }

    /// A page in which nothing but this command's own colours drives the terminal.
    fn harmless(&self, page: &str) -> String {
        let styles = [PLAIN, Tone::Bold.code(), Tone::Good.code(), Tone::Bad.code()];
        let lines = page.split('\n').map(|line| {
            let mut parts = line.split('\x1b');
            let first = parts.next().map(visible).unwrap_or_default();
            let rest = parts.map(|part| {
                let ours = self.io.in_colour() && styles.iter().any(|style| part.starts_with(style));
                format!("{}{}", if ours { '\x1b' } else { '\u{fffd}' }, visible(part))
            });
            [first].into_iter().chain(rest).collect()
        });
        lines.collect::<Vec<String>>().join("\n")
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
        let style = tone.code();
        if self.io.in_colour() { format!("\x1b{style}{text}\x1b{PLAIN}") } else { text.into() }
    }
}
