// `spbe/full`, loaded when it is first needed.

import init from "spbe/full/init";
import source from "virtual:wasm/full";

export { averages, averageYears, compare, margin, path, readSheet, resultSheet, toCsv, verify, worksheet } from "spbe/full/init";

/** Loads it, once. */
export const ready = async (): Promise<void> => init(typeof source === "string" ? source : await source());
