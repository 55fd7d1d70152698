// Bundles the package's JavaScript into dist/, for browsers and for Node. scripts/wasm.sh calls it.
//
//     node build.js FOLDER-OF-GLUE
//
// The folder has a module for each file of WebAssembly, spbe_glue.js and full_glue.js, and the names of what crosses.

import { build } from "esbuild";
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { glue } from "./glue.js";
import { stamped } from "./stamp.js";

const [folder] = process.argv.slice(2);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const dist = here("dist");
const require = createRequire(import.meta.url);

for (const name of readdirSync(dist)) if (!name.endsWith(".wasm")) rmSync(join(dist, name));

const common = { bundle: true, minify: true, legalComments: "none", charset: "utf8", logLevel: "warning" };
const esm = { ...common, format: "esm", target: "es2022" };
// A test runner that stands in for a browser may lack these two.
const banner = { js: 'var { TextDecoder, TextEncoder } = require("node:util");' };
const cjs = { ...common, banner, format: "cjs", platform: "node", target: "node20" };

// Errors are one file that both entries load.
await build({ ...esm, entryPoints: [here("js/errors.js")], outfile: join(dist, "errors.js") });
await build({ ...cjs, entryPoints: [here("js/errors.js")], outfile: join(dist, "errors.cjs") });

/** The same sources with the module that wasm-bindgen made for an entry. */
const paths = (entry, errors) => ({
  name: "paths",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /\/spbe\.js$/ }, () => ({ path: entry, namespace: "glue" }));
    onLoad({ filter: /./, namespace: "glue" }, () => {
      const read = (name) => readFileSync(join(folder, name), "utf8");
      return { contents: glue(read(`${entry}_glue.js`), JSON.parse(read(`${entry}_names.json`))), resolveDir: here("js") };
    });
    onResolve({ filter: /\/sheet-errors\.js$/ }, () => ({ path: here("js/full/sheet-errors.js") }));
    onResolve({ filter: /\/errors\.js$/ }, () => ({ path: errors, external: true }));
  },
});

/**
 * One entry: the file that is ready once it is imported, the one that says when, and those for Node. There is one copy
 * in Node, whoever asks: import and require get the same functions.
 */
async function entry({ wasm, source, ready, init, node }) {
  const file = (name) => join(dist, name);
  const define = { STAMP: JSON.stringify(stamped(file(`${wasm}.wasm`))) };
  const made = (how, from, to, errors) =>
    build({ ...how, define, entryPoints: [here(`${source}/${from}`)], outfile: file(to), plugins: [paths(wasm, errors)] });
  await made(esm, "init.js", init, "./errors.js");
  await made(cjs, "node.cjs", `${node}.cjs`, "./errors.cjs");
  copyFileSync(here(`${source}/index.js`), file(ready));
  const names = Object.keys(require(file(`${node}.cjs`))).sort();
  const write = (name, text) => writeFileSync(file(name), text);
  write(`${node}.mjs`, `import spbe from "./${node}.cjs";\n\nexport const {\n  ${names.join(",\n  ")},\n} = spbe;\n`);
  write(`${node}-init.mjs`, `export * from "./${node}.mjs";\n\nexport default async function init() {}\n`);
  // As compilers of `import init from …` to CommonJS have it.
  const marked = 'Object.defineProperty(exports, "__esModule", { value: true });';
  write(`${node}-init.cjs`, `${marked}\nObject.assign(exports, require("./${node}.cjs"), { async default() {} });\n`);
}

await entry({ wasm: "spbe", source: "js", ready: "index.js", init: "init.js", node: "node" });
await entry({ wasm: "full", source: "js/full", ready: "full.js", init: "full-init.js", node: "node-full" });

// What the next level asks for: the function that loads it, beside its files.
await build({ ...esm, entryPoints: [here("js/requirements/index.js")], outfile: join(dist, "requirements.js") });
await build({ ...cjs, entryPoints: [here("js/requirements/node.cjs")], outfile: join(dist, "node-requirements.cjs") });
writeFileSync(
  join(dist, "node-requirements.mjs"),
  'import spbe from "./node-requirements.cjs";\n\nexport const { requirements } = spbe;\n',
);
