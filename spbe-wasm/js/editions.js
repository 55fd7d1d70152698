// Instruments: each crosses once, and is kept as a frozen object with what the library's number for it is.

import * as wasm from "./spbe.js";
import { bytes, rows, text } from "./arguments.js";
import { figuresOf, frozen, linesOf } from "./figures.js";
import { kindOf, LIST, TEXT, TEXT_OR_OBJECT } from "./kinds.js";

/** How many figures are remembered for one instrument before all are forgotten. */
const REMEMBERED = 8192;

/** The tables of an instrument, in the order in which nodes are numbered after the index. */
const TABLES = ["domains", "aspects", "indicators"];

/** An instrument as results need it. */
class Edition {
  #instrument;

  constructor(number) {
    this.number = number;
    this.said = JSON.parse(wasm.exportInstrument(number));
    const weights = linesOf(wasm.weights(number)).map((line) => figuresOf(line.split("\t")));
    /** The rows under the index, in the order in which nodes are numbered. */
    this.parts = [{}];
    for (const table of TABLES) {
      (this.said[table] ??= []).forEach((row, at) => {
        this.parts.push({ ...row, row: at + 1, table, weight: weights[this.parts.length] });
      });
    }
    const { id, title, provenance, revoked_by: revokedBy, indicators } = this.said;
    const head = { id, title: title.id, provenance };
    if (revokedBy !== undefined) head.revokedBy = revokedBy;
    if (!isBuiltIn(number)) head.fingerprint = wasm.fingerprint(number);
    this.head = Object.freeze(head);
    const notices = wasm.notices(number);
    this.notices = Object.freeze(
      Array.from({ length: notices.length / 3 }, (_, at) => {
        const [code, en, id] = notices.slice(3 * at);
        return Object.freeze({ code, en, id });
      }),
    );
    this.library = wasm.library();
    this.rows = new Map(indicators.map(({ number }, at) => [number, at]));
    /** What texts of values were read as: that depends on the scale alone. */
    this.texts = new Map();
    this.forget();
  }

  /** Remembers what a text was read as. */
  read(text, units) {
    if (this.texts.size >= REMEMBERED) this.texts.clear();
    this.texts.set(text, units);
  }

  /** The instrument as callers get it: what its document says, with rows, exact weights and whole units. */
  get instrument() {
    return (this.#instrument ??= this.#frozen());
  }

  #frozen() {
    const { format, ...said } = this.said;
    const units = wasm.units(this.number);
    for (const table of TABLES) said[table] = [];
    this.parts.forEach(({ table, row, ...part }, node) => {
      if (node > 0) said[table].push({ row, ...part, units: units[node] });
    });
    said.capabilities ??= [];
    said.bands = said.bands.map((band, place) => ({ rank: said.bands.length - place, ...band }));
    const fingerprint = this.head.fingerprint ?? wasm.fingerprint(this.number);
    return frozen({ ...said, units: units[0], fingerprint, notices: this.notices });
  }

  /** Nothing is remembered. */
  forget() {
    this.remembered = 0;
    this.seen = this.parts.map(() => new Map());
  }

  remember(node, key, value) {
    if (this.remembered++ >= REMEMBERED) this.forget();
    this.seen[node].set(key, value);
    return value;
  }
}

let builtIn;
const isBuiltIn = (number) => number < (builtIn ??= wasm.ids().length);

const editions = new Map();
const loaded = new WeakMap();
// An instrument that no program holds any more makes room for others.
const unused = new FinalizationRegistry((number) => wasm.forget(number));

function numbered(number) {
  if (!editions.has(number)) editions.set(number, new Edition(number));
  return editions.get(number);
}

/** The edition that an option names: an id, an instrument, or nothing for the usual one. */
export function editionOf(instrument) {
  if (typeof instrument === "string" || instrument === undefined) {
    return numbered(wasm.builtIn(instrument === undefined ? undefined : text(instrument)));
  }
  const found = typeof instrument === "object" && instrument !== null ? loaded.get(instrument) : undefined;
  if (found) return found;
  const kind = kindOf(instrument);
  // A copy of a built-in instrument says which one it is; any other object is none that was loaded.
  const id = kindOf(instrument?.id) === TEXT ? text(instrument.id) : undefined;
  if (id === undefined) throw wasm.wrongKind(TEXT_OR_OBJECT, kind);
  return numbered(wasm.builtIn(id));
}

/** The numbers of instruments of one's own that a document may name. */
export function ownNumbers(instruments) {
  if (instruments === undefined) return new Uint32Array();
  if (!Array.isArray(instruments)) throw wasm.wrongKind(LIST, kindOf(instruments));
  rows(instruments.length);
  return Uint32Array.from(instruments, (instrument) => editionOf(instrument).number);
}

/** The edition that a document names, of those it may name. */
export function namedEdition(id, instruments) {
  const own = (instruments ?? []).find((instrument) => instrument.id === id);
  return own && !wasm.ids().includes(id) ? editionOf(own) : editionOf(id);
}

/** Reads a definition: a document of format spbe-instrument/1, as text, bytes or an object. */
export function loadInstrument(definition) {
  const number = wasm.loadInstrument(bytes(definition));
  const edition = new Edition(number);
  loaded.set(edition.instrument, edition);
  unused.register(edition.instrument, number);
  return edition.instrument;
}

let list;
/** The built-in instruments, in the order of the regulations. */
export const instruments = () => (list ??= Object.freeze(wasm.ids().map((id) => editionOf(id).instrument)));

/** What changed from one instrument to another. */
export function diff(first, second) {
  const [before, after] = [editionOf(first), editionOf(second)];
  return Object.freeze(
    linesOf(wasm.changes(before.number, after.number)).map((line) => {
      const fields = line.split("\t");
      const [change, from, to] = fields;
      const said = { change, from: from || null, to: to || null };
      if (change === "reweighted") Object.assign(said, { before: figuresOf(fields, 3), after: figuresOf(fields, 7) });
      return Object.freeze(said);
    }),
  );
}

/** The nodes that a label means. */
export function find(label, instrument) {
  const edition = editionOf(instrument);
  return Object.freeze(
    wasm.find(edition.number, text(label)).map((node) => {
      const [kind, row] = node.split(" ");
      const tables = { domain: "domains", aspect: "aspects", indicator: "indicators" };
      const found = kind === "index" ? undefined : edition.instrument[tables[kind]][row - 1];
      const name = found ? found.name : edition.instrument.indexName;
      return Object.freeze({ node, kind, row: found ? found.row : null, number: found ? found.number : null, name });
    }),
  );
}
