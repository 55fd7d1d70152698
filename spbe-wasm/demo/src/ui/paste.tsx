// What a pasted column would change, before it does.

import { useEffect, useState } from "preact/hooks";
import { setLevels } from "../actions.ts";
import { shownLevel } from "../figures.ts";
import { isTable, preview, tablePreview } from "../paste.ts";
import type { Line } from "../paste.ts";
import type { View } from "../assess.ts";
import { close, Dialog } from "./dialog.tsx";
import { name, useLang, useWords } from "./use.ts";

export function Paste({ view, text: given, from: start }: { view: View; text: string; from: number }) {
  const w = useWords();
  const lang = useLang();
  const [text, setText] = useState(given);
  const [from, setFrom] = useState(start);
  const table = isTable(text);
  const read = useTable(view, table ? text : null);
  const shown = table ? (read && "lines" in read ? read : null) : preview(view, text, from);
  const problems = table && read && !("lines" in read) ? read : [];
  const empty = text.trim() === "";
  const changes = shown?.lines.filter(({ before, after }) => before !== after) ?? [];
  const overwrites = changes.filter(({ before }) => before !== null);
  const idle = changes.length === 0 && (shown?.refused.size ?? 0) === 0;
  return (
    <Dialog title={w.pasteTitle} wide>
      <p>{w.pasteLead}</p>
      <div class="fields">
        <label class="grow">
          {w.pasteText}
          <textarea
            rows={3}
            data-first={given === "" ? true : undefined}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            spellcheck={false}
          />
        </label>
        {!table && (
          <label>
            {w.pasteFrom}
            <select value={String(from)} onChange={(event) => setFrom(Number(event.currentTarget.value))}>
              {view.instrument.indicators.map((one) => (
                <option key={one.number} value={String(one.row - 1)}>
                  {one.number}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <div role="status">
        {problems.map((problem) => (
          <p class="row-problem">{name(problem, lang)}</p>
        ))}
        {shown && shown.beyond > 0 && <p class="row-problem">{w.pasteBeyond(shown.beyond)}</p>}
        {!empty && shown && (
          <p class="paste-counts">
            <strong>{w.pasteCounts(changes.length, overwrites.length, shown.refused.size)}</strong>
          </p>
        )}
      </div>
      {!empty && shown && (
        <div class="scroll" tabIndex={0} role="region" aria-label={w.pasteTitle}>
          <table class="preview">
            <thead>
              <tr>
                <th scope="col">{w.indicator}</th>
                <th scope="col">{w.cell}</th>
                <th scope="col">{w.old}</th>
                <th scope="col">{w.fresh}</th>
              </tr>
            </thead>
            <tbody>
              {shown.lines.map((line) => (
                <PreviewLine key={line.row} line={line} view={view} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div class="dialog-actions">
        <button
          type="button"
          class="primary"
          data-first={given !== "" ? true : undefined}
          disabled={idle}
          onClick={() => shown && setLevels(shown.levels, shown.refused)}
        >
          {w.pasteApply(changes.length)}
        </button>
        <button type="button" onClick={close}>
          {w.cancel}
        </button>
      </div>
    </Dialog>
  );
}

/** What a table would do, once the package has read it. */
function useTable(view: View, text: string | null): Awaited<ReturnType<typeof tablePreview>> | null {
  const [read, set] = useState<Awaited<ReturnType<typeof tablePreview>> | null>(null);
  useEffect(() => {
    let stale = false;
    set(null);
    if (text !== null) void tablePreview(view, text).then((made) => stale || set(made));
    return () => {
      stale = true;
    };
  }, [view, text]);
  return read;
}

function PreviewLine({ line: { row, text, before, after, refused }, view }: { line: Line; view: View }) {
  const w = useWords();
  const lang = useLang();
  const one = view.instrument.indicators[row]!;
  const kind = refused ? "is-refused" : before === after ? "" : before === null ? "is-new" : "is-over";
  return (
    <tr class={kind}>
      <th scope="row">
        <span class="numbered">
          <span class="part-number">{one.number}</span>
          <span>
            {name(one.name, lang)}
            {refused && (
              <span class="row-problem">
                {name(refused.problem, lang)} – {w.refusedStays}
              </span>
            )}
          </span>
        </span>
      </th>
      <td>{text}</td>
      <td>{shownLevel(before, lang)}</td>
      <td>{shownLevel(after, lang)}</td>
    </tr>
  );
}
