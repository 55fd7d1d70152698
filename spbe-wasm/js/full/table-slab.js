// A slab: memory of WebAssembly for some rows of a table and their results.

import * as wasm from "../spbe.js";

/** Rows of a slab: their numbers stay near the processor, and few calls go with them. A multiple of eight, for bits. */
const HEIGHT = 8192;

const RESULTS = [Int16Array, Uint8Array, Uint16Array];

export class Slab {
  /** The one that was used last: kept, because memory of WebAssembly is never given back. */
  static #last;

  /** The slab for a table: the last one where it fits, otherwise one in its place. */
  static for(input, rules) {
    if (!Slab.#last?.fits(input, rules)) {
      Slab.#last?.free();
      Slab.#last = undefined;
      Slab.#last = new Slab(input, rules);
    }
    return Slab.#last;
  }

  #inside;
  #typed;
  #addresses;
  #memory = wasm.tableMemory();
  #views;

  constructor(input, rules, height = Math.min(HEIGHT, Math.ceil(input.rows / 8) * 8)) {
    const { edition, zero, rounded } = rules;
    const { byRow, columns, decimals, blank } = input;
    this.height = height;
    this.signature = signatureOf(input, rules);
    this.width = byRow ? edition.rows.size : 1;
    this.kinds = Uint8Array.from(columns, ({ kind }) => kind);
    this.offsets = Int8Array.from(columns, ({ bits, offset }) => (bits ? offset & 7 : -1));
    this.#typed = columns.map(({ values }) => values.constructor);
    this.#inside = new wasm.Slab(edition.number, zero, rounded, byRow, height, this.kinds, this.offsets, decimals, blank);
    this.#addresses = this.#inside.places();
  }

  free() {
    this.#inside.free();
  }

  /** Whether a table may be scored here: by the same rules, with the same kinds of columns, and not much longer. */
  fits(input, rules) {
    return signatureOf(input, rules) === this.signature && (this.height === HEIGHT || this.height >= input.rows);
  }

  /** Views of the memory. They are made anew where it has grown since. */
  get views() {
    if (this.#views?.buffer === this.#memory.buffer) return this.#views;
    const { buffer } = this.#memory;
    const count = this.#typed.length;
    const at = (place, Typed, length) => new Typed(buffer, this.#addresses[place], length);
    const numbers = this.#typed.map((Typed, column) => at(column, Typed, this.height * this.width));
    const bits = this.#typed.map((_, column) =>
      this.#addresses[count + column] ? at(count + column, Uint8Array, Math.ceil((this.height * this.width + 7) / 8)) : undefined,
    );
    const [hundredths, ranks, refusals] = RESULTS.map((Typed, result) => at(2 * count + result, Typed, this.height));
    const doubles = Array.from(this.#addresses.subarray(2 * count + RESULTS.length), (_, node) =>
      at(2 * count + RESULTS.length + node, Float64Array, this.height),
    );
    return (this.#views = { buffer, numbers, bits, hundredths, ranks, refusals, doubles });
  }

  /** Copies rows in. */
  load({ columns }, from, count) {
    const { numbers, bits } = this.views;
    const [first, last] = [from * this.width, (from + count) * this.width];
    for (let at = 0; at < columns.length; at++) {
      const { values, bits: valid, offset } = columns[at];
      numbers[at].set(first === 0 && last === values.length ? values : values.subarray(first, last));
      // Not by shifts, which count in 32 bits: a table may have more numbers.
      if (valid) bits[at].set(valid.subarray(Math.floor((first + offset) / 8), Math.ceil((last + offset) / 8)));
    }
  }

  /** Scores them. Says how many were refused. */
  score(count) {
    return this.#inside.score(count);
  }

  /** Copies results out. */
  unload({ parts, hundredths, ranks }, from, count) {
    const { views } = this;
    const part = (view) => (count === view.length ? view : view.subarray(0, count));
    hundredths.set(part(views.hundredths), from);
    ranks.set(part(views.ranks), from);
    for (const [node, out] of parts) out.set(part(views.doubles[node]), from);
  }

  /** Rows that were refused. */
  *refusedRows(count) {
    const { refusals } = this.views;
    for (let row = 0; row < count; row++) if (refusals[row] !== 0) yield row;
  }

  /** What is wrong with a row, as text. */
  problems(row) {
    return this.#inside.problems(row);
  }

  /** The values of some rows, as a table of their own. */
  copies(rows) {
    const { numbers, bits } = this.views;
    const { width } = this;
    return numbers.map((values, at) => {
      const own = new values.constructor(rows.length * width);
      const valid = bits[at] && new Uint8Array((rows.length * width + 7) >> 3);
      const offset = this.offsets[at];
      rows.forEach((row, place) => {
        for (let number = 0; number < width; number++) {
          const [to, from] = [place * width + number, row * width + number];
          own[to] = values[from];
          const bit = from + offset;
          if (valid && (bits[at][bit >> 3] >> (bit & 7)) & 1) valid[to >> 3] |= 1 << (to & 7);
        }
      });
      return { kind: this.kinds[at], values: own, bits: valid, offset: 0 };
    });
  }
}

/** What a slab has to be like for a table. */
function signatureOf({ byRow, columns, decimals, blank }, { edition, zero, rounded }) {
  const kinds = columns.map(({ kind, bits, offset }) => (bits ? `${kind}:${offset & 7}` : kind));
  return [edition.number, zero, rounded, byRow, decimals, blank, ...kinds].join();
}
