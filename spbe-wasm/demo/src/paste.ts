// A column out of a spreadsheet: which cell goes to which row, before anything is overwritten.

import type { Level } from "./spbe.ts";
import { refusal } from "./spbe.ts";
import type { Refused } from "./state.ts";
import { typed } from "./figures.ts";
import type { View } from "./assess.ts";

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
  /** How many cells reach past the last row, or to the right of the first column. */
  readonly beyond: number;
  readonly columns: number;
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
    columns: Math.max(...cells.map((line) => line.length)),
    levels: new Map(lines.map(({ row, after }) => [row, after])),
    refused: new Map(lines.flatMap(({ row, refused }) => (refused ? [[row, refused] as const] : []))),
  };
}
