//! Tables and labelled lines for a page of a certain width.

use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle, Width, presets::NOTHING,
};

/// Rules under headings, and nothing else.
const PLAIN: TableStyle = NOTHING.header_separator(LineStyle::none().fill('─'));

/// Blanks between two columns.
const GAP: u16 = 2;

/// How wide a label is on a page before it breaks.
const LABEL: u16 = 26;

/// A column of a table. A heading may break into lines at `\n`.
pub(crate) struct Column {
    heading: String,
    numbers: bool,
    fit: Fit,
}

/// How wide a column is.
#[derive(Clone, Copy)]
enum Fit {
    /// As wide as its longest cell.
    Content,
    /// At most so wide.
    AtMost(u16),
    /// As wide as the other columns leave room for.
    Rest,
}

impl Column {
    /// Numbers: on the right, never wrapped.
    pub(crate) fn numbers(heading: &str) -> Self {
        Self { heading: heading.into(), numbers: true, fit: Fit::Content }
    }

    /// Short words: on the left, never wrapped.
    pub(crate) fn words(heading: &str) -> Self {
        Self { heading: heading.into(), numbers: false, fit: Fit::Content }
    }

    /// The same column, wrapped at so many characters.
    pub(crate) fn at_most(self, width: u16) -> Self {
        Self { fit: Fit::AtMost(width), ..self }
    }

    /// Text: on the left, wrapped to what the other columns leave.
    pub(crate) fn text(heading: &str) -> Self {
        Self { heading: heading.into(), numbers: false, fit: Fit::Rest }
    }
}

/// A table, to be laid out for a page.
pub(crate) struct Grid {
    columns: Vec<Column>,
    rows: Vec<Vec<String>>, // INVARIANT: a row without cells stands for a section
    sections: Vec<String>,
}

impl Grid {
    pub(crate) fn new(columns: impl IntoIterator<Item = Column>) -> Self {
        Self { columns: columns.into_iter().collect(), rows: Vec::new(), sections: Vec::new() }
    }

    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// A line across the table, above the rows that it is the name of.
    pub(crate) fn section(&mut self, name: &str) {
        self.rows.push(Vec::new());
        self.sections.push(name.into());
    }

    /// The headings, each on one line, with whether their columns have numbers.
    pub(crate) fn headings(&self) -> impl Iterator<Item = (&str, bool)> {
        self.columns.iter().map(|column| (column.heading.as_str(), column.numbers))
    }

    /// The cells row by row; a row without cells stands for a section.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &[String]> {
        self.rows.iter().map(Vec::as_slice)
    }

    /// The names of the sections, in order.
    pub(crate) fn sections(&self) -> impl Iterator<Item = &str> {
        self.sections.iter().map(String::as_str)
    }

    /// Lines of at most `width` columns, without blanks at their ends.
    pub(crate) fn lines(&self, width: u16) -> String {
        let mut table = Table::new();
        table.load_style(PLAIN).set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(width);
        let height = |column: &Column| column.heading.lines().count();
        let tallest = self.columns.iter().map(height).max().unwrap_or_default();
        if tallest > 0 {
            let heading = |column: &Column| {
                format!("{}{}", "\n".repeat(tallest.saturating_sub(height(column).max(1))), column.heading)
            };
            table.set_header(self.columns.iter().map(heading).map(Cell::new_owned).collect::<Vec<_>>());
        }
        for row in &self.rows {
            let cells: Vec<Cell> = row.iter().map(Cell::new).collect();
            // Even a row without cells is a line.
            table.add_row(if cells.is_empty() { vec![Cell::new("")] } else { cells });
        }
        for ((at, column), laid) in self.columns.iter().enumerate().zip(table.column_iter_mut()) {
            let gap = if at == 0 { 0 } else { GAP };
            laid.set_padding((gap, 0));
            laid.set_cell_alignment(if column.numbers { CellAlignment::Right } else { CellAlignment::Left });
            match column.fit {
                Fit::Content => laid.set_constraint(ColumnConstraint::ContentWidth),
                Fit::AtMost(width) => {
                    laid.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width.saturating_add(gap))))
                }
                Fit::Rest => laid,
            };
        }
        let mut sections = self.sections.iter();
        let mut lines: Vec<String> = table.lines().map(|line| line.trim_end().to_owned()).collect();
        // Rows have something on each of their lines: the empty ones are the sections'.
        for line in lines.iter_mut().filter(|line| line.is_empty()) {
            if let Some(section) = sections.next() {
                *line = paragraph(section, width);
            }
        }
        lines.join("\n")
    }
}

/// Text wrapped to the width of a page.
pub(crate) fn paragraph(text: &str, width: u16) -> String {
    let mut grid = Grid::new([Column::text("")]);
    grid.row([text.to_owned()]);
    grid.lines(width)
}

/// Lines of a label and its text. A long label takes more than one line.
pub(crate) fn facts(rows: impl IntoIterator<Item = (String, String)>, width: u16) -> String {
    let rows: Vec<(String, String)> = rows.into_iter().collect();
    let longest = rows.iter().map(|(label, _)| label.chars().count()).max().unwrap_or_default();
    let labels = Column::words("");
    let labels = if longest > usize::from(LABEL) { labels.at_most(LABEL) } else { labels };
    let mut grid = Grid::new([labels, Column::text("")]);
    for (label, text) in rows {
        grid.row([label, text]);
    }
    grid.lines(width)
}
