// Answers the cases about plans through `spbe/full`, in Node and in browsers alike. They have a folder and a manifest of their own.

import { has, levelsOf, parse } from "./conformance.js";

/** The options of a case, with the names that JavaScript has for them, in the order in which they stand. */
function optionsOf({ options = {}, basis, to }, instrument) {
  const names = { max_step: "maxStep" };
  const read = ([key, value]) => [
    names[key] ?? key,
    key === "costs" ? value.map(([indicator, to, cost]) => ({ indicator, to, cost })) : value,
  ];
  const chosen = { instrument, ...Object.fromEntries(Object.entries(options).map(read)) };
  if (basis !== undefined) chosen.basis = basis;
  if (to !== undefined) chosen.to = to;
  return chosen;
}

const step = ({ indicator, from, to, cost, gain, loss, certain }) => {
  const sums = gain ? [cost, gain.exact] : [loss.exact];
  return [indicator, String(from), String(to), ...sums, certain];
};

function choice({ kind, raises, levelsEach, amounts, among }) {
  const of = among.map(({ indicator }) => indicator);
  if (kind === "swap") return { levels: amounts, of };
  const any = { any: raises, of, at_most: among.map(({ atMost }) => atMost) };
  return levelsEach === 1 ? any : { ...any, levels_each: levelsEach };
}

const others = ({ choices, arrangements, plans }) => ({ choices: choices.map(choice), arrangements, plans });
const standing = ({ index, predicate }) => ({ index: index.exact, predicate: predicate.name });
const numbers = (places) => places.map(({ indicator }) => indicator);

export function answers(full) {
  const kinds = {
    path(levels, chosen) {
      const way = full.path(levels, chosen);
      const said = { reached: way.reached, levels: way.raises, ...standing(way) };
      if (!way.reached) return { ...said, short_by: way.shortBy.exact };
      return { ...said, cost: way.cost, steps: way.steps.map(step), ...others(way) };
    },
    frontier(levels, chosen) {
      const point = ({ cost, index, predicate }) => [cost, index.exact, predicate.name];
      return { points: full.frontier(levels, chosen).points.map(point) };
    },
    margin(levels, chosen) {
      const { predicate, margin } = full.margin(levels, chosen);
      if (margin === null) return { margin };
      const { above, fewest, alone, steps } = margin;
      const { index, predicate: fallsTo } = standing(margin);
      return {
        margin: {
          predicate: predicate.name,
          above: above.exact,
          fewest,
          alone: numbers(alone),
          index,
          falls_to: fallsTo,
          steps: steps.map(step),
          ...others(margin),
        },
      };
    },
    to_target(levels, chosen, targets) {
      const all = full.toTarget(levels, targets, chosen);
      const { cost, raises, indicators, steps, short } = all;
      return { cost, levels: raises, indicators, ...standing(all), steps: steps.map(step), short: numbers(short) };
    },
  };
  return (item) => {
    try {
      const instrument = item.definition ? full.loadInstrument(item.definition) : full.instrument(item.instrument);
      return kinds[item.kind](levelsOf(item, instrument), optionsOf(item, instrument), item.targets);
    } catch (error) {
      if (!(error instanceof full.AssessmentError)) throw error;
      return { problems: error.problems.map(({ code, indicator, path, en, id }) => ({ code, indicator, path, en, id })) };
    }
  };
}

/** Whether an answer says what is expected, and nothing beside it. */
const isWhole = (said, expected) => has(said, expected) && String(Object.keys(said).sort()) === String(Object.keys(expected).sort());

/** Runs all of them. `load` gives the text of a file. Gives the counts and what failed. */
export async function runPlans(full, load) {
  const answer = answers(full);
  const manifest = JSON.parse(await load("analysis/manifest.json"));
  const failures = [];
  let total = 0;
  for (const [file, count] of Object.entries(manifest.files)) {
    const { instrument, cases } = parse(await load(`analysis/${file}`));
    if (cases.length !== count) failures.push(`${file}: ${cases.length} cases, the manifest says ${count}`);
    for (const item of cases) {
      total += 1;
      let said;
      try {
        said = answer({ instrument, ...item });
      } catch (error) {
        said = { error: `${error}` };
      }
      if (!isWhole(said, item.expect)) failures.push(`${file}: ${item.name}: ${JSON.stringify(said)}`);
    }
  }
  if (total !== manifest.total || total < 500) failures.push(`${total} cases ran, not ${manifest.total}`);
  return { total, expected: manifest.total, failures };
}
