// How figures are shown: the package's text, with the mark of the language between whole and part.

import type { Figures, Level } from "./spbe.ts";
import type { Lang } from "./words.ts";

/** Decimal text as people of a language write it. */
export const shown = (text: string, lang: Lang): string => (lang === "id" ? text.replace(".", ",") : text);

/** A level as people write it; a dash where there is none. */
export const shownLevel = (level: Level | undefined, lang: Lang): string => (level == null ? "–" : shown(String(level), lang));

/** What somebody typed, as the package reads it: with a point. Whole numbers as numbers where the scale has no decimals. */
export function typed(text: string, decimals: number): Level {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (decimals === 0) return /^-?\d{1,15}$/.test(trimmed) ? Number(trimmed) : trimmed;
  return trimmed.replace(",", ".");
}

/** Both ends, or the one value that they share. */
export function range(low: Figures, high: Figures, lang: Lang): string {
  return low.exact === high.exact ? shown(low.rounded, lang) : `${shown(low.rounded, lang)}–${shown(high.rounded, lang)}`;
}

/** The exact value: as decimal text where that ends, and as the fraction that it is. */
export function exact({ exact, decimal }: Figures, lang: Lang): string {
  if (decimal === null || decimal === exact) return shown(decimal ?? exact, lang);
  return `${shown(decimal, lang)} = ${exact}`;
}
