//! Where the command reads and writes, and what it knows of its surroundings.

use spbe_core::Lang;
use std::collections::BTreeMap;
use std::io::{BufRead, IsTerminal, Write};

/// The environment variables that are looked at.
const VARIABLES: [&str; 6] = ["LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS", "NO_COLOR", "TERM"];

/// The width of a page where nobody says.
const WIDTH: u16 = 100;

/// The narrowest and the widest page that tables are laid out for.
const WIDTHS: (u16, u16) = (72, 160);

/// Where a command reads and writes, and what it knows of its surroundings:
/// environment variables and the terminal.
///
/// A new one knows of no variables and no terminal.
pub struct Io<'a> {
    stdin: &'a mut dyn BufRead,
    stdout: &'a mut dyn Write,
    stderr: &'a mut dyn Write,
    variables: BTreeMap<String, String>,
    terminal: Option<u16>, // its width
    progress: bool,
}

impl<'a> Io<'a> {
    /// Three streams, without a terminal.
    #[must_use]
    pub fn new(stdin: &'a mut dyn BufRead, stdout: &'a mut dyn Write, stderr: &'a mut dyn Write) -> Self {
        Self { stdin, stdout, stderr, variables: BTreeMap::new(), terminal: None, progress: false }
    }

    /// The same streams with the environment variables of this process, and
    /// with the terminal that its standard output is, if it is one.
    #[must_use]
    pub fn of_this_process(self) -> Self {
        let stdout = std::io::stdout();
        let width = terminal_size::terminal_size_of(&stdout).map_or(WIDTH, |(width, _)| width.0);
        let known = VARIABLES.into_iter().filter_map(|name| Some((name, std::env::var(name).ok()?)));
        let io = known.fold(self, |io, (name, value)| io.with_variable(name, &value));
        let io = Self { progress: std::io::stderr().is_terminal(), ..io };
        if stdout.is_terminal() { io.with_terminal(width) } else { io }
    }

    /// The same streams with an environment variable. `LC_ALL`, `LC_MESSAGES`,
    /// `LANG`, `COLUMNS`, `NO_COLOR` and `TERM` mean something.
    #[must_use]
    pub fn with_variable(mut self, name: &str, value: &str) -> Self {
        self.variables.insert(name.into(), value.into());
        self
    }

    /// The same streams with a terminal of so many columns as standard output.
    #[must_use]
    pub fn with_terminal(self, width: u16) -> Self {
        Self { terminal: Some(width), ..self }
    }

    pub(crate) fn stdin(&mut self) -> &mut dyn BufRead {
        self.stdin
    }

    pub(crate) fn stdout(&mut self) -> &mut dyn Write {
        self.stdout
    }

    /// Writes to standard error. Nobody can be told where that fails.
    pub(crate) fn complain(&mut self, text: &str) {
        let _ = self.stderr.write_all(text.as_bytes()).and_then(|()| self.stderr.flush());
    }

    fn variable(&self, name: &str) -> Option<&str> {
        self.variables.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// The language of the surroundings: of the first variable that says anything, otherwise English.
    ///
    /// ```
    /// use spbe_cli::Io;
    /// use spbe_core::Lang;
    ///
    /// let (mut stdin, mut stdout, mut stderr) = (&b""[..], Vec::new(), Vec::new());
    /// let io = Io::new(&mut stdin, &mut stdout, &mut stderr).with_variable("LANG", "id_ID.UTF-8");
    /// assert_eq!(io.lang(), Lang::Indonesian);
    /// ```
    #[must_use]
    pub fn lang(&self) -> Lang {
        let tag = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| self.variable(name));
        tag.and_then(Lang::from_tag).unwrap_or_default()
    }

    /// How many columns a page has: as `COLUMNS` says, as the terminal has, or 100.
    pub(crate) fn width(&self) -> u16 {
        let columns = self.variable("COLUMNS").and_then(|columns| columns.parse().ok()).filter(|columns| *columns > 0);
        let (narrowest, widest) = WIDTHS;
        columns.or(self.terminal).unwrap_or(WIDTH).clamp(narrowest, widest)
    }

    /// Whether somebody watches the standard error of this process.
    pub(crate) const fn shows_progress(&self) -> bool {
        self.progress
    }

    /// Whether to use colour: only in a terminal, and only where nobody forbids it.
    pub(crate) fn in_colour(&self) -> bool {
        self.terminal.is_some() && self.variable("NO_COLOR").is_none() && self.variable("TERM") != Some("dumb")
    }
}
