//! A part of a page about plans: a title, labelled lines, a table, and what could as well be chosen.

use super::page::Facts;
use crate::table::{Grid, facts};

/// A part of a page about plans, laid out by whoever shows it.
#[derive(Default)]
pub struct Block {
    pub(crate) title: String,
    pub(crate) facts: Facts,
    pub(crate) grid: Option<Grid>,
    pub(crate) choices: Facts,
}

/// A row of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Row<'a> {
    /// The name of the rows that follow.
    Section(&'a str),
    /// One cell for each heading.
    Cells(&'a [String]),
}

impl Block {
    /// What it is about; empty where the lines say so.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Labels, each with what there is to say.
    #[must_use]
    pub fn facts(&self) -> &[(String, String)] {
        &self.facts
    }

    /// The headings of the table, each with whether its column has numbers; none where there is no table.
    pub fn headings(&self) -> impl Iterator<Item = (&str, bool)> {
        self.grid.iter().flat_map(Grid::headings)
    }

    /// The rows of the table.
    #[must_use]
    pub fn rows(&self) -> Vec<Row<'_>> {
        let Some(grid) = &self.grid else { return Vec::new() };
        let mut sections = grid.sections();
        let mut rows = Vec::new();
        for cells in grid.rows() {
            rows.push(match cells {
                [] => Row::Section(sections.next().unwrap_or_default()),
                cells => Row::Cells(cells),
            });
        }
        rows
    }

    /// What could as well be chosen, by the letters in the table.
    #[must_use]
    pub fn choices(&self) -> &[(String, String)] {
        &self.choices
    }

    /// All of it as text, in lines of no more than so many characters.
    #[must_use]
    pub fn text(&self, width: u16) -> String {
        self.paragraphs(width, str::to_owned).join("\n\n")
    }

    /// The same, paragraph by paragraph; `paint` makes titles stand out.
    pub(crate) fn paragraphs(&self, width: u16, paint: impl Fn(&str) -> String) -> Vec<String> {
        let mut parts = Vec::new();
        let titled = |text: String| {
            if self.title.is_empty() { text } else { format!("{}\n{text}", paint(&self.title)) }
        };
        let table = self.grid.as_ref().map(|grid| grid.lines(width));
        if self.facts.is_empty() {
            parts.push(titled(table.unwrap_or_default()));
        } else {
            parts.push(titled(facts(self.facts.clone(), width)));
            parts.extend(table);
        }
        parts.extend((!self.choices.is_empty()).then(|| facts(self.choices.clone(), width)));
        parts
    }
}
