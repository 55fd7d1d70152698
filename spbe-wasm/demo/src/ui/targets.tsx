// What is asked for, whether it is met, and what meeting it would give.

import { useState } from "preact/hooks";
import { levelsOf } from "../assess.ts";
import type { Outlook, View } from "../assess.ts";
import { setTarget } from "../actions.ts";
import { shown, shownLevel, typed } from "../figures.ts";
import { commit } from "../state.ts";
import type { Figures, Level, Problem } from "../spbe.ts";
import { Field } from "./field.tsx";
import { levelsOfScale } from "./row.tsx";
import { name, named, useLang, useWords } from "./use.ts";

export function Targets({ view, outlook }: { view: View; outlook: Outlook | null }) {
  const w = useWords();
  const lang = useLang();
  const { doc, instrument } = view;
  const { targets } = doc;
  const [problems, set] = useState<readonly Problem[]>([]);
  const change = (key: "index" | "predicate" | "level", value: Level): boolean => {
    const problems = setTarget(key, value);
    set(problems);
    return problems.length === 0;
  };
  const mixed = targets?.levels !== undefined;
  const scenario = outlook?.scenario;
  return (
    <section class="card targets" aria-labelledby="targets-title">
      <h2 id="targets-title">{w.target}</h2>
      <div class="fields">
        <label>
          {w.targetIndex}
          <Field
            inputMode="decimal"
            value={targets?.index === undefined ? "" : shown(targets.index, lang)}
            aria-invalid={problems.length > 0}
            aria-describedby="targets-problems"
            take={(text) => change("index", text.replace(",", ".") || null)}
          />
        </label>
        <label>
          {w.targetPredicate}
          <select value={targets?.predicate ?? ""} onChange={(event) => change("predicate", event.currentTarget.value || null)}>
            <option value="">{w.none}</option>
            {instrument.bands.map((band) => (
              <option key={band.rank} value={band.name.id}>
                {name(band.name, lang)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {w.targetLevelEach}
          <select
            value={targets?.level === undefined ? "" : String(targets.level)}
            onChange={(event) => change("level", typed(event.currentTarget.value, instrument.scale.decimals))}
          >
            <option value="">{w.none}</option>
            {levelsOfScale(instrument).map((step) => (
              <option key={step} value={String(step)}>
                {step}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div id="targets-problems" role="alert">
        {problems.map((problem) => (
          <p class="row-problem">{name(problem, lang)}</p>
        ))}
      </div>
      {targets && outlook?.lowest && outlook.highest && <Outcomes outlook={outlook} view={view} />}
      {scenario && (
        <div class="scenario">
          <p>
            {mixed || targets?.level === undefined ? w.scenarioMixed : w.scenario(shownLevel(targets.level, lang))}:{" "}
            <strong>
              {shown(scenario.index.rounded, lang)} {named(scenario.predicate, lang)}
            </strong>
          </p>
          <button
            type="button"
            onClick={() => commit({ ...doc, levels: levelsOf(scenario) }, { refused: new Map(), message: { text: w.applied, undo: true } })}
          >
            {w.setAllTargets}
          </button>
        </div>
      )}
      {targets?.source && (
        <p class="source">
          {w.source}: {targets.source}
        </p>
      )}
    </section>
  );
}

/** Each target with how it stands: at the lowest and at the highest that can still come out. */
function Outcomes({ view: { doc, complete }, outlook: { lowest, highest, short } }: { view: View; outlook: Outlook }) {
  const w = useWords();
  const lang = useLang();
  const low = lowest?.outcome;
  const high = highest?.outcome;
  const status = (least: boolean | undefined, most: boolean | undefined) => {
    const [kind, text] = least
      ? (["met", w.met] as const)
      : complete
        ? (["missed", w.missed] as const)
        : most
          ? (["possible", w.possible] as const)
          : (["missed", w.unreachable] as const);
    return <span class={`status status-${kind}`}>{text}</span>;
  };
  const gap = (figures: Figures | undefined) => {
    if (!figures || !complete) return null;
    const text = shown(figures.rounded.replace("-", ""), lang);
    return <span class="gap">{figures.exact.startsWith("-") ? w.short(text) : w.over(text)}</span>;
  };
  const all = low?.below.length === 0;
  return (
    <dl class="outcomes">
      {doc.targets?.index !== undefined && (
        <div>
          <dt>{w.targetIndex} {shown(doc.targets.index, lang)}</dt>
          <dd>
            {status(low?.indexMet, high?.indexMet)} {gap(low?.indexGap)}
          </dd>
        </div>
      )}
      {doc.targets?.predicate !== undefined && (
        <div>
          <dt>{w.targetPredicate} {doc.targets.predicate}</dt>
          <dd>{status(low?.predicateMet, high?.predicateMet)}</dd>
        </div>
      )}
      {(doc.targets?.level !== undefined || doc.targets?.levels !== undefined) && (
        <div>
          <dt>{w.targetLevelEach} {shownLevel(doc.targets.level, lang)}</dt>
          <dd>
            {status(all, short.size === 0)} {short.size > 0 && <span class="gap">{w.below(short.size)}</span>}
          </dd>
        </div>
      )}
    </dl>
  );
}
