/**
 * `spbe/requirements`: what the next level of every indicator of PermenPANRB 59/2020 asks for, in sentences of this project's own.
 *
 * They have no legal standing: what counts is the criterion that each cites. No other edition has any. The documents alone
 * are `spbe/requirements/id.json` and `spbe/requirements/en.json`.
 */

/** What a level asks for beyond the level below it. */
export interface Requirement {
  /** The level that it leads to: 2, 3, 4 or 5. */
  readonly level: number;
  readonly text: string;
  /** Where the regulation has the criterion itself. */
  readonly cites: string;
}

/** An indicator that is worth working on together with another one. */
export interface Link {
  /** The printed number of the other indicator. */
  readonly indicator: string;
  /** What the other one is: the policy behind this one, or what becomes of this policy. */
  readonly role: "policy" | "execution";
  readonly text: string;
}

/** What is asked of one indicator. */
export interface IndicatorRequirements {
  readonly number: string;
  /** By level, lowest first; level 1 has none. */
  readonly requirements: readonly Requirement[];
  /** Advice of this project, from the names of the indicators; often none. */
  readonly linked: readonly Link[];
}

/** A document of format spbe-requirements/1. */
export interface Requirements {
  readonly format: "spbe-requirements/1";
  /** The instrument that they are of. */
  readonly instrument: string;
  readonly lang: "id" | "en";
  /** What everybody who shows requirements has to say beside them. */
  readonly note: string;
  /** What everybody who shows linked indicators has to say beside them. */
  readonly linkedNote: string;
  /** In the order of the instrument. */
  readonly indicators: readonly IndicatorRequirements[];
}

/** Loads the requirements in a language, Indonesian unless told otherwise; once for each. */
export declare function requirements(lang?: "id" | "en"): Promise<Requirements>;
