// Pages that load the installed package in every way there is, and keep what it said in `window.said`.

const HTML = (head) => `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>spbe</title>${head}</head><body></body></html>`;

/** The files of the pages. `main`, `full` and `asked` are expressions: what the main entry, spbe/full and the requirements say. */
export const pagesOf = ({ main, full, asked }) => ({
  "plain.html": HTML(`<script type="module">
    import * as spbe from "./node_modules/spbe/dist/index.js";
    window.said = ${main};
  </script>`),
  "mapped.html": HTML(`<script type="importmap">{"imports": {"spbe": "/node_modules/spbe/dist/index.js"}}</script>
  <script type="module">import * as spbe from "spbe"; window.said = ${main};</script>`),
  "strict.html": HTML(`<script type="module" src="./strict.js"></script>`),
  "strict.js": `import init, * as spbe from "./node_modules/spbe/dist/init.js";
try {
  spbe.score([]);
} catch (error) {
  if (!(error instanceof Error)) throw error;
}
window.said = await init().then(() => ${main}, (error) => error.name);
`,
  "elsewhere.html": HTML(`<script type="module">
    import init, * as spbe from "./node_modules/spbe/dist/init.js";
    const wrong = await init("/nowhere.wasm").catch((error) => error instanceof Error);
    const bytes = await (await fetch("./node_modules/spbe/dist/spbe.wasm")).arrayBuffer();
    await Promise.all([init(bytes), init()]);
    window.said = { wrong, ...${main} };
  </script>`),
  "sources.html": HTML(`<script type="module">
    const file = new URL("./node_modules/spbe/dist/spbe.wasm", location);
    const fetched = await (await fetch(file)).arrayBuffer();
    const response = (type) => new Response(fetched, { headers: { "Content-Type": type } });
    const sources = {
      text: () => file.href,
      url: () => file,
      request: () => new Request(file),
      response: () => response("application/wasm"),
      promise: async () => response("application/wasm"),
      "another type": () => response("application/octet-stream"),
      buffer: () => fetched,
      bytes: () => new Uint8Array(fetched),
      module: () => WebAssembly.compile(fetched),
    };
    const said = {};
    // Another address is another module, which has loaded nothing yet.
    for (const [name, source] of Object.entries(sources)) {
      const { default: init, library } = await import("./node_modules/spbe/dist/init.js?" + name);
      said[name] = await init(await source()).then(library, String);
    }
    const { default: init, library } = await import("./node_modules/spbe/dist/init.js?missing");
    const own = (message) => message.replace(location.origin, "");
    said.missing = await init("/nowhere.wasm").catch(({ message }) => own(message));
    said["a page"] = await init("/sources.html").catch(({ message }) => own(message));
    said["no server"] = await init("http://127.0.0.1:1/spbe.wasm").catch(({ message, cause }) => [message, cause.name]);
    said["no WebAssembly"] = await init(new Uint8Array(8)).catch(({ name }) => name);
    said.then = await init().then(library);
    window.said = said;
  </script>`),
  "full.html": HTML(`<script type="module">
    import * as spbe from "./node_modules/spbe/dist/index.js";
    const full = await import("./node_modules/spbe/dist/full.js");
    window.said = ${full};
  </script>`),
  "asked.html": HTML(`<script type="module">
    import * as full from "./node_modules/spbe/dist/full.js";
    import { requirements } from "./node_modules/spbe/dist/requirements.js";
    window.said = await ${asked};
  </script>`),
  "full-strict.html": HTML(`<script type="module" src="./full-strict.js"></script>`),
  "full-strict.js": `import * as spbe from "./node_modules/spbe/dist/init.js";
import init, * as full from "./node_modules/spbe/dist/full-init.js";
window.said = await init().then(() => ${full}, (error) => error.name);
`,
  "conformance.html": HTML(`<script type="module">
    import * as spbe from "./node_modules/spbe/dist/index.js";
    import * as full from "./node_modules/spbe/dist/full.js";
    import { run } from "./conformance.js";
    const load = async (file) => (await fetch("/suite/" + file)).text();
    window.said = { spbe: await run(spbe, load), "spbe/full": await run(full, load) };
  </script>`),
  "plans.html": HTML(`<script type="module">
    import * as full from "./node_modules/spbe/dist/full.js";
    import { runPlans } from "./plan-cases.js";
    window.said = await runPlans(full, async (file) => (await fetch("/suite/" + file)).text());
  </script>`),
  "fixtures.html": HTML(`<script type="module">
    import * as full from "./node_modules/spbe/dist/full.js";
    import { runFixtures } from "./fixtures.js";
    const load = async (name) => new Uint8Array(await (await fetch("/sheets/" + name)).arrayBuffer());
    window.said = await runFixtures(full, await (await fetch("/names.json")).json(), load);
  </script>`),
});
