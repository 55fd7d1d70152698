// Files of WebAssembly say of which build they are, in a section of their own at the end; JavaScript knows the same, and
// loads no other.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

const NAME = Buffer.from("spbe");
const DIGITS = 8;
/** The head of the section: its kind, its length, and the length of its name. All are of one byte. */
const HEAD = Buffer.from([0, 1 + NAME.length + DIGITS, NAME.length]);

/** Stamps a file, and gives the stamp. */
export function stamped(path) {
  const bytes = readFileSync(path);
  const end = bytes.length - HEAD.length - NAME.length - DIGITS;
  const code = bytes.subarray(end).indexOf(Buffer.concat([HEAD, NAME])) === 0 ? bytes.subarray(0, end) : bytes;
  const stamp = createHash("sha256").update(code).digest("hex").slice(0, DIGITS);
  writeFileSync(path, Buffer.concat([code, HEAD, NAME, Buffer.from(stamp)]));
  return stamp;
}
