// Spreadsheets through `spbe/full`, in Node: every fixture, what is written read back, the same bytes as the command, files
// that are made to harm.
//
//     node test/sheets.js THE-COMMAND-spbe FOLDER-OF-HOSTILE-FILES

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as full from "spbe/full";
import { FIXTURES, runFixtures } from "./fixtures.js";
import { assert, count, done, test, thrown } from "./harness.js";

const [command, hostile] = process.argv.slice(2).map((path) => resolve(path));
const root = fileURLToPath(new URL("../..", import.meta.url));
const bytesOf = (path) => new Uint8Array(readFileSync(path));
const SERANG = readFileSync(join(root, "conformance/assessments/kota-serang-2021.json"), "utf8");
const PEMDI = readFileSync(join(root, "conformance/assessments/pemdi-example.json"), "utf8");
const OWN = {
  format: "spbe-instrument/1",
  id: "dinas-contoh",
  title: "Instrumen Dinas",
  scale: { lowest: 0, highest: 4, decimals: 2 },
  aspects: [{ number: "A", name: "Satu", weight: 60 }, { number: "B", name: "Dua", weight: 40 }],
  indicators: [
    { number: "A.1", aspect: "A", name: "Surat", weight: 60 },
    { number: "B.1", aspect: "B", name: "Loket" },
    { number: "B.2", aspect: "B", name: "Arsip" },
  ],
  bands: [{ name: "Tinggi", floor: "2.5" }, { name: "Rendah" }],
};
/** One whose index has more steps than a spreadsheet can tell apart. */
const FINE = {
  ...OWN,
  scale: { lowest: 0, highest: 100, decimals: 4 },
  aspects: [{ number: "A", name: "Satu", weight: "33.3333" }, { number: "B", name: "Dua", weight: "66.6667" }],
  indicators: [{ number: "A.1", aspect: "A", name: "Surat", weight: "33.3333" }, ...OWN.indicators.slice(1)],
};
/** A document with everything that a document can say; its numbers are more than a double holds. */
const RICH = `{"format":"spbe-assessment/1","instrument":"permenpanrb-59-2020","agency":"=Kota \\"Contoh\\"","group":"Kota",
  "year":2024,"levels":{"1":2,"2":4,"47":5},"services":{"47":"Perizinan"},"notes":{"3":"belum ada\\nmenyusul"},
  "targets":{"index":"2.6","predicate":"Baik","level":3,"levels":{"13":4},"source":"Renstra 2024"},
  "previous":{"instrument":"permenpanrb-59-2020","year":2023,"levels":{"1":2}},
  "meta":{"rank":1.50,"id":12345678901234567890,
    "worksheet":{"phases":{"self_assessment":{"1":3,"2":4,"47":5},"interview":{"1":2}},"evidence":{"2":"SK Nomor 7"}}}}`;
const text = (text) => new TextEncoder().encode(text);
const only = (read) => {
  assert.equal(read.assessments.length, 1);
  return read.assessments[0];
};

const fixtures = join(root, "spbe-sheet/tests/fixtures");
const ran = await runFixtures(full, readdirSync(fixtures), (name) => bytesOf(join(fixtures, name)));
for (const failure of ran.failures) console.error(`FAILED ${failure}`);
assert.equal(ran.total, FIXTURES);
count(ran.total - ran.failures.length, ran.failures);
console.log(`spreadsheets (JavaScript): ${ran.total - ran.failures.length} of ${FIXTURES} passed`);

await test("what a file says comes with its places, as a document and as its text", () => {
  const read = full.readSheet(text("Instansi;Kota Contoh\nTahun;2024\n\nNo;Indikator;Nilai\n1;;3\n2;;Level 4\n3;;2 (dua)\n"));
  const { document, json, sheet, row, cells } = only(read);
  assert.deepEqual([document.agency, document.year, document.levels.slice(0, 4)], ["Kota Contoh", 2024, [3, 4, 2, null]]);
  assert.deepEqual(document, full.readDocument(json));
  assert.deepEqual([sheet, row, cells.slice(0, 4), cells.length], [null, 5, ["C5", "C6", "C7", null], 47]);
  assert.deepEqual(read.passedOver, []);
  for (const value of [read, read.assessments, read.assessments[0], document, document.levels, cells, read.passedOver]) {
    assert.ok(Object.isFrozen(value));
  }
});

await test("a file is bytes: a Uint8Array, a Buffer or an ArrayBuffer", () => {
  const bytes = text("No;Nilai\n1;3\n");
  for (const file of [bytes, Buffer.from(bytes), bytes.buffer, new Uint8Array([0, ...bytes]).subarray(1)]) {
    assert.equal(only(full.readSheet(file)).document.levels[0], 3);
  }
  for (const [file, found] of [["No;Nilai\n1;3\n", "text"], [undefined, "nothing"], [[78, 111], "a list"], [{}, "an object"]]) {
    assert.equal(thrown(() => full.readSheet(file)).message, `expected the bytes of a file, not ${found}`);
  }
  assert.equal(thrown(() => full.readSheet({})).problems[0].id, "seharusnya isi berkas dalam bita, bukan objek");
});

await test("what is passed over is named", () => {
  const { passedOver } = full.readSheet(text("No;Indikator;Nilai;Warna\n1;;3;merah\n2;;3;\nRata-rata;;3;\n"));
  assert.deepEqual(passedOver, [
    { sheet: null, row: 1, cell: "D1", text: "Warna", en: "D1 `Warna`: column passed over", id: "D1 `Warna`: kolom dilewati" },
    { sheet: null, row: 4, cell: null, text: "Rata-rata", en: "row 4 `Rata-rata`: passed over", id: "baris 4 `Rata-rata`: dilewati" },
  ]);
});

await test("problems carry sheet, cell, row, column and text, in both languages, and all come at once", () => {
  const error = thrown(() => full.readSheet(text("No,Nilai\n1,3/4\n2,3 (empat)\n")));
  assert.ok(error instanceof full.AssessmentError);
  assert.equal(error.problems.length, 2);
  assert.deepEqual(error.problems[0], {
    code: "not_a_value",
    indicator: "1",
    row: 2,
    path: null,
    line: null,
    column: 2,
    sheet: null,
    cell: "B2",
    text: "3/4",
    en: "B2 `3/4`: indicator 1: not a value, or more than one: write one number, or leave the cell empty",
    id: "B2 `3/4`: indikator 1: bukan nilai, atau lebih dari satu nilai: tulis satu angka, atau kosongkan selnya",
  });
  assert.ok(Object.isFrozen(error.problems) && Object.isFrozen(error.problems[0]));
  assert.equal(thrown(() => full.readSheet(full.worksheet(), { sheet: "x" })).problems[0].code, "no_such_sheet");
});

await test("where nothing may be blank, every blank is a problem with its cell", () => {
  const blank = full.readSheet(full.worksheet());
  const { problems } = thrown(() => full.readSheet(full.worksheet(), { complete: true }));
  assert.equal(problems.length, 47);
  assert.deepEqual(problems.map(({ cell }) => cell), only(blank).cells);
  assert.match(problems[46].en, /^Penilaian!\w+: indicator 47: no level given$/);
  const { levels, ...others } = full.readDocument(SERANG);
  const half = Array.from({ length: 50 }, (_, at) => ({ ...others, agency: `Kota ${at}`, levels: levels.map((level, row) => (row < 24 ? null : level)) }));
  const most = thrown(() => full.readSheet(text(full.toWideCsv(half).text), { complete: true })).problems;
  assert.deepEqual([most.length, most.at(-1).code, most.at(-1).en], [1001, "more_problems", "there are more problems; mend these first"]);
  assert.equal(only(full.readSheet(full.worksheet(SERANG), { complete: true })).document.levels.length, 47);
  assert.equal(thrown(() => full.readSheet(new Uint8Array(), { complete: 1 })).message, "/complete: expected true or false, not a whole number");
});

await test("empty worksheets of every edition come back", () => {
  for (const edition of full.instruments()) {
    for (const lang of ["id", "en"]) {
      const { document } = only(full.readSheet(full.worksheet(edition, { lang })));
      const levels = edition.indicators.map(() => null);
      assert.deepEqual(document, { format: "spbe-assessment/1", instrument: edition.id, levels });
    }
  }
  assert.deepEqual(full.worksheet(), full.worksheet("permenpanrb-59-2020", { lang: "id" }));
});

await test("filled worksheets come back, with what no visible sheet shows", () => {
  for (const document of [SERANG, PEMDI, RICH]) {
    for (const lang of ["id", "en"]) {
      assert.equal(only(full.readSheet(full.worksheet(document, { lang }))).json, full.writeDocument(document));
    }
  }
  assert.deepEqual(full.worksheet(JSON.parse(SERANG)), full.worksheet(text(SERANG)));
});

await test("worksheets of an instrument of one's own come back to whoever knows it", () => {
  const own = full.loadInstrument(OWN);
  const instruments = [own];
  const document = full.writeDocument({ format: "spbe-assessment/1", instrument: own.id, levels: ["3.25", 0, 4] }, { instruments });
  const file = full.worksheet(document, { instruments });
  assert.equal(only(full.readSheet(file, { instruments })).json, document);
  assert.equal(only(full.readSheet(file, { instrument: own })).json, document);
  assert.equal(only(full.readSheet(full.worksheet(own), { instruments })).document.instrument, own.id);
  assert.equal(thrown(() => full.worksheet(document)).problems[0].code, "unknown_instrument");
  assert.match(thrown(() => full.worksheet({ ...own })).message, /^unknown instrument `dinas-contoh`: spbe\/full alone/);
});

await test("results have the levels, and follow basis and blanks", () => {
  const { levels } = full.readDocument(SERANG);
  assert.deepEqual(only(full.readSheet(full.resultSheet(SERANG))).document.levels, levels);
  assert.notDeepEqual(full.resultSheet(SERANG), full.resultSheet(SERANG, { basis: "rounded" }));
  assert.equal(thrown(() => full.resultSheet(RICH)).problems.length, 44);
  assert.ok(full.resultSheet(RICH, { blanks: "zero" }).length > 1000);
});

await test("CSV reads back as the same, but for what it says it leaves out", () => {
  for (const lang of ["id", "en"]) {
    for (const [document, lost] of [
      [SERANG, ["targets.source", "meta"]],
      [PEMDI, ["meta"]],
      [RICH, ["targets.source", "previous", "meta"]],
    ]) {
      const { text: csv, leftOut } = full.toCsv(document, { lang });
      const { previous, meta, targets, ...said } = full.readDocument(document);
      assert.deepEqual(leftOut, lost);
      const read = only(full.readSheet(text(csv))).document;
      for (const key of Object.keys(said)) assert.deepEqual(read[key], said[key], key);
      assert.ok(csv.startsWith("\ufeff"));
      assert.ok(document !== RICH || csv.includes("'=Kota"));
    }
  }
});

await test("tables of agencies read back in their order, as CSV and as a workbook", () => {
  const { levels } = full.readDocument(SERANG);
  const documents = Array.from({ length: 30 }, (_, at) => ({
    format: "spbe-assessment/1",
    instrument: "permenpanrb-59-2020",
    agency: `Kota ${at}`,
    year: 2024,
    levels: levels.with(at, 5),
  }));
  for (const lang of ["id", "en"]) {
    const csv = full.toWideCsv(documents, { lang });
    const workbook = full.toWideSheet(documents, { lang });
    for (const file of [text(csv.text), workbook.bytes]) {
      assert.deepEqual(full.readSheet(file).assessments.map(({ document }) => document), documents);
    }
    assert.deepEqual([csv.leftOut, workbook.leftOut], [[], []]);
    assert.ok(Object.isFrozen(csv) && Object.isFrozen(workbook) && workbook.bytes instanceof Uint8Array);
  }
  for (const table of [full.toWideCsv, full.toWideSheet]) {
    assert.deepEqual(table([RICH, SERANG, text(RICH)]).leftOut, ["meta", "notes", "previous", "services", "targets"]);
  }
});

await test("what cannot be written says why", () => {
  for (const [call, code, path, en, id] of [
    [() => full.toWideCsv([SERANG, PEMDI]), "several_instruments", null, "one table holds one instrument", "satu tabel memuat satu instrumen"],
    [() => full.toWideSheet([SERANG, PEMDI]), "several_instruments", null, "one table holds one instrument", "satu tabel memuat satu instrumen"],
    [
      () => full.worksheet(RICH.replace('"interview":{"1":2}', '"interview":{"1":4}')),
      "worksheet_entry",
      "/meta/worksheet/phases/*/1",
      "/meta/worksheet/phases/*/1: the phases lead to 4, but the assessment says 2",
      "/meta/worksheet/phases/*/1: nilai akhir menurut tahap adalah 4, sedangkan penilaian menyebut 2",
    ],
    [
      () => full.worksheet(full.loadInstrument(FINE)),
      "too_fine_for_sheet",
      null,
      "the index of dinas-contoh is too fine for formulas of a spreadsheet: at most 100000000 steps, or 10000000000 together with targets of four decimals",
      "indeks dinas-contoh terlalu halus untuk rumus lembar kerja: paling banyak 100000000 langkah, atau 10000000000 bersama target berdesimal empat",
    ],
  ]) {
    const error = thrown(call);
    assert.ok(error instanceof full.AssessmentError, String(error));
    assert.deepEqual([error.problems.length, error.problems[0].code, error.problems[0].path], [1, code, path], error.message);
    assert.deepEqual([error.problems[0].en, error.problems[0].id], [en, id]);
  }
});

await test("problems of documents in a list have the place of their document in front", () => {
  const wrong = { format: "spbe-assessment/1", instrument: "permenpanrb-59-2020", levels: { 1: 6 } };
  const { problems } = thrown(() => full.toWideCsv([SERANG, wrong, {}, "{"]));
  assert.deepEqual(problems.map(({ path, en }) => [path, en]), [
    ["/1/levels/1", "/1: indicator 1: level 6 is not in 1 to 5"],
    ["/2", "/2: key `format` is missing"],
    ["/2", "/2: key `instrument` is missing"],
    ["/2", "/2: key `levels` is missing"],
    ["/3", "/3: line 1, column 2: expected a key in double quotes"],
  ]);
  assert.equal(problems[0].id, "/1: indikator 1: tingkat 6 di luar 1 sampai 5");
  assert.equal(thrown(() => full.toWideCsv(SERANG)).message, "expected a list, not text");
});

await test("files and lists beyond the limits are refused for their length", () => {
  assert.equal(thrown(() => full.readSheet(new Uint8Array(100_000_000))).message, "more than 33554432 bytes");
  assert.equal(thrown(() => full.readSheet(new ArrayBuffer(100_000_000))).message, "more than 33554432 bytes");
  assert.equal(thrown(() => full.toWideCsv(new Array(10_001))).message, "more than 10000 rows");
  const long = { ...JSON.parse(SERANG), meta: { a: Array(100).fill("x".repeat(9_000)) } };
  assert.equal(thrown(() => full.toWideCsv(Array(40).fill(long))).message, "more than 33554432 bytes");
});

const temporary = mkdtempSync(join(tmpdir(), "spbe-sheets-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));
await test("the command writes the same bytes", () => {
  const file = join(root, "conformance/assessments/kota-serang-2021.json");
  for (const lang of ["id", "en"]) {
    const written = (name, ...args) => {
      const path = join(temporary, name);
      execFileSync(command, [...args, path, "--lang", lang], { stdio: "pipe" });
      return bytesOf(path);
    };
    assert.deepEqual(full.worksheet(SERANG, { lang }), written("kertas-kerja.xlsx", "sheet", file, "-o"));
    assert.deepEqual(full.worksheet("permenpanrb-8-2026", { lang }), written("kosong.xlsx", "sheet", "--instrument", "permenpanrb-8-2026", "-o"));
    assert.deepEqual(full.resultSheet(SERANG, { lang }), written("hasil.xlsx", "score", file, "-o"));
    assert.deepEqual(text(full.toCsv(SERANG, { lang }).text), written("penilaian.csv", "convert", file));
  }
});

// Made by the tests of spbe-sheet, which read them natively and expect the same.
const cases = JSON.parse(readFileSync(join(hostile, "expected.json"), "utf8"));
for (const [at, [name, expected]] of cases.entries()) {
  await test(`made to harm: ${name}`, () => {
    const bytes = bytesOf(join(hostile, String(at)));
    let said = "read";
    try {
      full.readSheet(bytes);
    } catch (error) {
      assert.ok(error instanceof full.AssessmentError, error.stack);
      [{ code: said }] = error.problems;
    }
    assert.equal(said, expected);
  });
}
await test("after all of that the package goes on working", () => assert.equal(full.score(Array(47).fill(3)).sum, 6000));

/** As in `spbe-sheet/tests/hostile`. */
const HOSTILE = 56;
done(FIXTURES + 16 + HOSTILE);
