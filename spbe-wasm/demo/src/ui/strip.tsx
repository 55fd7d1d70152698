// Where the index lies between the ends of the scale, and in which band.

import { averagesOf } from "../averages.ts";
import { shown } from "../figures.ts";
import type { View } from "../assess.ts";
import type { State } from "../state.ts";
import { name, useLang, useWords } from "./use.ts";

export function Strip({ view, state }: { view: View; state: State }) {
  const w = useWords();
  const lang = useLang();
  const { doc, instrument, draft, complete } = view;
  const { lowest, highest } = instrument.scale;
  const at = (value: number) => `${((value - lowest) / (highest - lowest)) * 100}%`;
  const bands = [...instrument.bands].reverse();
  const within = new Set(draft.reachable.map(({ rank }) => rank));
  const averages = averagesOf(state, doc.instrument);
  const low = draft.lowest.index.value;
  const high = draft.highest.index.value;
  const target = doc.targets?.index;
  return (
    <div class="strip" aria-hidden="true">
      {(target !== undefined || averages) && (
        <p class="strip-legend">
          {target !== undefined && (
            <span class="is-target">
              {w.target} {shown(target, lang)}
            </span>
          )}
          {averages && (
            <span class="is-average">
              {w.average(averages.group, averages.year)} {shown(averages.index, lang)}
            </span>
          )}
        </p>
      )}
      <div class="strip-bands">
        {bands.map((band, order) => {
          const from = band.floor === undefined ? lowest : Number(band.floor);
          const to = Number(bands[order + 1]?.floor ?? highest);
          return (
            <span class={within.has(band.rank) ? "band is-within" : "band"} style={{ flexGrow: to - from }}>
              <i>{name(band.name, lang)}</i>
              {band.floor && <b>{shown(band.floor, lang)}</b>}
            </span>
          );
        })}
        {target !== undefined && <span class="strip-target" style={{ left: at(Number(target)) }} />}
        {averages && <span class="strip-average" style={{ left: at(Number(averages.index)) }} />}
        {complete ? (
          <span class="strip-mark" style={{ left: at(low) }} />
        ) : (
          <span class="strip-range" style={{ left: at(low), right: `calc(100% - ${at(high)})` }} />
        )}
      </div>
    </div>
  );
}
