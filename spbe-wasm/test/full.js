// What `spbe/full` promises beside all that the main entry does: instruments of one's own, verification, comparisons.

import { createRequire } from "node:module";
import * as spbe from "spbe";
import * as full from "spbe/full";
import initNode, * as init from "spbe/full/init";
import { assert, done, test, thrown } from "./harness.js";

const SERANG = [
  1, 1, 3, 2, 3, 4, 3, 4, 3, 3, 2, 2, 2, 3, 2, 3, 4, 4, 3, 3, 2, 3, 3, 3, 1, 2, 3, 3, 1, 1, 1, 4, 3, 3, 4, 3, 2, 3, 3, 3,
  3, 3, 3, 4, 5, 5, 4,
];
const PEMDI = "permenpanrb-8-2026";
const OWN = {
  format: "spbe-instrument/1",
  id: "dinas-contoh",
  title: "Instrumen Dinas Contoh",
  scale: { lowest: 1, highest: 5 },
  aspects: [
    { number: "1", name: "Kebijakan", weight: "40" },
    { number: "2", name: "Layanan", weight: "60" },
  ],
  indicators: [
    { number: "1", aspect: "1", name: "Aturan", weight: "40" },
    { number: "2", aspect: "2", name: "Loket" },
    { number: "3", aspect: "2", name: "Aplikasi" },
  ],
  bands: [{ name: "Baik", floor: "3" }, { name: "Cukup" }],
};

await test("spbe/full has every function of the main entry, and those give the same", () => {
  for (const name of Object.keys(spbe)) assert.equal(typeof full[name], typeof spbe[name], name);
  const document = { format: "spbe-assessment/1", instrument: PEMDI, levels: Array(20).fill("3.25"), meta: { a: [1] } };
  for (const call of [
    (entry) => entry.score(SERANG),
    (entry) => entry.index({ ...SERANG.map(String) }, { basis: "rounded" }),
    (entry) => entry.draft([null, ...SERANG.slice(1)]),
    (entry) => entry.explainText(SERANG, { lang: "en" }),
    (entry) => entry.decode(entry.code(SERANG)),
    (entry) => entry.scoreDocument(document),
    (entry) => entry.resultDocument(document),
    (entry) => entry.instruments(),
    (entry) => entry.find("Layanan"),
    (entry) => entry.session(SERANG).set(3, 5),
    (entry) => entry.library(),
  ]) {
    const said = (entry) => {
      try {
        return call(entry);
      } catch (error) {
        return error.problems;
      }
    };
    assert.deepEqual(said(full), said(spbe));
  }
});

await test("errors are of one class, whichever entry threw them", () => {
  for (const [one, other] of [[spbe, full], [full, spbe]]) {
    assert.ok(thrown(() => one.score([])) instanceof other.AssessmentError);
    assert.equal(one.InstrumentError, other.InstrumentError);
  }
  assert.ok(thrown(() => full.loadInstrument({})) instanceof spbe.InstrumentError);
});

await test("import, require and spbe/full/init are one package", () => {
  const require = createRequire(import.meta.url);
  assert.equal(require("spbe/full").verify, full.verify);
  assert.equal(require("spbe/full").AssessmentError, spbe.AssessmentError);
  assert.equal(init.verify, full.verify);
  assert.equal(typeof initNode, "function");
  assert.equal(typeof require("spbe/full/init").default, "function");
});

await test("an instrument of one's own is refused where it was not loaded, and a copy of it everywhere", () => {
  const own = full.loadInstrument(OWN);
  const document = { format: "spbe-assessment/1", instrument: "dinas-contoh", levels: [3, 2, 5] };
  for (const call of [
    () => spbe.score([3, 2, 5], { instrument: own }),
    () => spbe.instrument(own),
    () => spbe.find("Loket", own),
    () => spbe.scoreDocument(document, { instruments: [own] }),
    () => full.score([3, 2, 5], { instrument: structuredClone(own) }),
    () => full.score([3, 2, 5], { instrument: new Proxy(own, {}) }),
    () => full.scoreDocument(document, { instruments: [{ ...own }] }),
  ]) {
    const error = thrown(call);
    assert.ok(error instanceof spbe.AssessmentError);
    assert.equal(
      error.message,
      "unknown instrument `dinas-contoh`: spbe/full alone knows instruments of your own, as the very objects that its loadInstrument gave",
    );
    assert.deepEqual(error.problems, [
      {
        code: "unknown_instrument",
        indicator: null,
        row: null,
        path: null,
        line: null,
        column: null,
        en: error.message,
        id: "instrumen `dinas-contoh` tidak dikenal: hanya spbe/full yang mengenal instrumen sendiri, yaitu objek yang diberikan loadInstrument-nya",
      },
    ]);
  }
});

await test("built-in instruments of one entry serve the other", () => {
  const levels = Array(20).fill(3);
  assert.equal(full.score(levels, { instrument: spbe.instrument(PEMDI) }).sum, spbe.score(levels, { instrument: full.instrument(PEMDI) }).sum);
});

await test("instruments of one's own score, and are no regulation", () => {
  const own = full.loadInstrument(OWN);
  const card = full.score([3, 2, 5], { instrument: own });
  assert.deepEqual([card.index.exact, card.instrument.provenance, card.notices[0].code], ["33/10", "own", "own"]);
  assert.equal(card.instrument.fingerprint, own.fingerprint);
  const document = { format: "spbe-assessment/1", instrument: "dinas-contoh", levels: [3, 2, 5] };
  assert.equal(full.scoreDocument(document, { instruments: [own] }).index.exact, "33/10");
  assert.match(thrown(() => full.scoreDocument(document)).message, /unknown instrument `dinas-contoh`; known: /);
  assert.equal(thrown(() => full.code([3, 2, 5], { instrument: own })).problems[0].code, "code_none");
});

await test("a definition is refused with everything that is wrong with it", () => {
  const error = thrown(() => full.loadInstrument({ ...OWN, id: "permenpanrb-59-2020", title: 3, colour: "red" }));
  assert.ok(error instanceof full.InstrumentError && error instanceof Error && !(error instanceof full.AssessmentError));
  assert.equal(error.name, "InstrumentError");
  assert.ok(error.problems.length >= 2, error.message);
  assert.ok(error.problems.every(({ en, id, path }) => en && id && path), error.message);
});

await test("loaded instruments are forgotten once nobody holds them", async () => {
  const before = process.memoryUsage().arrayBuffers + process.memoryUsage().external;
  for (let round = 0; round < 40; round++) {
    for (let at = 0; at < 50; at++) full.loadInstrument(OWN);
    await new Promise((resolve) => setTimeout(resolve));
    globalThis.gc?.();
  }
  const grown = process.memoryUsage().arrayBuffers + process.memoryUsage().external - before;
  assert.ok(typeof globalThis.gc === "function", "run with --expose-gc");
  assert.ok(grown < 8 << 20, `${grown} bytes more`);
});

await test("a result verifies, and a forged one names the first wrong statement", () => {
  const document = full.resultDocument({ format: "spbe-assessment/1", instrument: "permenpanrb-59-2020", levels: SERANG });
  assert.equal(full.verify(document).index.rounded, "2.97");
  assert.equal(
    thrown(() => full.verify(document.replace('"rounded":"2.97"', '"rounded":"3.10"'))).message,
    '/index/rounded: says "3.10", but "2.97" follows from the levels',
  );
});

await test("differences are exact, and between editions there is a reason instead", () => {
  const later = SERANG.with(0, 2);
  assert.deepEqual(full.compare(SERANG, later), {
    difference: { exact: "13/1000", decimal: "0.013", rounded: "0.0130", value: 0.013 },
    reason: null,
  });
  const apart = full.compare(SERANG, Array(20).fill(3), { after: { instrument: PEMDI } });
  assert.equal(apart.difference, null);
  assert.match(apart.reason.en, /permenpanrb-59-2020.*permenpanrb-8-2026/);
  assert.match(apart.reason.id, /permenpanrb-59-2020.*permenpanrb-8-2026/);
});

await test("what was published comes as printed", () => {
  assert.deepEqual(full.averageYears(), [2021, 2023, 2024]);
  assert.equal(full.averages(2021, "kota").group, "Kota");
  assert.equal(full.averages(2021).length, 7);
  assert.equal(full.averages(2022, "Kota"), null);
  assert.equal(full.nationalSeries().years[0].year, 2018);
});

await test("everything that comes out is frozen, to the last object", () => {
  const seen = new Set();
  const frozen = (value, path) => {
    if (value === null || typeof value !== "object" || seen.has(value)) return;
    seen.add(value);
    assert.ok(Object.isFrozen(value), `${path} is not frozen`);
    const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
    assert.ok(plain, `${path} is not plain`);
    for (const [key, item] of Object.entries(value)) frozen(item, `${path}.${key}`);
  };
  frozen(full.loadInstrument(OWN), "loadInstrument");
  frozen(full.compare(SERANG, SERANG), "compare");
  frozen(full.diff("permenpanrb-5-2018", PEMDI), "diff");
  frozen(full.averages(2023), "averages");
  frozen(full.averageYears(), "averageYears");
  frozen(full.nationalSeries(), "nationalSeries");
  const csv = full.toCsv({ format: "spbe-assessment/1", instrument: PEMDI, levels: Array(20).fill("3.25"), meta: { a: [1] } });
  frozen(csv, "toCsv");
  frozen(full.readSheet(new TextEncoder().encode(csv.text)), "readSheet");
  frozen(thrown(() => full.readSheet(new Uint8Array())).problems, "problems of a sheet");
  frozen(thrown(() => full.loadInstrument({ format: "spbe-instrument/1" })).problems, "problems");
  assert.ok(seen.size > 100, `${seen.size} objects`);
});

done(12);
