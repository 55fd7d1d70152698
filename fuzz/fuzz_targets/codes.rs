//! A text that is read as a code is that code, but for case, hyphens, blanks and
//! look-alikes. Every draft reads back from its code; a code with one wrong
//! character, or with two exchanged, is refused.
#![no_main]

use arbitrary::{Arbitrary, Unstructured};
use libfuzzer_sys::fuzz_target;
use spbe_core::{Draft, Lang, PERMENPANRB_59_2020};

#[derive(Arbitrary, Debug)]
struct Input {
    levels: [u8; 47],
    at: u8,
    other: u8,
}

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = str::from_utf8(bytes) {
        any_text(text);
    }
    if let Ok(input) = Input::arbitrary(&mut Unstructured::new(bytes)) {
        any_levels(&input);
    }
});

fn any_text(text: &str) {
    match Draft::from_code(text) {
        Ok(draft) => {
            let code = draft.code().expect("59/2020 has codes");
            assert_eq!(plain(text), code);
            assert_eq!(Draft::from_code(&code), Ok(draft));
        }
        Err(invalid) => {
            let problems = invalid.problems();
            assert!(!problems.is_empty() && problems.iter().all(|problem| !problem.message(Lang::English).is_empty()));
        }
    }
}

fn any_levels(input: &Input) {
    let levels = input.levels.map(|level| Some(level % 6).filter(|level| *level > 0));
    let draft = Draft::in_order(&PERMENPANRB_59_2020, levels).expect("levels and blanks");
    let code = draft.code().expect("59/2020 has codes");
    assert_eq!(code.len(), if levels.contains(&None) { 28 } else { 25 });
    assert_eq!(Draft::from_code(&code).as_ref(), Ok(&draft));
    let (at, other) = (usize::from(input.at) % code.len(), usize::from(input.other));
    refuses(&code, |bytes| bytes[at] = ALPHABET[other % ALPHABET.len()]);
    refuses(&code, |bytes| bytes.swap(at, other % code.len()));
}

/// The characters that count, as a code writes them.
fn plain(text: &str) -> String {
    let counts = text.chars().filter(|character| !matches!(character, '-' | ' '));
    let written = counts.map(|character| match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        upper => upper,
    });
    written.collect()
}

/// That a code is no code any more after a change, if it is one.
fn refuses(code: &str, change: impl Fn(&mut [u8])) {
    let mut bytes = code.as_bytes().to_vec();
    change(&mut bytes);
    if bytes != code.as_bytes() {
        let changed = String::from_utf8(bytes).expect("codes are ASCII");
        assert!(Draft::from_code(&changed).is_err(), "{code} {changed}");
    }
}
