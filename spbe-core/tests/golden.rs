//! The exports of built-in instruments, pinned: a change of one letter shows here and in the fingerprint.
//!
//! After a change that is meant, `spbe instruments --show ID --json` writes the
//! file anew; the fingerprints below and in `conformance/instruments/` follow.

use spbe_core::{Assessment, Draft, INSTRUMENTS, Instrument, ScorePart};
use std::fs;
use std::path::Path;

const FINGERPRINTS: [(&str, &str); 5] = [
    ("permenpanrb-5-2018", "5c32c82c86db04a72a82713b95ef3e4c0ca68ebc1cd2276ad2f1d9562e6c8cae"),
    ("permenpanrb-5-2018-two-services", "5b6770067c57b7028474c54a1859771596b41a012f25f14cc2b92f6693db051a"),
    ("permenpanrb-5-2018-one-service", "9d011fac57644eabbaa269461031e35b2ac2f3ad66d1d42fd653bb2511f28acb"),
    ("permenpanrb-59-2020", "39d350574181ac9796ab26d61f5bc2ac4dbab19811ebbbde2c42dd571e357a87"),
    ("permenpanrb-8-2026", "907cc3a51ce2b010023fbc0420bba83d50ccd147c2bbc0cb09df8896bdf75aec"),
];

#[test]
fn exports_and_fingerprints_are_pinned() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../conformance/instruments");
    for (instrument, (id, fingerprint)) in INSTRUMENTS.iter().zip(FINGERPRINTS) {
        assert_eq!(instrument.id(), id);
        let file = fs::read_to_string(folder.join(format!("{id}.json"))).unwrap();
        assert_eq!(instrument.to_json_pretty() + "\n", file, "{id}");
        assert_eq!(instrument.fingerprint(), fingerprint, "{id}");
        let loaded = Instrument::from_json(file.as_bytes()).unwrap();
        assert_eq!(&loaded, *instrument);
        // The loaded one scores alike: everything lowest, everything highest, and a mixture.
        for draft in [Draft::new(instrument).lowest(), Draft::new(instrument).highest()] {
            let values = draft.draft().values().to_vec();
            let again = Assessment::in_order(&loaded, values).unwrap().score();
            assert_eq!(again.index().exact(), draft.index().exact());
        }
        let mixture: Vec<i64> = (0..).map(|at| 1 + at % 5).take(instrument.indicators().len()).collect();
        let (ours, theirs) =
            (Assessment::in_order(instrument, mixture.clone()), Assessment::in_order(&loaded, mixture));
        let (ours, theirs) = (ours.unwrap().score(), theirs.unwrap().score());
        assert_eq!(ours.index(), theirs.index());
        assert!(ours.aspects().map(ScorePart::index).eq(theirs.aspects().map(ScorePart::index)));
    }
}
