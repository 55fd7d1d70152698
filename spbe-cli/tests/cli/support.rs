//! Running the command inside the test, with streams and surroundings of the test's own.

use spbe_cli::{Io, run};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The document of Kota Serang 2021.
pub(crate) fn kota_serang() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../conformance/assessments");
    std::fs::read_to_string(folder.join("kota-serang-2021.json")).unwrap()
}

/// Levels for `--levels`: as many as the instrument has indicators, all alike.
pub(crate) fn all(level: &str) -> String {
    [level; 47].join(",")
}

/// A scorecard document of Kota Serang 2021, as the command writes it.
pub(crate) fn scorecard() -> String {
    Cli::new(["score", "-", "--json"]).stdin(kota_serang()).run().fine()
}

/// A file of this test, with this content.
pub(crate) fn file(name: &str, content: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path
}

/// A command line in English, on a page of 100 columns, that is no terminal.
pub(crate) struct Cli {
    args: Vec<OsString>,
    stdin: Vec<u8>,
    variables: Vec<(String, String)>,
    terminal: Option<u16>,
}

impl Cli {
    pub(crate) fn new<'a>(args: impl IntoIterator<Item = &'a str>) -> Self {
        let args = ["spbe"].into_iter().chain(args).map(OsString::from).collect();
        Self { args, stdin: Vec::new(), variables: Vec::new(), terminal: None }
    }

    pub(crate) fn stdin(mut self, stdin: impl AsRef<[u8]>) -> Self {
        self.stdin = stdin.as_ref().to_vec();
        self
    }

    pub(crate) fn variable(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.into(), value.into()));
        self
    }

    pub(crate) fn columns(self, columns: u16) -> Self {
        self.variable("COLUMNS", &columns.to_string())
    }

    pub(crate) fn terminal(mut self, width: u16) -> Self {
        self.terminal = Some(width);
        self
    }

    pub(crate) fn indonesian(self) -> Self {
        self.variable("LANG", "id_ID.UTF-8")
    }

    pub(crate) fn run(self) -> Ended {
        let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
        let mut stdin = self.stdin.as_slice();
        let mut io = Io::new(&mut stdin, &mut stdout, &mut stderr);
        for (name, value) in &self.variables {
            io = io.with_variable(name, value);
        }
        if let Some(width) = self.terminal {
            io = io.with_terminal(width);
        }
        let code = run(self.args, &mut io);
        Ended { code, stdout: String::from_utf8(stdout).unwrap(), stderr: String::from_utf8(stderr).unwrap() }
    }
}

/// How a command ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: u8,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Ended {
    /// The output of a command that went well and complained of nothing.
    #[track_caller]
    pub(crate) fn fine(self) -> String {
        assert_eq!((self.code, self.stderr.as_str()), (0, ""), "{}", self.stdout);
        self.stdout
    }

    /// The complaint of a command that ended with this code and gave no answer.
    #[track_caller]
    pub(crate) fn failed(self, code: u8) -> String {
        assert_eq!((self.code, self.stdout.as_str()), (code, ""), "{}", self.stderr);
        self.stderr
    }

    /// The output as JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> serde_json::Value {
        assert_eq!(self.stderr, "");
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {}", self.stdout))
    }
}
