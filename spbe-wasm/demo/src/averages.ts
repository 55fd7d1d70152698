// Published averages: loaded when somebody wants them, shown where they were published for the edition.

import { full } from "./spbe.ts";
import type { AssessmentDocument, Averages } from "./spbe.ts";
import { current, update } from "./state.ts";
import type { Group, State } from "./state.ts";

/** Gets everything that was published, once. */
export async function loadAverages(): Promise<void> {
  if (current().published) return;
  const { averages, averageYears } = await full();
  update({ published: averageYears().flatMap((year) => averages(year)) });
}

/** What was published for an edition. */
export const publishedFor = (published: State["published"], instrument: string): readonly Averages[] =>
  (published ?? []).filter((one) => one.instrument === instrument);

/** The averages of a group, if they were published for this edition. */
export function averagesOf({ published, group }: Pick<State, "published" | "group">, instrument: string): Averages | null {
  const found = publishedFor(published, instrument).find((one) => one.year === group?.year && one.group === group.group);
  return found ?? null;
}

/** The group and year that a document names, whether or not anything was published for them. */
export const groupOf = ({ year, group }: AssessmentDocument): Group | null =>
  year !== undefined && group !== undefined ? { year, group } : null;
