//! The fingerprint of an instrument: what it says, in 64 characters.

#[cfg(feature = "full")]
use super::{
    json::{Json, by_key},
    json_write::hex,
};
use crate::instrument::Instrument;
use alloc::string::String;

/// Those of the built-in instruments, so that nobody has to work them out. A test does.
const KNOWN: [(&str, &str); 5] = [
    ("permenpanrb-5-2018", "5c32c82c86db04a72a82713b95ef3e4c0ca68ebc1cd2276ad2f1d9562e6c8cae"),
    ("permenpanrb-5-2018-two-services", "5b6770067c57b7028474c54a1859771596b41a012f25f14cc2b92f6693db051a"),
    ("permenpanrb-5-2018-one-service", "9d011fac57644eabbaa269461031e35b2ac2f3ad66d1d42fd653bb2511f28acb"),
    ("permenpanrb-59-2020", "39d350574181ac9796ab26d61f5bc2ac4dbab19811ebbbde2c42dd571e357a87"),
    ("permenpanrb-8-2026", "907cc3a51ce2b010023fbc0420bba83d50ccd147c2bbc0cb09df8896bdf75aec"),
];

impl Instrument {
    /// The SHA-256 of the instrument's document with sorted keys and without white
    /// space, in 64 lower-case hexadecimal digits.
    ///
    /// Two instruments have the same fingerprint if they say the same. The
    /// fingerprints of the built-in ones stand in `conformance/instruments/`.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let known = KNOWN.iter().find(|(id, _)| self.is_official() && *id == self.id());
        known.map_or_else(|| worked_out(self), |(_, fingerprint)| (*fingerprint).into())
    }
}

/// Without the feature `full` there is none but those that are known.
#[cfg(not(feature = "full"))]
const fn worked_out(_: &Instrument) -> String {
    String::new()
}

#[cfg(feature = "full")]
fn worked_out(instrument: &Instrument) -> String {
    use sha2::{Digest, Sha256};

    let document = instrument.to_json();
    let canonical = Json::of_written(&document).map_or_else(String::new, |json| sorted(&json).compact());
    let digest = Sha256::digest(canonical.as_bytes());
    let mut text = String::new();
    for byte in digest {
        hex(byte.into(), &mut text);
    }
    text
}

/// The same document with the keys of every object in order of their bytes.
#[cfg(feature = "full")]
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

#[cfg(all(test, feature = "full"))]
mod tests {
    use super::KNOWN;
    use crate::instruments::INSTRUMENTS;

    #[test]
    fn known_fingerprints_are_those_worked_out() {
        for (instrument, (id, fingerprint)) in INSTRUMENTS.into_iter().zip(KNOWN) {
            assert_eq!((instrument.id(), &*super::worked_out(instrument)), (id, fingerprint));
        }
        assert_eq!(INSTRUMENTS.len(), KNOWN.len());
    }
}
