// spbe/full/init: for whoever wants to say when and from where the WebAssembly of spbe/full is loaded.

import { load } from "../load.js";

export * from "./api.js";

/** Loads the WebAssembly file of spbe/full, as `init` of spbe/init does that of spbe. */
export default function init(source = new URL("./full.wasm", import.meta.url)) {
  return load(source);
}
