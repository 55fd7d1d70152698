// The only door to the package. What the page shows of the rules comes through here.

import init, { draft } from "spbe/init";
import type { Problem } from "spbe/init";
import source from "virtual:wasm/spbe";

export { code, decode, draft, explain, instrument, instruments, readDocument, score, scoreDocument, writeDocument } from "spbe/init";
export type {
  AspectPart,
  AssessmentDocument,
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
export type { Averages, Choice, Margin, PassedOver, Path, Raise, SheetAssessment } from "spbe/full/init";

/** The value of an indicator as the package takes and gives it: a whole number, decimal text, or null for a blank. */
export type Level = number | string | null;

/** Loads the package. */
export const ready = async (): Promise<void> => init(typeof source === "string" ? source : await source());

/** `spbe/full`, which is seldom needed: loaded when somebody asks for it. */
export async function full() {
  const part = await import("./full.ts");
  await part.ready();
  return part;
}

/** The problems of an error that the package threw; an error of any other kind is thrown on. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof Error && "problems" in error) return error.problems as readonly Problem[];
  throw error;
}

/** What is wrong with one value in a row of an instrument, as the package says it; null where nothing is. */
export function refusal(instrument: string, rows: number, row: number, level: Level): Problem | null {
  const levels: Level[] = Array(rows).fill(null);
  levels[row] = level;
  try {
    draft(levels, { instrument });
    return null;
  } catch (error) {
    return problemsOf(error)[0] ?? null;
  }
}
