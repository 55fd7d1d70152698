// The rows, by domain and aspect.

import { Fragment } from "preact";
import { range, shown } from "../figures.ts";
import type { View } from "../assess.ts";
import type { AspectPart, Figures, Instrument, Level } from "../spbe.ts";
import type { State } from "../state.ts";
import { update } from "../state.ts";
import { Row } from "./row.tsx";
import { name, named, useLang, useWords } from "./use.ts";

/** `short`: the targets of the indicators that are below them, by number. */
export function Form({ view, refused, short }: { view: View; refused: State["refused"]; short: ReadonlyMap<string, Level> }) {
  const w = useWords();
  const lang = useLang();
  const { doc, instrument, draft } = view;
  const before = doc.previous?.instrument === doc.instrument ? doc.previous.levels : undefined;
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
          {aspects(domain?.number ?? null).map((aspect) => {
            const indicators = instrument.indicators.filter((one) => one.aspect === aspect.number);
            const alike = new Set(indicators.map(({ units }) => units)).size === 1 ? indicators[0]!.weight : null;
            return (
              <div class="aspect" key={aspect.number}>
                <AspectHead aspect={aspect} highest={draft.highest.aspects[aspect.row - 1]!} alike={alike} flat={domain === null} />
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
                      weighed={alike === null}
                      lang={lang}
                    />
                  ))}
                </ol>
              </div>
            );
          })}
        </Fragment>
      ))}
    </section>
  );
}

type AspectHeadProps = { aspect: AspectPart; highest: AspectPart; alike: Figures | null; flat: boolean };

/** `alike`: the weight of each indicator, where they all weigh the same. */
function AspectHead({ aspect, highest, alike, flat }: AspectHeadProps) {
  const w = useWords();
  const lang = useLang();
  const Title = flat ? "h3" : "h4";
  return (
    <div class="aspect-head">
      <Title>
        <span class="aspect-number">{aspect.number}</span> {named(aspect, lang)}
      </Title>
      {alike && <span class="aspect-weight">{w.weightEach(shown(alike.decimal ?? alike.rounded, lang))}</span>}
      <span class="aspect-index">{range(aspect.index, highest.index, lang)}</span>
    </div>
  );
}

/** What each level means, one table for each capability. */
function Meanings({ instrument }: { instrument: Instrument }) {
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
}
