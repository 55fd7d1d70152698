//! The short code of an assessment: edition, values and a check, in characters that survive being read aloud.

use crate::draft::Draft;
use crate::error::{InvalidAssessment, Problem};
use crate::fault::{Fault, visible};
use crate::instrument::Instrument;
use crate::instruments::{
    PERMENPANRB_5_2018, PERMENPANRB_5_2018_ONE_SERVICE, PERMENPANRB_5_2018_TWO_SERVICES, PERMENPANRB_8_2026,
    PERMENPANRB_59_2020,
};
use alloc::string::String;
use alloc::vec::Vec;

/// Digits and capital letters without I, L, O and U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The editions that have a code, in the order of their numbers, from 1. A number is never used again.
static EDITIONS: [&Instrument; 5] = [
    &PERMENPANRB_59_2020,
    &PERMENPANRB_5_2018,
    &PERMENPANRB_5_2018_TWO_SERVICES,
    &PERMENPANRB_5_2018_ONE_SERVICE,
    &PERMENPANRB_8_2026,
];

/// x^10 + x^9 + x^5 + x^4 + x + 1. Over five-bit symbols it catches every single
/// wrong character and every exchange of two, up to a distance of 119 characters.
const POLYNOMIAL: u16 = 0x633;

const CHECK: usize = 2;

/// Wrong characters that are named; a text with more of them is no code.
const MOST_PROBLEMS: usize = 100;

impl Draft {
    /// The short code: edition, values, and a check that catches every single
    /// wrong character and every exchange of two.
    ///
    /// PermenPANRB 59/2020: 25 characters if no value is missing, otherwise 28.
    ///
    /// # Errors
    ///
    /// `code_none` for an instrument without codes, such as a loaded one.
    ///
    /// ```
    /// use spbe_core::{Assessment, Draft, PERMENPANRB_59_2020};
    ///
    /// let assessment = Assessment::in_order(&PERMENPANRB_59_2020, [3; 47])?;
    /// let code = assessment.as_draft().code()?;
    /// assert_eq!(code.len(), 25);
    /// assert_eq!(Draft::from_code(&code)?, assessment.into_draft());
    /// # Ok::<(), spbe_core::InvalidAssessment>(())
    /// ```
    pub fn code(&self) -> Result<String, Problem> {
        let instrument = self.instrument();
        let numbered = (1_u8..).zip(EDITIONS).find(|(_, official)| *official == instrument && instrument.is_official());
        let Some((edition, _)) = numbered else {
            return Err(Problem::new(Fault::CodeNone { instrument: instrument.id().into() }));
        };
        let with_blanks = self.missing().next().is_some();
        let mut symbols = Form::of(instrument, with_blanks).body(self);
        symbols.insert(0, edition * 2 + u8::from(with_blanks));
        symbols.resize(symbols.len() + CHECK, 0);
        let check = u32::from(remainder(&symbols));
        if let [.., high, low] = symbols.as_mut_slice() {
            (*high, *low) = (low_five(check >> 5), low_five(check));
        }
        let mut code = String::new();
        for symbol in symbols {
            if let Some(byte) = ALPHABET.get(usize::from(symbol)) {
                code.push(char::from(*byte));
            }
        }
        Ok(code)
    }

    /// Reads a short code.
    ///
    /// Lower case is read like upper case; hyphens and blanks are passed over; `O`
    /// is read as `0`, `I` and `L` as `1`.
    ///
    /// # Errors
    ///
    /// `code_character` for every character that no code has; otherwise one of
    /// `code_length`, `code_check`, `code_edition`, `code_value`.
    pub fn from_code(code: &str) -> Result<Self, InvalidAssessment> {
        decoded(&mut symbols(code)?).map_err(|fault| Problem::new(fault).into())
    }
}

/// The draft that symbols stand for.
fn decoded(symbols: &mut [u8]) -> Result<Draft, Fault> {
    let (given, rest) = (symbols.len(), remainder(symbols));
    let ([head, body @ .., _, _], true) = (symbols, given > 1 + CHECK) else {
        return Err(Fault::CodeLength { given, expected: None });
    };
    let edition = usize::from(*head / 2).checked_sub(1).and_then(|at| EDITIONS.get(at));
    let form = edition.map(|instrument| Form::of(instrument, *head % 2 == 1));
    let expected = form.map(|form| form.width() + 1 + CHECK);
    if expected.is_some_and(|expected| expected != given) {
        // The head alone may be wrong; but then the length belongs to another kind of code all the same.
        return Err(Fault::CodeLength { given, expected });
    }
    if rest != 0 {
        return Err(Fault::CodeCheck);
    }
    let Some(form) = form else { return Err(Fault::CodeEdition) };
    let Some(draft) = form.draft(body) else { return Err(Fault::CodeValue) };
    Ok(draft)
}

/// The five-bit symbols of a code.
fn symbols(code: &str) -> Result<Vec<u8>, InvalidAssessment> {
    let (mut symbols, mut problems) = (Vec::new(), Vec::new());
    for (at, given) in code.chars().enumerate() {
        let upper = match given.to_ascii_uppercase() {
            '-' | ' ' => continue,
            'O' => '0',
            'I' | 'L' => '1',
            upper => upper,
        };
        match (0_u8..).zip(ALPHABET).find(|(_, byte)| char::from(**byte) == upper) {
            Some((symbol, _)) => symbols.push(symbol),
            None if problems.len() < MOST_PROBLEMS => {
                let position = at.saturating_add(1);
                problems.push(Problem::new(Fault::CodeCharacter { given: visible(given), position }));
            }
            None => break,
        }
    }
    InvalidAssessment::unless(problems, symbols)
}

/// What is left when the symbols, as one polynomial, are divided by [`POLYNOMIAL`].
fn remainder(symbols: &[u8]) -> u16 {
    let mut rest = 0_u16;
    for symbol in symbols {
        for bit in (0..5).rev() {
            rest = rest << 1 | u16::from(symbol >> bit & 1);
            if rest >> 10 == 1 {
                rest ^= POLYNOMIAL;
            }
        }
    }
    rest
}

/// How the values of an edition are written: with room for blanks or without.
#[derive(Clone, Copy)]
struct Form<'a> {
    instrument: &'a Instrument,
    with_blanks: bool,
    base: u32, // how many digits a place has: one for each value of the scale, and one for a blank; below 2^21
}

impl<'a> Form<'a> {
    fn of(instrument: &'a Instrument, with_blanks: bool) -> Self {
        let scale = instrument.scale();
        let highest = scale.in_steps(scale.highest()) - scale.in_steps(scale.lowest()) + i64::from(with_blanks);
        Self { instrument, with_blanks, base: u32::try_from(highest).unwrap_or_default() + 1 }
    }

    /// How many symbols the largest number takes.
    fn width(self) -> usize {
        let mut largest = Vec::new();
        for _ in self.instrument.indicators() {
            multiply_add(&mut largest, self.base, self.base - 1);
        }
        largest.len()
    }

    /// The values as one number, most significant symbol first.
    fn body(self, draft: &Draft) -> Vec<u8> {
        let scale = self.instrument.scale();
        let lowest = scale.in_steps(scale.lowest()) - i64::from(self.with_blanks);
        let mut number = Vec::new();
        for value in draft.values() {
            let digit = value.map_or(0, |value| scale.in_steps(value) - lowest);
            multiply_add(&mut number, self.base, u32::try_from(digit).unwrap_or_default());
        }
        number.resize(self.width(), 0);
        number.reverse();
        number
    }

    /// The draft that a number stands for; `None` where no draft is written so.
    fn draft(self, number: &mut [u8]) -> Option<Draft> {
        let scale = self.instrument.scale();
        let lowest = u32::try_from(scale.in_steps(scale.lowest())).ok()?;
        let mut draft = Draft::new(self.instrument);
        for row in (1..=self.instrument.indicators().len()).rev() {
            // A digit is below the base, so the value is one of the scale.
            let steps = divide(number, self.base).checked_sub(u32::from(self.with_blanks));
            draft.put(row, steps.map(|steps| scale.of_steps(steps + lowest)));
        }
        let used_up = number.iter().all(|symbol| *symbol == 0);
        let has_blanks = draft.missing().next().is_some();
        (used_up && has_blanks == self.with_blanks).then_some(draft)
    }
}

/// Number = number x factor + digit, least significant symbol first.
fn multiply_add(number: &mut Vec<u8>, factor: u32, digit: u32) {
    let mut carry = digit;
    for symbol in number.iter_mut() {
        carry += u32::from(*symbol) * factor;
        *symbol = low_five(carry);
        carry >>= 5;
    }
    while carry > 0 {
        number.push(low_five(carry));
        carry >>= 5;
    }
}

/// Number = number / divisor, most significant symbol first; gives what is left over.
fn divide(number: &mut [u8], divisor: u32) -> u32 {
    let mut rest = 0;
    for symbol in number {
        rest = rest << 5 | u32::from(*symbol);
        *symbol = low_five(rest / divisor);
        rest %= divisor;
    }
    rest
}

/// The lowest five bits.
const fn low_five(bits: u32) -> u8 {
    (bits & 31) as u8
}
