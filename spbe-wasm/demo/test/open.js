// The page in Chromium, and the hands that use it.

import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { assert } from "../../test/harness.js";

export const read = (path) => readFileSync(new URL(`../../../conformance/${path}`, import.meta.url));
export const SERANG = JSON.parse(read("assessments/kota-serang-2021.json"));
export const SERANG_CODE = "20AB78NH43MCK8CVQRW3C2PCD";

/** A new page that holds nothing from before, and no other beside it. What its console says is kept in `page.said`. */
export async function fresh(context, address, { width = 1280, height = 900, hash = "" } = {}) {
  const before = context.pages();
  const page = await context.newPage();
  // A page that is left writes what it holds; one that is only closed may do so later.
  for (const one of before) await one.goto("about:blank").then(() => one.close());
  page.said = [];
  page.on("console", (message) => page.said.push(message.text()));
  page.on("pageerror", (error) => page.said.push(String(error)));
  await page.setViewportSize({ width, height });
  await page.addInitScript(() => {
    if (sessionStorage.getItem("fresh") !== null) return;
    sessionStorage.setItem("fresh", "");
    localStorage.clear();
  });
  await page.goto(address + hash);
  await page.locator("main").waitFor();
  return page;
}

export const choose = (page, id) => page.getByRole("button", { name: `Mulai mengisi ${id}`, exact: true }).click();
export const example = (page) => page.getByRole("button", { name: "Contoh: Kota Serang 2021" }).first().click();

/** What the sticky bar shows. */
export const index = (page) => page.locator(".index").innerText();
export const predicate = (page) => page.locator(".predicate").innerText();

/** Pastes text, as Ctrl+V does, where the focus is. */
export const paste = (page, text) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, text);

/** Drops a file on the page. */
export const drop = (page, name, text) =>
  page.evaluate(
    ({ name, text }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, text },
  );

/** Gives a file to whatever asks for one after `act`. */
export async function give(page, act, name, text) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), act()]);
  await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });
}

/** Milliseconds that anything may take on a machine with other things to do. */
export const PATIENCE = 60_000;

/** Waits until what is read is as expected: equal, or what a regular expression matches. */
export async function becomes(read, expected, message) {
  const check = expected instanceof RegExp ? assert.match : assert.deepEqual;
  for (const end = Date.now() + PATIENCE; ; await setTimeout(20)) {
    const found = await read();
    try {
      return check(found, expected, message);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** What stands behind the `#` of the address. */
export const hash = (page) => page.evaluate(() => location.hash);

export const level = (page, row) => page.locator(`#row-${row} [aria-checked="true"]`);
export const row = (page, at) => page.locator(`#row-${at}`);
