// A window above the page, which holds the focus until it is closed.

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { update } from "../state.ts";
import { useWords } from "./use.ts";

export const close = () => update({ dialog: null });

/** The focus begins at what is marked `data-first`, if anything is. */
export function Dialog({ title, children, wide = false }: { title: string; children: ComponentChildren; wide?: boolean }) {
  const w = useWords();
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>("[data-first]")?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      class={wide ? "dialog is-wide" : "dialog"}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => event.target === ref.current && close()}
    >
      <div class="dialog-head">
        <h2 id="dialog-title">{title}</h2>
        <button type="button" class="quiet" onClick={close}>
          {w.close}
        </button>
      </div>
      <div class="dialog-body">{children}</div>
    </dialog>
  );
}
