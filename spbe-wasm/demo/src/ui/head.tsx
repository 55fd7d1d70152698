// The top of the page: whose assessment it is, under which edition, and what can be done with it.

import { edit, clear } from "../actions.ts";
import { codeOf } from "../assess.ts";
import type { View } from "../assess.ts";
import { publishedFor } from "../averages.ts";
import { ask, cells, copied, openFile } from "../files.ts";
import { ASK, update } from "../state.ts";
import type { State, Theme } from "../state.ts";
import type { Lang } from "../words.ts";
import { Field } from "./field.tsx";
import { name, useLang, useWords } from "./use.ts";

/** Title, language and appearance. */
export function Masthead({ lang, theme }: Pick<State, "lang" | "theme">) {
  const w = useWords();
  return (
    <header class="masthead">
      <h1>{w.title}</h1>
      <div class="settings">
        <label>
          <span class="unseen">{w.language}</span>
          <select value={lang} onChange={(event) => update({ lang: event.currentTarget.value as Lang })}>
            <option value="id">Bahasa Indonesia</option>
            <option value="en">English</option>
          </select>
        </label>
        <label>
          <span class="unseen">{w.theme}</span>
          <select value={theme} onChange={(event) => update({ theme: event.currentTarget.value as Theme })}>
            {(["auto", "light", "dark"] as const).map((one) => (
              <option key={one} value={one}>
                {w.themes[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}

/** Does something and says whether it worked. */
async function copy(text: string, w: { copied: string; notCopied: string }) {
  update({ message: { text: (await copied(text)) ? w.copied : w.notCopied, undo: false } });
}

export function Head({ view, state }: { view: View; state: State }) {
  const w = useWords();
  const lang = useLang();
  const { doc, instrument } = view;
  const groups = new Set(publishedFor(state.published, doc.instrument).map(({ group }) => group));
  return (
    <div class="head">
      <div class="head-edition">
        <p class="edition-name">
          {name(instrument.title, lang)}{" "}
          <button type="button" class="link" onClick={() => update({ dialog: { kind: "editions" } })}>
            {w.otherEdition}
          </button>
        </p>
        {instrument.notices.length > 0 && (
          <ul class="notices">
            {instrument.notices.map((notice) => (
              <li key={notice.code} class={`notice notice-${notice.code}`}>
                {name(notice, lang)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <details class="about" open={doc.agency === undefined}>
        <summary>
          {doc.agency === undefined ? (
            w.about
          ) : (
            <strong>{[doc.agency, doc.year, doc.group].filter((part) => part !== undefined).join(" · ")}</strong>
          )}
        </summary>
        <div class="fields">
        <label class="grow">
          {w.agency}
          <Field value={doc.agency ?? ""} autocomplete="organization" take={(agency) => void edit({ agency })} />
        </label>
        <label class="narrow">
          {w.year}
          <Field
            type="number"
            min="2000"
            max="2199"
            value={String(doc.year ?? "")}
            take={(text) => void edit({ year: text === "" ? undefined : Number(text) })}
          />
        </label>
        <label>
          {w.group}
          <Field value={doc.group ?? ""} list="groups" take={(group) => void edit({ group })} />
          <datalist id="groups">
            {[...groups].map((group) => (
              <option key={group} value={group} />
            ))}
          </datalist>
        </label>
        </div>
      </details>
      <div class="toolbar">
        <button type="button" onClick={() => ask(openFile)}>
          {w.loadFile}
        </button>
        <button type="button" onClick={() => update({ dialog: { kind: "save" } })}>
          {w.saveFile}
        </button>
        <button type="button" onClick={() => void copy(cells(view, lang), w)}>
          {w.copy}
        </button>
        <button type="button" onClick={() => void copy(location.href, w)}>
          {w.copyLink}
        </button>
        <button type="button" aria-expanded={state.ask !== null} onClick={() => update({ ask: state.ask ? null : ASK })}>
          {w.plan}
        </button>
        <button type="button" onClick={() => print()}>
          {w.print}
        </button>
        <button type="button" class="quiet" onClick={() => clear(w.cleared)}>
          {w.clear}
        </button>
      </div>
      <p class="code-line">
        {w.code}: <code>{codeOf(view)}</code>
      </p>
    </div>
  );
}
