// Files in and out, and the clipboard.

import { full, problemsOf, readDocument, writeDocument } from "./spbe.ts";
import type { AssessmentDocument } from "./spbe.ts";
import { edit, open } from "./actions.ts";
import { shownLevel } from "./figures.ts";
import { levelsOf } from "./assess.ts";
import type { View } from "./assess.ts";
import { current, update } from "./state.ts";
import { name } from "./ui/use.ts";
import { words } from "./words.ts";
import type { Lang } from "./words.ts";

/** What a file holds: an assessment, or one that a result was made of and that follows from it. */
interface Opened {
  readonly doc: AssessmentDocument;
  readonly verified: boolean;
}

/** Reads a file, or shows everything that is wrong with it. */
async function readFile(file: File): Promise<Opened | null> {
  const w = words[current().lang];
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return isResult(bytes) ? { doc: await verified(bytes), verified: true } : { doc: readDocument(bytes), verified: false };
  } catch (error) {
    update({ dialog: { kind: "problems", title: w.cannotRead(file.name), problems: problemsOf(error) } });
    return null;
  }
}

/** Whether a file says that it is a result. Anything else is for the package to judge. */
function isResult(bytes: Uint8Array): boolean {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)).format === "spbe-scorecard/1";
  } catch {
    return false;
  }
}

/** The assessment behind a result, whose every statement is derived again. */
async function verified(bytes: Uint8Array): Promise<AssessmentDocument> {
  const card = (await full()).verify(bytes);
  const { agency, group, year, targets, meta, instrument } = card;
  const given = Object.entries({ agency, group, year, targets, meta }).filter(([, value]) => value !== null);
  return readDocument({ format: "spbe-assessment/1", instrument: instrument.id, levels: levelsOf(card), ...Object.fromEntries(given) });
}

/** Opens a file as the assessment. */
export async function openFile(file: File): Promise<void> {
  const found = await readFile(file);
  if (!found) return;
  const w = words[current().lang];
  const title = titleOf(found.doc, file.name);
  open(found.doc, found.verified ? w.verified(title) : w.opened(title));
}

/** Takes a file as what the assessment is compared with. */
export async function compareFile(file: File): Promise<void> {
  const found = await readFile(file);
  if (found) comparedWith(found.doc);
}

/** Keeps an assessment beside the present one, as the document's own `previous`. */
export function comparedWith({ instrument, year, levels }: Pick<AssessmentDocument, "instrument" | "year" | "levels">) {
  return edit({ previous: { instrument, levels, ...(year !== undefined && { year }) } });
}

/** Whose assessment a document is, and of which year. */
const titleOf = ({ agency, year }: AssessmentDocument, otherwise: string): string =>
  agency ? [agency, year].filter((part) => part !== undefined).join(" ") : otherwise;

/** Asks for a file; `use` gets it. */
export function ask(use: (file: File) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,application/json";
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) use(file);
  });
  input.click();
}

/** Gives a file to the browser to save. */
function download(bytes: BlobPart, kind: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: kind }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A name for a file: whose it is, when, under which edition. */
const fileName = ({ agency, year, instrument }: AssessmentDocument): string =>
  [agency, year, instrument]
    .filter((part) => part !== undefined)
    .join(" ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-");

export function saveDocument(doc: AssessmentDocument): void {
  download(writeDocument(doc), "application/json", `${fileName(doc)}.json`);
}

/** Number, name and level of every indicator, as cells for a spreadsheet. */
export const cells = ({ doc, instrument }: View, lang: Lang): string =>
  instrument.indicators
    .map((one, row) => [one.number, name(one.name, lang), doc.levels[row] == null ? "" : shownLevel(doc.levels[row], lang)].join("\t"))
    .join("\n");

/** Puts text on the clipboard; says whether the browser let it. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}
