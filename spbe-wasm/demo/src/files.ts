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

/** Reads a file and gives what it holds to `use`; shows everything that is wrong with it, or what there is to choose. */
async function readFile(file: File, use: (doc: AssessmentDocument, verified?: boolean) => void): Promise<void> {
  const w = words[current().lang];
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
    if (isResult(bytes)) use(await verified(bytes), true);
    else if (text.startsWith("{") || /\.json$/i.test(file.name)) use(readDocument(bytes));
    else await readSheet(file.name, bytes, use);
  } catch (error) {
    update({ dialog: { kind: "problems", title: w.cannotRead(file.name), problems: problemsOf(error) } });
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

/** A spreadsheet: one assessment is used at once, unless something in the file was passed over; of many one is chosen. */
async function readSheet(title: string, bytes: Uint8Array, use: (doc: AssessmentDocument) => void): Promise<void> {
  const { assessments, passedOver } = (await full()).readSheet(bytes);
  const [first] = assessments;
  if (first && assessments.length === 1 && passedOver.length === 0) use(readDocument(first.json));
  else update({ dialog: { kind: "found", found: { title, assessments, passedOver }, use } });
}

/** Opens a file as the assessment. */
export const openFile = (file: File): Promise<void> =>
  readFile(file, (doc, verified = false) => {
    const w = words[current().lang];
    const title = titleOf(doc, file.name);
    open(doc, verified ? w.verified(title) : w.opened(title));
  });

/** Takes a file as what the assessment is compared with. */
export const compareFile = (file: File): Promise<void> =>
  readFile(file, (doc) => {
    update({ dialog: null });
    comparedWith(doc);
  });

/** Keeps an assessment beside the present one, as the document's own `previous`. */
export function comparedWith({ instrument, year, levels }: Pick<AssessmentDocument, "instrument" | "year" | "levels">) {
  return edit({ previous: { instrument, levels, ...(year !== undefined && { year }) } });
}

/** Whose assessment a document is, and of which year. */
export const titleOf = ({ agency, year }: AssessmentDocument, otherwise: string): string =>
  agency ? [agency, year].filter((part) => part !== undefined).join(" ") : otherwise;

/** Asks for a file; `use` gets it. */
export function ask(use: (file: File) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,.csv,.tsv,.txt,.xlsx,.ods";
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

/** The kinds of files that an assessment is saved as. */
export type Kind = "json" | "csv" | "worksheet" | "result";

const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Saves the assessment; a CSV says what of it the file does not hold. */
export async function saveAs(kind: Kind, doc: AssessmentDocument): Promise<void> {
  const { lang } = current();
  const name = fileName(doc);
  update({ dialog: null });
  if (kind === "json") {
    download(writeDocument(doc), "application/json", `${name}.json`);
    return;
  }
  const { resultSheet, toCsv, worksheet } = await full();
  if (kind === "csv") {
    const { text, leftOut } = toCsv(doc, { lang });
    download(text, "text/csv", `${name}.csv`);
    if (leftOut.length > 0) update({ message: { text: words[lang].leftOut(leftOut.join(", ")), undo: false } });
  } else if (kind === "worksheet") {
    download(bytesOf(worksheet(doc, { lang })), SHEET, `${name}-kertas-kerja.xlsx`);
  } else {
    download(bytesOf(resultSheet(doc, { lang })), SHEET, `${name}-hasil.xlsx`);
  }
}

/** Bytes of their own, as a file takes them. */
const bytesOf = (bytes: Uint8Array): BlobPart => new Uint8Array(bytes);

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
