//! A written workbook, found by what it says and not by where it was written.

use calamine::{Data, Range, Reader, SheetVisible, Xlsx};
use spbe_core::{Draft, Instrument, Lang, Record};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// A record without values.
pub(crate) fn empty(instrument: &Instrument) -> Record {
    Record::new(Draft::new(instrument))
}

/// A record with some values, by row.
pub(crate) fn levels(instrument: &Instrument, pairs: &[(usize, &str)]) -> Record {
    let mut draft = Draft::new(instrument);
    for (row, text) in pairs {
        let number = instrument.indicators()[row - 1].number();
        match text.parse::<i64>() {
            Ok(level) => draft.set(number, level).unwrap(),
            Err(_) => draft.set(number, *text).unwrap(),
        }
    }
    Record::new(draft)
}

/// The evaluation of Kota Serang 2021.
pub(crate) fn serang() -> Record {
    Record::from_json(include_bytes!("../../../conformance/assessments/kota-serang-2021.json")).unwrap()
}

pub(crate) struct Book {
    bytes: Vec<u8>,
    sheets: BTreeMap<String, (Range<Data>, Range<String>)>,
}

impl Book {
    pub(crate) fn of(bytes: Vec<u8>) -> Self {
        let mut open = Xlsx::new(Cursor::new(bytes.as_slice())).unwrap();
        let names = open.sheet_names();
        let sheets = names.into_iter().map(|name| {
            let cells = (open.worksheet_range(&name).unwrap(), open.worksheet_formula(&name).unwrap());
            (name, cells)
        });
        Self { sheets: sheets.collect(), bytes }
    }

    fn open(&self) -> Xlsx<Cursor<&[u8]>> {
        Xlsx::new(Cursor::new(self.bytes.as_slice())).unwrap()
    }

    pub(crate) fn visibility(&self) -> Vec<(&'static str, SheetVisible)> {
        let names = ["Penilaian", "Hasil", "Tingkat", "spbe"];
        let open = self.open();
        let found = open.sheets_metadata().iter();
        found.map(|sheet| (*names.iter().find(|name| **name == sheet.name).unwrap(), sheet.visible)).collect()
    }

    pub(crate) fn cell(&self, sheet: &str, row: u32, column: u32) -> Data {
        self.sheets[sheet].0.get_value((row, column)).cloned().unwrap_or_default()
    }

    pub(crate) fn text(&self, sheet: &str, row: u32, column: u32) -> String {
        match self.cell(sheet, row, column) {
            Data::String(text) => text,
            other => panic!("{sheet} {row} {column}: {other:?} is no text"),
        }
    }

    pub(crate) fn formula(&self, sheet: &str, row: u32, column: u32) -> String {
        self.sheets[sheet].1.get_value((row, column)).cloned().unwrap_or_default()
    }

    fn find(&self, sheet: &str, wanted: impl Fn(&str) -> bool) -> Vec<(u32, u32)> {
        let range = &self.sheets[sheet].0;
        let (top, left) = range.start().unwrap();
        let cells = range.used_cells().filter_map(|(row, column, cell)| match cell {
            Data::String(text) if wanted(text) => Some((top + row as u32, left + column as u32)),
            _ => None,
        });
        cells.collect()
    }

    /// The first row with a text.
    pub(crate) fn row_of(&self, sheet: &str, text: &str) -> u32 {
        self.find(sheet, |cell| cell == text).first().unwrap_or_else(|| panic!("{sheet}: no {text}")).0
    }

    /// The column of a heading of the table of indicators.
    pub(crate) fn column(&self, sheet: &str, heading: &str) -> u32 {
        let top = self.headings(sheet);
        let found = self.find(sheet, |cell| cell == heading);
        found.iter().find(|(row, _)| *row == top).unwrap_or_else(|| panic!("{sheet}: no {heading}")).1
    }

    fn headings(&self, sheet: &str) -> u32 {
        self.find(sheet, |cell| cell == "No")[0].0
    }

    /// The value right of a label above the table.
    pub(crate) fn beside(&self, sheet: &str, label: &str) -> Data {
        let top = self.headings(sheet);
        let found: Vec<(u32, u32)> =
            self.find(sheet, |cell| cell == label).into_iter().filter(|at| at.0 < top).collect();
        assert_eq!(found.len(), 1, "{sheet}: {label}");
        self.cell(sheet, found[0].0, found[0].1 + 1)
    }

    /// Printed numbers and rows of the table of indicators.
    pub(crate) fn table(&self, sheet: &str, lang: Lang) -> Vec<(String, u32)> {
        let top = self.headings(sheet);
        assert_eq!(self.text(sheet, top, 1), lang.pick("Indikator", "Indicator"));
        self.find(sheet, |_| true)
            .into_iter()
            .filter(|(row, column)| *row > top && *column == 0)
            .map(|(row, column)| (self.text(sheet, row, column), row))
            .collect()
    }

    /// The document that the hidden sheet keeps.
    pub(crate) fn document(&self) -> String {
        let range = &self.sheets["spbe"].0;
        let pieces = (2..).map_while(|row| match range.get_value((row, 0)) {
            Some(Data::String(piece)) => Some(piece.clone()),
            _ => None,
        });
        pieces.collect()
    }

    /// A part of the file, as it stands there.
    pub(crate) fn part(&self, name: &str) -> String {
        let mut archive = zip::ZipArchive::new(Cursor::new(self.bytes.as_slice())).unwrap();
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    /// The names of all parts.
    pub(crate) fn parts(&self) -> Vec<String> {
        let archive = zip::ZipArchive::new(Cursor::new(self.bytes.as_slice())).unwrap();
        archive.file_names().map(|name| name.unwrap().into_owned()).collect()
    }

    /// How many cells of a sheet are not locked.
    pub(crate) fn unlocked_cells(&self, name: &str) -> usize {
        let styles = self.part("xl/styles.xml");
        let formats = styles.split_once("<cellXfs").unwrap().1.split_once("</cellXfs>").unwrap().0;
        let unlocked: Vec<String> = formats
            .split("<xf ")
            .skip(1)
            .enumerate()
            .filter(|(_, format)| format.contains("locked=\"0\""))
            .map(|(at, _)| format!(" s=\"{at}\""))
            .collect();
        assert!(!unlocked.is_empty());
        self.part(name)
            .split("<c ")
            .skip(1)
            .filter(|cell| unlocked.iter().any(|style| format!(" {cell}").contains(&**style)))
            .count()
    }
}
