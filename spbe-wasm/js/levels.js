// Levels on their way in: plain whole numbers go straight through, everything else is read by the library one by one.

import * as wasm from "./spbe.js";
import { otherKind, rows, text } from "./arguments.js";
import { isDocument } from "./errors.js";
import { digitsOf, isList, kindOf, LIST_OR_OBJECT, OBJECT, PAIR, TEXT } from "./kinds.js";

/** Ten-thousandths in one whole: the unit in which values cross. */
export const ONE = 10_000;
const HIGHEST = 100;

/**
 * The levels of every indicator in ten-thousandths, -1 for a blank.
 *
 * The array is only valid until the next call: it is used again.
 */
export function unitsOf(edition, levels, complete) {
  return plain(edition, levels, complete) ?? read(edition, levels, complete);
}

/** Whether a level is a whole number that some scale may have. */
export const isPlain = (level) => typeof level === "number" && level >= 0 && level <= HIGHEST && level % 1 === 0;

/** The levels, where they are plain ones, or texts that the library has read before; otherwise undefined. */
function plain(edition, levels, complete) {
  // Taken away while levels are read: a getter among them may score something else meanwhile.
  const { memory } = edition;
  const units = memory.scratch ?? new Int32Array(edition.rows.size);
  memory.scratch = undefined;
  const done = isList(levels) ? plainList(memory, levels, complete, units) : plainByNumber(edition, levels, units);
  memory.scratch = units;
  return done ? units : undefined;
}

/** Whether a list gives every indicator a plain level. */
function plainList({ texts }, levels, complete, units) {
  if (levels.length !== units.length) return false;
  for (let at = 0; at < units.length; at++) {
    const level = levels[at];
    if (isPlain(level)) units[at] = level * ONE;
    else if (typeof level === "string" && texts.has(level)) units[at] = texts.get(level);
    else if (level === null && !complete) units[at] = -1;
    else return false;
  }
  return true;
}

/** Whether an object gives every indicator of the instrument a whole number, and nothing else. */
function plainByNumber({ rows }, levels, units) {
  if (kindOf(levels) !== OBJECT || levels[Symbol.iterator] !== undefined) return false;
  let given = 0;
  for (const key in levels) {
    const at = rows.get(key);
    if (at === undefined || !Object.hasOwn(levels, key)) return false;
    const level = levels[key];
    if (!isPlain(level)) return false;
    units[at] = level * ONE;
    given += 1;
  }
  return given === units.length;
}

/** Reads levels of any kind and throws every problem they have. */
function read(edition, levels, complete) {
  const kinds = [];
  const texts = [];
  let keys;
  const add = (value) => {
    rows(kinds.length + 1);
    const kind = kindOf(value);
    kinds.push(kind);
    texts.push(kind === TEXT ? text(value) : digitsOf(value, kind));
  };
  if (isList(levels)) {
    rows(levels.length);
    for (let at = 0; at < levels.length; at++) add(levels[at]);
  } else {
    if (kindOf(levels) !== OBJECT) otherKind(LIST_OR_OBJECT, levels);
    if (kindOf(levels.format) === TEXT) throw isDocument();
    keys = [];
    for (const [key, value] of rowsOf(levels)) {
      add(value);
      keys.push(numberOf(key));
    }
  }
  const pieces = keys ? texts.flatMap((text, at) => [keys[at], text]) : texts;
  const joined = pieces.map((piece) => `${piece}\n`).join("");
  const lengths = Uint32Array.from(pieces, (piece) => piece.length);
  const units = wasm.readLevels(edition.number, keys !== undefined, complete, Uint8Array.from(kinds), joined, lengths);
  if (keys === undefined) texts.forEach((text, at) => kinds[at] === TEXT && edition.memory.text(text, units[at]));
  return units;
}

/** Whether something is a list of two. */
export const isPair = (row) => isList(row) && row.length === 2;

/** The printed number of an indicator, as text. */
export const numberOf = (key) => (typeof key === "number" || typeof key === "bigint" ? text(String(key)) : text(key));

/** Rows with their indicators: of an object its own, of a map or another iterable those it gives. */
function* rowsOf(levels) {
  if (typeof levels[Symbol.iterator] !== "function") {
    // One by one: an object may have more keys than anybody looks at.
    for (const key in levels) if (Object.hasOwn(levels, key)) yield [key, levels[key]];
    return;
  }
  let at = 0;
  for (const row of levels) {
    if (!isPair(row)) otherKind(PAIR, row, `/${at}`);
    at += 1;
    yield row;
  }
}
