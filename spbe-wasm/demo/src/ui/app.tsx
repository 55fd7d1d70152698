// The page.

import type { FunctionComponent } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { outlook as outlookOf, view as viewOf } from "../assess.ts";
import type { View } from "../assess.ts";
import { averagesOf } from "../averages.ts";
import type { Level } from "../spbe.ts";
import { undo, update } from "../state.ts";
import type { Ask, State } from "../state.ts";
import { Compare } from "./compare.tsx";
import { close, Dialog } from "./dialog.tsx";
import { Editions } from "./editions.tsx";
import { Form } from "./form.tsx";
import { FoundDialog } from "./found.tsx";
import { GroupChoice } from "./group.tsx";
import { Head, Masthead } from "./head.tsx";
import { Parts } from "./parts.tsx";
import { Paste } from "./paste.tsx";
import { Problems } from "./problems.tsx";
import { Radar } from "./radar.tsx";
import { SaveDialog } from "./save.tsx";
import { Summary } from "./summary.tsx";
import { Targets } from "./targets.tsx";
import { Language, useAll, useLater, useWords } from "./use.ts";
import { WorkingDialog } from "./working.tsx";

const NOTHING: ReadonlyMap<string, Level> = new Map();

export function App({ kept }: { kept: () => boolean }) {
  const state = useAll();
  const view = useMemo(() => state.doc && viewOf(state.doc), [state.doc]);
  return (
    <Language.Provider value={state.lang}>
      <div class="page">
        <Masthead lang={state.lang} theme={state.theme} />
        {view ? <Calculator view={view} state={state} kept={kept} /> : <Welcome />}
      </div>
      <Above view={view} state={state} />
      <Message message={state.message} />
    </Language.Provider>
  );
}

function Welcome() {
  const w = useWords();
  return (
    <main>
      <p class="lead">{w.lead}</p>
      <Editions />
    </main>
  );
}

function Calculator({ view, state, kept }: { view: View; state: State; kept: () => boolean }) {
  const w = useWords();
  const outlook = useLater(view, outlookOf);
  const averages = averagesOf(state, view.doc.instrument);
  return (
    <main>
      <Head view={view} state={state} />
      <Summary view={view} outlook={outlook} state={state} />
      {state.ask && <PlanLater view={view} ask={state.ask} />}
      <div class="panes">
        <Form view={view} refused={state.refused} short={outlook?.short ?? NOTHING} />
        <aside class="results" aria-label={w.result} tabIndex={-1}>
          <Parts view={view} averages={averages} />
          <Radar view={view} averages={averages} />
          <Targets view={view} outlook={outlook} />
          <GroupChoice instrument={view.doc.instrument} published={state.published} group={state.group} />
          <Compare view={view} />
        </aside>
      </div>
      <footer class="foot">
        <span>{kept() ? w.savedHere : w.notSaved}</span>
        <span>
          {w.library} {view.draft.lowest.library}
        </span>
        <span>{w.notOfficial}</span>
      </footer>
    </main>
  );
}

/** The panel of the plan, which is loaded when it is first opened. */
function PlanLater(props: { view: View; ask: Ask }) {
  const [panel, set] = useState<{ readonly Plan: FunctionComponent<{ view: View; ask: Ask }> } | null>(null);
  useEffect(() => void import("./plan.tsx").then(set), []);
  return panel && <panel.Plan {...props} />;
}

/** What lies above the page, if anything does. */
function Above({ view, state: { dialog, doc } }: { view: View | null; state: State }) {
  const w = useWords();
  switch (dialog?.kind) {
    case "paste":
      return view && <Paste view={view} text={dialog.text} from={dialog.from} />;
    case "working":
      return view && <WorkingDialog view={view} node={dialog.node} />;
    case "problems":
      return <Problems title={dialog.title} problems={dialog.problems} />;
    case "found":
      return <FoundDialog found={dialog.found} use={dialog.use} />;
    case "save":
      return view && <SaveDialog view={view} />;
    case "editions":
      return (
        <Dialog title={w.otherEdition} wide>
          {doc && <p>{w.editionKept}</p>}
          <Editions />
          <div class="dialog-actions">
            <button type="button" onClick={close}>
              {w.cancel}
            </button>
          </div>
        </Dialog>
      );
    default:
      return null;
  }
}

/** What was just done, for some seconds, with a way back. */
function Message({ message }: Pick<State, "message">) {
  const w = useWords();
  useEffect(() => {
    if (!message) return undefined;
    const timer = setTimeout(() => update({ message: null }), 8000);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div class="message" role="status">
      {message && (
        <p>
          {message.text}
          {message.undo && (
            <button type="button" class="link" onClick={undo}>
              {w.undo}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
