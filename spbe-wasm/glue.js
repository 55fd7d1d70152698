// The JavaScript that wasm-bindgen made for a file of WebAssembly, as the package uses it: without what it does not need,
// with the short names that wasm-opt gives to what crosses, and with every answer passing through `answer`, which throws
// what was found wrong.
//
//     node glue.js MADE.js GLUE.js CALLED.json
//
// leaves out what is not needed, and writes what is called of WebAssembly as wasm-metadce reads it. build.js does the rest.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The name that wasm-opt gives to the one module of imports. */
const MODULE = "a";

/** The table in which WebAssembly keeps JavaScript's values, and the function that fills its first places. */
const TABLE = "wasm.__wbindgen_externrefs";
const FILL = /^export function __wbindgen_init_externref_table\([^]*?^\}$/m;

/** How texts cross: encoded at once, rather than letter by letter into memory that grows. */
const ENCODE = /if \(realloc === undefined\) \{([^]*?return ptr;)\n {4}\}[^]*?^\}$/m;

/** What is needed of the module that wasm-bindgen makes for bundlers. */
function needed(made) {
  let text = made;
  if (text.includes("realloc")) {
    if (!ENCODE.test(text)) throw new Error("texts cross in another way than before");
    text = text.replace(ENCODE, "$1\n}").replaceAll(", wasm.__wbindgen_realloc)", ")");
  }
  // Nothing is in the table but what fills it.
  return text.split(TABLE).length === 2 ? text.replace(FILL, "") : text;
}

/** What stands for WebAssembly until it is loaded. */
const LATER = 'let wasm = new Proxy({}, { get() { throw new Error("spbe is not loaded yet: await init() first"); } });';

/** Everything that JavaScript takes from WebAssembly. */
function called(text) {
  const names = [...text.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => name);
  return new Set([...names, ...(FILL.test(text) ? ["__wbindgen_start"] : [])]);
}

/**
 * The module as build.js bundles it.
 *
 * @param text what is needed of the module that wasm-bindgen made
 * @param names what wasm-opt renamed: `imports` as [module, old, new], `exports` as [old, new]
 */
export function glue(text, { imports, exports }) {
  const short = new Map(exports);
  const renamed = (name) => {
    if (!short.has(name)) throw new Error(`WebAssembly has no ${name}`);
    return short.get(name);
  };
  const asked = imports.map(([, name, short]) => {
    if (!text.includes(`export function ${name}(`)) throw new Error(`JavaScript has no ${name}`);
    return `${short}: ${name}`;
  });
  const answered = text.replace(/^(\s*(?:const ret = )?)(wasm\.(?!__)\w+\(.*\));$/gm, "$1answer($2);");
  // Whatever passes by would leave what it found wrong to the next call.
  const past = /^.*(?<!answer\()wasm\.(?!__)\w+\(.*$/m.exec(answered);
  if (past) throw new Error(`a call that does not pass through answer: ${past[0]}`);
  const loaded = answered.replace(/^let wasm;$/m, LATER);
  if (loaded === answered) throw new Error("WebAssembly is kept in another way than before");
  return `import { answer } from "./errors.js";
${loaded.replace(/\bwasm\.(\w+)/g, (_, name) => `wasm.${renamed(name)}`)}
/** What WebAssembly calls. */
export const imports = { ${MODULE}: { ${asked.join(", ")} } };

/** From now on functions call this instance. */
export function start({ exports }) {
  __wbg_set_wasm(exports);
  ${short.has("__wbindgen_start") ? `exports.${renamed("__wbindgen_start")}();` : ""}
}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [made, out, list] = process.argv.slice(2);
  const text = needed(readFileSync(made, "utf8"));
  writeFileSync(out, text);
  const names = [...called(text)];
  const parts = names.map((name) => ({ name, export: name }));
  writeFileSync(list, JSON.stringify([{ name: "javascript", root: true, reaches: names }, ...parts]));
}
