// The rows, by domain and aspect.

import { Fragment } from "preact";
import { range, shown } from "../figures.ts";
import type { View } from "../assess.ts";
import type { Instrument, Level } from "../spbe.ts";
import type { State } from "../state.ts";
import { update } from "../state.ts";
import { Row } from "./row.tsx";
import { memo, name, named, useLang, useWords } from "./use.ts";

/** `short`: the targets of the indicators that are below them, by number. */
export function Form({ view, refused, short }: { view: View; refused: State["refused"]; short: ReadonlyMap<string, Level> }) {
  const w = useWords();
  const lang = useLang();
  const { instrument, draft } = view;
  const aspects = (domain: string | null) => draft.lowest.aspects.filter((aspect) => aspect.domain === domain);
  const groups = instrument.domains.length > 0 ? draft.lowest.domains : [null];
  return (
    <section class="form" aria-labelledby="form-title">
      <div class="form-head">
        <h2 id="form-title">{w.form}</h2>
        <button type="button" class="quiet" onClick={() => update({ dialog: { kind: "paste", text: "", from: 0 } })}>
          {w.pasteHere}
        </button>
      </div>
      <p class="keys">{instrument.scale.decimals > 0 ? w.keysValue : w.keys}</p>
      <Meanings instrument={instrument} />
      {groups.map((domain) => (
        <Fragment key={domain?.number ?? ""}>
          {domain && (
            <h3 class="domain">
              <span class="domain-number">{domain.number}</span> {named(domain, lang)}
            </h3>
          )}
          {aspects(domain?.number ?? null).map((aspect) => (
            <Aspect key={aspect.number} view={view} at={aspect.row - 1} refused={refused} short={short} />
          ))}
        </Fragment>
      ))}
    </section>
  );
}

interface AspectProps {
  readonly view: View;
  readonly at: number;
  readonly refused: State["refused"];
  readonly short: ReadonlyMap<string, Level>;
}

/** What stands in an aspect follows from its indicators' own levels. */
function sameAspect(one: AspectProps, other: AspectProps): boolean {
  const { doc, instrument } = one.view;
  const before = other.view.doc;
  if (doc.previous !== before.previous || doc.instrument !== before.instrument) return false;
  const aspect = instrument.aspects[one.at]!.number;
  return instrument.indicators
    .filter((indicator) => indicator.aspect === aspect)
    .every(
      ({ number, row }) =>
        doc.levels[row - 1] === before.levels[row - 1] &&
        one.refused.get(row - 1) === other.refused.get(row - 1) &&
        one.short.get(number) === other.short.get(number),
    );
}

const Aspect = memo(function Aspect({ view: { doc, instrument, draft }, at, refused, short }: AspectProps) {
  const w = useWords();
  const lang = useLang();
  const aspect = draft.lowest.aspects[at]!;
  const before = doc.previous?.instrument === doc.instrument ? doc.previous.levels : undefined;
  const indicators = instrument.indicators.filter((one) => one.aspect === aspect.number);
  // The weight of each indicator, where they all weigh the same.
  const each = new Set(indicators.map(({ units }) => units)).size === 1 ? indicators[0]!.weight : null;
  const Title = instrument.domains.length > 0 ? "h4" : "h3";
  return (
    <div class="aspect">
      <div class="aspect-head">
        <Title>
          <span class="aspect-number">{aspect.number}</span> {named(aspect, lang)}
        </Title>
        {each && <span class="aspect-weight">{w.weightEach(shown(each.decimal ?? each.rounded, lang))}</span>}
        <span class="aspect-index">{range(aspect.index, draft.highest.aspects[at]!.index, lang)}</span>
      </div>
      <ol class="rows">
        {indicators.map((one) => (
          <Row
            key={one.number}
            instrument={instrument}
            row={one.row - 1}
            level={doc.levels[one.row - 1] ?? null}
            refused={refused.get(one.row - 1)}
            target={short.get(one.number)}
            before={before?.[one.row - 1]}
            weighed={each === null}
            lang={lang}
          />
        ))}
      </ol>
    </div>
  );
}, sameAspect);

/** What each level means, one table for each capability. */
const Meanings = memo(function Meanings({ instrument }: { instrument: Instrument }) {
  const w = useWords();
  const lang = useLang();
  const told = instrument.capabilities.filter(({ levels }) => levels && levels.length > 0);
  if (told.length === 0) return null;
  return (
    <details class="meanings">
      <summary>{w.levelMeanings}</summary>
      <div class="meanings-tables">
        {told.map((capability) => (
          <table key={capability.code}>
            <caption>{name(capability.name, lang)}</caption>
            <tbody>
              {capability.levels!.map((step) => (
                <tr key={step.level}>
                  <th scope="row">
                    {step.level} {name(step.name, lang)}
                  </th>
                  {step.meaning && <td>{name(step.meaning, lang)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </details>
  );
});
