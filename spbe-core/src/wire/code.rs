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

/// The editions that have a code, with their numbers. A number is never used again.
static EDITIONS: [(u8, &Instrument); 5] = [
    (1, &PERMENPANRB_59_2020),
    (2, &PERMENPANRB_5_2018),
    (3, &PERMENPANRB_5_2018_TWO_SERVICES),
    (4, &PERMENPANRB_5_2018_ONE_SERVICE),
    (5, &PERMENPANRB_8_2026),
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
        let edition = EDITIONS.iter().find(|(_, official)| *official == instrument && instrument.is_official());
        let Some((edition, _)) = edition else {
            return Err(Problem::new(Fault::CodeNone { instrument: instrument.id().into() }));
        };
        let form = Form { instrument, with_blanks: self.missing().next().is_some() };
        let mut symbols = Vec::from([edition * 2 + u8::from(form.with_blanks)]);
        symbols.extend(form.body(self));
        symbols.extend([0; CHECK]);
        let check = u64::from(remainder(&symbols));
        symbols.truncate(symbols.len().saturating_sub(CHECK));
        symbols.extend([low_five(check >> 5), low_five(check)]);
        Ok(symbols
            .iter()
            .filter_map(|symbol| ALPHABET.get(usize::from(*symbol)))
            .map(|byte| char::from(*byte))
            .collect())
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
        let symbols = symbols(code)?;
        let too_short = Fault::CodeLength { given: symbols.len(), expected: None };
        let Some((head, rest)) = symbols.split_first().filter(|(_, rest)| rest.len() > CHECK) else {
            return Err(Problem::new(too_short).into());
        };
        let edition = EDITIONS.iter().find(|(edition, _)| *edition == head / 2);
        let form = edition.map(|(_, instrument)| Form { instrument, with_blanks: head % 2 == 1 });
        if let Some(expected) = form.map(|form| form.width() + 1 + CHECK)
            && symbols.len() != expected
        {
            // The head alone may be wrong; but then the length belongs to another kind of code all the same.
            return Err(Problem::new(Fault::CodeLength { given: symbols.len(), expected: Some(expected) }).into());
        }
        if remainder(&symbols) != 0 {
            return Err(Problem::new(Fault::CodeCheck).into());
        }
        let Some(form) = form else { return Err(Problem::new(Fault::CodeEdition).into()) };
        let body = rest.split_at_checked(form.width()).map_or(rest, |(body, _)| body);
        form.draft(body).ok_or_else(|| Problem::new(Fault::CodeValue).into())
    }
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
        match (0..).zip(ALPHABET).find(|(_, byte)| char::from(**byte) == upper) {
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
}

impl Form<'_> {
    /// How many digits a place has: one for each value of the scale, and one for a blank.
    fn base(self) -> u32 {
        let scale = self.instrument.scale();
        let values = scale.in_steps(scale.highest()).saturating_sub(scale.in_steps(scale.lowest()));
        u32::try_from(values).unwrap_or(u32::MAX).saturating_add(1).saturating_add(u32::from(self.with_blanks))
    }

    /// How many symbols the largest number takes.
    fn width(self) -> usize {
        let mut largest = Vec::new();
        for _ in self.instrument.indicators() {
            multiply_add(&mut largest, self.base(), self.base().saturating_sub(1));
        }
        largest.len()
    }

    /// The values as one number, most significant symbol first.
    fn body(self, draft: &Draft) -> Vec<u8> {
        let scale = self.instrument.scale();
        let mut number = Vec::new();
        for value in draft.values() {
            let above = |value| scale.in_steps(value).saturating_sub(scale.in_steps(scale.lowest()));
            let digit = value.map_or(0, |value| above(value).saturating_add(i64::from(self.with_blanks)));
            multiply_add(&mut number, self.base(), u32::try_from(digit).unwrap_or_default());
        }
        number.resize(self.width(), 0);
        number.reverse();
        number
    }

    /// The draft that a number stands for; `None` where no draft is written so.
    fn draft(self, body: &[u8]) -> Option<Draft> {
        let scale = self.instrument.scale();
        let lowest = u32::try_from(scale.in_steps(scale.lowest())).ok()?;
        let mut number: Vec<u8> = body.to_vec();
        let mut values = Vec::new();
        for _ in self.instrument.indicators() {
            let digit = divide(&mut number, self.base());
            let steps = digit.checked_sub(u32::from(self.with_blanks));
            values.push(steps.map(|steps| scale.of_steps(steps.saturating_add(lowest))));
        }
        let used_up = number.iter().all(|symbol| *symbol == 0);
        let has_blanks = values.iter().any(Option::is_none);
        values.reverse();
        // Digits are below the base, so every value is one of the scale.
        (used_up && has_blanks == self.with_blanks).then(|| Draft::of_values(self.instrument, values))
    }
}

/// Number = number x factor + digit, least significant symbol first.
fn multiply_add(number: &mut Vec<u8>, factor: u32, digit: u32) {
    let mut carry = u64::from(digit);
    for symbol in number.iter_mut() {
        carry += u64::from(*symbol) * u64::from(factor);
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
    let mut rest = 0_u64;
    for symbol in number {
        rest = rest << 5 | u64::from(*symbol);
        *symbol = low_five(rest / u64::from(divisor));
        rest %= u64::from(divisor);
    }
    u32::try_from(rest).unwrap_or_default() // below the divisor
}

/// The lowest five bits.
const fn low_five(bits: u64) -> u8 {
    (bits & 31) as u8
}
