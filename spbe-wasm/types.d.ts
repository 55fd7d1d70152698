/**
 * Exact scores of Indonesia's e-government maturity index (SPBE): the main entry.
 *
 * Everything that comes out is plain and frozen. Exact values leave as text; a
 * `value` beside them is for charts. What is refused is thrown as an
 * `AssessmentError` or an `InstrumentError` with every problem at once.
 */

/** An exact value in every form. */
export interface Figures {
  /** As a reduced fraction: `"5937/2000"`, or `"3"` where it is whole. */
  readonly exact: string;
  /** Exactly, as decimal text: `"2.9685"`; null where the digits never end. */
  readonly decimal: string | null;
  /** As a page prints it: an index with two decimals (`"2.97"`), anything else with four. */
  readonly rounded: string;
  /** The double nearest to it, for charts. Decide nothing by it. */
  readonly value: number;
}

/** A whole number, or decimal text where the instrument has decimals (`"3.25"`); null for a blank. */
export type Level = number | bigint | string | null | undefined;

/** Whole numbers of any width. Floats are none: a column of floats is where wrong scores begin. */
export type WholeNumbers =
  | Uint8Array
  | Uint8ClampedArray
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | BigUint64Array
  | BigInt64Array;

/**
 * Levels: a list in the order of the instrument (a typed array is quickest), an object by printed number, or a
 * map or any other iterable of pairs of number and level.
 */
export type Levels =
  | readonly Level[]
  | WholeNumbers
  | (object & Readonly<Record<string, Level>>)
  | (object & Readonly<Record<number, Level>>)
  | Iterable<readonly [number | string, Level]>;

/** A name in Indonesian, and in English where somebody wrote one. */
export interface Name {
  readonly id: string;
  readonly en?: string;
}

/** A sentence in both languages. */
export interface Sentence {
  readonly id: string;
  readonly en: string;
}

/** One thing that is wrong with input, and where. */
export interface Problem {
  /** The kind, for programs; it never changes. */
  readonly code: string;
  /** The printed number of the indicator at fault. */
  readonly indicator: string | null;
  /** Its row, from 1, where levels were given; in a spreadsheet the row of the cell, from 1; in a table the row, from 0. */
  readonly row: number | null;
  /** Where in a document, as a JSON Pointer. */
  readonly path: string | null;
  /** Where in a text, from 1; columns count bytes. In a spreadsheet the column of the cell, from 1: column D is 4. */
  readonly line: number | null;
  readonly column: number | null;
  /** Of spreadsheets alone, which `spbe/full` reads: the sheet (null in a text file), the cell (`"D14"`), what it shows. */
  readonly sheet?: string | null;
  readonly cell?: string | null;
  readonly text?: string | null;
  /** The sentence, with its place, in English and in Indonesian. */
  readonly en: string;
  readonly id: string;
}

/** Input that is not a valid assessment, document, code or spreadsheet, or an argument of the wrong kind. */
export declare class AssessmentError extends Error {
  private constructor();
  readonly name: "AssessmentError";
  readonly problems: readonly Problem[];
}

/** A definition that is no instrument; `loadInstrument` of `spbe/full` throws it. */
export declare class InstrumentError extends Error {
  private constructor();
  readonly name: "InstrumentError";
  readonly problems: readonly Problem[];
}

/** What everybody who sees a result has to know of its instrument. */
export interface Notice extends Sentence {
  readonly code: "revoked" | "secondary" | "own" | "basis_undefined";
}

/** Which index decides the predicate: the exact one, or the one with two decimals. */
export type Basis = "exact" | "rounded";

/** A predicate (predikat). */
export interface Predicate {
  /** From 1 for the lowest; between instruments a rank means nothing. */
  readonly rank: number;
  /** The official name: `"Baik"`. */
  readonly name: string;
  readonly english: string | null;
  /** The second name that some instruments give it. */
  readonly secondName: string | null;
}

/** What every part of a result has. */
export interface Part {
  /** The row in its table, from 1. */
  readonly row: number;
  /** The printed number: `"13"`, `"35-2"`. */
  readonly number: string;
  /** The official name, and an English one. */
  readonly name: string;
  readonly english: string | null;
  /** In percent of the whole index. */
  readonly weight: Figures;
  /** What it adds to the index. */
  readonly contribution: Figures;
}

export interface DomainPart extends Part {
  readonly index: Figures;
  /** The weighted sum in whole units: see `Scorecard.sum`. */
  readonly sum: number;
}

export interface AspectPart extends DomainPart {
  /** The printed number of its domain, where the instrument has domains. */
  readonly domain: string | null;
}

export interface IndicatorPart extends Part {
  /** The printed number of its aspect. */
  readonly aspect: string;
  /** A whole number, or decimal text; null for a blank that counted as 0. */
  readonly value: number | string | null;
  /** The name of the level, where the instrument names levels. */
  readonly levelName: string | null;
}

/** Index and predicate. */
export interface Standing {
  readonly index: Figures;
  readonly predicate: Predicate;
  /** Whether the exact and the two-decimal index give different predicates. */
  readonly borderline: boolean;
  /** The weighted sum in whole units. Under one instrument sums order like indices: sort by it. */
  readonly sum: number;
}

/** The whole result (hasil penilaian). */
export interface Scorecard extends Standing {
  /** Name and version of the library. */
  readonly library: string;
  readonly instrument: {
    readonly id: string;
    readonly title: string;
    readonly provenance: Provenance;
    readonly revokedBy?: string;
    /** Of an instrument of one's own. */
    readonly fingerprint?: string;
  };
  readonly notices: readonly Notice[];
  readonly basis: Basis;
  /** `"zero"` where there were blanks that counted as 0. */
  readonly blanks: "zero" | null;
  readonly domains: readonly DomainPart[];
  readonly aspects: readonly AspectPart[];
  readonly indicators: readonly IndicatorPart[];
}

export type Provenance = "regulation" | "secondary" | "own";

/**
 * A built-in instrument, or its id; `"permenpanrb-59-2020"` where nothing is said. `spbe/full` alone loads instruments of
 * one's own; here they are refused.
 */
export type InstrumentOption = string | Edition;

export interface ScoreOptions {
  readonly instrument?: InstrumentOption;
  readonly basis?: Basis;
  /** Blanks count as 0, as in the report of 2023; refused where no source defines that. */
  readonly blanks?: "zero";
}

/** The whole result. */
export declare function score(levels: Levels, options?: ScoreOptions): Scorecard;

/** Index and predicate alone. */
export declare function index(levels: Levels, options?: ScoreOptions): Standing;

/** Levels that change one at a time. */
export interface Session {
  /** Changes the level of an indicator and gives index and predicate. What is refused changes nothing. */
  readonly set: (number: number | string, level: Level) => Standing;
  /** Index and predicate as they are. */
  readonly index: () => Standing;
  /** The whole result as it is. */
  readonly score: () => Scorecard;
  /** The levels as they are, in the order of the instrument. */
  readonly levels: () => readonly (number | string | null)[];
}

/** For a form that shows the index after every change. */
export declare function session(levels: Levels, options?: ScoreOptions): Session;

/** What is missing, and what is within reach. */
export interface Draft {
  readonly answered: number;
  /** Printed numbers, in the order of the instrument. */
  readonly missing: readonly string[];
  /** The predicates that some completion gets, lowest first. */
  readonly reachable: readonly Predicate[];
  readonly lowest: Scorecard;
  readonly highest: Scorecard;
}

export declare function draft(levels: Levels, options?: { readonly instrument?: InstrumentOption }): Draft;

/** The working (perhitungan) of one node; all figures exact, as decimal text or as a fraction. */
export interface Working {
  /** `"aspect 1"`, …, `"domain 1"`, …, `"index"`. */
  readonly node: string;
  readonly name: string;
  /** The table of the regulation whose layout it follows. */
  readonly table?: string;
  readonly lines: readonly {
    readonly number: string;
    readonly name: string;
    readonly value: string;
    readonly weight: string;
    readonly product: string;
  }[];
  readonly sum: string;
  readonly divisor: string;
  readonly result: string;
  /** The result with two decimals. */
  readonly rounded: string;
}

export interface ExplainOptions {
  readonly instrument?: InstrumentOption;
  readonly blanks?: "zero";
}

/** The working of every aspect, every domain and the index. */
export declare function explain(levels: Levels, options?: ExplainOptions): readonly Working[];

/** The same as text for a fixed-width font, in Indonesian unless `lang` says `"en"`. */
export declare function explainText(
  levels: Levels,
  options?: ExplainOptions & { readonly lang?: "id" | "en" },
): readonly string[];

/** The short code of an assessment or a draft, with its check. */
export declare function code(levels: Levels, options?: { readonly instrument?: InstrumentOption }): string;

/** The instrument and the levels that a code stands for. */
export declare function decode(code: string): {
  readonly instrument: string;
  readonly levels: readonly (number | string | null)[];
};

/** A document: text, UTF-8 bytes, or an object that is written as JSON first. */
export type Document = string | Uint8Array | object;

export interface Targets {
  readonly index?: string;
  readonly predicate?: string;
  readonly level?: number | string;
  readonly levels?: Readonly<Record<string, number | string>>;
  readonly source?: string;
}

/** What a document of format spbe-assessment/1 says. */
export interface AssessmentDocument {
  readonly format: "spbe-assessment/1";
  readonly instrument: string;
  readonly agency?: string;
  readonly group?: string;
  readonly year?: number;
  readonly levels: readonly (number | string | null)[];
  readonly services?: Readonly<Record<string, string>>;
  readonly notes?: Readonly<Record<string, string>>;
  readonly targets?: Targets;
  readonly previous?: {
    readonly instrument: string;
    readonly year?: number;
    readonly levels: readonly (number | string | null)[];
  };
  readonly meta?: Readonly<Record<string, unknown>>;
}

/** Checks a document and gives what it says. */
export declare function readDocument(document: Document): AssessmentDocument;

/** The document as the library writes it: checked, without white space, keys in order, `meta` untouched. */
export declare function writeDocument(document: Document): string;

/** How far a result is from its targets. */
export interface Outcome {
  readonly met: boolean;
  readonly indexMet?: boolean;
  readonly indexGap?: Figures;
  readonly predicateMet?: boolean;
  /** The printed numbers of the indicators below their target. */
  readonly below: readonly string[];
}

/** A result with whose it is, and how far it is from its targets. */
export interface DocumentScorecard extends Omit<Scorecard, "indicators"> {
  readonly agency: string | null;
  readonly group: string | null;
  readonly year: number | null;
  readonly targets: Targets | null;
  readonly outcome: Outcome | null;
  readonly indicators: readonly (IndicatorPart & {
    readonly target?: number | string | null;
    readonly gap?: Figures | null;
  })[];
  readonly meta: Readonly<Record<string, unknown>> | null;
}

export interface ResultOptions {
  readonly basis?: Basis;
  readonly blanks?: "zero";
}

/** The result of a document of format spbe-assessment/1. */
export declare function scoreDocument(document: Document, options?: ResultOptions): DocumentScorecard;

/** The same as a document of format spbe-scorecard/1. */
export declare function resultDocument(document: Document, options?: ResultOptions): string;

interface Row {
  readonly row: number;
  readonly number: string;
  readonly name: Name;
  readonly variants?: readonly string[];
  /** In percent of the whole index. */
  readonly weight: Figures;
  /** The weight in whole units; those of all indicators add up to the instrument's. */
  readonly units: number;
}

export interface Band {
  readonly rank: number;
  readonly name: Name;
  readonly secondName?: Name;
  /** The lowest index in the band, as decimal text; the lowest band has none. */
  readonly floor?: string;
}

/** An instrument (instrumen): an edition of the index, or, in `spbe/full`, one of one's own. */
export interface Instrument {
  readonly id: string;
  readonly title: Name;
  readonly citation?: string;
  readonly indexName: Name;
  readonly provenance: Provenance;
  readonly undefined?: readonly ("basis" | "blanks" | "wording")[];
  readonly inForceFrom?: string;
  readonly years?: { readonly first: number; readonly last?: number };
  readonly revokedBy?: string;
  readonly scale: { readonly lowest: number; readonly highest: number; readonly decimals: number };
  readonly capabilities: readonly {
    readonly code: string;
    readonly name: Name;
    readonly levels?: readonly {
      readonly level: number;
      readonly name: Name;
      readonly variants?: readonly string[];
      readonly meaning?: Name;
    }[];
  }[];
  readonly domains: readonly Row[];
  readonly aspects: readonly (Row & { readonly domain?: string })[];
  readonly indicators: readonly (Row & { readonly aspect: string; readonly capability?: string })[];
  /** Highest first, as regulations print them. */
  readonly bands: readonly Band[];
  readonly tables?: { readonly aspect?: string; readonly domain?: string; readonly index?: string };
  /** The whole weight in whole units: `Scorecard.sum` divided by it (and by 10^decimals) is the index. */
  readonly units: number;
  /** The SHA-256 of what it says. */
  readonly fingerprint: string;
  readonly notices: readonly Notice[];
}

/** A built-in instrument: an edition of the index. */
export interface Edition extends Instrument {
  readonly provenance: Exclude<Provenance, "own">;
}

/** The built-in instruments, in the order of the regulations. */
export declare function instruments(): readonly Edition[];

/** What an instrument says. */
export declare function instrument(id?: InstrumentOption): Edition;

/** A place in an instrument that a label means. */
export interface Found {
  /** `"index"`, or kind and row: `"aspect 4"`. */
  readonly node: string;
  readonly kind: "index" | "domain" | "aspect" | "indicator";
  readonly row: number | null;
  readonly number: string | null;
  readonly name: Name;
}

/** The places that a label means: names in both languages, `"Indikator 13"`, `"aspect 2"`. */
export declare function find(label: string, instrument?: InstrumentOption): readonly Found[];

/** Name and version of the library, as results carry it. */
export declare function library(): string;
