// Prints what a page has to load, and holds it to its ceilings.

import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** Bytes of the main entry, gzipped: WebAssembly and JavaScript together; and where the standard library was not built for size. */
const CEILINGS = { small: 97_000, larger: 109_000 };
const CEILING = CEILINGS[process.argv[2] ?? "small"];

const files = ["spbe.wasm", "init.js", "index.js"].map((name) => {
  const bytes = readFileSync(new URL(`dist/${name}`, import.meta.url));
  return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
});
const total = (key) => files.reduce((sum, file) => sum + file[key], 0);

const row = (name, ...numbers) => console.log(name.padEnd(12) + numbers.map((number) => String(number).padStart(9)).join(""));
row("bytes", "plain", "gzip", "brotli");
for (const { name, raw, gzip, brotli } of files) row(name, raw, gzip, brotli);
row("main entry", total("raw"), total("gzip"), total("brotli"));
if (total("gzip") > CEILING) {
  console.error(`the main entry has ${total("gzip")} bytes gzipped, more than ${CEILING}`);
  process.exit(1);
}
