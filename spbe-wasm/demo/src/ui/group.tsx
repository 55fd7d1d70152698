// Which published averages stand beside the result.

import { averagesOf, loadAverages, publishedFor } from "../averages.ts";
import type { View } from "../assess.ts";
import { shown } from "../figures.ts";
import { update } from "../state.ts";
import type { State } from "../state.ts";
import { useLang, useWords } from "./use.ts";

export function GroupChoice({ view: { doc }, state }: { view: View; state: State }) {
  const w = useWords();
  const lang = useLang();
  const all = publishedFor(state.published, doc.instrument);
  const chosen = averagesOf(state, doc.instrument);
  const years = [...new Set(all.map(({ year }) => year))];
  const year = years.find((one) => one === state.group?.year) ?? years.at(-1)!;
  const choose = (year: number, group: string) => update({ group: { year, group } });
  return (
    <section class="card averages" aria-labelledby="averages-title">
      <h2 id="averages-title">{w.averages}</h2>
      {state.published === null ? (
        <button type="button" onClick={() => void loadAverages()}>
          {w.showAverages}
        </button>
      ) : years.length === 0 ? (
        <p class="muted">{w.noAverages}</p>
      ) : (
        <>
          <div class="fields">
            <label>
              {w.year}
              <select value={String(year)} onChange={(event) => choose(Number(event.currentTarget.value), state.group?.group ?? "")}>
                {years.map((one) => (
                  <option key={one} value={String(one)}>
                    {one}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {w.group}
              <select value={chosen?.group ?? ""} onChange={(event) => choose(year, event.currentTarget.value)}>
                <option value="">{w.none}</option>
                {all
                  .filter((one) => one.year === year)
                  .map((one) => (
                    <option key={one.group} value={one.group}>
                      {one.group}
                    </option>
                  ))}
              </select>
            </label>
            {chosen && (
              <p class="figure">
                <span class="label">{w.average(chosen.group, chosen.year)}</span>
                <strong>{shown(chosen.index, lang)}</strong>
              </p>
            )}
          </div>
          {chosen && (
            <p class="source">
              {w.source}: {chosen.source}
            </p>
          )}
        </>
      )}
    </section>
  );
}
