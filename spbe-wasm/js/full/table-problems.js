// What is wrong with tables: sentences about their arrays, and those of the library about their rows.

import * as wasm from "../spbe.js";
import { AssessmentError, problem } from "../errors.js";

/** How many problems of rows an error has. It says how many more rows there are. */
export const MOST_PROBLEMS = 100;

/** Several things with commas and a word before the last. */
const listed = (things, and) => (things.length < 2 ? things.join() : `${things.slice(0, -1).join(", ")} ${and} ${things.at(-1)}`);
const both = (things) => [listed(things, "and"), listed(things, "dan")];
const quoted = (labels) => both(labels.map((label) => JSON.stringify(label)));

const SAY_WHICH = ["name columns by printed number, or pass a list in the order of the annex", "beri nama kolom dengan nomor tercetak, atau berikan daftar menurut urutan lampiran"];

/** How an array of something else becomes one that is read. */
function cast(name, decimals) {
  if (decimals === 0) {
    const drops = /^Float/.test(name);
    return [
      `Uint8Array.from(column)${drops ? " (it drops decimals without a word: check first that there are none)" : ""}`,
      `Uint8Array.from(column)${drops ? " (desimal hilang tanpa pemberitahuan: pastikan dahulu tidak ada)" : ""}`,
    ];
  }
  const how = `Int32Array.from(column, (value) => Math.round(value * ${10 ** decimals}))`;
  return [`${how} with decimals: ${decimals}`, `${how} dengan decimals: ${decimals}`];
}

/** Code and sentences. Those about how arrays are passed are JavaScript's own. */
export const SENTENCES = {
  oneOf: () => ({
    code: "missing_column",
    en: "a table has either `columns`, a typed array for each indicator, or `rows`, one array of row after row",
    id: "tabel memuat `columns`, yaitu typed array untuk setiap indikator, atau `rows`, yaitu satu array baris demi baris",
  }),
  decimals: () => ({
    code: "wrong_kind",
    en: "decimals says how many decimals whole numbers stand for, from 0 to 4: with 2, 325 is 3.25",
    id: "decimals menyatakan jumlah desimal yang diwakili bilangan bulat, dari 0 sampai 4: dengan 2, 325 berarti 3,25",
  }),
  blank: () => ({
    code: "wrong_kind",
    en: "blank is the whole number that stands for a blank, such as 255",
    id: "blank adalah bilangan bulat yang menandai nilai kosong, misalnya 255",
  }),
  validOfRows: () => ({
    code: "unknown_key",
    en: "valid belongs to rows; a column has its own: { values, valid }",
    id: "valid berlaku untuk rows; setiap kolom memiliki valid sendiri: { values, valid }",
  }),
  valid: (label) => ({
    code: "wrong_kind",
    en: `valid of ${JSON.stringify(label)} is a Uint8Array with a bit for each number, lowest first, from bit validOffset on`,
    id: `valid untuk ${JSON.stringify(label)} adalah Uint8Array dengan satu bit untuk setiap nilai, mulai bit terendah, sejak bit validOffset`,
  }),
  detached: (label) => ({
    code: "detached_buffer",
    en: `the memory of ${JSON.stringify(label)} was handed on: the array has nothing left`,
    id: `memori ${JSON.stringify(label)} telah dialihkan: array itu tidak memuat apa pun lagi`,
  }),
  output: (wanted, found) => ({
    code: "wrong_kind",
    en: `results go into a ${wanted}, not into ${found}`,
    id: `hasil ditulis ke ${wanted}, bukan ke ${found}`,
  }),
  overlap: () => ({
    code: "overlapping_output",
    en: "the array shares memory with the table or with another array of results",
    id: "array ini berbagi memori dengan tabel atau dengan array hasil yang lain",
  }),
  tooMany: (most) => ({ code: "too_large", en: `more than ${most} rows`, id: `lebih dari ${most} baris` }),
  misfit(what, column, given, expected) {
    const [code, en, id] = wasm.tableMisfit(what, column, given, expected);
    return { code, en, id };
  },
  wrongKind(labels, name, decimals) {
    const [en, id] = quoted(labels);
    const [how, caranya] = cast(name, decimals);
    const [plural, hold] = labels.length > 1 ? ["s", "hold"] : ["", "holds"];
    return {
      code: "wrong_kind",
      en: `column${plural} ${en} ${hold} ${name}, and values are typed arrays of whole numbers: cast first, such as ${how}`,
      id: `kolom ${id} berisi ${name}, sedangkan nilai adalah typed array bilangan bulat: ubah dahulu, misalnya ${caranya}`,
    };
  },
  ambiguous(label, numbers) {
    const [en, id] = both(numbers);
    return {
      code: "ambiguous_column",
      en: `column ${JSON.stringify(label)} could be indicators ${en}: ${SAY_WHICH[0]}`,
      id: `kolom ${JSON.stringify(label)} dapat berarti indikator ${id}: ${SAY_WHICH[1]}`,
    };
  },
  repeated(labels, number) {
    const [en, id] = quoted(labels);
    return {
      code: "repeated_column",
      en: `columns ${en} are both indicator ${number}: ${SAY_WHICH[0]}`,
      id: `kolom ${id} sama-sama berarti indikator ${number}: ${SAY_WHICH[1]}`,
    };
  },
  missing(numbers, instrument) {
    const [en, id] = both(numbers);
    const plural = numbers.length > 1 ? "s" : "";
    return {
      code: "missing_column",
      en: `no column for indicator${plural} ${en} of ${instrument}: a column is named by the printed number or the name`,
      id: `tidak ada kolom untuk indikator ${id} dari ${instrument}: kolom diberi nama nomor tercetak atau nama indikator`,
    };
  },
};

/** That more rows have no result than there are problems shown. */
export const moreRows = (more, rows) =>
  problem({
    code: "more_rows",
    en: `${more} more of ${rows} rows have no result; rows count from 0`,
    id: `${more} lagi dari ${rows} baris tidak memiliki hasil; baris dihitung dari 0`,
  });

/** Problems of a table, thrown together. */
export class Problems {
  #found = [];

  /** With its place before the sentence, where it has one. */
  add({ code, en, id }, path) {
    const place = path === undefined ? "" : `${path}: `;
    this.#found.push(problem({ code, path, en: place + en, id: place + id }));
  }

  throw() {
    if (this.#found.length > 0) throw new AssessmentError(Object.freeze(this.#found));
  }
}

/** The problems of a row, from a document of format spbe-problems/1. */
export const problemsOf = (text, row) =>
  JSON.parse(text).problems.map(({ code, indicator, en, id }) =>
    problem({ code, indicator, row, en: `row ${row}, ${en}`, id: `baris ${row}, ${id}` }),
  );
