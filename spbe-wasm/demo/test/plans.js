// The way up on the page: two plans, locks and costs, applied and undone, on paper; how safe the predicate is.

import { assert, test } from "../../test/harness.js";
import { becomes, choose, drop, example, fresh, index, read } from "./open.js";

/** Opens the panel, and waits for both plans. */
export async function openPlan(page) {
  await page.getByRole("button", { name: "Rencana kenaikan", exact: true }).click();
  await page.locator(".way-year .sums").waitFor();
}

const sums = (page, which) => page.locator(`.way-${which} .sums`).innerText();

/** Waits until a plan says something. */
const says = (page, which, text) => page.locator(`.way-${which} > :not(.paper-head)`).getByText(text).first().waitFor();

export async function plans(context, address) {
  await test("Kota Serang to Sangat Baik: 19 raises, 20 with at most one each; what each asks for is cited", async () => {
    const page = await fresh(context, address);
    await example(page);
    await openPlan(page);
    await becomes(() => sums(page, "free"), /19: 19 kenaikan tingkat pada 14 indikator[\s\S]*3,51 Sangat Baik/);
    await becomes(() => sums(page, "year"), /20: 20 kenaikan tingkat pada 20 indikator[\s\S]*3,51 Sangat Baik/);
    await becomes(() => page.locator(".way-free .choices").innerText(), /^A 13 kenaikan mana pun di antara 32, 33, .*; paling banyak sekali pada 32, 35;/);
    await becomes(() => page.locator(".way-year .choices").innerText(), /^A 6 mana pun dari 10 ini, masing-masing satu kenaikan: 11, 12/);
    await becomes(() => page.locator(".way-free").innerText(), /2\.197 rencana lain sama baiknya; pilihan di atas mencakup semuanya\./);
    await becomes(() => page.locator(".way-year .asked").count(), 20);
    await page.getByText("PermenPANRB 59/2020, Lampiran II.E, indikator 11, tingkat 3").first().waitFor();
    await says(page, "year", "Lihat pula indikator 1: kebijakan internal yang menjadi dasarnya.");
    await becomes(() => page.locator(".way-free .advised").count(), 0, "services are linked with nothing");
    await page.getByText(/^Ringkasan buatan pustaka ini.* Saran pustaka ini menurut nama indikator/).waitFor();
    await becomes(() => page.locator(".margin").innerText(), /Baik hilang oleh paling sedikit 13 penurunan tingkat/);
    await becomes(() => page.evaluate(() => document.activeElement.id), "plan-title");
    assert.deepEqual(page.said, []);
  });

  await test("Memuaskan in one year is out of reach: 3.9085 at best, 0.2915 short", async () => {
    const page = await fresh(context, address);
    await example(page);
    await openPlan(page);
    await page.locator(".plan-asked .fields select").selectOption("Memuaskan");
    await says(page, "year", "Memuaskan tidak terjangkau");
    await becomes(() => sums(page, "year"), /3,91 Sangat Baik \(3,9085\)[\s\S]*0,2915/);
    await becomes(() => page.locator(".way-year .raises").count(), 0);
    await becomes(() => sums(page, "free"), /Memuaskan/);
  });

  await test("locks and costs change the plan; a cost that is none is refused; reset takes all back", async () => {
    const page = await fresh(context, address);
    await example(page);
    await openPlan(page);
    await page.getByText("Kunci dan biaya", { exact: true }).click();
    await page.getByLabel("Kunci indikator 42", { exact: true }).check();
    await says(page, "free", "3,50 Sangat Baik");
    await becomes(() => page.locator(".way-free .raises").getByText("PermenPANRB 59/2020, Lampiran II.E, indikator 42,").count(), 0);
    const cost = page.getByLabel("Biaya tiap tingkat indikator 43", { exact: true });
    await cost.fill("2,5");
    await cost.press("Tab");
    await page.locator("#plan-problems p").waitFor();
    await becomes(() => page.locator(".plan-asked .fields select").inputValue(), "Sangat Baik");
    await becomes(() => page.locator("#plan-problems").innerText(), "indikator 43: biaya `2,5` bukan bilangan bulat dari 0 sampai 100000000000");
    await cost.fill("3");
    await page.evaluate(() => document.querySelector("[aria-label='Kunci indikator 41']").click());
    await becomes(() => cost.inputValue(), "3");
    await page.getByRole("button", { name: "Setel ulang kunci dan biaya" }).click();
    await says(page, "free", "19 kenaikan tingkat pada 14 indikator");
    await page.getByLabel("Biaya tiap tingkat indikator 43", { exact: true }).fill("1000000");
    await page.getByLabel("Biaya tiap tingkat indikator 43", { exact: true }).press("Tab");
    await page.waitForFunction(() => ![...document.querySelectorAll(".way-free cite")].some(({ textContent }) => textContent.includes("indikator 43,")));
    assert.deepEqual(page.said, []);
  });

  await test("an index is a goal too; one beyond the scale is refused with its sentence", async () => {
    const page = await fresh(context, address);
    await example(page);
    await openPlan(page);
    await page.locator(".plan-asked .fields select").selectOption("#");
    const goal = page.getByLabel("Indeks tujuan");
    await goal.fill("3,1");
    await goal.press("Tab");
    await says(page, "free", "3,12 Baik");
    await goal.fill("5,1");
    await goal.press("Tab");
    await page.locator("#plan-problems p").waitFor();
    await becomes(() => page.locator("#plan-problems").innerText(), "nilai 5.1 di luar 1 sampai 5");
  });

  await test("a plan is applied, and undone", async () => {
    const page = await fresh(context, address);
    await example(page);
    await openPlan(page);
    await page.locator(".way-year").getByRole("button", { name: "Terapkan rencana ini" }).click();
    await becomes(() => index(page), "3,51");
    await page.locator(".message").getByRole("button", { name: "Urungkan" }).click();
    await becomes(() => index(page), "2,97");
  });

  await test("on paper: one plan alone, with agency, levels and what is asked", async () => {
    const page = await fresh(context, address);
    await example(page);
    await openPlan(page);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const pages = pdf.match(/\/Type \/Page\b/g).length;
    assert.ok(pages >= 1 && pages <= 3, `${pages} pages`);
    await page.emulateMedia({ media: "print" });
    for (const [what, seen] of [[".way-year", true], [".way-free", false], [".form", false], [".margin", false], [".way-year .paper-head", true]]) {
      await becomes(() => page.locator(what).first().isVisible(), seen, what);
    }
    await becomes(() => page.locator(".way-year .paper-head").innerText(), /Kota Serang · 2021[\s\S]*Dari 2,97 Baik ke 3,51 Sangat Baik/);
  });

  await test("every edition has plans; values go to the next whole one; no other edition has requirements", async () => {
    const page = await fresh(context, address);
    await drop(page, "pemdi.json", read("assessments/pemdi-example.json").toString());
    await page.locator(".index").waitFor();
    await openPlan(page);
    await becomes(() => page.locator(".asked").count(), 0);
    await page.locator(".way-free .raises tbody td").first().waitFor();
    assert.deepEqual(page.said, []);
  });

  await test("a form with blanks has no plan, and says so; nothing is loaded before the panel is opened", async () => {
    const asked = [];
    const page = await fresh(context, address);
    page.on("request", (request) => asked.push(request.url()));
    await choose(page, "permenpanrb-59-2020");
    assert.deepEqual(asked.filter((url) => /full|plan|requirements/.test(url)), []);
    await page.getByRole("button", { name: "Rencana kenaikan", exact: true }).click();
    await page.getByText("Rencana memerlukan formulir yang lengkap.").waitFor();
    await page.getByRole("button", { name: "Tutup rencana" }).click();
    await becomes(() => page.locator(".plan").count(), 0);
  });
}
