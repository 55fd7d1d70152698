// Everything that the main entry offers, whichever way it was loaded. `spbe/full` has all of it, too.

import { editionOf } from "./editions.js";
import { library as named } from "./spbe.js";

export { AssessmentError, InstrumentError } from "./errors.js";
export { code, decode, draft, explain, explainText, index, score, session } from "./scores.js";
export { readDocument, resultDocument, scoreDocument, writeDocument } from "./documents.js";
export { find, instruments } from "./editions.js";

/** What an instrument says; without an id the usual one. */
export const instrument = (id) => editionOf(id).instrument;

/** Name and version of the library. */
export const library = () => named();
