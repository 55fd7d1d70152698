// The assessment beside another one: last year's, or a colleague's.

import { useEffect, useState } from "preact/hooks";
import { edit } from "../actions.ts";
import { view as viewOf } from "../assess.ts";
import type { View } from "../assess.ts";
import { ask, comparedWith, compareFile } from "../files.ts";
import { range, shown, shownLevel } from "../figures.ts";
import { decode, full, problemsOf } from "../spbe.ts";
import type { Figures, Problem, Sentence } from "../spbe.ts";
import { focusRow } from "./row.tsx";
import { predicateName } from "./summary.tsx";
import { memo, name, useLang, useWords } from "./use.ts";

type Compared = { readonly difference: Figures | null; readonly reason: Sentence | null };

export const Compare = memo(function Compare({ view }: { view: View }) {
  const w = useWords();
  const lang = useLang();
  const [problems, set] = useState<readonly Problem[]>([]);
  const { previous } = view.doc;
  const use = (code: string) => {
    try {
      set(comparedWith(decode(code.trim())));
    } catch (error) {
      set(problemsOf(error));
    }
  };
  return (
    <section class="card compare" aria-labelledby="compare-title">
      <div class="card-head">
        <h2 id="compare-title">{w.compare}</h2>
        {previous && (
          <button type="button" class="quiet" onClick={() => set(edit({ previous: undefined }))}>
            {w.compareDrop}
          </button>
        )}
      </div>
      {previous ? (
        <Beside view={view} />
      ) : (
        <>
          <p class="muted">{w.compareLead}</p>
          <form
            class="fields"
            onSubmit={(event) => {
              event.preventDefault();
              use(String(new FormData(event.currentTarget).get("code")));
            }}
          >
            <button type="button" onClick={() => ask(compareFile)}>
              {w.compareFile}
            </button>
            <label class="grow">
              {w.compareCode}
              <input name="code" autocomplete="off" spellcheck={false} aria-describedby="compare-problems" aria-invalid={problems.length > 0} />
            </label>
            <button type="submit">{w.compareUse}</button>
          </form>
          <div id="compare-problems" role="alert">
            {problems.map((problem) => (
              <p class="row-problem">{name(problem, lang)}</p>
            ))}
          </div>
        </>
      )}
    </section>
  );
});

function Beside({ view }: { view: View }) {
  const w = useWords();
  const lang = useLang();
  const { doc } = view;
  const other = viewOf({ format: doc.format, ...doc.previous! });
  const both = view.complete && other.complete;
  const sameEdition = doc.instrument === other.doc.instrument;
  const compared = useCompared(view, other, both || !sameEdition);
  const changes = sameEdition
    ? view.instrument.indicators.filter(({ row }) => doc.levels[row - 1] !== other.doc.levels[row - 1])
    : [];
  const line = (label: string, { draft, instrument }: View) => (
    <tr>
      <th scope="row">{label}</th>
      <td>{range(draft.lowest.index, draft.highest.index, lang)}</td>
      <td>{draft.reachable.map((one) => predicateName(instrument, one, lang)).join(" · ")}</td>
    </tr>
  );
  return (
    <>
      <table>
        <tbody>
          {line(w.previousYear(doc.previous!.year), other)}
          {line(w.now, view)}
        </tbody>
      </table>
      {compared?.difference && (
        <p class="result">
          {w.difference}: <strong>{signed(compared.difference, lang)}</strong>
        </p>
      )}
      {compared?.reason && <p class="row-problem">{name(compared.reason, lang)}</p>}
      {sameEdition && !both && <p class="muted">{w.notYet}</p>}
      {sameEdition && (
        <details class="changes" open={changes.length > 0 && changes.length <= 12}>
          <summary>{w.changed(changes.length)}</summary>
          <ul>
            {changes.map(({ number, row, name: names }) => (
              <li key={number}>
                <button type="button" class="link" onClick={() => focusRow(row - 1)}>
                  <span class="part-number">{number}</span>
                  <span>{name(names, lang)}</span>
                </button>
                <b>
                  {shownLevel(other.doc.levels[row - 1], lang)} → {shownLevel(doc.levels[row - 1], lang)}
                </b>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** An exact difference with its sign. */
function signed({ decimal, rounded }: Figures, lang: "id" | "en"): string {
  const text = decimal ?? rounded;
  return shown(text.startsWith("-") ? text.replace("-", "−") : text === "0" ? text : `+${text}`, lang);
}

function useCompared(view: View, other: View, wanted: boolean): Compared | null {
  const [made, set] = useState<Compared | null>(null);
  useEffect(() => {
    let stale = false;
    if (wanted)
      void full().then(({ compare }) => {
        // Between editions the values do not matter: the reason is the same for all.
        const levels = ({ draft }: View) => draft.lowest.indicators.map(({ value }) => value);
        const options = { before: { instrument: other.doc.instrument }, after: { instrument: view.doc.instrument } };
        const result = compare(levels(other), levels(view), options);
        if (!stale) set(result);
      });
    else set(null);
    return () => {
      stale = true;
    };
  }, [view, other.doc.levels, wanted]);
  return made;
}
