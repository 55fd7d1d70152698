// Bundles the package's JavaScript into dist/, for browsers and for Node. scripts/wasm.sh calls it.
//
//     node build.js FOLDER-OF-GLUE

import { build } from "esbuild";
import { copyFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [glue] = process.argv.slice(2);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const dist = here("dist");

for (const name of readdirSync(dist)) if (!name.endsWith(".wasm")) rmSync(join(dist, name));

// The module that wasm-bindgen made stands elsewhere; it in turn asks for this package's errors.
const paths = {
  name: "paths",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/spbe\.js$/ }, () => ({ path: join(glue, "spbe.js") }));
    onResolve({ filter: /^\.\/errors\.js$/ }, () => ({ path: here("js/errors.js") }));
  },
};

const common = { bundle: true, minify: true, legalComments: "none", charset: "utf8", plugins: [paths], logLevel: "warning" };
await build({ ...common, entryPoints: [here("js/init.js")], outfile: join(dist, "init.js"), format: "esm", target: "es2022" });
await build({ ...common, entryPoints: [here("js/node.cjs")], outfile: join(dist, "node.cjs"), format: "cjs", platform: "node", target: "node20" });

copyFileSync(here("js/index.js"), join(dist, "index.js"));

// In Node there is one copy, whoever asks for it: import and require get the same functions and the same errors.
const names = Object.keys(createRequire(import.meta.url)(join(dist, "node.cjs"))).sort();
writeFileSync(join(dist, "node.mjs"), `import spbe from "./node.cjs";\n\nexport const {\n  ${names.join(",\n  ")},\n} = spbe;\n`);
writeFileSync(join(dist, "node-init.mjs"), `export * from "./node.mjs";\n\nexport default async function init() {}\n`);
writeFileSync(
  join(dist, "node-init.cjs"),
  `module.exports = { ...require("./node.cjs"), async default() {} };\n`,
);
