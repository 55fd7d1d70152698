// Prints what a page has to load for each entry, and holds each to its ceiling.

import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** The files of each entry, and how many bytes they may have, gzipped: WebAssembly and JavaScript together. */
const ENTRIES = [
  { name: "spbe", files: ["spbe.wasm", "init.js", "index.js", "errors.js"], ceiling: 97_000 },
  { name: "spbe/full", files: ["full.wasm", "full-init.js", "full.js", "errors.js"], ceiling: 775_000 },
];

/** How much more they may have where the standard library was not built for size. */
const LARGER = 15_000;
const more = process.argv[2] === "larger" ? LARGER : 0;

const row = (name, ...cells) => console.log(name.padEnd(14) + cells.map((cell) => String(cell).padStart(9)).join(""));

row("bytes", "plain", "gzip", "brotli");
for (const { name, files, ceiling } of ENTRIES) {
  const sums = [0, 0, 0];
  for (const file of files) {
    const bytes = readFileSync(new URL(`dist/${file}`, import.meta.url));
    const sizes = [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
    row(`  ${file}`, ...sizes);
    sizes.forEach((size, at) => (sums[at] += size));
  }
  row(name, ...sums);
  if (sums[1] > ceiling + more) {
    console.error(`${name} has ${sums[1]} bytes gzipped, more than ${ceiling + more}`);
    process.exitCode = 1;
  }
}
