//! How ids, printed numbers, dates and names of an instrument are spelled.
#![expect(
    clippy::indexing_slicing,
    reason = "runs in the compiler, where iterators and `get` do not; every index is below the length its loop compares it with"
)]

use crate::limits::NAME_BYTES;
use crate::name::{Name, Variants};

pub(crate) const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while a.len() == b.len() && at < a.len() && a[at] == b[at] {
        at += 1;
    }
    a.len() == b.len() && at == a.len()
}

/// Lower-case letters, digits and hyphens, which do not stand at an end.
pub(crate) const fn is_id(text: &str) -> bool {
    let text = text.as_bytes();
    let (mut fits, mut at) = (text.len() >= 3 && text.len() <= 64, 0);
    while fits && at < text.len() {
        let inner_hyphen = text[at] == b'-' && at > 0 && at + 1 < text.len();
        fits = text[at].is_ascii_lowercase() || text[at].is_ascii_digit() || inner_hyphen;
        at += 1;
    }
    fits
}

/// A printed number: up to eight letters, digits, points and hyphens, a digit or letter first.
pub(crate) const fn is_number(text: &str) -> bool {
    let text = text.as_bytes();
    let (mut fits, mut at) = (!text.is_empty() && text.len() <= 8 && text[0].is_ascii_alphanumeric(), 0);
    while fits && at < text.len() {
        fits = text[at].is_ascii_alphanumeric() || text[at] == b'-' || text[at] == b'.';
        at += 1;
    }
    fits
}

pub(crate) const fn is_date(text: &str) -> bool {
    let text = text.as_bytes();
    let (mut fits, mut at) = (text.len() == 10, 0);
    while fits && at < text.len() {
        fits = if at == 4 || at == 7 { text[at] == b'-' } else { text[at].is_ascii_digit() };
        at += 1;
    }
    if !fits {
        return false;
    }
    let month = (text[5] - b'0') * 10 + (text[6] - b'0');
    let day = (text[8] - b'0') * 10 + (text[9] - b'0');
    month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/// Text that prints on one line, as it is written: not empty, not too long, without blanks at its ends, control
/// characters, line separators, or marks that turn the direction of text around.
pub(crate) const fn is_label(text: &str) -> bool {
    let text = text.as_bytes();
    let (mut fits, mut at) =
        (!text.is_empty() && text.len() <= NAME_BYTES && text[0] != b' ' && text[text.len() - 1] != b' ', 0);
    while fits && at < text.len() {
        fits = !matches!(
            (text[at], byte(text, at + 1), byte(text, at + 2)),
            (0..=0x1f | 0x7f, _, _)
                | (0xc2, 0x80..=0x9f, _)
                | (0xd8, 0x9c, _)
                | (0xe2, 0x80, 0x8e | 0x8f | 0xa8..=0xae)
                | (0xe2, 0x81, 0xa6..=0xa9)
        );
        at += 1;
    }
    fits
}

/// The byte at a place; 0 past the end.
const fn byte(text: &[u8], at: usize) -> u8 {
    if at < text.len() { text[at] } else { 0 }
}

/// Whether every other name prints on one line.
pub(crate) const fn are_labels(variants: &Variants) -> bool {
    let (mut fit, mut at) = (true, 0);
    match variants {
        Variants::Written(written) => {
            while fit && at < written.len() {
                fit = is_label(written[at]);
                at += 1;
            }
        }
        #[cfg(feature = "full")]
        Variants::Brought(brought) => {
            let brought = brought.as_slice();
            while fit && at < brought.len() {
                fit = is_label(brought[at].as_str());
                at += 1;
            }
        }
    }
    fit
}

pub(crate) const fn is_name(name: &Name) -> bool {
    is_label(name.indonesian())
        && match name.english() {
            Some(english) => is_label(english),
            None => true,
        }
}
