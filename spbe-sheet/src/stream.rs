//! Tables of agencies that are too long for the memory: one row after the other.

use crate::builder::Context;
use crate::fault::{SheetFault, SheetMeasure};
use crate::found::Found;
use crate::grid::Row;
use crate::limits::ROW_BYTES;
use crate::locate::Located;
use crate::problem::{InvalidSheet, SheetProblem};
use crate::read::{Options, located_in};
use crate::text::{Rows, decoded, reader, separators};
use crate::wide::{self, Wide};
use spbe_core::Instrument;
use std::borrow::Cow;
use std::cell::Cell;
use std::io::{self, Chain, Cursor, Read};
use std::rc::Rc;

/// A CSV file with a row for each agency, read row by row in constant memory.
///
/// ```
/// use spbe_sheet::{Options, Stream};
///
/// let csv = "Instansi,1,2,3\nDinas A,3,4,2\nDinas B,3,4,9\n";
/// # let own = br#"{"format": "spbe-instrument/1", "id": "dinas-contoh", "title": "Contoh",
/// #   "scale": {"lowest": 1, "highest": 5}, "aspects": [{"number": "1", "name": "A", "weight": 100}],
/// #   "indicators": [{"number": "1", "aspect": "1", "name": "Satu"}, {"number": "2", "aspect": "1", "name": "Dua"},
/// #     {"number": "3", "aspect": "1", "name": "Tiga"}], "bands": [{"name": "Baik", "floor": 3}, {"name": "Kurang"}]}"#;
/// # let instrument = spbe_core::Instrument::from_json(own).unwrap();
/// let mut stream = Stream::open(csv.as_bytes(), &Options::new().with_instrument(&instrument))?.unwrap();
/// let first = stream.next()?.unwrap();
/// assert_eq!(first.found().unwrap().record().agency(), Some("Dinas A"));
/// let second = stream.next()?.unwrap();
/// assert_eq!(second.problems()[0].cell().unwrap(), "D3");
/// assert!(stream.next()?.is_none());
/// # Ok::<(), spbe_sheet::InvalidSheet>(())
/// ```
pub struct Stream<R> {
    rows: Rows<Source<R>>,
    read: Rc<Cell<usize>>,
    located: Located,
    separator: char,
    headings: Vec<(u32, String)>,
}

impl<R: Read> Stream<R> {
    /// Finds the table; `None` where the file has none with a row for each agency, is no text file, or a sheet is asked for.
    ///
    /// # Errors
    ///
    /// What is wrong with the header, or with what stands above it.
    pub fn open(mut from: R, options: &Options) -> Result<Option<Self>, InvalidSheet> {
        let mut head = Vec::new();
        let most = u64::try_from(ROW_BYTES).unwrap_or(u64::MAX);
        let taken = from.by_ref().take(most).read_to_end(&mut head);
        taken.map_err(|error| SheetFault::Broken { reason: error.to_string() })?;
        if options.sheet.is_some() {
            return Ok(None);
        }
        if head.starts_with(b"PK") || head.starts_with(&[0xd0, 0xcf]) || head.starts_with(&[0xff, 0xfe]) {
            return Ok(None);
        }
        // The last line may be cut, in the middle of a character even.
        let whole = head.iter().rposition(|byte| *byte == b'\n').filter(|_| head.len() == ROW_BYTES);
        let lines = head.get(..whole.map_or(head.len(), |at| at.saturating_add(1))).unwrap_or(&head);
        let Cow::Borrowed(text) = decoded(lines)? else { return Ok(None) };
        let Some((separator, located)) = located_in(text, options)? else { return Ok(None) };
        let located = located?;
        if !located.columns.are_wide() {
            return Ok(None);
        }
        // The mark, and the line that states the separator, which programs do not count.
        let before = lines.len().saturating_sub(separators(text).1.len());
        head.drain(..before);
        let read = Rc::new(Cell::new(0));
        let from = Bounded { from: Cursor::new(head).chain(from), read: Rc::clone(&read) };
        let mut stream = Self {
            rows: Rows::new(reader(from, separator)),
            read,
            located,
            separator: char::from(separator),
            headings: Vec::new(),
        };
        while let Some(row) = stream.row()? {
            if row.number == stream.located.columns.header {
                stream.headings = stream.free_cells(&row);
                break;
            }
        }
        Ok(Some(stream))
    }

    /// The instrument it is read under.
    #[must_use]
    pub const fn instrument(&self) -> &Instrument {
        &self.located.instrument
    }

    /// The character between cells.
    #[must_use]
    pub const fn separator(&self) -> char {
        self.separator
    }

    /// The headings of columns that are no indicator, as the file has them, in order.
    pub fn headings(&self) -> impl Iterator<Item = &str> {
        self.headings.iter().map(|(_, heading)| heading.as_str())
    }

    /// The next row that is not empty; `None` after the last.
    ///
    /// # Errors
    ///
    /// `too_large` for a row that does not end, `not_utf8`, and `broken_file`
    /// where the source cannot be read. After an error there is no next row.
    #[expect(clippy::should_implement_trait, reason = "an error ends the stream, which no iterator says")]
    pub fn next(&mut self) -> Result<Option<StreamRow>, InvalidSheet> {
        while let Some(row) = self.row()? {
            let Located { instrument, columns, above, stated } = &self.located;
            let context = Context { sheet: None, instrument, columns, stated: *stated, ours: false, kept: None };
            let outcome = match wide::row(&row, context, above) {
                Wide::Nothing => continue,
                Wide::PassedOver(_) => Outcome::PassedOver,
                Wide::Agency(Ok(found)) => Outcome::Found(found),
                Wide::Agency(Err(problems)) => Outcome::Refused(problems),
            };
            let cells = self.headings.iter().map(|(column, _)| row.text(Some(*column)).to_owned()).collect();
            return Ok(Some(StreamRow { row: row.number, cells, outcome }));
        }
        Ok(None)
    }

    fn row(&mut self) -> Result<Option<Row>, InvalidSheet> {
        self.read.set(0);
        let row = self.rows.next();
        if self.read.get() > ROW_BYTES {
            return Err(SheetFault::TooLarge { what: SheetMeasure::RowBytes, limit: ROW_BYTES }.into());
        }
        row
    }

    /// Cells of a header that are no indicator.
    fn free_cells(&self, header: &Row) -> Vec<(u32, String)> {
        let taken = |column: u32| self.located.columns.indicators.iter().any(|(known, _)| *known == column);
        let free = header.cells.iter().filter(|(column, _)| !taken(*column));
        free.map(|(column, cell)| (*column, cell.trimmed().to_owned())).collect()
    }
}

/// A row of a table of agencies.
#[derive(Clone, Debug)]
pub struct StreamRow {
    row: u32,
    cells: Vec<String>,
    outcome: Outcome,
}

#[derive(Clone, Debug)]
enum Outcome {
    Found(Box<Found>),
    Refused(Vec<SheetProblem>),
    PassedOver,
}

impl StreamRow {
    /// The row, counted from 1.
    #[must_use]
    pub const fn row(&self) -> u32 {
        self.row
    }

    /// What stands in the columns that are no indicator, in the order of [`Stream::headings`].
    #[must_use]
    pub fn cells(&self) -> &[String] {
        &self.cells
    }

    /// The assessment; `None` where the row is refused, or is a sum, an average or a footnote.
    #[must_use]
    pub fn found(&self) -> Option<&Found> {
        match &self.outcome {
            Outcome::Found(found) => Some(found),
            _ => None,
        }
    }

    /// Every problem; none where the row is an assessment or was passed over.
    #[must_use]
    pub fn problems(&self) -> &[SheetProblem] {
        match &self.outcome {
            Outcome::Refused(problems) => problems,
            _ => &[],
        }
    }
}

/// The head that was looked at, the rest, and the end of the last row.
type Source<R> = Chain<Bounded<Chain<Cursor<Vec<u8>>, R>>, &'static [u8]>;

/// A source that ends where one row is longer than any row may be.
struct Bounded<R> {
    from: R,
    read: Rc<Cell<usize>>,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.read.get() > ROW_BYTES {
            return Ok(0);
        }
        let read = self.from.read(buffer)?;
        self.read.set(self.read.get().saturating_add(read));
        Ok(read)
    }
}
