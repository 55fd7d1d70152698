//! ODS workbooks: the cells of `content.xml`, with what is repeated and merged.
//!
//! Read here and not by the reader of XLSX: that one knows nothing of merged cells in ODS.

use crate::fault::{SheetFault, SheetMeasure};
use crate::grid::{Area, Cell, Grid, Kind};
use crate::limits::DEPTH;
use crate::markup::LAST;
use crate::pack::{ODS_CONTENT, broken, part};
use crate::problem::InvalidSheet;
use crate::workbook::{Budget, cover};
use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::collections::BTreeSet;

/// The sheets of a workbook that was checked.
///
/// # Errors
///
/// `broken_file`, `too_large`.
pub(crate) fn grids(bytes: &[u8], budget: &mut Budget) -> Result<Vec<Grid>, InvalidSheet> {
    let content = part(bytes, ODS_CONTENT)?;
    let mut reader = Reader::from_reader(content.as_slice());
    reader.config_mut().expand_empty_elements = true;
    let mut book =
        Book { budget, grids: Vec::new(), inside: Vec::new(), hidden: BTreeSet::new(), state: State::default() };
    loop {
        match reader.read_event().map_err(broken)? {
            Event::Start(element) => book.start(&element)?,
            Event::End(_) => book.end()?,
            Event::Text(text) => book.text(&text.xml10_content())?,
            Event::CData(text) => book.text(&text.xml10_content())?,
            Event::GeneralRef(reference) => book.text(&resolved(&reference)?)?,
            Event::Eof => break,
            _ => {}
        }
    }
    match (book.inside.is_empty(), book.grids.is_empty()) {
        (false, _) => Err(broken("content.xml ends too early")),
        (_, true) => Err(broken("no sheet in content.xml")),
        _ => Ok(book.grids),
    }
}

fn resolved(reference: &BytesRef<'_>) -> Result<String, InvalidSheet> {
    let named = resolve_predefined_entity(reference).map(str::to_owned);
    let numbered = || reference.resolve_char_ref().ok().flatten().map(String::from);
    named.or_else(numbered).ok_or_else(|| broken("an entity that XML does not have"))
}

/// What an element is to us; everything inside `Skipped` is skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Inside {
    Other,
    Style,
    Book,
    Sheet,
    Rows,
    Row,
    Cell,
    Paragraph,
    Skipped,
}

/// What is being read.
#[derive(Default)]
struct State {
    style: Option<String>,
    sheet: String,
    sheet_hidden: bool,
    cells: Vec<((u32, u32), Cell)>,
    areas: Vec<Area>,
    /// Rows before this one.
    row: u32,
    row_repeats: u32,
    row_cells: Vec<(u32, Cell)>,
    column: u32,
    cell: Open,
}

/// A cell that is being read.
#[derive(Default)]
struct Open {
    repeats: u32,
    spans: (u32, u32),
    kind: Option<Kind>,
    value: Option<String>,
    shown: String,
    paragraphs: usize,
}

struct Book<'a> {
    budget: &'a mut Budget,
    grids: Vec<Grid>,
    inside: Vec<Inside>,
    hidden: BTreeSet<String>,
    state: State,
}

impl Book<'_> {
    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), InvalidSheet> {
        let parent = self.inside.last().copied().unwrap_or(Inside::Other);
        let inside = match (parent, element.name().as_ref()) {
            (Inside::Other, "office:spreadsheet") => Inside::Book,
            (Inside::Other, "style:style") => Inside::Style,
            (Inside::Other, _) => Inside::Other,
            (Inside::Book, "table:table") => Inside::Sheet,
            (Inside::Sheet | Inside::Rows, "table:table-row") => Inside::Row,
            (
                Inside::Sheet | Inside::Rows,
                "table:table-header-rows" | "table:table-rows" | "table:table-row-group",
            ) => Inside::Rows,
            (Inside::Row, "table:table-cell" | "table:covered-table-cell") => Inside::Cell,
            (Inside::Paragraph, "office:annotation" | "text:note" | "text:ruby-text") => Inside::Skipped,
            (Inside::Cell, "text:p" | "text:h") | (Inside::Paragraph, _) => Inside::Paragraph,
            _ => Inside::Skipped,
        };
        match inside {
            Inside::Style => self.state.style = attribute(element, "style:name")?,
            Inside::Sheet => self.open_sheet(element)?,
            Inside::Row => {
                self.state.row_repeats = count(element, "table:number-rows-repeated")?;
                self.state.column = 0;
            }
            Inside::Cell => self.state.cell = Open::of(element)?,
            Inside::Paragraph => self.paragraph(element)?,
            Inside::Skipped if parent == Inside::Style => self.display(element)?,
            _ => {}
        }
        self.inside.push(inside);
        if self.inside.len() > DEPTH {
            return Err(SheetFault::TooLarge { what: SheetMeasure::Depth, limit: DEPTH }.into());
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), InvalidSheet> {
        match self.inside.pop() {
            Some(Inside::Cell) => self.close_cell(),
            Some(Inside::Row) => self.close_row(),
            Some(Inside::Sheet) => self.close_sheet(),
            _ => Ok(()),
        }
    }

    fn text(&mut self, text: &str) -> Result<(), InvalidSheet> {
        if self.inside.last() != Some(&Inside::Paragraph) {
            return Ok(());
        }
        self.budget.fits(self.state.cell.shown.len().saturating_add(text.len()))?;
        self.state.cell.shown.push_str(text);
        Ok(())
    }

    /// A style says whether its sheets are shown.
    fn display(&mut self, element: &BytesStart<'_>) -> Result<(), InvalidSheet> {
        let shown = attribute(element, "table:display")?;
        if let (Some(style), Some("false")) = (&self.state.style, shown.as_deref()) {
            self.hidden.insert(style.clone());
        }
        Ok(())
    }

    fn open_sheet(&mut self, element: &BytesStart<'_>) -> Result<(), InvalidSheet> {
        let style = attribute(element, "table:style-name")?;
        let hidden = style.is_some_and(|style| self.hidden.contains(&style));
        let sheet = attribute(element, "table:name")?.unwrap_or_default();
        self.state = State { sheet, sheet_hidden: hidden, ..State::default() };
        Ok(())
    }

    fn paragraph(&mut self, element: &BytesStart<'_>) -> Result<(), InvalidSheet> {
        let name = element.name();
        let cell = &mut self.state.cell;
        let blanks = match name.as_ref() {
            "text:p" | "text:h" => {
                cell.paragraphs = cell.paragraphs.saturating_add(1);
                if cell.paragraphs > 1 { "\n".into() } else { String::new() }
            }
            "text:line-break" => "\n".into(),
            "text:tab" => "\t".into(),
            "text:s" => {
                let blanks = usize::try_from(count(element, "text:c")?).unwrap_or(usize::MAX);
                self.budget.fits(cell.shown.len().saturating_add(blanks))?;
                " ".repeat(blanks)
            }
            _ => String::new(),
        };
        cell.shown.push_str(&blanks);
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), InvalidSheet> {
        let open = std::mem::take(&mut self.state.cell);
        let (repeats, spans) = (open.repeats, open.spans);
        let first = self.state.column;
        self.state.column = first.saturating_add(repeats);
        let Some(cell) = open.taken() else { return Ok(()) };
        self.budget.take_times(repeats, 1, cell.text.len())?;
        let last = LAST.1.saturating_sub(repeats);
        if first > last {
            return Err(broken("a cell beyond the last column"));
        }
        for column in first..first.saturating_add(repeats) {
            self.state.row_cells.push((column, cell.clone()));
            if spans != (1, 1) {
                let row = self.state.row.saturating_add(1);
                let last = |first: u32, length: u32| first.saturating_add(length.saturating_sub(1));
                let area = Area { rows: (row, last(row, spans.0)), columns: (column, last(column, spans.1)) };
                self.state.areas.push(area);
            }
        }
        Ok(())
    }

    fn close_row(&mut self) -> Result<(), InvalidSheet> {
        let cells = std::mem::take(&mut self.state.row_cells);
        let (repeats, first) = (self.state.row_repeats, self.state.row.saturating_add(1));
        self.state.row = self.state.row.saturating_add(repeats);
        if cells.is_empty() {
            return Ok(());
        }
        let bytes = cells.iter().map(|(_, cell)| cell.text.len()).sum();
        self.budget.take_times(repeats.saturating_sub(1), cells.len(), bytes)?;
        if self.state.row > LAST.0 {
            return Err(broken("a cell beyond the last row"));
        }
        for row in first..first.saturating_add(repeats) {
            self.state.cells.extend(cells.iter().map(|(column, cell)| ((row, *column), cell.clone())));
        }
        Ok(())
    }

    fn close_sheet(&mut self) -> Result<(), InvalidSheet> {
        let State { sheet, sheet_hidden, mut cells, areas, .. } = std::mem::take(&mut self.state);
        cover(&mut cells, areas.into_iter(), self.budget)?;
        self.grids.push(Grid::of_cells(sheet, sheet_hidden, cells));
        Ok(())
    }
}

impl Open {
    fn of(element: &BytesStart<'_>) -> Result<Self, InvalidSheet> {
        let is_error = attribute(element, "calcext:value-type")?.as_deref() == Some("error");
        let (kind, key) = match attribute(element, "office:value-type")?.as_deref() {
            _ if is_error => (Some(Kind::Error), ""),
            Some("float" | "percentage" | "currency") => (Some(Kind::Number), "office:value"),
            Some("date") => (Some(Kind::Date), "office:date-value"),
            Some("time") => (Some(Kind::Date), "office:time-value"),
            Some("boolean") => (Some(Kind::Boolean), "office:boolean-value"),
            _ => (None, "office:string-value"),
        };
        let spans = ["table:number-rows-spanned", "table:number-columns-spanned"].map(|key| count(element, key));
        let [rows, columns] = spans;
        let repeats = count(element, "table:number-columns-repeated")?;
        let value = attribute(element, key)?;
        Ok(Self { repeats, spans: (rows?, columns?), kind, value, ..Self::default() })
    }

    /// What the cell holds; `None` where that is nothing.
    fn taken(self) -> Option<Cell> {
        let kind = self.kind.unwrap_or(Kind::Text);
        let text = match (kind, self.value) {
            // The shortest digits that mean this double: what the program showed when it was typed.
            (Kind::Number, Some(value)) => value.parse::<f64>().map_or(value, |number| number.to_string()),
            (Kind::Boolean, Some(value)) => value.to_uppercase(),
            (Kind::Error, _) if self.shown.is_empty() => "#".into(),
            (_, Some(value)) => value,
            (_, None) => self.shown,
        };
        (!text.is_empty()).then(|| Cell::new(text, kind))
    }
}

fn attribute(element: &BytesStart<'_>, key: &str) -> Result<Option<String>, InvalidSheet> {
    let attribute = element.try_get_attribute(key).map_err(broken)?;
    attribute.map(|attribute| Ok(unescape(&attribute.value).map_err(broken)?.into_owned())).transpose()
}

/// A count in an attribute; 1 where there is none.
fn count(element: &BytesStart<'_>, key: &str) -> Result<u32, InvalidSheet> {
    let Some(text) = attribute(element, key)? else { return Ok(1) };
    text.parse().ok().filter(|count| *count > 0).ok_or_else(|| broken(format_args!("{key} is no number")))
}
