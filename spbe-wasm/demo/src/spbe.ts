// The only door to the package. What the page shows of the rules comes through here.

import init, { draft } from "spbe/init";
import { main } from "virtual:wasm";

export { code, decode, draft, explain, instrument, instruments, readDocument, score, scoreDocument, writeDocument } from "spbe/init";
export type {
  AspectPart,
  AssessmentDocument,
  Averages,
  Band,
  DocumentScorecard,
  DomainPart,
  Draft,
  Figures,
  Instrument,
  Name,
  Predicate,
  Problem,
  Scorecard,
  Sentence,
  Targets,
  Working,
} from "spbe/init";

/** The value of an indicator as the package takes and gives it: a whole number, decimal text, or null for a blank. */
export type Level = number | string | null;

/** Loads the package. */
export const ready = async (): Promise<void> => init(typeof main === "string" ? main : await main());

/** What is seldom needed: loaded when somebody asks for it. */
export const full = () => import("./full.ts");

/** The problems of an error that the package threw; an error of any other kind is thrown on. */
export function problemsOf(error: unknown): readonly import("spbe/init").Problem[] {
  if (error instanceof Error && "problems" in error) return error.problems as readonly import("spbe/init").Problem[];
  throw error;
}

/** What is wrong with one value in a row of an instrument, as the package says it; null where nothing is. */
export function refusal(instrument: string, rows: number, row: number, level: Level): import("spbe/init").Problem | null {
  const levels: Level[] = Array(rows).fill(null);
  levels[row] = level;
  try {
    draft(levels, { instrument });
    return null;
  } catch (error) {
    return problemsOf(error)[0] ?? null;
  }
}
