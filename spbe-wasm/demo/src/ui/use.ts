// What components share: the state, the words, and names in the language of the page.

import { Component, createContext, h } from "preact";
import type { FunctionComponent } from "preact";
import { useContext, useEffect, useLayoutEffect, useState } from "preact/hooks";
import { current, subscribe } from "../state.ts";
import type { State } from "../state.ts";
import { words } from "../words.ts";
import type { Lang, Words } from "../words.ts";
import type { Name, Sentence } from "../spbe.ts";

export const Language = createContext<Lang>("id");

export const useLang = (): Lang => useContext(Language);
export const useWords = (): Words => words[useContext(Language)];

/** The state, and again whenever it changes. */
export function useAll(): State {
  const [state, set] = useState(current());
  useLayoutEffect(() => subscribe(set), []);
  return state;
}

export const name = (names: Name | Sentence, lang: Lang): string => (lang === "en" && names.en) || names.id;

/** The name of a part or a predicate, which come with their English name beside them. */
export const named = (one: { readonly name: string; readonly english: string | null }, lang: Lang): string =>
  (lang === "en" && one.english) || one.name;

/** A value that may come a moment later than the state: worked out after the page was painted. */
export function useLater<Key, Value>(key: Key, work: (key: Key) => Value): Value | null {
  const [made, set] = useState<Value | null>(null);
  useEffect(() => {
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => set(() => work(key)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [key]);
  return made;
}

/** Whether two sets of props are the same, one by one. */
export const alike = <Props extends object>(one: Props, other: Props): boolean =>
  (Object.keys(one) as (keyof Props)[]).every((key) => one[key] === other[key]);

/** A component that is drawn again only for other props, or in another language. */
export function memo<Props extends object>(Drawn: FunctionComponent<Props>, same = alike<Props>): FunctionComponent<Props> {
  class Kept extends Component<Props & { of: Lang }> {
    override shouldComponentUpdate(next: Props & { of: Lang }): boolean {
      return next.of !== this.props.of || !same(next, this.props);
    }

    render() {
      return h(Drawn, this.props);
    }
  }
  return (props) => h(Kept, { ...props, of: useLang() });
}
