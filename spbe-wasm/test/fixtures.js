// Reads every spreadsheet of `spbe-sheet/tests/fixtures` through `spbe/full`, in Node and in browsers alike.

/** How many there are: none is left out by accident. */
export const FIXTURES = 101;

/**
 * Runs all fixtures among the names of files in their folder. `load` gives the bytes of one. Gives the count and what
 * failed.
 */
export async function runFixtures(full, names, load) {
  const text = async (name) => new TextDecoder().decode(await load(name));
  const ending = /\.(csv|xlsx|xls|ods)$/;
  const expected = names.filter((name) => name.endsWith(".json")).map((name) => name.replace(".json", ""));
  const files = names.filter((name) => ending.test(name));
  const failures = [];
  if (String(expected.sort()) !== String(files.map((name) => name.replace(ending, "")).sort())) {
    failures.push("files and expectations do not go in pairs");
  }
  for (const name of files) {
    const { about, options = {}, ...wanted } = JSON.parse(await text(name.replace(ending, ".json")));
    const instruments = options.own ? [full.loadInstrument(await text(options.own))] : [];
    const chosen = { instruments };
    if (options.instrument) chosen.instrument = options.instrument;
    if (options.sheet) chosen.sheet = options.sheet;
    const said = saidOf(full, await load(name), chosen, wanted);
    if (!same(said, wanted)) failures.push(`${name}: ${about}\n  found    ${JSON.stringify(said)}\n  expected ${JSON.stringify(wanted)}`);
  }
  return { total: files.length, expected: FIXTURES, failures };
}

/** What a file says, in the form of the expectations. */
function saidOf(full, bytes, chosen, wanted) {
  try {
    const { assessments, passedOver } = full.readSheet(bytes, chosen);
    const records = assessments.map((found, at) => recordOf(full, found, chosen, wanted.records?.[at]));
    const complete = thrownBy(() => full.readSheet(bytes, { ...chosen, complete: true }))?.problems.length ?? 0;
    const blanks = assessments.flatMap(({ document }) => document.levels).filter((level) => level === null).length;
    if (complete !== Math.min(blanks, 1001)) return `${complete} problems for ${blanks} blanks`;
    return passedOver.length === 0 ? { records } : { records, passed_over: passedOver.map(({ en, id }) => [en, id]) };
  } catch (error) {
    if (!(error instanceof full.AssessmentError)) return String(error);
    return { problems: error.problems.map(problemOf) };
  }
}

function recordOf(full, { document, json, sheet, cells }, chosen, wanted) {
  const known = chosen.instruments.find(({ id }) => id === document.instrument) ?? document.instrument;
  const { indicators } = full.instrument(known);
  const record = {};
  for (const key of ["agency", "group", "year"]) if (document[key] !== undefined) record[key] = document[key];
  if (sheet !== null) record.sheet = sheet;
  if (document.instrument !== "permenpanrb-59-2020") record.instrument = document.instrument;
  record.levels = document.levels;
  if (!document.levels.includes(null)) {
    const { index, predicate } = full.scoreDocument(json, { instruments: chosen.instruments });
    Object.assign(record, { index: index.rounded, predicate: predicate.name });
  }
  if (wanted?.cells) record.cells = Object.fromEntries(Object.keys(wanted.cells).map((row) => [row, cells[row - 1]]));
  const notes = indicators.flatMap(({ row, number }) => (document.notes?.[number] === undefined ? [] : [[row, document.notes[number]]]));
  if (notes.length > 0) record.notes = Object.fromEntries(notes);
  return record;
}

/** A problem as expectations have it: without what it has not, and without row and column, which its cell says. */
function problemOf({ row, column, line, path, ...said }) {
  if (line !== null || path !== null || (said.cell !== null) !== (row !== null && column !== null)) return said;
  if (said.cell !== null && said.cell !== `${letters(column)}${row}`) return said;
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
}

/** The letters of a column: 1 is A, 27 is AA. */
const letters = (column) => (column > 26 ? letters(Math.floor((column - 1) / 26)) : "") + String.fromCharCode(65 + ((column - 1) % 26));

function thrownBy(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** Whether two values of JSON are the same, whatever the order of their keys. */
function same(a, b) {
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key], b[key]));
}
