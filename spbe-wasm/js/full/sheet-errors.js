// What is wrong with spreadsheets: problems that have a cell.

import { AssessmentError, keep, problem } from "../errors.js";

/** A problem with the keys of a spreadsheet, too. */
function inSheet({ sheet = null, cell = null, text = null, ...said }) {
  const { en, id, ...others } = problem(said);
  return Object.freeze({ ...others, sheet, cell, text, en, id });
}

// These two are called from WebAssembly.
export const refuseSheet = (text) => keep(new AssessmentError(Object.freeze(JSON.parse(text).problems.map(inSheet))));
export const refuseWriting = (code, path, en, id) => keep(new AssessmentError(Object.freeze([inSheet({ code, path, en, id })])));

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
