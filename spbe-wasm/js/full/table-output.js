// Where the results of a table go: arrays of the caller, or new ones.

import { options } from "../arguments.js";
import { nameOf, viewOf } from "../typed-arrays.js";
import { rangeOf } from "./table-input.js";
import { Problems, SENTENCES } from "./table-problems.js";

const ARRAYS = ["index", "indexHundredths", "predicate", "domains", "aspects"];
/** What results have beside arrays: they may be given back as they are, to be filled again. */
const OTHERS = ["rows", "refused", "predicates", "problems"];

/** What the caller gives for results, read once: the doubles of each node, hundredths, ranks; undefined for a new array. */
export function outputsOf({ said }, into) {
  const { index, indexHundredths, predicate, ...lists } = into === undefined ? {} : options(into ?? null, [...ARRAYS, ...OTHERS]);
  const list = (name) => {
    const given = lists[name];
    return said[name].map((_, at) => ({
      path: `/into/${name}/${at}`,
      Typed: Float64Array,
      given: given === undefined ? undefined : (given?.[at] ?? null),
    }));
  };
  return {
    doubles: [{ path: "/into/index", Typed: Float64Array, given: index }, ...list("domains"), ...list("aspects")],
    hundredths: { path: "/into/indexHundredths", Typed: Uint16Array, given: indexHundredths },
    ranks: { path: "/into/predicate", Typed: Uint8Array, given: predicate },
    domains: said.domains.length,
  };
}

/**
 * The arrays that results of so many rows are written into. `places` says which doubles of a slab each node has, `taken`
 * where the table lies in memory: nothing is written there, nor twice to one place.
 */
export function arraysOf({ doubles, hundredths, ranks, domains }, rows, places, taken) {
  const problems = new Problems();
  const used = [...taken];
  const seen = new Map();
  doubles.forEach((output, at) => {
    // An array of earlier results that two nodes have, because their doubles are the same.
    if (seen.get(output.given) === places[at]) return;
    if (output.given !== undefined) seen.set(output.given, places[at]);
    found(output, rows, used, problems);
  });
  for (const output of [hundredths, ranks]) found(output, rows, used, problems);
  problems.throw();
  return withMemory(rows, () => {
    const parts = [];
    const fresh = new Map();
    const shown = doubles.map(({ given, view }, at) => {
      const node = places[at];
      if (view) parts.push([node, view]);
      if (given !== undefined) return given;
      if (!fresh.has(node)) {
        fresh.set(node, new Float64Array(rows));
        parts.push([node, fresh.get(node)]);
      }
      return fresh.get(node);
    });
    const [hundredthsView, ranksView] = [hundredths, ranks].map(({ view, Typed }) => view ?? new Typed(rows));
    return {
      parts,
      hundredths: hundredthsView,
      ranks: ranksView,
      shown: {
        index: shown[0],
        indexHundredths: hundredths.given ?? hundredthsView,
        predicate: ranks.given ?? ranksView,
        domains: Object.freeze(shown.slice(1, domains + 1)),
        aspects: Object.freeze(shown.slice(domains + 1)),
      },
    };
  });
}

/** Looks at an array of the caller's. */
function found(output, rows, used, problems) {
  const { path, Typed, given } = output;
  if (given === undefined) return;
  const fitting = nameOf(given) === Typed.name;
  const view = fitting ? viewOf(given, Typed) : undefined;
  if (fitting && view === undefined) problems.add(SENTENCES.detached(path.slice(1)), path);
  else if (view === undefined) problems.add(SENTENCES.output(Typed.name, nameOf(given)), path);
  else if (view.length !== rows) problems.add(SENTENCES.misfit(3, 0, view.length, rows), path);
  else if (used.some((other) => overlap(other, rangeOf(view)))) problems.add(SENTENCES.overlap(), path);
  else used.push(rangeOf(view));
  output.view = view;
}

const overlap = (one, other) => one.buffer === other.buffer && one.from < other.to && other.from < one.to;

/** What makes arrays, or that there is no memory for them. */
function withMemory(rows, make) {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new RangeError(`no memory for the results of ${rows} rows`, { cause: error });
  }
}
