// The page under the policy of a careful host, and what it weighs and costs: the weight is held, times are told.

import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { assert, test } from "../../test/harness.js";
import { becomes, choose, example, fresh } from "./open.js";

/** Bytes of everything that the first view loads, gzipped. */
const WEIGHT = 200_000;

const dist = new URL("../dist/", import.meta.url);

export async function policy(context, { address, requests }) {
  await test("the policy refuses inline scripts and foreign hosts, and the page never needs them", async () => {
    const page = await fresh(context, address);
    await page.evaluate(async () => {
      window.refused = new Set();
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => window.refused.add(effectiveDirective));
      const script = document.createElement("script");
      script.textContent = "window.injected = true";
      document.head.append(script);
      await fetch("https://example.invalid/").catch(() => {});
    });
    await becomes(() => page.evaluate(() => [...window.refused].sort()), ["connect-src", "script-src-elem"]);
    assert.equal(await page.evaluate(() => window.injected), undefined);
  });

  await test("the first view asks for its own files alone", async () => {
    requests.length = 0;
    const page = await fresh(context, address);
    await choose(page, "permenpanrb-59-2020");
    assert.deepEqual(page.said, []);
    const files = ["index.html", ...readdirSync(new URL("assets", dist)).map((name) => `assets/${name}`)];
    const known = new Set(["/", ...files.map((name) => `/${name}`)]);
    assert.deepEqual(requests.filter((path) => !known.has(path)), []);
    const loaded = [...new Set(requests)].map((path) => (path === "/" ? "index.html" : path.slice(1)));
    const weight = loaded.map((name) => gzipSync(readFileSync(new URL(name, dist)), { level: 9 }).length).reduce((sum, one) => sum + one, 0);
    const single = gzipSync(readFileSync(new URL("kalkulator-indeks.html", dist)), { level: 9 }).length;
    console.log(`page: ${weight} bytes gzipped at the first view (${loaded.length} files), the single file ${single}`);
    assert.ok(weight <= WEIGHT, `${weight} bytes`);
  });

  await test("the page says when it can be used, also on a processor four times slower", async () => {
    const page = await fresh(context, address);
    await slowedDown(context, page, 4);
    const times = [];
    for (let at = 0; at < 5; at += 1) {
      await page.reload();
      await page.locator("main").waitFor();
      times.push(await page.evaluate(() => performance.getEntriesByName("usable")[0].startTime));
    }
    console.log(`page: usable after ${Math.round(median(times))} ms on a processor 4 times slower, at worst ${Math.round(Math.max(...times))}`);
    assert.equal(times.filter((time) => time > 0).length, 5);
  });

  await test("a level is drawn before anything else has its turn", async () => {
    const page = await fresh(context, address);
    await example(page);
    await page.locator(".radar-average").first().waitFor({ state: "attached" });
    const quick = await drawn(page);
    await slowedDown(context, page, 4);
    const slow = await drawn(page);
    console.log(`page: a level drawn in ${median(quick).toFixed(1)} ms, ${median(slow).toFixed(1)} on a processor 4 times slower`);
    assert.deepEqual([quick.length, slow.length], [40, 40]);
  });
}

const median = (list) => [...list].sort((one, other) => one - other)[Math.floor(list.length / 2)];

async function slowedDown(context, page, rate) {
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

/** Milliseconds from a key until the new index is laid out (which asking for its place forces), for 40 rows. */
const drawn = (page) =>
  page.evaluate(async () => {
    const all = [];
    for (let at = 0; at < 40; at += 1) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      const target = document.querySelector(`#row-${at} [tabindex="0"]`);
      target.focus();
      const before = document.querySelector(".index").textContent;
      const key = target.textContent === "5" ? "1" : "5";
      const began = performance.now();
      target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      await Promise.resolve();
      document.querySelector(".index").getBoundingClientRect();
      all.push(performance.now() - began);
      if (document.querySelector(".index").textContent === before) throw new Error("the index did not move");
    }
    return all;
  });
