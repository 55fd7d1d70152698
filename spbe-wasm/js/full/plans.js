// The cheapest way up, and how safe a predicate is.

import * as wasm from "../spbe.js";
import { isRounded, options, text } from "../arguments.js";
import { editionOf } from "../editions.js";
import { unitsOf } from "../levels.js";
import { headOf, frozen, levelsOf, placeOf, standingOf, stepOf, stepsOf, sumsOf } from "./plan-answers.js";
import { said, targets } from "./plan-options.js";
import { file } from "./sheets.js";

const KNOWN = ["instrument", "basis", "costs", "locked", "ceiling", "ceilings", "maxStep", "targets"];

/** Levels and options, in the order in which they stand. */
function asked(levels, chosen, known) {
  const read = options(chosen, known);
  const { instrument, basis, to } = read;
  const edition = editionOf(instrument, "/instrument");
  const rounded = isRounded(basis);
  const goal = to === undefined ? undefined : text(to, "/to");
  return { edition, rounded, to: goal, said: said(read), units: unitsOf(edition, levels, true) };
}

/** The cheapest way to a predicate or an index; null where there is no next predicate. */
export function path(levels, chosen) {
  const { edition, units, rounded, to, said } = asked(levels, chosen, [...KNOWN, "to"]);
  const [json, after, ...sentences] = wasm.path(edition.number, units, to, rounded, said);
  if (json === undefined) return null;
  const document = JSON.parse(json);
  const [{ goal, needed, reached, short_by: shortBy = null, ...plan }] = document.paths;
  return frozen({
    ...headOf(edition, document),
    before: standingOf(edition, document),
    goal: { predicate: goal.predicate ?? null, index: goal.index ?? null, needed },
    reached,
    shortBy,
    ...sumsOf(edition, plan, after),
    ...(reached ? stepsOf(edition, plan, "gain", sentences) : {}),
    withoutCost: withoutCost(edition, document),
    json,
  });
}

/** What it takes to bring every indicator to its target. */
export function toTarget(levels, wanted, chosen) {
  const all = targets(wanted);
  const { edition, units, rounded, said } = asked(levels, chosen, KNOWN);
  const [json, after] = wasm.toTarget(edition.number, units, rounded, all, said);
  const document = JSON.parse(json);
  const { to_target: plan } = document;
  return frozen({
    ...headOf(edition, document),
    before: standingOf(edition, document),
    ...sumsOf(edition, plan, after),
    steps: plan.steps.map((step) => stepOf(edition, step, "gain")),
    short: plan.short.map((number) => placeOf(edition, number)),
    withoutCost: withoutCost(edition, document),
    json,
  });
}

/** The best index for every cost. */
export function frontier(levels, chosen) {
  const { edition, units, rounded, said } = asked(levels, chosen, KNOWN);
  const json = wasm.frontier(edition.number, units, rounded, said);
  const document = JSON.parse(json);
  return frozen({
    ...headOf(edition, document),
    before: standingOf(edition, document),
    points: document.frontier.map((point) => ({ cost: point.cost, ...standingOf(edition, point) })),
    withoutCost: withoutCost(edition, document),
    json,
  });
}

/** How safe the predicate is: the fewest drops by a level that lose it. */
export function margin(levels, chosen) {
  const { edition, units, rounded } = asked(levels, chosen, ["instrument", "basis"]);
  const [json, after, ...sentences] = wasm.margin(edition.number, units, rounded);
  const document = JSON.parse(json);
  const { margin } = document;
  const lost = () => ({
    above: margin.above,
    fewest: margin.fewest,
    alone: margin.alone.map((number) => placeOf(edition, number)),
    loss: margin.change,
    ...standingOf(edition, margin),
    levels: levelsOf(after),
    ...stepsOf(edition, margin, "loss", sentences),
  });
  return frozen({
    ...headOf(edition, document),
    ...standingOf(edition, document),
    margin: margin && lost(),
    json,
  });
}

/** What raises cost, from a table with the columns indicator, level and cost: for the option `costs`. */
export function costsFromSheet(bytes, chosen) {
  const { instrument } = options(chosen, ["instrument"]);
  const edition = editionOf(instrument, "/instrument");
  const fields = wasm.costsFromSheet(file(bytes), edition.number);
  return frozen(groups(fields, 3).map(([number, to, cost]) => ({ ...placeOf(edition, number), to: Number(to), cost: Number(cost) })));
}

/** The raises whose cost was not given. */
const withoutCost = (edition, { without_cost: raises = [] }) =>
  raises.map(({ indicator, to }) => ({ ...placeOf(edition, indicator), to }));

/** Fields in groups of so many. */
const groups = (fields, size) =>
  Array.from({ length: fields.length / size }, (_, at) => fields.slice(at * size, (at + 1) * size));
