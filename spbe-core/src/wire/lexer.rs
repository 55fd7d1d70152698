//! The words of JSON: strings, numbers, and what stands between them.

use alloc::borrow::Cow;

/// A text, and how far it was read.
pub(super) struct Lexer<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Lexer<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// How many bytes were read. After an error that is the place of what is wrong.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Goes past the next byte.
    pub(super) fn skip(&mut self) {
        self.at = self.at.saturating_add(1);
    }

    /// Goes past a byte if it is the next one.
    fn skip_if(&mut self, is_wanted: impl FnOnce(u8) -> bool) -> bool {
        let found = self.peek().is_some_and(is_wanted);
        if found {
            self.skip();
        }
        found
    }

    /// The next byte that is no white space, without going past it.
    pub(super) fn next(&mut self) -> Option<u8> {
        while self.skip_if(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n')) {}
        self.peek()
    }

    /// Goes past the next byte, and gives the one after it that is no white space.
    pub(super) fn step(&mut self) -> Option<u8> {
        self.skip();
        self.next()
    }

    /// Goes past a word if it stands here.
    pub(super) fn word(&mut self, word: &str) -> bool {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let found = rest.starts_with(word.as_bytes());
        if found {
            self.at = self.at.saturating_add(word.len());
        }
        found
    }

    /// A number, as written; none, after all that could have been one, where its last digit is missing.
    pub(super) fn number(&mut self) -> Option<&'a str> {
        let start = self.at;
        self.skip_if(|byte| byte == b'-');
        let mut whole = self.skip_if(|byte| byte == b'0') || self.digits();
        if whole && self.skip_if(|byte| byte == b'.') {
            whole = self.digits();
        }
        if whole && self.skip_if(|byte| matches!(byte, b'e' | b'E')) {
            self.skip_if(|byte| matches!(byte, b'+' | b'-'));
            whole = self.digits();
        }
        self.text.get(start..self.at).filter(|_| whole)
    }

    /// Goes past digits, and says whether there was one.
    fn digits(&mut self) -> bool {
        let start = self.at;
        while self.skip_if(|byte| byte.is_ascii_digit()) {}
        self.at > start
    }

    /// A string, from its opening quote; none where a byte cannot stand in it or an escape is no character.
    pub(super) fn string(&mut self) -> Option<Cow<'a, str>> {
        let (mut read, mut no_character) = (Cow::Borrowed(""), None);
        self.skip();
        loop {
            let start = self.at;
            while self.skip_if(|byte| !matches!(byte, 0..=0x1f | b'"' | b'\\')) {}
            read += self.text.get(start..self.at).unwrap_or_default();
            if self.skip_if(|byte| byte == b'"') {
                break;
            }
            if !self.skip_if(|byte| byte == b'\\') {
                return None;
            }
            match char::from_u32(self.escape()?) {
                Some(letter) => read.to_mut().push(letter),
                None => no_character = no_character.or(Some(self.at)),
            }
        }
        // Only where every byte can stand there does it matter what escapes mean.
        match no_character {
            Some(at) => {
                self.at = at;
                None
            }
            None => Some(read),
        }
    }

    /// The number that an escape stands for, after its backslash; none at a byte that cannot stand there.
    fn escape(&mut self) -> Option<u32> {
        let letter = match self.peek()? {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            itself @ (b'"' | b'\\' | b'/') => char::from(itself),
            b'u' => {
                self.skip();
                return self.code();
            }
            _ => return None,
        };
        self.skip();
        Some(u32::from(letter))
    }

    /// The number of a character: four digits, or twice four (a pair of surrogates).
    fn code(&mut self) -> Option<u32> {
        let first = self.four_digits()?;
        if (0xd800..0xdc00).contains(&first) && self.word("\\u") {
            let second = self.four_digits()?;
            if (0xdc00..0xe000).contains(&second) {
                return Some(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00));
            }
        }
        Some(first)
    }

    fn four_digits(&mut self) -> Option<u32> {
        let mut number = 0;
        for _ in 0..4 {
            number = number << 4 | char::from(self.peek()?).to_digit(16)?;
            self.skip();
        }
        Some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::Lexer;
    use alloc::borrow::ToOwned;

    #[test]
    fn a_string_is_read_or_refused_at_what_is_wrong() {
        for (text, expected) in [
            (r#""""#, Ok("")),
            (r#""Kota é""#, Ok("Kota é")),
            (r#""a\"\\\/\b\f\n\r\tz""#, Ok("a\"\\/\u{8}\u{c}\n\r\tz")),
            (r#""\u0041\u00e9\ud83d\uDE00""#, Ok("Aé😀")),
            (r#""\ufffd""#, Ok("\u{fffd}")),
            (r#""open"#, Err(5)),
            ("\"a\nb\"", Err(2)),
            (r#""a\x""#, Err(3)),
            (r#""\u00g0""#, Err(5)),
            (r#""\u12"#, Err(5)),
            (r#""\ud800""#, Err(7)),
            (r#""\udc00""#, Err(7)),
            (r#""\ud800\n""#, Err(7)),
            (r#""\ud800\u0041""#, Err(13)),
            (r#""\ud800\ud83d\ude00""#, Err(13)),
            // A byte that cannot stand there is wrong before an escape that is no character.
            (r#""\ud800 \x""#, Err(9)),
            ("\"\\ud800\t\"", Err(7)),
        ] {
            let mut lexer = Lexer::new(text);
            let read = lexer.string().ok_or(lexer.at());
            assert_eq!(read, expected.map(|text| text.to_owned().into()), "{text}");
        }
    }

    #[test]
    fn a_number_is_read_as_far_as_it_goes() {
        for (text, expected) in [
            ("0", Ok("0")),
            ("-0", Ok("-0")),
            ("01", Ok("0")),
            ("12,", Ok("12")),
            ("1.50", Ok("1.50")),
            ("1.5.2", Ok("1.5")),
            ("1e5e5", Ok("1e5")),
            ("-12.5E+03]", Ok("-12.5E+03")),
            ("-", Err(1)),
            ("-.5", Err(1)),
            ("1.", Err(2)),
            ("1.e5", Err(2)),
            ("1e", Err(2)),
            ("1e+", Err(3)),
        ] {
            let mut lexer = Lexer::new(text);
            let read = lexer.number().ok_or(lexer.at());
            assert_eq!(read, expected, "{text}");
        }
    }
}
