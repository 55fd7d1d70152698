// Index and predicate, always in sight.

import { useEffect, useState } from "preact/hooks";
import { exact, range, shown } from "../figures.ts";
import type { Outlook, View } from "../assess.ts";
import { redo, undo } from "../state.ts";
import type { State } from "../state.ts";
import type { Instrument, Predicate } from "../spbe.ts";
import type { Lang } from "../words.ts";
import { focusRow } from "./row.tsx";
import { Strip } from "./strip.tsx";
import { name, named, useLang, useWords } from "./use.ts";

/** A predicate with the second name that some instruments give it. */
export function predicateName({ bands }: Instrument, predicate: Predicate, lang: Lang): string {
  const second = bands.find(({ rank }) => rank === predicate.rank)?.secondName;
  return second ? `${named(predicate, lang)} (${name(second, lang)})` : named(predicate, lang);
}

export function Summary({ view, outlook, state }: { view: View; outlook: Outlook | null; state: State }) {
  const w = useWords();
  const lang = useLang();
  const { instrument, draft, complete } = view;
  const { lowest, highest, answered, missing, reachable } = draft;
  const predicates = reachable.map((one) => predicateName(instrument, one, lang));
  const said = complete
    ? w.say(shown(lowest.index.rounded, lang), predicates.join(", "))
    : w.sayRange(
        answered,
        instrument.indicators.length,
        shown(lowest.index.rounded, lang),
        shown(highest.index.rounded, lang),
        predicates.join(", "),
      );
  const firstMissing = instrument.indicators.find(({ number }) => number === missing[0]);
  return (
    <div class="summary" role="region" aria-label={w.summary}>
      <div class="summary-index">
        <span class="label">{name(instrument.indexName, lang)}</span>
        <strong class={complete ? "index" : "index is-range"}>{range(lowest.index, highest.index, lang)}</strong>
        <span class="exact">
          {complete ? `${w.exactly} ${exact(lowest.index, lang)}` : w.of(answered, instrument.indicators.length)}
        </span>
      </div>
      <div class="summary-predicate">
        <span class="label">{complete || predicates.length === 1 ? w.predicate : w.stillReachable}</span>
        <strong class={predicates.length === 1 ? "predicate" : "predicate is-many"}>{predicates.join(" · ")}</strong>
        {complete && lowest.borderline && <span class="note">{w.borderline}</span>}
        {complete && !lowest.borderline && outlook?.next && (
          <span class="exact">
            {w.toNext(shown(outlook.next.gap.rounded.replace("-", ""), lang), named(outlook.next, lang), shown(outlook.next.floor, lang))}
          </span>
        )}
      </div>
      <Strip view={view} state={state} />
      <div class="summary-actions">
        {firstMissing ? (
          <button type="button" class="primary" onClick={() => focusRow(firstMissing.row - 1)}>
            {w.nextBlank} <span class="count">{missing.length}</span>
          </button>
        ) : (
          <span class="complete">{w.complete}</span>
        )}
        <span class="history">
          <button type="button" disabled={state.past.length === 0} onClick={undo} aria-keyshortcuts="Control+Z">
            <span class="icon" aria-hidden="true">
              ↶
            </span>
            <span class="text">{w.undo}</span>
          </button>
          <button type="button" disabled={state.future.length === 0} onClick={redo} aria-keyshortcuts="Control+Shift+Z">
            <span class="icon" aria-hidden="true">
              ↷
            </span>
            <span class="text">{w.redo}</span>
          </button>
          <Leap />
        </span>
      </div>
      <Said text={said} />
    </div>
  );
}

/** Where form and result stand below each other: the way from one to the other. */
function Leap() {
  const w = useWords();
  const [below, set] = useState(false);
  useEffect(() => {
    const results = document.querySelector(".results");
    if (!results) return undefined;
    const seen = new IntersectionObserver(([entry]) => set(entry?.isIntersecting ?? false), { rootMargin: "0px 0px -50% 0px" });
    seen.observe(results);
    return () => seen.disconnect();
  }, []);
  const leap = () => document.querySelector(below ? ".form" : ".results")?.scrollIntoView();
  return (
    <button type="button" class="leap" onClick={leap}>
      {below ? w.toForm : w.toResult}
    </button>
  );
}

/** Says the index to a screen reader once it has stood still for a moment. */
function Said({ text }: { text: string }) {
  const [quiet, set] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => set(text), 500);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="unseen" role="status" aria-live="polite">
      {quiet}
    </p>
  );
}
