// The two errors that are thrown, made of the problems that the library found. Both entries share this file, so that
// `instanceof` holds whichever of them threw.

/** How many problems the message of an error spells out; `problems` has all of them. */
const SPELT_OUT = 10;

class Refused extends Error {
  constructor(problems) {
    const sentences = problems.slice(0, SPELT_OUT).map((problem) => problem.en);
    super(sentences.join("; ") + (problems.length > SPELT_OUT ? "; …" : ""));
    Object.defineProperty(this, "problems", { value: problems, enumerable: true });
  }
}

/** Input that is not a valid assessment, document, code or spreadsheet, or an argument of the wrong kind. */
export class AssessmentError extends Refused {}

/** A definition that is no instrument. */
export class InstrumentError extends Refused {}

for (const kind of [AssessmentError, InstrumentError]) {
  Object.defineProperty(kind.prototype, "name", { value: kind === AssessmentError ? "AssessmentError" : "InstrumentError" });
}

/** A problem with all its keys. */
export const problem = ({ code, indicator = null, row = null, path = null, line = null, column = null, en, id }) =>
  Object.freeze({ code, indicator, row, path, line, column, en, id });

/** The problems of a document of format spbe-problems/1. `rows` has the row of each, 0 where there is none. */
const problemsOf = (text, rows) =>
  Object.freeze(JSON.parse(text).problems.map((said, at) => problem({ ...said, row: rows[at] || null })));

/** What WebAssembly found wrong in the call that is under way. */
let found;

/** Keeps an error until that call is over. */
export const keep = (error) => {
  found = error;
};

// These are called from WebAssembly.
export const refuse = (text, rows) => keep(new AssessmentError(problemsOf(text, rows)));
export const refuseInstrument = (text) => keep(new InstrumentError(problemsOf(text, [])));

/** What a call into WebAssembly answered; throws what it found wrong. Every call passes through here (glue.js). */
export function answer(said) {
  if (found === undefined) return said;
  const error = found;
  found = undefined;
  throw error;
}

const alone = (said) => new AssessmentError(Object.freeze([problem(said)]));

// Only the package knows its functions and entries, so these two sentences stand here; the codes are the library's.

/** The error for a document where levels are asked for. */
export const isDocument = () =>
  alone({
    code: "wrong_kind",
    en: "levels are asked for, and this is a document: scoreDocument takes it",
    id: "yang diminta adalah tingkat, sedangkan ini dokumen: berikan kepada scoreDocument",
  });

/** The error for an instrument of one's own that this entry has not loaded. */
export const notLoaded = (id) =>
  alone({
    code: "unknown_instrument",
    en: `unknown instrument \`${id}\`: spbe/full alone knows instruments of your own, as the very objects that its loadInstrument gave`,
    id: `instrumen \`${id}\` tidak dikenal: hanya spbe/full yang mengenal instrumen sendiri, yaitu objek yang diberikan loadInstrument-nya`,
  });
