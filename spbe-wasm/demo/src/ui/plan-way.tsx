// One plan: what it comes to, its raises by aspect with what each asks for, and what could as well be chosen.

import type { View } from "../assess.ts";
import { shown, shownLevel } from "../figures.ts";
import type { Requirements } from "../plan.ts";
import { commit, update } from "../state.ts";
import type { Ask } from "../state.ts";
import type { Path, Raise } from "../spbe.ts";
import { planWords } from "../words-plan.ts";
import { name, named, useLang, useWords } from "./use.ts";

interface Props {
  readonly which: Ask["printed"];
  readonly path: Path;
  readonly goal: string;
  readonly view: View;
  readonly ask: Ask;
  readonly requirements: Requirements | null;
}

export function Way({ which, path, goal, view, ask, requirements }: Props) {
  const lang = useLang();
  const p = planWords[lang];
  const { doc, draft } = view;
  const at = ({ index, predicate }: Pick<Path, "index" | "predicate">) => `${shown(index.rounded, lang)} ${named(predicate, lang)}`;
  const apply = () => commit({ ...doc, levels: path.levels }, { refused: new Map(), message: { text: p.applied, undo: true } });
  const paper = () => {
    update({ ask: { ...ask, printed: which } });
    requestAnimationFrame(() => print());
  };
  return (
    <section class={`way way-${which}`} aria-labelledby={`way-${which}`}>
      <div class="paper-head">
        <h2>{p.title}</h2>
        <p>
          <strong>{[doc.agency, doc.year].filter((part) => part !== undefined).join(" · ")}</strong>
        </p>
        <p>{name(view.instrument.title, lang)}</p>
        <p>{p.of(at(draft.lowest), at(path))}</p>
      </div>
      <h3 id={`way-${which}`}>{p[which]}</h3>
      {!path.reached && <p class="row-problem">{p.unreachable(goal)}</p>}
      <dl class="sums">
        <dt>{p.cost}</dt>
        <dd>
          {grouped(path.cost, lang)}: {p.raises(path.raises, path.indicators)}
        </dd>
        <dt>{path.reached ? p.leadsTo : p.best}</dt>
        <dd>
          <strong>{at(path)}</strong> ({shown(path.index.decimal ?? path.index.exact, lang)})
        </dd>
        {!path.reached && (
          <>
            <dt>{p.shortBy}</dt>
            <dd>{shown(path.shortBy.decimal ?? path.shortBy.exact, lang)}</dd>
          </>
        )}
      </dl>
      {path.reached && path.raises === 0 && <p class="muted">{p.already}</p>}
      {path.reached && path.raises > 0 && (
        <>
          {path.choices.length > 0 && (
            <ul class="choices">
              {path.choices.map((choice, place) => (
                <li key={place}>
                  <b>{letter(place)}</b> {choice.text[lang]}
                </li>
              ))}
            </ul>
          )}
          <p class="muted">
            {path.plans === "1"
              ? p.onlyOne
              : p.asGood(path.plans && (BigInt(path.plans) - 1n).toLocaleString(lang), path.plans !== null && path.plans === path.arrangements)}
          </p>
          <div class="plan-controls way-actions">
            <button type="button" onClick={apply}>
              {p.apply}
            </button>
            <button type="button" onClick={paper}>
              {p.print}
            </button>
          </div>
          <Steps steps={path.steps} view={view} requirements={requirements} />
        </>
      )}
    </section>
  );
}

function Steps({ steps, view: { instrument }, requirements }: { steps: readonly (Raise & { readonly choice: number | null })[] } & Pick<Props, "view" | "requirements">) {
  const w = useWords();
  const lang = useLang();
  const p = planWords[lang];
  const rows = [...new Set(steps.map(({ row }) => row))];
  const aspectOf = (row: number) => instrument.indicators[row - 1]?.aspect;
  const aspects = instrument.aspects.filter(({ number }) => rows.some((row) => aspectOf(row) === number));
  return (
    <table class="raises">
      <thead>
        <tr>
          <th scope="col">{p.asks}</th>
          <th scope="col">{p.from}</th>
          <th scope="col">{p.to}</th>
          <th scope="col">{p.cost}</th>
          <th scope="col">{p.choice}</th>
        </tr>
      </thead>
      {aspects.map((aspect) => (
        <tbody key={aspect.number}>
          <tr>
            <th scope="rowgroup" colSpan={5}>
              {aspect.number} {name(aspect.name, lang)}
            </th>
          </tr>
          {rows
            .filter((row) => aspectOf(row) === aspect.number)
            .map((row) => {
              const own = steps.filter((step) => step.row === row);
              const [first, last] = [own[0]!, own.at(-1)!];
              const linked = requirements?.indicators[row - 1]?.linked;
              const asked = requirements?.indicators[row - 1]?.requirements.filter(({ level }) => own.some(({ to }) => to === level));
              return (
                <tr key={row}>
                  <th scope="row">
                    <span class="part-number">{first.indicator}</span> {named(first, lang)}
                    {asked?.map(({ level, text, cites }) => (
                      <span class="asked" key={level}>
                        {own.length > 1 && `${w.level} ${level}: `}
                        {text} <cite>{cites}</cite>
                      </span>
                    ))}
                    {linked && linked.length > 0 && <span class="advised">{linked.map(({ text }) => text).join(" ")}</span>}
                  </th>
                  <td>{shownLevel(first.from, lang)}</td>
                  <td>{shownLevel(last.to, lang)}</td>
                  <td>{grouped(own.reduce((sum, { cost }) => sum + cost, 0), lang)}</td>
                  <td>{first.choice === null ? (own.every(({ certain }) => certain) ? p.certain : "") : letter(first.choice)}</td>
                </tr>
              );
            })}
        </tbody>
      ))}
    </table>
  );
}

/** A whole number as people of a language write it. */
const grouped = (number: number, lang: "id" | "en"): string => number.toLocaleString(lang);

/** A, B, …, Z, AA, AB, … */
const letter = (place: number): string => (place < 26 ? "" : letter(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));
