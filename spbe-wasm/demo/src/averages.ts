// Published averages, and which of them suit an assessment.

import { averages, averageYears } from "./spbe.ts";
import type { AssessmentDocument, Averages } from "./spbe.ts";
import type { Group } from "./state.ts";

/** Everything that was published for an edition, by year; empty where nothing was. */
export function published(instrument: string): ReadonlyMap<number, readonly Averages[]> {
  const years = averageYears().map((year) => [year, averages(year).filter((one) => one.instrument === instrument)] as const);
  return new Map(years.filter(([, groups]) => groups.length > 0));
}

/** The averages of a group, if they were published for this edition. */
export function averagesOf(instrument: string, group: Group | null): Averages | null {
  const found = group && averages(group.year, group.group);
  return found?.instrument === instrument ? found : null;
}

/** The group that a document names, where something was published for it in its year. */
export function groupFor({ instrument, year, group }: AssessmentDocument): Group | null {
  const found = year !== undefined && group !== undefined ? averagesOf(instrument, { year, group }) : null;
  return found && { year: found.year, group: found.group };
}
