//! Numbers in words, and texts that look like something else.

use crate::heading::folded;
use crate::limits::LABEL_BYTES;

/// Words that stand before a number without changing it, longer ones first.
const BEFORE: [&str; 10] = [
    "tingkat kematangan",
    "level kematangan",
    "maturity level",
    "tingkat",
    "level",
    "nilai",
    "score",
    "skor",
    "lvl",
    "tkt",
];

/// Numbers in words, from 0, in Indonesian and English.
const NUMBERS: [[&str; 11]; 2] = [
    ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"],
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
];

const MONTHS: [&str; 42] = [
    "januari",
    "january",
    "jan",
    "februari",
    "february",
    "pebruari",
    "feb",
    "peb",
    "maret",
    "march",
    "mar",
    "april",
    "apr",
    "mei",
    "may",
    "juni",
    "june",
    "jun",
    "juli",
    "july",
    "jul",
    "agustus",
    "august",
    "agu",
    "agt",
    "ags",
    "aug",
    "september",
    "sept",
    "sep",
    "oktober",
    "october",
    "okt",
    "oct",
    "november",
    "nopember",
    "nov",
    "nop",
    "desember",
    "december",
    "des",
    "dec",
];

pub(crate) fn number_in_words(text: &str) -> Option<i64> {
    let wanted = text.to_lowercase();
    let at = NUMBERS.iter().find_map(|words| words.iter().position(|word| *word == wanted))?;
    i64::try_from(at).ok()
}

/// A Roman numeral from I to V. A single letter is one only behind a word such as *Level*: alone it may be a tick.
pub(crate) fn roman(text: &str, behind_a_word: bool) -> Option<i64> {
    let at = ["i", "ii", "iii", "iv", "v"].iter().position(|numeral| text.eq_ignore_ascii_case(numeral))?;
    if text.len() == 1 && !behind_a_word {
        return None;
    }
    i64::try_from(at).ok()?.checked_add(1)
}

/// What stands behind a word such as *Level*; `None` where there is no such word.
pub(crate) fn without_prefix(text: &str) -> Option<&str> {
    let lower = text.to_ascii_lowercase();
    let word = BEFORE.iter().find(|word| lower.starts_with(**word))?;
    let rest = text.get(word.len()..)?;
    let parted = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '.' | '='));
    let whole = parted.len() < rest.len() || rest.starts_with(|c: char| c.is_ascii_digit());
    whole.then_some(parted)
}

/// A text such as `#REF!`, as files have it that keep no kinds.
pub(crate) fn shows_error(text: &str) -> bool {
    let excel = text.starts_with('#') && text.ends_with(['!', '?', 'A']) && !text.contains(char::is_whitespace);
    excel || text.strip_prefix("Err:").is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A text such as `3-Apr`, which a program once took a value for.
pub(crate) fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['-', '/', ' ', '.']).filter(|part| !part.is_empty()).collect();
    let digits = |part: &&str| part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    let month = |part: &&str| MONTHS.contains(&part.to_lowercase().as_str());
    let months = parts.iter().filter(|part| month(part)).count();
    let numbers = parts.iter().filter(|part| digits(part)).count();
    let parted = text.contains(['-', '/']);
    match (months, numbers) {
        (1, 1 | 2) => parts.len() == numbers.saturating_add(1),
        (0, 3) => parts.len() == 3 && parted,
        _ => false,
    }
}

/// How labels of sums and averages begin.
const BEGINNINGS: [&str; 22] = [
    "rata rata",
    "nilai rata rata",
    "skor rata rata",
    "rerata",
    "nilai rerata",
    "average",
    "mean",
    "jumlah",
    "sub jumlah",
    "total",
    "sub total",
    "subtotal",
    "grand total",
    "nilai indeks",
    "indeks",
    "minimum",
    "nilai minimum",
    "maksimum",
    "nilai maksimum",
    "median",
    "standar deviasi",
    "simpangan baku",
];

/// Whether a row sums others up, by how its label begins.
pub(crate) fn sums_up(label: &str) -> bool {
    if label.len() > LABEL_BYTES {
        return false;
    }
    let label = folded(label);
    let rests = BEGINNINGS.iter().filter_map(|beginning| label.strip_prefix(beginning));
    rests.into_iter().any(|rest| rest.is_empty() || rest.starts_with(' '))
}
