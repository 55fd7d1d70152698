/**
 * `spbe/full`: everything that the main entry has, and what is too heavy for a page that shows a form: instruments of
 * one's own, verification, comparisons, published figures.
 *
 * It is a program of its own, with a WebAssembly file of its own: load it when it is used, with `await import("spbe/full")`.
 * Results, documents and errors of both entries are the same plain objects and the same classes. An instrument that
 * `loadInstrument` gave belongs to `spbe/full`: the main entry refuses it.
 */

import type * as main from "./types.js";
import type {
  AssessmentDocument, Document, DocumentScorecard, Draft, Edition, Figures, Found, Instrument, Levels, Scorecard, Sentence,
  Session, Standing, Working,
} from "./types.js";

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
