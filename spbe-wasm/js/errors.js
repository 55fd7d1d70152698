// The two errors that are thrown, made of the problems that the library found.

/** How many problems the message of an error spells out; `problems` has all of them. */
const SPELT_OUT = 10;

class Refused extends Error {
  constructor(problems) {
    const sentences = problems.slice(0, SPELT_OUT).map((problem) => problem.en);
    super(sentences.join("; ") + (problems.length > SPELT_OUT ? "; …" : ""));
    Object.defineProperty(this, "problems", { value: problems, enumerable: true });
  }
}

/** Input that is not a valid assessment, document or code, or an argument of the wrong kind. */
export class AssessmentError extends Refused {}

/** A definition that is no instrument. */
export class InstrumentError extends Refused {}

for (const kind of [AssessmentError, InstrumentError]) {
  Object.defineProperty(kind.prototype, "name", { value: kind === AssessmentError ? "AssessmentError" : "InstrumentError" });
}

/** The problems of a document of format spbe-problems/1. `rows` has the row of each, 0 where there is none. */
function problemsOf(text, rows) {
  return Object.freeze(
    JSON.parse(text).problems.map(({ code, indicator = null, path = null, line = null, column = null, en, id }, at) =>
      Object.freeze({ code, indicator, row: rows[at] || null, path, line, column, en, id }),
    ),
  );
}

// These two are called from WebAssembly, which throws what they return.
export const assessmentError = (text, rows) => new AssessmentError(problemsOf(text, rows));
export const instrumentError = (text) => new InstrumentError(problemsOf(text, []));
