// What was worked out for an instrument, so that it need not be again.

/** How much is remembered before all is forgotten. */
const REMEMBERED = 8192;

export class Memory {
  #nodes;
  #remembered = 0;

  /** Parts by what they follow from, for every node. */
  seen;

  /** What texts of values were read as: that depends on the scale alone. */
  texts = new Map();

  /** Predicates by rank. */
  predicates = new Map();

  /** An array for levels on their way in. */
  scratch;

  constructor(nodes) {
    this.#nodes = nodes;
    this.#forget();
  }

  #forget() {
    this.#remembered = 0;
    this.seen = Array.from({ length: this.#nodes }, () => new Map());
  }

  /** Remembers a part. What was asked for before may be forgotten by it. */
  part(node, key, value) {
    if (this.#remembered++ >= REMEMBERED) this.#forget();
    this.seen[node].set(key, value);
    return value;
  }

  /** Remembers what a text was read as. */
  text(text, units) {
    if (this.texts.size >= REMEMBERED) this.texts.clear();
    this.texts.set(text, units);
  }
}
