// Domains and aspects as a table, with what they are compared with.

import { range, shown } from "../figures.ts";
import { previousOf } from "../assess.ts";
import type { View } from "../assess.ts";
import { update } from "../state.ts";
import type { AspectPart, Averages, DomainPart } from "../spbe.ts";
import { memo, named, useLang, useWords } from "./use.ts";

export const Parts = memo(function Parts({ view, averages }: { view: View; averages: Averages | null }) {
  const w = useWords();
  const lang = useLang();
  const { doc, instrument, draft } = view;
  const before = previousOf(view);
  const { domains, aspects } = draft.lowest;
  const { lowest, highest } = instrument.scale;

  const line = (part: DomainPart | AspectPart, kind: "domain" | "aspect") => {
    const list = kind === "domain" ? "domains" : "aspects";
    const most = draft.highest[list][part.row - 1]!;
    const share = (value: number) => ((value - lowest) / (highest - lowest)) * 100;
    return (
      <tr key={`${kind} ${part.number}`} class={`part-${kind}`}>
        <th scope="row">
          <button type="button" class="link" onClick={() => update({ dialog: { kind: "working", node: `${kind} ${part.row}` } })}>
            <span class="part-number">{part.number}</span>
            <span>{named(part, lang)}</span>
          </button>
        </th>
        <td class="part-bar" aria-hidden="true">
          <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none">
            <rect class="bar-most" width={share(most.index.value)} height="4" />
            <rect class="bar-own" width={share(part.index.value)} height="4" />
          </svg>
        </td>
        <td class="own">{range(part.index, most.index, lang)}</td>
        {averages && <td>{shown(averages[list][part.row - 1] ?? "–", lang)}</td>}
        {before && <td>{shown(before[list][part.row - 1]!.index.rounded, lang)}</td>}
      </tr>
    );
  };

  return (
    <section class="card parts" aria-labelledby="parts-title">
      <div class="card-head">
        <h2 id="parts-title">{domains.length > 0 ? w.parts : w.partsFlat}</h2>
        <button type="button" class="quiet" onClick={() => update({ dialog: { kind: "working", node: "index" } })}>
          {w.working}
        </button>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.part}</th>
            <td class="part-bar" aria-hidden="true" />
            <th scope="col">{w.value}</th>
            {averages && <th scope="col">{w.average(averages.group, averages.year)}</th>}
            {before && <th scope="col">{w.previousYear(doc.previous?.year)}</th>}
          </tr>
        </thead>
        <tbody>
          {domains.length > 0
            ? domains.flatMap((domain) => [
                line(domain, "domain"),
                ...aspects.filter((aspect) => aspect.domain === domain.number).map((aspect) => line(aspect, "aspect")),
              ])
            : aspects.map((aspect) => line(aspect, "aspect"))}
        </tbody>
      </table>
    </section>
  );
});
