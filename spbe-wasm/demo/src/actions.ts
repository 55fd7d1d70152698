// What people do. Whatever changes the assessment goes through here, and through the package's own check.

import { instrument, problemsOf, readDocument, refusal, writeDocument } from "./spbe.ts";
import type { AssessmentDocument, Level, Problem, Targets } from "./spbe.ts";
import { commit, current, update } from "./state.ts";
import type { Refused, State } from "./state.ts";
import { groupOf } from "./averages.ts";

/** An empty form of an edition. */
export function choose(id: string): void {
  const levels = instrument(id).indicators.map(() => null);
  commit({ format: "spbe-assessment/1", instrument: id, levels }, { refused: new Map(), group: null, dialog: null, ask: null });
}

/** Sets one level. A value that the scale does not have is marked at its row, and what stood there stays. */
export function setLevel(row: number, level: Level): void {
  const { doc, refused } = current();
  if (!doc) return;
  const problem = level === null ? null : refusal(doc.instrument, doc.levels.length, row, level);
  if (problem) {
    mark(row, { given: String(level), problem });
  } else if (doc.levels[row] !== level) {
    commit({ ...doc, levels: doc.levels.map((one, at) => (at === row ? level : one)) }, { refused: without(refused, row) });
  } else {
    unmark(row);
  }
}

export function mark(row: number, entry: Refused): void {
  update({ refused: new Map(current().refused).set(row, entry) });
}

export function unmark(row: number): void {
  if (current().refused.has(row)) update({ refused: without(current().refused, row) });
}

const without = (refused: State["refused"], row: number) => new Map([...refused].filter(([key]) => key !== row));

/** Sets many levels at once; refused ones are marked at their rows, and what stood there stays. */
export function setLevels(levels: ReadonlyMap<number, Level>, refused: ReadonlyMap<number, Refused>): void {
  const { doc } = current();
  if (!doc) return;
  commit({ ...doc, levels: doc.levels.map((level, row) => levels.get(row) ?? level) }, { refused, dialog: null });
}

export function clear(text: string): void {
  const { doc } = current();
  if (doc) commit({ ...doc, levels: doc.levels.map(() => null) }, { refused: new Map(), message: { text, undo: true } });
}

type Loose = { -readonly [Key in keyof AssessmentDocument]?: AssessmentDocument[Key] | undefined };

/** Changes other parts of the document; gives the problems of a change that is refused. */
export function edit(patch: Loose): readonly Problem[] {
  const { doc } = current();
  if (!doc) return [];
  const next = Object.fromEntries(Object.entries({ ...doc, ...patch }).filter(([, value]) => value !== undefined && value !== ""));
  try {
    const read = readDocument(writeDocument(next));
    // Whoever says year and group wants to see how others of that group did.
    const named = "year" in patch || "group" in patch ? groupOf(read) : null;
    commit(read, named ? { group: named } : {});
    return [];
  } catch (error) {
    return problemsOf(error);
  }
}

/** Changes one target; an empty text takes it away. */
export function setTarget(key: "index" | "predicate" | "level", value: Level): readonly Problem[] {
  const targets: Record<string, unknown> = { ...current().doc?.targets };
  if (value === null) delete targets[key];
  else targets[key] = value;
  // Where a target was written says nothing of one that somebody has changed.
  delete targets["source"];
  return edit({ targets: Object.keys(targets).length > 0 ? (targets as Targets) : undefined });
}

/** Takes over a document that was loaded. */
export function open(doc: AssessmentDocument, text: string): void {
  const undo = current().doc !== null;
  commit(doc, { refused: new Map(), group: groupOf(doc), dialog: null, ask: null, message: { text, undo } });
}
