// Tables for tests: values, the arrays they stand in, and what every row has to come out as.

import * as full from "spbe/full";
import { assert } from "./harness.js";

export const PEMDI = "permenpanrb-8-2026";

/** An instrument of one's own: the second and the third indicator weigh the same. */
export const OWN = {
  format: "spbe-instrument/1",
  id: "dinas-contoh",
  title: "Instrumen Dinas Contoh",
  scale: { lowest: 1, highest: 5 },
  aspects: [
    { number: "1", name: "Kebijakan", weight: "40" },
    { number: "2", name: "Layanan", weight: "60" },
  ],
  indicators: [
    { number: "1", aspect: "1", name: "Aturan", weight: "40" },
    { number: "2", aspect: "2", name: "Layanan" },
    { number: "3", aspect: "2", name: "Layanan" },
  ],
  bands: [{ name: "Baik", floor: "3" }, { name: "Cukup" }],
};

/** Numbers that look drawn, and are the same every time. */
let state = 59;
const below = (limit) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
};

/** Random values of a scale, in its smallest steps. */
export function drawn({ scale, indicators }, rows) {
  const steps = 10 ** (scale.decimals ?? 0);
  const span = (scale.highest - scale.lowest) * steps + 1;
  return Array.from({ length: rows }, () => indicators.map(() => scale.lowest * steps + below(span)));
}

/** Rows as columns. */
export const turned = (rows, Typed) => rows[0].map((_, at) => Typed.from(rows, (row) => row[at]));

/** What `score` says of values in smallest steps, in the form of a row. */
export function expected(of, values) {
  const decimals = of.scale.decimals ?? 0;
  const text = (value) => {
    const digits = String(value).padStart(decimals + 1, "0");
    return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  };
  const card = full.score(decimals ? values.map(text) : values, { instrument: of });
  return {
    index: card.index.value,
    rounded: card.index.rounded,
    predicate: card.predicate.name,
    domains: card.domains.map(({ index }) => index.value),
    aspects: card.aspects.map(({ index }) => index.value),
  };
}

const twoDecimals = (hundredths) => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;

/** A row of results. */
export const rowOf = ({ index, indexHundredths, predicate, predicates, domains, aspects }, row) => ({
  index: index[row],
  rounded: twoDecimals(indexHundredths[row]),
  predicate: predicates[predicate[row] - 1],
  domains: domains.map((domain) => domain[row]),
  aspects: aspects.map((aspect) => aspect[row]),
});

/** The double nearest to a fraction. */
function nearest(fraction) {
  const [numerator, denominator = "1"] = fraction.split("/");
  // Both are below 2^53, so one division rounds once.
  assert.ok(Number(numerator) < 2 ** 53 && Number(denominator) < 2 ** 53);
  return Number(numerator) / Number(denominator);
}

/** Holds a row against what a case of the conformance suite expects. */
export function expectedRow(scores, row, expect) {
  const said = rowOf(scores, row);
  assert.equal(said.index, nearest(expect.index));
  if (typeof expect.rounded === "string") assert.equal(said.rounded, expect.rounded);
  if (typeof expect.predicate === "string") assert.equal(said.predicate, expect.predicate);
  if (typeof expect.value === "string") assert.equal(String(said.index), expect.value);
  for (const part of ["domains", "aspects"]) if (expect[part]) assert.deepEqual(said[part], expect[part].map(nearest));
}
