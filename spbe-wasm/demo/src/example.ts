// The evaluation of Kota Serang 2021, as the conformance suite has it.

import serang from "../../../conformance/assessments/kota-serang-2021.json";
import { open } from "./actions.ts";
import { readDocument } from "./spbe.ts";
import { current } from "./state.ts";
import { words } from "./words.ts";

export function openExample(): void {
  const doc = readDocument(serang);
  open(doc, words[current().lang].opened(`${doc.agency} ${doc.year}`));
}
