// What stands between two results, and between two instruments.

import * as wasm from "../spbe.js";
import { options } from "../arguments.js";
import { editionOf } from "../editions.js";
import { figuresOf, linesOf } from "../figures.js";
import { given } from "../scores.js";

/** How far a later result is above an earlier one; between instruments, why there is no difference. */
export function compare(before, after, chosen) {
  const { before: first, after: second } = options(chosen, ["before", "after"]);
  const earlier = given(before, first);
  const units = Int32Array.from(earlier.units);
  const later = given(after, second);
  const said = wasm.compare(
    earlier.edition.number, units, earlier.zero, later.edition.number, later.units, later.zero,
  );
  const [en, id] = said;
  const apart = said.length === 2;
  return Object.freeze({
    difference: apart ? null : figuresOf(said),
    reason: apart ? Object.freeze({ id, en }) : null,
  });
}

/** What changed from one instrument to another. */
export function diff(first, second) {
  const [before, after] = [editionOf(first), editionOf(second)];
  return Object.freeze(
    linesOf(wasm.changes(before.number, after.number)).map((line) => {
      const fields = line.split("\t");
      const [change, from, to] = fields;
      const said = { change, from: from || null, to: to || null };
      if (change === "reweighted") Object.assign(said, { before: figuresOf(fields, 3), after: figuresOf(fields, 7) });
      return Object.freeze(said);
    }),
  );
}
