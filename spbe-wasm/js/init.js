// spbe/init: for whoever wants to say when and from where WebAssembly is loaded.

import { load } from "./load.js";

export * from "./api.js";

/**
 * Loads the WebAssembly file: from beside this module unless told otherwise.
 * Takes an address, a response (or a promise of one), bytes, or a compiled
 * module. Loads once; a failed attempt may be repeated.
 */
export default function init(source = new URL("./spbe.wasm", import.meta.url)) {
  return load(source);
}
