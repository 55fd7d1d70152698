// Two builds: files for a web server (`dist/`), and one file for a disk (`dist/kalkulator-indeks.html`, mode `single`).

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { defineConfig } from "vite";
import { hosted, policy } from "./policy.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** `virtual:wasm/NAME`: where a WebAssembly file of the package comes from. Its address, or packed into the module itself. */
function wasm(single) {
  const name = "\0virtual:wasm/";
  return {
    name: "wasm",
    resolveId: (id) => (id.startsWith("virtual:wasm/") ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(name)) return undefined;
      const file = here(`../dist/${id.slice(name.length)}.wasm`);
      if (!single) return `export { default } from ${JSON.stringify(`${file}?url`)};`;
      const packed = gzipSync(readFileSync(file), { level: 9 }).toString("base64");
      return `import { unpacked } from ${JSON.stringify(here("src/unpacked.ts"))};\nexport default unpacked("${packed}");`;
    },
    // Unless it is told otherwise, the package asks for the file beside it. It always is told.
    transform(code, id) {
      if (!id.startsWith(here("../dist/"))) return undefined;
      return { code: code.replace(/new URL\("\.\/\w+\.wasm",\s*import\.meta\.url\)/g, "undefined"), map: null };
    },
  };
}

const meta = (content) => ({ tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content }, injectTo: "head-prepend" });

/** The policy in the page, and the WebAssembly asked for at once instead of after the scripts. */
const head = {
  name: "head",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler(_, { bundle }) {
      const file = Object.keys(bundle ?? {}).find((name) => name.includes("spbe-") && name.endsWith(".wasm"));
      return [meta(hosted), { tag: "link", attrs: { rel: "preload", as: "fetch", crossorigin: true, href: `./${file}` }, injectTo: "head" }];
    },
  },
};

/** One file: script and style stand in the page, which allows exactly these two by their digests. */
const single = {
  name: "single",
  apply: "build",
  enforce: "post",
  generateBundle(_, bundle) {
    const all = Object.values(bundle);
    // With one chunk there is nothing to load before an import, as Vite would say itself a step later.
    const { code } = all.find(({ type }) => type === "chunk");
    const script = code.replaceAll("__VITE_PRELOAD__", "void 0").replaceAll("</script", "<\\/script").trim();
    const style = String(all.find(({ fileName }) => fileName.endsWith(".css")).source).trim();
    const page = all.find(({ fileName }) => fileName.endsWith(".html"));
    const digest = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const content = policy({ scripts: digest(script), styles: digest(style), connect: "'none'" });
    const html = String(page.source)
      .replace(/\s*<(script|link)[^>]*(src|rel="stylesheet")[^>]*>(<\/script>)?/g, "")
      .replace("<head>", () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${content}" />`)
      .replace("</head>", () => `<style>${style}</style>\n  </head>`)
      .replace("</body>", () => `<script type="module">${script}</script>\n  </body>`);
    for (const name of Object.keys(bundle)) delete bundle[name];
    this.emitFile({ type: "asset", fileName: "kalkulator-indeks.html", source: html });
  },
};

export default defineConfig(({ mode }) => ({
  base: "./",
  resolve: { alias: { "spbe/init": here("../dist/init.js"), "spbe/full/init": here("../dist/full-init.js"), "spbe/requirements/id.json": here("../dist/requirements-id.json"), "spbe/requirements/en.json": here("../dist/requirements-en.json") } },
  plugins: [wasm(mode === "single"), mode === "single" ? single : head],
  build: {
    target: "es2022",
    emptyOutDir: mode !== "single",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    ...(mode === "single" && { rolldownOptions: { output: { codeSplitting: false } } }),
  },
}));
