//! The fingerprint of an instrument: what it says, in 64 characters.

use super::json::{Json, by_key};
use super::json_write::hex;
use crate::instrument::Instrument;
use alloc::string::String;
use sha2::{Digest, Sha256};

impl Instrument {
    /// The SHA-256 of the instrument's document with sorted keys and without white
    /// space, in 64 lower-case hexadecimal digits.
    ///
    /// Two instruments have the same fingerprint if they say the same. The
    /// fingerprints of the built-in ones stand in `conformance/instruments/`.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let canonical = sorted(&self.to_tree()).compact();
        let digest = Sha256::digest(canonical.as_bytes());
        let mut text = String::new();
        for byte in digest {
            hex(byte.into(), &mut text);
        }
        text
    }
}

/// The same document with the keys of every object in order of their bytes.
fn sorted<'a>(json: &Json<'a>) -> Json<'a> {
    match json {
        Json::Object(entries) => {
            let entries = by_key(entries).into_iter().filter_map(|at| entries.get(at));
            Json::Object(entries.map(|(key, value)| (key.clone(), sorted(value))).collect())
        }
        Json::List(items) => Json::List(items.iter().map(sorted).collect()),
        plain => plain.clone(),
    }
}
