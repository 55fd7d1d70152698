// Results of others, checked.

import * as wasm from "../spbe.js";
import { bytes, options } from "../arguments.js";
import { resultOf } from "../documents.js";
import { ownNumbers } from "../editions.js";

/** Checks a document of format spbe-scorecard/1: derives everything it says again. */
export function verify(document, chosen) {
  const { instruments } = options(chosen, ["instruments"]);
  const given = bytes(document);
  wasm.verify(given, ownNumbers(instruments));
  return resultOf(new TextDecoder().decode(given), instruments);
}
