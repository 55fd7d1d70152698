//! Verifying answers, whatever it is given. A result that was tampered with in
//! one place is refused, unless it still says the same.
#![no_main]

use arbitrary::{Arbitrary, Unstructured};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use spbe_core::{Assessment, Basis, PERMENPANRB_59_2020, Targets, verify};

#[derive(Arbitrary, Debug)]
struct Input<'a> {
    levels: [u8; 47],
    rounded: bool,
    target: Option<u8>,
    change: Change<'a>,
}

/// What happens to a document in one place.
#[derive(Arbitrary, Debug)]
enum Change<'a> {
    /// Some bytes make way for others.
    Bytes { at: u16, away: u8, new: &'a [u8] },
    /// A value makes way for another value of the document.
    Value { at: u16, by: u16 },
    /// A key, or the last item of a list, goes.
    Gone { at: u16 },
}

fuzz_target!(|bytes: &[u8]| {
    if let Ok(card) = verify(bytes) {
        assert_eq!(verify(card.to_json().as_bytes()), Ok(card));
    }
    if let Ok(input) = Input::arbitrary_take_rest(Unstructured::new(bytes)) {
        tamper(&input);
    }
});

fn tamper(input: &Input<'_>) {
    let levels = input.levels.map(|level| level % 5 + 1);
    let card = Assessment::in_order(&PERMENPANRB_59_2020, levels).expect("levels from 1 to 5").score();
    let card = card.with_basis(if input.rounded { Basis::Rounded } else { Basis::Exact });
    let card = match input.target {
        Some(level) => card.with_targets(wanting(level % 5 + 1)),
        None => card,
    };
    let document = card.to_json();
    assert_eq!(verify(document.as_bytes()).as_ref(), Ok(&card));
    let tampered = input.change.applied(&document);
    if let Ok(read) = verify(&tampered) {
        assert_eq!(read.draft(), card.draft());
        let tampered = serde_json::from_slice(&tampered).expect("what verifies is JSON");
        assert_eq!(said(tampered), said(serde_json::from_str(&document).expect("JSON")));
    }
}

fn wanting(level: u8) -> Targets {
    let targets = Targets::of(&PERMENPANRB_59_2020).with_index("2.6").and_then(|targets| targets.with_level(level));
    targets.expect("targets on the scale").with_source("Contoh")
}

/// What a document says that can be derived: all but who wrote it, whose it is, and where targets come from.
fn said(mut document: Value) -> Value {
    let object = document.as_object_mut().expect("a document is an object");
    for free in ["library", "agency", "group", "year", "meta"] {
        object.remove(free);
    }
    if let Some(targets) = object.get_mut("targets").and_then(Value::as_object_mut) {
        targets.remove("source");
    }
    document
}

impl Change<'_> {
    fn applied(&self, document: &str) -> Vec<u8> {
        let tree = || serde_json::from_str(document).expect("JSON");
        match *self {
            Self::Bytes { at, away, new } => {
                let mut bytes = document.as_bytes().to_vec();
                let from = usize::from(at) % bytes.len();
                let to = bytes.len().min(from + usize::from(away));
                bytes.splice(from..to, new.iter().copied());
                bytes
            }
            Self::Value { at, by } => {
                let mut tree: Value = tree();
                let count = count(&tree);
                let new = place(&mut tree, &mut (usize::from(by) % count)).expect("it is counted").clone();
                *place(&mut tree, &mut (usize::from(at) % count)).expect("it is counted") = new;
                tree.to_string().into_bytes()
            }
            Self::Gone { at } => {
                let mut tree: Value = tree();
                let count = count(&tree);
                match place(&mut tree, &mut (usize::from(at) % count)).expect("it is counted") {
                    Value::Object(entries) => {
                        let keys: Vec<String> = entries.keys().cloned().collect();
                        entries.remove(&keys[usize::from(at) % keys.len()]);
                    }
                    Value::Array(items) => drop(items.pop()),
                    plain => *plain = Value::Null,
                }
                tree.to_string().into_bytes()
            }
        }
    }
}

/// How many values a document has, itself among them.
fn count(tree: &Value) -> usize {
    1 + match tree {
        Value::Object(entries) => entries.values().map(count).sum(),
        Value::Array(items) => items.iter().map(count).sum(),
        _ => 0,
    }
}

/// The value that stands `left` values after this one.
fn place<'t>(tree: &'t mut Value, left: &mut usize) -> Option<&'t mut Value> {
    if *left == 0 {
        return Some(tree);
    }
    *left -= 1;
    match tree {
        Value::Object(entries) => entries.values_mut().find_map(|value| place(value, left)),
        Value::Array(items) => items.iter_mut().find_map(|value| place(value, left)),
        _ => None,
    }
}
