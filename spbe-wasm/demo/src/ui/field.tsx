// Fields of text.

import { useState } from "preact/hooks";

interface Props {
  readonly value: string;
  /** Takes over what was typed, once the field is left; `false` where it is refused, so that it stays to be mended. */
  readonly take: (text: string) => boolean | void;
  readonly type?: "number";
  readonly class?: string;
  readonly inputMode?: "decimal" | "numeric";
  readonly autocomplete?: "organization";
  readonly placeholder?: string;
  readonly list?: string;
  readonly min?: string;
  readonly max?: string;
  readonly onKeyDown?: (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => void;
  readonly "aria-label"?: string;
  readonly "aria-invalid"?: boolean;
  readonly "aria-describedby"?: string;
}

/** A field whose text is taken over when it is left. What is being typed stays, whatever else is drawn meanwhile. */
export function Field({ value, take, ...rest }: Props) {
  const [typed, set] = useState<{ readonly text: string; readonly over: string } | null>(null);
  return (
    <input
      autocomplete="off"
      {...rest}
      value={typed?.over === value ? typed.text : value}
      onInput={(event) => set({ text: event.currentTarget.value, over: value })}
      onChange={(event) => {
        if (take(event.currentTarget.value.trim()) !== false) set(null);
      }}
    />
  );
}
