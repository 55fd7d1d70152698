// The working of one node, as the regulation lays it out.

import { useMemo, useState } from "preact/hooks";
import { levelsOf } from "../assess.ts";
import type { View } from "../assess.ts";
import { shown } from "../figures.ts";
import { explain } from "../spbe.ts";
import { update } from "../state.ts";
import { Dialog } from "./dialog.tsx";
import { useLang, useWords } from "./use.ts";

export function WorkingDialog({ view, node }: { view: View; node: string }) {
  const w = useWords();
  const lang = useLang();
  const [most, setMost] = useState(false);
  const { draft, complete, doc } = view;
  const card = most ? draft.highest : draft.lowest;
  const all = useMemo(() => explain(levelsOf(card), { instrument: doc.instrument }), [card, doc.instrument]);
  const one = all.find((working) => working.node === node) ?? all.at(-1)!;
  const label = (name: string, number: string) => (number ? `${number} ${name}` : name);
  return (
    <Dialog title={w.workingOf(one.name)} wide>
      <div class="fields">
        <label class="grow">
          {w.part}
          <select value={one.node} onChange={(event) => update({ dialog: { kind: "working", node: event.currentTarget.value } })}>
            {all.map(({ node, name }) => (
              <option key={node} value={node}>
                {label(name, node.replace(/\D+/g, ""))}
              </option>
            ))}
          </select>
        </label>
        {!complete && (
          <label>
            {w.value}
            <select value={most ? "most" : "least"} onChange={(event) => setMost(event.currentTarget.value === "most")}>
              <option value="least">{w.atLowest}</option>
              <option value="most">{w.atHighest}</option>
            </select>
          </label>
        )}
      </div>
      <div class="scroll" tabIndex={0} role="region" aria-label={one.name}>
        <table class="working">
          {one.table && <caption>{one.table}</caption>}
          <thead>
            <tr>
              <th scope="col">{w.part}</th>
              <th scope="col">{w.value}</th>
              <th scope="col">× {w.weight}</th>
              <th scope="col">= {w.product}</th>
            </tr>
          </thead>
          <tbody>
            {one.lines.map((line) => (
              <tr key={line.number}>
                <th scope="row">
                  <span class="numbered">
                    <span class="part-number">{line.number}</span> <span>{line.name}</span>
                  </span>
                </th>
                <td>{shown(line.value, lang)}</td>
                <td>{shown(line.weight, lang)}</td>
                <td>{shown(line.product, lang)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{w.sum}</th>
              <td />
              <td>{shown(one.divisor, lang)}</td>
              <td>{shown(one.sum, lang)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p class="result">
        {w.divided(shown(one.sum, lang), shown(one.divisor, lang))} = {shown(one.result, lang)}
        {one.result !== one.rounded && (
          <>
            {" "}
            → <strong>{shown(one.rounded, lang)}</strong>
          </>
        )}
      </p>
    </Dialog>
  );
}
