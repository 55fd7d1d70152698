//! The conformance kit's protocol: one case in, one answer out.
//!
//! A case is an object of the conformance suite (`conformance/README.md`) with
//! `instrument` (an id) beside it, and perhaps `definition`: a whole document of
//! format `spbe-instrument/1`, as an object or as text. Then that instrument is
//! used. What a case expects is never sent.
//!
//! The answer is one of
//!
//! - `{"name": …, "answer": {…}}` with everything that a case of its kind may
//!   expect. Input that is refused has `problems` and nothing else.
//! - `{"name": …, "skip": "reason"}` for what is not done here: another kind,
//!   another instrument.
//! - `{"name": …, "error": "reason"}` for what is no case.
//!
//! Answers by kind:
//!
//! | kind | keys |
//! |---|---|
//! | `score` | `index`, `decimal`, `rounded`, `value`, `predicate`, `borderline`, `domains`, `aspects`, `domains_rounded`, `aspects_rounded`, `contributions` |
//! | `index` | `index`, `rounded`, `predicate`, `predicate_of_rounded` |
//! | `draft` | `answered`, `missing`, `reachable`, and `lowest`, `highest` with `index`, `domains`, `aspects` |
//! | `problems` | `problems`: `code`, `indicator`, `path`, `en`, `id` of each; none where the input is accepted |
//! | `code` | `code`; `reads`: whether each spelling of the case's `reads` reads as the same levels; `reads_back`: whether `code` does |
//! | `explain` | `nodes`: the working of each |
//! | `document` | `written`, and the keys of `score` where no value is missing |
//! | `find` | `nodes` |
//! | `instrument` | `fingerprint` of the `definition` |
//! | `path` | `reached`, `index`, `predicate`, `levels`; where it is reached `cost`, `steps`, `choices`, `plans`, `arrangements`, else `short_by` |
//! | `frontier` | `points`: cost, index and predicate of each |
//! | `margin` | `margin`: null, or `predicate`, `above`, `fewest`, `alone`, `index`, `falls_to`, `steps`, `choices`, `plans`, `arrangements` |
//! | `to_target` | `cost`, `levels`, `indicators`, `index`, `predicate`, `steps`, `short` |

mod answers;
mod case;
mod plans;
mod scores;
mod sums;

use crate::args::Conform;
use crate::lines::each;
use crate::session::Session;
use crate::stop::Stop;
use serde_json::{Map, Value, json};
use spbe_core::limits::DOCUMENT_BYTES;
use spbe_core::{Instrument, InvalidAssessment, InvalidInstrument, Problem};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The answer to one case, as the protocol writes it.
///
/// Nothing is asserted: whoever asks compares the answer with what it expects.
/// Anything that is no case gets an `error`.
///
/// ```
/// use serde_json::json;
///
/// let case = json!({
///     "name": "everything at 3", "kind": "score", "instrument": "permenpanrb-59-2020", "fill": 3, "levels": {},
/// });
/// let answered = spbe_cli::conform::answer(&case);
/// assert_eq!(answered["name"], "everything at 3");
/// assert_eq!(answered["answer"]["index"], "3");
/// assert_eq!(answered["answer"]["predicate"], "Baik");
/// ```
#[must_use]
pub fn answer(case: &Value) -> Value {
    answer_with(case, &[])
}

/// The answer to a case that may name instruments of one's own.
fn answer_with(case: &Value, own: &[Instrument]) -> Value {
    let (key, said) = match answers::of(case, own) {
        Ok(answer) => ("answer", answer),
        Err(No::Refused(problems)) => ("answer", json!({ "problems": problem_list(&problems) })),
        Err(No::Skip(reason)) => ("skip", reason.into()),
        Err(No::Error(reason)) => ("error", reason.into()),
    };
    let name = case.get("name").map(|name| ("name".to_owned(), name.clone()));
    Value::Object(name.into_iter().chain([(key.to_owned(), said)]).collect())
}

/// Why a case has no answer of its kind.
enum No {
    /// The input is refused.
    Refused(Vec<Problem>),
    /// It is not done here, for a reason.
    Skip(String),
    /// It is no case, for a reason.
    Error(String),
}

impl From<InvalidAssessment> for No {
    fn from(invalid: InvalidAssessment) -> Self {
        Self::Refused(invalid.into_problems())
    }
}

impl From<InvalidInstrument> for No {
    fn from(invalid: InvalidInstrument) -> Self {
        Self::Refused(invalid.into_problems())
    }
}

impl From<Problem> for No {
    fn from(problem: Problem) -> Self {
        Self::Refused(vec![problem])
    }
}

/// Problems as cases write them.
fn problem_list(problems: &[Problem]) -> Value {
    let problem = |problem: &Problem| {
        json!({
            "code": problem.code(),
            "indicator": problem.indicator(),
            "path": problem.path(),
            "en": problem.message(spbe_core::Lang::English),
            "id": problem.message(spbe_core::Lang::Indonesian),
        })
    };
    problems.iter().map(problem).collect()
}

/// How long a line may be: room for a document over the limit, with every character escaped.
const LINE_BYTES: usize = 8 * DOCUMENT_BYTES;

/// `spbe conform`: one answer a line for every case.
pub(crate) fn run(args: &Conform, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    each(&args.cases, LINE_BYTES, session, |line, _, own| {
        let answered = match read(line, args.folder.as_deref()) {
            Ok(case) => answer_with(&case, own),
            Err(bad) => bad,
        };
        let line = answered.to_string();
        if answered.get("error").is_none() { Ok(line) } else { Err(line) }
    })
}

/// A case with the document that it names, where there is a folder to look in; or an answer that says why not.
fn read(line: &[u8], folder: Option<&Path>) -> Result<Value, Value> {
    if line.len() > LINE_BYTES {
        return Err(json!({ "error": format!("more than {LINE_BYTES} bytes") }));
    }
    let mut case: Value =
        serde_json::from_slice(line).map_err(|error| json!({ "error": format!("not JSON: {error}") }))?;
    let file = case.get("file").and_then(Value::as_str).map(str::to_owned);
    if let (Some(file), Some(folder), Some(entries)) = (file, folder, case.as_object_mut()) {
        match document(&folder.join(&file)) {
            Ok(text) => {
                entries.remove("file");
                entries.insert("document".into(), text.into());
            }
            Err(error) => {
                let name = entries.get("name").map(|name| ("name".to_owned(), name.clone()));
                let said = ("error".to_owned(), format!("{file}: {error}").into());
                return Err(Value::Object(name.into_iter().chain([said]).collect::<Map<_, _>>()));
            }
        }
    }
    Ok(case)
}

/// The text of a document, and a byte more than the limit where there is more.
fn document(path: &Path) -> std::io::Result<String> {
    let most = u64::try_from(DOCUMENT_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut text = String::new();
    File::open(path)?.take(most).read_to_string(&mut text)?;
    Ok(text)
}
