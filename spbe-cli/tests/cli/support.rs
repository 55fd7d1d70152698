//! Running the command inside the test, with streams and surroundings of the test's own.

use spbe_cli::{Io, run};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The folder of the conformance suite.
pub(crate) fn suite() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../conformance")
}

/// The document of Kota Serang 2021.
pub(crate) fn kota_serang() -> String {
    std::fs::read_to_string(suite().join("assessments/kota-serang-2021.json")).unwrap()
}

/// The document of an invented agency under Pemdi.
pub(crate) fn pemdi_example() -> String {
    std::fs::read_to_string(suite().join("assessments/pemdi-example.json")).unwrap()
}

/// The levels of Kota Denpasar 2018, under PermenPANRB 5/2018.
pub(crate) const KOTA_DENPASAR: &str = "1,1,1,3,2,3,3,2,1,1,1,3,3,3,1,3,3,1,3,2,3,3,2,2,3,1,4,4,4,3,4,3,2,3,1,3,3";

/// An instrument of one's own: two aspects, three indicators, values from 0 to 4 with two decimals.
pub(crate) const OWN: &str = r#"{
  "format": "spbe-instrument/1",
  "id": "dinas-contoh",
  "title": {"id": "Instrumen Dinas Contoh", "en": "Instrument of an example office"},
  "scale": {"lowest": 0, "highest": 4, "decimals": 2},
  "aspects": [
    {"number": "1", "name": "Aturan", "weight": "33.3333"},
    {"number": "2", "name": "Layanan", "weight": "66.6667"}
  ],
  "indicators": [
    {"number": "1", "aspect": "1", "name": "Aturan tertulis"},
    {"number": "2", "aspect": "2", "name": "Loket"},
    {"number": "3", "aspect": "2", "name": "Aplikasi"}
  ],
  "bands": [{"name": "Baik", "floor": "2.5"}, {"name": "Cukup"}]
}"#;

/// Levels for `--levels`: as many as the instrument has indicators, all alike.
pub(crate) fn all(level: &str) -> String {
    [level; 47].join(",")
}

/// A scorecard document of Kota Serang 2021, as the command writes it.
pub(crate) fn scorecard() -> String {
    Cli::new(["score", "-", "--json"]).stdin(kota_serang()).run().fine()
}

/// A file of this test, with this content. Tests that run beside each other may share it: it is never half written.
pub(crate) fn file(name: &str, content: &str) -> PathBuf {
    static WRITTEN: AtomicUsize = AtomicUsize::new(0);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let draft = folder.join(format!("{name}.{}", WRITTEN.fetch_add(1, Ordering::Relaxed)));
    std::fs::write(&draft, content).unwrap();
    let path = folder.join(name);
    std::fs::rename(draft, &path).unwrap();
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

    /// The output of a command that went well and said this beside it.
    #[track_caller]
    pub(crate) fn noticed(self, notice: &str) -> String {
        assert_eq!((self.code, self.stderr.as_str()), (0, notice), "{}", self.stdout);
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

/// What a command complains of in both languages, with Kota Serang 2021 as standard input.
#[track_caller]
pub(crate) fn assert_message(code: u8, args: &[&str], english: &str, indonesian: &str) {
    let run = |lang: &str| Cli::new(args.iter().copied().chain(["--lang", lang])).stdin(kota_serang()).run();
    assert_eq!(run("en").failed(code), english, "{args:?}");
    assert_eq!(run("id").failed(code), indonesian, "{args:?}");
}
