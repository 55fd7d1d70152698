// What raises cost and which there may be, on its way in. Each thing that was said becomes four texts: its name, the
// indicator that it is about, a level, and what else there is to it.

import * as wasm from "../spbe.js";
import { options, rows, text } from "../arguments.js";
import { digitsOf, isList, kindOf, LIST, LIST_OR_OBJECT, NULL, OBJECT, TEXT, WHOLE } from "../kinds.js";
import { numberOf } from "../levels.js";

/** What options say, in the order in which they stand. */
export function said(read) {
  const fields = [];
  for (const [name, value] of Object.entries(read)) {
    if (value === undefined || !Object.hasOwn(READERS, name)) continue;
    for (const said of READERS[name](value)) {
      rows(fields.length / said.length + 1);
      fields.push(...said);
    }
  }
  return fields;
}

/** What targets say: a level for every indicator, or an object with one for all (`level`) and for some (`levels`). */
export function targets(value) {
  if (kindOf(value) === NULL) wasm.refuseKind(OBJECT, NULL);
  return said({ targets: value });
}

const READERS = {
  *costs(value) {
    if (isList(value)) {
      for (let at = 0; at < value.length; at++) {
        if (isList(value[at]) && value[at].length === 2) {
          yield* costsOf(value[at]);
          continue;
        }
        const { indicator, to, cost } = object(value[at]);
        yield ["costs", numberOf(indicator), whole(to), costOf(cost)];
      }
      return;
    }
    for (const said of entries(value)) yield* costsOf(said);
  },
  *locked(value) {
    if (!isList(value) && !(value instanceof Set)) wasm.refuseKind(LIST, kindOf(value));
    const numbers = isList(value) ? value : [...value];
    for (let at = 0; at < numbers.length; at++) yield ["locked", numberOf(numbers[at]), "", ""];
  },
  *ceiling(value) {
    yield ["ceiling", "", whole(value), ""];
  },
  *ceilings(value) {
    for (const [number, level] of entries(value)) yield ["ceilings", numberOf(number), whole(level), ""];
  },
  *maxStep(value) {
    yield ["maxStep", "", whole(value), ""];
  },
  *targets(value) {
    if (kindOf(value) !== OBJECT) return yield target("level", "", value);
    const { level, levels } = options(value, ["index", "predicate", "level", "levels", "source"]);
    if (level !== undefined) yield target("level", "", level);
    if (levels !== undefined) for (const [number, level] of entries(levels)) yield target("levels", numberOf(number), level);
  },
};

/** An indicator with one cost for every level, or with a cost for each. */
function* costsOf([number, costs]) {
  if (!isList(costs) && kindOf(costs) !== OBJECT) yield ["cost", numberOf(number), "", costOf(costs)];
  else for (const [level, cost] of entries(costs)) yield ["costs", numberOf(number), levelOf(level), costOf(cost)];
}

/** A level of a target, with the number of its kind before it: the library reads it. */
function target(name, number, level) {
  const kind = kindOf(level);
  return [name, number, String(kind), kind === TEXT ? text(level) : digitsOf(level, kind)];
}

/** A whole number. */
function whole(value) {
  const kind = kindOf(value);
  if (kind !== WHOLE) wasm.refuseKind(WHOLE, kind);
  return digitsOf(value, kind);
}

/** A level that is the key of a cost. */
const levelOf = (key) => (typeof key === "string" ? text(key) : whole(key));

/** A cost: what is no whole number goes to the library as it is, which says so. */
function costOf(value) {
  const kind = kindOf(value);
  if (kind === WHOLE) return digitsOf(value, kind);
  if (typeof value === "number" || typeof value === "bigint" || kind === TEXT) return text(String(value));
  wasm.refuseKind(WHOLE, kind);
}

function object(value) {
  const kind = kindOf(value);
  if (kind !== OBJECT) wasm.refuseKind(OBJECT, kind);
  return value;
}

/**
 * The own entries of an object, or the pairs of a list, a map or another iterable, one by one: there may be more than
 * anybody looks at.
 */
function* entries(value) {
  if (isList(value)) {
    for (let at = 0; at < value.length; at++) yield pair(value[at]);
    return;
  }
  const given = object(value);
  if (typeof given[Symbol.iterator] !== "function") {
    for (const key in given) if (Object.hasOwn(given, key)) yield [key, given[key]];
    return;
  }
  for (const said of given) yield pair(said);
}

/** A list of two. */
function pair(value) {
  if (!isList(value) || value.length !== 2) wasm.refuseKind(LIST_OR_OBJECT, kindOf(value));
  return value;
}
