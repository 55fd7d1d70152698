// The state after the `#`: the assessment code, and behind it targets and averages where there are any.

import { code, decode, instrument, readDocument, problemsOf } from "./spbe.ts";
import type { AssessmentDocument, Problem } from "./spbe.ts";
import type { Group, State } from "./state.ts";

const TARGETS = ["index", "predicate", "level"] as const;

/** What stands behind the `#`; empty before an edition is chosen. */
export function address({ doc, group }: Pick<State, "doc" | "group">): string {
  if (!doc) return "";
  const more = new URLSearchParams();
  for (const key of TARGETS) if (doc.targets?.[key] !== undefined) more.set(key, String(doc.targets[key]));
  if (group) {
    more.set("year", String(group.year));
    more.set("group", group.group);
  }
  const first = code(doc.levels, { instrument: doc.instrument });
  return `${first}${String(more) && `?${more}`}`;
}

export type Read =
  | { readonly doc: AssessmentDocument; readonly group: Group | null }
  | { readonly problems: readonly Problem[] }
  | null;

/** Reads what stands behind a `#`. */
export function read(fragment: string): Read {
  const [first = "", rest = ""] = fragment.replace(/^#/, "").split("?", 2);
  if (first === "") return null;
  try {
    const { instrument: id, levels } = decode(decodeURIComponent(first));
    const more = new URLSearchParams(rest);
    const targets: Record<string, unknown> = {};
    for (const key of TARGETS) {
      const text = more.get(key);
      // A level is a whole number where the edition knows no decimals.
      if (text) targets[key] = key === "level" && instrument(id).scale.decimals === 0 ? Number(text) : text;
    }
    const given = Object.keys(targets).length > 0 ? { targets } : {};
    const doc = readDocument({ format: "spbe-assessment/1", instrument: id, levels, ...given });
    const [year, group] = [more.get("year"), more.get("group")];
    return { doc, group: year && group ? { year: Number(year), group } : null };
  } catch (error) {
    return { problems: error instanceof URIError ? [] : problemsOf(error) };
  }
}
