/**
 * `spbe/full`: everything that the main entry has, and what is too heavy for a page that shows a form: instruments of
 * one's own, verification, comparisons, ways up and margins, published figures, spreadsheets, tables of any length.
 *
 * It is a program of its own, with a WebAssembly file of its own: load it when it is used, with `await import("spbe/full")`.
 * Results, documents and errors of both entries are the same plain objects and the same classes. An instrument that
 * `loadInstrument` gave belongs to `spbe/full`: the main entry refuses it.
 */

import type * as main from "./types.js";
import type {
  AssessmentDocument, Document, DocumentScorecard, Draft, Edition, Figures, Found, Instrument, Levels, Problem, Scorecard,
  Sentence, Session, Standing, WholeNumbers, Working,
} from "./types.js";

export * from "./plans.js";
export * from "./types.js";

/** An instrument of one's own, as `loadInstrument` gave it. It is known as this very object: no copy of it will do. */
export interface OwnInstrument extends Instrument {
  readonly provenance: "own";
}

/** An instrument, or the id of a built-in one; `"permenpanrb-59-2020"` where nothing is said. */
export type InstrumentOption = string | Instrument;

export interface ScoreOptions extends Omit<main.ScoreOptions, "instrument"> {
  readonly instrument?: InstrumentOption;
}

export interface ExplainOptions extends Omit<main.ExplainOptions, "instrument"> {
  readonly instrument?: InstrumentOption;
}

export interface DocumentOptions {
  /** Instruments of one's own that the document may name. */
  readonly instruments?: readonly Instrument[];
}

export interface ResultOptions extends main.ResultOptions, DocumentOptions {}

// As in the main entry, but for instruments of one's own.
export declare function score(levels: Levels, options?: ScoreOptions): Scorecard;
export declare function index(levels: Levels, options?: ScoreOptions): Standing;
export declare function session(levels: Levels, options?: ScoreOptions): Session;
export declare function draft(levels: Levels, options?: { readonly instrument?: InstrumentOption }): Draft;
export declare function explain(levels: Levels, options?: ExplainOptions): readonly Working[];
export declare function explainText(
  levels: Levels,
  options?: ExplainOptions & { readonly lang?: "id" | "en" },
): readonly string[];
export declare function code(levels: Levels, options?: { readonly instrument?: InstrumentOption }): string;
export declare function readDocument(document: Document, options?: DocumentOptions): AssessmentDocument;
export declare function writeDocument(document: Document, options?: DocumentOptions): string;
export declare function scoreDocument(document: Document, options?: ResultOptions): DocumentScorecard;
export declare function resultDocument(document: Document, options?: ResultOptions): string;
export declare function instrument(id?: string | Edition): Edition;
export declare function instrument(own: Instrument): Instrument;
export declare function find(label: string, instrument?: InstrumentOption): readonly Found[];

/** Reads a definition of format spbe-instrument/1. Throws an `InstrumentError` with everything that is wrong with it. */
export declare function loadInstrument(definition: Document): OwnInstrument;

/** Checks a document of format spbe-scorecard/1: everything it says is derived again. */
export declare function verify(document: Document, options?: DocumentOptions): DocumentScorecard;

/** How far the second index is above the first; between instruments why there is no difference. */
export declare function compare(
  before: Levels,
  after: Levels,
  options?: { readonly before?: ScoreOptions; readonly after?: ScoreOptions },
): { readonly difference: Figures; readonly reason: null } | { readonly difference: null; readonly reason: Sentence };

/** One difference between two instruments; nodes are kind and row in the first and in the second. */
export type Change =
  | {
      readonly change: "added" | "removed" | "renamed" | "scale" | "bands";
      readonly from: string | null;
      readonly to: string | null;
    }
  | {
      readonly change: "reweighted";
      readonly from: string;
      readonly to: string;
      readonly before: Figures;
      readonly after: Figures;
    };

/** What changed from one instrument to another. */
export declare function diff(first: InstrumentOption, second: InstrumentOption): readonly Change[];

/** Published averages of one group of agencies in one year, as printed. */
export interface Averages {
  readonly year: number;
  readonly group: string;
  readonly source: string;
  readonly instrument: string;
  readonly index: string;
  readonly domains: readonly string[];
  readonly aspects: readonly string[];
}

/** The averages of every group of a year. */
export declare function averages(year: number): readonly Averages[];
/** The averages of one group; null where none were published. */
export declare function averages(year: number, group: string): Averages | null;

/** The years that averages were published for. */
export declare function averageYears(): readonly number[];

/** The national index of every year, as published; between instruments a reason instead of a change. */
export declare function nationalSeries(): {
  readonly source: string;
  readonly years: readonly {
    readonly year: number;
    readonly instrument: string;
    readonly index: string;
    readonly change: Figures | null;
    readonly reason: Sentence | null;
  }[];
};

export interface SheetOptions {
  /** Reads under this instrument; a file that names another one is refused. Otherwise the file says which, or 59/2020. */
  readonly instrument?: InstrumentOption;
  /** Instruments of one's own that the file may name. */
  readonly instruments?: readonly Instrument[];
  /** Reads this sheet of a workbook, also if it is hidden. */
  readonly sheet?: string;
  /** Refuses blanks: each is a problem with its cell. Without it they are null among the levels. */
  readonly complete?: boolean;
}

/** An assessment in a spreadsheet, and where it stands. */
export interface SheetAssessment {
  readonly document: AssessmentDocument;
  /** The same as the library writes it: of `meta` no digit is lost. */
  readonly json: string;
  /** The sheet; null in a text file. */
  readonly sheet: string | null;
  /** The row in which it stands or begins, from 1. */
  readonly row: number;
  /** The cell of the value of every indicator, in the order of the instrument: `"D14"`; null where there is none. */
  readonly cells: readonly (string | null)[];
}

/** A row or a column with something in it that was not read, such as an average. The sentence says so. */
export interface PassedOver extends Sentence {
  readonly sheet: string | null;
  /** From 1; of a column the row of its heading. */
  readonly row: number;
  /** The cell of the heading, where it is a column; null for a row. */
  readonly cell: string | null;
  /** The first text in it. */
  readonly text: string;
}

/**
 * Reads every assessment in a file: CSV, XLSX or ODS of the shapes that agencies have. There is always at least one. What
 * could mean two things is refused with its cell. Of a `File` or a `Blob` pass `await file.arrayBuffer()`.
 */
export declare function readSheet(
  file: Uint8Array | ArrayBuffer,
  options?: SheetOptions,
): { readonly assessments: readonly SheetAssessment[]; readonly passedOver: readonly PassedOver[] };

export interface WriteOptions extends DocumentOptions {
  /** `"id"` unless told otherwise. CSV files have semicolons and decimal commas in Indonesian, commas and points in English. */
  readonly lang?: "id" | "en";
}

/**
 * A worksheet (kertas kerja) whose formulas are exact, as an XLSX file: an empty one of an instrument or its id, or that of a
 * document, filled in. `readSheet` gives the same document back.
 */
export declare function worksheet(instrumentOrDocument?: InstrumentOption | Document, options?: WriteOptions): Uint8Array;

/** The result of a document (hasil penilaian) as an XLSX file, with the working of every node. */
export declare function resultSheet(document: Document, options?: WriteOptions & ResultOptions): Uint8Array;

/** A CSV file as text, with the mark in front that makes Excel read UTF-8. */
export interface CsvFile {
  readonly text: string;
  /** What of the documents the file does not hold, by their keys: `"notes"`, `"targets.source"`. */
  readonly leftOut: readonly string[];
}

/** An assessment as CSV, with a row for each indicator. */
export declare function toCsv(document: Document, options?: WriteOptions): CsvFile;

/** Assessments under one instrument as CSV: a row for each, a column for each indicator. */
export declare function toWideCsv(documents: readonly Document[], options?: WriteOptions): CsvFile;

/** The same as an XLSX file. */
export declare function toWideSheet(
  documents: readonly Document[],
  options?: WriteOptions,
): { readonly bytes: Uint8Array; readonly leftOut: readonly string[] };

/** Which numbers are there: one bit for each, lowest first, 1 where there is one. The validity of Apache Arrow. */
export interface Validity {
  readonly valid?: Uint8Array | null;
  /** With which bit of `valid` they begin; 0 where nothing is said. */
  readonly validOffset?: number;
}

/** The values of an indicator in every row. */
export type Column = WholeNumbers | ({ readonly values: WholeNumbers } & Validity);

export interface TableNumbers {
  /** How many decimals the numbers stand for, from 0 to 4: with 2, 325 is 3.25. Without it they are whole levels. */
  readonly decimals?: number;
  /** The number that stands for a blank, such as 255. A number that the scale has is never a blank. */
  readonly blank?: number | bigint;
}

/**
 * Columns: a list in the order of the annex, or an object or a map by printed number, `"Indikator 13"` or the name of the
 * indicator. Of an object or a map, columns with other names are ignored.
 */
export interface TableOfColumns extends TableNumbers {
  readonly columns: readonly Column[] | Readonly<Record<string | number, unknown>> | ReadonlyMap<string | number, unknown>;
  readonly rows?: undefined;
}

/** One array of row after row, each in the order of the annex. */
export interface TableOfRows extends TableNumbers, Validity {
  readonly rows: WholeNumbers;
  readonly columns?: undefined;
}

/** A row for each assessment, a column for each indicator. */
export type Table = TableOfColumns | TableOfRows;

export interface TableOptions extends ScoreOptions {
  /**
   * What becomes of rows with a blank or a value that is none. With `"raise"`, the default, one of them refuses the table: an
   * `AssessmentError` has the problems of the first rows (a hundred problems, then how many more rows). With `"column"` such
   * a row has NaN, 0 hundredths and rank 0, and `problems` says why.
   */
  readonly errors?: "raise" | "column";
}

/** Why rows have no result: like a map from rows, which count from 0, to their problems. Sentences are made when asked for. */
export interface RowProblems extends Iterable<[row: number, problems: readonly Problem[]]> {
  readonly size: number;
  /** The problems of a row; none of a row that has a result. */
  get(row: number): readonly Problem[];
  /** The rows, from the first on. */
  keys(): IterableIterator<number>;
}

/** The results of a table. The object is frozen; its arrays are plain typed arrays, one place for each row. */
export interface TableScores {
  readonly rows: number;
  /** How many of them have no result. */
  readonly refused: number;
  /** The double nearest to the exact index. For charts and means: decide nothing by it. */
  readonly index: Float64Array;
  /** The index as reports print it, in whole hundredths: 297 is 2.97. */
  readonly indexHundredths: Uint16Array;
  /** The rank of the predicate, from 1 for the lowest; 0 where there is none. By the index of the basis. */
  readonly predicate: Uint8Array;
  /** The names of predicates, the lowest first: that of a row is `predicates[predicate[row] - 1]`. */
  readonly predicates: readonly string[];
  /** The doubles nearest to the index of each domain and each aspect. What are always the same is one array. */
  readonly domains: readonly Float64Array[];
  readonly aspects: readonly Float64Array[];
  /** Empty with `errors: "raise"`. */
  readonly problems: RowProblems;
}

/**
 * Arrays that results are written into: as long as the table has rows, and sharing no memory with it. What is left out is made
 * anew. Earlier results will do as they are. After an error part of them may be written.
 */
export type TableOutputs = Partial<
  Pick<TableScores, "rows" | "refused" | "index" | "indexHundredths" | "predicate" | "predicates" | "domains" | "aspects" | "problems">
>;

/**
 * Scores a table. Every row gets what `score` would say of it, to the last bit. Numbers are copied into WebAssembly some
 * thousand rows at a time, so a table of any length takes no more memory there than those.
 */
export declare function scoreTable(table: Table, options?: TableOptions): TableScores;

/** Scores one table after the other with the same options, in memory that is used again. */
export interface TableScorer {
  readonly instrument: Instrument;
  score(table: Table, into?: TableOutputs): TableScores;
}

export declare function tableScorer(options?: TableOptions): TableScorer;
