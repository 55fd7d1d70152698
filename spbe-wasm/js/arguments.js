// Arguments: their kinds and lengths, before anything crosses into WebAssembly.

import * as wasm from "./spbe.js";
import { kindOf, LIST, OBJECT, TEXT, TEXT_OR_OBJECT } from "./kinds.js";

let known;
/** The library's limits: bytes of a document, characters of a text, rows. */
export const limits = () => (known ??= wasm.limits());

/** A text that an argument has to be. */
export function text(value) {
  if (typeof value !== "string") throw wasm.wrongKind(TEXT, kindOf(value));
  if (value.length > limits()[1]) throw wasm.tooLong();
  return value;
}

/** The options that were given, of those that there are. */
export function options(given, known) {
  if (given === undefined) return {};
  const kind = kindOf(given);
  if (kind !== OBJECT) throw wasm.wrongKind(OBJECT, kind);
  for (const key of Object.keys(given)) {
    if (!known.includes(key)) throw wasm.unknownKey(text(key));
  }
  return given;
}

/** Whether the two-decimal index is to decide the predicate. */
export const isRounded = (basis) => basis !== undefined && wasm.isRounded(text(basis));

/** Whether blanks are to count as 0. */
export const isZero = (blanks) => blanks !== undefined && wasm.isZero(text(blanks));

const encoder = new TextEncoder();

/** A document, as text, as bytes or as an object, in UTF-8. What is longer than the limit is cut: it is refused for that. */
export function bytes(document) {
  const most = limits()[0] + 1;
  if (typeof document === "string") return encoder.encode(document.slice(0, most));
  if (document instanceof Uint8Array) return document.subarray(0, most);
  const kind = kindOf(document);
  if (kind !== OBJECT && kind !== LIST) throw wasm.wrongKind(TEXT_OR_OBJECT, kind);
  const written = JSON.stringify(document);
  if (written === undefined) throw wasm.wrongKind(TEXT_OR_OBJECT, kind);
  return encoder.encode(written.slice(0, most));
}
