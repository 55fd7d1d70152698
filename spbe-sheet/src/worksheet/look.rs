//! How cells look: few colours, which a grey printer keeps apart.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// Dark blue: titles, headings, the line of the agency in charts.
pub(super) const DARK: Color = Color::RGB(0x001F_3864);
/// Orange, for targets.
pub(super) const TARGET: Color = Color::RGB(0x00C5_5A11);
/// Grey, for averages.
pub(super) const AVERAGE: Color = Color::RGB(0x007F_7F7F);
/// Pale yellow: to be filled in.
const INPUT: Color = Color::RGB(0x00FF_F8DC);
const DOMAIN: Color = Color::RGB(0x00C9_D6EA);
const ASPECT: Color = Color::RGB(0x00E9_EFF7);
const LINE: Color = Color::RGB(0x00A6_A6A6);
const WRONG: Color = Color::RGB(0x00F4_B0A8);
const WRONG_TEXT: Color = Color::RGB(0x00A6_1C00);

/// Two decimals, with the reader's own separator.
pub(super) const TWO: &str = "0.00";
/// Four decimals.
pub(super) const FOUR: &str = "0.0000";

/// The font: everybody has it, or one of the same widths.
pub(super) fn base() -> Format {
    Format::new().set_font_name("Arial").set_font_size(10).set_align(FormatAlign::Top)
}

/// What kind of row a cell stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Band {
    /// The index.
    Index,
    /// A domain.
    Domain,
    /// An aspect.
    Aspect,
    /// An indicator, and rows of other tables.
    Plain,
    /// A cell that may be filled in.
    Input,
}

/// A cell of a table.
pub(super) fn cell(band: Band) -> Format {
    let format = base().set_border(FormatBorder::Thin).set_border_color(LINE);
    match band {
        Band::Index => format.set_bold().set_background_color(DARK).set_font_color(Color::White),
        Band::Domain => format.set_bold().set_background_color(DOMAIN),
        Band::Aspect => format.set_bold().set_background_color(ASPECT),
        Band::Plain => format,
        Band::Input => format.set_background_color(INPUT).set_unlocked(),
    }
}

/// Text in a cell of a table.
pub(super) fn text(band: Band) -> Format {
    cell(band).set_text_wrap().set_align(FormatAlign::Left).set_indent(1)
}

/// A number in a cell of a table, or a short word in its place.
pub(super) fn number(band: Band, format: &str) -> Format {
    cell(band).set_align(FormatAlign::Center).set_num_format(format)
}

/// The heading of a column.
pub(super) fn heading() -> Format {
    let format = cell(Band::Index).set_text_wrap().set_align(FormatAlign::Center);
    format.set_align(FormatAlign::VerticalCenter)
}

/// The title of a sheet.
pub(super) fn title() -> Format {
    base().set_font_size(15).set_bold().set_font_color(DARK).set_align(FormatAlign::VerticalCenter)
}

/// The title of a table within a sheet.
pub(super) fn subtitle() -> Format {
    base().set_font_size(11).set_bold().set_font_color(DARK)
}

/// A small remark.
pub(super) fn remark() -> Format {
    base().set_font_size(9).set_font_color(Color::RGB(0x0040_4040)).set_text_wrap()
}

/// The label of a value beside it.
pub(super) fn label() -> Format {
    base().set_bold().set_align(FormatAlign::Right).set_indent(1).set_align(FormatAlign::VerticalCenter)
}

/// A value beside its label.
pub(super) fn value(band: Band) -> Format {
    let format = text(band);
    format.set_align(FormatAlign::VerticalCenter)
}

/// The index or the predicate, large.
pub(super) fn large() -> Format {
    value(Band::Plain).set_font_size(14).set_bold().set_font_color(DARK)
}

/// What does not fit in a cell that may be filled in.
pub(super) fn wrong() -> Format {
    Format::new().set_background_color(WRONG).set_font_color(WRONG_TEXT)
}

/// A value below its target.
pub(super) fn below() -> Format {
    Format::new().set_font_color(WRONG_TEXT)
}
