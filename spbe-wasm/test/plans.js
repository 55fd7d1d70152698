// The cases about plans in Node, and what `spbe/full` promises of plans beside them.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as full from "spbe/full";
import { requirements } from "spbe/requirements";
import { assert, count, done, test, thrown } from "./harness.js";
import { runPlans } from "./plan-cases.js";

const file = (name) => readFileSync(new URL(`../../conformance/${name}`, import.meta.url), "utf8");
const SERANG = JSON.parse(file("assessments/kota-serang-2021.json")).levels;
const PEMDI = "permenpanrb-8-2026";
const bytes = (text) => new TextEncoder().encode(text);

const { total, expected, failures } = await runPlans(full, file);
for (const failure of failures.slice(0, 20)) console.error(`FAILED plans: ${failure}`);
count(total - failures.length, failures);
console.log(`plans (JavaScript): ${total - failures.length} passed, ${failures.length} failed`);

await test("Kota Serang 2021 needs 19 raises, or 20 with at most one each, and says which could as well be others", () => {
  const plan = full.path(SERANG, { to: "Sangat Baik" });
  assert.deepEqual([plan.reached, plan.cost, plan.raises, plan.indicators], [true, 19, 19, 14]);
  assert.deepEqual([plan.before.index.rounded, plan.index.exact, plan.predicate.name], ["2.97", "1753/500", "Sangat Baik"]);
  assert.deepEqual([plan.goal.predicate, plan.goal.needed.decimal, plan.arrangements, plan.plans], ["Sangat Baik", "3.5", "2198", "2198"]);
  const [first] = plan.steps;
  assert.deepEqual(first, {
    indicator: "32",
    row: 32,
    name: "Tingkat Kematangan Layanan Perencanaan",
    english: first.english,
    from: 4,
    to: 5,
    cost: 1,
    gain: { exact: "11/400", decimal: "0.0275", rounded: "0.0275", value: 0.0275 },
    certain: false,
    choice: 0,
  });
  assert.deepEqual(full.path(Array(47).fill(3), { to: "3.02" }).choices[0].text, {
    id: "1 kenaikan mana pun di antara 42, 43, 44, 45, 46, 47",
    en: "any 1 raise among 42, 43, 44, 45, 46, 47",
  });
  const [{ kind, raises, levelsEach, among }] = plan.choices;
  assert.deepEqual([kind, raises, levelsEach, among.length, among[0].atMost], ["any", 13, 1, 10, 1]);
  const year = full.path(SERANG, { to: "Sangat Baik", maxStep: 1 });
  assert.deepEqual([year.raises, year.index.decimal, year.choices[0].raises], [20, "3.5135", 6]);
});

await test("what is out of reach says how far", () => {
  const way = full.path(SERANG, { to: "Memuaskan", maxStep: 1 });
  assert.deepEqual([way.reached, way.index.decimal, way.shortBy.decimal, way.raises], [false, "3.9085", "0.2915", 45]);
  assert.ok(!("steps" in way));
  assert.equal(full.score(way.levels).index.exact, way.index.exact);
});

await test("without a goal the way goes to the next predicate, if there is one", () => {
  assert.equal(full.path(SERANG).goal.predicate, "Sangat Baik");
  assert.equal(full.path(Array(47).fill(5)), null);
  assert.deepEqual(full.path(SERANG, { to: "3" }).goal.index, "3");
});

await test("the levels of a plan score as the plan says, under every edition", () => {
  for (const instrument of full.instruments()) {
    const levels = Array(instrument.indicators.length).fill(instrument.scale.decimals > 0 ? "2.25" : 2);
    const plan = full.path(levels, { instrument });
    const card = full.score(plan.levels, { instrument });
    assert.deepEqual([card.index.exact, card.predicate], [plan.index.exact, plan.predicate], instrument.id);
    const { margin } = full.margin(levels, { instrument });
    const after = full.score(margin.levels, { instrument });
    assert.deepEqual([after.index.exact, after.predicate], [margin.index.exact, margin.predicate], instrument.id);
  }
});

await test("values between two levels go to the next whole one", () => {
  const { steps } = full.path(Array(20).fill("3.25"), { instrument: PEMDI, to: "3.5" });
  assert.deepEqual([steps[0].from, steps[0].to], ["3.25", 4]);
});

await test("costs come as a list, an object, a map or a table, with the same answer", () => {
  const plan = (costs) => full.path(SERANG, { to: "Sangat Baik", costs }).json;
  const each = { 2: 7, 3: 7, 4: 7, 5: 7 };
  const wanted = plan({ 42: 7, 43: each });
  for (const costs of [
    new Map([[42, 7n], ["43", new Map(Object.entries(each))]]),
    [["42", "7"], [43, each]].values(),
    [[42, 7], [43, Object.entries(each)]],
    [42, 43].flatMap((indicator) => [2, 3, 4, 5].map((to) => ({ indicator, to, cost: 7 }))),
    full.costsFromSheet(bytes(`Indikator;Tingkat;Biaya\n${[42, 43].flatMap((no) => [2, 3, 4, 5].map((to) => `${no};${to};7\n`)).join("")}`)),
  ]) {
    assert.equal(plan(costs), wanted);
  }
  assert.deepEqual(full.costsFromSheet(bytes("indicator,level,cost\n29,3,40\n")), [
    { indicator: "29", row: 29, name: "Tingkat Kematangan Pelaksanaan Audit Infrastruktur SPBE", english: full.instrument().indicators[28].name.en, to: 3, cost: 40 },
  ]);
});

await test("bounds and targets by indicator come as an object, a map or pairs, with the same answer", () => {
  for (const pairs of [[[42, 3], ["43", 4]], new Map([[42, 3], [43, 4]])]) {
    assert.equal(full.path(SERANG, { ceilings: pairs }).json, full.path(SERANG, { ceilings: { 42: 3, 43: 4 } }).json);
    assert.equal(full.toTarget(SERANG, { levels: pairs }).json, full.toTarget(SERANG, { levels: { 42: 3, 43: 4 } }).json);
  }
  assert.throws(() => full.path(SERANG, { ceilings: [42, 3] }), { name: "AssessmentError" });
});

await test("raises whose cost was not given are named, where that of others was", () => {
  const { withoutCost } = full.path(SERANG, { costs: { 1: 10 }, ceiling: 3, locked: [2] });
  assert.deepEqual([withoutCost[0].indicator, withoutCost[0].to], ["4", 3]);
  assert.ok(withoutCost.every(({ indicator }) => indicator !== "1" && indicator !== "2"));
  assert.deepEqual(full.path(SERANG, { ceiling: 3, to: "3" }).withoutCost, []);
});

await test("bounds hold: locked indicators, ceilings, steps", () => {
  const plan = full.path(SERANG, { locked: new Set(["42", 43]), ceiling: 4, ceilings: { 33: 3 }, maxStep: 2n });
  assert.ok(plan.steps.every(({ indicator, to }) => !["33", "42", "43"].includes(indicator) && to <= 4));
});

await test("every indicator to its target", () => {
  const all = full.toTarget(SERANG, 3);
  assert.deepEqual([all.cost, all.indicators, all.index.decimal, all.short], [20, 14, "3.311", []]);
  const held = full.toTarget(SERANG, { level: 3, levels: { 2: 4 } }, { locked: [1], maxStep: 1 });
  assert.deepEqual(held.short.map(({ indicator }) => indicator), ["1", "2", "25", "29", "30", "31"]);
  assert.equal(full.toTarget(Array(20).fill(3), "3.5", { instrument: PEMDI }).raises, 20);
});

await test("the frontier rises in cost and index, from where the levels stand", () => {
  const { points, before } = full.frontier(SERANG);
  assert.deepEqual([points[0].cost, points[0].index], [0, before.index]);
  assert.ok(points.every(({ cost, index }, at) => at === 0 || (cost > points[at - 1].cost && index.value > points[at - 1].index.value)));
  assert.deepEqual([points[19].cost, points[19].index.exact, points.at(-1).predicate.name], [19, "1753/500", "Memuaskan"]);
});

await test("a margin says how few drops lose the predicate, and which do so alone", () => {
  const { margin, predicate, index } = full.margin(SERANG);
  assert.deepEqual([predicate.name, index.rounded, margin.predicate.name], ["Baik", "2.97", "Cukup"]);
  assert.deepEqual([margin.fewest, margin.above.decimal, margin.alone, margin.steps.length], [13, "0.3685", [], 13]);
  assert.equal(margin.steps[0].loss.decimal !== null && margin.steps[0].from > margin.steps[0].to, true);
  assert.ok(margin.choices.length > 0);
  for (const { text } of margin.choices) {
    assert.match(text.en, /\bdrops?\b/);
    assert.match(text.id, /\bpenurunan\b/);
  }
  const thin = full.margin(full.path(SERANG, { to: "Sangat Baik" }).levels).margin;
  assert.deepEqual([thin.fewest, thin.alone.length], [1, 47 - 6]);
  assert.equal(full.margin(Array(47).fill(1)).margin, null);
});

await test("documents are those of the library", () => {
  const plan = full.path(SERANG, { to: "Sangat Baik", locked: [1], costs: { 2: 3 }, targets: { level: 3 } });
  const document = JSON.parse(plan.json);
  assert.deepEqual([document.format, document.options.locked, document.targets], ["spbe-path/1", ["1"], { level: 3 }]);
  assert.equal(JSON.parse(full.margin(SERANG).json).format, "spbe-margin/1");
  assert.ok(!("targets" in JSON.parse(full.path(SERANG).json)));
});

await test("everything is frozen and plain, and survives JSON and structured clones", () => {
  const seen = new Set();
  const frozen = (value, path) => {
    if (value === null || typeof value !== "object" || seen.has(value)) return;
    seen.add(value);
    assert.ok(Object.isFrozen(value), `${path} is not frozen`);
    const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
    assert.ok(plain, `${path} is not plain`);
    for (const [key, item] of Object.entries(value)) frozen(item, `${path}.${key}`);
  };
  const costs = full.costsFromSheet(bytes("indicator,level,cost\n29,3,40\n"));
  for (const said of [
    full.path(SERANG, { costs }), full.path(SERANG, { to: "Memuaskan", maxStep: 1 }), full.toTarget(SERANG, 3, { locked: [1] }),
    full.frontier(SERANG), full.margin(SERANG), costs,
  ]) {
    frozen(said, "said");
    assert.deepEqual(JSON.parse(JSON.stringify(said)), structuredClone(said));
  }
});

await test("what cannot be asked is refused with its problem", () => {
  for (const [call, code, en] of [
    [() => full.path(SERANG, { to: 3.5 }), "wrong_kind", "/to: expected text, not a number with decimals"],
    [() => full.path(SERANG, { until: "Baik" }), "unknown_key", "unknown key `until`"],
    [() => full.path([...SERANG.slice(1), null], {}), "missing_indicator", "indicator 47: no level given"],
    [() => full.path(SERANG, { costs: 3 }), "wrong_kind", "/costs: expected an object, not a whole number"],
    [() => full.path(SERANG, { costs: { 29: 2.5 } }), "bad_cost", "indicator 29: cost `2.5` is not a whole number from 0 to 100000000000"],
    [() => full.path(SERANG, { costs: { 29: 1e300 } }), "bad_cost", "indicator 29: cost `1e+300` is not a whole number from 0 to 100000000000"],
    [() => full.path(SERANG, { costs: { 29: true } }), "wrong_kind", "/costs/29: expected a whole number, not true or false"],
    [() => full.path(SERANG, { costs: { 29: { x: 3 } } }), "wrong_kind", "expected a whole number, not text"],
    [() => full.path(SERANG, { costs: { 29: { "": 3 } } }), "wrong_kind", "expected a whole number, not text"],
    [() => full.path(SERANG, { costs: { "": 3 } }), "unknown_indicator", "permenpanrb-59-2020 has no indicator ``"],
    [() => full.path(SERANG, { costs: [[29, 3, 4]] }), "wrong_kind", "/costs/0: expected an object, not a list"],
    [() => full.path(SERANG, { locked: "1" }), "wrong_kind", "/locked: expected a list, not text"],
    [() => full.path(SERANG, { maxStep: "1" }), "wrong_kind", "/maxStep: expected a whole number, not text"],
    [() => full.path(SERANG, { ceilings: { 3: 6 } }), "out_of_scale", "indicator 3: level 6 is not in 1 to 5"],
    [() => full.toTarget(SERANG), "wrong_kind", "expected an object, not nothing"],
    [() => full.toTarget(SERANG, { level: "3" }), "wrong_kind", "expected a whole number, not text"],
    [() => full.toTarget(SERANG, { levels: { 48: 3 } }), "unknown_indicator", "permenpanrb-59-2020 has no indicator `48`"],
    [() => full.margin(SERANG, { locked: [] }), "unknown_key", "unknown key `locked`"],
    [() => full.costsFromSheet("x"), "wrong_kind", "expected the bytes of a file, not text"],
    [() => full.costsFromSheet(bytes("Indikator;Tingkat;Biaya\n29;3;2,5\n")), "bad_cost", "C2 `2,5`: cost `2,5` is not a whole number from 0 to 100000000000"],
  ]) {
    const error = thrown(call);
    assert.ok(error instanceof full.AssessmentError, String(error));
    assert.deepEqual([error.problems[0].code, error.message], [code, en]);
    assert.ok(error.problems[0].id.length > 0);
  }
  const [problem] = thrown(() => full.path(SERANG, { ceilings: { 3: 6 } })).problems;
  assert.deepEqual([problem.indicator, problem.row, problem.path], ["3", 3, null]);
});

await test("everything that is wrong with options is said at once, in order, a wrong kind with its place", () => {
  const places = (call) => thrown(call).problems.map(({ path, en }) => [path, en]);
  const wrong = {
    costs: { 29: 2.5, 48: 1, 3: { 2: -1, 9: 1, 4: [] }, "a/b~": true },
    locked: [49, true, "1"],
    ceiling: 9,
    ceilings: [[1, 3], [1, 2, 3], [null, 2]],
    maxStep: "1",
    targets: { level: 6, levels: { 50: 3 } },
  };
  const highest = "is not a whole number from 0 to 100000000000";
  const unknown = "permenpanrb-59-2020 has no indicator";
  const expected = [
    [null, `indicator 3: cost \`-1\` ${highest}`],
    ["/costs/3/4", "/costs/3/4: expected a whole number, not a list"],
    [null, "indicator 3: level 9 is not in 2 to 5"],
    [null, `indicator 29: cost \`2.5\` ${highest}`],
    [null, `${unknown} \`48\``],
    ["/costs/a~1b~0", "/costs/a~1b~0: expected a whole number, not true or false"],
    [null, `${unknown} \`49\``],
    ["/locked/1", "/locked/1: expected text, not true or false"],
    [null, "level 9 is not in 1 to 5"],
    ["/ceilings/1", "/ceilings/1: expected a list of two, not a list"],
    ["/ceilings/2", "/ceilings/2: expected text, not nothing"],
    ["/maxStep", "/maxStep: expected a whole number, not text"],
    [null, "level 6 is not in 1 to 5"],
    [null, `${unknown} \`50\``],
  ];
  assert.deepEqual(places(() => full.path(SERANG, wrong)), expected);
  assert.deepEqual(places(() => full.frontier(SERANG, wrong)), expected);
  // Targets that are asked for come first.
  const { targets, ...others } = wrong;
  assert.deepEqual(places(() => full.toTarget(SERANG, targets, others)), [
    ...expected.slice(-2),
    ...expected.slice(0, -2),
  ]);
});

/** Sixty indicators whose weights have nothing in common, as in the tests of the library. */
function fine() {
  const weights = Array.from({ length: 59 }, (_, at) => 9_001 + at * at * 4 + at * 3);
  weights.push(1_000_000 - weights.reduce((sum, weight) => sum + weight));
  const digits = (weight) => `${Math.floor(weight / 10_000)}.${String(weight % 10_000).padStart(4, "0")}`;
  const numbers = weights.map((_, at) => String(at + 1));
  return full.loadInstrument({
    format: "spbe-instrument/1",
    id: "halus",
    title: "Halus",
    scale: { lowest: 1, highest: 5 },
    aspects: numbers.map((number, at) => ({ number, name: `Aspek ${number}`, weight: digits(weights[at]).replace(/\.?0*$/, "") })),
    indicators: numbers.map((number) => ({ number, aspect: number, name: `Indikator ${number}` })),
    bands: [{ name: "Tinggi", floor: "3" }, { name: "Rendah" }],
  });
}

await test("too much work is refused, not answered roughly", () => {
  const instrument = fine();
  let state = 7n;
  const drawn = () => Number((state = BigInt.asUintN(64, state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n)) >> 33n);
  const costs = instrument.indicators.flatMap(({ number, units }) =>
    [2, 3, 4, 5].map((to) => ({ indicator: number, to, cost: units * 10_000 + (drawn() % 10_000) })),
  );
  for (const call of [() => full.path(Array(60).fill(1), { instrument, costs }), () => full.frontier(Array(60).fill(1), { instrument, costs })]) {
    const [problem] = thrown(call).problems;
    assert.deepEqual([problem.code, problem.en], [
      "too_much_work",
      "a best plan would take more than 16777216 combinations: use rounder costs or fewer indicators",
    ]);
    assert.match(problem.id, /^rencana terbaik memerlukan lebih dari 16777216 kombinasi/);
  }
});

await test("the highest costs add up without blur", () => {
  const costs = Object.fromEntries(full.instrument().indicators.map(({ number }) => [number, 100_000_000_000n]));
  const plan = full.path(Array(47).fill(1), { to: "5", costs });
  assert.deepEqual([plan.cost, plan.raises], [47 * 4 * 100_000_000_000, 188]);
});

await test("requirements load once for each language, and say whose they are", async () => {
  const said = await requirements();
  assert.equal(await requirements("id"), said);
  assert.deepEqual([said.format, said.instrument, said.lang, said.indicators.length], ["spbe-requirements/1", "permenpanrb-59-2020", "id", 47]);
  assert.deepEqual(said.indicators[8].requirements[2], {
    level: 4,
    text: "Reviu dan evaluasi kebijakan internal Audit TIK secara berkala.",
    cites: "PermenPANRB 59/2020, Lampiran II.E, indikator 9, tingkat 4",
  });
  assert.deepEqual(said.indicators[8].linked.map(({ indicator, role }) => [indicator, role]), [["29", "execution"], ["30", "execution"], ["31", "execution"]]);
  assert.match(said.note, /^Ringkasan buatan pustaka ini/);
  assert.match((await requirements("en")).linkedNote, /^Advice of this library/);
  assert.ok(Object.isFrozen(said.indicators[8].linked[0]));
  await assert.rejects(requirements("fr"), { name: "RangeError", message: "`fr` is not one of id, en" });
  const require = createRequire(import.meta.url);
  assert.equal(require("spbe/requirements").requirements, requirements);
  assert.equal(require("spbe/requirements/en.json").lang, "en");
});

await test("what the files say is what the library wrote: every step of every indicator", async () => {
  for (const lang of ["id", "en"]) {
    const { indicators } = await requirements(lang);
    const count = indicators.reduce((sum, { requirements }) => sum + requirements.length, 0);
    assert.equal(count, 47 * 4);
    assert.deepEqual(indicators.map(({ number }) => number), full.instrument().indicators.map(({ number }) => number));
  }
});

done(expected + 20);
