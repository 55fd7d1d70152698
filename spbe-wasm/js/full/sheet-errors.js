// What is wrong with spreadsheets: problems that have a cell.

import { AssessmentError, keep } from "../errors.js";

/** A problem with all its keys: those that every problem has, and those of a spreadsheet. */
const problem = ({ code, indicator = null, path = null, sheet = null, cell = null, row = null, column = null, text = null, en, id }) =>
  Object.freeze({ code, indicator, row, path, line: null, column, sheet, cell, text, en, id });

// These two are called from WebAssembly.
export const refuseSheet = (text) => keep(new AssessmentError(Object.freeze(JSON.parse(text).problems.map(problem))));
export const refuseWriting = (code, path, en, id) => keep(new AssessmentError(Object.freeze([problem({ code, path, en, id })])));

/** The problems of documents in a list, each with the place of its document before its own. */
export const inList = (errors) =>
  new AssessmentError(
    Object.freeze(
      errors.flatMap(([at, { problems }]) =>
        problems.map(({ path, en, id, ...said }) => {
          // A sentence that begins with a place has the whole of it.
          const place = (sentence) => (path && sentence.startsWith(path) ? `/${at}${sentence}` : `/${at}: ${sentence}`);
          return Object.freeze({ ...said, path: `/${at}${path ?? ""}`, en: place(en), id: place(id) });
        }),
      ),
    ),
  );
