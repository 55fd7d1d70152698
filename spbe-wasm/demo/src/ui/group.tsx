// Which published averages stand beside the result.

import { averagesOf, published } from "../averages.ts";
import type { View } from "../assess.ts";
import { shown } from "../figures.ts";
import { update } from "../state.ts";
import type { Group } from "../state.ts";
import { useLang, useWords } from "./use.ts";

export function GroupChoice({ view: { doc }, group }: { view: View; group: Group | null }) {
  const w = useWords();
  const lang = useLang();
  const all = published(doc.instrument);
  const chosen = averagesOf(doc.instrument, group);
  const years = [...all.keys()];
  const year = group?.year ?? years.at(-1)!;
  // A group that has no averages in another year is not carried there.
  const choose = (year: number, wanted: string) => {
    const found = all.get(year)?.find(({ group }) => group === wanted);
    update({ group: found ? { year, group: found.group } : { year, group: "" } });
  };
  return (
    <section class="card averages" aria-labelledby="averages-title">
      <h2 id="averages-title">{w.averages}</h2>
      {years.length === 0 ? (
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
                {all.get(year)?.map((one) => (
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
