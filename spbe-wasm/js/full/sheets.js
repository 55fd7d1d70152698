// Spreadsheets in and out.

import * as wasm from "../spbe.js";
import { bytes, flag, isIndonesian, isRounded, isZero, options, otherKind, rows, text } from "../arguments.js";
import { editionOf, ownNumbers } from "../editions.js";
import { AssessmentError, problem } from "../errors.js";
import { frozen } from "../figures.js";
import { BYTES, kindOf, LIST, OBJECT, TEXT } from "../kinds.js";
import { nameOf, viewOf } from "../typed-arrays.js";
import { inList } from "./sheet-errors.js";
import { SENTENCES } from "./table-problems.js";

/** The bytes of a file. What is longer than any file may be is cut: it is refused for that. */
export function file(given) {
  const most = wasm.fileBytes() + 1;
  const buffer = Object.prototype.toString.call(given) === "[object ArrayBuffer]";
  if (!buffer && nameOf(given) !== "Uint8Array") otherKind(BYTES, given);
  const all = buffer ? bufferOf(given) : viewOf(given, Uint8Array);
  if (all === undefined) throw new AssessmentError(Object.freeze([problem(SENTENCES.detached("file"))]));
  return all.subarray(0, most);
}

/** A view of a buffer; undefined where it was handed on to somebody else. */
function bufferOf(given) {
  try {
    return new Uint8Array(given);
  } catch {
    return undefined;
  }
}

/** Reads every assessment in a file: CSV, XLSX or ODS. */
export function readSheet(given, chosen) {
  const { instrument, instruments, sheet, complete } = options(chosen, ["instrument", "instruments", "sheet", "complete"]);
  const number = instrument === undefined ? undefined : editionOf(instrument, "/instrument").number;
  const wanted = sheet === undefined ? undefined : text(sheet, "/sheet");
  const own = ownNumbers(instruments);
  const [places, ...documents] = wasm.readSheet(file(given), number, own, wanted, flag(complete, "/complete"));
  const { found, passedOver } = frozen(JSON.parse(places));
  const assessments = found.map((place, at) =>
    Object.freeze({ document: frozen(JSON.parse(documents[at])), json: documents[at], ...place }),
  );
  return Object.freeze({ assessments: Object.freeze(assessments), passedOver });
}

/** Whether something means an instrument rather than a document. */
function meansInstrument(given) {
  if (given === undefined) return true;
  if (typeof given === "string") return !/^\s*[{[]/.test(given);
  return kindOf(given) === OBJECT && kindOf(given.id) === TEXT && given.format === undefined;
}

/** A worksheet to fill in, of an instrument; or that of a document, filled in. */
export function worksheet(given, chosen) {
  const { instruments, lang } = options(chosen, ["instruments", "lang"]);
  const indonesian = isIndonesian(lang);
  if (meansInstrument(given)) return wasm.emptyWorksheet(editionOf(given).number, indonesian);
  return wasm.worksheet(bytes(given), ownNumbers(instruments), indonesian);
}

/** The result of a document as a workbook. */
export function resultSheet(document, chosen) {
  const { instruments, basis, blanks, lang } = options(chosen, ["instruments", "basis", "blanks", "lang"]);
  return wasm.resultSheet(bytes(document), ownNumbers(instruments), isZero(blanks), isRounded(basis), isIndonesian(lang));
}

/** A document as CSV, and what of it CSV does not hold. */
export function toCsv(document, chosen) {
  const { instruments, lang } = options(chosen, ["instruments", "lang"]);
  const [text, ...leftOut] = wasm.toCsv(bytes(document), ownNumbers(instruments), isIndonesian(lang));
  return Object.freeze({ text, leftOut: Object.freeze(leftOut) });
}

/** Documents under one instrument as CSV with a row for each. */
export function toWideCsv(documents, chosen) {
  const [text, ...leftOut] = wasm.toWideCsv(...wide(documents, chosen));
  return Object.freeze({ text, leftOut: Object.freeze(leftOut) });
}

/** Documents under one instrument as a workbook with a row for each. */
export function toWideSheet(documents, chosen) {
  const [bytes, ...leftOut] = wasm.toWideSheet(...wide(documents, chosen));
  return Object.freeze({ bytes, leftOut: Object.freeze(leftOut) });
}

/** What the two above have to be told. Every document is read, so that the problems of all come at once. */
function wide(documents, chosen) {
  const { instruments, lang } = options(chosen, ["instruments", "lang"]);
  const [own, indonesian] = [ownNumbers(instruments), isIndonesian(lang)];
  if (!Array.isArray(documents)) otherKind(LIST, documents);
  rows(documents.length);
  const most = wasm.fileBytes();
  const texts = [];
  const refused = [];
  let length = 0;
  for (let at = 0; at < documents.length; at++) {
    try {
      texts.push(wasm.readDocument(bytes(documents[at]), own));
    } catch (error) {
      if (!(error instanceof AssessmentError)) throw error;
      refused.push([at, error]);
      continue;
    }
    length += texts.at(-1).length;
    if (length > most) wasm.refuseFiles();
  }
  if (refused.length > 0) throw inList(refused);
  return [texts, own, indonesian];
}
