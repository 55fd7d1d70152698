// How the file of WebAssembly gets to where it runs: once, whoever asks, and again only where it failed.

import { imports, start } from "./spbe.js";

const TYPE = "application/wasm";

/** Compiles what was given: an address, a response, bytes or a module, or a promise of one. */
async function instance(source) {
  let given = await source;
  if (typeof given === "string" || given instanceof URL || given instanceof Request) given = await fetch(given);
  if (given instanceof Response) {
    if (!given.ok) throw new Error(`${given.url}: ${given.status} ${given.statusText}`);
    // Compiled while it arrives, where the server says what it is.
    if (given.headers.get("Content-Type") === TYPE) return (await WebAssembly.instantiateStreaming(given, imports)).instance;
    given = await given.arrayBuffer();
  }
  const made = await WebAssembly.instantiate(given, imports);
  return made.instance ?? made;
}

let ready;

/** Loads from a source; a failed attempt may be repeated. */
export const load = (source) =>
  (ready ??= instance(source).then(start, (error) => {
    ready = undefined;
    throw error;
  }));

/** Loads bytes that are there already, without a stop. */
export const loadBytes = (bytes) => start(new WebAssembly.Instance(new WebAssembly.Module(bytes), imports));
