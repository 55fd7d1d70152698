// The way up: what it is to reach, what holds it back, two plans beside each other, and how safe the predicate is.

import { useEffect, useRef, useState } from "preact/hooks";
import type { View } from "../assess.ts";
import { shown, shownLevel } from "../figures.ts";
import { answers, requirementsOf } from "../plan.ts";
import type { Answers, Requirements } from "../plan.ts";
import { ASK, update } from "../state.ts";
import type { Ask } from "../state.ts";
import { planWords } from "../words-plan.ts";
import { Field } from "./field.tsx";
import { MarginCard } from "./plan-margin.tsx";
import { Way } from "./plan-way.tsx";
import { name, named, useLang, useWords } from "./use.ts";

export function Plan({ view, ask }: { view: View; ask: Ask }) {
  const lang = useLang();
  const p = planWords[lang];
  const { doc, instrument, complete, draft } = view;
  const [said, set] = useState<Answers | null>(null);
  const [requirements, setRequirements] = useState<Requirements | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    let stale = false;
    const { to, locked, costs } = ask;
    if (complete) void answers(doc, { to, locked, costs, printed: "year" }).then((found) => !stale && set(found));
    return () => {
      stale = true;
    };
  }, [doc, complete, ask.to, ask.locked, ask.costs]);
  useEffect(() => {
    let stale = false;
    void requirementsOf(doc.instrument, lang).then((found) => !stale && setRequirements(found));
    return () => {
      stale = true;
    };
  }, [doc.instrument, lang]);
  const steps = [said?.free, said?.year].flatMap((path) => (path?.reached ? path.steps : []));
  const linked = steps.some(({ row }) => requirements?.indicators[row - 1]?.linked.length);
  const goal = said?.free ? shownGoal(said.free.goal, view, lang) : "";
  return (
    <section class="card plan" aria-labelledby="plan-title">
      <div class="card-head plan-controls">
        <h2 id="plan-title" tabIndex={-1} ref={title}>
          {p.title}
        </h2>
        <button type="button" class="quiet" onClick={() => update({ ask: null })}>
          {p.hide}
        </button>
      </div>
      {complete ? (
        <>
          <Controls view={view} ask={ask} said={said} />
          {!said && <p class="muted">{p.loading}</p>}
          {said && said.problems.length === 0 && !said.free && <p class="muted">{p.highest}</p>}
          {said?.free && said.year && (
            <div class="ways" data-printed={ask.printed}>
              {(["free", "year"] as const).map((key) => (
                <Way key={key} which={key} path={said[key]!} goal={goal} view={view} ask={ask} requirements={requirements} />
              ))}
            </div>
          )}
          {said && said.problems.length === 0 && <MarginCard margin={said.margin} now={named(draft.lowest.predicate, lang)} />}
          {requirements && <p class="source">{[requirements.note, ...(linked ? [requirements.linked_note] : [])].join(" ")}</p>}
        </>
      ) : (
        <p class="muted">{p.incomplete}</p>
      )}
      {complete && instrument.notices.length > 0 && (
        <p class="source plan-notices">{instrument.notices.map((notice) => name(notice, lang)).join("; ")}</p>
      )}
    </section>
  );
}

/** The goal as people of a language call it. */
function shownGoal(goal: { readonly predicate: string | null; readonly index: string | null }, { instrument }: View, lang: "id" | "en"): string {
  const band = instrument.bands.find((band) => band.name.id === goal.predicate);
  return band ? name(band.name, lang) : shown(goal.index ?? "", lang);
}

/** Goal, locks and costs. */
function Controls({ view: { doc, instrument, draft }, ask, said }: { view: View; ask: Ask; said: Answers | null }) {
  const w = useWords();
  const lang = useLang();
  const p = planWords[lang];
  const change = (patch: Partial<Ask>) => update({ ask: { ...ask, ...patch } });
  const byIndex = /^\d/.test(ask.to);
  const next = instrument.bands.find(({ rank }) => rank === draft.lowest.predicate.rank + 1)?.name.id ?? "";
  const lock = (number: string, on: boolean) => change({ locked: on ? [...ask.locked, number] : ask.locked.filter((one) => one !== number) });
  const price = (number: string, cost: string) =>
    change({ costs: Object.fromEntries(Object.entries({ ...ask.costs, [number]: cost }).filter(([, cost]) => cost !== "")) });
  return (
    <div class="plan-controls plan-asked">
      <div class="fields">
        <label>
          {p.goal}
          <select
            value={byIndex ? "#" : ask.to || next}
            onChange={({ currentTarget: { value } }) => change({ to: value === "#" ? (said?.free?.goal.needed.decimal ?? "3") : value })}
          >
            {next === "" && ask.to === "" && <option value="">{w.none}</option>}
            {instrument.bands
              .filter(({ floor }) => floor)
              .map((band) => (
                <option key={band.rank} value={band.name.id}>
                  {name(band.name, lang)} ({shown(band.floor ?? "", lang)})
                </option>
              ))}
            <option value="#">{p.anIndex}</option>
          </select>
        </label>
        {byIndex && (
          <label class="narrow">
            {p.goalIndex}
            <Field
              inputMode="decimal"
              value={shown(ask.to, lang)}
              aria-describedby="plan-problems"
              take={(text) => change({ to: text.replace(",", ".") })}
            />
          </label>
        )}
      </div>
      <details>
        <summary>{p.bounds}</summary>
        <p class="muted">{p.boundsLead}</p>
        <div class="scroll" tabIndex={0} role="group" aria-label={p.bounds}>
          <table class="bounds">
            <thead>
              <tr>
                <th scope="col">{w.indicator}</th>
                <th scope="col">{w.level}</th>
                <th scope="col">{p.locked}</th>
                <th scope="col">{p.cost}</th>
              </tr>
            </thead>
            <tbody>
              {instrument.indicators.map(({ number, row, name: names }) => (
                <tr key={number}>
                  <th scope="row">
                    <span class="part-number">{number}</span> {name(names, lang)}
                  </th>
                  <td>{shownLevel(doc.levels[row - 1], lang)}</td>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={p.lock(number)}
                      checked={ask.locked.includes(number)}
                      onChange={({ currentTarget: { checked } }) => lock(number, checked)}
                    />
                  </td>
                  <td>
                    <Field
                      inputMode="numeric"
                      placeholder="1"
                      aria-label={p.costOf(number)}
                      value={ask.costs[number] ?? ""}
                      take={(text) => price(number, text)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <button type="button" onClick={() => change({ locked: ASK.locked, costs: ASK.costs })}>
          {p.reset}
        </button>
      </details>
      <div id="plan-problems" role="alert">
        {said?.problems.map((problem) => (
          <p class="row-problem" key={problem.en}>
            {name(problem, lang)}
          </p>
        ))}
      </div>
    </div>
  );
}
