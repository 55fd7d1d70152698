//! A definition is an instrument, or refused with reasons in both languages. An
//! instrument is written so that it reads back equal, with the same fingerprint,
//! and whatever its values are, it scores within its scale.
#![no_main]

use libfuzzer_sys::fuzz_target;
use spbe_core::{Draft, Instrument, Lang, diff};

fuzz_target!(|bytes: &[u8]| match Instrument::from_json(bytes) {
    Ok(instrument) => {
        for written in [instrument.to_json(), instrument.to_json_pretty()] {
            let again = Instrument::from_json(written.as_bytes());
            assert_eq!(again.as_ref(), Ok(&instrument), "{written}");
            assert_eq!(again.map(|again| again.fingerprint()), Ok(instrument.fingerprint()));
        }
        assert_eq!(diff(&instrument, &instrument), []);
        let draft = Draft::new(&instrument);
        let (lowest, highest) = (draft.lowest(), draft.highest());
        assert_eq!(lowest.index().exact(), instrument.scale().lowest().exact());
        assert_eq!(highest.index().exact(), instrument.scale().highest().exact());
        let reachable = draft.reachable();
        assert_eq!(reachable.first().copied(), Some(lowest.predicate()));
        assert_eq!(reachable.last().copied(), Some(highest.predicate()));
        assert!(!lowest.to_json().is_empty() && !lowest.explain().is_empty());
    }
    Err(invalid) => {
        assert!(!invalid.problems().is_empty());
        for problem in invalid.problems() {
            assert!(!problem.message(Lang::Indonesian).is_empty() && !problem.message(Lang::English).is_empty());
        }
    }
});
