//! The check of an assessment code: every single wrong character, and every exchange of two.
#![expect(clippy::unwrap_used, reason = "a test that fails may panic")]

use spbe_core::{Assessment, Draft, PERMENPANRB_59_2020 as INSTRUMENT};

const ALPHABET: &[u8] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Some codes of both kinds: all alike, mixed, and with blanks.
fn codes() -> Vec<String> {
    let mixed = |step: u8| (0..47_u8).map(move |at| at.wrapping_mul(step) % 5 + 1);
    let complete = |levels: Vec<u8>| Assessment::in_order(&INSTRUMENT, levels).unwrap().into_draft();
    let mut drafts: Vec<Draft> = (1..=5).map(|level| complete(vec![level; 47])).collect();
    drafts.extend([3, 7, 11, 29].map(|step| complete(mixed(step).collect())));
    drafts.push(Draft::new(&INSTRUMENT));
    for step in [3, 7, 11, 29] {
        let with_blanks = mixed(step).enumerate().map(|(at, level)| (at % 7 != 3).then_some(level));
        drafts.push(Draft::in_order(&INSTRUMENT, with_blanks).unwrap());
    }
    drafts.iter().map(|draft| draft.code().unwrap()).collect()
}

#[test]
fn every_single_wrong_character_is_caught() {
    let mut tried = 0;
    for code in codes() {
        for at in 0..code.len() {
            for other in ALPHABET {
                let mut wrong = code.clone().into_bytes();
                if core::mem::replace(&mut wrong[at], *other) != *other {
                    let wrong = String::from_utf8(wrong).unwrap();
                    assert!(Draft::from_code(&wrong).is_err(), "{code} and {wrong}");
                    tried += 1;
                }
            }
        }
    }
    // 9 codes of 25 characters and 5 of 28, each character replaced by the 31 others.
    assert_eq!(tried, (9 * 25 + 5 * 28) * 31);
}

#[test]
fn every_exchange_of_two_characters_is_caught() {
    let (mut tried, mut alike) = (0, 0);
    for code in codes() {
        for first in 0..code.len() {
            for second in first + 1..code.len() {
                let mut wrong = code.clone().into_bytes();
                wrong.swap(first, second);
                let wrong = String::from_utf8(wrong).unwrap();
                if wrong == code {
                    alike += 1;
                } else {
                    assert!(Draft::from_code(&wrong).is_err(), "{code} and {wrong}");
                    tried += 1;
                }
            }
        }
    }
    assert_eq!(tried + alike, 9 * (25 * 24 / 2) + 5 * (28 * 27 / 2));
    assert!(tried > alike, "{tried} exchanges tried, {alike} of like characters");
}

#[test]
fn a_complete_assessment_takes_25_characters_and_a_draft_28() {
    let lengths: Vec<usize> = codes().iter().map(String::len).collect();
    assert_eq!(lengths, [[25; 9].as_slice(), &[28; 5]].concat());
}
