// What a table costs, beside plain loops over the same typed arrays, in one run; and how many rows those get wrong.
//
//     node --expose-gc bench/tables.js [ROWS…]
//
// Prints the tables of docs/boundary.md. Asserts nothing about times: they are a machine's.

import { cpus } from "node:os";
import { index, instrument, scoreTable, tableScorer } from "spbe/full";

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [600, 1_000_000, 10_000_000];
const edition = instrument();
const { indicators, domains, aspects } = edition;
const WIDTH = indicators.length;

/** Levels that look random and are the same in every run. */
function drawn(rows) {
  let state = 20_200_059;
  const table = new Uint8Array(rows * WIDTH);
  for (let at = 0; at < table.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    table[at] = 1 + ((state >>> 8) % 5);
  }
  return table;
}

// Weights as one would write them: 1.3 % is 0.013.
const weights = Float64Array.from(indicators, ({ weight }) => weight.value / 100);
const aspectOf = Uint8Array.from(indicators, ({ aspect }) => aspects.findIndex(({ number }) => number === aspect));
const domainOf = Uint8Array.from(aspects, ({ domain }) => domains.findIndex(({ number }) => number === domain));
const sums = (groups, count, values) => groups.reduce((sums, group, at) => ((sums[group] += values[at]), sums), new Float64Array(count));
const aspectWeights = sums(Array.from(aspectOf), aspects.length, weights);
const domainWeights = sums(Array.from(domainOf), domains.length, aspectWeights);

const outputs = (rows) => ({
  index: new Float64Array(rows),
  indexHundredths: new Uint16Array(rows),
  predicate: new Uint8Array(rows),
  domains: domains.map(() => new Float64Array(rows)),
  aspects: aspects.map(() => new Float64Array(rows)),
});

const rankOf = (value) => (value >= 4.2 ? 5 : value >= 3.5 ? 4 : value >= 2.6 ? 3 : value >= 1.8 ? 2 : 1);

/** Index, two decimals and predicate in binary floating point, row after row. */
function floats(table, { index, indexHundredths, predicate }) {
  for (let row = 0, at = 0; row < index.length; row++) {
    let sum = 0;
    for (let indicator = 0; indicator < WIDTH; indicator++, at++) sum += weights[indicator] * table[at];
    index[row] = sum;
    indexHundredths[row] = Math.round(sum * 100);
    predicate[row] = rankOf(sum);
  }
}

/** The same with every domain and aspect. */
function floatsOfAll(table, { index, indexHundredths, predicate, domains, aspects }) {
  const ofAspects = new Float64Array(aspects.length);
  const ofDomains = new Float64Array(domains.length);
  for (let row = 0, at = 0; row < index.length; row++) {
    ofAspects.fill(0);
    ofDomains.fill(0);
    let sum = 0;
    for (let indicator = 0; indicator < WIDTH; indicator++, at++) ofAspects[aspectOf[indicator]] += weights[indicator] * table[at];
    for (let aspect = 0; aspect < ofAspects.length; aspect++) {
      ofDomains[domainOf[aspect]] += ofAspects[aspect];
      aspects[aspect][row] = ofAspects[aspect] / aspectWeights[aspect];
    }
    for (let domain = 0; domain < ofDomains.length; domain++) {
      sum += ofDomains[domain];
      domains[domain][row] = ofDomains[domain] / domainWeights[domain];
    }
    index[row] = sum;
    indexHundredths[row] = Math.round(sum * 100);
    predicate[row] = rankOf(sum);
  }
}

/** One call for each row. */
function calls(table, { index: indices, indexHundredths, predicate }, rows) {
  for (let row = 0; row < rows; row++) {
    const standing = index(table.subarray(row * WIDTH, (row + 1) * WIDTH));
    indices[row] = standing.index.value;
    indexHundredths[row] = Number(standing.index.rounded.replace(".", ""));
    predicate[row] = standing.predicate.rank;
  }
}

/** The best of so many rounds in which the ways take turns, in milliseconds. */
function best(ways, rounds) {
  const times = ways.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    ways.forEach(([, way, repeats = 1], at) => {
      globalThis.gc?.();
      const began = performance.now();
      for (let repeat = 0; repeat < repeats; repeat++) way();
      times[at] = Math.min(times[at], (performance.now() - began) / repeats);
    });
  }
  return times;
}

const found = new Map();
const wrong = [];
for (const rows of sizes) {
  const table = drawn(rows);
  const columns = Array.from({ length: WIDTH }, (_, indicator) => {
    const column = new Uint8Array(rows);
    for (let row = 0; row < rows; row++) column[row] = table[row * WIDTH + indicator];
    return column;
  });
  const scorer = tableScorer();
  const [into, own] = [outputs(rows), outputs(rows)];
  const repeats = rows < 10_000 ? 200 : 1;
  // A call for each row takes long: some rows, scaled up.
  const some = Math.min(rows, 200_000);
  const ways = [
    ["`scoreTable`, columns", () => scoreTable({ columns }), repeats],
    ["`tableScorer`, columns, results into arrays used again", () => scorer.score({ columns }, into), repeats],
    ["`scoreTable`, row after row", () => scoreTable({ rows: table }), repeats],
    ["`tableScorer`, row after row, arrays used again", () => scorer.score({ rows: table }, into), repeats],
    ["a loop with floats, index, two decimals and predicate alone", () => floats(table, own), repeats],
    ["a loop with floats, the same results", () => floatsOfAll(table, own), repeats],
    ["`index()` for every row, index, two decimals and predicate alone", () => calls(table, own, some)],
  ];
  const times = best(ways, rows > 5_000_000 ? 3 : 9);
  times[times.length - 1] *= rows / some;
  ways.forEach(([name], at) => found.set(name, [...(found.get(name) ?? []), times[at]]));
  for (const [name, way] of [["index, two decimals and predicate alone", floats], ["every domain and aspect", floatsOfAll]]) {
    const exact = scorer.score({ columns }, into);
    way(table, own);
    const count = (differs) => {
      let sum = 0;
      for (let row = 0; row < rows; row++) sum += differs(row) ? 1 : 0;
      return sum;
    };
    wrong.push([
      rows, name,
      count((row) => exact.indexHundredths[row] !== own.indexHundredths[row]),
      count((row) => exact.predicate[row] !== own.predicate[row]),
      count((row) => exact.index[row] !== own.index[row]),
    ]);
  }
}

const figure = (milliseconds) => (milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds < 100 ? milliseconds.toFixed(1) : milliseconds.toFixed(0));
const grouped = (number) => number.toLocaleString("en");
console.log(`\nNode ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}, milliseconds for so many rows\n`);
console.log(`| way | ${sizes.map(grouped).join(" | ")} | million rows a second |\n|---|${"---:|".repeat(sizes.length + 1)}`);
for (const [name, times] of found) {
  const rate = sizes.at(-1) / times.at(-1) / 1000;
  console.log(`| ${name} | ${times.map(figure).join(" | ")} | ${rate.toFixed(rate < 10 ? 1 : 0)} |`);
}
console.log("\n| rows | loop with floats | second decimal | predicate | index is not the nearest double |\n|---:|---|---:|---:|---:|");
for (const [rows, name, ...counts] of wrong) console.log(`| ${grouped(rows)} | ${name} | ${counts.map(grouped).join(" | ")} |`);
