// Everything that the package offers, whichever way it was loaded.

import { editionOf } from "./editions.js";
import { library as named } from "./spbe.js";

export { AssessmentError, InstrumentError } from "./errors.js";
export { code, compare, decode, draft, explain, explainText, index, score, session } from "./scores.js";
export { readDocument, resultDocument, scoreDocument, verify, writeDocument } from "./documents.js";
export { diff, find, instruments, loadInstrument } from "./editions.js";
export { averageYears, averages, nationalSeries } from "./published.js";

/** What an instrument says; without an id the usual one. */
export const instrument = (id) => editionOf(id).instrument;

/** Name and version of the library. */
export const library = () => named();
