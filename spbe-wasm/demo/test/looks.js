// Everybody can use it: screen readers, both languages, both themes, every width, a disk without network.

import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { assert, test } from "../../test/harness.js";
import { becomes, choose, example, fresh, index, level, paste, SERANG_CODE } from "./open.js";
import { openPlan } from "./plans.js";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const file = new URL("../dist/kalkulator-indeks.html", import.meta.url);

/** What axe-core finds wrong, as one line each. */
async function violations(page) {
  // Not as a script of the page: its policy would rightly refuse one.
  await page.evaluate(await import("node:fs").then(({ readFileSync }) => readFileSync(axe, "utf8")));
  const { violations } = await page.evaluate(() => globalThis.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary}`));
}

const SCENES = {
  "the start": async () => {},
  "an empty form": async (page) => choose(page, "permenpanrb-59-2020"),
  "a complete form": async (page) => {
    await example(page);
    await page.locator(".radar-average").first().waitFor({ state: "attached" });
  },
  "a form with problems": async (page) => {
    await example(page);
    await paste(page, "9\n8");
    await page.getByRole("button", { name: /^Terapkan \d/ }).click();
  },
  "a comparison": async (page) => {
    await example(page);
    await page.getByLabel("Kode penilaian", { exact: true }).fill(SERANG_CODE);
    await page.getByRole("button", { name: "Bandingkan", exact: true }).click();
    await page.locator("#row-0 [tabindex='0']").focus();
    await page.keyboard.press("3");
    await page.getByText("+0,026").waitFor();
  },
  Pemdi: async (page) => choose(page, "permenpanrb-8-2026"),
  "a plan": async (page) => {
    await example(page);
    await openPlan(page);
    await page.getByText("Kunci dan biaya", { exact: true }).click();
    await page.locator(".asked").first().waitFor();
  },
  "a preview": async (page) => {
    await example(page);
    await paste(page, "9\n2\n\n4");
  },
  "a working": async (page) => {
    await example(page);
    await page.locator(".parts").getByRole("button", { name: "1 Kebijakan Internal SPBE" }).click();
  },
};

export async function looks(context, address) {
  for (const theme of ["light", "dark"]) {
    for (const width of [360, 768, 1440]) {
      for (const [scene, act] of Object.entries(SCENES)) {
        await test(`${scene}, ${width} pixels, ${theme}: axe-core finds nothing, nothing sticks out, the console is silent`, async () => {
          const page = await fresh(context, address, { width });
          await page.emulateMedia({ colorScheme: theme });
          await act(page);
          await becomes(() => violations(page), []);
          await becomes(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, "a scroll bar below");
          assert.deepEqual(page.said, []);
        });
      }
    }
  }

  await test("a screen reader hears the index once it stands still", async () => {
    const page = await fresh(context, address);
    await example(page);
    const said = page.locator(".summary [role=status]");
    await page.waitForFunction(() => document.querySelector(".summary [role=status]").textContent !== "");
    await becomes(() => said.innerText(), "Indeks 2,97, predikat Baik");
    await page.locator("#row-0 [tabindex='0']").focus();
    await page.keyboard.press("Delete");
    await page.waitForFunction(() => document.querySelector(".summary [role=status]").textContent.startsWith("46"));
    await becomes(() => said.innerText(), "46 dari 47 terisi. Indeks 2,97 sampai 3,02, predikat Baik");
  });

  await test("rows are groups of choices with names, levels with theirs, and one stop of the tab key each", async () => {
    const page = await fresh(context, address);
    await example(page);
    const group = page.getByRole("radiogroup", { name: "Tingkat Kematangan Layanan Pusat Data" });
    await becomes(() => group.count(), 1);
    await becomes(() => page.getByRole("radiogroup").count(), 47);
    await page.locator("#row-4 [tabindex='0']").focus();
    await page.keyboard.press("Tab");
    await becomes(() => page.evaluate(() => document.activeElement.closest(".row").id), "row-5");
    await page.keyboard.press("Shift+Tab");
    await becomes(() => page.evaluate(() => document.activeElement.closest(".row").id), "row-4");
  });

  await test("a dialog holds the focus and gives it back", async () => {
    const page = await fresh(context, address);
    await example(page);
    await page.getByRole("button", { name: "Tempel kolom" }).focus();
    await page.keyboard.press("Enter");
    await becomes(() => page.evaluate(() => document.activeElement.tagName), "TEXTAREA");
    await page.keyboard.press("Escape");
    await becomes(() => page.evaluate(() => document.activeElement.textContent), "Tempel kolom");
  });

  await test("English: names, sentences and points; the choice is kept", async () => {
    const page = await fresh(context, address);
    await example(page);
    await page.getByLabel("Bahasa").selectOption("en");
    await becomes(() => index(page), "2.97");
    await becomes(() => page.locator(".predicate").innerText(), "Good");
    await becomes(() => page.getByRole("radio", { name: "3, Defined" }).count(), 31);
    await page.reload();
    await becomes(() => index(page), "2.97");
    await becomes(() => page.evaluate(() => document.documentElement.lang), "en");
  });

  await test("light and dark: as the system has it, or as somebody chose", async () => {
    const page = await fresh(context, address);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: "light" });
    const light = await paper();
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await paper();
    assert.notEqual(light, dark);
    await page.getByLabel("Tampilan").selectOption("light");
    await becomes(() => paper(), light);
    await page.getByLabel("Tampilan").selectOption("dark");
    await page.emulateMedia({ colorScheme: "light" });
    await becomes(() => paper(), dark);
  });

  const asked = [];
  const note = (request) => asked.push(request.url());
  context.on("request", note);
  await context.setOffline(true);
  await test("one file from a disk, without network: the same index, nothing asked of anybody", async () => {
    const page = await fresh(context, String(file), { hash: `#${SERANG_CODE}` });
    await becomes(() => index(page), "2,97");
    await page.getByRole("button", { name: "Tampilkan rata-rata terbitan" }).click();
    await page.getByRole("region", { name: "Rata-rata terbitan" }).getByLabel("Kelompok").selectOption("Kota");
    await page.locator("#row-0 [tabindex='0']").focus();
    await page.keyboard.press("5");
    await becomes(() => index(page), "3,02");
    await page.reload();
    await becomes(() => index(page), "3,02");
    await becomes(() => level(page, 0).innerText(), "5");
    assert.deepEqual(asked.filter((url) => !url.startsWith("data:") && new URL(url).pathname !== fileURLToPath(file)), []);
    assert.deepEqual(page.said, []);
  });
  await context.setOffline(false);
  context.off("request", note);

  await test("on paper: A4, three pages, without buttons", async () => {
    const page = await fresh(context, address);
    await example(page);
    await page.locator(".scenario").waitFor();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    assert.equal(pdf.match(/\/Type \/Page\b/g).length, 3);
    assert.match(pdf, /\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    await page.emulateMedia({ media: "print" });
    await becomes(() => page.getByRole("button", { name: "Simpan" }).isVisible(), false);
  });
}
