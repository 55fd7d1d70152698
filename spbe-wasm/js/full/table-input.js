// What a table may be: typed arrays by column, or one of rows.

import * as wasm from "../spbe.js";
import { options, otherKind, rows as limited, step, text } from "../arguments.js";
import { kindOf, LIST_OR_OBJECT, WHOLE } from "../kinds.js";
import { nameOf, viewOf } from "../typed-arrays.js";
import { Problems, SENTENCES } from "./table-problems.js";

/** Kinds of whole numbers, in the order of src/full/tables/held.rs. */
const KINDS = [
  Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array, BigUint64Array, BigInt64Array,
];
const BY_NAME = new Map(KINDS.map((Typed, kind) => [Typed.name, { Typed, kind }]));
BY_NAME.set("Uint8ClampedArray", BY_NAME.get("Uint8Array"));

/** Rows are counted in 32 bits. */
export const MOST_ROWS = 2 ** 32 - 1;
const DECIMALS = 4;

/** What the caller says, read once: a list of columns, or rows. */
export function tableOf(edition, given) {
  const said = options(given ?? null, ["columns", "rows", "decimals", "blank", "valid", "validOffset"]);
  const { columns, rows, decimals, blank, valid, validOffset } = said;
  const problems = new Problems();
  if ((columns === undefined) === (rows === undefined)) problems.add(SENTENCES.oneOf());
  if (decimals !== undefined && !(Number.isInteger(decimals) && decimals >= 0 && decimals <= DECIMALS)) {
    problems.add(SENTENCES.decimals(), "/decimals");
  }
  if (blank !== undefined && kindOf(blank) !== WHOLE) problems.add(SENTENCES.blank(), "/blank");
  if (rows === undefined && (valid !== undefined || validOffset !== undefined)) problems.add(SENTENCES.validOfRows(), "/valid");
  problems.throw();
  const shared = { byRow: rows !== undefined, decimals, blank: blank === undefined ? undefined : BigInt(blank) };
  if (shared.byRow) return { ...shared, columns: [{ label: "rows", path: "/rows", values: rows, valid, validOffset }] };
  return { ...shared, columns: columnsOf(edition, columns) };
}

/** Columns in the order of the annex, with what to call each. */
function columnsOf(edition, columns) {
  const { indicators } = edition.said;
  if (Array.isArray(columns)) {
    if (columns.length !== indicators.length) wasm.refuseColumns(edition.number, columns.length);
    return indicators.map(({ number }, at) => column(number, `/columns/${at}`, columns[at]));
  }
  if (nameOf(columns) !== "object") otherKind(LIST_OR_OBJECT, columns, "/columns");
  const entries = [];
  const add = (label, value) => {
    limited(entries.length + 1);
    entries.push([typeof label === "number" ? String(label) : text(label), value]);
  };
  // A map, of whatever realm; or an object by its own keys.
  if (typeof columns[Symbol.iterator] === "function") for (const [label, value] of columns) add(label, value);
  else for (const label of Object.keys(columns)) add(label, columns[label]);
  return named(edition, entries);
}

/** The columns whose labels mean indicators. */
function named(edition, entries) {
  const { indicators } = edition.said;
  const places = indicators.map(() => []);
  const problems = new Problems();
  const labels = entries.map(([label]) => label);
  wasm.tableColumns(edition.number, labels).forEach((said, at) => {
    const found = said === "" ? [] : said.split(" ").map((row) => row - 1);
    if (found.length === 1) places[found[0]].push(at);
    else if (found.length > 1) problems.add(SENTENCES.ambiguous(labels[at], found.map((row) => indicators[row].number)));
  });
  places.forEach((several, row) => {
    if (several.length > 1) problems.add(SENTENCES.repeated(several.map((at) => labels[at]), indicators[row].number));
  });
  const missing = indicators.filter((_, row) => places[row].length === 0).map(({ number }) => number);
  if (missing.length > 0) problems.add(SENTENCES.missing(missing, edition.said.id));
  problems.throw();
  return places.map(([at]) => {
    const [label, value] = entries[at];
    return column(label, `/columns/${step(label)}`, value);
  });
}

/** A column: an array by itself, or with bits that say which of its numbers are there. */
function column(label, path, given) {
  if (nameOf(given) !== "object") return { label, path, values: given };
  const { values, valid, validOffset } = options(given, ["values", "valid", "validOffset"]);
  return { label, path, values, valid, validOffset };
}

/** Views of a table's arrays that nobody else has, or every problem with them. */
export function viewsOf(edition, { byRow, decimals, blank, columns }) {
  const problems = new Problems();
  const width = byRow ? edition.rows.size : 1;
  wrongKinds(edition, columns, problems);
  const views = columns.map((column) => {
    const { Typed, kind } = BY_NAME.get(nameOf(column.values)) ?? {};
    const values = Typed && viewOf(column.values, Typed);
    if (Typed && !values) problems.add(SENTENCES.detached(column.label), column.path);
    return { kind, values, ...bitsOf(column, problems) };
  });
  problems.throw();
  const [first] = views;
  const length = first?.values.length ?? 0;
  if (length % width !== 0) problems.add(SENTENCES.misfit(1, 0, length, width), "/rows");
  const rows = Math.floor(length / width);
  views.forEach(({ values, bits, offset }, at) => {
    if (values.length !== length) problems.add(SENTENCES.misfit(0, at + 1, values.length, length), columns[at].path);
    else if (bits && bits.length * 8 - offset < length) {
      problems.add(SENTENCES.misfit(2, 0, Math.max(bits.length * 8 - offset, 0), length), columns[at].path);
    }
  });
  if (rows > MOST_ROWS) problems.add(SENTENCES.tooMany(MOST_ROWS));
  problems.throw();
  return { byRow, decimals, blank, columns: views, rows };
}

/** A problem for each kind of array that no values have, with all columns of it. */
function wrongKinds({ said }, columns, problems) {
  const kinds = new Map();
  for (const { label, values } of columns) {
    const name = nameOf(values);
    if (!BY_NAME.has(name)) kinds.set(name, [...(kinds.get(name) ?? []), label]);
  }
  for (const [name, labels] of kinds) problems.add(SENTENCES.wrongKind(labels, name, said.scale.decimals ?? 0));
}

/** The bits of a column, and with which they begin. */
function bitsOf({ label, path, valid, validOffset = 0 }, problems) {
  if (valid === undefined || valid === null) return { bits: undefined, offset: 0 };
  const bits = nameOf(valid) === "Uint8Array" ? viewOf(valid, Uint8Array) : undefined;
  const offset = Number.isSafeInteger(validOffset) && validOffset >= 0 && validOffset < MOST_ROWS ? validOffset : undefined;
  if (bits === undefined || offset === undefined) problems.add(SENTENCES.valid(label), path);
  // Whole bytes before the first bit say nothing.
  return { bits: bits?.subarray((offset ?? 0) >>> 3), offset: (offset ?? 0) & 7 };
}

/** Where arrays lie in memory: buffer, first byte, end. */
export const rangesOf = ({ columns }) =>
  columns.flatMap(({ values, bits }) => (bits ? [rangeOf(values), rangeOf(bits)] : [rangeOf(values)]));

export const rangeOf = ({ buffer, byteOffset, byteLength }) => ({ buffer, from: byteOffset, to: byteOffset + byteLength });
