// What has to type-check, and what must not. `tsc --noEmit --strict` reads it; nothing runs it.

import * as spbe from "spbe";
import * as full from "spbe/full";
import initFull from "spbe/full/init";
import init, { score as afterInit } from "spbe/init";
import { requirements, type Requirements } from "spbe/requirements";

const levels: number[] = Array.from({ length: 47 }, () => 3);

const card: spbe.Scorecard = spbe.score(levels);
const exact: string = card.index.exact;
const decimal: string | null = card.index.decimal;
const forCharts: number = card.index.value;
const predicate: string = card.predicate.name;
const step: spbe.Standing = spbe.session(Uint8Array.from(levels)).set("13", 4);
const some: readonly string[] = spbe.draft({ 1: 3, "2": 4, 3: null }).missing;
spbe.score(new Map<number, number>([[1, 3]]));
spbe.score(["3.25", 3, 4n], { instrument: "permenpanrb-8-2026", basis: "rounded" });
spbe.scoreDocument(new Uint8Array()).outcome?.met satisfies boolean | undefined;
const pemdi: spbe.Edition = spbe.instrument("permenpanrb-8-2026");

// Whatever the main entry gives and takes, `spbe/full` gives and takes, and more.
const fullCard: spbe.Scorecard = full.score(levels, { instrument: pemdi });
const own: full.OwnInstrument = full.loadInstrument({ format: "spbe-instrument/1" });
full.score([3, 2, 5], { instrument: own }).index.exact satisfies string;
full.scoreDocument(new Uint8Array(), { instruments: [own] }).outcome?.met satisfies boolean | undefined;
const anyway: full.Instrument = full.instrument(own);
spbe.score(levels, { instrument: full.instrument("permenpanrb-8-2026") });
const kota: full.Averages | null = full.averages(2021, "Kota");
const all: readonly full.Averages[] = full.averages(2021);
const sheet = full.readSheet(new Uint8Array(), { instrument: own, sheet: "Penilaian", complete: true });
const cell: string | null | undefined = sheet.assessments[0]?.cells[12];
spbe.scoreDocument(sheet.assessments[0]!.document) satisfies spbe.DocumentScorecard;
sheet.passedOver[0]?.id satisfies string | undefined;
const files: Uint8Array[] = [
  full.worksheet(), full.worksheet(pemdi, { lang: "en" }), full.worksheet(own), full.worksheet(sheet.assessments[0]!.document),
  full.resultSheet("{}", { basis: "rounded", blanks: "zero" }), full.toWideSheet([{}, "{}"]).bytes,
];
const csv: string = full.toCsv(sheet.assessments[0]!.json).text + full.toWideCsv([new Uint8Array()]).leftOut.join();
const table: full.TableScores = full.scoreTable({ columns: Array.from({ length: 47 }, () => new Uint8Array(2)) }, { errors: "column" });
const hundredths: Uint16Array = table.indexHundredths;
table.predicates[table.predicate[0]! - 1] satisfies string | undefined;
for (const [row, problems] of table.problems) problems.map(({ en }) => `${row}: ${en}`);
full.scoreTable({ columns: { 1: new Int16Array(2), Nama: ["Kota"] }, decimals: 2, blank: -1n }, { instrument: own, blanks: "zero" });
full.scoreTable({ columns: new Map([[1, { values: new BigInt64Array(2), valid: new Uint8Array(1), validOffset: 3 }]]) });
const scorer: full.TableScorer = full.tableScorer({ instrument: pemdi, basis: "rounded" });
scorer.score({ rows: new Uint8Array(40), valid: new Uint8Array(5) }, table).index satisfies Float64Array;
scorer.score({ rows: new Uint8Array(40) }, { index: new Float64Array(2) }).aspects satisfies readonly Float64Array[];
const compared = full.compare(levels, levels);
if (compared.difference === null) compared.reason.id satisfies string;
else compared.difference.exact satisfies string;
const loading: Promise<void> = init(new URL("https://example.org/spbe.wasm"));
const lazy: Promise<typeof full> = initFull().then(() => import("spbe/full"));
afterInit(levels) satisfies spbe.Scorecard;

// Ways up and margins: what is out of reach has no steps.
const way = full.path(levels, { to: "Sangat Baik", costs: { 29: 40, 30: { 3: 250n } }, locked: [1, "35-2"], maxStep: 1 });
if (way.reached) way.steps[0]?.gain.exact satisfies string | undefined;
else way.shortBy.rounded satisfies string;
const next: full.Path | null = full.path(levels, { instrument: own, costs: new Map([[1, new Map([[3, "40"]])]]), ceilings: { 12: 3 } });
spbe.score(way.levels).index.exact satisfies string;
full.toTarget(levels, { level: 3, levels: { 2: 4 } }, { locked: new Set(["1"]) }).short[0]?.row satisfies number | undefined;
full.toTarget(levels, sheet.assessments[0]!.document.targets ?? 3).cost satisfies number;
full.frontier(levels).points[0]?.cost satisfies number | undefined;
const choice: full.Choice | undefined = full.margin(levels, { basis: "rounded" }).margin?.choices[0];
choice?.text.en satisfies string | undefined;
if (choice?.kind === "any") choice.among[0]?.atMost satisfies number | undefined;
full.path(levels, { costs: full.costsFromSheet(new Uint8Array()) });
const asks: Promise<Requirements> = requirements("en");
try {
  spbe.score([]);
} catch (error) {
  if (error instanceof spbe.AssessmentError) error.problems[0]?.code satisfies string | undefined;
  if (error instanceof full.AssessmentError) error.problems[0]?.cell satisfies string | null | undefined;
}

// Every key of a result, and no other.
const standing: Record<keyof spbe.Standing, true> = { index: true, predicate: true, borderline: true, sum: true };
const figures: Record<keyof spbe.Figures, true> = { exact: true, decimal: true, rounded: true, value: true };

// @ts-expect-error an exact value is text, not a number
const wrong: number = card.index.exact;
// @ts-expect-error what never ends has no decimal
const never: string = card.index.decimal;
// @ts-expect-error a level is no truth value
spbe.score([true]);
// @ts-expect-error levels are no single number
spbe.score(3);
// @ts-expect-error nor a text
spbe.score("3".repeat(47));
spbe.score(new BigInt64Array(47));
// @ts-expect-error results are frozen
card.borderline = true;
// @ts-expect-error lists of results are frozen
card.domains.push(card.domains[0]);
// @ts-expect-error there is no such basis
spbe.score(levels, { basis: "half" });
// @ts-expect-error blanks count as 0 or not at all
spbe.score(levels, { blanks: "one" });
// @ts-expect-error there is no such option
spbe.score(levels, { instrumen: "permenpanrb-8-2026" });
// @ts-expect-error a code is text
spbe.decode(25);
// @ts-expect-error problems say more than a sentence
const sentences: string[] = new Error().problems;
// @ts-expect-error errors come from the package
new spbe.AssessmentError();
// @ts-expect-error there may be no averages
full.averages(2022, "Kota").index;
// @ts-expect-error an indicator has a value, not an index
card.indicators[0]?.index;

// @ts-expect-error an instrument of one's own belongs to spbe/full
spbe.score([3, 2, 5], { instrument: own });
// @ts-expect-error the main entry knows no instruments of one's own
spbe.scoreDocument("{}", { instruments: [own] });
// @ts-expect-error what is heavy is not in the main entry
spbe.loadInstrument({});
// @ts-expect-error nor is verification
spbe.verify("{}");
// @ts-expect-error a file is bytes
full.readSheet("No;Nilai");
// @ts-expect-error spreadsheets are not in the main entry
spbe.readSheet(new Uint8Array());
// @ts-expect-error what was read is frozen
sheet.assessments.pop();
// @ts-expect-error one document is no list
full.toWideCsv("{}");
// @ts-expect-error floats are no levels
full.scoreTable({ rows: new Float64Array(47) });
// @ts-expect-error a column of floats is none either
full.scoreTable({ columns: [new Float32Array(2)] });
// @ts-expect-error a table has columns or rows
full.scoreTable({ rows: new Uint8Array(47), columns: [] });
// @ts-expect-error there is no such way with errors
full.scoreTable({ rows: new Uint8Array(47) }, { errors: "skip" });
// @ts-expect-error bits of columns stand beside each column
full.scoreTable({ columns: [], valid: new Uint8Array(1) });
// @ts-expect-error results are frozen
table.index = new Float64Array(2);
// @ts-expect-error hundredths are whole, in two bytes
const wide: Int32Array = table.indexHundredths;
// @ts-expect-error tables are not in the main entry
spbe.scoreTable({ rows: new Uint8Array(47) });
// @ts-expect-error what is out of reach has no steps
way.steps;
// @ts-expect-error there may be no next predicate
full.path(levels).cost;
// @ts-expect-error a goal is text
full.path(levels, { to: 3.5 });
// @ts-expect-error a cost is a whole number
full.path(levels, { costs: { 29: true } });
// @ts-expect-error there is no such option
full.path(levels, { until: "Baik" });
// @ts-expect-error a margin has no bounds
full.margin(levels, { locked: [1] });
// @ts-expect-error there may be none to lose
full.margin(levels).margin.fewest;
// @ts-expect-error counts of plans are digits
const many: number = full.path(levels, { to: "Baik" }).plans;
// @ts-expect-error plans are not in the main entry
spbe.path(levels);
// @ts-expect-error requirements are in two languages
requirements("fr");
// @ts-expect-error there is no such language
full.worksheet(undefined, { lang: "fr" });

export { all, anyway, asks, cell, csv, decimal, exact, figures, files, forCharts, fullCard, hundredths, kota, lazy, loading, many, never, next, predicate, sentences, some, standing, step, wide, wrong };
