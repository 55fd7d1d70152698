// What raises cost and which there may be, on its way in. Each thing that was said becomes five texts: its name, the
// indicator that it is about, a level, what else there is to it, and its place. Where a part of it is of another kind than
// it has to be, the numbers of both kinds go in its stead: the library finds every problem, in order.

import { options, otherKind, rows, step, text } from "../arguments.js";
import { digitsOf, isList, kindOf, LIST, NULL, OBJECT, PAIR, TEXT, WHOLE } from "../kinds.js";
import { isPair, numberOf } from "../levels.js";

/** What options say, in the order in which they stand. */
export function said(read) {
  const fields = [];
  for (const [name, value] of Object.entries(read)) {
    if (value !== undefined && Object.hasOwn(READERS, name)) add(fields, READERS[name](value, `/${name}`));
  }
  return fields;
}

function add(fields, things) {
  for (const said of things) {
    rows(fields.length / said.length + 1);
    fields.push(...said);
  }
  return fields;
}

/** What targets say: a level for every indicator, or an object with one for all (`level`) and for some (`levels`). */
export function targets(value) {
  if (kindOf(value) === NULL) otherKind(OBJECT, value);
  return add([], READERS.targets(value, ""));
}

const READERS = {
  *costs(value, path) {
    if (isList(value)) {
      for (let at = 0; at < value.length; at++) yield* costsOfRow(value[at], `${path}/${at}`);
    } else {
      yield* each(value, path, costsOf);
    }
  },
  *locked(value, path) {
    // A list, a set, or whatever else gives one after the other.
    if (!isList(value) && (kindOf(value) !== OBJECT || typeof value[Symbol.iterator] !== "function")) {
      return yield wrongKind(path, LIST, value);
    }
    let at = 0;
    for (const one of value) yield thing("locked", `${path}/${at++}`, number(one));
  },
  *ceiling(value, path) {
    yield thing("ceiling", path, NOTHING, whole(value));
  },
  *ceilings(value, path) {
    yield* each(value, path, (key, level, place) => [thing("ceilings", place, number(key), whole(level))]);
  },
  *maxStep(value, path) {
    yield thing("maxStep", path, NOTHING, whole(value));
  },
  *targets(value, path) {
    if (kindOf(value) !== OBJECT) return yield target("level", path, NOTHING, value);
    const { level, levels } = options(value, ["index", "predicate", "level", "levels", "source"]);
    if (level !== undefined) yield target("level", `${path}/level`, NOTHING, level);
    if (levels === undefined) return;
    yield* each(levels, `${path}/levels`, (key, level, place) => [target("levels", place, number(key), level)]);
  },
};

/** An indicator with one cost for every level, or with a cost for each. */
function* costsOf(key, costs, place) {
  if (!isList(costs) && kindOf(costs) !== OBJECT) return yield thing("cost", place, number(key), NOTHING, cost(costs));
  yield* each(costs, place, (level, of, place) => [thing("costs", place, number(key), levelOf(level), cost(of))]);
}

/** A pair of an indicator and its costs, or an object with an indicator, a level and the cost. */
function* costsOfRow(row, place) {
  if (isPair(row)) return yield* costsOf(row[0], row[1], place);
  if (kindOf(row) !== OBJECT) return yield wrongKind(place, OBJECT, row);
  const { indicator, to, cost: of } = row;
  yield thing("costs", place, number(indicator), whole(to), cost(of));
}

/** A level of a target, with the number of its kind before it: the library reads it. */
function target(name, place, number, level) {
  const kind = kindOf(level);
  return thing(name, place, number, part(String(kind)), part(kind === TEXT ? text(level) : digitsOf(level, kind)));
}

/** The texts of one thing that was said. */
function thing(name, place, ...parts) {
  const other = parts.find(({ kinds }) => kinds !== undefined);
  if (other !== undefined) return ["kind", "", ...other.kinds, place];
  const [number = NOTHING, level = NOTHING, more = NOTHING] = parts;
  return [name, number.text, level.text, more.text, place];
}

/** Something of another kind than it has to be. */
const wrongKind = (place, expected, value) => thing("", place, unlike(expected, value));

const part = (text) => ({ text });
const unlike = (expected, value) => ({ kinds: [String(expected), String(kindOf(value))] });
const NOTHING = part("");

/** The printed number of an indicator. */
const number = (key) => (["string", "number", "bigint"].includes(typeof key) ? part(numberOf(key)) : unlike(TEXT, key));

function whole(value) {
  const kind = kindOf(value);
  return kind === WHOLE ? part(digitsOf(value, kind)) : unlike(WHOLE, value);
}

/** A level that is the key of a cost. */
const levelOf = (key) => (typeof key === "string" ? part(text(key)) : whole(key));

/** A cost: what is no whole number goes to the library as it is, which says so. */
function cost(value) {
  const kind = kindOf(value);
  if (kind === WHOLE) return part(digitsOf(value, kind));
  const written = typeof value === "number" || typeof value === "bigint" || kind === TEXT;
  return written ? part(text(String(value))) : unlike(WHOLE, value);
}

/**
 * The things that the own entries of an object say, or the pairs of a list, a map or another iterable, one by one: there
 * may be more than anybody looks at.
 */
function* each(value, path, things) {
  if (isList(value)) {
    for (let at = 0; at < value.length; at++) yield* pair(value[at], `${path}/${at}`, things);
  } else if (kindOf(value) !== OBJECT) {
    yield wrongKind(path, OBJECT, value);
  } else if (typeof value[Symbol.iterator] !== "function") {
    for (const key in value) if (Object.hasOwn(value, key)) yield* things(key, value[key], `${path}/${step(text(key))}`);
  } else {
    let at = 0;
    for (const said of value) yield* pair(said, `${path}/${at++}`, things);
  }
}

/** What a list of two says. */
function* pair(value, place, things) {
  if (!isPair(value)) return yield wrongKind(place, PAIR, value);
  yield* things(value[0], value[1], place);
}
