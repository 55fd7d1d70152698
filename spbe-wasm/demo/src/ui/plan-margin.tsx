// How safe the predicate is.

import { shown, shownLevel } from "../figures.ts";
import type { Margin } from "../spbe.ts";
import { planWords } from "../words-plan.ts";
import { named, useLang } from "./use.ts";

export function MarginCard({ margin, now }: { margin: Margin | null; now: string }) {
  const lang = useLang();
  const p = planWords[lang];
  if (!margin) {
    return (
      <section class="margin plan-controls" aria-labelledby="margin-title">
        <h3 id="margin-title">{p.margin}</h3>
        <p>{p.nothingToLose(now)}</p>
      </section>
    );
  }
  const { above, fewest, alone, index, predicate, steps } = margin;
  return (
    <section class="margin plan-controls" aria-labelledby="margin-title">
      <h3 id="margin-title">{p.margin}</h3>
      <p>
        <strong>{p.lostBy(now, fewest)}</strong> → {shown(index.rounded, lang)} {named(predicate, lang)};{" "}
        {p.above(shown(above.decimal ?? above.rounded, lang))}.
      </p>
      <p>{alone.length > 0 ? p.alone(alone.map(({ indicator }) => indicator).join(", ")) : p.notAlone}</p>
      <p class="muted">
        {p.such}: {steps.map(({ indicator, from, to }) => `${indicator} (${shownLevel(from, lang)} → ${shownLevel(to, lang)})`).join(", ")}
      </p>
    </section>
  );
}
