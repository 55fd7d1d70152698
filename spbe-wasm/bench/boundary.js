// What a call across the border costs, beside two other packages that carry rules in WebAssembly, in one run.
//
// Prints the table of docs/boundary.md. Asserts nothing: times are a machine's.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { gzipSync } from "node:zlib";
import * as spbe from "spbe";
import * as full from "spbe/full";
import * as cedar from "@cedar-policy/cedar-wasm/nodejs";
import { initSync, evaluateExpression } from "@gorules/zen-engine-wasm/dist/zen_engine_wasm.js";

const at = (path) => new URL(`../${path}`, import.meta.url);
initSync({ module: readFileSync(at("node_modules/@gorules/zen-engine-wasm/dist/zen_engine_wasm_bg.wasm")) });

/** The median of 30 samples, in microseconds a call. Every call gets another number. */
function microseconds(call, calls = 2000) {
  const samples = [];
  let number = 0;
  for (let sample = -10; sample < 30; sample++) {
    const began = performance.now();
    for (let at = 0; at < calls; at++) call(number++);
    if (sample >= 0) samples.push(((performance.now() - began) * 1000) / calls);
  }
  return samples.sort((a, b) => a - b)[15];
}

/** Levels that look random and are the same in every run. */
let state = 20_200_059;
function drawn() {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state >>> 8;
}
const assessments = (count) => Array.from({ length: count }, () => Array.from({ length: 47 }, () => 1 + (drawn() % 5)));

const some = assessments(1024);
const typed = some.map((levels) => Uint8Array.from(levels));
const many = assessments(2000 * 41);
const kinds = some.map((levels) => Object.fromEntries(levels.map((level, at) => [at + 1, level])));
const document = readFileSync(at("../conformance/assessments/kota-serang-2021.json"), "utf8");
const session = spbe.session(some[0]);
const worksheet = full.worksheet(document);
const agencies = new TextEncoder().encode(
  full.toWideCsv(some.slice(0, 600).map((levels, at) => ({
    format: "spbe-assessment/1", instrument: "permenpanrb-59-2020", agency: `Kota ${at}`, year: 2024, levels,
  }))).text,
);
const pemdi = Array.from({ length: 256 }, () => Array.from({ length: 20 }, () => `${1 + (drawn() % 4)}.${String(drawn() % 10_000).padStart(4, "0")}`));

const policy = {
  principal: { type: "User", id: "alice" },
  action: { type: "Action", id: "view" },
  resource: { type: "Photo", id: "vacation.jpg" },
  context: {},
  policies: { staticPolicies: 'permit(principal == User::"alice", action == Action::"view", resource == Photo::"vacation.jpg");' },
  entities: [],
};
if (cedar.isAuthorized(policy).response?.decision !== "allow") throw new Error("cedar does not answer");
const sum = Array.from({ length: 47 }, (_, at) => `levels[${at}] * 2`).join(" + ");
if (evaluateExpression(sum, { levels: Array(47).fill(3) }) === undefined) throw new Error("zen does not answer");

/** From the start of an import in a new process until the first result, in milliseconds; the best of ten. */
function first(code) {
  const once = () => Number(execFileSync(process.execPath, ["--input-type=module", "-e", code], { cwd: at("."), encoding: "utf8" }));
  return Math.min(...Array.from({ length: 10 }, once));
}
const timed = (load, call) => `const began = performance.now(); ${load}; ${call}; console.log(performance.now() - began);`;

const rows = [
  ["`spbe`: index and predicate of 47 levels, an array", microseconds((n) => spbe.index(some[n & 1023]))],
  ["`spbe`: the same, a `Uint8Array`", microseconds((n) => spbe.index(typed[n & 1023]))],
  ["`spbe`: the same, an object by number", microseconds((n) => spbe.index(kinds[n & 1023]))],
  ["`spbe`: a step of a session: one level, index and predicate", microseconds((n) => session.set(1 + (n % 47), 1 + (n % 5)))],
  ["`spbe`: the whole result of 47 levels", microseconds((n) => spbe.score(some[n & 1023]))],
  ["`spbe`: the whole result of levels never seen before", microseconds((n) => spbe.score(many[n]))],
  ["`spbe`: index of 20 values with four decimals (8/2026), as text", microseconds((n) => spbe.index(pemdi[n & 255], { instrument: "permenpanrb-8-2026" }))],
  ["`spbe`: a document read, scored and written as JSON", microseconds(() => spbe.resultDocument(document), 100)],
  ["`spbe/full`: a worksheet written (XLSX)", microseconds(() => full.worksheet(document), 3)],
  ["`spbe/full`: the same read", microseconds(() => full.readSheet(worksheet), 3)],
  ["`spbe/full`: a table of 600 agencies read (CSV)", microseconds(() => full.readSheet(agencies), 1)],
  ["`@gorules/zen-engine-wasm`: `evaluateExpression`, a weighted sum of 47 levels", microseconds((n) => evaluateExpression(sum, { levels: some[n & 1023] }), 500)],
  ["`@gorules/zen-engine-wasm`: `evaluateExpression`, `a + b`", microseconds((n) => evaluateExpression("a + b", { a: n, b: 2 }), 500)],
  ["`@cedar-policy/cedar-wasm`: `isAuthorized`, one policy of one line", microseconds(() => cedar.isAuthorized(policy), 500)],
];

const gzipped = (...paths) => paths.reduce((sum, path) => sum + gzipSync(readFileSync(at(path)), { level: 9 }).length, 0);
const zen = "node_modules/@gorules/zen-engine-wasm/dist";
const web = "node_modules/@cedar-policy/cedar-wasm/web";
const sizes = [
  [
    "`spbe`",
    gzipped("dist/spbe.wasm", "dist/init.js", "dist/index.js", "dist/errors.js"),
    first(timed('const { score } = await import("spbe")', "score(Array(47).fill(3))")),
  ],
  [
    "`spbe/full`",
    gzipped("dist/full.wasm", "dist/full-init.js", "dist/full.js", "dist/errors.js"),
    first(timed('const { score } = await import("spbe/full")', "score(Array(47).fill(3))")),
  ],
  [
    "`@gorules/zen-engine-wasm`",
    gzipped(`${zen}/zen_engine_wasm_bg.wasm`, `${zen}/zen_engine_wasm.js`),
    first(
      timed(
        `const { readFileSync } = await import("node:fs"); const zen = await import("@gorules/zen-engine-wasm/dist/zen_engine_wasm.js"); zen.initSync({ module: readFileSync("./${zen}/zen_engine_wasm_bg.wasm") })`,
        'zen.evaluateExpression("a + b", { a: 1, b: 2 })',
      ),
    ),
  ],
  [
    "`@cedar-policy/cedar-wasm`",
    gzipped(`${web}/cedar_wasm_bg.wasm`, `${web}/cedar_wasm.js`),
    first(timed('const cedar = await import("@cedar-policy/cedar-wasm/nodejs")', `cedar.isAuthorized(${JSON.stringify(policy)})`)),
  ],
];

console.log(`\nNode ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}\n`);
console.log("| call | microseconds |\n|---|---:|");
for (const [name, time] of rows) console.log(`| ${name} | ${time.toFixed(2)} |`);
console.log("\n| package | bytes to load, gzipped | first answer after import, ms |\n|---|---:|---:|");
for (const [name, bytes, time] of sizes) console.log(`| ${name} | ${bytes} | ${time.toFixed(1)} |`);
