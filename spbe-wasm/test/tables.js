// Tables of `spbe/full`: every row comes out as `score` says of it, and whatever is wrong with a table is said.

import { readFileSync } from "node:fs";
import * as full from "spbe/full";
import { levelsOf, parse } from "./conformance.js";
import { assert, count, done, test, thrown } from "./harness.js";
import { drawn, expected, expectedRow, OWN, PEMDI, rowOf, turned } from "./table-fixtures.js";

const { scoreTable, tableScorer } = full;
const file = (name) => readFileSync(new URL(`../../conformance/${name}`, import.meta.url), "utf8");

/** Every case of the suite that is a complete assessment with a result, or one whose blanks count as 0. */
async function conformance() {
  const groups = new Map();
  for (const name of Object.keys(JSON.parse(file("manifest.json")).files)) {
    const { instrument, cases } = parse(file(name));
    for (const item of cases) {
      if (typeof item.expect?.index !== "string" || item.kind === "index") continue;
      const own = item.definition ? full.loadInstrument(item.definition) : undefined;
      const text = item.file ? file(item.file) : item.document;
      const said = item.kind === "document" ? full.readDocument(text, { instruments: own ? [own] : [] }) : undefined;
      const of = own ?? full.instrument(said?.instrument ?? item.instrument ?? instrument);
      const levels = said?.levels ?? listOf(levelsOf(item, of), of);
      const key = [of.fingerprint, item.blanks, item.basis].join();
      if (!groups.has(key)) groups.set(key, { of, options: { instrument: of }, items: [] });
      const group = groups.get(key);
      if (item.blanks) group.options.blanks = item.blanks;
      if (item.basis) group.options.basis = item.basis;
      group.items.push({ name: `${name}: ${item.name}`, levels, expect: item.expect });
    }
  }
  let good = 0;
  const bad = [];
  for (const { options, items } of groups.values()) {
    const units = items.flatMap(({ levels }) => levels.map(inTenThousandths));
    const table = { rows: Int32Array.from(units), decimals: 4, blank: -1 };
    const scores = scoreTable(table, options);
    items.forEach(({ name, expect }, row) => {
      try {
        expectedRow(scores, row, expect);
        good += 1;
      } catch (error) {
        bad.push(`${name}: ${error.message}`);
      }
    });
  }
  for (const failure of bad) console.error(`FAILED ${failure}`);
  count(good, bad);
  console.log(`conformance cases, JavaScript, tables: ${good + bad.length} in ${groups.size} tables`);
  return good + bad.length;
}

const listOf = (levels, of) => (Array.isArray(levels) ? levels : of.indicators.map(({ number }) => levels.get(number) ?? null));

/** A level in ten-thousandths, by its digits. */
function inTenThousandths(level) {
  if (level === null || level === undefined) return -1;
  const [whole, digits = ""] = String(level).split(".");
  return Number(whole) * 10_000 + Number(digits.padEnd(4, "0"));
}

const cases = await conformance();
await test("as many cases as the core's own batches have", () => assert.equal(cases, 1882));

await test("rows are what single assessments are, for every edition, by column and by row", () => {
  let rows = 0;
  for (const of of full.instruments()) {
    const decimals = of.scale.decimals ?? 0;
    for (const many of [1, 7, 8, 9, 300]) {
      const levels = drawn(of, many);
      const flat = Int32Array.from(levels.flat());
      const more = decimals > 0 ? { decimals } : {};
      const byRow = scoreTable({ rows: flat, ...more }, { instrument: of });
      const byColumn = scoreTable({ columns: turned(levels, Int32Array), ...more }, { instrument: of });
      levels.forEach((row, at) => {
        const single = expected(of, row);
        assert.deepEqual(rowOf(byRow, at), single);
        assert.deepEqual(rowOf(byColumn, at), single);
        rows += 1;
      });
    }
  }
  assert.equal(rows, 5 * 325);
});

await test("more rows than a slab has join", () => {
  const of = full.instrument();
  for (const many of [8191, 8192, 8193, 20_001]) {
    const levels = drawn(of, many);
    const scores = scoreTable({ columns: turned(levels, Uint8Array) });
    for (let row = 0; row < many; row += row === 8184 || row > many - 20 ? 1 : 31) assert.deepEqual(rowOf(scores, row), expected(of, levels[row]));
    assert.deepEqual(scoreTable({ rows: Uint8Array.from(levels.flat()) }).index, scores.index);
  }
});

await test("numbers of every width are read, side by side", () => {
  const of = full.instrument();
  const levels = drawn(of, 50);
  const kinds = [Uint8Array, Int8Array, Uint8ClampedArray, Uint16Array, Int16Array, Uint32Array, Int32Array];
  const wanted = scoreTable({ columns: turned(levels, Uint8Array) }).index;
  for (const Typed of kinds) {
    assert.deepEqual(scoreTable({ columns: turned(levels, Typed) }).index, wanted);
    assert.deepEqual(scoreTable({ rows: Typed.from(levels.flat()) }).index, wanted);
  }
  for (const Typed of [BigInt64Array, BigUint64Array]) {
    assert.deepEqual(scoreTable({ rows: Typed.from(levels.flat(), BigInt) }).index, wanted);
  }
  const mixed = turned(levels, Uint8Array).map((column, at) =>
    at % 9 > 6 ? [BigInt64Array, BigUint64Array][at % 2].from(column, BigInt) : kinds[at % 7].from(column),
  );
  assert.deepEqual(scoreTable({ columns: mixed }).index, wanted);
});

await test("decimals are whole numbers of a declared size", () => {
  const instrument = PEMDI;
  const of = full.instrument(PEMDI);
  for (const [Typed, decimals, values, text] of [
    [Int16Array, 2, 325, "3.25"], [Uint8Array, 1, 32, "3.2"], [Int32Array, 4, 32_501, "3.2501"], [Uint16Array, 3, 3251, "3.251"],
    [BigInt64Array, 4, 32_501n, "3.2501"], [BigUint64Array, 2, 325n, "3.25"], [Uint8Array, 0, 3, "3"],
  ]) {
    const scores = scoreTable({ rows: new Typed(40).fill(values), decimals }, { instrument });
    const single = full.score(Array(20).fill(text), { instrument });
    assert.deepEqual([...scores.index], [single.index.value, single.index.value]);
    assert.equal(scores.predicates[scores.predicate[1] - 1], single.predicate.name);
  }
  const odd = scoreTable({ rows: new Int32Array(20).fill(-1), decimals: 2, blank: -1 }, { instrument, errors: "column" });
  assert.equal(odd.problems.get(0)[0].code, "missing_indicator");
  for (const [Typed, decimals, value] of [
    [BigInt64Array, 0, -(2n ** 63n)], [BigUint64Array, 4, 2n ** 64n - 1n], [Int32Array, 2, 501], [BigUint64Array, 0, 2n ** 64n - 1n],
  ]) {
    const [said] = thrown(() => scoreTable({ rows: new Typed(20).fill(value), decimals }, { instrument })).problems;
    const [digits, places] = [String(value).slice(0, -decimals || undefined), decimals > 0 ? String(value).slice(-decimals) : ""];
    const written = places === "" ? digits : `${digits}.${places}`.replace(/0+$/, "");
    assert.equal(said.en, `row 0, indicator 1: value ${written} is not in 1 to 5`);
  }
  assert.equal(of.scale.decimals, 4);
  const halves = thrown(() => scoreTable({ rows: new Int32Array(47).fill(35), decimals: 1 }));
  assert.match(halves.problems[0].en, /^row 0, indicator 1: /);
});

await test("columns are found by number or name, and others ignored", () => {
  const of = full.instrument();
  const levels = drawn(of, 20);
  const columns = turned(levels, Uint8Array);
  const wanted = scoreTable({ columns }).index;
  const byNumber = Object.fromEntries(columns.map((column, at) => [of.indicators[at].number, column]));
  assert.deepEqual(scoreTable({ columns: byNumber }).index, wanted);
  assert.deepEqual(scoreTable({ columns: { ...byNumber, instansi: ["Kota Contoh"], "rata-rata": 3 } }).index, wanted);
  const byName = new Map(columns.map((column, at) => [at % 2 ? `Indikator ${at + 1}` : of.indicators[at].name.id, column]).reverse());
  assert.deepEqual(scoreTable({ columns: byName }).index, wanted);
  assert.deepEqual(scoreTable({ columns: new Map(columns.map((column, at) => [at + 1, column])) }).index, wanted);
});

await test("bits and a number of one's own say what is blank", () => {
  const levels = Array.from({ length: 19 }, () => Array(47).fill(3));
  levels[3][12] = levels[17][0] = 255;
  const rows = Uint8Array.from(levels.flat());
  const codes = (scores) => [...scores.problems].map(([row, problems]) => [row, problems.map(({ code, indicator }) => [code, indicator])]);
  const wanted = [[3, [["missing_indicator", "13"]]], [17, [["missing_indicator", "1"]]]];
  assert.deepEqual(codes(scoreTable({ rows, blank: 255 }, { errors: "column" })), wanted);
  assert.deepEqual(codes(scoreTable({ rows: Int16Array.from(rows), blank: 255n }, { errors: "column" })), wanted);
  const columns = turned(levels, Uint8Array).map((values, at) => {
    for (const validOffset of [at % 11]) {
      const valid = new Uint8Array(6).fill(255);
      values.forEach((level, row) => level === 255 && (valid[(row + validOffset) >> 3] &= ~(1 << ((row + validOffset) & 7))));
      return { values, valid, validOffset };
    }
  });
  assert.deepEqual(codes(scoreTable({ columns }, { errors: "column" })), wanted);
  const valid = new Uint8Array(Math.ceil((rows.length + 13) / 8)).fill(255);
  rows.forEach((level, at) => level === 255 && (valid[(at + 13) >> 3] &= ~(1 << ((at + 13) & 7))));
  assert.deepEqual(codes(scoreTable({ rows, valid, validOffset: 13 }, { errors: "column" })), wanted);
  const zero = scoreTable({ rows, valid, validOffset: 13 }, { blanks: "zero" });
  assert.equal(zero.index[3], full.index([...levels[3].with(12, null)], { blanks: "zero" }).index.value);
  // A number that the scale has is never a blank.
  assert.deepEqual(scoreTable({ rows: rows.map(() => 3), blank: 3 }).index, new Float64Array(19).fill(3));
});

await test("blanks of many slabs, by bits that begin anywhere", () => {
  const many = 20_000;
  const values = Array.from({ length: 47 }, () => new Uint8Array(many).fill(3));
  const valid = new Uint8Array(many / 8 + 1).fill(255);
  for (const row of [0, 8191, 8192, 16_383, 19_999]) valid[(row + 5) >> 3] &= ~(1 << ((row + 5) & 7));
  const columns = values.map((values, at) => (at === 46 ? { values, valid, validOffset: 5 } : values));
  const { refused, problems, predicate } = scoreTable({ columns }, { errors: "column" });
  assert.deepEqual([...problems.keys()], [0, 8191, 8192, 16_383, 19_999]);
  assert.deepEqual([refused, predicate[8190], predicate[8191]], [5, 3, 0]);
  assert.equal(problems.get(16_383)[0].en, "row 16383, indicator 47: no level given");
});

await test("bits are found beyond two thousand million numbers", () => {
  // Nothing but the last row is written: what is blank counts as 0, and memory that nobody touches is none.
  const width = 250;
  const indicators = Array.from({ length: width }, (_, at) => ({ number: String(at + 1), aspect: "1", name: `I ${at + 1}` }));
  const own = full.loadInstrument({
    ...OWN, id: "lebar", scale: { lowest: 0, highest: 5 }, aspects: [{ number: "1", name: "A", weight: "100" }], indicators,
  });
  const many = Math.ceil(2 ** 31 / width) + 100;
  const rows = new Uint8Array(many * width).fill(5, (many - 1) * width);
  const valid = new Uint8Array(Math.ceil((many * width) / 8)).fill(255, Math.floor(((many - 1) * width) / 8));
  const { indexHundredths } = scoreTable({ rows, valid }, { instrument: own, blanks: "zero" });
  assert.deepEqual([indexHundredths.length, indexHundredths[many - 1]], [many, 500]);
});

await test("no number of 64 bits is taken for a blank that it is not", () => {
  const rows = new BigUint64Array(47).fill(3n);
  rows[0] = 2n ** 64n - 1n;
  const blank = 2n ** 63n - 1n;
  for (const decimals of [undefined, 0, 4]) {
    const { refused } = scoreTable({ rows, blank, decimals }, { blanks: "zero", errors: "column" });
    assert.equal(refused, 1, `${decimals}`);
  }
  rows.fill(3n)[0] = blank;
  assert.equal(scoreTable({ rows, blank, decimals: 0 }, { blanks: "zero", errors: "column" }).refused, 0);
});

await test("instruments of one's own score", () => {
  const own = full.loadInstrument(OWN);
  const scores = scoreTable({ columns: [Uint8Array.of(3, 5), Uint8Array.of(2, 5), Uint8Array.of(5, 5)] }, { instrument: own });
  assert.deepEqual([...scores.indexHundredths], [330, 500]);
  assert.deepEqual([scores.domains.length, scores.aspects.length, scores.predicates], [0, 2, ["Cukup", "Baik"]]);
  assert.equal(thrown(() => scoreTable({ columns: [] }, { instrument: structuredClone(own) })).problems[0].code, "unknown_instrument");
});

done(1_893);
