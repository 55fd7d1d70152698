// How the file of WebAssembly gets to where it runs: once, whoever asks, and again only where it failed.

import { imports, start } from "./spbe.js";

const TYPE = "application/wasm";

/** A compiled file, if it is of the same build as this JavaScript: in every build what crosses may have other names. */
function matching(module) {
  const [stamp] = WebAssembly.Module.customSections(module, "spbe");
  if (stamp === undefined || new TextDecoder().decode(stamp) !== STAMP) {
    throw new Error("the file of WebAssembly is not of the same build as the JavaScript of spbe that loads it");
  }
  return module;
}

/** Compiles what was given: an address, a response, bytes or a module, or a promise of one. */
async function instance(source) {
  let given = await source;
  if (typeof given === "string" || given instanceof URL || given instanceof Request) {
    const address = given.url ?? given;
    // What a browser says of a network that fails does not say whose file it was.
    given = await fetch(given).catch((cause) => {
      throw new Error(`${address}: ${cause.message}`, { cause });
    });
  }
  if (given instanceof Response) {
    const { url, status, statusText } = given;
    if (!given.ok) throw new Error(`${url}: ${status} ${statusText}`);
    const type = given.headers.get("Content-Type");
    // Compiled while it arrives, where the server says what it is.
    given = type === TYPE ? await WebAssembly.compileStreaming(given) : await given.arrayBuffer();
    // Servers of pages answer with a page where they have no such file.
    if (type !== TYPE && new Uint8Array(given)[0] !== 0) throw new Error(`${url}: not WebAssembly, but ${type}`);
  }
  const module = Object.prototype.toString.call(given) === "[object WebAssembly.Module]" ? given : await WebAssembly.compile(given);
  return WebAssembly.instantiate(matching(module), imports);
}

let ready;

/** Loads from a source; a failed attempt may be repeated. */
export const load = (source) =>
  (ready ??= instance(source).then(start).catch((error) => {
    ready = undefined;
    throw error;
  }));

/** Loads bytes that are there already, without a stop. */
export const loadBytes = (bytes) => start(new WebAssembly.Instance(matching(new WebAssembly.Module(bytes)), imports));
