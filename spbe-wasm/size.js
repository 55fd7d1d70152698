// Prints what a page has to load for each entry, and holds each to its ceiling.

import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";

/**
 * The files of each entry, and how many bytes they may have, gzipped: WebAssembly and JavaScript together. Second, where the
 * standard library could not be built for size.
 */
const ENTRIES = [
  { name: "spbe", files: ["spbe.wasm", "init.js", "index.js", "errors.js"], ceilings: { small: 56_000, larger: 66_000 } },
  { name: "spbe/full", files: ["full.wasm", "full-init.js", "full.js", "errors.js"], ceilings: { small: 790_000, larger: 850_000 } },
];
const way = process.argv[2] ?? "small";

const row = (name, ...cells) => console.log(name.padEnd(14) + cells.map((cell) => String(cell).padStart(9)).join(""));

row("bytes", "plain", "gzip", "brotli");
for (const { name, files, ceilings } of ENTRIES) {
  const sums = [0, 0, 0];
  for (const file of files) {
    const bytes = readFileSync(new URL(`dist/${file}`, import.meta.url));
    const sizes = [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
    row(`  ${file}`, ...sizes);
    sizes.forEach((size, at) => (sums[at] += size));
  }
  row(name, ...sums);
  if (sums[1] > ceilings[way]) {
    console.error(`${name} has ${sums[1]} bytes gzipped, more than ${ceilings[way]}`);
    process.exitCode = 1;
  }
}
