// The pages that show files of the project show them as they are.

import { readFileSync } from "node:fs";
import { assert, done, test } from "./harness.js";

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const page = file("docs/laravel.md");

for (const path of [
  "examples/laravel/resources/js/FormPenilaian.vue",
  "examples/laravel/app/Services/Spbe.php",
  "examples/laravel/app/Http/Controllers/PenilaianController.php",
  "examples/laravel/database/migrations/2026_07_01_000000_create_penilaian_table.php",
  "examples/laravel/vite.config.js",
]) {
  await test(`docs/laravel.md shows ${path}`, () => {
    const block = new RegExp(`\\[\`${path.replaceAll(/[.]/g, "\\.")}\`\\]\\(\\.\\./${path.replaceAll(/[.]/g, "\\.")}\\)[^\n]*\n\n\`\`\`\\w+\n([\\s\\S]*?)\`\`\`\n`);
    assert.equal(page.match(block)?.[1], file(path));
  });
}

await test("the types and the functions have the same names", async () => {
  const declared = (...paths) => {
    const found = paths.flatMap((path) => [...file(path).matchAll(/^export declare (?:function|class) (\w+)/gm)]);
    return [...new Set(found.map(([, name]) => name))].sort();
  };
  const offered = (entry) => Object.keys(entry).filter((name) => name !== "default").sort();
  assert.deepEqual(declared("spbe-wasm/types.d.ts"), offered(await import("spbe")));
  assert.deepEqual(declared("spbe-wasm/types.d.ts", "spbe-wasm/full.d.ts", "spbe-wasm/plans.d.ts"), offered(await import("spbe/full")));
  assert.deepEqual(declared("spbe-wasm/requirements.d.ts"), offered(await import("spbe/requirements")));
});

await test("the package has the version of the workspace", () => {
  const [, version] = file("Cargo.toml").match(/^version = "(.*)"$/m);
  assert.equal(JSON.parse(file("spbe-wasm/package.json")).version, version);
});

done(7);
