// As what an assessment is saved.

import type { View } from "../assess.ts";
import { saveAs } from "../files.ts";
import type { Kind } from "../files.ts";
import { Dialog } from "./dialog.tsx";
import { useWords } from "./use.ts";

export function SaveDialog({ view: { doc, complete } }: { view: View }) {
  const w = useWords();
  const kinds: readonly Kind[] = complete ? ["json", "worksheet", "result", "csv"] : ["json", "worksheet", "csv"];
  return (
    <Dialog title={w.saveFile}>
      <ul class="found">
        {kinds.map((kind) => (
          <li key={kind}>
            <button type="button" onClick={() => void saveAs(kind, doc)}>
              {w.kinds[kind].name}
              <span class="muted">{w.kinds[kind].about}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
