// Tables: typed arrays in, typed arrays out, a slab of rows at a time.

import * as wasm from "../spbe.js";
import { isRounded, isZero, options, text } from "../arguments.js";
import { editionOf } from "../editions.js";
import { AssessmentError } from "../errors.js";
import { rangesOf, tableOf, viewsOf } from "./table-input.js";
import { arraysOf, outputsOf } from "./table-output.js";
import { moreRows, MOST_PROBLEMS, problemsOf } from "./table-problems.js";
import { Refusals } from "./table-refusals.js";
import { Slab } from "./table-slab.js";

const OPTIONS = ["instrument", "errors", "blanks", "basis"];

/** What the options of a call say. */
function rulesOf(chosen) {
  const { instrument, errors, blanks, basis } = options(chosen, OPTIONS);
  const edition = editionOf(instrument, "/instrument");
  return {
    edition,
    column: errors !== undefined && wasm.isColumn(text(errors, "/errors")),
    zero: isZero(blanks),
    rounded: isRounded(basis),
    places: wasm.tableNodes(edition.number),
    predicates: Object.freeze(edition.said.bands.map(({ name }) => name.id).reverse()),
  };
}

/** Scores a table: a row for each assessment, a column for each indicator. */
export const scoreTable = (table, chosen) => scored(rulesOf(chosen), table);

/** Scores one table after the other, with the same options and in memory that is used again. */
export function tableScorer(chosen) {
  const rules = rulesOf(chosen);
  return Object.freeze({
    instrument: rules.edition.instrument,
    score: (table, into) => scored(rules, table, into),
  });
}

/** The results of a table. From `viewsOf` on nothing of the caller's own runs: there is one slab at a time. */
function scored(rules, given, into) {
  const table = tableOf(rules.edition, given);
  const wanted = outputsOf(rules.edition, into);
  const input = viewsOf(rules.edition, table);
  const outputs = arraysOf(wanted, input.rows, rules.places, rangesOf(input));
  const slab = Slab.for(input, rules);
  const refusals = new Refusals(input, rules);
  const problems = [];
  let refused = 0;
  let shown = 0;
  for (let from = 0; from < input.rows; from += slab.height) {
    const count = Math.min(slab.height, input.rows - from);
    slab.load(input, from, count);
    const wrong = slab.score(count);
    if (wrong > 0 && rules.column) refusals.keep(slab, from, count);
    if (wrong > 0 && !rules.column) {
      for (const row of slab.refusedRows(count)) {
        if (problems.length >= MOST_PROBLEMS) break;
        problems.push(...problemsOf(slab.problems(row), from + row));
        shown += 1;
      }
    }
    refused += wrong;
    if (refused === 0 || rules.column) slab.unload(outputs, from, count);
  }
  if (refused > 0 && !rules.column) {
    if (refused > shown) problems.push(moreRows(refused - shown, input.rows));
    throw new AssessmentError(Object.freeze(problems));
  }
  const { predicates } = rules;
  return Object.freeze({ rows: input.rows, refused, ...outputs.shown, predicates, problems: refusals.readable() });
}
