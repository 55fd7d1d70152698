// One indicator: its name, a level to choose or a value to type, and what the level means.

import { Component } from "preact";
import { setLevel, unmark } from "../actions.ts";
import { shown, shownLevel, typed } from "../figures.ts";
import type { Instrument, Level } from "../spbe.ts";
import type { Refused } from "../state.ts";
import { words } from "../words.ts";
import type { Lang } from "../words.ts";
import { Field } from "./field.tsx";
import { name } from "./use.ts";

export interface RowProps {
  readonly instrument: Instrument;
  readonly row: number;
  readonly level: Level;
  readonly refused: Refused | undefined;
  readonly target: Level | undefined;
  readonly before: Level | undefined;
  /** Whether the row says its own weight; else its aspect does, for all alike. */
  readonly weighed: boolean;
  readonly lang: Lang;
}

/** The whole levels of a scale, lowest first. */
export const levelsOfScale = ({ scale }: Instrument): number[] =>
  Array.from({ length: scale.highest - scale.lowest + 1 }, (_, at) => scale.lowest + at);

/** Moves the focus to a row, if there is one. */
export function focusRow(row: number): void {
  const wanted = document.querySelector<HTMLElement>(`#row-${row} :is(input, [tabindex="0"])`);
  wanted?.focus();
  wanted?.closest(".row")?.scrollIntoView({ block: "nearest" });
}

/** Drawn again only when something of its own has changed. */
export class Row extends Component<RowProps, { readonly peek: number | null }> {
  override state = { peek: null };

  override shouldComponentUpdate(next: RowProps, { peek }: { peek: number | null }): boolean {
    return peek !== this.state.peek || (Object.keys(next) as (keyof RowProps)[]).some((key) => next[key] !== this.props[key]);
  }

  set(level: Level): void {
    // A whole value of a scale with decimals is text like any other of that scale.
    const { instrument, row } = this.props;
    setLevel(row, level !== null && instrument.scale.decimals > 0 ? String(level) : level);
  }

  /** Keys of the choice: digits set and go on, arrows change or move, Delete clears. */
  key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { instrument, row, level } = this.props;
    const { lowest, highest } = instrument.scale;
    const now = level === null ? null : Math.trunc(Number(level));
    const go = (to: number | null, next = row) => {
      this.set(to);
      // Once the page is drawn anew, in the same turn: so the browser lays it out once and not twice.
      queueMicrotask(() => focusRow(document.querySelector(`#row-${next}`) ? next : row));
    };
    if (/^\d$/.test(event.key)) {
      const wanted = Number(event.key);
      if (wanted < lowest || wanted > highest) this.set(wanted);
      else go(wanted, row + 1);
    } else if (event.key === "ArrowRight") go(now === null ? lowest : Math.min(highest, now + 1));
    else if (event.key === "ArrowLeft") go(now === null ? lowest : Math.max(lowest, now - 1));
    else if (event.key === "ArrowDown") focusRow(row + 1);
    else if (event.key === "ArrowUp") focusRow(row - 1);
    else if (event.key === "Home") go(lowest);
    else if (event.key === "End") go(highest);
    else if (event.key === "Delete" || event.key === "Backspace") go(null);
    else return;
    event.preventDefault();
  };

  /** What the keys do in the field of a value. */
  fieldKey = (event: KeyboardEvent & { currentTarget: HTMLInputElement }): void => {
    const { row } = this.props;
    if (event.key === "Enter" || event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.enter(event.currentTarget.value);
      focusRow(event.key === "ArrowUp" ? row - 1 : row + 1);
    }
  };

  enter(text: string): void {
    setLevel(this.props.row, typed(text, this.props.instrument.scale.decimals));
  }

  render() {
    const { instrument, row, level, refused, target, before, weighed, lang } = this.props;
    const w = words[lang];
    const one = instrument.indicators[row]!;
    const capability = instrument.capabilities.find(({ code }) => code === one.capability);
    const meaningOf = (wanted: number | null) => capability?.levels?.find((step) => step.level === wanted);
    const whole = levelsOfScale(instrument);
    const chosen = level !== null && whole.includes(Number(level)) ? Number(level) : null;
    const told = meaningOf(this.state.peek ?? chosen);
    const decimals = instrument.scale.decimals > 0;
    const state = refused ? "is-refused" : level === null ? "is-blank" : "is-set";
    return (
      <li class={`row ${state}`} id={`row-${row}`}>
        <span class="row-number">{one.number}</span>
        <span class="row-name" id={`name-${row}`}>
          {name(one.name, lang)}
        </span>
        <div class={decimals ? "row-entry has-field" : "row-entry"}>
          <div
            class="levels"
            role="radiogroup"
            aria-labelledby={`name-${row}`}
            aria-describedby={refused ? `problem-${row}` : `meaning-${row}`}
            onKeyDown={this.key}
            onMouseLeave={() => this.setState({ peek: null })}
            onFocusOut={() => this.setState({ peek: null })}
          >
            {whole.map((step) => {
              const title = meaningOf(step);
              return (
                <button
                  type="button"
                  role="radio"
                  data-level={step}
                  aria-checked={chosen === step}
                  aria-label={title ? `${step}, ${name(title.name, lang)}` : String(step)}
                  tabIndex={!decimals && step === (chosen ?? whole[0]) ? 0 : -1}
                  onClick={() => this.set(step)}
                  onMouseEnter={() => this.setState({ peek: step })}
                >
                  {step}
                </button>
              );
            })}
          </div>
          {decimals && (
            <Field
              class="value"
              inputMode="decimal"
              aria-label={w.valueOf(one.number)}
              aria-invalid={refused !== undefined}
              aria-describedby={refused ? `problem-${row}` : `meaning-${row}`}
              placeholder="–"
              value={refused ? refused.given : level === null ? "" : shown(String(level), lang)}
              onKeyDown={this.fieldKey}
              take={(text) => this.enter(text)}
            />
          )}
          <button
            type="button"
            class="row-clear"
            tabIndex={-1}
            aria-label={w.clearRow(one.number)}
            title={w.clearRow(one.number)}
            hidden={level === null && !refused}
            onClick={() => (refused && level === null ? unmark(row) : this.set(null))}
          >
            ×
          </button>
        </div>
        <p class="row-meaning" id={`meaning-${row}`}>
          {target != null && <span class="tag tag-target">{w.targetMark(shownLevel(target, lang))}</span>}
          {before !== undefined && before !== level && <span class="tag tag-before">{w.before(shownLevel(before, lang))}</span>}
          {weighed && (
            <span class="row-weight">
              {w.weight} {shown(one.weight.decimal ?? one.weight.rounded, lang)}%
            </span>
          )}
          {told ? (
            <>
              <b>
                {told.level} {name(told.name, lang)}
              </b>
              {told.meaning && <span class="told"> · {name(told.meaning, lang)}</span>}
            </>
          ) : level === null ? (
            w.blank
          ) : (
            <b>{shownLevel(level, lang)}</b>
          )}
        </p>
        {refused && (
          <p class="row-problem" id={`problem-${row}`}>
            {name(refused.problem, lang)}
          </p>
        )}
      </li>
    );
  }
}
