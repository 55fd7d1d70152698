// Which published averages stand beside the result.

import { averagesOf, loadAverages, publishedFor } from "../averages.ts";
import { shown } from "../figures.ts";
import { update } from "../state.ts";
import type { State } from "../state.ts";
import { memo, useLang, useWords } from "./use.ts";

type GroupChoiceProps = Pick<State, "published" | "group"> & { readonly instrument: string };

export const GroupChoice = memo(function GroupChoice({ instrument, published, group }: GroupChoiceProps) {
  const w = useWords();
  const lang = useLang();
  const all = publishedFor(published, instrument);
  const chosen = averagesOf({ published, group }, instrument);
  const years = [...new Set(all.map(({ year }) => year))];
  const year = years.find((one) => one === group?.year) ?? years.at(-1)!;
  const choose = (year: number, group: string) => update({ group: { year, group } });
  return (
    <section class="card averages" aria-labelledby="averages-title">
      <h2 id="averages-title">{w.averages}</h2>
      {published === null ? (
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
              <select value={String(year)} onChange={(event) => choose(Number(event.currentTarget.value), group?.group ?? "")}>
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
});
