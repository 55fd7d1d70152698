// What crosses the border, and what it leaves behind: memory of parts, places of what is wrong, other realms, files of other builds.

import { readFileSync } from "node:fs";
import vm from "node:vm";
import * as spbe from "spbe";
import * as full from "spbe/full";
import init, { score as notYet } from "../dist/init.js";
import { glue } from "../glue.js";
import { assert, done, test, thrown } from "./harness.js";

const LEVELS = Array(47).fill(3);
const PEMDI = { instrument: "permenpanrb-8-2026" };
const document = (levels, others = {}) => ({ format: "spbe-assessment/1", instrument: PEMDI.instrument, levels, ...others });

/** Path and English sentence of everything that is wrong. */
const problems = (call) => thrown(call).problems?.map(({ path, en, id }) => (assert.ok(id.length > 0), [path, en]));

/** Moves a buffer to nobody. */
const handedOn = (view) => (structuredClone(view.buffer, { transfer: [view.buffer] }), view);

await test("parts are there however much was asked for before", () => {
  // As many results as are remembered, one by one: at each step something may be forgotten.
  const value = (at) => (1 + at / 10_000).toFixed(4);
  const others = Array(19).fill(1);
  for (let at = 1; at <= 8165; at += 1) spbe.index([value(at), ...others], PEMDI);
  for (let at = 0; at < 60; at += 1) {
    const levels = Array(20).fill(value(8200 + at));
    const card = spbe.score(levels, PEMDI);
    const draft = spbe.draft([...levels.slice(1), null], PEMDI);
    const said = spbe.scoreDocument(document(levels));
    for (const { domains, aspects, indicators } of [card, draft.lowest, draft.highest, said]) {
      assert.ok([...domains, ...aspects, ...indicators].every((part) => part?.name.length > 0));
    }
    assert.ok(card.indicators.every((part) => Number(part.value) === Number(value(8200 + at))));
  }
});

await test("random values of a form are whole results, every time", () => {
  let seed = 7;
  const random = (below) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let at = 0; at < 30_000; at += 1) {
    const levels = Array.from({ length: 20 }, () => (1 + random(401) / 100).toFixed(2));
    const { aspects, indicators } = spbe.score(levels, PEMDI);
    if (aspects.includes(undefined) || indicators.includes(undefined)) assert.fail(`${levels}`);
  }
});

await test("what JSON would lose of a document is refused at its place, not taken for a blank", () => {
  const levels = (first) => document([first, ...Array(19).fill(3)]);
  const found = (value) => problems(() => spbe.scoreDocument(levels(value), { blanks: "zero" }));
  assert.deepEqual(found(NaN), [["/levels/0", "/levels/0: expected a whole number, not a number with decimals"]]);
  assert.deepEqual(found(-Infinity), [["/levels/0", "/levels/0: expected a whole number, not a number with decimals"]]);
  assert.deepEqual(found(() => 3), [["/levels/0", "/levels/0: expected text, not something else"]]);
  assert.deepEqual(found(Symbol("3")), [["/levels/0", "/levels/0: expected text, not something else"]]);
  assert.deepEqual(found(2n ** 60n), [["/levels/0", "/levels/0: expected text, not a whole number"]]);
  const deep = document(LEVELS.slice(0, 20), { meta: { a: [{}, { "b/~": [1, NaN] }] } });
  assert.deepEqual(problems(() => spbe.readDocument(deep)), [
    ["/meta/a/1/b~1~0/1", "/meta/a/1/b~1~0/1: expected a whole number, not a number with decimals"],
  ]);
  // What it can hold comes through: whole numbers of every kind, lists of every kind, nothing for a blank.
  const typed = spbe.readDocument(document(Uint8Array.from({ length: 20 }, () => 3)));
  assert.deepEqual(typed.levels, spbe.readDocument(document(Array(20).fill(3n))).levels);
  assert.deepEqual(spbe.readDocument(levels(undefined)).levels.slice(0, 2), [null, 3]);
  assert.equal(spbe.readDocument(document(typed.levels, { meta: { at: new Date(0), none: undefined } })).meta.at, "1970-01-01T00:00:00.000Z");
});

await test("options of the wrong kind have their place", () => {
  for (const [call, path, en] of [
    [() => spbe.score(LEVELS, { basis: 3 }), "/basis", "expected text, not a whole number"],
    [() => spbe.score(LEVELS, { basis: "near" }), "/basis", "`near` is not one of exact, rounded"],
    [() => spbe.score(LEVELS, { blanks: false }), "/blanks", "expected text, not true or false"],
    [() => spbe.score(LEVELS, { instrument: 3 }), "/instrument", "expected text or an object, not a whole number"],
    [() => spbe.score(LEVELS, { instrument: { id: 3 } }), "/instrument/id", "expected text, not a whole number"],
    [() => spbe.explainText(LEVELS, { lang: "fr" }), "/lang", "`fr` is not one of id, en"],
    [() => spbe.score([[1, 2, 3]].values()), "/0", "expected a list of two, not a list"],
    [() => full.readSheet(new Uint8Array(), { complete: 1 }), "/complete", "expected true or false, not a whole number"],
    [() => full.scoreDocument("{}", { instruments: [undefined] }), "/instruments/0", "expected text or an object, not nothing"],
    [() => full.scoreDocument("{}", { instruments: new Uint8Array() }), "/instruments", "expected a list, not something else"],
    [() => full.scoreTable({ rows: new Uint8Array() }, { errors: "no" }), "/errors", "`no` is not one of raise, column"],
    [() => full.scoreTable({ columns: new Uint8Array() }), "/columns", "expected a list or an object, not something else"],
  ]) {
    assert.deepEqual(problems(call), [[path, `${path}: ${en}`]]);
  }
  assert.deepEqual(problems(() => spbe.score(document([]))), [[null, "levels are asked for, and this is a document: scoreDocument takes it"]]);
  assert.deepEqual(problems(() => full.toWideCsv(new Uint8Array())), [[null, "expected a list, not something else"]]);
  assert.equal(full.averages(2021n, "Kota").index, full.averages(2021, "Kota").index);
});

await test("options are the own keys of a plain object", () => {
  const expected = [[null, "expected an object, not something else"]];
  assert.deepEqual(problems(() => spbe.index(LEVELS, new Map([["basis", "x"]]))), expected);
  assert.deepEqual(problems(() => spbe.index(LEVELS, new Date())), expected);
  assert.equal(spbe.score(LEVELS, Object.create({ basis: "rounded" })).basis, "exact");
  assert.deepEqual(full.path(LEVELS, Object.create({ to: "Memuaskan" })).goal, full.path(LEVELS).goal);
  assert.equal(spbe.score(LEVELS, Object.assign(Object.create(null), { basis: "rounded" })).basis, "rounded");
  let reads = 0;
  const once = { get instruments() { reads += 1; return []; } };
  spbe.scoreDocument(document(Array(20).fill(3)), once);
  assert.equal(reads, 1);
});

await test("values of another realm are what they are here", () => {
  const other = (code) => vm.runInNewContext(code, { text: JSON.stringify(document(Array(20).fill(3))), TextEncoder });
  assert.equal(spbe.score(other("Array(47).fill(3)"), other("({ basis: 'exact' })")).index.exact, "3");
  const bytes = other("Uint8Array.from(text, (letter) => letter.charCodeAt(0))");
  assert.equal(bytes instanceof Uint8Array, false);
  assert.equal(spbe.scoreDocument(bytes).index.exact, "3");
  const csv = "No;Nilai\n1;3\n";
  const file = vm.runInNewContext(`Uint8Array.from(${JSON.stringify(csv)}, (letter) => letter.charCodeAt(0))`);
  assert.equal(full.readSheet(file).assessments.length, 1);
  assert.equal(full.readSheet(file.buffer).assessments.length, 1);
  assert.deepEqual(full.path(LEVELS, { locked: other("new Set([1])") }).json, full.path(LEVELS, { locked: [1] }).json);
  const columns = vm.runInNewContext("new Map(Array.from({ length: 47 }, (_, at) => [at + 1, Uint8Array.of(3)]))");
  assert.deepEqual([...full.scoreTable({ columns }).index], [3]);
});

await test("memory that was handed on is said to be empty, or handed on", () => {
  const sentence = 'the memory of "file" was handed on: the array has nothing left';
  assert.deepEqual(problems(() => full.readSheet(handedOn(new Uint8Array(8)))), [[null, sentence]]);
  assert.deepEqual(problems(() => full.readSheet(handedOn(new Uint8Array(8)).buffer)), [[null, sentence]]);
  assert.deepEqual(problems(() => spbe.readDocument(handedOn(new Uint8Array(8)))), problems(() => spbe.readDocument("")));
});

await test("a file of another build is refused with a sentence, and the right one is taken then", async () => {
  assert.throws(() => notYet(LEVELS), /^Error: spbe is not loaded yet: await init\(\) first$/);
  const file = readFileSync(new URL("../dist/spbe.wasm", import.meta.url));
  const other = Uint8Array.from(file);
  other[other.length - 1] ^= 1;
  const another = /^Error: the file of WebAssembly is not of the same build as the JavaScript of spbe that loads it$/;
  await assert.rejects(init(other), another);
  await assert.rejects(init(new WebAssembly.Module(other)), another);
  await assert.rejects(init(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)), another);
  await assert.rejects(init(readFileSync(new URL("../dist/full.wasm", import.meta.url))), another);
  await assert.rejects(init(new Uint8Array(3)), WebAssembly.CompileError);
  await init(file);
  assert.equal(notYet(LEVELS).index.exact, "3");
});

await test("scorers hold no memory of their own", () => {
  const rows = new BigInt64Array(8192 * 47).fill(300n);
  for (let at = 0; at < 700; at += 1) {
    const scores = full.tableScorer().score({ rows, decimals: 2 });
    if (at % 100 === 0) assert.equal(scores.index[8191], 3);
  }
});

await test("a call past `answer` stops the build", () => {
  const names = { imports: [], exports: [["sum", "b"]] };
  const made = (body) => `let wasm;\nexport function sum(a) {\n${body}\n}\n`;
  assert.match(glue(made("    const ret = wasm.sum(a);\n    return ret;"), names), /const ret = answer\(wasm\.b\(a\)\);/);
  for (const body of ["    return wasm.sum(a);", "    const ret = wasm.sum(\n        a,\n    );", "    const ret = wasm.sum(a) >>> 0;"]) {
    assert.throws(() => glue(made(body), names), /^Error: a call that does not pass through answer: /);
  }
});

done(10);
