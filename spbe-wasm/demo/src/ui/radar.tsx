// The aspects as a radar: what the form holds beside target, averages and the year before.

import { curveLinearClosed, lineRadial } from "d3-shape";
import { range, shownLevel } from "../figures.ts";
import { previousOf } from "../assess.ts";
import type { View } from "../assess.ts";
import type { Averages, Figures } from "../spbe.ts";
import { levelsOfScale } from "./row.tsx";
import { memo, named, useLang, useWords } from "./use.ts";

const RADIUS = 118;

interface Series {
  readonly kind: "own" | "most" | "target" | "average" | "previous";
  readonly label: string;
  readonly values: readonly number[];
}

/** A name in lines of some twenty characters. */
function lines(text: string): string[] {
  const made: string[] = [];
  for (const word of text.split(" ")) {
    const last = made.at(-1);
    if (last !== undefined && last.length + word.length < 20) made[made.length - 1] = `${last} ${word}`;
    else made.push(word);
  }
  return made;
}

export const Radar = memo(function Radar({ view, averages }: { view: View; averages: Averages | null }) {
  const w = useWords();
  const lang = useLang();
  const { doc, instrument, draft: now, complete } = view;
  const { lowest, highest } = instrument.scale;
  const parts = now.lowest.aspects;
  const angle = (at: number) => (at / parts.length) * 2 * Math.PI;
  const far = (value: number) => ((value - lowest) / (highest - lowest)) * RADIUS;
  const path = lineRadial<number>()
    .angle((_, at) => angle(at))
    .radius(far)
    .curve(curveLinearClosed);
  const values = (aspects: readonly { index: Figures }[]) => aspects.map(({ index }) => index.value);

  const series: Series[] = [];
  if (averages) series.push({ kind: "average", label: w.average(averages.group, averages.year), values: averages.aspects.map(Number) });
  const before = previousOf(view);
  if (before) series.push({ kind: "previous", label: w.previousYear(doc.previous?.year), values: values(before.aspects) });
  const level = doc.targets?.level;
  if (level !== undefined) series.push({ kind: "target", label: w.targetLevel(shownLevel(level, lang)), values: parts.map(() => Number(level)) });
  if (!complete) series.push({ kind: "most", label: w.highest, values: values(now.highest.aspects) });
  series.push({ kind: "own", label: complete ? w.ownValue : w.lowest, values: values(parts) });

  const told = parts.map((aspect, at) => `${named(aspect, lang)}: ${range(aspect.index, now.highest.aspects[at]!.index, lang)}`).join("; ");
  return (
    <figure class="radar">
      <svg viewBox="-250 -172 500 344" role="img" aria-labelledby="radar-title radar-told">
        <title id="radar-title">{w.radar}</title>
        <desc id="radar-told">{told}</desc>
        <g class="radar-grid">
          {levelsOfScale(instrument).map((step) => (
            <path key={step} d={path(parts.map(() => step)) ?? ""} />
          ))}
          {parts.map((_, at) => (
            <line key={at} x2={Math.sin(angle(at)) * RADIUS} y2={-Math.cos(angle(at)) * RADIUS} />
          ))}
        </g>
        {series.map(({ kind, values }) => (
          <path key={kind} class={`radar-${kind}`} d={path([...values]) ?? ""} />
        ))}
        {complete &&
          parts.map(({ index }, at) => (
            <circle key={at} class="radar-point" r="3" cx={Math.sin(angle(at)) * far(index.value)} cy={-Math.cos(angle(at)) * far(index.value)} />
          ))}
        <g class="radar-scale">
          {levelsOfScale(instrument).map((step) => (
            <text key={step} x="4" y={-far(step) + 3}>
              {step}
            </text>
          ))}
        </g>
        {parts.map((aspect, at) => {
          const x = Math.sin(angle(at)) * (RADIUS + 14);
          const y = -Math.cos(angle(at)) * (RADIUS + 14);
          const anchor = Math.abs(x) < 20 ? "middle" : x > 0 ? "start" : "end";
          const wrapped = lines(named(aspect, lang));
          // Names above the middle grow upwards, those below downwards.
          const first = y - (wrapped.length / 2) * 11 * (1 - y / RADIUS) + 9;
          return (
            <g key={aspect.number} class="radar-label" text-anchor={anchor}>
              <text class="radar-number" x={x} y={y + 4}>
                {aspect.number}
              </text>
              <text class="radar-name">
                {wrapped.map((line, order) => (
                  <tspan key={order} x={x} y={first + order * 11}>
                    {line}
                  </tspan>
                ))}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption class="legend">
        {[...series].reverse().map(({ kind, label }) => (
          <span key={kind} class="legend-item">
            <svg viewBox="0 0 24 8" aria-hidden="true">
              <path class={`radar-${kind}`} d="M0 4H24" />
            </svg>
            {label}
          </span>
        ))}
      </figcaption>
    </figure>
  );
});
