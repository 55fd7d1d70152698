// Everything that `spbe/full` offers: the main entry's functions, and what is too heavy for a page that shows a form.

export * from "../api.js";
export { compare, diff } from "./between.js";
export { loadInstrument } from "./own.js";
export { costsFromSheet, frontier, margin, path, toTarget } from "./plans.js";
export { averageYears, averages, nationalSeries } from "./published.js";
export { readSheet, resultSheet, toCsv, toWideCsv, toWideSheet, worksheet } from "./sheets.js";
export { scoreTable, tableScorer } from "./tables.js";
export { verify } from "./verify.js";
