// Starts the page: loads the package, then what was kept or linked, then draws and listens.

import { render } from "preact";
import { open } from "./actions.ts";
import { address, read } from "./address.ts";
import { loadAverages } from "./averages.ts";
import { cellsOf } from "./paste.ts";
import { openFile } from "./files.ts";
import { leaveBehind, save, saved, wasLeft } from "./saved.ts";
import { ready } from "./spbe.ts";
import { current, redo, subscribe, undo, update } from "./state.ts";
import type { State } from "./state.ts";
import { App } from "./ui/app.tsx";
import { words } from "./words.ts";
import "./style/palette.css";
import "./style/base.css";
import "./style/head.css";
import "./style/strip.css";
import "./style/summary.css";
import "./style/form.css";
import "./style/radar.css";
import "./style/results.css";
import "./style/dialog.css";
import "./style/plan.css";
import "./style/print.css";

let kept = true;

/** How the page looks, where the browser draws it from. */
function dress({ lang, theme }: State): void {
  document.documentElement.lang = lang;
  document.title = words[lang].title;
  if (theme === "auto") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

/** What was kept here, unless the address says something else. */
function begin(): void {
  const before = saved();
  const lang = before.lang ?? (navigator.language.startsWith("en") ? "en" : "id");
  update({ doc: before.doc, group: before.group, lang, theme: before.theme });
  if (wasLeft(location.hash)) write();
  else follow(location.hash);
}

/** Takes over what an address says, if it is not what the page shows already. */
function follow(fragment: string): void {
  const found = read(fragment);
  const state = current();
  const w = words[state.lang];
  if (!found || fragment.replace(/^#/, "") === address(state)) return;
  if ("problems" in found) {
    update({ dialog: { kind: "problems", title: w.wrongLink, problems: found.problems } });
    return;
  }
  open(found.doc, w.fromAddress);
  if (state.doc === null) update({ message: null, past: [] });
  if (found.group) update({ group: found.group });
}

let timer = 0;

/** Writes address and copy, if something has changed since. */
function keep(): void {
  if (timer === 0) return;
  clearTimeout(timer);
  timer = 0;
  write();
}

/** Writes the address, and the copy that is kept here. */
function write(): void {
  const state = current();
  const wanted = address(state);
  if (location.hash.replace(/^#/, "") !== wanted) history.replaceState(null, "", wanted ? `#${wanted}` : location.pathname + location.search);
  kept = save(state);
}

/** The row that has the focus, or the first. */
function focused(): number {
  const id = document.activeElement?.closest("[id^=row-]")?.id ?? "row-0";
  return Number(id.slice(4));
}

function listen(): void {
  subscribe((state, before) => {
    if (state.lang !== before.lang || state.theme !== before.theme) dress(state);
    clearTimeout(timer);
    timer = setTimeout(keep, 250);
    if (state.group && !state.published && state.group !== before.group) void loadAverages();
  });
  addEventListener("pagehide", () => {
    // A reload asks for the address as it stood, which does not know yet what was done last.
    if (timer !== 0) leaveBehind(location.hash);
    keep();
  });
  addEventListener("pageshow", ({ persisted }) => persisted && wasLeft(""));
  addEventListener("hashchange", () => follow(location.hash));
  addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const inField = event.target instanceof Element && event.target.closest("input, textarea, select, dialog");
    // One cell in a field is for the field; a column is for the form, wherever it is pasted.
    if (current().doc === null || text.trim() === "" || (inField && cellsOf(text).length === 1) || document.querySelector("dialog")) return;
    event.preventDefault();
    update({ dialog: { kind: "paste", text, from: cellsOf(text).length === current().doc?.levels.length ? 0 : focused() } });
  });
  addEventListener("keydown", (event) => {
    const inField = event.target instanceof Element && event.target.closest("input, textarea");
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z" || inField) return;
    event.preventDefault();
    if (event.shiftKey) redo();
    else undo();
  });
  addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    document.documentElement.classList.add("is-dragging");
  });
  const leave = () => document.documentElement.classList.remove("is-dragging");
  addEventListener("dragleave", (event) => event.relatedTarget === null && leave());
  addEventListener("drop", (event) => {
    event.preventDefault();
    leave();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void openFile(file);
  });
}

await ready();
begin();
listen();
dress(current());
if (current().group) void loadAverages();
render(<App kept={() => kept} />, document.querySelector("#app")!);
performance.mark("usable");
