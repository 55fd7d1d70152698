// Kept in this browser: the assessment as a document, and how the page is to look.

import { readDocument, writeDocument } from "./spbe.ts";
import type { AssessmentDocument } from "./spbe.ts";
import type { Group, State } from "./state.ts";

const KEY = "spbe-kalkulator";

export interface Saved {
  readonly doc: AssessmentDocument | null;
  readonly group: Group | null;
  readonly lang: State["lang"] | null;
  readonly theme: State["theme"];
}

/** Keeps the state; says whether the browser let it. */
export function save({ doc, group, lang, theme }: State): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify({ document: doc && writeDocument(doc), group, lang, theme }));
    return true;
  } catch {
    return false;
  }
}

const LEFT = `${KEY}-left`;

/** Remembers, as long as this tab is open, an address that was left before it said what the page showed. */
export function leaveBehind(fragment: string): void {
  try {
    sessionStorage.setItem(LEFT, fragment);
  } catch {
    // Without it the address has the last word.
  }
}

/** Whether an address was left so. Says it once. */
export function wasLeft(fragment: string): boolean {
  try {
    const left = sessionStorage.getItem(LEFT);
    sessionStorage.removeItem(LEFT);
    return left === fragment;
  } catch {
    return false;
  }
}

/** What was kept. A document that this version does not understand is left where it is, and not shown. */
export function saved(): Saved {
  const nothing: Saved = { doc: null, group: null, lang: null, theme: "auto" };
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "null");
    if (kept === null) return nothing;
    const { document, group, lang, theme } = kept;
    return {
      doc: typeof document === "string" ? readDocument(document) : null,
      group: group ?? null,
      lang: lang === "id" || lang === "en" ? lang : null,
      theme: theme === "light" || theme === "dark" ? theme : "auto",
    };
  } catch {
    return nothing;
  }
}
