// Results, put together from parts that are remembered: a part follows from its node and its sum alone.

import * as wasm from "./spbe.js";
import { figuresOf, linesOf } from "./figures.js";
import { ONE } from "./levels.js";

/** The whole result of values in ten-thousandths. `zero`: blanks count as 0. `rounded`: which index decides the predicate. */
export function cardOf(edition, units, zero, rounded) {
  const sums = wasm.sums(edition.number, units, zero);
  const standing = standingOf(edition, units, zero, sums[0]);
  learn(edition, units, zero, sums); // last: whatever is remembered after it may be what makes it all forgotten
  const domains = edition.said.domains.length;
  const aspects = edition.said.aspects.length;
  const part = (node, key) => edition.memory.seen[node].get(key);
  return Object.freeze({
    library: edition.library,
    instrument: edition.head,
    notices: edition.notices,
    basis: rounded ? "rounded" : "exact",
    blanks: zero && units.includes(-1) ? "zero" : null,
    index: standing.index,
    predicate: standing[rounded ? "rounded" : "exact"].predicate,
    borderline: standing.borderline,
    sum: sums[0],
    domains: list(domains, (at) => part(at + 1, sums[at + 1])),
    aspects: list(aspects, (at) => part(at + 1 + domains, sums[at + 1 + domains])),
    indicators: list(units.length, (at) => part(at + 1 + domains + aspects, units[at])),
  });
}

/** A frozen list, made without a stop on the way. */
function list(length, item) {
  const items = new Array(length);
  for (let at = 0; at < length; at++) items[at] = item(at);
  return Object.freeze(items);
}

/** Asks for the parts of a result that have not been seen before. */
function learn(edition, units, zero, sums) {
  const missing = [];
  const miss = () => {
    missing.length = 0;
    for (let node = 1; node < edition.parts.length; node++) {
      if (!edition.memory.seen[node].has(keyOf(node, units, sums))) missing.push(node);
    }
    return missing.length > 0;
  };
  // A second time where so much was remembered that all of it was forgotten on the way.
  while (miss()) {
    const lines = linesOf(wasm.figures(edition.number, units, zero, Uint32Array.from(missing)));
    missing.forEach((node, at) => {
      const key = keyOf(node, units, sums);
      edition.memory.part(node, key, partOf(edition, node, key, lines[at].split("\t")));
    });
  }
}

/** What a part follows from: the sum of a domain or an aspect, the value of an indicator. */
const keyOf = (node, units, sums) => (node < sums.length ? sums[node] : units[node - sums.length]);

/** A part of a result. */
function partOf({ said, parts }, node, key, fields) {
  const { table, row, number, name, domain, aspect, weight, capability } = parts[node];
  const part = { row, number, name: name.id, english: name.en ?? null };
  const contribution = figuresOf(fields, 4);
  if (table !== "indicators") {
    if (table === "aspects") part.domain = domain ?? null;
    return Object.freeze({ ...part, weight, index: figuresOf(fields), contribution, sum: key });
  }
  const value = key < 0 ? null : key % ONE === 0 ? key / ONE : fields[1];
  const levels = said.capabilities?.find(({ code }) => code === capability)?.levels;
  const level = levels?.find(({ level }) => level === value);
  return Object.freeze({ ...part, aspect, weight, value, levelName: level?.name.id ?? null, contribution });
}

/** Index and predicate of values whose weighted sum is known. */
export function standingOf(edition, units, zero, sum) {
  const seen = edition.memory.seen[0].get(sum);
  if (seen) return seen;
  const [line, ranks] = linesOf(wasm.figures(edition.number, units, zero, Uint32Array.of(0))).map((line) => line.split("\t"));
  const index = figuresOf(line);
  const [exact, rounded] = ranks.map((rank) => predicateOf(edition, Number(rank)));
  const borderline = exact !== rounded;
  const by = (predicate) => Object.freeze({ index, predicate, borderline, sum });
  return edition.memory.part(0, sum, Object.freeze({ index, borderline, exact: by(exact), rounded: by(rounded) }));
}

/** A predicate of an instrument, by its rank. */
export function predicateOf(edition, rank) {
  const { bands } = edition.said;
  const { predicates } = edition.memory;
  const { name, second_name: secondName } = bands[bands.length - rank];
  if (!predicates.has(rank)) {
    const predicate = { rank, name: name.id, english: name.en ?? null, secondName: secondName?.id ?? null };
    predicates.set(rank, Object.freeze(predicate));
  }
  return predicates.get(rank);
}
