// Instruments: each crosses once, and is kept as a frozen object with what the library's number for it is.

import * as wasm from "./spbe.js";
import { otherKind, rows, text } from "./arguments.js";
import { notLoaded } from "./errors.js";
import { figuresOf, frozen, linesOf } from "./figures.js";
import { kindOf, LIST, OBJECT, TEXT, TEXT_OR_OBJECT } from "./kinds.js";
import { Memory } from "./memory.js";

/** The tables of an instrument, in the order in which nodes are numbered after the index. */
const TABLES = ["domains", "aspects", "indicators"];

/** An instrument as results need it. */
export class Edition {
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
    this.notices = Object.freeze(
      linesOf(wasm.notices(number)).map((line) => {
        const [code, en, id] = line.split("\t");
        return Object.freeze({ code, en, id });
      }),
    );
    this.library = wasm.library();
    this.rows = new Map(indicators.map(({ number }, at) => [number, at]));
    this.memory = new Memory(this.parts.length);
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
}

let known;
/** The ids of the built-in instruments, in the order of the regulations. */
const ids = () => (known ??= linesOf(wasm.ids()));
const isBuiltIn = (number) => number < ids().length;

const editions = new Map();
/** The editions of instruments that were loaded, by instrument; in the main entry there are none. */
export const loaded = new WeakMap();

function numbered(number) {
  if (!editions.has(number)) editions.set(number, new Edition(number));
  return editions.get(number);
}

/** The number of a built-in instrument: its place among them, where its id is written as they write it. */
function builtIn(id) {
  const number = ids().indexOf(id);
  return number < 0 ? wasm.builtIn(id === undefined ? undefined : text(id)) : number;
}

/** The edition that an argument names: an id, an instrument, or nothing for the usual one. `place`: of an option. */
export function editionOf(instrument, place = "") {
  if (typeof instrument === "string" || instrument === undefined) return numbered(builtIn(instrument));
  const found = typeof instrument === "object" && instrument !== null ? loaded.get(instrument) : undefined;
  if (found) return found;
  // A copy of a built-in instrument says which one it is; any other object is none that was loaded.
  if (kindOf(instrument) !== OBJECT) otherKind(TEXT_OR_OBJECT, instrument, place);
  if (kindOf(instrument.id) !== TEXT) otherKind(TEXT, instrument.id, `${place}/id`);
  const id = text(instrument.id);
  if (instrument.provenance === "own") throw notLoaded(id);
  return numbered(builtIn(id));
}

/** The numbers of instruments of one's own that a document may name. Where none can be loaded, whoever passes one is told. */
export function ownNumbers(instruments) {
  if (instruments === undefined) return new Uint32Array();
  if (!Array.isArray(instruments)) otherKind(LIST, instruments, "/instruments");
  rows(instruments.length);
  return Uint32Array.from(instruments, (instrument, at) => {
    const place = `/instruments/${at}`;
    return instrument === undefined ? otherKind(TEXT_OR_OBJECT, instrument, place) : editionOf(instrument, place).number;
  });
}

/** The edition that a document names, of those it may name. */
export function namedEdition(id, instruments) {
  const own = (instruments ?? []).find((instrument) => instrument.id === id);
  return own && !ids().includes(id) ? editionOf(own) : editionOf(id);
}

let builtIns;
/** The built-in instruments, in the order of the regulations. */
export const instruments = () => (builtIns ??= Object.freeze(ids().map((id) => editionOf(id).instrument)));

/** The nodes that a label means. */
export function find(label, instrument) {
  const edition = editionOf(instrument);
  return Object.freeze(
    linesOf(wasm.find(edition.number, text(label))).map((node) => {
      const [kind, row] = node.split(" ");
      const tables = { domain: "domains", aspect: "aspects", indicator: "indicators" };
      const found = kind === "index" ? undefined : edition.instrument[tables[kind]][row - 1];
      const name = found ? found.name : edition.instrument.indexName;
      return Object.freeze({ node, kind, row: found ? found.row : null, number: found ? found.number : null, name });
    }),
  );
}
