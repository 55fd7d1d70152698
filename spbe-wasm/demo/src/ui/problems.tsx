// Everything that is wrong with a file, at once.

import type { Problem } from "../spbe.ts";
import { Dialog } from "./dialog.tsx";
import { name, useLang, useWords } from "./use.ts";

export function Problems({ title, problems }: { title: string; problems: readonly Problem[] }) {
  const w = useWords();
  const lang = useLang();
  return (
    <Dialog title={title}>
      <p>{w.problems(problems.length)}</p>
      <ul class="problems">
        {problems.map((problem) => (
          <li>
            {problem.line !== null && <b>{`${problem.line}:${problem.column} `}</b>}
            {name(problem, lang)}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
