// Names the functions of a WebAssembly file so that sorted by name those that look alike stand together: gzip finds
// again only what stands at most 32 kB before. scripts/wasm.sh has them sorted and the names removed.
//
//     node order.js IN.wasm OUT.wasm

import { readFileSync, writeFileSync } from "node:fs";

/** How far back gzip looks, and how many bytes in a row are worth finding again. */
const WINDOW = 32_768;
const RUN = 5;

const IMPORTS = 2;
const CODE = 10;

const [input, output] = process.argv.slice(2);
const wasm = readFileSync(input);
let at = 8;

/** The next number of the file (LEB128). */
function number() {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = wasm[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return value;
  }
}

/** The next stretch of the file that has its length in front. */
function stretch() {
  const length = number();
  return wasm.subarray(at, (at += length));
}

let imported = 0;
let bodies = [];
while (at < wasm.length) {
  const section = wasm[at++];
  const end = number() + at;
  if (section === IMPORTS) {
    for (let left = number(); left > 0; left--) {
      stretch();
      stretch();
      if (wasm[at++] !== 0) throw new Error("an import is no function");
      number();
      imported++;
    }
  } else if (section === CODE) {
    bodies = Array.from({ length: number() }, stretch);
  }
  at = end;
}

/** The runs of bytes of each function, and the functions that each run stands in, with how often. */
const runs = bodies.map((body) => {
  const count = new Map();
  for (let from = 0; from + RUN <= body.length; from++) {
    const run = body.toString("latin1", from, from + RUN);
    count.set(run, (count.get(run) ?? 0) + 1);
  }
  return count;
});
const standsIn = new Map();
runs.forEach((count, body) => {
  for (const [run, times] of count) {
    if (!standsIn.has(run)) standsIn.set(run, []);
    standsIn.get(run).push({ body, times });
  }
});

/** Of each function, how many of its runs stand in the window: a part of it costs little there. */
const known = bodies.map(() => 0);
const inWindow = new Map();
function move(body, step) {
  for (const run of runs[body].keys()) {
    const before = inWindow.get(run) ?? 0;
    inWindow.set(run, before + step);
    if (before > 0 && before + step > 0) continue;
    for (const { body, times } of standsIn.get(run)) known[body] += step * times;
  }
}

// From the longest on, always the function of which the largest part is known.
const left = new Set(bodies.keys());
const order = [];
let next = bodies.reduce((longest, { length }, body) => (length > bodies[longest].length ? body : longest), 0);
for (let first = 0, size = 0; left.size > 0; ) {
  left.delete(next);
  order.push(next);
  move(next, 1);
  size += bodies[next].length;
  for (; size > WINDOW; first++) {
    move(order[first], -1);
    size -= bodies[order[first]].length;
  }
  let most = -1;
  for (const body of left) {
    const part = known[body] / Math.max(1, bodies[body].length - RUN + 1);
    if (part > most) [most, next] = [part, body];
  }
}

const leb = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...leb(Math.floor(value / 128))]);
const sized = (bytes) => [...leb(bytes.length), ...bytes];
const text = (text) => sized([...Buffer.from(text)]);

const FUNCTIONS = 1; // of the section of names
const names = bodies.map(() => "");
order.forEach((body, place) => (names[body] = String(place).padStart(6, "0")));
const listed = [...leb(names.length), ...names.flatMap((name, body) => [...leb(imported + body), ...text(name)])];
const section = [0, ...sized([...text("name"), FUNCTIONS, ...sized(listed)])];
writeFileSync(output, Buffer.concat([wasm, Buffer.from(section)]));
