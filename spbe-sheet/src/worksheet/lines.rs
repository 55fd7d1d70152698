//! How many lines a text takes in a column, and how high its row has to be.

/// Pixels of a column that hold no text: the indent on the left, and some air for programs that set letters wider.
const PADDING: u32 = 17;
/// Pixels above and below the lines.
const AROUND: u32 = 5;
/// Pixels of a line of ten points.
const LINE: u32 = 17;
/// The highest row that Excel shows, in pixels.
const HIGHEST: u32 = 540;

/// The height in pixels of a row of such texts, each with the width of its column in pixels.
pub(super) fn row_height<'t>(cells: impl IntoIterator<Item = (&'t str, u32)>) -> u32 {
    let lines = cells.into_iter().map(|(text, width)| lines(text, width)).max().unwrap_or_default().max(1);
    lines.saturating_mul(LINE).saturating_add(AROUND).min(HIGHEST)
}

/// The lines of a text in a column of so many pixels, broken between words where that is possible.
fn lines(text: &str, width: u32) -> u32 {
    let room = width.saturating_sub(PADDING).max(12).saturating_mul(10);
    text.split('\n').map(|paragraph| lines_of_paragraph(paragraph, room)).fold(0, u32::saturating_add)
}

fn lines_of_paragraph(paragraph: &str, room: u32) -> u32 {
    let (mut lines, mut used) = (1_u32, 0_u32);
    // A line may be broken after a hyphen or a slash as well, but no program has to.
    for word in paragraph.split_inclusive(' ') {
        let length = word.trim_end().chars().map(tenths).fold(0, u32::saturating_add);
        if used > 0 && used.saturating_add(length) > room {
            lines = lines.saturating_add(1);
            used = 0;
        }
        let over = length.saturating_sub(1) / room;
        lines = lines.saturating_add(over);
        used = used.saturating_add(length.saturating_sub(over.saturating_mul(room))).saturating_add(tenths(' '));
    }
    lines
}

/// The width of a letter of Arial at ten points, in tenths of a pixel.
const fn tenths(letter: char) -> u32 {
    match letter {
        'i' | 'j' | 'l' | '\'' | '|' => 31,
        ' ' | '!' | '.' | ',' | ':' | ';' | 'f' | 't' | 'I' | '/' => 38,
        'r' | '-' | '(' | ')' => 45,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 68,
        'm' | 'M' | '%' => 115,
        'w' | 'C' | 'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'R' | 'U' => 100,
        'W' | '@' => 130,
        'A'..='Z' | '&' | '\u{80}'..='\u{24f}' => 90,
        ' '..='~' => 75,
        _ => 140,
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
            ("Kebijakan Internal Manajemen Data", 125, 3),
            ("Kebijakan Internal Manajemen Data", 250, 1),
            (&"n".repeat(100), 767, 1),
            (&"n".repeat(100), 392, 2),
            (&"n".repeat(101), 167, 6),
        ] {
            assert_eq!(lines(text, width), expected, "{text:?}");
        }
    }

    #[test]
    fn no_row_is_higher_than_a_program_shows() {
        assert_eq!(row_height([("", 10), ("a", 50)]), 22);
        assert_eq!(row_height([(&*"ab ".repeat(10_000), 50)]), 540);
    }
}
