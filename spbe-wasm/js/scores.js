// Levels in, results out.

import * as wasm from "./spbe.js";
import { isIndonesian, isRounded, isZero, options, text } from "./arguments.js";
import { cardOf, predicateOf, standingOf } from "./cards.js";
import { editionOf } from "./editions.js";
import { frozen } from "./figures.js";
import { isPlain, numberOf, ONE, unitsOf } from "./levels.js";

const SCORING = ["instrument", "basis", "blanks"];

/** Levels and options, read. */
export function given(levels, chosen, known = SCORING) {
  const { instrument, basis, blanks } = options(chosen, known);
  const edition = editionOf(instrument, "/instrument");
  const zero = isZero(blanks);
  return { edition, zero, rounded: isRounded(basis), units: unitsOf(edition, levels, !zero) };
}

/** The whole result. */
export function score(levels, chosen) {
  const { edition, units, zero, rounded } = given(levels, chosen);
  return cardOf(edition, units, zero, rounded);
}

/** Index and predicate alone. */
export function index(levels, chosen) {
  const { edition, units, zero, rounded } = given(levels, chosen);
  const sum = wasm.sum(edition.number, units, zero);
  return standingOf(edition, units, zero, sum)[rounded ? "rounded" : "exact"];
}

/** Levels that change one at a time, and what the index is after each change. */
export function session(levels, chosen) {
  const { edition, units: read, zero, rounded } = given(levels, chosen);
  const basis = rounded ? "rounded" : "exact";
  let units = Int32Array.from(read);
  let next = Int32Array.from(read);
  const standing = (units) => standingOf(edition, units, zero, wasm.sum(edition.number, units, zero))[basis];
  const card = () => cardOf(edition, units, zero, rounded);
  const current = () => Object.freeze(card().indicators.map(({ value }) => value));

  /** The levels with one changed: at once where it is a plain whole number, otherwise read by the library. */
  function changed(key, level) {
    const number = numberOf(key);
    const at = edition.rows.get(number);
    if (at !== undefined && isPlain(level)) {
      next.set(units);
      next[at] = level * ONE;
    } else {
      const rows = current().map((value, row) => [edition.said.indicators[row].number, value]);
      const others = rows.filter(([other]) => other !== number);
      next.set(unitsOf(edition, [[number, level], ...others].values(), !zero));
    }
  }

  return Object.freeze({
    set(number, level) {
      changed(number, level);
      const result = standing(next); // throws what is wrong with the level, before anything is changed
      [units, next] = [next, units];
      return result;
    },
    index: () => standing(units),
    score: card,
    levels: current,
  });
}

/** What is missing, and what is within reach. */
export function draft(levels, chosen) {
  const { edition, units } = given(levels, drafting(chosen));
  const { indicators } = edition.said;
  const blank = Array.from(units, (value) => value < 0);
  const [count, ...said] = wasm.bounds(edition.number, units);
  const end = (from) => cardOf(edition, Int32Array.from(said.slice(from, from + blank.length)), false, false);
  return Object.freeze({
    answered: blank.filter((blank) => !blank).length,
    missing: Object.freeze(indicators.filter((_, at) => blank[at]).map(({ number }) => number)),
    reachable: Object.freeze(said.slice(0, count).map((rank) => predicateOf(edition, rank))),
    lowest: end(count),
    highest: end(count + blank.length),
  });
}

/** The options of a draft: blanks are no problem there. */
const drafting = (chosen) => ({ ...options(chosen, ["instrument"]), blanks: "zero" });

/** The working of every node. */
export function explain(levels, chosen) {
  const { edition, units, zero } = given(levels, chosen, ["instrument", "blanks"]);
  return frozen(JSON.parse(wasm.explain(edition.number, units, zero))).workings;
}

/** The working of every node as text, in the same order. */
export function explainText(levels, chosen) {
  const { lang, ...others } = options(chosen, ["instrument", "blanks", "lang"]);
  const { edition, units, zero } = given(levels, others);
  return Object.freeze(wasm.explainText(edition.number, units, zero, isIndonesian(lang)).split("\0").slice(0, -1));
}

/** The short code of an assessment or a draft. */
export function code(levels, chosen) {
  const { edition, units } = given(levels, drafting(chosen));
  return wasm.code(edition.number, units);
}

/** The instrument and the levels that a code stands for. */
export function decode(given) {
  const { instrument, levels } = JSON.parse(wasm.decode(text(given)));
  return Object.freeze({ instrument, levels: Object.freeze(levels) });
}
