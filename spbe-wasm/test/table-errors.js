// What is wrong with a table, how it is said, and that nothing traps.

import { MessageChannel } from "node:worker_threads";
import * as full from "spbe/full";
import { assert, done, test, thrown } from "./harness.js";
import { drawn, OWN, PEMDI, turned } from "./table-fixtures.js";

const { AssessmentError, scoreTable, tableScorer } = full;
const LEVELS = drawn(full.instrument(), 20);
const columns = (Typed = Uint8Array, levels = LEVELS) => turned(levels, Typed);
const rows = (levels = LEVELS) => Uint8Array.from(levels.flat());

/** Code and sentences of everything that is wrong. */
function problems(table, options) {
  const error = thrown(() => scoreTable(table, options));
  assert.ok(error instanceof AssessmentError, error?.stack);
  assert.equal(error.message.startsWith(error.problems[0].en), true);
  return error.problems.map(({ code, en, id }) => [code, en, id]);
}

/** Memory that was handed on to somebody else. */
function detached(array) {
  const { port1 } = new MessageChannel();
  port1.postMessage(array, [array.buffer]);
  port1.close();
  return array;
}

await test("problems of rows name row and indicator", () => {
  const levels = LEVELS.map((row) => [...row]);
  levels[3][12] = 6;
  levels[3][46] = levels[19][0] = 0;
  const error = thrown(() => scoreTable({ rows: rows(levels), blank: 0 }));
  assert.deepEqual(error.problems.map(({ code, indicator, row }) => [row, indicator, code]), [
    [3, "13", "out_of_scale"], [3, "47", "missing_indicator"], [19, "1", "missing_indicator"],
  ]);
  assert.equal(error.problems[0].en, "row 3, indicator 13: level 6 is not in 1 to 5");
  assert.equal(error.problems[0].id, "baris 3, indikator 13: tingkat 6 di luar 1 sampai 5");
  const scores = scoreTable({ columns: columns(Uint8Array, levels), blank: 0 }, { errors: "column" });
  assert.deepEqual([scores.rows, scores.refused, scores.problems.size], [20, 2, 2]);
  assert.deepEqual([...scores.problems].flatMap(([, said]) => said), error.problems);
  assert.deepEqual([...scores.problems.keys()], [3, 19]);
  for (const row of [3, 19]) {
    assert.deepEqual([scores.index[row], scores.indexHundredths[row], scores.predicate[row]], [NaN, 0, 0]);
    assert.ok([...scores.domains, ...scores.aspects].every((part) => Number.isNaN(part[row])));
  }
  for (const row of [0, 4, 20, -1, 2.5, NaN, "3", undefined]) assert.deepEqual(scores.problems.get(row), []);
});

await test("problems say what the values were, whatever becomes of the table", () => {
  const table = { rows: rows().fill(9, 47, 94) };
  const { problems } = scoreTable(table, { errors: "column" });
  detached(table.rows);
  assert.equal(problems.get(1)[46].en, "row 1, indicator 47: level 9 is not in 1 to 5");
});

await test("the list of problems has an end and says how many more", () => {
  const said = problems({ rows: new Int8Array(3000 * 47).fill(6) });
  assert.equal(said.length, 142);
  assert.deepEqual(said.at(-1), [
    "more_rows", "2997 more of 3000 rows have no result; rows count from 0", "2997 lagi dari 3000 baris tidak memiliki hasil; baris dihitung dari 0",
  ]);
  const many = new Uint8Array(30_000 * 47).fill(3);
  many[29_999 * 47 + 4] = 0;
  assert.deepEqual(problems({ rows: many }).map(([, en]) => en), ["row 29999, indicator 5: level 0 is not in 1 to 5"]);
});

await test("columns that are not there, or could be two things, are all named", () => {
  const named = Object.fromEntries(columns().map((column, at) => [at + 1, column]));
  const { 3: three, 4: four, 47: last, ...rest } = named;
  assert.deepEqual(problems({ columns: rest }), [
    [
      "missing_column",
      "no column for indicators 3, 4 and 47 of permenpanrb-59-2020: a column is named by the printed number or the name",
      "tidak ada kolom untuk indikator 3, 4 dan 47 dari permenpanrb-59-2020: kolom diberi nama nomor tercetak atau nama indikator",
    ],
  ]);
  assert.match(problems({ columns: { ...rest, 3: three, 4: four } })[0][1], /^no column for indicator 47 of/);
  assert.deepEqual(problems({ columns: { ...named, "Indikator 5": last, " 6": last } }).map(([code, en]) => [code, en]), [
    ["repeated_column", 'columns "5" and "Indikator 5" are both indicator 5: name columns by printed number, or pass a list in the order of the annex'],
    ["repeated_column", 'columns "6" and " 6" are both indicator 6: name columns by printed number, or pass a list in the order of the annex'],
  ]);
  const own = full.loadInstrument(OWN);
  const said = problems({ columns: { 1: Uint8Array.of(3), Layanan: Uint8Array.of(3) } }, { instrument: own });
  assert.deepEqual(said[0], [
    "ambiguous_column",
    'column "Layanan" could be indicators 2 and 3: name columns by printed number, or pass a list in the order of the annex',
    'kolom "Layanan" dapat berarti indikator 2 dan 3: beri nama kolom dengan nomor tercetak, atau berikan daftar menurut urutan lampiran',
  ]);
  assert.match(said[1][1], /^no column for indicators 2 and 3 of dinas-contoh/);
});

await test("floats are refused with the cast that makes them right, all columns at once", () => {
  const [[code, en, id]] = problems({ columns: columns(Float64Array) });
  const named = Array.from({ length: 46 }, (_, at) => `"${at + 1}"`).join(", ");
  assert.equal(code, "wrong_kind");
  assert.equal(en, `columns ${named} and "47" hold Float64Array, and values are typed arrays of whole numbers: cast first, such as Uint8Array.from(column) (it drops decimals without a word: check first that there are none)`);
  assert.equal(id, `kolom ${named} dan "47" berisi Float64Array, sedangkan nilai adalah typed array bilangan bulat: ubah dahulu, misalnya Uint8Array.from(column) (desimal hilang tanpa pemberitahuan: pastikan dahulu tidak ada)`);
  const mixed = columns().with(3, Float32Array.from(LEVELS, () => 3)).with(4, [3]).with(5, undefined).with(6, "3").with(7, null);
  assert.deepEqual(problems({ columns: mixed }).map(([, en]) => en.replace(/, and .*/, "")), [
    'column "4" holds Float32Array', 'column "5" holds Array', 'column "6" holds undefined', 'column "7" holds string', 'column "8" holds null',
  ]);
  assert.match(problems({ rows: new Float64Array(47) })[0][1], /^column "rows" holds Float64Array/);
  assert.match(problems({ rows: new DataView(new ArrayBuffer(47)) })[0][1], /^column "rows" holds DataView/);
});

await test("the casts that are named work", () => {
  const wanted = scoreTable({ columns: columns() }).index;
  assert.deepEqual(scoreTable({ columns: columns(Float64Array).map((column) => Uint8Array.from(column)) }).index, wanted);
  const instrument = PEMDI;
  const halves = Array.from({ length: 20 }, () => Float64Array.of(2.5, 3.2501));
  const cast = /such as (Int32Array\.from.*) with decimals: (\d)$/.exec(problems({ columns: halves }, { instrument })[0][1]);
  const made = halves.map((column) => new Function("column", `return ${cast[1]}`)(column));
  assert.deepEqual([...scoreTable({ columns: made, decimals: Number(cast[2]) }, { instrument }).index], [2.5, 3.2501]);
});

await test("lengths that do not fit are all named with their places", () => {
  const uneven = columns().with(2, new Uint8Array(19)).with(30, new Uint8Array(0));
  assert.deepEqual(problems({ columns: uneven }), [
    ["uneven_columns", "/columns/2: column 3 has 19 rows, column 1 has 20", "/columns/2: kolom 3 memuat 19 baris, kolom 1 memuat 20"],
    ["uneven_columns", "/columns/30: column 31 has 0 rows, column 1 has 20", "/columns/30: kolom 31 memuat 0 baris, kolom 1 memuat 20"],
  ]);
  assert.deepEqual(problems({ rows: new Uint8Array(48) }), [
    ["uneven_rows", "/rows: 48 values do not make whole rows of 47", "/rows: 48 nilai tidak membentuk baris utuh yang memuat 47 nilai"],
  ]);
  assert.equal(problems({ columns: columns().slice(0, 20) })[0][1], "20 levels given, permenpanrb-59-2020 has 47; 20 would fit permenpanrb-8-2026");
  assert.equal(problems({ columns: new Array(4_000_000_000) })[0][1], "4000000000 levels given, permenpanrb-59-2020 has 47");
  const short = columns().with(0, { values: columns()[0], valid: new Uint8Array(2) });
  assert.deepEqual(problems({ columns: short }).map(([code, en]) => [code, en]), [["short_validity", "/columns/0: validity covers 16 of 20 values"]]);
  assert.equal(problems({ rows: rows(), valid: new Uint8Array(118), validOffset: 5 })[0][1], "/rows: validity covers 939 of 940 values");
});

await test("tables without rows have results without rows", () => {
  for (const table of [{ rows: new Uint8Array() }, { columns: columns().map(() => new Uint8Array()) }]) {
    const { rows, refused, index, domains, problems } = scoreTable(table);
    assert.deepEqual([rows, refused, index.length, domains.length, problems.size], [0, 0, 0, 4, 0]);
  }
});

await test("what is no table, and arguments that make no sense", () => {
  const neither = "a table has either `columns`, a typed array for each indicator, or `rows`, one array of row after row";
  for (const [table, options, message] of [
    [{}, undefined, neither],
    [{ rows: rows(), columns: columns() }, undefined, neither],
    [undefined, undefined, /object.*nothing/],
    [null, undefined, /object/],
    [rows(), undefined, /object.*list/],
    [{ row: rows() }, undefined, "unknown key `row`"],
    [{ columns: rows() }, undefined, /list or an object/],
    [{ columns: 3 }, undefined, /list or an object/],
    [{ rows: rows(), decimals: 5 }, undefined, /^\/decimals: decimals says/],
    [{ rows: rows(), decimals: "2" }, undefined, /^\/decimals: decimals says/],
    [{ rows: rows(), blank: 2.5 }, undefined, /^\/blank: blank is the whole number/],
    [{ rows: rows(), blank: NaN }, undefined, /^\/blank: blank is the whole number/],
    [{ columns: columns(), valid: new Uint8Array(3) }, undefined, /^\/valid: valid belongs to rows/],
    [{ rows: rows(), valid: [255] }, undefined, /^\/rows: valid of "rows" is a Uint8Array/],
    [{ rows: rows(), valid: new Uint8Array(200), validOffset: -1 }, undefined, /^\/rows: valid of "rows" is a Uint8Array/],
    [{ columns: columns().with(9, { values: new Uint8Array(20), offset: 3 }) }, undefined, "unknown key `offset`"],
    [{ rows: rows() }, { errors: "skip" }, "/errors: `skip` is not one of raise, column"],
    [{ rows: rows() }, { blanks: "one" }, /^\/blanks: `one` is not one of /],
    [{ rows: rows() }, { basis: "near" }, /^\/basis: `near` is not one of /],
    [{ rows: rows() }, { instrument: "nope" }, /unknown instrument `nope`/],
    [{ rows: rows() }, { threads: 2 }, "unknown key `threads`"],
  ]) {
    const [[, en]] = problems(table, options);
    if (message instanceof RegExp) assert.match(en, message);
    else assert.equal(en, message);
  }
});

await test("blanks count as 0 only where a source says so", () => {
  const [[code]] = problems({ rows: new Int8Array(20).fill(-1), blank: -1 }, { instrument: PEMDI, blanks: "zero" });
  const [single] = thrown(() => full.score(Array(20).fill(null), { instrument: PEMDI, blanks: "zero" })).problems;
  assert.equal(code, single.code);
});

await test("detached memory is an error that names the column", () => {
  const gone = columns().with(11, detached(new Uint8Array(20)));
  assert.deepEqual(problems({ columns: gone }), [
    ["detached_buffer", '/columns/11: the memory of "12" was handed on: the array has nothing left', '/columns/11: memori "12" telah dialihkan: array itu tidak memuat apa pun lagi'],
  ]);
  assert.match(problems({ rows: detached(rows()) })[0][1], /^\/rows: the memory of "rows" was handed on/);
  assert.match(
    thrown(() => tableScorer().score({ rows: rows() }, { index: detached(new Float64Array(20)) })).message,
    /^\/into\/index: the memory of "into\/index" was handed on/,
  );
});

await test("views with offsets, shared memory and memory that grows are read as they lie", () => {
  const wanted = scoreTable({ rows: rows() }).index;
  const arena = new SharedArrayBuffer(3 + 940 + 160);
  const shared = new Uint8Array(arena, 3, 940);
  shared.set(rows());
  assert.deepEqual(scoreTable({ rows: shared }).index, wanted);
  const wide = new ArrayBuffer(940 * 4 + 64);
  const view = new Int32Array(wide, 64);
  view.set(rows());
  assert.deepEqual(scoreTable({ rows: view }).index, wanted);
  const growing = new WebAssembly.Memory({ initial: 1, maximum: 4 });
  const inside = new Uint8Array(growing.buffer, 1024, 940);
  inside.set(rows());
  assert.deepEqual(scoreTable({ rows: inside }).index, wanted);
  growing.grow(1);
  assert.match(problems({ rows: inside })[0][1], /was handed on/);
  const resizable = new Uint8Array(new ArrayBuffer(940, { maxByteLength: 2000 }));
  resizable.set(rows());
  assert.deepEqual(scoreTable({ rows: resizable }).index, wanted);
  resizable.buffer.resize(47);
  assert.equal(scoreTable({ rows: resizable }).index[0], wanted[0]);
});

await test("classes, proxies and getters that lie are not believed", () => {
  class Liar extends Uint8Array {
    get length() { return 1e9; }
    get byteOffset() { return -1; }
    subarray() { throw new Error("never asked"); }
    get [Symbol.toStringTag]() { return "BigInt64Array"; }
  }
  const liar = new Liar(940);
  rows().forEach((level, at) => (liar[at] = level));
  assert.deepEqual(scoreTable({ rows: liar }).index, scoreTable({ rows: rows() }).index);
  assert.match(problems({ rows: new Proxy(rows(), {}) })[0][1], /^column "rows" holds object/);
  let asked = 0;
  const victim = columns();
  const table = { get columns() { asked += 1; return victim; }, get blank() { detached(victim[5]); return 0; } };
  assert.match(problems(table)[0][1], /^\/columns\/5: the memory of "6" was handed on/);
  assert.equal(asked, 1);
});

await test("results go into arrays of the caller's, again and again", () => {
  const scorer = tableScorer({ errors: "column" });
  const first = scorer.score({ rows: rows() });
  const wanted = structuredClone({ index: first.index, aspects: first.aspects });
  const second = scorer.score({ rows: rows().fill(3, 0, 47) }, first);
  assert.equal(second.index, first.index);
  assert.deepEqual([second.index[0], second.indexHundredths[0]], [3, 300]);
  const index = new Float64Array(22).subarray(1, 21);
  const third = scorer.score({ columns: columns() }, { index });
  assert.equal(third.index, index);
  assert.deepEqual([index, third.aspects], [wanted.index, wanted.aspects]);
  assert.deepEqual([index.buffer.byteLength, new Float64Array(index.buffer)[0], new Float64Array(index.buffer)[21]], [176, 0, 0]);
  // An aspect that is its whole domain has its array, unless each has its own.
  assert.equal(first.aspects[0], first.domains[0]);
  const own = { aspects: first.aspects.map(() => new Float64Array(20)), domains: first.domains.map(() => new Float64Array(20)) };
  const fourth = scorer.score({ columns: columns() }, own);
  assert.notEqual(fourth.aspects[0], fourth.domains[0]);
  assert.deepEqual([fourth.aspects, fourth.aspects[0]], [wanted.aspects, fourth.domains[0]]);
});

await test("arrays that results cannot go into are all named with their places", () => {
  const scorer = tableScorer();
  const table = { rows: rows() };
  const said = (into) => thrown(() => scorer.score(table, into)).problems.map(({ code, en }) => [code, en]);
  assert.deepEqual(said({ index: new Float64Array(19), predicate: new Int8Array(20), domains: [], indexHundredths: [] }), [
    ["wrong_output_length", "/into/index: an output has 19 rows, the inputs have 20"],
    ...[0, 1, 2, 3].map((at) => ["wrong_kind", `/into/domains/${at}: results go into a Float64Array, not into null`]),
    ["wrong_kind", "/into/indexHundredths: results go into a Uint16Array, not into Array"],
    ["wrong_kind", "/into/predicate: results go into a Uint8Array, not into Int8Array"],
  ]);
  const predicate = new Uint8Array(table.rows.buffer, 40, 20);
  assert.deepEqual(said({ predicate }), [
    ["overlapping_output", "/into/predicate: the array shares memory with the table or with another array of results"],
  ]);
  const arena = new Float64Array(40);
  assert.match(said({ index: arena.subarray(0, 20), domains: [19, 20, 20, 20].map((from) => arena.subarray(from, from + 20)) }).join(), /domains\/0.*domains\/2.*domains\/3/);
  assert.deepEqual(said({ colour: 3 }), [["unknown_key", "unknown key `colour`"]]);
  assert.match(said(3)[0][1], /object/);
  assert.equal(scorer.score(table).refused, 0);
});

await test("a scorer goes on after an error, with tables of other kinds and lengths", () => {
  const scorer = tableScorer();
  const wanted = scoreTable({ rows: rows() }).index;
  for (let round = 0; round < 3; round++) {
    assert.throws(() => scorer.score({ rows: new Uint8Array(47) }), AssessmentError);
    assert.deepEqual(scorer.score({ rows: rows() }).index, wanted);
    assert.deepEqual(scorer.score({ columns: columns(Int16Array) }).index, wanted);
    assert.equal(scorer.score({ rows: new Uint8Array(9000 * 47).fill(3) }).index[8999], 3);
  }
  assert.equal(scorer.instrument, full.instrument());
  assert.ok(Object.isFrozen(scorer) && Object.isFrozen(scorer.score({ rows: rows() })));
});

await test("lengths beyond all counting and all memory are errors", () => {
  // Zeros of the system, none of which is ever looked at.
  const most = 2 ** 32;
  assert.deepEqual(problems({ columns: Array(47).fill(new Uint8Array(most)) }), [
    ["too_large", "more than 4294967295 rows", "lebih dari 4294967295 baris"],
  ]);
  const { Float64Array: Real } = globalThis;
  globalThis.Float64Array = class extends Real {
    constructor(...given) {
      if (given[0] === 20) throw new RangeError("Array buffer allocation failed");
      super(...given);
    }
  };
  try {
    const error = thrown(() => scoreTable({ rows: rows() }));
    assert.ok(error instanceof RangeError && error.cause instanceof RangeError);
    assert.equal(error.message, "no memory for the results of 20 rows");
  } finally {
    globalThis.Float64Array = Real;
  }
});

await test("many rows take the memory of one slab, and loops do not add to it", () => {
  const table = { rows: new Uint8Array(200_000 * 47).fill(3) };
  const outside = () => process.memoryUsage().external;
  const scorer = tableScorer();
  const into = scorer.score(table);
  globalThis.gc?.();
  const before = outside();
  for (let round = 0; round < 30; round++) scorer.score(table, into);
  for (let round = 0; round < 300; round++) scoreTable({ rows: rows() });
  globalThis.gc?.();
  assert.ok(outside() - before < 4 << 20, `${outside() - before} bytes more`);
});

await test("a table of nothing but wrong values is answered without a sentence for each", () => {
  const { problems, refused } = scoreTable({ columns: Array(47).fill(new Uint8Array(300_000)) }, { errors: "column" });
  assert.equal(refused, 300_000);
  assert.equal(problems.get(299_999)[46].en, "row 299999, indicator 47: level 0 is not in 1 to 5");
  let seen = 0;
  for (const [row, said] of problems) {
    assert.deepEqual([row, said.length], [seen, 47]);
    if (++seen === 100) break;
  }
});

done(19);
