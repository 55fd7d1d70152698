// A column out of a spreadsheet: which cell goes to which row, before anything is overwritten.

import { full, problemsOf, refusal } from "./spbe.ts";
import type { Level, Problem, Sentence } from "./spbe.ts";
import type { Refused } from "./state.ts";
import { typed } from "./figures.ts";
import type { View } from "./assess.ts";
import { words } from "./words.ts";

export interface Line {
  readonly row: number;
  readonly text: string;
  readonly before: Level;
  /** What the row will hold. */
  readonly after: Level;
  readonly refused: Refused | null;
}

export interface Preview {
  readonly lines: readonly Line[];
  /** How many cells reach past the last row. */
  readonly beyond: number;
  readonly levels: ReadonlyMap<number, Level>;
  readonly refused: ReadonlyMap<number, Refused>;
}

/** The cells of a text that a spreadsheet put on the clipboard. */
export const cellsOf = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => line.split("\t"));

/** Whether cells are more than one column: a table, which has to say in a header what its columns are. */
export const isTable = (text: string): boolean => cellsOf(text).some((line) => line.length > 1);

/** What a column would do from a row on. Blank cells change nothing. */
export function preview({ doc, instrument }: View, text: string, from: number): Preview {
  const cells = cellsOf(text);
  const count = doc.levels.length;
  const lines = cells.slice(0, count - from).map(([first = ""], at): Line => {
    const row = from + at;
    const before = doc.levels[row] ?? null;
    const level = typed(first, instrument.scale.decimals);
    const problem = level === null ? null : refusal(doc.instrument, count, row, level);
    const refused = problem && { given: first.trim(), problem };
    return { row, text: first.trim(), before, after: refused || level === null ? before : level, refused };
  });
  return {
    lines,
    beyond: Math.max(0, cells.length - (count - from)),
    levels: new Map(lines.map(({ row, after }) => [row, after])),
    refused: new Map(lines.flatMap(({ row, refused }) => (refused ? [[row, refused] as const] : []))),
  };
}

/** What a table would do, or why it is none. The package reads it as it reads a file. */
export async function tablePreview({ doc }: View, text: string): Promise<Preview | readonly (Problem | Sentence)[]> {
  try {
    const { assessments, passedOver } = (await full()).readSheet(new TextEncoder().encode(text), { instrument: doc.instrument });
    if (assessments.length > 1) return [{ id: words.id.pasteMany(assessments.length), en: words.en.pasteMany(assessments.length) }];
    if (passedOver.length > 0) return passedOver;
    const given = assessments[0]?.document.levels ?? [];
    const lines = given.flatMap((level, row): Line[] =>
      level === null ? [] : [{ row, text: String(level), before: doc.levels[row] ?? null, after: level, refused: null }],
    );
    return { lines, beyond: 0, levels: new Map(lines.map(({ row, after }) => [row, after])), refused: new Map() };
  } catch (error) {
    return problemsOf(error);
  }
}
