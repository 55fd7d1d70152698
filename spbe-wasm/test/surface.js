// What the main entry promises, in Node: results, frozen and plain; errors, with their sentences; input of every wrong kind.

import { createRequire } from "node:module";
import * as spbe from "spbe";
import initNode, * as init from "spbe/init";
import { assert, done, test, thrown } from "./harness.js";

const SERANG = [
  1, 1, 3, 2, 3, 4, 3, 4, 3, 3, 2, 2, 2, 3, 2, 3, 4, 4, 3, 3, 2, 3, 3, 3, 1, 2, 3, 3, 1, 1, 1, 4, 3, 3, 4, 3, 2, 3, 3, 3,
  3, 3, 3, 4, 5, 5, 4,
];
const PEMDI = "permenpanrb-8-2026";

await test("the result of Kota Serang 2021 is the published one, and exact", () => {
  const card = spbe.score(SERANG);
  assert.deepEqual(card.index, { exact: "5937/2000", decimal: "2.9685", rounded: "2.97", value: 2.9685 });
  assert.deepEqual(card.predicate, { rank: 3, name: "Baik", english: "Good", secondName: null });
  assert.deepEqual([card.sum, card.borderline, card.basis, card.blanks], [5937, false, "exact", null]);
  assert.deepEqual(card.domains.map(({ index }) => index.rounded), ["2.70", "2.80", "2.09", "3.46"]);
  assert.equal(card.instrument.id, "permenpanrb-59-2020");
  assert.deepEqual(card.notices.map(({ code }) => code), ["revoked"]);
});

await test("levels come as a list, a typed array, an object, a map, pairs or big integers, with the same answer", () => {
  const exact = (levels) => spbe.score(levels).index.exact;
  const pairs = SERANG.map((level, at) => [at + 1, level]);
  for (const levels of [
    SERANG,
    Uint8Array.from(SERANG),
    Float64Array.from(SERANG),
    SERANG.map(BigInt),
    Object.fromEntries(pairs),
    new Map(pairs),
    pairs.values(),
    pairs.toReversed?.().values() ?? [...pairs].reverse().values(),
  ]) {
    assert.equal(exact(levels), "5937/2000");
  }
});

await test("everything that comes out is frozen, to the last object", () => {
  const document = { format: "spbe-assessment/1", instrument: PEMDI, levels: Array(20).fill("3.25"), meta: { a: { b: [1] } } };
  const seen = new Set();
  const frozen = (value, path) => {
    if (value === null || typeof value !== "object" || seen.has(value)) return;
    seen.add(value);
    assert.ok(Object.isFrozen(value), `${path} is not frozen`);
    const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
    assert.ok(plain, `${path} is not plain`);
    for (const [key, item] of Object.entries(value)) frozen(item, `${path}.${key}`);
  };
  frozen(spbe.score(SERANG), "score");
  frozen(spbe.index(SERANG), "index");
  frozen(spbe.session(SERANG), "session");
  frozen(spbe.draft({ 1: 3 }), "draft");
  frozen(spbe.explain(SERANG), "explain");
  frozen(spbe.scoreDocument(document), "scoreDocument");
  frozen(spbe.readDocument(document), "readDocument");
  frozen(spbe.instruments(), "instruments");
  frozen(thrown(() => spbe.score([])).problems, "problems");
  assert.ok(seen.size > 1000, `${seen.size} objects`);
});

await test("results survive JSON and structured clones", () => {
  const card = spbe.score(SERANG);
  assert.deepEqual(JSON.parse(JSON.stringify(card)), structuredClone(card));
});

await test("a session gives after every change what a fresh score gives", () => {
  const levels = [...SERANG];
  const session = spbe.session(levels);
  for (let step = 0; step < 500; step++) {
    const row = (step * 29) % 47;
    levels[row] = 1 + ((step * 7) % 5);
    const fresh = spbe.score(levels);
    assert.equal(session.set(row + 1, levels[row]).index.exact, fresh.index.exact);
    assert.deepEqual(session.score(), fresh);
  }
  assert.deepEqual(session.levels(), levels);
});

await test("what a session refuses changes nothing", () => {
  const session = spbe.session(SERANG);
  for (const [number, level, said] of [
    [1, 6, "indicator 1: level 6 is not in 1 to 5"],
    ["2", 2.5, "indicator 2: expected a whole number, not a number with decimals"],
    [3, "3", "indicator 3: expected a whole number, not text"],
    [4, null, "indicator 4: no level given"],
    [48, 3, "permenpanrb-59-2020 has no indicator `48`"],
    ["x", 3, "permenpanrb-59-2020 has no indicator `x`"],
  ]) {
    assert.equal(thrown(() => session.set(number, level)).message, said);
    assert.equal(session.index().index.exact, "5937/2000");
  }
});

await test("a session takes decimals where the scale has them", () => {
  const session = spbe.session(Array(20).fill(3), { instrument: PEMDI });
  assert.equal(session.set("1", "3.25").index.exact, "241/80");
  assert.deepEqual(session.levels().slice(0, 2), ["3.25", 3]);
  assert.equal(session.set(1, 3n).index.exact, "3");
});

await test("decimals are exact: ties go up, floors belong to their band, basis decides", () => {
  const levels = Array(20).fill("2.5");
  assert.equal(spbe.index(levels, { instrument: PEMDI }).index.exact, "5/2");
  const below = ["2.4999", ...Array(19).fill("2.5")];
  const exact = spbe.index(below, { instrument: PEMDI });
  const rounded = spbe.index(below, { instrument: PEMDI, basis: "rounded" });
  assert.deepEqual([exact.index.rounded, exact.borderline, rounded.borderline], ["2.50", true, true]);
  assert.notEqual(exact.predicate.name, rounded.predicate.name);
});

await test("drafts say what is missing and what is within reach", () => {
  const draft = spbe.draft(Object.fromEntries(Array.from({ length: 31 }, (_, at) => [at + 1, 3])));
  assert.deepEqual([draft.answered, draft.missing.length, draft.missing[0]], [31, 16, "32"]);
  assert.deepEqual([draft.lowest.index.rounded, draft.highest.index.rounded], ["2.09", "3.91"]);
  assert.deepEqual(draft.reachable.map(({ name }) => name), ["Cukup", "Baik", "Sangat Baik"]);
});

await test("blanks count as 0 only where a source says so", () => {
  const levels = [null, ...SERANG.slice(1)];
  const card = spbe.score(levels, { blanks: "zero" });
  assert.deepEqual([card.blanks, card.indicators[0].value, card.sum], ["zero", null, 5937 - 26]);
  const refused = thrown(() => spbe.score([null, ...Array(19).fill(3)], { instrument: PEMDI, blanks: "zero" }));
  assert.equal(refused.message, "no source read for permenpanrb-8-2026 defines what becomes of blanks");
});

await test("errors have a name, a class, and every problem in both languages", () => {
  const error = thrown(() => spbe.score({ 1: 6, 2: "3", 99: 1 }));
  assert.ok(error instanceof spbe.AssessmentError && error instanceof Error);
  assert.equal(error.name, "AssessmentError");
  assert.equal(error.problems.length, 3 + 45);
  assert.deepEqual(error.problems[0], {
    code: "out_of_scale",
    indicator: "1",
    row: 1,
    path: null,
    line: null,
    column: null,
    en: "indicator 1: level 6 is not in 1 to 5",
    id: "indikator 1: tingkat 6 di luar 1 sampai 5",
  });
  assert.ok(String(error).startsWith("AssessmentError: indicator 1: level 6 is not in 1 to 5; indicator 2: "));
  assert.ok(error.message.endsWith("; …"));
});

await test("a wrong count gets a hint", () => {
  assert.equal(
    thrown(() => spbe.score(Array(20).fill(3))).message,
    "20 levels given, permenpanrb-59-2020 has 47; 20 would fit permenpanrb-8-2026",
  );
});

await test("problems of documents have their place", () => {
  const error = thrown(() => spbe.readDocument('{"format": "spbe-assessment/1",\n  "levels": [1,]}'));
  assert.deepEqual([error.problems[0].code, error.problems[0].line, error.problems[0].column], ["syntax", 2, 16]);
  const float = thrown(() =>
    spbe.readDocument({ format: "spbe-assessment/1", instrument: PEMDI, levels: [3.5, ...Array(19).fill(3)] }),
  );
  assert.deepEqual([float.problems[0].code, float.problems[0].path], ["wrong_kind", "/levels/0"]);
});

await test("codes read back, and a slip of the pen is noticed", () => {
  const code = spbe.code(SERANG);
  assert.deepEqual([code.length, spbe.decode(code).levels], [25, SERANG]);
  assert.equal(thrown(() => spbe.decode(code.replace("A", "B"))).problems[0].code, "code_check");
});

await test("import, require and spbe/init are one package", () => {
  const require = createRequire(import.meta.url);
  assert.equal(require("spbe").score, spbe.score);
  assert.equal(require("spbe").AssessmentError, spbe.AssessmentError);
  assert.equal(init.score, spbe.score);
  assert.equal(typeof initNode, "function");
  assert.equal(typeof require("spbe/init").default, "function");
});

await test("whoever changes a level while it is read harms nobody", () => {
  let reads = 0;
  const levels = new Proxy([...SERANG], {
    get(list, key) {
      reads += 1;
      if (reads === 20) list.length = 3;
      return Reflect.get(list, key);
    },
  });
  assert.equal(thrown(() => spbe.score(levels)).name, "AssessmentError");
  assert.throws(() => spbe.score({ get 1() { throw new RangeError("mine"); } }), { name: "RangeError", message: "mine" });
  assert.equal(spbe.score(SERANG).sum, 5937);
});

await test("whoever scores something else while levels are read gets both answers right", () => {
  const threes = Array(47).fill(3);
  const levels = [...SERANG];
  const inner = [];
  Object.defineProperty(levels, 20, { get: () => inner.push(spbe.score(threes).sum, spbe.session(threes).set(1, 4).sum) && 2 });
  assert.equal(spbe.score(levels).sum, 5937);
  assert.equal(spbe.score({ ...Object.fromEntries(SERANG.map((level, at) => [at + 1, level])), get 1() {
    inner.push(spbe.index(threes).sum);
    return 1;
  } }).sum, 5937);
  assert.deepEqual(inner, [6000, 6026, 6000]);
});

done(17);
