// From the document to what the page shows. Every figure is the package's.

import { code, draft, instrument, score, scoreDocument } from "./spbe.ts";
import type { AssessmentDocument, Draft, DocumentScorecard, Figures, Instrument, Level, Scorecard } from "./spbe.ts";

/** What follows from the levels alone; it is there after every key. */
export interface View {
  readonly doc: AssessmentDocument;
  readonly instrument: Instrument;
  readonly draft: Draft;
  readonly complete: boolean;
}

export function view(doc: AssessmentDocument): View {
  const one = draft(doc.levels, { instrument: doc.instrument });
  return { doc, instrument: instrument(doc.instrument), draft: one, complete: one.missing.length === 0 };
}

/** The levels of a result. */
export const levelsOf = (card: Pick<Scorecard, "indicators">): Level[] => card.indicators.map(({ value }) => value);

/** What follows from the targets too. */
export interface Outlook {
  /** How far the lowest and the highest result are from the targets; one and the same where the form is complete. */
  readonly lowest: DocumentScorecard | null;
  readonly highest: DocumentScorecard | null;
  /** The targets of the answered indicators that are below them, by number. */
  readonly short: ReadonlyMap<string, Level>;
  /** The result with every indicator that is below its target at its target. */
  readonly scenario: Scorecard | null;
  /** How far the next predicate is, where there is one and the form is complete. */
  readonly next: { readonly name: string; readonly english: string | null; readonly floor: string; readonly gap: Figures } | null;
}

export function outlook({ doc, instrument, draft, complete }: View): Outlook {
  const at = (card: Scorecard, targets = doc.targets) => scoreDocument({ ...doc, levels: levelsOf(card), targets });
  const lowest = doc.targets ? at(draft.lowest) : null;
  const highest = doc.targets ? (complete ? lowest : at(draft.highest)) : null;

  // A blank counts at its highest here, so that only what was answered is below.
  const under = new Set(highest?.outcome?.below);
  const short = new Map(highest?.indicators.flatMap(({ number, target }) => (under.has(number) ? [[number, target ?? null] as const] : [])));

  const below = new Set(lowest?.outcome?.below);
  const raised = lowest?.indicators.map(({ number, value, target }) => (below.has(number) ? (target ?? value) : value));
  const asked = doc.targets?.level !== undefined || doc.targets?.levels !== undefined;
  const scenario = raised && asked ? score(raised, { instrument: doc.instrument }) : null;

  const band = instrument.bands.find(({ rank }) => rank === draft.lowest.predicate.rank + 1);
  const gap = complete && band?.floor ? at(draft.lowest, { index: band.floor }).outcome?.indexGap : undefined;
  const next = band?.floor && gap ? { name: band.name.id, english: band.name.en ?? null, floor: band.floor, gap } : null;
  return { lowest, highest, short, scenario, next };
}

/** The short code of what the form holds. */
export const codeOf = ({ doc }: View): string => code(doc.levels, { instrument: doc.instrument });

/** The complete result to compare with, where it has the same edition. */
export function previousOf({ doc: { instrument, previous } }: View): Scorecard | null {
  if (!previous || previous.instrument !== instrument) return null;
  const { lowest, missing } = draft(previous.levels, { instrument });
  return missing.length === 0 ? lowest : null;
}
