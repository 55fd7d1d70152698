// Which edition: the first thing anybody decides.

import { choose } from "../actions.ts";
import { openExample } from "../example.ts";
import { ask, openFile } from "../files.ts";
import { instruments } from "../spbe.ts";
import type { Instrument } from "../spbe.ts";
import { name, useLang, useWords } from "./use.ts";

export function Editions() {
  const w = useWords();
  return (
    <section class="editions" aria-labelledby="editions-title">
      <div class="form-head">
        <h2 id="editions-title">{w.chooseEdition}</h2>
        <span class="toolbar">
          <button type="button" onClick={openExample}>
            {w.example}
          </button>
          <button type="button" onClick={() => ask(openFile)}>
            {w.loadFile}
          </button>
        </span>
      </div>
      <ul class="edition-list">
        {[...instruments()].reverse().map((instrument) => (
          <li key={instrument.id}>
            <Edition instrument={instrument} />
          </li>
        ))}
      </ul>
      <p class="muted">{w.notOfficial}</p>
    </section>
  );
}

function Edition({ instrument }: { instrument: Instrument }) {
  const w = useWords();
  const lang = useLang();
  const { id, title, years, revokedBy, provenance, scale, domains, aspects, indicators, indexName, notices } = instrument;
  const counts = [
    ...(domains.length > 0 ? [w.domains(domains.length)] : []),
    w.aspects(aspects.length),
    w.indicators(indicators.length),
    w.scale(String(scale.lowest), String(scale.highest), scale.decimals),
  ];
  return (
    <article class={revokedBy ? "edition is-revoked" : "edition"}>
      <h3 class="edition-top">
        {name(indexName, lang)}
        {years && <span class="edition-years">{years.last ? `${years.first}–${years.last}` : w.since(years.first)}</span>}
      </h3>
      <p class="tags">
        <span class={revokedBy ? "tag tag-revoked" : "tag tag-force"}>{revokedBy ? w.revoked : w.inForce}</span>
        {provenance === "secondary" && <span class="tag tag-secondary">{w.secondary}</span>}
        <code>{id}</code>
      </p>
      <p class="edition-title">{name(title, lang)}</p>
      <p class="edition-counts">{counts.join(" · ")}</p>
      <ul class="edition-notices">
        {notices.map((notice) => (
          <li key={notice.code}>{name(notice, lang)}</li>
        ))}
      </ul>
      <button type="button" class={revokedBy ? "" : "primary"} onClick={() => choose(id)}>
        {w.start} <span class="unseen">{id}</span>
      </button>
    </article>
  );
}
