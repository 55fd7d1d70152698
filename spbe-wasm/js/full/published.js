// Published averages and the national series.

import * as wasm from "../spbe.js";
import { otherKind, text } from "../arguments.js";
import { figuresOf, linesOf } from "../figures.js";
import { kindOf, WHOLE } from "../kinds.js";

/** The averages of every group of a year, or of one; null where none were published. */
export function averages(year, group) {
  if (kindOf(year) !== WHOLE) otherKind(WHOLE, year);
  const wanted = group === undefined ? undefined : text(group).toLowerCase();
  const found = year >= 0 && year < 65536 ? linesOf(wasm.averages(Number(year))).map(averagesOf) : [];
  if (wanted === undefined) return Object.freeze(found);
  return found.find(({ group }) => group.toLowerCase() === wanted) ?? null;
}

function averagesOf(line) {
  const [year, group, source, instrument, index, domains, aspects] = line.split("\t");
  const list = (texts) => Object.freeze(texts.split(" "));
  return Object.freeze({ year: Number(year), group, source, instrument, index, domains: list(domains), aspects: list(aspects) });
}

/** The years that averages were published for. */
export const averageYears = () => Object.freeze([...wasm.averageYears()]);

/** The national index of every year, as published. */
export function nationalSeries() {
  const years = linesOf(wasm.nationalSeries()).map((line) => {
    const [year, instrument, index, en, id, ...change] = line.split("\t");
    return Object.freeze({
      year: Number(year),
      instrument,
      index,
      change: change.length > 0 ? figuresOf(change) : null,
      reason: en ? Object.freeze({ id, en }) : null,
    });
  });
  return Object.freeze({ source: wasm.nationalSource(), years: Object.freeze(years) });
}
