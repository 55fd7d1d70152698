// What a plan is asked with, and its answers. Every figure is the package's.

import { full, problemsOf } from "./spbe.ts";
import type { AssessmentDocument, Margin, Path, Problem } from "./spbe.ts";
import type { Ask } from "./state.ts";
import type { Lang } from "./words.ts";

/** What the next level of an indicator asks for: the package's document of one language. */
export interface Requirements {
  readonly instrument: string;
  readonly note: string;
  /** Whose advice linked indicators are. */
  readonly linked_note: string;
  readonly indicators: readonly {
    readonly requirements: readonly { readonly level: number; readonly text: string; readonly cites: string }[];
    readonly linked: readonly { readonly indicator: string; readonly text: string }[];
  }[];
}

export interface Answers {
  readonly free: Path | null;
  readonly year: Path | null;
  readonly margin: Margin | null;
  readonly problems: readonly Problem[];
}

/** The two plans and the margin. */
export async function answers(doc: AssessmentDocument, ask: Ask): Promise<Answers> {
  const { path, margin } = await full();
  const { instrument, levels } = doc;
  try {
    const targets = doc.targets?.level !== undefined || doc.targets?.levels !== undefined ? { targets: doc.targets } : {};
    const to = ask.to === "" ? {} : { to: ask.to };
    const options = { instrument, locked: ask.locked, costs: ask.costs, ...to, ...targets };
    return {
      free: path(levels, options),
      year: path(levels, { ...options, maxStep: 1 }),
      margin: margin(levels, { instrument }).margin,
      problems: [],
    };
  } catch (error) {
    return { free: null, year: null, margin: null, problems: problemsOf(error) };
  }
}

/** The requirements in a language, where an edition has any: a file of its own, loaded when it is shown. */
export async function requirementsOf(instrument: string, lang: Lang): Promise<Requirements | null> {
  const { default: said } = lang === "id" ? await import("spbe/requirements/id.json") : await import("spbe/requirements/en.json");
  return said.instrument === instrument ? said : null;
}
