//! How many lines a text takes in a column, and how high its row has to be.

/// Pixels of a column that hold no text.
const PADDING: u32 = 10;
/// Pixels that text takes more where a program has the font of the same widths only.
const SPARE: u32 = 4;
/// Pixels of a line of ten points.
const LINE: u32 = 17;
/// The highest row that Excel shows, in pixels.
const HIGHEST: u32 = 540;

/// The height in pixels of a row of such texts, each with the width of its column in pixels.
pub(super) fn row_height<'t>(cells: impl IntoIterator<Item = (&'t str, u32)>) -> u32 {
    let lines = cells.into_iter().map(|(text, width)| lines(text, width)).max().unwrap_or_default().max(1);
    lines.saturating_mul(LINE).saturating_add(SPARE).min(HIGHEST)
}

/// The lines of a text in a column of so many pixels, broken between words where that is possible.
fn lines(text: &str, width: u32) -> u32 {
    let room = width.saturating_sub(PADDING).max(12);
    text.split('\n').map(|paragraph| lines_of_paragraph(paragraph, room)).fold(0, u32::saturating_add)
}

fn lines_of_paragraph(paragraph: &str, room: u32) -> u32 {
    let (mut lines, mut used) = (1_u32, 0_u32);
    // A line may be broken after a hyphen or a slash as well, but no program has to.
    for word in paragraph.split_inclusive(' ') {
        let length = word.trim_end().chars().map(pixels).fold(0, u32::saturating_add);
        if used > 0 && used.saturating_add(length) > room {
            lines = lines.saturating_add(1);
            used = 0;
        }
        let over = length.saturating_sub(1) / room;
        lines = lines.saturating_add(over);
        used = used.saturating_add(length.saturating_sub(over.saturating_mul(room))).saturating_add(pixels(' '));
    }
    lines
}

/// The width of a letter at ten points, rounded up.
const fn pixels(letter: char) -> u32 {
    match letter {
        'i' | 'j' | 'l' | '\'' | '|' | '!' | '.' | ',' | ':' | ';' | ' ' | 'f' | 't' | 'I' | '/' | '-' | '(' | ')' => 4,
        'r' => 5,
        'm' | 'M' | 'W' | 'w' | '@' | '%' => 12,
        'A'..='Z' | '&' => 10,
        ' '..='~' => 8,
        '\u{80}'..='\u{24f}' => 9,
        _ => 14,
    }
}

#[cfg(test)]
mod tests {
    use super::{lines, row_height};

    #[test]
    fn a_text_takes_the_lines_it_needs() {
        for (text, width, expected) in [
            ("", 100, 1),
            ("Data", 100, 1),
            ("satu\ndua\n\nempat", 100, 4),
            ("Kebijakan Internal Manajemen Data", 120, 3),
            (&"x".repeat(100), 810, 1),
            (&"x".repeat(100), 410, 2),
            (&"x".repeat(101), 210, 5),
        ] {
            assert_eq!(lines(text, width), expected, "{text:?}");
        }
    }

    #[test]
    fn no_row_is_higher_than_a_program_shows() {
        assert_eq!(row_height([("", 10), ("a", 50)]), 21);
        assert_eq!(row_height([(&*"ab ".repeat(10_000), 50)]), 540);
    }
}
