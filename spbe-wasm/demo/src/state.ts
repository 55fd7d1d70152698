// What the page knows, what undo goes back to, and who wants to hear of it.

import type { AssessmentDocument, Averages, PassedOver, Problem, SheetAssessment } from "./spbe.ts";
import type { Lang } from "./words.ts";

export type Theme = "auto" | "light" | "dark";

/** A year and a group whose published averages are shown. */
export interface Group {
  readonly year: number;
  readonly group: string;
}

/** An entry that was refused, and what was typed. */
export interface Refused {
  readonly given: string;
  readonly problem: Problem;
}

export type Dialog =
  | { readonly kind: "paste"; readonly text: string; readonly from: number }
  | { readonly kind: "working"; readonly node: string }
  | { readonly kind: "problems"; readonly title: string; readonly problems: readonly Problem[] }
  | { readonly kind: "found"; readonly found: Found; readonly use: (doc: AssessmentDocument) => void }
  | { readonly kind: "save" }
  | { readonly kind: "editions" };

/** What a spreadsheet holds. */
export interface Found {
  readonly title: string;
  readonly assessments: readonly SheetAssessment[];
  readonly passedOver: readonly PassedOver[];
}

/** What a plan is asked with: a goal (the next predicate where it is empty), locked indicators, and what their levels cost. */
export interface Ask {
  readonly to: string;
  readonly locked: readonly string[];
  readonly costs: Readonly<Record<string, string>>;
  /** Which of the two plans goes to paper. */
  readonly printed: "free" | "year";
}

export const ASK: Ask = { to: "", locked: [], costs: {}, printed: "year" };

export interface State {
  /** The assessment; null before an edition is chosen. It is what a file holds. */
  readonly doc: AssessmentDocument | null;
  readonly past: readonly (AssessmentDocument | null)[];
  readonly future: readonly (AssessmentDocument | null)[];
  /** By row, from 0. */
  readonly refused: ReadonlyMap<number, Refused>;
  readonly group: Group | null;
  /** Every published average, once they are loaded. */
  readonly published: readonly Averages[] | null;
  readonly lang: Lang;
  readonly theme: Theme;
  readonly dialog: Dialog | null;
  /** What the plan is asked with; null where the panel is closed. */
  readonly ask: Ask | null;
  /** What was just done. */
  readonly message: { readonly text: string; readonly undo: boolean } | null;
}

/** How many steps undo goes back. */
const STEPS = 200;

let state: State = {
  doc: null,
  past: [],
  future: [],
  refused: new Map(),
  group: null,
  published: null,
  lang: "id",
  theme: "auto",
  dialog: null,
  ask: null,
  message: null,
};
const listeners = new Set<(state: State, before: State) => void>();

export const current = (): State => state;

/** Calls `listener` after every change; gives what ends that. */
export function subscribe(listener: (state: State, before: State) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function update(patch: Partial<State>): void {
  const before = state;
  state = { ...state, ...patch };
  for (const listener of listeners) listener(state, before);
}

/** Another assessment, and a way back to the one before. */
export function commit(doc: AssessmentDocument | null, patch: Partial<State> = {}): void {
  update({ doc, past: [...state.past, state.doc].slice(-STEPS), future: [], message: null, ...patch });
}

export function undo(): void {
  const doc = state.past.at(-1);
  if (doc === undefined) return;
  update({ doc, past: state.past.slice(0, -1), future: [state.doc, ...state.future], refused: new Map(), message: null });
}

export function redo(): void {
  const [doc, ...future] = state.future;
  if (doc === undefined) return;
  update({ doc, past: [...state.past, state.doc], future, refused: new Map(), message: null });
}
