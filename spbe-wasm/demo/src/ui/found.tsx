// What a spreadsheet holds, where there is something to choose or to know.

import { useState } from "preact/hooks";
import { titleOf } from "../files.ts";
import { readDocument } from "../spbe.ts";
import type { AssessmentDocument } from "../spbe.ts";
import type { Found } from "../state.ts";
import { Dialog } from "./dialog.tsx";
import { name, useLang, useWords } from "./use.ts";

/** As many lines as a list shows before it asks for a word to search by. */
const SHOWN = 50;

export function FoundDialog({ found, use }: { found: Found; use: (doc: AssessmentDocument) => void }) {
  const w = useWords();
  const lang = useLang();
  const [wanted, set] = useState("");
  const { title, assessments, passedOver } = found;
  const all = assessments
    .map((one) => ({ one, label: titleOf(one.document, w.rowOf(one.row)) }))
    .filter(({ label }) => label.toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <Dialog title={title}>
      <p>{w.foundCount(assessments.length)}</p>
      {assessments.length > SHOWN && (
        <div class="fields">
          <label class="grow">
            {w.search}
            <input data-first value={wanted} onInput={(event) => set(event.currentTarget.value)} />
          </label>
        </div>
      )}
      <ul class="found">
        {all.slice(0, SHOWN).map(({ one, label }) => (
          <li key={`${one.sheet} ${one.row}`}>
            <button type="button" onClick={() => use(readDocument(one.json))}>
              {label}
              <span class="muted">
                {one.sheet !== null && `${one.sheet} · `}
                {w.rowOf(one.row)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {all.length > SHOWN && <p class="muted">{w.more(all.length - SHOWN)}</p>}
      {passedOver.length > 0 && (
        <>
          <h3>{w.passedOver}</h3>
          <ul class="problems is-mild">
            {passedOver.map((one) => (
              <li>{name(one, lang)}</li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
