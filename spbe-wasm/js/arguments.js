// Arguments: their kinds and lengths, before anything crosses into WebAssembly.

import * as wasm from "./spbe.js";
import { BOOLEAN, isList, kindOf, LIST, LIST_OR_OBJECT, OBJECT, OTHER, TEXT, TEXT_OR_OBJECT, WHOLE } from "./kinds.js";
import { nameOf, viewOf } from "./typed-arrays.js";

let limits;
/** The library's limits, by what they are on. */
const limit = (what) => (limits ??= wasm.limits())[what];

const BYTES = 0;
const CHARACTERS = 1;
const ROWS = 2;

/** Throws where there are more rows than anybody looks at. */
export function rows(count) {
  if (count > limit(ROWS)) wasm.refuseLength(ROWS);
}

/** Throws what an argument has to be, and what it is. `place`: a JSON Pointer, of an option or of a part of something. */
export function otherKind(expected, value, place = "") {
  const found = kindOf(value);
  const alike = found === expected || (expected === LIST_OR_OBJECT && (found === LIST || found === OBJECT));
  wasm.refuseKind(expected, alike ? OTHER : found, place);
}

/** A text that an argument has to be. */
export function text(value, place) {
  if (typeof value !== "string") otherKind(TEXT, value, place);
  if (value.length > limit(CHARACTERS)) wasm.refuseLength(CHARACTERS);
  return value;
}

/** The options that were given, each read once; of those that there are. Only own ones count, and a plain object has them. */
export function options(given, known) {
  const said = Object.create(null);
  if (given === undefined) return said;
  if (Object.prototype.toString.call(given) !== "[object Object]") otherKind(OBJECT, given);
  for (const key of Object.keys(given)) {
    if (!known.includes(key)) wasm.refuseKey(text(key));
    said[key] = given[key];
  }
  return said;
}

/** Whether the two-decimal index is to decide the predicate. */
export const isRounded = (basis) => basis !== undefined && wasm.isRounded(text(basis, "/basis"));

/** Whether blanks are to count as 0. */
export const isZero = (blanks) => blanks !== undefined && wasm.isZero(text(blanks, "/blanks"));

/** Whether a language is Indonesian: it is where nothing is said. */
export const isIndonesian = (lang) => wasm.isIndonesian(lang === undefined ? "id" : text(lang, "/lang"));

/** Whether an option is on. */
export function flag(value, place) {
  if (value !== undefined && typeof value !== "boolean") otherKind(BOOLEAN, value, place);
  return value === true;
}

const encoder = new TextEncoder();

/** A document, as text, as bytes or as an object, in UTF-8. What is longer than the limit is cut: it is refused for that. */
export function bytes(document) {
  const most = limit(BYTES) + 1;
  if (typeof document === "string") return encoder.encode(document.slice(0, most));
  if (nameOf(document) === "Uint8Array") return viewOf(document, Uint8Array)?.subarray(0, most) ?? new Uint8Array();
  if (kindOf(document) !== OBJECT) otherKind(TEXT_OR_OBJECT, document);
  return encoder.encode(JSON.stringify(document, written(most))?.slice(0, most) ?? "");
}

/** Digits that JSON may have as a number without becoming another one. */
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * What of an object becomes JSON. What JSON would lose is refused at its place, such as NaN, which it writes as null; so is
 * an object that would become longer than any document may be.
 */
function written(most) {
  const way = [];
  let left = most;
  return function (key, value) {
    while (way.length > 0 && way.at(-1).value !== this) way.pop();
    const place = () => [...way.slice(1), { key }].map(({ key }) => `/${step(key)}`).join("");
    left -= typeof value === "string" || isList(value) ? value.length + 1 : 1;
    if (left < 0) wasm.refuseLength(BYTES);
    switch (typeof value) {
      case "number":
        return Number.isFinite(value) ? value : otherKind(WHOLE, value, place());
      case "bigint":
        return value <= SAFE && value >= -SAFE ? Number(value) : otherKind(TEXT, value, place());
      case "function":
      case "symbol":
        return otherKind(TEXT, value, place());
      case "object":
        if (value === null) return value;
        // A typed array is a list like any other.
        way.push({ key, value: isList(value) ? Array.from(value) : value });
        return way.at(-1).value;
      default:
        return value;
    }
  };
}

/** A key as a step of a JSON Pointer (RFC 6901). */
export const step = (key) => key.replaceAll("~", "~0").replaceAll("/", "~1");
