// Abuse at the border: whatever is passed, an `Error` comes back or a right answer, and the package goes on working.

import * as main from "spbe";
import * as full from "spbe/full";
import { assert, done, test, thrown } from "./harness.js";

const SERANG = [
  1, 1, 3, 2, 3, 4, 3, 4, 3, 3, 2, 2, 2, 3, 2, 3, 4, 4, 3, 3, 2, 3, 3, 3, 1, 2, 3, 3, 1, 1, 1, 4, 3, 3, 4, 3, 2, 3, 3, 3,
  3, 3, 3, 4, 5, 5, 4,
];

const circular = {};
circular.self = circular;

/** One of every kind, and the usual tricks. */
const VALUES = [
  undefined, null, true, false, 0, -0, 1, -1, 2.5, NaN, Infinity, -Infinity, 2 ** 31, 2 ** 53, 2 ** 63, 1e300, 5e-324, 3n,
  -(10n ** 30n), "", "3", "3.25", " 3", "\u0000", "\ud800", "😀", "__proto__", "x".repeat(1 << 20), Symbol("3"), Symbol.iterator,
  () => 3, class {}, [], [3], [[1, 3]], [undefined], {}, { 1: 3 }, { length: 47 }, { length: -1 }, { id: "x" }, { id: 3 },
  Object.create(null), circular, new Map(), new Map([[1, 3]]), new Map([[{}, 3]]), new Set([3]), new Date(0), /3/, new Error("3"),
  new Uint8Array(47), new Float32Array([2.5]), new BigInt64Array([3n]), new ArrayBuffer(8), new DataView(new ArrayBuffer(8)),
  new Proxy([], {}), new Proxy({}, {}), new WeakMap(), Promise.resolve(3), new Number(3), new String("3"), Object(3n), globalThis,
  new Array(4_000_000_000), Array(100_000).fill(3), new Uint8Array(1 << 22), "[".repeat(1 << 21), '{"a":'.repeat(100),
  "{" + '"a":1,'.repeat(100_000) + '"b":1}',
];

const CSV = new TextEncoder().encode("Instansi;Kota Contoh\nNo;Nilai\n1;3\n");
const DOCUMENT = { format: "spbe-assessment/1", instrument: "permenpanrb-59-2020", levels: SERANG };

/** Calls of functions that both entries have. */
const CALLS = [
  [(spbe, value) => spbe.score(value), "score"],
  [(spbe, value) => spbe.score(SERANG, value), "score, options"],
  [(spbe, value) => spbe.score(SERANG, { instrument: value }), "score, instrument"],
  [(spbe, value) => spbe.score(SERANG, { basis: value }), "score, basis"],
  [(spbe, value) => spbe.score(SERANG, { blanks: value }), "score, blanks"],
  [(spbe, value) => spbe.score(SERANG.with(4, value)), "score, one level"],
  [(spbe, value) => spbe.score(Array(20).fill(3).with(4, value), { instrument: "permenpanrb-8-2026" }), "score, one value"],
  [(spbe, value) => spbe.score({ [typeof value === "string" ? value : typeof value]: 3 }), "score, one key"],
  [(spbe, value) => spbe.score(new Map([[value, 3]])), "score, one number"],
  [(spbe, value) => spbe.index(value), "index"],
  [(spbe, value) => spbe.session(value), "session"],
  [(spbe, value) => spbe.session(SERANG).set(value, 3), "session, number"],
  [(spbe, value) => spbe.session(SERANG).set(1, value), "session, level"],
  [(spbe, value) => spbe.draft(value), "draft"],
  [(spbe, value) => spbe.draft({}, value), "draft, options"],
  [(spbe, value) => spbe.explain(value), "explain"],
  [(spbe, value) => spbe.explainText(SERANG, { lang: value }), "explainText, lang"],
  [(spbe, value) => spbe.code(value), "code"],
  [(spbe, value) => spbe.decode(value), "decode"],
  [(spbe, value) => spbe.readDocument(value), "readDocument"],
  [(spbe, value) => spbe.readDocument("{}", value), "readDocument, options"],
  [(spbe, value) => spbe.readDocument("{}", { instruments: value }), "readDocument, instruments"],
  [(spbe, value) => spbe.writeDocument({ format: "spbe-assessment/1", meta: value }), "writeDocument, meta"],
  [(spbe, value) => spbe.scoreDocument(value), "scoreDocument"],
  [(spbe, value) => spbe.instrument(value), "instrument"],
  [(spbe, value) => spbe.find(value), "find"],
  [(spbe, value) => spbe.find("indeks", value), "find, instrument"],
];

/** Calls of functions that `spbe/full` alone has. */
const FULL_CALLS = [
  [(spbe, value) => spbe.compare(value, SERANG), "compare"],
  [(spbe, value) => spbe.compare(SERANG, SERANG, value), "compare, options"],
  [(spbe, value) => spbe.verify(value), "verify"],
  [(spbe, value) => spbe.loadInstrument(value), "loadInstrument"],
  [(spbe, value) => spbe.diff(value, value), "diff"],
  [(spbe, value) => spbe.averages(value), "averages"],
  [(spbe, value) => spbe.averages(2021, value), "averages, group"],
  [(spbe, value) => spbe.readSheet(value), "readSheet"],
  [(spbe, value) => spbe.readSheet(CSV, value), "readSheet, options"],
  [(spbe, value) => spbe.readSheet(CSV, { instrument: value }), "readSheet, instrument"],
  [(spbe, value) => spbe.readSheet(CSV, { instruments: value }), "readSheet, instruments"],
  [(spbe, value) => spbe.readSheet(CSV, { sheet: value }), "readSheet, sheet"],
  [(spbe, value) => spbe.readSheet(CSV, { complete: value }), "readSheet, complete"],
  [(spbe, value) => spbe.worksheet(value), "worksheet"],
  [(spbe, value) => spbe.worksheet(DOCUMENT, value), "worksheet, options"],
  [(spbe, value) => spbe.worksheet({ ...DOCUMENT, meta: { worksheet: value } }), "worksheet, entry"],
  [(spbe, value) => spbe.worksheet(DOCUMENT, { lang: value }), "worksheet, lang"],
  [(spbe, value) => spbe.resultSheet(value), "resultSheet"],
  [(spbe, value) => spbe.resultSheet(DOCUMENT, value), "resultSheet, options"],
  [(spbe, value) => spbe.resultSheet(DOCUMENT, { basis: value }), "resultSheet, basis"],
  [(spbe, value) => spbe.toCsv(value), "toCsv"],
  [(spbe, value) => spbe.toCsv(DOCUMENT, value), "toCsv, options"],
  [(spbe, value) => spbe.toWideCsv(value), "toWideCsv"],
  [(spbe, value) => spbe.toWideCsv([DOCUMENT, value]), "toWideCsv, one document"],
  [(spbe, value) => spbe.toWideCsv([DOCUMENT], value), "toWideCsv, options"],
  [(spbe, value) => spbe.toWideSheet(value), "toWideSheet"],
  [(spbe, value) => spbe.toWideSheet([value, DOCUMENT]), "toWideSheet, one document"],
  [(spbe, value) => spbe.toWideSheet([DOCUMENT], { lang: value }), "toWideSheet, lang"],
];

/** Calls about plans. */
const PLAN_CALLS = [
  [(spbe, value) => spbe.path(value), "path"],
  [(spbe, value) => spbe.path(SERANG, value), "path, options"],
  [(spbe, value) => spbe.path(SERANG, { to: value }), "path, to"],
  [(spbe, value) => spbe.path(SERANG, { instrument: value }), "path, instrument"],
  [(spbe, value) => spbe.path(SERANG, { basis: value }), "path, basis"],
  [(spbe, value) => spbe.path(SERANG, { costs: value }), "path, costs"],
  [(spbe, value) => spbe.path(SERANG, { costs: [value] }), "path, one row of costs"],
  [(spbe, value) => spbe.path(SERANG, { costs: { 29: value } }), "path, costs of an indicator"],
  [(spbe, value) => spbe.path(SERANG, { costs: { 29: { 3: value } } }), "path, one cost"],
  [(spbe, value) => spbe.path(SERANG, { costs: new Map([[value, new Map([[value, 3]])]]) }), "path, keys of costs"],
  [(spbe, value) => spbe.path(SERANG, { costs: [{ indicator: 29, to: value, cost: 3 }] }), "path, level of a cost"],
  [(spbe, value) => spbe.path(SERANG, { locked: value }), "path, locked"],
  [(spbe, value) => spbe.path(SERANG, { locked: [value] }), "path, one lock"],
  [(spbe, value) => spbe.path(SERANG, { ceiling: value }), "path, ceiling"],
  [(spbe, value) => spbe.path(SERANG, { ceilings: value }), "path, ceilings"],
  [(spbe, value) => spbe.path(SERANG, { ceilings: { 3: value } }), "path, one ceiling"],
  [(spbe, value) => spbe.path(SERANG, { maxStep: value }), "path, maxStep"],
  [(spbe, value) => spbe.path(SERANG, { targets: value }), "path, targets"],
  [(spbe, value) => spbe.toTarget(SERANG, value), "toTarget"],
  [(spbe, value) => spbe.toTarget(SERANG, { levels: value }), "toTarget, levels"],
  [(spbe, value) => spbe.toTarget(SERANG, { levels: { 3: value } }), "toTarget, one level"],
  [(spbe, value) => spbe.toTarget(SERANG, 3, value), "toTarget, options"],
  [(spbe, value) => spbe.frontier(value), "frontier"],
  [(spbe, value) => spbe.frontier(SERANG, { costs: { 1: value } }), "frontier, costs"],
  [(spbe, value) => spbe.margin(value), "margin"],
  [(spbe, value) => spbe.margin(SERANG, value), "margin, options"],
  [(spbe, value) => spbe.costsFromSheet(value), "costsFromSheet"],
  [(spbe, value) => spbe.costsFromSheet(CSV, { instrument: value }), "costsFromSheet, instrument"],
];
FULL_CALLS.push(...PLAN_CALLS);

/** Whether an error is one a caller can catch and read: no trap, which is a `WebAssembly.RuntimeError`. */
function isFair(error) {
  assert.ok(error instanceof Error, `${String(error)} is no Error`);
  assert.ok(!(error instanceof WebAssembly.RuntimeError), `a trap: ${error.stack}`);
  if (error instanceof main.AssessmentError || error instanceof main.InstrumentError) {
    assert.ok(error.problems.length > 0 && error.message.length > 0);
    assert.ok(error.problems.every(({ code, en, id }) => code && en && id));
    return true;
  }
  // What JavaScript itself throws: a symbol as text, a circular object as JSON, big integers in it.
  assert.ok(error instanceof TypeError, error.stack);
  assert.match(error.message, /Symbol|circular|BigInt/u, error.stack);
  return false;
}

const answered = { right: 0, refused: 0, thrown: 0 };
const calls = [
  ...CALLS.map(([call, name]) => [(value) => call(main, value), `spbe: ${name}`]),
  ...[...CALLS, ...FULL_CALLS].map(([call, name]) => [(value) => call(full, value), `spbe/full: ${name}`]),
];
for (const [call, name] of calls) {
  for (const [at, value] of VALUES.entries()) {
    await test(`${name}: value ${at}`, () => {
      try {
        call(value);
        answered.right += 1;
      } catch (error) {
        answered[isFair(error) ? "refused" : "thrown"] += 1;
      }
    });
  }
  await test(`${name}: the package goes on working`, () => {
    for (const spbe of [main, full]) assert.equal(spbe.score(SERANG).sum, 5937);
  });
}

await test("endless rows are cut off", () => {
  function* endless() {
    for (let at = 1; ; at++) yield [at, 3];
  }
  assert.equal(thrown(() => main.score(endless())).message, "more than 10000 rows");
  assert.equal(thrown(() => main.score(new Array(4_000_000_000))).message, "more than 10000 rows");
});

await test("documents and texts beyond the limits are refused for their length", () => {
  assert.equal(thrown(() => main.readDocument(" ".repeat(500_000_000))).message, "more than 1048576 bytes");
  assert.equal(thrown(() => main.readDocument(new Uint8Array(100_000_000))).message, "more than 1048576 bytes");
  assert.equal(thrown(() => main.decode("0".repeat(100_000_000))).message, "more than 10000 characters");
  assert.equal(thrown(() => main.find("a".repeat(10_001))).message, "more than 10000 characters");
});

await test("a document with as many mistakes as fit names them all", () => {
  const keys = Array.from({ length: 80_000 }, (_, at) => `"k${at}":1`).join(",");
  const error = thrown(() => main.readDocument(`{${keys}}`));
  assert.equal(error.problems.length, 80_000 + 3);
});

await test("endless and ever longer lists of what plans may be told are cut off", () => {
  function* endless() {
    for (let at = 1; ; at++) yield [1, 3];
  }
  assert.equal(thrown(() => full.path(SERANG, { costs: endless() })).message, "more than 10000 rows");
  assert.equal(thrown(() => full.path(SERANG, { ceilings: endless() })).message, "more than 10000 rows");
  assert.equal(thrown(() => full.path(SERANG, { locked: Array(10_001).fill(1) })).message, "more than 10000 rows");
  assert.equal(thrown(() => full.path(SERANG, { locked: new Array(4_000_000_000) })).message, "more than 10000 rows");
  assert.equal(thrown(() => full.toTarget(SERANG, { levels: endless() })).message, "more than 10000 rows");
});

await test("costs that blur, and costs in proportion to weights, get a right answer or a refusal", () => {
  const rows = full.instrument().indicators.flatMap(({ number, units }) => [2, 3, 4, 5].map((to) => ({ indicator: number, to, cost: units * 97_003 + to })));
  const plan = full.path(Array(47).fill(1), { to: "Memuaskan", costs: rows });
  assert.equal(plan.cost, plan.steps.reduce((sum, { cost }) => sum + cost, 0));
});

await test("ten thousand refusals leave memory as it was", () => {
  const used = () => process.memoryUsage().external + process.memoryUsage().arrayBuffers;
  for (let at = 0; at < 1000; at++) thrown(() => main.score([at]));
  const before = used();
  for (let at = 0; at < 10_000; at++) thrown(() => main.score([at]));
  assert.ok(used() - before < 4 << 20, `${used() - before} bytes more`);
});

console.log(`${answered.right} answered, ${answered.refused} refused with problems, ${answered.thrown} thrown by JavaScript`);
done((2 * CALLS.length + FULL_CALLS.length) * (VALUES.length + 1) + 6);
