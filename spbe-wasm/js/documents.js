// Documents in, documents and results out.

import * as wasm from "./spbe.js";
import { bytes, isRounded, isZero, options } from "./arguments.js";
import { cardOf } from "./cards.js";
import { namedEdition, ownNumbers } from "./editions.js";
import { frozen } from "./figures.js";
import { unitsOf } from "./levels.js";

/** What a document of format spbe-assessment/1 says. */
export function readDocument(document, chosen) {
  return frozen(JSON.parse(writeDocument(document, chosen)));
}

/** A document of format spbe-assessment/1 as the library writes it: checked, without white space, keys in order. */
export function writeDocument(document, chosen) {
  const { instruments } = options(chosen, ["instruments"]);
  return wasm.readDocument(bytes(document), ownNumbers(instruments));
}

/** The result of a document, as one of format spbe-scorecard/1. */
export function resultDocument(document, chosen) {
  return scored(document, options(chosen, SCORING));
}

const SCORING = ["instruments", "basis", "blanks"];

const scored = (document, { instruments, basis, blanks }) =>
  wasm.scoreDocument(bytes(document), ownNumbers(instruments), isZero(blanks), isRounded(basis));

/** The result of a document, with whose it is and how far it is from its targets. */
export function scoreDocument(document, chosen) {
  const said = options(chosen, SCORING);
  return resultOf(scored(document, said), said.instruments);
}

/** A result with what its document says beside its levels. */
export function resultOf(text, instruments) {
  const said = frozen(JSON.parse(text));
  const edition = namedEdition(said.instrument.id, instruments);
  const zero = said.blanks === "zero";
  const units = unitsOf(edition, said.indicators.map(({ value }) => value), !zero);
  const card = cardOf(edition, units, zero, said.basis === "rounded");
  const { agency = null, group = null, year = null, targets = null, outcome = null, meta = null } = said;
  const indicators = card.indicators.map((part, at) => {
    const { target = null, gap = null } = said.indicators[at];
    return targets === null ? part : Object.freeze({ ...part, target, gap });
  });
  return Object.freeze({ ...card, agency, group, year, targets, outcome, indicators: Object.freeze(indicators), meta });
}
