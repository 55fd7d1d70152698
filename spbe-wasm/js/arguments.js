// Arguments: their kinds and lengths, before anything crosses into WebAssembly.

import * as wasm from "./spbe.js";
import { BOOLEAN, isList, kindOf, OBJECT, TEXT, TEXT_OR_OBJECT } from "./kinds.js";

let known;
/** The library's limits, by what they are on. */
const limit = (what) => (known ??= wasm.limits())[what];

const BYTES = 0;
const CHARACTERS = 1;
const ROWS = 2;

/** Throws where there are more rows than anybody looks at. */
export function rows(count) {
  if (count > limit(ROWS)) wasm.refuseLength(ROWS);
}

/** A text that an argument has to be. */
export function text(value) {
  if (typeof value !== "string") wasm.refuseKind(TEXT, kindOf(value));
  if (value.length > limit(CHARACTERS)) wasm.refuseLength(CHARACTERS);
  return value;
}

/** The options that were given, of those that there are. */
export function options(given, known) {
  if (given === undefined) return {};
  const kind = kindOf(given);
  if (kind !== OBJECT) wasm.refuseKind(OBJECT, kind);
  for (const key of Object.keys(given)) {
    if (!known.includes(key)) wasm.refuseKey(text(key));
  }
  return given;
}

/** Whether the two-decimal index is to decide the predicate. */
export const isRounded = (basis) => basis !== undefined && wasm.isRounded(text(basis));

/** Whether blanks are to count as 0. */
export const isZero = (blanks) => blanks !== undefined && wasm.isZero(text(blanks));

/** Whether a language is Indonesian: it is where nothing is said. */
export const isIndonesian = (lang) => wasm.isIndonesian(lang === undefined ? "id" : text(lang));

/** Whether an option is on. */
export function flag(value) {
  if (value !== undefined && typeof value !== "boolean") wasm.refuseKind(BOOLEAN, kindOf(value));
  return value === true;
}

const encoder = new TextEncoder();

/** A document, as text, as bytes or as an object, in UTF-8. What is longer than the limit is cut: it is refused for that. */
export function bytes(document) {
  const most = limit(BYTES) + 1;
  if (typeof document === "string") return encoder.encode(document.slice(0, most));
  if (document instanceof Uint8Array) return document.subarray(0, most);
  const kind = kindOf(document);
  if (kind !== OBJECT) wasm.refuseKind(TEXT_OR_OBJECT, kind);
  return encoder.encode(JSON.stringify(document, bounded(most))?.slice(0, most) ?? "");
}

/** Stops the writing of an object that would become longer than any document may be. */
function bounded(most) {
  let left = most;
  return (_, value) => {
    left -= typeof value === "string" || isList(value) ? value.length + 1 : 1;
    if (left < 0) wasm.refuseLength(BYTES);
    return value;
  };
}
