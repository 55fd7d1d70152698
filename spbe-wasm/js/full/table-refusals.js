// Rows without a result: their values are kept, and said in sentences when somebody asks.

import { problemsOf } from "./table-problems.js";
import { Slab } from "./table-slab.js";

export class Refusals {
  #rules;
  #input;
  #kept = [];
  #size = 0;

  constructor(input, rules) {
    this.#rules = rules;
    // The arrays of the caller are not held on to.
    this.#input = { byRow: input.byRow, decimals: input.decimals, blank: input.blank };
  }

  /** Keeps the values of the rows of a slab that were refused. */
  keep(slab, from, count) {
    const rows = Uint32Array.from(slab.refusedRows(count));
    const columns = slab.copies(rows);
    this.#kept.push({ rows: rows.map((row) => from + row), columns });
    this.#size += rows.length;
  }

  /** The problems of a row; none of a row that has a result. */
  #of(row) {
    const { rows, columns } = this.#kept.find(({ rows }) => row <= rows.at(-1)) ?? {};
    const at = rows === undefined ? -1 : rows.indexOf(row);
    if (at < 0) return Object.freeze([]);
    const input = { ...this.#input, columns, rows: rows.length };
    const slab = new Slab(input, this.#rules, 8);
    try {
      slab.load(input, at & ~7, Math.min(8, rows.length - (at & ~7)));
      return Object.freeze(problemsOf(slab.problems(at & 7), row));
    } finally {
      slab.free();
    }
  }

  /** As the caller gets them: like a map from row to problems, each made when it is asked for. */
  readable() {
    const kept = this.#kept;
    const of = (row) => this.#of(row);
    function* rows() {
      for (const { rows } of kept) yield* rows;
    }
    return Object.freeze({
      size: this.#size,
      get: of,
      keys: rows,
      *[Symbol.iterator]() {
        for (const row of rows()) yield [row, of(row)];
      },
    });
  }
}
