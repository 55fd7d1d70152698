//! Kinds of faults in spreadsheets: what is wrong, without where.

use spbe_core::Fault;

/// What is wrong, without where.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SheetFault {
    /// What the core says of a value, an indicator, an instrument or a text.
    Core(Fault),
    /// More of something than the limit.
    TooLarge {
        /// What there is too much of.
        what: SheetMeasure,
        /// The limit.
        limit: usize,
    },
    /// A file that says it is a workbook, but cannot be read as one.
    Broken {
        /// What the reader of the format said, in English.
        reason: String,
    },
    /// A workbook that is protected by a password.
    Locked,
    /// A workbook of Excel 97 to 2003, or a binary one of Excel.
    OldFormat,
    /// A text file that is not UTF-8.
    NotUtf8,
    /// No table that looks like an assessment.
    NoTable,
    /// A text file in which different separators give different tables.
    AmbiguousSeparator,
    /// A double quote that opens a cell and does not close with it.
    BadQuotes,
    /// Tables on more than one sheet, none of which was asked for.
    SeveralTables {
        /// The sheets.
        sheets: String,
    },
    /// A sheet that is not there.
    NoSuchSheet {
        /// The sheets that are; none in a text file.
        sheets: String,
    },
    /// Several assessments, where one is asked for.
    SeveralAssessments {
        /// How many.
        count: usize,
        /// The agencies of the first of them.
        agencies: String,
    },
    /// An agency that is not there.
    NoSuchAgency {
        /// The first agencies that are.
        agencies: String,
    },
    /// An agency that has several assessments, where one is asked for.
    AgencyTwice {
        /// Their rows.
        rows: String,
    },
    /// A table without a row.
    EmptyTable,
    /// A second table below the one that is read.
    SecondTable,
    /// Two columns, or two lines above the table, that claim to hold the same.
    StandsTwice {
        /// Where the other is.
        other: String,
    },
    /// A text that is no value, or could be more than one.
    NotAValue,
    /// A number with a word beside it that means another one.
    WordDiffers,
    /// A cell that shows an error.
    ShowsError,
    /// A formula without a result: no program has worked it out yet.
    NoResult,
    /// A cell of a text file to the right of the last heading, as a decimal comma without quotes makes them.
    BeyondHeadings,
    /// A cell that holds a date.
    HoldsDate,
    /// A merged cell that covers more than one value.
    Merged,
    /// The number of one indicator with the name of another.
    NameDiffers {
        /// The indicator that the name belongs to.
        other: String,
    },
    /// A name that belongs to more than one row of the instrument.
    AmbiguousName {
        /// The rows.
        rows: String,
    },
    /// An indicator that stands in another row already.
    Twice {
        /// Where.
        first: String,
    },
    /// A value in a row that names no indicator.
    NoIndicator,
    /// A row that belongs to nobody, in a table of several agencies.
    NoAgency,
    /// The name of an indicator of another edition, in a table that does not say which it is.
    OtherEdition {
        /// The edition that has an indicator of this name.
        edition: String,
    },
    /// A final value that is not the one of the last phase.
    FinalDiffers {
        /// The value of the last phase.
        last: String,
    },
    /// An instrument that is not the one that was asked for.
    InstrumentDiffers {
        /// The one that was asked for.
        asked: String,
    },
    /// Two statements about one agency that do not agree.
    Contradicts {
        /// What stands elsewhere.
        other: String,
    },
    /// A year that is not a whole number.
    NotAYear,
    /// No table of what raises cost.
    NoCosts,
    /// A text that is no level, in a table of what raises cost.
    NotALevel,
    /// An empty cell in a table of what raises cost.
    EmptyCell,
    /// What the same raise costs, in another row already.
    CostTwice {
        /// Where.
        first: String,
    },
    /// More problems than are worth listing.
    More,
}

/// What a limit of files is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SheetMeasure {
    /// Bytes of the file.
    FileBytes,
    /// Bytes of a workbook once it is unpacked.
    UnpackedBytes,
    /// Parts of a workbook file.
    Parts,
    /// Elements of its XML inside one another.
    Depth,
    /// Styles, sheets, links or names.
    Entries,
    /// Assessments.
    Records,
    /// Cells that are not empty.
    Cells,
    /// Bytes of the texts in all cells.
    TextBytes,
    /// Bytes of one row.
    RowBytes,
}

impl From<Fault> for SheetFault {
    fn from(fault: Fault) -> Self {
        Self::Core(fault)
    }
}
