// Packs the package, installs the tarball into fresh projects, and uses it there: Node, Vite with Vue, plain pages, TypeScript.

import { execFile } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { browse, chromiumPath, said, serve } from "./browser.js";
import { MAIN_CASES } from "./conformance.js";
import { FIXTURES } from "./fixtures.js";
import { assert, count, done, test } from "./harness.js";
import { pagesOf } from "./package-pages.js";

const here = dirname(fileURLToPath(import.meta.url));
const home = join(here, "..");
const root = join(home, "..");
const { devDependencies, version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));

const RESULT = { exact: "3", predicate: "Baik", error: "AssessmentError" };
const SAID = `(() => {
  const card = spbe.score(Array(47).fill(3));
  try { spbe.score([]); } catch (error) {
    return { exact: card.index.exact, predicate: card.predicate.name, error: error.name };
  }
})()`;

const FULL_RESULT = { exact: "3/100", group: "Kota", rounded: "3.00", cell: "B2", shared: true };
/** What `spbe/full` says, beside the main entry. */
const FULL_SAID = `(() => {
  const levels = Array(47).fill(3);
  const { difference } = full.compare(levels, [...levels.slice(0, 46), 4]);
  const file = full.worksheet({ format: "spbe-assessment/1", instrument: "permenpanrb-59-2020", levels });
  const { index } = full.scoreDocument(full.readSheet(file.buffer).assessments[0].document);
  try { full.readSheet(new TextEncoder().encode("No;Nilai\\n1;3/4\\n")); } catch (error) {
    const shared = error instanceof spbe.AssessmentError;
    return { exact: difference.exact, group: full.averages(2021, "Kota").group, rounded: index.rounded, cell: error.problems[0].cell, shared };
  }
})()`;

const ASKED_RESULT = { cost: 18, first: "Make", id: "Kolaborasikan" };
/** What a way up comes to, and what its first raise asks for, in both languages. */
const ASKED = `(async () => {
  const { cost, steps } = full.path(Array(47).fill(3), { to: "Sangat Baik" });
  const asked = async (lang) => {
    const { indicators } = await requirements(lang);
    const { text } = indicators[steps[0].row - 1].requirements.find(({ level }) => level === steps[0].to);
    return text.split(" ")[0];
  };
  return { cost, first: await asked("en"), id: await asked("id") };
})()`;

const temporary = mkdtempSync(join(tmpdir(), "spbe-packaging-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));

async function run(folder, command, ...args) {
  try {
    return (await promisify(execFile)(command, args, { cwd: folder, timeout: 180_000 })).stdout;
  } catch (error) {
    throw new Error(`${command} ${args.join(" ")}\n${error.stdout}\n${error.stderr}`);
  }
}

const npm = (folder, ...args) => run(folder, "npm", ...args, "--no-audit", "--no-fund", "--loglevel=error", "--prefer-offline");

await npm(home, "pack", "--pack-destination", temporary);
const tarball = join(temporary, `spbe-${version}.tgz`);

/** A fresh project with the tarball and these packages installed, and these files. */
async function project(name, files, packages = []) {
  const folder = join(temporary, name);
  mkdirSync(folder, { recursive: true });
  const wanted = packages.map((name) => `${name}@${devDependencies[name]}`);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name, private: true, ...files["package.json"] }));
  await npm(folder, "install", tarball, ...wanted);
  for (const [path, text] of Object.entries(files)) {
    if (path === "package.json") continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

await test("the tarball holds what the package needs, and nothing else", async () => {
  const folder = await project("contents", {});
  const files = readdirSync(join(folder, "node_modules/spbe"), { recursive: true, withFileTypes: true });
  assert.deepEqual(
    files.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name).split("spbe/").at(-1)).sort(),
    [
      "LICENSE-APACHE", "LICENSE-MIT", "README.md", "dist/errors.cjs", "dist/errors.js", "dist/full-init.js", "dist/full.js",
      "dist/full.wasm", "dist/index.js", "dist/init.js", "dist/node-full-init.cjs", "dist/node-full-init.mjs",
      "dist/node-full.cjs", "dist/node-full.mjs", "dist/node-init.cjs", "dist/node-init.mjs", "dist/node-requirements.cjs",
      "dist/node-requirements.mjs", "dist/node.cjs", "dist/node.mjs", "dist/requirements-en.json", "dist/requirements-id.json",
      "dist/requirements.js", "dist/spbe.wasm", "full-init.d.cts", "full-init.d.ts", "full.d.cts", "full.d.ts", "init.d.cts", "init.d.ts",
      "package.json", "plans.d.cts", "plans.d.ts", "requirements.d.cts", "requirements.d.ts", "types.d.cts", "types.d.ts",
    ],
  );
});

await test("publint finds nothing", async () => {
  const { publint } = await import("publint");
  assert.deepEqual((await publint({ pkgDir: home, strict: true })).messages, []);
});

await test("Node, import", async () => {
  const folder = await project("node-esm", {
    "package.json": { type: "module" },
    "main.js": `import * as spbe from "spbe";\nconsole.log(JSON.stringify(${SAID}));\n`,
    "init.js": `import init, * as spbe from "spbe/init";\nawait init();\nconsole.log(JSON.stringify(${SAID}));\n`,
    "full.js": `import * as spbe from "spbe";\nconst full = await import("spbe/full");\nconsole.log(JSON.stringify(${FULL_SAID}));\n`,
    "full-init.js": `import * as spbe from "spbe";\nimport init, * as full from "spbe/full/init";\nawait init();\nconsole.log(JSON.stringify(${FULL_SAID}));\n`,
    "asked.js": `import * as full from "spbe/full";\nimport { requirements } from "spbe/requirements";\nimport said from "spbe/requirements/id.json" with { type: "json" };\nconsole.log(JSON.stringify({ ...(await ${ASKED}), lang: said.lang }));\n`,
    "where.js": `console.log(import.meta.resolve("spbe/full.wasm"));\n`,
  });
  assert.deepEqual(JSON.parse(await run(folder, "node", "main.js")), RESULT);
  assert.deepEqual(JSON.parse(await run(folder, "node", "init.js")), RESULT);
  assert.deepEqual(JSON.parse(await run(folder, "node", "full.js")), FULL_RESULT);
  assert.deepEqual(JSON.parse(await run(folder, "node", "full-init.js")), FULL_RESULT);
  assert.deepEqual(JSON.parse(await run(folder, "node", "asked.js")), { ...ASKED_RESULT, lang: "id" });
  assert.ok(existsSync(new URL((await run(folder, "node", "where.js")).trim())));
});

await test("Node, require", async () => {
  const folder = await project("node-cjs", {
    "main.js": `const spbe = require("spbe");\nconsole.log(JSON.stringify(${SAID}));\n`,
    "init.js": `const spbe = require("spbe/init");\nspbe.default().then(() => console.log(JSON.stringify(${SAID})));\n`,
    // As TypeScript and Babel compile an import of the default.
    "compiled.js": `const init_1 = ((one) => (one && one.__esModule ? one : { default: one }))(require("spbe/init"));\nconst spbe = require("spbe/init");\n(0, init_1.default)().then(() => console.log(JSON.stringify(${SAID})));\n`,
    "full.js": `const spbe = require("spbe");\nconst full = require("spbe/full");\nconsole.log(JSON.stringify(${FULL_SAID}));\n`,
    "asked.js": `const full = require("spbe/full");\nconst { requirements } = require("spbe/requirements");\n${ASKED}.then((said) => console.log(JSON.stringify(said)));\n`,
    "full-init.js": `const spbe = require("spbe");\nconst full = require("spbe/full/init");\nfull.default().then(() => console.log(JSON.stringify(${FULL_SAID})));\n`,
  });
  assert.deepEqual(JSON.parse(await run(folder, "node", "main.js")), RESULT);
  assert.deepEqual(JSON.parse(await run(folder, "node", "init.js")), RESULT);
  assert.deepEqual(JSON.parse(await run(folder, "node", "full.js")), FULL_RESULT);
  assert.deepEqual(JSON.parse(await run(folder, "node", "compiled.js")), RESULT);
  assert.deepEqual(JSON.parse(await run(folder, "node", "asked.js")), ASKED_RESULT);
  assert.deepEqual(JSON.parse(await run(folder, "node", "full-init.js")), FULL_RESULT);
});

await test("the lines of the READMEs run and print what stands beside them", async () => {
  let ran = 0;
  for (const path of [join(home, "README.md"), join(root, "README.md"), join(root, "README.id.md")]) {
    for (const [, code] of readFileSync(path, "utf8").matchAll(/```js\n([\s\S]*?)```/g)) {
      const expected = [...code.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, line]) => line);
      assert.ok(expected.length > 0, `${path}: nothing is printed`);
      const folder = await project(`readme-${ran}`, { "package.json": { type: "module" }, "main.js": code });
      assert.deepEqual((await run(folder, "node", "main.js")).trimEnd().split("\n"), expected);
      ran += 1;
    }
  }
  assert.equal(ran, 6);
});

await test("TypeScript, strict, with every way of finding modules", async () => {
  const types = readFileSync(join(here, "types.ts"), "utf8");
  const folder = await project("types", { "bundled.ts": types, "esm.mts": types, "cjs.cts": types }, ["typescript"]);
  const tsc = (...args) =>
    run(folder, join(folder, "node_modules/.bin/tsc"), "--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom", ...args);
  await tsc("--module", "esnext", "--moduleResolution", "bundler", "bundled.ts");
  await tsc("--module", "node20", "esm.mts", "cjs.cts");
  const wrong = types.replaceAll(/^\/\/ @ts-expect-error.*$/gm, "");
  writeFileSync(join(folder, "bundled.ts"), wrong);
  const errors = await tsc("--module", "esnext", "--moduleResolution", "bundler", "bundled.ts").catch((error) => error.message);
  const expected = types.match(/^\/\/ @ts-expect-error/gm).length;
  assert.equal(errors.match(/error TS/g).length, expected, errors);
});

if (chromiumPath === undefined) {
  console.error("SKIPPED: there is no Chromium, so nothing was tried in a browser");
  done(6);
  process.exit(process.exitCode || 77);
}

await browse(async (context) => {
  await test("Vite with Vue: the form of docs/laravel.md, built and in development; spbe/full comes when it is used", async () => {
    const folder = await project(
      "vite",
      {
        "package.json": { type: "module" },
        "index.html": `<!doctype html><html lang="id"><body><div id="app"></div><script type="module" src="/main.js"></script></body></html>`,
        "main.js": `import { createApp } from "vue";\nimport * as spbe from "spbe";\nimport FormPenilaian from "./FormPenilaian.vue";\ncreateApp(FormPenilaian, { onKirim: (sent) => (window.sent = JSON.parse(JSON.stringify(sent))) }).mount("#app");\nwindow.later = async () => {\n  const full = await import("spbe/full");\n  return ${FULL_SAID};\n};\nwindow.asked = async () => {\n  const full = await import("spbe/full");\n  const { requirements } = await import("spbe/requirements");\n  return ${ASKED};\n};\n`,
        "vite.config.js": readFileSync(join(root, "examples/laravel/vite.config.js"), "utf8"),
      },
      ["vite", "vue", "@vitejs/plugin-vue"],
    );
    copyFileSync(join(root, "examples/laravel/resources/js/FormPenilaian.vue"), join(folder, "FormPenilaian.vue"));
    const vite = join(folder, "node_modules/.bin/vite");
    await run(folder, vite, "build");
    const assets = readdirSync(join(folder, "dist/assets"));
    assert.equal(assets.filter((name) => name.endsWith(".wasm")).length, 2, assets.join(" "));
    // Requirements are files of their own, and no JavaScript carries them.
    assert.equal(assets.filter((name) => /^requirements-.*\.json$/.test(name)).length, 2, assets.join(" "));
    assert.deepEqual(assets.filter((name) => name.endsWith(".js") && /Lampiran II\.E/.test(readFileSync(join(folder, "dist/assets", name), "utf8"))), []);
    // What every page loads carries nothing of spbe/full's JavaScript.
    const carrying = assets.filter((name) => name.endsWith(".js") && /a table has either/.test(readFileSync(join(folder, "dist/assets", name), "utf8")));
    assert.equal(carrying.length, 1, carrying.join(" "));
    assert.ok(!readFileSync(join(folder, "dist/index.html"), "utf8").includes(carrying[0]));
    const built = await serve(join(folder, "dist"));
    await fill(context, built.address);
    built.close();

    const { createServer } = await import(join(folder, "node_modules/vite/dist/node/index.js"));
    const server = await createServer({ root: folder, server: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
    await server.listen();
    await fill(context, `http://127.0.0.1:${server.httpServer.address().port}`);
    await server.close();
  });

  const pages = await project("pages", pagesOf({ main: SAID, full: FULL_SAID, asked: ASKED }));
  for (const name of ["conformance.js", "fixtures.js", "plan-cases.js"]) copyFileSync(join(here, name), join(pages, name));

  await test("a plain page", async () => {
    const { address, close } = await serve(pages);
    assert.deepEqual(await said(context, `${address}/plain.html`), RESULT);
    assert.deepEqual(await said(context, `${address}/mapped.html`), RESULT);
    assert.deepEqual(await said(context, `${address}/elsewhere.html`), { wrong: true, ...RESULT });
    assert.deepEqual(await said(context, `${address}/full.html`), FULL_RESULT);
    assert.deepEqual(await said(context, `${address}/asked.html`), ASKED_RESULT);
    close();
  });

  await test("whatever init is given", async () => {
    const { address, close } = await serve(pages);
    const { missing, "a page": page, "no server": away, "no WebAssembly": none, ...loaded } = await said(context, `${address}/sources.html`);
    assert.equal(missing, "/nowhere.wasm: 404 Not Found");
    assert.equal(page, "/sources.html: not WebAssembly, but text/html; charset=utf-8");
    assert.deepEqual(away, ["http://127.0.0.1:1/spbe.wasm: Failed to fetch", "TypeError"]);
    assert.equal(none, "CompileError");
    const names = ["text", "url", "request", "response", "promise", "another type", "buffer", "bytes", "module", "then"];
    assert.deepEqual(loaded, Object.fromEntries(names.map((name) => [name, `spbe-core ${version}`])));
    close();
  });

  await test("a strict content security policy, with the one directive that it takes", async () => {
    for (const [scripts, expected, fully] of [
      ["'self' 'wasm-unsafe-eval'", RESULT, FULL_RESULT],
      ["'self'", "CompileError", "CompileError"],
    ]) {
      const policy = `default-src 'none'; connect-src 'self'; script-src ${scripts}`;
      const { address, close } = await serve(pages, { "content-security-policy": policy });
      assert.deepEqual(await said(context, `${address}/strict.html`), expected);
      assert.deepEqual(await said(context, `${address}/full-strict.html`), fully);
      close();
    }
  });

  // The suite and the spreadsheets stand beside the pages while they are asked.
  const sheets = join(root, "spbe-sheet/tests/fixtures");
  cpSync(join(root, "conformance"), join(pages, "suite"), { recursive: true });
  cpSync(sheets, join(pages, "sheets"), { recursive: true });
  writeFileSync(join(pages, "names.json"), JSON.stringify(readdirSync(sheets)));
  const { address, close } = await serve(pages);
  const ran = await said(context, `${address}/conformance.html`);
  ran.plans = await said(context, `${address}/plans.html`);
  ran.spreadsheets = await said(context, `${address}/fixtures.html`);
  close();
  for (const [name, { total, expected, failures }] of Object.entries(ran)) {
    console.log(`Chromium, ${name}: ${total} of ${expected} ran, ${failures.length} failed`);
    for (const failure of failures.slice(0, 10)) console.error(`FAILED ${name}: ${failure}`);
    assert.equal(total, expected);
    count(total - failures.length, failures);
  }
});

const cases = (manifest) => JSON.parse(readFileSync(join(root, "conformance", manifest), "utf8")).total;
done(10 + MAIN_CASES + cases("manifest.json") + cases("analysis/manifest.json") + FIXTURES);

/** Fills the form in, and looks at what it shows and sends; then asks for `spbe/full`, which has not been loaded before. */
async function fill(context, address) {
  const page = await context.newPage();
  const files = [];
  page.on("request", (request) => request.url().includes(".wasm") && files.push(request.url()));
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  try {
    await page.goto(address);
    await page.waitForSelector("#hasil", { timeout: 60_000 });
    assert.equal((await page.textContent("#hasil")).trim(), "0 terisi; indeks 1.00 sampai 5.00");
    await page.selectOption("select[name=indikator-1]", { label: "5" });
    assert.equal((await page.textContent("#hasil")).trim(), "1 terisi; indeks 1.05 sampai 5.00");
    for (let number = 1; number <= 47; number++) await page.selectOption(`select[name=indikator-${number}]`, { label: "3" });
    assert.equal((await page.textContent("#hasil")).trim(), "3.00 Baik");
    await page.click("button");
    const sent = await page.evaluate(() => window.sent);
    assert.deepEqual(sent, { instrument: "permenpanrb-59-2020", levels: Array(47).fill(3) });
    assert.deepEqual([files.length, files.filter((file) => file.includes("full")).length], [1, 0], files.join(" "));
    assert.deepEqual(await page.evaluate(() => window.later()), FULL_RESULT);
    assert.deepEqual([files.length, files.filter((file) => file.includes("full")).length], [2, 1], files.join(" "));
    assert.deepEqual(await page.evaluate(() => window.asked()), ASKED_RESULT);
  } catch (error) {
    throw new Error(`${address}: ${error.message}\n${errors.join("\n")}`);
  } finally {
    await page.close();
  }
}
