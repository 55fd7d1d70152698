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
  const types = file("spbe-wasm/types.d.ts");
  const declared = new Set([...types.matchAll(/^export declare (?:function|class) (\w+)/gm)].map(([, name]) => name));
  assert.deepEqual([...declared].sort(), Object.keys(await import("spbe")).filter((name) => name !== "default").sort());
});

await test("the package has the version of the workspace", () => {
  const [, version] = file("Cargo.toml").match(/^version = "(.*)"$/m);
  assert.equal(JSON.parse(file("spbe-wasm/package.json")).version, version);
});

done(7);
