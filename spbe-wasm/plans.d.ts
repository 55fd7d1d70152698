/** What `spbe/full` says about ways up (rencana kenaikan) and margins (batas aman). */

import type { InstrumentOption } from "./full.js";
import type { Basis, Figures, Levels, Notice, Predicate, Scorecard } from "./types.js";

/** A whole number. */
export type Whole = number | bigint;

/** Something for each of some indicators: an object by printed number, or a map or any other iterable of pairs. */
export type ByIndicator<T> =
  | Readonly<Record<string, T>>
  | Readonly<Record<number, T>>
  | Iterable<readonly [number | string, T]>;

/** What a raise costs: a whole number from 0 to 100,000,000,000, or its digits as text. */
export type Cost = Whole | string;

/** What it costs to raise an indicator to a level from the one before. */
export interface CostOfLevel {
  readonly indicator: number | string;
  readonly to: Whole;
  readonly cost: Cost;
}

/**
 * What raises cost: a list, such as `costsFromSheet` gives; or for each indicator one cost for every level, or a cost for each level.
 * What stands later takes the place of what stands earlier. Any other raise by a level costs 1.
 */
export type Costs = readonly CostOfLevel[] | ByIndicator<Cost | ByIndicator<Cost>>;

/** A level that indicators are to have: a whole number, or decimal text where the instrument has decimals. */
export type TargetLevel = Whole | string;

/** Levels that indicators are to have, as in the targets of a document: `level` for all, `levels` for some. */
export interface LevelTargets {
  readonly level?: TargetLevel;
  readonly levels?: ByIndicator<TargetLevel>;
  /** These stand in targets of a document; no plan asks for them. */
  readonly index?: unknown;
  readonly predicate?: unknown;
  readonly source?: unknown;
}

export interface PlanOptions {
  readonly instrument?: InstrumentOption;
  /** The index that decides whether a predicate is reached; `"exact"` unless told otherwise. */
  readonly basis?: Basis;
  readonly costs?: Costs;
  /** Indicators that stay as they are. */
  readonly locked?: readonly (number | string)[] | ReadonlySet<number | string>;
  /** A level that no indicator is raised beyond. */
  readonly ceiling?: Whole;
  /** The same for some, in its place. */
  readonly ceilings?: ByIndicator<Whole>;
  /** At most so many levels for each indicator: 1 for one year's work. */
  readonly maxStep?: Whole;
  /** Of plans that are equally good, one that raises what is below its target is shown. */
  readonly targets?: TargetLevel | LevelTargets;
}

export interface PathOptions extends PlanOptions {
  /** The name of a predicate in either language, or an index such as `"3.5"`; the next predicate unless told otherwise. */
  readonly to?: string;
}

/** An indicator: its printed number, its row from 1, its official name and an English one. */
export interface Place {
  readonly indicator: string;
  readonly row: number;
  readonly name: string;
  readonly english: string | null;
}

/** One indicator by one level; from a value between two levels to the next whole one. */
interface LevelStep extends Place {
  readonly from: number | string;
  readonly to: number;
  /** Whether every plan that is as good has this step. */
  readonly certain: boolean;
}

/** A raise by a level. */
export interface Raise extends LevelStep {
  readonly cost: number;
  /** What it adds to the index. */
  readonly gain: Figures;
}

/** A drop by a level. */
export interface Drop extends LevelStep {
  /** What it takes from the index. */
  readonly loss: Figures;
}

/** Where a step belongs to a choice: its place in `choices`. */
export interface Chosen {
  readonly choice: number | null;
}

/** What could as well be chosen otherwise, at the same cost and with the same index. */
export type Choice = {
  /** The choice as a sentence without an end, with indicators by number, in Indonesian and in English. */
  readonly text: { readonly id: string; readonly en: string };
} & (
  | {
      /** So many raises, whichever, among these indicators, each of them at most so often. */
      readonly kind: "any";
      readonly raises: number;
      /** How many levels one raise is: 1, unless some cost nothing. */
      readonly levelsEach: number;
      readonly among: readonly (Place & { readonly atMost: number })[];
    }
  | {
      /** These amounts of levels, highest first, in any order among these indicators. */
      readonly kind: "swap";
      readonly amounts: readonly number[];
      readonly among: readonly Place[];
    }
);

/** Which plans are as good as the one that is shown. */
export interface Choices {
  /** Each by itself, and all of them together. */
  readonly choices: readonly Choice[];
  /** How many plans the choices lead to, as digits: there may be more than a number holds. Null beyond 2^128. */
  readonly arrangements: string | null;
  /** How many plans are as good, this one included, as digits; null beyond 2^128. */
  readonly plans: string | null;
}

/** An index and its predicate. */
export interface At {
  readonly index: Figures;
  readonly predicate: Predicate;
}

interface Head {
  readonly library: string;
  readonly instrument: Scorecard["instrument"];
  readonly notices: readonly Notice[];
  readonly basis: Basis;
}

interface Report extends Head {
  /** Where the levels stand that were given. */
  readonly before: At;
  /** Raises that there may be and whose cost was not given, though others were: each costs 1. */
  readonly withoutCost: readonly (Place & { readonly to: number })[];
  /** The answer as the library writes it: a document of format spbe-path/1. */
  readonly json: string;
}

/** What raises come to. `index` and `predicate` are those they lead to. */
export interface Sums extends At {
  readonly cost: number;
  /** How many raises by a level. */
  readonly raises: number;
  /** How many indicators are raised. */
  readonly indicators: number;
  readonly gain: Figures;
  /** The levels afterwards, in the order of the instrument: `score(plan.levels)`. */
  readonly levels: readonly (number | string)[];
}

interface Way extends Report, Sums {
  readonly goal: {
    /** The official name of the predicate, or else the index. */
    readonly predicate: string | null;
    readonly index: string | null;
    /** The lowest index that is enough. */
    readonly needed: Figures;
  };
}

/** A cheapest way to the goal. */
export interface Reached extends Way, Choices {
  readonly reached: true;
  readonly shortBy: null;
  /** In the order of the instrument, level by level. */
  readonly steps: readonly (Raise & Chosen)[];
}

/** A goal that all raises that there may be do not reach; the sums are those of all of them. */
export interface Unreachable extends Way {
  readonly reached: false;
  /** How far the best index is below what is needed. */
  readonly shortBy: Figures;
}

export type Path = Reached | Unreachable;

/**
 * The cheapest way to a goal, provably: of the plans of lowest cost one with the highest index. Null where nothing was asked for and
 * the levels have the highest predicate. Blanks are refused.
 */
export declare function path(levels: Levels, options: PathOptions & { readonly to: string }): Path;
export declare function path(levels: Levels, options?: PathOptions): Path | null;

/** What it takes to bring every indicator to its target, such as `3` for all of them. */
export declare function toTarget(
  levels: Levels,
  targets: TargetLevel | LevelTargets,
  options?: PlanOptions,
): Report &
  Sums & {
    readonly steps: readonly Raise[];
    /** Indicators that may not be raised so far, and stay below their targets. */
    readonly short: readonly Place[];
  };

/** The best index for every cost: every point at which paying more gets more. */
export declare function frontier(
  levels: Levels,
  options?: PlanOptions,
): Report & { readonly points: readonly (At & { readonly cost: number })[] };

/** What it takes to lose a predicate. */
export interface Margin extends Choices {
  /** How far the index is above the lowest that keeps it. */
  readonly above: Figures;
  /** How many drops by a level lose it, at the fewest. */
  readonly fewest: number;
  /** Indicators of which a single drop loses it. */
  readonly alone: readonly Place[];
  /** What the drops take from the index, and where they lead. */
  readonly loss: Figures;
  readonly index: Figures;
  readonly predicate: Predicate;
  readonly levels: readonly (number | string)[];
  readonly steps: readonly (Drop & Chosen)[];
}

/** How safe the predicate is. `margin` is null where it is the lowest: there is none to lose. */
export declare function margin(
  levels: Levels,
  options?: Pick<PlanOptions, "instrument" | "basis">,
): Head &
  At & {
    readonly margin: Margin | null;
    /** As the library writes it: a document of format spbe-margin/1. */
    readonly json: string;
  };

/** Costs from a table with the columns indicator, level and cost (CSV, XLSX or ODS), for the option `costs`. */
export declare function costsFromSheet(
  file: Uint8Array | ArrayBuffer,
  options?: { readonly instrument?: InstrumentOption },
): readonly (Place & { readonly to: number; readonly cost: number })[];
