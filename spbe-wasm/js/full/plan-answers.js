// Plans as callers get them, from the documents that the library writes of them.

import { predicateOf } from "../cards.js";
import * as figures from "../figures.js";

/** Frozen to the last object; the names of keys stay. */
export const frozen = (answer) => figures.frozen(answer, true);

/** What every answer begins with. */
export const headOf = (edition, { basis }) => ({
  library: edition.library,
  instrument: edition.head,
  notices: edition.notices,
  basis,
});

/** An index with its predicate. */
export const standingOf = (edition, { index, predicate }) => ({ index, predicate: predicateOf(edition, predicate.rank) });

/** An indicator, by its number: where it stands, and its names. */
export function placeOf(edition, indicator) {
  const row = edition.rows.get(indicator);
  const { id, en } = edition.said.indicators[row].name;
  return { indicator, row: row + 1, name: id, english: en ?? null };
}

/** The levels of a document of format spbe-assessment/1. */
export const levelsOf = (document) => JSON.parse(document).levels;

/** What a plan comes to. */
export const sumsOf = (edition, plan, after) => ({
  cost: plan.cost,
  raises: plan.levels,
  indicators: plan.indicators,
  gain: plan.change,
  ...standingOf(edition, plan),
  levels: levelsOf(after),
});

/** One indicator by one level. `change`: whether the index gains by it or loses. */
export function stepOf(edition, { indicator, from, to, cost, change, certain }, name) {
  const step = { ...placeOf(edition, indicator), from, to };
  return name === "gain" ? { ...step, cost, gain: change, certain } : { ...step, loss: change, certain };
}

/** The steps of a plan, and what could as well be chosen, with two sentences for each choice. */
export function stepsOf(edition, { steps, choices, arrangements, plans }, name, sentences) {
  const chosen = new Map(choices.flatMap(({ of }, at) => of.map((indicator) => [indicator, at])));
  return {
    steps: steps.map((step) => ({ ...stepOf(edition, step, name), choice: chosen.get(step.indicator) ?? null })),
    choices: choices.map((choice, at) => ({ ...choiceOf(edition, choice), text: { id: sentences[2 * at], en: sentences[2 * at + 1] } })),
    arrangements,
    plans,
  };
}

function choiceOf(edition, { any, of, at_most: most, levels_each: each = 1, levels }) {
  const among = of.map((indicator) => placeOf(edition, indicator));
  if (any === undefined) return { kind: "swap", amounts: levels, among };
  return { kind: "any", raises: any, levelsEach: each, among: among.map((place, at) => ({ ...place, atMost: most[at] })) };
}
