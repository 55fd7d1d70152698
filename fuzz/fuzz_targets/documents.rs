//! A document is read whole, or refused with reasons in both languages. What was
//! read is written so that it reads back equal, and its result can be verified.
#![no_main]

use libfuzzer_sys::fuzz_target;
use spbe_core::{InvalidAssessment, Lang, Record, verify};

fuzz_target!(|bytes: &[u8]| match Record::from_json(bytes) {
    Ok(record) => {
        for written in [record.to_json(), record.to_json_pretty()] {
            assert_eq!(Record::from_json(written.as_bytes()).as_ref(), Ok(&record), "{written}");
        }
        match record.score() {
            Ok(card) => {
                let scale = card.instrument().scale();
                let index = card.index().exact();
                assert!((scale.lowest().exact()..=scale.highest().exact()).contains(&index), "index {index}");
                for document in [record.card_to_json(&card), record.card_to_json_pretty(&card)] {
                    assert_eq!(verify(document.as_bytes()).as_ref(), Ok(&card), "{document}");
                }
            }
            Err(invalid) => assert_reasons(&invalid),
        }
    }
    Err(invalid) => assert_reasons(&invalid),
});

fn assert_reasons(invalid: &InvalidAssessment) {
    assert!(!invalid.problems().is_empty());
    for problem in invalid.problems() {
        assert!(!problem.message(Lang::Indonesian).is_empty() && !problem.message(Lang::English).is_empty());
    }
}
