// Instruments of one's own.

import * as wasm from "../spbe.js";
import { bytes } from "../arguments.js";
import { Edition, loaded } from "../editions.js";

// An instrument that no program holds any more makes room for others.
const unused = new FinalizationRegistry((number) => wasm.forget(number));

/** Reads a definition: a document of format spbe-instrument/1, as text, bytes or an object. */
export function loadInstrument(definition) {
  const number = wasm.loadInstrument(bytes(definition));
  const edition = new Edition(number);
  loaded.set(edition.instrument, edition);
  unused.register(edition.instrument, number);
  return edition.instrument;
}
